//! What can be done in the page around the paper, and how its markup says so: `data-do="look:table"`.
//!
//! One table. To add a deed, add a row, and what it does in `app/deeds.rs`.

use crate::session::{Pane, Theme};
use crate::turn::TurnId;
use crate::views::View;
use crate::words::Layer;

/// What a button, link or field does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table says it")]
pub enum Deed {
    SkipToText,
    SkipToOutline,
    Look(View),
    Close,
    Save,
    Theme(Theme),
    Speak,
    Remember,
    Forget,
    Seek,
    SeekFor,
    Hit {
        forward: bool,
    },
    Strictly(Strictness),
    EndSeek,
    OpenExample,
    Type,
    Read,
    Choose,
    UndoOpen,
    Dismiss,
    Understood,
    Show(Layer),
    Sift,
    Back,
    Pane(Pane),
    LetGo,
    /// Goes to a turn and selects it.
    Jump(TurnId),
    Filter(Sieve),
    ClearFilter,
    UndoClear,
    Form,
    Correct,
    Undo,
    Redo,
    TakeCorrections,
    TakeLabels,
    Bring,
    ShowOwn,
    Pattern(Part),
    AddPattern,
    TakePatterns,
    RemovePattern(u32),
    ShowKeys,
    Letters,
    CtrlF,
}

/// What a search looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are those of a query")]
pub enum Strictness {
    Whole,
    Case,
    Accents,
}

/// A part of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are those of a filter")]
pub enum Sieve {
    Asker,
    Fared,
    Kind,
    Doubtful,
    Text,
}

/// A part of an own pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are those of a pattern")]
pub enum Part {
    Name,
    Expression,
    Link,
}

/// Every deed that is one of a few, as the markup says it.
const DEEDS: &[(&str, Deed)] = &[
    ("skip:text", Deed::SkipToText),
    ("skip:outline", Deed::SkipToOutline),
    ("look:reading", Deed::Look(View::Reading)),
    ("look:table", Deed::Look(View::Table)),
    ("look:coverage", Deed::Look(View::Coverage)),
    ("look:references", Deed::Look(View::References)),
    ("look:figures", Deed::Look(View::Figures)),
    ("close", Deed::Close),
    ("save", Deed::Save),
    ("theme:system", Deed::Theme(Theme::System)),
    ("theme:light", Deed::Theme(Theme::Light)),
    ("theme:dark", Deed::Theme(Theme::Dark)),
    ("speak", Deed::Speak),
    ("remember", Deed::Remember),
    ("forget", Deed::Forget),
    ("seek", Deed::Seek),
    ("seek:for", Deed::SeekFor),
    ("seek:next", Deed::Hit { forward: true }),
    ("seek:previous", Deed::Hit { forward: false }),
    ("seek:whole", Deed::Strictly(Strictness::Whole)),
    ("seek:case", Deed::Strictly(Strictness::Case)),
    ("seek:accents", Deed::Strictly(Strictness::Accents)),
    ("seek:end", Deed::EndSeek),
    ("example", Deed::OpenExample),
    ("type", Deed::Type),
    ("read", Deed::Read),
    ("choose", Deed::Choose),
    ("undo-open", Deed::UndoOpen),
    ("dismiss", Deed::Dismiss),
    ("understood", Deed::Understood),
    ("show:questions", Deed::Show(Layer::Questions)),
    ("show:answers", Deed::Show(Layer::Answers)),
    ("show:references", Deed::Show(Layer::References)),
    ("show:pointers", Deed::Show(Layer::Pointers)),
    ("show:notices", Deed::Show(Layer::Notices)),
    ("sift", Deed::Sift),
    ("back", Deed::Back),
    ("pane:outline", Deed::Pane(Pane::Outline)),
    ("pane:details", Deed::Pane(Pane::Details)),
    ("let-go", Deed::LetGo),
    ("filter:asker", Deed::Filter(Sieve::Asker)),
    ("filter:fared", Deed::Filter(Sieve::Fared)),
    ("filter:kind", Deed::Filter(Sieve::Kind)),
    ("filter:doubtful", Deed::Filter(Sieve::Doubtful)),
    ("filter:text", Deed::Filter(Sieve::Text)),
    ("filter:clear", Deed::ClearFilter),
    ("checks:back", Deed::UndoClear),
    ("form", Deed::Form),
    ("correct", Deed::Correct),
    ("undo", Deed::Undo),
    ("redo", Deed::Redo),
    ("take:corrections", Deed::TakeCorrections),
    ("take:labels", Deed::TakeLabels),
    ("bring", Deed::Bring),
    ("own", Deed::ShowOwn),
    ("pattern:name", Deed::Pattern(Part::Name)),
    ("pattern:expression", Deed::Pattern(Part::Expression)),
    ("pattern:link", Deed::Pattern(Part::Link)),
    ("pattern:add", Deed::AddPattern),
    ("take:patterns", Deed::TakePatterns),
    ("keys", Deed::ShowKeys),
    ("keys:letters", Deed::Letters),
    ("keys:ctrl-f", Deed::CtrlF),
];

impl Deed {
    /// What the markup says, read.
    pub fn parse(says: &str) -> Option<Deed> {
        if let Some((_, deed)) = DEEDS.iter().find(|(name, _)| *name == says) {
            return Some(*deed);
        }
        let (verb, number) = says.split_once('=')?;
        let number = number.parse().ok()?;
        match verb {
            "jump" => Some(Deed::Jump(TurnId(number))),
            "pattern:remove" => Some(Deed::RemovePattern(number)),
            _ => None,
        }
    }

    /// How the markup says it.
    pub fn print(self) -> String {
        let numbered = |verb: &str, number: u32| [verb, "=", &number.to_string()].concat();
        match self {
            Deed::Jump(turn) => numbered("jump", turn.0),
            Deed::RemovePattern(at) => numbered("pattern:remove", at),
            _ => DEEDS.iter().find(|(_, deed)| *deed == self).map_or("", |(name, _)| name).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        let numbered = [Deed::Jump(TurnId(0)), Deed::Jump(TurnId(4711)), Deed::RemovePattern(3)];
        for deed in DEEDS.iter().map(|(_, deed)| *deed).chain(numbered) {
            assert_eq!(Deed::parse(&deed.print()), Some(deed));
        }
        for (name, deed) in DEEDS {
            assert_eq!(deed.print(), *name, "no name and no deed stands twice");
        }
        for says in ["", "look", "look:", "jump=", "jump=x", "jump=-1", "fly=1"] {
            assert_eq!(Deed::parse(says), None, "{says}");
        }
    }

    #[test]
    fn every_one_of_a_few_has_its_row() {
        let all = View::ALL.map(Deed::Look).into_iter();
        let all = all.chain(Theme::ALL.map(Deed::Theme)).chain(Layer::ALL.map(Deed::Show));
        for deed in all {
            assert!(!deed.print().is_empty(), "{deed:?}");
        }
    }
}
