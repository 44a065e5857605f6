//! What a sentence does: it asks, reports a question, requests, or none of these.
//!
//! A question mark outside quotations settles it. Else the asking side must ask in one of its clauses ([`clauses`]), or
//! the words stand as in a question ([`order`]). What its words can be stands in the table of [`lexicon`].
//!
//! [`clauses`]: super::clauses
//! [`order`]: super::order
//! [`lexicon`]: super::lexicon

use std::borrow::Cow;

use super::parts::CUES;
use super::words::words;
use super::{clauses, order};
use crate::form::Language;
use crate::scan;
use crate::turn::SentenceKind::{self, Direct, Statement};

/// What a folded sentence does.
pub fn kind(sentence: &str, language: Language) -> SentenceKind {
    let bare = without_quotations(sentence);
    if bare.contains('?') {
        return Direct;
    }
    let words = words(&bare, language);
    let all = words.iter().fold(0, |all, word| all | word.parts);
    // What is quoted at the end has its mark within: "Wat is uw antwoord op de vraag: 'Mag dat?'".
    let whole = bare.ends_with('.') || sentence.ends_with('"');
    let asks = if all & CUES == 0 { None } else { clauses::asks(&words, language) };
    match asks {
        Some(kind) => kind,
        // What begins with a quotation is no question whose mark was forgotten.
        None if order::is_direct(&words, whole && !bare.starts_with(' '), language) => Direct,
        None => Statement,
    }
}

/// The sentence with what stands in quotation marks blanked, unless all of it does.
fn without_quotations(sentence: &str) -> Cow<'_, str> {
    if scan::next(sentence.as_bytes(), 0, |byte| matches!(byte, b'\'' | b'"')).is_none() {
        return Cow::Borrowed(sentence);
    }
    let mut bare = String::with_capacity(sentence.len());
    let mut open: Option<char> = None;
    let letters: Vec<char> = sentence.chars().collect();
    for (i, &c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|j| letters[j]);
        let after = letters.get(i + 1).copied();
        let opens =
            before.is_none_or(|b| b == ' ' || b == '(') && after.is_some_and(|a| a != ' ' || c == '"');
        let closes = after.is_none_or(|a| !a.is_alphanumeric());
        match open {
            None if matches!(c, '\'' | '"') && opens && letters[i + 1..].contains(&c) => open = Some(c),
            Some(mark) if c == mark && closes => open = None,
            Some(_) => {}
            None => bare.push(c),
        }
    }
    // A quotation that never closes, or is all there is, is read after all.
    if open.is_some() || !bare.contains(char::is_alphabetic) {
        Cow::Borrowed(sentence)
    } else {
        Cow::Owned(bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;
    use crate::sentences::lexicon::{PARTED, ROWS};
    use crate::sentences::parts::PARTED_STEP;
    use crate::turn::SentenceKind::Request;

    /// The example, if it is not of that kind or holds none of the words.
    fn fault(
        example: &'static str,
        words: &str,
        language: Language,
        wanted: SentenceKind,
    ) -> Option<&'static str> {
        let folded = Folded::new(example);
        let sentence = folded.text().trim();
        let fits = |row: &str, text: &str| match (row.strip_suffix('*'), row.strip_prefix('*')) {
            (Some(begin), _) => text.starts_with(begin),
            (_, Some(end)) => text.ends_with(end),
            _ => text == row || text.split_once('\'').is_some_and(|(a, b)| a == row || b == row),
        };
        let found = super::words(sentence, language);
        let held = words.split(' ').any(|row| found.iter().any(|word| fits(row, word.text)));
        (!held || kind(sentence, language) != wanted).then_some(example)
    }

    #[test]
    fn every_row_of_the_lexicon_decides_its_example() {
        let rows = ROWS.iter().filter_map(|row| {
            let (kind, example) = row.example.get();
            fault(example, row.words, row.language, kind)
        });
        let parted = PARTED.iter().flat_map(|row| {
            let fault = |words| fault(row.example.get(), words, row.language, Request);
            [fault(row.verbs), fault(row.with)]
        });
        let faults: Vec<&str> = rows.chain(parted.flatten()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        for language in [Language::Dutch, Language::German, Language::English, Language::French] {
            let verbs = PARTED.iter().filter(|row| row.language == language).count();
            assert!(verbs <= PARTED_STEP as usize);
        }
    }
}
