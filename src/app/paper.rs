//! The reading column. The markup is that of `html`; clicks are answered here, at its root.

use super::{Reading, State};
use crate::browser::leaves::Column;
use crate::browser::{self, Clicked};
use crate::filter::turns_shown;
use crate::html::{self, Medium, Setting};
use crate::leaves;
use crate::notice::NoticeKind;
use crate::places::reference_anchor;
use crate::reference::ReferenceId;
use crate::session::Selected;
use crate::span::Span;
use crate::turn::TurnId;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Paper() -> impl IntoView {
    let state = expect_context::<State>();
    let State { session, reading, .. } = state;
    let words = state.words();
    Effect::new(move |_| {
        let (reading, shown) = (reading.get(), state.shown.get());
        if let Some(reading) = reading {
            browser::leaves::lay(column(reading, words, shown));
        }
    });
    on_cleanup(browser::leaves::forget);
    let clicked = move |event: web_sys::MouseEvent| {
        // With a modifier a link does what the browser does with links.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        match browser::clicked(&event) {
            Clicked::Way(from, anchor) => {
                event.prevent_default();
                follow(state, from, &anchor);
            }
            Clicked::Mark(mark) => {
                event.prevent_default();
                session.update(|s| s.select(mark));
                if let Selected::Reference(reference) = mark {
                    // After the pane has opened, which may lie over the reference.
                    request_animation_frame(move || browser::keep_in_view(&reference_anchor(reference)));
                }
            }
            Clicked::Nothing => {}
        }
    };
    let selected = Memo::new(move |_| session.with(|session| session.selected));
    Effect::new(move |_| {
        let (selected, reading) = (selected.get(), reading.get());
        let beside = reading.map(|reading| beside(&reading, selected)).unwrap_or_default();
        browser::show_selected(selected, &beside);
    });
    // The field or button that had the focus is gone: the keyboard goes on in the text.
    Effect::new(move |_| browser::take_focus("text"));
    // A text that comes back after a reload opens where it was left.
    Effect::new(move |_| {
        if let Some(byte) = browser::kept("place").and_then(|byte| byte.parse().ok()) {
            browser::drop_kept("place");
            request_animation_frame(move || browser::go_to_byte(byte));
        }
    });
    let nothing = move || {
        state.reading.get().and_then(|reading| {
            let notice =
                reading.document.notices.iter().find(|notice| notice.kind == NoticeKind::NothingFound);
            (notice.is_some() || reading.document.exchanges.is_empty()).then_some(words.found_nothing)
        })
    };
    view! {
        {move || nothing().map(|says| view! { <p class="nothing">{says}</p> })}
        <article lang=move || state.reading.with(|r| r.as_ref().map(|r| r.document.form.language.tag())) on:click=clicked></article>
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
            let (document, places) = (&reading.document, &reading.places);
            let setting = Setting { document, places, words, medium: Medium::Page };
            leaves::markup(setting, &reading.painted, reading.leaves[leaf].clone())
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
    state.go_to(anchor);
}

/// Back to where a pointer was followed.
#[component]
pub fn Back() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let says = move || {
        let words = state.words();
        let from = session.with(|s| s.trail.last().map(|step| step.from));
        let place = state.reading.get().zip(from).and_then(|(reading, from)| {
            let at = reading.document.references.get(from.0 as usize)?.span.start;
            let (turn, _) = reading.document.turns().filter(|(_, turn)| turn.span.contains(at)).last()?;
            let setting =
                Setting { document: &reading.document, places: &reading.places, words, medium: Medium::Page };
            Some(html::labels::place(&setting, turn))
        });
        format!("← {}", place.map_or_else(|| words.back.to_owned(), |place| (words.back_to)(&place)))
    };
    // The browser's own way back, so that its button and this one never disagree.
    view! { <button type="button" class="chip back" on:click=|_| browser::step_back()>{says}</button> }
}

/// A button that goes to a turn and selects it.
#[component]
pub fn Jump(#[prop(into)] anchor: String, turn: TurnId, #[prop(into)] says: String) -> impl IntoView {
    let session = expect_context::<State>().session;
    view! {
        <button type="button" class="way" on:click=move |_| {
            session.update(|s| { s.selected = Some(Selected::Turn(turn)); s.pane = None; });
            browser::go_to(&anchor);
        }>{says}</button>
    }
}
