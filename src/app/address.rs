//! The address in step with the session, both ways: the session is printed into the fragment; what a reader, a link
//! or the browser's history puts there is read back.

use super::State;
use crate::address::Address;
use crate::browser;
use crate::places::{reference_anchor, reference_at};
use crate::session::Selected;
use crate::views::View;
use leptos::prelude::*;

/// Keeps the two in step.
pub fn keep(state: State) {
    let State { session, reading, .. } = state;
    // Until the text is there, the place that was asked for can only be kept.
    let asked = StoredValue::new(Address::parse(&browser::fragment()).place);
    let fragment = Memo::new(move |_| {
        let selected = session.with(|session| session.selected);
        let place = selected.and_then(|mark| anchor(state, mark));
        let waits = reading.with(Option::is_none);
        let place = if waits { asked.get_value() } else { place };
        session.with(|session| session.address(place)).print()
    });
    Effect::new(move |_| browser::set_fragment(&fragment.get()));
    // The text has come: the place that was asked for is gone to once.
    Effect::new(move |_| {
        if reading.with(Option::is_some)
            && let Some(place) = asked.try_update_value(Option::take).flatten()
        {
            request_animation_frame(move || visit_place(state, &place));
        }
    });
    window_event_listener(leptos::ev::hashchange, move |_| visit(state, &browser::fragment()));
}

/// Looks at what a fragment says.
fn visit(state: State, fragment: &str) {
    let address = Address::parse(fragment);
    let now = state.session.with_untracked(|session| session.address(address.place.clone()));
    if now != address {
        state.session.update(|session| session.visit(&address));
    }
    if let Some(place) = address.place {
        visit_place(state, &place);
    }
}

fn visit_place(state: State, place: &str) {
    let turn = state.reading.with_untracked(|reading| reading.as_ref()?.places.turn_at(place));
    let mark = turn.map(Selected::Turn).or_else(|| reference_at(place).map(Selected::Reference));
    if mark.is_some() && mark != state.session.with_untracked(|session| session.selected) {
        state.session.update(|session| session.selected = mark);
        browser::go_to(place);
    }
}

fn anchor(state: State, mark: Selected) -> Option<String> {
    match mark {
        Selected::Reference(reference) => Some(reference_anchor(reference)),
        Selected::Turn(turn) => {
            state.reading.with(|reading| Some(reading.as_ref()?.places.anchor(turn)?.to_owned()))
        }
    }
}

/// Shows another view at the place that is in view now.
pub fn look(state: State, view: View) {
    let byte = browser::byte_in_view();
    state.session.update(|session| {
        session.at = byte.unwrap_or(session.at);
        session.look(view);
    });
    let at = state.session.with_untracked(|session| session.at);
    request_animation_frame(move || browser::go_to_byte(at));
}
