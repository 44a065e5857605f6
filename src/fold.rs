//! text → folded text: one form for matching, whatever way the text arrived.
//!
//! Runs of white space (line ends, no-break spaces) become one blank, soft hyphens and zero-width characters go,
//! dashes and quotes become plain, letters small. Nothing is shown from it: every folded byte knows its origin.

use std::ops::Range;

use crate::span::Span;

/// A text folded for matching, with the way back to the original.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For every folded byte, the original byte it came from.
    origins: Vec<u32>,
}

impl Folded {
    /// Folds a whole text.
    pub fn new(text: &str) -> Self {
        let mut folded =
            Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        let bytes = text.as_bytes();
        let (mut blank, mut at) = (true, 0);
        while at < bytes.len() {
            // Nearly all of a paper: plain characters with one blank between words, taken over as they stand.
            let run = plain_run(&bytes[at..], blank);
            if run > 0 {
                folded.text.push_str(&text[at..at + run]);
                folded.origins.extend(at as u32..(at + run) as u32);
                at += run;
                blank = bytes[at - 1] == b' ';
            }
            let Some(c) = text[at..].chars().next() else { break };
            let folds_to = if c.is_ascii() { c } else { small(plain(c)) };
            if folds_to.is_whitespace() {
                if !blank {
                    folded.push(' ', at);
                }
                blank = true;
            } else if folds_to != DROPPED {
                folded.push(folds_to, at);
                blank = false;
            }
            at += c.len_utf8();
        }
        folded.text.make_ascii_lowercase();
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origins.resize(self.text.len(), at as u32);
    }

    /// The whole folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded bytes of an original span.
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.origins.partition_point(|&at| at < span.start);
        let len = self.origins[start..].partition_point(|&at| at < span.end);
        start..start + len
    }

    /// The folded bytes of an original span that starts at or after folded byte `from`: for walking in order.
    pub fn range_from(&self, from: usize, span: Span) -> Range<usize> {
        let start = from + self.origins[from..].iter().take_while(|&&at| at < span.start).count();
        // A letter that folds to a longer one needs more room: then the whole rest is searched.
        let near = &self.origins[start..self.origins.len().min(start + span.len() + 1)];
        let len = near.partition_point(|&at| at < span.end);
        match self.origins.get(start + len) {
            Some(&next) if next < span.end => {
                start..start + self.origins[start..].partition_point(|&at| at < span.end)
            }
            _ => start..start + len,
        }
    }

    /// The folded text of an original span, without blanks at its ends.
    pub fn of(&self, span: Span) -> &str {
        self.text[self.range(span)].trim()
    }

    /// The original byte of a folded byte.
    pub fn origin(&self, folded: usize) -> u32 {
        self.origins.get(folded).or(self.origins.last()).copied().unwrap_or(0)
    }

    /// The original span of a folded range, whose end may be the end of the text.
    pub fn span(&self, range: Range<usize>, text: &str) -> Span {
        let start = self.origin(range.start) as usize;
        let last = self.origin(range.end.max(range.start + 1) - 1) as usize;
        let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, end.max(start))
    }
}

/// How many bytes fold to themselves but for their case: visible ASCII, and blanks that stand alone.
fn plain_run(bytes: &[u8], mut blank: bool) -> usize {
    let ends = |byte: &u8| {
        let parts = *byte == b' ' && std::mem::replace(&mut blank, true) || !(b' '..0x7F).contains(byte);
        blank &= *byte == b' ';
        parts
    };
    bytes.iter().position(ends).unwrap_or(bytes.len())
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
    fn every_folded_byte_knows_its_origin() {
        let text = "Één\n  Vraag\u{ad}punt";
        let folded = Folded::new(text);
        let at = folded.text().find("vraagpunt").unwrap();
        assert_eq!(folded.span(at..at + "vraagpunt".len(), text).of(text), "Vraag\u{ad}punt");
        assert_eq!(folded.of(Span::new(0, 5)), "één");
    }
}
