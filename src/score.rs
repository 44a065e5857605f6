//! How well a document was read, held against labels: the figures of the labelled papers.
//!
//! Lines count from 1 and end at a line feed. A turn has a line if it covers at least half of what is seen of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::json::Value;
use crate::reference::{Reference, ReferenceKind};
use crate::turn::{Exchange, TurnId, TurnKind};

type Lines = BTreeSet<usize>;

/// So many right of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// What is right.
    pub right: usize,
    /// Everything.
    pub all: usize,
}

/// What was found rightly, wrongly and not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Found and there.
    pub right: usize,
    /// Found and not there.
    pub extra: usize,
    /// There and not found.
    pub missed: usize,
}

/// The figures of one document, or of several added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Lines of the asking side.
    pub questions: Found,
    /// Lines of answers.
    pub answers: Found,
    /// Lines of mere openings, not taken for questions.
    pub openings: Share,
    /// Exchanges with nine tenths of their lines and at most one tenth of others.
    pub pairs: Share,
    /// Exchanges with the right asker, of those with a known one.
    pub askers: Share,
    /// References by kind and place.
    pub references: Found,
    /// Identifiers of the references found.
    pub ids: Share,
    /// Pointers whose first target is the right one.
    pub pointers: Share,
    /// The references that were missed: kind and words.
    pub missed: Vec<(String, String)>,
    /// The references that are none: kind and words.
    pub extra: Vec<(String, String)>,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    /// The share, if there was anything.
    pub fn value(self) -> Option<f64> {
        (self.all > 0).then(|| self.right as f64 / self.all as f64)
    }
}

impl Found {
    /// Of what was found, the share that is there.
    pub fn precision(self) -> f64 {
        Share { right: self.right, all: self.right + self.extra }.value().unwrap_or(1.0)
    }

    /// Of what is there, the share that was found.
    pub fn recall(self) -> f64 {
        Share { right: self.right, all: self.right + self.missed }.value().unwrap_or(1.0)
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    fn of(there: &Lines, found: &Lines) -> Found {
        let right = there.intersection(found).count();
        Found { right, extra: found.len() - right, missed: there.len() - right }
    }
}

impl Figures {
    /// Adds those of another document.
    pub fn add(&mut self, other: Figures) {
        for (sum, more) in [
            (&mut self.questions, other.questions),
            (&mut self.answers, other.answers),
            (&mut self.references, other.references),
        ] {
            sum.right += more.right;
            sum.extra += more.extra;
            sum.missed += more.missed;
        }
        for (sum, more) in [
            (&mut self.openings, other.openings),
            (&mut self.pairs, other.pairs),
            (&mut self.askers, other.askers),
            (&mut self.ids, other.ids),
            (&mut self.pointers, other.pointers),
        ] {
            sum.right += more.right;
            sum.all += more.all;
        }
        self.missed.extend(other.missed);
        self.extra.extend(other.extra);
    }
}

/// Holds a document against its labels.
pub fn score(document: &Document, labels: &Value) -> Figures {
    let page = Page::new(document);
    let tagged = |tags: &[&str]| -> Lines {
        let ranges = tags.iter().filter_map(|tag| labels.get("lines")?.get(tag));
        ranges.flat_map(expand).collect()
    };
    let openings = tagged(&["I"]);
    let skip = tagged(&["V", "L", "F", "P"]);
    let found = |kind: TurnKind| -> Lines {
        let turns = document.turns().filter(|(_, turn)| turn.kind == kind);
        turns.flat_map(|(id, _)| page.turns[id.0 as usize].iter().copied()).collect()
    };
    let asked = found(TurnKind::Question);
    let asking = &(&asked | &found(TurnKind::Preamble)) - &skip;
    let mut figures = Figures {
        questions: Found::of(&tagged(&["Q", "I"]), &asking),
        answers: Found::of(&tagged(&["A"]), &(&found(TurnKind::Answer) - &skip)),
        openings: Share { right: openings.difference(&asked).count(), all: openings.len() },
        ..Figures::default()
    };
    score_exchanges(&page, labels, &openings, &skip, &mut figures);
    score_references(&page, labels, &mut figures);
    figures
}

fn score_exchanges(page: &Page, labels: &Value, openings: &Lines, skip: &Lines, figures: &mut Figures) {
    let lines = |turns: &[TurnId]| -> Lines {
        let all = turns.iter().flat_map(|id| page.turns[id.0 as usize].iter().copied());
        all.filter(|line| !skip.contains(line)).collect()
    };
    let found: Vec<(&Exchange, Lines, Lines)> = page
        .document
        .exchanges
        .iter()
        .map(|exchange| (exchange, lines(&exchange.questions), lines(&exchange.answers)))
        .collect();
    for wanted in labels.get("exchanges").map_or(&[][..], Value::list) {
        let range = |name: &str| -> Lines {
            let all = wanted.get(name).into_iter().flat_map(expand);
            all.filter(|line| page.seen.contains_key(line)).collect()
        };
        let (q, a) = (range("q"), range("a"));
        // Of equals the first, which is what `max_by_key` gives of the reverse.
        let overlap = |(_, asks, says): &&(&Exchange, Lines, Lines)| {
            asks.intersection(&q).count() * 2 + says.intersection(&a).count()
        };
        let best = found.iter().rev().max_by_key(overlap);
        let none = Lines::new();
        let (asks, says) = best.map_or((&none, &none), |(_, asks, says)| (asks, says));
        let right =
            nearly(&q, &(asks - openings)) && if a.is_empty() { says.is_empty() } else { nearly(&a, says) };
        figures.pairs.add(right);
        if let Some(asker) = wanted.get("asker").and_then(Value::as_text).filter(|asker| !asker.is_empty()) {
            let named = best.and_then(|(exchange, ..)| {
                let mut turns = exchange.questions.iter().map(|id| page.document.turn(*id));
                turns.find_map(|turn| turn.asker.as_deref())
            });
            figures.askers.add(!asks.is_disjoint(&q) && plain(named.unwrap_or_default()) == plain(asker));
        }
    }
}

/// Whether nine tenths of the lines are there, and of others at most one tenth.
fn nearly(wanted: &Lines, found: &Lines) -> bool {
    let both = wanted.intersection(found).count();
    both * 10 >= wanted.len() * 9 && (found.len() - both) * 10 <= wanted.len()
}

fn score_references(page: &Page, labels: &Value, figures: &mut Figures) {
    let document = page.document;
    let counts = |kind: ReferenceKind| {
        !matches!(kind, ReferenceKind::Note | ReferenceKind::Paper | ReferenceKind::Own)
    };
    let mut left: Vec<&Reference> = document.references.iter().filter(|one| counts(one.kind)).collect();
    for wanted in labels.get("references").map_or(&[][..], Value::list) {
        let text = |name: &str| wanted.get(name).and_then(Value::as_text).unwrap_or_default();
        let Some(kind) =
            ReferenceKind::ALL.into_iter().find(|kind| kind.name() == text("kind") && counts(*kind))
        else {
            continue;
        };
        let line = wanted.get("line").and_then(Value::as_count).unwrap_or(0) as usize;
        let Some((start, end)) = page.find(line, text("quote")) else { continue };
        let overlaps = |one: &&Reference| {
            one.kind == kind && (one.span.start as usize) < end && (one.span.end as usize) > start
        };
        let hit = left.iter().position(overlaps).map(|at| left.remove(at));
        // What readers disagree about is neither a hit nor a miss.
        if wanted.get("optional") == Some(&Value::Bool(true)) {
            continue;
        }
        let targets: Lines = wanted.get("target_lines").into_iter().flat_map(expand).collect();
        let Some(hit) = hit else {
            figures.references.missed += 1;
            figures.missed.push((text("kind").to_owned(), text("quote").to_owned()));
            if !targets.is_empty() {
                figures.pointers.add(false);
            }
            continue;
        };
        figures.references.right += 1;
        use ReferenceKind::{Aanhangsel, Case, Docid, Eu, Gazette, Kamerstuk};
        if matches!(kind, Kamerstuk | Aanhangsel | Docid | Eu | Gazette | Case) {
            figures.ids.add(plain(hit.id.as_deref().unwrap_or_default()) == plain(text("id")));
        }
        if !targets.is_empty() {
            let first = hit.targets.first().map(|target| &page.turns[target.turn.0 as usize]);
            figures.pointers.add(first.is_some_and(|lines| !lines.is_disjoint(&targets)));
        }
    }
    figures.references.extra += left.len();
    let told = |one: &Reference| (one.kind.name().to_owned(), document.source.slice(one.span).to_owned());
    figures.extra.extend(left.into_iter().map(told));
}

/// A document by its lines.
struct Page<'a> {
    document: &'a Document,
    /// What is seen of each line that is not blank, in code points.
    seen: BTreeMap<usize, (u32, u32)>,
    /// For every turn, its lines.
    turns: Vec<Lines>,
}

impl<'a> Page<'a> {
    fn new(document: &'a Document) -> Page<'a> {
        let source = &document.source;
        let line = |i: usize| {
            let span = source.full_line(i).trim(source.text());
            (!span.is_empty()).then(|| (i + 1, (source.to_chars(span.start), source.to_chars(span.end))))
        };
        let seen: BTreeMap<usize, (u32, u32)> = (0..source.line_count()).filter_map(line).collect();
        let turns = document.turns.iter().map(|turn| {
            let (first, last) = (source.line_of(turn.span.start) + 1, source.line_of(turn.span.end) + 1);
            let (start, end) = (source.to_chars(turn.span.start), source.to_chars(turn.span.end));
            let half = |(_, (from, to)): &(&usize, &(u32, u32))| {
                end.min(*to).saturating_sub(start.max(*from)) * 2 >= *to - *from
            };
            seen.range(first..=last).filter(half).map(|(line, _)| *line).collect()
        });
        let turns = turns.collect();
        Page { document, seen, turns }
    }

    /// Where a quote stands that starts on a line, in bytes; white space in it matches any white space.
    fn find(&self, line: usize, quote: &str) -> Option<(usize, usize)> {
        let source = &self.document.source;
        let (line, first) = (line.checked_sub(1)?, quote.split_whitespace().next()?);
        if line >= source.line_count() {
            return None;
        }
        let (full, text) = (source.full_line(line), source.text());
        let behind = &text[full.start as usize..];
        let starts = behind.match_indices(first).map(|(at, _)| full.start as usize + at);
        starts.take_while(|at| *at < full.end as usize).find_map(|start| {
            let mut at = start;
            for (i, word) in quote.split_whitespace().enumerate() {
                let rest = &text[at..];
                let white = rest.len() - rest.trim_start().len();
                let ahead = if i > 0 && white == 0 { None } else { rest[white..].strip_prefix(word) };
                at = text.len() - ahead?.len();
            }
            Some((start, at))
        })
    }
}

/// The lines of ranges of which both ends are meant.
fn expand(ranges: &Value) -> Vec<usize> {
    let range = |range: &Value| match range.list() {
        [first, last] => Some(first.as_count()? as usize..=last.as_count()? as usize),
        _ => None,
    };
    ranges.list().iter().filter_map(range).flatten().collect()
}

fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).collect()
}
