//! The same paper gives the same exchanges however it arrives: wrapped otherwise, other blanks, other line ends.
//!
//! Every test text is changed in each way below; asker, questions and answers of every exchange are compared with
//! those of the text as it stands in its file, by their visible characters (white space, soft hyphens and the shape
//! of quotation marks apart). Paragraphs are taken from the marks of a reader (the .gold.json), not from the parser.
//! `cargo test --test arrival -- --nocapture` prints what differs, per way and text.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "texts/reading.rs"]
mod reading;

use std::fs;

use kamerlicht::Document;
use kamerlicht::form::Language;
use kamerlicht::turn::TurnId;
use serde_json::Value;

include!("texts/arrival_known.rs");

/// A way in which a text may arrive: its name, and what it does to a paper.
type Way = (&'static str, fn(&Paper) -> String);

const WAYS: [Way; 13] = [
    ("wrapped at 60", |paper| paper.wrapped(60)),
    ("wrapped at 100", |paper| paper.wrapped(100)),
    ("one line per paragraph", |paper| paper.wrapped(usize::MAX)),
    ("no blank lines", |paper| {
        paper.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
    }),
    ("extra blank lines", |paper| {
        paper
            .lines()
            .map(|line| if line.trim().is_empty() { "\n\n" } else { line })
            .collect::<Vec<_>>()
            .join("\n")
    }),
    ("CRLF", |paper| paper.text.replace('\n', "\r\n")),
    ("NBSP", |paper| each_nth(&paper.text, ' ', 3, '\u{a0}')),
    ("soft hyphens", |paper| softened(&paper.text)),
    ("straight quotes", |paper| straight(&paper.text)),
    ("curly quotes", |paper| paper.text.replace('\'', "\u{2019}")),
    ("trailing blanks", |paper| {
        paper.lines().map(|line| format!("{}   ", line.trim_end())).collect::<Vec<_>>().join("\n")
    }),
    ("page numbers", |paper| paper.paged(|page| format!("\n\n{page}\n\n"))),
    ("running heads", |paper| {
        if paper.language != Language::Dutch {
            return paper.text.clone();
        }
        paper.paged(|page| format!("\n\nTweede Kamer, vergaderjaar 2025–2026, 38 912, nr. 17 {page}\n\n"))
    }),
];

#[test]
fn exchanges_do_not_depend_on_how_a_text_arrives() {
    let (mut wrong, mut gained) = (Vec::new(), Vec::new());
    for reading::Text { name, text } in reading::all() {
        let document = kamerlicht::parse(&text);
        let wanted = exchanges(&document);
        let paper = Paper { tags: tags(&name), language: document.form.language, text };
        for (way, change) in WAYS {
            let found = exchanges(&kamerlicht::parse(&change(&paper)));
            let known = KNOWN.iter().any(|(w, texts, _)| *w == way && texts.split(' ').any(|t| t == name));
            match (found == wanted, known) {
                (false, false) => {
                    let at = wanted
                        .iter()
                        .zip(&found)
                        .position(|(a, b)| a != b)
                        .unwrap_or(wanted.len().min(found.len()));
                    println!("{way}: {name}: {} exchanges, were {}", found.len(), wanted.len());
                    println!("   was {:?}\n   now {:?}", wanted.get(at), found.get(at));
                    wrong.push(format!("{way}: {name}"));
                }
                (true, true) => gained.push(format!("{way}: {name}")),
                _ => {}
            }
        }
    }
    println!("gained, to be taken out of tests/texts/arrival_known.rs: {gained:#?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A text, with the letter that a reader gave each of its lines.
struct Paper {
    text: String,
    tags: Vec<char>,
    language: Language,
}

impl Paper {
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    /// Sets every paragraph of questions and answers at a width; what stands line by line stays.
    fn wrapped(&self, width: usize) -> String {
        let lines: Vec<&str> = self.lines().collect();
        // A paper with such lines was not wrapped: each line is a paragraph.
        let unwrapped = lines.iter().any(|line| line.chars().count() > 130);
        let mut paragraphs: Vec<(bool, String)> = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            let prose = matches!(self.tags[i], 'Q' | 'A' | 'I') && !line.starts_with("   ");
            let joins = i > 0
                && !unwrapped
                && prose
                && self.tags[i] == self.tags[i - 1]
                && lines[i - 1].chars().count() >= 48
                && !lines[i - 1].starts_with("   ")
                && !opens_item(line);
            match paragraphs.last_mut() {
                Some((_, paragraph)) if joins => {
                    *paragraph = format!("{} {}", paragraph.trim_end(), line.trim());
                }
                _ => paragraphs.push((prose, (*line).to_owned())),
            }
        }
        let set = |(prose, paragraph): &(bool, String)| {
            if *prose { wrap(paragraph, width) } else { paragraph.clone() }
        };
        paragraphs.iter().map(set).collect::<Vec<_>>().join("\n")
    }

    /// Breaks a page after every 18 lines.
    fn paged(&self, foot: impl Fn(usize) -> String) -> String {
        let mut out = String::new();
        for (i, line) in self.lines().enumerate() {
            out.push_str(line);
            out.push('\n');
            if i % 18 == 17 {
                out.push_str(&foot(i / 18 + 41));
            }
        }
        out
    }
}

/// Whether a line begins something of its own: an item, a numbered question, a speaker, a label within the line.
fn opens_item(line: &str) -> bool {
    let line = line.trim_start();
    let word = line.split(' ').next().unwrap_or_default();
    line.starts_with(['–', '-', '#', '|', '*'])
        || ["Q:", "A:", "Vraag", "Antwoord"].contains(&word)
        || word.ends_with(['.', ':', ')']) && word.len() <= 3
        || line.chars().all(|c| c.is_ascii_digit())
        || word.len() == 5 && word.as_bytes()[2] == b'.'
}

fn wrap(paragraph: &str, width: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for word in paragraph.split_whitespace() {
        let long = word.chars().count();
        if length > 0 && length + 1 + long > width {
            out.push('\n');
            length = 0;
        } else if length > 0 {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += long;
    }
    out
}

fn each_nth(text: &str, from: char, nth: usize, to: char) -> String {
    let mut seen = 0;
    let turn = |c| {
        seen += usize::from(c == from);
        if c == from && seen % nth == 0 { to } else { c }
    };
    text.chars().map(turn).collect()
}

/// Soft hyphens after the fifth letter of every long word.
fn softened(text: &str) -> String {
    let soften = |word: &str| match word.char_indices().nth(5) {
        Some((at, _)) if word.chars().count() > 9 && word.chars().all(|c| c.is_alphabetic()) => {
            format!("{}\u{ad}{}", &word[..at], &word[at..])
        }
        _ => word.to_owned(),
    };
    text.split('\n')
        .map(|line| line.split(' ').map(soften).collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join("\n")
}

fn straight(text: &str) -> String {
    text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

/// Asker, questions and answers of every exchange, by their visible characters.
fn exchanges(document: &Document) -> Vec<[String; 3]> {
    let seen = |ids: &[TurnId]| -> String {
        let pieces = ids.iter().flat_map(|&id| &document.turn(id).pieces);
        let text: String = pieces.map(|piece| document.source.slice(piece.span)).collect();
        straight(&text).chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
    };
    let all = document.exchanges.iter();
    let asker = |asker: &Option<String>| {
        straight(asker.as_deref().unwrap_or_default()).replace('\u{a0}', " ").replace('\u{ad}', "")
    };
    all.map(|e| [asker(&e.asker), seen(&e.questions), seen(&e.answers)]).collect()
}

/// The letter of every line; a blank for blank lines.
fn tags(name: &str) -> Vec<char> {
    let gold = fs::read_to_string(reading::folder().join(format!("{name}.gold.json"))).unwrap();
    let gold: Value = serde_json::from_str(&gold).unwrap();
    let mut tags = vec![' '; 10_000];
    for (tag, ranges) in gold["lines"].as_object().unwrap() {
        for range in ranges.as_array().unwrap() {
            let (first, last) = (range[0].as_u64().unwrap() as usize, range[1].as_u64().unwrap() as usize);
            tags[first - 1..last].fill(tag.chars().next().unwrap());
        }
    }
    tags
}
