//! What a person ticked off and noted beside a paper, and the shelf on which that is kept, by paper.
//!
//! Places are byte offsets of the text, and the shelf goes by the text itself: the same text pasted again finds its
//! ticks. Kept as lines: `=` and the number of a text, `+` and a place that is ticked, `"` and a place with its note.

use std::collections::BTreeMap;

/// The shelf keeps so many papers; the one that was touched longest ago goes first.
const MOST_PAPERS: usize = 50;

/// The ticks and notes of one paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// The first bytes of the sentences that were ticked. The texts are empty: one kind of map costs the page less
    /// than two.
    ticked: BTreeMap<u32, String>,
    /// By first byte of a question.
    notes: BTreeMap<u32, String>,
}

impl Checks {
    /// Whether a sentence was ticked.
    pub fn is_ticked(&self, at: u32) -> bool {
        self.ticked.contains_key(&at)
    }

    /// The note at a question; empty if there is none.
    pub fn note(&self, at: u32) -> &str {
        self.notes.get(&at).map_or("", String::as_str)
    }

    /// How many sentences were ticked.
    pub fn count(&self) -> usize {
        self.ticked.len()
    }

    /// Whether nothing was ticked or noted.
    pub fn is_empty(&self) -> bool {
        self.ticked.is_empty() && self.notes.is_empty()
    }
}

/// The ticks and notes of every paper, the last one touched last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    papers: Vec<(u64, Checks)>,
    empty: Checks,
}

/// The number by which a text is known: FNV-1a, 64 bits.
pub fn number_of(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Shelf {
    /// The ticks and notes of a paper.
    pub fn of(&self, paper: u64) -> &Checks {
        self.papers.iter().find(|(number, _)| *number == paper).map_or(&self.empty, |(_, checks)| checks)
    }

    fn touch(&mut self, paper: u64) -> Option<&mut Checks> {
        let at = self.papers.iter().position(|(number, _)| *number == paper);
        let kept = at.map_or_else(|| (paper, Checks::default()), |at| self.papers.remove(at));
        self.papers.push(kept);
        if self.papers.len() > MOST_PAPERS {
            self.papers.remove(0);
        }
        self.papers.last_mut().map(|(_, checks)| checks)
    }

    /// Ticks a sentence, or takes that back.
    pub fn tick(&mut self, paper: u64, at: u32, on: bool) {
        if let Some(checks) = self.touch(paper) {
            if on {
                checks.ticked.insert(at, String::new());
            } else {
                checks.ticked.remove(&at);
            }
        }
    }

    /// Notes something at a question; nothing takes the note away.
    pub fn note(&mut self, paper: u64, at: u32, note: &str) {
        if let Some(checks) = self.touch(paper) {
            if note.trim().is_empty() {
                checks.notes.remove(&at);
            } else {
                checks.notes.insert(at, note.to_owned());
            }
        }
    }

    /// Takes all ticks and notes of a paper away.
    pub fn clear(&mut self, paper: u64) {
        self.papers.retain(|(number, _)| *number != paper);
    }

    /// The lines in which it is kept.
    pub fn print(&self) -> String {
        let mut out = String::new();
        for (paper, checks) in self.papers.iter().filter(|(_, checks)| !checks.is_empty()) {
            out.extend(["=", &paper.to_string(), "\n"]);
            for at in checks.ticked.keys() {
                out.extend(["+", &at.to_string(), "\n"]);
            }
            for (at, note) in &checks.notes {
                let note = note.replace('\\', "\\\\").replace('\n', "\\n");
                out.extend(["\"", &at.to_string(), " ", &note, "\n"]);
            }
        }
        out
    }

    /// Reads what [`Shelf::print`] wrote; other lines are passed over.
    pub fn parse(kept: &str) -> Shelf {
        let mut shelf = Shelf::default();
        let mut paper = None;
        for line in kept.split('\n') {
            let Some(rest) = line.get(1..) else { continue };
            match (line.as_bytes()[0], paper) {
                (b'=', _) => paper = rest.parse().ok(),
                (b'+', Some(paper)) => {
                    if let Ok(at) = rest.parse() {
                        shelf.tick(paper, at, true);
                    }
                }
                (b'"', Some(paper)) => {
                    if let Some((Ok(at), note)) = rest.split_once(' ').map(|(at, note)| (at.parse(), note)) {
                        shelf.note(paper, at, &unescape(note));
                    }
                }
                _ => {}
            }
        }
        shelf
    }
}

fn unescape(note: &str) -> String {
    let mut out = String::with_capacity(note.len());
    let mut chars = note.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(if chars.next() == Some('n') { '\n' } else { '\\' }),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_and_notes_stay_with_their_text() {
        let (one, other) = (number_of("Vraag 1"), number_of("Vraag 2"));
        assert_ne!(one, other);
        let mut shelf = Shelf::default();
        shelf.tick(one, 7, true);
        shelf.tick(one, 9, true);
        shelf.note(other, 7, "Nabellen");
        shelf.tick(one, 9, false);
        assert!(shelf.of(one).is_ticked(7) && !shelf.of(one).is_ticked(9));
        assert_eq!((shelf.of(one).count(), shelf.of(other).note(7)), (1, "Nabellen"));
        shelf.note(other, 7, "  ");
        assert!(shelf.of(other).is_empty());
        shelf.clear(one);
        assert!(shelf.of(one).is_empty());
    }

    #[test]
    fn the_oldest_paper_leaves_a_full_shelf() {
        let mut shelf = Shelf::default();
        for paper in 0..=MOST_PAPERS as u64 {
            shelf.tick(paper, 1, true);
        }
        assert!(shelf.of(0).is_empty());
        assert!(!shelf.of(1).is_empty());
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_back(papers in proptest::collection::vec((any::<u64>(), 0..9_u32, "(?s).{0,12}"), 0..9)) {
            let mut shelf = Shelf::default();
            for (paper, at, note) in papers {
                shelf.tick(paper, at, true);
                shelf.note(paper, at, &note);
            }
            prop_assert_eq!(Shelf::parse(&shelf.print()), shelf);
        }

        #[test]
        fn anything_is_read(kept in "(?s).*") {
            let _ = Shelf::parse(&kept);
        }
    }
}
