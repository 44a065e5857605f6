//! The outline: who asks, which questions, and how each fared.

use super::State;
use crate::outline::{gist, groups};
use crate::session::{Pane, Selected};
use leptos::prelude::*;

#[component]
pub fn Outline() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let list = move || {
        let words = state.words();
        let Some(reading) = state.reading.get() else { return Vec::new() };
        groups(&reading.document).into_iter().map(|group| {
            let rows = group.exchanges.iter().map(|&id| {
                let status = reading.places.status(id);
                let first = reading.document.exchange(id).questions.first().copied();
                let anchor = first.and_then(|turn| reading.places.anchor(turn)).unwrap_or("text").to_owned();
                let target = anchor.clone();
                let here = move || {
                    let at = session.with(|s| match s.selected { Some(Selected::Turn(turn)) => Some(turn), _ => None });
                    let exchange = state.reading.with(|r| r.as_ref().and_then(|r| r.places.exchange_of(at?)));
                    (exchange == Some(id)).then_some("true")
                };
                view! {
                    <li hidden=move || !state.shows(id)><a href=format!("#{anchor}") aria-current=here on:click=move |event| {
                        event.prevent_default();
                        session.update(|s| s.pane = None);
                        super::address::visit_place(state, &target);
                    }>
                        <i class=format!("dot {}", status.name()) title=(words.status)(status)></i>
                        <b>{reading.places.number(id).to_owned()}</b>
                        <span lang=reading.document.form.language.tag()>{gist(&reading.document, id)}</span>
                        <span class="unseen">{format!(", {}", (words.status)(status))}</span>
                    </a></li>
                }
            }).collect_view();
            let name = if group.name.is_empty() { words.no_asker.to_owned() } else { group.name };
            view! {
                <section>
                    <h2>{name}" "<small>{(words.count_questions)(group.exchanges.len())}</small></h2>
                    <ol>{rows}</ol>
                </section>
            }
        }).collect::<Vec<_>>()
    };
    view! {
        <nav id="outline" tabindex="-1" class="outline pane" class:open=move || session.with(|s| s.pane == Some(Pane::Outline))
            aria-label=move || state.words().outline>
            <super::details::Close/>
            {list}
        </nav>
    }
}
