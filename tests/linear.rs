//! Reading takes time in proportion to the text, whatever stands in it.
//!
//! A clock cannot show this on a busy machine, and counting allocations does not see loops that allocate nothing.
//! So instructions are counted: valgrind's callgrind runs this test once more, in the same binary, collects only
//! inside `read`, and writes one total per call. The counts are the same on every run. A fragment is repeated to
//! SIZE, 2 and 4 times SIZE. In proportion the last takes 2 times as much as the one before, with the square 4
//! times; more than MOST is too much. The built-in example may take BUDGET instructions per byte. What the tables of
//! patterns set up once is set up by calls that are not counted.
//!
//! Without valgrind (`apt-get install valgrind`) nothing is measured, and the test says so.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::process::Command;
use std::{env, fs};

/// Bytes of the smallest text: enough for a square to outgrow the rest.
const SIZE: usize = 3_000;

/// Between 2 (in proportion) and 4 (with the square), with room for tables that double.
const MOST: f64 = 2.5;

/// Instructions per byte of the built-in example, as tests are built; some tenth above what it takes. Tests are not
/// optimised, and what compares many bytes at once is dear without: what a reader waits for went down by a third when
/// this went up by a quarter (PERFORMANCE.md).
const BUDGET: f64 = 8_200.0;

const EXAMPLE: &str = include_str!("../assets/voorbeeld.txt");

/// What a hostile text may repeat: openings that never close, labels and numbers without end, cues, marks.
const FRAGMENTS: &[&str] = &[
    "(",
    "Vraag 1\n",
    "1. ",
    "1\n",
    "Kamerstuk ",
    "Kamerstuk 38 912, nr. 1, nr. 2 en ",
    "artikel 1, ",
    "artikelen 1, 2 en ",
    "de leden van de ",
    "De leden van de A-fractie vragen of dit kan.\n\n",
    "7",
    "?",
    "? ",
    "\n",
    " ",
    "a",
    "motie-A/",
    "Antwoord: ",
    "zie het antwoord op vraag 1 en ",
    "https://a",
    "Zie het antwoord op een gelijkluidende vraag van de leden van de A-fractie.\n",
    "\u{ad}",
    "a-\n",
    "| a ",
    "§ 1 Abs. ",
    "1 Stb. 2025, 1\n",
];

const ENVIRONMENT: &str = "KAMERLICHT_COUNTED";

/// What callgrind counts, by this name.
#[inline(never)]
fn read(text: &str) -> usize {
    std::hint::black_box(kamerlicht::parse(std::hint::black_box(text))).turns.len()
}

/// The texts in the order in which they are read: for every fragment SIZE, 2 and 4 times SIZE; the example.
fn texts() -> impl Iterator<Item = String> {
    let repeated = FRAGMENTS.iter().flat_map(|f| [1, 2, 4].map(|times| f.repeat(times * SIZE / f.len())));
    repeated.chain([EXAMPLE.to_owned()])
}

#[test]
fn instructions_grow_with_the_text() {
    if env::var_os(ENVIRONMENT).is_some() {
        kamerlicht::parse("Vraag 1\nWaarom? Zie Kamerstuk 38 912, nr. 1.\nAntwoord 1\nDaarom.");
        kamerlicht::parse(EXAMPLE);
        assert!(texts().all(|text| read(&text) > 0 || text.trim().is_empty() || text.starts_with('\u{ad}')));
        return;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("not measured: valgrind is not installed");
        return;
    }
    let counts = counted();
    assert_eq!(counts.len(), FRAGMENTS.len() * 3 + 1, "one count per text");
    assert!(counts.iter().all(|&count| count > 0.0), "a call that was not counted: {counts:?}");
    let mut wrong = Vec::new();
    let example = counts[FRAGMENTS.len() * 3] / EXAMPLE.len() as f64;
    println!("{example:26.0} instructions per byte  the built-in example");
    if example > BUDGET {
        wrong.push(format!("the built-in example takes {example:.0} instructions per byte, not {BUDGET}"));
    }
    for (fragment, counts) in FRAGMENTS.iter().zip(counts.chunks_exact(3)) {
        let (before, growth) = (counts[1] / counts[0].max(1.0), counts[2] / counts[1].max(1.0));
        println!(
            "{before:6.2} × {growth:6.2} × {:8.0} instructions per byte  {fragment:?}",
            counts[2] / (4 * SIZE) as f64
        );
        if growth > MOST {
            wrong.push(format!("{fragment:?}: {growth:.2}"));
        }
    }
    assert!(wrong.is_empty(), "work that outgrows the text or the budget: {wrong:#?}");
}

/// The instructions of every call of `read`, in order.
fn counted() -> Vec<f64> {
    let folder = env::temp_dir().join(format!("kamerlicht-linear-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=linear::read", "--dump-after=linear::read"])
        .arg(format!("--callgrind-out-file={}/count", folder.display()))
        .arg(env::current_exe().unwrap())
        .args(["--exact", "instructions_grow_with_the_text", "--test-threads=1"])
        .env(ENVIRONMENT, "1")
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut counts = Vec::new();
    while let Some(count) = fs::read_dir(&folder).unwrap().find_map(|file| {
        let path = file.unwrap().path();
        let name = path.file_name()?.to_str()?.to_owned();
        let mine = name.starts_with(&format!("count.{}", counts.len() + 1))
            && name.trim_start_matches("count.").split('-').next()?.parse() == Ok(counts.len() + 1);
        mine.then(|| total(&fs::read_to_string(&path).unwrap()))
    }) {
        counts.push(count);
    }
    fs::remove_dir_all(&folder).unwrap();
    // The last file is written at the end of the program, after the last call.
    counts.truncate(FRAGMENTS.len() * 3 + 1);
    counts
}

/// The sum that a callgrind file ends with.
fn total(file: &str) -> f64 {
    let line =
        file.lines().rev().find_map(|line| line.strip_prefix("summary: ").or(line.strip_prefix("totals: ")));
    line.and_then(|number| number.trim().parse().ok()).unwrap_or(0.0)
}
