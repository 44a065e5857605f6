//! What is wrong with a user's pattern, in both languages.

use super::Tongue;
use crate::own::{Fault, FaultKind};

/// The sentence of a fault, with its place counted from 1.
pub fn fault(fault: Fault, tongue: Tongue) -> String {
    let (dutch, english) = sentence(fault.kind);
    let (sentence, place) = match tongue {
        Tongue::Dutch => (dutch, "Teken"),
        Tongue::English => (english, "Character"),
    };
    match fault.at {
        Some(at) => format!("{place} {}: {sentence}", at + 1),
        None => crate::capital::first(sentence),
    }
}

fn sentence(kind: FaultKind) -> (&'static str, &'static str) {
    match kind {
        FaultKind::Empty => ("er staat nog geen uitdrukking.", "there is no expression yet."),
        FaultKind::TooLong => {
            ("de uitdrukking is langer dan 500 tekens.", "the expression is longer than 500 characters.")
        }
        FaultKind::TooBig => (
            "de uitdrukking is te groot: maak de herhalingen korter.",
            "the expression is too big: make its repetitions shorter.",
        ),
        FaultKind::MatchesNothing => (
            "dit past ook op niets: maak ten minste één teken verplicht (+ in plaats van *).",
            "this matches nothing at all too: require at least one character (+ instead of *).",
        ),
        FaultKind::LineEnd => (
            "een uitdrukking staat op één regel; schrijf \\s voor een regeleinde.",
            "an expression stands on one line; write \\s for a line end.",
        ),
        FaultKind::GroupUnclosed => ("dit haakje wordt niet gesloten.", "this bracket is not closed."),
        FaultKind::GroupUnopened => ("dit haakje is niet geopend.", "this bracket was not opened."),
        FaultKind::GroupName => (
            "een groep heet naar letters en cijfers, en geen twee groepen heten gelijk.",
            "a group is named by letters and digits, and no two by the same name.",
        ),
        FaultKind::ClassUnclosed => {
            ("deze vierkante haak wordt niet gesloten.", "this square bracket is not closed.")
        }
        FaultKind::RangeBackwards => (
            "dit bereik loopt achteruit, of is geen bereik van tekens.",
            "this range runs backwards, or is no range of characters.",
        ),
        FaultKind::NothingToRepeat => (
            "hier staat niets om te herhalen; schrijf \\ voor het teken zelf.",
            "there is nothing here to repeat; write \\ for the character itself.",
        ),
        FaultKind::Repetition => (
            "deze herhaling klopt niet; schrijf {2}, {2,} of {2,5}.",
            "this repetition is not right; write {2}, {2,} or {2,5}.",
        ),
        FaultKind::Escape => {
            ("dit teken achter \\ betekent hier niets.", "this character behind \\ means nothing here.")
        }
        FaultKind::EndsEarly => {
            ("de uitdrukking houdt hier te vroeg op.", "the expression ends too early here.")
        }
        FaultKind::Flag => ("deze letter achter (? is onbekend.", "this letter behind (? is not known."),
        FaultKind::LookAround => (
            "vooruit- of achteruitkijken kan hier niet; zonder blijft elk patroon snel.",
            "looking ahead or behind is not possible here; without it every pattern stays fast.",
        ),
        FaultKind::Backreference => (
            "terugverwijzen naar een groep kan hier niet.",
            "referring back to a group is not possible here.",
        ),
        FaultKind::UnknownClass => {
            ("deze soort tekens is hier onbekend.", "this kind of characters is not known here.")
        }
        FaultKind::TooDeep => ("te veel groepen in elkaar.", "too many groups inside each other."),
        FaultKind::LinkNotWeb => (
            "een link begint met https:// en een vaste naam van een site, en bevat geen spaties of aanhalingstekens.",
            "a link begins with https:// and a fixed name of a site, and holds no blanks or quotes.",
        ),
        FaultKind::LinkGroup => {
            ("deze groep staat niet in de uitdrukking.", "the expression has no such group.")
        }
        FaultKind::Other => ("de uitdrukking klopt niet.", "the expression is not right."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_own_sentence_and_says_where() {
        for tongue in [Tongue::Dutch, Tongue::English] {
            let says = |at| FaultKind::ALL.map(|kind| fault(Fault { kind, at }, tongue));
            let all: std::collections::HashSet<String> = says(None).into();
            assert_eq!(all.len(), FaultKind::ALL.len());
            assert!(all.iter().all(|says| says.ends_with('.') && says.starts_with(char::is_uppercase)));
            assert!(says(Some(4)).iter().all(|says| says.contains(" 5: ")));
        }
    }
}
