//! Corrections at work: a dialog that asks what something is, the section that counts them, and own patterns.

use super::State;
use crate::browser::{self, focus, place};
use crate::correct::{self, Scope, Target};
use crate::corrections::{Edit, Place, file};
use crate::export::gold;
use crate::html::{attribute, text};
use crate::own::{self, Pattern};
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;
use crate::words::correct::CorrectWords;
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

/// Provides what the dialog asks about.
pub fn provide() {
    provide_context(Correcting { target: RwSignal::new(None), picked: StoredValue::new(None) });
}

impl Correcting {
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
            request_animation_frame(|| focus::show_dialog("correct"));
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

/// The dialog.
#[component]
pub fn Correct() -> impl IntoView {
    let state = expect_context::<State>();
    let correcting = expect_context::<Correcting>();
    let act = move |what: &str| {
        let (Some(reading), Some(target)) =
            (state.reading.get_untracked(), correcting.target.get_untracked())
        else {
            return;
        };
        let document = &reading.document;
        focus::close_dialog("correct");
        match what {
            "pick" => correcting.picked.set_value(Some(Place::new(&document.source, target.span))),
            "pair" => {
                let picked = correcting.picked.get_value();
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
    };
    let quote = move || {
        let reading = state.reading.get()?;
        Some(correcting.target.get()?.quote(&reading.document))
    };
    let asked = move || {
        let (reading, target) = (state.reading.get(), correcting.target.get());
        let asker =
            reading.zip(target).and_then(|(reading, target)| target.turn(&reading.document)?.1.asker.clone());
        choices(state.words(), &asker.unwrap_or_default())
    };
    let words = state.words();
    let own = words.tongue.correct();
    view! {
        <dialog id="correct" class="correct" aria-labelledby="correct-title" closedby="any"
            on:click=move |event| if let Some(what) = focus::data_of(&event, "data-do") { act(&what) }
            on:keydown=move |event| {
                if let Some(what) = focus::data_by_key(&event, "#correct", "data-do") {
                    event.prevent_default();
                    act(&what);
                }
            }>
            <form method="dialog">
                <h2 id="correct-title">{own.what_is_this}</h2>
                <button class="cross" aria-label=words.close>"×"</button>
            </form>
            <q>{quote}</q>
            <div inner_html=asked></div>
        </dialog>
    }
}

/// The choices of the dialog; each button has its key.
fn choices(words: &Words, asker: &str) -> String {
    let own = words.tongue.correct();
    let mut out = String::from("<div class=\"choices\"><div class=\"kinds\">");
    let button = |out: &mut String, what: &str, key: &str, says: &str| {
        out.extend([
            "<button type=\"button\" data-do=\"",
            what,
            "\" data-key=\"",
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

/// The button that opens the dialog for what is selected.
#[component]
pub fn Open() -> impl IntoView {
    let state = expect_context::<State>();
    let correcting = expect_context::<Correcting>();
    view! {
        // The selection of the text stays while the button is pressed.
        <button type="button" class="plain" on:mousedown=|event| event.prevent_default()
            on:click=move |_| { correcting.open(state); }>
            {state.words().tongue.correct().correct}" (c)"
        </button>
    }
}

/// The corrections so far: how right the machine was, undo and redo, files.
#[component]
pub fn Tally() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let own = state.words().tongue.correct();
    let says = move || {
        let reading = state.reading.get()?;
        let left = reading.document.left;
        let edited = session.with(|session| !session.history.corrections().is_empty());
        let percent = |share: crate::corrections::Share| format!("{}%", (share.value() * 100.0).floor());
        edited.then(|| {
            let mut says =
                (own.left)(&percent(left.turns), &percent(left.references), &percent(left.exchanges));
            if left.unfit > 0 {
                says.push(' ');
                says.push_str(&(own.unfit)(left.unfit));
            }
            says
        })
    };
    let nothing_done = move || session.with(|session| session.history.corrections().is_empty());
    let nothing_undone = move || session.with(|session| session.history.undone().is_empty());
    view! {
        <section class="remarks tally" aria-label=own.corrections>
            <h3>{own.corrections}</h3>
            <p>{says}</p>
            <p>
                <button type="button" class="plain" disabled=nothing_done
                    on:click=move |_| session.update(|s| { s.undo(); })>{own.undo}</button>
                <button type="button" class="plain" disabled=nothing_undone
                    on:click=move |_| session.update(|s| { s.redo(); })>{own.redo}</button>
                <button type="button" class="plain" disabled=nothing_done on:click=move |_| {
                    let json = session.with_untracked(|s| file::write(&s.history));
                    let _ = browser::download("kamerlicht.corrections.json", "application/json", &json);
                }>{own.take}</button>
                <button type="button" class="plain" on:click=move |_| {
                    if let Some(reading) = state.reading.get_untracked() {
                        let _ = browser::download("kamerlicht.gold.json", "application/json", &gold::labels(&reading.document, ""));
                    }
                }>{own.labels}</button>
                <button type="button" class="plain" on:click=move |_| browser::choose_file(move |f| state.open_file(f))>
                    {own.bring}
                </button>
                <button type="button" class="plain" on:click=|_| focus::show_dialog("own")>{own.own}</button>
            </p>
        </section>
    }
}

/// The dialog of own patterns: checked as typed, with what they find.
#[component]
pub fn Own() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let own = words.tongue.correct();
    let typed = RwSignal::new(Pattern::default());
    let told = move || {
        let pattern = typed.get();
        let tongue = words.tongue;
        if pattern == Pattern::default() {
            return String::new();
        }
        match own::check(&pattern) {
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
    };
    let field = move |id: &'static str,
                      part: fn(&mut Pattern) -> &mut String,
                      says: fn(&CorrectWords) -> &'static str| {
        view! {
            <label>{says(own)}
                <input id=id spellcheck="false" autocomplete="off"
                    prop:value=move || typed.with(|p| { let mut p = p.clone(); std::mem::take(part(&mut p)) })
                    on:input=move |event| typed.update(|p| *part(p) = event_target_value(&event))/>
            </label>
        }
    };
    let list = move || {
        session.with(|session| {
            let row = |(i, pattern): (usize, &Pattern)| {
                let says = format!("{}: {}", pattern.name, pattern.expression);
                view! {
                    <li>{says}" "<button type="button" class="plain"
                        on:click=move |_| state.session.update(|s| s.remove_pattern(i))>{own.remove}</button></li>
                }
            };
            session.patterns.iter().enumerate().map(row).collect::<Vec<_>>()
        })
    };
    let bad = move || typed.with(|pattern| pattern.name.trim().is_empty() || own::check(pattern).is_err());
    view! {
        <dialog id="own" class="correct" aria-labelledby="own-title" closedby="any">
            <form method="dialog">
                <h2 id="own-title">{own.own}</h2>
                <button class="cross" aria-label=words.close>"×"</button>
            </form>
            <p>{own.own_lead}</p>
            {field("own-name", |p| &mut p.name, |w| w.name)}
            {field("own-expression", |p| &mut p.expression, |w| w.expression)}
            {field("own-link", |p| &mut p.link, |w| w.link)}
            <p role="status">{told}</p>
            <p>
                <button type="button" class="plain" disabled=bad on:click=move |_| {
                    let pattern = typed.get_untracked();
                    session.update(|s| s.add_pattern(pattern));
                    typed.set(Pattern::default());
                }>{own.add}</button>
                <button type="button" class="plain" on:click=move |_| {
                    let json = session.with_untracked(|s| own::file::write(&s.patterns));
                    let _ = browser::download("kamerlicht.patterns.json", "application/json", &json);
                }>{words.save}</button>
                <button type="button" class="plain" on:click=move |_| browser::choose_file(move |f| state.open_file(f))>
                    {own.bring}
                </button>
            </p>
            <ul>{list}</ul>
        </dialog>
    }
}
