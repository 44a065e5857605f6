//! Later mentions that name nothing by themselves ("deze motie", "die richtlijn"), where it is certain what they stand for:
//! in the paragraph that names one such thing and no other, or after "(hierna: de richtlijn)".
//!
//! Deliberately absent: "de motie" and "de wet" that the paper did not introduce; they may mean anything.

use crate::evidence::Certainty;
use crate::order;
use crate::reference::{Reference, ReferenceId, ReferenceKind};
use crate::scan;
use crate::source::Source;
use crate::span::Span;

/// The rule, as the page explains it.
pub const RULE: &str = "named-before";

/// How far behind a name a bare mention is looked for, in bytes. The attack: a paragraph of nothing but names.
const NEAR: usize = 500;

/// How far behind a name it may be given its bare form in brackets, in bytes.
const GIVEN: usize = 48;

/// The nouns that stand for a kind of thing, and whether they are neuter.
const NOUNS: [(ReferenceKind, &str, bool); 7] = [
    (ReferenceKind::Motion, "motie", false),
    (ReferenceKind::Eu, "richtlijn", false),
    (ReferenceKind::Eu, "verordening", false),
    (ReferenceKind::Law, "wet", false),
    (ReferenceKind::Law, "besluit", true),
    (ReferenceKind::Law, "regeling", false),
    (ReferenceKind::Treaty, "verdrag", true),
];

/// A bare mention, and where the reference begins that it stands for.
struct Bare {
    span: Span,
    kind: ReferenceKind,
    names: u32,
}

/// Adds the bare mentions to references in the order of the text, of which none stands for another yet.
pub fn add(source: &Source, references: &mut Vec<Reference>) {
    let text = source.text();
    let mut found: Vec<Bare> = Vec::new();
    for (noun_kind, noun, neuter) in NOUNS {
        let named: Vec<&Reference> =
            references.iter().filter(|r| r.kind == noun_kind && is_a(source, r, noun)).collect();
        let mut given = false;
        for (i, reference) in named.iter().enumerate() {
            let (start, end) = (reference.span.start as usize, reference.span.end as usize);
            let next = named.get(i + 1).map_or(text.len(), |next| next.span.start as usize).max(end);
            let alone = i.checked_sub(1).is_none_or(|last| {
                let last = named[last];
                last.id == reference.id
                    || paragraph(&text[last.span.end as usize..start]).len() < start - last.span.end as usize
            });
            let whole = if neuter { "het" } else { "de" };
            let bracket = &text[end..text.floor_char_boundary((end + GIVEN).min(text.len()))];
            let bracket = bracket.split(')').next().unwrap_or("").to_lowercase();
            if !given
                && (bracket.contains("hierna") || bracket.contains("verder"))
                && bracket.ends_with(&[whole, " ", noun].concat())
            {
                given = true;
                let after = end + bracket.len();
                mentions(text, after.min(text.len())..text.len(), &[whole], noun, |span| {
                    found.push(Bare { span, kind: noun_kind, names: reference.span.start });
                });
            }
            if alone {
                let pointing: &[&str] = if neuter {
                    &["dit", "dat", "genoemde", "voornoemde"]
                } else {
                    &["deze", "die", "genoemde", "voornoemde"]
                };
                let near = paragraph(&text[end..text.floor_char_boundary((end + NEAR).min(next))]).len();
                mentions(text, end..end + near, pointing, noun, |span| {
                    found.push(Bare { span, kind: noun_kind, names: reference.span.start });
                });
            }
        }
    }
    order::by(&mut found, |bare| u64::from(bare.span.start));
    let mut end = 0;
    let bare: Vec<Bare> = found
        .into_iter()
        .filter(|bare| {
            let at = references.partition_point(|r| r.span.end <= bare.span.start);
            let free =
                bare.span.start >= end && !references.get(at).is_some_and(|r| r.span.overlaps(bare.span));
            end = if free { bare.span.end } else { end };
            free
        })
        .collect();
    references.extend(bare.iter().map(|bare| Reference {
        span: bare.span,
        kind: bare.kind,
        rule: RULE,
        id: None,
        url: None,
        targets: Vec::new(),
        certainty: Certainty::Likely,
        stands_for: None,
        own: false,
        kind_name: None,
    }));
    order::by(references, |reference| u64::from(reference.span.start));
    for bare in bare {
        let at = |start: u32| references.binary_search_by_key(&start, |r| r.span.start).ok();
        if let (Some(short), Some(full)) = (at(bare.span.start), at(bare.names)) {
            references[short].stands_for = Some(ReferenceId(full as u32));
            references[short].id = references[full].id.clone();
        }
    }
}

/// Gives the bare mentions the addresses of what they stand for, when those are known.
pub fn link(references: &mut [Reference]) {
    for i in 0..references.len() {
        if let (RULE, Some(full)) = (references[i].rule, references[i].stands_for) {
            references[i].url = references[full.0 as usize].url.clone();
        }
    }
}

/// Whether the noun can stand for what a reference names: "die richtlijn" for "Richtlijn 2008/115/EG".
fn is_a(source: &Source, reference: &Reference, noun: &str) -> bool {
    reference.kind == ReferenceKind::Motion || source.slice(reference.span).to_lowercase().contains(noun)
}

/// The text up to a blank line.
fn paragraph(text: &str) -> &str {
    let mut blank = text
        .match_indices('\n')
        .filter(|(at, _)| text[at + 1..].trim_start_matches([' ', '\r']).starts_with('\n'));
    blank.next().map_or(text, |(at, _)| &text[..at])
}

/// Every "deze motie" of a stretch of the text: one of the words, white space, the noun and nothing more.
fn mentions(
    text: &str,
    stretch: std::ops::Range<usize>,
    words: &[&str],
    noun: &str,
    mut each: impl FnMut(Span),
) {
    let slice = &text[stretch.clone()];
    for at in scan::matches(slice, noun) {
        let ends = !slice[at + noun.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        let before = slice[..at].trim_end();
        let word = words.iter().find(|word| {
            let start = before.len().wrapping_sub(word.len());
            before.len() < at
                && before.get(start..).is_some_and(|last| last.eq_ignore_ascii_case(word))
                && !before[..start].ends_with(char::is_alphanumeric)
        });
        if let (true, Some(word)) = (ends, word) {
            let start = stretch.start + before.len() - word.len();
            each(Span::new(start, stretch.start + at + noun.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(text: &str, wanted: &[(&str, &str)]) {
        let document = crate::parse(text);
        let found: Vec<(&str, &str)> = document
            .references
            .iter()
            .filter(|reference| reference.rule == super::RULE)
            .map(|reference| {
                let full = reference.stands_for.map(|full| document.references[full.0 as usize].span);
                (document.source.slice(reference.span), full.map_or("", |span| document.source.slice(span)))
            })
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn what_stands_for_something_certain() {
        check("De motie-Veld/Zee vraagt dat. Deze motie is uitgevoerd.", &[("Deze motie", "motie-Veld/Zee")]);
        check(
            "Volgens Richtlijn 2031/115/EG mag dat. Die\nrichtlijn geldt.",
            &[("Die\nrichtlijn", "Richtlijn 2031/115/EG")],
        );
        check(
            "Volgens Richtlijn 2031/115/EG mag dat; die richtlijn geldt.",
            &[("die richtlijn", "Richtlijn 2031/115/EG")],
        );
        check(
            "De Veerbootrichtlijn (hierna: de richtlijn) geldt.\n\nWat zegt de richtlijn?",
            &[("de richtlijn", "Veerbootrichtlijn")],
        );
    }

    #[test]
    fn what_may_mean_anything() {
        check("De motie is aangenomen. Deze motie vraagt veel.", &[]);
        check("De motie-Veld/Zee en de motie-Bos/Aker. Deze motie is uitgevoerd.", &[]);
        check("De motie-Veld/Zee is oud.\n\nDeze motie is nieuw. Die wet- en regelgeving ook.", &[]);
    }
}
