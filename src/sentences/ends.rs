//! Where a sentence ends: at a full stop, a question or exclamation mark, unless an abbreviation, a number, an initial,
//! or a quotation that goes on says otherwise.

use std::ops::Range;

use crate::scan;

/// Abbreviations after which something always follows, without their last full stop, in small letters. One table for
/// all languages: a paper quotes titles and numbers of its neighbours. Single letters ("z. B.") and short parts with
/// stops between ("m.b.t.") need no row.
const NEVER_ENDS: [&str; 94] = [
    "nr", "nrs", "art", "artt", "dd", "blz", "pp", "hfst", "par", "bijl", "bijv", "bv", "vgl", "zgn", "resp",
    "incl", "excl", "ca", "evt", "afd", "alg", "jo", "red", "gem", "prov", "ref", "stb", "stcrt", "trb",
    "kst", "mr", "mrs", "ms", "ir", "dr", "drs", "prof", "ing", "mevr", "mw", "dhr", "jhr", "st", "hr", "fr",
    "mme", "hon", "rt", "sen", "jan", "feb", "febr", "mrt", "apr", "aug", "sep", "sept", "okt", "oct", "nov",
    "dec", "janv", "févr", "avr", "juill", "déc", "abs", "bzw", "ggf", "sog", "insb", "rn", "mio", "mrd",
    "inkl", "bspw", "hrsg", "anl", "ziff", "ex", "cf", "fig", "approx", "viz", "para", "col", "cols",
    "paras", "sec", "dept", "chap", "env", "réf", "ebd",
];

/// Abbreviations that may be a sentence's last word: they end it before a capital.
const MAY_END: [&str; 26] = [
    "jl", "j.l", "a.s", "ll", "c.s", "e.d", "e.a", "e.v", "o.i.d", "enz", "etc", "m.m", "n.v.t", "p.m",
    "p.p", "p.j", "p.p.p.d", "a.u.b", "s.v.p", "usw", "u.a", "mln", "mld", "al", "b.v", "n.v",
];

/// Abbreviations before a number only: "no. 5", but "yes or no."
const BEFORE_NUMBER: [&str; 4] = ["no", "vol", "min", "max"];

/// A quotation or bracket that closes so near is read as one; a longer one holds sentences of its own. The attack: a
/// text of opening marks, each of which would look for its end through all that follows.
const WITHIN: usize = 240;

/// Where the quotation or bracket that `c` at byte `at` opens is closed, if it is.
fn closing(text: &str, at: usize, c: char) -> Option<usize> {
    let close: &[char] = match c {
        '(' => &[')'],
        '[' => &[']'],
        '«' => &['»'],
        '‘' => &['’'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '"' => &['"'],
        '\'' => &['\''],
        _ => return None,
    };
    let inner = &text[at + c.len_utf8()..];
    let opens = !text[..at].ends_with(char::is_alphanumeric) && !inner.starts_with(' ') || c == '«';
    let near = &inner[..inner.floor_char_boundary(WITHIN.min(inner.len()))];
    let found = near.match_indices(close).find(|(to, mark)| {
        // An apostrophe inside a word closes nothing.
        !inner[to + mark.len()..].starts_with(char::is_alphanumeric)
    });
    found.filter(|_| opens).map(|(to, _)| at + c.len_utf8() + to)
}

/// The sentences of a text, without white space at their ends, in order.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    // Up to where the text stands in quotation marks or brackets.
    let mut closes = 0;
    let mut next = 0;
    while let Some(at) = scan::next(text.as_bytes(), next, may_tell) {
        let Some(c) = text[at..].chars().next() else { break };
        next = at + c.len_utf8();
        if at >= closes {
            closes = closing(text, at, c).unwrap_or(closes);
        }
        if at < start || !matches!(c, '.' | '?' | '!' | '…') {
            continue;
        }
        // Sentences within a quotation are part of the one around it.
        if closes > at && text[at..closes].contains(char::is_alphanumeric) {
            continue;
        }
        if let Some(end) = end_after(text, at, c) {
            push(text, start..end, &mut sentences);
            start = end;
        }
    }
    push(text, start..text.len(), &mut sentences);
    sentences
}

/// Whether a character with this first byte may end a sentence, or open what holds sentences of its own.
fn may_tell(byte: u8) -> bool {
    // One by one: see `scan::next`.
    let [stop, asks, cries, round, square] = [b'.', b'?', b'!', b'(', b'['].map(|mark| byte == mark);
    stop | asks | cries | round | square | (byte == b'"') | (byte == b'\'') | (byte >= 0x80)
}

fn push(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let inner = text[range.clone()].trim();
    if inner.is_empty() {
        return;
    }
    let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
    // Marks without a word, such as a second full stop, belong to the sentence before them.
    match sentences.last_mut() {
        Some(last) if !inner.contains(char::is_alphanumeric) => last.end = start + inner.len(),
        _ => sentences.push(start..start + inner.len()),
    }
}

/// The end of the sentence that the mark at `at` closes, closing quotes, brackets and footnote marks included.
fn end_after(text: &str, at: usize, mark: char) -> Option<usize> {
    let mut end = at + mark.len_utf8();
    let more = |c: char| {
        matches!(c, '.' | '?' | '!' | '…' | '"' | '\'' | '”' | '“' | '’' | '»' | ')' | ']' | '*' | '_')
    };
    end += text[end..].chars().take_while(|c| more(*c)).map(char::len_utf8).sum::<usize>();
    // French sets a blank before the closing mark.
    let blank = text[end..].chars().next().filter(|c| c.is_whitespace()).map_or(0, char::len_utf8);
    if text[end + blank..].starts_with('»') {
        end += blank + '»'.len_utf8();
    }
    let quoted = text[at + mark.len_utf8()..end].contains(['"', '\'', '”', '“', '’', '»', ')', ']']);
    // Footnote marks: "?1, 2", ".[3]", "? 1)".
    let notes = notes_len(&text[end..]);
    let rest = &text[end + notes..];
    let next = rest.trim_start().chars().next();
    let Some(next) = next else { return Some(text.len()) };
    let spaced = rest.starts_with(char::is_whitespace);
    match mark {
        '.' | '…' => {
            let glued = !spaced && notes == 0;
            let number = text[..at].ends_with(|c: char| c.is_ascii_digit()) && next.is_ascii_digit();
            if glued && (number || !next.is_uppercase() || !text[..at].ends_with(char::is_lowercase)) {
                return None;
            }
            if next.is_lowercase() || is_abbreviation(&text[..at], next) || is_ordinal(&text[..at], rest) {
                return None;
            }
            Some(end + notes)
        }
        // A question inside a quotation or brackets does not end the sentence around it.
        _ if quoted && (next.is_lowercase() || matches!(next, ',' | ';' | '-' | '–')) => None,
        _ if next.is_lowercase() && spaced => None,
        _ if matches!(next, ',' | ';') => None,
        _ => Some(end + notes),
    }
}

fn notes_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut len = 0;
    let skip = usize::from(rest.starts_with(' '));
    let bracketed = rest[skip..].strip_prefix(['[', '(']).or(rest[skip..].strip_prefix("\\["));
    if let Some(inner) = bracketed {
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=3).contains(&digits) && inner[digits..].starts_with([']', ')', '\\']) {
            return rest.len() - inner.len() + digits + 1;
        }
    }
    if skip == 1 {
        // "? 1)": a mark with a bracket behind it.
        let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        return if (1..=2).contains(&digits) && rest[1 + digits..].starts_with(')') { digits + 2 } else { 0 };
    }
    let mut digits = 0;
    while bytes.get(len).is_some_and(u8::is_ascii_digit) {
        (len, digits) = (len + 1, digits + 1);
        if digits > 2 {
            return 0;
        }
        if rest[len..].starts_with(", ") && bytes.get(len + 2).is_some_and(u8::is_ascii_digit) {
            (len, digits) = (len + 2, 0);
        }
    }
    len
}

/// Whether the full stop behind `before` is that of an abbreviation, with `next` the letter that follows.
fn is_abbreviation(before: &str, next: char) -> bool {
    /// A longer word is in no row, in bytes: most words are settled by it.
    const LONGEST: usize = 10;
    let parts = |c: char| {
        matches!(c, ' ' | '(' | '[' | '\'' | '"' | '’' | '‘' | '“' | '„' | '«' | '-') || c.is_whitespace()
    };
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST + 4))..];
    let word = near.rsplit(parts).next().unwrap_or("");
    if word.is_empty() || word.len() > LONGEST {
        return false;
    }
    let lower = word.to_lowercase();
    let is_in = |table: &[&str]| table.contains(&lower.as_str());
    if is_in(&MAY_END) {
        return !next.is_uppercase();
    }
    // "de regio's." is a whole word.
    let whole = !before[..before.len() - word.len()].ends_with(['\'', '’']);
    let letter = whole && word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let dotted = word.contains('.') && word.split('.').all(|part| (1..=2).contains(&part.chars().count()));
    let lettered = !word.contains(|c: char| c.is_ascii_digit());
    letter || dotted && lettered || is_in(&NEVER_ENDS) || next.is_ascii_digit() && is_in(&BEFORE_NUMBER)
}

/// "12. Mai", "1. Januar": a number that counts, before a month or a noun of the same line.
fn is_ordinal(before: &str, rest: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
    before.ends_with(|c: char| c.is_ascii_digit())
        && MONTHS.iter().any(|month| rest.trim_start().starts_with(month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn ends() {
        check("Wat kost dat? Wie betaalt?", &["Wat kost dat?", "Wie betaalt?"]);
        check(
            "Zie nr. 12 en art. 3 a.s. maandag. Daarna.",
            &["Zie nr. 12 en art. 3 a.s. maandag.", "Daarna."],
        );
        check(
            "Er zijn 11.500 ponten hiervan?Deelt u dat?",
            &["Er zijn 11.500 ponten hiervan?", "Deelt u dat?"],
        );
        check("Kent u dat bericht?1, 2 Wat vindt u?", &["Kent u dat bericht?1, 2", "Wat vindt u?"]);
        check("Kent u het (‘Wie vaart?’) en de pont? Ja.", &["Kent u het (‘Wie vaart?’) en de pont?", "Ja."]);
        check(
            "Hij vroeg ‘Waarom?’ en ging. J.P. de Wit bleef.",
            &["Hij vroeg ‘Waarom?’ en ging.", "J.P. de Wit bleef."],
        );
        check("Seit dem 12. Mai fährt sie. Gut!", &["Seit dem 12. Mai fährt sie.", "Gut!"]);
        check(
            "Dat was 4 maart jl. De prijs is € 3 mln. Het Stb. 2019, 44.",
            &["Dat was 4 maart jl.", "De prijs is € 3 mln.", "Het Stb. 2019, 44."],
        );
        check(
            "Kent u « Qui paie ? » van de pont? Z. B. „Wer zahlt?“ war gut.",
            &["Kent u « Qui paie ? » van de pont?", "Z. B. „Wer zahlt?“ war gut."],
        );
        check("Die maat is vol. Maar vol. 3 is er.", &["Die maat is vol.", "Maar vol. 3 is er."]);
        check(
            "Kent u ‘Pont ligt stil. Foto’s van de kade’ (Veerblad. 3 mei)? En «Hij vaart. Nu» dan?",
            &["Kent u ‘Pont ligt stil. Foto’s van de kade’ (Veerblad. 3 mei)?", "En «Hij vaart. Nu» dan?"],
        );
        check(
            "Zij zei: “Dat klopt niet. Wij varen.” Deze leden niet.",
            &["Zij zei: “Dat klopt niet. Wij varen.”", "Deze leden niet."],
        );
        check("Zonder einde", &["Zonder einde"]);
        check("", &[]);
    }
}
