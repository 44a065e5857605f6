//! Lines that look alike: "every line like this is a heading".

use crate::source::Source;
use crate::span::Span;

/// More words than this are running text.
const SHORT: usize = 12;

/// The look of a line: its first word, numbers and names of days apart, how it ends and how long it is. Two lines of
/// one look do the same in most papers: "Antwoord op vraag 3", "2.1 Geldstromen".
pub fn look(line: &str) -> String {
    let line = line.trim();
    let mut look = String::new();
    let mut digit = false;
    for c in line.split_whitespace().next().unwrap_or_default().chars() {
        // A number of any length is one sign; the shape of "2.1" tells it from "2".
        let is_digit = c.is_ascii_digit();
        if !(is_digit && digit) {
            look.extend(if is_digit { Some('0') } else { c.to_lowercase().next() });
        }
        digit = is_digit;
    }
    let words = line.split_whitespace().count();
    look.push_str(match words {
        0 => return look,
        1 => " alone",
        SHORT.. => " long",
        _ if line.chars().all(|c| !c.is_lowercase()) => " capitals",
        _ => " short",
    });
    look.extend(line.chars().next_back().filter(|c| !c.is_alphanumeric()));
    look
}

/// Every line of a text with this look.
pub(super) fn lines(source: &Source, wanted: &str) -> Vec<Span> {
    let lines = (0..source.line_count()).map(|line| source.line(line).trim(source.text()));
    lines.filter(|line| !line.is_empty() && look(source.slice(*line)) == wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::look;

    #[test]
    fn lines_of_one_form_look_alike_and_others_do_not() {
        for (one, other) in [
            ("Antwoord op vraag 3", "Antwoord op vraag 12"),
            ("2.1 Geldstromen", "  13.4 Arbeid en water"),
            ("Vraag 1:", "Vraag 22:"),
            ("- een punt;", "- nog een punt, iets langer;"),
        ] {
            assert_eq!(look(one), look(other));
        }
        for (one, other) in [
            ("Antwoord", "Antwoord op vraag 3"),
            ("2.1 Geldstromen", "2 Geldstromen"),
            ("Vraag 1", "Vraag 1?"),
            ("De sluis", "De sluis is in het afgelopen jaar om die reden niet meer open geweest."),
            ("DE SLUIS", "De sluis"),
        ] {
            assert_ne!(look(one), look(other));
        }
        assert_eq!(look(" \t"), "");
    }
}
