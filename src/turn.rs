//! What a turn, an exchange and a sentence are: the plain data that reading a paper yields.

use crate::evidence::{Certainty, Evidence};
use crate::labels::Side;
use crate::span::Span;

/// The place of a turn in [`crate::Document::turns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TurnId(pub u32);

/// The place of an exchange in [`crate::Document::exchanges`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExchangeId(pub u32);

/// What a stretch of the paper does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TurnKind {
    /// Asks, statements leading up to the question included.
    Question,
    /// Answers.
    Answer,
    /// Opens a contribution without asking: "… hebben kennisgenomen van …".
    Preamble,
    /// Heads a part of the body.
    Heading,
    /// A question or answer label alone on its line.
    Label,
    /// A footnote's text.
    Note,
    /// Page numbers, running heads and feet.
    Furniture,
    /// Front and back matter: titles, attribution, signatures, table of contents.
    Other,
}

impl TurnKind {
    /// Every kind.
    pub const ALL: [TurnKind; 8] = [
        TurnKind::Question,
        TurnKind::Answer,
        TurnKind::Preamble,
        TurnKind::Heading,
        TurnKind::Label,
        TurnKind::Note,
        TurnKind::Furniture,
        TurnKind::Other,
    ];

    /// The name in exports, and the class.
    pub fn name(self) -> &'static str {
        match self {
            TurnKind::Question => "question",
            TurnKind::Answer => "answer",
            TurnKind::Preamble => "preamble",
            TurnKind::Heading => "heading",
            TurnKind::Label => "label",
            TurnKind::Note => "note",
            TurnKind::Furniture => "furniture",
            TurnKind::Other => "other",
        }
    }
}

/// A stretch of the paper that does one thing.
///
/// Turns stand in the order of their first byte. Pieces of different turns never overlap, and every visible
/// character of the text lies in exactly one piece; spans may nest (a page number inside a question).
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// What it does.
    pub kind: TurnKind,
    /// From its first to its last visible character.
    pub span: Span,
    /// Its paragraphs, in order; what lies between them is white space or belongs to other turns.
    pub pieces: Vec<Piece>,
    /// The label or number that opens its text on the same line ("Vraag:", "12."), if there is one.
    pub label: Option<Span>,
    /// The question numbers that it carries or answers, as printed: ["4", "5"].
    pub numbers: Vec<String>,
    /// Who asks, as short as the document has it ("NSD"). On questions and preambles; on the paragraphs of a reply to
    /// contributions, whom they answer.
    pub asker: Option<String>,
    /// Who answers ("minister van Asiel en Migratie"). On answers.
    pub answerer: Option<String>,
    /// Why its kind was chosen, strongest first.
    pub evidence: Vec<Evidence>,
    /// How sure its kind is.
    pub certainty: Certainty,
}

impl Turn {
    /// Of a label, on whose side it stands.
    pub fn label_side(&self) -> Side {
        let answers = self.evidence.iter().any(|evidence| evidence.rule == "answer-label");
        if answers { Side::Answer } else { Side::Question }
    }
}

/// One paragraph of a turn, or the part of one on its side of a page break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// How its lines are to be set.
    pub flow: Flow,
    /// Whether it carries on the sentence of the piece before.
    pub continues: bool,
}

/// How the lines of a paragraph are to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    /// Running text: line ends are only where the paper was wrapped.
    Prose,
    /// Every line stands by itself: addresses, signatures, contents.
    Lines,
    /// Columns made with blanks or bars: set as it came, in a fixed pitch.
    Table,
}

/// Questions with the answer that they got.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Exchange {
    /// The question turns, in order; never empty.
    pub questions: Vec<TurnId>,
    /// The answer turns, in order; empty if the document holds no answer.
    pub answers: Vec<TurnId>,
    /// Who asks.
    pub asker: Option<String>,
    /// The numbers of the questions, as printed.
    pub numbers: Vec<String>,
    /// Whether a person put it together.
    pub by_hand: bool,
}

/// A sentence of a question turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands; a page break may lie inside.
    pub span: Span,
    /// The turn it belongs to.
    pub turn: TurnId,
    /// What it does.
    pub kind: SentenceKind,
}

/// What a sentence does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SentenceKind {
    /// Leads up to a question.
    Statement,
    /// Asks with a question mark or in the order of words of a question.
    Direct,
    /// Reports a question: "vragen of", "willen weten".
    Indirect,
    /// Requests: "verzoeken", "horen graag".
    Request,
}

impl SentenceKind {
    /// The name in exports, and the class.
    pub fn name(self) -> &'static str {
        match self {
            SentenceKind::Statement => "statement",
            SentenceKind::Direct => "direct",
            SentenceKind::Indirect => "indirect",
            SentenceKind::Request => "request",
        }
    }

    /// Whether it asks.
    pub fn asks(self) -> bool {
        self != SentenceKind::Statement
    }
}
