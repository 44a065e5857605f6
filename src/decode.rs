//! bytes → text: which encoding a file is in, and whether it is text at all.
//!
//! Follows the WHATWG Encoding Standard, whose "windows-1252" is also Latin-1 and ASCII. What the bytes are is
//! decided here, in the same way for the command line and the page; only the conversion itself is theirs
//! (encoding_rs, the browser's TextDecoder). Deliberately absent: any change of the decoded text, and reading of
//! formats that wrap text (docx, pdf): those are told apart by name, so that a person hears what to do.

/// The most bytes that the page takes. A paper has 60 KB, the longest known list of questions under 5 MB; a
/// browser draws ten times a paper's bytes as elements, and a film dropped by mistake must not fill its memory.
pub const MAX_PAGE_BYTES: usize = 10 << 20;

/// The most bytes that the command line takes from one input. Offsets reach 4 GiB, but a document with all that is
/// found in it takes some ten times its bytes in memory; an endless input (`/dev/zero`) must end somewhere.
pub const MAX_INPUT_BYTES: usize = 200 << 20;

/// How many bytes tell what a zip container holds, and whether a file without a byte order mark is UTF-16.
const SNIFFED_BYTES: usize = 8 << 10;

/// Control characters that text may hold before it is taken for something else: one per so many characters, and
/// so many whatever its length. Text out of a PDF has some; a program or a picture has one in ten.
const CHARS_PER_CONTROL: usize = 50;
const FREE_CONTROLS: usize = 2;

/// A text and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark, otherwise as it came.
    pub text: String,
    /// What it was written in.
    pub encoding: Encoding,
    /// The number of places that mean nothing in that encoding; U+FFFD stands there now.
    pub replaced: usize,
}

/// The encodings that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, ASCII included.
    Utf8,
    /// UTF-16, low byte first: "Unicode" in Windows Notepad.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, Latin-1 included: what is left.
    Windows1252,
}

impl Encoding {
    /// The name in the Encoding Standard.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
        }
    }
}

/// What bytes are that are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotText {
    /// A PDF.
    Pdf,
    /// A Word document of today.
    Docx,
    /// An OpenDocument text, as of LibreOffice.
    Odt,
    /// A document of Word before 2007, or another of that container.
    OldOffice,
    /// Rich text: text, but hidden between commands.
    Rtf,
    /// A picture.
    Image,
    /// An archive of files.
    Archive,
    /// Something else: mostly bytes that no text has.
    Binary,
}

impl NotText {
    /// Every kind.
    pub const ALL: [NotText; 8] = [
        NotText::Pdf,
        NotText::Docx,
        NotText::Odt,
        NotText::OldOffice,
        NotText::Rtf,
        NotText::Image,
        NotText::Archive,
        NotText::Binary,
    ];

    /// The key of its sentence.
    pub fn name(self) -> &'static str {
        match self {
            NotText::Pdf => "pdf",
            NotText::Docx => "docx",
            NotText::Odt => "odt",
            NotText::OldOffice => "old-office",
            NotText::Rtf => "rtf",
            NotText::Image => "image",
            NotText::Archive => "archive",
            NotText::Binary => "binary",
        }
    }
}

/// Reads bytes as text. Never fails on text, however it was written; what is no text is told by what it is.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    if let Some(what) = signature(bytes) {
        return Err(what);
    }
    let (encoding, malformed) = sniff(bytes);
    let text = convert(bytes, encoding);
    if mostly_controls(&text) {
        return Err(NotText::Binary);
    }
    let replaced = malformed.unwrap_or_else(|| text.matches(char::REPLACEMENT_CHARACTER).count());
    Ok(Decoded { text, encoding, replaced })
}

/// The first bytes of formats that people hold for text, or drop by mistake. Zip containers are looked into.
const SIGNATURES: &[(&[u8], NotText)] = &[
    (b"%PDF-", NotText::Pdf),
    (b"PK\x03\x04", NotText::Archive),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", NotText::OldOffice),
    (b"{\\rtf", NotText::Rtf),
    (b"\x89PNG\r\n\x1A\n", NotText::Image),
    (b"\xFF\xD8\xFF", NotText::Image),
    (b"GIF87a", NotText::Image),
    (b"GIF89a", NotText::Image),
    (b"II*\x00", NotText::Image),
    (b"MM\x00*", NotText::Image),
    (b"\x1F\x8B", NotText::Archive),
    (b"7z\xBC\xAF\x27\x1C", NotText::Archive),
    (b"Rar!\x1A\x07", NotText::Archive),
];

fn signature(bytes: &[u8]) -> Option<NotText> {
    let &(_, what) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first))?;
    if !bytes.starts_with(b"PK") {
        return Some(what);
    }
    // Names of members stand uncompressed; the first ones of both office formats lie in the first few kilobytes.
    let head = &bytes[..bytes.len().min(SNIFFED_BYTES)];
    let has = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    Some(if has(b"application/vnd.oasis.opendocument.text") {
        NotText::Odt
    } else if has(b"word/") || has(b"[Content_Types].xml") {
        NotText::Docx
    } else {
        NotText::Archive
    })
}

/// The encoding, and for UTF-8 the number of places that are none.
fn sniff(bytes: &[u8]) -> (Encoding, Option<usize>) {
    if bytes.starts_with(b"\xFF\xFE") {
        return (Encoding::Utf16Le, None);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return (Encoding::Utf16Be, None);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, None);
    }
    // A text in Windows-1252 has hardly a sequence that is also good UTF-8; a UTF-8 text with a damaged place
    // (cut in the middle of a character, say) has many, and would be spoilt throughout if read as the former.
    let count = count_utf8(bytes);
    if bytes.starts_with(b"\xEF\xBB\xBF") || count.malformed == 0 || count.multibyte > count.malformed {
        (Encoding::Utf8, Some(count.malformed))
    } else {
        (Encoding::Windows1252, None)
    }
}

/// Text in a Latin alphabet has a zero in nearly every second byte of UTF-16, and none elsewhere.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(SNIFFED_BYTES)];
    let pairs = head.len() / 2;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if pairs == 0 || even.min(odd) * 20 > pairs {
        return None;
    }
    if odd * 2 > pairs {
        Some(Encoding::Utf16Le)
    } else if even * 2 > pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

struct Utf8Count {
    /// Characters of more than one byte.
    multibyte: usize,
    /// Places that are no UTF-8.
    malformed: usize,
}

fn count_utf8(bytes: &[u8]) -> Utf8Count {
    let mut count = Utf8Count { multibyte: 0, malformed: 0 };
    for chunk in bytes.utf8_chunks() {
        let lead = |&&byte: &&u8| byte >= 0xC0;
        count.multibyte += chunk.valid().as_bytes().iter().filter(lead).count();
        count.malformed += usize::from(!chunk.invalid().is_empty());
    }
    count
}

fn mostly_controls(text: &str) -> bool {
    let odd = |&c: &char| {
        (c.is_control() && !"\t\n\r\u{b}\u{c}\u{1a}\u{85}".contains(c)) || c == char::REPLACEMENT_CHARACTER
    };
    let (mut chars, mut controls) = (0, 0);
    for c in text.chars() {
        chars += 1;
        controls += usize::from(odd(&c));
    }
    controls > FREE_CONTROLS && controls * CHARS_PER_CONTROL > chars
}

/// Both ways take one byte order mark off, if there is one; a second is a character of the text.
#[cfg(not(target_arch = "wasm32"))]
fn convert(bytes: &[u8], encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
    };
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

#[cfg(target_arch = "wasm32")]
fn convert(bytes: &[u8], encoding: Encoding) -> String {
    web_sys::TextDecoder::new_with_label(encoding.name())
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        // Every browser knows these labels; without a decoder the ASCII of the text would still be right.
        .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Vraag 1\r\nBent u bekend met de “café’s” van Zoë?\r\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[track_caller]
    fn check(bytes: &[u8], encoding: Encoding, text: &str) {
        assert_eq!(decode(bytes), Ok(Decoded { text: text.to_owned(), encoding, replaced: 0 }));
    }

    #[test]
    fn every_encoding_with_and_without_mark() {
        check(b"", Encoding::Utf8, "");
        check(TEXT.as_bytes(), Encoding::Utf8, TEXT);
        let marked = format!("\u{feff}{TEXT}");
        check(marked.as_bytes(), Encoding::Utf8, TEXT);
        check(&utf16(TEXT, u16::to_le_bytes), Encoding::Utf16Le, TEXT);
        check(&utf16(TEXT, u16::to_be_bytes), Encoding::Utf16Be, TEXT);
        check(&utf16(&marked, u16::to_le_bytes), Encoding::Utf16Le, TEXT);
        check(&utf16(&marked, u16::to_be_bytes), Encoding::Utf16Be, TEXT);
        check(b"caf\xE9 \x80 5 \x96 \x93ja\x94", Encoding::Windows1252, "café € 5 – “ja”");
    }

    #[test]
    fn only_one_mark_is_taken_off() {
        check("\u{feff}\u{feff}Vraag".as_bytes(), Encoding::Utf8, "\u{feff}Vraag");
        check(&utf16("\u{feff}\u{feff}Vraag", u16::to_le_bytes), Encoding::Utf16Le, "\u{feff}Vraag");
    }

    #[test]
    fn a_damaged_place_does_not_spoil_the_rest() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        bytes.extend(b"caf\xC3");
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.replaced), (Encoding::Utf8, 1));
        assert!(decoded.text.starts_with(TEXT) && decoded.text.ends_with("caf\u{fffd}"));
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"%PDF-1.7\n1 0 obj"), Err(NotText::Pdf));
        assert_eq!(decode(b"PK\x03\x04\x14\0\0\0[Content_Types].xml"), Err(NotText::Docx));
        let odt = b"PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.text";
        assert_eq!(decode(odt), Err(NotText::Odt));
        assert_eq!(decode(b"PK\x03\x04\x14\0\0\0foto.jpg"), Err(NotText::Archive));
        assert_eq!(decode(b"\x89PNG\r\n\x1A\n\0\0"), Err(NotText::Image));
        assert_eq!(decode(b"{\\rtf1 Vraag}"), Err(NotText::Rtf));
        let program: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert_eq!(decode(&program), Err(NotText::Binary));
    }

    #[test]
    fn stray_controls_are_kept() {
        check(b"Vraag 1\x0C\x00 Bent u bekend?", Encoding::Utf8, "Vraag 1\u{c}\0 Bent u bekend?");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_taken(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn any_utf8_text_comes_back(text in "[a-zé–😀 \r\n]{0,200}") {
            proptest::prop_assert_eq!(decode(text.as_bytes()).unwrap().text, text);
        }
    }
}
