//! Where a rare byte stands: many bytes are compared at once.

use std::ops::Range;

/// Bytes of which is told together whether one is wanted …
const MANY: usize = 32;
/// … and so many of which is told which.
const SOME: usize = 16;

/// The high bit for each byte that is wanted.
#[inline(always)]
fn marks(some: &[u8; SOME], is: impl Fn(u8) -> bool) -> u128 {
    let mut marks = [0; SOME];
    for (mark, &byte) in marks.iter_mut().zip(some) {
        *mark = if is(byte) { 0x80 } else { 0 };
    }
    u128::from_le_bytes(marks)
}

/// The first byte of a kind at or behind a place. Kinds are best told by `|` and `==`: a processor that compares many
/// bytes at once has no table of them.
#[inline(always)]
pub fn next(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    // Without a branch for each byte a processor compares them together.
    let mut at = from;
    while let Some(many) = bytes.get(at..).and_then(|rest| rest.first_chunk::<MANY>()) {
        if many.iter().fold(false, |any, &byte| any | is(byte)) {
            break;
        }
        at += MANY;
    }
    while let Some(some) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let marks = marks(some, &is);
        if marks != 0 {
            return Some(at + marks.trailing_zeros() as usize / 8);
        }
        at += SOME;
    }
    if let Some(last) = bytes.last_chunk().filter(|_| at < bytes.len()) {
        // Some of the last were looked at, or stand before the place.
        let marks = marks(last, &is) >> (8 * (at + SOME - bytes.len()));
        return (marks != 0).then(|| at + marks.trailing_zeros() as usize / 8);
    }
    while !is(*bytes.get(at)?) {
        at += 1;
    }
    Some(at)
}

/// The first byte, at or behind a place, that is told by itself and the one behind it; behind the last stands a blank.
#[inline(always)]
pub fn next_before(bytes: &[u8], from: usize, is: impl Fn(u8, u8) -> bool) -> Option<usize> {
    let mut at = from;
    let ahead = |at: usize| bytes.get(at..).zip(bytes.get(at + 1..));
    while let Some((many, behind)) =
        ahead(at).and_then(|(some, behind)| some.first_chunk::<MANY>().zip(behind.first_chunk::<MANY>()))
    {
        if many.iter().zip(behind).fold(false, |any, (&a, &b)| any | is(a, b)) {
            break;
        }
        at += MANY;
    }
    while let Some((some, behind)) =
        ahead(at).and_then(|(some, behind)| some.first_chunk::<SOME>().zip(behind.first_chunk::<SOME>()))
    {
        let mut marks = [0; SOME];
        for ((mark, &a), &b) in marks.iter_mut().zip(some).zip(behind) {
            *mark = if is(a, b) { 0x80 } else { 0 };
        }
        let marks = u128::from_le_bytes(marks);
        if marks != 0 {
            return Some(at + marks.trailing_zeros() as usize / 8);
        }
        at += SOME;
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
