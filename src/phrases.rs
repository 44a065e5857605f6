//! Where known phrases stand in a text. Three letters tell nearly every place that none begins there.
//!
//! An automaton over the same phrases takes some twenty times as long to make and several times as long to run.

use crate::order;
use crate::runs;

/// Phrases, ready to be found.
#[derive(Debug)]
pub struct Phrases<'a> {
    phrases: Vec<Phrase<'a>>,
    /// For every beginning ([`begun`]) that some have, its place in `known` plus one; else 0.
    beginnings: Box<[u16; BEGINNINGS]>,
    known: Vec<Beginning>,
    /// Where the entries of each group start: those of one beginning and one class of the byte behind it.
    groups: Vec<u32>,
    /// Shorter phrases by group, the shorter first.
    entries: Vec<u16>,
    /// Where the entries of each bucket start: those whose first eight bytes have hashes that are near.
    buckets: Vec<u32>,
    /// Phrases of at least eight bytes by bucket, the shorter first.
    long: Vec<u16>,
}

/// The phrases that begin in one way.
#[derive(Clone, Copy, Debug)]
struct Beginning {
    /// A bit for every class of the byte behind it that any of them have.
    any: u64,
    /// The same for the shorter ones.
    behind: u64,
    /// The first of their groups, one for each bit.
    group: u32,
}

/// How many bytes a phrase of `long` has at least.
const LONG: usize = 8;
/// How many buckets there are, as a power of two.
const BUCKETS: u32 = 12;

/// The bucket of eight bytes, the same for small and capital letters.
#[inline(always)]
fn bucket(eight: u64) -> usize {
    ((eight | 0x2020_2020_2020_2020).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BUCKETS)) as usize
}

#[derive(Debug)]
struct Phrase<'a> {
    words: &'a str,
    /// Its first eight bytes in small letters, those that it has, and the bits that make letters small.
    first: u64,
    mask: u64,
    small: u64,
}

/// For every byte its class, of 32: the letters, small and capital alike, and what else phrases begin with.
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

/// Of a phrase that ends where its beginning does or before, instead of the class of the byte behind it.
const OPEN: u8 = 32;
/// How many bytes are a beginning.
const BEGINNING: usize = 3;
/// How many beginnings are told apart: the classes of their bytes.
const BEGINNINGS: usize = 1 << (5 * BEGINNING);

/// A beginning with one more byte behind it.
#[inline(always)]
fn begun(before: usize, byte: u8) -> usize {
    (before << 5 | usize::from(CLASSES[byte as usize])) & (BEGINNINGS - 1)
}

/// How a text begins; behind its end stand zeros.
#[inline(always)]
fn beginning(text: &[u8]) -> usize {
    match text.first_chunk::<BEGINNING>() {
        Some(three) => three.iter().fold(0, |all, byte| begun(all, *byte)),
        None => text.iter().chain(&[0; BEGINNING]).take(BEGINNING).fold(0, |all, byte| begun(all, *byte)),
    }
}

/// Up to eight bytes of a text, the first in the lowest place; 0 where there are none.
#[inline(always)]
fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

impl<'a> Phrases<'a> {
    /// Takes up phrases, none of them empty. Small and capital letters of ASCII are alike.
    pub fn new(phrases: impl Iterator<Item = &'a str>) -> Phrases<'a> {
        let phrase = |words: &'a str| {
            let of_each = |make: fn(u8) -> u8| eight(&words.bytes().take(8).map(make).collect::<Vec<_>>());
            let small = of_each(|byte| u8::from(byte.is_ascii_alphabetic()) << 5);
            Phrase { words, first: of_each(|byte| byte) | small, mask: of_each(|_| 0xFF), small }
        };
        /// More are not looked for: their numbers have two bytes. The attack: a text that gives that many short names.
        const MOST: usize = u16::MAX as usize;
        let phrases = phrases.take(MOST).map(phrase).collect();
        let mut made = Phrases {
            phrases,
            beginnings: Box::new([0; BEGINNINGS]),
            known: Vec::new(),
            groups: Vec::new(),
            entries: Vec::new(),
            buckets: Vec::new(),
            long: Vec::new(),
        };
        let mut entries: Vec<(u16, u16)> = Vec::new();
        for (place, phrase) in (0..).zip(&made.phrases) {
            let head = phrase.words.bytes().take(BEGINNING);
            let open = 5 * (BEGINNING - head.clone().count());
            let known = head.fold(0, begun) << open;
            // What a shorter phrase leaves open may be anything.
            entries.extend((0..1 << open).map(|rest| ((known | rest) as u16, place)));
        }
        let words = |place: u16| made.phrases[place as usize].words.as_bytes();
        let fourth = |place: u16| words(place).get(BEGINNING).map_or(OPEN, |&byte| CLASSES[byte as usize]);
        order::by(&mut entries, |(beginning, place)| {
            order::place((*beginning as usize) << 6 | usize::from(fourth(*place)), words(*place).len())
        });
        let mut long: Vec<u16> = Vec::new();
        for (beginning, place) in entries {
            let slot = &mut made.beginnings[beginning as usize];
            if *slot == 0 {
                made.known.push(Beginning { any: 0, behind: 0, group: made.groups.len() as u32 });
                *slot = made.known.len() as u16;
            }
            let words = made.phrases[place as usize].words.as_bytes();
            let class = 1 << words.get(BEGINNING).map_or(OPEN, |&byte| CLASSES[byte as usize]);
            let known = &mut made.known[usize::from(*slot) - 1];
            known.any |= class;
            if words.len() >= LONG {
                long.push(place);
                continue;
            }
            if known.behind & class == 0 {
                known.behind |= class;
                made.groups.push(made.entries.len() as u32);
            }
            made.entries.push(place);
        }
        made.groups.push(made.entries.len() as u32);
        let words = |place: u16| made.phrases[place as usize].words.as_bytes();
        let bucket = |place: u16| bucket(eight(words(place)));
        order::by(&mut long, |place| {
            order::place(bucket(*place) << 16 | words(*place).len(), *place as usize)
        });
        let before = |some: usize| long.partition_point(|place| bucket(*place) < some) as u32;
        made.buckets = (0..=1 << BUCKETS).map(before).collect();
        made.long = long;
        made
    }

    /// Every place where a phrase stands, within a word too, as (number, first byte), by the end of the phrase, the longest
    /// first; of those only that pass.
    pub fn find(&self, text: &str, pass: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
        let bytes = text.as_bytes();
        // By end, length and number: the order in which they are wanted, in one number.
        let mut hits: Vec<u64> = Vec::new();
        let mut hit = |phrase: usize, start: usize, len: usize| {
            if pass(phrase, start) {
                let longest_first = u64::from(u16::MAX) - len as u64;
                hits.push(((start + len) as u64) << 32 | longest_first << 16 | phrase as u64);
            }
        };
        let mut open = bytes.iter().take(BEGINNING - 1).fold(0, |before, byte| begun(before, *byte));
        for (start, &byte) in bytes.get(BEGINNING - 1..).unwrap_or_default().iter().enumerate() {
            open = begun(open, byte);
            if self.known(open) && self.may(bytes, start, open) {
                self.at(bytes, start, open, &mut hit);
            }
        }
        for start in bytes.len().saturating_sub(BEGINNING - 1)..bytes.len() {
            let open = beginning(&bytes[start..]);
            if self.known(open) {
                self.at(bytes, start, open, &mut hit);
            }
        }
        order::by(&mut hits, |hit| *hit);
        let read = |hit: u64| {
            let len = usize::from(u16::MAX) - (hit >> 16 & 0xFFFF) as usize;
            ((hit & 0xFFFF) as usize, (hit >> 32) as usize - len)
        };
        hits.into_iter().map(read).collect()
    }

    /// Calls for every phrase that stands where a word begins, with its number and its first byte; in order, the shorter
    /// first.
    pub fn find_words(&self, text: &str, mut hit: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        runs::each(bytes, |run| {
            let open = beginning(&bytes[run.start..]);
            if self.known(open) && self.may(bytes, run.start, open) {
                self.at(bytes, run.start, open, &mut |phrase, start, _| hit(phrase, start));
            }
        });
    }

    /// Whether a phrase begins so.
    #[inline(always)]
    fn known(&self, beginning: usize) -> bool {
        self.beginnings[beginning] != 0
    }

    /// Whether one goes on with the byte behind the beginning, where some begin so.
    #[inline(always)]
    fn may(&self, bytes: &[u8], start: usize, beginning: usize) -> bool {
        let fourth = bytes.get(start + BEGINNING).map_or(OPEN, |&byte| CLASSES[byte as usize]);
        self.known[usize::from(self.beginnings[beginning]) - 1].any & (1 << OPEN | 1 << fourth) != 0
    }

    /// The phrases that stand at a byte, with their lengths, where some begin so.
    fn at(&self, bytes: &[u8], start: usize, beginning: usize, hit: &mut impl FnMut(usize, usize, usize)) {
        let first = eight(&bytes[start..]);
        let Beginning { behind, group, .. } = self.known[usize::from(self.beginnings[beginning]) - 1];
        let fourth = bytes.get(start + BEGINNING).map_or(OPEN, |&byte| CLASSES[byte as usize]);
        for class in [OPEN, fourth] {
            if behind >> class & 1 == 1 {
                let group = (group + (behind & ((1 << class) - 1)).count_ones()) as usize;
                let (from, to) = (self.groups[group] as usize, self.groups[group + 1] as usize);
                for place in &self.entries[from..to] {
                    let phrase = &self.phrases[*place as usize];
                    if (first | phrase.small) & phrase.mask == phrase.first {
                        hit(*place as usize, start, phrase.words.len());
                    }
                }
            }
            if fourth == OPEN {
                return;
            }
        }
        let bucket = bucket(first);
        for place in &self.long[self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize] {
            let words = self.phrases[*place as usize].words.as_bytes();
            let Some(printed) = bytes.get(start..start + words.len()) else { continue };
            // Phrases that begin alike mostly end otherwise.
            let ends_alike = |(a, b): (&u8, &u8)| (a ^ b) & !0x20 == 0;
            if printed.last().zip(words.last()).is_some_and(ends_alike) && printed.eq_ignore_ascii_case(words)
            {
                hit(*place as usize, start, words.len());
            }
        }
    }
}

/// Bytes of letters and digits; beyond ASCII every byte counts as one.
pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Whether a word begins at a byte, or one that a PDF glued to the word before, which shows by its capital:
/// "hetHandvest".
pub fn begins_word(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| bytes[before]);
    before.is_none_or(|before| {
        !is_word(before) || bytes[at].is_ascii_uppercase() && before.is_ascii_lowercase()
    })
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
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    match text.as_bytes().get(end) {
        Some(0x80..) => &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())],
        _ => &text[..end],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_where_their_first_word_does() {
        let phrases = Phrases::new(["de pont", "de", "Één brug", "Veerwet", "pont"].into_iter());
        let found = |text| {
            let mut found = Vec::new();
            phrases.find_words(text, |phrase, start| found.push((phrase, start)));
            found
        };
        assert_eq!(found("De pont. Depont"), [(1, 0), (0, 0), (4, 3), (1, 9)]);
        assert_eq!(found("een Veerwet, Één brug"), [(3, 4), (2, 13)]);
        assert_eq!(found(""), []);
        Phrases::new([].into_iter()).find_words("niets", |_, _| panic!("nothing is known"));
    }

    #[test]
    fn phrases_stand_within_words() {
        let phrases = Phrases::new(["wet", "(", "nw", "traité", "Veerwet van", "§"].into_iter());
        let found = |text| phrases.find(text, |_, _| true);
        assert_eq!(found("De VEERWET van (traité"), [(0, 7), (4, 3), (1, 15), (3, 16)]);
        assert_eq!(found("NW§("), [(2, 0), (5, 2), (1, 4)]);
        assert_eq!(phrases.find("(wet", |phrase, _| phrase == 0), [(0, 1)]);
        assert_eq!((found(""), found("w"), found("(")), (vec![], vec![], vec![(1, 0)]));
        assert_eq!(found("veerwet"), [(0, 4)]);
    }

    #[test]
    fn words_begin() {
        let text = "hetHandvest, Een-én";
        let begins =
            (0..text.len()).filter(|&at| is_word(text.as_bytes()[at]) && begins_word(text.as_bytes(), at));
        assert_eq!(begins.collect::<Vec<_>>(), [0, 3, 13, 17]);
        assert_eq!((first_word("één brug"), first_word("ja."), first_word("(ja")), ("één", "ja", ""));
    }
}
