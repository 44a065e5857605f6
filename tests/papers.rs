//! Every test text against what a careful reader marked in it (tests/texts/NAME.gold.json).
//!
//! `cargo test --test papers -- --nocapture` prints the table. The figures, each 1 when all is right:
//! Q and A, F1 over the lines that ask and answer; pair, the share of exchanges that hold nine tenths of their
//! lines and at most one tenth of others; asker, the share of exchanges with the right one; refs, F1 of the
//! references by kind and place; ids and pointers, the shares with the right identifier and first target.
//! A text without anything of a kind counts as right unless something is found there.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "texts/reading.rs"]
mod reading;

use std::collections::BTreeSet;
use std::fs;

use kamerlicht::Document;
use kamerlicht::reference::ReferenceKind;
use kamerlicht::span::Span;
use kamerlicht::turn::{TurnId, TurnKind};
use serde_json::Value;

const FIGURES: [&str; 7] = ["Q", "A", "pair", "asker", "refs", "ids", "pointers"];

include!("texts/known.rs");

#[test]
fn texts_are_read_as_a_reader_reads_them() {
    let mut wrong = Vec::new();
    println!("{:28}{}", "", FIGURES.map(|figure| format!("{figure:>9}")).concat());
    let texts = reading::all();
    for (text, ..) in KNOWN {
        assert!(texts.iter().any(|t| t.name == *text), "no such text: {text}");
    }
    for reading::Text { name, text } in texts {
        let gold = fs::read_to_string(reading::folder().join(format!("{name}.gold.json"))).unwrap();
        let gold: Value = serde_json::from_str(&gold).unwrap();
        let figures = score(&kamerlicht::parse(&text), &gold);
        println!("{name:28}{}", figures.map(|figure| format!("{figure:9.3}")).concat());
        for (figure, got) in FIGURES.into_iter().zip(figures) {
            let known = KNOWN.iter().find(|(text, what, ..)| *text == name && *what == figure);
            let bar = known.map_or(1.0, |(_, _, bar, _)| *bar);
            if got + 0.0005 < bar {
                wrong.push(format!("{name}: {figure} is {got:.3}, and was {bar:.3}"));
            } else if known.is_some() && got > bar + 0.0005 {
                println!("  gained: {figure} {bar:.3} → {got:.3}; write that down in tests/texts/known.rs");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

type Lines = BTreeSet<usize>;

/// The figures of one document, in the order of FIGURES.
fn score(document: &Document, gold: &Value) -> [f64; 7] {
    let tagged =
        |tags: &str| -> Lines { tags.split(' ').flat_map(|tag| expand(&gold["lines"][tag])).collect() };
    let skip = tagged("V L F P");
    let openings = tagged("I");
    let found = |kinds: &[TurnKind]| -> Lines {
        let turns = document.turns.iter().filter(|turn| kinds.contains(&turn.kind));
        turns.flat_map(|turn| lines_of(document, turn.span)).filter(|line| !skip.contains(line)).collect()
    };
    let asks = f1(&tagged("Q I"), &found(&[TurnKind::Question, TurnKind::Preamble]));
    let answers = f1(&tagged("A"), &found(&[TurnKind::Answer]));

    let lines_of_turns = |ids: &[TurnId]| -> Lines {
        let lines = ids.iter().flat_map(|&id| lines_of(document, document.turn(id).span));
        lines.filter(|line| !skip.contains(line)).collect()
    };
    let (mut pairs, mut askers) = (Share::default(), Share::default());
    let exchanges = gold["exchanges"].as_array().unwrap();
    for exchange in exchanges {
        let (q, a) = (expand(&exchange["q"]), expand(&exchange["a"]));
        // Of equals, the first.
        let best = document.exchanges.iter().rev().max_by_key(|exchange| {
            let (asks, answers) = (lines_of_turns(&exchange.questions), lines_of_turns(&exchange.answers));
            asks.intersection(&q).count() * 2 + answers.intersection(&a).count()
        });
        let Some(best) = best else {
            pairs.add(false);
            askers.add(exchange["asker"].is_null());
            continue;
        };
        let (asks, answers) = (lines_of_turns(&best.questions), lines_of_turns(&best.answers));
        let asks = &asks - &openings;
        pairs.add(nearly(&q, &asks) && if a.is_empty() { answers.is_empty() } else { nearly(&a, &answers) });
        if let Some(asker) = exchange["asker"].as_str() {
            askers.add(!asks.is_disjoint(&q) && best.asker.as_deref().map(plain) == Some(plain(asker)));
        }
    }
    if exchanges.is_empty() {
        pairs.add(document.exchanges.is_empty());
    }
    let [references, ids, pointers] = score_references(document, gold);
    [asks, answers, pairs.value(), askers.value(), references, ids, pointers]
}

/// F1 of the references, the share of right identifiers, the share of right first targets.
fn score_references(document: &Document, gold: &Value) -> [f64; 3] {
    // What the labels leave out or leave open is neither a hit nor a miss.
    let counts = |kind: ReferenceKind| !matches!(kind, ReferenceKind::Note | ReferenceKind::Paper);
    let mut left: Vec<_> = document.references.iter().filter(|r| counts(r.kind)).collect();
    let (mut hits, mut misses) = (0.0, 0.0);
    let (mut ids, mut pointers) = (Share::default(), Share::default());
    for wanted in gold["references"].as_array().unwrap() {
        let kind = wanted["kind"].as_str().unwrap();
        if kind == "paper" {
            continue;
        }
        let span = find_quote(document, wanted);
        let at = left.iter().position(|r| r.kind.name() == kind && r.span.overlaps(span));
        let hit = at.map(|at| left.remove(at));
        if wanted["optional"] == true {
            continue;
        }
        match hit {
            Some(_) => hits += 1.0,
            None => misses += 1.0,
        }
        if let (Some(hit), "kamerstuk" | "aanhangsel" | "docid" | "eu" | "gazette" | "case") = (hit, kind) {
            ids.add(hit.id.as_deref().map(plain) == wanted["id"].as_str().map(plain));
        }
        let targets = expand(&wanted["target_lines"]);
        if !targets.is_empty() {
            let first = hit.and_then(|hit| hit.targets.first());
            pointers.add(first.is_some_and(|target| {
                !lines_of(document, document.turn(target.turn).span).is_disjoint(&targets)
            }));
        }
    }
    let extra = left.len() as f64;
    let f1 = if hits + misses + extra == 0.0 { 1.0 } else { 2.0 * hits / (2.0 * hits + misses + extra) };
    [f1, ids.value(), pointers.value()]
}

/// Where a quote stands that starts on a line; white space in it matches any white space.
fn find_quote(document: &Document, wanted: &Value) -> Span {
    let quote = wanted["quote"].as_str().unwrap();
    let line = document.source.line(wanted["line"].as_u64().unwrap() as usize - 1);
    let words: Vec<String> = quote.split_whitespace().map(regex::escape).collect();
    #[expect(clippy::disallowed_methods, reason = "the pattern of a test")]
    let pattern = regex::Regex::new(&words.join(r"\s+")).unwrap();
    let found = pattern.find_at(document.source.text(), line.start as usize);
    let found = found.unwrap_or_else(|| panic!("{quote:?} is not in the text"));
    assert!(found.start() <= line.end as usize, "{quote:?} does not start on its line");
    Span::new(found.start(), found.end())
}

/// The lines (from 1) of which a span covers at least half of what can be seen.
fn lines_of(document: &Document, span: Span) -> Lines {
    let source = &document.source;
    let (first, last) =
        (source.line_of(span.start), source.line_of(span.end.saturating_sub(1).max(span.start)));
    let lines = (first..=last).filter(|&line| {
        let seen = source.line(line).trim(source.text());
        seen.intersect(span).is_some_and(|both| both.len() * 2 >= seen.len())
    });
    lines.map(|line| line + 1).collect()
}

fn expand(ranges: &Value) -> Lines {
    let ranges = ranges.as_array().map(Vec::as_slice).unwrap_or_default();
    ranges.iter().flat_map(|r| r[0].as_u64().unwrap() as usize..=r[1].as_u64().unwrap() as usize).collect()
}

fn f1(wanted: &Lines, found: &Lines) -> f64 {
    let both = wanted.intersection(found).count() as f64;
    let all = (wanted.len() + found.len()) as f64;
    if all == 0.0 { 1.0 } else { 2.0 * both / all }
}

fn nearly(wanted: &Lines, found: &Lines) -> bool {
    let both = wanted.intersection(found).count() as f64;
    both >= 0.9 * wanted.len() as f64 && (found.len() as f64 - both) <= 0.1 * wanted.len() as f64
}

fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

#[derive(Default)]
struct Share {
    right: f64,
    all: f64,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.all += 1.0;
        self.right += f64::from(u8::from(right));
    }

    fn value(&self) -> f64 {
        if self.all == 0.0 { 1.0 } else { self.right / self.all }
    }
}
