//! What holds of every document, read or corrected.
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

use kamerlicht::Document;
use kamerlicht::source::Source;
use kamerlicht::span::Span;
use kamerlicht::turn::{TurnId, TurnKind};
use proptest::prelude::*;

/// Pieces of papers, whole and broken, and what strays into them.
pub const FRAGMENTS: &[&str] = &[
    "Vraag 1",
    "Vraag 4 en 5",
    "Vragen 2 t/m 6",
    "Antwoord",
    "Antwoord: ",
    "Antwoord op vraag 3 en 8",
    "1",
    "2.",
    "12) ",
    "Vraag 99999999999999999999",
    "Antwoord vraag 4-7:",
    "Vraag 7-4",
    "Vraag 1 t/m 999999",
    "De leden van de Kompas-fractie vragen of de minister dit weet.",
    "De leden van de ",
    "-fractie",
    "Vragen en opmerkingen van de leden van de leden van de Oever-fractie",
    "I Vragen en opmerkingen vanuit de fracties",
    "II Antwoord / Reactie van de Minister",
    "Zij lezen dit. Waarom? Zo nee, waarom niet?",
    "Het kabinet is het eens.",
    "Het kabinet verwijst naar het antwoord op een gelijkluidende vraag van de leden van de Kompas-fractie.",
    "Zie het antwoord op vraag 3.",
    "zoals hierboven aangegeven",
    "Inhoudsopgave",
    "Geachte voorzitter,",
    "Kamerstuk 38 912, nr. 14",
    "(Kamerstuk",
    "38 906 XIX,nr. 7)",
    "nr. 16 en nr. 17",
    "Kamerstukken II 2024/45, 38912, nr. 9",
    "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1861",
    "2025Z21977",
    "motie-Zwanenburg c.s.",
    "artikel 3:16, eerste lid, van de Awb",
    "artikelen 1, 2 en 3 Sr",
    "Richtlijn 2009/147/EG",
    "Verordening (EU) 2024/1991",
    "Stb. 2025, 512",
    "ECLI:NL:RVS:2025:9417",
    "https://een.example/pad?a=b",
    "weg.1",
    "1 Kamerstuk 38 912, nr. 1.",
    "[1]",
    "ISSN 0921 - 7398",
    "ah-tk-20242025-1",
    " 11 ",
    "### Frage 1",
    "#### Antwort zu Frage 1",
    "Zu den Fragen 1 und 3:",
    "Q: Why?",
    "A: Because.",
    "01.02 Minister An Bos: Ja.",
    "WRITTEN QUESTION E-1/05",
    "To ask Her Majesty's Government what. [HL1]",
    "**Naam:** Waarom?",
    "| a | b |",
    "Vraag:        Antwoord:",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\r\n\r\n",
    " ",
    "\u{a0}",
    "\u{ad}",
    "\u{feff}",
    "\t",
    "\0",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{200b}",
    "😀",
    "👨‍👩‍👧",
    "e\u{301}",
    "\u{301}",
    "İ",
    "ß",
    "²",
    "１",
    "?",
    "¿",
    "„",
    "«",
    "»",
    "(",
    ")",
    "…",
    "ij\u{2019}s",
    "\u{202e}",
];

/// A text of such pieces in any order.
pub fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        12 => proptest::sample::select(FRAGMENTS).prop_map(str::to_owned),
        4 => Just("\n".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(fragment, 0..60).prop_map(|parts| parts.concat())
}

/// Stops at whatever does not hold.
pub fn check(document: &Document) {
    turns_tile(document);
    exchanges_are_paired(document);
    references_and_sentences_lie_in_place(document);
}

fn within(source: &Source, span: Span) {
    let text = source.text();
    assert!(span.start <= span.end && span.end as usize <= text.len(), "{span:?} leaves the text");
    for at in [span.start, span.end] {
        assert!(text.is_char_boundary(at as usize), "{span:?} cuts a character");
    }
}

/// Turns stand in order; every visible character lies in exactly one piece of one turn.
fn turns_tile(document: &Document) {
    let text = document.source.text();
    assert!(
        document.turns.is_sorted_by_key(|turn| turn.span.start),
        "turns in the order of their first byte"
    );
    let mut pieces = Vec::new();
    for turn in &document.turns {
        within(&document.source, turn.span);
        assert!(!turn.pieces.is_empty(), "a turn without pieces: {turn:?}");
        for piece in &turn.pieces {
            within(&document.source, piece.span);
            assert!(turn.span.covers(piece.span), "{piece:?} outside {:?}", turn.span);
            pieces.push((piece.span, turn.kind));
        }
        for span in turn.label.iter().chain(turn.evidence.iter().map(|evidence| &evidence.span)) {
            within(&document.source, *span);
        }
    }
    pieces.sort();
    let (mut at, mut seen) = (0, 0);
    for (piece, kind) in pieces {
        assert!(piece.start >= at, "pieces overlap at {piece:?} ({kind:?}) in {text:?}");
        unseen(&text[seen.min(piece.start) as usize..piece.start as usize], text);
        seen = seen.max(piece.end);
        at = piece.end;
    }
    unseen(&text[seen as usize..], text);
}

fn unseen(gap: &str, text: &str) {
    let seen = gap.chars().any(|c| !c.is_whitespace() && !is_invisible(c));
    assert!(!seen, "{gap:?} lies in no piece of {text:?}");
}

/// What leaves no mark on paper: control characters and those that only steer others.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn exchanges_are_paired(document: &Document) {
    let kind = |id: &TurnId| {
        assert!((id.0 as usize) < document.turns.len(), "no such turn: {id:?}");
        document.turn(*id).kind
    };
    for exchange in &document.exchanges {
        assert!(!exchange.questions.is_empty(), "an exchange without a question");
        assert!(exchange.questions.iter().all(|id| kind(id) == TurnKind::Question));
        assert!(exchange.answers.iter().all(|id| kind(id) == TurnKind::Answer));
    }
    assert!(document.exchanges.is_sorted_by_key(|exchange| exchange.questions[0]), "exchanges in order");
}

fn references_and_sentences_lie_in_place(document: &Document) {
    assert!(document.references.is_sorted_by_key(|reference| reference.span.start), "references in order");
    for pair in document.references.windows(2) {
        assert!(!pair[0].span.overlaps(pair[1].span), "references overlap: {pair:?}");
    }
    for reference in &document.references {
        within(&document.source, reference.span);
        assert!(!reference.span.is_empty(), "an empty reference: {reference:?}");
        for target in &reference.targets {
            assert!((target.turn.0 as usize) < document.turns.len(), "no such turn: {target:?}");
            assert!((0.0..=1.0).contains(&target.score), "{target:?}");
        }
        if let Some(long) = reference.stands_for {
            assert!((long.0 as usize) < document.references.len(), "no such reference: {long:?}");
        }
    }
    assert!(document.sentences.is_sorted_by_key(|sentence| sentence.span.start), "sentences in order");
    for sentence in &document.sentences {
        within(&document.source, sentence.span);
        assert!((sentence.turn.0 as usize) < document.turns.len());
        let turn = document.turn(sentence.turn);
        assert!(turn.span.covers(sentence.span), "{sentence:?} outside its turn");
        assert!(
            matches!(turn.kind, TurnKind::Question | TurnKind::Preamble),
            "{sentence:?} in a {:?}",
            turn.kind
        );
    }
    for notice in &document.notices {
        within(&document.source, notice.span);
    }
}
