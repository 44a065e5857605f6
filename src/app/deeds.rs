//! What is clicked and typed, wherever in the page: found by its deed, and done.

use super::{State, address, correct, keys, outline, paper, peek, views};
use crate::browser::slots::{self, Place};
use crate::browser::{self, focus};
use crate::corrections::{Edit, file};
use crate::coverage::Fared;
use crate::export::{self, gold};
use crate::filter::Filter;
use crate::form::Told;
use crate::own;
use crate::page::deed::{Deed, Part, Sieve, Strictness};
use crate::page::frame;
use crate::reference::ReferenceKind;
use crate::session::{EXAMPLE, Message, Selected, Session};
use leptos::prelude::*;

/// Listens to the page.
pub fn listen(state: State) {
    browser::hear("click", move |event: web_sys::MouseEvent| clicked(state, &event));
    browser::hear("input", move |event: web_sys::Event| {
        match browser::held(&event, "data-do").and_then(|(_, says)| Deed::parse(&says)) {
            Some(deed) => act(state, deed, &event),
            None => views::typed(state, &event),
        }
    });
    // The selection of the text stays while the button is pressed that asks what it is.
    browser::hear("mousedown", |event: web_sys::MouseEvent| {
        if slots::around(&event, "[data-do=correct]").is_some() {
            event.prevent_default();
        }
    });
}

/// Clicks in the dialog, in the page around the paper, in the outline, the card, the paper and the views.
fn clicked(state: State, event: &web_sys::MouseEvent) {
    if slots::around(event, SETTINGS).is_none() {
        slots::shut(SETTINGS);
    }
    if slots::around(event, "#correct").is_some() {
        if let Some((_, what)) = browser::held(event, "data-do") {
            correct::act(state, &what);
        }
        return;
    }
    if let Some((element, says)) = browser::held(event, "data-do") {
        let link = element.has_attribute("href");
        // With a modifier a link does what the browser does with links.
        if slots::is_field(&element) || link && browser::with_modifier(event) {
            return;
        }
        if link {
            event.prevent_default();
        }
        if let Some(deed) = Deed::parse(&says) {
            act(state, deed, event);
        }
    } else if !browser::with_modifier(event) {
        for (selector, answer) in PARTS {
            if slots::around(event, selector).is_some() {
                answer(state, event);
            }
        }
    }
}

/// What lies open until something else is clicked, or Escape is pressed.
pub const SETTINGS: &str = ".settings";

/// What answers a click.
type Answer = fn(State, &web_sys::MouseEvent);

/// Parts of the page that answer for themselves.
const PARTS: &[(&str, Answer)] = &[
    ("#outline", outline::clicked),
    ("#peek", peek::clicked),
    ("article", paper::clicked),
    (".view", views::clicked),
];

/// Does it; the event tells what was typed or chosen.
fn act(state: State, deed: Deed, event: &web_sys::Event) {
    let State { session, seeking, .. } = state;
    let words = state.words.get_untracked().0;
    let update = |change: &dyn Fn(&mut Session)| session.update(|session| change(session));
    match deed {
        // The address says where in the paper the reader is; it is not for these two.
        Deed::SkipToText => focus::focus_first(&["#text"]),
        Deed::SkipToOutline => focus::focus_first(keys::OUTLINE),
        Deed::Look(view) => address::look(state, view),
        Deed::Close => {
            update(&Session::close);
            focus::keep_near(&["#typed"]);
        }
        Deed::Save => {
            if let Some(reading) = state.reading.get_untracked() {
                let name = export::html::file_name(&reading.document, words);
                let page = export::html::page(&reading.document, words);
                if browser::download(&name, "text/html", &page).is_ok() {
                    update(&|session| session.message = Some(Message::Saved(name.clone())));
                }
            }
        }
        Deed::Theme(theme) => update(&|session| session.theme = theme),
        Deed::Speak => speak(state),
        Deed::Remember => {
            let on = slots::is_checked(event);
            update(&|session| session.remember = on);
        }
        Deed::Forget => update(&Session::clear),
        Deed::Seek => seeking.open(),
        Deed::SeekFor => seeking.typed(state, slots::value(event)),
        Deed::Hit { forward } => seeking.step(state, forward),
        Deed::Strictly(part) => seeking.change(state, &|query| match part {
            Strictness::Whole => query.whole ^= true,
            Strictness::Case => query.case ^= true,
            Strictness::Accents => query.accents ^= true,
        }),
        Deed::EndSeek => seeking.close(state),
        Deed::OpenExample => update(&|session| session.open(words.example_name, EXAMPLE)),
        Deed::Type => {
            let typed = !slots::value(event).trim().is_empty();
            slots::put(Place::Slot("read"), typed.then(|| frame::read(words)).as_deref());
        }
        Deed::Read => state.open_text(&focus::value("typed")),
        Deed::Choose => {
            if let Some(file) = slots::chosen(event) {
                state.open_file(file);
            }
        }
        Deed::UndoOpen => update(&Session::undo_open),
        Deed::Dismiss => update(&|session| session.message = None),
        Deed::Understood => {
            browser::keep(super::HINTS, "seen");
            if let Some(hints) = slots::around(event, ".hints") {
                hints.remove();
            }
            browser::take_focus("text");
        }
        Deed::Show(layer) => update(&|session| session.toggle(layer)),
        Deed::Sift => update(&|session| session.sifting ^= true),
        // The browser's own way back, so that its button and this one never disagree.
        Deed::Back => browser::step_back(),
        Deed::Pane(pane) => update(&|session| session.toggle_pane(pane)),
        Deed::LetGo => update(&Session::let_go),
        Deed::Jump(turn) => {
            let anchor = state
                .reading
                .with_untracked(|reading| Some(reading.as_ref()?.places.anchor(turn)?.to_owned()));
            address::lift_filter_from(state, Selected::Turn(turn));
            update(&|session| {
                session.selected = Some(Selected::Turn(turn));
                session.pane = None;
            });
            browser::next_frame(move || browser::go_to(&anchor.unwrap_or_default()));
        }
        Deed::Filter(part) => {
            let (value, on) = (slots::value(event), slots::is_checked(event));
            update(&|session| sift(&mut session.filter, part, &value, on));
        }
        Deed::ClearFilter => {
            update(&|session| session.filter = Filter::default());
            focus::keep_near(&[".filters [type=search]", ".legend .sift"]);
        }
        Deed::UndoClear => {
            update(&Session::undo_clear);
            focus::keep_near(&["#text"]);
        }
        Deed::Form => {
            // Both boxes say what holds now; whichever was changed, the pair is what the person told.
            if let Some(told) = focus::values_beside(event).and_then(|values| Told::of(&values)) {
                update(&|session| session.correct(vec![Edit::Form(told)]));
            }
        }
        Deed::Correct => state.correcting.open(state),
        Deed::Undo => {
            update(&|session| {
                session.undo();
            });
            focus::keep_near(&[".tally [data-do=redo]", "#text"]);
        }
        Deed::Redo => {
            update(&|session| {
                session.redo();
            });
            focus::keep_near(&[".tally [data-do=undo]", "#text"]);
        }
        Deed::TakeCorrections => {
            take("corrections", &session.with_untracked(|session| file::write(&session.history)));
        }
        Deed::TakeLabels => {
            if let Some(reading) = state.reading.get_untracked() {
                let labels =
                    session.with_untracked(|session| gold::labels(&reading.document, "", &session.history));
                take("gold", &labels);
            }
        }
        Deed::TakePatterns => {
            take("patterns", &session.with_untracked(|session| own::file::write(&session.patterns)));
        }
        Deed::Bring => browser::choose_file(move |file| state.open_file(file)),
        Deed::ShowOwn => focus::show_dialog("own"),
        Deed::Pattern(part) => {
            let value = slots::value(event);
            state.pattern.update(|pattern| match part {
                Part::Name => pattern.name = value,
                Part::Expression => pattern.expression = value,
                Part::Link => pattern.link = value,
            });
        }
        Deed::AddPattern => {
            focus::focus_first(&["#own-name"]);
            let pattern = state.pattern.get_untracked();
            update(&|session| session.add_pattern(pattern.clone()));
            state.pattern.set(own::Pattern::default());
            for field in ["#own-name", "#own-expression", "#own-link"] {
                slots::set_value(field, "");
            }
        }
        Deed::RemovePattern(at) => {
            update(&|session| session.remove_pattern(at as usize));
            focus::keep_near(&["#own-name"]);
        }
        Deed::ShowKeys => focus::show_dialog("keys"),
        Deed::Letters | Deed::CtrlF => {
            let on = slots::is_checked(event);
            update(&|session| match deed {
                Deed::Letters => session.keys.letters = on,
                _ => session.keys.ctrl_f = on,
            });
        }
    }
}

fn take(what: &str, json: &str) {
    let _ = browser::download(&["kamerlicht.", what, ".json"].concat(), "application/json", json);
}

fn sift(filter: &mut Filter, part: Sieve, value: &str, on: bool) {
    match part {
        Sieve::Asker => filter.asker = Some(value.to_owned()).filter(|asker| !asker.is_empty()),
        Sieve::Fared => filter.fared = Fared::ALL.into_iter().find(|fared| fared.name() == value),
        Sieve::Kind => filter.kind = ReferenceKind::ALL.into_iter().find(|kind| kind.name() == value),
        Sieve::Doubtful => filter.doubtful = on,
        Sieve::Text => filter.text = value.to_owned(),
    }
}

/// Changes the language, and stays where the reader is.
fn speak(state: State) {
    let at = browser::byte_in_view();
    state.session.update(|session| {
        session.at = at.unwrap_or(0);
        session.tongue = session.tongue.other();
    });
    browser::next_frame(move || {
        focus::focus_first(&[".settings summary"]);
        if let Some(at) = at {
            browser::go_to_byte(at);
        }
    });
}
