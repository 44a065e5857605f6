//! Page furniture: page numbers, running heads and feet, document ids at the foot of a page.

use std::sync::LazyLock;

use regex::bytes::RegexSet;

use crate::example::Example;
use crate::fold::Folded;
use crate::interned::Interned;
use crate::lines::{Line, NumberStyle, Shape};
use crate::patterns::byte_set;
use crate::phrases;
use crate::scan;
use crate::source::Source;
use crate::weak_labels::opens_small;

/// A row of the table.
pub struct FurnitureForm {
    /// A regular expression on the folded line.
    pub pattern: &'static str,
    /// A text that it must recognise, and as what.
    pub example: Example<&'static str>,
}

/// Every form; the first that matches wins.
#[rustfmt::skip]
pub static FORMS: &[FurnitureForm] = &[
    FurnitureForm { pattern: r"^(?:ah|kv|kst|nds|h|blg)[ -](?:tk|ek)[ -]\d{8}[ -]\d{1,5}$", example: Example::new("h tk 20302031 594") },
    FurnitureForm { pattern: r"^(?:ah|kv|kst|nds|h|blg)-(?:tk|ek)?-?[\dz-]{3,30}(?:-\d+)?$", example: Example::new("ah-tk-20302031-594") },
    FurnitureForm { pattern: r"^issn \d{4} ?- ?\d{3}[\dx]", example: Example::new("ISSN 0921 - 7398's-Gravenhage 2031") },
    FurnitureForm { pattern: r"^(?:'s-gravenhage \d{4} ?)?(?:tweede|eerste) kamer, vergaderjaar \d{4}-\d{4}, .{3,60}$", example: Example::new("Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel 2") },
    FurnitureForm { pattern: r"^'s-gravenhage \d{4}$", example: Example::new("’s-Gravenhage 2031") },
    FurnitureForm { pattern: r"^(?:pagina|page|seite|blad|p\.) ?\d{1,4}(?: ?(?:van|of|von|de|sur|/) ?\d{1,4})?$", example: Example::new("Pagina 3 van 12") },
    FurnitureForm { pattern: r"^\d{1,4} ?(?:/|van|of|von) ?\d{1,4}$", example: Example::new("3/12") },
    FurnitureForm { pattern: r"^\d{1,4} ?-$", example: Example::new("- 3 -") },
    FurnitureForm { pattern: r"^(?:x noot|naar boven|terug naar boven|noot \d+)$", example: Example::new("Naar boven") },
];

static SET: LazyLock<Option<RegexSet>> =
    LazyLock::new(|| byte_set(FORMS.iter().map(|form| form.pattern.to_owned())));

/// With what a form opens, beside digits: saves the patterns for nearly every line.
const OPENERS: [&str; 20] = [
    "ah-",
    "kv-",
    "kst-",
    "nds-",
    "h-",
    "blg-",
    "issn ",
    "'s-gravenhage",
    "tweede kamer",
    "eerste kamer",
    "pagina",
    "page",
    "seite",
    "blad",
    "p.",
    "-",
    "x noot",
    "noot ",
    "naar boven",
    "terug naar boven",
];

fn may_be(text: &str) -> bool {
    static FIRSTS: [bool; 256] = phrases::firsts(&OPENERS);
    text.starts_with(|c: char| c.is_numeric())
        || text.bytes().next().is_some_and(|first| FIRSTS[first as usize])
            && OPENERS.iter().any(|opener| text.starts_with(opener))
}

/// A running head is not longer.
const LONGEST: usize = 130;

/// A shorter line is a number, a letter, a word of a table, in folded bytes.
const SHORTEST: usize = 4;

/// A narrower line ends before what follows it, in code points.
const WIDE: usize = 50;

/// How far from a line its page number may stand, blank lines counted.
const REACH: usize = 6;

/// A running head has no more lines than these beside its page number.
const HEAD_LINES: usize = 8;

/// Marks the lines whose form says that they are furniture.
pub fn settle_forms(folded: &Folded, lines: &mut [Line]) {
    for line in lines.iter_mut() {
        let text = &folded.text()[line.core.clone()];
        let open = matches!(line.shape, Shape::Text | Shape::Number(_) | Shape::Rule);
        if open
            && text.len() <= LONGEST
            && may_be(text)
            && SET.as_ref().is_some_and(|set| set.is_match(text.as_bytes()))
        {
            line.shape = Shape::Furniture;
        }
    }
}

/// Marks further furniture: lines that return on every page, numbers alone that number nothing.
pub fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
    let running = running_heads(source, folded, lines);
    for index in running {
        lines[index].shape = Shape::Furniture;
    }
    for i in 0..lines.len() {
        let Shape::Number(number) = lines[i].shape else { continue };
        let blank_after =
            lines.get(i + 1).is_none_or(|next| next.is_blank() || matches!(next.shape, Shape::Furniture));
        let above = lines[..i].iter().rev().find(|line| !line.is_blank());
        let below_furniture = above.is_none_or(|line| matches!(line.shape, Shape::Furniture));
        if number.style == NumberStyle::Alone && (lines[i].after_blank && blank_after || below_furniture) {
            lines[i].shape = Shape::Furniture;
        }
    }
}

/// Whether a line says too little to be told by returning alone: "Datum", "12 mei 2031".
fn is_short(folded: &str) -> bool {
    folded.len() < 10 || folded.chars().filter(|c| c.is_alphabetic()).nth(7).is_none()
}

/// Lines that return, but for their digits, next to page numbers or often: running heads and feet.
fn running_heads(source: &Source, folded: &Folded, lines: &[Line]) -> Vec<usize> {
    let mut texts = Interned::default();
    let mut seen: Vec<Vec<usize>> = Vec::new();
    let mut bare = String::new();
    for (i, line) in lines.iter().enumerate() {
        let text = &folded.text()[line.core.clone()];
        // What opens with a small letter goes on with a sentence, what opens with a glued number is a note.
        let original = source.slice(line.span);
        let glued = original.trim_start_matches(|c: char| c.is_ascii_digit());
        // "… wordt besproken in een / raamwerk": what the next line goes on with is running text.
        let goes_on =
            line.width >= WIDE && lines.get(i + 1).is_some_and(|next| opens_small(source.slice(next.span)));
        let open = matches!(line.shape, Shape::Text)
            && !goes_on
            && !original.starts_with(char::is_lowercase)
            && (glued.len() == original.len() || !glued.starts_with(char::is_alphabetic));
        let ends = || text.ends_with(['?', '!', ':', ';', ',']) || text.ends_with('.') && is_short(text);
        if open && (SHORTEST..=LONGEST).contains(&text.len()) && !ends() {
            bare.clear();
            if scan::next_digits(text.as_bytes(), 0).is_some() {
                text.split(|c: char| c.is_ascii_digit()).for_each(|part| bare.push_str(part));
            } else {
                bare.push_str(text);
            }
            // "S&B-31004711": a number of the letter, the same on each page.
            if bare.chars().filter(|c| c.is_alphabetic()).nth(2).is_none() {
                bare.clear();
                bare.push_str(text);
            }
            if bare.contains(char::is_alphabetic) || bare.len() > 5 {
                let number = texts.number(&bare) as usize;
                if number == seen.len() {
                    seen.push(Vec::new());
                }
                seen[number].push(i);
            }
        }
    }
    let mut foot: Vec<bool> = lines
        .iter()
        .map(|line| {
            matches!(line.shape, Shape::Number(n) if n.style == NumberStyle::Alone)
                || matches!(line.shape, Shape::Furniture)
        })
        .collect();
    let returning: Vec<Vec<usize>> = seen.into_iter().filter(|at| at.len() >= 2).collect();
    // A head or foot of two or three lines: each stands beside the page number or beside another line of it.
    for _ in 0..HEAD_LINES {
        let beside: Vec<&Vec<usize>> =
            returning.iter().filter(|at| !foot[at[0]] && runs(folded, lines, &foot, at)).collect();
        if beside.is_empty() {
            break;
        }
        for &line in beside.into_iter().flatten() {
            foot[line] = true;
        }
    }
    (0..lines.len()).filter(|&i| foot[i] && matches!(lines[i].shape, Shape::Text)).collect()
}

/// Whether lines that are alike stand beside page numbers, most of them.
fn runs(folded: &Folded, lines: &[Line], foot: &[bool], at: &[usize]) -> bool {
    let stands_beside = |i: usize| {
        let after = (i + 1..lines.len().min(i + 1 + REACH)).find(|&j| !lines[j].is_blank());
        let before = (i.saturating_sub(REACH)..i).rev().find(|&j| !lines[j].is_blank());
        after.is_some_and(|j| foot[j]) || before.is_some_and(|j| foot[j])
    };
    let beside = at.iter().filter(|&&i| stands_beside(i)).count();
    if is_short(&folded.text()[lines[at[0]].core.clone()]) && beside < at.len() {
        return false;
    }
    let ends = at.iter().any(|&i| folded.text()[lines[i].core.clone()].ends_with('.'));
    beside * 2 >= at.len() && !(ends && at.len() < 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_its_example() {
        for (i, form) in FORMS.iter().enumerate() {
            let text = Folded::new(form.example.get());
            let core = text.text().trim_start_matches(['-', ' ']);
            assert!(SET.as_ref().unwrap().matches(core.as_bytes()).matched(i), "{}", form.example.get());
        }
    }
}
