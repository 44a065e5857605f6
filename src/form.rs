//! Which form of paper this is, and in which language: found from the words themselves, and shown with them.

use std::sync::LazyLock;

use crate::blocks::{Block, BlockKind};
use crate::evidence::Evidence;
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::phrases::Phrases;
use crate::source::Source;
use crate::turn::{Turn, TurnKind};

/// What a person says of a paper's form: that holds, whatever its words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// What sort of paper.
    pub genre: Genre,
    /// Its main language.
    pub language: Language,
}

impl Told {
    /// What the names of a sort of paper and of a language say: [`Genre::name`], [`Language::tag`].
    pub fn of(names: &[String]) -> Option<Told> {
        let [genre, language] = names else { return None };
        Some(Told {
            genre: Genre::ALL.into_iter().find(|one| one.name() == genre)?,
            language: Language::ALL.into_iter().find(|one| one.tag() == language)?,
        })
    }
}

/// The form of a paper, as it was recognised or told.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What sort of paper.
    pub genre: Genre,
    /// Its main language.
    pub language: Language,
    /// The words that tell.
    pub evidence: Vec<Evidence>,
}

/// The sorts of paper that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Genre {
    /// Verslag van een schriftelijk overleg: contributions per fractie, with or without answers.
    Overleg,
    /// Kamervragen with their answers, numbered.
    Kamervragen,
    /// Lijst van vragen en antwoorden: numbered, up to several hundred.
    QuestionList,
    /// Voorlopig verslag, nota naar aanleiding van het verslag: contributions per subject.
    Verslag,
    /// Schriftelijke or Kleine Anfrage.
    KleineAnfrage,
    /// Written question to the Commission or Council.
    European,
    /// Written questions at Westminster, Edinburgh and the like.
    Written,
    /// Spoken questions with numbered turns, as in the Belgian Chamber's committees.
    Spoken,
    /// Anything else in which questions and answers alternate.
    Plain,
    /// Nothing asks or answers here.
    None,
}

/// The languages whose rows the tables hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// French.
    French,
    /// English.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 4] = [Language::Dutch, Language::German, Language::French, Language::English];

    /// The BCP 47 tag, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::German => "de",
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

impl Genre {
    /// Every sort.
    pub const ALL: [Genre; 10] = [
        Genre::Overleg,
        Genre::Kamervragen,
        Genre::QuestionList,
        Genre::Verslag,
        Genre::KleineAnfrage,
        Genre::European,
        Genre::Written,
        Genre::Spoken,
        Genre::Plain,
        Genre::None,
    ];

    /// The name in exports and the key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Genre::Overleg => "overleg",
            Genre::Kamervragen => "kamervragen",
            Genre::QuestionList => "question-list",
            Genre::Verslag => "verslag",
            Genre::KleineAnfrage => "kleine-anfrage",
            Genre::European => "european",
            Genre::Written => "written",
            Genre::Spoken => "spoken",
            Genre::Plain => "plain",
            Genre::None => "none",
        }
    }
}

impl Default for Form {
    fn default() -> Self {
        Form { genre: Genre::None, language: Language::Dutch, evidence: Vec::new() }
    }
}

/// Recognises the form of a paper and its language.
pub fn recognise(source: &Source, folded: &Folded, papers: &[Vec<Block>], turns: &[Turn]) -> Form {
    let language = language_of(folded);
    let asks = turns.iter().any(|turn| turn.kind == TurnKind::Question);
    let head_end = folded.text().floor_char_boundary(HEAD.min(folded.text().len()));
    let head = &folded.text()[..head_end];
    let told = FINDER.find(head, |_, _| true).into_iter();
    // The first in the text, of those the first in the table.
    let first = told.min_by_key(|(word, at)| (*at, *word));
    let best = first.and_then(|(word, at)| {
        let (genre, rule, word) = telltales().nth(word)?;
        Some((at, at + word.len(), genre, rule))
    });
    let heading = papers.iter().flatten().find_map(|block| match &block.kind {
        BlockKind::Heading(HeadingKind::Party, rule, _) => Some((block.span(), *rule)),
        _ => None,
    });
    let (genre, evidence) = match (best, heading) {
        _ if !asks => (Genre::None, Vec::new()),
        (Some((at, end, genre, rule)), _) => {
            (genre, vec![Evidence { rule, span: folded.span(at..end, source.text()), weight: 3.0 }])
        }
        (None, Some((span, rule))) => (Genre::Overleg, vec![Evidence { rule, span, weight: 2.0 }]),
        (None, None) => (Genre::Plain, Vec::new()),
    };
    Form { genre, language, evidence }
}

/// How much of a paper's head is searched for what it calls itself, in folded bytes.
const HEAD: usize = 3000;

/// What papers call themselves in their head; the first that stands in the text wins.
#[rustfmt::skip]
const TELLTALES: &[(Genre, &[&str], &str)] = &[
    (Genre::QuestionList, &["lijst van vragen en antwoorden", "lijst van vragen"], "calls-itself-list"),
    (Genre::Overleg, &["schriftelijk overleg"], "calls-itself-overleg"),
    (Genre::Verslag, &["voorlopig verslag", "nota naar aanleiding van het verslag", "nader verslag", "memorie van antwoord", "belast met het voorbereidend onderzoek"], "calls-itself-verslag"),
    (Genre::KleineAnfrage, &["kleine anfrage", "schriftliche anfrage", "anfrage des abgeordneten", "anfrage der abgeordneten"], "calls-itself-anfrage"),
    (Genre::European, &["written question", "question écrite", "to the commission", "à la commission", "to the council"], "calls-itself-european"),
    (Genre::Written, &["to ask ", "written answers", "question paper"], "asks-government"),
    (Genre::Spoken, &["openbare commissievergadering", "réunion publique de commission"], "calls-itself-committee"),
    (Genre::Kamervragen, &["aanhangsel van de handelingen", "kamervragen", "vragen van het lid", "vragen van de leden", "ah-tk-", "ah ", "antwoord van minister", "antwoord van staatssecretaris", "vragen gesteld door de leden"], "calls-itself-kamervragen"),
];

fn telltales() -> impl Iterator<Item = (Genre, &'static str, &'static str)> {
    TELLTALES.iter().flat_map(|(genre, words, rule)| words.iter().map(|word| (*genre, *rule, *word)))
}

static FINDER: LazyLock<Phrases<'static>> =
    LazyLock::new(|| Phrases::new(telltales().map(|(.., word)| word)));

/// Small words that tell a language, counted over the head of a text.
const SMALL_WORDS: [(Language, [&str; 9]); 4] = [
    (Language::Dutch, ["de", "het", "van", "een", "en", "dat", "voor", "niet", "zijn"]),
    (Language::German, ["der", "die", "und", "das", "nicht", "werden", "ist", "für", "den"]),
    (Language::French, ["le", "la", "les", "des", "et", "que", "pour", "dans", "une"]),
    (Language::English, ["the", "of", "and", "to", "that", "for", "is", "in", "are"]),
];

/// All of them, in order; none belongs to two languages.
static KNOWN: LazyLock<Phrases<'static>> =
    LazyLock::new(|| Phrases::new(SMALL_WORDS.iter().flat_map(|(_, words)| words.iter().copied())));

fn language_of(folded: &Folded) -> Language {
    /// Enough to tell four languages apart, in folded bytes.
    const SAMPLE: usize = 8_000;
    let end = folded.text().floor_char_boundary(SAMPLE.min(folded.text().len()));
    let sample = &folded.text()[..end];
    let mut counts = [0_usize; SMALL_WORDS.len()];
    let each = SMALL_WORDS[0].1.len();
    KNOWN.find_words(sample, |number, start| {
        let word = SMALL_WORDS[number / each].1[number % each];
        let whole = sample.as_bytes()[..start].last().is_none_or(|byte| *byte == b' ')
            && sample.as_bytes().get(start + word.len()).is_none_or(|byte| *byte == b' ');
        counts[number / each] += usize::from(whole);
    });
    // The first language wins a tie: `max_by_key` keeps the last.
    let best = counts.into_iter().zip(SMALL_WORDS).rev().max_by_key(|(count, _)| *count);
    best.map_or(Language::Dutch, |(_, (language, _))| language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn small_words_belong_to_one_language() {
        let known: HashSet<&str> = SMALL_WORDS.iter().flat_map(|(_, words)| words).copied().collect();
        assert_eq!(known.len(), SMALL_WORDS.map(|(_, words)| words).as_flattened().len());
    }
}
