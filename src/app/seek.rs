//! The search in the paper: its field, its hits and the way from one to the next.

use super::State;
use crate::browser::{self, focus, place};
use crate::search::{self, Query};
use crate::span::Span;
use crate::views::View;
use crate::words::seek::number;
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
}

/// Gives every component the search.
pub fn provide(state: State) {
    let query = RwSignal::new(None);
    let hits = Memo::new(move |_| {
        query.with(|query| match (query, state.reading.get()) {
            (Some(query), Some(reading)) => search::find(reading.document.source.text(), query).into(),
            _ => Arc::default(),
        })
    });
    let seeking = Seeking { query, last: StoredValue::default(), hits, at: RwSignal::new(0) };
    provide_context(seeking);
    // Hits are painted near the view alone, so they follow it.
    let repaint = move || {
        if let Some(reading) = state.reading.get_untracked() {
            let at = seeking.at.get_untracked();
            place::paint(&reading.document.source, &hits.get_untracked(), at);
        }
    };
    Effect::new(move |_| {
        hits.track();
        seeking.at.track();
        state.reading.track();
        request_animation_frame(repaint);
    });
    window_event_listener(leptos::ev::scroll, move |_| {
        if hits.with_untracked(|hits| !hits.is_empty()) {
            request_animation_frame(repaint);
        }
    });
}

impl Seeking {
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

    fn change(self, state: State, change: impl FnOnce(&mut Query)) {
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
        request_animation_frame(move || {
            place::show(&reading.document.source, hit);
            if !place::can_paint() {
                place::select(&reading.document.source, hit);
            }
        });
    }
}

/// The button that opens the search.
#[component]
pub fn Open() -> impl IntoView {
    let state = expect_context::<State>();
    let seeking = expect_context::<Seeking>();
    let words = state.words();
    view! {
        <button type="button" class="seek-open" title=words.seek.field
            aria-label=words.seek.field on:click=move |_| seeking.open()>
            <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
                <circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/>
            </svg>
        </button>
    }
}

/// The search itself, while it is open.
#[component]
pub fn Seek() -> impl IntoView {
    let seeking = expect_context::<Seeking>();
    let open = Memo::new(move |_| seeking.query.with(Option::is_some));
    view! { <Show when=move || open.get()><Field/></Show> }
}

#[component]
fn Field() -> impl IntoView {
    let state = expect_context::<State>();
    let seeking = expect_context::<Seeking>();
    let words = state.words();
    let says = move || {
        let empty =
            seeking.query.with(|query| query.as_ref().is_none_or(|query| query.words.trim().is_empty()));
        match seeking.hits.with(|hits| hits.len()) {
            0 if empty => String::new(),
            0 => words.seek.none.to_owned(),
            count => {
                let of = |n| number(n, words.tongue);
                (words.seek.count)(&of(seeking.at.get() + 1), &of(count))
            }
        }
    };
    // Before the next key: who types on without a pause types into the field.
    Effect::new(|_| focus::select_field("seek"));
    let typed = debounce(PAUSE, move |words: String| {
        seeking.change(state, |query| query.words = words);
    });
    let choice = move |name: fn(&crate::words::seek::SeekWords) -> &'static str,
                       part: fn(&mut Query) -> &mut bool| {
        let pressed = move || {
            seeking.query.with(|query| query.clone().is_some_and(|mut query| *part(&mut query))).to_string()
        };
        view! {
            <button type="button" class="switch" aria-pressed=pressed
                on:click=move |_| seeking.change(state, |query| *part(query) ^= true)>
                {name(&words.seek)}
            </button>
        }
    };
    let step =
        move |forward: bool, sign: &'static str, name: fn(&crate::words::seek::SeekWords) -> &'static str| {
            view! {
                <button type="button" class="cross" aria-label=name(&words.seek)
                    title=name(&words.seek) on:click=move |_| seeking.step(state, forward)>{sign}</button>
            }
        };
    view! {
        <search class="seek" aria-label=words.seek.field>
            <div class="seek-line">
                <input id="seek" type="text" autocomplete="off" spellcheck="false" enterkeyhint="search"
                    aria-label=words.seek.field placeholder=words.seek.field
                    prop:value=move || seeking.query.with_untracked(|query| query.clone().unwrap_or_default().words)
                    on:input={ let mut typed = typed; move |event| typed(event_target_value(&event)) }/>
                <output for="seek" role="status">{says}</output>
                {step(false, "↑", |words| words.previous)}
                {step(true, "↓", |words| words.next)}
                <button type="button" class="cross" aria-label=words.close
                    on:click=move |_| seeking.close(state)>"×"</button>
            </div>
            <div class="seek-line">
                {choice(|words| words.whole, |query| &mut query.whole)}
                {choice(|words| words.case, |query| &mut query.case)}
                {choice(|words| words.accents, |query| &mut query.accents)}
            </div>
        </search>
    }
}
