//! lines → papers: a text may hold several, pasted after one another, each with marks of its own.
//!
//! How a paper numbers, labels and parts its questions is judged for the paper as a whole, so several of different
//! forms are parted before. A paper begins at its head: a line with which papers call themselves, and the numbers and
//! titles right above it.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::bytes::RegexSet;

use crate::example::Example;
use crate::fold::Folded;
use crate::form::Genre;
use crate::headings::HeadingKind;
use crate::labels::Side;
use crate::lines::{Line, Shape};
use crate::patterns::byte_set;
use crate::phrases;
use crate::source::Source;
use crate::steps;
use crate::weak_labels;

/// A row of the table: how papers of a sort call themselves.
pub struct Title {
    /// The sort.
    pub genre: Genre,
    /// A regular expression on the folded line; `§` stands for the number of the paper before its name.
    pub pattern: &'static str,
    /// A line that it must recognise.
    pub example: Example<&'static str>,
}

const fn title(genre: Genre, pattern: &'static str, example: &'static str) -> Title {
    Title { genre, pattern, example: Example::new(example) }
}

#[rustfmt::skip]
/// Every form; the first that matches wins.
pub static TITLES: &[Title] = &[
    title(Genre::QuestionList, r"^§(?:verslag houdende een )?lijst van vragen(?: en antwoorden)?\b", "Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN"),
    title(Genre::Overleg, r"^§(?:inbreng )?verslag (?:van een )?(?:nader )?schriftelijk overleg\b", "2031D31207 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
    title(Genre::Verslag, r"^§(?:(?:nader )?voorlopig verslag\b|(?:nader )?verslag$|nota naar aanleiding van het (?:nader )?verslag\b|memorie van antwoord$)", "B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR DORP EN POMP"),
    title(Genre::Kamervragen, r"^(?:(?:nadere )?vragen (?:van|gesteld door) (?:het |de )?(?:kamer)?(?:lid|leden) .{1,120}(?:\(| aan )|(?:beantwoording|antwoord(?:en)?)(?: van| op)? (?:de )?(?:schriftelijke |mondelinge )?(?:kamer)?vragen (?:van|gesteld door) (?:het |de )?(?:kamer)?(?:lid|leden) .{1,160}\(|vragen gesteld door de leden der kamer\b|ah \d{1,4}$|hierbij (?:zend|stuur|bied) ik .{1,40}antwoord(?:en)? op de .{0,30}vragen van )", "Vragen van het lid De Waard (DWL) aan de Minister van Water"),
    title(Genre::KleineAnfrage, r"^(?:> ?)?(?:schriftliche |große |kleine )+anfrage\b|^(?:zu der )?anfrage (?:der|des) abgeordneten\b", "Kleine Anfrage zur schriftlichen Beantwortung"),
    title(Genre::European, r"^(?:(?:written|oral|priority) question|question (?:écrite|orale|prioritaire)) (?:[a-z]-|n[°o]\.? ?)\d", "WRITTEN QUESTION E-4417/31"),
    title(Genre::Written, r"^(?:written answers|questions for (?:written|oral) reply)$", "QUESTIONS FOR WRITTEN REPLY"),
    title(Genre::Spoken, r"^(?:de openbare commissievergadering wordt|la réunion publique de commission est) ", "De openbare commissievergadering wordt geopend om 14.07 uur."),
    title(Genre::Plain, r"^(?:(?:eerste|tweede|derde|vierde|\d{1,2}e) )?nota van inlichtingen(?: (?:nr\.? ?)?\d{1,2}| .{0,60}aanbesteding.{0,80})?:?$|^(?:veelgestelde vragen|frequently asked questions)\b[^.]{0,80}$", "Eerste Nota van Inlichtingen"),
];

static SET: LazyLock<Option<RegexSet>> = LazyLock::new(|| {
    let number = r"(?:(?:nr\.? ?\d{1,4}|\d{4}[dz]\d{5}|[a-z]{1,2}) )?";
    byte_set(TITLES.iter().map(|title| title.pattern.replace('§', number)))
});

/// Numbers, houses and dates of a paper, which stand above its title in lines of their own.
static ABOVE: LazyLock<Option<RegexSet>> = LazyLock::new(|| {
    let rows = [
        r"^\d{2} ?\d{3}\b.{0,160}$",
        r"^(?:nr\.? ?\d{1,4}|[a-z]{1,2}|\d{1,5})$",
        r"^(?:ah \d{1,4}|\d{4}[dz]\d{5})$",
        r"^(?:tweede|eerste) kamer der staten-generaal ?\d?$",
        r"^vergaderjaar .{0,60}$",
        r"^.{0,60}\b(?:landtag|drucksache|drs\.|wahlperiode)\b.{0,60}$",
        r"^(?:commissie voor|commission d[eu]|la réunion publique de commission) .{2,120}$",
        r"^(?:geachte voorzitter|onderwerp\b.{0,200}|datum\b.{0,60})[:,]?$",
    ];
    byte_set(rows.into_iter().map(str::to_owned))
});

/// A title is not longer, in folded bytes.
const LONGEST: usize = 400;

/// A line as wide as this, in code points, is running text.
const WIDE: usize = 70;

/// How far above a title its paper may begin, in lines.
const HIGHEST: usize = 14;

/// The papers of a text as ranges of its lines: all lines, in order; one range where nothing begins another paper.
///
/// A title begins another paper only behind a question, and before one; of two papers of one sort, where the first has
/// answers too: several questions may be answered together. What answers a report goes on with it.
pub fn split(source: &Source, folded: &Folded, lines: &[Line]) -> Vec<Range<usize>> {
    let text = |line: &Line| &folded.text()[line.core.clone()];
    /// What a paper is about may be put as a question, before its title is said once more.
    const LEAST: usize = 2;
    let mut begins = vec![0];
    let mut heads: HashSet<String> = HashSet::new();
    let mut genre: Option<Genre> = None;
    let (mut asked, mut answered) = (0, false);
    // The line up to which what is asked is that of a paper's title.
    let last_asked = lines.iter().rposition(|line| asks(line, text(line))).unwrap_or(0);
    for (i, line) in lines.iter().enumerate().take(last_asked) {
        // Behind a line of running text stands no title: saves the look at most lines.
        let opens = line.after_blank || lines[i - 1].width < WIDE;
        let Some(named) = opens.then(|| title_of(source, folded, lines, i)).flatten() else {
            // More are not told apart.
            asked += usize::from(asked < LEAST && asks(line, text(line)));
            answered |= answers(line);
            continue;
        };
        let first = head_begins(folded, lines, i);
        let head: String = lines[first..=i].iter().map(text).collect::<Vec<_>>().join("\n");
        // A running head names the paper that it stands in.
        // A paper that calls itself nothing may well be one of questions and answers.
        let other = if genre.unwrap_or(Genre::Plain) == named {
            asked >= LEAST && answered
        } else {
            let report = matches!(genre, None | Some(Genre::Verslag | Genre::Overleg));
            asked > 0 && (answered || !report || !replies(text(line)))
        };
        let other = heads.insert(head) && other;
        if other {
            begins.push(first);
            (asked, answered, genre) = (0, false, Some(named));
        } else if asked == 0 {
            genre = Some(named);
        }
    }
    let ends = begins.iter().skip(1).copied().chain([lines.len()]);
    begins.iter().copied().zip(ends).map(|(begin, end)| begin..end).collect()
}

/// Whether a line asks: with a question mark, in the words of a report, or by what it heads.
fn asks(line: &Line, folded: &str) -> bool {
    let heads = match &line.shape {
        Shape::Label(label) => label.side == Side::Question,
        Shape::Heading(kind, _) => matches!(kind, HeadingKind::Asking | HeadingKind::Party),
        _ => false,
    };
    heads
        || folded.contains('?')
        || folded.contains("leden ") && steps::reports(folded)
        || folded.contains("to ask ")
}

/// Whether a line says that an answer follows.
fn answers(line: &Line) -> bool {
    match &line.shape {
        Shape::Label(label) => label.side == Side::Answer,
        Shape::Heading(kind, _) => {
            matches!(kind, HeadingKind::Answering | HeadingKind::PartyAnswered | HeadingKind::Answered)
        }
        _ => false,
    }
}

/// Whether a title is that of the government's reply to a report.
fn replies(folded: &str) -> bool {
    folded.contains("naar aanleiding van het") || folded.contains("memorie van antwoord")
}

/// The sort of paper that a line calls itself, where it is a title and not a line of running text.
fn title_of(source: &Source, folded: &Folded, lines: &[Line], i: usize) -> Option<Genre> {
    let line = &lines[i];
    let text = &folded.text()[line.core.clone()];
    if text.len() > LONGEST || !may_be_title(text) {
        return None;
    }
    let row = SET.as_ref()?.matches(text.as_bytes()).iter().next()?;
    let above = lines[..i].iter().rev().find(|line| !line.is_blank());
    // "- Verslag van een schriftelijk overleg over …;": an item of an agenda.
    let item = source.slice(line.span).starts_with(['-', '–', '•', '·', '▪']) || text.ends_with(';');
    let small = weak_labels::opens_small(source.slice(line.span));
    let within = (small || !line.after_blank)
        && above.is_some_and(|above| {
            weak_labels::runs_on(folded, above, line.after_blank) && !is_above(folded, above)
        });
    (!within && !item).then(|| TITLES[row].genre)
}

/// A cheap way out for nearly every line: one of the words with which a title names its sort stands near its head.
fn may_be_title(folded: &str) -> bool {
    const HEAD: usize = 48;
    const WORDS: [&str; 8] =
        ["vragen", "verslag", "anfrage", "question", "inlichtingen", "memorie", "ah ", "réunion"];
    let first = phrases::first_word(folded);
    // Behind the number of a paper, or what is no word, its name may stand anywhere.
    let numbered = first.len() <= 2 || first.bytes().any(|byte| byte.is_ascii_digit());
    if !numbered && !OPENERS.contains(&first) {
        return false;
    }
    let head = &folded[..folded.floor_char_boundary(HEAD)];
    WORDS.iter().any(|word| head.contains(word))
        || ["written answers", "de openbare", "hierbij "].iter().any(|words| head.starts_with(words))
}

/// The words with which a title opens, beside its number.
const OPENERS: [&str; 28] = [
    "anfrage",
    "antwoord",
    "antwoorden",
    "beantwoording",
    "derde",
    "eerste",
    "frequently",
    "große",
    "hierbij",
    "inbreng",
    "kleine",
    "lijst",
    "memorie",
    "nader",
    "nadere",
    "nota",
    "oral",
    "priority",
    "question",
    "questions",
    "schriftliche",
    "tweede",
    "veelgestelde",
    "verslag",
    "vierde",
    "voorlopig",
    "vragen",
    "written",
];

fn is_above(folded: &Folded, line: &Line) -> bool {
    let text = folded.text()[line.core.clone()].as_bytes();
    ABOVE.as_ref().is_some_and(|set| set.is_match(text))
}

/// The line at which the head of the paper begins whose title is line `title`.
fn head_begins(folded: &Folded, lines: &[Line], title: usize) -> usize {
    /// Between the lines of a head stand names of what it is about, no longer than this, in folded bytes.
    const SHORT: usize = 70;
    let mut first = title;
    for i in (title.saturating_sub(HIGHEST)..title).rev() {
        let line = &lines[i];
        if line.is_blank() {
            continue;
        }
        // Right above a title stands what belongs to it, unless it ends a sentence.
        let text = &folded.text()[line.core.clone()];
        let joined = first == i + 1
            && !lines[first].after_blank
            && matches!(line.shape, Shape::Text | Shape::Number(_) | Shape::Heading(..))
            && !text.ends_with(['.', '?', '!', ';']);
        if joined || is_above(folded, line) {
            first = i;
        } else if !matches!(line.shape, Shape::Text)
            || text.len() > SHORT
            || text.ends_with(['.', '?', '!', ';'])
        {
            break;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines;

    /// The first line of every paper that is found.
    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let source = Source::new(text);
        let papers = lines::classify(&source, &Folded::new(text));
        let first = |paper: &Vec<Line>| paper.iter().find(|line| !line.is_blank()).map(|line| line.span);
        let found: Vec<&str> = papers.iter().filter_map(first).map(|span| source.slice(span)).collect();
        assert_eq!(found, wanted);
    }

    const ASKED: &str = "AH 17\n2031Z00017\nVraag 1\nIs het veer te laat?\n";
    const OVERLEG: &str = "39 100 Veren\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe leden van de Dijk-fractie vragen of het veer vaart?\n";

    #[test]
    fn papers_begin_at_the_numbers_above_their_titles() {
        check(&format!("{ASKED}Antwoord 1\nJa.\n\n{OVERLEG}"), &["AH 17", "39 100 Veren"]);
        check(&format!("{OVERLEG}\n{ASKED}"), &["39 100 Veren", "AH 17"]);
        check(&format!("Is dit het veer?\nJa.\n\n{OVERLEG}"), &["Is dit het veer?", "39 100 Veren"]);
    }

    #[test]
    fn what_begins_no_paper() {
        // A running head.
        check(&format!("{OVERLEG}Antwoord:\nJa.\n\n{OVERLEG}"), &["39 100 Veren"]);
        // Questions that are answered together.
        let second = "Vragen van het lid Okkerse (DWL) aan de minister\nVraag 1\nVaart het?\nAntwoord:\nJa.";
        check(&format!("{ASKED}\n{second}"), &["AH 17"]);
        // An agenda, a wrapped line, a title behind which nothing is asked.
        let items = "- Lijst van vragen en antwoorden over het veer\n\nVraag 2\nWaarom?\n";
        check(&format!("{ASKED}{items}"), &["AH 17"]);
        let wrapped = "Antwoord 1\nWij wezen daarop in de beantwoording van de eerdere\nVragen van het lid Okkerse (DWL) over het veer.\nVraag 2\nWaarom?";
        check(&format!("{ASKED}{wrapped}"), &["AH 17"]);
        check(&format!("{ASKED}Antwoord 1\nJa.\n\nNota van inlichtingen\nVolgt later."), &["AH 17"]);
        check("", &[]);
    }

    #[test]
    fn every_title_reads_its_example() {
        for (row, title) in TITLES.iter().enumerate() {
            let text = Folded::new(title.example.get());
            assert!(may_be_title(text.text()), "{}", title.example.get());
            let found = SET.as_ref().unwrap().matches(text.text().as_bytes());
            assert_eq!(found.iter().next(), Some(row), "{}", title.example.get());
        }
    }
}
