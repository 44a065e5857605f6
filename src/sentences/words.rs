//! Sentence → words, each with what it can be and what stands before it.

use std::sync::LazyLock;

use super::complements::is_infinitive;
use super::lexicon::{PARTED, ROWS};
use super::parts::{PARTED_AT, PARTED_STEP, Part, Parts};
use crate::form::Language::{self, Dutch, English, French, German};

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A blank.
    Blank,
    /// A comma: an aside may begin or end.
    Comma,
    /// A bracket or a dash between blanks: one does.
    Bracket,
    /// A semicolon or colon, or the start of the sentence: a new main clause.
    Stop,
}

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// In small letters, without marks around it.
    pub text: &'a str,
    /// What it can be.
    pub parts: Parts,
    /// What stands before it.
    pub mark: Mark,
}

impl Word<'_> {
    /// Whether it can be such a part of speech.
    pub fn is(&self, part: Part) -> bool {
        self.parts & part.bit() != 0
    }

    /// Whether it can be any of these.
    pub fn is_any(&self, parts: Parts) -> bool {
        self.parts & parts != 0
    }
}

/// The words of a sentence, each with what it can be and what stands before it; behind a colon at its end an empty one.
pub fn words(sentence: &str, language: Language) -> Vec<Word<'_>> {
    let lexicon = Lexicon::of(language);
    let bytes = sentence.as_bytes();
    let mut words = Vec::with_capacity(bytes.len() / 5);
    let (mut at, mut mark) = (0, Mark::Stop);
    while at < bytes.len() {
        // Up to the next word: what is no letter or digit; a letter beyond ASCII is one.
        let byte = bytes[at];
        if !is_letter(byte) {
            mark = match byte {
                b';' | b':' => Mark::Stop,
                b',' if mark != Mark::Stop => Mark::Comma,
                b'(' | b')' | b'[' | b']' if mark == Mark::Blank => Mark::Bracket,
                // A dash between blanks.
                b'-' if mark == Mark::Blank && bytes.get(at + 1) == Some(&b' ') => Mark::Bracket,
                _ => mark,
            };
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && !matches!(bytes[at], b' ' | b',' | b';' | b':' | b'(' | b')' | b'"') {
            at += 1;
        }
        let mut end = at;
        while !is_letter(bytes[end - 1]) {
            end -= 1;
        }
        let text = &sentence[start..end];
        words.push(Word { text, parts: parts(lexicon, text, language), mark });
        mark = Mark::Blank;
    }
    // "Deze leden vragen de regering:" announces, and what it announces is no part of the sentence.
    if bytes.last() == Some(&b':') {
        words.push(Word { text: "", parts: 0, mark });
    }
    words
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// What a word can be; in French also behind what is elided before it.
fn parts(lexicon: &Lexicon, word: &str, language: Language) -> Parts {
    let parts = lexicon.parts(word);
    if parts != 0 || language != French {
        return parts;
    }
    match word.split_once('\'') {
        Some((before, _)) if before.ends_with("qu") => Part::That.bit(),
        Some(("d", verb)) if is_infinitive(verb) => Part::To.bit(),
        Some((_, word)) => lexicon.parts(word),
        None => 0,
    }
}

/// The words of one language by what they can be.
struct Lexicon {
    /// Whole words, by first letter and length.
    whole: Vec<Vec<(&'static str, Parts)>>,
    /// How words begin, by first letter, and how they end, by last.
    begins: Vec<Vec<(&'static str, Parts)>>,
    ends: Vec<Vec<(&'static str, Parts)>>,
}

/// Lengths of words that are told apart when they are looked up.
const LENGTHS: usize = 16;

/// Letters that are told apart: those of ASCII, and others among them.
const LETTERS: usize = 32;

fn letter(byte: Option<&u8>) -> usize {
    match byte {
        Some(byte) => (byte & 31) as usize,
        None => 0,
    }
}

fn place(word: &[u8]) -> usize {
    let len = if word.len() < LENGTHS { word.len() } else { LENGTHS - 1 };
    letter(word.first()) * LENGTHS + len
}

impl Lexicon {
    fn new(language: Language) -> Lexicon {
        let empty = |places| vec![Vec::new(); places];
        let mut lexicon =
            Lexicon { whole: empty(LETTERS * LENGTHS), begins: empty(LETTERS), ends: empty(LETTERS) };
        for row in ROWS.iter().filter(|row| row.language == language) {
            lexicon.add(row.words, row.part.bit());
        }
        for (at, parted) in PARTED.iter().filter(|parted| parted.language == language).enumerate() {
            let verb = 1 << (PARTED_AT + at as u32);
            lexicon.add(parted.verbs, verb);
            lexicon.add(parted.with, verb << PARTED_STEP);
        }
        lexicon
    }

    fn add(&mut self, words: &'static str, parts: Parts) {
        for word in words.split(' ') {
            let (word, list) = match (word.strip_suffix('*'), word.strip_prefix('*')) {
                (Some(begin), _) => (begin, &mut self.begins[letter(begin.as_bytes().first())]),
                (_, Some(end)) => (end, &mut self.ends[letter(end.as_bytes().last())]),
                _ => (word, &mut self.whole[place(word.as_bytes())]),
            };
            match list.iter_mut().find(|(other, _)| *other == word) {
                Some((_, all)) => *all |= parts,
                None => list.push((word, parts)),
            }
        }
    }

    /// What a word can be, nothing for most.
    fn parts(&self, word: &str) -> Parts {
        let bytes = word.as_bytes();
        for (other, parts) in &self.whole[place(bytes)] {
            if *other == word {
                return *parts;
            }
        }
        for (begin, parts) in &self.begins[letter(bytes.first())] {
            if word.starts_with(begin) {
                return *parts;
            }
        }
        for (end, parts) in &self.ends[letter(bytes.last())] {
            if word.ends_with(end) {
                return *parts;
            }
        }
        0
    }

    /// The words of a language.
    fn of(language: Language) -> &'static Lexicon {
        static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(Dutch));
        static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(German));
        static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(French));
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(English));
        match language {
            Dutch => &DUTCH,
            German => &GERMAN,
            French => &FRENCH,
            English => &ENGLISH,
        }
    }
}
