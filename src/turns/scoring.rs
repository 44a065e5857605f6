//! What a block's own words say for each state: the cues that count in it, its question marks, its shape.

use crate::blocks::Block;
use crate::cues::{At, CUES, Hit, Weights};
use crate::evidence::Evidence;
use crate::fold::Folded;
use crate::labels::Label;
use crate::model::Scores;
use crate::scan;
use crate::source::Source;
use crate::span::Span;
use crate::turn::Flow;

/// The score of each state from a block's own words, and the reasons.
pub(super) fn score(
    source: &Source,
    folded: &Folded,
    hits: &[Hit],
    cursor: &mut usize,
    block: &Block,
) -> (Scores, Vec<(usize, Evidence)>) {
    let mut scores: Scores = [0.0; 4];
    /// Few blocks have more reasons.
    const MOST: usize = 12;
    let mut reasons: Vec<(usize, Evidence)> = Vec::with_capacity(MOST);
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
        let asked = scan::places(body.as_bytes(), b'?').filter(|at| !quoted(*at));
        questions.extend(asked.map(|at| range.start + at));
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
        // Behind it at most what it is: "(Word file)".
        let rest = text.find(' ').map_or("", |end| &text[end + 1..]);
        text.starts_with("http") && (rest.is_empty() || rest.starts_with('(') && rest.ends_with(')'))
    };
    if block.parts.iter().all(only_address) {
        let weights = Weights { other: 5.0, ..Weights::default() };
        add(&mut scores, &mut reasons, "only-address", whole, weights);
    }
    // "Ontvangen 4 december 2031": when a paper came in, whatever it is.
    let dated = |text: &str| {
        ["ontvangen ", "vastgesteld ", "ingezonden ", "verzonden "].iter().any(|word| text.starts_with(word))
            && text.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit())
    };
    if length < 40 && dated(folded.of(block.parts[0])) {
        let weights = Weights { other: 8.0, ..Weights::default() };
        add(&mut scores, &mut reasons, "letterhead", whole, weights);
    }
    if length < 70 && !sentence {
        add(&mut scores, &mut reasons, "no-sentence", whole, NO_SENTENCE);
    }
    if block.flow == Flow::Table {
        let weights = Weights { other: 0.3, preamble: -2.0, question: -1.0, answer: 0.8 };
        add(&mut scores, &mut reasons, "table", whole, weights);
    }
    (scores, reasons)
}

/// What it weighs that a block is short and ends no sentence.
pub(super) const NO_SENTENCE: Weights = Weights { other: 1.4, preamble: -1.5, question: -1.0, answer: -0.2 };

/// Whether a block is short and ends no sentence.
pub(super) fn no_sentence(folded: &Folded, block: &Block) -> bool {
    let length: usize = block.parts.iter().map(|part| folded.of(*part).len()).sum();
    let last = block.parts.iter().rev().find_map(|part| closing(folded.of(*part)));
    length < 70 && !matches!(last, Some('.' | '?' | '!' | ':'))
}

pub(super) fn is_no_sentence(folded: &str) -> bool {
    folded.len() < 70 && !matches!(closing(folded), Some('.' | '?' | '!' | ':'))
}

/// The last telling character: behind it only quotes, brackets, footnote marks.
pub(super) fn closing(folded: &str) -> Option<char> {
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
    // The label was measured without decoration, which may stand before it: any character may stand at its length.
    let head = label.map_or(0, |label| folded.floor_char_boundary(label.len));
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
