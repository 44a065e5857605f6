//! The browser's history, in which steps along references are steps too, and the fragment of the address.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

pub(super) fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn step_mark(revision: u32, steps: usize) -> JsValue {
    format!("{revision}.{steps}").into()
}

/// Starts to count steps in the browser's history, for the text of an opening.
pub fn begin_steps(revision: u32) {
    if let Some(history) = history() {
        // The page itself knows where each step begins and ends.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let _ = history.replace_state(&step_mark(revision, 0), "");
    }
}

/// Puts a step into the browser's history: so many were taken now.
pub fn note_step(revision: u32, steps: usize) {
    if let Some(history) = history() {
        let _ = history.push_state(&step_mark(revision, steps), "");
    }
}

/// The number of steps behind the place of the browser's history, if they were taken in the text of this opening.
pub fn noted_steps(revision: u32) -> Option<usize> {
    let mark = history()?.state().ok()?.as_string()?;
    let (opening, steps) = mark.split_once('.')?;
    (opening.parse() == Ok(revision)).then(|| steps.parse().ok())?
}

/// Goes back in the browser's history.
pub fn step_back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// The fragment of the page's address, with its `#`.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts a fragment into the page's address, without a step in the history.
pub fn set_fragment(fragment: &str) {
    let Some((history, location)) = history().zip(web_sys::window().map(|window| window.location())) else {
        return;
    };
    if location.hash().is_ok_and(|now| now != fragment) {
        // An empty address would leave the old fragment standing.
        let address = format!("{}{fragment}", location.pathname().unwrap_or_default());
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}

/// Makes a step in the history to a fragment.
pub fn push_fragment(fragment: &str) {
    let Some((history, location)) = history().zip(web_sys::window().map(|window| window.location())) else {
        return;
    };
    let address = format!("{}{fragment}", location.pathname().unwrap_or_default());
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.push_state_with_url(&state, "", Some(&address));
}
