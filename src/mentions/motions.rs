//! Motions by the names of those who moved them.
//!
//! Deliberately absent: "deze motie" and "de motie" alone, which name nothing by themselves.

use crate::mentions::row::{Found, Hit, Row, row};
use crate::reference::ReferenceKind::{Kamerstuk, Motion};
use std::sync::LazyLock;

/// Capitalised words behind "motie" that are no names of movers.
const NO_NAMES: [&str; 12] = [
    "Tweede",
    "Eerste",
    "Kamer",
    "EU",
    "Europa",
    "Nederland",
    "Het",
    "In",
    "Kamerbreed",
    "Op",
    "Die",
    "Deze",
];

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "motion",
            Motion,
            ["motie"],
            Trigger,
            r"(?i:moties?)(?:- ?| )(?P<number>\((?:[^()\n]|\([^()\n]*\)){6,70}\) )?(?i:(?:van|door|ingediend door) ?(?:(?:het ?)?(?:oud-|voormalig )?(?:kamer)?lid|(?:de ?)?(?:oud-|voormalige )?(?:kamer)?leden|de heer|mevrouw) )?(?P<names>{name}(?: {Cap})?(?:(?: \([A-Za-z0-9 -]{1,20}\))?(?: ?/ ?|, | en |-){name}(?: {Cap})?)*)(?: \([A-Za-z0-9 -]{1,20}\))?(?P<cs> c\.s\.?)?",
            movers,
            [
                (
                    "de motie-Veld/Zee (Kamerstuk 99637, nr. 33)",
                    &[
                        ("motie-Veld/Zee", Motion, "Veld/Zee"),
                        ("Kamerstuk 99637, nr. 33", Kamerstuk, "kst-99637-33")
                    ]
                ),
                ("motie-\nVeld/Zee die", &[("motie-\nVeld/Zee", Motion, "Veld/Zee")]),
                ("de aangenomen motie Anker c.s. vraagt", &[("motie Anker c.s.", Motion, "Anker c.s.")]),
                ("de motie-Joris van Dalen aan", &[("motie-Joris van Dalen", Motion, "Joris van Dalen")]),
                (
                    "motie van de leden Van Kampen/Bos1 uit",
                    &[("motie van de leden Van Kampen/Bos", Motion, "Van Kampen/Bos")]
                ),
                (
                    "moties van de leden Anker, Bos en Van der Zee over",
                    &[("moties van de leden Anker, Bos en Van der Zee", Motion, "Anker, Bos en Van der Zee")]
                ),
                (
                    "motie van het lid Aker, 99 410 XIV, nr. 9",
                    &[
                        ("motie van het lid Aker", Motion, "Aker"),
                        ("99 410 XIV, nr. 9", Kamerstuk, "kst-99410-XIV-9")
                    ]
                ),
                (
                    "motie van de leden Aker (DWL), Van Dijk (NSD) en Bos (W66) over",
                    &[(
                        "motie van de leden Aker (DWL), Van Dijk (NSD) en Bos",
                        Motion,
                        "Aker (DWL), Van Dijk (NSD) en Bos"
                    )]
                ),
                (
                    "de motie (TK 2033-2034, 98 410 XVI, nr. 116) van de leden Aker (DWL) en Van Dijk over",
                    &[
                        ("TK 2033-2034, 98 410 XVI, nr. 116", Kamerstuk, "kst-98410-XVI-116"),
                        ("Aker (DWL) en Van Dijk", Motion, "Aker (DWL) en Van Dijk")
                    ]
                ),
                (
                    "4 Motie Aker, Kamerstuk 98 410, nr. 31",
                    &[
                        ("Motie Aker", Motion, "Aker"),
                        ("Kamerstuk 98 410, nr. 31", Kamerstuk, "kst-98410-31")
                    ]
                ),
                ("de motieAker-Van den Berg.", &[("motieAker-Van den Berg", Motion, "Aker-Van den Berg")]),
                ("de motie (van vorig jaar) Aker", &[]),
                ("een motie van wantrouwen; de motie Tweede Kamer; emotie Anker", &[]),
            ],
        ),
        row!(
            "motion-moved",
            Motion,
            ["door het lid", "door de leden", "door het kamerlid", "door de kamerleden"],
            Trigger,
            r"(?i:door (?:het (?:kamer)?lid|de (?:kamer)?leden) )(?P<names>{name}(?: {Cap})?(?:(?: ?/ ?|, | en |-){name}(?: {Cap})?)*)(?P<cs> c\.s\.?)?(?: \([A-Za-z0-9 -]{1,20}\))? (?:(?:op|in) [^.?!\n]{3,30} )?(?:ingediende|voorgestelde|aangenomen) (?:en aangenomen |gewijzigde |aangehouden )?moties?",
            movers,
            [
                (
                    "de door het lid Aker ingediende motie over",
                    &[("door het lid Aker ingediende motie", Motion, "Aker")]
                ),
                ("gesteld door het lid Aker over een ingediende motie", &[]),
            ],
        ),
    ]
});

/// A motion, named by its movers as printed.
fn movers(hit: &Hit) -> Vec<Found> {
    let names = hit.group("names");
    // "Motie Aker, Kamerstuk 98 410": the paper is no mover.
    if let (Some(at), Some(stretch)) = (names.find(", Kamerst"), hit.stretch("names")) {
        return vec![hit.found(hit.at..stretch.start + at, &names[..at])];
    }
    let first = names.split([' ', '/', ',', '-']).next().unwrap_or("");
    if NO_NAMES.contains(&first) || hit.group("").starts_with("motie-i") {
        return Vec::new();
    }
    // The number of the paper in between is a reference of its own.
    let numbered = hit.group("number");
    if !numbered.is_empty() {
        let named = numbered.contains(|c: char| c.is_ascii_digit()).then(|| hit.stretch("names")).flatten();
        return named.into_iter().map(|stretch| hit.found(stretch, names)).collect();
    }
    let whole = hit.all();
    let text = hit.text(&whole);
    // A sentence that starts right behind the names ("… Aker. De") is none of them.
    let end = if text.ends_with(')') && !text.contains("c.s") {
        hit.stretch("names").map_or(whole.end, |n| n.end)
    } else {
        whole.end
    };
    vec![hit.found(whole.start..end, format!("{names}{}", hit.group("cs")))]
}
