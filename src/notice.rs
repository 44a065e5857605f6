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
    /// Nothing in the document asks or answers.
    NothingFound,
    /// A question without an answer in this document.
    Unanswered,
    /// A parliamentary year that cannot be: "2024/45".
    ImpossibleYear,
    /// A pointer names an asker with no like question; another asker's fits better.
    PointerElsewhere,
    /// A footnote mark without a note.
    MarkWithoutNote,
    /// A note without a mark.
    NoteWithoutMark,
    /// A numbered question that is missing.
    NumberMissing,
    /// A numbered question that stands twice.
    NumberTwice,
    /// Two answers that would each fit the other's question better.
    AnswersSwapped,
    /// A number of a paper without its dossier.
    NumberWithoutDossier,
    /// One dossier under two names.
    DossierTwoNames,
    /// One motion with two numbers.
    MotionTwoNumbers,
    /// A paper cited that is younger than the document.
    YoungerPaper,
}

impl NoticeKind {
    /// The name in exports and the key of its sentence.
    pub fn name(self) -> &'static str {
        match self {
            NoticeKind::NothingFound => "nothing-found",
            NoticeKind::Unanswered => "unanswered",
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
