//! The text as it is read aloud: what forms are matched against.
//!
//! A paper breaks a reference wherever its line is full: `Kamerstuk` / `19637, nr. 3358`, `Kamer-` / `stukken`,
//! `motie-` / `Piri`. A pattern that allows a break at every place is neither readable nor quick, so the forms
//! are matched against a copy in which white space is one blank, a hyphen at a line end is undone and dashes and
//! quotes are plain. The text itself is never changed: every place in the copy knows its place in the text.
//!
//! A PDF glues the last word of a line to the first of the next; where a capital tells ("inzakeBurgerlijke", "deAwb"),
//! a blank is put between. Deliberately absent: any other repair of words; the forms allow for it.

use crate::anchors::Anchors;
use crate::scan;
use crate::span::Span;

/// A stretch of the copy, in its bytes.
pub type Stretch = std::ops::Range<usize>;

/// Words that stand behind a hyphen which belongs to the word before them: "Asiel- en Migratiepact".
const AFTER_ELISION: [&str; 10] =
    ["en ", "of ", "en/of ", "und ", "oder ", "et ", "ou ", "and ", "or ", "tot "];

/// The copy, with the way back.
#[derive(Debug, Default)]
pub struct Reading {
    text: String,
    anchors: Anchors,
}

impl Reading {
    /// Reads a text: one pass, one copy. A blank line becomes one line end, all other white space one blank.
    pub fn new(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut reading = Reading { text: String::with_capacity(source.len()), anchors: Anchors::default() };
        let (mut at, mut from) = (0, 0);
        let told = |byte: u8, next: u8| {
            let before_white = matches!(byte, b' ' | b'-') & !(b'!'..0x80).contains(&next);
            let glues = byte.is_ascii_lowercase() & next.is_ascii_uppercase();
            !(b' '..0x80).contains(&byte) | before_white | glues
        };
        while let Some(place) = scan::next_before(bytes, at, told) {
            if bytes[place].is_ascii_lowercase() {
                at = place + 1;
                if glued(source, from, at) {
                    reading.text.push_str(&source[from..at]);
                    reading.put(" ", 0, at);
                    from = at;
                }
                continue;
            }
            let (len, put) = piece(source, place);
            at = place + len;
            if put != Put::Same {
                reading.text.push_str(&source[from..place]);
                reading.put(put.text(), len, place);
                from = at;
            }
        }
        reading.text.push_str(&source[from..]);
        reading
    }

    fn put(&mut self, put: &str, len: usize, at: usize) {
        self.text.push_str(put);
        if put.len() != len {
            self.anchors.push(self.text.len(), at + len);
        }
    }

    /// The copy.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a stretch of the copy stands in the text, from the first byte of its first character to the last
    /// byte of its last.
    pub fn span(&self, source: &str, stretch: &Stretch) -> Span {
        let last = self.text[..stretch.end].char_indices().next_back().map_or(0, |(at, _)| at);
        if last < stretch.start {
            return Span::new(self.place(stretch.start), self.place(stretch.start));
        }
        let end = self.place(last);
        let len = source[end..].chars().next().map_or(0, char::len_utf8);
        Span::new(self.place(stretch.start), end + len)
    }

    /// The byte of the text that a byte of the copy came from.
    pub fn place(&self, at: usize) -> usize {
        self.anchors.text_of(at)
    }

    /// The byte of the copy that a byte of the text became, or the next that did become one.
    pub fn find(&self, place: usize) -> usize {
        self.anchors.copy_of(place, self.text.len())
    }

    /// At most `len` bytes from `at` on, cut between characters: the way that a form looks ahead.
    pub fn ahead(&self, at: usize, len: usize) -> &str {
        let end = self.text.floor_char_boundary((at + len).min(self.text.len()));
        &self.text[at..end.max(at)]
    }

    /// At most `len` bytes up to `at`, cut between characters: the way that a form looks back.
    pub fn behind(&self, at: usize, len: usize) -> &str {
        let start = self.text.ceil_char_boundary(at.saturating_sub(len));
        &self.text[start..at]
    }

    /// The character before `at`.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// The character at `at`.
    pub fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

/// Short words to which a PDF glues the next; longer ones need no list.
#[rustfmt::skip]
const SHORT: [&str; 35] = [
    "de", "het", "een", "van", "in", "op", "en", "of", "met", "bij", "uit", "aan", "tot", "ter", "ten", "te", "om",
    "als", "die", "dat", "dan", "der", "des", "den", "per", "na", "zie", "via", "nog", "ook", "wil", "kan", "is",
    "was", "lid",
];

/// The same at the start of a sentence.
const CAPITAL: [&str; 6] = ["De", "Het", "Een", "Van", "Zie", "Bij"];

/// Whether a capital at `at` begins a word that is glued to the one before it, a word in small letters and no part of a
/// name ("PvdA", "eIDAS"). Looks back no further than `from`.
fn glued(source: &str, from: usize, at: usize) -> bool {
    /// Longer words are glued of several; so far the reading looks back.
    const LONGEST: usize = 24;
    let behind = &source.as_bytes()[from.max(at.saturating_sub(LONGEST))..at];
    let small = behind.iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
    if small == 0 {
        return false;
    }
    let capital = behind.len() > small && behind[behind.len() - small - 1].is_ascii_uppercase();
    let small = small + usize::from(capital);
    let word = &source[at - small..at];
    let begins = match source[..at - small].chars().next_back() {
        Some(before) => before.is_whitespace() || matches!(before, '(' | '"' | '«' | '“' | '‘'),
        None => true,
    };
    begins && if capital { CAPITAL.contains(&word) } else { small > 3 || SHORT.contains(&word) }
}

/// What stands in the copy for a piece of the text.
#[derive(Clone, Copy, PartialEq)]
enum Put {
    Same,
    Nothing,
    Blank,
    LineEnd,
    Hyphen,
    HyphenBlank,
    Apostrophe,
    Quote,
}

impl Put {
    fn text(self) -> &'static str {
        match self {
            Put::Same | Put::Nothing => "",
            Put::Blank => " ",
            Put::LineEnd => "\n",
            Put::Hyphen => "-",
            Put::HyphenBlank => "- ",
            Put::Apostrophe => "'",
            Put::Quote => "\"",
        }
    }
}

/// The length of the piece at `at` and what stands for it.
fn piece(source: &str, at: usize) -> (usize, Put) {
    let rest = &source[at..];
    let Some(first) = rest.chars().next() else { return (0, Put::Same) };
    let len = first.len_utf8();
    match first {
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => (len, Put::Nothing),
        '\u{2018}' | '\u{2019}' | '\u{201A}' => (len, Put::Apostrophe),
        '\u{201C}'..='\u{201E}' => (len, Put::Quote),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => hyphen(source, at, len),
        _ if first.is_whitespace() => white(rest, len),
        _ => (len, Put::Same),
    }
}

/// White space: how much, and whether a blank line lies in it.
fn white(rest: &str, first: usize) -> (usize, Put) {
    let len = rest.len() - rest.trim_start().len();
    let lines = rest.as_bytes()[..len].iter().filter(|&&byte| byte == b'\n').count();
    match lines {
        0 | 1 if len == first && rest.starts_with(' ') => (len, Put::Same),
        0 | 1 => (len, Put::Blank),
        _ => (len, Put::LineEnd),
    }
}

/// A hyphen or dash: plain, undone at a line end within a word, or without the line end after it.
fn hyphen(source: &str, at: usize, len: usize) -> (usize, Put) {
    let rest = &source[at + len..];
    let gap = rest.len() - rest.trim_start().len();
    let one_line_end = rest.as_bytes()[..gap].iter().filter(|&&byte| byte == b'\n').count() == 1;
    let plain = if len == 1 { Put::Same } else { Put::Hyphen };
    let before = source[..at].chars().next_back().unwrap_or(' ');
    let (Some(next), true) = (rest[gap..].chars().next(), one_line_end && before.is_alphanumeric()) else {
        return (len, plain);
    };
    if AFTER_ELISION.iter().any(|word| rest[gap..].starts_with(word)) {
        return (len + gap, Put::HyphenBlank);
    }
    match (before.is_lowercase(), next.is_lowercase(), next.is_alphanumeric()) {
        (true, true, _) => (len + gap, Put::Nothing),
        (_, _, true) => (len + gap, Put::Hyphen),
        _ => (len, plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn breaks_are_undone() {
        let read = |text: &str| Reading::new(text).text().to_owned();
        assert_eq!(read("Kamer-\nstukken II\r\n2021/22"), "Kamerstukken II 2021/22");
        assert_eq!(read("de motie-\n Veld/Zee"), "de motie-Veld/Zee");
        assert_eq!(read("Water- \nen Bodempact"), "Water- en Bodempact");
        assert_eq!(read("12\u{A0}345 –\u{AD} ‘x’"), "12 345 - 'x'");
        assert_eq!(read("een\n \n twee"), "een\ntwee");
        assert_eq!(read("een – twee\n- drie"), "een - twee - drie");
        assert_eq!(
            read("Verdrag inzakeBurgerlijke (vanDwl) deAwb. DeAwb"),
            "Verdrag inzake Burgerlijke (van Dwl) de Awb. De Awb"
        );
        assert_eq!(read("PvdA eIDAS DigiD iPad MiCA /eenSite"), "PvdA eIDAS DigiD iPad MiCA /eenSite");
    }

    #[test]
    fn a_stretch_knows_its_place() {
        let source = "Zie  Kamer-\r\nstuk 12\u{A0}345,\nnr. 6–7.";
        let reading = Reading::new(source);
        let at = reading.text().find("Kamerstuk 12 345, nr. 6-7").expect("read as one line");
        let span = reading.span(source, &(at..at + "Kamerstuk 12 345, nr. 6-7".len()));
        assert_eq!(span.of(source), "Kamer-\r\nstuk 12\u{A0}345,\nnr. 6–7");
    }

    proptest! {
        #[test]
        fn every_place_leads_back(source in "[abtedVR \\-\n\r\u{A0}\u{AD}–’é]{0,40}") {
            let reading = Reading::new(&source);
            for (at, c) in reading.text().char_indices() {
                let place = reading.place(at);
                prop_assert!(source.is_char_boundary(place));
                let span = reading.span(&source, &(at..at + c.len_utf8()));
                prop_assert!(!span.is_empty());
                if c.is_alphabetic() {
                    prop_assert_eq!(span.of(&source), c.to_string());
                    prop_assert_eq!(reading.find(place), at);
                }
            }
        }
    }
}
