//! wasm32: places of the text on the screen: what is in view, where a stretch stands, and painting over it without
//! touching an element (CSS Custom Highlight API).

use crate::reference::ReferenceId;
use crate::source::Source;
use crate::span::Span;
use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// The most stretches that are painted at once: of a letter that stands everywhere, those around the view.
const MOST_PAINTED: u32 = 3000;

/// What the bar and the legend cover of the view, in CSS pixels.
const COVERED: f64 = 120.0;

fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// The leaves of the paper that are not filtered out, in order.
fn leaves() -> Vec<Element> {
    super::all("article > :not(.out)")
}

/// The sections of a leaf that are not filtered out, in order; a leaf that is not drawn stands for them.
fn sections(leaf: &Element) -> Vec<Element> {
    let children = leaf.children();
    let all = (0..children.length()).filter_map(|i| children.item(i));
    let shown: Vec<Element> = all.filter(|section| !section.class_list().contains("out")).collect();
    if shown.is_empty() { vec![leaf.clone()] } else { shown }
}

/// The sections from the first one on for which something holds that holds for all after it too.
fn from_first(holds: impl Fn(&Element) -> bool) -> impl Iterator<Item = Element> {
    let mut leaves = leaves();
    let leaf = leaves.partition_point(|leaf| !holds(leaf));
    let mut first = leaves.get(leaf).map(sections).unwrap_or_default();
    let at = first.partition_point(|section| !holds(section));
    let others = leaves.split_off((leaf + 1).min(leaves.len()));
    first.drain(..at);
    first.into_iter().chain(others.into_iter().flat_map(|leaf| sections(&leaf)))
}

/// The last section, for what lies below them all.
fn last() -> Option<Element> {
    sections(leaves().last()?).pop()
}

/// Whether the paper is shown, and not another view of it.
pub fn is_shown() -> bool {
    super::document().is_some_and(|document| {
        document.query_selector("main > :not([hidden]) > article").is_ok_and(|article| article.is_some())
    })
}

/// The last section that begins at or before a byte.
pub fn section_at(byte: u32) -> Option<Element> {
    let last = |all: Vec<Element>| {
        let after = all.partition_point(|section| span(section).start <= byte);
        all.into_iter().nth(after.saturating_sub(1))
    };
    last(sections(&last(leaves())?))
}

/// The first section below a height in the view.
pub fn section_below(y: f64) -> Option<Element> {
    from_first(|section| section.get_bounding_client_rect().bottom() >= y).next().or_else(last)
}

fn span(section: &Element) -> Span {
    let start = super::number(section, "data-start");
    Span { start, end: start + super::number(section, "data-length") }
}

/// The bytes at the top and at the bottom of the view.
pub fn bytes_in_view() -> Option<(u32, u32)> {
    let byte = |y: f64| {
        let section = section_below(y)?;
        let (area, span) = (section.get_bounding_client_rect(), span(&section));
        let share = ((y - area.top()) / area.height().max(1.0)).clamp(0.0, 1.0);
        Some(span.start + (share * span.len() as f64) as u32)
    };
    Some((byte(COVERED)?, byte(height())?))
}

/// Scrolls so that a byte of the text stands at the top of the view, at once.
pub fn scroll_to_byte(byte: u32) {
    if let Some(section) = section_at(byte) {
        let (area, span) = (section.get_bounding_client_rect(), span(&section));
        let share = f64::from(byte.saturating_sub(span.start)) / (span.len() as f64).max(1.0);
        scroll_by(area.top() + share * area.height() - COVERED - 20.0);
    }
}

pub(super) fn scroll_by(pixels: f64) {
    if let Some(window) = web_sys::window() {
        let options = web_sys::ScrollToOptions::new();
        options.set_top(pixels);
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// The nodes of text in some sections, each with its first UTF-16 unit in the whole text.
struct Texts(Vec<(u32, Node)>);

impl Texts {
    fn new(source: &Source, sections: impl Iterator<Item = Element>) -> Texts {
        let mut texts = Vec::new();
        for section in sections {
            let mut at = source.to_utf16(span(&section).start);
            let walker = super::document()
                .and_then(|document| document.create_tree_walker_with_what_to_show(&section, 4).ok());
            while let Some(node) = walker.as_ref().and_then(|walker| walker.next_node().ok().flatten()) {
                let length = node.unchecked_ref::<web_sys::CharacterData>().length();
                texts.push((at, node));
                at += length;
            }
        }
        Texts(texts)
    }

    /// A stretch of the text as the browser knows it.
    fn range(&self, source: &Source, span: Span) -> Option<Range> {
        let range = super::document()?.create_range().ok()?;
        let (start, end) = (source.to_utf16(span.start), source.to_utf16(span.end));
        let (first, node) = self.at(start)?;
        range.set_start(node, start - first).ok()?;
        let (first, node) = self.at(end.saturating_sub(1))?;
        range.set_end(node, end - first).ok()?;
        Some(range)
    }

    fn at(&self, unit: u32) -> Option<(u32, &Node)> {
        let after = self.0.partition_point(|(first, _)| *first <= unit);
        self.0.get(after.checked_sub(1)?).map(|(first, node)| (*first, node))
    }
}

/// Paints what lies in or near the view of some stretches in the order of the text, and one of them as the one at hand.
/// Where the browser cannot paint, nothing happens.
pub fn paint(source: &Source, stretches: &[Span], at_hand: usize) {
    let Some((registry, make)) = registry() else { return };
    let (all, here) = (Array::new(), Array::new());
    if !stretches.is_empty() {
        let margin = height();
        let near: Vec<Element> = from_first(|section| section.get_bounding_client_rect().bottom() > -margin)
            .take_while(|section| section.get_bounding_client_rect().top() < 2.0 * margin)
            .collect();
        if let (Some(first), Some(last)) = (near.first(), near.last()) {
            let (start, end) = (span(first).start, span(last).end);
            let from = stretches.partition_point(|stretch| stretch.start < start);
            let texts = Texts::new(source, near.into_iter());
            for (i, stretch) in stretches.iter().enumerate().skip(from) {
                if stretch.end > end || all.length() > MOST_PAINTED {
                    break;
                }
                if let Some(range) = texts.range(source, *stretch) {
                    let list = if i == at_hand { &here } else { &all };
                    list.push(&range);
                }
            }
        }
    }
    for (name, ranges) in [("hit", &all), ("hit-here", &here)] {
        if let Ok(highlight) = Reflect::construct(&make, ranges) {
            registry.set(&name.into(), &highlight);
        }
    }
}

/// The browser's table of highlights, and what makes one.
fn registry() -> Option<(Map, Function)> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let window = JsValue::from(web_sys::window()?);
    let registry = get(&get(&window, "CSS")?, "highlights")?;
    let make = get(&window, "Highlight")?.dyn_into().ok()?;
    registry.is_object().then(|| (registry.unchecked_into(), make))
}

/// Brings a stretch of the text into view, in its middle unless it is in view already.
pub fn show(source: &Source, stretch: Span) {
    let Some((range, section)) = range(source, stretch).zip(section_at(stretch.start)) else { return };
    super::settle(move || {
        let around = section.get_bounding_client_rect();
        // What is not in view may not be set: only its section has a place.
        let near = around.bottom() > 0.0 && around.top() < height();
        let area = if near { range.get_bounding_client_rect() } else { around };
        if !near || area.top() < COVERED || area.bottom() > height() - 60.0 {
            scroll_by(area.top() - height() * 0.4);
        }
    });
}

/// Selects a stretch of the text, as a reader does with the mouse.
pub fn select(source: &Source, stretch: Span) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(selection), Some(range)) = (selection, range(source, stretch)) {
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// Whether the browser can paint over text.
pub fn can_paint() -> bool {
    registry().is_some()
}

fn range(source: &Source, stretch: Span) -> Option<Range> {
    super::leaves::bring(stretch.start);
    let within = from_first(|section| span(section).end > stretch.start)
        .take_while(|section| span(section).start < stretch.end);
    Texts::new(source, within).range(source, stretch)
}

/// What the mouse or the keyboard has come to, as far as a card may hang from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Peeked {
    /// A reference, or the way of a pointer.
    Reference(ReferenceId, Hook),
    /// The card itself.
    Card,
    /// Anything else.
    Nothing,
}

/// Where a card hangs from a reference, in CSS pixels of the whole page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hook {
    /// From the left.
    pub left: f64,
    /// From the top: the edge that the card touches.
    pub top: f64,
    /// Above the reference, where more room is.
    pub above: bool,
}

/// Finds out what an event came from.
pub fn peeked(event: &web_sys::Event) -> Peeked {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Peeked::Nothing;
    };
    if element.closest("#peek").is_ok_and(|card| card.is_some()) {
        return Peeked::Card;
    }
    let mark = element.closest("a[data-reference], a[data-from]").ok().flatten();
    let id = |mark: &Element| {
        let number = mark.get_attribute("data-reference").or_else(|| mark.get_attribute("data-from"))?;
        Some(ReferenceId(number.parse().ok()?))
    };
    match mark.as_ref().and_then(|mark| Some((mark, id(mark)?))) {
        Some((mark, id)) => Peeked::Reference(id, hook(mark)),
        None => Peeked::Nothing,
    }
}

/// Below the last line of a mark, or above its first.
fn hook(mark: &Element) -> Hook {
    let lines = mark.get_client_rects();
    let line = |i: u32| lines.item(i).unwrap_or_else(|| mark.get_bounding_client_rect());
    let (first, last) = (line(0), line(lines.length().saturating_sub(1)));
    let scrolled = web_sys::window().and_then(|window| window.page_y_offset().ok()).unwrap_or(0.0);
    let above = height() - last.bottom() < first.top() - COVERED;
    let (edge, left) = if above { (first.top(), first.left()) } else { (last.bottom(), last.left()) };
    Hook { left, top: edge + scrolled, above }
}

/// The stretch of the text that is selected in the paper, if any is.
pub fn selected_bytes(source: &Source) -> Option<Span> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = byte_at(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = byte_at(&range.end_container().ok()?, range.end_offset().ok()?)?;
    let text = source.text();
    let inside = start < end && text.is_char_boundary(start) && text.is_char_boundary(end);
    let span = inside.then(|| Span::new(start, end).trim(text))?;
    (!span.is_empty()).then_some(span)
}

/// The byte of the text at a place of the paper.
fn byte_at(node: &Node, offset: u32) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let section = element.closest(".leaf > [data-start]").ok()??;
    let before = super::document()?.create_range().ok()?;
    before.set_start(&section, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let before: String = before.to_string().into();
    Some(span(&section).start as usize + before.len())
}
