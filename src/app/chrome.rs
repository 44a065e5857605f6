//! The page around the paper, kept in step with the session: what stands where. Its markup is made in `crate::page`.

use super::{HINTS, State, correct, follow, keep, outline, pane, paper, peek, seek, strip, views};
use crate::browser;
use crate::browser::slots::{self, Place};
use crate::export::html::count;
use crate::filter::Filter;
use crate::page::{around, bar, details, frame};
use crate::session::Pane;
use crate::views::View;
use crate::words::{Layer, Words};
use leptos::prelude::*;

/// The page in the language at hand.
pub fn page(state: State) {
    let State { session, reading, busy, open, .. } = state;
    let words = state.words();
    let keys = session.with_untracked(|session| session.keys);
    slots::put_page(&state.pattern.with_untracked(|pattern| frame::page(words, keys, pattern)));
    keep(Place::Slot("skip"), move || open.get().then(|| frame::skip_to_outline(words)));
    keep(Place::Within(".bar"), move || {
        let title = reading.with(|reading| {
            Some(reading.as_ref()?.title.clone().unwrap_or_else(|| words.untitled.to_owned()))
        });
        Some(session.with(|session| bar::bar(words, title.as_deref(), session)))
    });
    keep(Place::Within("#announced"), move || {
        reading.with(|reading| {
            let reading = reading.as_ref()?;
            let exchanges = reading.document.exchanges.len();
            let references = count(&reading.document, Layer::References);
            Some(match exchanges {
                0 => words.found_nothing.to_owned(),
                _ => (words.found)(exchanges, exchanges - reading.coverage.unanswered, references),
            })
        })
    });
    keep(Place::Slot("busy"), move || busy.get().then(|| around::busy(words.busy)));
    keep(Place::Within(".told"), move || {
        session.with(|session| Some(around::toast(words, session.message.as_ref()?)))
    });
    keep(Place::Slot("dock"), move || open.get().then(|| session.with(|session| bar::dock(words, session))));
    keep(Place::Slot("drop"), move || state.dragging.get().then(|| around::drop_here(words)));
    follow(move || {
        if open.get() {
            slots::put(Place::Slot("stage"), Some(&frame::frame(words, browser::kept(HINTS).is_none())));
            around_paper(state, words);
        } else if busy.get() {
            slots::put(Place::Slot("stage"), Some(frame::WAITS));
        } else {
            slots::put(Place::Slot("stage"), Some(&frame::invitation(words)));
            keep(Place::Slot("undo-open"), move || {
                session.with(|session| session.previous.is_some()).then(|| frame::undo_open(words))
            });
        }
    });
    seek::keep(state, words);
    correct::keep(state, words);
}

/// All that stands beside and over a paper.
fn around_paper(state: State, words: &'static Words) {
    let State { session, reading, .. } = state;
    // What was read of another text waits for its place to be taken.
    keep(Place::Attribute(".frame", "inert"), move || (!super::current(state)).then(String::new));
    keep(Place::Attribute(".frame", "class"), move || {
        let reads = session.with(|session| session.view == View::Reading);
        Some(if reads { "frame" } else { "frame whole" }.to_owned())
    });
    outline::keep(state, words);
    filters(state, words);
    follow(move || {
        let counts = reading.with(|reading| {
            let reading = reading.as_ref()?;
            Some(Layer::ALL.map(|layer| count(&reading.document, layer)))
        });
        keep(Place::Within(".legend"), move || {
            let from = paper::back_to(state);
            session.with(|session| Some(around::legend(words, &counts?, session, from.as_deref())))
        });
    });
    paper::keep(state, words);
    views::keep(state, words);
    peek::keep(state, words);
    strip::keep(state);
    keep(Place::Attribute(".details", "class"), move || {
        Some(pane("details", session.with(|session| session.pane == Some(Pane::Details))))
    });
    keep(Place::Within("#explained"), move || {
        let selected = state.selected.get();
        reading.with(|reading| Some(details::details(&reading.as_ref()?.setting(words), selected)))
    });
    keep(Place::Within(".tally"), move || {
        reading.with(|reading| {
            let left = &reading.as_ref()?.document.left;
            Some(session.with(|session| details::tally(words, left, session)))
        })
    });
}

/// The row of filters.
fn filters(state: State, words: &'static Words) {
    let State { session, reading, .. } = state;
    keep(Place::Attribute(".filters", "hidden"), move || {
        let reads = session.with(|session| session.view == View::Reading && !session.sifting);
        (reads && state.filtered(Filter::is_empty)).then(String::new)
    });
    const ASKER: &str = "[data-do='filter:asker']";
    const FARED: &str = "[data-do='filter:fared']";
    const KIND: &str = "[data-do='filter:kind']";
    let set = |on: bool| on.then(|| "set".to_owned());
    keep(Place::Attribute(ASKER, "class"), move || set(state.filtered(|filter| filter.asker.is_some())));
    keep(Place::Attribute(FARED, "class"), move || set(state.filtered(|filter| filter.fared.is_some())));
    keep(Place::Attribute(KIND, "class"), move || set(state.filtered(|filter| filter.kind.is_some())));
    keep(Place::Within(ASKER), move || {
        reading.with(|reading| {
            let document = &reading.as_ref()?.document;
            Some(state.filtered(|filter| around::askers(words, document, filter)))
        })
    });
    keep(Place::Within(FARED), move || Some(state.filtered(|filter| around::statuses(words, filter))));
    keep(Place::Within(KIND), move || {
        let kinds = reading.with(|reading| Some(reading.as_ref()?.sieve.kinds()));
        Some(state.filtered(|filter| around::kinds(words, &kinds.unwrap_or_default(), filter)))
    });
    follow(move || {
        state.filtered(|filter| {
            slots::set_checked("[data-do='filter:doubtful']", filter.doubtful);
            slots::set_value("[data-do='filter:text']", &filter.text);
        });
    });
    keep(Place::Within(".fits"), move || {
        state.shown.with(|shown| {
            let shown = shown.as_ref()?;
            let some = shown.iter().filter(|shown| **shown).count();
            Some((words.views.fits)(some, shown.len()))
        })
    });
    keep(Place::Slot("clear-filter"), move || {
        (!state.filtered(Filter::is_empty)).then(|| around::clear_filter(words))
    });
}
