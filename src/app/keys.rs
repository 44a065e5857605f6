//! The keys at work: what a stroke does. The dialog that shows them all is `crate::page::dialogs`.

use super::{State, address, correct, deeds};
use crate::browser::{self, focus, place, slots};
use crate::keys::{self, Action, Focus, Outcome};
use crate::places::reference_anchor;
use crate::session::{Pane, Selected, Session};
use crate::views::View;
use crate::walk::{self, Way};
use leptos::prelude::*;

/// Listens to the keyboard.
pub fn listen(state: State) {
    let before = StoredValue::new(String::new());
    browser::hear("keydown", move |event: web_sys::KeyboardEvent| {
        let key = event.key();
        let modifier = ["Shift", "Control", "Alt", "Meta"].contains(&key.as_str());
        if event.default_prevented() || event.is_composing() || modifier {
            return;
        }
        // In a field with one thing to do, Enter does it.
        if key == "Enter"
            && let Some((_, deed)) = browser::held(&event, "data-enter")
        {
            event.prevent_default();
            focus::press(&["[data-do='", &deed, "']"].concat());
            return;
        }
        if focus::asks() {
            correct::pressed(state, &event);
            return;
        }
        let stroke =
            keys::stroke(&key, event.ctrl_key() || event.meta_key(), event.alt_key(), event.shift_key());
        let at = focus::focus_of(&event);
        let allowed = state.session.with_untracked(|session| session.keys);
        let held = before.try_update_value(std::mem::take).unwrap_or_default();
        match keys::outcome(&held, &stroke, at, allowed) {
            Outcome::Waits => before.set_value(stroke),
            Outcome::Act(action) => {
                if act(state, action, at) {
                    event.prevent_default();
                }
            }
            Outcome::Nothing => {}
        }
    });
}

/// Does it; false if the key stays the browser's.
fn act(state: State, action: Action, at: Focus) -> bool {
    let State { session, seeking, peeking, correcting, .. } = state;
    let Some(reading) = state.reading.get_untracked().filter(|_| untrack(|| super::current(state))) else {
        if action == Action::Help {
            focus::show_dialog("keys");
        }
        return action == Action::Help;
    };
    match action {
        Action::NextExchange => {
            walk_to(state, |at| walk::exchange(&reading.document, at, Way::Forward).map(Selected::Turn))
        }
        Action::PreviousExchange => {
            walk_to(state, |at| walk::exchange(&reading.document, at, Way::Back).map(Selected::Turn))
        }
        Action::NextDoubtful => walk_to(state, |at| walk::doubtful(&reading.document, at, Way::Forward)),
        Action::PreviousDoubtful => walk_to(state, |at| walk::doubtful(&reading.document, at, Way::Back)),
        // Twice Ctrl-F is the browser's own search.
        Action::Search if at == Focus::Search => return false,
        Action::Search => seeking.open(),
        Action::NextHit => seeking.step(state, true),
        Action::PreviousHit => seeking.step(state, false),
        Action::Look(view) => address::look(state, view),
        Action::Back => {
            if session.with_untracked(|session| session.trail.is_empty()) {
                return false;
            }
            browser::step_back();
        }
        Action::Outline => {
            session.update(|session| session.pane = Some(Pane::Outline));
            browser::next_frame(|| focus::focus_first(OUTLINE));
        }
        Action::LetGo if peeking.close() => {}
        Action::LetGo if slots::shut(deeds::SETTINGS) => focus::focus_first(&[".settings summary"]),
        // Out of a note; what else is open stays, and a field does what fields do.
        Action::LetGo if at == Focus::Field => {
            focus::leave_note();
            return false;
        }
        Action::LetGo if seeking.is_open() => seeking.close(state),
        Action::LetGo => session.update(Session::let_go),
        Action::Help => focus::show_dialog("keys"),
        // In a field, these are the field's own.
        Action::Undo | Action::Redo if at != Focus::Page => return false,
        Action::Undo => return session.try_update(Session::undo).unwrap_or(false),
        Action::Redo => return session.try_update(Session::redo).unwrap_or(false),
        Action::Correct => correcting.open(state),
    }
    true
}

/// Selects and shows what `find` finds from what is selected, or else from the top of the view.
fn walk_to(state: State, find: impl Fn(Option<u32>) -> Option<Selected>) {
    let Some(reading) = state.reading.get_untracked().filter(|_| untrack(|| super::current(state))) else {
        return;
    };
    let selected = state.session.with_untracked(|session| session.selected);
    let from = selected.and_then(|mark| walk::start(&reading.document, mark));
    let from = from.or_else(|| place::bytes_in_view()?.0.checked_sub(1));
    let Some(mark) = find(from) else { return };
    let anchor = match mark {
        Selected::Turn(turn) => reading.places.anchor(turn).unwrap_or_default().to_owned(),
        Selected::Reference(reference) => reference_anchor(reference),
    };
    if state.session.with_untracked(|session| session.view != View::Reading) {
        address::look(state, View::Reading);
    }
    state.session.update(|session| {
        session.selected = Some(mark);
        session.pane = None;
    });
    browser::next_frame(move || browser::go_to(&anchor));
}

/// Where the keyboard goes in the outline: to the exchange at hand, else to the first.
pub const OUTLINE: &[&str] = &[".outline [aria-current]", ".outline li a"];
