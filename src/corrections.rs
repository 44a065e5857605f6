//! What a person corrected in the reading of a text, as plain data, and the document that follows from it.
//!
//! Corrections are edits in the order in which they were made. An edit is anchored to the text, never to the number of
//! a turn: read again, the same text takes the same edits. [`apply`] makes the corrected document; nothing else knows
//! how. Deliberately absent: edits of the text itself.

mod alike;
mod apply;
pub mod file;
mod history;
mod left;
mod marks;
mod pairs;
mod sheet;

pub use alike::{look, look_at};
pub use apply::apply;
pub use history::History;
pub use left::{Left, Share};

use crate::form::Told;
use crate::reference::{Reference, ReferenceKind};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Turn, TurnKind};

/// The rule of every mark that a person set.
pub const BY_HAND: &str = "by-hand";

/// More edits than this are not taken from a file. The attack: a file of a million edits, each of which moves a list.
pub const MOST_EDITS: usize = 20_000;

/// The edits of one text, in the order in which they were made.
pub type Corrections = [Edit];

/// One thing that a person set.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The text of a place is one turn of a kind. It names a turn anew, cuts one out of another, joins several, and
    /// moves the boundary between two; furniture and notes inside stay what they are.
    Stretch {
        /// From the first to the last character of the turn.
        at: Place,
        /// What it does.
        kind: TurnKind,
    },
    /// The turn that holds the start of the place is two turns, the second of which begins there.
    Split {
        /// Begins where the second turn begins.
        at: Place,
    },
    /// Who asks in the turn at the start of the place; nobody known if none.
    Asker {
        /// Begins in the turn.
        at: Place,
        /// Who asks.
        name: Option<String>,
    },
    /// A question and an answer belong together: their exchanges become one.
    Pair {
        /// Begins in the question.
        question: Place,
        /// Begins in the answer.
        answer: Place,
    },
    /// A question and an answer do not belong together.
    Unpair {
        /// Begins in the question.
        question: Place,
        /// Begins in the answer.
        answer: Place,
    },
    /// The text of the place is a reference of a kind.
    Refer {
        /// The words of the reference.
        at: Place,
        /// What it names.
        kind: ReferenceKind,
        /// Its identifier, where the person gave one; else what its words say.
        id: Option<String>,
    },
    /// Nothing in the place is a reference.
    NoReference {
        /// What holds no reference.
        at: Place,
    },
    /// Every paragraph that looks like this is a turn of a kind.
    AllLike {
        /// The look of the paragraphs: [`look`].
        look: String,
        /// What they do.
        kind: TurnKind,
    },
    /// Every turn for which this rule speaks loudest is of a kind.
    TurnsBy {
        /// The rule.
        rule: String,
        /// What they do.
        kind: TurnKind,
    },
    /// The paper is of a form; the last that was told counts.
    Form(Told),
    /// No mark that this rule made is a reference.
    NoneBy {
        /// The rule.
        rule: String,
    },
}

/// The form that a person told, if one did.
pub fn told(corrections: &Corrections) -> Option<Told> {
    let told = |edit: &Edit| if let Edit::Form(told) = edit { Some(*told) } else { None };
    corrections.iter().rev().find_map(told)
}

/// A stretch of the text with the words by which it is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it stands.
    pub span: Span,
    /// How it begins.
    pub opens: String,
}

impl Place {
    /// A place of a text, without white space at its ends.
    pub fn new(source: &Source, span: Span) -> Place {
        /// So many bytes tell a place from others; a correction of a long turn need not repeat it.
        const OPENS: usize = 64;
        let span = span.trim(source.text());
        let text = source.slice(span);
        Place { span, opens: text[..text.floor_char_boundary(OPENS)].to_owned() }
    }

    /// The span, if the text still begins there as it did.
    pub fn in_text(&self, source: &Source) -> Option<Span> {
        let text = source.text().get(self.span.start as usize..self.span.end as usize)?;
        (!self.opens.is_empty() && text.starts_with(&self.opens)).then_some(self.span)
    }
}

impl Turn {
    /// Whether a person set it.
    pub fn by_hand(&self) -> bool {
        self.evidence.first().is_some_and(|evidence| evidence.rule == BY_HAND)
    }
}

impl Reference {
    /// Whether a person set it.
    pub fn by_hand(&self) -> bool {
        self.rule == BY_HAND
    }
}
