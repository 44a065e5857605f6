//! document → notices: what a reader of the paper should look at again.
//!
//! One function per thing that is looked for. All of them would rather miss an oddity than cry wolf: a list of notices
//! is read only as long as it is right. None of them is an error, and nothing is changed.
//!
//! Deliberately absent: anything that needs another document than this one (whether a paper exists, what a motion says).

mod answers;
mod footnotes;
mod numbers;
mod papers;
mod years;

use crate::document::Document;
use crate::notice::Notice;

/// Everything that is looked for.
const CHECKS: [fn(&Document) -> Vec<Notice>; 13] = [
    answers::nothing_found,
    answers::unanswered,
    answers::unasked,
    answers::swapped,
    answers::pointer_elsewhere,
    numbers::missing_and_twice,
    footnotes::without_note,
    footnotes::without_mark,
    years::impossible,
    papers::without_dossier,
    papers::two_numbers,
    papers::younger,
    papers::two_names,
];

/// What stands out in a document, in the order of the text.
pub fn check(document: &Document) -> Vec<Notice> {
    let mut notices: Vec<Notice> = CHECKS.iter().flat_map(|check| check(document)).collect();
    crate::order::by(&mut notices, |notice| {
        crate::order::place(notice.span.start as usize, notice.span.end as usize)
    });
    notices
}
