//! Pointers: places that send the reader to another question or answer of the same paper.
//!
//! A pointer to another paper ("Aanhangsel …", "Drs. 99/10") is none; nor is "vraag 3" without a word that points.
//! What is pointed to is found in [`crate::resolve`]; here its identifier says how: `q:3,8` by number, `asker:X` by who
//! asked, `section:…` by place or subject.

use std::sync::LazyLock;

use crate::askers;
use crate::labels;
use crate::mentions::row::{Found, Hit, Row, row};
use crate::reference::ReferenceKind::Pointer;

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "pointer-number",
            Pointer,
            [
                "zie ",
                "verwijs",
                "verwijz",
                "verwez",
                "zoals ",
                "in mijn ",
                "in het antwoord",
                "in de antwoord",
                "in de beantwoording",
                "bij de beantwoording",
                "conform het antwoord",
                "gelet op het antwoord",
                "naar mijn antwoord",
                "ook het antwoord"
            ],
            Trigger,
            r"(?i:zie|verwijs|verwijst|verwijzen|verwezen|zoals|in|bij|conform|gelet|naar|ook)\b(?:[^.?!;:()\n]|\([^()\n]*\))*?(?:antwoord(?:en)?|beantwoording|\bvra(?:ag|gen))(?:,? (?:op|van|bij|onder|in|tot|aan))? ?(?:de )?(?:(?:sub)?vra(?:ag|gen)|antwoord(?:en)?)? ?{numbers}",
            by_number,
            [
                ("Zie het antwoord op vraag 2.", &[("Zie het antwoord op vraag 2", Pointer, "q:2")]),
                ("zie antwoord vraag 3)", &[("zie antwoord vraag 3", Pointer, "q:3")]),
                (
                    "Zie ook de antwoorden op de vragen 1 en 3.",
                    &[("Zie ook de antwoorden op de vragen 1 en 3", Pointer, "q:1,3")]
                ),
                ("Zoals aangegeven bij vraag 1 had ik", &[("Zoals aangegeven bij vraag 1", Pointer, "q:1")]),
                (
                    "Zoals in mijn beantwoording op vragen 1 en 5 staat",
                    &[("Zoals in mijn beantwoording op vragen 1 en 5", Pointer, "q:1,5")]
                ),
                (
                    "Hiervoor verwijs ik naar het antwoord op vraag 7.",
                    &[("verwijs ik naar het antwoord op vraag 7", Pointer, "q:7")]
                ),
                ("zie antwoorden 2 en 5", &[("zie antwoorden 2 en 5", Pointer, "q:2,5")]),
                (
                    "zoals beschreven in de beantwoording vanvraag 3",
                    &[("zoals beschreven in de beantwoording vanvraag 3", Pointer, "q:3")]
                ),
                (
                    "Zie het antwoord op vraag 2 in Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 24.",
                    &[(
                        "Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 24",
                        crate::reference::ReferenceKind::Aanhangsel,
                        "ah-tk-20342035-24"
                    )]
                ),
                ("Vraag 3 gaat over het veer; zoals in Veerdam (uitvraag 4)", &[]),
            ],
        ),
        row!(
            "pointer-asker",
            Pointer,
            ["verwijs", "verwijz", "verwez", "zie "],
            Trigger,
            r"(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording|vra(?:ag|gen))\b[^.?!;\n]*?(?P<asker>(?:leden van |lid van |van )(?:de |het )?[^.?!;,\n]*?-? ?fracties?\b|fractieleden van (?:de )?[A-Z][^ .,;]+|(?:leden van )?(?:de )?fracties? van (?:de |het )?[A-Z][^ .,;]+(?:(?:, | en )(?:de |het |van )?[A-Z][^ .,;]+)*|het lid (?:[A-Z][^ .,;]+ ?){1,2})",
            by_asker,
            [
                (
                    "Het kabinet verwijst naar het antwoord op een gelijkluidende vraag van de leden van de Dijk-fractie.",
                    &[(
                        "verwijst naar het antwoord op een gelijkluidende vraag van de leden van de Dijk-fractie",
                        Pointer,
                        "asker:Dijk"
                    )]
                ),
                (
                    "verwijst de leden van de W66-fractie naar het antwoord op een eerdere vraag van de leden van de Dijk-fractie en",
                    &[(
                        "verwijst de leden van de W66-fractie naar het antwoord op een eerdere vraag van de leden van de Dijk-fractie",
                        Pointer,
                        "asker:Dijk"
                    )]
                ),
                (
                    "verwijst naar de antwoorden op de vragen van de leden van de Dijk- en W66-fractie.",
                    &[(
                        "verwijst naar de antwoorden op de vragen van de leden van de Dijk- en W66-fractie",
                        Pointer,
                        "asker:Dijk,W66"
                    )]
                ),
                ("verwijst de leden van de W66-fractie naar de brief over het veer.", &[]),
            ],
        ),
        row!(
            "pointer-answer",
            Pointer,
            [
                "in aanvulling op ",
                "in lijn met ",
                "in vervolg op ",
                "gelet op ",
                "gezien ",
                "conform ",
                "overeenkomstig ",
                "blijkt uit ",
                "naar het antwoord ",
                "naar de antwoorden ",
                "naar de beantwoording ",
                "onderdeel van ",
            ],
            Trigger,
            r"(?i:in aanvulling op|in lijn met|in vervolg op|gelet op|gezien|conform|overeenkomstig|blijkt uit|naar)(?: (?:het|de|mijn|uw|ons|onze|eerdere?))* (?:antwoord(?:en)?|beantwoording) (?:op|van|bij|onder) (?:de )?vra(?:ag|gen) ?{numbers}",
            by_number,
            [
                (
                    "Dit is in lijn met mijn antwoord op vraag 1.",
                    &[("in lijn met mijn antwoord op vraag 1", Pointer, "q:1")]
                ),
                (
                    "Deelt u, gelet op uw antwoord op vraag 2, dit?",
                    &[("gelet op uw antwoord op vraag 2", Pointer, "q:2")]
                ),
                ("Antwoord op vraag 2\nVoor het antwoord op vraag 3 is tijd nodig.", &[]),
            ],
        ),
        row!(
            "pointer-named-question",
            Pointer,
            ["in vraag ", "onder vraag ", "bij vraag ", "in de vragen "],
            Trigger,
            r"(?P<span>(?i:in|onder|bij) (?:de )?vra(?:ag|gen) {numbers}) (?:genoemde?|bedoelde?|gestelde?|beschreven|vermelde?|aangehaalde?|geschetste?|geciteerde?)\b",
            by_number,
            [
                ("de in vraag 2 genoemde pont", &[("in vraag 2", Pointer, "q:2")]),
                ("er staat in vraag 2 iets", &[]),
            ],
        ),
        row!(
            "pointer-asker-first",
            Pointer,
            ["naar het antwoord ", "naar de antwoorden ", "naar de beantwoording "],
            Trigger,
            r"(?i:naar (?:het|de) (?:antwoord(?:en)?|beantwoording))\b[^.?!;\n]*?(?P<asker>(?:leden van |lid van |van )(?:de |het )?[^.?!;,\n]*?-? ?fracties?\b)[^.?!;,\n]*? (?:verwezen|verwijst|verwijs|verwijzen)\b",
            by_asker,
            [(
                "Naar het antwoord op de vraag van de leden van de Dijk-fractie wordt verwezen.",
                &[(
                    "Naar het antwoord op de vraag van de leden van de Dijk-fractie wordt verwezen",
                    Pointer,
                    "asker:Dijk"
                )],
            )],
        ),
        row!(
            "pointer-like",
            Pointer,
            ["verwijs", "verwijz", "verwez", "zie "],
            Trigger,
            r"(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording)\b[^.?!;\n]*?(?:gelijkluidende|soortgelijke|vergelijkbare|gelijke|vorige|voorgaande|bovenstaande) vra(?:ag|gen)(?: (?:hierboven|in dit [a-z]+ overleg|in dit verslag))?|(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording)\b[^.?!;\n]*?vra(?:ag|gen) van deze (?:leden|fractie)",
            by_place,
            [(
                "wordt verwezen naar de beantwoording van gelijkluidende vragen in dit schriftelijk overleg.",
                &[(
                    "verwezen naar de beantwoording van gelijkluidende vragen in dit schriftelijk overleg",
                    Pointer,
                    "section:like"
                )]
            )],
        ),
        row!(
            "pointer-above",
            Pointer,
            [
                "zoals ",
                "in de vorige vraag",
                "in de voorgaande vraag",
                "in het vorige antwoord",
                "in bovenstaand",
                "zie hierboven",
                "zie hiervoor",
                "zie boven",
                "zie het ",
                "zie de ",
                "zie vorig",
                "zie voorgaand",
                "zie bovenstaand",
                "zie mijn ",
                "verwijs",
                "verwez"
            ],
            Trigger,
            r"(?i:zoals) (?:in (?:de|het|mijn) )?(?:antwoord(?:en)? )?(?:hierboven|hiervoor|eerder in deze beantwoording|boven)\b(?: (?:reeds|al|ook))? ?(?:aangegeven|vermeld|beschreven|toegelicht|genoemd|gemeld|geantwoord|opgemerkt|uitgelegd|uiteengezet)?|(?i:in (?:de|het) (?:vorige|voorgaande) (?:vraag|antwoord))|(?i:in bovenstaande? (?:vraag|antwoord|beantwoording))|(?i:zie (?:hierboven|hiervoor|boven)|(?:zie|verwijs(?:t|zen)?|verwezen)(?: (?:ik|wij|u|naar|ook|hiervoor|daarvoor|mijn|het|de)){0,4} (?:(?:antwoord(?:en)?|beantwoording) hierboven|(?:vorige|voorgaande|bovenstaande?) (?:antwoord(?:en)?|beantwoording)))",
            by_place,
            [
                (
                    "wordt zoals hierboven aangegeven verwacht",
                    &[("zoals hierboven aangegeven", Pointer, "section:above")]
                ),
                ("Zie het vorige antwoord.", &[("Zie het vorige antwoord", Pointer, "section:above")]),
                (
                    "Ik verwijs u naar het antwoord hierboven.",
                    &[("verwijs u naar het antwoord hierboven", Pointer, "section:above")],
                ),
                ("de in de vorige vraag genoemde pont", &[("in de vorige vraag", Pointer, "section:above")]),
                (
                    "Zoals in de antwoorden hierboven uitgelegd is",
                    &[("Zoals in de antwoorden hierboven uitgelegd", Pointer, "section:above")]
                ),
            ],
        ),
        row!(
            "pointer-subject",
            Pointer,
            ["zoals ", "zie "],
            Trigger,
            r"(?i:zoals|zie) (?:ook )?(?:(?:in|bij|op) )?(?:de|het|een|mijn) (?:eerdere?|eerder gegeven|vorige) (?:antwoord|beantwoording)(?: (?:van|op) (?:de|een) vraag)? (?P<subject>over [^.,;?!\n]{3,40}?)(?: (?:opgenomen|aangegeven|vermeld|gemeld|is|al|reeds)|[.,;])",
            by_subject,
            [(
                "Zoals in de eerdere beantwoording van een vraag over Veerdam opgenomen, vaart",
                &[(
                    "Zoals in de eerdere beantwoording van een vraag over Veerdam",
                    Pointer,
                    "section:Veerdam"
                )]
            )],
        ),
        row!(
            "pointer-elsewhere",
            Pointer,
            ["vindt het antwoord"],
            Trigger,
            r"(?i:vindt het antwoord)[^.?!;\n]*? terug (?:in|bij|onder) [^.?!;\n]+",
            by_place,
            [(
                "U vindt het antwoord op deze vraag terug in het algemene deel van dit overleg.",
                &[(
                    "vindt het antwoord op deze vraag terug in het algemene deel van dit overleg",
                    Pointer,
                    "section:elsewhere"
                )]
            )],
        ),
        row!(
            "pointer-german",
            Pointer,
            ["siehe ", "auf die antwort", "vgl. antwort", "in der antwort", "zu frage", "s. antwort"],
            Trigger,
            r"(?i:siehe|vgl\.|s\.|auf|in)(?: (?:auch|hierzu|dazu|insoweit))* ?(?:die |der |den )?(?:Antwort(?:en)?|Ausführungen|Beantwortung)(?: de[rs] [A-Z][a-z]+)? (?:zu|auf)(?: den| die| der)?(?: Fragen?)?(?: Nrn?\.)? ?{numbers}(?: verwiesen| Bezug genommen)?|(?i:siehe|vgl\.)(?: auch)? Fragen? (?P<more>\d{1,3}(?:(?:, | und )\d{1,3})*)\b",
            by_number,
            [
                ("Siehe Frage 2.", &[("Siehe Frage 2", Pointer, "q:2")]),
                ("Im Übrigen siehe Antwort zu 1.", &[("siehe Antwort zu 1", Pointer, "q:1")]),
                (
                    "Es wird auf die Antwort zu den Fragen 2 und 3 verwiesen.",
                    &[("auf die Antwort zu den Fragen 2 und 3 verwiesen", Pointer, "q:2,3")]
                ),
            ],
        ),
        row!(
            "pointer-english",
            Pointer,
            ["see ", "refer", "in reply to question", "in answer to question", "to question"],
            Trigger,
            r"(?i:see|refers?|referred|in)\b(?:[^.?!;\n]|[Hh]on\.)*?(?i:answers?|repl(?:y|ies)|questions?)(?i: (?:given )?(?:to|in) (?:the )?questions?)?(?: (?:no|number)s?\.?)? ?\(?{numbers}",
            by_number,
            [
                ("See the answer to question 2.", &[("See the answer to question 2", Pointer, "q:2")]),
                (
                    "I refer the hon. Member to the reply to Questions 3 and 4.",
                    &[("refer the hon. Member to the reply to Questions 3 and 4", Pointer, "q:3,4")]
                )
            ],
        ),
        row!(
            "pointer-french",
            Pointer,
            ["voir ", "renvoie", "renvoy", "se reporter"],
            Trigger,
            r"(?i:voir|renvoie|renvoyer|renvoyée?|se reporter)\b[^.?!;\n]{0,60}?(?:réponses?) (?:à la|aux|à) (?:questions?)(?: n°)? ?{numbers}",
            by_number,
            [("Voir la réponse à la question 2.", &[("Voir la réponse à la question 2", Pointer, "q:2")])],
        ),
    ]
});

/// How soon behind a pointer another paper must be named for the pointer to be one to that paper, in bytes.
const SOON: usize = 60;

/// Whether the pointer is one into another paper.
fn leads_away(hit: &Hit) -> bool {
    let rest = hit.rest();
    let soon = &rest[..rest.floor_char_boundary(SOON.min(rest.len()))];
    let soon = soon.split(['.', '\n']).next().unwrap_or("");
    let own = hit.text(&hit.all()).to_lowercase();
    [
        "Aanhangsel",
        "Kamerstuk",
        "Drs.",
        "Drucksache",
        "Official Report",
        "kenmerk",
        " schriftelijke vragen",
        "van de vragen van het lid",
        "debat",
        "Kamervragen",
        "Kleine Anfrage",
        "Kleinen Anfrage",
    ]
    .iter()
    .any(|word| soon.contains(word) || own.contains(&word.to_lowercase()))
}

/// How long a pointer is at most, in bytes: what lies further apart belongs to two thoughts. The patterns do not count, for
/// counting makes them large.
const LONGEST: usize = 260;

fn pointer(hit: &Hit, id: String) -> Vec<Found> {
    let stretch = hit.stretch("span").unwrap_or(hit.all());
    if stretch.len() > LONGEST || leads_away(hit) { Vec::new() } else { vec![hit.found(stretch, id)] }
}

fn by_number(hit: &Hit) -> Vec<Found> {
    let printed = [hit.group("numbers"), hit.group("more")].concat();
    let numbers = labels::numbers_in(&printed.to_lowercase());
    // "zie artikel 12": a number that follows something else than a question, or a year.
    let years = numbers.iter().any(|number| number.len() > 3);
    if numbers.is_empty() || years { Vec::new() } else { pointer(hit, format!("q:{}", numbers.join(","))) }
}

fn by_asker(hit: &Hit) -> Vec<Found> {
    match askers::named_in(hit.group("asker")) {
        Some((asker, _)) => pointer(hit, format!("asker:{}", asker.replace(", ", ","))),
        None => Vec::new(),
    }
}

fn by_place(hit: &Hit) -> Vec<Found> {
    // "Zie hiervoor hoofdstuk 3": for this, not above.
    let above = !hit.text(&hit.all()).to_lowercase().ends_with("zie hiervoor")
        || hit.rest().is_empty()
        || hit.rest().starts_with(['.', ',', ';', ')', '\n']);
    if !above {
        return Vec::new();
    }
    let place = match hit.row.key {
        "pointer-like" => "like",
        "pointer-elsewhere" => "elsewhere",
        _ => "above",
    };
    pointer(hit, format!("section:{place}"))
}

fn by_subject(hit: &Hit) -> Vec<Found> {
    let Some(subject) = hit.stretch("subject") else { return Vec::new() };
    let id = hit.group("subject").trim_start_matches("over ").to_owned();
    vec![hit.found(hit.all().start..subject.end, format!("section:{id}"))]
}
