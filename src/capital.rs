//! Capitals, told by what the letters beside a small one become when they are made small: the table of Unicode for the
//! other way would cost a first visit to the page more than it is worth.

/// How far a small letter stands behind its capital: Latin, Greek and basic Cyrillic; Latin with other accents; the
/// rest of Cyrillic. Elsewhere ("ÿ", "ß") a letter is taken to have none.
const STEPS: [u32; 3] = [32, 1, 80];

/// The capital of a small letter, if it has one that is a single letter.
pub fn of(small: char) -> Option<char> {
    STEPS.iter().find_map(|step| {
        let capital = char::from_u32((small as u32).checked_sub(*step)?)?;
        let mut back = capital.to_lowercase();
        (capital != small && back.next() == Some(small) && back.next().is_none()).then_some(capital)
    })
}

/// Words that begin with a capital.
pub fn first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|c| std::iter::once(of(c).unwrap_or(c)).chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_unicode_but_for_few() {
        // Four letters of Croatian have a third form, for the head of a word.
        let letters = ('a'..='\u{52F}').filter(|c| c.is_lowercase() && !"ǆǉǌǳ".contains(*c));
        let (mut right, mut missed) = (0, 0);
        for c in letters {
            let mut wanted = c.to_uppercase();
            let wanted = wanted.next().filter(|w| *w != c && wanted.next().is_none());
            match of(c) {
                Some(found) => {
                    assert_eq!(Some(found), wanted, "{c}");
                    right += 1;
                }
                None => missed += usize::from(wanted.is_some()),
            }
        }
        assert!(right > 300 && missed < 80, "{right} right, {missed} missed");
        assert_eq!(first("één vraag"), "Één vraag");
        assert_eq!(
            (first(""), first("3 vragen"), first("ж")),
            (String::new(), "3 vragen".into(), "Ж".into())
        );
    }
}
