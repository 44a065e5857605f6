//! The bar above: the name, the title of the paper, what can be done with it, and the settings.

use super::State;
use crate::browser;
use crate::export;
use crate::session::{Message, Session, Theme};
use leptos::prelude::*;

#[component]
pub fn Bar() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let save = move |_| {
        if let Some(reading) = state.reading.get_untracked() {
            let name = export::html::file_name(&reading.document, words);
            let saved = browser::download(&name, "text/html", &export::html::page(&reading.document, words));
            if saved.is_ok() {
                session.update(|session| session.message = Some(Message::Saved(name)));
            }
        }
    };
    let title = move || {
        state.reading.get().map(|reading| reading.title.clone().unwrap_or_else(|| words.untitled.to_owned()))
    };
    let open = move || state.reading.with(Option::is_some);
    view! {
        <header class="bar">
            <span class="mark">
                <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
                    <path d="M10 2v3M3.5 6.5l2 2M16.5 6.5l-2 2M6 17h8M7.5 14a4.2 4.2 0 1 1 5 0"/>
                </svg>
                "Kamerlicht"
            </span>
            <h1 class="title">{move || match title() {
                Some(title) => title.into_any(),
                None => view! { <span class="unseen">"Kamerlicht"</span> }.into_any(),
            }}</h1>
            <Show when=open>
                <super::views::Switch/>
                <button type="button" class="plain new" on:click=move |_| session.update(Session::close)>
                    {words.new_text}
                </button>
                <button type="button" class="go save" title=words.save_hint on:click=save>
                    {words.save}
                </button>
                <super::seek::Open/>
            </Show>
            <Settings/>
        </header>
    }
}

/// Changes the language, and stays where the reader is.
fn speak(state: State) {
    let at = browser::byte_in_view();
    state.session.update(|session| {
        session.at = at.unwrap_or(0);
        session.tongue = session.tongue.other();
    });
    request_animation_frame(move || {
        browser::focus::focus_first(&[".settings summary"]);
        if let Some(at) = at {
            state.go_to_byte(at);
        }
    });
}

#[component]
fn Settings() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let says = |theme| match theme {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    view! {
        <details class="settings">
            <summary aria-label=words.menu title=words.menu>
                <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
                    <path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>
                </svg>
            </summary>
            <div class="sheet">
                <fieldset>
                    <legend>{words.theme}</legend>
                    {Theme::ALL.map(|theme| view! {
                        <label>
                            <input type="radio" name="colours" prop:checked=move || session.with(|s| s.theme == theme)
                                on:change=move |_| session.update(|s| s.theme = theme)/>
                            {says(theme)}
                        </label>
                    })}
                </fieldset>
                <button type="button" class="plain language" lang=move || session.with(|s| s.tongue.other().words().tag)
                    on:click=move |_| speak(state)>
                    {words.other_language}
                </button>
                <label>
                    <input type="checkbox" prop:checked=move || session.with(|s| s.remember)
                        on:change=move |_| session.update(|s| s.remember = !s.remember)/>
                    {words.remember}
                </label>
                <p>{words.remember_hint}</p>
                <super::keys::Open/>
                <button type="button" class="plain forget" on:click=move |_| session.update(Session::clear)>
                    {words.forget}
                </button>
            </div>
        </details>
    }
}
