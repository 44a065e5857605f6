//! Identifiers of acts and treaties by the names that papers give them. Facts, each read in a public source; the
//! tables stand in `src/facts/*.tsv`, whose heads say how to add a row.

use std::sync::LazyLock;

use crate::order;
use crate::reference::ReferenceKind;

/// An act, directive or treaty that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its identifier (BWB, CELEX); none if it is known by name only.
    pub id: Option<&'static str>,
    /// The name, as papers print it.
    pub name: &'static str,
    /// What it is.
    pub kind: ReferenceKind,
    /// Whether the name is an abbreviation, whose capitals count.
    pub short: bool,
}

/// Every name of the tables; an act stands once for each of its names.
pub static NAMED: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let tables = [
        (include_str!("facts/laws.tsv"), ReferenceKind::Law),
        (include_str!("facts/eu.tsv"), ReferenceKind::Eu),
        (include_str!("facts/treaties.tsv"), ReferenceKind::Treaty),
    ];
    tables.into_iter().flat_map(|(table, kind)| table.lines().flat_map(move |line| row(line, kind))).collect()
});

/// The names that open as a text does, by their first two bytes, in the order of the tables; small and capital letters of
/// ASCII are alike.
pub fn opening(text: &str) -> impl Iterator<Item = &'static Named> {
    static SORTED: LazyLock<Vec<(u16, &Named)>> = LazyLock::new(|| sorted(head));
    with_key(&SORTED, head(text))
}

/// The names that end as a text does, by their last two bytes.
pub fn ending(text: &str) -> impl Iterator<Item = &'static Named> {
    static SORTED: LazyLock<Vec<(u16, &Named)>> = LazyLock::new(|| sorted(tail));
    with_key(&SORTED, tail(text))
}

fn head(text: &str) -> u16 {
    text.as_bytes()
        .first_chunk::<2>()
        .map_or(0, |two| u16::from_be_bytes(two.map(|byte| byte.to_ascii_lowercase())))
}

fn tail(text: &str) -> u16 {
    text.as_bytes()
        .last_chunk::<2>()
        .map_or(0, |two| u16::from_be_bytes(two.map(|byte| byte.to_ascii_lowercase())))
}

fn sorted(key: fn(&str) -> u16) -> Vec<(u16, &'static Named)> {
    let mut named: Vec<(u16, &Named)> = NAMED.iter().map(|named| (key(named.name), named)).collect();
    order::by(&mut named, |(key, _)| u64::from(*key));
    named
}

fn with_key(sorted: &'static [(u16, &'static Named)], key: u16) -> impl Iterator<Item = &'static Named> {
    let from = sorted.partition_point(|(other, _)| *other < key);
    sorted[from..].iter().take_while(move |(other, _)| *other == key).map(|(_, named)| *named)
}

/// The names of a row: its title (an EU act's title is its number, which the numbered forms read) and its others.
fn row(line: &'static str, kind: ReferenceKind) -> Vec<Named> {
    let mut columns = line.split('\t');
    let (Some(id), Some(title), names) = (columns.next(), columns.next(), columns.next().unwrap_or(""))
    else {
        return Vec::new();
    };
    if line.starts_with('#') {
        return Vec::new();
    }
    let id = (!id.is_empty()).then_some(id);
    let title = (kind != ReferenceKind::Eu).then_some(title);
    let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
    title.into_iter().chain(names).map(|name| Named { id, name, kind, short: is_short(name) }).collect()
}

fn is_short(name: &str) -> bool {
    !name.contains(' ') && name.chars().count() <= 8 && name.chars().skip(1).any(char::is_uppercase)
        || name.chars().count() <= 5
}

/// The identifier of a name, small and capital letters alike unless it is an abbreviation.
pub fn id_of(name: &str) -> Option<&'static Named> {
    NAMED
        .iter()
        .find(|named| if named.short { named.name == name } else { named.name.eq_ignore_ascii_case(name) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_well_formed() {
        assert!(NAMED.len() > 150, "{}", NAMED.len());
        assert!(NAMED.iter().all(|named| named.name.len() > 1), "names are looked up by two bytes");
        for named in NAMED.iter() {
            let fits = named.id.is_none_or(|id| match named.kind {
                ReferenceKind::Eu => id.len() == 10 && id.starts_with('3'),
                _ => id.starts_with("BWB") && id.len() == 11,
            });
            assert!(fits && !named.name.trim().is_empty(), "{named:?}");
        }
    }

    #[test]
    fn names_lead_to_identifiers() {
        assert_eq!(id_of("Awb").and_then(|n| n.id), Some("BWBR0005537"));
        assert_eq!(id_of("kaderrichtlijn water").and_then(|n| n.id), Some("32000L0060"));
        assert_eq!(id_of("ar"), None, "an abbreviation keeps its capitals");
    }
}
