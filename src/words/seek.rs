//! The words of search, peek, keys, hints and the recognised form, both languages side by side.

use super::Tongue;
use crate::form::Language;

/// What they say.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field's name and its text say it")]
pub struct SeekWords {
    pub field: &'static str,
    pub count: fn(&str, &str) -> String,
    pub none: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub whole: &'static str,
    pub case: &'static str,
    pub accents: &'static str,

    pub peek: &'static str,
    pub pointed_at: fn(usize) -> String,

    pub skip_outline: &'static str,
    pub keys: &'static str,
    pub keys_lead: &'static str,
    pub or: &'static str,
    pub then: &'static str,
    pub letters: &'static str,
    pub letters_hint: &'static str,
    pub ctrl_f: &'static str,

    pub hints: &'static str,
    pub hint: [(&'static str, &'static str); 3],
    pub understood: &'static str,

    pub form: &'static str,
    pub form_language: &'static str,
    pub form_sign: &'static str,
    pub language: fn(Language) -> &'static str,
}

/// In Dutch.
pub const NL: SeekWords = SeekWords {
    field: "Zoek in het stuk",
    count: |at, of| format!("{at} van {of}"),
    none: "Niet gevonden",
    next: "Volgende treffer",
    previous: "Vorige treffer",
    whole: "Heel woord",
    case: "Hoofdletters",
    accents: "Accenten",

    peek: "Waar dit heen wijst",
    pointed_at: |times| format!("{times}× naar verwezen"),

    skip_outline: "Naar het overzicht van vragen",
    keys: "Toetsen",
    keys_lead: "Alles kan ook zonder muis. Tab gaat langs verwijzingen en knoppen; wie op een verwijzing staat, ziet waar die heen wijst.",
    or: "of",
    then: "dan",
    letters: "Toetsen van één letter of teken",
    letters_hint: "Zet uit als u de pagina inspreekt of een schermlezer ze zelf gebruikt.",
    ctrl_f: "Ctrl-F zoekt in het stuk",

    hints: "Wat u hier kunt",
    hint: [
        (
            "Vraag waarom",
            "Klik op een vraag, een antwoord of een verwijzing: ernaast staat wat het is en hoe zeker.",
        ),
        (
            "Kijk vooruit",
            "Rust met de muis op een verwijzing, of tik erop: u ziet waar ze heen leidt. Terug brengt u weer hier.",
        ),
        (
            "Zoek en loop",
            "Het vergrootglas of / zoekt, j en k lopen van vraag naar vraag, ? toont alle toetsen.",
        ),
    ],
    understood: "Begrepen",

    form: "Gelezen als",
    form_language: "Taal van het stuk",
    form_sign: "Daaraan te zien",
    language: |language| match language {
        Language::Dutch => "Nederlands",
        Language::German => "Duits",
        Language::French => "Frans",
        Language::English => "Engels",
    },
};

/// In English.
pub const EN: SeekWords = SeekWords {
    field: "Search the paper",
    count: |at, of| format!("{at} of {of}"),
    none: "Not found",
    next: "Next hit",
    previous: "Previous hit",
    whole: "Whole word",
    case: "Capitals",
    accents: "Accents",

    peek: "Where this leads",
    pointed_at: |times| {
        if times == 1 { "referred to once".to_owned() } else { format!("referred to {times} times") }
    },

    skip_outline: "To the outline of questions",
    keys: "Keys",
    keys_lead: "Everything can be done without a mouse. Tab walks along references and buttons; on a reference you see where it leads.",
    or: "or",
    then: "then",
    letters: "Keys of one letter or sign",
    letters_hint: "Switch off if you speak to the page, or if a screen reader uses them itself.",
    ctrl_f: "Ctrl-F searches the paper",

    hints: "What you can do here",
    hint: [
        (
            "Ask why",
            "Click a question, an answer or a reference: beside it stands what it is and how sure that is.",
        ),
        (
            "Look ahead",
            "Rest the mouse on a reference, or tap it: you see where it leads. Back brings you here again.",
        ),
        (
            "Search and walk",
            "The magnifying glass or / searches, j and k walk from question to question, ? shows every key.",
        ),
    ],
    understood: "Got it",

    form: "Read as",
    form_language: "Language of the paper",
    form_sign: "As told by",
    language: |language| match language {
        Language::Dutch => "Dutch",
        Language::German => "German",
        Language::French => "French",
        Language::English => "English",
    },
};

/// A number with its thousands apart, as the language writes it: 1.234 in Dutch, 1,234 in English.
///
/// Five lines instead of the browser's Intl: the file that one takes away is made without a browser, and must write
/// numbers as the page does.
pub fn number(number: usize, tongue: Tongue) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(if tongue == Tongue::Dutch { '.' } else { ',' });
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_the_language_has_it() {
        let all = [0, 7, 999, 1000, 12_345, 123_456, 1_234_567];
        assert_eq!(
            all.map(|n| number(n, Tongue::Dutch)),
            ["0", "7", "999", "1.000", "12.345", "123.456", "1.234.567"]
        );
        assert_eq!(number(1_234_567, Tongue::English), "1,234,567");
    }
}
