//! A sentence for every rule that can make a mark, in both languages.
//!
//! The rules are keys of other modules' tables; a test there or here asks that every key has its sentence.

use super::Tongue;

/// Rule, Dutch, English.
const REASONS: &[(&str, &str, &str)] = &[];

/// Why the rule made a mark, if the rule has a sentence.
pub fn reason(rule: &str, tongue: Tongue) -> Option<&'static str> {
    let &(_, dutch, english) = REASONS.iter().find(|(key, ..)| *key == rule)?;
    Some(match tongue {
        Tongue::Dutch => dutch,
        Tongue::English => english,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_stands_twice() {
        let keys: std::collections::HashSet<_> = REASONS.iter().map(|(key, ..)| key).collect();
        assert_eq!(keys.len(), REASONS.len());
    }
}
