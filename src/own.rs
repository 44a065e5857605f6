//! Kinds of reference that a user adds: a name, a regular expression, and what makes a link of a hit.
//!
//! A hit never takes the place of what the tables found: it becomes a reference only where nothing else stands. The
//! engine takes time in proportion to the text for any expression; what is limited here is the factor.

mod expression;
pub mod file;
mod link;
mod spelled;

pub use expression::{Expression, Fault, FaultKind};

use crate::evidence::Certainty;
use crate::reference::{Reference, ReferenceKind};
use crate::source::Source;
use crate::span::Span;

/// A user has at most so many; a file with more is read as far as here.
pub const MOST_PATTERNS: usize = 50;

/// The rule of every reference that a pattern found.
pub const RULE: &str = "own-pattern";

/// One pattern finds at most so many. The attack: an expression that hits every letter.
pub const MOST_HITS: usize = 20_000;

/// Expressions look at so many bytes at a time, or a paragraph if that is shorter. The attack: one that looks through
/// all that follows at every place, and hits after a step.
const WINDOW: usize = 2_000;

/// A kind of reference that a user added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// What the user calls it.
    pub name: String,
    /// What it looks like.
    pub expression: String,
    /// Where it can be read, `$1` or `{name}` for what a group matched; no link if empty.
    pub link: String,
}

/// What is wrong with a pattern, or nothing.
pub fn check(pattern: &Pattern) -> Result<Expression, Fault> {
    let expression = Expression::new(&pattern.expression)?;
    link::check(&pattern.link, &expression)?;
    Ok(expression)
}

/// The references that patterns find in a text, in the order of the text, apart from each other; of two that overlap,
/// that of the earlier pattern. A pattern that is not in order finds nothing.
pub fn find(source: &Source, patterns: &[Pattern]) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for pattern in patterns.iter().take(MOST_PATTERNS) {
        let Ok(expression) = check(pattern) else { continue };
        let hits = hits(source.text(), &expression, MOST_HITS);
        let new = hits.into_iter().map(|hit| reference(source, pattern, &expression, hit)).collect();
        crate::reference::insert(&mut found, new);
    }
    found
}

/// The first hits of an expression, in order, at most so many; none of white space alone.
pub fn hits(text: &str, expression: &Expression, most: usize) -> Vec<Span> {
    let mut found = Vec::new();
    for window in windows(text) {
        for hit in expression.find(window.of(text)) {
            if found.len() == most {
                return found;
            }
            let start = window.start as usize;
            let span = Span::new(start + hit.start, start + hit.end);
            if !span.trim(text).is_empty() {
                found.push(span);
            }
        }
    }
    found
}

fn reference(source: &Source, pattern: &Pattern, expression: &Expression, span: Span) -> Reference {
    let text = source.slice(span);
    let span = span.trim(source.text());
    let id = expression.group(text, "id").unwrap_or(text);
    Reference {
        span,
        kind: ReferenceKind::Own,
        rule: RULE,
        id: Some(id.split_whitespace().collect::<Vec<_>>().join(" ")),
        url: link::fill(&pattern.link, expression, text),
        targets: Vec::new(),
        certainty: Certainty::Sure,
        stands_for: None,
        own: false,
        kind_name: Some(pattern.name.clone()),
    }
}

/// The paragraphs of a text, long ones in parts.
fn windows(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let most = &rest[..rest.floor_char_boundary(WINDOW)];
        let blank = most.match_indices('\n').find_map(|(end, _)| {
            let line = &most[end + 1..];
            let next = line.find('\n')?;
            line[..next].trim().is_empty().then_some(end + 1)
        });
        // A long paragraph is cut where a line ends, or else a word.
        let len = match blank {
            Some(end) => end,
            None if most.len() == rest.len() => rest.len(),
            None => most.rfind('\n').or(most.rfind(' ')).map_or(most.len(), |last| last + 1),
        };
        at += len;
        Some(Span::new(at - len, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(name: &str, expression: &str, link: &str) -> Pattern {
        Pattern { name: name.to_owned(), expression: expression.to_owned(), link: link.to_owned() }
    }

    #[test]
    fn hits_become_references_with_a_link() {
        let text = "Zie dossier WV-2025/17 en\nWV-2024/3. Zie ook zaak  900.";
        let source = Source::new(text);
        let patterns = [
            pattern("Waterdossier", r"WV-(\d{4})/(?<nummer>\d+)", "https://veer.example/$1?n={nummer}"),
            pattern("Zaak", r"zaak\s+(?<id>\d+)", ""),
        ];
        let found = find(&source, &patterns);
        let told: Vec<_> = found
            .iter()
            .map(|r| {
                (
                    source.slice(r.span),
                    r.id.as_deref().unwrap(),
                    r.url.as_deref(),
                    r.kind_name.as_deref().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("WV-2025/17", "WV-2025/17", Some("https://veer.example/2025?n=17"), "Waterdossier"),
                ("WV-2024/3", "WV-2024/3", Some("https://veer.example/2024?n=3"), "Waterdossier"),
                ("zaak  900", "900", None, "Zaak"),
            ]
        );
    }

    #[test]
    fn the_tables_come_first_and_earlier_patterns_before_later() {
        let text = "Zie Kamerstuk 38 912, nr. 14 en zaak 38 912.";
        let patterns = [pattern("Getal", r"38 \d{3}", ""), pattern("Zaak", r"zaak [\d ]+", "")];
        let document = crate::read(text, &[], &patterns);
        let found: Vec<_> =
            document.references.iter().map(|r| (r.kind, document.source.slice(r.span))).collect();
        assert_eq!(
            found,
            [(ReferenceKind::Kamerstuk, "Kamerstuk 38 912, nr. 14"), (ReferenceKind::Own, "38 912")]
        );
    }

    #[test]
    fn windows_tile_the_text_and_end_at_paragraphs() {
        let long = "woord ".repeat(2_000);
        for text in ["", "een\ntwee\n\ndrie\n \nvier", &long, &"é".repeat(3_000), "\n\n\n\n"] {
            let all: Vec<Span> = windows(text).collect();
            assert_eq!(all.iter().map(|span| span.of(text)).collect::<String>(), text);
            assert!(all.iter().all(|span| span.len() <= WINDOW && !span.is_empty()));
        }
        assert_eq!(windows("een\ntwee\n\ndrie\n \nvier").count(), 3);
    }

    #[test]
    fn many_hits_and_empty_ones_do_no_harm() {
        let text = "a".repeat(MOST_HITS + 5_000);
        let source = Source::new(&text);
        assert_eq!(find(&source, &[pattern("a", "a", "")]).len(), MOST_HITS);
        assert_eq!(find(&source, &[pattern("niets", "b*", "")]).len(), 0);
    }
}
