//! fragment ↔ address: `#v12&view=table&asker=PVV&status=unanswered` names a place, a view and what is filtered.
//!
//! The place comes first and bare, so that `#v12` alone is an address, as in any page. What is unknown is ignored.

use crate::coverage::Fared;
use crate::filter::Filter;
use crate::reference::ReferenceKind;
use crate::views::View;
use crate::views::table::{Key, Sort};

/// Everything that the fragment of an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// An anchor of [`crate::places`].
    pub place: Option<String>,
    /// The view.
    pub view: View,
    /// What is filtered.
    pub filter: Filter,
    /// The order of the table.
    pub sort: Sort,
}

impl Address {
    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Address {
        let mut address = Address::default();
        for (i, part) in fragment.trim_start_matches('#').split('&').enumerate() {
            match part.split_once('=') {
                None if i == 0 => address.place = Some(decode(part)).filter(|place| !place.is_empty()),
                None if part == "doubtful" => address.filter.doubtful = true,
                None => {}
                Some((name, value)) => address.set(name, decode(value)),
            }
        }
        address
    }

    fn set(&mut self, name: &str, value: String) {
        let filter = &mut self.filter;
        match name {
            "view" => {
                self.view = View::ALL.into_iter().find(|view| view.name() == value).unwrap_or(self.view)
            }
            "asker" => filter.asker = Some(value).filter(|asker| !asker.is_empty()),
            "status" => filter.fared = Fared::ALL.into_iter().find(|fared| fared.name() == value),
            "kind" => filter.kind = ReferenceKind::ALL.into_iter().find(|kind| kind.name() == value),
            "text" => filter.text = value,
            "sort" => {
                let name = value.trim_start_matches('-');
                if let Some(key) = Key::ALL.into_iter().find(|key| key.name() == name) {
                    self.sort = Sort { key, falling: value.starts_with('-') };
                }
            }
            _ => {}
        }
    }

    /// The fragment, with its `#`; empty if there is nothing to say.
    pub fn print(&self) -> String {
        let mut out = String::new();
        if let Some(place) = &self.place {
            encode(&mut out, place);
        }
        let mut say = |name: &str, sign: &str, value: &str| {
            if !value.is_empty() {
                out.extend(["&", name, "=", sign]);
                encode(&mut out, value);
            }
        };
        let Filter { asker, fared, kind, doubtful, text } = &self.filter;
        if self.view != View::default() {
            say("view", "", self.view.name());
        }
        say("asker", "", asker.as_deref().unwrap_or_default());
        say("status", "", fared.map_or("", Fared::name));
        say("kind", "", kind.map_or("", ReferenceKind::name));
        say("text", "", text.trim());
        if self.sort != Sort::default() {
            say("sort", if self.sort.falling { "-" } else { "" }, self.sort.key.name());
        }
        if *doubtful {
            out.push_str("&doubtful");
        }
        if self.place.is_none() && out.starts_with("&doubtful") {
            // A bare word in the first place would be a place.
            return format!("#{out}");
        }
        let out = out.trim_start_matches('&');
        if out.is_empty() { String::new() } else { format!("#{out}") }
    }
}

/// Writes what may stand in a fragment as it is, and every other byte as `%` and two digits.
fn encode(out: &mut String, value: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.extend([
                '%',
                char::from(DIGITS[usize::from(byte >> 4)]),
                char::from(DIGITS[usize::from(byte & 15)]),
            ]),
        }
    }
}

/// The other way; `%` without two digits stands for itself, and what is no UTF-8 becomes U+FFFD.
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = match rest {
            [b'%', high, low, ..] => digit(*high).zip(digit(*low)),
            _ => None,
        };
        rest = match digits {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                &after[2..]
            }
            None => {
                bytes.push(*first);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_alone_is_an_address() {
        assert_eq!(Address::parse("#v12"), Address { place: Some("v12".to_owned()), ..Address::default() });
        assert_eq!(Address::parse(""), Address::default());
        assert_eq!(Address::parse("#").print(), "");
    }

    #[test]
    fn everything_is_said_and_read() {
        let address = Address {
            place: Some("v12".to_owned()),
            view: View::Table,
            filter: Filter {
                asker: Some("PvdA & GroenLinks".to_owned()),
                fared: Some(Fared::Unanswered),
                kind: Some(ReferenceKind::Law),
                doubtful: true,
                text: "élan = 100 %".to_owned(),
            },
            sort: Sort { key: Key::Length, falling: true },
        };
        assert_eq!(
            address.print(),
            "#v12&view=table&asker=PvdA%20%26%20GroenLinks&status=unanswered&kind=law\
             &text=%C3%A9lan%20%3D%20100%20%25&sort=-length&doubtful"
        );
        assert_eq!(Address::parse(&address.print()), address);
    }

    #[test]
    fn what_is_unknown_is_ignored() {
        let expect = Address { view: View::Coverage, ..Address::default() };
        assert_eq!(Address::parse("#&view=coverage&kleur=rood&status=verloren&zomaar&&sort=geur"), expect);
        assert_eq!(Address::parse("#view=coverage"), expect);
        assert_eq!(Address::parse("#text=100%&asker=%zz").filter.text, "100%");
    }

    proptest! {
        #[test]
        fn printed_addresses_are_read_back(
            place in proptest::option::of("[vanrh][0-9]{1,3}"),
            view in proptest::sample::select(&View::ALL),
            asker in proptest::option::of(".{1,8}"),
            fared in proptest::option::of(proptest::sample::select(&Fared::ALL)),
            kind in proptest::option::of(proptest::sample::select(&ReferenceKind::ALL)),
            doubtful in any::<bool>(),
            text in ".{0,8}",
            key in proptest::sample::select(&Key::ALL),
        ) {
            let text = text.trim().to_owned();
            let sort = Sort { key, falling: false };
            let address = Address { place, view, filter: Filter { asker, fared, kind, doubtful, text }, sort };
            prop_assert_eq!(Address::parse(&address.print()), address);
        }

        #[test]
        fn any_fragment_is_read(fragment in ".*") {
            let address = Address::parse(&fragment);
            prop_assert_eq!(Address::parse(&address.print()).view, address.view);
        }
    }
}
