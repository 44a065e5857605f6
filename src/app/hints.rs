//! Three short hints over the first paper that is read here, once.

use super::State;
use crate::browser;
use leptos::prelude::*;

const KEPT: &str = "hints";

#[component]
pub fn Hints() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let shown = RwSignal::new(browser::kept(KEPT).is_none());
    let close = move |_| {
        browser::keep(KEPT, "seen");
        shown.set(false);
        browser::take_focus("text");
    };
    view! {
        <Show when=move || shown.get()>
            <section class="hints" aria-label=words.seek.hints>
                <ul>
                    {words.seek.hint.map(|(name, says)| view! { <li><b>{name}</b>" "{says}</li> })}
                </ul>
                <button type="button" class="button" on:click=close>{words.seek.understood}</button>
            </section>
        </Show>
    }
}
