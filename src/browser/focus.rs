//! wasm32: where the keyboard is, and putting it elsewhere.

use crate::keys::Focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement};

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether what an event came from, or what it lies in, is described so.
fn is(event: &Event, selector: &str) -> bool {
    element(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Where a stroke was pressed.
pub fn focus_of(event: &Event) -> Focus {
    if is(event, "#seek") {
        Focus::Search
    } else if is(event, "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") {
        Focus::Field
    } else {
        Focus::Page
    }
}

/// Whether the focus shows, as it does when the keyboard brought it.
pub fn by_keyboard(event: &Event) -> bool {
    element(event).is_some_and(|element| element.matches(":focus-visible").unwrap_or(false))
}

/// Whether a dialog waits for the reader.
pub fn asks() -> bool {
    first("dialog[open]").is_some()
}

/// Shows a dialog; the browser keeps the focus in it and gives it back.
pub fn show_dialog(id: &str) {
    let dialog = super::document().and_then(|document| document.get_element_by_id(id));
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        let _ = dialog.show_modal();
    }
}

/// Puts the keyboard into a field, what is in it selected.
pub fn select_field(id: &str) {
    let field = super::document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Puts the keyboard on the first element that any of the selectors names.
pub fn focus_first(selectors: &[&str]) {
    let found = selectors.iter().find_map(|selector| first(selector));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// If what had the focus goes or is out of use after what is being done, gives it to the first that is found.
pub fn keep_near(selectors: &'static [&'static str]) {
    leptos::prelude::request_animation_frame(move || {
        let focused = super::document().and_then(|document| document.active_element());
        if focused.is_none_or(|element| element.local_name() == "body" || element.has_attribute("disabled")) {
            focus_first(selectors);
        }
    });
}

fn first(selector: &str) -> Option<Element> {
    super::document()?.query_selector(selector).ok().flatten()
}

/// Presses a button.
pub fn press(selector: &str) {
    if let Some(button) = first(selector).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Takes the keyboard out of the note in which it is; Tab goes on from there.
pub fn leave_note() {
    let note = first("[data-noted]:focus").and_then(|note| note.dyn_into::<HtmlElement>().ok());
    let _ = note.map(|note| note.blur());
}

/// Closes a dialog.
pub fn close_dialog(id: &str) {
    let dialog = super::document().and_then(|document| document.get_element_by_id(id));
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// What stands in a field or is chosen in a list.
pub fn value(id: &str) -> String {
    let field = super::document().and_then(|document| document.get_element_by_id(id));
    let value = field.and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// What the element that was clicked, or one around it, carries under a name.
pub fn data_of(event: &Event, name: &str) -> Option<String> {
    element(event)?.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}

/// What the button with the key that was pressed carries under a name; nothing where something is typed or chosen.
pub fn data_by_key(event: &web_sys::KeyboardEvent, within: &str, name: &str) -> Option<String> {
    if focus_of(event) != Focus::Page || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let key = event.key();
    let plain = key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let button = plain.then(|| first(&[within, " [data-key='", &key, "']"].concat()))?;
    button?.get_attribute(name)
}

/// What is chosen in the boxes that stand side by side with the one that was changed, in their order.
pub fn values_beside(event: &Event) -> Option<Vec<String>> {
    let boxes = element(event)?.parent_element()?.children();
    let value = |i| js_sys::Reflect::get(&boxes.item(i)?.into(), &"value".into()).ok()?.as_string();
    (0..boxes.length()).map(value).collect()
}
