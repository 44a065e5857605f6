//! Which numbers at the heads of lines number the questions: a paper numbers them in one style, upwards, and what
//! follows such a number asks. Lists inside answers, page numbers and footnotes do neither.

use crate::fold::Folded;
use crate::labels::{self, Label, Side};
use crate::lines::{Line, Number, NumberStyle, Shape};
use crate::source::Source;
use crate::weak_labels;

/// How far behind a number a question mark is looked for, in folded bytes.
const REACH: usize = 1500;

/// Higher numbers are no question numbers: an array of this size is kept.
const HIGHEST: usize = 2000;

/// Turns the numbers that number questions into labels.
///
/// Where questions carry words ("Vraag 3"), no bare number is a question's.
pub fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
    let worded = lines.iter().any(
        |line| matches!(&line.shape, Shape::Label(l) if l.side == Side::Question && !l.numbers.is_empty()),
    );
    // "(1) …; (2) …" behind "1501. Ms Marais (DU) to ask …" number the parts of one question.
    let asked =
        lines.iter().any(|line| matches!(&line.shape, Shape::Speaker(s) if s.side == Some(Side::Question)));
    if worded || asked {
        return;
    }
    let styles = [NumberStyle::Alone, NumberStyle::AloneDotted, NumberStyle::Dotted, NumberStyle::Bracketed];
    let best = styles
        .into_iter()
        .map(|style| chain(source, folded, lines, style))
        .max_by(|a, b| a.score.total_cmp(&b.score));
    let least = if calls_itself_list(folded) { LEAST_OF_LIST } else { LEAST };
    let Some(best) = best.filter(|chain| chain.score >= least) else { return };
    for index in best.lines {
        let Shape::Number(number) = lines[index].shape else { continue };
        lines[index].shape = Shape::Label(Label {
            side: Side::Question,
            rule: "number",
            numbers: labels::numbers_in(&folded.text()[lines[index].core.clone()][..number.len]),
            len: number.len,
            alone: matches!(number.style, NumberStyle::Alone | NumberStyle::AloneDotted),
        });
    }
}

/// So many numbers of pages may stand behind a number before the next one of its chain.
const PAGES: usize = 3;

/// A chain scores less: it is a coincidence.
const LEAST: f32 = 1.5;

/// The same in a paper that calls itself a list of questions: one that asks will do.
const LEAST_OF_LIST: f32 = 0.9;

fn calls_itself_list(folded: &Folded) -> bool {
    /// So far a paper says what it is, in folded bytes.
    const HEAD: usize = 3000;
    let text = folded.text();
    text[..text.floor_char_boundary(HEAD)].contains("lijst van vragen")
}

#[derive(Default)]
struct Chain {
    score: f32,
    lines: Vec<usize>,
}

/// The best chain of numbers of one style: each next one higher, a step skipped or repeated at a price, a new start at 1.
fn chain(source: &Source, folded: &Folded, lines: &[Line], style: NumberStyle) -> Chain {
    let candidates: Vec<(usize, Number)> = lines
        .iter()
        .enumerate()
        .filter_map(|(i, line)| match line.shape {
            Shape::Number(n) if n.style == style && (n.last as usize) < HIGHEST => Some((i, n)),
            _ => None,
        })
        .collect();
    // best[v]: the best chain so far that ends on number v, as (score, its last candidate). No longer than it must be:
    // a text may hold many short papers.
    let highest = candidates.iter().map(|(_, number)| number.last as usize).max().unwrap_or(0);
    let mut best: Vec<Option<(f32, usize)>> = vec![None; highest + 1];
    let mut before: Vec<Option<usize>> = vec![None; candidates.len()];
    let mut top: Option<(f32, usize)> = None;
    for (c, &(line, number)) in candidates.iter().enumerate() {
        let v = number.value as usize;
        // A number far higher is a page's, and may stand between a question's number and the question.
        let behind = candidates[c + 1..].iter().take(PAGES);
        let next =
            behind.clone().find(|(_, next)| next.value as usize <= v + 3).or(behind.clone().next_back());
        let next = next.map_or(lines.len(), |&(next, _)| next);
        let gain = asks_after(folded, lines, line, next);
        let from = |step: usize, price: f32| {
            v.checked_sub(step).and_then(|u| best[u]).map(|(score, at)| (score - price, Some(at)))
        };
        let fresh = if v <= 1 { 0.0 } else { -1.0 - 0.2 * v as f32 };
        let restart = (v == 1).then_some(top).flatten().map(|(score, at)| (score - 1.0, Some(at)));
        let options = [from(1, 0.0), from(2, 1.0), from(3, 1.5), from(0, 1.5), restart];
        let (score, previous) =
            options.into_iter().flatten().fold((fresh, None), |a, b| if b.0 > a.0 { b } else { a });
        let score = score + gain;
        before[c] = previous;
        let last = number.last as usize;
        if best[last].is_none_or(|(old, _)| score >= old) {
            best[last] = Some((score, c));
        }
        if top.is_none_or(|(old, _)| score >= old) {
            top = Some((score, c));
        }
    }
    let mut chain = Chain { score: top.map_or(0.0, |t| t.0), lines: Vec::new() };
    let mut at = top.map(|t| t.1);
    while let Some(c) = at {
        chain.lines.push(candidates[c].0);
        at = before[c];
    }
    chain.lines.reverse();
    if style == NumberStyle::Alone && numbers_pages(source, folded, lines, &chain.lines) {
        return Chain::default();
    }
    chain
}

/// Whether numbers alone on their lines number pages: several stand within a sentence, or part several answers.
fn numbers_pages(source: &Source, folded: &Folded, lines: &[Line], chain: &[usize]) -> bool {
    let text_of = |line: &Line| &folded.text()[line.core.clone()];
    let seen = |line: &&Line| !line.is_blank() && !matches!(line.shape, Shape::Rule);
    let within = |&&i: &&usize| {
        let above = lines[..i].iter().rev().find(seen);
        let below = lines[i + 1..].iter().find(seen);
        let goes_on = |line: &Line| weak_labels::opens_small(source.slice(line.span));
        below.is_some_and(|line| {
            matches!(line.shape, Shape::Text)
                && (goes_on(line)
                    || above.is_some_and(|line| {
                        matches!(line.shape, Shape::Text) && line.width > 45 && !ends(text_of(line))
                    }))
        })
    };
    let answers = |from: usize, to: usize| {
        let label = |line: &&Line| matches!(&line.shape, Shape::Label(label) if label.side == Side::Answer);
        lines[from..to].iter().filter(label).count()
    };
    let parted = chain.windows(2).filter(|pair| answers(pair[0], pair[1]) > 1).count();
    (chain.iter().filter(within).count() + parted) * 8 > chain.len()
}

/// Whether a folded line may end a paragraph.
fn ends(folded: &str) -> bool {
    let marks = |c: char| c.is_ascii_digit() || " \"')]*_".contains(c);
    folded.trim_end_matches(marks).ends_with(['.', '?', '!', ':', ';'])
}

/// Whether what stands between a number and the next one asks: 1 for a question mark, less than 0 for none.
fn asks_after(folded: &Folded, lines: &[Line], line: usize, next: usize) -> f32 {
    let start = lines[line].core.start;
    let end = lines.get(next).map_or(folded.text().len(), |l| l.core.start);
    let end = folded.text().floor_char_boundary(end.min(start + REACH));
    let text = &folded.text()[start.min(end)..end];
    // A label of an answer, not "beantwoorden".
    let answered =
        [" antwoord", " antwort "].iter().filter_map(|word| text.find(word)).min().unwrap_or(text.len());
    let asks = text[..answered].contains('?') || text.contains("to ask ");
    // The text breaks off within what may have become a question.
    let words = text.contains(|c: char| c.is_alphabetic());
    let cut = words && next >= lines.len() && end == folded.text().len() && !ends(text.trim_end());
    match (asks, cut) {
        (true, _) => 1.0,
        (_, true) => 0.5,
        _ => -0.7,
    }
}
