//! Pointers: places that send the reader to another question or answer of the same paper.
//!
//! A pointer to another paper ("Aanhangsel …", "Drs. 99/10") is none; nor is "vraag 3" without a word that points.
//! What is pointed to is found in [`crate::resolve`]; here its identifier says how: `q:3,8` by number, `asker:X` by who
//! asked, `section:…` by place or subject.

use std::sync::LazyLock;

use crate::mentions::pointing::{by_asker, by_number, by_place, by_remark, by_subject, in_passing};
use crate::mentions::row::{Row, row};
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
                "zoals",
                "in mijn ",
                "in antwoord op vra",
                "in antwoord op de vra",
                "in reactie op vra",
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
            r"(?i:zie\b|verwijst?\b|verwijzen\b|verwezen\b|zoals|in\b|bij\b|conform\b|gelet\b|naar\b|ook\b)(?:[^.?!;:()\n]|\([^()\n]*\))*?(?:antwoord(?:en)?|beantwoording|\b(?:bij|op|van|in|aan|onder)?vra(?:ag|gen))(?:,? ?(?:op|van|bij|onder|in|tot|aan))? ?(?:de ?)?(?:(?:sub)?vra(?:ag|gen)|antwoord(?:en)?)?(?: nr\.| nummer)? ?{numbers}",
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
                ("zoalsbeschreven in antwoord 3 is", &[("zoalsbeschreven in antwoord 3", Pointer, "q:3")]),
                ("In antwoord op vraag 3 is dat gemeld.", &[("In antwoord op vraag 3", Pointer, "q:3")]),
                ("zoals bijvraag 3 gemeld", &[("zoals bijvraag 3", Pointer, "q:3")]),
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
            ["verwijs", "verwijz", "verwez", "zie ", "zoals "],
            Trigger,
            r"(?:(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording|reactie|inbreng|vra(?:ag|gen))|(?i:zoals) (?:[a-z]+ ){0,6}?(?:antwoord(?:en)?|beantwoording|reactie) op)\b[^.?!;\n]*?{asker}",
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
                (
                    "verwijs naar mijn antwoord op de vragen van de leden van de fracties van Dijk en W66.",
                    &[(
                        "verwijs naar mijn antwoord op de vragen van de leden van de fracties van Dijk en W66",
                        Pointer,
                        "asker:Dijk,W66"
                    )]
                ),
                (
                    "Zie de reactie op de inbreng van de Dijk-fractie.",
                    &[("Zie de reactie op de inbreng van de Dijk-fractie", Pointer, "asker:Dijk")]
                ),
                (
                    "Zoals aangegeven in de beantwoording op een vraag van de leden van de Dijk-fractie is",
                    &[(
                        "Zoals aangegeven in de beantwoording op een vraag van de leden van de Dijk-fractie",
                        Pointer,
                        "asker:Dijk"
                    )]
                ),
                ("verwijst de leden van de W66-fractie naar de brief over het veer.", &[]),
                ("zoals de leden van de W66-fractie vragen; zoals gevraagd door de W66-fractie", &[]),
            ],
        ),
        row!(
            "pointer-joins",
            Pointer,
            ["sluit zich", "sluiten zich", "sluiten wij ons", "aan te sluiten", "aansluiten"],
            Trigger,
            r"(?i:sluit(?:en)? (?:zich|wij ons)|aan te sluiten|aansluiten)\b[^.?!;\n]*?(?:bij|op|met) [^.?!;\n]*?(?:vra(?:ag|gen)|inbreng|bijdrage|opmerkingen)\b[^.?!;\n]*?(?:{asker}|van (?:de |het )?(?P<bare>[A-Z0-9][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*|Volt)\b)",
            by_asker,
            [
                (
                    "De leden sluiten zich graag aan bij de vragen van de leden van de Dijk-fractie over het veer.",
                    &[(
                        "sluiten zich graag aan bij de vragen van de leden van de Dijk-fractie",
                        Pointer,
                        "asker:Dijk"
                    )]
                ),
                (
                    "Deze leden sluiten zich aan bij de vragen van de DWL.",
                    &[("sluiten zich aan bij de vragen van de DWL", Pointer, "asker:DWL")]
                ),
                (
                    "sluiten zich aan bij de opmerkingen van de Raad van State; sluiten zich aan bij de vragen.",
                    &[]
                ),
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
                "in navolging van ",
                "naar aanleiding van ",
                "naar het antwoord ",
                "naar de antwoorden ",
                "naar de beantwoording ",
                "onderdeel van ",
            ],
            Trigger,
            r"(?i:in aanvulling op|in lijn met|in vervolg op|in navolging van|naar aanleiding van|gelet op|gezien|conform|overeenkomstig|blijkt uit|naar)(?: (?:het|de|mijn|uw|ons|onze|eerdere?))* (?:antwoord(?:en)?|beantwoording) (?:op|van|bij|onder) (?:de )?vra(?:ag|gen) ?{numbers}",
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
            ],
        ),
        row!(
            "pointer-mention",
            Pointer,
            [
                "in vraag ",
                "onder vraag ",
                "bij vraag ",
                "uit vraag ",
                "naar vraag ",
                "in de vragen ",
                "in de antwoorden ",
                "bij de vragen ",
                "onder de vragen ",
                "in antwoord ",
                "bij antwoord ",
                "onder antwoord ",
                "antwoord op vra",
                "antwoord op de vra",
                "antwoord bij vra",
                "antwoord onder vra",
                "antwoord van vra",
                "antwoorden op vra",
                "antwoorden op de vra",
                "beantwoording van vra",
                "beantwoording van de vra",
                "beantwoording op vra",
                "beantwoording onder vra",
                "zie ",
                "zoals ",
                "idem ",
            ],
            Trigger,
            r"(?i:idem(?: als| aan| bij)?(?: (?:het )?antwoord)?(?: op)?(?: vraag)?|(?:in|onder|bij|uit|naar) (?:de )?(?:sub)?(?:vra(?:ag|gen)|antwoord(?:en)?)|(?:antwoord(?:en)?|beantwoording) (?:op|bij|onder|van) (?:de )?(?:sub)?vra(?:ag|gen)|(?P<bare>zie(?: ook| hiervoor)?(?: onder| bij| ad)?)|zoals (?:[a-z]+ ){1,3}onder) {numbers}",
            in_passing,
            [
                ("de in vraag 2 genoemde pont", &[("in vraag 2", Pointer, "q:2")]),
                (
                    "Is dat, indien het antwoord op vraag 2 ja is, zo?",
                    &[("antwoord op vraag 2", Pointer, "q:2")]
                ),
                ("reeds genoemd bij antwoord 4.", &[("bij antwoord 4", Pointer, "q:4")]),
                ("Zoals aangegeven onder 3 is", &[("Zoals aangegeven onder 3", Pointer, "q:3")]),
                ("Nee, zie 3.", &[("zie 3", Pointer, "q:3")]),
                ("Idem aan vraag 2.", &[("Idem aan vraag 2", Pointer, "q:2")]),
                ("Nee, zie onder 3 en 4)", &[("zie onder 3 en 4", Pointer, "q:3,4")]),
                ("zie 3 boten; zie 3.2; Kunt u de antwoorden op de vragen 1 t/m 9 sturen?", &[]),
                ("Bij de beantwoording van de vragen 1 en 2 afzonderlijk", &[]),
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
            r"(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording)\b[^.?!;\n]*?(?:gelijkluidende|soortgelijke|vergelijkbare|gelijke) vra(?:ag|gen)(?: (?:hierboven|in dit [a-z]+ overleg|in dit verslag))?|(?i:verwijst|verwijs|verwijzen|verwezen|zie)\b[^.?!;\n]*?(?:antwoord(?:en)?|beantwoording)\b[^.?!;\n]*?vra(?:ag|gen) van deze (?:leden|fractie)",
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
                "in de vorige",
                "in de voorgaande",
                "in het vorige",
                "vanwege de vorige",
                "gezien de vorige",
                "gelet op de vorige",
                "in bovenstaand",
                "zie ",
                "verwijs",
                "verwez",
                "siehe oben"
            ],
            Trigger,
            r"(?i:siehe oben)\b|(?i:zoals) (?:in (?:de|het|mijn) )?(?:antwoord(?:en)? )?(?:hierboven|hiervoor|eerder in deze beantwoording|boven)\b(?: (?:reeds|al|ook))? ?(?:aangegeven|vermeld|beschreven|toegelicht|genoemd|gemeld|geantwoord|opgemerkt|uitgelegd|uiteengezet)?|(?i:(?:in|vanwege|gezien|gelet op) (?:de|het) (?P<previous>vorige|voorgaande) (?:vraag|antwoord|beantwoording))|(?i:in bovenstaande? (?:vraag|antwoord|beantwoording))|(?i:(?:zie|verwijs(?:t|zen)?|verwijzen|verwezen)(?: (?:ik|wij|u|naar|ook|hiervoor|daarvoor|mijn|het|de|kortheidshalve)){0,6} (?:(?:antwoord(?:en)?|beantwoording) hierboven|(?:eerder|reeds|hiervoor) gegeven antwoord(?:en)?\b|(?:(?:antwoord(?:en)?|beantwoording) (?:op|van|bij) )?(?:de |het |mijn )?(?:(?P<before>vorige?|voorgaande?)|bovenstaande?) (?:antwoord(?:en)?|beantwoording|vra(?:ag|gen))))|(?i:zie (?:ook )?(?:het )?(?:hierboven|hiervoor|boven|bovenstaande))\b",
            by_place,
            [
                (
                    "wordt zoals hierboven aangegeven verwacht",
                    &[("zoals hierboven aangegeven", Pointer, "section:above")]
                ),
                ("Zie het vorige antwoord.", &[("Zie het vorige antwoord", Pointer, "section:previous")]),
                ("Zie vorige vraag.", &[("Zie vorige vraag", Pointer, "section:previous")]),
                ("Siehe oben.", &[("Siehe oben", Pointer, "section:above")]),
                ("Zie bovenstaand antwoord.", &[("Zie bovenstaand antwoord", Pointer, "section:above")]),
                (
                    "Ik verwijs u naar mijn antwoord op de vorige vraag.",
                    &[("verwijs u naar mijn antwoord op de vorige vraag", Pointer, "section:previous")]
                ),
                (
                    "Ik verwijs u naar het antwoord hierboven.",
                    &[("verwijs u naar het antwoord hierboven", Pointer, "section:above")],
                ),
                (
                    "Het kabinet verwijst naar het eerder gegeven antwoord.",
                    &[("verwijst naar het eerder gegeven antwoord", Pointer, "section:above")],
                ),
                (
                    "verwijst naar het eerder gegeven antwoord van 3 mei (Kamerstuk 98 912, nr. 4)",
                    &[("Kamerstuk 98 912, nr. 4", crate::reference::ReferenceKind::Kamerstuk, "kst-98912-4")]
                ),
                (
                    "de in de vorige vraag genoemde pont",
                    &[("in de vorige vraag", Pointer, "section:previous")]
                ),
                (
                    "Zoals in de antwoorden hierboven uitgelegd is",
                    &[("Zoals in de antwoorden hierboven uitgelegd", Pointer, "section:above")]
                ),
                (
                    "een inschrijving zoals hierboven bedoeld; zie hiervoor hoofdstuk 3; zie bovenstaande tabel",
                    &[]
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
            [
                "siehe ",
                "s. ",
                "auf die antwort",
                "auf die beantwortung",
                "auf die ausf",
                "vgl. ",
                "vergleiche ",
                "in der antwort",
                "in der beantwortung",
                "wie zu frage",
            ],
            Trigger,
            r"(?i:siehe|vgl\.|vergleiche|s\.|auf|in|wie)(?: (?:auch|hierzu|dazu|insoweit|bereits|im Übrigen|ferner|die|der|den|unsere|meine))* ?(?:(?:Antwort(?:en)?|Ausführungen|Beantwortung)(?: de[rs] [A-Z][a-z]+)? (?:zu|auf|der|von)|zu)(?: den| die| der)?(?: Fragen?)?(?: Nrn?\.| Nummern?)? ?{numbers}(?:,? (?:wird |werden )?verwiesen| Bezug genommen| wird verwiesen)?|(?i:siehe|vgl\.|s\.)(?: auch)? (?:Fragen?|Antwort(?:en)?) (?P<more>\d{1,3}(?:(?:, | und )\d{1,3})*)\b",
            by_number,
            [
                ("Siehe Frage 2.", &[("Siehe Frage 2", Pointer, "q:2")]),
                ("Siehe im Übrigen Antwort zu 2.", &[("Siehe im Übrigen Antwort zu 2", Pointer, "q:2")]),
                ("Im Übrigen siehe Antwort zu 1.", &[("siehe Antwort zu 1", Pointer, "q:1")]),
                ("Siehe Antwort zu 1. und 2.", &[("Siehe Antwort zu 1. und 2", Pointer, "q:1,2")]),
                (
                    "Auf die Beantwortung der Frage 3 wird verwiesen.",
                    &[("Auf die Beantwortung der Frage 3 wird verwiesen", Pointer, "q:3")]
                ),
                ("Es kamen S. 12 und in der Antwort viel vor, siehe zu Beginn.", &[]),
                (
                    "Es wird auf die Antwort zu den Fragen 2 und 3 verwiesen.",
                    &[("auf die Antwort zu den Fragen 2 und 3 verwiesen", Pointer, "q:2,3")]
                ),
            ],
        ),
        row!(
            "pointer-remark",
            Pointer,
            ["vorbemerkung"],
            Trigger,
            r"Vorbemerkung(?:en)?(?: (?:der|des) [A-Z][a-zäöüß-]+)?",
            by_remark,
            [
                (
                    "Unter Hinweis auf die Vorbemerkung der Landesregierung ergibt sich",
                    &[("auf die Vorbemerkung der Landesregierung", Pointer, "section:remark")]
                ),
                (
                    "wird auf die Ausführungen in der Vorbemerkung verwiesen",
                    &[("auf die Ausführungen in der Vorbemerkung", Pointer, "section:remark")]
                ),
                ("Vorbemerkung der Fragestellerin. Eine Vorbemerkung", &[]),
            ],
        ),
        row!(
            "pointer-english",
            Pointer,
            [
                "see ",
                "refer",
                "in reply to question",
                "in answer to question",
                "as stated ",
                "as set out ",
                "as explained ",
                "as mentioned ",
                "as outlined ",
                "as indicated ",
            ],
            Trigger,
            r"(?i:see|refers?|referred|in|as)\b(?:[^.?!;\n]|[Hh]on\.)*?(?i:answers?|repl(?:y|ies)|responses?|questions?)(?i: (?:given )?(?:to|in) (?:the )?questions?)?(?: (?:no|number)s?\.?)? ?\(?{numbers}",
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
            ["voir ", "cf. ", "renvoie", "renvoy", "se reporter", "comme indiqu"],
            Trigger,
            r"(?i:voir|cf\.|renvoie|renvoyer|renvoyée?|se reporter|comme indiqué)[^.?!;\n]{0,60}?(?:réponses?) (?:à la|aux|à) (?:questions?)(?: n°)? ?{numbers}",
            by_number,
            [("Voir la réponse à la question 2.", &[("Voir la réponse à la question 2", Pointer, "q:2")])],
        ),
    ]
});
