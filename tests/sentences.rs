//! Precision and recall of the kinds of sentences, on sentences written for this project.
//!
//! `tests/sentences.tsv` was labelled before any rule was written, and the rules were made with it in view.
//! `tests/sentences-unseen.tsv`, `-later` and `-fresh` were written afterwards; ACCURACY.md tells how each was used.
//! `cargo test --test sentences -- --nocapture` prints the tables of ACCURACY.md and every sentence that goes wrong.
#![cfg(not(target_arch = "wasm32"))]

use kamerlicht::form::Language;
use kamerlicht::sentences::{ends, kind_of};
use kamerlicht::turn::SentenceKind;

/// The least F1 per kind; the statements have no bar of their own.
const BARS: [(SentenceKind, f64); 3] =
    [(SentenceKind::Direct, 0.98), (SentenceKind::Indirect, 0.95), (SentenceKind::Request, 0.95)];

const SEEN: &str = include_str!("sentences.tsv");
const UNSEEN: &str = include_str!("sentences-unseen.tsv");
const LATER: &str = include_str!("sentences-later.tsv");
const FRESH: &str = include_str!("sentences-fresh.tsv");

/// Kind, language and sentence of every row.
fn rows(table: &str) -> Vec<(&str, Language, &str)> {
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (kind, language, sentence) = (columns.next()?, columns.next()?, columns.next()?);
            let language = match language {
                "nl" => Language::Dutch,
                "de" => Language::German,
                "fr" => Language::French,
                _ => Language::English,
            };
            Some((kind, language, sentence))
        })
        .collect()
}

/// Prints precision, recall and F1 of every kind, and names those under their bar.
fn measure(name: &str, rows: &[(&str, Language, &str)]) -> Vec<String> {
    let found: Vec<&str> =
        rows.iter().map(|(_, language, sentence)| kind_of(sentence, *language).name()).collect();
    println!("{name}: {} sentences", rows.len());
    for ((wanted, _, sentence), found) in rows.iter().zip(&found).filter(|(row, found)| row.0 != **found) {
        println!("  {wanted:9} taken for {found:9} {sentence}");
    }
    let mut low = Vec::new();
    for (kind, bar) in BARS.into_iter().chain([(SentenceKind::Statement, 0.0)]) {
        let kind = kind.name();
        let both =
            rows.iter().zip(&found).filter(|(row, found)| row.0 == kind && **found == kind).count() as f64;
        let wanted = rows.iter().filter(|row| row.0 == kind).count() as f64;
        let marked = found.iter().filter(|found| **found == kind).count() as f64;
        let (precision, recall) = (both / marked.max(1.0), both / wanted.max(1.0));
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        println!("| {kind} | {wanted} | {precision:.3} | {recall:.3} | {f1:.3} |");
        if f1 < bar {
            low.push(format!("{name}, {kind}: F1 {f1:.3} is under {bar}"));
        }
    }
    low
}

#[test]
fn kinds_of_sentences() {
    let files = [("seen", SEEN, 320), ("unseen", UNSEEN, 80), ("later", LATER, 150), ("fresh", FRESH, 130)];
    let low: Vec<String> = files
        .iter()
        .flat_map(|(name, table, least)| {
            let rows = rows(table);
            assert!(rows.len() >= *least, "{name}: {}", rows.len());
            measure(name, &rows)
        })
        .collect();
    assert!(low.is_empty(), "{low:#?}");
}

/// Sentences that follow each other must come apart where they were put together, however the lines are wrapped.
#[test]
fn ends_of_sentences() {
    let all: Vec<&str> =
        [SEEN, UNSEEN, LATER, FRESH].map(rows).concat().into_iter().map(|row| row.2).collect();
    let mut wrong = Vec::new();
    for pair in all.windows(2) {
        let text = pair.join(" ");
        let wrapped: String =
            text.char_indices().map(|(at, c)| if c == ' ' && at % 5 == 0 { '\n' } else { c }).collect();
        let found: Vec<&str> = ends::sentences(&wrapped).into_iter().map(|range| &wrapped[range]).collect();
        let same = found.len() == 2 && found[1].replace('\n', " ") == pair[1];
        if !same {
            wrong.push(format!("{pair:?}: {found:?}"));
        }
    }
    println!("{} of {} pairs apart", all.len() - 1 - wrong.len(), all.len() - 1);
    for pair in &wrong {
        println!("  {pair}");
    }
    assert!(wrong.len() * 100 <= all.len(), "{}", wrong.len());
}

proptest::proptest! {
    /// Whatever stands in a text: its sentences stand in order, never overlap, and leave only white space between them.
    #[test]
    fn sentences_take_in_all_that_is_visible(text in "[a-z A-Z0-9.?!…,;:()\\[\\]‘’“”„«»'\"\\n-]{0,300}") {
        let mut at = 0;
        for range in ends::sentences(&text) {
            assert!(range.start >= at && range.end > range.start, "{text:?}");
            assert!(text[at..range.start].trim().is_empty(), "{text:?}");
            at = range.end;
        }
        assert!(text[at..].trim().is_empty(), "{text:?}");
    }
}
