//! text → folded text: one form for matching, whatever way the text arrived.
//!
//! Runs of white space (line ends, no-break spaces) become one blank, soft hyphens and zero-width characters go,
//! dashes and quotes become plain, letters small. Nothing is shown from it: every place knows its origin.

use std::ops::Range;

use crate::anchors::Anchors;
use crate::scan;
use crate::span::Span;

/// A text folded for matching, with the way back to the original.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    anchors: Anchors,
}

impl Folded {
    /// Folds a whole text.
    pub fn new(text: &str) -> Self {
        let mut folded = Folded { text: String::with_capacity(text.len()), anchors: Anchors::default() };
        let bytes = text.as_bytes();
        let visible = |byte: u8| (b'!'..0x7F).contains(&byte);
        let (mut blank, mut at) = (true, 0);
        while at < bytes.len() {
            // Nearly all of a paper: plain characters with one blank between words, taken over as they stand.
            if visible(bytes[at]) {
                let odd = |byte: u8, next: u8| !(visible(byte) | ((byte == b' ') & visible(next)));
                let end = scan::next_before(bytes, at, odd).unwrap_or(bytes.len());
                folded.text.push_str(&text[at..end]);
                (at, blank) = (end, false);
            }
            let Some(c) = text[at..].chars().next() else { break };
            let folds_to = if c.is_ascii() { c } else { small(plain(c)) };
            let before = folded.text.len();
            if folds_to.is_whitespace() {
                if !blank {
                    folded.text.push(' ');
                }
                blank = true;
            } else if folds_to != DROPPED {
                folded.text.push(folds_to);
                blank = false;
            }
            at += c.len_utf8();
            if folded.text.len() - before != c.len_utf8() {
                folded.anchors.push(folded.text.len(), at);
            }
        }
        folded.text.make_ascii_lowercase();
        folded
    }

    /// The whole folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded bytes of an original span.
    pub fn range(&self, span: Span) -> Range<usize> {
        self.anchors.copies_of(span.range(), self.text.len())
    }

    /// The folded text of an original span, without blanks at its ends.
    pub fn of(&self, span: Span) -> &str {
        self.text[self.range(span)].trim()
    }

    /// The original span of a folded range, whose end may be the end of the text.
    pub fn span(&self, range: Range<usize>, text: &str) -> Span {
        let place =
            |at: usize| text.floor_char_boundary(self.anchors.text_of(at.min(self.text.len().max(1) - 1)));
        let (start, last) = (place(range.start), place(range.end.max(range.start + 1) - 1));
        let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, end.max(start))
    }
}

/// What [`plain`] makes of a character that is not to be seen.
pub(crate) const DROPPED: char = '\u{0}';

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// A quote or dash in its plain form, any other visible character as it is.
pub(crate) fn plain(c: char) -> char {
    match c {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{0}' => DROPPED,
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_however_it_arrived() {
        let folded = Folded::new("  De\u{a0}Leden \r\n van\tde ‘X’–Frac\u{ad}tie ");
        assert_eq!(folded.text(), "de leden van de 'x'-fractie ");
    }

    #[test]
    fn every_place_knows_its_origin() {
        let text = "Één\n  Vraag\u{ad}punt";
        let folded = Folded::new(text);
        let at = folded.text().find("vraagpunt").unwrap();
        assert_eq!(folded.span(at..at + "vraagpunt".len(), text).of(text), "Vraag\u{ad}punt");
        assert_eq!(folded.of(Span::new(0, 5)), "één");
    }
}
