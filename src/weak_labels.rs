//! Labels that their line alone does not tell: written small ("antwoord 3"), or of a single letter ("V3"). The lines
//! around them and the rest of the paper do.

use crate::fold::Folded;
use crate::labels::{Label, Side};
use crate::lines::{Line, Shape};
use crate::source::Source;

/// Takes back the labels that are words of running text: "… (zie het / antwoord op vraag 5)", "A12" as a road.
pub fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
    let letter = |side: Side| {
        let is = |line: &Line| matches!(&line.shape, Shape::Label(label) if is_letter(label) && label.side == side);
        lines.iter().any(is)
    };
    let (asks, answers) = (letter(Side::Question), letter(Side::Answer) || counted(lines));
    // "Question" alone on its line is a heading, unless questions and answers take turns under such labels.
    let bare = |side: Side| {
        lines
            .iter()
            .filter(|line| matches!(&line.shape, Shape::Label(label) if is_bare(label) && label.side == side))
            .count()
    };
    let turns = bare(Side::Question) >= 2 && bare(Side::Answer) >= 2;
    settle_columns(lines);
    let mut last: Option<usize> = None;
    for i in 0..lines.len() {
        if lines[i].is_blank() {
            continue;
        }
        if let Shape::Label(label) = &lines[i].shape {
            let within = opens_small(source.slice(lines[i].span))
                && !is_letter(label)
                && last.is_some_and(|last| runs_on(folded, &lines[last], lines[i].after_blank));
            let heads = is_bare(label) && matches!(label.rule, "question" | "frage") && !turns;
            if within || heads || label.rule == "a" && !asks || label.rule == "v" && !answers {
                lines[i].shape = Shape::Text;
            }
        }
        last = Some(i);
    }
}

/// "Vraag" and right below it "Antwoord": the heads of two columns. A question comes first; where it ends they do not say.
fn settle_columns(lines: &mut [Line]) {
    let bare = |line: &Line| match &line.shape {
        Shape::Label(label) if is_bare(label) => Some(label.side),
        _ => None,
    };
    let mut last: Option<usize> = None;
    for i in 0..lines.len() {
        if lines[i].is_blank() {
            continue;
        }
        let above = last.and_then(|last| bare(&lines[last]));
        if above == Some(Side::Question) && bare(&lines[i]) == Some(Side::Answer) {
            lines[i].shape = Shape::Rule;
        }
        last = Some(i);
    }
}

/// Whether labels of the letter V count their questions one by one: none is a road or a roman number then.
fn counted(lines: &[Line]) -> bool {
    const LEAST: usize = 3;
    let numbers = lines.iter().filter_map(|line| match &line.shape {
        Shape::Label(label) if label.rule == "v" => label.numbers.first()?.parse::<usize>().ok(),
        _ => None,
    });
    let mut counted = 0;
    numbers.into_iter().all(|number| {
        counted += 1;
        number == counted
    }) && counted >= LEAST
}

/// Whether a label is a word alone on its line.
fn is_bare(label: &Label) -> bool {
    label.alone && label.numbers.is_empty()
}

/// Whether a label is a single letter.
fn is_letter(label: &Label) -> bool {
    matches!(label.rule, "q" | "a" | "v")
}

/// Whether a line opens with a small letter, decoration apart.
pub fn opens_small(original: &str) -> bool {
    original.trim_start_matches(['#', '*', '_', '>', '-', ' ', '`']).starts_with(char::is_lowercase)
}

/// Whether a line is text that ends no sentence, so that the next one goes on with it: as wide as running text, the more
/// so across a blank line, as at the end of a page.
pub fn runs_on(folded: &Folded, line: &Line, blank: bool) -> bool {
    let marks = |c: char| c.is_ascii_digit() || " \"')]*_,".contains(c);
    matches!(line.shape, Shape::Text | Shape::Number(_))
        && line.width >= if blank { 50 } else { 30 }
        && !folded.text()[line.core.clone()].trim_end_matches(marks).ends_with(['.', '?', '!', ':', ';'])
}
