//! document → the next place that a reader walks to by the keyboard.

use crate::document::Document;
use crate::evidence::Certainty;
use crate::session::Selected;
use crate::turn::{TurnId, TurnKind};

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    Forward,
    /// Towards the beginning.
    Back,
}

/// Of places in the order of the text, the first beyond a byte; from nowhere, the first of all.
fn beyond<T>(mut places: impl Iterator<Item = (u32, T)>, byte: Option<u32>, way: Way) -> Option<T> {
    let place = match way {
        Way::Forward => places.find(|(at, _)| byte.is_none_or(|byte| *at > byte)),
        Way::Back => places.take_while(|(at, _)| byte.is_none_or(|byte| *at < byte)).last(),
    };
    place.map(|(_, place)| place)
}

/// The first question of the next exchange.
pub fn exchange(document: &Document, byte: Option<u32>, way: Way) -> Option<TurnId> {
    let firsts = document.exchanges.iter().filter_map(|exchange| exchange.questions.first().copied());
    beyond(firsts.map(|turn| (document.turn(turn).span.start, turn)), byte, way)
}

/// The next turn or reference that is doubtful.
pub fn doubtful(document: &Document, byte: Option<u32>, way: Way) -> Option<Selected> {
    let turns = document.turns().filter(|(_, turn)| {
        turn.certainty == Certainty::Doubtful && matches!(turn.kind, TurnKind::Question | TurnKind::Answer)
    });
    let references =
        document.references().filter(|(_, reference)| reference.certainty == Certainty::Doubtful);
    let turn = beyond(turns.map(|(id, turn)| (turn.span.start, id)), byte, way);
    let reference = beyond(references.map(|(id, reference)| (reference.span.start, id)), byte, way);
    let (turn, reference) = match (turn, reference) {
        (Some(turn), Some(reference)) => {
            // Of one place, the turn comes first.
            let turn_first = document.turn(turn).span.start <= document.reference(reference).span.start;
            let keeps_turn = turn_first == (way == Way::Forward);
            (keeps_turn.then_some(turn), (!keeps_turn).then_some(reference))
        }
        either => either,
    };
    turn.map(Selected::Turn).or(reference.map(Selected::Reference))
}

/// The first byte of a mark.
pub fn start(document: &Document, mark: Selected) -> Option<u32> {
    match mark {
        Selected::Turn(id) => document.turns.get(id.0 as usize).map(|turn| turn.span.start),
        Selected::Reference(id) => document.references.get(id.0 as usize).map(|it| it.span.start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paint::tests::any_document;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn walking_meets_every_exchange_either_way(document in any_document()) {
            let starts: Vec<u32> = document.exchanges.iter()
                .filter_map(|exchange| Some(document.turn(*exchange.questions.first()?).span.start)).collect();
            prop_assume!(starts.windows(2).all(|pair| pair[0] < pair[1]));
            let walk = |way: Way| {
                let (mut met, mut at) = (Vec::new(), None);
                while let Some(turn) = exchange(&document, at, way) {
                    at = Some(document.turn(turn).span.start);
                    met.extend(at);
                }
                met
            };
            prop_assert_eq!(walk(Way::Forward), starts.clone());
            prop_assert_eq!(walk(Way::Back), starts.into_iter().rev().collect::<Vec<_>>());
        }

        #[test]
        fn every_step_between_doubtful_marks_moves_on(document in any_document()) {
            let mut at = None;
            while let Some(mark) = doubtful(&document, at, Way::Forward) {
                let next = start(&document, mark);
                prop_assert!(next > at);
                at = next;
            }
        }
    }
}
