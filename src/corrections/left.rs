//! How right the machine was: what a person left as it was read.

use crate::reference::Reference;
use crate::turn::{Exchange, Turn};

/// What a person left as it was, of each kind of mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Turns: their kind and their place.
    pub turns: Share,
    /// References: their kind and their place.
    pub references: Share,
    /// Exchanges: which questions, which answers.
    pub exchanges: Share,
    /// Edits that the text no longer fits.
    pub unfit: usize,
}

/// So many of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// What stands as it was read.
    pub kept: usize,
    /// What was read or what stands now, whichever is more: what was missed counts too.
    pub all: usize,
}

impl Share {
    pub(super) fn of(kept: usize, before: usize, after: usize) -> Share {
        Share { kept, all: before.max(after) }
    }

    /// The share, 1 of nothing.
    pub fn value(self) -> f64 {
        if self.all == 0 { 1.0 } else { self.kept as f64 / self.all as f64 }
    }
}

/// What makes a turn or a reference the same: its place and kind.
type Mark = (u32, u32, u8);

/// The marks that stand in both lists, which are in the order of the text.
pub(super) fn marks(before: &[Mark], after: &[Mark]) -> Share {
    let kept = after.iter().filter(|one| before.binary_search(one).is_ok()).count();
    Share::of(kept, before.len(), after.len())
}

/// The marks of turns.
pub(super) fn turns(turns: &[Turn]) -> Vec<Mark> {
    turns.iter().map(|turn| (turn.span.start, turn.span.end, turn.kind as u8)).collect()
}

/// The marks of references.
pub(super) fn references(references: &[Reference]) -> Vec<Mark> {
    references.iter().map(|one| (one.span.start, one.span.end, one.kind as u8)).collect()
}

/// What makes an exchange the same: where its questions and answers begin.
pub(super) fn pairing(turns: &[Turn], exchange: &Exchange) -> Vec<u32> {
    let start = |id: &crate::turn::TurnId| turns[id.0 as usize].span.start;
    let questions = exchange.questions.iter().map(start);
    questions.chain([u32::MAX]).chain(exchange.answers.iter().map(start)).collect()
}

/// The exchanges that stand in both lists, which are in the order of their first question.
pub(super) fn exchanges(before: &[Vec<u32>], after: &[Vec<u32>]) -> Share {
    let first = |pairing: &[u32]| pairing.first().copied();
    let mut at = 0;
    let mut kept = 0;
    for pairing in after {
        while at < before.len() && first(&before[at]) < first(pairing) {
            at += 1;
        }
        kept += usize::from(before.get(at) == Some(pairing));
    }
    Share::of(kept, before.len(), after.len())
}
