//! wasm32: the leaves of the reading column. Of a short paper all are drawn at once; of a long one those in view, and the
//! others whenever the browser has time, so that no task takes long and the whole text is there soon.

use super::document;
use crate::span::Span;
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many leaves are drawn before the browser may set them and do something else …
const AT_ONCE: usize = 6;
/// … and about a frame of the screen goes by.
const PAUSE: Duration = Duration::from_millis(12);

/// About so high a byte of text stands in the column, in CSS pixels: for leaves that were never in view.
const HEIGHT: f64 = 0.42;

/// The byte of an anchor.
type ByteOf = dyn Fn(&str) -> Option<u32>;

/// What the column shows.
pub struct Column {
    /// The opening, its last change and the language: another edition has other markup.
    pub edition: (u32, u32, &'static str),
    /// By leaf: the text it holds.
    pub spans: Vec<Span>,
    /// The markup of a leaf.
    pub markup: Box<dyn Fn(usize) -> String>,
    /// The byte of an anchor.
    pub byte_of: Box<ByteOf>,
    /// Whether it is drawn leaf by leaf.
    pub long: bool,
    /// By turn: whether it is shown; nothing where all are.
    pub shown: Option<Vec<bool>>,
}

/// What a leaf lacks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lacks {
    Nothing,
    /// Its sections stand there, but not as they are filtered.
    Sifting,
    /// It shows another edition, or nothing.
    Markup,
}

struct Leaf {
    element: HtmlElement,
    lacks: Lacks,
    /// A hash of the markup in it: what is the same still is left alone.
    holds: u64,
}

#[derive(Default)]
struct Drawn {
    column: Option<Column>,
    leaves: Vec<Leaf>,
    at_work: bool,
}

thread_local! {
    static DRAWN: RefCell<Drawn> = RefCell::default();
}

/// Shows a column in the article.
pub fn lay(column: Column) {
    let Some(article) = document().and_then(|document| document.query_selector("article").ok()?) else {
        return;
    };
    let (edition, shown, long) = DRAWN.with_borrow(|drawn| match &drawn.column {
        Some(now) => (now.edition != column.edition, now.shown != column.shown, column.long),
        None => (true, true, column.long),
    });
    if !edition && !shown {
        return;
    }
    let byte = super::byte_in_view().filter(|_| shown);
    DRAWN.with_borrow_mut(|drawn| {
        for leaf in drawn.leaves.drain(column.spans.len().min(drawn.leaves.len())..) {
            leaf.element.remove();
        }
        while drawn.leaves.len() < column.spans.len() {
            let made = document().and_then(|document| document.create_element("div").ok());
            let Some(element) = made.and_then(|made| made.dyn_into::<HtmlElement>().ok()) else { return };
            element.set_class_name("leaf");
            let _ = article.append_child(&element);
            drawn.leaves.push(Leaf { element, lacks: Lacks::Markup, holds: 0 });
        }
        let _ = article.class_list().toggle_with_force("long", long);
        for (Leaf { element, lacks, .. }, span) in drawn.leaves.iter_mut().zip(&column.spans) {
            let _ = element.set_attribute("data-start", &span.start.to_string());
            let _ = element.set_attribute("data-length", &span.len().to_string());
            if long {
                let height = format!("auto {}px", (span.len() as f64 * HEIGHT) as u32);
                let _ = element.style().set_property("contain-intrinsic-block-size", &height);
            }
            *lacks = if edition { Lacks::Markup } else { (*lacks).max(Lacks::Sifting) };
        }
        drawn.column = Some(column);
    });
    if long {
        go_on();
    } else {
        DRAWN.with_borrow_mut(|drawn| (0..drawn.leaves.len()).for_each(|i| drawn.draw(i)));
    }
    if let Some(byte) = byte.filter(|byte| *byte > 0) {
        super::go_to_byte(byte);
    }
}

/// Forgets what is shown: the article is gone.
pub fn forget() {
    DRAWN.with_borrow_mut(|drawn| {
        drawn.column = None;
        drawn.leaves.clear();
    });
}

/// Draws the leaf that holds a byte, if it is not drawn yet.
pub fn bring(byte: u32) {
    DRAWN.with_borrow_mut(|drawn| {
        if let Some(column) = &drawn.column {
            let at = column.spans.partition_point(|span| span.end <= byte);
            drawn.draw(at);
        }
    });
}

/// Draws the leaf that holds an anchor, if it is not drawn yet.
pub fn bring_anchor(anchor: &str) {
    let byte = DRAWN.with_borrow(|drawn| drawn.column.as_ref().and_then(|column| (column.byte_of)(anchor)));
    if let Some(byte) = byte {
        bring(byte);
    }
}

impl Drawn {
    fn draw(&mut self, at: usize) {
        let (Some(column), Some(leaf)) = (&self.column, self.leaves.get_mut(at)) else { return };
        let lacked = std::mem::replace(&mut leaf.lacks, Lacks::Nothing);
        if lacked == Lacks::Nothing {
            return;
        }
        if lacked == Lacks::Markup {
            let markup = (column.markup)(at);
            let mut hasher = DefaultHasher::new();
            markup.hash(&mut hasher);
            let holds = hasher.finish();
            if std::mem::replace(&mut leaf.holds, holds) != holds {
                put(&leaf.element, &markup);
            }
        }
        sift(&leaf.element, column.shown.as_deref());
    }
}

/// Puts markup into a leaf; what is selected and what has the focus are so in the new one too.
fn put(leaf: &Element, markup: &str) {
    let focused = document().and_then(|document| document.active_element());
    let focused = focused.filter(|focused| leaf.contains(Some(focused)));
    leaf.set_inner_html(markup);
    super::mark_selected(leaf);
    if let Some(element) = focused.and_then(|before| same(leaf, &before)) {
        super::focus(element);
    }
}

/// What stands in a leaf where something stood in it before: names go by number, and another may have that now.
fn same(leaf: &Element, before: &Element) -> Option<Element> {
    let find = |selector: String| leaf.query_selector(&selector).ok().flatten();
    let named =
        || find(["#", &before.id()].concat()).filter(|now| now.text_content() == before.text_content());
    let section = before.closest("[data-start]").ok().flatten();
    let at = || find(["[data-start='", &section?.get_attribute("data-start")?, "']"].concat());
    if before.has_attribute("data-start") { at() } else { named().or_else(at) }
}

/// Takes the sections out of sight whose turns are not shown.
fn sift(leaf: &Element, shown: Option<&[bool]>) {
    let children = leaf.children();
    let mut any = false;
    for section in (0..children.length()).filter_map(|i| children.item(i)) {
        let fits = shown.is_none_or(|shown| {
            section.has_attribute("data-turn")
                && shown.get(super::number(&section, "data-turn") as usize) == Some(&true)
        });
        any |= fits;
        if section.class_list().contains("out") == fits {
            let _ = section.class_list().toggle_with_force("out", !fits);
        }
    }
    if leaf.class_list().contains("out") == any {
        let _ = leaf.class_list().toggle_with_force("out", !any);
    }
}

/// Draws what lacks of the leaves in view, and of the others; so many of them at once. False if nothing lacks.
fn draw_some() -> bool {
    let in_view = super::place::bytes_in_view();
    DRAWN.with_borrow_mut(|drawn| {
        let Some(column) = &drawn.column else { return false };
        let seen = in_view.map_or(0..0, |(top, bottom)| {
            let first = column.spans.partition_point(|span| span.end <= top);
            first..column.spans.partition_point(|span| span.start <= bottom)
        });
        let lacks = |i: &usize| drawn.leaves.get(*i).is_some_and(|leaf| leaf.lacks != Lacks::Nothing);
        let mut next: Vec<usize> = seen.chain(0..drawn.leaves.len()).filter(lacks).take(AT_ONCE).collect();
        next.dedup();
        next.iter().for_each(|&i| drawn.draw(i));
        !next.is_empty()
    })
}

/// Draws what lacks, a little at a time.
fn go_on() {
    let idle = DRAWN.with_borrow_mut(|drawn| !std::mem::replace(&mut drawn.at_work, true));
    if idle {
        super::later(step, PAUSE);
    }
}

fn step() {
    if draw_some() {
        super::later(step, PAUSE);
    } else {
        DRAWN.with_borrow_mut(|drawn| drawn.at_work = false);
    }
}
