//! The card that shows what a reference leads to, while the mouse rests on it or the keyboard stands on it.
//!
//! As WCAG 1.4.13 asks: Escape closes it, the mouse may go into it, and it stays until the mouse or the keyboard has
//! left both the reference and the card.

use super::State;
use crate::browser::place::{Hook, Peeked, peeked};
use crate::browser::{self, Clicked, focus};
use crate::html::{Medium, Setting};
use crate::peek;
use crate::reference::ReferenceId;
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
    fn later(self, after: Duration, card: Option<(ReferenceId, Hook)>) {
        self.stay();
        if self.card.get_untracked() != card {
            let timer = set_timeout_with_handle(move || self.card.set(card), after);
            self.timer.set_value(timer.ok());
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

/// Gives every component the card, and listens for what opens it, in whatever view the reference stands.
pub fn provide() {
    let peeking = Peeking { card: RwSignal::new(None), timer: StoredValue::new(None) };
    provide_context(peeking);
    window_event_listener(leptos::ev::pointerover, move |event| {
        if event.pointer_type() == "touch" {
            return;
        }
        match peeked(&event) {
            Peeked::Reference(id, hook) => peeking.later(REST, Some((id, hook))),
            Peeked::Card => peeking.stay(),
            Peeked::Nothing => peeking.later(LINGER, None),
        }
    });
    window_event_listener(leptos::ev::focusin, move |event| match peeked(&event) {
        Peeked::Reference(id, hook) if focus::by_keyboard(&event) => peeking.later(LINGER, Some((id, hook))),
        Peeked::Card => peeking.stay(),
        _ => peeking.later(LINGER, None),
    });
}

/// The card.
#[component]
pub fn Peek() -> impl IntoView {
    let state = expect_context::<State>();
    let peeking = expect_context::<Peeking>();
    let body = move |id: ReferenceId| {
        let reading = state.reading.get()?;
        let (document, places) = (&reading.document, &reading.places);
        let known = document.references.len() > id.0 as usize;
        known.then(|| {
            peek::card(&Setting { document, places, words: state.words(), medium: Medium::Page }, id)
        })
    };
    let go = move |event: web_sys::MouseEvent| {
        if let Clicked::Way(Some(from), anchor) = browser::clicked(&event) {
            event.prevent_default();
            peeking.close();
            super::paper::follow(state, Some(from), &anchor);
        }
    };
    view! {
        {move || peeking.card.get().and_then(|(id, hook)| Some((hook, body(id)?))).map(|(hook, body)| view! {
            <div id="peek" class="peek" class:above=hook.above role="group" aria-label=state.words().seek.peek
                style:left=format!("{}px", hook.left) style:top=format!("{}px", hook.top)
                inner_html=body on:click=go></div>
        })}
    }
}
