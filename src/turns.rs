//! blocks → turns: which stretch asks, which answers, with the evidence for each.

use crate::blocks::Block;
use crate::evidence::Certainty;
use crate::form::Form;
use crate::source::Source;
use crate::turn::{Flow, Piece, Turn, TurnKind};

/// Decides what each block does and joins neighbours that do the same to turns.
pub fn decide(_source: &Source, blocks: &[Block]) -> (Form, Vec<Turn>) {
    let turn = |block: &Block| Turn {
        kind: TurnKind::Other,
        span: block.span,
        pieces: vec![Piece { span: block.span, flow: Flow::Prose, continues: false }],
        label: None,
        numbers: Vec::new(),
        asker: None,
        answerer: None,
        evidence: Vec::new(),
        certainty: Certainty::Likely,
    };
    (Form::default(), blocks.iter().map(turn).collect())
}
