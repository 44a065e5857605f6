//! The command line as people run it: the built binary, real files, real pipes.

// Clippy knows test functions as such, but not what they share.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const EXAMPLE: &str = "assets/voorbeeld.txt";

fn kamerlicht() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kamerlicht"));
    command.arg("annotate").stdin(Stdio::null());
    command
}

/// A folder of its own for each test, empty at its start.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(bytes: &[u8]) -> serde_json::Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn the_example_has_its_exchanges_and_true_quotes() {
    let output = kamerlicht().args(["--format", "json", EXAMPLE]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", complaint(&output));
    let json = json(&output.stdout);
    let text: Vec<char> = json["text"].as_str().unwrap().chars().collect();
    assert_eq!(json["length"], text.len());
    assert_eq!(json["text"], fs::read_to_string(EXAMPLE).unwrap());
    assert_eq!(json["exchanges"].as_array().unwrap().len(), 15);
    let references = json["references"].as_array().unwrap();
    assert!(!references.is_empty());
    for reference in references {
        let at = |key: &str| reference[key].as_u64().unwrap() as usize;
        assert_eq!(reference["quote"], text[at("start")..at("end")].iter().collect::<String>());
    }
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    for arguments in [&["-f", "json"][..], &["-f", "json", "-"]] {
        let mut child =
            kamerlicht().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"caf\xE9").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(json(&output.stdout)["text"], "café");
    }
}

#[test]
fn the_ending_of_the_output_chooses_the_format() {
    let folder = folder("ending");
    for (name, start) in [("uit.json", "{\"format\":"), ("uit.html", "<!DOCTYPE html>")] {
        let out = folder.join(name);
        assert!(kamerlicht().arg(EXAMPLE).arg("-o").arg(&out).status().unwrap().success());
        assert!(fs::read_to_string(out).unwrap().starts_with(start));
    }
}

#[test]
fn several_files_fill_a_folder_and_a_bad_one_stops_none() {
    let folder = folder("several");
    let (one, two) = (file(&folder, "een.txt", b"Vraag 1\n"), file(&folder, "twee.txt", b"Vraag 2\n"));
    let pdf = file(&folder, "drie.pdf", b"%PDF-1.7");
    let out = folder.join("uit");
    let output = kamerlicht().args(["-f", "json", "-o"]).arg(&out).args([&one, &pdf, &two]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("drie.pdf: is a PDF"), "{}", complaint(&output));
    assert_eq!(json(&fs::read(out.join("een.json")).unwrap())["name"], "een.txt");
    assert!(out.join("twee.json").exists() && !out.join("drie.json").exists());
}

#[test]
fn an_input_is_never_overwritten() {
    let folder = folder("overwrite");
    let paper = file(&folder, "paper.html", b"Vraag 1\n");
    for out in [paper.clone(), folder.clone()] {
        let output = kamerlicht().args(["-f", "html", "-o"]).arg(out).arg(&paper).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(fs::read(&paper).unwrap(), b"Vraag 1\n");
    }
}

#[test]
fn wrong_usage_is_two_and_makes_nothing() {
    let folder = folder("usage");
    fs::create_dir_all(folder.join("b")).unwrap();
    let (one, two) = (file(&folder, "x.txt", b"a"), file(&folder.join("b"), "x.txt", b"b"));
    let out = folder.join("uit");
    let code = |command: &mut Command| command.output().unwrap().status.code();
    assert_eq!(code(kamerlicht().arg("-o").arg(&out).args([&one, &two])), Some(2));
    assert_eq!(code(kamerlicht().args(["-f", "html"]).args([&one, &two])), Some(2));
    assert_eq!(code(kamerlicht().args(["-f", "wav"]).arg(&one)), Some(2));
    assert!(!out.exists());
}

#[test]
fn a_missing_file_is_one_with_a_sentence() {
    let output = kamerlicht().arg("nergens.txt").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).starts_with("kamerlicht: nergens.txt: "), "{}", complaint(&output));
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let folder = folder("pipe");
    let paper = file(&folder, "lang.txt", &fs::read(EXAMPLE).unwrap().repeat(20));
    let mut child = kamerlicht()
        .args(["-f", "json"])
        .arg(paper)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", complaint(&output));
}

#[test]
fn corrections_and_patterns_are_read_with_the_text() {
    let folder = folder("corrections");
    let paper = file(&folder, "sluis.txt", b"Vraag 1\nWaarom? Zie zaak WV-17.\n\nAntwoord 1\nDaarom.\n");
    let corrections = file(
        &folder,
        "sluis.corrections.json",
        br#"{"format": "kamerlicht-corrections", "version": 1, "unit": "byte", "edits": [
            {"do": "stretch", "at": {"start": 8, "end": 15, "opens": "Waarom?"}, "kind": "preamble"},
            {"do": "stretch", "at": {"start": 8, "end": 15, "opens": "Daarom."}, "kind": "heading"},
            {"do": "something of later"}], "undone": []}"#,
    );
    let patterns = file(
        &folder,
        "patterns.json",
        br#"{"format": "kamerlicht-patterns", "version": 1, "patterns": [
            {"name": "Zaak", "expression": "WV-(\\d+)", "link": "https://veer.example/$1"}]}"#,
    );
    let mut command = kamerlicht();
    command
        .args(["-f", "json"])
        .arg(&paper)
        .arg("--corrections")
        .arg(&corrections)
        .arg("--patterns")
        .arg(&patterns);
    let output = command.output().unwrap();
    assert!(complaint(&output).contains("1 corrections do not fit"), "{}", complaint(&output));
    let json = json(&output.stdout);
    assert_eq!(
        (&json["turns"][1]["kind"], &json["turns"][1]["evidence"][0]["rule"]),
        (&"preamble".into(), &"by-hand".into())
    );
    let reference = &json["references"][0];
    assert_eq!(
        (&reference["kindName"], &reference["url"]),
        (&"Zaak".into(), &"https://veer.example/17".into())
    );

    let bad = file(
        &folder,
        "bad.json",
        br#"{"format": "kamerlicht-patterns", "version": 1, "patterns": [
        {"name": "Zaak", "expression": "WV-(", "link": ""}]}"#,
    );
    let output = kamerlicht().arg(&paper).arg("--patterns").arg(&bad).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("\"Zaak\": Character 4: "), "{}", complaint(&output));
    let output = kamerlicht().arg(&paper).arg("--corrections").arg(&patterns).output().unwrap();
    assert!(complaint(&output).contains("holds no corrections"), "{}", complaint(&output));
}

fn score() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kamerlicht"));
    command.arg("score").stdin(Stdio::null());
    command
}

#[test]
fn labels_of_a_corrected_document_tell_how_right_the_machine_was() {
    use kamerlicht::corrections::{Edit, History, Place};
    use kamerlicht::export::gold;
    use kamerlicht::turn::TurnKind;
    let folder = folder("score");
    let text = fs::read_to_string(EXAMPLE).unwrap();
    file(&folder, "stuk.txt", text.as_bytes());
    let read = kamerlicht::parse(&text);
    let labels =
        file(&folder, "stuk.gold.json", gold::labels(&read, "stuk.txt", &History::default()).as_bytes());
    let output = score().arg(&labels).output().unwrap();
    let row = String::from_utf8(output.stdout).unwrap();
    assert!(
        row.starts_with("stuk ")
            && row.contains("pair 1.000 (15/15)")
            && row.contains("refs P 1.000 R 1.000"),
        "{row}"
    );
    assert!(row.contains("Q 1.000  A 1.000"), "{row}");

    // One answer was none, so that its question waits with the next one, and one reference was none: a little less
    // right.
    let answer = read.turns.iter().find(|turn| turn.kind == TurnKind::Answer).unwrap();
    let edits = [
        Edit::Stretch { at: Place::new(&read.source, answer.span), kind: TurnKind::Other },
        Edit::NoReference { at: Place::new(&read.source, read.references.last().unwrap().span) },
    ];
    let corrected = kamerlicht::read(&text, &edits, &[]);
    fs::write(&labels, gold::labels(&corrected, "stuk.txt", &History::default())).unwrap();
    let output = score().arg("--verbose").arg(&labels).arg(&labels).output().unwrap();
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(
        table.contains("pair 0.929 (13/14)") && table.contains("ALL ") && table.contains("extra "),
        "{table}"
    );
}

#[test]
fn labels_without_their_text_are_one_with_a_sentence() {
    let folder = folder("score-missing");
    let labels = file(&folder, "weg.gold.json", br#"{"lines": {}}"#);
    let output = score().arg(&labels).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("its text is not there"), "{}", complaint(&output));
    fs::write(folder.join("weg.txt"), "Vraag 1\n").unwrap();
    fs::write(&labels, "[1]").unwrap();
    assert!(complaint(&score().arg(&labels).output().unwrap()).contains("holds no labels"));
}
