//! blocks → turns: which stretch asks, which answers, with the evidence for each.

use crate::askers;
use crate::blocks::{Block, BlockKind, Gap};
use crate::cues::{self, At, CUES, Hit, Weights};
use crate::evidence::{Certainty, Evidence};
use crate::fold::Folded;
use crate::form::{self, Form};
use crate::headings::HeadingKind;
use crate::labels::{Label, Side};
use crate::model::{self, ANSWER, Decision, OTHER, PREAMBLE, QUESTION, STATE_KINDS, Scores};
use crate::source::Source;
use crate::span::Span;
use crate::steps::{self, Between, Marking};
use crate::turn::{Flow, Piece, Turn, TurnKind};

/// Margins below this are doubtful, above [`SURE`] sure; between, likely.
const DOUBTFUL: f32 = 1.5;
/// See [`DOUBTFUL`].
const SURE: f32 = 6.0;

/// How many reasons a turn keeps.
const REASONS: usize = 5;

/// Decides what each block does and joins neighbours that do the same to turns.
pub fn decide(source: &Source, folded: &Folded, blocks: &[Block]) -> (Form, Vec<Turn>) {
    let blocks = &returning_parties(blocks);
    let marking = Marking::of(blocks);
    let hits = cues::find(folded);
    let paragraphs: Vec<usize> =
        (0..blocks.len()).filter(|&i| blocks[i].kind == BlockKind::Paragraph).collect();
    let begins = body_begins(blocks, &marking);
    let asked_until = last_asking(blocks);
    let mut own = Vec::with_capacity(paragraphs.len());
    let mut into = Vec::with_capacity(paragraphs.len());
    let mut reasons = Vec::with_capacity(paragraphs.len());
    let mut before = None;
    let mut cursor = 0;
    for &at in &paragraphs {
        let (mut scores, evidence) = score(source, folded, &hits, &mut cursor, &blocks[at]);
        if at < begins {
            scores[OTHER] += 4.0;
            scores[ANSWER] -= 3.0;
            scores[QUESTION] -= 3.0;
            scores[PREAMBLE] -= 3.0;
        }
        own.push(scores);
        reasons.push(evidence);
        into.push(steps::into(attributed(between(folded, blocks, before, at), at, asked_until), &marking));
        before = Some(at);
    }
    let mut decisions = model::decode(&own, &into);
    if !marking.any() && !anybody_asks(&reasons, &decisions) {
        // A letter, a law, a debate, a novel: nobody is asked anything here.
        decisions.iter_mut().for_each(|decision| decision.state = OTHER);
    }
    let turns = assemble(source, folded, blocks, &paragraphs, &decisions, reasons);
    (form::recognise(source, folded, blocks, &turns), turns)
}

/// Whether a paper without any mark of a question asks all the same: in the words of members or of an asker.
fn anybody_asks(reasons: &[Vec<(usize, Evidence)>], decisions: &[Decision]) -> bool {
    let strong = |rule: &str| matches!(rule, "members-ask" | "asks-you" | "asks-government");
    let asked = decisions.iter().zip(reasons).filter(|(decision, _)| decision.state == QUESTION);
    asked.filter(|(_, reasons)| reasons.iter().any(|(_, evidence)| strong(evidence.rule))).count() > 0
}

/// In a part that answers, the heading of a fractie that spoke before heads the answers to it.
fn returning_parties(blocks: &[Block]) -> Vec<Block> {
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
fn body_begins(blocks: &[Block], marking: &Marking) -> usize {
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
fn last_asking(blocks: &[Block]) -> usize {
    let asks = |block: &Block| match &block.kind {
        BlockKind::Label(label) => label.side == Side::Question,
        BlockKind::Heading(kind, ..) => matches!(kind, HeadingKind::Asked),
        _ => block.label.as_ref().is_some_and(|label| label.side == Side::Question),
    };
    blocks.iter().rposition(asks).unwrap_or(0)
}

/// An attribution of answers that stands before the questions is front matter like that of the questions.
fn attributed(between: Between, at: usize, asked_until: usize) -> Between {
    match between {
        Between::Heading(HeadingKind::Answered) if at < asked_until => {
            Between::Heading(HeadingKind::Contents)
        }
        other => other,
    }
}

/// What stands between a paragraph and the one before it.
fn between(folded: &Folded, blocks: &[Block], before: Option<usize>, at: usize) -> Between {
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

fn is_no_sentence(folded: &str) -> bool {
    folded.len() < 70 && !matches!(closing(folded), Some('.' | '?' | '!' | ':'))
}

/// The score of each state from a block's own words, and the reasons.
fn score(
    source: &Source,
    folded: &Folded,
    hits: &[Hit],
    cursor: &mut usize,
    block: &Block,
) -> (Scores, Vec<(usize, Evidence)>) {
    let mut scores: Scores = [0.0; 4];
    let mut reasons: Vec<(usize, Evidence)> = Vec::new();
    let mut counted = [false; 64];
    let text = source.text();
    let mut first = true;
    let mut questions: Vec<usize> = Vec::new();
    let mut last_char = ' ';
    let mut length = 0;
    for part in &block.parts {
        let range = folded.range(*part);
        let body = &folded.text()[range.clone()];
        // "'Waar is het water?' vroeg zij": a question in a quotation that goes on is nobody's question here.
        let quoted = |at: usize| {
            let rest = body[at + 1..].trim_start_matches(['\'', '"', ')']);
            rest.len() < body[at + 1..].len()
                && rest.trim_start().starts_with(|c: char| c.is_lowercase() || c == ',')
        };
        questions
            .extend(body.match_indices('?').filter(|(at, _)| !quoted(*at)).map(|(at, _)| range.start + at));
        length += body.len();
        last_char = closing(body).unwrap_or(last_char);
    }
    for part in &block.parts {
        let range = folded.range(*part);
        let head =
            range.start + head_len(&folded.text()[range.clone()], block.label.as_ref().filter(|_| first));
        while *cursor < hits.len() && hits[*cursor].start < range.start {
            *cursor += 1;
        }
        for hit in hits[*cursor..].iter().take_while(|hit| hit.start < range.end) {
            let cue = &CUES[hit.cue];
            let at_head = first && hit.start == head;
            let counts = match cue.at {
                At::Block => at_head,
                At::Sentence => hit.opens_sentence || at_head,
                At::Asking => !questions.is_empty() && (hit.opens_sentence || at_head),
                At::Any => true,
            };
            if counts && !std::mem::replace(&mut counted[hit.cue.min(63)], true) {
                add(&mut scores, &mut reasons, cue.rule, folded.span(hit.start..hit.end, text), cue.weights);
            }
        }
        first = false;
    }
    let whole = block.span();
    if let Some(&last) = questions.last() {
        let at = folded.span(last..last + 1, text);
        let weights = if last_char == '?' {
            Weights { other: -1.5, preamble: -2.5, question: 2.5, answer: -1.5 }
        } else {
            Weights { other: -0.5, preamble: -1.5, question: 1.2, answer: -0.6 }
        };
        add(&mut scores, &mut reasons, "question-mark", at, weights);
    } else {
        let weights = Weights { question: -0.7, answer: 0.5, ..Weights::default() };
        add(&mut scores, &mut reasons, "no-question-mark", whole, weights);
    }
    let sentence = matches!(last_char, '.' | '?' | '!' | ':');
    if sentence && length > 60 {
        let weights = Weights { other: -1.2, ..Weights::default() };
        add(&mut scores, &mut reasons, "sentence", whole, weights);
    }
    if !block.parts.iter().any(|part| folded.of(*part).contains(char::is_alphanumeric)) {
        let weights = Weights { other: 8.0, ..Weights::default() };
        add(&mut scores, &mut reasons, "no-words", whole, weights);
    }
    let only_address = |part: &Span| {
        let text = folded.of(*part).trim_start_matches(['-', '<', ' ']);
        text.starts_with("http") && !text.contains(' ')
    };
    if block.parts.iter().all(only_address) {
        let weights = Weights { other: 5.0, ..Weights::default() };
        add(&mut scores, &mut reasons, "only-address", whole, weights);
    }
    if length < 70 && !sentence {
        let weights = Weights { other: 1.4, preamble: -1.5, question: -1.0, answer: -0.2 };
        add(&mut scores, &mut reasons, "no-sentence", whole, weights);
    }
    if block.flow == Flow::Table {
        let weights = Weights { other: 0.3, preamble: -2.0, question: -1.0, answer: 0.8 };
        add(&mut scores, &mut reasons, "table", whole, weights);
    }
    (scores, reasons)
}

/// The last telling character: behind it only quotes, brackets, footnote marks.
fn closing(folded: &str) -> Option<char> {
    let marks = |c: char| c.is_ascii_digit() || " \"'`)][,*_\\".contains(c);
    let body = folded.trim_end_matches(marks);
    let mark = body.chars().next_back()?;
    // "(3.5.2031)": the stop of a date closes nothing.
    let digit_before = body.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    let dated = mark == '.' && digit_before && folded[body.len()..].starts_with(|c: char| c.is_ascii_digit());
    (!dated).then_some(mark)
}

/// The folded length of what opens a block without being its text: a label, a number, a footnote mark, a bullet.
fn head_len(folded: &str, label: Option<&Label>) -> usize {
    let head = label.map_or(0, |label| label.len.min(folded.len()));
    let rest = &folded[head..];
    let text = rest.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '.' | ')' | '-' | '*' | '"' | '\'' | '(' | '[' | ']' | '\\' | '#')
    });
    folded.len() - text.len()
}

fn add(
    scores: &mut Scores,
    reasons: &mut Vec<(usize, Evidence)>,
    rule: &'static str,
    span: Span,
    weights: Weights,
) {
    let each = [weights.other, weights.preamble, weights.question, weights.answer];
    for (state, weight) in each.into_iter().enumerate() {
        scores[state] += weight;
        let others = each.iter().enumerate().filter(|(s, _)| *s != state).map(|(_, w)| w).sum::<f32>() / 3.0;
        if weight - others > 0.3 {
            reasons.push((state, Evidence { rule, span, weight: weight - others }));
        }
    }
}

/// Joins neighbouring paragraphs of one state to turns; headings, labels, notes and furniture are turns of their own.
fn assemble(
    source: &Source,
    folded: &Folded,
    blocks: &[Block],
    paragraphs: &[usize],
    decisions: &[Decision],
    reasons: Vec<Vec<(usize, Evidence)>>,
) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    // The turn that may still grow; a heading, a label or another state ends it, furniture and notes do not.
    let mut open: Option<usize> = None;
    let mut pending: Option<(Label, Span)> = None;
    let mut section_asker: Option<String> = committee(source, blocks);
    let mut speaker: Option<String> = None;
    // Whether a part that answers several questions at once runs: its paragraphs stand by themselves.
    let mut replying = false;
    let answered = answered(folded, blocks, paragraphs, decisions);
    let mut decided = paragraphs.iter().zip(decisions).zip(reasons).zip(answered);
    for block in blocks {
        match &block.kind {
            BlockKind::Note => turns.push(plain(TurnKind::Note, block)),
            BlockKind::Furniture => turns.push(plain(TurnKind::Furniture, block)),
            BlockKind::Label(label) => {
                let mut turn = plain(TurnKind::Label, block);
                turn.numbers = label.numbers.clone();
                turn.evidence = vec![label_evidence(label, block.span())];
                turn.certainty = Certainty::Sure;
                turns.push(turn);
                pending = Some((label.clone(), block.span()));
                open = None;
            }
            BlockKind::Heading(kind, rule, asker) => {
                let front = matches!(
                    kind,
                    HeadingKind::Contents | HeadingKind::Asked | HeadingKind::Answered | HeadingKind::Aside
                );
                let mut turn = plain(if front { TurnKind::Other } else { TurnKind::Heading }, block);
                turn.evidence = vec![Evidence { rule, span: block.span(), weight: SURE }];
                turn.asker = asker.clone();
                match kind {
                    HeadingKind::PartyAnswered => replying = true,
                    HeadingKind::Answering => {
                        replying = true;
                        section_asker = None;
                    }
                    HeadingKind::Topic => {}
                    _ => replying = false,
                }
                if matches!(kind, HeadingKind::Party | HeadingKind::PartyAnswered) {
                    section_asker = asker.clone();
                    speaker = None;
                } else if *kind == HeadingKind::Asked && asker.is_some()
                    || *kind == HeadingKind::Answered && asker.is_some() && section_asker.is_none()
                {
                    section_asker = asker.clone();
                }
                turns.push(turn);
                open = None;
                pending = None;
            }
            BlockKind::Paragraph => {
                let Some((((_, decision), evidence), answered)) = decided.next() else { continue };
                let kind = STATE_KINDS[decision.state];
                let label = block.label.clone();
                let joins = label.is_none()
                    && block.speaker.is_none()
                    && open.is_some_and(|o| {
                        // Questions that nobody answers here stand by themselves, a paragraph each.
                        let closed = kind == TurnKind::Question
                            && !answered
                            && block.gap >= Gap::Line
                            && turns[o].numbers.is_empty()
                            && asks(source, &turns[o])
                            && !goes_on(folded, block);
                        let by_itself = replying && kind == TurnKind::Answer && block.gap == Gap::Blank;
                        turns[o].kind == kind && !closed && !by_itself
                    });
                if !joins {
                    let mut turn = plain(kind, block);
                    turn.pieces.clear();
                    let head = label.clone().map(|label| {
                        let range = folded.range(block.parts[0]);
                        let span = folded
                            .span(range.start..(range.start + label.len).min(range.end), source.text())
                            .trim(source.text());
                        (label, span)
                    });
                    turn.label = head.as_ref().map(|(_, span)| *span);
                    if let Some((label, span)) =
                        head.or(pending.take()).filter(|(label, _)| side_of(kind) == Some(label.side))
                    {
                        turn.numbers = label.numbers.clone();
                        turn.evidence.push(label_evidence(&label, span));
                    }
                    if let Some(speaker) = &block.speaker {
                        let start = block.parts[0].start as usize;
                        turn.label = Some(Span::new(start, start + speaker.len));
                        let name = speaker.party.clone().unwrap_or_else(|| speaker.name.clone());
                        match kind {
                            TurnKind::Answer => turn.answerer = Some(speaker.name.clone()),
                            _ => turn.asker = Some(name),
                        }
                    }
                    turn.certainty = Certainty::Sure;
                    turns.push(turn);
                    open = Some(turns.len() - 1);
                }
                pending = None;
                let Some(o) = open else { continue };
                add_pieces(&mut turns[o], block);
                turns[o].certainty = turns[o].certainty.min(certainty(decision.margin));
                turns[o].evidence.extend(
                    evidence.into_iter().filter(|(state, _)| *state == decision.state).map(|(_, e)| e),
                );
                if replying && kind == TurnKind::Answer && turns[o].asker.is_none() {
                    let text = source.slice(turns[o].pieces[0].span);
                    turns[o].asker = asker_in(text).or(section_asker.clone());
                }
                if matches!(kind, TurnKind::Question | TurnKind::Preamble) && turns[o].asker.is_none() {
                    let text =
                        turns[o].pieces.iter().map(|p| source.slice(p.span)).collect::<Vec<_>>().join(" ");
                    let named = asker_in(&text);
                    speaker = named.or(speaker);
                    turns[o].asker = section_asker.clone().or(speaker.clone());
                }
            }
        }
    }
    for turn in &mut turns {
        turn.evidence.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        turn.evidence.dedup_by_key(|e| e.rule);
        turn.evidence.truncate(REASONS);
    }
    turns.sort_by_key(|turn| turn.span.start);
    turns
}

/// For every paragraph, whether an answer follows on the run of questions that it stands in.
fn answered(folded: &Folded, blocks: &[Block], paragraphs: &[usize], decisions: &[Decision]) -> Vec<bool> {
    let mut answered = vec![false; paragraphs.len()];
    for i in (0..paragraphs.len().saturating_sub(1)).rev() {
        let parted = matches!(
            between(folded, blocks, Some(paragraphs[i]), paragraphs[i + 1]),
            Between::Heading(kind) if kind != HeadingKind::Topic
        );
        answered[i] = !parted
            && match decisions[i + 1].state {
                ANSWER => true,
                QUESTION => answered[i + 1],
                _ => false,
            };
    }
    answered
}

/// Whether a turn holds a question mark or a reporting verb, so that the next paragraph may open another question.
fn asks(source: &Source, turn: &Turn) -> bool {
    turn.pieces.iter().any(|piece| {
        let text = source.slice(piece.span);
        text.contains('?')
            || [" vragen ", " vraagt ", " verzoeken ", " graag ", " vroegen "]
                .iter()
                .any(|word| text.contains(word))
    })
}

/// Whether a paragraph goes on with the question before it: "Zo ja, …", "Falls nein: …".
fn goes_on(folded: &Folded, block: &Block) -> bool {
    let text = folded.of(block.span());
    [
        "zo ja",
        "zo nee",
        "zo niet",
        "indien",
        "falls",
        "wenn ja",
        "wenn nein",
        "if so",
        "if not",
        "if yes",
        "- ",
        "en ",
    ]
    .iter()
    .any(|head| text.starts_with(head))
}

/// The committee that puts a list of questions, from the front matter; fracties that speak for themselves go before.
fn committee(source: &Source, blocks: &[Block]) -> Option<String> {
    let parties = blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(HeadingKind::Party, ..)));
    let front =
        blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Label(_)) && block.label.is_none());
    // "Hierbij zend ik u de antwoorden op de vragen van het lid X (Partij) over …"
    let letter = front.clone().find_map(|block| {
        let text = source.slice(block.span());
        let at = text.find("vragen van ").or_else(|| text.find("Kamervragen"))?;
        askers::bracketed_in(&text[at..])
    });
    if parties {
        return None;
    }
    letter.or_else(|| {
        front
            .filter_map(|block| askers::committee_in(&source.slice(block.span()).replace('\u{AD}', "")))
            .next()
    })
}

/// Who asks by the words of a question itself: "de leden van de X-fractie", where members are the subject.
fn asker_in(text: &str) -> Option<String> {
    askers::named_in(&text.replace('\u{AD}', "")).map(|found| found.0)
}

fn side_of(kind: TurnKind) -> Option<Side> {
    match kind {
        TurnKind::Question => Some(Side::Question),
        TurnKind::Answer => Some(Side::Answer),
        _ => None,
    }
}

fn label_evidence(label: &Label, span: Span) -> Evidence {
    Evidence {
        rule: if label.side == Side::Question { "question-label" } else { "answer-label" },
        span,
        weight: 9.0,
    }
}

fn certainty(margin: f32) -> Certainty {
    match margin {
        m if m < DOUBTFUL => Certainty::Doubtful,
        m if m < SURE => Certainty::Likely,
        _ => Certainty::Sure,
    }
}

fn plain(kind: TurnKind, block: &Block) -> Turn {
    let mut turn = Turn {
        kind,
        span: block.span(),
        pieces: Vec::new(),
        label: None,
        numbers: Vec::new(),
        asker: None,
        answerer: None,
        evidence: Vec::new(),
        certainty: Certainty::Likely,
    };
    if kind != TurnKind::Question {
        add_pieces(&mut turn, block);
    }
    turn
}

fn add_pieces(turn: &mut Turn, block: &Block) {
    for (i, part) in block.parts.iter().enumerate() {
        let same_paragraph = i == 0 && block.gap == Gap::Fragment;
        match turn.pieces.last_mut() {
            Some(last) if same_paragraph && last.flow == block.flow => last.span = last.span.join(*part),
            _ => turn.pieces.push(Piece { span: *part, flow: block.flow, continues: i > 0 }),
        }
    }
    turn.span = turn.pieces.iter().map(|piece| piece.span).fold(turn.span, Span::join);
}
