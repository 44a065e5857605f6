//! Web addresses, as far as they stand on one line.
//!
//! Deliberately absent: electronic mail addresses, and words with a dot that only could be a domain.

use crate::mentions::row::{Found, Hit, Row, row};
use crate::reference::ReferenceKind::Url;
use std::sync::LazyLock;

/// The forms of this family. They only find where an address begins: it ends in the text, not in the reading.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    vec![
        row!(
            "url",
            Url,
            ["http://", "https://", "www."],
            Trigger,
            r"(?:(?i:https?):// ?|www\.)[A-Za-z0-9\[]",
            address,
            [
                (
                    "(https://voorbeeld.example/a_b/(c)?d=e%20f#g).",
                    &[(
                        "https://voorbeeld.example/a_b/(c)?d=e%20f#g",
                        Url,
                        "https://voorbeeld.example/a_b/(c)?d=e%20f#g"
                    )]
                ),
                (
                    "<http://voorbeeld.example/x>, en",
                    &[("http://voorbeeld.example/x", Url, "http://voorbeeld.example/x")]
                ),
                (
                    "2https://voorbeeld.example/x (https://\nvoorbeeld.example/y)",
                    &[
                        ("https://voorbeeld.example/x", Url, "https://voorbeeld.example/x"),
                        ("https://\nvoorbeeld.example/y", Url, "https://voorbeeld.example/y")
                    ]
                ),
                (
                    "www.voorbeeld.example/jv |",
                    &[("www.voorbeeld.example/jv", Url, "www.voorbeeld.example/jv")]
                ),
                (
                    "https://voorbeeld.example/lang-\nwoord",
                    &[("https://voorbeeld.example/lang-", Url, "https://voorbeeld.example/lang-")]
                ),
                (
                    "https://voorbeeld.example/a[3] https://voorbeeld.example/b",
                    &[
                        ("https://voorbeeld.example/a", Url, "https://voorbeeld.example/a"),
                        ("https://voorbeeld.example/b", Url, "https://voorbeeld.example/b")
                    ]
                ),
            ],
        ),
        row!(
            "domain",
            Url,
            [".nl", ".com", ".org", ".eu", ".be", ".de", ".net", ".uk", ".int", ".gov"],
            Word,
            r"(?:[a-z0-9-]{1,40}\.){0,3}[a-z0-9-]{3,40}\.(?:(?:nl|com|org|eu|net|int|gov|uk|be|de)/|(?:nl|com|org|eu)(?:[ ,;\n]|\.[ \n)]|\.?$|\)(?:[ .,;\n]|$)))|[A-Z][a-z0-9-]{2,40}\.nl(?:[ ,;)\n]|\.[ \n)]|\.?$)",
            address,
            [
                ("Titel (hetvoorbeeld.nl)", &[("hetvoorbeeld.nl", Url, "hetvoorbeeld.nl")]),
                ("Titel (Tekst - (hetvoorbeeld.nl))", &[]),
                ("Titel (Veerdienst.nl, 3 mei 2034) en Pont.com", &[("Veerdienst.nl", Url, "Veerdienst.nl")]),
                (
                    "(krant.nl/artikel/12-naam).",
                    &[("krant.nl/artikel/12-naam", Url, "krant.nl/artikel/12-naam")]
                ),
                ("post@voorbeeld.nl; een zin.Nl; het einde.de zin", &[]),
            ],
        ),
    ]
});

/// The place where an address begins; where it ends is found in the text itself.
fn address(hit: &Hit) -> Vec<Found> {
    let start = hit.all().start;
    if hit.reading.before(start) == Some('@')
        || hit.row.key == "domain" && matches!(hit.reading.before(start), Some('/' | '.' | '_'))
    {
        return Vec::new();
    }
    vec![hit.found(hit.all(), "")]
}

/// How long an address is at most. The attack: a text of "www." without a blank.
const LONGEST: usize = 2048;

/// The length of the address that `rest` begins with: up to what no address holds, without closing punctuation. A line
/// that breaks right behind "https://" breaks nothing off.
pub fn length(rest: &str) -> usize {
    let scheme =
        ["http://", "https://"].iter().find(|scheme| rest.starts_with(**scheme)).map_or(0, |s| s.len());
    let broken = rest[scheme..].len() - rest[scheme..].trim_start().len();
    if scheme > 0 && (1..4).contains(&broken) {
        return scheme + broken + unbroken(&rest[scheme + broken..]);
    }
    unbroken(rest)
}

fn unbroken(rest: &str) -> usize {
    let rest = &rest[..rest.floor_char_boundary(LONGEST.min(rest.len()))];
    let holds = |c: char| !c.is_whitespace() && !"<>\"[]|{}\\`«»“”".contains(c);
    let end = rest.find(|c: char| !holds(c)).unwrap_or(rest.len());
    let mut address = &rest[..end];
    let mut unopened = address.matches(')').count().saturating_sub(address.matches('(').count());
    while let Some(last) = address.chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '’' | '‘' => {}
            ')' if unopened > 0 => unopened -= 1,
            _ => break,
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address.len()
}
