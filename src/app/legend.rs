//! The legend: what the marks mean, how many there are, and a switch for each.

use super::State;
use crate::export::html::count;
use crate::words::Layer;
use crate::words::seek::number;
use leptos::prelude::*;

#[component]
pub fn Legend() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let number = move |layer| {
        let count = state.reading.with(|r| r.as_ref().map_or(0, |r| count(&r.document, layer)));
        number(count, words.tongue)
    };
    view! {
        <div class="legend" role="group" aria-label=words.legend>
            {Layer::ALL.map(|layer| view! {
                <button type="button" class=format!("chip {}", layer.name()) title=words.legend_hint
                    aria-pressed=move || session.with(|s| !s.hidden.contains(&layer)).to_string()
                    on:click=move |_| session.update(|s| s.toggle(layer))>
                    <i></i>{(words.layer)(layer)}" "<b>{move || number(layer)}</b>
                </button>
            })}
            <button type="button" class="chip sift" aria-expanded=move || session.with(|s| s.sifting || !s.filter.is_empty()).to_string()
                on:click=move |_| session.update(|s| s.sifting = !s.sifting)>
                {words.views.filter}
            </button>
            <super::views::BackToView/>
            <Show when=move || session.with(|s| !s.trail.is_empty())>
                <super::paper::Back/>
            </Show>
        </div>
    }
}
