//! Footnote marks ↔ notes: "Boswijk1", "?2, 3", "[4]", wherever the note landed. A number is a mark only if a note with
//! that number is there: an exponent ("m3") has none.

use std::collections::HashMap;
use std::ops::Range;

use crate::evidence::Certainty;
use crate::reference::{Reference, ReferenceKind, Target};
use crate::scan;
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Turn, TurnId, TurnKind};

/// A mark's number is not higher: years and amounts are no marks.
const HIGHEST: u32 = 400;

/// The footnote marks in the text of turns, as references to their notes; never where another reference stands.
pub fn find(source: &Source, turns: &[Turn], taken: &[Span]) -> Vec<Reference> {
    let notes = notes(source, turns);
    let mut marks = Vec::new();
    if notes.is_empty() {
        return marks;
    }
    for turn in turns.iter().filter(|turn| !matches!(turn.kind, TurnKind::Furniture | TurnKind::Label)) {
        let note = turn.kind == TurnKind::Note;
        // A mark that stands alone on its line is a note without a text.
        if note && source.slice(turn.span).contains(char::is_alphabetic) {
            continue;
        }
        for piece in &turn.pieces {
            let found = if note { alone(source, piece.span) } else { in_piece(source, piece.span) };
            for (span, number) in found {
                let free = taken.partition_point(|t| t.end <= span.start);
                if taken.get(free).is_some_and(|t| t.overlaps(span)) {
                    continue;
                }
                // Where notes are numbered anew on each page, the next note with the number is meant, else the last.
                let Some(of_number) = notes.get(&number) else { continue };
                let next = of_number.iter().find(|id| turns[id.0 as usize].span.start > span.start);
                if let Some(&note) = next.or(of_number.last()) {
                    marks.push(mark(span, number, note));
                }
            }
        }
    }
    marks
}

fn mark(span: Span, number: u32, note: TurnId) -> Reference {
    Reference {
        span,
        kind: ReferenceKind::Note,
        rule: "footnote-mark",
        id: Some(number.to_string()),
        url: None,
        targets: vec![Target { turn: note, score: 1.0, shared: Vec::new() }],
        certainty: Certainty::Likely,
        stands_for: None,
        own: false,
        kind_name: None,
    }
}

/// The number that opens a note's text: "1 Kamerstukken", "[2] https", "3Veerblad"; a lone mark is no note.
pub fn number_of(text: &str) -> Option<(u32, usize)> {
    let inner = text.trim_start_matches(['[', '\\', '(']);
    let skipped = text.len() - inner.len();
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let number = inner.get(..digits)?.parse().ok().filter(|n| (1..=HIGHEST).contains(n))?;
    let has_text = inner[digits..].chars().any(char::is_alphabetic);
    has_text.then_some((number, skipped + digits))
}

fn notes(source: &Source, turns: &[Turn]) -> HashMap<u32, Vec<TurnId>> {
    let mut notes: HashMap<u32, Vec<TurnId>> = HashMap::new();
    for (i, turn) in turns.iter().enumerate().filter(|(_, turn)| turn.kind == TurnKind::Note) {
        if let Some((number, _)) = number_of(source.slice(turn.span)) {
            notes.entry(number).or_default().push(TurnId(i as u32));
        }
    }
    notes
}

/// The numbers of a line that holds nothing but marks: "1", "2, 3".
fn alone(source: &Source, piece: Span) -> Vec<(Span, u32)> {
    let text = source.slice(piece);
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| {
        let at = piece.start as usize + (digits.as_ptr() as usize - text.as_ptr() as usize);
        let number = digits.parse().ok().filter(|number| (1..=HIGHEST).contains(number))?;
        Some((Span::new(at, at + digits.len()), number))
    });
    numbers.collect()
}

/// The places in a paragraph that look like marks: digits glued to a word or to a closing mark, or in brackets.
pub(crate) fn in_piece(source: &Source, piece: Span) -> Vec<(Span, u32)> {
    let text = source.slice(piece);
    let mut found = Vec::new();
    let mut behind = 0;
    while let Some(Range { start: at, end }) = scan::next_digits(text.as_bytes(), behind) {
        behind = end;
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        if let Ok(number) = text[at..end].parse::<u32>() {
            let bracketed = matches!((before, after), (Some('['), Some(']' | '\\')))
                || (before, after) == (Some(' '), Some(')')) && end - at <= 2;
            let word = before.is_some_and(|c| c.is_alphabetic() && !is_exponent(text, at));
            let closing = before
                .is_some_and(|c| matches!(c, '?' | '!' | '"' | '”' | '’' | '»' | ')' | '\'' | ';'))
                || before == Some('.') && text[..at - 1].ends_with(char::is_alphabetic)
                || before == Some(',') && text[..at - 1].ends_with(char::is_alphabetic);
            // The letterhead of the Tweede Kamer prints the number of the House: "Staten-Generaal2".
            let house = text[..at].ends_with("Staten-Generaal");
            let ends = !house
                && after.is_none_or(|c| {
                    c.is_whitespace()
                        || matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | ')' | ']' | '\\' | '’' | '”')
                });
            let series = before == Some(' ')
                && found.last().is_some_and(|(last, _): &(Span, u32)| {
                    let gap = &text[(last.end - piece.start) as usize..at];
                    matches!(gap, ", " | " ")
                });
            if (1..=HIGHEST).contains(&number) && (bracketed || (word || closing || series) && ends) {
                found.push((Span::new(piece.start as usize + at, piece.start as usize + end), number));
            }
        }
    }
    found
}

/// Whether the letters before a number make it a unit, a name or a formula: "m2", "CO2", "A4", "Q3", "D66".
fn is_exponent(text: &str, at: usize) -> bool {
    let letters: String = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).collect();
    letters.chars().count() <= 2 || letters.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[u32]) {
        let source = Source::new(text);
        let found: Vec<u32> = in_piece(&source, source.all()).into_iter().map(|(_, number)| number).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn what_looks_like_a_mark() {
        check("de motie-Veld/Zee1 uit te voeren.", &[1]);
        check("Klopt dat?2, 3", &[2, 3]);
        check("gewond[4], en omgekomen [5]", &[4, 5]);
        check("gesloten.6 Daarna", &[6]);
        check("Tweede Kamer der Staten-Generaal2", &[]);
        check("500 m3 en CO2 in 2031, zie D66 en 3,5 of 11.500", &[]);
    }

    #[test]
    fn numbers_of_notes() {
        assert_eq!(number_of("1 Kamerstukken II"), Some((1, 1)));
        assert_eq!(number_of("[12] https://a.example"), Some((12, 3)));
        assert_eq!(number_of("3Veerblad"), Some((3, 1)));
        assert_eq!(number_of("3"), None);
        assert_eq!(number_of("2031 was nat"), None);
    }
}
