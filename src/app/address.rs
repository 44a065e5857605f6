//! The address in step with the session, both ways: the session is printed into the fragment; what a reader, a link
//! or the browser's history puts there is read back.

use super::State;
use crate::address::Address;
use crate::browser;
use crate::filter::turns_shown;
use crate::places::reference_anchor;
use crate::session::{Selected, Session};
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
    super::follow(move || browser::set_fragment(&fragment.get()));
    // The text has come: the place that was asked for is gone to once.
    super::follow(move || {
        if reading.with(Option::is_some)
            && let Some(place) = asked.try_update_value(Option::take).flatten()
        {
            browser::next_frame(move || visit_place(state, &place));
        }
    });
    browser::hear("hashchange", move |_: web_sys::Event| visit(state, &browser::fragment()));
}

/// Looks at what a fragment says.
fn visit(state: State, fragment: &str) {
    let address = Address::parse(fragment);
    let now = state.session.with_untracked(|session| session.address(address.place.clone()));
    let moves = now.view != address.view;
    if now != address {
        state.session.update(|session| session.visit(&address));
    }
    if let Some(place) = address.place {
        visit_place(state, &place);
    } else if moves {
        let at = state.session.with_untracked(|session| session.at);
        browser::next_frame(move || browser::go_to_byte(at));
    }
}

/// Clears the filter if it keeps a mark out of sight that is gone to, and says so.
pub fn lift_filter_from(state: State, mark: Selected) {
    let (reading, shown) = (state.reading.get_untracked(), state.shown.get_untracked());
    let Some((reading, shown)) = reading.zip(shown) else { return };
    let document = &reading.document;
    let turn = match mark {
        Selected::Turn(turn) => Some(turn),
        Selected::Reference(id) => {
            let at = document.references.get(id.0 as usize).map(|reference| reference.span.start);
            at.and_then(|at| document.turns().filter(|(_, turn)| turn.span.contains(at)).last())
                .map(|(id, _)| id)
        }
    };
    let turns = turns_shown(document, &shown);
    if turn.is_some_and(|turn| turns.get(turn.0 as usize) != Some(&true)) {
        state.session.update(Session::lift_filter);
    }
}

/// Selects the mark of an anchor and goes there, in whatever view is shown.
pub fn visit_place(state: State, place: &str) {
    let found = state.reading.with_untracked(|reading| reading.as_ref()?.at(place));
    let Some((mark, at)) = found else { return };
    lift_filter_from(state, mark);
    state.session.update(|session| {
        session.selected = Some(mark);
        session.at = at;
    });
    let place = place.to_owned();
    let reads = state.session.with_untracked(|session| session.view == View::Reading);
    browser::next_frame(move || {
        if reads {
            browser::go_to(&place);
        } else {
            browser::go_to_byte(at);
            browser::focus_first(&format!("[data-go='{place}']"));
        }
    });
}

fn anchor(state: State, mark: Selected) -> Option<String> {
    match mark {
        Selected::Reference(reference) => Some(reference_anchor(reference)),
        Selected::Turn(turn) => {
            state.reading.with(|reading| Some(reading.as_ref()?.places.anchor(turn)?.to_owned()))
        }
    }
}

/// Shows another view, at the place that is in view now; the browser's way back leads here again.
pub fn look(state: State, view: View) {
    // Who has not moved since is where he came to, whatever else is in view there; so is who looks at a list in an
    // order of its own.
    let tells = state.session.with_untracked(Session::in_order) && browser::has_moved();
    let byte = if tells { browser::byte_in_view() } else { None };
    state.session.update(|session| {
        session.at = byte.unwrap_or(session.at);
        session.look(view);
    });
    let (at, address) = state.session.with_untracked(|session| (session.at, session.address(None)));
    browser::push_fragment(&address.print());
    browser::next_frame(move || browser::go_to_byte(at));
}

/// From a row of a list to a place in the paper; the browser's way back, and a button, lead to the row again.
pub fn go(state: State, place: &str) {
    let from = state.session.with_untracked(|session| session.address(Some(place.to_owned())));
    browser::set_fragment(&from.print());
    let to = Address { view: View::Reading, ..from.clone() };
    browser::push_fragment(&to.print());
    state.session.update(|session| {
        session.look(View::Reading);
        session.came_from = Some(from.view);
    });
    visit_place(state, place);
}
