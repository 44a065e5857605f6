//! turns → sentences: direct, indirect and requesting questions apart from the statements that lead up to them.

use crate::form::Language;
use crate::source::Source;
use crate::turn::{Sentence, Turn};

/// The sentences of every question and preamble turn, in the order of the text.
pub fn split(_source: &Source, _turns: &[Turn], _language: Language) -> Vec<Sentence> {
    Vec::new()
}
