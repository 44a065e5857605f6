//! turns → sentences: direct, indirect and requesting questions apart from the statements that lead up to them.
//!
//! Where a sentence ends is decided in [`ends`], what it does in [`asks`]: by what its words can be ([`lexicon`]), who asks
//! how in its clauses ([`clauses`]), and the [`order`] of its words. Deliberately absent: sentences of answers,
//! which nothing needs. A library for sentence ends (Unicode's rules, as in `unicode-segmentation`) was weighed: it ends
//! sentences at "nr. 12" and "art. 3" and not where a PDF glued "hiervan?Deelt", which is most of the work here.

pub mod asks;
mod clauses;
mod complements;
pub mod ends;
mod lexicon;
mod order;
mod parts;
mod subjects;
mod words;

use crate::fold::Folded;
use crate::form::Language;
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Sentence, SentenceKind, Turn, TurnId, TurnKind};

/// The sentences of every question and preamble turn, in the order of the text.
pub fn split(source: &Source, folded: &Folded, turns: &[Turn], language: Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (i, turn) in turns.iter().enumerate() {
        of_turn(source, Some(folded), turn, TurnId(i as u32), language, &mut sentences);
    }
    sentences
}

/// Adds the sentences of one turn, if it is a question or preamble; the text is folded on the way if it is not yet.
pub fn of_turn(
    source: &Source,
    folded: Option<&Folded>,
    turn: &Turn,
    id: TurnId,
    language: Language,
    sentences: &mut Vec<Sentence>,
) {
    if matches!(turn.kind, TurnKind::Question | TurnKind::Preamble) {
        // What a page break cut is one stretch: its spans are walked as one text.
        let mut stretch: Vec<Span> = Vec::new();
        for piece in &turn.pieces {
            if !piece.continues {
                in_stretch(source, folded, &stretch, id, language, sentences);
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
        in_stretch(source, folded, &stretch, id, language, sentences);
    }
}

/// The sentences of one paragraph, which may stand in several places.
fn in_stretch(
    source: &Source,
    folded: Option<&Folded>,
    stretch: &[Span],
    turn: TurnId,
    language: Language,
    sentences: &mut Vec<Sentence>,
) {
    if let [whole] = stretch {
        for range in ends::sentences(source.slice(*whole)) {
            let start = whole.start as usize;
            let span = Span::new(start + range.start, start + range.end);
            let kind = match folded {
                Some(folded) => asks::kind(folded.of(span), language),
                None => kind_of(source.slice(span), language),
            };
            sentences.push(Sentence { span, turn, kind });
        }
        return;
    }
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
        let kind = kind_of(&text[range.clone()], language);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Certainty;
    use crate::turn::{Flow, Piece};

    /// A question of these pieces of a text; the bool says whether a piece carries on the one before.
    fn question(text: &str, pieces: &[(&str, bool)]) -> Turn {
        let piece = |(part, continues): &(&str, bool)| {
            let start = text.find(part).unwrap();
            Piece { span: Span::new(start, start + part.len()), flow: Flow::Prose, continues: *continues }
        };
        let pieces: Vec<Piece> = pieces.iter().map(piece).collect();
        Turn {
            kind: TurnKind::Question,
            span: pieces[0].span.join(pieces[pieces.len() - 1].span),
            pieces,
            label: text.starts_with("12.").then(|| Span::new(0, 3)),
            numbers: Vec::new(),
            asker: None,
            answerer: None,
            evidence: Vec::new(),
            certainty: Certainty::Sure,
        }
    }

    #[track_caller]
    fn check(text: &str, pieces: &[(&str, bool)], wanted: &[(&str, SentenceKind)]) {
        let found = split(&Source::new(text), &Folded::new(text), &[question(text, pieces)], Language::Dutch);
        let found: Vec<(&str, SentenceKind)> = found.iter().map(|s| (s.span.of(text), s.kind)).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_sentence_runs_over_a_page_break_but_not_over_a_paragraph() {
        let text =
            "12. De pont ligt\nstil. Deze leden vragen\n\n 7\n\nof hij weer vaart.\n\nZo ja, wanneer?1\n";
        let pieces = [
            ("12. De pont ligt\nstil. Deze leden vragen", false),
            ("of hij weer vaart.", true),
            ("Zo ja, wanneer?1", false),
        ];
        let wanted = [
            ("De pont ligt\nstil.", SentenceKind::Statement),
            ("Deze leden vragen\n\n 7\n\nof hij weer vaart.", SentenceKind::Indirect),
            ("Zo ja, wanneer?1", SentenceKind::Direct),
        ];
        check(text, &pieces, &wanted);
        let apart = [("12. De pont ligt\nstil. Deze leden vragen", false), ("of hij weer vaart.", false)];
        let folded = Folded::new(text);
        assert_eq!(split(&Source::new(text), &folded, &[question(text, &apart)], Language::Dutch).len(), 3);
    }

    #[test]
    fn answers_have_no_sentences() {
        let text = "Waarom? Daarom.";
        let mut turn = question(text, &[(text, false)]);
        turn.kind = TurnKind::Answer;
        assert!(split(&Source::new(text), &Folded::new(text), &[turn], Language::Dutch).is_empty());
    }
}
