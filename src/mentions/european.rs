//! Acts of the European Union by type and number, with their CELEX number.
//!
//! Source of the numbering: until 2014 a regulation printed number/year and a directive year/number; since 2015 every
//! act prints year/number. A CELEX number is 3, the year, a letter for the type, the number in four digits.

use crate::mentions::row::{Found, Hit, Row, as_printed, row};
use crate::reference::ReferenceKind::Eu;
use std::sync::LazyLock;

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "eu-act",
            Eu,
            [
                "verordening",
                "richtlijn",
                "besluit",
                "regulation",
                "directive",
                "decision",
                "verordnung",
                "richtlinie",
                "beschluss",
                "aanbeveling",
                "recommendation",
                "empfehlung",
                "glement",
                "cision"
            ],
            Word,
            r"[A-Za-zÀ-ÖØ-öø-ÿ-]{0,20}?(?i:(?P<type>verordening|richtlijn|besluit|regulation|directive|decision|verordnung|richtlinie|beschluss|aanbeveling|recommendation|empfehlung|r(?:e|è)glement|d(?:e|é)cision))(?:en|s|e)? ?(?P<eu>\(?{eu}\)?,? )?(?P<nr>(?:nr\.?|Nr\.?|No\.?|no|n°) ?)?(?P<a>\d{1,4})/(?P<b>\d{1,4})(?:/(?P<tail>{eu})\b)?",
            act,
            [
                ("de Verordening (EU) 2093/1115 en", &[("Verordening (EU) 2093/1115", Eu, "32093R1115")]),
                ("richtlijn nr. 97/967/EG", &[("richtlijn nr. 97/967/EG", Eu, "31997L0967")]),
                (
                    "Verordening (EG) nr. 910/2009; Verordening 2018/9805",
                    &[
                        ("Verordening (EG) nr. 910/2009", Eu, "32009R0910"),
                        ("Verordening 2018/9805", Eu, "32018R9805")
                    ]
                ),
                ("Verordening (EEG) nr. 9408/71", &[("Verordening (EEG) nr. 9408/71", Eu, "31971R9408")]),
                ("Uitvoeringsbesluit (EU) 2093/12", &[("Uitvoeringsbesluit (EU) 2093/12", Eu, "32093D0012")]),
                (
                    "Council Directive 95/946/EC and Regulation (EU) No 904/2013",
                    &[
                        ("Directive 95/946/EC", Eu, "31995L0946"),
                        ("Regulation (EU) No 904/2013", Eu, "32013R0904")
                    ]
                ),
                ("die Richtlinie 2004/938/EG", &[("Richtlinie 2004/938/EG", Eu, "32004L0938")]),
                ("Kaderbesluit 2092/584/JBZ", &[("Kaderbesluit 2092/584/JBZ", Eu, "32092F0584")]),
                (
                    "Verordeningen (EU) 2093/745 en 2093/746; Richtlijnen 2014/923/EU, 2014/924/EU en 2014/925/EU.",
                    &[
                        ("Verordeningen (EU) 2093/745", Eu, "32093R0745"),
                        ("2093/746", Eu, "32093R0746"),
                        ("Richtlijnen 2014/923/EU", Eu, "32014L0923"),
                        ("2014/924/EU", Eu, "32014L0924"),
                        ("2014/925/EU", Eu, "32014L0925")
                    ]
                ),
                ("Aanbeveling 2093/361/EG", &[("Aanbeveling 2093/361/EG", Eu, "32093H0361")]),
                ("het besluit 12/13 en besluit 2024/12", &[]),
            ],
        ),
        row!(
            "eu-act-number",
            Eu,
            [
                "richtlijn (",
                "verordening (",
                "besluit (",
                "aanbeveling (",
                "directive (",
                "regulation (",
                "decision (",
                "recommendation ("
            ],
            Word,
            r"[A-Za-zÀ-ÖØ-öø-ÿ-]{0,20}?(?i:(?P<type>richtlijn|verordening|besluit|aanbeveling|directive|regulation|decision|recommendation)) \((?P<nr>(?:nr\.?) ?)?(?P<a>(?:19|20)\d\d|\d\d)/(?P<b>\d{1,4})(?:/(?P<tail>{eu}))?\)(?P<eu>)",
            act,
            [
                ("de reisrichtlijn (2006/912) valt", &[("reisrichtlijn (2006/912)", Eu, "32006L0912")]),
                (
                    "an EU recommendation (98/976/EC) on cards",
                    &[("recommendation (98/976/EC)", Eu, "31998H0976")]
                ),
                ("het besluit (12/13) en de verordening (3/4)", &[]),
            ],
        ),
        row!(
            "official-journal",
            Eu,
            ["pbeu", "pb eu", "pb l", "pb c", "oj l", "oj c", "abl. l", "abl. eu", "jo l"],
            Trigger,
            r"(?:PbEU|PbEG|Pb EU|PB EU|PB|Pb|OJ|ABl\.(?: EU)?|JO) ?(?:Nr\. ?)?(?:[LC] ?\d{1,4}|(?:19|20)\d\d, ?[LC] ?\d{1,4})(?:/\d{1,4})?\b",
            as_printed,
            [
                ("(PbEU 2093, L 119)", &[("PbEU 2093, L 119", Eu, "PbEU 2093, L 119")]),
                ("OJ L 123, 1.2.2003", &[("OJ L 123", Eu, "OJ L 123")])
            ],
        ),
        row!(
            "tender-notice",
            Eu,
            ["/s 0", "/s 1", "/s 2"],
            Digit,
            r"20\d\d/S \d{1,3}-\d{4,7}\b",
            as_printed,
            [("(Az. 2090/S 147-927262)", &[("2090/S 147-927262", Eu, "2090/S 147-927262")])],
        ),
    ]
});

/// An act with its CELEX number; nothing if the two numbers can be no act.
fn act(hit: &Hit) -> Vec<Found> {
    let kind = hit.group("type").to_lowercase();
    let letter = match kind.as_bytes() {
        [b'v', ..] => 'R',
        [b'r', b'e', b'c', ..] => 'H',
        [b'r', b'e', ..] | [b'r', 0xC3, ..] => 'R',
        [b'r', ..] => 'L',
        [b'd', b'i', ..] => 'L',
        [b'a', ..] | [b'e', ..] => 'H',
        // A framework decision on police and justice has a letter of its own.
        _ if frames(hit) => 'F',
        _ => 'D',
    };
    let marked = !hit.group("eu").is_empty() || !hit.group("tail").is_empty();
    let Some((year, number)) = year_and_number(hit, letter) else { return Vec::new() };
    if !marked && (matches!(letter, 'D' | 'F' | 'H') || hit.group("a").len() < 4 && hit.group("b").len() < 4)
    {
        return Vec::new();
    }
    let mut found = vec![hit.found(hit.all(), format!("3{year}{letter}{number:04}"))];
    found.extend(more(hit, letter));
    found
}

/// The further acts of a list of one type, each with its year first: "… 2017/745 en 2017/746".
fn more(hit: &Hit, letter: char) -> Vec<Found> {
    /// A longer list is read so far.
    const LONGEST: usize = 12;
    let (rest, mut at, mut found) = (hit.rest(), 0, Vec::new());
    while found.len() < LONGEST {
        let tail = &rest[at..];
        let Some(link) =
            [", en ", ", ", " en ", " and ", " und ", " et ", " of "].iter().find(|l| tail.starts_with(**l))
        else {
            break;
        };
        let word = &tail[link.len()..];
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let first = digits(word);
        let (Some(year), Some(behind)) = (word.get(..first).and_then(year), word[first..].strip_prefix('/'))
        else {
            break;
        };
        let second = digits(behind);
        let Some(number) = behind.get(..second).and_then(|n| n.parse::<u32>().ok()).filter(|_| second <= 4)
        else {
            break;
        };
        let tail = ["/EU", "/EG", "/EEG", "/EC", "/CE"].iter().find(|t| behind[second..].starts_with(**t));
        let len = first + 1 + second + tail.map_or(0, |t| t.len());
        if first != 4 || word[len..].starts_with(|c: char| c.is_alphanumeric() || c == '/') {
            break;
        }
        let start = hit.all().end + at + link.len();
        found.push(hit.found(start..start + len, format!("3{year}{letter}{number:04}")));
        at += link.len() + len;
    }
    found
}

fn frames(hit: &Hit) -> bool {
    let words = [hit.reading.behind(hit.all().start, 12), hit.group("")].concat().to_lowercase();
    ["kaderbesluit", "framework decision", "rahmenbeschluss"].iter().any(|word| words.contains(word))
}

/// Which of the two numbers is the year, and it in four digits.
fn year_and_number(hit: &Hit, letter: char) -> Option<(u32, u32)> {
    let (a, b) = (hit.group("a"), hit.group("b"));
    let (first, second) = (year(a), year(b));
    let number_first = match (first, second) {
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (None, None) => return None,
        // "nr. 1829/2003", "(EEG) nr. 1408/71": a regulation of before 2015.
        _ => letter != 'L' && (!hit.group("nr").is_empty() || b.len() == 2) || a.len() < 4 && b.len() == 4,
    };
    let (year, number) = if number_first { (second?, a) } else { (first?, b) };
    Some((year, number.parse().ok()?))
}

/// A year printed in four digits, or in two for 1952 to 1999.
fn year(printed: &str) -> Option<u32> {
    let year: u32 = printed.parse().ok()?;
    match printed.len() {
        4 => (1952..2100).contains(&year).then_some(year),
        2 => (52..100).contains(&year).then_some(1900 + year),
        _ => None,
    }
}
