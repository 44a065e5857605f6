//! The empty page: an invitation.

use super::State;
use crate::browser;
use crate::session::{EXAMPLE, Session};
use leptos::prelude::*;

#[component]
pub fn Empty() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let typed = RwSignal::new(String::new());
    let picker: NodeRef<leptos::html::Input> = NodeRef::new();
    let chosen = move |_| {
        if let Some(input) = picker.get_untracked() {
            if let Some(file) = browser::first_file(input.files()) {
                state.open_file(file);
            }
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    view! {
        <main id="text" class="empty" tabindex="-1">
            <h2>{words.invite}</h2>
            <p class="lead">{words.invite_more}</p>
            <textarea aria-label=words.paste_label placeholder=words.paste_placeholder
                spellcheck="false" autocomplete="off" rows="9" prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))></textarea>
            <div class="ways">
                <button type="button" class="button example" on:click=move |_| {
                    session.update(|session| session.open(words.example_name, EXAMPLE));
                }>
                    {words.open_example}
                </button>
                <Show when=move || !typed.with(|typed| typed.trim().is_empty())>
                    <button type="button" class="go" on:click=move |_| state.open_text(&typed.get_untracked())>
                        {words.read_this}
                    </button>
                </Show>
                <label class="button">
                    <input type="file" class="unseen" accept=".txt,.md,text/plain,text/markdown" node_ref=picker on:change=chosen/>
                    {words.choose_file}
                </label>
                <span class="aside">{words.or_drop}</span>
                <Show when=move || session.with(|session| session.previous.is_some())>
                    <button type="button" class="plain" on:click=move |_| session.update(Session::undo_open)>
                        {words.undo_open}
                    </button>
                </Show>
            </div>
            <p class="stays">{words.stays_here}</p>
            <Sample/>
        </main>
    }
}

/// The three voices, shown on words of the interface itself.
#[component]
fn Sample() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let parts = [
        ("questions", words.question, words.sample_question),
        ("answers", words.answer, words.sample_answer),
        ("references", words.sample_reference_name, words.sample_reference),
    ];
    view! {
        <section class="sample" aria-label=words.what_you_see>
            {parts.map(|(class, name, says)| view! {
                <div class=format!("voice-card {class}")><b>{name}</b><p>{says}</p></div>
            })}
        </section>
    }
}
