//! wasm32: markup put in its place in the page. Whoever has the keyboard keeps it, by deed or name, when what it was on
//! is written anew; what was folded out stays so.

use super::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the element of this selector.
    Within(&'static str),
    /// As the element in the slot of this name, or nothing.
    Slot(&'static str),
    /// In an attribute of the element of this selector.
    Attribute(&'static str, &'static str),
    /// In the browser's store, under this name.
    Kept(&'static str),
}

fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Puts it there.
pub fn put(place: Place, says: Option<&str>) {
    match place {
        Place::Within(selector) => {
            if let Some(host) = first(selector) {
                let kept = Kept::of(&host);
                host.set_inner_html(says.unwrap_or_default());
                kept.give_back(&host);
            }
        }
        Place::Slot(name) => fill(name, says),
        Place::Kept(name) => match says {
            Some(says) => {
                super::keep(name, says);
            }
            None => super::drop_kept(name),
        },
        Place::Attribute(selector, name) => {
            if let Some(host) = first(selector) {
                let _ = match says {
                    Some(says) => host.set_attribute(name, says),
                    None => host.remove_attribute(name),
                };
            }
        }
    }
}

fn fill(name: &str, markup: Option<&str>) {
    let Some(before) = first(&["[data-slot='", name, "']"].concat()) else { return };
    let kept = Kept::of(&before);
    let _ = before.insert_adjacent_html("afterend", markup.unwrap_or("<template></template>"));
    if let Some(now) = before.next_element_sibling() {
        let _ = now.set_attribute("data-slot", name);
        before.remove();
        kept.give_back(&now);
    }
}

/// What an element has that is lost when it is written anew.
struct Kept {
    /// The selector of what the keyboard is on, if that is in it.
    focus: Option<String>,
    /// The name of what is folded out in it.
    open: Option<String>,
}

impl Kept {
    fn of(host: &Element) -> Kept {
        let focused = document().and_then(|document| document.active_element());
        let focused = focused.filter(|element| host.contains(Some(element)));
        let by = |element: Element| {
            let named = |name: &str| Some(["[", name, "='", &element.get_attribute(name)?, "']"].concat());
            let summary = || Some(element.local_name()).filter(|name| name == "summary");
            named("id").or_else(|| named("data-do")).or_else(summary)
        };
        let open = host.query_selector("details[id][open]").ok().flatten().map(|details| details.id());
        Kept { focus: focused.and_then(by), open }
    }

    fn give_back(self, host: &Element) {
        let find = |selector: &str| host.query_selector(selector).ok().flatten();
        if let Some(details) = self.open.and_then(|id| find(&["#", &id].concat())) {
            let _ = details.set_attribute("open", "");
        }
        let element = self.focus.and_then(|focus| find(&focus));
        if let Some(element) = element.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }
}

/// Takes the place of the whole page.
pub fn put_page(markup: &str) {
    if let Some(body) = document().and_then(|document| document.body()) {
        body.set_inner_html(markup);
    }
}

/// Writes into a field, unless it says so already: whoever types there keeps the place.
pub fn set_value(selector: &str, value: &str) {
    set(selector, "value", &value.into());
}

/// Ticks a box, or takes the tick away.
pub fn set_checked(selector: &str, on: bool) {
    set(selector, "checked", &on.into());
}

fn set(selector: &str, property: &str, value: &JsValue) {
    if let Some(field) = first(selector) {
        let now = js_sys::Reflect::get(&field, &property.into());
        if now.is_ok_and(|now| now != *value) {
            let _ = js_sys::Reflect::set(&field, &property.into(), value);
        }
    }
}

/// Moves an element over the page: from the left and from the top, in pixels.
pub fn move_to(id: &str, left: f64, top: f64) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(style) =
        element.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()).map(|e| e.style())
    {
        let _ = style.set_property("left", &[&left.to_string(), "px"].concat());
        let _ = style.set_property("top", &[&top.to_string(), "px"].concat());
    }
}

/// Folds up what is folded out; false if nothing is.
pub fn shut(details: &str) -> bool {
    first(&[details, "[open]"].concat()).is_some_and(|details| details.remove_attribute("open").is_ok())
}

/// The element of a selector that an event came from or lies in.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether something is typed or chosen in an element, so that a click in it does nothing yet.
pub fn is_field(element: &Element) -> bool {
    ["input", "select", "textarea"].contains(&element.local_name().as_str())
}

/// What stands now in the field that an event came from.
pub fn value(event: &Event) -> String {
    let value = event.target().and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether the box that an event came from is ticked now.
pub fn is_checked(event: &Event) -> bool {
    let on = event.target().and_then(|field| js_sys::Reflect::get(&field, &"checked".into()).ok());
    on.is_some_and(|on| on.is_truthy())
}

/// The file that was chosen in the field that an event came from; the same one can be chosen again.
pub fn chosen(event: &Event) -> Option<web_sys::File> {
    let field = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    let file = super::first_file(field.files());
    field.set_value("");
    file
}
