//! text → lines: what the shape of each line says by itself.

use crate::source::Source;
use crate::span::Span;

/// One line of the text and what its shape says.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its visible characters; empty for a blank line.
    pub span: Span,
}

/// Every line of the text.
pub fn classify(source: &Source) -> Vec<Line> {
    (0..source.line_count()).map(|i| Line { span: source.line(i).trim(source.text()) }).collect()
}
