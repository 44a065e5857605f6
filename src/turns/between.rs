//! What stands between two blocks: labels, headings, attributions, who begins to speak.

use super::scoring::{closing, is_no_sentence};
use crate::blocks::{Block, BlockKind, Gap};
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::labels::Side;
use crate::steps::{self, Between, Marking};

/// In a part that answers, the heading of a fractie that spoke before heads the answers to it.
pub(super) fn returning_parties(blocks: &mut [Block]) {
    let mut spoke: Vec<String> = Vec::new();
    let mut answering = false;
    for block in blocks {
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
}

/// The block at which the body begins: what stands before the first mark of a question or an answer is front matter.
/// Where nothing marks any, the body is all there is.
pub(super) fn body_begins(folded: &Folded, blocks: &[Block], marking: &Marking) -> usize {
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
        BlockKind::Paragraph => {
            block.label.is_some() || block.speaker.is_some() || members_open(folded.of(block.parts[0]))
        }
        _ => false,
    };
    blocks.iter().position(begins).unwrap_or(0)
}

/// Whether a paragraph opens with the members of a fractie.
fn members_open(folded: &str) -> bool {
    let head = &folded[..folded.floor_char_boundary(90)];
    ["de leden van ", "het lid van ", "de fractieleden van "].iter().any(|words| head.starts_with(words))
        && head.contains("fractie")
        && !head.contains("commissie")
}

/// For every block, the heading of remarks in whose part it stands, if it stands in one: "Vorbemerkung der
/// Landesregierung" holds until something else is headed, labelled or asked.
pub(super) fn remarks(folded: &Folded, blocks: &[Block]) -> Vec<Option<HeadingKind>> {
    let mut part = None;
    blocks
        .iter()
        .map(|block| {
            match &block.kind {
                BlockKind::Heading(HeadingKind::Topic, ..) | BlockKind::Note | BlockKind::Furniture => {}
                BlockKind::Heading(
                    kind @ (HeadingKind::AskingRemarks | HeadingKind::AnsweringRemarks),
                    ..,
                ) => {
                    part = Some(*kind);
                }
                BlockKind::Paragraph => {
                    let asks = block.parts.last().is_some_and(|part| closing(folded.of(*part)) == Some('?'));
                    if block.label.is_some() || block.speaker.is_some() || asks {
                        part = None;
                    }
                }
                _ => part = None,
            }
            part
        })
        .collect()
}

/// The last block that says something: a label or a whole sentence. What stands behind it signs the paper.
pub(super) fn body_ends(folded: &Folded, blocks: &[Block]) -> usize {
    let says = |block: &Block| match &block.kind {
        BlockKind::Label(_) => true,
        BlockKind::Paragraph => !block.parts.iter().any(|part| is_no_sentence(folded.of(*part))),
        _ => false,
    };
    blocks.iter().rposition(says).unwrap_or(0)
}

/// For every block, how much speaks for a reply that repeats the questions: behind the heading of a part that answers,
/// or in a paper that says that it holds the answers and heads none.
pub(super) fn replying(blocks: &[Block], marking: &Marking) -> Vec<f32> {
    let announced = marking.answers_announced && marking.answering_headings == 0;
    let mut part = if announced { steps::REPEATS } else { 0.0 };
    blocks
        .iter()
        .map(|block| {
            match &block.kind {
                BlockKind::Heading(HeadingKind::Answering, ..) => part = steps::REPEATS,
                // What heads the answers to one fractie already says to what: less need to repeat it.
                BlockKind::Heading(HeadingKind::PartyAnswered, ..) => part = steps::REPEATS / 2.0,
                BlockKind::Heading(HeadingKind::Asking | HeadingKind::Party, ..)
                    if marking.answering_headings > 0 =>
                {
                    part = 0.0;
                }
                _ => {}
            }
            part
        })
        .collect()
}

/// Whether the attribution of answers above a paragraph is front matter: nothing was asked yet.
pub(super) fn nothing_asked(folded: &Folded, blocks: &[Block], at: usize) -> bool {
    /// What was asked stands no further above than this: keeps the search linear.
    const REACH: usize = 200;
    let mut text = false;
    let above = blocks[..at].iter().rev().take(REACH);
    for block in above.skip_while(|block| !is_answered(block)).skip(1) {
        match &block.kind {
            BlockKind::Heading(HeadingKind::Asked, ..) => return !text,
            BlockKind::Label(label) if label.side == Side::Question => return !text,
            BlockKind::Paragraph => {
                text |= !block.parts.iter().any(|part| is_no_sentence(folded.of(*part)));
                if block.label.as_ref().is_some_and(|label| label.side == Side::Question) {
                    return false;
                }
            }
            _ => {}
        }
    }
    true
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

fn is_answered(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading(HeadingKind::Answered, ..))
}

/// What stands between a paragraph and the one before it.
/// `reports` says whether it counts that the one before reports a question.
pub(super) fn between(
    folded: &Folded,
    blocks: &[Block],
    before: Option<usize>,
    at: usize,
    reports: bool,
) -> Between {
    if let Some(label) = &blocks[at].label {
        return Between::Label(label.side);
    }
    if let Some(speaker) = &blocks[at].speaker {
        return if speaker.chair {
            Between::Heading(HeadingKind::Aside)
        } else if speaker.closing {
            Between::Closing
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
    if matches!(mark, Some(Between::Heading(HeadingKind::Answering))) && introduces(blocks, at) {
        return Between::Heading(HeadingKind::AnsweringRemarks);
    }
    match (mark, label) {
        (Some(Between::Heading(HeadingKind::Topic)), Some(label)) => label,
        (Some(mark), _) => mark,
        (None, _) => attribution(folded, blocks, at).unwrap_or_else(|| {
            let gap = if before.is_some() { blocks[at].gap } else { Gap::Blank };
            let did = |b| what_it_did(folded, blocks, b, at, reports);
            Between::Gap(gap, before.map_or(steps::Before::default(), did))
        }),
    }
}

/// Whether a paragraph at the head of a reply is followed by the parts of the reply, each for one asker.
fn introduces(blocks: &[Block], at: usize) -> bool {
    /// A longer opening is no opening.
    const MOST: usize = 4;
    let behind =
        blocks[at..].iter().filter(|block| !matches!(block.kind, BlockKind::Note | BlockKind::Furniture));
    let next = behind.take(MOST).find_map(|block| match &block.kind {
        BlockKind::Heading(kind, ..) => Some(*kind),
        _ => None,
    });
    next == Some(HeadingKind::PartyAnswered)
}

/// What the paragraph `b` before the paragraph `at` did.
fn what_it_did(folded: &Folded, blocks: &[Block], b: usize, at: usize, reports: bool) -> steps::Before {
    let text = blocks[b].parts.last().map_or("", |part| folded.of(*part));
    let reported = reports && steps::reports(text);
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
    steps::Before { asked, asks: asked || text.contains('?'), reported, unlabelled, replying: 0.0 }
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
