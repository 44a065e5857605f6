//! Words of a sentence → whether it asks without a subject: by its first words, or in the order of a question whose mark
//! was forgotten.

use super::parts::Part::*;
use super::parts::VERBS;
use super::words::{Mark, Word};
use crate::form::Language::{self, Dutch, English, German};
use crate::turn::SentenceKind::{self, Indirect, Request};

/// How many words a thing that is asked about has at most before its verb: "welche weiteren Schritte plant".
const THING: usize = 4;

/// Whether the words stand as in a question that is asked directly; `whole` tells that a full stop ends them.
pub fn is_direct(words: &[Word], whole: bool, language: Language) -> bool {
    let mut words = words;
    // "Zo nee, waarom niet."
    if let [zo, answer, rest @ ..] = words
        && zo.text == "zo"
        && matches!(answer.text, "ja" | "nee" | "niet")
    {
        return rest.iter().take(2).any(|word| word.is(Word));
    }
    while let [first, rest @ ..] = words
        && (first.is(Joins) || first.text == "of")
        && rest.len() > 1
    {
        words = rest;
    }
    let [first, ..] = words else { return false };
    let comma = words.iter().skip(1).any(|word| matches!(word.mark, Mark::Comma | Mark::Stop));
    let limit =
        words.iter().skip(1).position(|word| word.mark != Mark::Blank).map_or(words.len(), |at| at + 1);
    let verb = words[..limit].iter().skip(1).take(THING).position(|word| word.is(Finite)).map(|at| at + 1);
    match (language, verb) {
        (Dutch, _) => is_direct_dutch(words, whole, comma),
        (English, Some(verb)) if whole && first.is(Word) => {
            !comma && words.get(verb + 1).is_some_and(is_subject) && !matches!(first.text, "whether" | "if")
        }
        (German, Some(verb)) if whole && first.is(Word) => {
            first.text != "ob" && (first.text != "wie" || verb == 1 || words[1].text.starts_with("viel"))
        }
        _ => false,
    }
}

/// A subject, as it stands right behind the verb of a question.
fn is_subject(word: &Word) -> bool {
    word.is(Pronoun)
        || word.is(Before) && !matches!(word.text, "alle" | "veel" | "vele" | "enkele" | "beide")
        || matches!(word.text, "u" | "een" | "er" | "hier" | "daar" | "uw" | "hij")
}

fn is_direct_dutch(words: &[Word], whole: bool, comma: bool) -> bool {
    let Some([first, second]) = words.first_chunk() else { return false };
    if first.is(Finite) && is_subject(second) {
        return second.text == "u" || whole && !comma;
    }
    let rest = if first.is(Preposition) { &words[1..] } else { words };
    let word = &rest[0];
    if !word.is(Word) || word.text == "of" {
        return false;
    }
    // "hoe lang duurt".
    let many = rest.get(1).is_some_and(|w| matches!(w.text, "vaak" | "lang" | "groot" | "hoog" | "veel"));
    let rest = if many { &rest[1..] } else { rest };
    let inverted = rest.get(1).is_some_and(|verb| verb.is(Finite) && verb.mark == Mark::Blank);
    // With a comma only where the subject follows: "Wie is gewaarschuwd, telt voor twee" has none.
    let named = inverted && rest.get(2).is_some_and(is_subject);
    let thing = word.text.starts_with("welk") || matches!(word.text, "hoeveel" | "hoelang" | "waarom");
    word.text == "hoeverre"
        || named && word.text == "wat" && rest[1].text == "is"
        || whole && (named || !comma && (thing || inverted))
}

/// "Gelieve …", "Graag een …", "To ask …": at the head of a clause they need no subject.
pub fn by_heading(words: &[Word], at: usize, language: Language) -> Option<SentenceKind> {
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
