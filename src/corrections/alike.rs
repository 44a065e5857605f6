//! Paragraphs that look alike: "every paragraph like this is a heading".
//!
//! A paragraph is what it is however it was wrapped: what makes the look of one never hangs on where its lines end.

use crate::source::Source;
use crate::span::Span;
use crate::turn::{Piece, Turn};

/// More words than this are running text.
const SHORT: usize = 12;

/// The look of a paragraph: its first word, numbers and names of days apart, how it ends and how long it is. Two
/// paragraphs of one look do the same in most papers: "Antwoord op vraag 3", "2.1 Geldstromen".
pub fn look(paragraph: &str) -> String {
    let paragraph = paragraph.trim();
    let mut look = String::new();
    let mut digit = false;
    for c in paragraph.split_whitespace().next().unwrap_or_default().chars() {
        // A number of any length is one sign; the shape of "2.1" tells it from "2".
        let is_digit = c.is_ascii_digit();
        if !(is_digit && digit) {
            look.extend(if is_digit { Some('0') } else { c.to_lowercase().next() });
        }
        digit = is_digit;
    }
    let words = paragraph.split_whitespace().count();
    look.push_str(match words {
        0 => return look,
        1 => " alone",
        SHORT.. => " long",
        _ if paragraph.chars().all(|c| !c.is_lowercase()) => " capitals",
        _ => " short",
    });
    look.extend(paragraph.chars().next_back().filter(|c| !c.is_alphanumeric()));
    look
}

/// The look of the paragraph of a turn that holds a byte, also where a page break cuts it.
pub fn look_at(source: &Source, turn: &Turn, at: u32) -> String {
    let holds = turn.pieces.partition_point(|piece| piece.span.end <= at);
    let begins = |piece: &Piece| !piece.continues;
    let first = turn.pieces.iter().take(holds + 1).rposition(begins).unwrap_or(0);
    let goes_on = turn.pieces.iter().skip(first + 1).take_while(|piece| piece.continues).count();
    let parts: Vec<Span> = turn.pieces.iter().skip(first).take(goes_on + 1).map(|piece| piece.span).collect();
    look_of(source, &parts)
}

/// The look of a paragraph of one or several parts.
pub(super) fn look_of(source: &Source, parts: &[Span]) -> String {
    look(&parts.iter().map(|part| source.slice(*part)).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_of_one_form_look_alike_and_others_do_not() {
        for (one, other) in [
            ("Antwoord op vraag 3", "Antwoord op vraag 12"),
            ("2.1 Geldstromen", "  13.4 Arbeid en water"),
            ("Vraag 1:", "Vraag 22:"),
            ("- een punt;", "- nog een punt, iets langer;"),
            ("Waarom is de sluis dicht?", "Waarom is de\n  brug dicht?"),
        ] {
            assert_eq!(look(one), look(other));
        }
        for (one, other) in [
            ("Antwoord", "Antwoord op vraag 3"),
            ("2.1 Geldstromen", "2 Geldstromen"),
            ("Vraag 1", "Vraag 1?"),
            ("De sluis", "De sluis is in het afgelopen jaar om die reden niet meer open geweest."),
            ("DE SLUIS", "De sluis"),
        ] {
            assert_ne!(look(one), look(other));
        }
        assert_eq!(look(" \t"), "");
    }
}
