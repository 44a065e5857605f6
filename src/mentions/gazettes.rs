//! Official gazettes and court decisions.

use crate::mentions::row::{Found, Hit, Row, as_printed, row, without_blanks};
use crate::reference::ReferenceKind::{Case, Gazette, Law};
use std::sync::LazyLock;

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "gazette",
            Gazette,
            ["stb", "stcrt", "trb", "staatsblad", "staatscourant", "tractatenblad"],
            Trigger,
            r"(?P<series>(?i:stb|stcrt|trb|staatsblad|staatscourant|tractatenblad))\.?,? ?(?P<year>(?:19|20)\d\d)(?:,? (?i:nr\.? ?)?|,|-)(?P<n>\d{2} \d{3}|\d{1,5})\b",
            gazette,
            [
                ("(Stb. 2034, 213)", &[("Stb. 2034, 213", Gazette, "stb-2034-213")]),
                (
                    "Stcrt. 2034, nr. 1234 en Trb. 1951, 131.",
                    &[
                        ("Stcrt. 2034, nr. 1234", Gazette, "stcrt-2034-1234"),
                        ("Trb. 1951, 131", Gazette, "trb-1951-131")
                    ]
                ),
                ("Staatscourant 2034-12345", &[("Staatscourant 2034-12345", Gazette, "stcrt-2034-12345")]),
                ("Stcrt. 2034, nr. 36 141", &[("Stcrt. 2034, nr. 36 141", Gazette, "stcrt-2034-36141")]),
                ("de Staatscourant van 2034", &[]),
            ],
        ),
        row!(
            "german-gazette",
            Gazette,
            ["bgbl.", "gvbl", "gv.", "amtsbl"],
            Word,
            r"(?:[A-Z][a-z]{1,4}\. ?)?(?:BGBl\.|GVBl\.?|Amtsbl\.)(?: (?:19|20)\d\d)?(?: I{1,2})?(?: (?:19|20)\d\d)?,? (?:S\. ?|Nr\. ?)\d{1,5}\b",
            as_printed,
            [("(Nds. GVBl. S. 66)", &[("GVBl. S. 66", Gazette, "GVBl. S. 66")])],
        ),
        row!(
            "bwb",
            Law,
            ["bwbr", "bwbv"],
            Trigger,
            r"BWB[RV]\d{7}\b",
            as_printed,
            [("onder BWBR9906501 te vinden", &[("BWBR9906501", Law, "BWBR9906501")])],
        ),
        row!(
            "ecli",
            Case,
            ["ecli:"],
            Trigger,
            r"ECLI: ?[A-Z]{2}: ?[A-Z0-9]{1,8}: ?(?:19|20)\d\d: ?[A-Z0-9.]{1,25}[A-Z0-9]\b",
            without_blanks,
            [(
                "RvS 3 juli 2093, ECLI:NL:RVS:2093:3976.",
                &[("ECLI:NL:RVS:2093:3976", Case, "ECLI:NL:RVS:2093:3976")]
            )],
        ),
        row!(
            "ljn",
            Case,
            ["ljn"],
            Trigger,
            r"LJN:? ?(?P<id>[A-Z]{2}\d{4})\b",
            as_printed,
            [("LJN: BO9106", &[("LJN: BO9106", Case, "BO9106")])],
        ),
        row!(
            "court-of-justice",
            Case,
            ["c-", "t-"],
            Trigger,
            r"(?P<id>[CT]-\d{1,4}/\d\d)\b",
            as_printed,
            [("in zaak C-911/18", &[("C-911/18", Case, "C-911/18")]), ("de C-130 en c-12/18", &[])],
        ),
        row!(
            "application-number",
            Case,
            [
                "zaak nr. ",
                "zaaknr. ",
                "zaaknummer ",
                "application no. ",
                "appl. no. ",
                "klacht nr. ",
                "klachtnr. ",
                "ehrm ",
                "bverfg"
            ],
            Trigger,
            r"(?:(?i:zaak nr\.|zaaknr\.|zaaknummer|appl(?:ication|\.) no\.|klacht nr\.|klachtnr\.)|EHRM \d{1,2} [a-z]{3,9} \d{4},?(?: \([^()]{1,50}\),?)? (?:nr|no)\.|BVerfG,(?: (?:Urteil|Beschluss) vom [^,;]{6,20},)?) (?P<span>(?:\d Bv[A-Z] \d{1,4}|\d{3,5})/\d\d)\b",
            as_printed,
            [
                ("het EHRM in zaak nr. 93600/20 dat", &[("93600/20", Case, "93600/20")]),
                ("EHRM 3 mei 2031 (Kade t. Zeeland), nr. 93600/20", &[("93600/20", Case, "93600/20")]),
                (
                    "(BVerfG, Beschluss vom 3. Mai 2031, 1 BvR 9656/18)",
                    &[("1 BvR 9656/18", Case, "1 BvR 9656/18")]
                ),
                ("zaak nr. 12 op de lijst", &[]),
                ("het EHRM 3 van de 5 keer", &[]),
            ],
        ),
        row!(
            "case-number",
            Case,
            ["zaaknummer", "zaaknr", "zaaksnummer", "rolnummer", "parketnummer", "arrest ", "uitspraak "],
            Trigger,
            r"(?i:(?:zaaks?nummers?|zaaknrs?\.?|rolnummers?|parketnummers?|arrest|uitspraak):?(?: met (?:zaak|rol)?nummer)?) (?P<span>(?:[A-Z]{2,4} \d\d[/.]\d{1,6}|[A-Z]/\d\d/\d{5,6}(?: ?/ ?[A-Z/]{2,6} ?\d\d-\d{1,5})?|\d{3}\.\d{3}\.\d{3}(?:/\d\d)?|\d\d[-/]\d{6}[-/]\d\d|20\d{7}/\d(?:/[A-Z]\d)?))\b",
            as_printed,
            [
                ("Uitspraak zaaknummer UTR 91/4775»", &[("UTR 91/4775", Case, "UTR 91/4775")]),
                ("zaaknummer: C/09/951932", &[("C/09/951932", Case, "C/09/951932")]),
                ("uitspraak 209901234/1/A3", &[("209901234/1/A3", Case, "209901234/1/A3")]),
                ("het arrest van 3 mei en zaaknummer 12", &[]),
            ],
        ),
        row!(
            "court-number",
            Case,
            [
                "awb ", "utr ", "sgr ", "ams ", "rot ", "arn ", "lee ", "bre ", "haa ", "she ", "zwb ",
                "nne ", "ove ", "gel ", "lim ", "roe ", "200.", "201", "202"
            ],
            Trigger,
            r"(?:(?:AWB|UTR|SGR|AMS|ROT|ARN|LEE|BRE|HAA|SHE|ZWB|NNE|OVE|GEL|LIM|ROE) \d\d/\d{2,5}|200\.\d{3}\.\d{3}/\d\d|20[12]\d{6}/\d(?:/[A-Z]\d)?)\b",
            as_printed,
            [
                (
                    "Rechtbank Veerdam, SGR 91/4775, en hof 200.902.332/01",
                    &[("SGR 91/4775", Case, "SGR 91/4775"), ("200.902.332/01", Case, "200.902.332/01")]
                ),
                ("de Afdeling, 209900614/1.", &[]),
                ("de Afdeling, 201999614/1.", &[("201999614/1", Case, "201999614/1")]),
                ("ROT 3 en 200.000 euro; 200.000.000 euro", &[]),
            ],
        ),
        row!(
            "law-report",
            Case,
            ["nj "],
            Trigger,
            r"NJ (?:19|20)\d\d(?:, |/)\d{1,4}\b",
            as_printed,
            [("HR 3 mei 1991, NJ 1991/123", &[("NJ 1991/123", Case, "NJ 1991/123")])],
        ),
    ]
});

/// A publication in a gazette of the Kingdom.
fn gazette(hit: &Hit) -> Vec<Found> {
    let series = match hit.group("series").to_lowercase().as_str() {
        "stb" | "staatsblad" => "stb",
        "trb" | "tractatenblad" => "trb",
        _ => "stcrt",
    };
    vec![hit.found(hit.all(), format!("{series}-{}-{}", hit.group("year"), hit.group("n").replace(' ', "")))]
}
