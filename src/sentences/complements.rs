//! Words behind a verb that asks → whether a question is reported, something requested, or neither.

use super::parts::Part::*;
use super::words::{Mark, Word};
use crate::turn::SentenceKind::{self, Indirect, Request};

/// How many words behind a verb are looked at for what it asks: a text of "willen begrijpen" without end is read once.
const REACH: usize = 60;

/// Tells a reported question from a request by the words behind the verb; neither for "vragen aandacht voor".
pub fn asked(words: &[Word], verb: usize, from: usize) -> Option<SentenceKind> {
    // "vragen te stellen": the noun.
    if words.get(from..from + 2).is_some_and(|next| next[0].is(To) && next[1].is(Idiom)) {
        return None;
    }
    let mut at = from;
    while at < words.len() && words[at].mark != Mark::Stop {
        if matches!(words[at].mark, Mark::Comma | Mark::Bracket) && !words[at].is_any(Word.bit() | To.bit()) {
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
    if at < words.len() && words[at].text.is_empty() {
        return None;
    }
    let zo = verb > 0 && words[verb - 1].is(Skips) && words[verb - 1].mark == Mark::Comma;
    if words[verb].mark == Mark::Comma || zo {
        return Some(Indirect);
    }
    (words.len() > from + 1).then_some(Request)
}

/// What a wish to know, to hear or to get comes to.
pub fn wished(words: &[Word], at: usize, behind: usize) -> Option<SentenceKind> {
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
            return is_told(&rest[i + 1..]).then_some(Request);
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
            return wished(words, behind + i + 1, behind + i + 2);
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

/// "te vernemen", "to know" right behind: what is requested or valued is an answer.
pub fn learns(words: &[Word], from: usize) -> bool {
    let next =
        |i: usize| words.iter().skip(from + i + 1).take(2).any(|w| w.is_any(Knows.bit() | Hears.bit()));
    words.iter().skip(from).take(3).enumerate().any(|(i, w)| w.is(To) && next(i))
}

/// "niet" right behind the verb and before what it asks: nobody asks.
pub fn negated(words: &[Word], at: usize) -> bool {
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
pub fn joins_addressees(words: &[Word], at: usize) -> bool {
    words[at].text == "of" && at > 0 && words[at - 1].is(Addressee) && is_told(&words[at + 1..])
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

/// Whether the words begin with who is asked: "de minister".
pub fn is_told(words: &[Word]) -> bool {
    words.iter().take(3).find(|word| !word.is(Before)).is_some_and(|word| word.is(Addressee))
}
