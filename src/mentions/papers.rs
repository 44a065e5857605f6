//! Parliamentary papers of the Netherlands: dossiers with their numbers, the Aanhangsel, the Handelingen.
//!
//! Identifiers are those of the official publications: `kst-36410-XIV-9`, `ah-tk-20242025-461`.

use crate::mentions::reading::Reading;
use crate::mentions::row::{BEHIND, Found, Hit, Row, as_printed, row};
use crate::reference::ReferenceKind::{Aanhangsel, Kamerstuk};
use std::sync::LazyLock;

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "kamerstuk",
            Kamerstuk,
            ["kamerst", "kamer-st", "kst."],
            Trigger,
            r"(?i:kamer-?st(?:uk(?:-?ken)?(?:nummers?|nrs?)?|\.)|kst\.) ?(?i:nrs?\.? )?(?:\(?(?:I{1,2}|EK|TK|(?:Eerste|Tweede) Kamer)\)?,? ?)?(?:(?i:vergaderjaar|zitting(?:sjaar)?) )?(?:{session},? ?)?(?i:kamerstuk(?:ken)?,? )?(?i:nrs?\.? )?{dossier}(?:,? ?{nr}(?P<n>\d{1,4}|[A-Z]{1,3}|[a-z])\b|-(?P<m>\d{1,4}|[A-Z]{1,3})\b|, ?(?P<k>[A-Z]{1,2}|\d{1,4})\b|, ?nrs?\.)?",
            papers,
            [
                (
                    "zie (Kamerstuk 99123, nr. 45), en",
                    &[("Kamerstuk 99123, nr. 45", Kamerstuk, "kst-99123-45")]
                ),
                (
                    "Kamerstuk\n98 501-32, nr. 1730",
                    &[("Kamerstuk\n98 501-32, nr. 1730", Kamerstuk, "kst-98501-32-1730")]
                ),
                (
                    "Kamerstuk36 999 XII, nr.\n8.",
                    &[("Kamerstuk36 999 XII, nr.\n8", Kamerstuk, "kst-36999-XII-8")]
                ),
                (
                    "Kamer-\nstukken II 2021/22, 98 628, nr. 7.",
                    &[("Kamer-\nstukken II 2021/22, 98 628, nr. 7", Kamerstuk, "kst-98628-7")]
                ),
                (
                    "Kamerstukken I 2014/15, 98802, C, p. 3",
                    &[("Kamerstukken I 2014/15, 98802, C", Kamerstuk, "kst-98802-C")]
                ),
                (
                    "Kamerstukken II, vergaderjaar 2022/2023 98 229, nr. 4",
                    &[("Kamerstukken II, vergaderjaar 2022/2023 98 229, nr. 4", Kamerstuk, "kst-98229-4")]
                ),
                (
                    "Kamerstuk 98501-20-2128 en Kamerstuk 98925-VI-41",
                    &[
                        ("Kamerstuk 98501-20-2128", Kamerstuk, "kst-98501-20-2128"),
                        ("Kamerstuk 98925-VI-41", Kamerstuk, "kst-98925-VI-41")
                    ]
                ),
                ("(Kamerstuk 98865-207)", &[("Kamerstuk 98865-207", Kamerstuk, "kst-98865-207")]),
                ("Kamerstuknummer 98 435 A, nr. ", &[("Kamerstuknummer 98 435 A", Kamerstuk, "kst-98435-A")]),
                (
                    "(Kamerstuk 98317, nr. 931 en nr. 932)",
                    &[
                        ("Kamerstuk 98317, nr. 931", Kamerstuk, "kst-98317-931"),
                        ("nr. 932", Kamerstuk, "kst-98317-932")
                    ]
                ),
                (
                    "Kamerstukken 98 317, nrs. 3, 5 en 7.",
                    &[
                        ("Kamerstukken 98 317, nrs. 3", Kamerstuk, "kst-98317-3"),
                        ("5", Kamerstuk, "kst-98317-5"),
                        ("7", Kamerstuk, "kst-98317-7")
                    ]
                ),
                (
                    "Kamerstuk 98 645, nr. 811 en 97 984, nr. 12.",
                    &[
                        ("Kamerstuk 98 645, nr. 811", Kamerstuk, "kst-98645-811"),
                        ("97 984, nr. 12", Kamerstuk, "kst-97984-12")
                    ]
                ),
                (
                    "Kamerstuk 98 645, nr. 811, 2 bijlagen",
                    &[("Kamerstuk 98 645, nr. 811", Kamerstuk, "kst-98645-811")]
                ),
                (
                    "(Kamerstuk-ken 98 645, nr. 8)",
                    &[("Kamerstuk-ken 98 645, nr. 8", Kamerstuk, "kst-98645-8")]
                ),
                ("het Kamerstuk van 12 mei 2020 lag er", &[]),
            ],
        ),
        row!(
            "kamerstuk-of-house",
            Kamerstuk,
            ["tk ", "ek ", "tweede kamer, ", "eerste kamer, "],
            Word,
            r"(?:(?:TK|EK)(?: I{1,2}\b)?,? (?:{session},? ?)?(?i:nrs?\.? )?|(?:Tweede|Eerste) Kamer, (?:vergaderjaar )?{session2},? )(?i:kamerstuk(?:ken)?,? )?{dossier}(?:,? ?{nr}(?P<n>\d{1,4}|[A-Z]{1,3})\b|, ?(?P<k>[A-Z]{1,2}|\d{1,4})\b|-(?P<m>\d{1,4})\b)",
            papers,
            [
                ("(TK 98 813-1345)", &[("TK 98 813-1345", Kamerstuk, "kst-98813-1345")]),
                (
                    "(TK 2030-2031, 98 570 VII, nr. 84)",
                    &[("TK 2030-2031, 98 570 VII, nr. 84", Kamerstuk, "kst-98570-VII-84")]
                ),
                ("TK 98 293, nr. 512", &[("TK 98 293, nr. 512", Kamerstuk, "kst-98293-512")]),
                ("EK 2028/29, 98 986, AB.", &[("EK 2028/29, 98 986, AB", Kamerstuk, "kst-98986-AB")]),
                (
                    "Tweede Kamer, vergaderjaar 2031–2032, 98 925 XVI, nr. 12",
                    &[(
                        "Tweede Kamer, vergaderjaar 2031–2032, 98 925 XVI, nr. 12",
                        Kamerstuk,
                        "kst-98925-XVI-12"
                    )]
                ),
                ("TK 12 345 stemmen; de Kamer, 98 925 leden", &[]),
            ],
        ),
        row!(
            "dossier-in-brackets",
            Kamerstuk,
            ["(1", "(2", "(3", "(9"],
            Trigger,
            r"\((?P<span>(?P<dossier>\d\d \d{3}(?: [IVX]{1,6}| \(R\d{4}\))?))\)",
            |hit| {
                // Five digits in brackets may be any amount: a bill, a budget or a paper must stand before them.
                let behind = hit.reading.behind(hit.at, BEHIND).to_lowercase();
                let bill = [
                    "wet",
                    "voorstel",
                    "begroting",
                    "nota",
                    "dossier",
                    "verdrag",
                    "goedkeuring",
                    "wijziging",
                ];
                if bill.iter().any(|word| behind.contains(word)) { papers(hit) } else { Vec::new() }
            },
            [
                ("het wetsvoorstel over veren (98 512) ligt", &[("98 512", Kamerstuk, "kst-98512")]),
                ("de kosten (98 512) stegen", &[]),
            ],
        ),
        row!(
            "dossier-number",
            Kamerstuk,
            [" nr", ",nr", ", no"],
            Digit,
            r"{dossier},? ?{nr}(?P<n>\d{1,4}|[A-Z]{1,3})\b",
            papers,
            [
                ("(98 587, nr. 969)", &[("98 587, nr. 969", Kamerstuk, "kst-98587-969")]),
                ("(98 432,nr. 9)", &[("98 432,nr. 9", Kamerstuk, "kst-98432-9")]),
                ("Bel 010 123 45 67, nr. 3 in de rij", &[]),
                ("in 2019, nr. 3", &[]),
            ],
        ),
        row!(
            "dossier",
            Kamerstuk,
            ["dossier", "kamerdossier", "wetsvoorstel "],
            Trigger,
            r"(?i:(?:kamer)?dossier(?:nummer|nr\.?)?:?|wetsvoorstel(?: met (?:kamerstuk)?nummer)?) (?P<span>{dossier})\b",
            papers,
            [
                ("onder dossiernummer 98 261 is", &[("98 261", Kamerstuk, "kst-98261")]),
                ("het wetsvoorstel 98 261 is", &[("98 261", Kamerstuk, "kst-98261")]),
                ("het dossier 12 te zien", &[]),
            ],
        ),
        row!(
            "kst",
            Kamerstuk,
            ["kst-"],
            Trigger,
            r"(?i:kst)-(?P<id>\d{5}(?:-[A-Za-z0-9]{1,7}){0,3})\b",
            |hit| vec![hit.found(hit.all(), format!("kst-{}", hit.group("id")))],
            [("kst-98410-XIV-9\nISSN", &[("kst-98410-XIV-9", Kamerstuk, "kst-98410-XIV-9")])],
        ),
        row!(
            "aanhangsel",
            Aanhangsel,
            ["aanhangsel"],
            Trigger,
            r"(?i:aanhangsel(?:en)?) ?(?i:(?:van ?de ?|der |bij de )?handelingen)?(?: I{1,2}\b)?(?: Tweede Kamer)?\)?,? ?(?i:(?:vergaderjaar|zitting(?:sjaar)?) )?{session}(?:,? ?{nr}|, )(?P<n>\d{1,4})\b",
            aanhangsel,
            [
                (
                    "2Kamervragen (Aanhangsel) 2033–2034, nr. 2267",
                    &[("Aanhangsel) 2033–2034, nr. 2267", Aanhangsel, "ah-tk-20332034-2267")]
                ),
                (
                    "Zie Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 248",
                    &[(
                        "Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 248",
                        Aanhangsel,
                        "ah-tk-20342035-248"
                    )]
                ),
                (
                    "(Aanhangsel van de Handelingen II, 2032/-33, nr. 1823)",
                    &[(
                        "Aanhangsel van de Handelingen II, 2032/-33, nr. 1823",
                        Aanhangsel,
                        "ah-tk-20322033-1823"
                    )]
                ),
                (
                    "Aanhangsel Handelingen II 2030/31, 12 en 14.",
                    &[
                        ("Aanhangsel Handelingen II 2030/31, 12", Aanhangsel, "ah-tk-20302031-12"),
                        ("14", Aanhangsel, "ah-tk-20302031-14")
                    ]
                ),
                ("Tweede Kamer, vergaderjaar 2034–2035, Aanhangsel 2", &[]),
            ],
        ),
        row!(
            "aanhangsel-behind",
            Aanhangsel,
            ["handelingen"],
            Trigger,
            r"(?i:handelingen)(?: I{1,2}\b)?,? {session},? (?i:aanhangsel),? ?(?i:nr\.? ?)?(?P<n>\d{1,4})\b",
            aanhangsel,
            [(
                "Handelingen II 2031/32, Aanhangsel 1876.",
                &[("Handelingen II 2031/32, Aanhangsel 1876", Aanhangsel, "ah-tk-20312032-1876")]
            )],
        ),
        row!(
            "aanhangsel-behind",
            Aanhangsel,
            ["aanhangsel"],
            Digit,
            r"{session},? (?i:aanhangsel(?: (?:van de )?handelingen)?),? (?i:nrs?\.? ?)(?P<n>\d{1,4})\b",
            aanhangsel,
            [(
                "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel van de Handelingen, nr. 1823.",
                &[("2031–2032, Aanhangsel van de Handelingen, nr. 1823", Aanhangsel, "ah-tk-20312032-1823")]
            )],
        ),
        row!(
            "aanhangsel-behind",
            Aanhangsel,
            ["aanhangsel"],
            Digit,
            r"{session},? (?i:aanhangsel (?:van de )?handelingen) (?P<n>\d{2,4})\b",
            aanhangsel,
            [(
                "vergaderjaar 2033–2034, Aanhangsel van de Handelingen 2386",
                &[("2033–2034, Aanhangsel van de Handelingen 2386", Aanhangsel, "ah-tk-20332034-2386")]
            )],
        ),
        row!(
            "ah-tk",
            Aanhangsel,
            ["ah-tk-"],
            Trigger,
            r"ah-tk-\d{8}-\d{1,4}[A-Za-z]?\b",
            as_printed,
            [("ah-tk-20342035-594\n", &[("ah-tk-20342035-594", Aanhangsel, "ah-tk-20342035-594")])],
        ),
        row!(
            "ah",
            Aanhangsel,
            ["ah "],
            Trigger,
            r"AH (?P<n>\d{1,4})\b",
            |hit| {
                // In running text "AH 12" may be anything; a paper heads itself or stands in brackets.
                let head = matches!(hit.reading.before(hit.at), None | Some('\n' | '(' | '['));
                if !head && hit.group("n").len() < 3 {
                    return Vec::new();
                }
                let id = match &hit.context.session {
                    Some(session) => format!("ah-tk-{session}-{}", hit.group("n")),
                    None => format!("AH {}", hit.group("n")),
                };
                vec![hit.found(hit.all(), id)]
            },
            [
                (
                    "AH 604\nAntwoord (ontvangen 20 november 2034)",
                    &[("AH 604", Aanhangsel, "ah-tk-20342035-604")]
                ),
                ("AH 12\n(ontvangen 2 september 2034)", &[("AH 12", Aanhangsel, "ah-tk-20332034-12")]),
                ("Ah 12 appels", &[]),
            ],
        ),
        row!(
            "handelingen",
            Handelingen,
            ["handelingen"],
            Trigger,
            r"(?i:handelingen)(?: (?:I{1,2}|EK|TK|(?:Eerste|Tweede) Kamer)\b)?,? ?(?i:(?:vergaderjaar|zitting(?:sjaar)?) )?{session},? ?(?:{nr})?(?P<n>\d{1,3})\b(?:,? ?(?i:item|nr\.) ?(?P<item>\d{1,2}))?(?:,? ?(?i:p(?:ag(?:ina)?)?\.?|blz\.) ?\d+(?:-\d+)*)?",
            |hit| {
                let Some(session) = session(hit.group("session")) else { return as_printed(hit) };
                let house = if hit.group("").contains(" I ") { "ek" } else { "tk" };
                let item = match hit.group("item") {
                    "" => String::new(),
                    item => format!("-{item}"),
                };
                vec![hit.found(hit.all(), format!("h-{house}-{session}-{}{item}", hit.group("n")))]
            },
            [
                (
                    "(Handelingen II 2033/34, nr. 45, item 12)",
                    &[(
                        "Handelingen II 2033/34, nr. 45, item 12",
                        crate::reference::ReferenceKind::Handelingen,
                        "h-tk-20332034-45-12"
                    )]
                ),
                ("de Handelingen van 2023", &[]),
            ],
        ),
    ]
});

/// The papers of a dossier: the first, and those that "en nr. 932" adds.
fn papers(hit: &Hit) -> Vec<Found> {
    let dossier = dossier(hit.group("dossier"));
    let number = [hit.group("n"), hit.group("m"), hit.group("k")].concat();
    let id = |number: &str| match number {
        "" => format!("kst-{dossier}"),
        number => format!("kst-{dossier}-{number}"),
    };
    let stretch = hit.stretch("span").unwrap_or_else(|| trim_nr(hit));
    let mut found = vec![hit.found(stretch, id(&number))];
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let plural = hit.group("").to_ascii_lowercase().contains("nrs");
        found.extend(list(hit, plural).into_iter().map(|(at, more)| hit.found(at, id(more))));
    }
    found
}

/// The match without a "nr." that no number follows.
fn trim_nr(hit: &Hit) -> std::ops::Range<usize> {
    let all = hit.all();
    let text = hit.text(&all);
    let open =
        text.strip_suffix("nr.").or(text.strip_suffix("nrs.")).map(|text| text.trim_end_matches([' ', ',']));
    all.start..all.start + open.map_or(text.len(), str::len)
}

/// The further numbers of a list behind a match: "en nr. 932", ", 5 en 7" where the list said "nrs".
fn list<'a>(hit: &'a Hit, mut plural: bool) -> Vec<(std::ops::Range<usize>, &'a str)> {
    let rest = hit.rest();
    let (mut more, mut at) = (Vec::new(), 0);
    while more.len() < 40 {
        let tail = &rest[at..];
        let Some(link) = [", en ", " en ", ", ", " t/m ", "; ", " alsmede ", "/"]
            .iter()
            .find(|link| tail.starts_with(**link))
        else {
            break;
        };
        let word = &tail[link.len()..];
        let named =
            ["nr. ", "nrs. ", "nr ", "nr."].iter().find(|nr| word.starts_with(**nr)).map_or(0, |nr| nr.len());
        let digits = word[named..].bytes().take_while(u8::is_ascii_digit).count();
        let after = &word[named + digits..];
        // "36 410": a dossier of its own; "811, 2 bijlagen": a new thought.
        let split = after
            .strip_prefix(' ')
            .is_some_and(|next| next.bytes().take_while(u8::is_ascii_digit).count() == 3);
        let ends = after.is_empty()
            || after.starts_with([',', '.', ';', ')', ']', '\n'])
            || after.starts_with(" en ");
        if !(1..=4).contains(&digits)
            || split
            || !(named > 0 || plural || (*link == " en " && ends))
            || !(named > 0 || ends || plural && link.ends_with("en ") && after.starts_with(' '))
        {
            break;
        }
        plural |= named > 1 && word.starts_with("nrs");
        let start = hit.all().end + at + link.len();
        more.push((start..start + named + digits, &word[named..named + digits]));
        at += link.len() + named + digits;
    }
    more
}

/// A dossier as the official identifiers write it: "36 410 XIV" → "36410-XIV".
fn dossier(printed: &str) -> String {
    let bare: String = printed.chars().filter(|c| !matches!(c, ' ' | '.' | '(' | ')')).collect();
    let (digits, suffix) = bare.split_at(bare.len().min(5));
    match suffix.trim_start_matches('-') {
        "" => digits.to_owned(),
        suffix => format!("{digits}-{suffix}"),
    }
}

/// The papers of the Aanhangsel that a match and its list name.
fn aanhangsel(hit: &Hit) -> Vec<Found> {
    let Some(session) = session(hit.group("session")) else { return as_printed(hit) };
    let id = |number: &str| format!("ah-tk-{session}-{number}");
    let mut found = vec![hit.found(hit.all(), id(hit.group("n")))];
    let plural = hit.group("").to_ascii_lowercase().contains("nrs");
    found.extend(list(hit, plural).into_iter().map(|(at, more)| hit.found(at, id(more))));
    found
}

/// A session as the identifiers write it: "2024-2025", "2024/25", "2022/-23" → "20242025". None if the second year
/// does not follow the first.
pub fn session(printed: &str) -> Option<String> {
    let digits: Vec<&str> =
        printed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [first, second] = digits[..] else { return None };
    let start: u32 = first.parse().ok()?;
    let end = start + 1;
    let end_fits = second.parse::<u32>().ok()? == if second.len() == 2 { end % 100 } else { end };
    end_fits.then(|| format!("{start}{end}"))
}

/// The session that a paper says it belongs to, or that the first date of receipt lies in.
pub fn session_of(reading: &Reading) -> Option<String> {
    let head = reading.ahead(0, 4000);
    for (at, word) in head.match_indices("ergaderjaar ") {
        let years: String = head[at + word.len()..].chars().take(9).collect();
        if let Some(session) = session(years.trim_end_matches(|c: char| !c.is_ascii_digit())) {
            return Some(session);
        }
    }
    ["ontvangen ", "ingezonden "].iter().find_map(|word| {
        let at = head.find(word)? + word.len();
        let mut parts = head[at..].split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let (day, month, year) =
            (parts.next()?.parse().ok()?, month(parts.next()?)?, parts.next()?.parse().ok()?);
        let start = if opens(year) <= (month, day) { year } else { year - 1 };
        (1814..2200).contains(&start).then(|| format!("{start}{}", start + 1))
    })
}

/// Month and day on which the session of a year opens: the third Tuesday of September.
fn opens(year: u32) -> (u32, u32) {
    // Days from a known Tuesday, 1 September 2020, to 1 September of the year.
    let days = |year: u32| year * 365 + year / 4 - year / 100 + year / 400;
    let weekday = (i64::from(days(year)) - i64::from(days(2020))).rem_euclid(7);
    (9, 15 + (7 - weekday as u32) % 7)
}

/// The number of a month by its Dutch name.
pub fn month(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let name = name.to_lowercase();
    MONTHS.iter().position(|month| name.starts_with(month)).map(|at| at as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_open_on_the_third_tuesday_of_september() {
        assert_eq!([2020, 2021, 2022, 2023, 2024, 2025].map(|year| opens(year).1), [15, 21, 20, 19, 17, 16]);
    }

    #[test]
    fn a_session_is_two_years_in_a_row() {
        assert_eq!(session("2024–2025".replace('–', "-").as_str()).as_deref(), Some("20242025"));
        assert_eq!(session("1999/00").as_deref(), Some("19992000"));
        assert_eq!(session("2024/45"), None);
    }
}
