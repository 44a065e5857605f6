//! blocks → turns: which stretch asks, which answers, with the evidence for each.
//!
//! A block's own words score each state ([`scoring`], by the table of [`crate::cues`]); what stands between two blocks
//! scores each step ([`between`], by the table of [`crate::steps`]); [`crate::model`] decides the whole paper at once;
//! [`assemble`] makes turns of it.

mod assemble;
mod between;
mod scoring;

use crate::blocks::{Block, BlockKind};
use crate::cues;
use crate::evidence::Evidence;
use crate::fold::Folded;
use crate::form::{self, Form};
use crate::model::{self, ANSWER, Decision, OTHER, PREAMBLE, QUESTION};
use crate::source::Source;
use crate::steps::{self, Marking};
use crate::turn::Turn;

/// Decides what each block does and joins neighbours that do the same to turns.
pub fn decide(source: &Source, folded: &Folded, blocks: &[Block]) -> (Form, Vec<Turn>) {
    let blocks = &between::returning_parties(blocks);
    let marking = Marking::of(blocks);
    let hits = cues::find(folded);
    let paragraphs: Vec<usize> =
        (0..blocks.len()).filter(|&i| blocks[i].kind == BlockKind::Paragraph).collect();
    let begins = between::body_begins(blocks, &marking);
    let asked_until = between::last_asking(blocks);
    let mut own = Vec::with_capacity(paragraphs.len());
    let mut into = Vec::with_capacity(paragraphs.len());
    let mut reasons = Vec::with_capacity(paragraphs.len());
    let mut before = None;
    let mut cursor = 0;
    for &at in &paragraphs {
        let (mut scores, evidence) = scoring::score(source, folded, &hits, &mut cursor, &blocks[at]);
        if at < begins {
            scores[OTHER] += 4.0;
            scores[ANSWER] -= 3.0;
            scores[QUESTION] -= 3.0;
            scores[PREAMBLE] -= 3.0;
        }
        own.push(scores);
        reasons.push(evidence);
        into.push(steps::into(
            between::attributed(between::between(folded, blocks, before, at), at, asked_until),
            &marking,
        ));
        before = Some(at);
    }
    let mut decisions = model::decode(&own, &into);
    if !marking.any() && !anybody_asks(&reasons, &decisions) {
        // A letter, a law, a debate, a novel: nobody is asked anything here.
        decisions.iter_mut().for_each(|decision| decision.state = OTHER);
    }
    let turns = assemble::assemble(source, folded, blocks, &paragraphs, &decisions, reasons);
    (form::recognise(source, folded, blocks, &turns), turns)
}
/// Whether a paper without any mark of a question asks all the same: in the words of members or of an asker.
fn anybody_asks(reasons: &[Vec<(usize, Evidence)>], decisions: &[Decision]) -> bool {
    let strong = |rule: &str| matches!(rule, "members-ask" | "asks-you" | "asks-government");
    let asked = decisions.iter().zip(reasons).filter(|(decision, _)| decision.state == QUESTION);
    asked.filter(|(_, reasons)| reasons.iter().any(|(_, evidence)| strong(evidence.rule))).count() > 0
}
