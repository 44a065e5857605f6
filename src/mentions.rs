//! text → mentions: where something is referred to, by which form, with the identifier that the words give.
//!
//! One pass over the text for the trigger words of every row, then the row's pattern at each hit. The rows stand in
//! the files of this folder, one per family; a row brings its own examples. To add a form is to add a row.

pub mod act_words;
pub mod acts;
pub mod documents;
pub mod european;
pub mod foreign_acts;
pub mod gazettes;
pub mod heads;
pub mod laws;
pub mod motions;
pub mod names;
pub mod papers;
pub mod pointers;
pub mod pointing;
pub mod reading;
pub mod row;
pub mod web;

use std::sync::LazyLock;

use crate::facts::NAMED;
use crate::order;
use crate::phrases::{self, Phrases};
use crate::reference::ReferenceKind;
use crate::source::Source;
use crate::span::Span;
use reading::Reading;
use row::{BEHIND, Context, Found, From, Hit, Row};

/// A place that refers to something, before it is known to what.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub kind: ReferenceKind,
    /// The form that it was recognised by: a key of the table of forms.
    pub rule: &'static str,
    /// The identifier that its words give.
    pub id: Option<String>,
    /// Whether the document names itself.
    pub own: bool,
}

/// The tables, in the order in which they win where two match the same words equally well.
fn tables() -> [&'static [Row]; 9] {
    [
        &pointers::ROWS,
        &papers::ROWS,
        &documents::ROWS,
        &gazettes::ROWS,
        &european::ROWS,
        &motions::ROWS,
        &laws::ROWS,
        &foreign_acts::ROWS,
        &web::ROWS,
    ]
}

/// The known names, and behind them the trigger words of every row; for each trigger word its row.
static FINDER: LazyLock<(Phrases<'static>, Vec<&'static Row>)> = LazyLock::new(|| {
    let pairs = tables()
        .into_iter()
        .flatten()
        .flat_map(|row| row.triggers.iter().map(move |trigger| (row, *trigger)));
    let (rows, triggers): (Vec<&'static Row>, Vec<&str>) = pairs.unzip();
    (Phrases::new(NAMED.iter().map(|named| named.name).chain(triggers)), rows)
});

/// Every key of a row, for the page that explains them.
pub fn rules() -> impl Iterator<Item = &'static str> {
    tables()
        .into_iter()
        .flatten()
        .map(|row| row.key)
        .chain(names::RULES)
        .chain(heads::RULES)
        .chain([crate::bare::RULE])
}

/// Every mention, in the order of the text; never overlapping. `papers` are the bytes at which papers begin.
pub fn find(source: &Source, papers: &[u32]) -> Vec<Mention> {
    let reading = Reading::new(source.text());
    let context = Context { session: papers::session_of(&reading) };
    let (names, triggers) = hits(&reading).into_iter().partition(|(phrase, _)| *phrase < NAMED.len());
    // Of two readings of the same words, that of the table of facts comes first.
    let mut found = names::find(&reading, names);
    found.extend(by_form(&reading, &context, triggers));
    acts::join_numbers(&mut found);
    let mut found = without_overlaps(found);
    names::numbered(&reading, &mut found);
    names::local(&reading, &mut found);
    let found = without_overlaps(found);
    let mut mentions: Vec<Mention> = found.into_iter().map(|one| mention(source, &reading, one)).collect();
    papers.iter().for_each(|paper| heads::find(source, *paper, &mut mentions));
    order::by(&mut mentions, |m| order::longest_first(m.span.start as usize, m.span.end as usize));
    // Where an address ends is known only in the text itself: what it turned out to hold is part of it.
    let mut end = 0;
    mentions.retain(|mention| {
        let free = mention.span.start >= end && !mention.span.is_empty();
        end = if free { mention.span.end } else { end };
        free
    });
    mentions
}

fn mention(source: &Source, reading: &Reading, found: Found) -> Mention {
    let mut span = reading.span(source.text(), &found.stretch);
    let mut id = found.id;
    if found.kind == ReferenceKind::Url {
        // An address ends in the text, not in the reading, which undoes line ends.
        let start = span.start as usize;
        span = Span::new(start, start + web::length(&source.text()[start..]));
        id = Some(source.slice(span).split_whitespace().collect());
    }
    let span = span.trim(source.text());
    let id = id.map(|id| id.trim().to_owned());
    Mention { span, kind: found.kind, rule: found.rule, id, own: false }
}

/// Where known names stand, and where trigger words of rows do: the number of each in the table, and its first byte.
fn hits(reading: &Reading) -> Vec<(usize, usize)> {
    let (phrases, rows) = &*FINDER;
    let may = |phrase: usize, start: usize| match phrase.checked_sub(NAMED.len()) {
        None => phrases::begins_word(reading.text().as_bytes(), start),
        Some(row) => rows[row].from != From::Trigger || begins(reading, start),
    };
    phrases.find(reading.text(), may)
}

/// What the rows find where their triggers stand, in any order.
fn by_form(reading: &Reading, context: &Context, triggers: Vec<(usize, usize)>) -> Vec<Found> {
    let mut found = Vec::new();
    for (phrase, hit) in triggers {
        let row = FINDER.1[phrase - NAMED.len()];
        if row.from == From::Trigger {
            found.extend(at(reading, context, row, hit));
            continue;
        }
        for start in starts(reading, row.from, hit) {
            let before = found.len();
            found.extend(at(reading, context, row, start));
            if found.len() > before {
                break;
            }
        }
    }
    found
}

/// What a row finds at a place of the reading.
fn at(reading: &Reading, context: &Context, row: &'static Row, start: usize) -> Vec<Found> {
    let Some(captures) = row.regex().and_then(|pattern| pattern.captures(reading.ahead(start, row::AHEAD)))
    else {
        return Vec::new();
    };
    (row.read)(&Hit { row, reading, at: start, captures, context })
}

/// Small words that a PDF glues to the next.
const GLUED: [&str; 12] = ["de", "het", "een", "van", "in", "op", "en", "of", "met", "bij", "onder", "ook"];

/// Whether a trigger begins a word.
fn begins(reading: &Reading, trigger: usize) -> bool {
    let (before, after) = (reading.before(trigger), reading.after(trigger));
    let inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    // Words glued by a PDF show by their capital: "vanKamerstuk"; so does a footnote's number that runs into its text:
    // "2Kamerstukken II …".
    let glued = after.is_some_and(char::is_uppercase)
        && before.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    let address = before.is_some_and(|c| c.is_ascii_digit())
        && ["http", "www."].iter().any(|opening| reading.ahead(trigger, 4).eq_ignore_ascii_case(opening));
    // "onderartikel 8": a small word that a PDF glued on.
    let small = || {
        let behind = reading.behind(trigger, 8);
        let word = &behind[behind.trim_end_matches(char::is_alphabetic).len()..];
        word.len() < behind.len() && GLUED.contains(&word)
    };
    !inside || glued || address || small()
}

/// Where a pattern may begin, seen from a trigger.
fn starts(reading: &Reading, from: From, trigger: usize) -> Vec<usize> {
    let text = reading.text();
    let word_char = |c: char| c.is_alphanumeric() || c == '-' || c == '\'';
    match from {
        From::Trigger => vec![trigger],
        From::Word => {
            let behind = reading.behind(trigger, BEHIND);
            vec![trigger - (behind.len() - behind.trim_end_matches(word_char).len())]
        }
        From::Digit => {
            let behind = reading.behind(trigger, 24);
            let base = trigger - behind.len();
            let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
            (base..trigger)
                .filter(|&at| digit(at) && (at == 0 || !digit(at - 1) && text.as_bytes()[at - 1] != b'-'))
                .collect()
        }
        From::Capitals => {
            let behind = reading.behind(trigger, BEHIND);
            // "Ferry (Islands) Act": a part of the name stands in brackets.
            let bracketed = behind.ends_with(')');
            let word_char = |c: char| word_char(c) || bracketed && matches!(c, '(' | ')');
            let mut start = trigger - (behind.len() - behind.trim_end_matches(word_char).len());
            let mut all = vec![start];
            while let Some(rest) = reading.behind(start, BEHIND).strip_suffix(' ') {
                let word = &rest[rest.trim_end_matches(word_char).len()..];
                let capital = word.trim_start_matches('(').starts_with(char::is_uppercase);
                if !(capital || matches!(word, "and" | "of" | "for" | "the" | "on" | "to" | "in"))
                    || trigger - start > BEHIND
                {
                    break;
                }
                start -= word.len() + 1;
                all.push(start);
            }
            // The longest name first, the trigger itself last: "l'accord".
            all.reverse();
            all.push(trigger);
            all
        }
    }
}

/// Of what overlaps, the longest; of equals, the first in the order of the tables.
fn without_overlaps(mut found: Vec<Found>) -> Vec<Found> {
    found.retain(|one| !one.stretch.is_empty());
    order::by(&mut found, |one| order::longest_first(one.stretch.start, one.stretch.end));
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        match kept.last_mut() {
            Some(last) if one.stretch.start < last.stretch.end => {
                // A pointer's words may hold a number or a name; the pointer is what is meant.
                if one.stretch.len() > last.stretch.len() && last.kind != ReferenceKind::Pointer {
                    *last = one;
                }
            }
            _ => kept.push(one),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads_its_examples() {
        let mut wrong = 0;
        for row in tables().into_iter().flatten() {
            assert!(row.regex().is_some(), "{}: {}", row.key, row::expand(row.pattern));
            for (text, wanted) in row.examples.get() {
                let source = Source::new(text);
                let found = find(&source, &[0]);
                let found: Vec<_> = found
                    .iter()
                    .map(|m| (source.slice(m.span), m.kind, m.id.as_deref().unwrap_or("")))
                    .collect();
                if &found[..] != *wanted {
                    eprintln!("{}: {text:?}\n   found {found:?}\n  wanted {wanted:?}", row.key);
                    wrong += 1;
                }
            }
        }
        assert_eq!(wrong, 0);
    }

    #[test]
    fn what_only_looks_like_a_reference_is_none() {
        for text in [
            "Bel 070-1234567 of 070 123 45 67, of schrijf naar 1234 AB Veerdam.",
            "In 2019-2020 stegen de kosten met 12.500 euro, 24/7, op 12-05-2034 om 10.30 uur.",
            "Een artikel in de krant; artikel 3; artikel 5 van die wet; de regels over art 3.",
            "Wet is wet. Wet- en regelgeving. De wet regelt dat. Noodwet. Een asielwet. Wet van de jungle.",
            "Besluit u dat? Besluit de minister dit? In het Besluit staat. De Regeling is goed.",
            "Het Verdrag is oud. Deze richtlijn. De EU-richtlijn. De Europese Verordening. Praktijkrichtlijn.",
            "Een motie van wantrouwen. De motie is aangenomen. De motie Tweede Kamer.",
            "Nr. 3 op de lijst. De Handelingen van de mens. Stbl. A/B-test. S/4. C-3 plus. T-1/2. HL7. NW10.",
            "Hoe luidt vraag 3? De vragen 1 en 2 hangen samen. Kunt u de vragen 1 tot en met 5 apart beantwoorden?",
            "Zie pagina 3. Zie figuur 2 en tabel 4. Zie hiervoor hoofdstuk 3. Zie de brief van 3 mei. Zoals bekend.",
            "In antwoord op de vraag van de leden van de Dijk-fractie of dit kan, meldt het kabinet dat dit kan.",
            "Het verbruik is 45.000 m3 en de lijst [12] (zie [1]) is lang. Drs. Veld en drs. Zee.",
            "We must act. The Act is old. The agreement. He will Act on it. Welches Gesetz? Die Gesetzgebung.",
        ] {
            let source = Source::new(text);
            let found: Vec<_> = find(&source, &[0]).iter().map(|m| (source.slice(m.span), m.rule)).collect();
            assert_eq!(found, [], "{text}");
        }
    }
}
