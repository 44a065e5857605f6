//! Questions and answers that a person put together or apart.

use crate::exchanges::exchange;
use crate::turn::{Exchange, Turn, TurnId, TurnKind};

/// The exchanges while they are corrected.
pub(super) struct Pairs<'a> {
    turns: &'a [Turn],
    exchanges: Vec<Exchange>,
    /// For every turn, the exchange it belongs to.
    of: Vec<Option<usize>>,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(turns: &'a [Turn], exchanges: Vec<Exchange>) -> Pairs<'a> {
        let mut of = vec![None; turns.len()];
        for (i, exchange) in exchanges.iter().enumerate() {
            for id in exchange.questions.iter().chain(&exchange.answers) {
                of[id.0 as usize].get_or_insert(i);
            }
        }
        Pairs { turns, exchanges, of }
    }

    fn are(&self, question: TurnId, answer: TurnId) -> bool {
        let kind = |id: TurnId| self.turns.get(id.0 as usize).map(|turn| turn.kind);
        kind(question) == Some(TurnKind::Question) && kind(answer) == Some(TurnKind::Answer)
    }

    /// Makes one exchange of those of a question and an answer.
    pub(super) fn join(&mut self, question: TurnId, answer: TurnId) -> bool {
        if !self.are(question, answer) {
            return false;
        }
        let (asked, answered) = (self.of[question.0 as usize], self.of[answer.0 as usize]);
        let (mut questions, mut answers) = (vec![question], vec![answer]);
        for i in [asked, answered.filter(|_| asked != answered)].into_iter().flatten() {
            let old = std::mem::take(&mut self.exchanges[i]);
            questions.extend(old.questions);
            answers.extend(old.answers);
        }
        self.put(questions, answers);
        true
    }

    /// Takes a question and an answer apart. A question of several leaves, else an answer of several, else both.
    pub(super) fn part(&mut self, question: TurnId, answer: TurnId) -> bool {
        let together = self.of.get(question.0 as usize).copied().flatten();
        let Some(i) = together.filter(|i| self.exchanges[*i].answers.contains(&answer)) else { return false };
        if !self.are(question, answer) {
            return false;
        }
        let old = std::mem::take(&mut self.exchanges[i]);
        let (mut questions, mut answers) = (old.questions, old.answers);
        self.of[question.0 as usize] = None;
        if questions.len() > 1 {
            questions.retain(|id| *id != question);
            self.put(questions, answers);
            self.put(vec![question], Vec::new());
        } else {
            self.of[answer.0 as usize] = None;
            answers.retain(|id| *id != answer);
            self.put(questions, answers);
        }
        true
    }

    fn put(&mut self, questions: Vec<TurnId>, mut answers: Vec<TurnId>) {
        crate::order::by(&mut answers, |id| u64::from(id.0));
        answers.dedup();
        for id in questions.iter().chain(&answers) {
            self.of[id.0 as usize] = Some(self.exchanges.len());
        }
        self.exchanges.push(Exchange { by_hand: true, ..exchange(self.turns, questions, answers) });
    }

    /// The exchanges, in the order of their first question.
    pub(super) fn done(self) -> Vec<Exchange> {
        let mut exchanges = self.exchanges;
        exchanges.retain(|exchange| !exchange.questions.is_empty());
        crate::order::by(&mut exchanges, |exchange| {
            exchange.questions.first().map_or(0, |id| u64::from(id.0))
        });
        exchanges
    }
}
