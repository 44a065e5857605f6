//! Any document at all tiles its text; what a reader's eye needs is cut right.

use super::*;
use crate::evidence::Certainty;
use crate::reference::{Reference, ReferenceKind, Target};
use crate::source::Source;
use crate::turn::{Exchange, Piece, Sentence, SentenceKind, Turn, TurnKind};
use proptest::prelude::*;

/// A turn of a kind with prose pieces at the given byte ranges.
pub(crate) fn turn(kind: TurnKind, pieces: &[(usize, usize)]) -> Turn {
    let pieces: Vec<Piece> = pieces
        .iter()
        .map(|&(start, end)| Piece { span: Span::new(start, end), flow: Flow::Prose, continues: false })
        .collect();
    Turn {
        kind,
        span: Span { start: pieces[0].span.start, end: pieces[pieces.len() - 1].span.end },
        pieces,
        label: None,
        numbers: Vec::new(),
        asker: None,
        answerer: None,
        evidence: Vec::new(),
        certainty: Certainty::Sure,
    }
}

/// A reference of a kind without anything else.
pub(crate) fn reference(kind: ReferenceKind, span: Span) -> Reference {
    Reference {
        span,
        kind,
        rule: "",
        id: None,
        url: None,
        targets: Vec::new(),
        certainty: Certainty::Sure,
        stands_for: None,
        own: false,
        kind_name: None,
    }
}

/// Where `words` first stand in `text`.
#[track_caller]
pub(crate) fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the words stand in the text");
    Span::new(start, start + words.len())
}

/// Text with what an HTML parser, a browser and a byte offset stumble over.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z]{1,8}",
        3 => Just(" ".to_owned()),
        2 => Just("\n".to_owned()),
        1 => prop_oneof![
            Just("\r\n"), Just("\r"), Just("\t"), Just("\u{c}"), Just("\u{a0}"), Just("\u{feff}"), Just("\u{2028}"),
            Just("-\n"), Just("<script>"), Just("</p>"), Just("<!--"), Just("]]>"), Just("&amp;"), Just("&#13"),
            Just("\""), Just("'"), Just("ë"), Just("😀"), Just("‘"), Just("<pre>\n"), Just("<table>"), Just("=>"),
        ].prop_map(str::to_owned),
        1 => any::<char>().prop_filter("NUL has no place in HTML", |c| *c != '\0').prop_map(|c| c.to_string()),
    ];
    proptest::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

/// A document over any text whose spans may lie anywhere, in each other and across each other.
pub(crate) fn any_document() -> impl Strategy<Value = Document> {
    let places = || proptest::collection::vec((0usize..400, 0usize..60, 0u8..=255), 0..14);
    (any_text(), places(), places(), places()).prop_map(|(text, pieces, sentences, references)| {
        let span = |start: usize, len: usize| {
            let start = text.floor_char_boundary(start.min(text.len()));
            Span::new(start, text.floor_char_boundary((start + len).min(text.len())).max(start))
        };
        let mut turns: Vec<Turn> = Vec::new();
        for (start, len, bits) in pieces {
            let flow = [Flow::Prose, Flow::Prose, Flow::Lines, Flow::Table][bits as usize % 4];
            let piece = Piece { span: span(start, len), flow, continues: bits & 16 != 0 };
            match turns.last_mut().filter(|_| bits & 32 != 0) {
                Some(last) => last.pieces.push(piece),
                None => turns.push(Turn {
                    pieces: vec![piece],
                    label: (bits & 64 != 0).then(|| span(start, 3)),
                    ..turn(TurnKind::ALL[bits as usize % 8], &[(0, 0)])
                }),
            }
        }
        for turn in &mut turns {
            turn.pieces.sort_by_key(|piece| piece.span);
            turn.span = turn.pieces.iter().map(|piece| piece.span).reduce(Span::join).unwrap_or_default();
        }
        turns.sort_by_key(|turn| turn.span.start);
        let id = |bits: u8| TurnId(bits as u32 % turns.len().max(1) as u32);
        let of = |kind| turns.iter().enumerate().filter(move |(_, turn)| turn.kind == kind);
        let exchanges = of(TurnKind::Question)
            .map(|(i, turn)| Exchange {
                questions: vec![TurnId(i as u32)],
                answers: of(TurnKind::Answer)
                    .filter(|(j, _)| j % 3 == i % 3)
                    .map(|(j, _)| TurnId(j as u32))
                    .collect(),
                asker: (i % 2 == 0).then(|| "\"Noord\" & <Zuid>".to_owned()),
                numbers: turn.numbers.clone(),
                by_hand: false,
            })
            .collect();
        let sentences = sentences
            .into_iter()
            .filter(|_| !turns.is_empty())
            .map(|(start, len, bits)| Sentence {
                span: span(start, len),
                turn: id(bits),
                kind: [SentenceKind::Statement, SentenceKind::Direct, SentenceKind::Indirect]
                    [bits as usize % 3],
            })
            .collect();
        let mut references: Vec<Reference> = references
            .into_iter()
            .filter(|_| !turns.is_empty())
            .map(|(start, len, bits)| Reference {
                url: (bits & 32 != 0).then(|| "https://voorbeeld.test/?a=1&b=\"2\"".to_owned()),
                targets: vec![Target { turn: id(bits), score: 0.5, shared: Vec::new() }],
                ..reference(ReferenceKind::ALL[bits as usize % ReferenceKind::ALL.len()], span(start, len))
            })
            .collect();
        references.sort_by_key(|reference| reference.span);
        Document {
            source: Source::new(&text),
            turns,
            exchanges,
            sentences,
            references,
            ..Document::default()
        }
    })
}

fn runs(sections: &[Section]) -> impl Iterator<Item = &Run> {
    sections.iter().flat_map(|section| &section.blocks).flat_map(|block| &block.runs)
}

proptest! {
    #[test]
    fn runs_tile_the_text(document in any_document()) {
        let sections = paint(&document);
        let joined: String = runs(&sections).map(|run| document.source.slice(run.span)).collect();
        prop_assert_eq!(&joined, document.source.text());
        prop_assert!(runs(&sections).all(|run| !run.span.is_empty()));
        prop_assert!(sections.iter().all(|section| !section.blocks.is_empty()));
    }

    #[test]
    fn runs_of_a_parsed_text_tile_it(text in any_text()) {
        let document = crate::parse(&text);
        let sections = paint(&document);
        let joined: String = runs(&sections).map(|run| document.source.slice(run.span)).collect();
        prop_assert_eq!(&joined, document.source.text());
    }
}

#[test]
fn a_page_number_inside_a_question_stays_inside_its_section() {
    let text = "Hoe laat is\n\n14\n\nhet daar?\n\nLaat.";
    let mut question = turn(TurnKind::Question, &[(0, 11), (17, 26)]);
    question.pieces[1].continues = true;
    let turns = vec![question, turn(TurnKind::Furniture, &[(13, 15)]), turn(TurnKind::Answer, &[(28, 33)])];
    let sections = paint(&Document { source: Source::new(text), turns, ..Document::default() });
    let ids: Vec<_> = sections.iter().map(|section| section.turn.map(|turn| turn.0)).collect();
    assert_eq!(ids, [Some(0), Some(2)]);
    let inner: Vec<_> = sections[0].blocks.iter().map(|block| block.turn.map(|turn| turn.0)).collect();
    assert_eq!(inner, [Some(0), None, Some(1), None, Some(0), None]);
}

#[test]
fn a_reference_across_a_page_number_leaves_the_number_alone() {
    let text = "zie Kamerstuk\n14\n32 111 dus";
    let turns = vec![turn(TurnKind::Answer, &[(0, 13), (17, 27)]), turn(TurnKind::Furniture, &[(14, 16)])];
    let references = vec![reference(ReferenceKind::Kamerstuk, Span::new(4, 23))];
    let sections = paint(&Document { source: Source::new(text), turns, references, ..Document::default() });
    let marked: Vec<_> =
        runs(&sections).filter(|run| run.reference.is_some()).map(|run| run.span.of(text)).collect();
    assert_eq!(marked, ["Kamerstuk", "32 111"]);
}

#[test]
fn only_a_word_cut_at_its_hyphen_is_joined() {
    for (text, joined) in [
        ("EU- \nlidstaten", true),
        ("Kamer-\r\nstuk", true),
        ("zachte\u{ad}\nbreuk", true),
        ("in-\nen uitvoer", false),
        ("goed zicht -\nook", false),
        ("EU-\n\nlidstaten", false),
        ("EU-lidstaten\nhier", false),
        ("slot-\n", false),
    ] {
        assert_eq!(!joins(text, Span::new(0, text.len())).is_empty(), joined, "{text:?}");
    }
}
