//! Why a mark was made, and how sure that is: what a reader may ask of every mark.

use crate::span::Span;

/// One reason for a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// The rule that spoke: a key of the table that it stands in ("answer-label", "fractie-opens").
    pub rule: &'static str,
    /// The words it spoke of.
    pub span: Span,
    /// How much it weighed, in the units of the model's table; above 0 speaks for the mark.
    pub weight: f32,
}

/// How sure a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Look at it yourself.
    Doubtful,
    /// Nothing speaks strongly against it.
    Likely,
    /// A label, a number or a name settles it.
    Sure,
}

impl Certainty {
    /// The name in exports and classes.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Doubtful => "doubtful",
            Certainty::Likely => "likely",
            Certainty::Sure => "sure",
        }
    }
}
