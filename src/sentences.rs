//! turns → sentences: direct, indirect and requesting questions apart from the statements that lead up to them.
//!
//! Where a sentence ends is decided in [`ends`], what it does in [`asks`]. Deliberately absent: sentences of answers,
//! which nothing needs. A library for sentence ends (Unicode's rules, as in `unicode-segmentation`) was weighed: it ends
//! sentences at "nr. 12" and "art. 3" and not where a PDF glued "hiervan?Deelt", which is most of the work here.

pub mod asks;
pub mod ends;

use crate::fold::Folded;
use crate::form::Language;
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Sentence, SentenceKind, Turn, TurnId, TurnKind};

/// The sentences of every question and preamble turn, in the order of the text.
pub fn split(source: &Source, turns: &[Turn], language: Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (i, turn) in turns.iter().enumerate() {
        if !matches!(turn.kind, TurnKind::Question | TurnKind::Preamble) {
            continue;
        }
        let id = TurnId(i as u32);
        // What a page break cut is one stretch: its spans are walked as one text.
        let mut stretch: Vec<Span> = Vec::new();
        for piece in &turn.pieces {
            if !piece.continues {
                in_stretch(source, &stretch, id, language, &mut sentences);
                stretch.clear();
            }
            let start = turn
                .label
                .filter(|label| piece.span.covers(*label))
                .map_or(piece.span.start, |label| label.end);
            let text = Span { start, end: piece.span.end }.trim(source.text());
            if !text.is_empty() {
                stretch.push(text);
            }
        }
        in_stretch(source, &stretch, id, language, &mut sentences);
    }
    sentences
}

/// The sentences of one paragraph, which may stand in several places.
fn in_stretch(
    source: &Source,
    stretch: &[Span],
    turn: TurnId,
    language: Language,
    sentences: &mut Vec<Sentence>,
) {
    let mut text = String::new();
    // For every part, where it starts in `text`.
    let mut starts: Vec<usize> = Vec::new();
    for part in stretch {
        if !text.is_empty() {
            text.push('\n');
        }
        starts.push(text.len());
        text.push_str(source.slice(*part));
    }
    let place = |at: usize| {
        let part = starts.partition_point(|&start| start <= at).saturating_sub(1);
        stretch.get(part).map_or(0, |span| (span.start as usize + at - starts[part]).min(span.end as usize))
    };
    for range in ends::sentences(&text) {
        let folded = Folded::new(&text[range.clone()]);
        let kind = asks::kind(folded.text().trim(), language);
        let last =
            text[range.clone()].char_indices().next_back().map_or(range.start, |(at, _)| range.start + at);
        let end = place(last) + text[last..].chars().next().map_or(0, char::len_utf8);
        sentences.push(Sentence {
            span: Span::new(place(range.start), end.max(place(range.start))),
            turn,
            kind,
        });
    }
}

/// What one sentence does, by its words alone.
pub fn kind_of(sentence: &str, language: Language) -> SentenceKind {
    asks::kind(Folded::new(sentence).text().trim(), language)
}
