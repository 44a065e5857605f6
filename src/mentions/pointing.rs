//! How the words of a pointer are read: which numbers, whose question, which place or subject; and when they point to
//! another paper, or nowhere.

use std::sync::LazyLock;

use crate::askers;
use crate::labels;
use crate::mentions::reading::Stretch;
use crate::mentions::row::{Found, Hit};
use crate::phrases::Phrases;

/// How soon behind a pointer another paper must be named for the pointer to be one to that paper, in bytes.
const SOON: usize = 60;

/// Whether the pointer is one into another paper.
fn leads_away(hit: &Hit) -> bool {
    let rest = hit.rest();
    let soon = &rest[..rest.floor_char_boundary(SOON.min(rest.len()))];
    let soon = soon.split(['.', '\n']).next().unwrap_or("");
    let own = hit.text(&hit.all()).to_lowercase();
    let finder = &*FINDER;
    let as_printed = |word: usize, at: usize| soon[at..].starts_with(LEADS_AWAY[word]);
    !finder.find(soon, as_printed).is_empty() || !finder.find(&own, |_, _| true).is_empty()
}

/// Words of another paper than this: as printed behind the pointer, in any letters in it.
const LEADS_AWAY: [&str; 19] = [
    "Aanhangsel",
    "Kamerstuk",
    " Drs",
    "Drucksache",
    "Official Report",
    "kenmerk",
    " schriftelijke vra",
    " mondelinge vra",
    "question écrite",
    "van de vragen van het lid",
    "eerdere vragen",
    "set vragen",
    "feitelijke vragen",
    "oral question",
    "Kamerbrief",
    "debat",
    "Kamervragen",
    "Kleine Anfrage",
    "Kleinen Anfrage",
];

static FINDER: LazyLock<Phrases<'static>> = LazyLock::new(|| Phrases::new(LEADS_AWAY.into_iter()));

/// How long a pointer is at most, in bytes: what lies further apart belongs to two thoughts. The patterns do not count, for
/// counting makes them large.
const LONGEST: usize = 260;

fn pointer(hit: &Hit, id: String) -> Vec<Found> {
    pointer_at(hit, hit.stretch("span").unwrap_or(hit.all()), id)
}

fn pointer_at(hit: &Hit, stretch: Stretch, id: String) -> Vec<Found> {
    if stretch.len() > LONGEST || leads_away(hit) { Vec::new() } else { vec![hit.found(stretch, id)] }
}

pub(super) fn by_number(hit: &Hit) -> Vec<Found> {
    // "Kunt u de vragen 1 en 2 apart beantwoorden?" sends nobody anywhere.
    let about_answering =
        [" afzonderlijk", " apart", " separaat", " gezamenlijk", " tezamen", " beantwoorden"];
    if about_answering.iter().any(|word| hit.rest().starts_with(word)) {
        return Vec::new();
    }
    let printed = [hit.group("numbers"), hit.group("more")].concat();
    let numbers = labels::numbers_in(&printed.to_lowercase());
    // "zie artikel 12": a number that follows something else than a question, or a year.
    let years = numbers.iter().any(|number| number.len() > 3);
    if numbers.is_empty() || years { Vec::new() } else { pointer(hit, format!("q:{}", numbers.join(","))) }
}

/// A question or answer that is spoken of, without a word that sends the reader there: it counts where the paper has such
/// a question, which [`crate::resolve`] knows.
pub(super) fn in_passing(hit: &Hit) -> Vec<Found> {
    /// "De antwoorden op de vragen 1 t/m 9": all of them, and no pointer to any.
    const MOST: usize = 4;
    let rest = hit.rest();
    // "Zie 3": nothing but a mark may follow, and no further number.
    let goes_on = match rest.as_bytes() {
        [b')' | b';' | b'\n' | b'.' | b',', next, ..] => next.is_ascii_digit(),
        [] | [b')' | b';' | b'\n' | b'.' | b','] => false,
        _ => true,
    };
    let bare = !hit.group("bare").is_empty() && goes_on;
    if bare || labels::numbers_in(hit.group("numbers")).len() > MOST {
        return Vec::new();
    }
    by_number(hit)
}

pub(super) fn by_asker(hit: &Hit) -> Vec<Found> {
    if !hit.group("bare").is_empty() {
        return pointer(hit, format!("asker:{}", hit.group("bare")));
    }
    match askers::named_in(hit.group("asker")) {
        Some((asker, _)) => {
            // "De fracties van Dijk en W66" are two; "de fractie van Duin en Dal" is one.
            let several = hit.group("asker").contains("fracties van ");
            let asker = if several { asker.replace(" en ", ",") } else { asker };
            pointer(hit, format!("asker:{}", asker.replace(", ", ",")))
        }
        None => Vec::new(),
    }
}

pub(super) fn by_place(hit: &Hit) -> Vec<Found> {
    // "Zie hiervoor hoofdstuk 3": for this, not above; "zoals hierboven bedoeld": a condition, no answer.
    let words = hit.text(&hit.all()).to_lowercase();
    let rest = hit.rest();
    let ends = rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '\n']);
    let open = ["zie hiervoor", "zie ook hiervoor", "zie bovenstaande", "zie het bovenstaande", "zie boven"];
    let names = hit.row.key == "pointer-above" && open.contains(&words.as_str()) && !ends;
    if names || rest.trim_start().starts_with("bedoeld") {
        return Vec::new();
    }
    let previous = !hit.group("previous").is_empty() || !hit.group("before").is_empty();
    let place = match hit.row.key {
        "pointer-like" => "like",
        "pointer-elsewhere" => "elsewhere",
        _ if previous => "previous",
        _ => "above",
    };
    pointer(hit, format!("section:{place}"))
}

/// The remarks that a German answer opens with, where words before them send the reader there.
pub(super) fn by_remark(hit: &Hit) -> Vec<Found> {
    let all = hit.all();
    let behind = hit.reading.behind(all.start, 48);
    let ways = [
        "auf die Ausführungen in der ",
        "auf die Ausführungen zur ",
        "auf die Ausführungen der ",
        "die Ausführungen in der ",
        "die Ausführungen der ",
        "auf die ",
        "auf unsere ",
        "auf ihre ",
        "in der ",
        "siehe die ",
        "siehe ",
        "Siehe ",
        "s. ",
        "vgl. ",
    ];
    let way = ways.iter().find(|way| behind.ends_with(**way));
    way.map_or_else(Vec::new, |way| pointer_at(hit, all.start - way.len()..all.end, "section:remark".into()))
}

pub(super) fn by_subject(hit: &Hit) -> Vec<Found> {
    let Some(subject) = hit.stretch("subject") else { return Vec::new() };
    let id = hit.group("subject").trim_start_matches("over ").to_owned();
    vec![hit.found(hit.all().start..subject.end, format!("section:{id}"))]
}
