//! Articles of acts and treaties, and acts by the form of their names. Names that are known stand in
//! [`crate::facts`] and are found by [`crate::mentions::names`]; acts in other languages by [`crate::mentions::foreign_acts`].

use std::sync::LazyLock;

use crate::mentions::act_words::KINDS_OF_ACT;
use crate::mentions::acts::{act_by_name, article, compound, treaty};
use crate::mentions::row::{Row, as_printed, row};
use crate::reference::ReferenceKind::{Eu, Law, Treaty};

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "article",
            Law,
            ["artikel", "art.", "artt."],
            Trigger,
            r"(?i:artikel(?:en)?|artt?\.) ?(?P<article>\d{1,4}(?:[.:]\d{1,4}[a-z]?)*(?:[a-zA-Z]{1,3}\b)?(?:quater|quinquies|bis|ter)?)",
            article,
            [
                (
                    "op grond van artikel 3 van de Veerwet moet",
                    &[("artikel 3 van de Veerwet", Law, "artikel 3 van de Veerwet")]
                ),
                (
                    "artikelen 173, 173a en 173b Sr gelden",
                    &[("artikelen 173, 173a en 173b Sr", Law, "artikelen 173, 173a en 173b Sr")]
                ),
                (
                    "artikel 8:75a, eerste lid, tweede volzin, van de Awb",
                    &[(
                        "artikel 8:75a, eerste lid, tweede volzin, van de Awb",
                        Law,
                        "artikel 8:75a, eerste lid, tweede volzin, van de Awb"
                    )]
                ),
                (
                    "artikel 1F van het Vluchtelingenverdrag is",
                    &[(
                        "artikel 1F van het Vluchtelingenverdrag",
                        Treaty,
                        "artikel 1F van het Vluchtelingenverdrag"
                    )]
                ),
                (
                    "artikel 34 en 35 van de DSA.",
                    &[("artikel 34 en 35 van de DSA", Eu, "artikel 34 en 35 van de DSA")]
                ),
                (
                    "art. 166 lid 1 in verbinding met art. 353 lid 1 Rv",
                    &[(
                        "art. 166 lid 1 in verbinding met art. 353 lid 1 Rv",
                        Law,
                        "art. 166 lid 1 in verbinding met art. 353 lid 1 Rv"
                    )]
                ),
                (
                    "artikel 143 (lid 1) van de Pensioenwet",
                    &[(
                        "artikel 143 (lid 1) van de Pensioenwet",
                        Law,
                        "artikel 143 (lid 1) van de Pensioenwet"
                    )]
                ),
                (
                    "artikel 20 Besluit veerponten en",
                    &[("artikel 20 Besluit veerponten", Law, "artikel 20 Besluit veerponten")]
                ),
                (
                    "artikel 9, lid 1, van Verordening (EU) 2093/679 en",
                    &[("artikel 9, lid 1, van Verordening (EU) 2093/679", Eu, "32093R0679")],
                ),
                ("het artikel 3 veerlieden verdronken in de krant", &[]),
                ("artikel 12 van het akkoord met de veerman", &[]),
            ],
        ),
        row!(
            "act-by-name",
            Law,
            [
                "wet ",
                "wetboek ",
                "besluit ",
                "regeling ",
                "tijdelijke wet ",
                "algemene wet ",
                "uitvoeringsregeling ",
                "uitvoeringsbesluit ",
                "invoeringsbesluit ",
                "invoeringsregeling ",
                "aanwijzingsregeling ",
                "subsidieregeling "
            ],
            Trigger,
            r"(?P<head>(?:Wet|Wetboek|Besluit|Regeling|Uitvoeringsregeling|Uitvoeringsbesluit|Invoeringsbesluit|Invoeringsregeling|Aanwijzingsregeling|Subsidieregeling|Tijdelijke wet|Algemene wet))(?P<tail>(?: [A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ']|-\d{0,3})*| (?:19|20)\d\d\b)+)",
            act_by_name,
            [
                ("de Wet vrije veren is", &[("Wet vrije veren", Law, "Wet vrije veren")]),
                (
                    "in de Wet op de veerponten en kabels stuur ik",
                    &[("Wet op de veerponten en kabels", Law, "Wet op de veerponten en kabels")]
                ),
                ("het Besluit pontgelden wordt", &[("Besluit pontgelden", Law, "Besluit pontgelden")]),
                (
                    "de Regeling Schone Ponten en Veren geldt",
                    &[("Regeling Schone Ponten en Veren", Law, "Regeling Schone Ponten en Veren")]
                ),
                ("de Wet vrije veren in werking", &[("Wet vrije veren", Law, "Wet vrije veren")]),
                ("de Wet vrije veren in ieder geval", &[("Wet vrije veren", Law, "Wet vrije veren")]),
                (
                    "de Wet veren in evenwicht bevat",
                    &[("Wet veren in evenwicht", Law, "Wet veren in evenwicht")]
                ),
                (
                    "de Wet vrije veren en de minister; de Wet vrije veren of de Pontwet",
                    &[
                        ("Wet vrije veren", Law, "Wet vrije veren"),
                        ("Wet vrije veren", Law, "Wet vrije veren"),
                        ("Pontwet", Law, "Pontwet")
                    ]
                ),
                (
                    "de Wet open overheid en Wet vrije veren",
                    &[
                        ("Wet open overheid", Law, "Wet open overheid"),
                        ("Wet vrije veren", Law, "Wet vrije veren")
                    ]
                ),
                (
                    "het Uitvoeringsbesluit Veerwet 2031 is",
                    &[("Uitvoeringsbesluit Veerwet 2031", Law, "Uitvoeringsbesluit Veerwet 2031")]
                ),
                ("Wet is wet. Besluit van de raad. De Wet zegt veel. De Wet op zich.", &[]),
            ],
        ),
        row!(
            "act-of-kind",
            Law,
            ["wet "],
            Word,
            r"(?P<head>[A-Z][a-z]{3,16}wet)(?P<tail>(?: [A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ']|-\d{0,3})*| (?:19|20)\d\d\b)+)",
            |hit| {
                let kind = hit.group("head").to_lowercase();
                if KINDS_OF_ACT.contains(&kind.as_str()) { act_by_name(hit) } else { Vec::new() }
            },
            [
                (
                    "de Verzamelwet VPK 2034 en de Spoedwet aanpak pontstof is",
                    &[
                        ("Verzamelwet VPK 2034", Law, "Verzamelwet VPK 2034"),
                        ("Spoedwet aanpak pontstof", Law, "Spoedwet aanpak pontstof")
                    ]
                ),
                (
                    "de Uitvoeringswet Veerpact wordt",
                    &[("Uitvoeringswet Veerpact", Law, "Uitvoeringswet Veerpact")]
                ),
                ("Een Noodwet is nodig. De Raamwet regelt dat. Noodwet van de minister", &[]),
            ],
        ),
        row!(
            "act-compound",
            Law,
            ["wet", "wetten"],
            Word,
            r"[A-ZÀ-Þ][a-zà-ÿA-Z-]{2,40}wet(?:(?: EU)? (?:Asiel- en Migratiepact|(?:19|20)\d\d\b))*(?:[^A-Za-z-]|$)",
            compound,
            [
                ("de Veerwet regelt", &[("Veerwet", Law, "Veerwet")]),
                (
                    "De Pontnoodmaatregelenwet, en",
                    &[("Pontnoodmaatregelenwet", Law, "Pontnoodmaatregelenwet")]
                ),
                ("De Jonge wetten; het wetsvoorstel; een veerwet. Noodwet. Veegwet.", &[]),
            ],
        ),
        row!(
            "decree-compound",
            Law,
            ["besluit", "regeling"],
            Word,
            r"[A-Z][a-zà-ÿ]{3,40}(?:besluit|regeling)\b(?: (?:19|20)\d\d\b)?",
            |hit| {
                // With a capital, and not as the first word of a sentence, it is a name.
                let behind = hit.reading.behind(hit.at, 5);
                let placed =
                    ["het ", "de ", "en ", "of ", "van ", "("].iter().any(|word| behind.ends_with(word));
                if placed { as_printed(hit) } else { Vec::new() }
            },
            [
                (
                    "de Veerwet, het Pontenbesluit 2031 en de Kabelregeling. Kabinetsbesluit is dit",
                    &[
                        ("Veerwet", Law, "Veerwet"),
                        ("Pontenbesluit 2031", Law, "Pontenbesluit 2031"),
                        ("Kabelregeling", Law, "Kabelregeling")
                    ]
                ),
                ("een kabinetsbesluit en de regeling; de Regeling; de TOGS-regeling", &[]),
            ],
        ),
        row!(
            "act-general",
            Law,
            ["algemene ", "tijdelijke "],
            Trigger,
            r"(?:Algemene|Tijdelijke) [A-Za-zà-ÿ-]{4,30}wet\b(?: (?:19|20)\d\d\b)?",
            as_printed,
            [
                ("de Algemene verenwet en", &[("Algemene verenwet", Law, "Algemene verenwet")]),
                ("de algemene verenwet", &[]),
            ],
        ),
        row!(
            "act-elided",
            Law,
            ["- en "],
            Word,
            r"[A-Z][a-zà-ÿ]+- en [A-Za-zà-ÿ]{3,30}wet\b(?:(?: EU)?(?: [A-Z][A-Za-zà-ÿ-]+| en(?: [A-Z])| (?:19|20)\d\d\b)){0,6}",
            as_printed,
            [
                ("de Veer- en Pontenwet is", &[("Veer- en Pontenwet", Law, "Veer- en Pontenwet")]),
                (
                    "de Uitvoerings- en invoeringswet EU Veerpact 2031 is",
                    &[(
                        "Uitvoerings- en invoeringswet EU Veerpact 2031",
                        Law,
                        "Uitvoerings- en invoeringswet EU Veerpact 2031"
                    )]
                )
            ],
        ),
        row!(
            "act-abbreviated",
            Law,
            [
                " wb", " wc", " wd", " wf", " wg", " wh", " wj", " wk", " wl", " wm", " wn", " wp", " wq",
                " wr", " ws", " wt", " wv", " ww", " wx", " wz",
            ],
            Trigger,
            r" (?P<span>W[bcdfghjklmnpqrstvwxz]{2,5})(?:[^A-Za-z0-9-]|-[^A-Za-z]|$)",
            |hit| {
                // Unknown as it is, it must stand where an act may: behind an article, a bracket, another act.
                let behind = hit.reading.behind(hit.at, 4);
                let placed = ["de", "De", "en", "of", ",", "("].iter().any(|word| behind.ends_with(word));
                if placed { as_printed(hit) } else { Vec::new() }
            },
            [("In de Wvp staat; een Wc; het Wvp-kader; Wtf", &[("Wvp", Law, "Wvp")])],
        ),
        row!(
            "european-compound",
            Eu,
            ["richtlijn", "verordening"],
            Word,
            r"[A-ZÀ-Þ][a-zà-ÿA-Z-]{3,40}(?:richtlijn|verordening)\b(?: [IVX]{1,3}\b)?",
            compound,
            [
                ("de Veerbootrichtlijn wordt", &[("Veerbootrichtlijn", Eu, "Veerbootrichtlijn")]),
                ("een veerbootrichtlijn; de Richtlijn. Praktijkrichtlijn.", &[]),
            ],
        ),
        row!(
            "european-elided",
            Eu,
            ["- en "],
            Word,
            r"[A-Z][a-zà-ÿ]+- en [A-Za-zà-ÿ]{3,30}(?:richtlijn(?:en)?|verordening(?:en)?)\b",
            as_printed,
            [("de Veer- en Pontrichtlijn is", &[("Veer- en Pontrichtlijn", Eu, "Veer- en Pontrichtlijn")])],
        ),
        row!(
            "european-titled",
            Eu,
            ["richtlijn ", "verordening ", "eu-"],
            Trigger,
            r"(?:(?:Kaderr|R)ichtlijn|Verordening)(?: (?:[A-Z][a-zà-ÿ-]{3,}))+|EU-[A-Z][a-z]+(?:pact|akkoord)\b",
            as_printed,
            [(
                "de Richtlijn Tijdelijke Veren geldt",
                &[("Richtlijn Tijdelijke Veren", Eu, "Richtlijn Tijdelijke Veren")]
            )],
        ),
        row!(
            "english-european",
            Eu,
            [" directive", " regulation"],
            Capitals,
            r"(?P<span>(?:[A-Z][A-Za-z0-9-]+ ){1,5}(?:Directive|Regulation))\b",
            |hit| {
                let named = hit.group("span").rsplit_once(' ').map_or("", |(name, _)| name);
                let nobody =
                    ["The", "This", "That", "EU", "European", "Council", "Commission", "Draft", "New", "Any"];
                if named.split(' ').all(|word| nobody.contains(&word)) { Vec::new() } else { as_printed(hit) }
            },
            [
                ("de Ferry Claims Directive is", &[("Ferry Claims Directive", Eu, "Ferry Claims Directive")]),
                ("the Council Regulation; The EU Directive; under this Regulation", &[]),
            ],
        ),
        row!(
            "labour-convention",
            Treaty,
            ["ilo-", "ilo "],
            Trigger,
            r"ILO[- ](?:[Vv]erdrag|[Cc]onventie|Convention)(?: (?:nr|[Nn]o)\.)?,? ?(?:C ?)?\d{1,3}\b",
            as_printed,
            [
                ("de ILO-Conventie 987", &[("ILO-Conventie 987", Treaty, "ILO-Conventie 987")]),
                ("de ILO-normen", &[]),
            ],
        ),
        row!(
            "treaty",
            Treaty,
            ["verdrag", "convention", "agreement", "treaty", "accord", "traité"],
            Capitals,
            r"(?:[A-Z][A-Za-zà-ÿ-]+ ){0,4}(?:[A-Z]{2,4}-)?(?:V|v)erdrag ?(?:van (?:de )?[A-Z][a-z]+(?: van [A-Z][a-z]+)?(?: (?:inzake|tegen|betreffende)(?: (?:de|het|een|van|en|[a-zà-ÿ]{4,})){1,8})?|(?:inzake|betreffende|tegen|tot|voor|over)(?: (?:de|het|een|van|voor|en|inzake|der|[a-zà-ÿ]{4,})| [A-Z][a-zà-ÿ]+){1,9})|[A-Z][a-zà-ÿA-Z-]{3,40}verdrag\b|(?:[A-Z][A-Za-z-]+ ){2,6}(?:Convention|Agreement|Treaty)\b(?: on(?: [A-Z]?[a-z]+){1,5})?|[A-Z]{4,10} (?:[Cc]onvention|[Aa]greement|[Tt]reaty)\b|(?:[A-Z][a-z]+ ){2,4}(?:agreement|convention|treaty) of (?:19|20)\d\d\b|[A-Z][a-z]+ Convention on(?: (?:the|of|and|in|[A-Z][a-z]+)){1,6}|(?i:accord|convention|traité) (?:européen(?:ne)?|international(?:e)?) (?:sur|relati(?:f|ve) à|en matière de) (?:[a-zà-ÿ']+ ?){2,9}",
            treaty,
            [
                ("het Verdrag van Aarlen en", &[("Verdrag van Aarlen", Treaty, "Verdrag van Aarlen")]),
                ("het Veerverdrag is oud", &[("Veerverdrag", Treaty, "Veerverdrag")]),
                (
                    "under the European Ferry Litigation Agreement.",
                    &[("European Ferry Litigation Agreement", Treaty, "European Ferry Litigation Agreement")]
                ),
                (
                    "revising the FERPOL convention and the St Veran agreement of 2096.",
                    &[
                        ("FERPOL convention", Treaty, "FERPOL convention"),
                        ("St Veran agreement of 2096", Treaty, "St Veran agreement of 2096")
                    ]
                ),
                (
                    "het Verdraginzake de grote veren",
                    &[("Verdraginzake de grote veren", Treaty, "Verdraginzake de grote veren")]
                ),
                ("een verdrag van niets; the agreement; the EU agreement", &[]),
            ],
        ),
        row!(
            "dated-act",
            Law,
            [
                "wet van ",
                "kb van ",
                "mb van ",
                "riel du ",
                "besluit van ",
                "decreet van ",
                "ordonnantie van ",
                "loi du ",
                "programme du ",
                "royal du ",
                "cret du "
            ],
            Word,
            r"(?i:(?:programma)?wet|kb|mb|besluit|decreet|ordonnantie|loi(?:-programme)?|royal|ministériel|d(?:e|é)cret) (?:van|du) {date}",
            |hit| {
                // "koninklijk besluit", "arrêté royal", "bijzondere wet".
                let behind = hit.reading.behind(hit.at, 24).to_lowercase();
                let more = ["koninklijk ", "ministerieel ", "arrêté ", "bijzondere "]
                    .iter()
                    .find(|word| behind.ends_with(**word));
                let all = hit.all();
                let stretch = all.start - more.map_or(0, |word| word.len())..all.end;
                let word = hit.text(&hit.all()).to_lowercase();
                if more.is_none() && ["besluit", "royal", "minist"].iter().any(|w| word.starts_with(w)) {
                    return Vec::new();
                }
                let id = hit.text(&stretch).to_owned();
                vec![hit.found(stretch, id)]
            },
            [
                (
                    "volgens artikel 61 van de wet van 18 juli 2091 tot",
                    &[(
                        "artikel 61 van de wet van 18 juli 2091",
                        Law,
                        "artikel 61 van de wet van 18 juli 2091"
                    )],
                ),
                ("de wet van 18 juli 2091 tot", &[("wet van 18 juli 2091", Law, "wet van 18 juli 2091")]),
                (
                    "het koninklijk besluit van 3 mei 2099",
                    &[("koninklijk besluit van 3 mei 2099", Law, "koninklijk besluit van 3 mei 2099")]
                ),
                ("het KB van 3 mei 2099", &[("KB van 3 mei 2099", Law, "KB van 3 mei 2099")]),
                ("mijn besluit van 3 mei 2099", &[]),
            ],
        ),
    ]
});
