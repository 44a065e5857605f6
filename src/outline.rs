//! document → outline: who asks, which questions, in a few words each; and what the paper is called.

use crate::capital;
use crate::document::Document;
use crate::html::Setting;
use crate::page::write;
use crate::span::Span;
use crate::turn::{ExchangeId, SentenceKind, TurnKind};
use crate::words::{self, Words};

/// The questions of one asker, or of one part of the paper where nobody is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The asker, or the heading; empty if there is neither.
    pub name: String,
    /// Its exchanges, in the order of the text.
    pub exchanges: Vec<ExchangeId>,
}

/// The exchanges by asker, in the order in which the askers first speak.
pub fn groups(document: &Document) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place = std::collections::HashMap::new();
    // Exchanges stand in the order of their first question: the turns before it are gone through once.
    let (mut heading, mut gone_through) = (None, 0);
    for (id, exchange) in document.exchanges() {
        let first = exchange.questions.first().map_or(0, |turn| turn.0 as usize);
        let before = document.turns.get(gone_through..first).unwrap_or_default();
        heading =
            before.iter().rev().find(|turn| turn.kind == TurnKind::Heading).map(|turn| turn.span).or(heading);
        gone_through = gone_through.max(first);
        let name = match &exchange.asker {
            Some(asker) => asker.clone(),
            None => heading.map(|span| one_line(document, span)).unwrap_or_default(),
        };
        let at = *place.entry(name).or_insert_with_key(|name| {
            groups.push(Group { name: name.clone(), exchanges: Vec::new() });
            groups.len() - 1
        });
        groups[at].exchanges.push(id);
    }
    groups
}

/// No list of an outline has more rows: what is not in view of a long one need not be set.
const LIST: usize = 100;

/// The lists of an outline, in order: the exchanges of a group, of a large one some at a time.
pub fn lists(groups: &[Group]) -> Vec<Vec<ExchangeId>> {
    groups.iter().flat_map(|group| group.exchanges.chunks(LIST)).map(<[ExchangeId]>::to_vec).collect()
}

/// The headings of an outline with their [`lists`], which are empty yet.
pub fn frames(groups: &[Group], words: &Words) -> String {
    let mut out = String::new();
    for group in groups {
        let name = if group.name.is_empty() { words.no_asker } else { &group.name };
        let count = words::count(group.exchanges.len(), words.counted_questions);
        write(&mut out, "<section><h2>{} <small>{}</small></h2>", &[name, &count]);
        for list in group.exchanges.chunks(LIST) {
            out.push_str(if list.len() == LIST { "<ol class=\"full\"></ol>" } else { "<ol></ol>" });
        }
        out.push_str("</section>");
    }
    out
}

/// The rows of an outline for some exchanges: number, what is asked, and how it fared.
pub fn rows(setting: Setting, exchanges: &[ExchangeId]) -> String {
    let Setting { document, places, words, .. } = setting;
    let mut out = String::new();
    for &id in exchanges {
        let status = places.status(id);
        let says = (words.status)(status);
        let first = document.exchange(id).questions.first();
        let anchor = first.and_then(|turn| places.anchor(*turn)).unwrap_or("text");
        write(
            &mut out,
            "<li data-exchange=\"{}\"><a href=\"#{}\"><i class=\"dot {}\" title=\"{}\"></i><b>{}</b>\
             <span lang=\"{}\">{}</span><span class=\"unseen\">, {}</span></a></li>",
            &[
                &id.0.to_string(),
                anchor,
                status.name(),
                says,
                places.number(id),
                document.form.language.tag(),
                &gist(document, id),
                says,
            ],
        );
    }
    out
}

/// The most that an outline line holds, in characters; the eye needs no more, and a question may be a page long.
const GIST: usize = 110;

/// Words that open what a reported question is about: "vragen *of* …", "willen weten *welke* …".
const OPENERS: [&str; 30] = [
    "of",
    "wat",
    "welke",
    "welk",
    "waarom",
    "hoe",
    "hoeveel",
    "wanneer",
    "wie",
    "waar",
    "wiens",
    "waarop",
    "waaruit",
    "waaraan",
    "hoelang",
    "inwiefern",
    "ob",
    "welche",
    "warum",
    "wie",
    "whether",
    "what",
    "which",
    "why",
    "how",
    "when",
    "who",
    "where",
    "si",
    "quelles",
];

/// What the first asking sentence of an exchange asks, in its own words, on one line.
pub fn gist(document: &Document, exchange: ExchangeId) -> String {
    let Some(&turn) = document.exchange(exchange).questions.first() else { return String::new() };
    let from = document.sentences.partition_point(|sentence| sentence.turn < turn);
    let asking = document.sentences[from..]
        .iter()
        .take_while(|sentence| sentence.turn == turn)
        .find(|sentence| sentence.kind.asks());
    let Some(sentence) = asking else {
        let turn = document.turn(turn);
        let start = turn.label.map_or(turn.span.start, |label| label.end.min(turn.span.end));
        return shorten(&one_line(document, Span { start, end: turn.span.end }));
    };
    let words = one_line(document, sentence.span);
    if sentence.kind != SentenceKind::Indirect {
        return shorten(&words);
    }
    let opener = words
        .match_indices(' ')
        .map(|(at, _)| at + 1)
        .find(|&at| words[at..].split([' ', ',']).next().is_some_and(|word| OPENERS.contains(&word)));
    shorten(opener.map_or(words.as_str(), |at| &words[at..]))
}

/// The start of a turn's text, on one line, at most `most` characters.
pub fn excerpt(document: &Document, span: Span, most: usize) -> String {
    cut_at_word(&one_line(document, span), most)
}

fn shorten(words: &str) -> String {
    cut_at_word(&capital::first(words), GIST)
}

/// The text of a span on one line; of a long one only as much as anyone shows.
fn one_line(document: &Document, span: Span) -> String {
    let text = document.source.slice(span);
    let text = &text[..text.floor_char_boundary(2000)];
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut_at_word(words: &str, most: usize) -> String {
    let Some((end, _)) = words.char_indices().nth(most) else { return words.to_owned() };
    let end = words[..end].rfind(' ').filter(|&space| space > end / 2).unwrap_or(end);
    format!("{} …", words[..end].trim_end_matches([',', ';', ':', ' ', '.']))
}

/// Words that open the title line of a paper.
const TITLES: [&str; 22] = [
    "verslag van een",
    "verslag houdende",
    "voorlopig verslag",
    "inbreng verslag",
    "nota naar aanleiding",
    "lijst van vragen",
    "memorie van antwoord",
    "vragen van",
    "vraag van",
    "antwoord van",
    "antwoorden van",
    "beantwoording",
    "schriftelijke vragen",
    "schriftliche anfrage",
    "kleine anfrage",
    "große anfrage",
    "written question",
    "written answer",
    "question écrite",
    "oral question",
    "question for",
    "faq",
];

/// What the paper calls itself, on one line of at most 90 characters; none if it says nothing that looks like it.
pub fn title(document: &Document) -> Option<String> {
    let text = document.source.text();
    let front = document
        .turns
        .iter()
        .take_while(|turn| !matches!(turn.kind, TurnKind::Question | TurnKind::Answer | TurnKind::Preamble));
    let lines = || {
        let spans = front
            .clone()
            .filter(|turn| turn.kind == TurnKind::Other)
            .flat_map(|turn| &turn.pieces)
            .map(|piece| piece.span);
        spans.flat_map(|span| span.of(text).lines()).take(60).map(str::trim)
    };
    let named = |line: &&str| {
        let lower = line.to_lowercase();
        TITLES.iter().any(|title| lower.starts_with(title))
    };
    // The dossier line, "34 888  Zoetwaterraad": a number of five digits and a name.
    let dossier = lines().find_map(|line| {
        let name = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-');
        let digits = line[..line.len() - name.len()].chars().filter(char::is_ascii_digit).count();
        (digits >= 5 && name.chars().count() > 3 && name.chars().count() < 60).then(|| tidy(name))
    });
    let title = match (lines().find(named).map(|line| whole(text, line)), dossier) {
        (Some(title), Some(dossier)) => format!("{} · {dossier}", cut_at_word(&sentence_case(&title), 80)),
        (Some(title), None) => sentence_case(&title),
        (None, Some(dossier)) => dossier,
        (None, None) => lines()
            .find(|line| line.split_whitespace().count() > 1)
            .or_else(|| lines().find(|line| line.contains(char::is_alphabetic)))
            .map(tidy)?,
    };
    Some(cut_at_word(&title, 90))
}

/// A title that was wrapped: lines are added for as long as the last one breaks off at a small word.
fn whole(text: &str, line: &str) -> String {
    const MOST: usize = 3;
    let mut title = tidy(line);
    let end = text.find(line).map_or(text.len(), |at| at + line.len());
    for next in text[end..].lines().skip(1).take(MOST) {
        if next.trim().is_empty() || !crate::lines::breaks_off(&title.to_lowercase()) {
            break;
        }
        title = format!("{title} {}", tidy(next));
    }
    title
}

fn tidy(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title in capitals, said quietly.
fn sentence_case(title: &str) -> String {
    if title.chars().any(char::is_lowercase) {
        return title.to_owned();
    }
    capital::first(&title.to_lowercase())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_list_has_its_place_in_the_outline() {
        let document = crate::parse(&crate::session::EXAMPLE.repeat(30));
        let groups = groups(&document);
        let lists = lists(&groups);
        assert!(lists.iter().any(|list| list.len() == LIST) && lists.len() > groups.len());
        let frames = frames(&groups, words::Tongue::Dutch.words());
        assert_eq!(frames.matches("</ol>").count(), lists.len());
        assert_eq!(frames.matches("full").count(), lists.iter().filter(|list| list.len() == LIST).count());
        let all: usize = lists.iter().map(Vec::len).sum();
        assert_eq!(all, document.exchanges.len());
    }

    use super::*;
    use crate::paint::tests::{any_document, turn};
    use crate::source::Source;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_document_has_an_outline(document in any_document()) {
            let total: usize = groups(&document).iter().map(|group| group.exchanges.len()).sum();
            prop_assert_eq!(total, document.exchanges.len());
            for (id, _) in document.exchanges() {
                prop_assert!(gist(&document, id).chars().count() <= GIST + 2);
            }
            prop_assert!(title(&document).is_none_or(|title| title.chars().count() <= 92));
        }
    }

    #[track_caller]
    fn check_title(text: &str, expect: Option<&str>) {
        let turns =
            if text.is_empty() { Vec::new() } else { vec![turn(TurnKind::Other, &[(0, text.len())])] };
        let document = Document { source: Source::new(text), turns, ..Document::default() };
        assert_eq!(title(&document).as_deref(), expect, "{text:?}");
    }

    #[test]
    fn a_title_is_found_in_the_front_matter() {
        check_title(
            "34 888  Zoetwaterraad\n\nVerslag van een schriftelijk overleg\n",
            Some("Verslag van een schriftelijk overleg · Zoetwaterraad"),
        );
        check_title(
            "Vragen van het lid Veld (W66) aan de\nMinister van Water over eb",
            Some("Vragen van het lid Veld (W66) aan de Minister van Water over eb"),
        );
        check_title("LIJST VAN VRAGEN EN ANTWOORDEN", Some("Lijst van vragen en antwoorden"));
        check_title("2\nEen brief over eb en vloed", Some("Een brief over eb en vloed"));
        check_title("", None);
    }

    #[test]
    fn long_words_are_cut_between_words() {
        assert_eq!(cut_at_word("een twee drie vier", 12), "een twee …");
        assert_eq!(cut_at_word("een twee", 12), "een twee");
        assert_eq!(cut_at_word("onafgebroken", 5), "onafg …");
    }
}
