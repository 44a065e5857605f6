//! Document → labels, as a careful reader would write them: lines by tag, exchanges, references.
//!
//! The form of the labelled papers that the command line scores against: a corrected document becomes such a paper.
//! Lines count from 1 and end at a line feed. What was corrected goes along, so that the page can take it in again.

use crate::corrections::{History, file};
use crate::document::Document;
use crate::json::Value;
use crate::labels::Side;
use crate::reference::{Reference, ReferenceKind};
use crate::span::Span;
use crate::turn::{Turn, TurnId, TurnKind};

/// The tags of lines, in the order of the file.
const TAGS: [char; 9] = ['M', 'H', 'V', 'Q', 'L', 'A', 'I', 'F', 'P'];

/// Whether a file holds labels.
pub fn is_labels(text: &str) -> bool {
    Value::read(text).is_some_and(|file| file.get("lines").is_some() && file.get("exchanges").is_some())
}

/// Writes the labels of a document; `name` is the file of its text, `history` what was corrected in it.
pub fn labels(document: &Document, name: &str, history: &History) -> String {
    let tags = tags(document);
    let lines = TAGS.map(|tag| {
        let of_tag = (0..tags.len()).filter(|&line| tags[line] == Some(tag));
        (tag.to_string(), ranges(of_tag))
    });
    let exchanges = document.exchanges.iter().map(|exchange| {
        Value::object([
            ("labels", Value::List(exchange.numbers.iter().map(|number| Value::text(number)).collect())),
            ("asker", exchange.asker.as_deref().map_or(Value::Null, Value::text)),
            ("q", lines_of(document, &tags, &exchange.questions, 'Q')),
            ("a", lines_of(document, &tags, &exchange.answers, 'A')),
        ])
    });
    let named = |reference: &&Reference| !matches!(reference.kind, ReferenceKind::Note | ReferenceKind::Own);
    let references = document.references.iter().filter(named);
    Value::object([
        ("doc", Value::text(name)),
        ("lines", Value::Object(lines.into_iter().filter(|(_, lines)| !lines.list().is_empty()).collect())),
        ("exchanges", Value::List(exchanges.collect())),
        ("references", Value::List(references.map(|one| reference(document, &tags, one)).collect())),
        ("corrections", file::value(history)),
    ])
    .write()
}

fn reference(document: &Document, tags: &[Option<char>], reference: &Reference) -> Value {
    let source = &document.source;
    let quote: Vec<&str> = source.slice(reference.span).split_whitespace().collect();
    let mut fields = vec![
        ("line".to_owned(), Value::count(source.line_of(reference.span.start) + 1)),
        ("quote".to_owned(), Value::Text(quote.join(" "))),
        ("kind".to_owned(), Value::text(reference.kind.name())),
        ("id".to_owned(), reference.id.as_deref().map_or(Value::Null, Value::text)),
    ];
    if let (ReferenceKind::Pointer, Some(target)) = (reference.kind, reference.targets.first()) {
        fields.push(("target_lines".to_owned(), lines_of(document, tags, &[target.turn], 'Q')));
    }
    Value::Object(fields)
}

/// The lines of some turns that have a tag, as ranges.
fn lines_of(document: &Document, tags: &[Option<char>], turns: &[TurnId], tag: char) -> Value {
    let pieces = turns.iter().flat_map(|id| &document.turn(*id).pieces);
    let mut lines: Vec<usize> = pieces
        .flat_map(|piece| lines(document, piece.span))
        .filter(|&line| tags.get(line).copied().flatten() == Some(tag))
        .collect();
    crate::order::by(&mut lines, |line| *line as u64);
    lines.dedup();
    ranges(lines.into_iter())
}

fn lines(document: &Document, span: Span) -> std::ops::RangeInclusive<usize> {
    document.source.line_of(span.start)..=document.source.line_of(span.end.max(span.start + 1) - 1)
}

/// For every line, the tag of the turn that fills most of it; none for a blank one.
fn tags(document: &Document) -> Vec<Option<char>> {
    let source = &document.source;
    let mut most: Vec<(usize, Option<char>)> = vec![(0, None); source.line_count()];
    for turn in &document.turns {
        let tag = tag_of(turn);
        for piece in &turn.pieces {
            for line in lines(document, piece.span) {
                let part =
                    piece.span.intersect(source.line(line)).map_or(0, |part| part.trim(source.text()).len());
                if part > most[line].0 {
                    most[line] = (part, Some(tag));
                }
            }
        }
    }
    // What is seen of no turn is still a line of the paper.
    let tag = |(line, (_, tag)): (usize, (usize, Option<char>))| {
        tag.or_else(|| (!source.slice(source.line(line)).trim().is_empty()).then_some('M'))
    };
    most.into_iter().enumerate().map(tag).collect()
}

fn tag_of(turn: &Turn) -> char {
    match turn.kind {
        TurnKind::Question => 'Q',
        TurnKind::Answer => 'A',
        TurnKind::Preamble => 'I',
        TurnKind::Heading => 'H',
        TurnKind::Label if turn.label_side() == Side::Answer => 'L',
        TurnKind::Label => 'V',
        TurnKind::Note => 'F',
        TurnKind::Furniture => 'P',
        TurnKind::Other => 'M',
    }
}

/// Rising lines, from 0, as ranges of lines from 1, both ends included.
fn ranges(lines: impl Iterator<Item = usize>) -> Value {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *last == line => *last = line + 1,
            _ => ranges.push((line + 1, line + 1)),
        }
    }
    let range = |(first, last): (usize, usize)| Value::List(vec![Value::count(first), Value::count(last)]);
    Value::List(ranges.into_iter().map(range).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_paper_is_labelled_as_a_reader_would() {
        let text = "Vraag 1\nWaarom is de sluis dicht? Zie Kamerstuk\n38 912, nr. 1.\n\nAntwoord 1\nDat weet ik niet.\n\nVraag 2\nWanneer dan wel?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n";
        let mut history = History::default();
        history.make(crate::corrections::Edit::NoneBy { rule: "x".to_owned() });
        let written = labels(&crate::parse(text), "sluis.txt", &history);
        assert!(is_labels(&written) && !is_labels(&file::write(&history)) && !is_labels(text));
        assert_eq!(file::read(&written), Some(history));
        let value = Value::read(&written).unwrap();
        assert_eq!(
            value.get("lines").unwrap().write(),
            r#"{"V": [[1, 1], [8, 8]], "Q": [[2, 3], [9, 9]], "L": [[5, 5], [11, 11]], "A": [[6, 6], [12, 12]]}"#
        );
        assert_eq!(
            value.get("exchanges").unwrap().list()[0].write(),
            r#"{"labels": ["1"], "asker": null, "q": [[2, 3]], "a": [[6, 6]]}"#
        );
        let references = value.get("references").unwrap().list();
        assert_eq!(
            references[0].write(),
            r#"{"line": 2, "quote": "Kamerstuk 38 912, nr. 1", "kind": "kamerstuk", "id": "kst-38912-1"}"#
        );
        assert_eq!(references[1].get("target_lines").unwrap().write(), "[[2, 3]]");
    }
}
