//! mentions → references: identifier, official link, target in the document. Ambiguity is a value.

mod pointers;

use std::collections::HashMap;

use crate::bare;
use crate::evidence::Certainty;
use crate::links;
use crate::marks;
use crate::mentions::Mention;
use crate::order;
use crate::reference::{Reference, ReferenceId, ReferenceKind, Target};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, Turn, TurnId};
use pointers::Pointers;

/// Turns mentions into references, in the order of the text, footnote marks among them.
pub fn resolve(
    source: &Source,
    turns: &[Turn],
    exchanges: &[Exchange],
    mentions: Vec<Mention>,
) -> Vec<Reference> {
    let mut references: Vec<Reference> =
        mentions.into_iter().map(|mention| reference(source, mention)).collect();
    let spans: Vec<Span> = references.iter().map(|reference| reference.span).collect();
    references.extend(marks::find(source, turns, &spans));
    order::by(&mut references, |reference| u64::from(reference.span.start));
    if references.iter().any(|reference| reference.kind == ReferenceKind::Pointer) {
        let pointers = Pointers::new(source, turns, exchanges, &references);
        for reference in references.iter_mut().filter(|r| r.kind == ReferenceKind::Pointer) {
            (reference.targets, reference.certainty) = pointers.targets(reference);
        }
        let labels: Vec<Span> = turns.iter().filter_map(|turn| turn.label).collect();
        references.retain(|reference| match reference.rule {
            "pointer-mention" => leads_on(&labels, reference),
            // Who joins in the questions of others in the opening of a contribution asks nothing there.
            "pointer-joins" => pointers.exchange_at(reference.span).is_some(),
            _ => true,
        });
        follow_chains(turns, exchanges, &pointers.only_points, &mut references);
    }
    bare::add(source, &mut references);
    unite_motions(source, &mut references);
    follow_local_names(source, &mut references);
    bare::link(&mut references);
    references
}

/// A question spoken of in passing is a pointer only where it leads to another exchange: in a label, or on its own
/// question, it points nowhere.
fn leads_on(labels: &[Span], reference: &Reference) -> bool {
    let next = labels.partition_point(|label| label.end <= reference.span.start);
    !reference.targets.is_empty() && !labels.get(next).is_some_and(|label| label.overlaps(reference.span))
}

/// Where the answer that a pointer leads to does nothing but point on, the answer at the end of the chain is its second
/// target.
fn follow_chains(turns: &[Turn], exchanges: &[Exchange], only_points: &[bool], references: &mut [Reference]) {
    /// A longer chain is not followed. The attack: answers that each point to the next.
    const LINKS: usize = 8;
    let mut of_question: Vec<Option<usize>> = vec![None; turns.len()];
    for (i, exchange) in exchanges.iter().enumerate() {
        exchange.questions.iter().for_each(|id| of_question[id.0 as usize] = Some(i));
    }
    let first_target = |exchange: &Exchange| {
        let answer = turns[exchange.answers.first()?.0 as usize].span;
        let from = references.partition_point(|reference| reference.span.end <= answer.start);
        let inside = references[from..].iter().take_while(|reference| reference.span.start < answer.end);
        inside.filter(|r| r.kind == ReferenceKind::Pointer).find_map(|r| r.targets.first()).map(|t| t.turn)
    };
    let next: Vec<Option<TurnId>> = exchanges
        .iter()
        .zip(only_points)
        .map(|(exchange, only)| only.then(|| first_target(exchange)).flatten())
        .collect();
    for reference in references.iter_mut().filter(|r| r.kind == ReferenceKind::Pointer) {
        let Some(first) = reference.targets.first() else { continue };
        let (mut end, score) = (first.turn, first.score);
        for _ in 0..LINKS {
            let Some(turn) = of_question[end.0 as usize].and_then(|exchange| next[exchange]) else { break };
            end = turn;
        }
        if end != reference.targets[0].turn {
            reference.targets.retain(|target| target.turn != end);
            reference.targets.insert(1, Target { turn: end, score, shared: Vec::new() });
        }
    }
}

fn reference(source: &Source, mention: Mention) -> Reference {
    let printed = source.slice(mention.span);
    let url = mention.id.as_deref().and_then(|id| links::link(mention.kind, id, printed));
    Reference {
        span: mention.span,
        kind: mention.kind,
        rule: mention.rule,
        id: mention.id,
        url,
        targets: Vec::new(),
        certainty: Certainty::Sure,
        stands_for: None,
        own: mention.own,
        kind_name: None,
    }
}

/// A motion named by its movers is the paper whose number follows it: both then lead to the same place. A later
/// mention of the same movers leads there too.
fn unite_motions(source: &Source, references: &mut [Reference]) {
    /// What may stand between a motion's name and its number: "(", ", " and the like.
    const BETWEEN: usize = 4;
    /// … and between a number and the names behind it: ") van de leden ".
    const BEFORE: usize = 24;
    let mut known: HashMap<String, ReferenceId> = HashMap::new();
    for i in 0..references.len() {
        if references[i].kind != ReferenceKind::Motion || references[i].stands_for.is_some() {
            continue;
        }
        let key = movers(references[i].id.as_deref().unwrap_or_default());
        let paper = references[i + 1..].iter().take(2).position(|next| {
            let between =
                Span { start: references[i].span.end, end: next.span.start.max(references[i].span.end) };
            next.kind == ReferenceKind::Kamerstuk
                && between.len() <= BETWEEN
                && !source.slice(between).contains('.')
        });
        let paper = paper.map(|offset| ReferenceId((i + 1 + offset) as u32));
        // "De motie (36 410 XVI, nr. 116) van de leden X en Y": the number stands before the names.
        let before = || {
            let last = i.checked_sub(1)?;
            let between = Span { start: references[last].span.end, end: references[i].span.start };
            let fits = references[last].kind == ReferenceKind::Kamerstuk
                && between.len() <= BEFORE
                && source.slice(between).starts_with(") ")
                && !source.slice(between).contains('.');
            fits.then_some(ReferenceId(last as u32))
        };
        if let Some(paper) = paper.or_else(before).or(known.get(&key).copied()) {
            references[i].stands_for = Some(paper);
            references[i].url = references[paper.0 as usize].url.clone();
            known.insert(key, paper);
        }
    }
}

/// A short name that the paper gave itself stands for the reference that it was given to.
fn follow_local_names(source: &Source, references: &mut [Reference]) {
    /// How far behind a name its short form may be given in brackets, in bytes.
    const NEAR: usize = 60;
    let mut given: HashMap<String, Option<ReferenceId>> = HashMap::new();
    for i in 0..references.len() {
        if references[i].rule != "local-name" {
            continue;
        }
        let Some(name) = references[i].id.clone() else { continue };
        let first = *given.entry(name.clone()).or_insert_with(|| {
            let gives = |reference: &Reference| {
                let end = reference.span.end as usize;
                let text = source.text();
                let behind = &text[end..text.floor_char_boundary((end + NEAR).min(text.len()))];
                reference.rule != "local-name"
                    && behind.split(')').next().is_some_and(|b| b.contains('(') && b.contains(&name))
            };
            references[..i].iter().position(gives).map(|at| ReferenceId(at as u32))
        });
        if let Some(first) = first {
            references[i].stands_for = Some(first);
            references[i].url = references[first.0 as usize].url.clone();
        }
    }
}

fn movers(names: &str) -> String {
    names.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
