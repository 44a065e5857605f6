//! Words of a sentence → whether the asking side asks in it, and how: subject, verb and what follows, in any order.
//!
//! One walk over the words keeps what the clause at hand has shown so far: whether its subject is the asking side,
//! whether somebody wishes, whether it is subordinate. The first verb that such a subject asks by decides.
//! Order of the clause: Algemene Nederlandse Spraakkunst, § 21.1 (the finite verb is second, its subject beside it).

use super::complements::{asked, is_told, joins_addressees, learns, negated, wished};
use super::order::by_heading;
use super::parts::Part::*;
use super::parts::{OPENERS, PARTED_STEP, PARTED_VERBS, PARTICLES, Parts, VERBS};
use super::subjects::is_name;
use super::words::{Mark, Word};
use crate::form::Language::{self, Dutch, German};
use crate::turn::SentenceKind::{self, Indirect, Request};

/// What the clause at hand has shown so far.
#[derive(Default)]
pub struct Clause {
    /// The asking side is the subject.
    pub asks: bool,
    /// Somebody else is.
    pub other: bool,
    /// It was just named and its verb is due; one less than this many words may come before that belong to the name.
    pub open: u8,
    /// The name goes on behind "van".
    pub tied: bool,
    /// A subordinate clause, and one between commas.
    pub under: bool,
    pub aside: bool,
    /// The asking side is its subject.
    pub asks_under: bool,
    /// The asking side was named in "zo lezen deze leden", and is the subject no longer behind the next comma.
    pub report: bool,
    /// A joining word stands right before, adverbs aside.
    pub joined: bool,
    pub wishes: bool,
    pub curious: bool,
    pub heard: Option<usize>,
    pub puts: bool,
    /// A question or petition that is named: 1 by itself, 2 of the asking side, 3 and what it is comes next.
    pub named: u8,
    pub petition: bool,
    /// The passive, its participle, and whether the asking side does it, or somebody.
    pub becomes: bool,
    pub participle: Option<usize>,
    pub by_asker: bool,
    pub by: bool,
    pub among: bool,
    pub matter: bool,
    /// Verbs of two parts, and the words that some need.
    pub parted: Parts,
    pub particles: Parts,
}

/// How the asking side asks in these words, if it does.
pub fn asks(words: &[Word], language: Language) -> Option<SentenceKind> {
    let mut clause = Clause::default();
    // Where the subject that may be named at hand began, if its words can be no other's.
    let mut start: Option<usize> = None;
    for (at, word) in words.iter().enumerate() {
        clause.mark(words, at);
        if let Some(kind) = by_heading(words, at, language) {
            return Some(kind);
        }
        if word.is_any(Member.bit() | Pronoun.bit()) && !is_name(words, at, start) {
            let mut from = start.take().unwrap_or(at);
            // "de Europese Commissie" is not ours, "de Vrije Steden-fractie" is.
            if language == Dutch && at > from && words[at - 1].parts == 0 && !word.text.contains("fractie") {
                from = at;
            }
            // "die deze leden": the first opens a clause.
            if from + 1 < at && words[from].is_any(OPENERS) && words[from + 1].is(Before) {
                from += 1;
            }
            if let Some(kind) = clause.member(words, from, at, language) {
                return Some(kind);
            }
            continue;
        }
        start = if word.is(Before) {
            let goes_on = word.mark == Mark::Blank && at > 0 && words[at - 1].is(Before);
            start.filter(|_| goes_on).or(Some(at))
        } else {
            start.filter(|from| word.parts == 0 && at - from < 5 && word.mark == Mark::Blank)
        };
        if let Some(kind) = clause.word(words, at, language) {
            return Some(kind);
        }
    }
    clause.end(words)
}

impl Clause {
    /// Takes in what stands before a word.
    fn mark(&mut self, words: &[Word], at: usize) {
        match words[at].mark {
            Mark::Stop => {
                *self = Clause { asks: self.asks && at > 0 && words[at].is(Joins), ..Clause::default() };
            }
            Mark::Comma | Mark::Bracket => {
                if self.report {
                    *self = Clause::default();
                } else if self.aside {
                    (self.aside, self.asks_under) = (false, false);
                } else if self.open > 0 && !words[at].is_any(VERBS) {
                    self.aside = true;
                } else if words[at].is(Equals) {
                    // "De vraag die deze leden hebben, is of".
                    self.under = false;
                }
            }
            Mark::Blank => {}
        }
    }

    /// Takes in any other word.
    fn word(&mut self, words: &[Word], at: usize, language: Language) -> Option<SentenceKind> {
        let word = &words[at];
        if self.aside && self.open > 0 {
            return None;
        }
        if self.open > 0 && self.names(word) {
            return None;
        }
        if word.parts == 0 {
            (self.open, self.joined) = (0, false);
            return None;
        }
        if word.is(Joins) {
            self.joined = true;
            return None;
        }
        let opens = word.is_any(OPENERS);
        let spoken = word.is_any(VERBS);
        if opens && !spoken {
            let found = self.opener(words, at, language);
            if found.is_some() {
                return found;
            }
        }
        if word.is(Addressee) {
            // "De minister vraagt deze leden": somebody else is the subject.
            let first = words[..at].iter().rev().take_while(|w| w.is(Before)).count();
            self.other |= !self.asks && words[at - first].mark == Mark::Stop;
        }
        let joined = std::mem::take(&mut self.joined);
        if word.is(Skips) && !spoken {
            self.joined = joined;
            return None;
        }
        if spoken && joined && self.asks && (self.under || self.aside) {
            (self.under, self.aside, self.asks_under, self.wishes) = (false, false, false, false);
        }
        let found =
            if spoken && joined && self.asks { self.verb(words, at, None) } else { self.inside(words, at) };
        self.open = 0;
        found
    }

    /// A word that may open a subordinate clause, or tell what the question is that was named.
    fn opener(&mut self, words: &[Word], at: usize, language: Language) -> Option<SentenceKind> {
        let word = &words[at];
        if joins_addressees(words, at) {
            return None;
        }
        if word.is(Word) && self.named == 3 && !self.petition {
            return Some(Indirect);
        }
        let previous = at.checked_sub(1).map(|i| &words[i]);
        if word.is(That) && !self.under && (self.asks || self.asks_under) && self.wishes {
            let wish = previous.is_some_and(|w| w.is_any(Wishes.bit() | Skips.bit() | Gets.bit()));
            if wish && is_told(&words[at + 1..]) {
                return Some(Request);
            }
        }
        let shown = word.is(Before) && previous.is_some_and(|w| w.is(Preposition))
            || language == German && word.is(Before);
        if !shown {
            // A clause that comes first ends with a comma, as one between commas does.
            match word.mark {
                Mark::Comma | Mark::Bracket | Mark::Stop => self.aside = true,
                Mark::Blank => self.under = true,
            }
            self.asks_under = false;
        }
        None
    }

    /// A word within a clause.
    fn inside(&mut self, words: &[Word], at: usize) -> Option<SentenceKind> {
        let word = &words[at];
        let under = self.under || self.aside;
        if under && !self.asks_under {
            return None;
        }
        if under {
            self.wishes |= word.is(Wishes);
            let cleft = word.is_any(Knows.bit() | Grasps.bit() | Hears.bit()) && self.wishes;
            let asked = cleft || word.is_any(Curious.bit() | Inquires.bit());
            return (asked && !negated(words, at)).then_some(Indirect);
        }
        if word.is(Agent) {
            self.by = true;
        }
        // "opheldering", "behoefte aan een nadere toelichting"; not "de minister bedanken voor zijn antwoord".
        let wanted =
            |before: &Word| before.is_any(Thing.bit() | Wishes.bit() | Skips.bit()) || before.text == "aan";
        let new = words[at.saturating_sub(2)..at]
            .iter()
            .rev()
            .enumerate()
            .any(|(i, w)| wanted(w) && (i == 0 || w.is(Thing)));
        self.matter |= word.is(Matter) && new;
        self.becomes |= word.is(Becomes);
        if word.is_any(Asked.bit() | Requested.bit()) {
            self.participle = Some(at);
        }
        if let Some(kind) = self.passive(words) {
            return Some(kind);
        }
        if word.is_any(Question.bit() | Petition.bit()) && !(word.is_any(VERBS) && self.open > 0) {
            self.petition = !word.is(Question);
            let near = at >= 2
                && words[at - 2].is_any(Preposition.bit() | Ties.bit())
                && words[at - 2].text != "tot";
            let theirs = words.get(at + 1).is_some_and(|w| w.is_any(Ties.bit()) && w.text != "voor");
            let said = self.puts && (self.asks || self.among) || self.becomes && self.by_asker;
            let puts = said && !near && !(self.petition && theirs);
            let own = at > 0 && words[at - 1].is(Own);
            self.named = if puts { 3 } else { 1 + u8::from(own) };
            if !puts || !word.is(Asks) {
                return None;
            }
        }
        // "De vraag van deze leden is", "For the members the question remains".
        if word.is(Equals) && self.named == 2 || word.is(Puts) && self.named == 1 && self.among {
            self.named = 3;
        }
        if word.is_any(To.bit() | That.bit()) && self.named == 3 && self.petition {
            return Some(Request);
        }
        // "wants the Minister to".
        if word.text == "to" && self.wishes && self.asks && at > 0 && words[at - 1].is(Addressee) {
            return Some(Request);
        }
        let direct = self.open > 0;
        if word.is(Wishes) {
            self.wishes = true;
            if let Some(heard) = self.heard.filter(|_| self.asks) {
                return wished(words, heard, heard + 1);
            }
            return self.parts(words, at);
        }
        if word.is(Curious) {
            self.curious = !negated(words, at);
            return (self.curious && self.asks).then_some(Indirect);
        }
        if self.asks && (direct || self.wishes) && word.is_any(VERBS) {
            return self.verb(words, at, None);
        }
        self.parts(words, at)
    }

    /// Verbs of two parts, and the light ones.
    fn parts(&mut self, words: &[Word], at: usize) -> Option<SentenceKind> {
        let word = &words[at];
        self.puts |= word.is(Puts);
        self.parted |= word.parts & PARTED_VERBS;
        self.particles |= word.parts & PARTICLES;
        let whole = self.parted & (self.particles >> PARTED_STEP);
        let asks = whole != 0 && self.asks && !self.other;
        asks.then(|| if learns(words, at + 1) { Indirect } else { Request })
    }

    /// A verb whose subject is the asking side; behind the verb its subject may be named, up to `subject`.
    pub fn verb(&mut self, words: &[Word], at: usize, subject: Option<usize>) -> Option<SentenceKind> {
        let word = &words[at];
        let behind = subject.map_or(at + 1, |subject| subject + 1);
        if negated(words, at) {
            return None;
        }
        self.wishes |= word.is(Wishes);
        if word.is(Asks) {
            // "stellen de vragen", "willen hun vragen beantwoord zien": the noun.
            let noun = subject.is_none()
                && self.open == 0
                && at > 0
                && words[at].mark == Mark::Blank
                && words[at - 1].is_any(Before.bit() | Own.bit())
                && !words[at - 1].is(Skips);
            return if noun { None } else { asked(words, at, behind) };
        }
        if word.is(Inquires) {
            return Some(Indirect);
        }
        if word.is(Requests) {
            return Some(if learns(words, at + 1) { Indirect } else { Request });
        }
        if self.wishes && word.is_any(Knows.bit() | Grasps.bit() | Hears.bit() | Gets.bit() | Values.bit()) {
            return wished(words, at, behind);
        }
        if word.is_any(Knows.bit() | Hears.bit() | Gets.bit()) {
            self.heard = Some(at);
        }
        self.becomes |= word.is(Becomes);
        self.parts(words, at)
    }

    /// "Door deze leden wordt … verzocht", "De minister wordt … verzocht".
    pub fn passive(&self, words: &[Word]) -> Option<SentenceKind> {
        let at = self.participle.filter(|_| self.becomes && self.by_asker && !self.under)?;
        if words[at].is(Asked) { asked(words, at, at + 1) } else { Some(Request) }
    }

    /// What is left to say when no verb has asked.
    fn end(&self, words: &[Word]) -> Option<SentenceKind> {
        // "Gevraagd wordt of", "Um Auskunft wird gebeten".
        let head = words[0].is_any(To.bit() | Asked.bit() | Requested.bit());
        if let Some(at) = self.participle.filter(|_| self.becomes && !self.by && (self.other || head)) {
            return if words[at].is(Asked) { asked(words, at, at + 1) } else { Some(Request) };
        }
        (self.asks && self.wishes && self.matter).then_some(Request)
    }
}
