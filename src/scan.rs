//! Where a rare byte stands: many bytes are compared at once.

use std::ops::Range;

/// Whether any of so many bytes at a place is of a kind; nothing if there are fewer. Without a branch for each byte a
/// processor compares them together.
#[inline(always)]
fn any<const MANY: usize>(bytes: &[u8], at: usize, is: impl Fn(u8) -> bool) -> Option<bool> {
    let many = bytes.get(at..)?.first_chunk::<MANY>()?;
    Some(many.iter().fold(false, |any, &byte| any | is(byte)))
}

/// The first byte of a kind at or behind a place. Kinds are best told by `|` and `==`: a processor that compares many
/// bytes at once has no table of them.
#[inline(always)]
pub fn next(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = from;
    while any::<32>(bytes, at, &is) == Some(false) {
        at += 32;
    }
    while any::<16>(bytes, at, &is) == Some(false) {
        at += 16;
    }
    while any::<8>(bytes, at, &is) == Some(false) {
        at += 8;
    }
    while !is(*bytes.get(at)?) {
        at += 1;
    }
    Some(at)
}

/// As [`any`], of bytes that are told by themselves and the one behind them.
#[inline(always)]
fn any_before<const MANY: usize>(bytes: &[u8], at: usize, is: impl Fn(u8, u8) -> bool) -> Option<bool> {
    let many = bytes.get(at..)?.first_chunk::<MANY>()?;
    let behind = bytes.get(at + 1..)?.first_chunk::<MANY>()?;
    Some(many.iter().zip(behind).fold(false, |any, (&a, &b)| any | is(a, b)))
}

/// The first byte, at or behind a place, that is told by itself and the one behind it; behind the last stands a blank.
#[inline(always)]
pub fn next_before(bytes: &[u8], from: usize, is: impl Fn(u8, u8) -> bool) -> Option<usize> {
    let mut at = from;
    while any_before::<32>(bytes, at, &is) == Some(false) {
        at += 32;
    }
    while any_before::<16>(bytes, at, &is) == Some(false) {
        at += 16;
    }
    while any_before::<8>(bytes, at, &is) == Some(false) {
        at += 8;
    }
    while !is(*bytes.get(at)?, bytes.get(at + 1).copied().unwrap_or(b' ')) {
        at += 1;
    }
    Some(at)
}

/// Every place where a byte stands, in order.
pub fn places(bytes: &[u8], byte: u8) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = next(bytes, from, |other| other == byte)?;
        from = at + 1;
        Some(at)
    })
}

/// Every place where some words stand, in order; they have more than one byte.
pub fn matches(text: &str, words: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let pair = words.as_bytes().first_chunk::<2>().copied().unwrap_or_default();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = next_before(bytes, from, |a, b| (a == pair[0]) & (b == pair[1]))?;
            from = at + 1;
            if bytes[at..].starts_with(words.as_bytes()) {
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
        assert_eq!((found("aab aaab aaa", "aa"), found("wet", "wet")), (vec![0, 4, 5, 9, 10], vec![0]));
        assert_eq!((found("we", "wet"), found("", "wet")), (vec![], vec![]));
        let double =
            |from: usize| next_before(text.as_bytes(), from, |a, b| a == b'?' && matches!(b, b'?' | b' '));
        assert_eq!(
            [double(0), double(61), double(122), double(123)],
            [Some(121), Some(121), Some(122), None]
        );
    }
}
