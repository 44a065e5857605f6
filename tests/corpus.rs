//! The labelled papers beside the project (`../shared/corpus`), where they are: figures per document against
//! tests/corpus.tsv, so that a change shows its gains and losses, and the sums against the bars.
//!
//! Without the papers, or without Python for their scorer, the test says so and holds nothing. After a change that is
//! a gain, write the table anew: `UPDATE_CORPUS=1 cargo test --test corpus`. No text of the papers enters the project.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::Command;

/// The figures of a row, in order, with the least that all papers together must reach.
const BARS: [(&str, f64); 9] = [
    ("Q", 0.98),
    ("A", 0.98),
    ("pre", 0.9),
    ("pair", 0.96),
    ("asker", 0.97),
    ("refs P", 0.95),
    ("refs R", 0.95),
    ("ids", 0.98),
    ("ptr", 0.9),
];

#[test]
fn labelled_papers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = root.join("../shared");
    let scorer = shared.join("score/score.py");
    if !scorer.exists() || Command::new("python3").arg("--version").output().is_err() {
        println!("no labelled papers beside the project, or no Python: nothing measured");
        return;
    }
    let output = Command::new("python3")
        .arg(&scorer)
        .args([shared.join("corpus/gold"), shared.join("corpus/texts")])
        .args(["--", env!("CARGO_BIN_EXE_kamerlicht"), "annotate", "--format", "json"])
        .output()
        .expect("python3 runs the scorer");
    let rows = rows(&String::from_utf8_lossy(&output.stdout));
    assert!(rows.len() > 1, "{}", String::from_utf8_lossy(&output.stderr));
    let table: String =
        rows.iter().map(|(name, figures)| format!("{name}\t{}\n", figures.join("\t"))).collect();
    let path = root.join("tests/corpus.tsv");
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        std::fs::write(&path, format!("{HEAD}{table}")).expect("the table can be written");
    }
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let mut losses = Vec::new();
    for (name, figures) in &rows {
        let old = before.lines().find_map(|line| line.strip_prefix(name.as_str())?.strip_prefix('\t'));
        for ((figure, _), (now, then)) in BARS.iter().zip(figures.iter().zip(old.unwrap_or("").split('\t'))) {
            let (Ok(now), Ok(then)) = (now.parse::<f64>(), then.parse::<f64>()) else { continue };
            if now > then {
                println!("gain: {name} {figure} {then:.3} → {now:.3}");
            } else if now < then {
                losses.push(format!("{name} {figure} {then:.3} → {now:.3}"));
            }
        }
    }
    losses.iter().for_each(|loss| println!("loss: {loss}"));
    let all = rows.iter().find(|(name, _)| name == "ALL").expect("a row of sums");
    for ((figure, bar), now) in BARS.iter().zip(&all.1) {
        let now: f64 = now.parse().expect("a figure");
        assert!(now >= *bar, "{figure} of all papers is {now:.3}, under {bar}");
    }
}

const HEAD: &str =
    "# document\tQ\tA\tpre\tpair\tasker\trefs P\trefs R\tids\tptr (figures of ../shared/score/score.py)\n";

/// Name and figures of every row that the scorer prints; "-" where it has none.
fn rows(printed: &str) -> Vec<(String, Vec<String>)> {
    let row = |line: &str| {
        let (name, rest) = line.split_once(" Q ")?;
        let words: Vec<&str> = rest.split_whitespace().collect();
        let after = |key: &str| {
            let at = if key == "Q" {
                Some(0)
            } else {
                words.iter().position(|word| *word == key).map(|at| at + 1)
            };
            at.and_then(|at| words.get(at)).map_or("-", |word| word).to_owned()
        };
        let keys = ["Q", "A", "pre", "pair", "asker", "P", "R", "ids", "ptr"];
        Some((name.trim().to_owned(), keys.map(after).to_vec()))
    };
    printed.lines().filter_map(row).collect()
}
