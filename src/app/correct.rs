//! Corrections at work: a dialog that asks what something is, the section that counts them, and own patterns.

use super::State;
use crate::browser::slots::{self, Place as Host};
use crate::browser::{self, focus, place};
use crate::correct::{self, Scope, Target};
use crate::corrections::{Edit, Place};
use crate::html::text;
use crate::own::{self, Pattern};
use crate::page::dialogs::{self, Asked};
use crate::session::Message;
use crate::words::{Words, count, faults};
use leptos::prelude::*;

/// So many hits are counted while an expression is typed.
const MOST_SHOWN: usize = 1000;

/// So much of the text is looked at while an expression is typed, in bytes.
const PREVIEWED: usize = 300_000;

/// What the dialog asks about.
#[derive(Clone, Copy)]
pub struct Correcting {
    target: RwSignal<Option<Target>>,
}

impl Correcting {
    /// Nothing is asked yet.
    pub fn new() -> Correcting {
        Correcting { target: RwSignal::new(None) }
    }

    /// Asks about the text that is selected, or else the mark that is; where there is neither, says so.
    pub fn open(self, state: State) {
        let Some(reading) = state.reading.get_untracked() else { return };
        let selected = state.session.with_untracked(|session| session.selected);
        let span = place::selected_bytes(&reading.document.source);
        let mark = || Target::of_mark(&reading.document, selected?);
        let target = span.map(|span| Target { span, reference: None }).or_else(mark);
        if target.is_none() {
            tell(state, Message::SelectFirst);
            return;
        }
        self.target.set(target);
        browser::next_frame(|| {
            slots::set_value("#correct-scope", "one");
            focus::show_dialog("correct");
        });
    }
}

fn tell(state: State, message: Message) {
    state.session.update(|session| session.message = Some(message));
}

/// Makes edits, and selects what stands there now.
fn make(state: State, target: &Target, edits: Vec<Edit>) {
    if edits.is_empty() {
        tell(state, Message::HoldsAlready);
        return;
    }
    state.session.update(|session| session.correct(edits));
    if state.busy.get_untracked() {
        state.apart.select(target);
        return;
    }
    let again = state.reading.get_untracked().and_then(|now| target.again(&now.document));
    state.session.update(|session| session.selected = again);
}

/// Does what was chosen in the dialog.
pub fn act(state: State, what: &str) {
    let (Some(reading), Some(target)) =
        (state.reading.get_untracked(), state.correcting.target.get_untracked())
    else {
        return;
    };
    let document = &reading.document;
    let picked = state.session.with_untracked(|session| session.picked.clone());
    if let Some(idle) = correct::idle(document, &target, what, picked.as_ref()) {
        let says = (state.words.get_untracked().0.tongue.correct().idle)(idle);
        slots::put(Host::Within("#correct [role=status]"), Some(&text(says)));
        return;
    }
    focus::close_dialog("correct");
    match what {
        "pick" => {
            let place = Place::new(&document.source, target.span);
            state.session.update(|session| session.pick(place, dialogs::excerpt(document, target.span)));
        }
        "pair" => {
            let edit = picked.and_then(|picked| correct::pair(document, &picked, &target));
            make(state, &target, edit.into_iter().collect());
        }
        "asker" => {
            let name = focus::value("correct-asker");
            make(state, &target, correct::asker(document, &target, &name).into_iter().collect());
        }
        "ref" => {
            let what = format!("ref:{}", focus::value("correct-kind"));
            make(state, &target, correct::edits(document, &target, &what, Scope::One));
        }
        what => {
            let scope = match focus::value("correct-scope").as_str() {
                "alike" => Scope::Alike,
                "rule" => Scope::Rule,
                _ => Scope::One,
            };
            make(state, &target, correct::edits(document, &target, what, scope));
        }
    }
}

/// Does what a key stands for, while the dialog is open.
pub fn pressed(state: State, event: &web_sys::KeyboardEvent) {
    if let Some(what) = focus::data_by_key(event, "#correct[open]", "data-do") {
        event.prevent_default();
        act(state, &what);
    }
}

/// Keeps both dialogs in step: what is asked about, and the patterns of the user's own.
pub fn keep(state: State, words: &'static Words) {
    let State { session, reading, pattern, .. } = state;
    let target = state.correcting.target;
    super::keep(Host::Within("#correct q"), move || {
        Some(text(&target.get()?.quote(&reading.get()?.document)).into_owned())
    });
    super::keep(Host::Within("#correct > div"), move || {
        let (reading, target) = (reading.get()?, target.get()?);
        Some(session.with(|session| {
            let picked = session.picked.as_ref();
            dialogs::choices(words, &Asked { document: &reading.document, target: &target, picked })
        }))
    });
    super::keep(Host::Within("#own > [role=status]"), move || {
        let pattern = pattern.get();
        if pattern == Pattern::default() {
            return None;
        }
        Some(text(&told(state, words, &pattern)).into_owned())
    });
    super::keep(Host::Attribute("[data-do='pattern:add']", "disabled"), move || {
        let bad = pattern.with(|pattern| pattern.name.trim().is_empty() || own::check(pattern).is_err());
        bad.then(String::new)
    });
    super::keep(Host::Within("#own > ul"), move || {
        Some(session.with(|session| dialogs::patterns(words, &session.patterns)))
    });
}

/// What is wrong with a pattern, or what it finds.
fn told(state: State, words: &Words, pattern: &Pattern) -> String {
    let tongue = words.tongue;
    match own::check(pattern) {
        Err(fault) => faults::fault(fault, tongue),
        Ok(expression) => {
            let hits = state.reading.with(|reading| {
                let source = reading.as_ref().map_or("", |reading| reading.document.source.text());
                let source = &source[..source.floor_char_boundary(PREVIEWED)];
                let hits = own::hits(source, &expression, MOST_SHOWN);
                let first: Vec<String> =
                    hits.iter().take(3).map(|hit| format!("“{}”", hit.of(source).trim())).collect();
                (hits.len(), first.join(", "))
            });
            format!("{}: {}", count(hits.0, tongue.correct().hits), hits.1)
        }
    }
}
