//! The outline: who asks, which questions, and how each fared. Its markup is made in `crate::outline` and put in place
//! some rows at a time; clicks are answered at its root.

use super::{Reading, State};
use crate::browser;
use crate::browser::slots::{self, Place};
use crate::outline::{self, groups};
use crate::session::{Pane, Selected};
use crate::turn::ExchangeId;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// So many rows are written before the browser may do something else.
const ROWS: usize = 200;

/// Keeps the outline in step.
pub fn keep(state: State, words: &'static Words) {
    super::keep(Place::Attribute("#outline", "class"), move || {
        Some(super::pane("outline", state.session.with(|session| session.pane == Some(Pane::Outline))))
    });
    // The number of the last filling: an older one stops.
    let filling = StoredValue::new(0_u32);
    super::follow(move || {
        let Some(reading) = state.reading.get() else { return };
        let number = filling.with_value(|number| number + 1);
        filling.set_value(number);
        let begin = move || {
            let groups = groups(&reading.document);
            slots::put(Place::Within("#outline > div"), Some(&outline::frames(&groups, words)));
            fill(state, filling, number, Filling { reading, words, lists: outline::lists(&groups), next: 0 });
        };
        state.soon(begin);
    });
    super::follow(move || browser::outline::at_hand(here(state)));
    super::follow(move || {
        state.shown.track();
        state.soon(move || browser::outline::sift(|id| untrack(|| state.shows(id))));
    });
}

/// Answers a click in it.
pub fn clicked(state: State, event: &web_sys::MouseEvent) {
    if let Some((_, anchor)) = browser::held(event, "href") {
        event.prevent_default();
        state.session.update(|session| session.pane = None);
        super::address::visit_place(state, anchor.trim_start_matches('#'));
    }
}

/// The exchange at hand.
fn here(state: State) -> Option<ExchangeId> {
    match state.selected.get() {
        Some(Selected::Turn(turn)) => {
            state.reading.with(|reading| reading.as_ref()?.places.exchange_of(turn))
        }
        _ => None,
    }
}

/// Rows that are being written.
struct Filling {
    reading: Arc<Reading>,
    words: &'static Words,
    lists: Vec<Vec<ExchangeId>>,
    /// The list that is filled next.
    next: usize,
}

/// Writes some rows, and later the next ones.
fn fill(state: State, filling: StoredValue<u32>, number: u32, mut task: Filling) {
    if filling.try_get_value() != Some(number) {
        return;
    }
    let setting = task.reading.setting(task.words);
    let mut written = 0;
    while let Some(list) = task.lists.get(task.next).filter(|_| written < ROWS) {
        browser::outline::append(task.next, &outline::rows(setting, list));
        written += list.len();
        task.next += 1;
    }
    if task.next < task.lists.len() {
        browser::later(move || fill(state, filling, number, task), Duration::ZERO);
    } else {
        browser::outline::at_hand(untrack(|| here(state)));
        if state.shown.with_untracked(Option::is_some) {
            browser::outline::sift(|id| untrack(|| state.shows(id)));
        }
    }
}
