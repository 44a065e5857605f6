//! exchange → the answers with content that its pointers lead to, from pointer to pointer where need be.

use crate::chain;
use crate::document::Document;
use crate::html::labels;
use crate::places::Places;
use crate::reference::ReferenceKind;
use crate::turn::{ExchangeId, TurnId};

/// The exchanges that the pointers in an exchange's answers mean, in their order; where one of those only points on,
/// what that means instead.
pub fn targets(document: &Document, places: &Places, exchange: ExchangeId) -> Vec<ExchangeId> {
    let mut found = Vec::new();
    for target in next(document, places, exchange) {
        let chain = first_turn(document, target).map(|turn| chain::follow(document, places, turn));
        let mut ends = chain.into_iter().flatten().filter_map(|turn| places.exchange_of(turn));
        // A circle of pointers ends at the last one before it closes.
        if let Some(end) = ends.rfind(|&end| end != exchange)
            && !found.contains(&end)
        {
            found.push(end);
        }
    }
    found
}

/// The exchanges that the pointers in an exchange's answers mean.
pub fn next(document: &Document, places: &Places, exchange: ExchangeId) -> Vec<ExchangeId> {
    let answers = &document.exchange(exchange).answers;
    let references = answers.iter().flat_map(|&answer| document.references_in(document.turn(answer).span));
    references
        .filter(|reference| reference.kind == ReferenceKind::Pointer)
        .flat_map(labels::meant)
        .filter_map(|target| places.exchange_of(target.turn))
        .filter(|&target| target != exchange)
        .collect()
}

/// The first question turn of an exchange.
pub fn first_turn(document: &Document, exchange: ExchangeId) -> Option<TurnId> {
    document.exchange(exchange).questions.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_end_where_something_is_said_and_circles_end() {
        let document = crate::parse(
            "Vraag 1\nVaart de pont?\n\nAntwoord 1\nDe pont vaart.\n\nVraag 2\nHoe vaart zij?\n\nAntwoord 2\nZie het \
             antwoord op vraag 1.\n\nVraag 3\nEn waarheen?\n\nAntwoord 3\nZie het antwoord op vraag 2.\n\nVraag 4\n\
             Waarom?\n\nAntwoord 4\nZie het antwoord op vraag 5.\n\nVraag 5\nDaarom?\n\nAntwoord 5\nZie het antwoord \
             op vraag 4.\n",
        );
        let places = Places::new(&document);
        let of = |exchange| targets(&document, &places, ExchangeId(exchange));
        assert_eq!(of(0), []);
        assert_eq!(of(1), [ExchangeId(0)]);
        assert_eq!(of(2), [ExchangeId(0)], "through question 2");
        assert_eq!(of(3), [ExchangeId(4)], "which points back");
    }
}
