//! How alike two stretches of a paper are: shared content words, stemmed, weighted by how rare they are in the paper.
//!
//! Deliberately absent: meaning. Two texts on one subject in other words are not seen to be alike.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_stemmers::{Algorithm, Stemmer};

use crate::form::Language;

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

/// The content words of one stretch: number of the stem → how often, and the word as printed.
pub type Words = BTreeMap<u32, (f32, String)>;

/// The words of a stretch with their weights, ready to be compared many times.
#[derive(Debug, Default)]
pub struct Weighed {
    /// (stem, weight), by stem.
    weights: Vec<(u32, f32)>,
    norm: f32,
}

/// Takes words apart and knows how rare each is.
pub struct Weighing {
    stemmer: Stemmer,
    empty: HashSet<&'static str>,
    /// The number of each word's stem, by the word in small letters: a word is stemmed once.
    stems: HashMap<String, u32>,
    numbers: HashMap<String, u32>,
    /// In how many of the stretches each stem occurs.
    spread: Vec<f32>,
    stretches: f32,
}

impl Weighing {
    /// A weighing for a language that has seen no stretch yet.
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Dutch => Algorithm::Dutch,
            Language::German => Algorithm::German,
            Language::French => Algorithm::French,
            Language::English => Algorithm::English,
        };
        Weighing {
            stemmer: Stemmer::create(algorithm),
            empty: EMPTY.into_iter().collect(),
            stems: HashMap::new(),
            numbers: HashMap::new(),
            spread: Vec::new(),
            stretches: 0.0,
        }
    }

    /// The content words of a stretch, which counts for their rarity from now on.
    pub fn words(&mut self, text: &str) -> Words {
        let words = self.count(text);
        for stem in words.keys() {
            self.spread[*stem as usize] += 1.0;
        }
        self.stretches += 1.0;
        words
    }

    fn count(&mut self, text: &str) -> Words {
        let mut words = Words::new();
        for lower in content(text) {
            if !self.empty.contains(lower.as_str()) {
                let stem = self.stem(&lower);
                words.entry(stem).or_insert((0.0, lower)).0 += 1.0;
            }
        }
        words
    }

    /// The weighed content words of a stretch that does not count for their rarity.
    pub fn glance(&self, text: &str) -> Weighed {
        let mut words = Words::new();
        let mut unseen = u32::MAX;
        for lower in content(text).filter(|lower| !self.empty.contains(lower.as_str())) {
            let known =
                self.stems.get(&lower).or_else(|| self.numbers.get(self.stemmer.stem(&lower).as_ref()));
            let stem = known.copied().unwrap_or_else(|| {
                unseen -= 1;
                unseen
            });
            words.entry(stem).or_insert((0.0, lower)).0 += 1.0;
        }
        self.weigh(&words)
    }

    fn stem(&mut self, lower: &str) -> u32 {
        if let Some(&stem) = self.stems.get(lower) {
            return stem;
        }
        let next = self.spread.len() as u32;
        let stem = *self.numbers.entry(self.stemmer.stem(lower).into_owned()).or_insert(next);
        if stem == next {
            self.spread.push(0.0);
        }
        self.stems.insert(lower.to_owned(), stem);
        stem
    }

    fn rarity(&self, stem: u32) -> f32 {
        let spread = self.spread.get(stem as usize).copied().unwrap_or(0.0);
        ((self.stretches + 1.0) / (spread + 0.5)).ln().max(0.05)
    }

    /// The weights of the words of a stretch, once all stretches were seen.
    pub fn weigh(&self, words: &Words) -> Weighed {
        let mut weights: Vec<(u32, f32)> =
            words.iter().map(|(&stem, (count, _))| (stem, (1.0 + count.ln()) * self.rarity(stem))).collect();
        weights.sort_unstable_by_key(|(stem, _)| *stem);
        let norm = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        Weighed { weights, norm }
    }

    /// How alike two stretches are, 0 to 1, where they are compared once.
    pub fn likeness(&self, a: &Words, b: &Words) -> f32 {
        self.weigh(a).likeness(&self.weigh(b))
    }

    /// The words that two stretches share, rarest first, as the first prints them.
    pub fn shared(&self, a: &Words, b: &Words, most: usize) -> Vec<String> {
        let mut shared: Vec<(f32, &String)> = a
            .iter()
            .filter(|(stem, _)| b.contains_key(*stem))
            .map(|(&stem, (_, word))| (self.rarity(stem), word))
            .collect();
        shared.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(y.1)));
        shared.into_iter().take(most).map(|(_, word)| word.clone()).collect()
    }
}

/// The words of four letters and more, in small letters.
fn content(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3).map(str::to_lowercase)
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
        let mut weighing = Weighing::new(Language::Dutch);
        let ask = weighing.words("Hoe vaak varen de nachtveren naar Veerdam in de winter?");
        let like = weighing.words("Varen er in de winter nachtveren naar het eiland?");
        let unlike = weighing.words("Wat kost de restauratie van de oude sluis?");
        let (one, other, third) = (weighing.weigh(&ask), weighing.weigh(&like), weighing.weigh(&unlike));
        assert!(one.likeness(&other) > 3.0 * one.likeness(&third));
        assert_eq!(weighing.shared(&ask, &like, 9), ["nachtveren", "varen", "winter"]);
        assert!((one.likeness(&one) - 1.0).abs() < 1e-5);
    }
}
