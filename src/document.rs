//! Everything that was found in one text, and the questions one may ask of it.

use crate::corrections::Left;
use crate::form::Form;
use crate::notice::Notice;
use crate::reference::{Reference, ReferenceId, ReferenceKind};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, ExchangeId, Sentence, Turn, TurnId, TurnKind};

/// A text with everything that was found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The text.
    pub source: Source,
    /// The form of paper.
    pub form: Form,
    /// The byte at which each paper of the text begins, in order: one, unless several were pasted after one another.
    pub papers: Vec<u32>,
    /// What does what, in the order of the text.
    pub turns: Vec<Turn>,
    /// Questions with their answers, in the order of their first question.
    pub exchanges: Vec<Exchange>,
    /// The sentences of every question and preamble turn, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// What is referred to, in the order of the text; never overlapping.
    pub references: Vec<Reference>,
    /// What stands out, in the order of the text.
    pub notices: Vec<Notice>,
    /// What a person left as it was read; nothing where nobody corrected.
    pub left: Left,
}

impl Document {
    /// The turn of an id.
    pub fn turn(&self, id: TurnId) -> &Turn {
        &self.turns[id.0 as usize]
    }

    /// The reference of an id.
    pub fn reference(&self, id: ReferenceId) -> &Reference {
        &self.references[id.0 as usize]
    }

    /// The exchange of an id.
    pub fn exchange(&self, id: ExchangeId) -> &Exchange {
        &self.exchanges[id.0 as usize]
    }

    /// Every turn with its id.
    pub fn turns(&self) -> impl Iterator<Item = (TurnId, &Turn)> {
        self.turns.iter().enumerate().map(|(i, turn)| (TurnId(i as u32), turn))
    }

    /// Every exchange with its id.
    pub fn exchanges(&self) -> impl Iterator<Item = (ExchangeId, &Exchange)> {
        self.exchanges.iter().enumerate().map(|(i, exchange)| (ExchangeId(i as u32), exchange))
    }

    /// Every reference with its id.
    pub fn references(&self) -> impl Iterator<Item = (ReferenceId, &Reference)> {
        self.references.iter().enumerate().map(|(i, reference)| (ReferenceId(i as u32), reference))
    }

    /// The references that lie in a span.
    pub fn references_in(&self, span: Span) -> &[Reference] {
        let from = self.references.partition_point(|reference| reference.span.start < span.start);
        let count = self.references[from..].partition_point(|reference| reference.span.start < span.end);
        &self.references[from..from + count]
    }

    /// The number of turns of a kind.
    pub fn count(&self, kind: TurnKind) -> usize {
        self.turns.iter().filter(|turn| turn.kind == kind).count()
    }

    /// The number of references of a kind.
    pub fn count_references(&self, kind: ReferenceKind) -> usize {
        self.references.iter().filter(|reference| reference.kind == kind).count()
    }
}
