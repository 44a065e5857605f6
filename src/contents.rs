//! The content words of a text, each with the number of its stem, found once for whatever compares stretches of it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::interned::{Interned, Numbered};
use crate::runs;
use crate::scan;
use crate::span::Span;

/// Words that say nothing of a subject, beside all words of three letters and less.
const EMPTY: [&str; 96] = [
    "deze",
    "leden",
    "fractie",
    "vragen",
    "vraag",
    "minister",
    "kabinet",
    "regering",
    "wordt",
    "worden",
    "heeft",
    "hebben",
    "zijn",
    "haar",
    "voor",
    "naar",
    "door",
    "over",
    "onder",
    "tegen",
    "tussen",
    "zoals",
    "welke",
    "wanneer",
    "waarom",
    "hoeveel",
    "hoeverre",
    "kunnen",
    "kunt",
    "bent",
    "bereid",
    "mening",
    "aangeven",
    "daarbij",
    "daarvan",
    "hierover",
    "hiervan",
    "graag",
    "nadere",
    "andere",
    "antwoord",
    "antwoorden",
    "gelijkluidende",
    "verwijst",
    "verwezen",
    "beantwoording",
    "zullen",
    "zou",
    "moeten",
    "moet",
    "gaat",
    "niet",
    "geen",
    "meer",
    "veel",
    "deze",
    "daar",
    "hier",
    "ook",
    "nog",
    "maar",
    "want",
    "omdat",
    "waar",
    "waarbij",
    "daarnaast",
    "staatssecretaris",
    "kamer",
    "merken",
    "lezen",
    "constateren",
    "stellen",
    "kennisgenomen",
    "welche",
    "werden",
    "wurde",
    "wurden",
    "nicht",
    "landesregierung",
    "frage",
    "antwort",
    "sind",
    "oder",
    "einer",
    "eine",
    "dass",
    "that",
    "which",
    "what",
    "with",
    "from",
    "have",
    "will",
    "government",
    "question",
    "answer",
];

/// How many letters of a word are its stem: what follows it is mostly an ending, and compounds that share their front share a
/// subject ("terugkeer", "terugkeerbeleid"). In the genre this told like questions apart as well as the stemmers of the
/// Snowball project, in every language with one rule.
const STEM: usize = 7;

/// A word of a text that says something of a subject, or a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Content {
    /// Where it stands.
    pub span: Span,
    /// The number of its stem.
    pub stem: u32,
}

/// The content words of a text, with their stems by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// Those of more than three letters that say something, in order.
    pub words: Vec<Content>,
    /// What stands in quotation marks, once more: each as one word.
    pub terms: Vec<Content>,
    /// How many stems there are.
    pub stems: usize,
}

/// What stands in quotation marks is a term, short words and all ("‘go and see’"); longer quotations are text.
const LONGEST_TERM: usize = 40;

impl Contents {
    /// Finds them.
    pub fn of(text: &str) -> Contents {
        let mut stems = Stems::new();
        /// Few texts have more content words than one in so many bytes.
        const MEAN: usize = 10;
        let words = Vec::with_capacity(text.len() / MEAN);
        let mut contents = Contents { words, ..Contents::default() };
        let words = &mut contents.words;
        words_of(text, |word, ascii| {
            if let Some(stem) = stems.of(text, word.clone(), ascii) {
                words.push(Content { span: Span::new(word.start, word.end), stem });
            }
        });
        let mut at = 0;
        // The first bytes of quotation marks beyond ASCII.
        while let Some(open) = scan::next(text.as_bytes(), at, |byte| (byte == 0xC2) | (byte == 0xE2)) {
            at = open + 1;
            let Some((term, end)) = term_at(text, open) else { continue };
            let mut first = None;
            words_of(&term, |word, ascii| _ = first.get_or_insert((word, ascii)));
            if let Some(stem) = first.and_then(|(word, ascii)| stems.of(&term, word, ascii)) {
                contents.terms.push(Content { span: Span::new(open, end), stem });
            }
        }
        contents.stems = stems.count as usize;
        contents
    }
}

/// The letters of the term whose quotation mark stands at a byte, and where its last mark ends.
fn term_at(text: &str, open: usize) -> Option<(String, usize)> {
    let mark = text[open..].chars().next()?;
    let (_, close) =
        [('‘', '’'), ('“', '”'), ('«', '»'), ('„', '“')].into_iter().find(|(open, _)| *open == mark)?;
    let inner = &text[open + mark.len_utf8()..];
    let inner = &inner[..inner.floor_char_boundary(LONGEST_TERM.min(inner.len()))];
    let len = inner.find(close)?;
    let letters = inner[..len].chars().filter(|c| c.is_alphanumeric()).collect();
    Some((letters, open + mark.len_utf8() + len + close.len_utf8()))
}

/// Numbers for stems, in the order in which they are first seen.
#[derive(Debug, Default)]
struct Stems {
    fronts: Numbered,
    /// Fronts of more bytes than a key has room for, which only letters beyond ASCII have.
    long: Interned,
    /// By number of a front.
    known: Vec<Front>,
    count: u32,
}

/// The first letters of words: their stem.
#[derive(Clone, Copy, Debug, Default)]
struct Front {
    /// The number of the stem, once a content word has it.
    stem: Option<u32>,
    /// Whether the front by itself is a word that says nothing.
    empty: bool,
    /// Whether a longer word that says nothing has it.
    of_empty: bool,
}

impl Stems {
    fn new() -> Self {
        let mut stems = Stems::default();
        for word in EMPTY {
            let front = stems.front(front_key(word.as_bytes(), word.len()));
            front.empty |= word.len() <= STEM;
            front.of_empty |= word.len() > STEM;
        }
        stems
    }

    /// The number of the stem of a word of a text, unless the word says nothing.
    #[inline(always)]
    fn of(&mut self, text: &str, at: Range<usize>, ascii: bool) -> Option<u32> {
        let key = match ascii {
            true => front_key(&text.as_bytes()[at.start..], at.len()),
            false => self.key_beyond_ascii(&text[at.clone()]),
        };
        let count = self.count;
        let front = self.front(key);
        let empty = if at.len() <= STEM { front.empty } else { front.of_empty && is_empty(&text[at]) };
        if empty {
            return None;
        }
        let stem = *front.stem.get_or_insert(count);
        self.count += u32::from(stem == count);
        Some(stem)
    }

    fn front(&mut self, key: u64) -> &mut Front {
        let number = self.fronts.number(key) as usize;
        if number == self.known.len() {
            self.known.push(Front::default());
        }
        &mut self.known[number]
    }

    fn key_beyond_ascii(&mut self, word: &str) -> u64 {
        let small = small(word);
        let front = &small[..small.char_indices().nth(STEM).map_or(small.len(), |(at, _)| at)];
        if front.len() > STEM { LONG | u64::from(self.long.number(front)) } else { padded(front.as_bytes()) }
    }
}

/// A word in small letters.
pub fn small(word: &str) -> String {
    match word.is_ascii() {
        true => word.to_ascii_lowercase(),
        false => word.chars().flat_map(char::to_lowercase).collect(),
    }
}

/// Whether a word of more letters than a stem says nothing.
fn is_empty(word: &str) -> bool {
    static KNOWN: LazyLock<Interned> = LazyLock::new(|| Interned::of(&EMPTY));
    match word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => KNOWN.find(&word.to_ascii_lowercase()).is_some(),
        false => KNOWN.find(word).is_some(),
    }
}

/// Marks the numbers of fronts that are no key by themselves: no letter of a padded front is as high.
const LONG: u64 = 1 << 63;

/// The front of a word of ASCII in small letters, as a key: the first bytes of a text.
fn front_key(text: &[u8], len: usize) -> u64 {
    /// Bit 5 makes letters small, and blanks of nothing.
    const SMALL: u64 = u64::from_le_bytes([b' '; 8]);
    match text.first_chunk::<8>() {
        Some(eight) => {
            let front = 8 * len.min(STEM);
            u64::from_le_bytes(*eight) & ((1 << front) - 1) | SMALL
        }
        None => padded(&text[..len.min(STEM)]) | SMALL,
    }
}

/// At most seven bytes as a key.
fn padded(front: &[u8]) -> u64 {
    let mut eight = [b' '; 8];
    eight[..front.len()].copy_from_slice(front);
    u64::from_le_bytes(eight)
}

/// Words of so many letters say nothing.
const SHORT: usize = 3;

/// Calls for every word of more than [`SHORT`] letters, in order, and says whether all of it is ASCII.
#[inline(always)]
fn words_of(text: &str, mut word: impl FnMut(Range<usize>, bool)) {
    runs::each(text.as_bytes(), |run| match run.beyond {
        false if run.end - run.start > SHORT => word(run.start..run.end, true),
        false => {}
        // Beyond ASCII not all is a letter.
        true => {
            let letters = text[run.start..run.end].split(|c: char| !c.is_alphanumeric());
            for letters in letters.filter(|letters| letters.chars().nth(SHORT).is_some()) {
                let start = letters.as_ptr() as usize - text.as_ptr() as usize;
                word(start..start + letters.len(), letters.is_ascii());
            }
        }
    });
}
