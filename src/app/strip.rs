//! The whole paper in small, beside the text: click to go there. For the eye and the mouse only; the outline is the
//! same way for everyone.

use super::State;
use crate::browser;
use crate::places::Status;
use crate::turn::TurnKind;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const HEIGHT: f64 = 1000.0;

#[component]
pub fn Strip() -> impl IntoView {
    let state = expect_context::<State>();
    let bars = move || {
        let Some(reading) = state.reading.get() else { return Vec::new() };
        let document = &reading.document;
        let scale = HEIGHT / document.source.text().len().max(1) as f64;
        let shown = document.turns().filter(|(_, t)| matches!(t.kind, TurnKind::Question | TurnKind::Answer));
        shown
            .map(|(id, turn)| {
                let points = reading.places.exchange_of(id).map(|id| reading.places.status(id))
                    == Some(Status::ByPointer);
                let (x, class) = match turn.kind {
                    TurnKind::Question => ("0", "bar-question"),
                    _ if points => ("5", "bar-pointer"),
                    _ => ("5", "bar-answer"),
                };
                let height = (turn.span.len() as f64 * scale - 1.0).max(1.5);
                view! {
                    <rect class=class x=x width="15" y=format!("{:.1}", f64::from(turn.span.start) * scale)
                        height=format!("{height:.1}")/>
                }
            })
            .collect::<Vec<_>>()
    };
    let go = move |event: web_sys::MouseEvent| {
        let Some(strip) = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) else {
            return;
        };
        let area = strip.get_bounding_client_rect();
        let share = (f64::from(event.client_y()) - area.top()) / area.height().max(1.0);
        let length =
            state.reading.with_untracked(|r| r.as_ref().map_or(0, |r| r.document.source.text().len()));
        browser::go_to_byte((share.clamp(0.0, 0.999) * length as f64) as u32);
    };
    view! {
        <div class="strip" aria-hidden="true" title=move || state.words().overview on:click=go>
            <svg viewBox="0 0 20 1000" preserveAspectRatio="none">{bars}</svg>
        </div>
    }
}
