//! Whatever the text holds, an HTML parser gives it back; whatever class is written, the style sheets know it.

use super::*;
use crate::evidence::Certainty;
use crate::paint::tests::{any_document, find, reference, turn};
use crate::reference::Target;
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, Sentence, SentenceKind};
use crate::words::{EN, NL};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn setting<'a>(document: &'a Document, places: &'a Places, medium: Medium) -> Setting<'a> {
    Setting { document, places, words: &NL, medium }
}

fn markup(document: &Document, medium: Medium) -> String {
    let places = Places::new(document);
    let sections = sections(setting(document, &places, medium));
    sections
        .iter()
        .map(|section| format!("<div class=\"{}\">{}</div>", section.class, section.inner))
        .collect()
}

/// The text of a fragment as a parser of HTML reads it.
fn parsed_text(html: &str) -> String {
    Html::parse_document(&format!("<!DOCTYPE html><article>{html}</article>"))
        .select(&Selector::parse("article").expect("a selector"))
        .flat_map(|article| article.text())
        .collect()
}

proptest! {
    #[test]
    fn markup_gives_back_the_text(document in any_document()) {
        for medium in [Medium::Page, Medium::File] {
            prop_assert_eq!(parsed_text(&markup(&document, medium)), document.source.text());
        }
    }

    #[test]
    fn text_never_becomes_markup(document in any_document()) {
        let html = Html::parse_document(&markup(&document, Medium::Page));
        for element in html.tree.nodes().filter_map(|node| node.value().as_element()) {
            prop_assert!(["html", "head", "body", "div", "span", "p", "h2", "a"].contains(&element.name()));
            prop_assert!(element.attrs().all(|(name, _)| !name.starts_with("on")));
        }
    }

    #[test]
    fn attributes_give_back_their_words(words in any::<String>()) {
        let words = words.replace('\0', "\u{fffd}");
        let html = Html::parse_fragment(&format!("<i title=\"{}\"></i>", attribute(&words)));
        let selector = Selector::parse("i").expect("a selector");
        let read = html.select(&selector).next().and_then(|i| i.value().attr("title").map(str::to_owned));
        prop_assert_eq!(read, Some(words));
    }
}

/// A small paper with one of everything.
pub(crate) fn paper() -> Document {
    let text = "Zoetwaterraad\n\nVragen van de Poel-fractie\n\nDe leden lezen veel.\n\nWelke sloot loopt leeg? De leden \
                vragen of de motie-Wier (Kamerstuk 38 912, nr. 2)1 geldt en zien graag het EU-\nplan.\n\n7\n\nAntwoord:\n\n\
                Zie het antwoord op vraag 2.\n\n1 Zie www.\n\n2. En dan?\n\nAlle sloten, volgens artikel 3 Wet.\n\na  b\n\nEinde";
    let at = |words: &str| (find(text, words).start as usize, find(text, words).end as usize);
    let first = (at("Welke").0, at("plan.").1);
    let mut turns = vec![
        turn(TurnKind::Other, &[at("Zoetwaterraad")]),
        turn(TurnKind::Heading, &[at("Vragen van de Poel-fractie")]),
        turn(TurnKind::Preamble, &[at("De leden lezen veel.")]),
        turn(TurnKind::Question, &[first]),
        turn(TurnKind::Furniture, &[at("7")]),
        turn(TurnKind::Label, &[at("Antwoord:")]),
        turn(TurnKind::Answer, &[at("Zie het antwoord op vraag 2.")]),
        turn(TurnKind::Note, &[at("1 Zie www.")]),
        turn(TurnKind::Question, &[at("2. En dan?")]),
        turn(TurnKind::Answer, &[at("Alle sloten, volgens artikel 3 Wet."), at("a  b")]),
        turn(TurnKind::Other, &[at("Einde")]),
    ];
    turns[8].label = Some(Span::new(at("2. En").0, at("2. En").0 + 2));
    turns[8].certainty = Certainty::Doubtful;
    turns[9].pieces[1].flow = Flow::Table;
    turns[10].pieces[0].flow = Flow::Lines;
    let target = |turn| vec![Target { turn: TurnId(turn), score: 0.9, shared: vec!["sloot".to_owned()] }];
    let mut references = vec![
        reference(ReferenceKind::Motion, find(text, "motie-Wier")),
        reference(ReferenceKind::Kamerstuk, find(text, "Kamerstuk 38 912, nr. 2")),
        reference(ReferenceKind::Note, Span::new(at("nr. 2)").1, at("nr. 2)").1 + 1)),
        reference(ReferenceKind::Pointer, find(text, "Zie het antwoord op vraag 2")),
        reference(ReferenceKind::Url, find(text, "www")),
        reference(ReferenceKind::Law, find(text, "artikel 3 Wet")),
    ];
    references[0].certainty = Certainty::Doubtful;
    references[1].url = Some("https://zoek.officielebekendmakingen.nl/kst-38912-2.html".to_owned());
    references[2].targets = target(7);
    references[3].targets = target(8);
    references[4].url = Some("javascript:alert(1)".to_owned());
    let sentence = |words: &str, kind| Sentence { span: find(text, words), turn: TurnId(3), kind };
    let exchange = |question, answer, number: &str| Exchange {
        questions: vec![TurnId(question)],
        answers: vec![TurnId(answer)],
        asker: Some("Poel".to_owned()),
        numbers: vec![number.to_owned()],
        by_hand: false,
    };
    Document {
        source: Source::new(text),
        sentences: vec![
            sentence("Welke sloot loopt leeg?", SentenceKind::Direct),
            sentence("De leden vragen of", SentenceKind::Indirect),
            sentence("en zien graag het EU-\nplan.", SentenceKind::Request),
        ],
        exchanges: vec![exchange(3, 6, "1"), exchange(8, 9, "2")],
        notices: vec![Notice {
            kind: NoticeKind::ImpossibleYear,
            span: find(text, "Welke"),
            words: vec!["2024/45".to_owned()],
        }],
        turns,
        references,
        ..Document::default()
    }
}

#[test]
fn one_of_everything() {
    insta::assert_snapshot!(sections_as_lines(&paper(), Medium::File));
}

fn sections_as_lines(document: &Document, medium: Medium) -> String {
    let places = Places::new(document);
    let sections = sections(setting(document, &places, medium));
    let line = |section: &Section| {
        let id = section.id.as_deref().unwrap_or("-");
        format!("{id} [{}] {}", section.class, section.inner.trim_end().replace('\n', "⏎"))
    };
    sections.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_link_that_runs_is_no_link() {
    assert_eq!(safe_link("javascript:alert(1)"), None);
    assert_eq!(safe_link("JAVASCRIPT:alert(1)"), None);
    assert_eq!(safe_link("data:text/html,x"), None);
    assert_eq!(safe_link("HTTPS://voorbeeld.test"), Some("HTTPS://voorbeeld.test"));
    assert!(!markup(&paper(), Medium::Page).contains("javascript:"));
    assert!(!markup(&paper(), Medium::File).contains("javascript:"));
}

#[test]
fn labels_come_in_the_readers_language() {
    let document = paper();
    let places = Places::new(&document);
    let english = Setting { words: &EN, ..setting(&document, &places, Medium::Page) };
    let all: String = sections(english).into_iter().map(|section| section.inner).collect();
    assert!(all.contains("data-label=\"Question 1\"") && all.contains("→ question 2"), "{all}");
    assert!(!all.contains("Vraag 1"));
}

/// The classes that a style sheet names.
fn styled() -> BTreeSet<String> {
    let css = include_str!("../../style/paper.css");
    let class = crate::patterns::regex(r"\.([a-z][a-z-]*)").expect("a pattern");
    let rules = crate::patterns::regex(r"(?s)/\*.*?\*/|:\s[^;{}]*;").expect("a pattern");
    class.captures_iter(&rules.replace_all(css, ";")).map(|found| found[1].to_owned()).collect()
}

#[test]
fn classes_and_style_sheets_know_each_other() {
    let names = TurnKind::ALL
        .iter()
        .map(|kind| kind.name())
        .chain(ReferenceKind::ALL.iter().map(|kind| kind.name()))
        .chain([SentenceKind::Direct, SentenceKind::Indirect, SentenceKind::Request].map(SentenceKind::name));
    let mut written: BTreeSet<String> = names.map(str::to_owned).collect();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let class = crate::patterns::regex(r#" class="([^"]*)""#).expect("a pattern");
    let mut collect = |document: &Document| {
        for found in class.captures_iter(&markup(document, Medium::Page)) {
            written.extend(found[1].split_whitespace().map(str::to_owned));
        }
    };
    collect(&paper());
    let text = "Vraag 3\n\u{a0}\nWie?";
    let turns = vec![turn(TurnKind::Label, &[(0, 7)]), turn(TurnKind::Question, &[(11, 15)])];
    collect(&Document { source: Source::new(text), turns, ..Document::default() });
    for _ in 0..200 {
        let tree = any_document().new_tree(&mut runner).expect("a document");
        collect(&tree.current());
    }
    // What the page's own root and the outline carry.
    let around = ["dot", "by-pointer", "unanswered"].map(str::to_owned);
    written.extend(around);
    written.extend(crate::words::Layer::ALL.map(|layer| format!("hide-{}", layer.name())));
    assert_eq!(
        written.difference(&styled()).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "classes without style"
    );
    assert_eq!(
        styled().difference(&written).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "style without classes"
    );
}
