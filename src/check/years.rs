//! Parliamentary years that cannot be: the second year must follow the first ("2024/25", "2024-2025", "1999/2000").

use std::sync::LazyLock;

use regex::Regex;

use crate::document::Document;
use crate::fold::Folded;
use crate::mentions::papers::session;
use crate::notice::{Notice, NoticeKind};
use crate::patterns::regex;
use crate::scan;
use crate::span::Span;

/// The words that a parliamentary year stands behind, without their first letter: it may be a capital.
const OPENERS: [&str; 5] = ["amerstuk", "andelingen", "anhangsel", "ergaderjaar", "ittingsjaar"];

/// How far behind its word a year may stand, in bytes: room for "van de Handelingen der Tweede Kamer, vergaderjaar".
const AHEAD: usize = 100;

/// What may stand between the word and the year: the Chamber and words of the same kind, nothing else. A number such
/// as "Verordening (EU) 2024/45" thus never is a year.
static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^[a-z]*(?:[ ,]+(?:ii?|ek|tk|van de|der|de|(?:tweede|eerste) kamer|handelingen|vergaderjaar|zitting(?:sjaar)?))*[ ,]+(\d{4} ?[-/] ?-?(?:\d{4}|\d{2}))(?:[^\d/-]|$)",
    )
});

/// Whether a second year may follow: a dash, a stroke, or what may turn out to be one.
fn goes_on(behind: &[u8]) -> bool {
    let next = behind.iter().find(|byte| !byte.is_ascii_whitespace());
    next.is_some_and(|&byte| matches!(byte, b'-' | b'/') || byte >= 0x80)
}

/// Where four digits stand together and more follow: few places of a text.
fn years(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let run = scan::next_digits(bytes, at)?;
            at = run.end;
            if run.len() == 4 && goes_on(&bytes[at..]) {
                return Some(run.start);
            }
        }
    })
}

/// Where the words stand that a year may stand behind.
fn openers_before(text: &str, year: usize) -> Vec<usize> {
    let from = text.ceil_char_boundary(year.saturating_sub(AHEAD));
    let near = &text[from..year];
    OPENERS.iter().flat_map(|word| near.match_indices(word).map(|(at, _)| from + at)).collect()
}

/// Years behind such words of which the second does not follow the first.
pub fn impossible(document: &Document) -> Vec<Notice> {
    let Some(year) = YEAR.as_ref() else { return Vec::new() };
    let text = document.source.text();
    let mut notices: Vec<Notice> = Vec::new();
    let mut openers: Vec<usize> = years(text).flat_map(|year| openers_before(text, year)).collect();
    openers.dedup();
    for at in openers {
        let ahead = &text[at..text.floor_char_boundary((at + AHEAD).min(text.len()))];
        let folded = Folded::new(ahead);
        let Some(printed) = year.captures(folded.text()).and_then(|captures| captures.get(1)) else {
            continue;
        };
        if session(printed.as_str()).is_none() {
            let span = folded.span(printed.range(), ahead);
            let span = Span::new(at + span.start as usize, at + span.end as usize);
            let words = vec![document.source.slice(span).split_whitespace().collect::<String>()];
            notices.push(Notice { kind: NoticeKind::ImpossibleYear, span, words });
        }
    }
    // "Handelingen, vergaderjaar 2024/45" has two such words before one year.
    crate::order::by(&mut notices, |notice| {
        crate::order::place(notice.span.start as usize, notice.span.end as usize)
    });
    notices.dedup_by_key(|notice| notice.span);
    notices
}
