//! The search in the paper: its field, its hits and the way from one to the next.

use super::{Reading, State};
use crate::browser::slots::{self, Place};
use crate::browser::{self, focus, place};
use crate::filter::turns_shown;
use crate::page::around;
use crate::search::{self, Query};
use crate::span::Span;
use crate::views::View;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

/// So long a pause in typing starts a search.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(90);

/// What is searched for, and what was found.
#[derive(Clone, Copy)]
pub struct Seeking {
    /// None while the search is closed.
    query: RwSignal<Option<Query>>,
    /// What was searched for last: it is there again when the search is opened.
    last: StoredValue<Query>,
    /// The hits, in the order of the text.
    pub hits: Memo<Arc<[Span]>>,
    /// The hit at hand.
    at: RwSignal<usize>,
    /// What was typed, until it is searched for.
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Paints the hits.
pub fn listen(state: State) {
    let seeking = state.seeking;
    let hits = seeking.hits;
    // Hits are painted near the view alone, so they follow it.
    let repaint = move || {
        if let Some(reading) = state.reading.get_untracked() {
            let at = seeking.at.get_untracked();
            place::paint(&reading.document.source, &hits.get_untracked(), at);
        }
    };
    super::follow(move || {
        hits.track();
        seeking.at.track();
        state.reading.track();
        browser::next_frame(repaint);
    });
    browser::hear("scroll", move |_: web_sys::Event| {
        if hits.with_untracked(|hits| !hits.is_empty()) {
            browser::next_frame(repaint);
        }
    });
}

impl Seeking {
    /// No search yet.
    pub fn new(reading: Memo<Option<Arc<Reading>>>, shown: Memo<Option<Vec<bool>>>) -> Seeking {
        let query = RwSignal::new(None);
        let hits = Memo::new(move |_| {
            query.with(|query| match (query, reading.get()) {
                (Some(query), Some(reading)) => {
                    let mut hits = search::find(reading.document.source.text(), query);
                    if let Some(shown) = shown.get() {
                        reading.retain_shown(&mut hits, &turns_shown(&reading.document, &shown));
                    }
                    hits.into()
                }
                _ => Arc::default(),
            })
        });
        let (last, timer) = (StoredValue::default(), StoredValue::new(None));
        Seeking { query, last, hits, at: RwSignal::new(0), timer }
    }

    /// Opens the search, with the words that were searched for last.
    pub fn open(self) {
        if self.query.with_untracked(Option::is_none) {
            // The field takes the keyboard itself, as soon as it stands there.
            self.query.set(Some(self.last.get_value()));
        } else {
            focus::select_field("seek");
        }
    }

    /// Whether it is open.
    pub fn is_open(self) -> bool {
        self.query.with_untracked(Option::is_some)
    }

    /// Closes the search; the hit at hand stays selected, and the keyboard goes on from there.
    pub fn close(self, state: State) {
        let hit = self.hits.with_untracked(|hits| hits.get(self.at.get_untracked()).copied());
        if let Some(query) = self.query.get_untracked() {
            self.last.set_value(query);
        }
        self.query.set(None);
        browser::take_focus("text");
        if let (Some(hit), Some(reading)) = (hit, state.reading.get_untracked()) {
            place::select(&reading.document.source, hit);
        }
    }

    /// Searches for what was typed, after a pause.
    pub fn typed(self, state: State, words: String) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let search = move || self.change(state, &|query| query.words.clone_from(&words));
        self.timer.set_value(browser::later(search, PAUSE));
    }

    /// Searches in another way.
    pub fn change(self, state: State, change: &dyn Fn(&mut Query)) {
        self.query.update(|query| {
            if let Some(query) = query {
                change(query);
            }
        });
        // The first hit from where the reader is.
        let byte = place::bytes_in_view().map_or(0, |(top, _)| top);
        let first = self.hits.with_untracked(|hits| hits.partition_point(|hit| hit.start < byte));
        self.show(state, first);
    }

    /// Goes to the next hit, or the one before; after the last comes the first.
    pub fn step(self, state: State, forward: bool) {
        if !self.is_open() {
            self.open();
            return;
        }
        let (at, count) = (self.at.get_untracked(), self.hits.with_untracked(|hits| hits.len()));
        self.show(state, if forward { at + 1 } else { at.checked_sub(1).unwrap_or(count.saturating_sub(1)) });
    }

    fn show(self, state: State, hit: usize) {
        let hits = self.hits.get_untracked();
        let at = if hit < hits.len() { hit } else { 0 };
        self.at.set(at);
        let (Some(reading), Some(&hit)) = (state.reading.get_untracked(), hits.get(at)) else { return };
        if state.session.with_untracked(|session| session.view != View::Reading) {
            super::address::look(state, View::Reading);
        }
        browser::next_frame(move || {
            place::show(&reading.document.source, hit);
            if !place::can_paint() {
                place::select(&reading.document.source, hit);
            }
        });
    }
}

/// Keeps the search in step, while it is open.
pub fn keep(state: State, words: &'static Words) {
    let State { open, seeking, .. } = state;
    let asked = Memo::new(move |_| open.get() && seeking.query.with(Option::is_some));
    super::follow(move || {
        if !asked.get() {
            slots::put(Place::Slot("seek"), None);
            return;
        }
        let query = move || seeking.query.get().unwrap_or_default();
        slots::put(Place::Slot("seek"), Some(&around::seek(words, &untrack(query))));
        super::keep(Place::Within(".seek output"), move || {
            let count = seeking.hits.with(|hits| hits.len());
            Some(around::hits(words, &query(), seeking.at.get(), count))
        });
        super::keep(Place::Within("#strictly"), move || Some(around::strictly(words, &query())));
        // Before the next key: who types on without a pause types into the field.
        focus::select_field("seek");
    });
}
