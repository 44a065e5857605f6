//! Something odd that the reader should know of. A notice is never an error: the text is as it is.

use crate::span::Span;

/// What was seen, where, and the words that fill in its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What kind of oddity.
    pub kind: NoticeKind,
    /// Where it shows.
    pub span: Span,
    /// What fills the gaps of its sentence, in the order of the sentence ("2024/45").
    pub words: Vec<String>,
}

/// The kinds of oddity that are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Nothing in the document asks or answers. No words.
    NothingFound,
    /// A question without an answer in this document that answers others. Words: its numbers, if it has any.
    Unanswered,
    /// An answer whose question does not stand in this document. Words: its numbers, if it has any.
    Unasked,
    /// A document that asks and answers nothing of it; stands at the first question. No words.
    NoAnswers,
    /// A parliamentary year that cannot be. Words: the year, "2024/45".
    ImpossibleYear,
    /// A pointer names an asker with no like question; another asker's fits better. Words: who is named, who fits.
    PointerElsewhere,
    /// A footnote mark without a note. Words: its number.
    MarkWithoutNote,
    /// A note without a mark. Words: its number.
    NoteWithoutMark,
    /// A numbered question that is missing; stands at the one that follows. Words: its number.
    NumberMissing,
    /// A numbered question that stands twice; stands at the second. Words: its number.
    NumberTwice,
    /// Two answers that would each fit the other's question better; stands at the first. Words: the numbers of the
    /// two questions, counted where none are printed.
    AnswersSwapped,
    /// A number of a paper without its dossier. Words: the number, "nr. 12".
    NumberWithoutDossier,
    /// One dossier under two names; stands at the second. Words: the two names, the first one first.
    DossierTwoNames,
    /// One motion with two numbers; stands at the second. Words: the two papers, "36410-9", the first one first.
    MotionTwoNumbers,
    /// A paper cited that is younger than the document. Words: the paper as printed.
    YoungerPaper,
}

impl NoticeKind {
    /// The name in exports and the key of its sentence.
    pub fn name(self) -> &'static str {
        match self {
            NoticeKind::NothingFound => "nothing-found",
            NoticeKind::Unanswered => "unanswered",
            NoticeKind::Unasked => "unasked",
            NoticeKind::NoAnswers => "no-answers",
            NoticeKind::ImpossibleYear => "impossible-year",
            NoticeKind::PointerElsewhere => "pointer-elsewhere",
            NoticeKind::MarkWithoutNote => "mark-without-note",
            NoticeKind::NoteWithoutMark => "note-without-mark",
            NoticeKind::NumberMissing => "number-missing",
            NoticeKind::NumberTwice => "number-twice",
            NoticeKind::AnswersSwapped => "answers-swapped",
            NoticeKind::NumberWithoutDossier => "number-without-dossier",
            NoticeKind::DossierTwoNames => "dossier-two-names",
            NoticeKind::MotionTwoNumbers => "motion-two-numbers",
            NoticeKind::YoungerPaper => "younger-paper",
        }
    }
}
