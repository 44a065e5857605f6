//! The reading column. The markup is that of `html`; clicks are answered here, at its root.

use super::{Reading, State};
use crate::browser::leaves::Column;
use crate::browser::slots::Place;
use crate::browser::{self, Clicked};
use crate::filter::turns_shown;
use crate::html;
use crate::leaves;
use crate::notice::NoticeKind;
use crate::page::around;
use crate::places::reference_anchor;
use crate::reference::ReferenceId;
use crate::session::Selected;
use crate::span::Span;
use crate::turn::TurnId;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

/// Keeps the column in step.
pub fn keep(state: State, words: &'static Words) {
    let State { reading, selected, .. } = state;
    super::keep(Place::Attribute("article", "lang"), move || {
        reading.with(|reading| Some(reading.as_ref()?.document.form.language.tag().to_owned()))
    });
    super::keep(Place::Slot("nothing"), move || {
        let none = reading.with(|reading| {
            let document = &reading.as_ref()?.document;
            let told = document.notices.iter().any(|notice| notice.kind == NoticeKind::NothingFound);
            Some(told || document.exchanges.is_empty())
        });
        let unfit = state.shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.contains(&true)));
        match none? {
            true => Some(around::nothing(words.found_nothing)),
            false => unfit.then(|| around::nothing(words.views.nothing_fits)),
        }
    });
    super::follow(move || {
        let (reading, shown) = (reading.get(), state.shown.get());
        if let Some(reading) = reading {
            browser::leaves::lay(column(reading, words, shown));
        }
    });
    on_cleanup(browser::leaves::forget);
    super::follow(move || {
        let (selected, reading) = (selected.get(), reading.get());
        let beside = reading.map(|reading| beside(&reading, selected)).unwrap_or_default();
        browser::show_selected(selected, &beside);
    });
    // The field or button that had the focus is gone: the keyboard goes on in the text.
    browser::take_focus("text");
    // A text that comes back after a reload opens where it was left.
    if let Some(byte) = browser::kept("place").and_then(|byte| byte.parse().ok()) {
        browser::drop_kept("place");
        browser::next_frame(move || browser::go_to_byte(byte));
    }
}

/// Answers a click in it.
pub fn clicked(state: State, event: &web_sys::MouseEvent) {
    match browser::clicked(event) {
        Clicked::Way(from, anchor) => {
            event.prevent_default();
            follow(state, from, &anchor);
        }
        Clicked::Mark(mark) => {
            event.prevent_default();
            state.session.update(|session| session.select(mark));
            if let Selected::Reference(reference) = mark {
                // After the pane has opened, which may lie over the reference.
                browser::next_frame(move || browser::keep_in_view(&reference_anchor(reference)));
            }
        }
        Clicked::Nothing => {}
    }
}

/// What the column shows of a reading, of which these exchanges fit the filter.
fn column(reading: Arc<Reading>, words: &'static Words, shown: Option<Vec<bool>>) -> Column {
    let (revision, edits) = reading.number();
    let start = |section: usize| {
        reading.painted.get(section).map_or(reading.opened.text.len() as u32, |s| s.span.start)
    };
    let anchors = reading.clone();
    Column {
        edition: (revision, edits, words.tag),
        long: reading.is_long(),
        spans: reading
            .leaves
            .iter()
            .map(|leaf| Span { start: start(leaf.start), end: start(leaf.end) })
            .collect(),
        shown: shown.map(|shown| turns_shown(&reading.document, &shown)),
        byte_of: Box::new(move |anchor| anchors.at(anchor).map(|(_, byte)| byte)),
        markup: Box::new(move |leaf| {
            leaves::markup(reading.setting(words), &reading.painted, reading.leaves[leaf].clone())
        }),
    }
}

/// The other turns of the exchange that a selected turn belongs to.
fn beside(reading: &Reading, selected: Option<Selected>) -> Vec<TurnId> {
    let Some(Selected::Turn(turn)) = selected else { return Vec::new() };
    let Some(exchange) = reading.places.exchange_of(turn) else { return Vec::new() };
    let exchange = reading.document.exchange(exchange);
    exchange.questions.iter().chain(&exchange.answers).copied().filter(|&other| other != turn).collect()
}

/// Follows a reference to an anchor, with a way back.
pub fn follow(state: State, from: Option<ReferenceId>, anchor: &str) {
    let session = state.session;
    let target = state.reading.with_untracked(|r| r.as_ref().and_then(|r| r.places.turn_at(anchor)));
    if let (Some(from), Some(target)) = (from, target) {
        session.update(|s| s.follow(from, target));
        session.with_untracked(|s| browser::note_step(s.revision(), s.trail.len()));
    }
    if let Some(target) = target {
        super::address::lift_filter_from(state, Selected::Turn(target));
    }
    // After the filter has gone, if it has.
    let anchor = anchor.to_owned();
    browser::next_frame(move || browser::go_to(&anchor));
}

/// The place from which a pointer was followed last.
pub fn back_to(state: State) -> Option<String> {
    let from = state.session.with(|session| session.trail.last().map(|step| step.from))?;
    let reading = state.reading.get()?;
    let at = reading.document.references.get(from.0 as usize)?.span.start;
    let (turn, _) = reading.document.turns().filter(|(_, turn)| turn.span.contains(at)).last()?;
    Some(html::labels::place(&reading.setting(state.words()), turn))
}
