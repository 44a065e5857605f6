//! What stands between two blocks: labels, headings, attributions, who begins to speak.

use super::scoring::{closing, is_no_sentence};
use crate::blocks::{Block, BlockKind, Gap};
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::labels::Side;
use crate::steps::{self, Between, Marking};

/// In a part that answers, the heading of a fractie that spoke before heads the answers to it.
pub(super) fn returning_parties(blocks: &[Block]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    let mut spoke: Vec<String> = Vec::new();
    let mut answering = false;
    for block in &mut blocks {
        let BlockKind::Heading(kind, _, asker) = &mut block.kind else { continue };
        match kind {
            HeadingKind::Answering => answering = true,
            HeadingKind::Asking | HeadingKind::Both => answering = false,
            HeadingKind::Party => {
                let name = asker.clone().unwrap_or_default().to_lowercase();
                if answering && spoke.contains(&name) {
                    *kind = HeadingKind::PartyAnswered;
                } else {
                    answering = false;
                    spoke.push(name);
                }
            }
            _ => {}
        }
    }
    blocks
}

/// The block at which the body begins: what stands before the first mark of a question or an answer is front matter.
/// Where nothing marks any, the body is all there is.
pub(super) fn body_begins(blocks: &[Block], marking: &Marking) -> usize {
    if !marking.any() {
        return 0;
    }
    let begins = |block: &Block| match &block.kind {
        BlockKind::Label(_) => true,
        BlockKind::Heading(kind, ..) => {
            matches!(
                kind,
                HeadingKind::Party
                    | HeadingKind::Asking
                    | HeadingKind::Both
                    | HeadingKind::Asked
                    | HeadingKind::AskingRemarks
            )
        }
        _ => block.label.is_some() || block.speaker.is_some(),
    };
    blocks.iter().position(begins).unwrap_or(0)
}

/// The last block that marks a question.
pub(super) fn last_asking(blocks: &[Block]) -> usize {
    let asks = |block: &Block| match &block.kind {
        BlockKind::Label(label) => label.side == Side::Question,
        BlockKind::Heading(kind, ..) => matches!(kind, HeadingKind::Asked),
        _ => block.label.as_ref().is_some_and(|label| label.side == Side::Question),
    };
    blocks.iter().rposition(asks).unwrap_or(0)
}

/// An attribution of answers that stands before the questions is front matter like that of the questions.
pub(super) fn attributed(between: Between, at: usize, asked_until: usize) -> Between {
    match between {
        Between::Heading(HeadingKind::Answered) if at < asked_until => {
            Between::Heading(HeadingKind::Contents)
        }
        other => other,
    }
}

/// What stands between a paragraph and the one before it.
pub(super) fn between(folded: &Folded, blocks: &[Block], before: Option<usize>, at: usize) -> Between {
    if let Some(label) = &blocks[at].label {
        return Between::Label(label.side);
    }
    if let Some(speaker) = &blocks[at].speaker {
        return if speaker.chair {
            Between::Heading(HeadingKind::Aside)
        } else {
            Between::Speaker(speaker.side)
        };
    }
    let first = before.map_or(0, |b| b + 1);
    let mark = blocks[first..at].iter().rev().find_map(|block| match &block.kind {
        BlockKind::Label(label) => Some(Between::Label(label.side)),
        BlockKind::Heading(kind, ..) => Some(Between::Heading(*kind)),
        _ => None,
    });
    // A subject heading behind a label does not undo the label.
    let label = blocks[first..at].iter().rev().find_map(|block| match &block.kind {
        BlockKind::Label(label) => Some(Between::Label(label.side)),
        _ => None,
    });
    match (mark, label) {
        (Some(Between::Heading(HeadingKind::Topic)), Some(label)) => label,
        (Some(mark), _) => mark,
        (None, _) => attribution(folded, blocks, at).unwrap_or_else(|| {
            let gap = if before.is_some() { blocks[at].gap } else { Gap::Blank };
            Between::Gap(gap, before.map_or(steps::Before::default(), |b| what_it_did(folded, blocks, b, at)))
        }),
    }
}

/// What the paragraph `b` before the paragraph `at` did.
fn what_it_did(folded: &Folded, blocks: &[Block], b: usize, at: usize) -> steps::Before {
    let text = blocks[b].parts.last().map_or("", |part| folded.of(*part));
    let reported =
        [" vragen ", " vraagt ", " verzoeken ", " vroegen "].iter().any(|word| text.contains(word));
    let label = |side: Side| {
        move |block: &Block| match &block.kind {
            BlockKind::Label(label) if label.side == side => Some(label.numbers.clone()),
            _ => block.label.as_ref().filter(|label| label.side == side).map(|label| label.numbers.clone()),
        }
    };
    let asked = closing(text) == Some('?');
    // Only a question mark makes the search worth its time: it goes no further than the next label.
    let unlabelled = asked
        && blocks[..at].iter().rev().find_map(label(Side::Question)).is_some_and(|numbers| {
            let next = blocks[at..].iter().find_map(label(Side::Answer));
            !numbers.is_empty()
                && next.is_some_and(|next| !next.is_empty() && !next.iter().any(|n| numbers.contains(n)))
        });
    steps::Before { asked, reported, unlabelled }
}

/// The attribution right above a paragraph, short lines between passed over: a name, a date, an addressee.
fn attribution(folded: &Folded, blocks: &[Block], at: usize) -> Option<Between> {
    /// More short lines than these are no attribution's.
    const MOST: usize = 6;
    for block in blocks[..at].iter().rev().take(MOST) {
        match &block.kind {
            BlockKind::Heading(kind @ (HeadingKind::Asked | HeadingKind::Answered), ..) => {
                return Some(Between::Heading(*kind));
            }
            BlockKind::Paragraph if block.parts.len() == 1 && is_no_sentence(folded.of(block.parts[0])) => {}
            BlockKind::Furniture | BlockKind::Note => {}
            _ => return None,
        }
    }
    None
}
