//! wasm32: the rows of the outline, as they stand in the page.

use super::{all, document, number};
use crate::turn::ExchangeId;
use web_sys::Element;

/// Adds rows to one of the lists.
pub fn append(list: usize, rows: &str) {
    let outline = document().and_then(|document| document.get_element_by_id("outline"));
    if let Some(list) = outline.and_then(|outline| outline.get_elements_by_tag_name("ol").item(list as u32)) {
        let _ = list.insert_adjacent_html("beforeend", rows);
    }
}

/// Marks the exchange at hand.
pub fn at_hand(exchange: Option<ExchangeId>) {
    for link in all("#outline [aria-current]") {
        let _ = link.remove_attribute("aria-current");
    }
    if let Some(ExchangeId(id)) = exchange {
        for link in all(&format!("#outline [data-exchange='{id}'] a")) {
            let _ = link.set_attribute("aria-current", "true");
        }
    }
}

/// Hides the rows that are not shown, and the lists and sections that have no other.
pub fn sift(shows: impl Fn(ExchangeId) -> bool) {
    let shows_row = |row: &Element| hide(row, !shows(ExchangeId(number(row, "data-exchange"))));
    for section in all("#outline section") {
        let lists = section.get_elements_by_tag_name("ol");
        let mut any = false;
        for list in (0..lists.length()).filter_map(|i| lists.item(i)) {
            let rows = list.children();
            let shown = (0..rows.length()).filter_map(|i| rows.item(i)).filter(|row| shows_row(row)).count();
            any |= hide(&list, shown == 0 && rows.length() > 0) || rows.length() == 0;
        }
        hide(&section, !any);
    }
}

/// Hides an element or shows it again; says whether it is shown.
fn hide(element: &Element, hidden: bool) -> bool {
    if element.has_attribute("hidden") != hidden {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
    !hidden
}
