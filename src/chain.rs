//! document → chains: where a pointer leads in the end, and how often an exchange is pointed at.

use crate::document::Document;
use crate::places::{Places, Status};
use crate::reference::{ReferenceId, ReferenceKind};
use crate::turn::{ExchangeId, TurnId};

/// The longest chain that is followed: a paper that points on for ever is told after so many steps.
const MOST: usize = 12;

/// The turns that a target leads to: itself, and, for as long as an answer only points on, the next one; the last is
/// the one to read.
pub fn follow(document: &Document, places: &Places, target: TurnId) -> Vec<TurnId> {
    let mut chain = vec![target];
    let mut at = target;
    while chain.len() < MOST {
        let Some(next) = next(document, places, at).filter(|next| !chain.contains(next)) else { break };
        chain.push(next);
        at = next;
    }
    chain
}

/// Where the answer to a question points, if it does no more than point.
fn next(document: &Document, places: &Places, question: TurnId) -> Option<TurnId> {
    let exchange = places.exchange_of(question).filter(|&id| places.status(id) == Status::ByPointer)?;
    let answer = document.turn(*document.exchange(exchange).answers.first()?).span;
    let from = document.references.partition_point(|reference| reference.span.start < answer.start);
    let within = document.references[from..].iter().take_while(|reference| reference.span.start < answer.end);
    let mut targets = within
        .filter(|reference| reference.kind == ReferenceKind::Pointer)
        .filter_map(|reference| reference.targets.first());
    targets.next().map(|target| target.turn)
}

/// The pointers whose first target is a question or an answer of an exchange, in the order of the text.
pub fn pointers_at(document: &Document, places: &Places, exchange: ExchangeId) -> Vec<ReferenceId> {
    let exchange = document.exchange(exchange);
    let turns = exchange.questions.iter().chain(&exchange.answers);
    let mut pointers: Vec<ReferenceId> = turns
        .flat_map(|&turn| places.pointed_at_by(turn).iter().copied())
        .filter(|&id| document.reference(id).kind == ReferenceKind::Pointer)
        .collect();
    crate::order::by(&mut pointers, |id| u64::from(id.0));
    pointers.dedup();
    pointers
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Five questions: 5 points at 3, which points at 1; 2 and 4 point at each other.
    const PAPER: &str = "Vraag 1\nHoe diep is de sloot bij Wierdam?\n\nAntwoord 1\nDe sloot is bij Wierdam twee \
                         meter diep, en wordt ieder najaar door het waterschap gebaggerd.\n\nVraag 2\nWie betaalt \
                         dat?\n\nAntwoord 2\nZie het antwoord op vraag 4.\n\nVraag 3\nKlopt die diepte?\n\n\
                         Antwoord 3\nZie het antwoord op vraag 1.\n\nVraag 4\nEn hoe lang nog?\n\nAntwoord 4\nZie \
                         het antwoord op vraag 2.\n\nVraag 5\nIs dat diep?\n\nAntwoord 5\nZie het antwoord op vraag 3.\n";

    #[test]
    fn a_chain_ends_at_an_answer_with_content_or_where_it_would_turn_round() {
        let document = crate::parse(PAPER);
        let places = Places::new(&document);
        let question = |number: usize| document.exchanges[number - 1].questions[0];
        assert_eq!(follow(&document, &places, question(3)), [question(3), question(1)]);
        assert_eq!(follow(&document, &places, question(1)), [question(1)]);
        assert_eq!(follow(&document, &places, question(2)), [question(2), question(4)]);
    }

    #[test]
    fn an_exchange_knows_who_points_at_it() {
        let document = crate::parse(PAPER);
        let places = Places::new(&document);
        let counts: Vec<usize> =
            document.exchanges().map(|(id, _)| pointers_at(&document, &places, id).len()).collect();
        assert_eq!(counts, [1, 1, 1, 1, 0]);
    }
}
