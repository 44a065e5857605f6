//! The words of the views, both languages side by side.

use crate::coverage::Fared;
use crate::views::View;

/// What the views say.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field's name and its text say it")]
pub struct ViewWords {
    pub views: &'static str,
    pub view: fn(View) -> &'static str,
    pub fared: fn(Fared) -> &'static str,
}

/// In Dutch.
pub const NL: ViewWords = ViewWords {
    views: "Weergave",
    view: |view| match view {
        View::Reading => "Lezen",
        View::Table => "Tabel",
        View::Coverage => "Dekking",
        View::References => "Verwijzingen",
        View::Figures => "Cijfers",
    },
    fared: |fared| match fared {
        Fared::Answered => "beantwoord",
        Fared::Shared => "samen beantwoord",
        Fared::ByPointer => "doorverwezen",
        Fared::Unanswered => "zonder antwoord",
    },
};

/// In English.
pub const EN: ViewWords = ViewWords {
    views: "View",
    view: |view| match view {
        View::Reading => "Reading",
        View::Table => "Table",
        View::Coverage => "Coverage",
        View::References => "References",
        View::Figures => "Figures",
    },
    fared: |fared| match fared {
        Fared::Answered => "answered",
        Fared::Shared => "answered together",
        Fared::ByPointer => "referred on",
        Fared::Unanswered => "without answer",
    },
};
