//! text → mentions: where something is referred to, by which form, with the identifier that the words give.

use crate::reference::ReferenceKind;
use crate::source::Source;
use crate::span::Span;

/// A place that refers to something, before it is known to what.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub kind: ReferenceKind,
    /// The form that it was recognised by: a key of the table of forms.
    pub rule: &'static str,
    /// The identifier that its words give.
    pub id: Option<String>,
}

/// Every mention, in the order of the text; never overlapping.
pub fn find(_source: &Source) -> Vec<Mention> {
    Vec::new()
}
