//! blocks → turns: which stretch asks, which answers, with the evidence for each.
//!
//! A block's own words score each state ([`scoring`], by the table of [`crate::cues`]); what stands between two blocks
//! scores each step ([`between`], by the table of [`crate::steps`]); [`crate::model`] decides the whole paper at once;
//! [`assemble`] makes turns of it.

mod assemble;
mod between;
mod scoring;

use crate::blocks::{Block, BlockKind};
use crate::corrections::BY_HAND;
use crate::cues::{self, Hit};
use crate::evidence::Evidence;
use crate::fold::Folded;
use crate::form::{self, Form, Genre, Told};
use crate::headings::HeadingKind;
use crate::model::{self, ANSWER, Decision, OTHER, PREAMBLE, QUESTION, STATES};
use crate::source::Source;
use crate::span::Span;
use crate::steps::{self, Between, Marking};
use crate::turn::Turn;

/// What it weighs that a paragraph stands in a part of remarks.
const IN_REMARKS: f32 = 5.0;

/// What it weighs that nobody else began to speak.
const SPEAKS_ON: f32 = 3.0;

/// Decides what each block does and joins neighbours that do the same to turns.
///
/// A form that a person told is taken: where nothing is said to be asked nothing is, and where questions are said to
/// stand they are looked for, even in words that nobody seems to ask in.
pub fn decide(
    source: &Source,
    folded: &Folded,
    mut papers: Vec<Vec<Block>>,
    told: Option<Told>,
) -> (Form, Vec<Turn>) {
    papers.iter_mut().for_each(|blocks| between::returning_parties(blocks));
    let hits = cues::find(folded);
    let mut cursor = 0;
    let turns =
        papers.iter().flat_map(|blocks| decide_paper(source, folded, &hits, &mut cursor, blocks, told));
    let turns: Vec<Turn> = turns.collect();
    let form = match told {
        Some(Told { genre, language }) => {
            let by_hand = Evidence { rule: BY_HAND, span: Span::new(0, 0), weight: 3.0 };
            Form { genre, language, evidence: vec![by_hand] }
        }
        None => form::recognise(source, folded, &papers, &turns),
    };
    (form, turns)
}

/// The turns of one paper; `cursor` is the first hit of the cues that may stand in it.
fn decide_paper(
    source: &Source,
    folded: &Folded,
    hits: &[Hit],
    cursor: &mut usize,
    blocks: &[Block],
    told: Option<Told>,
) -> Vec<Turn> {
    let begins = blocks.first().map_or(0, |block| folded.range(block.span()).start);
    let marking = Marking {
        answers_announced: steps::announces_answers(&folded.text()[begins..]),
        answers_unmarked: steps::answers_unmarked(folded, blocks),
        ..Marking::of(blocks)
    };
    let paragraphs: Vec<usize> =
        (0..blocks.len()).filter(|&i| blocks[i].kind == BlockKind::Paragraph).collect();
    let begins = between::body_begins(folded, blocks, &marking);
    let asked_until = between::last_asking(blocks);
    let ends = between::body_ends(folded, blocks);
    let remarks = between::remarks(folded, blocks);
    let replying = between::replying(blocks, &marking);
    let mut speaks = 0.0;
    let mut own = Vec::with_capacity(paragraphs.len());
    let mut into = Vec::with_capacity(paragraphs.len());
    let mut reasons = Vec::with_capacity(paragraphs.len());
    // Whether a heading, not of a subject, stands before each.
    let mut parted = Vec::with_capacity(paragraphs.len());
    let mut before = None;
    for &at in &paragraphs {
        let (mut scores, evidence) = scoring::score(source, folded, hits, cursor, &blocks[at]);
        if at < begins {
            scores[OTHER] += 4.0;
            scores[ANSWER] -= 3.0;
            scores[QUESTION] -= 3.0;
            scores[PREAMBLE] -= 3.0;
        }
        match remarks[at] {
            Some(HeadingKind::AskingRemarks) => scores[PREAMBLE] += IN_REMARKS,
            Some(_) => scores[OTHER] += IN_REMARKS,
            None => {}
        }
        let reports = steps::weighs_reports(&marking, replying[at]);
        let between = between::between(folded, blocks, before, at, reports);
        parted.push(matches!(between, Between::Heading(kind) if kind != HeadingKind::Topic));
        let between = match between {
            // An attribution of answers that stands before the questions is front matter like that of the questions.
            Between::Heading(HeadingKind::Answered)
                if at < asked_until && between::nothing_asked(folded, blocks, at) =>
            {
                Between::Heading(HeadingKind::Contents)
            }
            Between::Gap(gap, did) => Between::Gap(gap, steps::Before { replying: replying[at], ..did }),
            other => other,
        };
        let runs_on = matches!(between, Between::Gap(..));
        // A short line within the body is a row of a table, an item, a caption: it goes on with what it stands in.
        if runs_on && (begins..ends).contains(&at) && scoring::no_sentence(folded, &blocks[at]) {
            scores[OTHER] -= scoring::NO_SENTENCE.other;
        }
        own.push(scores);
        reasons.push(evidence);
        let mut steps = steps::into(between, &marking);
        speaks = match &blocks[at].speaker {
            Some(speaker) if speaker.side.is_some() => 2.0 * SPEAKS_ON,
            Some(_) => SPEAKS_ON,
            None if runs_on && marking.question_labels == 0 => speaks,
            None => 0.0,
        };
        if runs_on {
            // Somebody speaks until somebody else does.
            (0..STATES).for_each(|state| steps[state][state] += speaks);
        }
        into.push(steps);
        before = Some(at);
    }
    let mut decisions = model::decode(&own, &into);
    let asks = match told {
        Some(told) => told.genre != Genre::None,
        None => marking.any() || marking.answers_announced || anybody_asks(&reasons, &decisions),
    };
    if !asks {
        // A letter, a law, a debate, a novel: nobody is asked anything here.
        decisions.iter_mut().for_each(|decision| decision.state = OTHER);
    }
    assemble::assemble(source, folded, blocks, &parted, &decisions, reasons)
}

/// Whether a paper without any mark of a question asks all the same: in the words of members or of an asker.
fn anybody_asks(reasons: &[Vec<(usize, Evidence)>], decisions: &[Decision]) -> bool {
    let strong = |rule: &str| matches!(rule, "members-ask" | "members-open" | "asks-you" | "asks-government");
    let asked =
        decisions.iter().zip(reasons).filter(|(decision, _)| matches!(decision.state, QUESTION | PREAMBLE));
    asked.filter(|(_, reasons)| reasons.iter().any(|(_, evidence)| strong(evidence.rule))).count() > 0
}
