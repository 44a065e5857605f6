//! turns → exchanges: which answers answer which questions.

use std::collections::HashMap;

use crate::form::Form;
use crate::source::Source;
use crate::turn::{Exchange, Turn, TurnId, TurnKind};

/// Pairs questions with their answers, in the order of the first question.
///
/// A numbered answer goes to the questions of its numbers, wherever they stand; an answer without a number to the
/// questions that still wait since the answer before it; an answer with none waiting goes on with the one before.
pub fn pair(_source: &Source, _form: &Form, turns: &[Turn]) -> Vec<Exchange> {
    let mut exchanges: Vec<Exchange> = Vec::new();
    let mut waiting: Vec<TurnId> = Vec::new();
    let mut numbered: HashMap<&str, TurnId> = HashMap::new();
    let mut latest: Option<usize> = None;
    for (i, turn) in turns.iter().enumerate() {
        let id = TurnId(i as u32);
        match turn.kind {
            TurnKind::Question => {
                waiting.push(id);
                for number in &turn.numbers {
                    numbered.insert(number, id);
                }
            }
            TurnKind::Answer => {
                let mut asked: Vec<TurnId> =
                    turn.numbers.iter().filter_map(|n| numbered.get(n.as_str()).copied()).collect();
                asked.dedup();
                asked.retain(|q| waiting.contains(q));
                if asked.is_empty() {
                    asked = std::mem::take(&mut waiting);
                }
                waiting.retain(|q| !asked.contains(q));
                match latest {
                    Some(last) if asked.is_empty() => exchanges[last].answers.push(id),
                    _ if asked.is_empty() => {}
                    _ => {
                        exchanges.push(exchange(turns, asked, vec![id]));
                        latest = Some(exchanges.len() - 1);
                    }
                }
            }
            _ => {}
        }
    }
    exchanges.extend(waiting.into_iter().map(|question| exchange(turns, vec![question], Vec::new())));
    exchanges.sort_by_key(|exchange| exchange.questions.first().copied());
    exchanges
}

fn exchange(turns: &[Turn], mut questions: Vec<TurnId>, answers: Vec<TurnId>) -> Exchange {
    questions.sort_unstable();
    let all = || questions.iter().map(|q| &turns[q.0 as usize]);
    let asker = all().find_map(|turn| turn.asker.clone());
    let numbers = all().flat_map(|turn| turn.numbers.iter().cloned()).collect();
    Exchange { asker, numbers, questions, answers }
}
