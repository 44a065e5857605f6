//! wasm32: everything that touches the browser. Each function does one thing and fails silently or says so.

mod files;
pub mod focus;
mod history;
pub mod leaves;
pub mod outline;
pub mod place;
pub mod shelf;
pub mod slots;
mod store;
pub mod thread;

pub use files::{choose_file, download, first_file, read};
pub use history::{begin_steps, fragment, note_step, noted_steps, push_fragment, set_fragment, step_back};
pub use store::{drop_kept, keep, keep_choices, kept, restore};

use crate::reference::ReferenceId;
use crate::session::Selected;
use crate::turn::TurnId;
use crate::words::Layer;
use leptos::prelude::TimeoutHandle;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The page's document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Listens to what happens in the window, as long as the page lives.
pub fn hear<E: JsCast>(name: &str, act: impl Fn(E) + 'static) {
    hear_any(name, Box::new(move |event: web_sys::Event| act(event.unchecked_into())));
}

fn hear_any(name: &str, act: Box<dyn Fn(web_sys::Event)>) {
    let told = wasm_bindgen::closure::Closure::wrap(act);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(name, told.as_ref().unchecked_ref());
    }
    told.forget();
}

/// Does something before the next frame is drawn.
pub fn next_frame(act: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(Box::new(act) as Box<dyn FnOnce()>);
}

/// Does something after a while.
pub fn later(act: impl FnOnce() + 'static, after: Duration) -> Option<TimeoutHandle> {
    leptos::prelude::set_timeout_with_handle(Box::new(act) as Box<dyn FnOnce()>, after).ok()
}

/// Lets the browser do something else.
pub async fn pause() {
    let done = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(done).await;
}

/// Shows the layers of marks, but for these.
pub fn hide(hidden: &[Layer]) {
    let Some(root) = root() else { return };
    for layer in Layer::ALL {
        let class = format!("hide-{}", layer.name());
        let _ = root.class_list().toggle_with_force(&class, hidden.contains(&layer));
    }
}

/// Removes the static shell that stood here before the program arrived.
pub fn leave_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Names the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The elements of a selector, in order.
fn all(selector: &str) -> Vec<Element> {
    document()
        .and_then(|document| document.query_selector_all(selector).ok())
        .map(elements)
        .unwrap_or_default()
}

fn elements(list: web_sys::NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

thread_local! {
    /// The selector of every element that is selected, and of those that belong to it.
    static SELECTED: RefCell<[String; 2]> = RefCell::default();
}

/// Marks what is selected.
pub fn show_selected(selected: Option<Selected>, beside: &[TurnId]) {
    let turn = |turn: &TurnId| format!("[data-turn='{}']", turn.0);
    let on = match selected {
        Some(Selected::Turn(id)) => turn(&id),
        Some(Selected::Reference(reference)) => format!("[data-reference='{}']", reference.0),
        None => String::new(),
    };
    for class in ["on", "beside"] {
        for element in all(&format!("article .{class}")) {
            let _ = element.class_list().remove_1(class);
        }
    }
    SELECTED.set([on, beside.iter().map(turn).collect::<Vec<_>>().join(",")]);
    if let Some(article) = document().and_then(|document| document.query_selector("article").ok()?) {
        mark_selected(&article);
    }
}

/// Marks what is selected in a part of the paper that was drawn.
fn mark_selected(part: &Element) {
    SELECTED.with_borrow(|selectors| {
        for (selector, class) in selectors.iter().zip(["on", "beside"]).filter(|(some, _)| !some.is_empty()) {
            for element in part.query_selector_all(selector).map(elements).unwrap_or_default() {
                let _ = element.class_list().add_1(class);
            }
        }
    });
}

/// Brings an element into view and gives it the focus for what the keyboard does next.
pub fn go_to(anchor: &str) {
    leaves::bring_anchor(anchor);
    let Some(element) = document().and_then(|document| document.get_element_by_id(anchor)) else { return };
    // A reference is read with the lines before it, a turn from its beginning.
    let block = if element.has_attribute("data-reference") {
        ScrollLogicalPosition::Center
    } else {
        ScrollLogicalPosition::Start
    };
    come_to(&element, block, ScrollBehavior::Auto);
    focus(element);
    land();
}

/// Scrolls to an element.
fn come_to(element: &Element, block: ScrollLogicalPosition, behavior: ScrollBehavior) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    let long = element.closest("article.long").is_ok_and(|article| article.is_some());
    options.set_behavior(if long { ScrollBehavior::Instant } else { behavior });
    if !long {
        element.scroll_into_view_with_scroll_into_view_options(&options);
        return;
    }
    let element = element.clone();
    settle(move || {
        element.scroll_into_view_with_scroll_into_view_options(&options);
        land();
    });
}

/// Scrolls to a place in a long paper: how high the leaves around it are shows only when they have come near the view.
fn settle(scroll: impl Fn() + 'static) {
    fn again(scroll: Rc<dyn Fn()>, frames: u32) {
        scroll();
        if frames > 0 {
            next_frame(move || again(scroll, frames - 1));
        }
    }
    again(Rc::new(scroll), 4);
}

/// Scrolls no more than needed to have an element in view; `scroll-padding` says what lies over the view.
pub fn keep_in_view(anchor: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(anchor)) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives an element the focus, without scrolling.
pub fn take_focus(anchor: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(anchor)) {
        focus(element);
    }
}

fn focus(element: Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // What has no place in the order of the keyboard takes the focus all the same.
        if element.tab_index() < 0 {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls to the section, or the row of a list, that holds a byte of the text.
pub fn go_to_byte(byte: u32) {
    let found = if byte == 0 {
        None
    } else if place::is_shown() {
        leaves::bring(byte);
        place::section_at(byte)
    } else {
        // The last one that begins before it; rows may stand in any order.
        let before = |row: &Element| number(row, "data-start") <= byte;
        rows().into_iter().filter(before).max_by_key(|row| number(row, "data-start"))
    };
    if let Some(section) = found {
        // At once: who goes on before a slow scroll has ended would lose the place.
        come_to(&section, ScrollLogicalPosition::Start, ScrollBehavior::Instant);
    } else {
        place::scroll_by(-scrolled());
    }
    land();
}

thread_local! {
    /// How far the page was scrolled when it had come to a place, in pixels.
    static LANDED: Cell<f64> = const { Cell::new(-1.0) };
}

fn scrolled() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

fn land() {
    LANDED.set(scrolled());
}

/// Whether the reader has scrolled since the page came to a place of the text.
pub fn has_moved() -> bool {
    (scrolled() - LANDED.get()).abs() > 2.0
}

/// Whether a click asks for another tab or window.
pub fn with_modifier(event: &web_sys::MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key()
}

/// The rows of the list that is shown, each with the place of the text that it holds.
fn rows() -> Vec<Element> {
    all("main > .view:not([hidden]) [data-start]")
}

fn number(element: &Element, name: &str) -> u32 {
    element.get_attribute(name).and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// Below what lies over the top of the view: where sections come to that are scrolled to, in pixels.
fn top_of_view() -> f64 {
    let style =
        root().zip(web_sys::window()).and_then(|(root, window)| window.get_computed_style(&root).ok()?);
    let padding = style.and_then(|style| style.get_property_value("scroll-padding-top").ok());
    padding.and_then(|padding| padding.split(['.', 'p']).next()?.parse::<u16>().ok()).map_or(120.0, f64::from)
}

/// The first byte of the section, or row, at the top of the view; 0 above them all.
pub fn byte_in_view() -> Option<u32> {
    let top = top_of_view() + 12.0;
    let at_top = if place::is_shown() {
        place::section_below(top)
    } else {
        let rows = rows();
        let at = rows.partition_point(|row| row.get_bounding_client_rect().bottom() < top);
        rows.get(at).cloned()
    };
    let byte = at_top.map(|section| number(&section, "data-start"))?;
    let begins = web_sys::window().is_some_and(|window| window.scroll_y().is_ok_and(|y| y < 8.0));
    Some(if begins { 0 } else { byte })
}

/// The element of this selector that holds the target of an event, and what an attribute of it says.
pub fn held(event: &web_sys::Event, name: &str) -> Option<(Element, String)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(&format!("[{name}]")).ok()??;
    let value = element.get_attribute(name)?;
    Some((element, value))
}

/// Gives the first element of a selector, in the view that is shown, the focus, and has it in view.
pub fn focus_first(selector: &str) {
    if let Some(element) = first(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        focus(element);
    }
}

fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(&format!("main > :not([hidden]) {selector}")).ok()?
}

/// Adds rows to the list of the view that is shown.
pub fn append_rows(rows: &str) {
    if let Some(list) =
        document().and_then(|document| document.query_selector("main > .view .rows").ok().flatten())
    {
        let _ = list.insert_adjacent_html("beforeend", rows);
    }
}

/// Replaces what stands in an element of the view that is shown.
pub fn put(selector: &str, markup: &str) {
    if let Some(element) = first(selector) {
        element.set_inner_html(markup);
    }
}

/// Unfolds the text before a button, or folds it again.
pub fn unfold(button: &Element, [more, less]: [&str; 2]) {
    let Some(text) = button.previous_element_sibling() else { return };
    let open = text.class_list().toggle("open").unwrap_or(false);
    let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
    button.set_text_content(Some(if open { less } else { more }));
}

/// Takes all ticks and notes from the list that is shown.
pub fn clear_ticks() {
    let list = document().and_then(|document| {
        document.query_selector_all("main > .view [data-tick], main > .view [data-noted]").ok()
    });
    for node in list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |i| list.item(i))) {
        if let Some(tick) = node.dyn_ref::<web_sys::HtmlInputElement>() {
            tick.set_checked(false);
        } else if let Some(note) = node.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            note.set_value("");
        }
    }
}

/// Which column's heading has the focus.
pub fn focused_sort() -> Option<String> {
    document()?.active_element()?.get_attribute("data-sort")
}

/// What a click in the text was on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clicked {
    /// The way of a pointer: from a reference to an anchor.
    Way(Option<ReferenceId>, String),
    /// A mark.
    Mark(Selected),
    /// Nothing that answers.
    Nothing,
}

/// Finds out what was clicked, from the element outwards.
pub fn clicked(event: &web_sys::MouseEvent) -> Clicked {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Clicked::Nothing;
    };
    let closest = |selector: &str| element.closest(selector).ok().flatten();
    let id = |element: &Element, name: &str| {
        element.get_attribute(name).and_then(|value| value.parse::<u32>().ok())
    };
    if let Some(way) = closest("a.to") {
        let anchor = way.get_attribute("href").unwrap_or_default().trim_start_matches('#').to_owned();
        return Clicked::Way(id(&way, "data-from").map(ReferenceId), anchor);
    }
    if let Some(reference) = closest("[data-reference]").and_then(|element| id(&element, "data-reference")) {
        return Clicked::Mark(Selected::Reference(ReferenceId(reference)));
    }
    // Whoever selects words to copy them has not asked what they are.
    let selecting = web_sys::window()
        .and_then(|window| window.get_selection().ok().flatten())
        .is_some_and(|selection| !selection.is_collapsed());
    match closest("[data-turn]").and_then(|element| id(&element, "data-turn")).filter(|_| !selecting) {
        Some(turn) => Clicked::Mark(Selected::Turn(TurnId(turn))),
        None => Clicked::Nothing,
    }
}
