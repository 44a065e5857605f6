//! document → places: the names by which its parts can be pointed at (`v12`, `a12`, `r3`, `n1`, `h2`), the numbers
//! that a reader sees, and how each question fared.
//!
//! Computed once per document; the page, the export and the outline share it.

use crate::document::Document;
use crate::reference::{ReferenceId, ReferenceKind};
use crate::turn::{ExchangeId, TurnId, TurnKind};

/// How a question fared in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// It has an answer of its own.
    Answered,
    /// Its answer does no more than point at another one.
    ByPointer,
    /// The document holds no answer to it.
    Unanswered,
}

impl Status {
    /// The class.
    pub fn name(self) -> &'static str {
        match self {
            Status::Answered => "answered",
            Status::ByPointer => "by-pointer",
            Status::Unanswered => "unanswered",
        }
    }
}

/// An answer with at most so many words outside its pointers says nothing of its own ("The cabinet … , of this
/// question of the members of the … group").
const WORDS_AROUND_A_POINTER: usize = 12;

/// Anchors, numbers and standings of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// By turn: its anchor.
    anchors: Vec<Option<String>>,
    /// By turn: the exchange it belongs to.
    exchange_of: Vec<Option<ExchangeId>>,
    /// By exchange: its number or numbers, as a reader sees them.
    numbers: Vec<String>,
    /// By exchange.
    statuses: Vec<Status>,
    /// By turn: the pointers and note marks whose first target it is.
    pointed_at_by: Vec<Vec<ReferenceId>>,
}

impl Places {
    /// Names the places of a document.
    pub fn new(document: &Document) -> Places {
        let mut places = Places {
            anchors: vec![None; document.turns.len()],
            exchange_of: vec![None; document.turns.len()],
            pointed_at_by: vec![Vec::new(); document.turns.len()],
            ..Places::default()
        };
        // One numbering through the whole paper where nothing is numbered, else the printed numbers alone.
        let numbered = document.exchanges.iter().any(|exchange| !exchange.numbers.is_empty());
        for (id, exchange) in document.exchanges() {
            let ordinal = id.0 + 1;
            for (letter, turns) in [('v', &exchange.questions), ('a', &exchange.answers)] {
                for (i, turn) in turns.iter().enumerate() {
                    let turn = turn.0 as usize;
                    if places.exchange_of.get(turn).is_some_and(Option::is_none) {
                        let anchor = if i == 0 {
                            format!("{letter}{ordinal}")
                        } else {
                            format!("{letter}{ordinal}-{}", i + 1)
                        };
                        places.anchors[turn] = Some(anchor);
                        places.exchange_of[turn] = Some(id);
                    }
                }
            }
            places.numbers.push(if numbered { range_words(&exchange.numbers) } else { ordinal.to_string() });
        }
        let (mut headings, mut notes) = (0, 0);
        for (anchor, turn) in places.anchors.iter_mut().zip(&document.turns) {
            let (letter, count) = match turn.kind {
                TurnKind::Heading => ('h', &mut headings),
                TurnKind::Note => ('n', &mut notes),
                _ => continue,
            };
            *count += 1;
            anchor.get_or_insert_with(|| format!("{letter}{count}"));
        }
        places.statuses = statuses(document);
        for (id, reference) in document.references() {
            let first = reference.targets.first().map(|target| target.turn.0 as usize);
            if let Some(list) = first.and_then(|turn| places.pointed_at_by.get_mut(turn)) {
                list.push(id);
            }
        }
        places
    }

    /// The anchor of a turn: exchanges, headings and notes have one.
    pub fn anchor(&self, turn: TurnId) -> Option<&str> {
        self.anchors.get(turn.0 as usize)?.as_deref()
    }

    /// The turn of an anchor.
    pub fn turn_at(&self, anchor: &str) -> Option<TurnId> {
        self.anchors.iter().position(|other| other.as_deref() == Some(anchor)).map(|i| TurnId(i as u32))
    }

    /// The exchange that a turn belongs to; of several, the first.
    pub fn exchange_of(&self, turn: TurnId) -> Option<ExchangeId> {
        *self.exchange_of.get(turn.0 as usize)?
    }

    /// The number of an exchange, as printed, or counted where nothing is numbered; may be empty.
    pub fn number(&self, exchange: ExchangeId) -> &str {
        self.numbers.get(exchange.0 as usize).map_or("", String::as_str)
    }

    /// How the questions of an exchange fared.
    pub fn status(&self, exchange: ExchangeId) -> Status {
        self.statuses.get(exchange.0 as usize).copied().unwrap_or(Status::Unanswered)
    }

    /// The number of exchanges of a status.
    pub fn count(&self, status: Status) -> usize {
        self.statuses.iter().filter(|&&other| other == status).count()
    }

    /// The pointers and note marks whose first target is this turn.
    pub fn pointed_at_by(&self, turn: TurnId) -> &[ReferenceId] {
        self.pointed_at_by.get(turn.0 as usize).map_or(&[], Vec::as_slice)
    }
}

/// The anchor of a reference.
pub fn reference_anchor(reference: ReferenceId) -> String {
    format!("r{}", reference.0 + 1)
}

/// The reference of an anchor.
pub fn reference_at(anchor: &str) -> Option<ReferenceId> {
    anchor.strip_prefix('r')?.parse::<u32>().ok()?.checked_sub(1).map(ReferenceId)
}

/// "4–7" for four numbers in a row, else "3, 8".
fn range_words(numbers: &[String]) -> String {
    let values: Option<Vec<u32>> = numbers.iter().map(|number| number.parse().ok()).collect();
    match (values.as_deref(), numbers) {
        (Some([first, .., last]), _)
            if numbers.len() > 2 && last.checked_sub(*first) == Some(numbers.len() as u32 - 1) =>
        {
            format!("{first}–{last}")
        }
        _ => numbers.join(", "),
    }
}

/// How each exchange fared, in order.
pub(crate) fn statuses(document: &Document) -> Vec<Status> {
    let status = |answers: &[TurnId]| {
        let says = |turn: &TurnId| {
            let Some(answer) = document.turns.get(turn.0 as usize) else { return Status::Unanswered };
            let from =
                document.references.partition_point(|reference| reference.span.end <= answer.span.start);
            let pointers = document.references[from..]
                .iter()
                .take_while(|reference| reference.span.start < answer.span.end)
                .filter(|reference| reference.kind == ReferenceKind::Pointer);
            if pointers.clone().next().is_none() {
                return Status::Answered;
            }
            let (mut words, mut at) = (0, answer.span.start);
            let mut count_up_to = |end: u32, at: u32| {
                if at < end {
                    let text = document.source.slice(crate::span::Span { start: at, end });
                    let more = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
                    words += more.take(WORDS_AROUND_A_POINTER + 1).count();
                }
            };
            for pointer in pointers {
                count_up_to(pointer.span.start, at);
                at = pointer.span.end.max(at);
            }
            count_up_to(answer.span.end, at);
            if words <= WORDS_AROUND_A_POINTER { Status::ByPointer } else { Status::Answered }
        };
        match answers {
            [] => Status::Unanswered,
            answers if answers.iter().all(|turn| says(turn) == Status::ByPointer) => Status::ByPointer,
            _ => Status::Answered,
        }
    };
    document.exchanges.iter().map(|exchange| status(&exchange.answers)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paint::tests::{any_document, find, reference, turn};
    use crate::source::Source;
    use crate::turn::Exchange;
    use proptest::prelude::*;
    use std::collections::HashSet;

    proptest! {
        #[test]
        fn anchors_are_unique_and_lead_back(document in any_document()) {
            let places = Places::new(&document);
            let mut seen = HashSet::new();
            for (id, _) in document.turns() {
                if let Some(anchor) = places.anchor(id) {
                    prop_assert!(seen.insert(anchor.to_owned()));
                    prop_assert_eq!(places.turn_at(anchor), Some(id));
                }
            }
            for (id, _) in document.references() {
                prop_assert_eq!(reference_at(&reference_anchor(id)), Some(id));
            }
        }
    }

    #[test]
    fn an_answer_that_only_points_is_told_from_one_that_also_answers() {
        let short = "Hierop verwijst het kabinet naar het antwoord op vraag 2 van dit lid.";
        let long = format!(
            "{short} Daar komt bij dat de dijken het houden, dat de pompen draaien en dat de boeren er blij mee zijn."
        );
        let text = format!("Eén?\n{short}\nTwee?\n{long}\nDrie?");
        let at = |words: &str| (find(&text, words).start as usize, find(&text, words).end as usize);
        let second = text.rfind(short).map(|start| (start, start + long.len())).expect("stands there");
        let turns = vec![
            turn(TurnKind::Question, &[at("Eén?")]),
            turn(TurnKind::Answer, &[at(short)]),
            turn(TurnKind::Question, &[at("Twee?")]),
            turn(TurnKind::Answer, &[second]),
            turn(TurnKind::Question, &[at("Drie?")]),
        ];
        let pointer = "verwijst het kabinet naar het antwoord op vraag 2";
        let references = text
            .match_indices(pointer)
            .map(|(start, _)| {
                reference(ReferenceKind::Pointer, crate::span::Span::new(start, start + pointer.len()))
            })
            .collect();
        let exchange = |question, answers: &[u32]| Exchange {
            questions: vec![TurnId(question)],
            answers: answers.iter().map(|&turn| TurnId(turn)).collect(),
            ..Exchange::default()
        };
        let exchanges = vec![exchange(0, &[1]), exchange(2, &[3]), exchange(4, &[])];
        let document =
            Document { source: Source::new(&text), turns, exchanges, references, ..Document::default() };
        let places = Places::new(&document);
        let found: Vec<_> = document.exchanges().map(|(id, _)| places.status(id)).collect();
        assert_eq!(found, [Status::ByPointer, Status::Answered, Status::Unanswered]);
    }

    #[test]
    fn numbers_in_a_row_become_a_range() {
        let words =
            |numbers: &[&str]| range_words(&numbers.iter().map(|&n| n.to_owned()).collect::<Vec<_>>());
        assert_eq!(words(&["4", "5", "6"]), "4–6");
        assert_eq!(words(&["4", "5"]), "4, 5");
        assert_eq!(words(&["4", "5", "8"]), "4, 5, 8");
        assert_eq!(words(&["12a", "13"]), "12a, 13");
    }
}
