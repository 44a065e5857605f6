//! lines → blocks: paragraphs, labels, headings, notes and furniture.

use crate::lines::Line;
use crate::source::Source;
use crate::span::Span;

/// A paragraph or another unit that is not divided further.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
}

/// Joins lines to blocks.
pub fn join(_source: &Source, lines: &[Line]) -> Vec<Block> {
    lines.iter().filter(|line| !line.span.is_empty()).map(|line| Block { span: line.span }).collect()
}
