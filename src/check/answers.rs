//! Whether the questions have answers, and the answers the right questions.

use std::collections::HashMap;

use crate::coverage::Coverage;
use crate::document::Document;
use crate::evidence::Certainty;
use crate::form::Genre;
use crate::labels::Side;
use crate::notice::{Notice, NoticeKind};
use crate::places::{self, Status};
use crate::reference::{Reference, ReferenceKind};
use crate::similar::{Weighed, Weighing, Words};
use crate::span::Span;
use crate::turn::{TurnId, TurnKind};

/// Nothing asks or answers, in a text that has words.
pub fn nothing_found(document: &Document) -> Vec<Notice> {
    let asks = document.turns.iter().any(|turn| matches!(turn.kind, TurnKind::Question | TurnKind::Answer));
    if asks || document.source.text().trim().is_empty() {
        return Vec::new();
    }
    vec![Notice { kind: NoticeKind::NothingFound, span: Span::default(), words: Vec::new() }]
}

/// Questions without an answer; where the document answers none of them, that is said once, at the first.
pub fn unanswered(document: &Document) -> Vec<Notice> {
    let Some(first) = document.exchanges.first() else { return Vec::new() };
    if document.count(TurnKind::Answer) == 0 {
        let span = span_of(document, &first.questions[..1]);
        return vec![Notice { kind: NoticeKind::NoAnswers, span, words: Vec::new() }];
    }
    if !places::statuses(document).contains(&Status::Unanswered) {
        return Vec::new();
    }
    let coverage = Coverage::new(document);
    let waiting = document.exchanges().filter(|(id, _)| coverage.status(*id) == Status::Unanswered);
    waiting
        .filter(|(_, exchange)| exchange.questions.iter().any(|turn| coverage.asks(*turn)))
        .map(|(_, exchange)| Notice {
            kind: NoticeKind::Unanswered,
            span: span_of(document, &exchange.questions),
            words: exchange.numbers.clone(),
        })
        .collect()
}

/// Answers without their question: of a number that no question has, or marked as an answer and paired with none. Where
/// the document asks nothing, that is said once, at the first.
pub fn unasked(document: &Document) -> Vec<Notice> {
    let mut paired = vec![false; document.turns.len()];
    for exchange in &document.exchanges {
        exchange.answers.iter().for_each(|answer| paired[answer.0 as usize] = true);
    }
    // "3a" answers a part of question 3.
    fn whole(number: &str) -> &str {
        number.trim_end_matches(|c: char| !c.is_ascii_digit())
    }
    let mut asked: HashMap<&str, TurnId> = HashMap::new();
    for (id, turn) in document.turns().filter(|(_, turn)| turn.kind == TurnKind::Question) {
        for number in &turn.numbers {
            asked.insert(whole(number), id);
        }
    }
    let mut above = None;
    let mut found = Vec::new();
    for (id, turn) in document.turns() {
        let named = !turn.numbers.is_empty();
        let alone = match paired[id.0 as usize] {
            true => {
                named
                    && !asked.is_empty()
                    && !turn.numbers.iter().any(|number| asked.contains_key(whole(number)))
            }
            false => named || turn.label.is_some() || above == Some(Side::Answer),
        };
        if turn.kind == TurnKind::Answer && alone {
            found.push(Notice { kind: NoticeKind::Unasked, span: turn.span, words: turn.numbers.clone() });
        }
        match turn.kind {
            TurnKind::Note | TurnKind::Furniture => {}
            TurnKind::Label => above = Some(turn.label_side()),
            _ => above = None,
        }
    }
    if document.exchanges.is_empty() {
        found.truncate(1);
    }
    found
}

/// Pointers that name an asker whose questions fit far worse than another asker's.
pub fn pointer_elsewhere(document: &Document) -> Vec<Notice> {
    let plain = |name: &str| name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "");
    let pointers = document.references.iter().filter(|r| r.kind == ReferenceKind::Pointer);
    let notice = |reference: &Reference| {
        let named = reference.id.as_deref()?.strip_prefix("asker:")?;
        let target = reference.targets.first().filter(|_| reference.certainty == Certainty::Doubtful)?;
        let asker = document.turn(target.turn).asker.as_deref()?;
        let is_named = named.split(',').any(|name| plain(name) == plain(asker));
        let words = vec![named.replace(',', ", "), asker.to_owned()];
        (!is_named).then_some(Notice { kind: NoticeKind::PointerElsewhere, span: reference.span, words })
    };
    pointers.filter_map(notice).collect()
}

/// An answer is taken to stand at the wrong one of two neighbours if it meets the other's question at least this well …
const MEETS: f32 = 0.1;
/// … and so much better than its own …
const TIMES: f32 = 2.5;
/// … which it hardly meets.
const MISSES: f32 = 0.05;
/// Where the other answer only points elsewhere, so much is enough, of an answer that shares no word with its own
/// question.
const MEETS_ALONE: f32 = 0.06;
/// Fewer content words than this in a question or an answer say too little of what it is about.
const FEWEST_WORDS: usize = 6;

/// Neighbouring answers that would each fit the other's question far better than their own. An answer that only points
/// elsewhere fits any question: then the other one must miss its own altogether.
pub fn swapped(document: &Document) -> Vec<Notice> {
    // Turns of speakers are a conversation: an answer there may come back to what was asked before.
    if matches!(document.form.genre, Genre::Spoken | Genre::Plain | Genre::None) {
        return Vec::new();
    }
    let mut weighing = Weighing::with_terms(&document.source);
    let mut words = |turns: &[TurnId]| {
        let pieces = turns.iter().flat_map(|id| &document.turn(*id).pieces);
        weighing.words(&pieces.map(|piece| piece.span).collect::<Vec<_>>())
    };
    let asked: Vec<Words> = document.exchanges.iter().map(|exchange| words(&exchange.questions)).collect();
    let said: Vec<Words> = document.exchanges.iter().map(|exchange| words(&exchange.answers)).collect();
    let statuses = places::statuses(document);
    let telling = |words: &Words| words.len() >= FEWEST_WORDS;
    let weighed = |all: &[Words]| -> Vec<Weighed> { all.iter().map(|words| weighing.weigh(words)).collect() };
    let (asks, says) = (weighed(&asked), weighed(&said));
    // Whether the answer of exchange `of` belongs to the question of exchange `to`.
    let belongs = |of: usize, to: usize, misses: f32, meets: f32| {
        if !(telling(&said[of]) && telling(&asked[of]) && telling(&asked[to])) {
            return false;
        }
        let own = asks[of].likeness(&says[of]);
        let other = |least: f32| asks[to].likeness(&says[of]) >= least;
        own <= misses && other(meets.max(TIMES * own))
    };
    let mut found = Vec::new();
    for at in 1..document.exchanges.len() {
        let (a, b) = (at - 1, at);
        let swapped = match (statuses[a], statuses[b]) {
            (Status::Answered, Status::Answered) => {
                belongs(a, b, MISSES, MEETS) && belongs(b, a, MISSES, MEETS)
            }
            (Status::ByPointer, Status::Answered) => belongs(b, a, 0.0, MEETS_ALONE),
            (Status::Answered, Status::ByPointer) => belongs(a, b, 0.0, MEETS_ALONE),
            _ => false,
        };
        if swapped {
            let name = |i: usize| match document.exchanges[i].numbers.as_slice() {
                [] => (i + 1).to_string(),
                numbers => numbers.join(", "),
            };
            found.push(Notice {
                kind: NoticeKind::AnswersSwapped,
                span: span_of(document, &document.exchanges[a].answers[..1]),
                words: vec![name(a), name(b)],
            });
        }
    }
    found
}

fn span_of(document: &Document, turns: &[TurnId]) -> Span {
    let spans = turns.iter().map(|id| document.turn(*id).span);
    spans.reduce(Span::join).unwrap_or_default()
}
