//! Every test text with what was found in it, so that the diff of a change shows the colours.
//!
//! Each line of the text has a letter before it for the turn it belongs to (Q question, A answer, I opening of a
//! contribution, H heading, L label, F note, P furniture, M other; `.` where nothing can be seen). Below it stand
//! the sentences that ask (`?` direct, `~` indirect, `!` request) and the references (`^`), with their kind and
//! identifier. Exchanges and notices follow the text.
//!
//! A snapshot says what is found, not what is right: that is tests/papers.rs. `INSTA_UPDATE=always cargo test
//! --test snapshots` writes them anew; read the diff before it is kept.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "texts/reading.rs"]
mod reading;

use std::fmt::Write;

use kamerlicht::Document;
use kamerlicht::span::Span;
use kamerlicht::turn::{SentenceKind, TurnId, TurnKind};

#[test]
fn texts_with_their_tags() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for reading::Text { name, text } in reading::all() {
        insta::assert_snapshot!(name, tagged(&kamerlicht::parse(&text)));
    }
}

fn tagged(document: &Document) -> String {
    let source = &document.source;
    let mut out = String::new();
    let form = &document.form;
    let _ = writeln!(out, "{} in {}\n", form.genre.name(), form.language.tag());
    for index in 0..source.line_count() {
        let line = source.line(index);
        let text = format!("{} {}", letter(document, line), source.slice(line));
        let _ = writeln!(out, "{}", text.trim_end());
        for sentence in &document.sentences {
            let mark = match sentence.kind {
                SentenceKind::Statement => continue,
                SentenceKind::Direct => '?',
                SentenceKind::Indirect => '~',
                SentenceKind::Request => '!',
            };
            underline(&mut out, document, line, sentence.span, mark, "");
        }
        for reference in &document.references {
            let mut says = reference.kind.name().to_owned();
            if let Some(id) = &reference.id {
                let _ = write!(says, " {}", id.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            if let Some(target) = reference.targets.first() {
                let at = source.line_of(document.turn(target.turn).span.start) + 1;
                let _ = write!(says, " → line {at}");
            }
            underline(&mut out, document, line, reference.span, '^', &says);
        }
    }
    let lines = |ids: &[TurnId]| {
        let starts = ids.iter().map(|&id| source.line_of(document.turn(id).span.start) + 1);
        starts.map(|line| line.to_string()).collect::<Vec<_>>().join(" ")
    };
    for exchange in &document.exchanges {
        let asker = exchange.asker.as_deref().unwrap_or("?");
        let name = std::iter::once("exchange").chain(exchange.numbers.iter().map(String::as_str));
        let name = name.collect::<Vec<_>>().join(" ");
        let (asks, answers) = (lines(&exchange.questions), lines(&exchange.answers));
        let _ = writeln!(out, "\n{name} by {asker}: asked at {asks}; answered at {answers}");
    }
    for notice in &document.notices {
        let at = source.line_of(notice.span.start) + 1;
        let _ = writeln!(out, "\nnotice {} at {at}: {}", notice.kind.name(), notice.words.join(", "));
    }
    out
}

/// The letter of the turn that holds the first visible character of a line.
fn letter(document: &Document, line: Span) -> char {
    let seen = line.trim(document.source.text());
    if seen.is_empty() {
        return '.';
    }
    let turn = document.turns.iter().find(|turn| turn.pieces.iter().any(|p| p.span.contains(seen.start)));
    match turn.map(|turn| turn.kind) {
        Some(TurnKind::Question) => 'Q',
        Some(TurnKind::Answer) => 'A',
        Some(TurnKind::Preamble) => 'I',
        Some(TurnKind::Heading) => 'H',
        Some(TurnKind::Label) => 'L',
        Some(TurnKind::Note) => 'F',
        Some(TurnKind::Furniture) => 'P',
        Some(TurnKind::Other) => 'M',
        None => '-',
    }
}

/// Marks the part of a span that lies in the line; what it says stands where the span ends.
fn underline(out: &mut String, document: &Document, line: Span, span: Span, mark: char, says: &str) {
    let source = &document.source;
    let Some(part) = line.intersect(span) else { return };
    let part = part.trim(source.text());
    if part.is_empty() {
        return;
    }
    let before = source.to_chars(part.start) - source.to_chars(line.start);
    let width = source.to_chars(part.end) - source.to_chars(part.start);
    let marks: String = std::iter::repeat_n(mark, width as usize).collect();
    let says = if span.end <= line.end { says } else { "" };
    let text = format!("  {}{marks} {says}", " ".repeat(before as usize));
    let _ = writeln!(out, "{}", text.trim_end());
}
