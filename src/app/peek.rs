//! The card that shows what a reference leads to, while the mouse rests on it or the keyboard stands on it.
//!
//! As WCAG 1.4.13 asks: Escape closes it, the mouse may go into it, and it stays until the mouse or the keyboard has
//! left both the reference and the card.

use super::State;
use crate::browser::place::{Hook, Peeked, peeked};
use crate::browser::slots::{self, Place};
use crate::browser::{self, Clicked, focus};
use crate::page::around;
use crate::peek;
use crate::reference::ReferenceId;
use crate::words::Words;
use leptos::prelude::*;
use std::time::Duration;

/// So long the mouse rests before a card opens, and so long a card stays when the mouse has left.
const REST: Duration = Duration::from_millis(350);
const LINGER: Duration = Duration::from_millis(250);

/// The card that is open, and the next thing to happen to it.
#[derive(Clone, Copy)]
pub struct Peeking {
    card: RwSignal<Option<(ReferenceId, Hook)>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Peeking {
    /// No card.
    pub fn new() -> Peeking {
        Peeking { card: RwSignal::new(None), timer: StoredValue::new(None) }
    }

    fn later(self, after: Duration, card: Option<(ReferenceId, Hook)>) {
        self.stay();
        if self.card.get_untracked() != card {
            let timer = browser::later(move || self.card.set(card), after);
            self.timer.set_value(timer);
        }
    }

    fn stay(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Closes the card; false if none is open.
    pub fn close(self) -> bool {
        self.stay();
        let open = self.card.with_untracked(Option::is_some);
        if open {
            self.card.set(None);
        }
        open
    }
}

/// Listens for what opens the card, in whatever view the reference stands.
pub fn listen(peeking: Peeking) {
    browser::hear("pointerover", move |event: web_sys::PointerEvent| {
        if event.pointer_type() == "touch" {
            return;
        }
        match peeked(&event) {
            Peeked::Reference(id, hook) => peeking.later(REST, Some((id, hook))),
            Peeked::Card => peeking.stay(),
            Peeked::Nothing => peeking.later(LINGER, None),
        }
    });
    browser::hear("focusin", move |event: web_sys::Event| match peeked(&event) {
        Peeked::Reference(id, hook) if focus::by_keyboard(&event) => peeking.later(LINGER, Some((id, hook))),
        Peeked::Card => peeking.stay(),
        _ => peeking.later(LINGER, None),
    });
}

/// Keeps the card in step.
pub fn keep(state: State, words: &'static Words) {
    super::follow(move || {
        let card = state.peeking.card.get();
        let markup = card.and_then(|(id, hook)| {
            let reading = state.reading.get()?;
            let known = reading.document.references.len() > id.0 as usize;
            known.then(|| around::peek(words, hook.above, &peek::card(&reading.setting(words), id)))
        });
        slots::put(Place::Slot("peek"), markup.as_deref());
        if let Some((_, hook)) = card {
            slots::move_to("peek", hook.left, hook.top);
        }
    });
}

/// Answers a click in it.
pub fn clicked(state: State, event: &web_sys::MouseEvent) {
    if let Clicked::Way(Some(from), anchor) = browser::clicked(event) {
        event.prevent_default();
        state.peeking.close();
        super::paper::follow(state, Some(from), &anchor);
    }
}
