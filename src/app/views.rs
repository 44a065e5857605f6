//! The views: the switch between them, and the one that is shown. Their markup is made in `crate::views`; what is
//! clicked or typed in it is answered here, at its root.

use super::{Reading, State, address};
use crate::browser;
use crate::browser::slots::{self, Place};
use crate::export;
use crate::page::around;
use crate::session::{Message, Session};
use crate::views::{self, Listing, Scene, View, coverage, figures, table};
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// So many rows are written before the browser may do something else; the first ones at once.
const ROWS: usize = 60;

/// Keeps the view in step that is shown in place of the paper.
pub fn keep(state: State, words: &'static Words) {
    let session = state.session;
    let view = move || session.with(|session| session.view);
    super::keep(Place::Attribute(".view", "class"), move || Some(["view ", view().name()].concat()));
    super::keep(Place::Attribute(".view", "aria-label"), move || Some((words.views.view)(view()).to_owned()));
    super::keep(Place::Attribute(".view", "hidden"), move || (view() == View::Reading).then(String::new));
    super::keep(Place::Attribute("#column", "hidden"), move || (view() != View::Reading).then(String::new));
    // The number of the last filling: an older one stops.
    let filling = StoredValue::new(0_u32);
    let before = StoredValue::new(View::Reading);
    let restored = Memo::new(move |_| session.with(|session| session.restored));
    super::follow(move || {
        state.looked.track();
        // Read, not only watched: what was never read counts as changed at the next look, and the list would be written
        // anew under whoever types in it.
        restored.get();
        let view = untrack(view);
        let Some(reading) = state.reading.get() else { return };
        let moved = before.get_value() != view;
        before.set_value(view);
        let number = filling.with_value(|number| number + 1);
        filling.set_value(number);
        let long = reading.is_long() && view != View::Reading;
        let focused = browser::focused_sort();
        let begin = move || {
            if filling.try_get_value() != Some(number) {
                return;
            }
            let listing = with_scene(state, &reading, |scene| views::listing(view, scene));
            slots::put(Place::Within(".view"), Some(&listing.head));
            if let Some(focused) = focused {
                browser::focus_first(&format!("[data-sort='{focused}']"));
            }
            // Another view opens at the place where the last one was left.
            let at = session.with_untracked(|session| session.at);
            let wanted = moved.then_some(at).filter(|at| *at > 0);
            fill(
                state,
                filling,
                number,
                Filling { view, reading, listing: Arc::new(listing), from: 0, wanted },
            );
            slots::put(Place::Slot("working"), None);
        };
        // Of a long paper that takes a while: the sign is seen before it is begun.
        if long {
            slots::put(Place::Slot("working"), Some(&around::busy(words.working)));
            slots::put(Place::Within(".view"), None);
            browser::next_frame(move || {
                browser::later(begin, Duration::ZERO);
            });
        } else {
            begin();
        }
    });
}

/// Rows that are being written.
#[derive(Clone)]
struct Filling {
    view: View,
    reading: Arc<Reading>,
    listing: Arc<Listing>,
    from: usize,
    /// The byte whose row is to be seen, until it is there.
    wanted: Option<u32>,
}

/// Writes some rows, and later the next ones.
fn fill(state: State, filling: StoredValue<u32>, number: u32, mut task: Filling) {
    let count = task.listing.rows.count();
    let end = (task.from + ROWS).min(count);
    if filling.try_get_value() != Some(number) || task.from >= count {
        return;
    }
    let range = task.from..end;
    let rows =
        with_scene(state, &task.reading, |scene| views::write(task.view, scene, &task.listing.rows, range));
    browser::append_rows(&rows);
    let last = with_scene(state, &task.reading, |scene| task.listing.rows.start(scene, end - 1));
    if let Some(at) = task.wanted.filter(|&at| last >= at || end == count) {
        task.wanted = None;
        browser::next_frame(move || browser::go_to_byte(at));
    }
    task.from = end;
    if end < count {
        browser::later(move || fill(state, filling, number, task), Duration::ZERO);
    }
}

fn with_scene<T>(state: State, reading: &Reading, make: impl FnOnce(&Scene) -> T) -> T {
    let words = state.words.get_untracked().0;
    state.session.with_untracked(|session| {
        make(&Scene {
            setting: reading.setting(words),
            coverage: &reading.coverage,
            sieve: &reading.sieve,
            filter: &session.filter,
            sort: session.sort,
            checks: session.checks(),
        })
    })
}

/// Answers a click in it.
pub fn clicked(state: State, event: &web_sys::MouseEvent) {
    let Some(reading) = state.reading.get_untracked() else { return };
    if let Some((_, place)) = browser::held(event, "data-go") {
        event.prevent_default();
        address::go(state, &place);
    } else if let Some((_, byte)) = browser::held(event, "data-byte") {
        address::look(state, View::Reading);
        if let Ok(byte) = byte.parse() {
            browser::next_frame(move || browser::go_to_byte(byte));
        }
    } else if let Some((_, name)) = browser::held(event, "data-sort") {
        if let Some(key) = table::Key::ALL.into_iter().find(|key| key.name() == name) {
            state.session.update(|session| session.sort = session.sort.press(key));
        }
    } else if let Some((button, class)) = browser::held(event, "data-more") {
        browser::unfold(&button, views::unfolds(state.words.get_untracked().0, &class));
    } else if let Some((button, at)) = browser::held(event, "data-note") {
        let words = &state.words.get_untracked().0.views;
        let label = button.get_attribute("aria-label").unwrap_or_default();
        let label = label.replacen(words.note, words.noted, 1);
        button.set_outer_html(&coverage::note_field(&at, &label, ""));
        browser::focus_first(&format!("[data-noted='{at}']"));
    } else if let Some((_, id)) = browser::held(event, "data-chart") {
        if let Some(chart) = with_scene(state, &reading, |scene| figures::file(scene, &id)) {
            save(state, &reading, "image/svg+xml", "svg", &chart);
        }
    } else if let Some((_, act)) = browser::held(event, "data-act") {
        match act.as_str() {
            "paper" => state.session.update(|session| session.sort = table::Sort::default()),
            "clear-checks" => {
                state.session.update(Session::clear_checks);
                browser::clear_ticks();
                show_progress(state, &reading);
            }
            _ => {
                let view = state.session.with_untracked(|session| session.view);
                let file = with_scene(state, &reading, |scene| views::csv(view, scene));
                save(state, &reading, "text/csv", "csv", &file);
            }
        }
    }
}

fn save(state: State, reading: &Reading, kind: &str, ending: &str, content: &str) {
    let words = state.words.get_untracked().0;
    let name = export::html::file_name(&reading.document, words).replace(".html", &format!(".{ending}"));
    if browser::download(&name, kind, content).is_ok() {
        state.session.update(|session| session.message = Some(Message::Saved(name)));
    }
}

/// Answers what is ticked and typed in it.
pub fn typed(state: State, event: &web_sys::Event) {
    if let Some((_, at)) = browser::held(event, "data-tick")
        && let (Ok(at), Some(reading)) = (at.parse(), state.reading.get_untracked())
    {
        let on = slots::is_checked(event);
        state.session.update(|session| session.tick(at, on));
        show_progress(state, &reading);
    } else if let Some((_, at)) = browser::held(event, "data-noted")
        && let Ok(at) = at.parse()
    {
        let note = slots::value(event);
        state.session.update(|session| session.note(at, &note));
    }
}

fn show_progress(state: State, reading: &Reading) {
    browser::put("[data-progress]", &with_scene(state, reading, coverage::progress));
}
