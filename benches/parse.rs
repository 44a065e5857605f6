//! How long reading takes: `make bench` prints a row per text.
//!
//! The texts are the project's own, alone and repeated; the papers of `../shared/corpus` as well, where they are. Each
//! is read until SECONDS have passed, some times in a row and the texts in turn, and the shortest time counts: whatever
//! else the machine does only makes a reading longer. What the tables set up at their first use is measured once, before
//! all else.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// For how long each text is read, over and over.
const SECONDS: f64 = 2.0;

/// How often a text is read in a row: what the processor keeps at hand is then of that text, not of the one before.
const IN_A_ROW: usize = 10;

/// The size that papers are repeated to, in bytes.
const LARGE: usize = 1_000_000;

fn main() {
    let example = include_str!("../assets/voorbeeld.txt");
    let first = time(example);
    let texts = texts(example);
    let mut best = vec![Duration::MAX; texts.len()];
    let start = Instant::now();
    while start.elapsed().as_secs_f64() < SECONDS * texts.len() as f64 {
        for (best, (_, text)) in best.iter_mut().zip(&texts) {
            for _ in 0..IN_A_ROW {
                *best = time(text).min(*best);
            }
        }
    }
    println!("{:<28} {:>9} {:>9} {:>9}", "text", "bytes", "ms", "MB/s");
    for ((name, text), best) in texts.iter().zip(&best) {
        let seconds = best.as_secs_f64();
        let rate = text.len() as f64 / seconds / 1e6;
        println!("{name:<28} {:>9} {:>9.2} {rate:>9.1}", text.len(), seconds * 1e3);
    }
    let more = first.saturating_sub(best[0]).as_secs_f64();
    println!("once per process, for the tables: {:.1} ms", more * 1e3);
}

/// Each text with its name.
fn texts(example: &str) -> Vec<(String, String)> {
    let repeated = |text: &str| text.repeat(LARGE.div_ceil(text.len().max(1)));
    let mut texts = vec![
        ("the built-in example".to_owned(), example.to_owned()),
        ("the same, repeated".to_owned(), repeated(example)),
        ("all test texts".to_owned(), all("tests/texts")),
        ("the same, repeated".to_owned(), repeated(&all("tests/texts"))),
    ];
    if let Ok(paper) = fs::read_to_string("../shared/corpus/texts/vso-32317-jbz-raad.txt") {
        texts.push(("a paper of 60 KB".to_owned(), paper.clone()));
        texts.push(("the same, repeated".to_owned(), repeated(&paper)));
        texts.push(("papers, repeated".to_owned(), repeated(&all("../shared/corpus/texts"))));
    }
    texts
}

/// The texts of a folder, one behind the other.
fn all(folder: &str) -> String {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt" || ending == "md"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap() + "\n\n").collect()
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    black_box(kamerlicht::parse(black_box(text)));
    start.elapsed()
}
