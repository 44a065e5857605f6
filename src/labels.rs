//! Labels: "Vraag 3", "Antwoord op de vragen 2 en 3:", "Zu Frage 2:", "Q:". A row per form, each with its example.
//!
//! Works on a folded line. Which bare or run-in numbers count as question numbers depends on the whole paper and is
//! not decided here but in [`crate::numbering`].

use std::sync::LazyLock;

use crate::example::Example;
use crate::patterns::regex;
use crate::phrases;
use regex::Regex;

use crate::weak_labels;

/// Who speaks after a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The one who asks.
    Question,
    /// The one who answers.
    Answer,
}

/// A label at the head of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Who speaks after it.
    pub side: Side,
    /// The row that recognised it.
    pub rule: &'static str,
    /// The numbers that it carries, ranges written out.
    pub numbers: Vec<String>,
    /// Its length in folded bytes, punctuation and the blank after it included.
    pub len: usize,
    /// Whether nothing follows it on the line.
    pub alone: bool,
}

/// One form of label: `words` match the folded line's head, `#` stands for a list of numbers.
pub struct LabelForm {
    /// The key, under which the page explains it.
    pub rule: &'static str,
    /// Who speaks after it.
    pub side: Side,
    /// A regular expression for its words, on the folded line.
    pub words: &'static str,
    /// Whether the form counts without a number.
    pub bare: bool,
    /// A text that it must recognise, and as what.
    pub example: Example<(&'static str, &'static [&'static str])>,
}

const fn form(
    rule: &'static str,
    side: Side,
    words: &'static str,
    bare: bool,
    example: (&'static str, &'static [&'static str]),
) -> LabelForm {
    LabelForm { rule, side, words, bare, example: Example::new(example) }
}

/// Every form; the first that matches wins, so longer ones stand first.
#[rustfmt::skip]
pub static FORMS: &[LabelForm] = &[
    form("vraag", Side::Question, r"vra(?:ag|gen)(?: nrs?\.?| nummers?)?", true, ("Vraag 4, 5, 7 en 8", &["4", "5", "7", "8"])),
    form("antwoord-van", Side::Answer, r"(?:antwoord|reactie)(?: van)?(?: (?:de|het))? (?:minister|staatssecretaris|kabinet|regering|bewindspersoon|bewindspersonen|college)", true, ("Reactie van het kabinet: De sluis blijft open.", &[])),
    form("antwoord", Side::Answer, r"(?:antwoord(?:en)?|antw\.|reactie|beantwoording)(?: (?:op|bij|van|voor))?(?: (?:de|uw))?(?: vra(?:ag|gen))?(?: nrs?\.?)?", true, ("Antwoorden op de vragen 2 t/m 4:", &["2", "3", "4"])),
    form("frage", Side::Question, r"fragen?(?: nrn?\.?)?", true, ("Frage 12", &["12"])),
    form("antwort", Side::Answer, r"antwort(?:en)?(?: (?:zu|auf))?(?: (?:den|die|der))?(?: fragen?)?(?: nrn?\.?)?", true, ("Antwort zu den Fragen 1 und 3:", &["1", "3"])),
    form("zu-frage", Side::Answer, r"zu(?: den)?(?: fragen?)?(?: nrn?\.?)?", false, ("Zu Frage 2:", &["2"])),
    form("reponse", Side::Answer, r"r[ée]ponses?(?: (?:[àa] la question|aux questions))?(?: n[°o]s?\.?)?", true, ("Réponse à la question 2 :", &["2"])),
    form("question", Side::Question, r"questions?(?: (?:no|nos|number|n[°o])s?\.?)?", true, ("Question No. 1356", &["1356"])),
    form("answer", Side::Answer, r"(?:answers?|repl(?:y|ies))(?: to)?(?: the)?(?: questions?)?(?: (?:no|nos|number)\.?)?", true, ("Answer to question 3.", &["3"])),
    form("q", Side::Question, r"q\.?", true, ("Q12: May I?", &["12"])),
    form("v", Side::Question, r"v\.?", true, ("V3", &["3"])),
    form("a", Side::Answer, r"a\.?", true, ("A: You may.", &[])),
];

/// The words with which a label opens.
const OPENERS: [&str; 25] = [
    "beantwoording",
    "antw",
    "vraag",
    "vragen",
    "antwoord",
    "antwoorden",
    "reactie",
    "frage",
    "fragen",
    "antwort",
    "antworten",
    "zu",
    "réponse",
    "réponses",
    "reponse",
    "reponses",
    "question",
    "questions",
    "answer",
    "answers",
    "reply",
    "replies",
    "q",
    "v",
    "a",
];

static FIRSTS: [bool; 256] = phrases::firsts(&OPENERS);

const NUMBER: &str = "[0-9]{1,4}[a-z]?";
/// Parts of a question behind its number: "5 a und b", "3 a)".
const PARTS: &str = r"(?: [a-h]\b\)?(?:(?:, ?| en | und | bis )[a-h]\b\)?)*)?";
const BETWEEN: &str =
    r"(?: ?, ?(?:en |und |and |et )?| (?:en|und|and|et|&|bis|to|à|t/m|tot en met|t\.?e\.?m\.?) | ?- ?)";

static PATTERNS: LazyLock<Vec<Option<Regex>>> = LazyLock::new(|| {
    let list = format!("{NUMBER}{PARTS}(?:{BETWEEN}(?:vraag |vragen )?{NUMBER}{PARTS})*");
    FORMS
        .iter()
        .map(|form| regex(&format!(r"^{}(?:(?:^| ?)\(?{list})? ?(?P<end>[:.)\-]+ ?|$| )", form.words)))
        .collect()
});

static LIST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(&format!("(?P<between>{BETWEEN})?(?:vraag |vragen )?(?P<number>{NUMBER}){PARTS}"))
});

/// The label at the head of a folded line, decoration stripped; `original` is the same line as it stands, whose
/// capitals tell "Vraag 1 Bent u …" from "Vraag 1 gaat over …".
pub fn recognise(folded: &str, original: &str) -> Option<Label> {
    // Cheap way out for nearly every line: a label opens with one of few words.
    let first = folded.as_bytes().first()?;
    if !FIRSTS[*first as usize] {
        return None;
    }
    let word = &folded[..folded.find(|c: char| !c.is_alphabetic()).unwrap_or(folded.len())];
    if !OPENERS.contains(&word) {
        return None;
    }
    let opens_small = weak_labels::opens_small(original);
    // What a form begins with stands in its pattern, letters with accents apart: saves most of the patterns.
    let head = &word[..word.floor_char_boundary(3)];
    let accented = ["réponse", "réponses", "reponse", "reponses"].contains(&word);
    let forms = FORMS.iter().zip(PATTERNS.iter()).filter(|(form, _)| accented || form.words.contains(head));
    forms.into_iter().find_map(|(form, pattern)| {
        let found = pattern.as_ref()?.captures(folded)?;
        let (whole, end) = (found.get(0)?, found.name("end")?.as_str().trim());
        let numbers = numbers_in(&whole.as_str()[..whole.len() - found.name("end")?.len()]);
        let rest = folded[whole.end()..].trim();
        let alone = rest.is_empty();
        let counts = match (numbers.is_empty(), alone) {
            // "Antwoord van de minister" alone on its line may head a part: the whole paper tells.
            (true, true) => {
                form.bare && !matches!(form.rule, "q" | "v" | "a" | "antwoord-van") && plain_end(end)
            }
            (true, false) => form.bare && end == ":",
            (false, true) => true,
            (false, false) => matches!(end, ":" | "." | ")" | "-" | ":-") || starts_sentence(original, rest),
        };
        // "vragen" alone is a heading, "reactie" a word: they need a number or a colon.
        let weak = ["vragen", "fragen", "questions", "reactie", "beantwoording"]
            .iter()
            .any(|w| whole.as_str().starts_with(w));
        // "… (zie ook het / antwoord op vraag 5).": of what opens small only what ends as a label does may be one.
        let small = opens_small
            && !matches!(form.rule, "q" | "a")
            && !(alone && (matches!(end, "" | ":") || whole.as_str().contains('(')));
        (counts && !small && !(weak && numbers.is_empty() && end != ":")).then(|| Label {
            side: form.side,
            rule: form.rule,
            numbers,
            len: whole.end(),
            alone,
        })
    })
}

fn plain_end(end: &str) -> bool {
    matches!(end, "" | ":" | "." | ":.")
}

/// Whether what follows a label without punctuation opens a sentence in the line as it stands.
fn starts_sentence(original: &str, rest: &str) -> bool {
    let tail = original.trim_end().chars().rev().take(rest.chars().count()).last();
    tail.is_some_and(char::is_uppercase)
}

/// The numbers of a list, ranges written out: "2 t/m 4 en 6" → 2, 3, 4, 6.
pub fn numbers_in(text: &str) -> Vec<String> {
    /// A longer range is no range of questions: "1-9999" must not make ten thousand numbers.
    const LONGEST_RANGE: u32 = 200;
    let mut numbers: Vec<String> = Vec::new();
    let Some(list) = LIST.as_ref() else { return numbers };
    let first = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    for found in list.captures_iter(&text[first..]) {
        let (Some(number), between) = (found.name("number"), found.name("between")) else { continue };
        let is_range = between
            .is_some_and(|b| matches!(b.as_str().trim(), "-" | "t/m" | "tot en met" | "bis" | "to" | "à"))
            || between.is_some_and(|b| b.as_str().trim().starts_with('t') && b.as_str().contains('m'));
        if let (true, Some(Ok(low)), Ok(high)) =
            (is_range, numbers.last().map(|n| n.parse::<u32>()), number.as_str().parse::<u32>())
            && high > low
            && high - low <= LONGEST_RANGE
        {
            numbers.extend((low + 1..high).map(|n| n.to_string()));
        }
        numbers.push(number.as_str().to_owned());
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;

    fn label(text: &str) -> Option<Label> {
        recognise(Folded::new(text).text(), text)
    }

    #[test]
    fn every_form_reads_its_example() {
        for form in FORMS {
            let label = label(form.example.get().0)
                .unwrap_or_else(|| panic!("{}: {}", form.rule, form.example.get().0));
            assert_eq!((label.rule, label.side), (form.rule, form.side), "{}", form.example.get().0);
            assert_eq!(label.numbers, form.example.get().1, "{}", form.example.get().0);
        }
    }

    #[track_caller]
    fn check(text: &str, numbers: &[&str], alone: bool) {
        let label = label(text).unwrap_or_else(|| panic!("no label in {text:?}"));
        assert_eq!(
            (label.numbers.iter().map(String::as_str).collect::<Vec<_>>(), label.alone),
            (numbers.to_vec(), alone)
        );
    }

    #[test]
    fn spellings() {
        check("Antwoord", &[], true);
        check("Antwoord:", &[], true);
        check("Antwoord vraag 4-7:", &["4", "5", "6", "7"], true);
        check("Antwoord vragen 1,2,3,4 en 5", &["1", "2", "3", "4", "5"], true);
        check("Antwoord op vragen 7, 8, en 9", &["7", "8", "9"], true);
        check("Antwoorden 2 en 3", &["2", "3"], true);
        check("Beantwoording vraag 3:", &["3"], true);
        check("Antw. 3", &["3"], true);
        check("Antwoord van de minister: Het veer vaart.", &[], false);
        check("Vraag 2 t/m 6", &["2", "3", "4", "5", "6"], true);
        check("Vraag: Wij verwachten drie loketten.", &[], false);
        check("Vraag 1 Bent u op de hoogte?", &["1"], false);
        check("Vraag (3)", &["3"], true);
        check("Antwoord (4 en 5):", &["4", "5"], true);
        check("antwoord 3", &["3"], true);
        check("Zu 5 a und b:", &["5"], true);
        check("Zu 1:", &["1"], true);
        check("Antwort zu Frage 10.", &["10"], true);
        check("Zu den Fragen 4 bis 6:", &["4", "5", "6"], true);
    }

    #[test]
    fn what_only_looks_like_a_label() {
        for text in [
            "Antwoord van minister De Waard (ontvangen 3 mei 2031)",
            "Vragen en opmerkingen van de leden van de Dijkfractie",
            "Vraag 3 gaat over het veer.",
            "Vragen van het lid Okkerse",
            "Antwoorden op deze vraag volgen later",
            "Vragenlijst",
            "antwoord op vraag 5).",
            "Antwoord (2 pagina's)",
            "A small boat",
            "Question time",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
