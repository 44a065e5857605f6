//! document → sections, blocks and runs: the text in its own order, cut where its setting changes.
//!
//! The runs tile the text: joined, they are the input byte for byte, for any document. A section is what is set as
//! one: a turn, with whatever stands inside it (a page number in the middle of a question). White space between
//! pieces is a block without a piece.
//!
//! Deliberately absent: colours, markup and words. Those are `html` and `style/`.

use crate::document::Document;
use crate::reference::ReferenceId;
use crate::span::Span;
use crate::turn::{Flow, TurnId};

/// A turn from its first to its last piece, with what stands between, and the white space after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The turn that is set; none for text that no turn holds.
    pub turn: Option<TurnId>,
    /// Whether an earlier section began this turn: two turns that alternate.
    pub carries_on: bool,
    /// Where it stands.
    pub span: Span,
    /// What it consists of; never empty.
    pub blocks: Vec<Block>,
}

/// One piece of a turn, or the white space up to the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The turn it belongs to; none for white space, and for text that no turn holds.
    pub turn: Option<TurnId>,
    /// How it is set; none for white space.
    pub flow: Option<Flow>,
    /// Whether it carries on the sentence of the piece before.
    pub continues: bool,
    /// Where it stands.
    pub span: Span,
    /// Its text; never empty.
    pub runs: Vec<Run>,
}

/// A stretch of text that is set in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands; never empty.
    pub span: Span,
    /// The place in [`Document::sentences`] of the sentence it is part of.
    pub sentence: Option<u32>,
    /// The reference it is part of.
    pub reference: Option<ReferenceId>,
    /// Whether it is the label that opens the turn ("12.", "Vraag:").
    pub label: bool,
    /// Whether it is the line end inside a word that was cut at its hyphen: not to be seen as a space.
    pub join: bool,
}

/// Cuts a document into what is to be set.
pub fn paint(document: &Document) -> Vec<Section> {
    let mut blocks = blocks(document);
    fill_runs(document, &mut blocks);
    sections(document, blocks)
}

/// Every piece and every stretch between pieces, in the order of the text, without runs yet.
fn blocks(document: &Document) -> Vec<Block> {
    let text = document.source.text();
    let mut pieces: Vec<Block> = document
        .turns()
        .flat_map(|(id, turn)| {
            turn.pieces.iter().map(move |piece| Block {
                turn: Some(id),
                flow: Some(piece.flow),
                continues: piece.continues,
                span: piece.span,
                runs: Vec::new(),
            })
        })
        .collect();
    crate::order::by(&mut pieces, |piece| {
        crate::order::place(piece.span.start as usize, piece.span.end as usize)
    });

    let mut blocks = Vec::with_capacity(pieces.len() * 2 + 1);
    let mut at = 0;
    let between = |start: u32, end: u32, blocks: &mut Vec<Block>| {
        if start < end {
            let span = Span { start, end };
            // Text that no turn holds is a fault of the analysis; it must be seen all the same.
            let flow = (!span.of(text).trim().is_empty()).then_some(Flow::Lines);
            blocks.push(Block { turn: None, flow, continues: false, span, runs: Vec::new() });
        }
    };
    for mut piece in pieces {
        // Pieces never overlap; should two do so, the first one has the text.
        piece.span.start = piece.span.start.max(at);
        if piece.span.start < piece.span.end {
            between(at, piece.span.start, &mut blocks);
            at = piece.span.end;
            blocks.push(piece);
        }
    }
    between(at, text.len() as u32, &mut blocks);
    blocks
}

/// A mark that cuts runs, with its place among its like.
type Marked = (Span, u32);

/// Cuts every block where a sentence, a reference, a label or a joined line end begins or ends.
fn fill_runs(document: &Document, blocks: &mut [Block]) {
    let turns = document.turns.len();
    let mut sentences: Vec<Vec<Marked>> = vec![Vec::new(); turns];
    for (i, sentence) in document.sentences.iter().enumerate() {
        if let Some(list) = sentences.get_mut(sentence.turn.0 as usize) {
            list.push((sentence.span, i as u32));
        }
    }
    // A reference belongs to the turn in which it begins: a page number inside it is not part of it.
    let mut references: Vec<Vec<Marked>> = vec![Vec::new(); turns];
    for (id, reference) in document.references() {
        let block = blocks.partition_point(|block| block.span.end <= reference.span.start);
        if let Some(turn) = blocks.get(block).and_then(|block| block.turn) {
            references[turn.0 as usize].push((reference.span, id.0));
        }
    }
    let (mut next_sentence, mut next_reference) = (vec![0; turns], vec![0; turns]);

    for block in blocks {
        let Some(turn) = block.turn.map(|turn| turn.0 as usize) else {
            block.runs = vec![Run::plain(block.span)];
            continue;
        };
        let sentences = within(block.span, &sentences[turn], &mut next_sentence[turn]);
        let references = within(block.span, &references[turn], &mut next_reference[turn]);
        let label = document.turns[turn].label.and_then(|label| label.intersect(block.span));
        let joins = match block.flow {
            Some(Flow::Prose) => joins(document.source.text(), block.span),
            _ => Vec::new(),
        };
        block.runs = cut(block.span, &sentences, &references, label, &joins);
    }
}

/// The marks of a turn that lie in one of its blocks, clipped to it and to each other; `next` moves along.
fn within(block: Span, marks: &[Marked], next: &mut usize) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    while marks.get(*next).is_some_and(|(span, _)| span.end <= block.start) {
        *next += 1;
    }
    let mut at = block.start;
    for &(span, i) in marks[*next..].iter().take_while(|(span, _)| span.start < block.end) {
        if let Some(part) = span.intersect(Span { start: at, end: block.end.max(at) }) {
            at = part.end;
            found.push((part, i));
        }
    }
    found
}

fn cut(
    span: Span,
    sentences: &[Marked],
    references: &[Marked],
    label: Option<Span>,
    joins: &[Span],
) -> Vec<Run> {
    let marks = sentences.iter().chain(references).map(|(span, _)| *span);
    let mut cuts: Vec<u32> = marks
        .chain(label)
        .chain(joins.iter().copied())
        .flat_map(|span| [span.start, span.end])
        .chain([span.start, span.end])
        .collect();
    crate::order::by(&mut cuts, |cut| u64::from(*cut));
    cuts.dedup();

    let mut runs = Vec::with_capacity(cuts.len());
    let (mut sentence, mut reference, mut join) =
        (sentences.iter().peekable(), references.iter().peekable(), 0);
    for pair in cuts.windows(2) {
        let span = Span { start: pair[0], end: pair[1] };
        while sentence.next_if(|(mark, _)| mark.end <= span.start).is_some() {}
        while reference.next_if(|(mark, _)| mark.end <= span.start).is_some() {}
        while joins.get(join).is_some_and(|mark| mark.end <= span.start) {
            join += 1;
        }
        runs.push(Run {
            span,
            sentence: sentence.peek().filter(|(mark, _)| mark.covers(span)).map(|(_, i)| *i),
            reference: reference.peek().filter(|(mark, _)| mark.covers(span)).map(|(_, i)| ReferenceId(*i)),
            label: label.is_some_and(|label| label.covers(span)),
            join: joins.get(join).is_some_and(|mark| mark.covers(span)),
        });
    }
    runs
}

impl Run {
    fn plain(span: Span) -> Run {
        Run { span, sentence: None, reference: None, label: false, join: false }
    }
}

/// Words after which a hyphen stays apart: "in- en uitvoer" cut after "in-" is no word cut in two.
const HYPHEN_STAYS_APART: [&str; 12] =
    ["en", "of", "als", "noch", "dan", "tot", "und", "oder", "bis", "and", "or", "et"];

/// The line ends in a stretch of prose that cut a word at its hyphen ("EU-\nlidstaten"), white space included.
pub(crate) fn joins(text: &str, span: Span) -> Vec<Span> {
    let mut joins = Vec::new();
    let part = span.of(text);
    for (hyphen, c) in part.char_indices().filter(|(_, c)| matches!(c, '-' | '\u{ad}' | '\u{2010}')) {
        let end = hyphen + c.len_utf8();
        let before = part[..hyphen].chars().next_back();
        let after = part[end..].trim_start();
        let white = &part[end..part.len() - after.len()];
        if !before.is_some_and(char::is_alphanumeric) || white.matches('\n').count() != 1 {
            continue;
        }
        let word = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if !word.is_empty() && !HYPHEN_STAYS_APART.contains(&word) {
            let start = span.start as usize + end;
            joins.push(Span::new(start, start + white.len()));
        }
    }
    joins
}

/// Groups blocks to sections: a turn keeps what stands before its last piece.
fn sections(document: &Document, blocks: Vec<Block>) -> Vec<Section> {
    let mut last_block = vec![0; document.turns.len()];
    for (i, block) in blocks.iter().enumerate() {
        if let Some(turn) = block.turn {
            last_block[turn.0 as usize] = i;
        }
    }
    let mut begun = vec![false; document.turns.len()];
    let mut sections: Vec<Section> = Vec::new();
    for (i, block) in blocks.into_iter().enumerate() {
        let open = sections.last().is_some_and(|section| {
            let running = section.turn.is_some_and(|turn| i <= last_block[turn.0 as usize]);
            // The text may begin with white space: the first turn takes it.
            let leading = section.turn.is_none() && section.blocks.iter().all(|block| block.flow.is_none());
            running || block.flow.is_none() || (leading && sections.len() == 1)
        });
        match sections.last_mut().filter(|_| open) {
            Some(section) => {
                section.turn = section.turn.or(block.turn);
                section.span = section.span.join(block.span);
                section.blocks.push(block);
            }
            None => sections.push(Section {
                turn: block.turn,
                carries_on: block.turn.is_some_and(|turn| begun[turn.0 as usize]),
                span: block.span,
                blocks: vec![block],
            }),
        }
        if let Some(turn) =
            sections.last().and_then(|section| section.blocks.last()).and_then(|block| block.turn)
        {
            begun[turn.0 as usize] = true;
        }
    }
    sections
}

#[cfg(test)]
pub(crate) mod tests;
