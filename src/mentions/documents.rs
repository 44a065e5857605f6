//! Documents by the number that a parliament or an office gave them.

use crate::mentions::row::{Found, Hit, Row, as_printed, row, without_blanks};
use crate::reference::ReferenceKind::{Docid, Handelingen};
use std::sync::LazyLock;

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "z-number",
            Docid,
            ["z0", "z1", "z2", "z3", "d0", "d1", "d2", "d3", "d4", "d5"],
            Word,
            r"(?:kv-tk-)?(?P<id>20\d\d[ZD]\d{4,5})\b",
            as_printed,
            [
                (
                    "2034Z18294\nAntwoord; brief 2034D37938.",
                    &[("2034Z18294", Docid, "2034Z18294"), ("2034D37938", Docid, "2034D37938")]
                ),
                ("kv-tk-2034Z18775\n", &[("kv-tk-2034Z18775", Docid, "2034Z18775")]),
            ],
        ),
        row!(
            "commitment",
            Docid,
            ["tz20"],
            Trigger,
            r"TZ20\d{4}-\d{1,4}\b",
            as_printed,
            [("(TZ203406-026)", &[("TZ203406-026", Docid, "TZ203406-026")])],
        ),
        row!(
            "office-number",
            Docid,
            ["kenmerk"],
            Trigger,
            r"(?i:kenmerk):?[ |\n]{1,40}(?P<span>(?P<id>(?:[A-Z]{2,12}[ /-]{1,3})?\d{6,8}(?:-\d{4,8})*(?:-[A-Z]{1,5})?))\b",
            as_printed,
            [
                ("| Ons kenmerk |\n|   |\n| 9980892 |", &[("9980892", Docid, "9980892")]),
                ("datum en ons kenmerk vermelden", &[]),
                ("een kenmerk: 12 delen", &[]),
            ],
        ),
        row!(
            "ministry-number",
            Docid,
            ["-0000", "bsk-20", "ienw/bsk-20"],
            Word,
            r"(?:20\d\d-0000\d{6}|(?:IENW/)?BSK-20\d\d/\d{4,7})\b",
            without_blanks,
            [
                (
                    "brief 2034-0000812345 en IENW/BSK-2034/12345.",
                    &[
                        ("2034-0000812345", Docid, "2034-0000812345"),
                        ("IENW/BSK-2034/12345", Docid, "IENW/BSK-2034/12345")
                    ]
                ),
                ("2019-00001", &[]),
            ],
        ),
        row!(
            "european-question",
            Docid,
            [
                "e-0", "e-1", "e-2", "e-3", "e-4", "e-5", "e-6", "e-7", "e-8", "e-9", "p-0", "p-1", "p-2",
                "p-3", "p-4", "p-5", "p-6", "p-7", "p-8", "p-9", "h-0", "o-0", "b-0"
            ],
            Trigger,
            r"[EPHOB]-\d{4,6}/(?:20\d\d|\d\d)(?:[A-Z]{2})?\b",
            as_printed,
            [
                (
                    "WRITTEN QUESTION E-9244/05\nP-001234/2034",
                    &[("E-9244/05", Docid, "E-9244/05"), ("P-001234/2034", Docid, "P-001234/2034")]
                ),
                ("de E-12/05 is een weg", &[]),
            ],
        ),
        row!(
            "drucksache",
            Docid,
            ["drucksache", "drs", "drucks."],
            Word,
            r"(?i:[a-z]*-?drucksachen?|(?:bt-|lt-)?drs\.?|drucks\.)(?:_?[a-z]*)(?: Nr\.?)?:? ?\[?(?P<id>\x22?\d{1,2}/\d{1,6}\b\x22?)",
            drucksachen,
            [
                ("Landtag - 19. Wahlperiode Drucksache 99/1139", &[("Drucksache 99/1139", Docid, "99/1139")]),
                ("vgl. Drs. 99/10 und 99/11,", &[("Drs. 99/10", Docid, "99/10"), ("99/11", Docid, "99/11")]),
                (
                    "drucksachen: [\"99/4418\", \"99/3436\"]",
                    &[("drucksachen: [\"99/4418", Docid, "99/4418"), ("99/3436", Docid, "99/3436")]
                ),
                (
                    "Drucksache 99/1284 (99/1217)",
                    &[("Drucksache 99/1284", Docid, "99/1284"), ("99/1217", Docid, "99/1217")]
                ),
                ("Bundestagsdrucksache 99/1", &[("Bundestagsdrucksache 99/1", Docid, "99/1")]),
            ],
        ),
        row!(
            "un-symbol",
            Docid,
            ["a/", "s/", "e/"],
            Trigger,
            r"[ASE]/(?:(?:RES|HRC|CONF|INF|C|CN|AC|PV|PRST|SC)(?:\.\d+)?/){0,3}\d{1,4}(?:/\d{1,4}|/Add\.\d+|/Rev\.\d+|/[A-Z]\.\d+)+(?:-[ASE]/\d{1,4}/\d{1,4})?\b|[ASE]/(?:RES|HRC/RES|PRST)/\d{1,4}\b",
            as_printed,
            [
                ("Zie A/97/828–S/2093/210.", &[("A/97/828–S/2093/210", Docid, "A/97/828-S/2093/210")]),
                ("S/RES/9231 (2093)", &[("S/RES/9231", Docid, "S/RES/9231")]),
                ("lijn A/12 en n/a", &[]),
            ],
        ),
        row!(
            "commons-question",
            Docid,
            ["["],
            Trigger,
            r"\[(?P<span>\d{5,6})\](?:[^(:]|$)",
            as_printed,
            [
                ("To ask the Secretary what it costs. [992659]", &[("992659", Docid, "992659")]),
                ("see [1] and [12](http)", &[]),
            ],
        ),
        row!(
            "lords-question",
            Docid,
            ["hl"],
            Trigger,
            r"(?:HL\d{2,5}|HL \d{3,5})\b",
            without_blanks,
            [("plans for it. [HL9678]", &[("HL9678", Docid, "HL9678")]), ("HL 5 en HLA1", &[])],
        ),
        row!(
            "question-number",
            Docid,
            ["question ", "uin ", "pq "],
            Trigger,
            r"(?:(?i:questions?)(?: UIN)?|UIN|PQ) (?P<span>\d{5,6})\b",
            as_printed,
            [
                ("the Answer of 5 March to Question 915678 on", &[("915678", Docid, "915678")]),
                ("question 57 on 10 May", &[]),
            ],
        ),
        row!(
            "scottish-question",
            Docid,
            ["s1w", "s2w", "s3w", "s4w", "s5w", "s6w", "s1o", "s2o", "s3o", "s4o", "s5o", "s6o"],
            Trigger,
            r"S[1-6][WOF]-\d{3,6}(?:\.\d+)?\b",
            as_printed,
            [("S9W-1 S3W–99917 Anna Ford", &[("S3W–99917", Docid, "S3W-99917")])],
        ),
        row!(
            "south-african-question",
            Docid,
            ["nw", "no1", "no2", "no3", "co1"],
            Trigger,
            r"(?:NW|NO|CW|CO)\d{2,5}[EX]\b",
            as_printed,
            [("(1) why? NW9470E\n", &[("NW9470E", Docid, "NW9470E")])],
        ),
        row!(
            "belgian-question",
            Docid,
            ["550", "560", "540", "570"],
            Trigger,
            r"5[4-9]0\d{5}[CPEI]\b",
            as_printed,
            [("over \"De trein\" (56099328C)", &[("56099328C", Docid, "56099328C")])],
        ),
        row!(
            "belgian-paper",
            Docid,
            ["doc 5"],
            Trigger,
            r"DOC 5\d [KS]?\d{4}/\d{3}\b",
            as_printed,
            [("zie DOC 56 9123/001", &[("DOC 56 9123/001", Docid, "DOC 56 9123/001")])],
        ),
        row!(
            "command-paper",
            Docid,
            ["(cm ", "(cmnd", "(cp ", "(hc ", "(hl paper "],
            Trigger,
            r"\((?P<span>(?:Cm \d{4}|Cmnd\.? \d{3,4}|CP \d{2,4}|HC \d{1,4}(?:-[IVX]+)?|HL Paper \d{1,3}))[),;]",
            without_blanks,
            [
                ("the White Paper (Cm 9640).", &[("Cm 9640", Docid, "Cm9640")]),
                ("a width (cm 12) and a cheque (HC)", &[]),
            ],
        ),
        row!(
            "ombudsman-case",
            Docid,
            ["oi/", "si/"],
            Trigger,
            r"[OS]I/\d{1,3}/20\d\d/[A-Z]{2,4}\b",
            as_printed,
            [("its inquiry (OI/9/2034/VLK)", &[("OI/9/2034/VLK", Docid, "OI/9/2034/VLK")])],
        ),
        row!(
            "commission-document",
            Docid,
            ["com(", "com (", "swd(", "swd (", "sec(", "sec (", "join(", "join (", "c(20", "com/20"],
            Trigger,
            r"(?:(?:COM|SWD|SEC|JOIN|C) ?\((?:19|20)\d\d\) ?|COM/(?:19|20)\d\d/)\d{1,4}\b(?:[/ ](?:final|def\.?|definitief|endg\.?))?",
            without_blanks,
            [("het voorstel COM(2093) 123 final", &[("COM(2093) 123 final", Docid, "COM(2093)123final")])],
        ),
        row!(
            "plenary-record",
            Handelingen,
            ["plenarprotokoll"],
            Trigger,
            r"Plenarprotokoll \d{1,2}/\d{1,3}\b",
            as_printed,
            [("(Plenarprotokoll 99/12)", &[("Plenarprotokoll 99/12", Handelingen, "Plenarprotokoll 99/12")])],
        ),
        row!(
            "official-report",
            Handelingen,
            ["official report"],
            Trigger,
            r"Official Report,? (?:House of (?:Commons|Lords),? )?(?:{date}[,;]? )?(?:[Vv]ol(?:ume|\.) ?\d+,? )?(?:(?:col(?:umn|s|\.)?s?\.?|c\.) ?(?:W[AHS] ?)?\d{1,5}(?:-\d{1,5})?(?:WA|WS|WH|W)?|W[AHS] ?\d{1,5}|\d{1,5}(?:-\d{1,5}(?:W[AHS]?)?|W[AHS]?))\b",
            as_printed,
            [
                (
                    "(Official Report, column 483W)",
                    &[("Official Report, column 483W", Handelingen, "Official Report, column 483W")]
                ),
                (
                    "Official Report, House of Lords, cols. 436-38), and",
                    &[(
                        "Official Report, House of Lords, cols. 436-38",
                        Handelingen,
                        "Official Report, House of Lords, cols. 436-38"
                    )]
                ),
                (
                    "(Official Report, House of Commons, 9522—3W) and (Official Report, col. WS 94)",
                    &[
                        (
                            "Official Report, House of Commons, 9522—3W",
                            Handelingen,
                            "Official Report, House of Commons, 9522-3W"
                        ),
                        ("Official Report, col. WS 94", Handelingen, "Official Report, col. WS 94")
                    ]
                ),
                ("The Official Report was late; Official Report 5 March", &[]),
            ],
        ),
        row!(
            "written-column",
            Handelingen,
            ["(wa ", "(ws "],
            Trigger,
            r"\((?P<span>W[AS] \d{1,4}(?:-\d{1,4})?)\)",
            as_printed,
            [("the Written Answer on 5 October (WA 477—8), and", &[("WA 477—8", Handelingen, "WA 477-8")])],
        ),
    ]
});

/// A Drucksache and those that a list behind it adds.
fn drucksachen(hit: &Hit) -> Vec<Found> {
    let bare = |printed: &str| printed.trim_matches('"').to_owned();
    let all = hit.all();
    let closing = usize::from(hit.text(&all).ends_with('"'));
    let mut found = vec![hit.found(all.start..all.end - closing, bare(hit.group("id")))];
    let (rest, mut at) = (hit.rest(), 0);
    while found.len() < 40 {
        let tail = &rest[at..];
        let Some(link) =
            [", ", " und ", " sowie ", " bis ", "; ", " ("].iter().find(|link| tail.starts_with(**link))
        else {
            break;
        };
        let word = &tail[link.len()..];
        let quote = usize::from(word.starts_with('"'));
        let len = word[quote..].bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'/').count();
        let number = &word[quote..quote + len];
        let fits = number
            .split_once('/')
            .is_some_and(|(a, b)| (1..=2).contains(&a.len()) && (1..=6).contains(&b.len()));
        if !fits || number.matches('/').count() != 1 {
            break;
        }
        let start = all.end + at + link.len() + quote;
        found.push(hit.found(start..start + len, number));
        at += link.len() + quote + len + usize::from(word[quote + len..].starts_with('"'));
    }
    found
}
