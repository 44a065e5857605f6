//! What the reader is told once, and its sentence.

use crate::decode::{MAX_PAGE_BYTES, NotText};
use crate::words::{Words, count};

/// Something the reader is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A new text took the place of another, which can come back.
    Replaced,
    /// What was given has no text in it.
    Empty,
    /// A file of this name is not text but something else.
    NotText(String, NotText),
    /// A file or paste of this name is over the limit.
    TooLong(String),
    /// The browser could not read the file.
    Unreadable(String),
    /// The browser's store is full or closed.
    NotKept,
    /// Ticks and notes were taken away, and can come back.
    ChecksCleared,
    /// Corrections came without the text that they are of.
    NoTextYet,
    /// A file brought so many corrections, in the place of so many others.
    Brought {
        /// What it brought.
        edits: usize,
        /// What stood here before.
        replaced: usize,
    },
    /// A file brought so many kinds of reference of the user's own.
    PatternsBrought(usize),
    /// A file holds labels and no corrections.
    OnlyLabels,
    /// Nothing is selected that could be corrected.
    SelectFirst,
    /// What was chosen holds already.
    HoldsAlready,
    /// What begins so is remembered to be paired.
    Picked(String),
    /// What was gone to did not fit the filter.
    FilterLifted,
    /// All that was kept is gone.
    Forgotten,
    /// The export was handed to the browser.
    Saved(String),
}

impl Message {
    /// The sentence.
    pub fn says(&self, words: &Words) -> String {
        let own = words.tongue.correct();
        match self {
            Message::Replaced => words.replaced.to_owned(),
            Message::Empty => words.empty_text.to_owned(),
            Message::NotText(name, what) => (words.no_text)(name, *what),
            Message::TooLong(name) => (words.too_long)(name, MAX_PAGE_BYTES >> 20),
            Message::Unreadable(name) => (words.unreadable)(name),
            Message::NotKept => words.not_kept.to_owned(),
            Message::ChecksCleared => words.views.checks_cleared.to_owned(),
            Message::NoTextYet => words.no_text_yet.to_owned(),
            Message::Brought { edits, replaced } => match replaced {
                0 => count(*edits, own.brought),
                _ => [&*count(*edits, own.brought), " ", &count(*replaced, own.replaced)].concat(),
            },
            Message::PatternsBrought(number) => count(*number, own.patterns_brought),
            Message::OnlyLabels => own.only_labels.to_owned(),
            Message::SelectFirst => own.select_first.to_owned(),
            Message::HoldsAlready => own.holds_already.to_owned(),
            Message::Picked(words) => [own.picked, ": “", words, "”. ", own.then_pair].concat(),
            Message::FilterLifted => words.views.filter_lifted.to_owned(),
            Message::Forgotten => words.forgotten.to_owned(),
            Message::Saved(name) => (words.saved)(name),
        }
    }
}
