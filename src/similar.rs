//! How alike two stretches of a paper are: shared content words, weighted by how rare they are in the paper.
//!
//! Deliberately absent: meaning. Two texts on one subject in other words are not seen to be alike.

use std::cell::OnceCell;
use std::ops::Range;

use crate::contents::{Content, small};
use crate::source::Source;
use crate::span::Span;

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
    /// The words of the stretch at hand as they come, and a bit for the stem of each.
    found: Words,
    stands: Bits,
}

/// Numbers, each once, that are asked for in order: cheaper than sorting them.
#[derive(Debug, Default)]
struct Bits {
    bits: Vec<u64>,
    /// A bit for each of `bits` that has one.
    some: Vec<u64>,
}

impl Bits {
    fn insert(&mut self, number: usize) {
        let block = number / 64;
        if block >= self.bits.len() {
            self.bits.resize(block + 1, 0);
            self.some.resize(block / 64 + 1, 0);
        }
        self.bits[block] |= 1 << (number % 64);
        self.some[block / 64] |= 1 << (block % 64);
    }

    /// Takes all of them out.
    fn drain(&mut self, mut each: impl FnMut(usize)) {
        for (first, some) in self.some.iter_mut().enumerate() {
            while *some != 0 {
                let block = first * 64 + some.trailing_zeros() as usize;
                *some &= *some - 1;
                let mut bits = std::mem::take(&mut self.bits[block]);
                while bits != 0 {
                    each(block * 64 + bits.trailing_zeros() as usize);
                    bits &= bits - 1;
                }
            }
        }
    }
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
            found: Vec::new(),
            stands: Bits::default(),
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
        for table in 0..self.counted.len() {
            for piece in pieces {
                let table = self.counted[table];
                let first = table.partition_point(|content| content.span.start < piece.start);
                let begin = table[first..].iter().take_while(|content| content.span.start < piece.end);
                begin.filter(|content| content.span.end <= piece.end).for_each(|content| self.add(content));
            }
        }
        let mut words = Vec::with_capacity(self.found.len());
        self.stands.drain(|stem| words.push(self.found[self.place[stem] as usize]));
        self.found.clear();
        words
    }

    #[inline(always)]
    fn add(&mut self, content: &Content) {
        let number = &mut self.numbers[content.stem as usize];
        if *number == 0 {
            self.spread.push(0.0);
            self.place.push(0);
            *number = self.spread.len() as u32;
        }
        let stem = *number - 1;
        let place = &mut self.place[stem as usize];
        match self.found.get_mut(*place as usize).filter(|word| word.stem == stem) {
            Some(word) => word.count += 1.0,
            None => {
                *place = self.found.len() as u32;
                self.found.push(Word { stem, count: 1.0, first: content.span });
                self.stands.insert(stem as usize);
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
