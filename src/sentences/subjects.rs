//! Names of the asking side → what they are in the clause: its subject, who does it in the passive, with whom a question
//! arises, or the object of others.

use super::clauses::Clause;
use super::parts::Part::*;
use super::parts::{OPENERS, VERBS};
use super::words::{Mark, Word};
use crate::form::Language::{self, Dutch, German};
use crate::turn::SentenceKind::{self, Indirect};

/// How many words the name of a party or person has at most.
const NAME: u8 = 7;

impl Clause {
    /// Takes in a name of the asking side.
    pub fn member(
        &mut self,
        words: &[Word],
        from: usize,
        at: usize,
        language: Language,
    ) -> Option<SentenceKind> {
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
            self.wishes = false;
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

    /// Whether a word goes on with the name of the subject: "van de Partij voor de Kust", "Staal".
    pub fn names(&mut self, word: &Word) -> bool {
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
}

/// Whether a pronoun or the like belongs to the name of somebody else: French "la" of "la commission".
pub fn is_name(words: &[Word], at: usize, start: Option<usize>) -> bool {
    let from = start.unwrap_or(at);
    // "Mme la ministre".
    words[at].is(Member)
        && words.get(at + 1..).is_some_and(|rest| {
            rest.first().is_some_and(|w| w.is(Before) && words[at].text.len() <= 3)
                && rest.get(1).is_some_and(|w| w.is(Addressee))
        })
        || from > 0 && words[at].text == "sie" && words[from].mark == Mark::Blank && words[from - 1].is(Word)
}

/// Whether a Dutch verb or noun is plural.
fn plural(word: &str) -> bool {
    word.ends_with('n') || word.ends_with('s') && !word.ends_with("is")
}
