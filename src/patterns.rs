//! How patterns are made small and quick: the tables of Unicode are left out where a pattern means ASCII or anything.
//!
//! `\d` of Unicode has some sixty ranges, `.` and `[^,]` a dozen states, each once more for every repetition; and with
//! `\b` of Unicode any accent in a text sends it to the slow engine.

/// A pattern whose digits and boundaries of words are those of ASCII.
pub fn ascii(pattern: &str) -> String {
    pattern.replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]")
}

/// A pattern, for `regex::bytes`, that also reads bytes where it says "anything" or "anything but": `.{1,80}`, `[^.]*`.
pub fn bytewise(pattern: &str) -> String {
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
