//! Corrections at work: a dialog that asks what something is, the section that counts them, and own patterns.

use super::State;
use crate::browser::slots::Place as Host;
use crate::browser::{self, focus, place};
use crate::correct::{self, Scope, Target};
use crate::corrections::{Edit, Place};
use crate::html::{attribute, text};
use crate::own::{self, Pattern};
use crate::page::dialogs;
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;
use crate::words::{Words, faults};
use leptos::prelude::*;

/// So many hits are counted while an expression is typed.
const MOST_SHOWN: usize = 1000;

/// So much of the text is looked at while an expression is typed, in bytes.
const PREVIEWED: usize = 300_000;

/// What the dialog asks about.
#[derive(Clone, Copy)]
pub struct Correcting {
    target: RwSignal<Option<Target>>,
    picked: StoredValue<Option<Place>>,
}

impl Correcting {
    /// Nothing is asked yet.
    pub fn new() -> Correcting {
        Correcting { target: RwSignal::new(None), picked: StoredValue::new(None) }
    }

    /// Asks about the text that is selected, or else the mark that is; false if there is neither.
    pub fn open(self, state: State) -> bool {
        let Some(reading) = state.reading.get_untracked() else { return false };
        let selected = state.session.with_untracked(|session| session.selected);
        let span = place::selected_bytes(&reading.document.source);
        let mark = || Target::of_mark(&reading.document, selected?);
        let target = span.map(|span| Target { span, reference: None }).or_else(mark);
        let found = target.is_some();
        self.target.set(target);
        if found {
            browser::next_frame(|| focus::show_dialog("correct"));
        }
        found
    }
}

/// Makes edits, and selects what stands there now.
fn make(state: State, target: &Target, edits: Vec<Edit>) {
    if edits.is_empty() {
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
    focus::close_dialog("correct");
    match what {
        "pick" => state.correcting.picked.set_value(Some(Place::new(&document.source, target.span))),
        "pair" => {
            let picked = state.correcting.picked.get_value();
            let edit = picked.and_then(|picked| correct::pair(document, &picked, &target));
            make(state, &target, edit.into_iter().collect());
        }
        "asker" => {
            let name = focus::value("correct-asker");
            make(state, &target, vec![correct::asker(document, &target, &name)]);
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
        let turn = target.turn(&reading.document).map(|(_, turn)| turn);
        let asker = turn.and_then(|turn| turn.asker.as_deref()).unwrap_or_default();
        Some(choices(words, asker, turn.map(|turn| turn.kind)))
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
            format!("{}: {}", (tongue.correct().hits)(hits.0), hits.1)
        }
    }
}

/// The choices of the dialog; each button has its key, and what holds now is pressed.
fn choices(words: &Words, asker: &str, now: Option<TurnKind>) -> String {
    let own = words.tongue.correct();
    let mut out = String::from("<div class=\"choices\"><div class=\"kinds\">");
    let button = |out: &mut String, what: &str, key: &str, says: &str| {
        let holds = now.is_some_and(|now| what.strip_prefix("turn:") == Some(now.name()));
        out.extend([
            "<button type=\"button\" data-do=\"",
            what,
            if holds { "\" aria-pressed=\"true\" autofocus data-key=\"" } else { "\" data-key=\"" },
            key,
            "\"><kbd>",
            key,
            "</kbd> ",
        ]);
        out.extend([&*text(says), "</button>"]);
    };
    let option = |out: &mut String, value: &str, says: &str| {
        out.extend(["<option value=\"", value, "\">", &*text(says), "</option>"]);
    };
    for (i, kind) in TurnKind::ALL.into_iter().enumerate() {
        let key = char::from_digit(i as u32 + 1, 10).unwrap_or('9').to_string();
        button(&mut out, &["turn:", kind.name()].concat(), &key, (words.turn_kind)(kind));
    }
    out.extend(["</div><label>", own.scope, " <select id=\"correct-scope\">"]);
    for (name, says) in [("one", own.one), ("alike", own.alike), ("rule", own.rule)] {
        option(&mut out, name, says);
    }
    out.push_str("</select></label><div>");
    for (what, key, says) in
        [("split", "s", own.split), ("next", "n", own.next), ("previous", "p", own.previous)]
    {
        button(&mut out, what, key, says);
    }
    out.push_str("</div><div>");
    for (what, key, says) in [("pick", "k", own.pick), ("pair", "l", own.pair), ("unpair", "u", own.unpair)] {
        button(&mut out, what, key, says);
    }
    out.extend(["</div><div><select id=\"correct-kind\" aria-label=\"", &attribute(own.reference), "\">"]);
    for kind in ReferenceKind::ALL.into_iter().filter(|kind| *kind != ReferenceKind::Own) {
        option(&mut out, kind.name(), (words.reference_kind)(kind));
    }
    out.push_str("</select>");
    button(&mut out, "ref", "r", own.reference);
    button(&mut out, "ref:none", "0", own.no_reference);
    let asker = attribute(asker);
    out.extend([
        "</div><div><label>",
        own.asker,
        " <input id=\"correct-asker\" value=\"",
        &asker,
        "\"></label>",
    ]);
    button(&mut out, "asker", "a", own.set);
    out.push_str("</div></div>");
    out
}
