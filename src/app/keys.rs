//! The keys at work: what a stroke does, and the dialog that shows them all.

use super::seek::Seeking;
use super::{State, address, correct, peek};
use crate::browser::{self, focus, place};
use crate::html::text;
use crate::keys::{self, Action, Allowed, Focus, KEYS, Outcome};
use crate::places::reference_anchor;
use crate::session::{Pane, Selected, Session};
use crate::views::View;
use crate::walk::{self, Way};
use crate::words::Words;
use leptos::prelude::*;

/// Listens to the keyboard.
pub fn listen(state: State) {
    let seeking = expect_context::<Seeking>();
    let peeking = expect_context::<peek::Peeking>();
    let correcting = expect_context::<correct::Correcting>();
    let before = StoredValue::new(String::new());
    window_event_listener(leptos::ev::keydown, move |event| {
        let key = event.key();
        let modifier = ["Shift", "Control", "Alt", "Meta"].contains(&key.as_str());
        if event.default_prevented() || event.is_composing() || modifier || focus::asks() {
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
                if act(state, (seeking, peeking, correcting), action, at) {
                    event.prevent_default();
                }
            }
            Outcome::Nothing => {}
        }
    });
}

/// Does it; false if the key stays the browser's.
fn act(
    state: State,
    (seeking, peeking, correcting): (Seeking, peek::Peeking, correct::Correcting),
    action: Action,
    at: Focus,
) -> bool {
    let session = state.session;
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
            request_animation_frame(|| focus::focus_first(OUTLINE));
        }
        Action::LetGo if peeking.close() => {}
        Action::LetGo if seeking.is_open() => seeking.close(state),
        Action::LetGo => session.update(Session::let_go),
        Action::Help => focus::show_dialog("keys"),
        // In a field, these are the field's own.
        Action::Undo | Action::Redo if at != Focus::Page => return false,
        Action::Undo => return session.try_update(Session::undo).unwrap_or(false),
        Action::Redo => return session.try_update(Session::redo).unwrap_or(false),
        Action::Correct => return correcting.open(state),
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
    request_animation_frame(move || state.go_to(&anchor));
}

/// The links by which a keyboard passes over what it does not need.
#[component]
pub fn Skip() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let open = move || state.reading.with(Option::is_some);
    let skip = move |event: web_sys::MouseEvent, to: &'static [&'static str]| {
        // The address says where in the paper the reader is; it is not for this.
        event.prevent_default();
        focus::focus_first(to);
    };
    view! {
        <a class="skip" href="#text" on:click=move |event| skip(event, &["#text"])>{words.skip}</a>
        <Show when=open>
            <a class="skip" href="#outline" on:click=move |event| skip(event, OUTLINE)>
                {words.seek.skip_outline}
            </a>
        </Show>
    }
}

/// Where the keyboard goes in the outline: to the exchange at hand, else to the first.
const OUTLINE: &[&str] = &[".outline [aria-current]", ".outline li a"];

/// The dialog of all keys, with the switches for those who need them off.
#[component]
pub fn Keys() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let switch = move |name: fn(&Words) -> &'static str, part: fn(&mut Allowed) -> &mut bool| {
        view! {
            <label>
                <input type="checkbox" prop:checked=move || session.with(|s| { let mut keys = s.keys; *part(&mut keys) })
                    on:change=move |_| session.update(|s| *part(&mut s.keys) ^= true)/>
                {name(words)}
            </label>
        }
    };
    view! {
        <dialog id="keys" aria-labelledby="keys-title" closedby="any">
            <form method="dialog">
                <h2 id="keys-title">{words.seek.keys}</h2>
                <button class="cross" aria-label=words.close>"×"</button>
            </form>
            <p>{words.seek.keys_lead}</p>
            <dl inner_html=rows(words)></dl>
            {switch(|words| words.seek.letters, |keys| &mut keys.letters)}
            <p>{words.seek.letters_hint}</p>
            {switch(|words| words.seek.ctrl_f, |keys| &mut keys.ctrl_f)}
        </dialog>
    }
}

/// The table, as the help shows it.
fn rows(words: &Words) -> String {
    let mut out = String::new();
    for key in KEYS {
        out.push_str("<div><dt>");
        for (i, strokes) in key.strokes.iter().enumerate() {
            if i > 0 {
                out.extend([" ", words.seek.or, " "]);
            }
            out.push_str("<span>");
            for part in strokes.split_inclusive([' ', '+']) {
                let (name, joint) = part.split_at(part.trim_end_matches([' ', '+']).len());
                out.extend(["<kbd>", &*text(name), "</kbd>", joint]);
            }
            out.push_str("</span>");
        }
        out.extend(["</dt><dd>", key.says(words.tongue), "</dd></div>"]);
    }
    out
}

/// The button that shows the keys.
#[component]
pub fn Open() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <button type="button" class="plain" on:click=|_| focus::show_dialog("keys")>
            {state.words().seek.keys}" (?)"
        </button>
    }
}
