//! German paragraphs and acts, British acts and regulations, by the form of their names.

use std::sync::LazyLock;

use crate::mentions::acts::compound;
use crate::mentions::row::{Found, Hit, Row, as_printed, row};
use crate::reference::ReferenceKind::{Law, Treaty};

/// The forms of this family.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "paragraph",
            Law,
            ["§", "art.", "artikel "],
            Trigger,
            r"(?:§§?|Art\.|Artikel) ?\d{1,4}[a-z]?(?:(?:,| und| bis| ff\.?| f\.)? ?\d{1,4}[a-z]?\b)*(?:,? ?(?:Abs(?:\.|atz) ?\d+|S(?:\.|atz) ?\d+|Nr\. ?\d+|Nummer \d+|Halbsatz \d|(?:und|bis) \d+|Buchst(?:\.|abe) ?[a-z]))*,? ?(?:(?:des|der) )?(?:[A-ZÄÖÜ][a-zäöüß]+(?:en|es|er|e|s)? )?(?:[A-ZÄÖÜ][A-Za-zäöüß-]*(?:gesetz(?:es|buch(?:es|s)?)?|ordnung|verfassung|vertrag(?:e?s)?)|Verfassung\b|[A-ZÄÖÜ][A-Za-zäöü]*[A-Z][A-Za-z]*(?: LT| [IVX]{1,4}\b)?|GG\b|GO LT)",
            as_printed,
            [
                (
                    "nach Artikel 24 der Fährländischen Verfassung und Art. 3 Abs. 1 GG",
                    &[
                        (
                            "Artikel 24 der Fährländischen Verfassung",
                            Law,
                            "Artikel 24 der Fährländischen Verfassung"
                        ),
                        ("Art. 3 Abs. 1 GG", Law, "Art. 3 Abs. 1 GG")
                    ]
                ),
                ("gemäß § 46 Abs. 2 GO LT mit", &[("§ 46 Abs. 2 GO LT", Law, "§ 46 Abs. 2 GO LT")]),
                (
                    "nach § 33 Abs. 2 Satz 1 Fährgesetz der",
                    &[("§ 33 Abs. 2 Satz 1 Fährgesetz", Law, "§ 33 Abs. 2 Satz 1 Fährgesetz")]
                ),
                ("§ 66 SGB V und §§ 31 und 32f.", &[("§ 66 SGB V", Law, "§ 66 SGB V")]),
            ],
        ),
        row!(
            "german-act",
            Law,
            ["gesetz", "ordnung", "verfassung"],
            Capitals,
            r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:isches|ische|ischen|ischer) )?[A-ZÄÖÜ][A-Za-zäöüß-]{2,50}gesetz(?:es|buch(?:es)?)?(?:[^A-Za-zäöüß]|$)|[A-ZÄÖÜ][A-Za-zäöüß-]{4,50}verordnung(?:[^A-Za-zäöüß]|$)|[A-ZÄÖÜ][a-zäöüß]+(?:ische|ischen|ischer) (?:[A-ZÄÖÜ][a-zäöüß]{2,30}ordnung|Verfassung)(?:[^A-Za-zäöüß]|$)",
            compound,
            [
                ("das Fährgesetz sieht", &[("Fährgesetz", Law, "Fährgesetz")]),
                (
                    "Das Niedersächsische Fährgesetz gilt",
                    &[("Niedersächsische Fährgesetz", Law, "Niedersächsische Fährgesetz")],
                ),
                (
                    "nach der Fährländischen Bauordnung und",
                    &[("Fährländischen Bauordnung", Law, "Fährländischen Bauordnung")]
                ),
                (
                    "nach der Fährbetriebsverordnung ist",
                    &[("Fährbetriebsverordnung", Law, "Fährbetriebsverordnung")]
                ),
                (
                    "die Rechtsverordnung; die Gesetzgebung; ein Gesetz; die Tagesordnung; die Größenordnung; in Ordnung",
                    &[]
                ),
            ],
        ),
        row!(
            "english-article",
            Treaty,
            ["article ", "articles "],
            Trigger,
            r"(?i:articles?) \d{1,3}[a-z]?(?:\(\d{1,2}\))*(?:(?:, | and | or | to )\d{1,3}(?:\(\d{1,2}\))*)*,? (?:of the |du |de la )?(?:TEU|TFEU|ECHR|TUE|TFUE|CEDH|(?:EC|EU|EEC) Treaty|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4} Convention)\b",
            as_printed,
            [
                (
                    "Article 6 TEU and Articles 101(1) and 102 of the TFEU",
                    &[
                        ("Article 6 TEU", Treaty, "Article 6 TEU"),
                        (
                            "Articles 101(1) and 102 of the TFEU",
                            Treaty,
                            "Articles 101(1) and 102 of the TFEU"
                        )
                    ]
                ),
                ("Article 3 of the contract", &[]),
            ],
        ),
        row!(
            "english-act",
            Law,
            [" act", " bill", " regulations"],
            Capitals,
            r"(?:The )?(?P<span>(?:[A-Z][A-Za-z'-]+,? (?:(?:and|of|for|in|on|to|the|etc\.?) ){0,3}){1,8}?(?:\([A-Z][A-Za-z ]+\) ){0,3}(?:(?:Act|Bill)(?:,? (?:19|20)\d\d)?|Regulations,? (?:19|20)\d\d))\b",
            english_act,
            [
                (
                    "under the Ferries and Harbours Act 1995 and",
                    &[("Ferries and Harbours Act 1995", Law, "Ferries and Harbours Act 1995")]
                ),
                ("The Freedom of Rivers Act is", &[("Freedom of Rivers Act", Law, "Freedom of Rivers Act")]),
                (
                    "Section 211(2)(c) of the Ferries Act, 1995, any",
                    &[(
                        "Section 211(2)(c) of the Ferries Act, 1995",
                        Law,
                        "Section 211(2)(c) of the Ferries Act, 1995"
                    )]
                ),
                (
                    "the Ferry (Additional Support) (Islands) Act 2004 applies",
                    &[(
                        "Ferry (Additional Support) (Islands) Act 2004",
                        Law,
                        "Ferry (Additional Support) (Islands) Act 2004"
                    )]
                ),
                ("about the Ferry Equality Bill for", &[("Ferry Equality Bill", Law, "Ferry Equality Bill")]),
                ("Ms Lone Bill Ferris and the Bill; a Government Bill", &[]),
                ("Under the Act and by virtue of the Act", &[]),
                ("they act 1995 times; the Act; The Act is old; He will Act on it; This Act", &[])
            ],
        ),
    ]
});

/// An English act with the section before it, if there is one.
fn english_act(hit: &Hit) -> Vec<Found> {
    let Some(name) = hit.stretch("span") else { return Vec::new() };
    let words = hit.text(&name).to_owned();
    let first = words.split(' ').next().unwrap_or("");
    if ["The", "This", "That", "An", "Each", "Any", "Budget", "Section", "He", "She", "Government"].contains(&first)
        || words == "Act"
        || [" the Act", " the Bill"].iter().any(|bare| words.contains(bare))
        // "Ms Bill Ferris": a first name.
        || words.ends_with("Bill") && hit.rest().strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase))
    {
        return Vec::new();
    }
    let behind = hit.reading.behind(name.start, 60);
    let section = ["Section ", "section ", "Sections ", "sections ", "Article ", "Articles "]
        .iter()
        .filter_map(|word| behind.rfind(word))
        .max()
        .filter(|&at| {
            let between = behind[at..].split_once(' ').map_or("", |parts| parts.1);
            let numbers = between.strip_suffix("of the ").unwrap_or(between);
            between.len() > numbers.len()
                && numbers.starts_with(|c: char| c.is_ascii_digit())
                && numbers.split(' ').all(|word| {
                    word.len() < 16
                        && (word.is_empty()
                            || ["and", "to", "or"].contains(&word)
                            || word.contains(|c: char| c.is_ascii_digit()))
                })
        });
    let start = section.map_or(name.start, |at| name.start - behind.len() + at);
    let id = hit.text(&(start..name.end)).to_owned();
    vec![hit.found(start..name.end, id)]
}
