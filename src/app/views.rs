//! The views: the switch between them, and the one that is shown. Their markup is made in `crate::views`.

use super::State;
use crate::browser;
use crate::views::View;
use leptos::prelude::*;

/// The switch: links, so that a view can be opened in another tab.
#[component]
pub fn Switch() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let address = move |view| {
        session.with(|session| {
            let mut address = session.address(None);
            address.view = view;
            let fragment = address.print();
            if fragment.is_empty() { "#".to_owned() } else { fragment }
        })
    };
    view! {
        <nav class="views" aria-label=move || state.words().views.views>
            {View::ALL.map(|view| view! {
                <a href=move || address(view) aria-current=move || session.with(|s| s.view == view).then_some("page")
                    on:click=move |event| {
                        if !browser::with_modifier(&event) {
                            event.prevent_default();
                            super::address::look(state, view);
                        }
                    }>
                    {move || (state.words().views.view)(view)}
                </a>
            })}
        </nav>
    }
}

/// The view that is shown in place of the paper.
#[component]
pub fn Views() -> impl IntoView {
    let state = expect_context::<State>();
    let view = Memo::new(move |_| state.session.with(|session| session.view));
    let body = move || match view.get() {
        View::Reading => None,
        view => Some(view! {
            <section class=format!("view {}", view.name()) aria-label=(state.words().views.view)(view)></section>
        }),
    };
    view! { {body} }
}
