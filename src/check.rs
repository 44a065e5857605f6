//! document → notices: coverage of questions, sanity of numbers and references.

use crate::document::Document;
use crate::notice::Notice;

/// What stands out in a document, in the order of the text.
pub fn check(_document: &Document) -> Vec<Notice> {
    Vec::new()
}
