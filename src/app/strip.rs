//! The whole paper in small, beside the text: where the reader is, where the hits are; click or drag to go there. For
//! the eye and the mouse only; outline, search and keys are the same ways for everyone.

use super::{Reading, State};
use crate::browser::slots::{self, Place};
use crate::browser::{self, place};
use crate::places::Status;
use crate::span::Span;
use crate::turn::TurnKind;
use leptos::prelude::*;

/// The height of the strip in units of its own: finer than any screen.
const HEIGHT: u64 = 2000;
/// What is shorter than this is drawn this high, so that it can be seen.
const LEAST: u64 = 3;

/// Keeps the strip in step.
pub fn keep(state: State) {
    let State { reading, seeking, .. } = state;
    super::keep(Place::Within(".strip g"), move || reading.with(|reading| reading.as_deref().map(bars)));
    super::keep(Place::Attribute(".bar-hit", "d"), move || {
        Some(seeking.hits.with(|found| hits(found, length(state))))
    });
    super::follow(move || {
        reading.track();
        browser::next_frame(move || look(state));
    });
}

/// Listens for what moves the view, and for the mouse on the strip.
pub fn listen(state: State) {
    browser::hear("scroll", move |_: web_sys::Event| look(state));
    browser::hear("resize", move |_: web_sys::Event| look(state));
    browser::hear("pointerdown", move |event: web_sys::PointerEvent| {
        if let Some(strip) = slots::around(&event, ".strip") {
            // A drag goes on when it leaves the narrow strip.
            let _ = strip.set_pointer_capture(event.pointer_id());
            go(state, &event);
        }
    });
    browser::hear("pointermove", move |event: web_sys::PointerEvent| {
        if event.buttons() == 1 {
            go(state, &event);
        }
    });
}

/// Goes to the place that the mouse points at.
fn go(state: State, event: &web_sys::PointerEvent) {
    let Some(strip) = slots::around(event, ".strip") else { return };
    let area = strip.get_bounding_client_rect();
    let share = (f64::from(event.client_y()) - area.top()) / area.height().max(1.0);
    let byte = share.clamp(0.0, 0.999) * untrack(|| length(state)) as f64;
    browser::go_to_byte(byte as u32);
    place::scroll_to_byte(byte as u32);
}

/// Frames what is in view.
fn look(state: State) {
    let (top, bottom) = place::bytes_in_view().unwrap_or_default();
    let length = untrack(|| length(state));
    let [top, bottom] = [top, bottom].map(|byte| place_of(byte, length));
    let frame = format!("M1 {top}h18V{}H1z", bottom.max(top + LEAST));
    slots::put(Place::Attribute(".bar-view", "d"), Some(&frame));
}

/// The length of the text in bytes, for the strip at least 1.
fn length(state: State) -> usize {
    state.reading.with(|reading| reading.as_ref().map_or(1, |reading| reading.opened.text.len().max(1)))
}

fn place_of(byte: u32, length: usize) -> u64 {
    u64::from(byte) * HEIGHT / length as u64
}

/// A line for each hit, as far as lines can be told apart.
fn hits(found: &[Span], length: usize) -> String {
    let mut path = String::new();
    let mut drawn = None;
    for hit in found {
        let top = place_of(hit.start, length);
        if drawn.is_none_or(|drawn| top >= drawn + LEAST) {
            path.extend(["M0 ", &top.to_string(), "h20"]);
            drawn = Some(top);
        }
    }
    path
}

/// One path for each voice, however many turns it has.
fn bars(reading: &Reading) -> String {
    let document = &reading.document;
    let length = document.source.text().len().max(1);
    let place = |byte: u32| place_of(byte, length);
    // The path of each, and where it has come to.
    let mut voices = [
        ("bar-question", 0, String::new(), 0),
        ("bar-answer", 5, String::new(), 0),
        ("bar-pointer", 5, String::new(), 0),
    ];
    for (id, turn) in document.turns() {
        let exchange = reading.places.exchange_of(id);
        let voice = match turn.kind {
            TurnKind::Question => 0,
            TurnKind::Answer if exchange.map(|id| reading.places.status(id)) != Some(Status::ByPointer) => 1,
            TurnKind::Answer => 2,
            _ => continue,
        };
        let (_, x, path, drawn) = &mut voices[voice];
        let top = place(turn.span.start);
        let bottom = place(turn.span.end).saturating_sub(1).max(top + LEAST);
        // In a long paper many turns share one line of the screen.
        if bottom > *drawn {
            let top = top.max(*drawn);
            let height = (bottom - top).to_string();
            path.extend(["M", &x.to_string(), " ", &top.to_string(), "h15v", &height, "h-15z"]);
            *drawn = bottom;
        }
    }
    voices
        .iter()
        .map(|(class, _, path, _)| ["<path class=\"", class, "\" d=\"", path, "\"/>"].concat())
        .collect()
}
