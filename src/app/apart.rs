//! Long papers are read in a thread of their own. What it found is taken in step by step; until then the reader sees
//! what he saw before.

use super::{Reading, State};
use crate::browser;
use crate::browser::thread::Thread;
use crate::correct::Target;
use crate::coverage::Coverage;
use crate::filter::Sieve;
use crate::leaves::{self, LONG};
use crate::places::Places;
use crate::session::Opened;
use crate::source::Source;
use crate::{apart, outline, paint, wire};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::Duration;

/// What is read apart.
#[derive(Clone, Copy)]
pub struct Apart {
    /// What was read last.
    arrived: RwSignal<Option<Arc<Reading>>>,
    /// Whether no thread can be had.
    alone: RwSignal<bool>,
    /// What is to be selected when it has been read.
    then: StoredValue<Option<Target>>,
}

thread_local! {
    static THREAD: RefCell<Option<Thread>> = const { RefCell::new(None) };
    /// The opening and the edits that are being read.
    static AT_WORK: Cell<Option<(u32, u32)>> = const { Cell::new(None) };
}

impl Apart {
    pub fn new() -> Apart {
        Apart { arrived: RwSignal::new(None), alone: RwSignal::new(false), then: StoredValue::new(None) }
    }

    /// Whether a text is read apart.
    pub fn takes(self, text: &str) -> bool {
        text.len() > LONG && !self.alone.get()
    }

    /// What was read of an opening, as far as it is there.
    pub fn read(self, opened: &Opened) -> Option<Arc<Reading>> {
        self.arrived.get().filter(|reading| reading.opened.revision == opened.revision)
    }

    /// Selects something when what is being read has come.
    pub fn select(self, target: &Target) {
        self.then.set_value(Some(target.clone()));
    }

    /// Has the text read that is open, as it is corrected now.
    pub fn listen(self, state: State, opened: Memo<Option<Opened>>, edits: Memo<u32>) {
        super::follow(move || {
            let edits = edits.get();
            match opened.get().filter(|opened| self.takes(&opened.text)) {
                Some(opened) => self.want(state, &opened, edits),
                None => stop(),
            }
        });
    }

    fn want(self, state: State, opened: &Opened, edits: u32) {
        let wanted = (opened.revision, edits);
        let there = self.arrived.with_untracked(|reading| reading.as_ref().map(|reading| reading.number()));
        match AT_WORK.get() {
            // Its answer will be found to be an old one.
            Some((revision, _)) if revision == opened.revision => return,
            Some(_) => stop(),
            None => {}
        }
        if there == Some(wanted) {
            return;
        }
        let request = state.session.with_untracked(|session| {
            apart::request(&opened.text, session.history.corrections(), &session.patterns)
        });
        let asked = THREAD.with_borrow_mut(|thread| {
            if thread.is_none() {
                *thread = Thread::start(move |answer| self.answered(state, answer));
            }
            thread.as_ref().is_some_and(|thread| thread.ask(&request).is_ok())
        });
        AT_WORK.set(asked.then_some(wanted));
        if !asked {
            // After this effect, not by it.
            browser::later(move || self.alone.set(true), Duration::ZERO);
        }
    }

    fn answered(self, state: State, answer: Option<Vec<u8>>) {
        let Some(number) = AT_WORK.take() else { return };
        let (now, edits) = state.session.with_untracked(|session| (session.opened.clone(), session.edits));
        let Some(now) = now.filter(|now| now.revision == number.0) else { return };
        match answer {
            None => self.alone.set(true),
            Some(_) if number.1 != edits => self.want(state, &now, edits),
            Some(bytes) => {
                AT_WORK.set(Some(number));
                leptos::task::spawn_local(async move {
                    let reading = take_in(now, edits, bytes).await;
                    self.arrive(state, reading);
                });
            }
        }
    }

    fn arrive(self, state: State, reading: Reading) {
        let number = reading.number();
        // Another may be at work by now.
        if AT_WORK.get() != Some(number) {
            return;
        }
        AT_WORK.set(None);
        let (now, edits) = state.session.with_untracked(|session| (session.opened.clone(), session.edits));
        if let Some(now) = now.filter(|_| edits != number.1) {
            self.want(state, &now, edits);
            return;
        }
        let then = self.then.try_update_value(Option::take).flatten();
        let then = then.and_then(|target| target.again(&reading.document));
        self.arrived.set(Some(Arc::new(reading)));
        if number.1 > 0 {
            // What was selected meanwhile may go by another number now.
            state.session.update(|session| session.selected = then);
        }
    }
}

/// Stops whatever is being read.
fn stop() {
    if AT_WORK.take().is_some() {
        THREAD.take();
    }
}

async fn take_in(opened: Opened, edits: u32, bytes: Vec<u8>) -> Reading {
    let source = Source::new(&opened.text);
    browser::pause().await;
    let document = wire::read(source, &bytes);
    drop(bytes);
    browser::pause().await;
    let places = Places::new(&document);
    let title = outline::title(&document);
    browser::pause().await;
    let coverage = Coverage::new(&document);
    browser::pause().await;
    let sieve = Sieve::new(&document, &coverage);
    browser::pause().await;
    let painted = paint::paint(&document);
    let leaves = leaves::leaves(&document, &painted);
    browser::pause().await;
    Reading { opened, edits, document, places, coverage, sieve, title, painted, leaves }
}
