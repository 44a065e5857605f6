//! The link template of a pattern: `https://veer.example/$1?n={number}`.

use super::{Expression, Fault, FaultKind};

/// What a template consists of.
enum Part<'a> {
    Text(&'a str),
    /// A group, and where it stands in the template, in bytes.
    Group(&'a str, usize),
}

/// Whether a template makes links; an empty one makes none, and that is right too.
pub(super) fn check(link: &str, expression: &Expression) -> Result<(), Fault> {
    if link.is_empty() {
        return Ok(());
    }
    let web = ["https://", "http://"].iter().find_map(|scheme| link.strip_prefix(scheme));
    // The host must be the template's own: a document does not choose where its reader is led.
    let host = web.map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    if host.is_empty() || host.contains(['$', '{']) || link.contains(['"', '<', '>', '\'', ' ']) {
        return Err(Fault { kind: FaultKind::LinkNotWeb, at: None });
    }
    for part in parts(link) {
        if let Part::Group(group, at) = part
            && !expression.has(group)
        {
            return Err(Fault { kind: FaultKind::LinkGroup, at: Some(link[..at].chars().count()) });
        }
    }
    Ok(())
}

/// The link of a hit, if the template makes one.
pub(super) fn fill(link: &str, expression: &Expression, hit: &str) -> Option<String> {
    let mut url = String::new();
    for part in parts(link) {
        match part {
            Part::Text(text) => url.push_str(text),
            Part::Group(group, _) => encode(expression.group(hit, group).unwrap_or_default(), &mut url),
        }
    }
    (!url.is_empty()).then_some(url)
}

fn parts(link: &str) -> impl Iterator<Item = Part<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = link.get(at..).filter(|rest| !rest.is_empty())?;
        let (group, len) = if let Some(behind) = rest.strip_prefix('$') {
            let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
            (&behind[..digits], digits + 1)
        } else if let Some((name, _)) = rest.strip_prefix('{').and_then(|behind| behind.split_once('}')) {
            (name, name.len() + 2)
        } else {
            ("", 0)
        };
        let part = if group.is_empty() {
            let len = rest[1..].find(['$', '{']).map_or(rest.len(), |next| next + 1);
            at += len;
            return Some(Part::Text(&rest[..len]));
        } else {
            Part::Group(group, at)
        };
        at += len;
        Some(part)
    })
}

/// Writes what a document says as part of an address, where it can be nothing else.
fn encode(text: &str, url: &mut String) {
    let hex = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => url.push(char::from(byte)),
            _ => url.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_and_what_the_text_says_is_escaped() {
        let expression = Expression::new(r"zaak (\S+) van (?<wie>.+)").unwrap();
        let fill = |link: &str| fill(link, &expression, "zaak 3/é\" van a&b");
        assert_eq!(
            fill("https://x.example/$1/{wie}").as_deref(),
            Some("https://x.example/3%2F%C3%A9%22/a%26b")
        );
        assert_eq!(fill("https://x.example/a$b{c").as_deref(), Some("https://x.example/a$b{c"));
        assert_eq!(fill(""), None);
    }

    #[test]
    fn a_template_that_makes_no_link_is_told() {
        let expression = Expression::new(r"(\d+)").unwrap();
        let told = |link: &str| check(link, &expression).err().map(|fault| (fault.kind, fault.at));
        assert_eq!(told("https://x.example/$1?{1}"), None);
        assert_eq!(told(""), None);
        for link in ["javascript:alert(1)", "https://$1/", "https:///a", "x.example", "https://x.example/\""]
        {
            assert_eq!(told(link), Some((FaultKind::LinkNotWeb, None)), "{link}");
        }
        assert_eq!(told("https://x.example/$2"), Some((FaultKind::LinkGroup, Some(18))));
        assert_eq!(told("https://x.example/{jaar}"), Some((FaultKind::LinkGroup, Some(18))));
    }
}
