//! Where any of many words stand in a text, also within others: one pass, whatever their number (Aho and Corasick, 1975).
//!
//! A table of its own, for a library's brings much more than one table into the page.

use std::collections::VecDeque;

/// Words, ready to be found. Small and capital letters of ASCII are alike.
#[derive(Debug)]
pub struct Triggers {
    /// For every byte its column in `next`; 0 for what stands in no word.
    columns: [u8; 256],
    /// For every state and column the row of the next state, twice, plus one if words end there.
    next: Vec<u32>,
    width: usize,
    /// For every state the words that end there, longest first.
    ends: Vec<Vec<u32>>,
    lens: Vec<usize>,
}

/// No state yet.
const NONE: u32 = u32::MAX;

impl Triggers {
    /// Takes up words, none of them empty.
    pub fn new(words: &[&str]) -> Triggers {
        let mut columns = [0; 256];
        let mut width = 1;
        for byte in words.iter().flat_map(|word| word.bytes()).map(|byte| byte.to_ascii_lowercase()) {
            if columns[byte as usize] == 0 {
                (columns[byte as usize], width) = (width as u8, width + 1);
                columns[byte.to_ascii_uppercase() as usize] = columns[byte as usize];
            }
        }
        let (mut next, mut ends) = (vec![NONE; width], vec![Vec::new()]);
        for (number, word) in (0..).zip(words) {
            let mut state = 0;
            for byte in word.bytes() {
                let step = state * width + columns[byte as usize] as usize;
                if next[step] == NONE {
                    next[step] = ends.len() as u32;
                    next.resize(next.len() + width, NONE);
                    ends.push(Vec::new());
                }
                state = next[step] as usize;
            }
            ends[state].push(number);
        }
        complete(&mut next, &mut ends, width);
        for state in &mut next {
            let ends_here = !ends[*state as usize].is_empty();
            *state = (*state * width as u32) << 1 | u32::from(ends_here);
        }
        Triggers { columns, next, width, ends, lens: words.iter().map(|word| word.len()).collect() }
    }

    /// Every word that stands in a text, as (number, first byte), by where they end.
    pub fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut state = 0;
        for (at, byte) in text.bytes().enumerate() {
            let step = self.next[state + self.columns[byte as usize] as usize];
            state = (step >> 1) as usize;
            if step & 1 == 1 {
                let words = self.ends[state / self.width].iter().map(|word| *word as usize);
                found.extend(words.map(|word| (word, at + 1 - self.lens[word])));
            }
        }
        found
    }
}

/// Where a word goes on no further, the longest end of it that begins another does.
fn complete(next: &mut [u32], ends: &mut [Vec<u32>], width: usize) {
    let mut shorter = vec![0; ends.len()];
    let mut waiting = VecDeque::from([0]);
    while let Some(state) = waiting.pop_front() {
        for column in 0..width {
            let step = state * width + column;
            let via = if state == 0 { 0 } else { next[shorter[state] * width + column] as usize };
            match next[step] {
                NONE => next[step] = via as u32,
                longer => {
                    let longer = longer as usize;
                    shorter[longer] = via;
                    let also = ends[via].clone();
                    ends[longer].extend(also);
                    waiting.push_back(longer);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_wherever_it_ends() {
        let words = ["veer", "eer", "Veerwet", "wet", "é", "er", "wet"];
        let found = Triggers::new(&words).find("De VEERWET, één veer");
        let wanted =
            [(0, 3), (1, 4), (5, 5), (2, 3), (3, 7), (6, 7), (4, 12), (4, 14), (0, 18), (1, 19), (5, 20)];
        assert_eq!(found, wanted);
        assert_eq!(Triggers::new(&[]).find("niets"), []);
    }
}
