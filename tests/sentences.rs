//! Precision and recall of the kinds of sentences, on sentences written for this project (tests/sentences.tsv).
//!
//! `cargo test --test sentences -- --nocapture` prints the table of ACCURACY.md and every sentence that goes wrong.
#![cfg(not(target_arch = "wasm32"))]

use kamerlicht::form::Language;
use kamerlicht::sentences::kind_of;
use kamerlicht::turn::SentenceKind;

/// The least F1 per kind; the statements have no bar of their own.
const BARS: [(SentenceKind, f64); 3] =
    [(SentenceKind::Direct, 0.98), (SentenceKind::Indirect, 0.92), (SentenceKind::Request, 0.92)];

#[test]
fn kinds_of_sentences() {
    let rows: Vec<(&str, Language, &str)> = include_str!("sentences.tsv")
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
        .collect();
    assert!(rows.len() >= 300, "{}", rows.len());
    let found: Vec<&str> =
        rows.iter().map(|(_, language, sentence)| kind_of(sentence, *language).name()).collect();
    for ((wanted, _, sentence), found) in
        rows.iter().zip(&found).filter(|((wanted, ..), found)| wanted != *found)
    {
        println!("{wanted:9} taken for {found:9} {sentence}");
    }
    let mut wrong = Vec::new();
    for (kind, bar) in BARS {
        let name = kind.name();
        let both = rows
            .iter()
            .zip(&found)
            .filter(|((wanted, ..), found)| *wanted == name && **found == name)
            .count() as f64;
        let wanted = rows.iter().filter(|(wanted, ..)| *wanted == name).count() as f64;
        let marked = found.iter().filter(|found| **found == name).count() as f64;
        let (precision, recall) = (both / marked.max(1.0), both / wanted);
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        println!("{name:9} precision {precision:.3} recall {recall:.3} F1 {f1:.3} ({wanted} sentences)");
        if f1 < bar {
            wrong.push(format!("{name}: F1 {f1:.3} is under {bar}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
