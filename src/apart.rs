//! request → document, as bytes: reading in a thread of its own, which knows nothing of the page.

use crate::corrections::{self, Corrections};
use crate::document::Document;
use crate::form::Told;
use crate::own::{self, Pattern};
use crate::wire;

/// A text to read, with what a person corrected and added.
pub fn request(text: &str, corrections: &Corrections, patterns: &[Pattern]) -> Vec<u8> {
    let history = corrections::History::new(corrections.to_vec(), Vec::new());
    let parts = [corrections::file::write(&history), own::file::write(patterns)];
    let mut request = Vec::with_capacity(text.len() + parts[0].len() + parts[1].len() + 8);
    for part in &parts {
        request.extend((part.len() as u32).to_le_bytes());
        request.extend(part.as_bytes());
    }
    request.extend(text.as_bytes());
    request
}

/// What was read last: the same text with other corrections need not be read again.
#[derive(Debug, Default)]
pub struct Reader {
    last: Option<(Option<Told>, Document)>,
}

impl Reader {
    /// Reads what was requested.
    pub fn answer(&mut self, request: &[u8]) -> Vec<u8> {
        let mut rest = request;
        let (corrections, patterns) = (part(&mut rest), part(&mut rest));
        let text = std::str::from_utf8(rest).unwrap_or_default();
        let history = corrections::file::read(corrections).unwrap_or_default();
        let patterns = own::file::read(patterns).unwrap_or_default();
        let told = corrections::told(history.corrections());
        let same = self.last.take().filter(|(form, last)| *form == told && last.source.text() == text);
        let (_, read) = self.last.insert(same.unwrap_or_else(|| (told, crate::parse_as(text, told))));
        if history.corrections().is_empty() && patterns.is_empty() {
            return wire::write(read);
        }
        wire::write(&crate::amend(read.clone(), history.corrections(), &patterns))
    }
}

/// Takes a part with its length off the front of a request; nothing where it is not whole.
fn part<'a>(rest: &mut &'a [u8]) -> &'a str {
    let Some((length, after)) = rest.split_first_chunk() else { return "" };
    let length = u32::from_le_bytes(*length) as usize;
    let Some((part, after)) = after.split_at_checked(length) else { return "" };
    *rest = after;
    std::str::from_utf8(part).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::{Edit, Place};
    use crate::session::EXAMPLE;
    use crate::source::Source;
    use crate::turn::TurnKind;

    #[test]
    fn what_is_read_apart_is_what_is_read_here() {
        let mut reader = Reader::default();
        let document = crate::parse(EXAMPLE);
        let question = document.turns.iter().find(|turn| turn.kind == TurnKind::Question).expect("one asks");
        let edit = Edit::Stretch { at: Place::new(&document.source, question.span), kind: TurnKind::Heading };
        let pattern =
            Pattern { name: "Woord".to_owned(), expression: "kabinet".to_owned(), link: String::new() };
        let other = EXAMPLE.replace("vragen", "verzoeken");
        for text in [EXAMPLE, &other, ""] {
            for corrections in [&[][..], std::slice::from_ref(&edit), &[]] {
                for patterns in [&[][..], std::slice::from_ref(&pattern)] {
                    let bytes = reader.answer(&request(text, corrections, patterns));
                    let here = crate::read(text, corrections, patterns);
                    assert!(wire::read(Source::new(text), &bytes) == here, "{corrections:?} {patterns:?}");
                }
            }
        }
    }

    #[test]
    fn a_request_that_is_cut_short_is_answered() {
        let whole = request("Vraag 1\nWaarom?", &[], &[]);
        for end in 0..whole.len() {
            Reader::default().answer(&whole[..end]);
        }
    }
}
