//! Papers: a number without its dossier, a dossier with two names, a motion with two numbers, a paper that is younger
//! than the document.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::document::Document;
use crate::fold::Folded;
use crate::mentions::papers::month;
use crate::notice::{Notice, NoticeKind};
use crate::patterns::regex;
use crate::reference::ReferenceKind;
use crate::scan;
use crate::span::Span;
use crate::turn::TurnKind;

/// How far behind "Kamerstuk" its dossier may stand, in bytes.
const AHEAD: usize = 90;

/// "Kamerstuk nr. 12", "Kamerstukken II 2021/22, nr. 7": a number of at most four digits right where the dossier should
/// stand.
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^[a-z]*(?:[ ,]+(?:ii?|ek|tk|(?:tweede|eerste) kamer|vergaderjaar|\d{4} ?[-/] ?\d{2,4}))*[ ,]+(nr\.? ?\d{1,4})(?:[.,;)]|$| [^\d])",
    )
});

/// A dossier: five digits, as they are printed.
static DOSSIER: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"\b\d{2} ?\d{3}\b"));

/// Numbers of parliamentary papers that stand without their dossier.
pub fn without_dossier(document: &Document) -> Vec<Notice> {
    let (Some(bare), Some(dossier)) = (BARE.as_ref(), DOSSIER.as_ref()) else { return Vec::new() };
    let text = document.source.text();
    let mut notices = Vec::new();
    for at in scan::matches(text, "amerstuk") {
        let ahead = &text[at..text.floor_char_boundary((at + AHEAD).min(text.len()))];
        let folded = Folded::new(ahead);
        let Some(number) = bare.captures(folded.text()).and_then(|captures| captures.get(1)) else {
            continue;
        };
        // "Kamerstuk nr. 12 bij dossier 36 410": it follows after all.
        if dossier.is_match(&folded.text()[number.end()..]) {
            continue;
        }
        let span = folded.span(number.range(), ahead);
        let span = Span::new(at + span.start as usize, at + span.end as usize);
        let words = vec![folded.text()[number.range()].to_owned()];
        notices.push(Notice { kind: NoticeKind::NumberWithoutDossier, span, words });
    }
    notices
}

/// A dossier line: "21 501-32   Landbouw- en Visserijraad", number and name alone on a line.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(r"^(\d{2} ?\d{3}(?:[ -](?:\d{2}|[ivxl]{1,6}))?)[ :]+([A-Za-zÀ-ÖØ-öø-ÿĀ-ž][^?!]{3,120})$")
});

/// Dossiers that head lines of the document under two names.
pub fn two_names(document: &Document) -> Vec<Notice> {
    let Some(named) = NAMED.as_ref() else { return Vec::new() };
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut notices = Vec::new();
    let heads = document
        .turns
        .iter()
        .filter(|turn| matches!(turn.kind, TurnKind::Other | TurnKind::Heading | TurnKind::Furniture));
    for piece in heads.flat_map(|turn| &turn.pieces) {
        let line = document.source.line_of(piece.span.start);
        let span = document.source.line(line).trim(document.source.text());
        // Only where the line is all of the piece: a name that runs on is not known to its end.
        if !piece.span.covers(span) || span != piece.span {
            continue;
        }
        let folded = Folded::new(document.source.slice(span));
        let Some(found) = named.captures(folded.text().trim()) else { continue };
        let dossier = found[1].replace(' ', "");
        let name = folded.span(found.get(2).map_or(0..1, |name| name.range()), document.source.slice(span));
        let printed = name.of(document.source.slice(span)).split_whitespace().collect::<Vec<_>>().join(" ");
        match names.get(&dossier) {
            None => drop(names.insert(dossier, printed)),
            Some(first) if !alike(first, &printed) => {
                let words = vec![first.clone(), printed];
                notices.push(Notice { kind: NoticeKind::DossierTwoNames, span, words });
            }
            Some(_) => {}
        }
    }
    notices
}

/// Whether two names are one: the same letters, or one the start of the other.
fn alike(a: &str, b: &str) -> bool {
    let plain = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (a, b) = (plain(a), plain(b));
    a.starts_with(&b) || b.starts_with(&a)
}

/// Motions by several members together that stand under two numbers. One member moves many motions; the same members
/// together seldom do, and hardly ever twice in what one paper is about.
pub fn two_numbers(document: &Document) -> Vec<Notice> {
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    let mut notices = Vec::new();
    for motion in document.references.iter().filter(|reference| reference.kind == ReferenceKind::Motion) {
        let Some(movers) = motion.id.as_deref().filter(|id| id.contains('/')) else { continue };
        let Some(paper) = motion.stands_for.map(|id| document.reference(id)) else { continue };
        let Some(id) = paper.id.clone().filter(|_| paper.kind == ReferenceKind::Kamerstuk) else { continue };
        let movers: String =
            movers.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        match numbers.get(&movers) {
            None => drop(numbers.insert(movers, id)),
            Some(first) if *first != id => {
                let words = [first, &id].map(|id| id.trim_start_matches("kst-").to_owned()).to_vec();
                notices.push(Notice { kind: NoticeKind::MotionTwoNumbers, span: motion.span, words });
            }
            Some(_) => {}
        }
    }
    notices
}

/// Where a document dates itself: "(ontvangen 19 november 2034)", "Vastgesteld 23 oktober 2035", "Den Haag, 3 maart".
static DATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"\b(?:ontvangen|vastgesteld|ingezonden|datum:?|den haag,?|'s-gravenhage,?|brief van)(?: op| d\.d\.)? (\d{1,2}) (jan[a-z]*|feb[a-z]*|maart|apr[a-z]*|mei|juni|juli|aug[a-z]*|sep[a-z]*|okt[a-z]*|nov[a-z]*|dec[a-z]*)\.? (\d{4})\b",
    )
});

/// A date in what is cited.
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"\b(\d{1,2}) (jan[a-z]*|feb[a-z]*|maart|apr[a-z]*|mei|juni|juli|aug[a-z]*|sep[a-z]*|okt[a-z]*|nov[a-z]*|dec[a-z]*)\.? (\d{4})\b",
    )
});

/// How much of the document is read for its date, in bytes.
const HEAD: usize = 4000;

/// Year, month, day.
type Date = (u32, u32, u32);

/// Papers that carry a date, a session or a year of registration after that of the document itself.
pub fn younger(document: &Document) -> Vec<Notice> {
    let Some(own) = own_date(document) else { return Vec::new() };
    let mut notices = Vec::new();
    for reference in document.references.iter().filter(|reference| !reference.own) {
        let id = reference.id.as_deref().unwrap_or_default();
        let younger = match reference.kind {
            // The session that begins in a year is not there before its September.
            ReferenceKind::Aanhangsel | ReferenceKind::Handelingen => {
                let session = id.split('-').find(|part| part.len() == 8).and_then(|part| part.get(..4));
                session.and_then(|year| year.parse().ok()).is_some_and(|year: u32| (year, 9, 1) > own)
            }
            ReferenceKind::Docid => registered(id).is_some_and(|year| year > own.0),
            ReferenceKind::Paper => {
                let folded = Folded::new(document.source.slice(reference.span));
                date_of(&DATE, folded.text()).is_some_and(|date| date > own)
            }
            _ => false,
        };
        if younger {
            let printed =
                document.source.slice(reference.span).split_whitespace().collect::<Vec<_>>().join(" ");
            notices.push(Notice {
                kind: NoticeKind::YoungerPaper,
                span: reference.span,
                words: vec![printed],
            });
        }
    }
    notices
}

/// The year in "2034Z18284" and "2034D37938".
fn registered(id: &str) -> Option<u32> {
    let letter = id.as_bytes().get(4)?;
    matches!(letter, b'Z' | b'D').then(|| id.get(..4)?.parse().ok()).flatten()
}

/// The latest date that the head of the document gives itself.
fn own_date(document: &Document) -> Option<Date> {
    let text = document.source.text();
    let folded = Folded::new(&text[..text.floor_char_boundary(HEAD.min(text.len()))]);
    let found = DATED.as_ref()?.captures_iter(folded.text());
    found.filter_map(|date| read(&date[1], &date[2], &date[3])).max()
}

fn date_of(pattern: &LazyLock<Option<Regex>>, text: &str) -> Option<Date> {
    let found = pattern.as_ref()?.captures(text)?;
    read(&found[1], &found[2], &found[3])
}

fn read(day: &str, name: &str, year: &str) -> Option<Date> {
    let date = (year.parse().ok()?, month(name)?, day.parse().ok()?);
    (1..=31).contains(&date.2).then_some(date)
}
