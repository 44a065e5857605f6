//! How alike two stretches of a paper are: shared content words, weighted by how rare they are in the paper.
//!
//! Deliberately absent: meaning. Two texts on one subject in other words are not seen to be alike.

use std::collections::{HashMap, HashSet};

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

/// How many letters of a word are its stem: what follows is mostly an ending, and compounds that share their front share a
/// subject ("terugkeer", "terugkeerbeleid"). In the genre this told like questions apart as well as the stemmers of the
/// Snowball project, in every language with one rule.
const STEM: usize = 7;

/// The content words of one stretch, by stem.
pub type Words = Vec<Word>;

/// A content word: every word of its stem in the stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// The number of its stem.
    stem: u32,
    /// How often it occurs.
    count: f32,
    /// The number of the word as printed first.
    printed: u32,
}

/// The words of a stretch with their weights, ready to be compared many times.
#[derive(Debug, Default)]
pub struct Weighed {
    /// (stem, weight), by stem.
    weights: Vec<(u32, f32)>,
    norm: f32,
}

/// Takes words apart and knows how rare each is.
#[derive(Debug, Default)]
pub struct Weighing {
    empty: HashSet<&'static str>,
    /// The number of each word in small letters, in the order in which they were first seen.
    numbers: HashMap<String, u32>,
    /// Each word by its number, and the number of its stem; none if it says nothing.
    seen: Vec<(String, Option<u32>)>,
    stems: HashMap<String, u32>,
    /// In how many of the stretches each stem occurs.
    spread: Vec<f32>,
    stretches: f32,
}

impl Weighing {
    /// A weighing that has seen no stretch yet.
    pub fn new() -> Self {
        Weighing { empty: EMPTY.into_iter().collect(), ..Weighing::default() }
    }

    /// The content words of a stretch, which counts for their rarity from now on.
    pub fn words(&mut self, text: &str) -> Words {
        let words = self.count(text);
        for word in &words {
            self.spread[word.stem as usize] += 1.0;
        }
        self.stretches += 1.0;
        words
    }

    /// The content words of a stretch that does not count for their rarity.
    pub fn count(&mut self, text: &str) -> Words {
        let mut found: Vec<(u32, u32)> = Vec::new();
        let mut lower = String::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(3).is_some()) {
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let number = match self.numbers.get(lower.as_str()) {
                Some(&number) => number,
                None => self.add(&lower),
            };
            if let Some(stem) = self.seen[number as usize].1 {
                found.push((stem, number));
            }
        }
        crate::order::by(&mut found, |(stem, _)| u64::from(*stem));
        let same = found.chunk_by(|a, b| a.0 == b.0);
        same.map(|all| Word { stem: all[0].0, count: all.len() as f32, printed: all[0].1 }).collect()
    }

    /// Numbers a word that was not seen before.
    fn add(&mut self, lower: &str) -> u32 {
        let number = self.seen.len() as u32;
        let stem = (!self.empty.contains(lower)).then(|| {
            let next = self.spread.len() as u32;
            let end = lower.char_indices().nth(STEM).map_or(lower.len(), |(at, _)| at);
            let stem = *self.stems.entry(lower[..end].to_owned()).or_insert(next);
            if stem == next {
                self.spread.push(0.0);
            }
            stem
        });
        self.numbers.insert(lower.to_owned(), number);
        self.seen.push((lower.to_owned(), stem));
        number
    }

    fn rarity(&self, stem: u32) -> f32 {
        let spread = self.spread.get(stem as usize).copied().unwrap_or(0.0);
        ((self.stretches + 1.0) / (spread + 0.5)).ln().max(0.05)
    }

    /// The weights of the words of a stretch, once all stretches were seen.
    pub fn weigh(&self, words: &[Word]) -> Weighed {
        let weights: Vec<(u32, f32)> =
            words.iter().map(|word| (word.stem, (1.0 + word.count.ln()) * self.rarity(word.stem))).collect();
        let norm = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        Weighed { weights, norm }
    }

    /// How alike two stretches are, 0 to 1, where they are compared once.
    pub fn likeness(&self, a: &[Word], b: &[Word]) -> f32 {
        self.weigh(a).likeness(&self.weigh(b))
    }

    /// The words that two stretches share, rarest first, as the first prints them.
    pub fn shared(&self, a: &[Word], b: &[Word], most: usize) -> Vec<String> {
        let common = |word: &&Word| b.binary_search_by_key(&word.stem, |other| other.stem).is_ok();
        let mut shared: Vec<(f32, &str)> = a
            .iter()
            .filter(common)
            .map(|word| (self.rarity(word.stem), self.seen[word.printed as usize].0.as_str()))
            .collect();
        crate::order::by(&mut shared, |(weight, _)| crate::order::highest_first(*weight));
        shared.into_iter().take(most).map(|(_, word)| word.to_owned()).collect()
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
        let scale = self.norm * other.norm;
        if scale > 0.0 { (shared / scale).min(1.0) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_liker_than_unlike() {
        let mut weighing = Weighing::new();
        let ask = weighing.words("Hoe vaak varen de nachtveren naar Veerdam in de winter?");
        let like = weighing.words("Varen er in de winter nachtveren naar het eiland?");
        let unlike = weighing.words("Wat kost de restauratie van de oude sluis?");
        let (one, other, third) = (weighing.weigh(&ask), weighing.weigh(&like), weighing.weigh(&unlike));
        assert!(one.likeness(&other) > 3.0 * one.likeness(&third));
        assert_eq!(weighing.shared(&ask, &like, 9), ["varen", "nachtveren", "winter"]);
        assert!((one.likeness(&one) - 1.0).abs() < 1e-5);
    }
}
