//! wasm32: the page. One signal holds the session, memos hold what follows from it; no effect writes a signal.

mod address;
mod apart;
mod chrome;
mod correct;
mod deeds;
mod keys;
mod outline;
mod paper;
mod peek;
mod seek;
mod strip;
mod views;

use crate::browser;
use crate::browser::slots::{self, Place};
use crate::corrections;
use crate::coverage::Coverage;
use crate::decode::MAX_PAGE_BYTES;
use crate::document::Document;
use crate::filter::{Filter, Sieve};
use crate::form::Told;
use crate::html::{Medium, Setting};
use crate::own::Pattern;
use crate::paint::Section;
use crate::places::{Places, reference_anchor, reference_at};
use crate::session::{Message, Opened, Selected, Session};
use crate::span::Span;
use crate::turn::ExchangeId;
use crate::words::Words;
use apart::Apart;
use correct::Correcting;
use leptos::prelude::*;
use peek::Peeking;
use seek::Seeking;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Under which it is kept that the hints were seen.
const HINTS: &str = "hints";

/// A text that was read, with all that follows from it.
#[derive(Debug)]
pub struct Reading {
    opened: Opened,
    /// The number of the last change of corrections or patterns.
    edits: u32,
    document: Document,
    places: Places,
    coverage: Coverage,
    sieve: Sieve,
    title: Option<String>,
    painted: Vec<Section>,
    /// The numbers of the sections that are drawn at once.
    leaves: Vec<Range<usize>>,
}

impl Reading {
    /// The opening, and the last change of corrections or patterns.
    fn number(&self) -> (u32, u32) {
        (self.opened.revision, self.edits)
    }

    /// What its markup is made from.
    fn setting<'a>(&'a self, words: &'a Words) -> Setting<'a> {
        Setting { document: &self.document, places: &self.places, words, medium: Medium::Page }
    }

    fn is_long(&self) -> bool {
        self.opened.text.len() > crate::leaves::LONG
    }

    /// The mark of an anchor, and its first byte.
    fn at(&self, anchor: &str) -> Option<(Selected, u32)> {
        let document = &self.document;
        Some(match self.places.turn_at(anchor) {
            Some(turn) => (Selected::Turn(turn), document.turn(turn).span.start),
            None => {
                let reference = reference_at(anchor)?;
                (Selected::Reference(reference), document.references.get(reference.0 as usize)?.span.start)
            }
        })
    }
}

impl Reading {
    /// Keeps of hits those in turns that are shown.
    fn retain_shown(&self, hits: &mut Vec<Span>, turns: &[bool]) {
        hits.retain(|hit| {
            let at = self.painted.partition_point(|section| section.span.end <= hit.start);
            let turn = self.painted.get(at).and_then(|section| section.turn);
            turn.is_some_and(|turn| turns.get(turn.0 as usize) == Some(&true))
        });
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Reading) -> bool {
        self.number() == other.number()
    }
}

/// What the machine read of an opening, as the form that was told.
#[derive(Clone, Debug)]
struct Read(u32, Option<Told>, Arc<Document>);

impl PartialEq for Read {
    fn eq(&self, other: &Read) -> bool {
        (self.0, self.1) == (other.0, other.1)
    }
}

/// What every part of the page is given.
#[derive(Clone, Copy)]
pub struct State {
    session: RwSignal<Session>,
    reading: Memo<Option<Arc<Reading>>>,
    /// Whether the text that is open, as it is corrected, is still being read.
    busy: Memo<bool>,
    apart: Apart,
    words: Memo<Said>,
    /// Whether a paper is shown.
    open: Memo<bool>,
    selected: Memo<Option<Selected>>,
    /// The view, its order and what is filtered, as the address has them.
    looked: Memo<String>,
    /// By exchange: whether it fits the filter; `None` while nothing is filtered.
    shown: Memo<Option<Vec<bool>>>,
    seeking: Seeking,
    peeking: Peeking,
    correcting: Correcting,
    /// The kind of reference that is being described.
    pattern: RwSignal<Pattern>,
    /// Whether a file hangs over the page.
    dragging: RwSignal<bool>,
}

/// The words, comparable by their language.
#[derive(Clone, Copy, Debug)]
pub struct Said(&'static Words);

impl PartialEq for Said {
    fn eq(&self, other: &Said) -> bool {
        self.0.tongue == other.0.tongue
    }
}

impl State {
    fn words(self) -> &'static Words {
        self.words.get().0
    }

    /// What is made of the filter, whenever it changes.
    fn filtered<T>(self, make: impl FnOnce(&Filter) -> T) -> T {
        self.looked.track();
        self.session.with_untracked(|session| make(&session.filter))
    }

    /// Whether an exchange fits what is filtered.
    fn shows(self, exchange: ExchangeId) -> bool {
        self.shown
            .with(|shown| shown.as_ref().is_none_or(|shown| shown.get(exchange.0 as usize) == Some(&true)))
    }

    /// Does something: at once, or of a long paper when the browser has had its turn, for much comes at the same time.
    fn soon(self, act: impl FnOnce() + 'static) {
        let long =
            self.reading.with_untracked(|reading| reading.as_ref().is_some_and(|reading| reading.is_long()));
        if long {
            browser::later(act, Duration::ZERO);
        } else {
            act();
        }
    }

    fn open_file(self, file: web_sys::File) {
        leptos::task::spawn_local(async move {
            let name = file.name();
            if file.size() > MAX_PAGE_BYTES as f64 {
                self.session.update(|session| session.message = Some(Message::TooLong(name)));
                return;
            }
            match browser::read(&file).await {
                Some(bytes) => self.session.update(|session| session.open_bytes(&name, &bytes)),
                None => self.session.update(|session| session.message = Some(Message::Unreadable(name))),
            }
        });
    }

    fn open_text(self, text: &str) {
        let name = self.words.get_untracked().0.paste_label;
        self.session.update(|session| session.open(name, text));
    }
}

/// Starts the page.
pub fn start() {
    browser::leave_shell();
    if browser::shelf::holds() {
        // Leptos's own way to do so begins with the mounting.
        wasm_bindgen_futures::spawn_local(async {
            let text = browser::shelf::kept().await;
            mount_to_body(move || app(text));
        });
    } else {
        mount_to_body(|| app(None));
    }
}

/// The whole page: what it is made from, and what listens to it.
fn app(text: Option<String>) {
    let session = RwSignal::new(browser::restore(text));
    let opened = Memo::new(move |_| session.with(|session| session.opened.clone()));
    let edits = Memo::new(move |_| session.with(|session| session.edits));
    // Read once; corrections and own patterns start from what was read.
    let told = Memo::new(move |_| session.with(|session| corrections::told(session.history.corrections())));
    let apart = Apart::new();
    let here = move || opened.get().filter(|opened| !apart.takes(&opened.text));
    let read = Memo::new(move |_| {
        let (opened, told) = (here()?, told.get());
        Some(Read(opened.revision, told, Arc::new(crate::parse_as(&opened.text, told))))
    });
    let reading = Memo::new(move |before: Option<&Option<Arc<Reading>>>| {
        let opened = opened.get()?;
        if apart.takes(&opened.text) {
            return apart.read(&opened).or_else(|| before.cloned().flatten());
        }
        read.get().map(|Read(.., read)| {
            let edits = edits.get();
            let document = session.with_untracked(|session| {
                crate::amend((*read).clone(), session.history.corrections(), &session.patterns)
            });
            let places = Places::new(&document);
            let title = crate::outline::title(&document);
            let coverage = Coverage::new(&document);
            let sieve = Sieve::new(&document, &coverage);
            let painted = crate::paint::paint(&document);
            let leaves = crate::leaves::leaves(&document, &painted);
            Arc::new(Reading { opened, edits, document, places, coverage, sieve, title, painted, leaves })
        })
    });
    let busy = Memo::new(move |_| {
        let wanted = opened.with(|opened| opened.as_ref().map(|opened| (opened.revision, edits.get())));
        wanted.is_some() && wanted != reading.with(|reading| reading.as_ref().map(|reading| reading.number()))
    });
    let words = Memo::new(move |_| Said(session.with(|session| session.tongue.words())));
    let looked = Memo::new(move |_| session.with(|session| session.address(None)).print());
    let shown = Memo::new(move |_| {
        looked.track();
        reading.with(|reading| {
            let sieve = &reading.as_ref()?.sieve;
            session.with_untracked(|Session { filter, .. }| (!filter.is_empty()).then(|| filter.sift(sieve)))
        })
    });
    let open = Memo::new(move |_| reading.with(Option::is_some));
    let selected = Memo::new(move |_| session.with(|session| session.selected));
    let (seeking, peeking, correcting) = (Seeking::new(reading, shown), Peeking::new(), Correcting::new());
    let (pattern, dragging) = (RwSignal::new(Pattern::default()), RwSignal::new(false));
    let state = State {
        session,
        reading,
        busy,
        apart,
        words,
        open,
        selected,
        looked,
        shown,
        seeking,
        peeking,
        correcting,
        pattern,
        dragging,
    };
    seek::listen(state);
    peek::listen(peeking);
    keys::listen(state);
    strip::listen(state);
    keep_in_step(state, opened);
    address::keep(state);
    apart.listen(state, opened, edits);
    listen(state);
    deeds::listen(state);
    // In another language the page is made anew: in one, its words never change, and nothing has to watch them.
    follow(move || chrome::page(state));
}

/// Does something, and again whenever a signal has changed that it looked at.
fn follow(act: impl Fn() + 'static) {
    follow_any(Box::new(act));
}

/// The one effect: of each deed one of its own would cost a first visit.
fn follow_any(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}

/// Keeps something in its place as it follows from signals; what stands there already is left alone.
fn keep(place: Place, make: impl Fn() -> Option<String> + 'static) {
    keep_any(place, Box::new(make));
}

fn keep_any(place: Place, make: Box<dyn Fn() -> Option<String>>) {
    let before = RefCell::new(None);
    follow(move || {
        let now = make();
        if before.borrow().as_ref() != Some(&now) {
            slots::put(place, now.as_deref());
            before.replace(Some(now));
        }
    });
}

/// The classes of a pane.
fn pane(name: &str, open: bool) -> String {
    [name, if open { " pane open" } else { " pane" }].concat()
}

/// Whether what is shown is the text that is open.
fn current(state: State) -> bool {
    let shown = state.reading.with(|reading| reading.as_ref().map(|reading| reading.opened.revision));
    shown == Some(state.session.with(Session::revision))
}

/// Effects that carry the session out into the browser: the root, the store, the title.
fn keep_in_step(state: State, opened: Memo<Option<Opened>>) {
    let State { session, reading, words, .. } = state;
    follow(move || {
        session.with(|session| {
            browser::hide(&session.hidden);
            browser::keep_choices(session);
        });
    });
    // Only when they change: setting either styles the whole page anew, whatever it is set to.
    keep(Place::Attribute("html", "lang"), move || Some(words.get().0.tag.to_owned()));
    keep(Place::Attribute("html", "data-theme"), move || {
        Some(session.with(|session| session.theme.name()).to_owned())
    });
    // Steps through another text lead nowhere in this one, which is read from its beginning; but for the first, which
    // may come back after a reload.
    let first = Cell::new(true);
    follow(move || {
        browser::begin_steps(opened.with(|opened| opened.as_ref().map_or(0, |opened| opened.revision)));
        if !first.replace(false) {
            browser::next_frame(|| browser::go_to_byte(0));
        }
    });
    let remember = Memo::new(move |_| session.with(|session| session.remember));
    follow(move || match opened.get().filter(|_| remember.get()) {
        Some(opened) => {
            leptos::task::spawn_local(async move {
                if !keep_text(&opened.text).await {
                    session.update(|session| session.message = Some(Message::NotKept));
                }
            });
        }
        None => {
            browser::shelf::drop();
            browser::drop_kept("text");
            browser::drop_kept("place");
        }
    });
    follow(move || {
        let title = reading.with(|reading| reading.as_ref().and_then(|reading| reading.title.clone()));
        match title {
            Some(title) => browser::set_title(&format!("{title} · Kamerlicht")),
            None => browser::set_title(&format!("Kamerlicht: {}", words.get().0.tagline.to_lowercase())),
        }
    });
    keep(Place::Kept("corrections"), move || {
        let kept = session.with(|session| session.remember && session.history.can() != (false, false));
        kept.then(|| session.with(|session| corrections::file::write(&session.history)))
    });
    keep(Place::Kept("patterns"), move || {
        let kept = session.with(|session| !session.patterns.is_empty());
        kept.then(|| session.with(|session| crate::own::file::write(&session.patterns)))
    });
    keep(Place::Kept("checks"), move || {
        session
            .with(|session| session.remember.then(|| session.checks.print()).filter(|kept| !kept.is_empty()))
    });
}

/// Keeps a text in this browser; false if that cannot be.
async fn keep_text(text: &str) -> bool {
    browser::drop_kept("text");
    if text.len() > crate::leaves::LONG && browser::shelf::keep(text).await {
        return true;
    }
    browser::shelf::drop();
    browser::keep("text", text)
}

/// Pasting and dropping work anywhere.
fn listen(state: State) {
    let State { session, dragging, .. } = state;
    browser::hear("paste", move |event: web_sys::Event| {
        let typed = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()).is_some()
                || browser::held(&event, "data-noted").is_some()
                // What was typed there already stays, and what is pasted comes into it.
                || slots::around(&event, "#typed").is_some() && !browser::focus::value("typed").trim().is_empty();
        let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(|event| event.clipboard_data())
        else {
            return;
        };
        if typed {
            return;
        }
        event.prevent_default();
        match browser::first_file(data.files()) {
            Some(file) => state.open_file(file),
            None => state.open_text(&data.get_data("text/plain").unwrap_or_default()),
        }
    });
    browser::hear("dragover", move |event: web_sys::DragEvent| {
        event.prevent_default();
        dragging.set(true);
    });
    browser::hear("dragleave", move |event: web_sys::DragEvent| {
        if event.related_target().is_none() {
            dragging.set(false);
        }
    });
    browser::hear("drop", move |event: web_sys::DragEvent| {
        event.prevent_default();
        dragging.set(false);
        let Some(data) = event.data_transfer() else { return };
        match browser::first_file(data.files()) {
            Some(file) => state.open_file(file),
            None => state.open_text(&data.get_data("text/plain").unwrap_or_default()),
        }
    });
    // Back and forward in the browser walk along the references that were followed.
    browser::hear("popstate", move |_: web_sys::Event| {
        let revision = session.with_untracked(Session::revision);
        let Some(steps) = browser::noted_steps(revision) else { return };
        let anchor = match session.try_update(|session| session.walk_to(steps)).flatten() {
            Some(Selected::Reference(reference)) => Some(reference_anchor(reference)),
            Some(Selected::Turn(turn)) => state.reading.with_untracked(|reading| {
                reading.as_ref().and_then(|reading| reading.places.anchor(turn).map(str::to_owned))
            }),
            None => None,
        };
        if let Some(anchor) = anchor {
            browser::go_to(&anchor);
        }
    });
    // The place is kept when the page goes, or is put aside.
    browser::hear("pagehide", move |_: web_sys::Event| {
        let byte = browser::byte_in_view().unwrap_or(session.with_untracked(|session| session.at));
        if session.with_untracked(|session| session.remember && session.opened.is_some()) {
            browser::keep("place", &byte.to_string());
        }
    });
}
