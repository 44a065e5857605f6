//! Words by number: each word once, in one string, found by a hash of its own.
//!
//! Every word of a paper is looked up here, so it is hashed eight bytes at a time and kept without an allocation of its
//! own. The hash has a key: a text cannot be made to collide.

use std::hash::{BuildHasher, RandomState};

/// Words, numbered in the order in which they were first seen.
#[derive(Debug, Default)]
pub struct Interned {
    text: String,
    /// Where each word ends in `text`, and its hash.
    words: Vec<(u32, u32)>,
    /// The number of a word plus one, at a place near its hash; 0 where none is. A power of two, at most half full.
    slots: Vec<u32>,
    key: u64,
}

impl Interned {
    /// Words that are known beforehand.
    pub fn of(words: &[&str]) -> Interned {
        let mut interned = Interned::default();
        for word in words {
            interned.number(word);
        }
        interned
    }

    /// The number of a word, a new one if it was not seen before.
    pub fn number(&mut self, word: &str) -> u32 {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = self.hash(word.as_bytes());
        let mut slot = hash as usize & (self.slots.len() - 1);
        loop {
            match self.slots[slot] {
                0 => break,
                taken if self.words[taken as usize - 1].1 == hash && self.text(taken - 1) == word => {
                    return taken - 1;
                }
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        self.text.push_str(word);
        self.words.push((self.text.len() as u32, hash));
        self.slots[slot] = self.words.len() as u32;
        self.words.len() as u32 - 1
    }

    /// The number of a word that was seen before.
    pub fn find(&self, word: &str) -> Option<u32> {
        let hash = self.hash(word.as_bytes());
        let mut slot = hash as usize & self.slots.len().checked_sub(1)?;
        while let Some(number) = self.slots[slot].checked_sub(1) {
            if self.words[number as usize].1 == hash && self.text(number) == word {
                return Some(number);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        None
    }

    /// The word of a number.
    pub fn text(&self, number: u32) -> &str {
        let start = (number as usize).checked_sub(1).map_or(0, |before| self.words[before].0 as usize);
        &self.text[start..self.words[number as usize].0 as usize]
    }

    fn hash(&self, word: &[u8]) -> u32 {
        let four = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
        // Both ends of a word overlap rather than leave a rest.
        let (mut state, last) =
            match (word.last_chunk::<8>(), word.first_chunk::<4>(), word.last_chunk::<4>()) {
                (Some(last), ..) => {
                    let eights = word.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight));
                    let state = eights.fold(self.key, |state, eight| mixed(state ^ eight, MIX));
                    (state, u64::from_le_bytes(*last))
                }
                (_, Some(first), Some(last)) => (self.key ^ four(first), four(last)),
                _ => (self.key, word.iter().fold(0, |all, byte| all << 8 | u64::from(*byte))),
            };
        state ^= word.len() as u64;
        (mixed(state, last ^ MIX) >> 16) as u32
    }

    fn grow(&mut self) {
        if self.slots.is_empty() {
            self.key = secret();
        }
        self.slots = vec![0; (self.slots.len() * 2).max(FIRST)];
        for (number, (_, hash)) in self.words.iter().enumerate() {
            let mut slot = *hash as usize & (self.slots.len() - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = number as u32 + 1;
        }
    }
}

/// Numbers for keys, given out in the order in which the keys were first seen.
#[derive(Debug, Default)]
pub struct Numbered {
    keys: Vec<u64>,
    /// As in [`Interned`].
    slots: Vec<u32>,
    secret: u64,
}

impl Numbered {
    /// The number of a key, a new one if it was not seen before.
    pub fn number(&mut self, key: u64) -> u32 {
        if self.keys.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = match self.place(key) {
            Ok(number) => return number,
            Err(slot) => slot,
        };
        self.keys.push(key);
        self.slots[slot] = self.keys.len() as u32;
        self.keys.len() as u32 - 1
    }

    /// The number of a key, or the free slot for it.
    fn place(&self, key: u64) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = mixed(key ^ self.secret, MIX) as usize & mask;
        while let Some(number) = self.slots[slot].checked_sub(1) {
            if self.keys[number as usize] == key {
                return Ok(number);
            }
            slot = (slot + 1) & mask;
        }
        Err(slot)
    }

    fn grow(&mut self) {
        if self.slots.is_empty() {
            self.secret = secret();
        }
        self.slots = vec![0; (self.slots.len() * 2).max(FIRST)];
        for number in 0..self.keys.len() {
            if let Err(slot) = self.place(self.keys[number]) {
                self.slots[slot] = number as u32 + 1;
            }
        }
    }
}

/// So many slots at first: enough for a short paper.
const FIRST: usize = 4096;

/// An odd number whose bits look random.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

fn secret() -> u64 {
    RandomState::new().hash_one(0_u8)
}

/// Both halves of a product: every bit of either factor changes half of the bits.
fn mixed(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_one_number() {
        let mut keys = Numbered::default();
        let all: Vec<u64> = (0..3000).map(|i| (i * i) << 20).collect();
        let numbers: Vec<u32> = all.iter().map(|key| keys.number(*key)).collect();
        assert_eq!(numbers, (0..3000).collect::<Vec<_>>());
        assert!(all.iter().zip(&numbers).all(|(key, number)| keys.number(*key) == *number));
    }

    #[test]
    fn every_word_has_one_number() {
        let mut words = Interned::default();
        let all: Vec<String> = (0..3000).map(|i| format!("woord{i}x{}", i * 7)).collect();
        let numbers: Vec<u32> = all.iter().map(|word| words.number(word)).collect();
        assert_eq!(numbers, (0..3000).collect::<Vec<_>>());
        assert!(all.iter().zip(&numbers).all(|(word, number)| words.number(word) == *number));
        assert!(all.iter().zip(&numbers).all(|(word, number)| words.text(*number) == word));
        assert_eq!((words.find(""), words.find("woord")), (None, None));
        assert_eq!((words.number(""), words.number(""), words.find("")), (3000, 3000, Some(3000)));
        assert_eq!(words.find(&all[7]), Some(7));
        assert_eq!(Interned::default().find("woord"), None);
    }
}
