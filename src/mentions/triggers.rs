//! Where trigger words stand in a text, within other words too.
//!
//! Three letters tell nearly every place of a text that no trigger begins there. An automaton over the same words
//! takes six times as long.

use crate::order;

/// Trigger words, ready to be found.
#[derive(Default)]
pub struct Triggers {
    words: Vec<Trigger>,
    /// A bit for every beginning ([`begun`]).
    begins: Vec<u64>,
    /// For every 64 beginnings, how many before them have their bit.
    ranks: Vec<u32>,
    /// For every beginning that has its bit, where its entries start.
    starts: Vec<u32>,
    /// And a bit for every class of which the byte behind it may be.
    behind: Vec<u32>,
    /// Places of trigger words, by beginning.
    entries: Vec<u16>,
}

struct Trigger {
    word: &'static str,
    /// Its first eight bytes, those that it has, and the bits that make its letters small.
    first: u64,
    mask: u64,
    small: u64,
}

/// For every byte its class, of 32: the letters, small and capital alike, and what else trigger words begin with.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let ascii = byte as u8;
        classes[byte] = match ascii {
            b'a'..=b'z' | b'A'..=b'Z' => ascii & 31,
            b'0'..=b'9' => 27,
            b' ' => 28,
            b'(' => 29,
            b'-' => 30,
            0x80.. => 31,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// How many beginnings are told apart: the classes of three bytes.
const BEGINNINGS: usize = 1 << 15;

/// A beginning with one more byte behind it.
#[inline(always)]
fn begun(before: usize, byte: u8) -> usize {
    (before << 5 | usize::from(CLASSES[byte as usize])) & (BEGINNINGS - 1)
}

/// Up to eight bytes of a text, the first in the lowest place; 0 where there are none.
fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

impl Triggers {
    /// Takes up words in small letters; capitals of ASCII are read like them.
    pub fn new(words: impl Iterator<Item = &'static str>) -> Triggers {
        let trigger = |word: &'static str| {
            let letters: Vec<u8> = word.bytes().map(|b| u8::from(b.is_ascii_lowercase()) << 5).collect();
            let whole: Vec<u8> = word.bytes().map(|_| 0xFF).collect();
            Trigger { word, first: eight(word.as_bytes()), mask: eight(&whole), small: eight(&letters) }
        };
        let words: Vec<Trigger> = words.map(trigger).collect();
        let mut entries: Vec<(u16, u16)> = Vec::new();
        for (place, trigger) in (0..).zip(&words) {
            let head = trigger.word.bytes().take(3);
            let (known, open) = (head.clone().fold(0, begun), 3 - head.count());
            // What a shorter word leaves open may be anything.
            entries.extend((0..1 << (5 * open)).map(|rest| ((known << (5 * open) | rest) as u16, place)));
        }
        order::by(&mut entries, |(beginning, _)| u64::from(*beginning));
        let mut triggers = Triggers { words, ..Triggers::default() };
        triggers.begins = vec![0; BEGINNINGS / 64];
        for (beginning, place) in entries {
            let bit = 1 << (beginning & 63);
            let some = &mut triggers.begins[beginning as usize >> 6];
            if *some & bit == 0 {
                *some |= bit;
                triggers.starts.push(triggers.entries.len() as u32);
                triggers.behind.push(0);
            }
            let fourth = triggers.words[place as usize].word.as_bytes().get(3);
            if let Some(behind) = triggers.behind.last_mut() {
                *behind |= fourth.map_or(u32::MAX, |&byte| 1 << CLASSES[byte as usize]);
            }
            triggers.entries.push(place);
        }
        triggers.starts.push(triggers.entries.len() as u32);
        let ranks = triggers.begins.iter().scan(0, |rank, some| {
            *rank += some.count_ones();
            Some(*rank - some.count_ones())
        });
        triggers.ranks = ranks.collect();
        triggers
    }

    /// Every place where a trigger word stands, and which, by the end of the word, the longest first; of those only that
    /// pass.
    pub fn find(&self, text: &str, pass: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
        let bytes = text.as_bytes();
        // By end, length and word: the order in which they are wanted, in one number.
        let mut hits: Vec<u64> = Vec::new();
        let mut hit = |word: usize, start: usize, len: usize| {
            if pass(word, start) {
                let len_first = u64::from(u16::MAX) - len as u64;
                hits.push(((start + len) as u64) << 32 | len_first << 16 | word as u64);
            }
        };
        let mut beginning = bytes.iter().take(2).fold(0, |before, byte| begun(before, *byte));
        for (start, &byte) in bytes.iter().skip(2).enumerate() {
            beginning = begun(beginning, byte);
            if self.begins[beginning >> 6] >> (beginning & 63) & 1 == 1 {
                self.at(bytes, start, beginning, &mut hit);
            }
        }
        for start in bytes.len().saturating_sub(2)..bytes.len() {
            let beginning =
                bytes[start..].iter().chain(&[0, 0]).take(3).fold(0, |all, byte| begun(all, *byte));
            if self.begins[beginning >> 6] >> (beginning & 63) & 1 == 1 {
                self.at(bytes, start, beginning, &mut hit);
            }
        }
        order::by(&mut hits, |hit| *hit);
        let read = |hit: u64| {
            let len = usize::from(u16::MAX) - (hit >> 16 & 0xFFFF) as usize;
            ((hit & 0xFFFF) as usize, (hit >> 32) as usize - len)
        };
        hits.into_iter().map(read).collect()
    }

    /// The trigger words that stand at a byte, of those with a beginning that some have.
    fn at(&self, bytes: &[u8], start: usize, beginning: usize, hit: &mut impl FnMut(usize, usize, usize)) {
        let below = self.begins[beginning >> 6] & ((1 << (beginning & 63)) - 1);
        let rank = (self.ranks[beginning >> 6] + below.count_ones()) as usize;
        let fourth = bytes.get(start + 3).map_or(0, |&byte| CLASSES[byte as usize]);
        if self.behind[rank] >> fourth & 1 == 0 {
            return;
        }
        let entries = &self.entries[self.starts[rank] as usize..self.starts[rank + 1] as usize];
        let first = eight(&bytes[start..]);
        for &place in entries {
            let trigger = &self.words[place as usize];
            if (first | trigger.small) & trigger.mask != trigger.first {
                continue;
            }
            let len = trigger.word.len();
            let whole = |printed: &[u8]| printed.eq_ignore_ascii_case(trigger.word.as_bytes());
            if len <= 8 || bytes.get(start..start + len).is_some_and(whole) {
                hit(place as usize, start, len);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand() {
        let triggers = Triggers::new(["wet", "(", "nw", "traité", "veerwet van", "§"].into_iter());
        let found = |text| triggers.find(text, |_, _| true);
        assert_eq!(found("De VEERWET van (traité"), [(0, 7), (4, 3), (1, 15), (3, 16)]);
        assert_eq!(found("NW§("), [(2, 0), (5, 2), (1, 4)]);
        assert_eq!(triggers.find("(wet", |word, _| word == 0), [(0, 1)]);
        assert_eq!((found(""), found("w"), found("(")), (vec![], vec![], vec![(1, 0)]));
        assert_eq!(found("veerwet"), [(0, 4)]);
    }
}
