//! How alike two stretches of a paper are: shared content words, weighted by how rare they are in the paper.
//!
//! Deliberately absent: meaning. Two texts on one subject in other words are not seen to be alike.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use crate::interned::{Interned, Numbered};
use crate::phrases::{self, is_word};
use crate::scan;
use crate::source::Source;
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
struct Content {
    span: Span,
    /// The number of its stem.
    stem: u32,
}

/// The content words of a text, with their stems by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    words: Vec<Content>,
    /// What stands in quotation marks, once more: each as one word.
    terms: Vec<Content>,
    stems: usize,
}

/// What stands in quotation marks is a term, short words and all ("‘go and see’"); longer quotations are text.
const LONGEST_TERM: usize = 40;

impl Contents {
    /// Finds them.
    pub fn of(text: &str) -> Contents {
        let mut stems = Stems::new();
        let mut contents = Contents::default();
        let mut at = 0;
        while let Some(word) = next_word(text, at) {
            at = word.end;
            if let Some(stem) = stems.of(&text[word.clone()]) {
                contents.words.push(Content { span: Span::new(word.start, word.end), stem });
            }
        }
        let mut at = 0;
        // The first bytes of quotation marks beyond ASCII.
        while let Some(open) = scan::next(text.as_bytes(), at, |byte| matches!(byte, 0xC2 | 0xE2)) {
            at = open + 1;
            let Some((term, end)) = term_at(text, open) else { continue };
            if let Some(stem) = next_word(&term, 0).and_then(|word| stems.of(&term[word])) {
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
            let front = stems.front(front_key(word.as_bytes()));
            front.empty |= word.len() <= STEM;
            front.of_empty |= word.len() > STEM;
        }
        stems
    }

    /// The number of a word's stem, unless the word says nothing.
    fn of(&mut self, word: &str) -> Option<u32> {
        let key = if word.is_ascii() { front_key(word.as_bytes()) } else { self.key_beyond_ascii(word) };
        let count = self.count;
        let front = self.front(key);
        let empty = if word.len() <= STEM { front.empty } else { front.of_empty && is_empty(word) };
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

/// The content words of one stretch, by stem.
pub type Words = Vec<Word>;

/// A content word: every word of its stem in the stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// The number of its stem, in the order in which stems were weighed.
    stem: u32,
    /// How often it occurs.
    count: f32,
    /// Where it is printed first.
    first: Span,
}

/// The words of a stretch with their weights, ready to be compared many times.
#[derive(Debug, Default)]
pub struct Weighed {
    /// (stem, weight), by stem.
    weights: Vec<(u32, f32)>,
    norm: f32,
}

/// Counts the words of stretches of a text and knows how rare each is.
#[derive(Debug)]
pub struct Weighing<'a> {
    source: &'a Source,
    /// Words, and terms where they count too.
    counted: Vec<&'a [Content]>,
    /// For every stem of the text, its number here plus one; 0 if it was not seen yet.
    numbers: Vec<u32>,
    /// In how many of the stretches each stem occurs.
    spread: Vec<f32>,
    stretches: f32,
    /// How rare each stem is, once something is weighed.
    rarities: OnceCell<Vec<f32>>,
    /// For every stem its place in the stretch at hand, if it stands there.
    place: Vec<u32>,
}

impl<'a> Weighing<'a> {
    /// A weighing that has seen no stretch yet.
    pub fn new(source: &'a Source) -> Self {
        let contents = source.contents();
        Weighing {
            source,
            counted: vec![&contents.words],
            numbers: vec![0; contents.stems],
            spread: Vec::new(),
            stretches: 0.0,
            rarities: OnceCell::new(),
            place: Vec::new(),
        }
    }

    /// The same with what stands in quotation marks counted once more, each as one word.
    pub fn with_terms(source: &'a Source) -> Self {
        let mut weighing = Weighing::new(source);
        weighing.counted.push(&source.contents().terms);
        weighing
    }

    /// The content words of a stretch, given in pieces, which counts for their rarity from now on.
    pub fn words(&mut self, pieces: &[Span]) -> Words {
        let words = self.count(pieces);
        for word in &words {
            self.spread[word.stem as usize] += 1.0;
        }
        self.stretches += 1.0;
        words
    }

    /// The content words of a stretch that does not count for their rarity.
    pub fn count(&mut self, pieces: &[Span]) -> Words {
        self.rarities.take();
        /// Few stretches have more content words than one in so many bytes.
        const MEAN: usize = 12;
        let bytes: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut found: Words = Vec::with_capacity(bytes / MEAN);
        for table in 0..self.counted.len() {
            for piece in pieces {
                let table = self.counted[table];
                let first = table.partition_point(|content| content.span.start < piece.start);
                let begin = table[first..].iter().take_while(|content| content.span.start < piece.end);
                begin
                    .filter(|content| content.span.end <= piece.end)
                    .for_each(|content| self.add(content, &mut found));
            }
        }
        crate::order::by(&mut found, |word| u64::from(word.stem));
        found
    }

    fn add(&mut self, content: &Content, found: &mut Words) {
        let number = &mut self.numbers[content.stem as usize];
        if *number == 0 {
            self.spread.push(0.0);
            self.place.push(0);
            *number = self.spread.len() as u32;
        }
        let stem = *number - 1;
        let place = &mut self.place[stem as usize];
        match found.get_mut(*place as usize).filter(|word| word.stem == stem) {
            Some(word) => word.count += 1.0,
            None => {
                *place = found.len() as u32;
                found.push(Word { stem, count: 1.0, first: content.span });
            }
        }
    }

    fn rarity(&self, stem: u32) -> f32 {
        let rarity = |spread: &f32| ((self.stretches + 1.0) / (spread + 0.5)).ln().max(0.05);
        self.rarities.get_or_init(|| self.spread.iter().map(rarity).collect())[stem as usize]
    }

    /// The weights of the words of a stretch, once all stretches were seen.
    pub fn weigh(&self, words: &[Word]) -> Weighed {
        let often = |count: f32| if count > 1.0 { 1.0 + count.ln() } else { 1.0 };
        let weights: Vec<(u32, f32)> =
            words.iter().map(|word| (word.stem, often(word.count) * self.rarity(word.stem))).collect();
        let norm = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        Weighed { weights, norm }
    }

    /// The words that two stretches share, rarest first, as the first prints them.
    pub fn shared(&self, a: &[Word], b: &[Word], most: usize) -> Vec<String> {
        let mut others = b.iter().peekable();
        let mut shared: Vec<(f32, Span)> = Vec::new();
        for word in a {
            while others.next_if(|other| other.stem < word.stem).is_some() {}
            if others.peek().is_some_and(|other| other.stem == word.stem) {
                shared.push((self.rarity(word.stem), word.first));
            }
        }
        crate::order::by(&mut shared, |(weight, _)| crate::order::highest_first(*weight));
        shared.into_iter().take(most).map(|(_, word)| small(self.source.slice(word))).collect()
    }

    /// How many stems were seen.
    pub fn stems(&self) -> usize {
        self.spread.len()
    }
}

fn small(word: &str) -> String {
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

/// The front of a word of ASCII in small letters, as a key.
fn front_key(word: &[u8]) -> u64 {
    /// Bit 5 makes letters small, and blanks of nothing.
    const SMALL: u64 = u64::from_le_bytes([b' '; 8]);
    match word.first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight) << 8 >> 8 | SMALL,
        None => padded(word) | SMALL,
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

/// The next word of more than [`SHORT`] letters at or behind a byte.
fn next_word(text: &str, mut from: usize) -> Option<Range<usize>> {
    loop {
        match phrases::next_word(text.as_bytes(), from)? {
            (start, _, false) => return by_letters(text, start),
            (start, end, true) if end - start > SHORT => return Some(start..end),
            (_, end, true) => from = end,
        }
    }
}

/// The same, letter by letter.
fn by_letters(text: &str, from: usize) -> Option<Range<usize>> {
    let (mut start, mut at, mut letters) = (from, from, 0);
    loop {
        let (len, letter) = match text.as_bytes().get(at) {
            None => return (letters > SHORT).then_some(start..at),
            Some(&byte) if byte.is_ascii() => (1, is_word(byte)),
            Some(_) => text[at..].chars().next().map_or((1, false), |c| (c.len_utf8(), c.is_alphanumeric())),
        };
        if letter {
            letters += 1;
        } else if letters > SHORT {
            return Some(start..at);
        } else {
            (start, letters) = (at + len, 0);
        }
        at += len;
    }
}

impl Weighed {
    /// How alike two stretches are, 0 to 1: the cosine of their weighted words.
    pub fn likeness(&self, other: &Weighed) -> f32 {
        let (mut a, mut b, mut shared) = (0, 0, 0.0);
        while let (Some((left, weight)), Some((right, other))) = (self.weights.get(a), other.weights.get(b)) {
            if left == right {
                shared += weight * other;
            }
            a += usize::from(left <= right);
            b += usize::from(right <= left);
        }
        self.cosine(other, shared)
    }

    fn cosine(&self, other: &Weighed, shared: f32) -> f32 {
        let scale = self.norm * other.norm;
        if scale > 0.0 { (shared / scale).min(1.0) } else { 0.0 }
    }
}

/// Many stretches, ready to be held against one: for every stem the stretches in which it stands.
#[derive(Debug, Default)]
pub struct Index {
    stretches: Vec<Weighed>,
    /// For every stem, where its entries begin.
    starts: Vec<u32>,
    /// (stretch, weight of the stem in it), by stem, then by stretch.
    entries: Vec<(u32, f32)>,
}

impl Index {
    /// Takes stretches up, whose stems are numbered below `stems`.
    pub fn new(stretches: Vec<Weighed>, stems: usize) -> Index {
        let mut starts = vec![0_u32; stems + 1];
        for (stem, _) in stretches.iter().flat_map(|one| &one.weights) {
            starts[*stem as usize + 1] += 1;
        }
        for stem in 0..stems {
            starts[stem + 1] += starts[stem];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0.0); starts[stems] as usize];
        for (i, one) in stretches.iter().enumerate() {
            for (stem, weight) in &one.weights {
                let place = &mut next[*stem as usize];
                entries[*place as usize] = (i as u32, *weight);
                *place += 1;
            }
        }
        Index { stretches, starts, entries }
    }

    /// A stretch of those taken up.
    pub fn stretch(&self, i: usize) -> &Weighed {
        &self.stretches[i]
    }

    /// How alike each stretch of a range is to one, as [`Weighed::likeness`] has it: only what they share is looked at.
    pub fn likeness(&self, one: &Weighed, range: Range<usize>) -> Vec<f32> {
        let mut likeness = vec![0.0; range.len()];
        for (stem, weight) in &one.weights {
            let (from, to) = (self.starts[*stem as usize] as usize, self.starts[*stem as usize + 1] as usize);
            let of_stem = &self.entries[from..to];
            let first = of_stem.partition_point(|(i, _)| (*i as usize) < range.start);
            for (i, other) in of_stem[first..].iter().take_while(|(i, _)| (*i as usize) < range.end) {
                likeness[*i as usize - range.start] += weight * other;
            }
        }
        for (shared, other) in likeness.iter_mut().zip(&self.stretches[range]) {
            *shared = one.cosine(other, *shared);
        }
        likeness
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_liker_than_unlike() {
        let texts = [
            "Hoe vaak varen de nachtveren naar Veerdam in de winter?",
            "Varen er in de winter nachtveren naar het eiland?",
            "Wat kost de restauratie van de oude sluis?",
        ];
        let source = Source::new(&texts.join(" "));
        let mut weighing = Weighing::new(&source);
        let mut at = 0;
        let [ask, like, unlike] = texts.map(|text| {
            at += text.len() + 1;
            weighing.words(&[Span::new(at - text.len() - 1, at - 1)])
        });
        let (one, other, third) = (weighing.weigh(&ask), weighing.weigh(&like), weighing.weigh(&unlike));
        assert!(one.likeness(&other) > 3.0 * one.likeness(&third));
        assert_eq!(weighing.shared(&ask, &like, 9), ["varen", "nachtveren", "winter"]);
        assert!((one.likeness(&one) - 1.0).abs() < 1e-5);
    }
}
