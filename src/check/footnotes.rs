//! Footnotes: a mark without a note, a note without a mark.
//!
//! Many a text loses all its marks on the way out of a PDF, or all its notes. So an oddity is one only among marks and
//! notes that do fit.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::marks;
use crate::notice::{Notice, NoticeKind};
use crate::reference::ReferenceKind;
use crate::span::Span;
use crate::turn::TurnKind;

/// So many notes must have a mark before the one without stands out …
const FEWEST_MATCHED: usize = 2;
/// … and at least this share of them.
const SHARE_MATCHED: f32 = 0.6;

/// Notes that no mark leads to.
pub fn without_mark(document: &Document) -> Vec<Notice> {
    let matched = matched(document);
    let notes = notes(document);
    let lonely: Vec<_> = notes.iter().filter(|(_, span)| !matched.contains_key(&span.start)).collect();
    let fitting = notes.len() - lonely.len();
    if fitting < FEWEST_MATCHED || (fitting as f32) < SHARE_MATCHED * notes.len() as f32 {
        return Vec::new();
    }
    let notice = |(number, span): &(u32, Span)| Notice {
        kind: NoticeKind::NoteWithoutMark,
        span: *span,
        words: vec![number.to_string()],
    };
    lonely.into_iter().map(notice).collect()
}

/// Numbers that look like a mark, stand between the marks before and after them in number, and have no note.
pub fn without_note(document: &Document) -> Vec<Notice> {
    let notes = notes(document);
    let matched = matched(document);
    let place = |number: u32| {
        let span = notes.iter().find(|(other, _)| *other == number)?.1;
        matched.get(&span.start).copied()
    };
    if matched.len() < FEWEST_MATCHED {
        return Vec::new();
    }
    let turns = document.turns.iter().filter(|turn| {
        matches!(turn.kind, TurnKind::Question | TurnKind::Answer | TurnKind::Preamble | TurnKind::Heading)
    });
    let mut notices = Vec::new();
    for (span, number) in turns
        .flat_map(|turn| &turn.pieces)
        .flat_map(|piece| marks::in_piece(&document.source, piece.span))
        .filter(|(_, number)| notes.iter().all(|(other, _)| other != number))
    {
        let (Some(before), Some(after)) = (number.checked_sub(1).and_then(place), place(number + 1)) else {
            continue;
        };
        let taken = document.references.iter().any(|reference| reference.span.overlaps(span));
        if before.end <= span.start && span.end <= after.start && !taken {
            let words = vec![number.to_string()];
            notices.push(Notice { kind: NoticeKind::MarkWithoutNote, span, words });
        }
    }
    notices
}

/// The notes that have a number, with it.
fn notes(document: &Document) -> Vec<(u32, Span)> {
    let notes = document.turns.iter().filter(|turn| turn.kind == TurnKind::Note);
    let number = |span: Span| marks::number_of(document.source.slice(span)).map(|(number, _)| (number, span));
    notes.filter_map(|turn| number(turn.span)).collect()
}

/// By the first byte of a note: the mark that leads to it.
fn matched(document: &Document) -> BTreeMap<u32, Span> {
    let marks = document.references.iter().filter(|reference| reference.kind == ReferenceKind::Note);
    let targets = marks.flat_map(|mark| mark.targets.iter().map(|target| (target.turn, mark.span)));
    targets.map(|(turn, mark)| (document.turn(turn).span.start, mark)).collect()
}
