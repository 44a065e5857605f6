//! Numbered questions: one that is missing, one that stands twice.

use crate::document::Document;
use crate::notice::{Notice, NoticeKind};
use crate::span::Span;
use crate::turn::TurnKind;

/// A set of fewer questions is no row in which one can be missing.
const FEWEST: usize = 4;

/// So many oddities in one set are the way the paper is made (questions first, then again with their answers; parts
/// of a longer list), not slips.
const MOST: usize = 2;

/// Numbers that a set of questions skips or repeats.
pub fn missing_and_twice(document: &Document) -> Vec<Notice> {
    let questions = document.turns.iter().filter(|turn| turn.kind == TurnKind::Question);
    let numbered = questions.flat_map(|turn| {
        turn.numbers.iter().filter_map(|number| Some((number.parse::<u32>().ok()?, turn.span)))
    });
    let mut sets: Vec<Vec<(u32, Span)>> = Vec::new();
    for (number, span) in numbered {
        // A paper may hold several sets; each begins at 1 again.
        match sets.last_mut() {
            Some(set) if number != 1 => set.push((number, span)),
            _ => sets.push(vec![(number, span)]),
        }
    }
    sets.iter().flat_map(|set| in_set(set)).collect()
}

fn in_set(set: &[(u32, Span)]) -> Vec<Notice> {
    let mut sorted: Vec<u32> = set.iter().map(|(number, _)| *number).collect();
    sorted.sort_unstable();
    if set.len() < FEWEST || sorted.first() != Some(&1) {
        return Vec::new();
    }
    let mut notices = Vec::new();
    for pair in sorted.windows(2) {
        if pair[0] == pair[1] {
            // Shown at the second of the two.
            let again = set.iter().filter(|(number, _)| *number == pair[1]).nth(1);
            notices.extend(again.map(|(_, span)| notice(NoticeKind::NumberTwice, *span, pair[1])));
        }
        for number in pair[0] + 1..pair[1].min(pair[0] + 2 + MOST as u32) {
            // Shown at the question that follows the gap in number.
            let after = set.iter().find(|(other, _)| *other == pair[1]);
            notices.extend(after.map(|(_, span)| notice(NoticeKind::NumberMissing, *span, number)));
        }
    }
    if notices.len() > MOST { Vec::new() } else { notices }
}

fn notice(kind: NoticeKind, span: Span, number: u32) -> Notice {
    Notice { kind, span, words: vec![number.to_string()] }
}
