//! What holds of every document, whatever the text: arbitrary strings, and fragments of the genre in any order.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

mod holds;

use holds::{FRAGMENTS, fragments};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hold_of_any_string(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn hold_of_any_mixture_of_fragments(text in fragments()) {
        check(&text);
    }
}

/// Every fragment next to every other: 10,000 pairs find what a random draw may miss.
#[test]
fn hold_of_every_pair_of_fragments() {
    for first in FRAGMENTS {
        let text: String = FRAGMENTS.iter().map(|second| format!("{first}{second}\n")).collect();
        check(&text);
    }
}

#[test]
fn hold_of_nothing() {
    for text in ["", " ", "\n", "\r", "\0", "\u{feff}", "?", "Vraag 1", "### Frage 1１1 a."] {
        check(text);
    }
}

fn check(text: &str) {
    let document = kamerlicht::parse(text);
    assert_eq!(document.source.text(), text, "the text is kept as it came");
    assert_eq!(document, kamerlicht::parse(text), "parsing depends on the text alone");
    holds::check(&document);
}
