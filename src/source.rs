//! The text of a document, and the only conversions between its three units of length:
//! bytes (everything inside), Unicode code points (JSON, Web Annotation) and UTF-16 (JavaScript, the DOM).
//!
//! Deliberately absent: any change of the text. It is kept as it came, byte for byte.

use std::sync::OnceLock;

use crate::contents::Contents;
use crate::scan;
use crate::span::Span;

/// One entry of the conversion table for every so many bytes of text.
const STRIDE: usize = 1024;

/// The text of a document with the tables that find a line or convert an offset.
#[derive(Clone, Debug, Default)]
pub struct Source {
    text: String,
    /// Byte at which each line starts; the first is 0.
    line_starts: Vec<u32>,
    /// Code points and UTF-16 units before the first character at or after every STRIDE-th byte.
    marks: Vec<Mark>,
    ascii: bool,
    /// Once something is weighed.
    contents: OnceLock<Contents>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: u32,
    chars: u32,
    utf16: u32,
}

/// All else follows from the text.
impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        self.text == other.text
    }
}

impl Source {
    /// Takes a text as it is. Texts of 4 GiB and more are cut at the last character that fits.
    pub fn new(text: &str) -> Self {
        let text = &text[..text.floor_char_boundary(u32::MAX as usize - 1)];
        /// Few texts have shorter lines, in bytes.
        const MEAN: usize = 48;
        let mut line_starts = Vec::with_capacity(text.len() / MEAN + 1);
        line_starts.push(0);
        line_starts.extend(scan::places(text.as_bytes(), b'\n').map(|end| end as u32 + 1));
        let ascii = text.is_ascii();
        let marks = if ascii { Vec::new() } else { marks(text) };
        Source { text: text.to_owned(), line_starts, marks, ascii, contents: OnceLock::new() }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its content words, found at the first call.
    pub fn contents(&self) -> &Contents {
        self.contents.get_or_init(|| Contents::of(&self.text))
    }

    /// The text of a span; nothing if it is a span of another text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The whole text as a span.
    pub fn all(&self) -> Span {
        Span::new(0, self.text.len())
    }

    /// The number of lines; a text that ends in a line end has an empty last line.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// Line `index` (from 0) without its line end (LF, CRLF).
    pub fn line(&self, index: usize) -> Span {
        let full = self.full_line(index);
        let body = full.of(&self.text);
        let body = body.strip_suffix('\n').unwrap_or(body);
        let body = body.strip_suffix('\r').unwrap_or(body);
        Span::new(full.start as usize, full.start as usize + body.len())
    }

    /// Line `index` (from 0) with its line end.
    pub fn full_line(&self, index: usize) -> Span {
        let start = self.line_starts[index] as usize;
        let end = self.line_starts.get(index + 1).map_or(self.text.len(), |&next| next as usize);
        Span::new(start, end)
    }

    /// The lines of a span, as far as they lie in it, without their line feeds.
    pub fn lines_in(&self, span: Span) -> impl Iterator<Item = &str> {
        (self.line_of(span.start)..=self.line_of(span.end)).map(move |index| {
            let line = self.full_line(index);
            let inside = Span { start: line.start.max(span.start), end: line.end.min(span.end) };
            let text = self.slice(inside);
            text.strip_suffix('\n').unwrap_or(text)
        })
    }

    /// The line (from 0) in which the byte offset lies.
    pub fn line_of(&self, byte: u32) -> usize {
        self.line_starts.partition_point(|&start| start <= byte) - 1
    }

    /// Byte offset to code points.
    pub fn to_chars(&self, byte: u32) -> u32 {
        self.convert(byte).0
    }

    /// Byte offset to UTF-16 code units.
    pub fn to_utf16(&self, byte: u32) -> u32 {
        self.convert(byte).1
    }

    fn convert(&self, byte: u32) -> (u32, u32) {
        if self.ascii {
            return (byte, byte);
        }
        let mark = self.marks[(byte as usize / STRIDE).min(self.marks.len() - 1)];
        // A mark stands at the first character boundary at or after its byte: step back one if that is past us.
        let mark = if mark.byte > byte { self.marks[byte as usize / STRIDE - 1] } else { mark };
        let (mut chars, mut utf16) = (mark.chars, mark.utf16);
        for c in self.text[mark.byte as usize..byte as usize].chars() {
            chars += 1;
            utf16 += c.len_utf16() as u32;
        }
        (chars, utf16)
    }
}

fn marks(text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::with_capacity(text.len() / STRIDE + 1);
    let mut mark = Mark::default();
    while mark.byte as usize <= text.len() {
        marks.push(mark);
        let next = text.ceil_char_boundary((marks.len() * STRIDE).min(text.len()));
        if next < marks.len() * STRIDE {
            break;
        }
        let stretch = &text[mark.byte as usize..next];
        let chars = stretch.chars().count() as u32;
        // Two UTF-16 units where a character has four bytes; counted in bytes, which a processor does many at once.
        let long = |some: &[u8]| some.iter().map(|&byte| u8::from(byte >= 0xF0)).sum::<u8>();
        let long: u32 = stretch.as_bytes().chunks(128).map(|some| u32::from(long(some))).sum();
        mark = Mark { byte: next as u32, chars: mark.chars + chars, utf16: mark.utf16 + chars + long };
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_lf_and_crlf() {
        let source = Source::new("een\r\ntwee\n\nvier");
        let lines: Vec<&str> = (0..source.line_count()).map(|i| source.slice(source.line(i))).collect();
        assert_eq!(lines, ["een", "twee", "", "vier"]);
        assert_eq!([0, 4, 5, 9, 10, 11].map(|b| source.line_of(b)), [0, 0, 1, 1, 2, 3]);
        assert_eq!(source.lines_in(Span::new(2, 13)).collect::<Vec<_>>(), ["n\r", "twee", "", "vi"]);
    }

    #[test]
    fn units_agree_with_the_standard_library() {
        let text = "ë–😀 vraag\n".repeat(700);
        let source = Source::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            if byte % 97 < 4 || byte % STRIDE < 8 {
                assert_eq!(source.to_chars(byte as u32) as usize, before.chars().count());
                assert_eq!(source.to_utf16(byte as u32) as usize, before.encode_utf16().count());
            }
        }
    }
}
