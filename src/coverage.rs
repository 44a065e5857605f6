//! document → coverage: how every question fared, and counts that check themselves.
//!
//! Every question mark of the text stands in a question or is listed: what was overlooked cannot stay unseen.

use crate::document::Document;
use crate::places::{self, Status};
use crate::scan;
use crate::span::Span;
use crate::turn::{ExchangeId, TurnId, TurnKind};

/// How the questions of an exchange fared, with those that share one answer told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fared {
    /// One question turn with an answer of its own.
    Answered,
    /// Several question turns with one answer.
    Shared,
    /// Answered by a pointer alone.
    ByPointer,
    /// No answer in this document.
    Unanswered,
}

impl Fared {
    /// Every way to fare.
    pub const ALL: [Fared; 4] = [Fared::Answered, Fared::Shared, Fared::ByPointer, Fared::Unanswered];

    /// The name in addresses and exports, and the class.
    pub fn name(self) -> &'static str {
        match self {
            Fared::Answered => "answered",
            Fared::Shared => "shared",
            Fared::ByPointer => "by-pointer",
            Fared::Unanswered => "unanswered",
        }
    }
}

/// How the questions of a document fared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    statuses: Vec<Status>,
    fared: Vec<Fared>,
    /// For every turn, how many of its sentences ask.
    asking: Vec<usize>,
    /// How many exchanges have an answer of their own to one question turn.
    pub answered: usize,
    /// How many have one answer to several question turns.
    pub shared: usize,
    /// How many are answered by a pointer alone.
    pub by_pointer: usize,
    /// How many have no answer in this document.
    pub unanswered: usize,
    /// The question marks in the whole text …
    pub marks: usize,
    /// … of which so many stand in questions and their preambles …
    pub marks_in_questions: usize,
    /// … and these elsewhere: titles, headings, quotations in answers, what was overlooked.
    pub marks_elsewhere: Vec<Span>,
}

impl Coverage {
    /// Counts a document through.
    pub fn new(document: &Document) -> Coverage {
        let mut coverage = Coverage {
            statuses: places::statuses(document),
            asking: vec![0; document.turns.len()],
            ..Coverage::default()
        };
        for (exchange, status) in document.exchanges.iter().zip(&coverage.statuses) {
            let (fared, count) = match status {
                Status::Unanswered => (Fared::Unanswered, &mut coverage.unanswered),
                Status::ByPointer => (Fared::ByPointer, &mut coverage.by_pointer),
                Status::Answered if exchange.questions.len() > 1 => (Fared::Shared, &mut coverage.shared),
                Status::Answered => (Fared::Answered, &mut coverage.answered),
            };
            coverage.fared.push(fared);
            *count += 1;
        }
        for sentence in document.sentences.iter().filter(|sentence| sentence.kind.asks()) {
            if let Some(count) = coverage.asking.get_mut(sentence.turn.0 as usize) {
                *count += 1;
            }
        }
        coverage.count_marks(document);
        coverage
    }

    fn count_marks(&mut self, document: &Document) {
        let text = document.source.text();
        let asks = document
            .turns
            .iter()
            .filter(|turn| matches!(turn.kind, TurnKind::Question | TurnKind::Preamble))
            .flat_map(|turn| &turn.pieces);
        let mut pieces: Vec<Span> = asks.map(|piece| piece.span).collect();
        pieces.sort_unstable();
        for at in scan::places(text.as_bytes(), b'?') {
            self.marks += 1;
            let next = pieces.partition_point(|piece| piece.end <= at as u32);
            if pieces.get(next).is_some_and(|piece| piece.contains(at as u32)) {
                self.marks_in_questions += 1;
            } else {
                self.marks_elsewhere.push(Span::new(at, at + 1));
            }
        }
    }

    /// How an exchange fared.
    pub fn status(&self, exchange: ExchangeId) -> Status {
        self.statuses.get(exchange.0 as usize).copied().unwrap_or(Status::Unanswered)
    }

    /// How an exchange fared, shared answers told apart.
    pub fn fared(&self, exchange: ExchangeId) -> Fared {
        self.fared.get(exchange.0 as usize).copied().unwrap_or(Fared::Unanswered)
    }

    /// How many exchanges fared so.
    pub fn count(&self, fared: Fared) -> usize {
        match fared {
            Fared::Answered => self.answered,
            Fared::Shared => self.shared,
            Fared::ByPointer => self.by_pointer,
            Fared::Unanswered => self.unanswered,
        }
    }

    /// How every exchange fared, in order.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// Whether a sentence of the turn asks.
    pub fn asks(&self, turn: TurnId) -> bool {
        self.asking.get(turn.0 as usize).is_some_and(|&count| count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_counted_once() {
        let text = "Vraag 1\nVaart de pont nog? Zo nee, waarom niet?\n\nAntwoord 1\nDe pont vaart. Waarom? Omdat \
                    het kan.\n\nVraag 2\nWat kost dat?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n\nVraag 3\n\
                    Wie betaalt dat?\n";
        let coverage = Coverage::new(&crate::parse(text));
        assert_eq!((coverage.marks, coverage.marks_in_questions, coverage.marks_elsewhere.len()), (5, 4, 1));
        let fared = (coverage.answered, coverage.by_pointer, coverage.shared, coverage.unanswered);
        assert_eq!(fared, (1, 1, 0, 1));
    }
}
