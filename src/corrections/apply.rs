//! document + corrections → corrected document.
//!
//! Turns first; who answers whom is then found anew from them, and after that what the person said of it; then the
//! references, whose pointers depend on both. What was not touched keeps its evidence, certainty and sentences.

use super::left::{self, Left};
use super::marks::{DERIVED, Marks};
use super::pairs::Pairs;
use super::sheet::{Corrected, Sheet};
use super::{BY_HAND, Corrections, Edit, alike};
use crate::document::Document;
use crate::evidence::Certainty;
use crate::mentions::Mention;
use crate::reference::{self, Reference, ReferenceKind};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Sentence, Turn, TurnId};
use crate::{check, exchanges, order, resolve, sentences};

/// The document as a person corrected it. An edit that the text does not fit is left out, and counted.
pub fn apply(document: Document, corrections: &Corrections) -> Document {
    let Document { source, form, papers, turns, exchanges, sentences, references, .. } = document;
    let mut left =
        Left { unfit: corrections.iter().filter(|edit| !fits(&source, edit)).count(), ..Left::default() };
    let edits: Vec<&Edit> = corrections.iter().filter(|edit| fits(&source, edit)).collect();

    let pairings = |turns: &[Turn], exchanges: &[crate::turn::Exchange]| -> Vec<Vec<u32>> {
        exchanges.iter().map(|exchange| left::pairing(turns, exchange)).collect()
    };
    let (turns_before, paired_before) = (left::turns(&turns), pairings(&turns, &exchanges));
    let marked_before = left::references(&references);

    let mut sheet = Sheet::new(&source, turns);
    for edit in &edits {
        correct_turns(&mut sheet, &source, edit);
    }
    let Corrected { turns, before } = sheet.corrected();
    let same_turns = before.iter().filter(|before| before.is_some()).count();
    left.turns = left::marks(&turns_before, &left::turns(&turns));
    let touched = same_turns < turns_before.len() || turns.len() > turns_before.len();

    let exchanges = if touched { exchanges::pair(&source, &turns, &papers) } else { exchanges };
    let mut pairs = Pairs::new(&turns, exchanges);
    for edit in &edits {
        match edit {
            Edit::Pair { question, answer } => {
                let (question, answer) = (turn_at(&turns, question.span), turn_at(&turns, answer.span));
                left.unfit += usize::from(!pairs.join(question, answer));
            }
            Edit::Unpair { question, answer } => {
                let (question, answer) = (turn_at(&turns, question.span), turn_at(&turns, answer.span));
                left.unfit += usize::from(!pairs.part(question, answer));
            }
            _ => {}
        }
    }
    let exchanges = pairs.done();
    left.exchanges = left::exchanges(&paired_before, &pairings(&turns, &exchanges));

    let sentences =
        if touched { resplit(&source, &turns, &before, sentences, form.language) } else { sentences };
    let references = correct_references(&source, &turns, &exchanges, references, &edits);
    left.references = left::marks(&marked_before, &left::references(&references));

    let mut document =
        Document { source, form, papers, turns, exchanges, sentences, references, notices: Vec::new(), left };
    document.notices = check::check(&document);
    document
}

/// Whether the text still reads at the places of an edit as it did when the edit was made.
fn fits(source: &Source, edit: &Edit) -> bool {
    match edit {
        Edit::Stretch { at, .. }
        | Edit::Split { at }
        | Edit::Asker { at, .. }
        | Edit::Refer { at, .. }
        | Edit::NoReference { at } => at.in_text(source).is_some(),
        Edit::Pair { question, answer } | Edit::Unpair { question, answer } => {
            question.in_text(source).is_some() && answer.in_text(source).is_some()
        }
        Edit::AllLike { .. } | Edit::TurnsBy { .. } | Edit::NoneBy { .. } | Edit::Form(_) => true,
    }
}

fn correct_turns(sheet: &mut Sheet, source: &Source, edit: &Edit) {
    match edit {
        Edit::Stretch { at, kind } => sheet.set(&[at.span], *kind),
        Edit::Split { at } => sheet.split(at.span.start),
        Edit::Asker { at, name } => {
            if let Some(owner) = sheet.owner_at(at.span.start) {
                sheet.ask(owner, name.clone());
            }
        }
        Edit::AllLike { look, kind } => {
            let alike = sheet.paragraphs().into_iter().filter(|parts| alike::look_of(source, parts) == *look);
            let mut stretches: Vec<Span> =
                alike.filter_map(|parts| parts.into_iter().reduce(Span::join)).collect();
            // What stands between the parts of another one goes with that one, or stays what it is.
            let mut end = 0;
            stretches.retain(|stretch| {
                let apart = stretch.start >= end;
                end = stretch.end.max(end);
                apart
            });
            sheet.set(&stretches, *kind);
        }
        Edit::TurnsBy { rule, kind } => {
            for owner in sheet.owners() {
                if sheet.turn(owner).evidence.first().is_some_and(|evidence| evidence.rule == rule) {
                    sheet.rename(owner, *kind);
                }
            }
        }
        _ => {}
    }
}

/// The turn that holds the first character of a span.
fn turn_at(turns: &[Turn], at: Span) -> TurnId {
    // Turns nest (a page number inside a question): of those that begin before, the last with a piece there.
    let behind = turns.partition_point(|turn| turn.span.start <= at.start);
    let holds = |turn: &Turn| {
        let i = turn.pieces.partition_point(|piece| piece.span.end <= at.start);
        turn.pieces.get(i).is_some_and(|piece| piece.span.contains(at.start))
    };
    let found = turns[..behind].iter().rposition(holds);
    TurnId(found.unwrap_or(turns.len()) as u32)
}

/// The sentences of turns that are the same still, and new ones for the others.
fn resplit(
    source: &Source,
    turns: &[Turn],
    before: &[Option<usize>],
    old: Vec<Sentence>,
    language: crate::form::Language,
) -> Vec<Sentence> {
    let most = before.iter().flatten().max().map_or(0, |most| most + 1);
    let mut now = vec![None; most];
    let mut all: Vec<Sentence> = Vec::with_capacity(old.len());
    for (i, turn) in turns.iter().enumerate() {
        match before[i] {
            Some(before) => now[before] = Some(TurnId(i as u32)),
            None => {
                sentences::of_turn(source, None, turn, TurnId(i as u32), language, &mut all);
            }
        }
    }
    let kept = old.into_iter().filter_map(|sentence| {
        let turn = now.get(sentence.turn.0 as usize).copied().flatten()?;
        Some(Sentence { turn, ..sentence })
    });
    all.extend(kept);
    order::by(&mut all, |sentence| order::place(sentence.span.start as usize, sentence.span.end as usize));
    all
}

fn correct_references(
    source: &Source,
    turns: &[Turn],
    exchanges: &[crate::turn::Exchange],
    references: Vec<Reference>,
    edits: &[&Edit],
) -> Vec<Reference> {
    let (own, found): (Vec<Reference>, Vec<Reference>) = references
        .into_iter()
        .partition(|reference| reference.kind == ReferenceKind::Own && !reference.by_hand());
    let found = found.into_iter().filter(|reference| !DERIVED.contains(&reference.rule));
    let mut marks = Marks::new(source, found.map(mention).collect());
    for edit in edits {
        match edit {
            Edit::Refer { at, kind, id } => marks.set(at.span, *kind, id.as_deref()),
            Edit::NoReference { at } => marks.clear(at.span),
            Edit::NoneBy { rule } => marks.reject(rule),
            _ => {}
        }
    }
    let mut marked = marks.done();
    let mentions = std::mem::take(&mut marked.mentions);
    let mut references = resolve::resolve(source, turns, exchanges, mentions);
    for reference in references.iter_mut().filter(|reference| reference.rule == BY_HAND) {
        reference.certainty = Certainty::Sure;
    }
    // What a person set comes before own patterns, as what the tables found does.
    reference::insert(&mut references, own);
    reference::retain(&mut references, |reference| marked.allows(reference));
    references
}

/// What a reference was before it was resolved.
fn mention(reference: Reference) -> Mention {
    let Reference { span, kind, rule, id, own, .. } = reference;
    Mention { span, kind, rule, id, own }
}
