//! Where known phrases stand in a text: each is looked for only where the word stands that it begins with.
//!
//! An automaton over the same phrases takes some twenty times as long to make and five times as long to run.

use crate::order;

/// Phrases, ready to be found.
#[derive(Debug, Default)]
pub struct Phrases {
    phrases: Vec<&'static str>,
    /// For every bucket of first words, where its entries begin.
    starts: Vec<u32>,
    /// By bucket, the shorter phrase first.
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Of the first word.
    hash: u32,
    phrase: u32,
    /// Where in the phrase its first word stands.
    first: u8,
    /// The second byte behind its first word, in small letters; 0 if there is none.
    next: u8,
}

impl Phrases {
    /// Takes up phrases; each holds a word. Small and capital letters of ASCII are alike.
    pub fn new(phrases: Vec<&'static str>) -> Phrases {
        let mut entries: Vec<Entry> = (0..)
            .zip(&phrases)
            .filter_map(|(phrase, words)| {
                let first = words.bytes().position(is_word)?;
                let head = word_at(words.as_bytes(), first);
                let next = words.as_bytes().get(head.end + 1).map_or(0, |byte| byte | 0x20);
                Some(Entry { hash: head.hash, phrase, first: first as u8, next })
            })
            .collect();
        let buckets = (2 * entries.len()).next_power_of_two();
        let bucket = |entry: &Entry| entry.hash as usize & (buckets - 1);
        order::by(&mut entries, |entry| order::place(bucket(entry), phrases[entry.phrase as usize].len()));
        let before = |place: usize| entries.partition_point(|entry| bucket(entry) < place) as u32;
        let starts = (0..=buckets).map(before).collect();
        Phrases { phrases, starts, entries }
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

    /// The phrases whose first word stands at a byte.
    fn at(&self, text: &[u8], at: usize, word: &Word, found: &mut Vec<(usize, usize)>) {
        let bucket = word.hash as usize & (self.starts.len() - 2);
        let entries = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        let next = text.get(word.end + 1).map_or(0, |byte| byte | 0x20);
        for entry in &self.entries[entries] {
            if entry.hash != word.hash || entry.next != next && entry.next != 0 {
                continue;
            }
            let phrase = self.phrases[entry.phrase as usize].as_bytes();
            let start = at.checked_sub(usize::from(entry.first));
            let printed = start.and_then(|start| text[start..].get(..phrase.len()));
            if printed.is_some_and(|printed| printed.eq_ignore_ascii_case(phrase)) {
                found.push((entry.phrase as usize, at - usize::from(entry.first)));
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

/// Bytes of letters and digits; beyond ASCII every byte counts as one.
pub fn is_word(byte: u8) -> bool {
    const WORD: [bool; 256] = {
        let mut word = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            word[byte] = byte >= 0x80 || (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        word
    };
    WORD[byte as usize]
}

fn word_at(bytes: &[u8], at: usize) -> Word {
    let (mut hash, mut len, mut capitals) = (0x811C_9DC5_u32, 0, 0);
    for &byte in bytes[at..].iter().take_while(|&&byte| is_word(byte)) {
        hash = (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193);
        capitals += usize::from(byte.is_ascii_uppercase());
        len += 1;
    }
    let behind = capitals - usize::from(bytes[at].is_ascii_uppercase()).min(capitals);
    Word { hash: hash ^ hash >> 15, end: at + len, capital: behind > 0 }
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
