//! Where a reference can be read officially, formed from its identifier alone and never looked up.
//!
//! Source of the addresses: the official publications of the Netherlands, EUR-Lex, the Dutch judiciary. A reference
//! whose identifier does not make an address gets none.

use crate::facts;
use crate::reference::ReferenceKind;

/// The address for an identifier of a kind; `printed` is the mention as it stands.
pub fn link(kind: ReferenceKind, id: &str, printed: &str) -> Option<String> {
    let publication = |id: &str| format!("https://zoek.officielebekendmakingen.nl/{id}.html");
    match kind {
        ReferenceKind::Kamerstuk => {
            let rest = id.strip_prefix("kst-")?;
            let dossier = rest.get(..5).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
            Some(if rest.len() == 5 {
                format!("https://zoek.officielebekendmakingen.nl/dossier/{dossier}")
            } else {
                publication(id)
            })
        }
        ReferenceKind::Aanhangsel => id.starts_with("ah-tk-").then(|| publication(id)),
        ReferenceKind::Handelingen => id.starts_with("h-").then(|| publication(id)),
        ReferenceKind::Docid => {
            let asked =
                id.len() >= 9 && id.as_bytes()[4] == b'Z' && id[..4].bytes().all(|b| b.is_ascii_digit());
            asked.then(|| publication(&format!("kv-tk-{id}")))
        }
        ReferenceKind::Gazette => {
            ["stb-", "stcrt-", "trb-"].iter().any(|series| id.starts_with(series)).then(|| publication(id))
        }
        ReferenceKind::Eu => {
            let celex = if is_celex(id) { Some(id) } else { act_of(printed) };
            celex.map(|celex| format!("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}"))
        }
        ReferenceKind::Law if id.starts_with("BWB") => Some(format!("https://wetten.overheid.nl/{id}")),
        ReferenceKind::Law | ReferenceKind::Treaty => {
            act_of(printed).map(|bwb| format!("https://wetten.overheid.nl/{bwb}"))
        }
        ReferenceKind::Case => match id.strip_prefix("ECLI:")?.get(..3)? {
            "NL:" => Some(format!("https://deeplink.rechtspraak.nl/uitspraak?id={id}")),
            _ => Some(format!("https://e-justice.europa.eu/ecli/{id}")),
        },
        ReferenceKind::Url => {
            let whole = if id.starts_with("http") { id.to_owned() } else { format!("https://{id}") };
            is_web(&whole).then_some(whole)
        }
        _ => None,
    }
}

/// Only http and https make a link: no other scheme ever leaves a document.
fn is_web(address: &str) -> bool {
    (address.starts_with("http://") || address.starts_with("https://"))
        && !address.contains(['"', '<', '>', '\'', ' '])
}

fn is_celex(id: &str) -> bool {
    let bytes = id.as_bytes();
    bytes.len() == 10
        && bytes[0] == b'3'
        && bytes[5].is_ascii_uppercase()
        && bytes.iter().enumerate().all(|(i, b)| i == 5 || b.is_ascii_digit())
}

/// The identifier of the act that a mention names, by itself or behind an article.
fn act_of(printed: &str) -> Option<&'static str> {
    let whole = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    // "artikel 3 van de Veerwet": the act stands last; the longest known name that ends the mention is meant.
    facts::ending(&whole)
        .filter(|named| {
            whole.len().checked_sub(named.name.len()).is_some_and(|at| {
                whole.is_char_boundary(at)
                    && (whole[at..] == *named.name
                        || !named.short && whole[at..].eq_ignore_ascii_case(named.name))
                    && (at == 0 || whole[..at].ends_with(' '))
            })
        })
        .max_by_key(|named| named.name.len())?
        .id
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReferenceKind::*;

    #[track_caller]
    fn check(kind: ReferenceKind, id: &str, printed: &str, wanted: Option<&str>) {
        assert_eq!(link(kind, id, printed).as_deref(), wanted);
    }

    #[test]
    fn addresses() {
        check(
            Kamerstuk,
            "kst-98317-932",
            "",
            Some("https://zoek.officielebekendmakingen.nl/kst-98317-932.html"),
        );
        check(Kamerstuk, "kst-98317", "", Some("https://zoek.officielebekendmakingen.nl/dossier/98317"));
        check(
            Aanhangsel,
            "ah-tk-20342035-461",
            "",
            Some("https://zoek.officielebekendmakingen.nl/ah-tk-20342035-461.html"),
        );
        check(Docid, "2034Z18284", "", Some("https://zoek.officielebekendmakingen.nl/kv-tk-2034Z18284.html"));
        check(Docid, "99/1139", "", None);
        check(Gazette, "stb-2034-213", "", Some("https://zoek.officielebekendmakingen.nl/stb-2034-213.html"));
        check(
            Eu,
            "32016R0679",
            "",
            Some("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"),
        );
        check(Eu, "Veerbootrichtlijn", "Veerbootrichtlijn", None);
        check(Eu, "KRW", "KRW", Some("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32000L0060"));
        check(
            Law,
            "artikel 3 van de Awb",
            "artikel 3 van\nde Awb",
            Some("https://wetten.overheid.nl/BWBR0005537"),
        );
        check(Law, "Veerwet", "Veerwet", None);
        check(
            Case,
            "ECLI:NL:RVS:2034:1",
            "",
            Some("https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2034:1"),
        );
        check(Case, "ECLI:EU:C:2034:1", "", Some("https://e-justice.europa.eu/ecli/ECLI:EU:C:2034:1"));
        check(Url, "javascript:alert(1)", "", Some("https://javascript:alert(1)"));
        check(Url, "http://a.example/\"onload", "", None);
        check(Motion, "Veld/Zee", "", None);
    }
}
