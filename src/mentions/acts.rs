//! How the names of acts and treaties are read: where one ends, what it is, and which article of it is meant.

use std::ops::Range;

use crate::facts;
use crate::mentions::act_words::{CONNECTS, ENDS, ENDS_BEHIND, INSIDE, KINDS_OF_ACT, NOT_OF_THE_UNION};
use crate::mentions::row::{AHEAD, Found, Hit};
use crate::reference::ReferenceKind::{self, Eu, Law, Treaty};

/// What an act or treaty is, by its name.
fn kind_of(name: &str) -> Option<ReferenceKind> {
    if let Some(named) = facts::id_of(name.trim()) {
        return Some(named.kind);
    }
    let last = name.trim().split(' ').next_back()?.to_lowercase();
    let head = name.trim().split(' ').next()?;
    let ends = |ends: &[&str]| ends.iter().any(|end| last.ends_with(end));
    match head {
        "Verdrag" | "Handvest" | "Protocol" => Some(Treaty),
        "Verordening" | "Richtlijn" | "Uitvoeringsverordening" => Some(Eu),
        "Wet" | "Wetboek" | "Besluit" | "Regeling" | "Grondwet" => Some(Law),
        _ if ends(&["verdrag"]) => Some(Treaty),
        // "de Algemene plaatselijke verordening", "de Huisvestingsverordening": of a municipality or a province.
        _ if ["plaatselijke ", "gemeentelijke ", "provinciale "].iter().any(|word| name.contains(word))
            || last.strip_suffix("verordening").is_some_and(|front| NOT_OF_THE_UNION.contains(&front)) =>
        {
            Some(Law)
        }
        _ if ends(&["richtlijn", "verordening"]) => Some(Eu),
        _ if ends(&["wet", "wetboek", "besluit", "regeling", "regels"]) => Some(Law),
        _ => None,
    }
}

/// An article with the act that it is of: what stands between (paragraphs, further articles) belongs to it.
pub(super) fn article(hit: &Hit) -> Vec<Found> {
    /// How many characters behind an article its act may end. The attack: articles of no act.
    const REACH: usize = 200;
    let Range { start, end: base } = hit.all();
    let behind = &hit.reading.ahead(start, AHEAD)[base - start..];
    let mut letters = behind.char_indices().enumerate();
    let end = letters.find(|(nth, (_, c))| *nth == REACH || matches!(c, ';' | '?' | '!' | '\n'));
    let Some((end, kind)) = act_in(&behind[..end.map_or(behind.len(), |(_, (at, _))| at)]) else {
        return Vec::new();
    };
    let stretch = start..base + end;
    let id = hit.text(&stretch).to_owned();
    vec![Found { stretch, kind, rule: hit.row.key, id: Some(id) }]
}

/// An article of an act of the Union that is named by its number has the number's place and identifier too: "artikel 9 van
/// Verordening (EU) 2016/679".
pub fn join_numbers(found: &mut [Found]) {
    crate::order::by(found, |one| one.stretch.start as u64);
    let numbered: Vec<Found> = found.iter().filter(|one| one.rule == "eu-act").cloned().collect();
    for article in found.iter_mut().filter(|one| one.rule == "article" && one.kind == Eu) {
        let after = numbered.partition_point(|act| act.stretch.start < article.stretch.start);
        if let Some(act) = numbered.get(after).filter(|act| act.stretch.start < article.stretch.end) {
            article.stretch.end = act.stretch.end.max(article.stretch.end);
            article.id = act.id.clone();
        }
    }
}

/// The end and the kind of the act that the words behind an article's number lead to.
fn act_in(rest: &str) -> Option<(usize, ReferenceKind)> {
    let mut at = 0;
    for word in rest.split_inclusive([' ', ',']) {
        let bare = word.trim_matches([' ', ',', '(', ')']);
        let opens = bare.chars().next().is_some_and(char::is_uppercase);
        if opens {
            let offset = at + word.find(bare)?;
            return name_at(&rest[offset..]).map(|(len, kind)| (offset + len, kind));
        }
        // "artikel 61 van de wet van 18 juli 2091": an act by its date.
        if matches!(bare, "wet" | "decreet" | "besluit" | "loi")
            && let Some(len) = dated_len(&rest[at..])
        {
            return Some((at + len, Law));
        }
        // "artikel 18 besluit X": a small "besluit" in the place of an act.
        if bare == "besluit" {
            let len = name_len(&rest[at..]);
            return Some((at + len, Law));
        }
        let lower = bare.to_lowercase();
        let number = bare.starts_with(|c: char| c.is_ascii_digit());
        if !(bare.is_empty() || number || CONNECTS.contains(&lower.as_str()) || bare.len() == 1) {
            return kind_of(bare)
                .filter(|_| bare.len() > 4)
                .map(|kind| (at + word.find(bare).unwrap_or(0) + bare.len(), kind));
        }
        at += word.len();
    }
    None
}

/// The length of an act named by its date that a text opens with: "wet van 18 juli 2091".
fn dated_len(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut words = text.split(' ').inspect(|word| end += word.len() + 1);
    let number = |word: &str| word.bytes().take_while(u8::is_ascii_digit).count();
    let fits = matches!((words.next()?, words.next()?), (_, "van" | "du"))
        && (1..=2).contains(&number(words.next()?))
        && words.next().is_some_and(|month| month.len() >= 3);
    let year = words.next().map(|word| (number(word), word.len()))?;
    (fits && year.0 == 4).then(|| end - 1 - (year.1 - 4))
}

/// The length and kind of the name of an act that a text opens with.
fn name_at(text: &str) -> Option<(usize, ReferenceKind)> {
    // The longest known name first, then a name by its form, then an abbreviation.
    if let Some(named) = known_at(text) {
        return Some((named.name.len(), named.kind));
    }
    let len = name_len(text);
    let name = &text[..len];
    let first = name.split(' ').next().unwrap_or("").trim_end_matches([',', '.', ')']);
    if let Some(kind) = kind_of(first) {
        let whole = matches!(
            first,
            "Wet" | "Wetboek" | "Besluit" | "Regeling" | "Verdrag" | "Handvest" | "Richtlijn" | "Verordening"
        );
        return Some((if whole { len } else { first.len() }, kind));
    }
    if let Some(kind) = kind_of(name).filter(|_| name.contains(' ')) {
        return Some((len, kind));
    }
    if ["Tijdelijke wet ", "Algemene wet "].iter().any(|head| text.starts_with(head)) {
        return Some((len, Law));
    }
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    let short = (2..=8).contains(&first.chars().count()) && first.chars().all(char::is_alphanumeric);
    (short && (capitals >= 2 || first.starts_with('W') && first.len() <= 5 && facts_like(first)))
        .then_some((first.len(), Law))
}

/// The longest known name that a text opens with.
fn known_at(text: &str) -> Option<&'static facts::Named> {
    let opens = |named: &&facts::Named| {
        text.get(..named.name.len()).is_some_and(|head| {
            if named.short { head == named.name } else { head.eq_ignore_ascii_case(named.name) }
        }) && !text[named.name.len()..].starts_with(char::is_alphanumeric)
    };
    facts::opening(text).filter(opens).max_by_key(|named| named.name.len())
}

/// "Wvp", "Wmo": a W and hardly a vowel.
fn facts_like(word: &str) -> bool {
    word[1..].chars().filter(|c| "aeiou".contains(*c)).count() <= 1
        && word[1..].chars().all(char::is_lowercase)
}

/// How far the name of an act goes: up to a mark, a word that ends it, or a small word with nothing behind it.
fn name_len(text: &str) -> usize {
    let words: Vec<(usize, &str)> = text
        .split([' ', '\n'])
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .take(14)
        .collect();
    let mut end = words.first().map_or(0, |(_, word)| word.trim_end_matches([',', '.', ')', ':']).len());
    for (i, (start, word)) in words.iter().enumerate() {
        let bare = word.trim_end_matches([',', '.', ')', ':', ';', '?', '\'', '"']);
        if i > 0 {
            let next = words.get(i + 1).map_or("", |w| w.1);
            // "… en verwaarlozing stuur ik": the verb before a pronoun is the sentence's.
            let verb =
                matches!(next.trim_end_matches(','), "ik" | "wij" | "u" | "het" | "hij" | "zij" | "de")
                    && !INSIDE.contains(&bare)
                    && i > 1;
            // "Regeling veren en de Pontenwet", "Wet veren en Wet ponten": behind "en" a new name begins, or the sentence
            // goes on ("en de minister").
            let joined = words[i - 1].1 == "en";
            let names = |word: &str| kind_of(word.trim_end_matches(['.', ',', ';', ')'])).is_some();
            let own = next.starts_with(char::is_uppercase) && !names(next);
            let again = joined && (matches!(bare, "de" | "het") && !own || names(bare));
            let behind = ENDS_BEHIND
                .iter()
                .any(|(small, ends)| words[i - 1].1 == *small && i > 1 && ends.contains(&bare));
            let opens = bare.is_empty() || bare.starts_with(['(', '"', '\'']);
            if opens || ENDS.contains(&bare) || verb || again || behind {
                break;
            }
            if !INSIDE.contains(&bare) {
                end = start + bare.len();
            }
            // "Tijdelijke wet veren 2031 ingetrokken": behind a year only more capitals belong to the name.
            let year = bare.ends_with(|c: char| c.is_ascii_digit()) && bare.len() > 2;
            // "Besluit FTK beschikken": behind an abbreviation only more capitals belong to the name.
            let capitals = bare.len() > 1 && bare.chars().all(char::is_uppercase);
            if (capitals || year) && !next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                break;
            }
        }
        if bare.len() < word.len() {
            break;
        }
    }
    end
}

/// "Wet …", "Besluit …": as far as the name goes; nothing if no name follows.
pub(super) fn act_by_name(hit: &Hit) -> Vec<Found> {
    let all = hit.all();
    let text = hit.text(&all);
    let head = hit.group("head");
    // A known name goes as far as it is known, unless more of a name follows ("… BES", "… 2031").
    let known = known_at(text).map(|named| named.name.len()).filter(|&known| {
        !text[known..].trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    });
    let len = known.unwrap_or_else(|| name_len(text));
    let tail = text[head.len().min(len)..len].trim();
    let first = tail.split(' ').next().unwrap_or("");
    // "Besluit van de raad", "Regeling van de minister": an act of somebody, not its name.
    let of_somebody = matches!(first, "om" | "tot" | "over" | "de" | "het")
        && !matches!(head, "Wet" | "Wetboek")
        || matches!(first, "van" | "en") && head != "Wetboek";
    if tail.is_empty()
        || of_somebody
        || tail.split(' ').next_back().is_some_and(|word| INSIDE.contains(&word))
    {
        return Vec::new();
    }
    let stretch = all.start..all.start + len;
    let id = hit.text(&stretch).to_owned();
    vec![hit.found(stretch, id)]
}

/// One word, without what stood behind it to end it.
pub(super) fn compound(hit: &Hit) -> Vec<Found> {
    let all = hit.all();
    let text = hit.text(&all);
    let len = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let lower = text[..len].to_lowercase();
    let front = lower.strip_suffix("richtlijn").or(lower.strip_suffix("verordening"));
    // "Rechtsverordnung", "Durchführungsverordnung": kinds of act.
    let kind = ["rechts", "durchführungs", "ausführungs", "landes", "grund", "eu-"]
        .iter()
        .any(|head| lower.strip_suffix("verordnung").is_some_and(|front| front.ends_with(head)));
    if kind
        || KINDS_OF_ACT.contains(&lower.as_str())
        || front.is_some_and(|front| NOT_OF_THE_UNION.contains(&front))
    {
        return Vec::new();
    }
    let stretch = all.start..all.start + len;
    let id = hit.text(&stretch).to_owned();
    vec![hit.found(stretch, id)]
}

/// A treaty, without small words at its end.
pub(super) fn treaty(hit: &Hit) -> Vec<Found> {
    let all = hit.all();
    let text = hit.text(&all).trim_end();
    let len = if let Some(from) = text.find("Verdrag") { from + name_len(&text[from..]) } else { text.len() };
    // "Het Verdrag …" at the start of a sentence: the article is none of the name.
    let skip = ["Het ", "Dit ", "The ", "Een "]
        .iter()
        .find(|head| text.starts_with(**head))
        .map_or(0, |head| head.len());
    let stretch = all.start + skip..all.start + len;
    let id = hit.text(&stretch).to_owned();
    vec![hit.found(stretch, id)]
}
