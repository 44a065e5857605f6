//! Where a copy of a text stands in the text: the two run in step but for few places, and only those are kept.

use std::ops::Range;

/// The way between a copy, made from front to back, and its text.
#[derive(Clone, Debug)]
pub struct Anchors {
    /// (byte of the copy, byte of the text), rising: from here on the two run in step.
    places: Vec<(u32, u32)>,
    /// For every STRIDE bytes of the text, how many places stand before them: where the search for one begins.
    marks: Vec<u32>,
}

/// Few texts have many places in so many bytes.
const STRIDE: usize = 256;

impl Default for Anchors {
    fn default() -> Self {
        Anchors { places: vec![(0, 0)], marks: vec![0] }
    }
}

impl Anchors {
    /// From these bytes on copy and text run in step, up to the next such place.
    pub fn push(&mut self, copy: usize, text: usize) {
        match self.places.last_mut() {
            // Nothing of the copy stands before it: what stands there of the text was left out.
            Some(last) if last.0 as usize == copy => last.1 = text as u32,
            _ => self.places.push((copy as u32, text as u32)),
        }
        while self.marks.len() * STRIDE <= text {
            self.marks.push(self.places.len() as u32 - 1);
        }
    }

    /// The byte of the text that a byte of the copy came from; a character of the copy that is longer than its own is one
    /// place.
    pub fn text_of(&self, copy: usize) -> usize {
        let next = self.places.partition_point(|&(place, _)| place as usize <= copy);
        let (from, text) = self.places[next - 1];
        let at = text as usize + (copy - from as usize);
        self.places.get(next).map_or(at, |(_, end)| at.min(*end as usize - 1))
    }

    /// The byte of the copy that a byte of the text became, or the next that did become one; `len` is that of the copy.
    pub fn copy_of(&self, text: usize, len: usize) -> usize {
        self.copy_before(self.behind(text), text, len)
    }

    /// The same for both ends of a stretch.
    pub fn copies_of(&self, text: Range<usize>, len: usize) -> Range<usize> {
        let (first, last) = (self.behind(text.start), self.behind(text.end));
        self.copy_before(first, text.start, len)..self.copy_before(last, text.end, len)
    }

    /// The first place behind a byte of the text.
    fn behind(&self, text: usize) -> usize {
        let mark = self.marks.get(text / STRIDE).map_or(self.places.len(), |mark| *mark as usize);
        let near = self.places[mark..].iter().take_while(|(_, place)| *place as usize <= text);
        mark + near.count()
    }

    fn copy_before(&self, next: usize, text: usize, len: usize) -> usize {
        let Some(&(copy, from)) = next.checked_sub(1).and_then(|index| self.places.get(index)) else {
            return 0;
        };
        let at = copy as usize + (text - from as usize);
        at.min(self.places.get(next).map_or(len, |(copy, _)| *copy as usize))
    }
}
