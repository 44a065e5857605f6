//! Where a rare byte stands: many bytes are compared at once.

use std::ops::Range;

/// The first byte of a kind at or behind a place.
pub fn next(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    // Without a branch for each byte a processor compares them together.
    let mut at = from;
    while let Some(some) = bytes.get(at..).and_then(|rest| rest.first_chunk::<32>()) {
        if some.iter().fold(false, |any, &byte| any | is(byte)) {
            break;
        }
        at += some.len();
    }
    Some(at + bytes.get(at..)?.iter().position(|&byte| is(byte))?)
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
    }
}
