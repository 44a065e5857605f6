//! Where known phrases stand in a text: each is looked for only where the word stands that it begins with.
//!
//! An automaton over the same phrases takes some twenty times as long to make and five times as long to run.

use crate::order;

/// Phrases, ready to be found.
#[derive(Debug, Default)]
pub struct Phrases<'a> {
    phrases: Vec<&'a str>,
    /// For every bucket of first words, where its entries begin.
    starts: Vec<u32>,
    /// By bucket, the shorter phrase first.
    entries: Vec<Entry>,
    /// A bit for every first word: most words of a text have none and are done with at once.
    heads: Vec<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Of how it begins.
    key: u32,
    phrase: u32,
    /// Where in the phrase its first word stands.
    first: u32,
}

impl<'a> Phrases<'a> {
    /// Takes up phrases; each holds a word. Small and capital letters of ASCII are alike.
    pub fn new(phrases: Vec<&'a str>) -> Phrases<'a> {
        let buckets = (2 * phrases.len()).next_power_of_two();
        let mut heads = vec![0; buckets];
        let mut entries: Vec<Entry> = (0..)
            .zip(&phrases)
            .filter_map(|(phrase, words)| {
                let first = words.bytes().position(is_word)?;
                let head = word_at(words.as_bytes(), first);
                heads[head.hash as usize >> 6 & (buckets - 1)] |= 1 << (head.hash & 63);
                let goes_on = words.len() > head.end + 1;
                let key = if goes_on { head.with_next(words.as_bytes()) } else { head.hash };
                Some(Entry { key, phrase, first: first as u32 })
            })
            .collect();
        let bucket = |entry: &Entry| entry.key as usize & (buckets - 1);
        order::by(&mut entries, |entry| order::place(bucket(entry), phrases[entry.phrase as usize].len()));
        let before = |place: usize| entries.partition_point(|entry| bucket(entry) < place) as u32;
        let starts = (0..=buckets).map(before).collect();
        Phrases { phrases, starts, entries, heads }
    }

    /// Every phrase that stands in a text, as (number, first byte), mostly in order: what follows it may carry on its
    /// last word.
    pub fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            if !is_word(bytes[at]) {
                at += 1;
                continue;
            }
            let word = word_at(bytes, at);
            self.at(bytes, at, &word, &mut found);
            // Words that a PDF glued show by their capital: "hetHandvest".
            if word.capital {
                for start in at + 1..word.end {
                    if bytes[start].is_ascii_uppercase() && bytes[start - 1].is_ascii_lowercase() {
                        self.at(bytes, start, &word_at(bytes, start), &mut found);
                    }
                }
            }
            at = word.end;
        }
        found
    }

    /// The phrases whose first word stands at a byte: first those of little more than that word.
    fn at(&self, text: &[u8], at: usize, word: &Word, found: &mut Vec<(usize, usize)>) {
        let head = self.heads[word.hash as usize >> 6 & (self.heads.len() - 1)] >> (word.hash & 63);
        if head & 1 == 0 {
            return;
        }
        for key in [word.hash, word.with_next(text)] {
            let bucket = key as usize & (self.starts.len() - 2);
            let entries = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
            for entry in self.entries[entries].iter().filter(|entry| entry.key == key) {
                let phrase = self.phrases[entry.phrase as usize].as_bytes();
                let start = at.checked_sub(entry.first as usize);
                let printed = start.and_then(|start| text[start..].get(..phrase.len()));
                if printed.is_some_and(|printed| printed.eq_ignore_ascii_case(phrase)) {
                    found.push((entry.phrase as usize, at - entry.first as usize));
                }
            }
        }
    }
}

/// A word of a text.
struct Word {
    /// Small and capital letters are alike.
    hash: u32,
    end: usize,
    /// Whether a capital stands behind its first letter.
    capital: bool,
}

impl Word {
    /// Its hash with the second byte behind it, mostly the first of the next word.
    fn with_next(&self, text: &[u8]) -> u32 {
        let next = text.get(self.end + 1).map_or(0, |byte| byte | 0x20);
        let both = (u64::from(self.hash) << 8 | u64::from(next)).wrapping_mul(MIX);
        (both >> 32) as u32
    }
}

/// Bytes of letters and digits; beyond ASCII every byte counts as one.
pub fn is_word(byte: u8) -> bool {
    CLASSES[byte as usize] != 0
}

/// An odd number whose bits look random: a product's upper half depends on every bit of the other factor.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The class of capitals of ASCII.
const CAPITAL: u8 = 2;
/// The class of bytes beyond ASCII.
const BEYOND: u8 = 4;

/// For every byte whether it stands in words: 0 if not, else its class; 1 for small letters and digits.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let ascii = byte as u8;
        if ascii.is_ascii_uppercase() {
            classes[byte] = CAPITAL;
        } else if byte >= 0x80 {
            classes[byte] = BEYOND;
        } else if ascii.is_ascii_alphanumeric() {
            classes[byte] = 1;
        }
        byte += 1;
    }
    classes
};

/// How many bytes of words stand at the start of `bytes`, and their classes together.
fn run(bytes: &[u8]) -> (usize, u8) {
    let mut classes = 0;
    let ends = |&byte: &u8| {
        let class = CLASSES[byte as usize];
        classes |= class;
        class == 0
    };
    let len = bytes.iter().position(ends).unwrap_or(bytes.len());
    (len, classes)
}

/// The next word at or behind a byte: where it begins, where it ends, and whether all of it is ASCII. Beyond ASCII every
/// byte counts as a letter.
pub fn next_word(bytes: &[u8], from: usize) -> Option<(usize, usize, bool)> {
    let start = from + bytes.get(from..)?.iter().position(|&byte| is_word(byte))?;
    let (len, classes) = run(&bytes[start..]);
    Some((start, start + len, classes & BEYOND == 0))
}

/// The word at a byte; its first eight bytes and its length are hashed.
fn word_at(bytes: &[u8], at: usize) -> Word {
    let (run, classes) = run(&bytes[at + 1..]);
    let end = at + 1 + run;
    let len = end - at;
    let first = match bytes[at..].first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight) << (8 * 8_usize.saturating_sub(len)),
        None => {
            bytes[at..end].iter().take(8).rev().fold(0, |all, byte| all << 8 | u64::from(*byte))
                << (8 * (8 - len.min(8)))
        }
    };
    // Bit 5 makes letters small.
    let small = (first | 0x2020_2020_2020_2020) ^ len as u64;
    let hash = small.wrapping_mul(MIX);
    Word { hash: (hash >> 32) as u32, end, capital: classes & CAPITAL != 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_where_their_first_word_does() {
        let phrases = Phrases::new(vec!["de pont", "de", "(zie", "Één brug", "Veerwet", "pont"]);
        let found = |text| phrases.find(text);
        assert_eq!(found("De pont. Depont (zie"), [(1, 0), (0, 0), (5, 3), (2, 16)]);
        assert_eq!(found("de pontVeerwet, Één brug"), [(1, 0), (0, 0), (4, 7), (3, 16)]);
        assert_eq!(found(""), []);
        assert_eq!(Phrases::new(Vec::new()).find("niets"), []);
    }
}
