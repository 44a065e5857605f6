//! mentions → references: identifier, official link, target in the document. Ambiguity is a value.

use crate::form::Form;
use crate::mentions::Mention;
use crate::reference::Reference;
use crate::source::Source;
use crate::turn::{Exchange, Turn};

/// Turns mentions into references, in the same order.
pub fn resolve(
    _source: &Source,
    _form: &Form,
    _turns: &[Turn],
    _exchanges: &[Exchange],
    _mentions: Vec<Mention>,
) -> Vec<Reference> {
    Vec::new()
}
