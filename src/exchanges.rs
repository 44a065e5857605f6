//! turns → exchanges: which answers answer which questions.

use std::collections::HashMap;
use std::ops::Range;

use crate::similar::{Weighed, Weighing, Words};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, Turn, TurnId, TurnKind};

/// Pairs questions with their answers, in the order of the first question; `papers` are the bytes at which the papers
/// of the text begin.
///
/// A numbered answer goes to the questions of its numbers, wherever they stand; an answer without a number to the
/// questions that still wait since the answer before it; an answer with none waiting goes on with the one before. In a
/// reply to contributions, each paragraph goes to the question of that asker which it is most like, in order.
pub fn pair(source: &Source, turns: &[Turn], papers: &[u32]) -> Vec<Exchange> {
    let mut exchanges: Vec<Exchange> = Vec::new();
    let begins = |paper: &u32| turns.partition_point(|turn| turn.span.start < *paper);
    let mut from = 0;
    for to in papers.iter().skip(1).map(begins).chain([turns.len()]) {
        pair_within(source, turns, from..to, &mut exchanges);
        from = to;
    }
    crate::order::by(&mut exchanges, |exchange| exchange.questions.first().map_or(0, |id| u64::from(id.0)));
    exchanges
}

/// Pairs the questions and answers of one paper, a range of the turns.
fn pair_within(source: &Source, turns: &[Turn], paper: Range<usize>, exchanges: &mut Vec<Exchange>) {
    let turns = &turns[..paper.end];
    let mut waiting: Vec<TurnId> = Vec::new();
    let mut numbered: HashMap<&str, TurnId> = HashMap::new();
    let mut latest: Option<usize> = None;
    let addressed =
        turns[paper.start..].iter().any(|turn| turn.kind == TurnKind::Answer && turn.asker.is_some());
    let mut i = paper.start;
    while i < turns.len() {
        let (turn, id) = (&turns[i], TurnId(i as u32));
        match turn.kind {
            TurnKind::Question => {
                waiting.push(id);
                for number in &turn.numbers {
                    numbered.insert(number, id);
                }
            }
            TurnKind::Answer if turn.asker.is_some() => {
                let (reply, end) = reply_from(turns, i);
                let paired = align(source, turns, &mut waiting, &reply);
                exchanges.extend(
                    paired.into_iter().map(|(question, answers)| exchange(turns, vec![question], answers)),
                );
                latest = None;
                i = end;
                continue;
            }
            // In a reply that says whom it answers, what answers nobody is an introduction.
            TurnKind::Answer
                if addressed
                    && turn.numbers.is_empty()
                    && turn.label.is_none()
                    && follows_heading(turns, i) => {}
            TurnKind::Answer => {
                let mut asked: Vec<TurnId> =
                    turn.numbers.iter().filter_map(|n| numbered.get(n.as_str()).copied()).collect();
                // A question that was printed twice is answered twice over.
                let same = |q: &&TurnId| turns[q.0 as usize].numbers.iter().any(|n| turn.numbers.contains(n));
                asked.extend(waiting.iter().filter(same));
                crate::order::by(&mut asked, |id| u64::from(id.0));
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
        i += 1;
    }
    exchanges.extend(waiting.into_iter().map(|question| exchange(turns, vec![question], Vec::new())));
}

/// Whether nothing but notes and furniture stands between a turn and the heading above it.
fn follows_heading(turns: &[Turn], i: usize) -> bool {
    let before = turns[..i]
        .iter()
        .rev()
        .find(|turn| !matches!(turn.kind, TurnKind::Note | TurnKind::Furniture | TurnKind::Other));
    before.is_some_and(|turn| turn.kind == TurnKind::Heading)
}

/// The exchange of some questions with some answers, who asks and the numbers taken from the questions.
pub(crate) fn exchange(turns: &[Turn], mut questions: Vec<TurnId>, answers: Vec<TurnId>) -> Exchange {
    crate::order::by(&mut questions, |id| u64::from(id.0));
    questions.dedup();
    let all = || questions.iter().map(|q| &turns[q.0 as usize]);
    let asker = all().find_map(|turn| turn.asker.clone());
    let mut numbers: Vec<String> = all().flat_map(|turn| turn.numbers.iter().cloned()).collect();
    numbers.dedup();
    Exchange { asker, numbers, questions, answers, by_hand: false }
}

/// The paragraphs that answer one asker from turn `first` on, and the turn after them.
fn reply_from(turns: &[Turn], first: usize) -> (Vec<TurnId>, usize) {
    let mut reply = Vec::new();
    let mut end = first;
    for (i, turn) in turns.iter().enumerate().skip(first) {
        match turn.kind {
            TurnKind::Answer if turn.asker == turns[first].asker => reply.push(TurnId(i as u32)),
            TurnKind::Note | TurnKind::Furniture | TurnKind::Other => {}
            TurnKind::Heading if turn.asker.is_none() => {}
            _ => break,
        }
        end = i + 1;
    }
    (reply, end)
}

/// More paragraphs times questions than this are paired in order, without comparing: keeps the time linear.
const MOST_COMPARED: usize = 20_000;

/// Gives each paragraph of a reply the waiting question of its asker that it is most like, never going back.
fn align(
    source: &Source,
    turns: &[Turn],
    waiting: &mut Vec<TurnId>,
    reply: &[TurnId],
) -> Vec<(TurnId, Vec<TurnId>)> {
    let asker = |id: &TurnId| turns[id.0 as usize].asker.as_deref().unwrap_or_default();
    let small = |asker: &'_ str| asker.to_lowercase();
    let answered = reply.first().map(asker).unwrap_or_default();
    let same = |id: &&TurnId| asker(id) == answered || small(asker(id)) == small(answered);
    let questions: Vec<TurnId> = waiting.iter().filter(same).copied().collect();
    if questions.is_empty() || reply.is_empty() {
        return Vec::new();
    }
    waiting.retain(|q| !questions.contains(q));
    let places = if questions.len() == 1 || questions.len() * reply.len() > MOST_COMPARED {
        (0..reply.len()).map(|i| i * questions.len() / reply.len()).collect()
    } else {
        most_like(source, turns, &questions, reply)
    };
    let mut paired: Vec<(TurnId, Vec<TurnId>)> =
        questions.into_iter().map(|question| (question, Vec::new())).collect();
    for (answer, place) in reply.iter().zip(places) {
        paired[place].1.push(*answer);
    }
    paired
}

/// For every paragraph the place of its question, rising, with the greatest likeness in all.
fn most_like(source: &Source, turns: &[Turn], questions: &[TurnId], reply: &[TurnId]) -> Vec<usize> {
    let mut weighing = Weighing::new(source);
    let mut words = |ids: &[TurnId]| -> Vec<Words> {
        let pieces = |id: &TurnId| -> Vec<Span> {
            turns[id.0 as usize].pieces.iter().map(|piece| piece.span).collect()
        };
        ids.iter().map(|id| weighing.words(&pieces(id))).collect()
    };
    let (asked, answered) = (words(questions), words(reply));
    let weighed = |all: &[Words]| -> Vec<Weighed> { all.iter().map(|words| weighing.weigh(words)).collect() };
    let (asked, answered) = (weighed(&asked), weighed(&answered));
    let (n, m) = (answered.len(), asked.len());
    // best[i][j]: the likeness in all with paragraph i given to question j; a step over a question costs a little.
    const SKIP: f32 = 0.08;
    let mut best = vec![vec![0.0_f32; m]; n];
    let mut from = vec![vec![0_usize; m]; n];
    for i in 0..n {
        let mut top = (f32::NEG_INFINITY, 0);
        for j in 0..m {
            let before = match i {
                0 => (-SKIP * j as f32, 0),
                _ => {
                    let stay = (best[i - 1][j] - SKIP / 2.0, j);
                    top.0 -= SKIP;
                    if j > 0 && best[i - 1][j - 1] > top.0 {
                        top = (best[i - 1][j - 1], j - 1);
                    }
                    if top.0 > stay.0 { top } else { stay }
                }
            };
            best[i][j] = before.0 + answered[i].likeness(&asked[j]);
            from[i][j] = before.1;
        }
    }
    let mut places = vec![0; n];
    let mut j = (0..m).max_by(|&a, &b| {
        let end = |j: usize| best[n - 1][j] - SKIP * (m - 1 - j) as f32;
        end(a).total_cmp(&end(b))
    });
    for i in (0..n).rev() {
        let here = j.unwrap_or(0);
        places[i] = here;
        j = Some(from[i][here]);
    }
    places
}
