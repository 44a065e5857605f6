//! The filters: who asks, how it fared, what it refers to, what is doubtful, which words. They go for every view.

use super::State;
use crate::coverage::Fared;
use crate::filter::Filter;
use crate::html::{attribute, text};
use crate::outline;
use crate::reference::ReferenceKind;
use crate::views::View;
use leptos::prelude::*;

/// The row of filters.
#[component]
pub fn Filters() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let words = state.words();
    let filter = Memo::new(move |_| session.with(|session| session.filter.clone()));
    let set = move |change: &dyn Fn(&mut Filter)| session.update(|session| change(&mut session.filter));
    let reads = move || session.with(|s| s.view == View::Reading && !s.sifting && s.filter.is_empty());
    let fits = move || {
        state.shown.with(|shown| {
            let shown = shown.as_ref()?;
            let some = shown.iter().filter(|shown| **shown).count();
            Some((words.views.fits)(some, shown.len()))
        })
    };
    view! {
        <div class="filters" role="group" aria-label=words.views.filter hidden=reads>
            <select aria-label=words.views.asker class:set=move || filter.with(|f| f.asker.is_some())
                inner_html=move || askers(state, &filter.get())
                on:change=move |event| {
                    let asker = Some(event_target_value(&event)).filter(|asker| !asker.is_empty());
                    set(&|filter| filter.asker = asker.clone());
                }></select>
            <select aria-label=words.views.how class:set=move || filter.with(|f| f.fared.is_some())
                inner_html=move || statuses(state, &filter.get())
                on:change=move |event| {
                    let value = event_target_value(&event);
                    set(&|filter| filter.fared = Fared::ALL.into_iter().find(|fared| fared.name() == value));
                }></select>
            <select aria-label=words.views.kind class:set=move || filter.with(|f| f.kind.is_some())
                inner_html=move || kinds(state, &filter.get())
                on:change=move |event| {
                    let value = event_target_value(&event);
                    set(&|filter| filter.kind = ReferenceKind::ALL.into_iter().find(|kind| kind.name() == value));
                }></select>
            <label><input type="checkbox" prop:checked=move || filter.with(|f| f.doubtful)
                on:change=move |event| { let on = event_target_checked(&event); set(&|filter| filter.doubtful = on); }/>
                {words.views.only_doubtful}</label>
            <input type="search" aria-label=words.views.with_text
                placeholder=words.views.with_text prop:value=move || filter.with(|f| f.text.clone())
                on:input=move |event| { let text = event_target_value(&event); set(&|filter| filter.text = text.clone()); }/>
            <span class="fits" role="status">{fits}</span>
            <Show when=move || !filter.with(Filter::is_empty)>
                <button type="button" class="plain" on:click=move |_| set(&|filter| *filter = Filter::default())>
                    {words.views.clear_filter}
                </button>
            </Show>
        </div>
    }
}

fn option(out: &mut String, value: &str, says: &str, chosen: bool) {
    let selected = if chosen { "\" selected>" } else { "\">" };
    out.extend(["<option value=\"", &attribute(value), selected, &text(says), "</option>"]);
}

fn askers(state: State, filter: &Filter) -> String {
    let mut out = String::new();
    option(&mut out, "", state.words().views.every_asker, filter.asker.is_none());
    state.reading.with(|reading| {
        let Some(reading) = reading else { return };
        for group in outline::groups(&reading.document) {
            // A group may go by its heading where nobody is named.
            let first = group.exchanges.first().map(|&id| reading.document.exchange(id));
            if first.is_some_and(|exchange| exchange.asker.as_ref() == Some(&group.name)) {
                option(&mut out, &group.name, &group.name, filter.asker.as_ref() == Some(&group.name));
            }
        }
    });
    out
}

fn statuses(state: State, filter: &Filter) -> String {
    let words = state.words();
    let mut out = String::new();
    option(&mut out, "", words.views.every_status, filter.fared.is_none());
    for fared in Fared::ALL {
        option(&mut out, fared.name(), (words.views.fared)(fared), filter.fared == Some(fared));
    }
    out
}

fn kinds(state: State, filter: &Filter) -> String {
    let words = state.words();
    let mut out = String::new();
    option(&mut out, "", words.views.every_kind, filter.kind.is_none());
    let kinds = state.reading.with(|reading| reading.as_ref().map(|reading| reading.sieve.kinds()));
    for kind in kinds.unwrap_or_default() {
        option(&mut out, kind.name(), (words.reference_kind)(kind), filter.kind == Some(kind));
    }
    out
}
