//! How alike two stretches of a paper are: shared content words, stemmed, weighted by how rare they are in the paper.
//!
//! Deliberately absent: meaning. Two texts on one subject in other words are not seen to be alike.

use std::collections::{HashMap, HashSet};

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

/// The content words of one stretch: stem → how often, and the word as printed.
pub type Words = HashMap<String, (f32, String)>;

/// Takes words apart and knows how rare each is.
pub struct Weighing {
    stemmer: Stemmer,
    empty: HashSet<&'static str>,
    /// In how many of the stretches a stem occurs.
    spread: HashMap<String, f32>,
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
            spread: HashMap::new(),
            stretches: 0.0,
        }
    }

    /// The content words of a stretch, which counts for their rarity from now on.
    pub fn words(&mut self, text: &str) -> Words {
        let words = self.count(text);
        for stem in words.keys() {
            *self.spread.entry(stem.clone()).or_insert(0.0) += 1.0;
        }
        self.stretches += 1.0;
        words
    }

    /// The content words of a stretch that does not count for their rarity.
    pub fn count(&self, text: &str) -> Words {
        let mut words = Words::new();
        for printed in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3) {
            let lower = printed.to_lowercase();
            if self.empty.contains(lower.as_str()) {
                continue;
            }
            let entry = words.entry(self.stemmer.stem(&lower).into_owned()).or_insert((0.0, lower));
            entry.0 += 1.0;
        }
        words
    }

    fn rarity(&self, stem: &str) -> f32 {
        let spread = self.spread.get(stem).copied().unwrap_or(0.0);
        ((self.stretches + 1.0) / (spread + 0.5)).ln().max(0.05)
    }

    /// How alike two stretches are, 0 to 1: the cosine of their weighted words.
    pub fn likeness(&self, a: &Words, b: &Words) -> f32 {
        let weight = |stem: &str, count: f32| (1.0 + count.ln()) * self.rarity(stem);
        let norm = |words: &Words| {
            words.iter().map(|(stem, (count, _))| weight(stem, *count).powi(2)).sum::<f32>().sqrt()
        };
        let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let shared: f32 = small
            .iter()
            .filter_map(|(stem, (count, _))| {
                large.get(stem).map(|(other, _)| weight(stem, *count) * weight(stem, *other))
            })
            .sum();
        let scale = norm(a) * norm(b);
        if scale > 0.0 { (shared / scale).min(1.0) } else { 0.0 }
    }

    /// The words that two stretches share, rarest first, as the first prints them.
    pub fn shared(&self, a: &Words, b: &Words, most: usize) -> Vec<String> {
        let mut shared: Vec<(f32, &String)> = a
            .iter()
            .filter(|(stem, _)| b.contains_key(*stem))
            .map(|(stem, (_, word))| (self.rarity(stem), word))
            .collect();
        shared.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(y.1)));
        shared.into_iter().take(most).map(|(_, word)| word.clone()).collect()
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
        assert!(weighing.likeness(&ask, &like) > 3.0 * weighing.likeness(&ask, &unlike));
        assert_eq!(weighing.shared(&ask, &like, 9), ["nachtveren", "varen", "winter"]);
        assert!((weighing.likeness(&ask, &ask) - 1.0).abs() < 1e-5);
    }
}
