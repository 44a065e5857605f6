//! Words of a sentence → whether the asking side asks in it, and how: subject, verb and what follows, in any order.
//!
//! One walk over the words keeps what the clause at hand has shown so far: whether its subject is the asking side,
//! whether somebody wishes, whether it is subordinate. The first verb that such a subject asks by decides.
//! Order of the clause: Algemene Nederlandse Spraakkunst, § 21.1 (the finite verb is second, its subject beside it).

use super::lexicon::Part::{self, *};
use super::lexicon::{PARTED_AT, PARTED_STEP, Parts};
use crate::form::Language::{self, Dutch, German};
use crate::turn::SentenceKind::{self, Indirect, Request};

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A blank.
    Blank,
    /// A comma, bracket or dash: an aside may begin or end.
    Comma,
    /// A semicolon or colon, or the start of the sentence: a new main clause.
    Stop,
}

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// In small letters, without marks around it.
    pub text: &'a str,
    /// What it can be.
    pub parts: Parts,
    /// What stands before it.
    pub mark: Mark,
}

impl Word<'_> {
    /// Whether it can be such a part of speech.
    pub fn is(&self, part: Part) -> bool {
        self.parts & part.bit() != 0
    }

    fn is_any(&self, parts: Parts) -> bool {
        self.parts & parts != 0
    }
}

/// Without one of these in it a sentence asks nothing.
pub const CUES: Parts = Asks.bit()
    | Inquires.bit()
    | Requests.bit()
    | Wishes.bit()
    | Curious.bit()
    | Question.bit()
    | Petition.bit()
    | Asked.bit()
    | Requested.bit()
    | Polite.bit()
    | Heading.bit()
    | PARTICLES;

const STEP: Parts = (1 << PARTED_STEP) - 1;
const PARTED_VERBS: Parts = STEP << PARTED_AT;
const PARTICLES: Parts = PARTED_VERBS << PARTED_STEP;

/// Verbs by which a clause may ask.
const VERBS: Parts = Asks.bit()
    | Inquires.bit()
    | Requests.bit()
    | Knows.bit()
    | Grasps.bit()
    | Hears.bit()
    | Gets.bit()
    | Values.bit()
    | Wishes.bit()
    | Curious.bit()
    | Puts.bit()
    | Finite.bit()
    | Becomes.bit()
    | PARTED_VERBS;

/// Words that open a subordinate clause.
const OPENERS: Parts = Opens.bit() | That.bit() | Word.bit();

/// How many words the name of a party or person has at most.
const NAME: u8 = 7;

/// How many words behind a verb are looked at for what it asks: a text of "willen begrijpen" without end is read once.
const REACH: usize = 60;

/// What the clause at hand has shown so far.
#[derive(Default)]
struct Clause {
    /// The asking side is the subject.
    asks: bool,
    /// Somebody else is.
    other: bool,
    /// It was just named and its verb is due; one less than this many words may come before that belong to the name.
    open: u8,
    /// The name goes on behind "van".
    tied: bool,
    /// A subordinate clause, and one between commas.
    under: bool,
    aside: bool,
    /// The asking side is its subject.
    asks_under: bool,
    /// The asking side was named in "zo lezen deze leden", and is the subject no longer behind the next comma.
    report: bool,
    /// A joining word stands right before, adverbs aside.
    joined: bool,
    wishes: bool,
    curious: bool,
    heard: Option<usize>,
    puts: bool,
    /// A question or petition that is named: 1 by itself, 2 of the asking side, 3 and what it is comes next.
    named: u8,
    petition: bool,
    /// The passive, its participle, and whether the asking side does it, or somebody.
    becomes: bool,
    participle: Option<usize>,
    by_asker: bool,
    by: bool,
    among: bool,
    matter: bool,
    /// Verbs of two parts, and the words that some need.
    parted: Parts,
    particles: Parts,
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

/// "Gelieve …", "Graag een …", "To ask …": at the head of a clause they need no subject.
fn by_heading(words: &[Word], at: usize, language: Language) -> Option<SentenceKind> {
    let word = &words[at];
    let next = words.get(at + 1)?;
    if word.mark == Mark::Blank && !(words[at - 1].is(Skips) && at == 1) {
        return None;
    }
    if word.is(Polite) && word.mark == Mark::Stop {
        return Some(Request);
    }
    if word.is(Heading) && at <= 1 {
        let settled = words.iter().any(|w| matches!(w.text, "matter" | "remains" | "depends" | "unclear"));
        return (next.is(Asks) || word.is(Word) && !settled).then_some(Indirect);
    }
    // "Graag wijst de minister" has a verb and its subject.
    let subject =
        |at: usize| words.get(at).is_none_or(|w| w.is_any(Before.bit() | Pronoun.bit() | Member.bit()));
    let thing = next.is_any(Before.bit() | Thing.bit() | Matter.bit() | Preposition.bit());
    (language == Dutch
        && matches!(word.text, "graag" | "gaarne")
        && !next.is_any(VERBS | Pronoun.bit() | That.bit())
        && (thing || !subject(at + 2) || words.len() == at + 2))
        .then_some(Request)
}

/// Whether a pronoun or the like belongs to the name of somebody else: French "la" of "la commission".
fn is_name(words: &[Word], at: usize, start: Option<usize>) -> bool {
    let from = start.unwrap_or(at);
    // "Mme la ministre".
    words[at].is(Member)
        && words.get(at + 1..).is_some_and(|rest| {
            rest.first().is_some_and(|w| w.is(Before) && words[at].text.len() <= 3)
                && rest.get(1).is_some_and(|w| w.is(Addressee))
        })
        || from > 0 && words[at].text == "sie" && words[from].mark == Mark::Blank && words[from - 1].is(Word)
}

impl Clause {
    /// Takes in what stands before a word.
    fn mark(&mut self, words: &[Word], at: usize) {
        match words[at].mark {
            Mark::Stop => {
                *self = Clause { asks: self.asks && at > 0 && words[at].is(Joins), ..Clause::default() };
            }
            Mark::Comma => {
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

    /// Takes in a name of the asking side.
    fn member(&mut self, words: &[Word], from: usize, at: usize, language: Language) -> Option<SentenceKind> {
        // A name within the name: "de leden van de fractie van".
        if self.open > 0
            && (!words[at].is(Pronoun) || words[at].is(Before))
            && words[from].mark == Mark::Blank
        {
            self.subject(&words[at]);
            return None;
        }
        let mark = words[from].mark;
        let mut before = from;
        while before > 0
            && words[before].mark == Mark::Blank
            && words[before - 1].is(Skips)
            && !words[before - 1].is(Joins)
        {
            before -= 1;
        }
        let previous = before.checked_sub(1).map(|i| &words[i]).filter(|_| words[before].mark != Mark::Stop);
        let Some(previous) = previous else {
            (self.asks, self.other, self.under, self.aside) = (true, false, false, false);
            self.subject(&words[at]);
            return None;
        };
        if mark == Mark::Blank
            && previous.is_any(Preposition.bit() | Agent.bit() | Among.bit())
            && !previous.is_any(VERBS)
        {
            let attributive = before
                .checked_sub(2)
                .is_some_and(|i| words[i].is(Before) && words[i + 1].mark == Mark::Blank);
            let side = words[at].text == "zijden" || before >= 2 && words[before - 2].text == "zijde";
            if (previous.is(Agent) || side) && !attributive {
                self.by_asker = true;
            }
            self.among |= previous.is(Among) && !self.aside;
            self.named += u8::from(self.named == 1);
            if self.among && self.puts && self.named == 2 && !self.under {
                self.named = 3;
            }
            return self.passive(words);
        }
        self.named += u8::from(self.named == 1);
        if previous.is_any(Question.bit() | Petition.bit())
            && before > 1
            && words[before - 2].is_any(Before.bit() | Own.bit())
        {
            // "die Frage der Abgeordneten".
            self.named = 2;
            return None;
        }
        let verb = previous.is_any(VERBS);
        if !verb && previous.is_any(OPENERS) && mark == Mark::Blank {
            let cleft = matches!(previous.text, "wat" | "hetgeen" | "was" | "what");
            self.asks_under = cleft || words[at].is(Member);
            return None;
        }
        if mark != Mark::Blank || previous.is(Joins) {
            // A subject of its own, behind a fronted clause or a joining word.
            (self.asks, self.other, self.under, self.aside) = (true, false, false, false);
            self.subject(&words[at]);
            return None;
        }
        if !verb {
            self.asks |= !self.under && !self.aside;
            return None;
        }
        let inverts = matches!(language, Dutch | German) || words[before - 1].mark != Mark::Blank;
        // "Die Bürger fragen die Abgeordneten".
        let citizens = before >= 3
            && previous.is_any(Asks.bit() | Requests.bit())
            && words[before - 3].mark == Mark::Stop
            && words[before - 3].is(Before)
            && words[before - 2].parts == 0;
        if self.other
            || citizens
            || !inverts
            || language == Dutch && words[at].is(Member) && plural(previous.text) != plural(words[at].text)
        {
            // An object: "brengt deze leden tot het verzoek".
            self.among = true;
            return None;
        }
        (self.asks, self.under, self.aside, self.open) = (true, false, false, 0);
        if self.curious {
            return Some(Indirect);
        }
        // "De vissers, zo lezen deze leden, willen".
        self.report = before > 1 && words[before - 2].text == "zo";
        self.verb(words, before - 1, Some(at))
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
            self.matter |= word.is(Matter);
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

    /// Whether a word goes on with the name of the subject: "van de Partij voor de Kust", "Staal".
    fn names(&mut self, word: &Word) -> bool {
        if word.is(Ties) {
            (self.open, self.tied) = (NAME, true);
            return true;
        }
        let tied =
            self.tied && word.is_any(Before.bit() | Addressee.bit() | Question.bit()) && !word.is_any(VERBS);
        let goes_on = self.open > 1 && (word.parts == 0 || tied) && !word.is_any(OPENERS);
        self.open -= u8::from(goes_on);
        goes_on
    }

    /// The name of the asking side as a subject stands here; its verb is due.
    fn subject(&mut self, word: &Word) {
        // "de Kust-fractie" and "zij" have no name behind them.
        let whole = word.is(Pronoun) || word.text.contains('-');
        (self.open, self.tied) = (if whole { 1 } else { NAME }, false);
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
            let told =
                words[at + 1..].iter().take(3).find(|w| !w.is(Before)).is_some_and(|w| w.is(Addressee));
            if wish && told {
                return Some(Request);
            }
        }
        let shown = word.is(Before) && previous.is_some_and(|w| w.is(Preposition))
            || language == German && word.is(Before);
        if !shown {
            // A clause that comes first ends with a comma, as one between commas does.
            match word.mark {
                Mark::Comma | Mark::Stop => self.aside = true,
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
        self.matter |= word.is(Matter);
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
                return self.wished(words, heard, heard + 1);
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
    fn verb(&mut self, words: &[Word], at: usize, subject: Option<usize>) -> Option<SentenceKind> {
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
            return self.wished(words, at, behind);
        }
        if word.is_any(Knows.bit() | Hears.bit() | Gets.bit()) {
            self.heard = Some(at);
        }
        self.becomes |= word.is(Becomes);
        self.parts(words, at)
    }

    /// What a wish to know, to hear or to get comes to.
    fn wished(&self, words: &[Word], at: usize, behind: usize) -> Option<SentenceKind> {
        let word = &words[at];
        let rest = &words[behind.min(words.len())..words.len().min(behind + REACH)];
        if word.is(Knows) {
            return Some(Indirect);
        }
        if word.is(Grasps) {
            return rest.iter().any(|w| w.is(Word)).then_some(Indirect);
        }
        if word.is(Values) {
            return Some(if learns(words, behind) { Indirect } else { Request });
        }
        // "een antwoord op de vraag of": the question counts.
        let asked = rest.windows(2).any(|w| w[0].is(Question) && w[1].is(Word));
        for (i, w) in rest.iter().enumerate() {
            let previous = i.checked_sub(1).map_or(word, |i| &rest[i]);
            if w.is(That) && w.mark == Mark::Blank && !previous.is(Preposition) {
                let told =
                    rest[i + 1..].iter().take(3).find(|w| !w.is(Before)).is_some_and(|w| w.is(Addressee));
                return told.then_some(Request);
            }
            if asked {
                return Some(Indirect);
            }
            if word.is(Gets)
                && !(w.is(To) && rest.get(i + 1).is_some_and(|w| w.is_any(Knows.bit() | Hears.bit())))
            {
                continue;
            }
            if word.is(Gets) {
                return self.wished(words, behind + i + 1, behind + i + 2);
            }
            if w.is(Word) && !joins_addressees(rest, i) {
                return Some(Indirect);
            }
            let named = w.is(Before)
                && !previous.is(Preposition)
                && !w.is_any(Skips.bit())
                && rest.get(i + 1).is_some_and(|n| !n.is_any(Addressee.bit() | Member.bit() | Before.bit()));
            if w.is(Thing) && !previous.is(Preposition) || w.is(Matter) || named {
                break;
            }
        }
        Some(Request)
    }

    /// "Door deze leden wordt … verzocht", "De minister wordt … verzocht".
    fn passive(&self, words: &[Word]) -> Option<SentenceKind> {
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

/// Whether a Dutch verb or noun is plural.
fn plural(word: &str) -> bool {
    word.ends_with('n') || word.ends_with('s') && !word.ends_with("is")
}

/// "te vernemen", "to know" right behind: what is requested or valued is an answer.
fn learns(words: &[Word], from: usize) -> bool {
    let next =
        |i: usize| words.iter().skip(from + i + 1).take(2).any(|w| w.is_any(Knows.bit() | Hears.bit()));
    words.iter().skip(from).take(3).enumerate().any(|(i, w)| w.is(To) && next(i))
}

/// "niet" right behind the verb and before what it asks: nobody asks.
fn negated(words: &[Word], at: usize) -> bool {
    let not = |w: &Word| w.is(Negates);
    let before = at > 0 && not(&words[at - 1]) && words[at].mark == Mark::Blank;
    let next = words.iter().skip(at + 1).position(|w| !w.is(Skips)).map_or(words.len(), |i| at + 1 + i);
    let behind = words.get(next).is_some_and(not)
        && words
            .get(next + 1)
            .is_some_and(|w| w.text == "af" || w.is(Word) || w.text == "om" || w.text == "naar");
    (before && !words[at].is_any(Finite.bit() | Wishes.bit())) || behind
}

/// "de minister of de staatssecretaris": this "of" joins.
fn joins_addressees(words: &[Word], at: usize) -> bool {
    words[at].text == "of"
        && at > 0
        && words[at - 1].is(Addressee)
        && words[at + 1..].iter().take(2).find(|w| !w.is(Before)).is_some_and(|w| w.is(Addressee))
}

/// Tells a reported question from a request by the words behind the verb; neither for "vragen aandacht voor".
fn asked(words: &[Word], verb: usize, from: usize) -> Option<SentenceKind> {
    let mut at = from;
    while at < words.len() && words[at].mark != Mark::Stop {
        if words[at].mark == Mark::Comma && !words[at].is_any(Word.bit() | To.bit()) {
            // What stands between commas could be left out: "…, gelet op de noodzaak om te bezuinigen, …".
            at = (at + 1..words.len()).find(|&i| words[i].mark != Mark::Blank).unwrap_or(at);
        }
        let word = &words[at];
        let previous = &words[at - 1];
        if word.is(Idiom) && at - from < 4 {
            return None;
        }
        let aim = word.text == "naar" && words.get(at + 1).is_none_or(|w| w.text != "aanleiding")
            || word.text == "nach";
        if aim || word.is(Word) && !joins_addressees(words, at) {
            return Some(Indirect);
        }
        if word.is(To) && is_aim(words, at) {
            return Some(Request);
        }
        if word.is(Thing) && !previous.is_any(Preposition.bit() | Ties.bit()) || word.is(Matter) {
            return Some(Request);
        }
        at += 1;
    }
    let zo = verb > 0 && words[verb - 1].is(Skips) && words[verb - 1].mark == Mark::Comma;
    if words[verb].mark == Mark::Comma || zo {
        return Some(Indirect);
    }
    (words.len() > from + 1).then_some(Request)
}

/// Whether "om", "to", "de" tells what is to be done.
fn is_aim(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1);
    match words[at].text {
        "to" => next.is_some_and(|w| !w.is(Before)),
        "for" => !words[at - 1].is_any(Addressee.bit() | Member.bit()),
        "de" | "à" => words[at + 1..]
            .iter()
            .take(2)
            .find(|w| !w.is(Skips) && w.text != "bien")
            .is_some_and(|w| is_infinitive(w.text) && !w.text.contains('\'')),
        text => text != "d",
    }
}

/// Whether a French word ends as an infinitive.
pub fn is_infinitive(word: &str) -> bool {
    ["er", "ir", "re"].iter().any(|end| word.ends_with(end))
}
