//! Who asks: the party, fractie or person that a heading or a sentence names. "De leden van de X-fractie" is a form,
//! X is open: no list of party names anywhere.

use std::sync::LazyLock;

use crate::example::Example;
use regex::Regex;

use crate::patterns::regex;

/// A name: capitalised or numeric words, joined by small connectors ("Partij voor de Dieren", "50PLUS", "PVV- en NSC").
const NAME: &str = r"[[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]0-9][^\s,.;:?!()]*(?:\s+(?:(?:voor|de|der|den|van|het|en|of|and|und|et|&)\s+)*[[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]0-9][^\s,.;:?!()]*){0,6}?";

/// The same, as far as it goes: where nothing but the name's own capitals ends it.
const WHOLE_NAME: &str = r"[[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]0-9][^\s,.;:?!()]*(?:\s+(?:(?:voor|de|der|den|van|het|en|of|and|und|et|&)\s+)*[[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]0-9][^\s,.;:?!()]*){0,6}";

/// One way to name who asks. `NAME` in the pattern is the open place, `WHOLE` the same without an end of its own.
pub struct AskerForm {
    /// A regular expression on the text as it stands.
    pub pattern: &'static str,
    /// A text that it must recognise, and as what.
    pub example: Example<(&'static str, &'static str)>,
}

/// Every form; the first that matches wins.
#[rustfmt::skip]
pub static FORMS: &[AskerForm] = &[
    AskerForm { pattern: r"(?:^(?i:leden\s+van\s+(?:de\s+)?)?|\b(?i:de|het|van|der|uit|vanuit|en)\s*)(NAME)-\s*(?i:fracties?|fractieleden|factie)\b", example: Example::new(("De leden van de Partij voor de Dijken-fractie vragen", "Partij voor de Dijken")) },
    AskerForm { pattern: r"\b(?i:leden|lid)\s+(?i:van)\s+(?i:de\s+)?((?i:fractie)-[A-Z][[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]]+)", example: Example::new(("De leden van de Fractie-Brugman vragen", "Fractie-Brugman")) },
    AskerForm { pattern: r"\b(?i:fractieleden|fracties?)\s+van\s+(?:(?i:de|het)\s+)?(WHOLE)(?:[\s,.;:?]|$)", example: Example::new(("Vragen van de fractieleden van de Veerpartij", "Veerpartij")) },
    AskerForm { pattern: r"\b(?i:het\s+lid|de\s+groep|groep|lid)[\s-]+(?:van\s+de\s+groep\s+)?(WHOLE)(?:[\s,.;:?]|$)", example: Example::new(("Inbreng van het lid Okkerse", "Okkerse")) },
];

/// "Vragen van het lid X (Partij)", "Anfrage der Abgeordneten X (Partei)", "by X (Group)".
const BRACKETED: &str = r"(?i:\b(?:lid|leden|kamerleden|abgeordneten?|by|par|von|van|members?|mme|m\.|ms|mr|mrs)(?:\s|$))[^()]{2,160}?\(([^()]{1,60})\)";

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    FORMS
        .iter()
        .filter_map(|form| regex(&form.pattern.replace("NAME", NAME).replace("WHOLE", WHOLE_NAME)))
        .collect()
});

static CAPITALS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?:^|\b(?:DE|HET|VAN|DER|UIT) )(?P<name>[^ ,.;:]+(?: (?:VOOR|DE|HET|DER) [^ ,.;:]+| [^ ,.;:]+)??)-\s*FRACTIE",
    )
});

static IN_BRACKETS: LazyLock<Option<Regex>> = LazyLock::new(|| regex(BRACKETED));

/// A text as the patterns read it: without soft hyphens, each blank a plain one.
pub fn plain(text: &str) -> String {
    text.replace('\u{AD}', "").replace('\u{A0}', " ")
}

/// The asker that a heading or a sentence names, and where (bytes of `text`): the first one, several joined by ", ".
pub fn named_in(text: &str) -> Option<(String, std::ops::Range<usize>)> {
    // A fractie, a group or a member must be spoken of at all before any pattern runs.
    if !["ractie", "RACTIE", "lid", "Lid", "roep", "factie"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let found = if text.contains("FRACTIE") && !text.contains(char::is_lowercase) {
        CAPITALS.as_ref()?.captures(text)?.name("name")?
    } else {
        PATTERNS.iter().find_map(|pattern| pattern.captures(text)?.get(1))?
    };
    let mut name = tidy(found.as_str());
    // "Vragen van de X- en de Y-fractie": what heads the contribution is none of the names.
    if ["Vragen", "Nadere", "Inbreng", "Opmerkingen", "Bijdrage", "Antwoord", "Reactie"]
        .iter()
        .any(|word| name.starts_with(word))
        && let Some((_, names)) = name.split_once(" van ")
    {
        name = names.trim_start_matches("de ").trim_start_matches("het ").to_owned();
    }
    // "de fracties van X en Y" are two; "de fractie van Duin en Dal" is one.
    if text[..found.start()].ends_with("fracties van ") || text[..found.start()].ends_with("fracties van de ")
    {
        name = name.replace(" en ", ", ");
    }
    (!name.is_empty() && !is_no_asker(&name)).then(|| (name, found.range()))
}

/// The parties in brackets behind the names of members, joined by ", ": the head of a paper with questions.
pub fn bracketed_in(text: &str) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    // "Beantwoording van vragen van het lid X (Partij)": who is named before the questions answers them.
    let text = match text.to_ascii_lowercase().rfind("vragen ") {
        Some(at) if text.to_ascii_lowercase().starts_with(['a', 'b', 'r']) => &text[at..],
        _ => text,
    };
    let first = IN_BRACKETS.as_ref()?.captures(text)?.get(1)?;
    names.push(tidy(first.as_str()));
    // Further members follow as "… en X (Partij)" until the addressee.
    let mut rest = text[first.end()..].trim_start_matches(')');
    while let (Some(open), Some(close)) = (rest.find('('), rest.find(')')) {
        let between = rest.get(..open).unwrap_or_default();
        if open > close
            || between.len() > 60
            || [" aan ", " to ", " an ", " à ", "over "].iter().any(|w| between.contains(w))
        {
            break;
        }
        let name = tidy(&rest[open + 1..close]);
        if !names.contains(&name) {
            names.push(name);
        }
        rest = &rest[close + 1..];
    }
    Some(names.join(", "))
}

static COMMITTEE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?s)\b((?:vaste |algemene |tijdelijke |bijzondere )?(?:kamer)?commissies?[\s\x{A0}]+voor[\s\x{A0}]+(?:de[\s\x{A0}]+|het[\s\x{A0}]+)?[^.;:]{3,160}?)[0-9]?,?[\s\x{A0}]+(?:heeft|hebben|legt|leggen|belast[\s\x{A0}]+met)\s",
    )
});

/// The committee that puts questions: "De vaste commissie voor X heeft een aantal vragen voorgelegd …".
pub fn committee_in(text: &str) -> Option<String> {
    let found = COMMITTEE.as_ref()?.captures(text)?;
    // "De commissie voor X1, en de vaste commissie voor Y2": the marks of their notes are none of the names.
    let name: String = found[1].chars().filter(|c| !c.is_ascii_digit()).collect();
    let name = tidy(&name.replace(", en de ", " en ").replace(" en de ", " en "));
    text[found.get(0)?.start()..].contains("vragen").then_some(name)
}

/// One spelling of a printed name: white space folded, "beiden" and trailing joints gone, "PVV- en NSC" → "PVV, NSC".
fn tidy(name: &str) -> String {
    const JOINTS: [(&str, &str); 5] =
        [("- en de ", ", "), ("- en het ", ", "), ("- en ", ", "), ("-fractie en ", ", "), (" en de ", ", ")];
    let mut whole = String::with_capacity(name.len());
    for word in name.split_whitespace().filter(|word| *word != "\u{AD}") {
        whole.push_str(if whole.is_empty() { "" } else { " " });
        whole.push_str(word);
    }
    if !whole.is_ascii() {
        whole = whole.replace('\u{AD}', "");
    }
    let name = whole.trim_start_matches("beiden ").trim_start_matches("allen ").trim_start_matches("beide ");
    let name = name.trim_start_matches("DE ").trim_start_matches("HET ");
    let name = match name.contains(" en ") {
        true => JOINTS.iter().fold(name.to_owned(), |name, (joint, comma)| name.replace(joint, comma)),
        false => name.to_owned(),
    };
    name.trim_matches(['-', ' ', '–']).to_owned()
}

fn is_no_asker(name: &str) -> bool {
    // "groep 4" is no group of members.
    !name.contains(char::is_alphabetic)
        || ["Kamer", "Tweede Kamer", "Eerste Kamer", "Tweede", "Eerste", "Minister", "Raad", "Commissie"]
            .contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_its_example() {
        for form in FORMS {
            assert_eq!(
                named_in(form.example.get().0).map(|found| found.0).as_deref(),
                Some(form.example.get().1),
                "{}",
                form.pattern
            );
        }
    }

    #[track_caller]
    fn check(text: &str, asker: Option<&str>) {
        assert_eq!(named_in(text).map(|found| found.0).as_deref(), asker, "{text}");
    }

    #[test]
    fn fracties() {
        check("Vragen en opmerkingen van de leden van de leden van de DWL-fractie", Some("DWL"));
        check("De leden van de Landstem-Veerpartij-fractie lezen", Some("Landstem-Veerpartij"));
        check("de leden van NSD-fractie", Some("NSD"));
        check("DE LEDEN VAN DE DWL-FRACTIE", Some("DWL"));
        check("de leden van de DWL- en NSD-fractie", Some("DWL, NSD"));
        check("Vragen van de DWL- en de NSD-fractie", Some("DWL, NSD"));
        check("De leden van de fractie van W66 vragen", Some("W66"));
        check("60NU-fractie", Some("60NU"));
        check("De leden van de Duin & Dal-fractie vragen", Some("Duin & Dal"));
        check("Leden van de DWL-fractie", Some("DWL"));
        check("de fractieleden van de DWL en de NSD hebben vragen", Some("DWL, NSD"));
        check("Vragen van de leden van de fracties van Oever en H2O gezamenlijk", Some("Oever, H2O"));
        check("De leden van deDWL-fractie constateren", Some("DWL"));
        check("Geldt dit ook voor groep 4?", None);
        check("De leden van de fractie van Helder Licht constateren", Some("Helder Licht"));
        check("Vragen van de fractieleden van Duin en Dal", Some("Duin en Dal"));
        check("Zij lezen dat de dijk lekt.", None);
        check("de leden van de Tweede Kamer", None);
    }

    #[test]
    fn committees() {
        let check =
            |text: &str, wanted: Option<&str>| assert_eq!(committee_in(text).as_deref(), wanted, "{text}");
        check(
            "De vaste commissie voor Dijken, Duinen en Dammen, belast met het voorbereidend onderzoek van dit voorstel, heeft de eer verslag uit te brengen in de vorm van een lijst van vragen.",
            Some("vaste commissie voor Dijken, Duinen en Dammen"),
        );
        check(
            "De commissie voor de Kas1, en de vaste commissie voor Wacht2 hebben een aantal vragen voorgelegd.",
            Some("commissie voor de Kas en vaste commissie voor Wacht"),
        );
        check("De vaste commissie voor Wacht heeft de brief besproken.", None);
    }

    #[test]
    fn brackets() {
        assert_eq!(
            bracketed_in("Vragen van het lid De Waard (DWL) aan de Minister van Water"),
            Some("DWL".into())
        );
        assert_eq!(
            bracketed_in(
                "Vragen van de leden De Waard (DWL) en Okkerse (Landstem) aan de Minister van Water (ingezonden 3 mei)"
            ),
            Some("DWL, Landstem".into())
        );
        assert_eq!(
            bracketed_in("Question écrite n° 12 de M. Luc Tanguy (Groupe des Phares)"),
            Some("Groupe des Phares".into())
        );
        assert_eq!(bracketed_in("Anfrage der Abgeordneten Meta Deich (XDU)"), Some("XDU".into()));
        assert_eq!(
            bracketed_in("Vragen van de leden Oud en Zilver (beiden DWL) aan de Minister"),
            Some("DWL".into())
        );
    }
}
