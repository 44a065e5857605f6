//! How patterns are made small and quick: none of ours needs the tables of Unicode, which the page goes without.
//!
//! `\d` of Unicode has some sixty ranges, `.` and `[^,]` a dozen states, each once more for every repetition; and with
//! `\b` of Unicode any accent in a text sends it to the slow engine. Patterns are compiled here alone; only those of
//! the user's own are not (`own/expression.rs`).

use regex::{Regex, bytes};

/// A compiled pattern whose digits, blanks, cases and boundaries of words are those of ASCII; none if it
/// is written wrongly.
#[expect(clippy::disallowed_methods, reason = "this is the place")]
pub fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(&ascii(pattern)).ok()
}

/// The same over bytes, where "anything" is any byte.
#[expect(clippy::disallowed_methods, reason = "this is the place")]
pub fn byte_regex(pattern: &str) -> Option<bytes::Regex> {
    bytes::Regex::new(&bytewise(pattern)).ok()
}

/// Many of them, tried at once.
#[expect(clippy::disallowed_methods, reason = "this is the place")]
pub fn byte_set(patterns: impl Iterator<Item = String>) -> Option<bytes::RegexSet> {
    bytes::RegexSet::new(patterns.map(|pattern| bytewise(&pattern))).ok()
}

fn ascii(pattern: &str) -> String {
    pattern
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\s", r"[\t-\r ]")
        .replace(r"\S", r"[^\t-\r ]")
        .replace("(?i:", "(?i-u:")
}

/// A pattern, for `regex::bytes`, that also reads bytes where it says "anything" or "anything but": `.{1,80}`, `[^.]*`.
fn bytewise(pattern: &str) -> String {
    let mut made = String::new();
    let (mut escaped, mut inside, mut negated) = (false, false, false);
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '.' if !escaped && !inside => made.push_str("(?s-u:.)"),
            '[' if !escaped && !inside => {
                inside = true;
                negated = rest.peek() == Some(&'^');
                made.push_str(if negated { "(?-u:[" } else { "[" });
            }
            ']' if !escaped && inside => {
                inside = false;
                made.push_str(if negated { "])" } else { "]" });
            }
            _ => made.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    ascii(&made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_anything_is_read_by_bytes() {
        assert_eq!(bytewise(r"^a\.b[.c].[^,]*\d"), r"^a\.b[.c](?s-u:.)(?-u:[^,])*[0-9]");
        assert_eq!(bytewise(r"\[x\b"), r"\[x(?-u:\b)");
    }
}
