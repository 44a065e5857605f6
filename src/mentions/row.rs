//! What a form of reference is: a row of the table, which a newcomer can add to.

use crate::example::Example;
use crate::mentions::reading::{Reading, Stretch};
use crate::patterns::regex;
use crate::reference::ReferenceKind;
use regex::{Captures, Regex};
use std::sync::OnceLock;

/// How far ahead of its start a form may look. The attack: a text of openings that never close, each of which
/// would look through all that follows.
pub const AHEAD: usize = 320;

/// How far back from its trigger a form may begin. The attack: a text of triggers without a break.
pub const BEHIND: usize = 96;

/// One form of reference: the words that give it away, what stands around them, and how it is named.
pub struct Row {
    /// Its name, shown to the reader as the rule.
    pub key: &'static str,
    /// The words (in lower case, ASCII case is ignored) one of which every such reference holds.
    pub triggers: &'static [&'static str],
    /// Where the pattern begins, seen from the trigger.
    pub from: From,
    /// What stands there; `{name}` stands for a part of [`PARTS`], a blank for any white space.
    pub pattern: &'static str,
    /// What is named, unless `read` says otherwise.
    pub kind: ReferenceKind,
    /// Makes the references of a match.
    pub read: fn(&Hit) -> Vec<Found>,
    /// Sentences with what is found in them by the whole table; a test holds it to them.
    pub examples: Example<&'static [Sample]>,
    /// The pattern, made at its first use.
    pub compiled: OnceLock<Option<Regex>>,
}

/// Makes a row: key, kind, triggers, where the pattern begins, pattern, reader, examples.
macro_rules! row {
    ($key:literal, $kind:ident, [$($trigger:expr),* $(,)?], $from:ident, $pattern:expr, $read:expr, $examples:expr $(,)?) => {
        $crate::mentions::row::Row {
            key: $key,
            triggers: &[$($trigger),*],
            from: $crate::mentions::row::From::$from,
            pattern: $pattern,
            kind: $crate::reference::ReferenceKind::$kind,
            read: $read,
            examples: $crate::example::Example::new(&$examples),
            compiled: std::sync::OnceLock::new(),
        }
    };
}
pub(crate) use row;

/// A text, and of each reference in it the words, the kind and the identifier.
pub type Sample = (&'static str, &'static [(&'static str, ReferenceKind, &'static str)]);

/// Where a pattern begins, seen from the trigger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum From {
    /// At the trigger, which begins a word.
    Trigger,
    /// At the start of the word in which the trigger stands.
    Word,
    /// At the first digit, up to [`BEHIND`] bytes before, from which the pattern matches.
    Digit,
    /// At the first of the capitalised words that run up to the trigger.
    Capitals,
}

/// A match of a row.
pub struct Hit<'a> {
    /// The row.
    pub row: &'a Row,
    /// What is read.
    pub reading: &'a Reading,
    /// Where the pattern began to match.
    pub at: usize,
    /// The match and its groups, counted from `at`.
    pub captures: Captures<'a>,
    /// What the rest of the document says.
    pub context: &'a Context,
}

/// What a form may want to know of the document.
#[derive(Debug, Default)]
pub struct Context {
    /// The session that the paper belongs to: "20242025".
    pub session: Option<String>,
}

/// A reference found by a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where, in the reading.
    pub stretch: Stretch,
    /// What it names.
    pub kind: ReferenceKind,
    /// The form.
    pub rule: &'static str,
    /// Its identifier.
    pub id: Option<String>,
}

impl Hit<'_> {
    /// Where a group matched, in the reading.
    pub fn stretch(&self, group: &str) -> Option<Stretch> {
        self.captures.name(group).map(|found| self.at + found.start()..self.at + found.end())
    }

    /// What a group matched, or the whole match for the group without a name; empty if nothing.
    pub fn group(&self, name: &str) -> &str {
        let found = if name.is_empty() { self.captures.get(0) } else { self.captures.name(name) };
        found.map_or("", |found| found.as_str())
    }

    /// Where the whole matched, in the reading.
    pub fn all(&self) -> Stretch {
        self.at..self.at + self.captures.get(0).map_or(0, |found| found.end())
    }

    /// The text that follows the match.
    pub fn rest(&self) -> &str {
        self.reading.ahead(self.all().end, AHEAD)
    }

    /// A reference of the row's kind.
    pub fn found(&self, stretch: Stretch, id: impl Into<String>) -> Found {
        Found { stretch, kind: self.row.kind, rule: self.row.key, id: Some(id.into()) }
    }

    /// The text of a stretch.
    pub fn text(&self, stretch: &Stretch) -> &str {
        &self.reading.text()[stretch.clone()]
    }
}

/// The whole match, named as printed; group `id` is the name if there is one, group `span` the place.
pub fn as_printed(hit: &Hit) -> Vec<Found> {
    let stretch = hit.stretch("span").unwrap_or(hit.all());
    let id = match hit.group("id") {
        "" => hit.text(&stretch),
        id => id,
    };
    vec![hit.found(stretch, id)]
}

/// The whole match, its `id` without blanks.
pub fn without_blanks(hit: &Hit) -> Vec<Found> {
    let mut found = as_printed(hit);
    for one in &mut found {
        one.id = one.id.take().map(|id| id.replace(' ', ""));
    }
    found
}

/// The parts that patterns share.
pub const PARTS: [(&str, &str); 10] = [
    // A session: "2024-2025", "2021/22", with the slip "2022/-23".
    ("{session}", r"(?P<session>(?:19|20)\d\d ?[-/] ?-?(?:(?:19|20)\d\d|\d\d))"),
    ("{session2}", r"(?:19|20)\d\d ?[-/] ?(?:(?:19|20)\d\d|\d\d)"),
    // A dossier: "32317", "21 501-32", "36 410 XIV", "35925-VI", "23 432 A", "33 996 (R2034)".
    (
        "{dossier}",
        r"(?P<dossier>\d\d[ .]?\d{3}(?:-\d\d\b)?(?:[ -]\(?(?:[IVXL]{1,6}[A-E]?|[A-H]|R ?\d{4})\b\)?)?)",
    ),
    // The number of a paper in its dossier: "nr. 12", "nrs 3", "no. 4".
    ("{nr}", r"(?i:nrs?\.?|nummers?|no\.|letter) ?"),
    // A capitalised word, hyphenated or with an apostrophe.
    ("{Cap}", r"[A-ZÀ-Þ][A-Za-zÀ-ɏ']*(?:-[A-Za-zÀ-ɏ']+)*"),
    // A day: "10 mei 2007", "12 May 2009".
    ("{date}", r"\d{1,2}(?:er|°|\.)? [A-Za-zéûä]{3,10} (?:19|20)\d\d"),
    // Question numbers: "3", "1 en 5", "4, 5, 7 en 8", "2 t/m 6", "3-5".
    (
        "{numbers}",
        r"(?P<numbers>\d{1,3}[a-z]?\b(?:(?: ?,(?: ?(?:en|und|and|et|sowie))?|\.? en|\.? und| en| und| and| et| of| oder| or| sowie| t/m| tot en met| bis| to| à| ?-| ?&) ?(?:(?:de )?vra(?:ag|gen) |Fragen? |questions? )?\d{1,3}[a-z]?\b)*)",
    ),
    // Who asked: "de leden van de X-fractie", "de fracties van X en Y", "het lid X".
    (
        "{asker}",
        r"(?P<asker>(?:(?:leden |lid )?van )?(?:de |het )?(?:fracties?|fractieleden) van (?:de |het )?[A-Z0-9][^ .,;)]*(?:(?:, | en | )(?:(?:de|het|van|voor|der) ){0,2}[A-Z][^ .,;)]*)*|(?:leden van |lid van |van )(?:de |het )?[^.?!;,\n]*?-? ?fracties?\b(?: van (?:de |het )?[A-Z0-9][^ .,;)]*(?:(?:, | en | )(?:(?:de|het|van|voor|der) ){0,2}[A-Z][^ .,;)]*)*)?|het lid (?:[A-Z][^ .,;]+ ?){1,2})",
    ),
    // A surname with what stands before it: "Veld", "van der Zee", "El Bahri", "Joris van Dijk".
    (
        "{name}",
        r"(?:(?:{Cap} )?(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Ll]a|[Dd]i|'t|[Dd]u|[Vv]on|[Aa]an) ){0,3}{Cap})",
    ),
    // A marker of the European treaties: "(EU)", "EG".
    ("{eu}", r"(?:EU|EG|EEG|EGKS|Euratom|EC|EEC|CE|CEE|UE|EWG|JBZ|JHA|JI|JAI|GBVB|CFSP|GASP|PESC)"),
];

/// A pattern with its parts filled in.
pub fn expand(pattern: &str) -> String {
    let mut full = format!("^(?:{pattern})");
    for (name, part) in PARTS.iter().rev().chain(PARTS.iter().rev()) {
        full = full.replace(name, part);
    }
    full
}

impl Row {
    /// The pattern of the row; none if it is written wrongly, which a test holds against it.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| regex(&expand(self.pattern))).as_ref()
    }
}
