//! Where digits stand: few places of a text.

use std::ops::Range;

/// The first run of digits of ASCII at or behind a byte.
pub fn next(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    // Many bytes at once, without a branch for each: a processor compares them together.
    let mut at = from;
    while let Some(some) = bytes.get(at..).and_then(|rest| rest.first_chunk::<32>()) {
        if some.iter().fold(false, |any, byte| any | byte.is_ascii_digit()) {
            break;
        }
        at += some.len();
    }
    let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
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
        while let Some(run) = next(text.as_bytes(), at) {
            at = run.end;
            runs.push(&text[run]);
        }
        assert_eq!(runs, ["12", "3", "45"]);
        assert_eq!(next(b"", 0), None);
    }
}
