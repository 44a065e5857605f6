//! Where known phrases stand in a text: each is looked for only where the word stands that it begins with.
//!
//! An automaton over the same phrases takes some twenty times as long to make and five times as long to run.

use crate::order;
use crate::runs;

/// Phrases, ready to be found.
#[derive(Debug, Default)]
pub struct Phrases<'a> {
    phrases: Vec<&'a str>,
    /// A bit for every key: most words of a text have none and are done with at once.
    keys: Vec<u64>,
    /// For every bucket of keys, where its entries begin.
    starts: Vec<u32>,
    /// By bucket, the shorter phrase first.
    entries: Vec<Entry>,
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
        let mut keys = vec![0; buckets];
        let mut entries: Vec<Entry> = (0..)
            .zip(&phrases)
            .filter_map(|(phrase, words)| {
                let first = words.bytes().position(is_word)?;
                let end = run(words.as_bytes(), first).end;
                let head = word(words.as_bytes(), first, end);
                let key = if words.len() > end + 1 { head.pair } else { head.hash };
                keys[key as usize >> 6 & (buckets - 1)] |= 1 << (key & 63);
                Some(Entry { key, phrase, first: first as u32 })
            })
            .collect();
        let bucket = |entry: &Entry| entry.key as usize & (buckets - 1);
        order::by(&mut entries, |entry| order::place(bucket(entry), phrases[entry.phrase as usize].len()));
        let before = |place: usize| entries.partition_point(|entry| bucket(entry) < place) as u32;
        let starts = (0..=buckets).map(before).collect();
        Phrases { phrases, keys, starts, entries }
    }

    /// Every phrase that stands in a text, as (number, first byte), mostly in order: what follows it may carry on its
    /// last word.
    pub fn find(&self, text: &str, words: &[Word]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for word in words {
            for key in [word.hash, word.pair] {
                let known = self.keys[key as usize >> 6 & (self.keys.len() - 1)] >> (key & 63);
                if known & 1 == 1 {
                    self.with_key(key, text.as_bytes(), word.start as usize, &mut found);
                }
            }
        }
        found
    }

    /// The phrases that begin in one way, where they stand at a byte.
    fn with_key(&self, key: u32, text: &[u8], at: usize, found: &mut Vec<(usize, usize)>) {
        let bucket = key as usize & (self.starts.len() - 2);
        let entries = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        for entry in self.entries[entries].iter().filter(|entry| entry.key == key) {
            let phrase = self.phrases[entry.phrase as usize].as_bytes();
            let start = at.checked_sub(entry.first as usize);
            let Some(printed) = start.and_then(|start| text.get(start..start + phrase.len())) else {
                continue;
            };
            // Phrases that begin alike mostly end otherwise.
            let ends_alike = |(a, b): (&u8, &u8)| (a ^ b) & !0x20 == 0;
            if printed.last().zip(phrase.last()).is_some_and(ends_alike)
                && printed.eq_ignore_ascii_case(phrase)
            {
                found.push((entry.phrase as usize, at - entry.first as usize));
            }
        }
    }
}

/// A place of a text where a phrase may begin.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    start: u32,
    /// Of its first eight bytes and its length; small and capital letters are alike.
    hash: u32,
    /// The same with the second byte behind it, mostly the first of the next word.
    pair: u32,
}

/// Every word of a text, in order; those too that a PDF glued to the one before, which show by their capital: "hetHandvest".
pub fn words(text: &str) -> Vec<Word> {
    /// Few texts have words that are shorter, with what stands between them.
    const MEAN: usize = 5;
    let bytes = text.as_bytes();
    let mut words = Vec::with_capacity(bytes.len() / MEAN);
    runs::each(bytes, |run| {
        words.push(word(bytes, run.start, run.end));
        words.extend(run.glued().map(|at| word(bytes, at, run.end)));
    });
    words
}

fn word(bytes: &[u8], start: usize, end: usize) -> Word {
    let len = end - start;
    let first = match bytes[start..].first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight) << (8 * 8_usize.saturating_sub(len)),
        None => {
            let eight = bytes[start..end].iter().take(8).rev();
            eight.fold(0, |all, byte| all << 8 | u64::from(*byte)) << (8 * (8 - len.min(8)))
        }
    };
    // Bit 5 makes letters small.
    let small = (first | 0x2020_2020_2020_2020) ^ len as u64;
    let hash = (small.wrapping_mul(MIX) >> 32) as u32;
    let next = bytes.get(end + 1).map_or(0, |byte| byte | 0x20);
    let pair = ((u64::from(hash) << 8 | u64::from(next)).wrapping_mul(MIX) >> 32) as u32;
    Word { start: start as u32, hash, pair }
}

/// Bytes of letters and digits; beyond ASCII every byte counts as one.
pub fn is_word(byte: u8) -> bool {
    CLASSES[byte as usize] != 0
}

/// An odd number whose bits look random: a product's upper half depends on every bit of the other factor.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The class of bytes beyond ASCII.
const BEYOND: u8 = 4;

/// For every byte whether it stands in words: 0 if not, else its class; 1 for letters and digits of ASCII.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let ascii = byte as u8;
        if byte >= 0x80 {
            classes[byte] = BEYOND;
        } else if ascii.is_ascii_alphanumeric() {
            classes[byte] = 1;
        }
        byte += 1;
    }
    classes
};

/// Bytes that all stand in words.
struct Run {
    end: usize,
    /// Their classes together.
    classes: u8,
}

/// The run of bytes of words from a byte on.
#[inline(always)]
fn run(bytes: &[u8], from: usize) -> Run {
    let (mut end, mut classes) = (from, 0);
    while let Some(&byte) = bytes.get(end) {
        let class = CLASSES[byte as usize];
        if class == 0 {
            break;
        }
        classes |= class;
        end += 1;
    }
    Run { end, classes }
}

/// For every byte whether one of some words begins with it: saves comparing them with nearly every text.
pub const fn firsts(words: &[&str]) -> [bool; 256] {
    let mut firsts = [false; 256];
    let mut word = 0;
    while word < words.len() {
        firsts[words[word].as_bytes()[0] as usize] = true;
        word += 1;
    }
    firsts
}

/// The word that a text opens with; empty if it opens with another character.
pub fn first_word(text: &str) -> &str {
    let Run { end, classes } = run(text.as_bytes(), 0);
    match classes & BEYOND {
        0 => &text[..end],
        _ => &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_where_their_first_word_does() {
        let phrases = Phrases::new(vec!["de pont", "de", "(zie", "Één brug", "Veerwet", "pont"]);
        let found = |text| phrases.find(text, &words(text));
        assert_eq!(found("De pont. Depont (zie"), [(1, 0), (0, 0), (5, 3), (2, 16)]);
        assert_eq!(found("de pontVeerwet, Één brug"), [(1, 0), (0, 0), (4, 7), (3, 16)]);
        assert_eq!(found(""), []);
        assert_eq!(Phrases::new(Vec::new()).find("niets", &words("niets")), []);
    }
}
