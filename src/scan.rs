//! Where a rare byte stands: many bytes are compared at once.

use std::ops::Range;

/// Bytes that are compared together.
const MANY: usize = 32;

/// The first byte of a kind at or behind a place.
pub fn next(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    // Without a branch for each byte a processor compares them together.
    let mut at = from;
    while let Some(some) = bytes.get(at..).and_then(|rest| rest.first_chunk::<MANY>()) {
        if some.iter().fold(false, |any, &byte| any | is(byte)) {
            break;
        }
        at += some.len();
    }
    let few = |some: &[u8; 8]| some.iter().fold(false, |any, &byte| any | is(byte));
    while bytes.get(at..).and_then(|rest| rest.first_chunk()).is_some_and(|some| !few(some)) {
        at += 8;
    }
    while !is(*bytes.get(at)?) {
        at += 1;
    }
    Some(at)
}

/// The first byte, at or behind a place, that is told by itself and the one behind it; behind the last stands a blank.
pub fn next_before(bytes: &[u8], from: usize, is: impl Fn(u8, u8) -> bool) -> Option<usize> {
    let mut at = from;
    let any =
        |some: &[u8], behind: &[u8]| some.iter().zip(behind).fold(false, |any, (&a, &b)| any | is(a, b));
    let many = |at: usize, len: usize| bytes.get(at..at + len).zip(bytes.get(at + 1..at + 1 + len));
    while many(at, MANY).is_some_and(|(some, behind)| !any(some, behind)) {
        at += MANY;
    }
    while many(at, 8).is_some_and(|(some, behind)| !any(some, behind)) {
        at += 8;
    }
    while !is(*bytes.get(at)?, bytes.get(at + 1).copied().unwrap_or(b' ')) {
        at += 1;
    }
    Some(at)
}

/// Every place where a byte stands, in order.
pub fn places(bytes: &[u8], byte: u8) -> impl Iterator<Item = usize> {
    let ends = move |from: usize| next(bytes, from, |other| other == byte);
    std::iter::successors(ends(0), move |at| ends(at + 1))
}

/// Every place where some words stand that share no byte with those before, in order; of more than one byte.
pub fn matches(text: &str, words: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let pair = words.as_bytes().first_chunk::<2>().copied().unwrap_or_default();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = next_before(bytes, from, |a, b| (a == pair[0]) & (b == pair[1]))?;
            from = at + 1;
            if bytes[at..].starts_with(words.as_bytes()) {
                from = at + words.len();
                return Some(at);
            }
        }
    })
}

/// The first run of digits of ASCII at or behind a place.
pub fn next_digits(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let start = next(bytes, from, |byte| byte.is_ascii_digit())?;
    let len = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    Some(start..start + len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_is_found() {
        let text = format!("{}12{}3é45", "a".repeat(40), " ".repeat(31));
        let mut runs = Vec::new();
        let mut at = 0;
        while let Some(run) = next_digits(text.as_bytes(), at) {
            at = run.end;
            runs.push(&text[run]);
        }
        assert_eq!(runs, ["12", "3", "45"]);
        assert_eq!(next_digits(b"", 0), None);
        assert_eq!(next(b"aa", 7, |_| true), None);
        let text = format!("{0}?{0}??", "a ".repeat(30));
        let wanted: Vec<usize> = text.match_indices('?').map(|(at, _)| at).collect();
        assert_eq!(places(text.as_bytes(), b'?').collect::<Vec<_>>(), wanted);
        let found = |text, words| matches(text, words).collect::<Vec<_>>();
        assert_eq!((found("aab aaab aaa", "aa"), found("wet", "wet")), (vec![0, 4, 9], vec![0]));
        assert_eq!((found("we", "wet"), found("", "wet")), (vec![], vec![]));
        let double =
            |from: usize| next_before(text.as_bytes(), from, |a, b| a == b'?' && matches!(b, b'?' | b' '));
        assert_eq!(
            [double(0), double(61), double(122), double(123)],
            [Some(121), Some(121), Some(122), None]
        );
    }
}
