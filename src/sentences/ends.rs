//! Where a sentence ends: at a full stop, a question or exclamation mark, unless an abbreviation, a number, an initial,
//! or a quotation that goes on says otherwise.

use std::ops::Range;

/// Abbreviations that end no sentence, without their last full stop, in small letters.
const ABBREVIATIONS: [&str; 78] = [
    "nr", "nrs", "art", "artt", "a.s", "jl", "c.s", "o.a", "d.d", "dd", "mr", "ir", "dr", "drs", "prof",
    "ing", "mevr", "dhr", "ca", "bijv", "bv", "m.b.t", "t.a.v", "i.v.m", "m.u.v", "d.w.z", "p.m", "e.d",
    "resp", "incl", "excl", "vgl", "blz", "p", "pp", "par", "jo", "red", "mln", "mld", "st", "abs", "z.b",
    "z. b", "u.a", "u. a", "bzw", "vgl", "s", "ggf", "insb", "hr", "fr", "etc", "e.g", "i.e", "p. ex",
    "p.ex", "ex", "m", "mme", "al", "no", "vol", "col", "hon", "rt", "mrs", "ms", "sec", "approx", "nov",
    "jan", "feb", "okt", "dec", "sept", "aug",
];

/// The sentences of a text, without white space at their ends, in order.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!' | '…')) {
        if at < start {
            continue;
        }
        if let Some(end) = end_after(text, at, mark) {
            push(text, start..end, &mut sentences);
            start = end;
        }
    }
    push(text, start..text.len(), &mut sentences);
    sentences
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
    let more =
        |c: char| matches!(c, '.' | '?' | '!' | '…' | '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_');
    end += text[end..].chars().take_while(|c| more(*c)).map(char::len_utf8).sum::<usize>();
    let quoted = text[at + mark.len_utf8()..end].contains(['"', '\'', '”', '’', '»', ')', ']']);
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
            if next.is_lowercase() || is_abbreviation(&text[..at]) || is_ordinal(&text[..at], rest) {
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

fn is_abbreviation(before: &str) -> bool {
    // The last word, with the word before it for "z. B".
    let word = before.rsplit([' ', '\n', '(', '\u{a0}', '\'', '"']).next().unwrap_or("");
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    initial || dotted || ABBREVIATIONS.contains(&lower.as_str())
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
        check("Zonder einde", &["Zonder einde"]);
        check("", &[]);
    }
}
