//! What a reader can do, as plain data: open a text and take that back, select, follow a pointer and return, choose
//! what is shown and how. No browser: it is tested natively, and the page derives what it shows from it.

mod message;
#[cfg(test)]
mod tests;

pub use message::Message;

use crate::address::Address;
use crate::checks::{self, Checks, Shelf};
use crate::corrections::{Edit, History, Place, file};
use crate::decode::{self, MAX_PAGE_BYTES};
use crate::export::gold;
use crate::filter::Filter;
use crate::keys::Allowed;
use crate::own::{self, Pattern};
use crate::reference::ReferenceId;
use crate::turn::TurnId;
use crate::views::View;
use crate::views::table::Sort;
use crate::words::{Layer, Tongue};
use std::sync::Arc;

/// The example that comes with the page: written for it, about papers and people that do not exist.
pub const EXAMPLE: &str = include_str!("../assets/voorbeeld.txt");

/// A text that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The text, byte for byte.
    pub text: Arc<str>,
    /// The number of this opening; no two are alike.
    pub revision: u32,
    /// The number by which what is kept beside the text is found again.
    pub number: u64,
}

/// A mark that was selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selected {
    /// A turn.
    Turn(TurnId),
    /// A reference.
    Reference(ReferenceId),
}

/// A reference that was followed to a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The reference.
    pub from: ReferenceId,
    /// The turn.
    pub to: TurnId,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The name in storage and in the root's `data-theme`.
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// A pane that lies over the text on a narrow screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// Who asks what.
    Outline,
    /// What the selected mark is.
    Details,
}

/// The whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The text that is open.
    pub opened: Option<Opened>,
    /// The text before it, while it can come back.
    pub previous: Option<Opened>,
    /// The mark whose details are shown.
    pub selected: Option<Selected>,
    /// The references from which pointers were followed, the last one last.
    pub trail: Vec<Step>,
    /// What the legend has turned off.
    pub hidden: Vec<Layer>,
    /// How the text is looked at.
    pub view: View,
    /// The first byte of what was in view when a view was left.
    pub at: u32,
    /// What of it is looked at.
    pub filter: Filter,
    /// The order of the table.
    pub sort: Sort,
    /// Whether the filters are shown beside the paper.
    pub sifting: bool,
    /// The view from which the reader came to the paper, to return to.
    pub came_from: Option<View>,
    /// What was ticked off and noted, by text.
    pub checks: Shelf,
    /// The shelf as it was before a text's ticks and notes were taken away.
    cleared: Option<Shelf>,
    /// How often they were brought back: a list that shows them is written anew.
    pub restored: u32,
    /// Light or dark.
    pub theme: Theme,
    /// The language of the interface.
    pub tongue: Tongue,
    /// What the keys may do.
    pub keys: Allowed,
    /// Whether the browser keeps the text.
    pub remember: bool,
    /// What the reader is told.
    pub message: Option<Message>,
    /// Steps that were taken back and can be taken again, the last one first.
    ahead: Vec<Step>,
    /// What was corrected in the text.
    pub history: History,
    /// What was corrected in the text before it.
    before: History,
    /// What is remembered to be paired.
    pub picked: Option<Place>,
    /// The kinds of reference that the user added.
    pub patterns: Vec<Pattern>,
    /// The number of the last change of corrections or patterns.
    pub edits: u32,
    /// What lies over the text on a narrow screen.
    pub pane: Option<Pane>,
    revisions: u32,
}

impl Default for Session {
    fn default() -> Self {
        Session {
            opened: None,
            previous: None,
            selected: None,
            trail: Vec::new(),
            ahead: Vec::new(),
            history: History::default(),
            before: History::default(),
            picked: None,
            patterns: Vec::new(),
            edits: 0,
            hidden: Vec::new(),
            view: View::Reading,
            at: 0,
            filter: Filter::default(),
            sort: Sort::default(),
            sifting: false,
            came_from: None,
            checks: Shelf::default(),
            cleared: None,
            restored: 0,
            theme: Theme::System,
            tongue: Tongue::Dutch,
            keys: Allowed { letters: true, ctrl_f: true },
            remember: true,
            message: None,
            pane: None,
            revisions: 0,
        }
    }
}

impl Session {
    /// Opens bytes of a file or paste that the reader knows by `name`. What cannot be read leaves all as it was, but
    /// for a message.
    pub fn open_bytes(&mut self, name: &str, bytes: &[u8]) {
        if bytes.len() > MAX_PAGE_BYTES {
            self.message = Some(Message::TooLong(name.to_owned()));
            return;
        }
        match decode::decode(bytes) {
            Ok(decoded) => self.open(name, &decoded.text),
            Err(what) => self.message = Some(Message::NotText(name.to_owned(), what)),
        }
    }

    /// Opens a text; a file of corrections or of patterns is taken for this text.
    pub fn open(&mut self, name: &str, text: &str) {
        if let Some(message) = self.take_in(text) {
            self.message = Some(message);
        } else if text.len() > MAX_PAGE_BYTES {
            self.message = Some(Message::TooLong(name.to_owned()));
        } else if text.trim().is_empty() {
            self.message = Some(Message::Empty);
        } else {
            self.revisions += 1;
            let opened =
                Opened { text: text.into(), revision: self.revisions, number: checks::number_of(text) };
            self.previous = self.opened.replace(opened).or(self.previous.take());
            self.message = self.previous.is_some().then_some(Message::Replaced);
            self.leave_marks();
        }
    }

    /// Brings back the text that the last one replaced.
    pub fn undo_open(&mut self) {
        if let Some(previous) = self.previous.take() {
            self.opened = Some(previous);
            self.message = None;
            let before = std::mem::take(&mut self.before);
            self.leave_marks();
            self.history = before;
        }
    }

    /// Puts the text away, to open another; it can come back.
    pub fn close(&mut self) {
        self.previous = self.opened.take().or(self.previous.take());
        self.message = None;
        self.leave_marks();
    }

    /// Forgets every text and every choice but language, colours and keys.
    pub fn clear(&mut self) {
        let (theme, tongue, revisions, remember) = (self.theme, self.tongue, self.revisions, self.remember);
        let keys = self.keys;
        let message = Some(Message::Forgotten);
        *self = Session { theme, tongue, keys, revisions, remember, message, ..Session::default() };
    }

    /// The number of the opening that is read; 0 if none is.
    pub fn revision(&self) -> u32 {
        self.opened.as_ref().map_or(0, |opened| opened.revision)
    }

    /// Takes in a file of our own, corrections of the text that is open or patterns, and says what came of it; nothing
    /// if it is a text to read.
    fn take_in(&mut self, text: &str) -> Option<Message> {
        if !text.trim_start().starts_with('{') {
            return None;
        }
        if let Some(history) = file::read(text) {
            if self.opened.is_none() {
                return Some(Message::NoTextYet);
            }
            let message = Message::Brought {
                edits: history.corrections().len(),
                replaced: self.history.corrections().len(),
            };
            self.history.bring(history);
            self.changed();
            Some(message)
        } else if let Some(patterns) = own::file::read(text) {
            let message = Message::PatternsBrought(patterns.len());
            for pattern in patterns {
                self.add_pattern(pattern);
            }
            Some(message)
        } else {
            gold::is_labels(text).then_some(Message::OnlyLabels)
        }
    }

    fn changed(&mut self) {
        self.edits += 1;
        self.message = None;
        self.selected = None;
        // Steps lead to marks by their numbers, which may be others now.
        self.trail.clear();
        self.ahead.clear();
    }

    /// Whether what is shown stands in the order of the text.
    pub fn in_order(&self) -> bool {
        match self.view {
            View::Reading | View::Coverage => true,
            View::Table => self.sort == Default::default(),
            View::References | View::Figures => false,
        }
    }

    /// Makes corrections.
    pub fn correct(&mut self, edits: Vec<Edit>) {
        for edit in edits {
            self.history.make(edit);
        }
        self.changed();
    }

    /// Remembers what begins with some words, to pair it.
    pub fn pick(&mut self, place: Place, words: String) {
        self.picked = Some(place);
        self.message = Some(Message::Picked(words));
    }

    /// Takes the last correction back, or all that a file brought; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let undone = self.history.undo();
        if undone {
            self.changed();
        }
        undone
    }

    /// Makes the correction again that was taken back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let redone = self.history.redo();
        if redone {
            self.changed();
        }
        redone
    }

    /// Adds a kind of reference, in the place of one with the same name.
    pub fn add_pattern(&mut self, pattern: Pattern) {
        self.patterns.retain(|other| other.name != pattern.name);
        if self.patterns.len() < own::MOST_PATTERNS {
            self.patterns.push(pattern);
        }
        self.changed();
    }

    /// Takes a kind of reference away.
    pub fn remove_pattern(&mut self, at: usize) {
        if at < self.patterns.len() {
            self.patterns.remove(at);
            self.changed();
        }
    }

    fn leave_marks(&mut self) {
        self.before = std::mem::take(&mut self.history);
        self.picked = None;
        self.filter = Filter::default();
        self.at = 0;
        self.came_from = None;
        self.selected = None;
        self.pane = None;
        self.trail.clear();
        self.ahead.clear();
    }

    /// Selects a mark and shows its details; a mark that is selected already is let go.
    pub fn select(&mut self, mark: Selected) {
        if self.selected == Some(mark) {
            self.let_go();
        } else {
            self.selected = Some(mark);
            self.pane = Some(Pane::Details);
            self.message = None;
        }
    }

    /// Selects nothing.
    pub fn let_go(&mut self) {
        self.selected = None;
        self.pane = None;
    }

    /// Follows a reference to a turn; [`Session::walk_to`] returns.
    pub fn follow(&mut self, from: ReferenceId, to: TurnId) {
        self.trail.push(Step { from, to });
        self.ahead.clear();
        self.message = None;
        self.selected = Some(Selected::Turn(to));
        self.pane = None;
    }

    /// Takes steps back, or takes them again, until so many are left behind; says what was come to, if anything.
    pub fn walk_to(&mut self, steps: usize) -> Option<Selected> {
        let mut reached = None;
        while self.trail.len() > steps {
            let step = self.trail.pop()?;
            self.ahead.push(step);
            reached = Some(Selected::Reference(step.from));
        }
        while self.trail.len() < steps {
            let Some(step) = self.ahead.pop() else { break };
            self.trail.push(step);
            reached = Some(Selected::Turn(step.to));
        }
        if reached.is_some() {
            self.selected = reached;
            self.pane = None;
        }
        reached
    }

    /// Turns a layer of marks off or on.
    pub fn toggle(&mut self, layer: Layer) {
        if self.hidden.contains(&layer) {
            self.hidden.retain(|hidden| *hidden != layer);
        } else {
            self.hidden.push(layer);
        }
    }

    /// Looks at the text in another way.
    pub fn look(&mut self, view: View) {
        self.view = view;
        self.came_from = None;
        self.pane = None;
        self.message = None;
    }

    /// What was ticked off and noted at the text that is open.
    pub fn checks(&self) -> &Checks {
        self.checks.of(self.opened.as_ref().map_or(0, |opened| opened.number))
    }

    /// Ticks off the sentence that begins at a byte, or takes that back.
    pub fn tick(&mut self, at: u32, on: bool) {
        if let Some(opened) = &self.opened {
            self.checks.tick(opened.number, at, on);
        }
    }

    /// Notes something at the question that begins at a byte.
    pub fn note(&mut self, at: u32, note: &str) {
        if let Some(opened) = &self.opened {
            self.checks.note(opened.number, at, note);
        }
    }

    /// Takes all ticks and notes of the text away; [`Session::undo_clear`] brings them back.
    pub fn clear_checks(&mut self) {
        if let Some(opened) = self.opened.as_ref().filter(|_| !self.checks().is_empty()) {
            self.cleared = Some(self.checks.clone());
            self.checks.clear(opened.number);
            self.message = Some(Message::ChecksCleared);
        }
    }

    /// Brings back the ticks and notes that were taken away last.
    pub fn undo_clear(&mut self) {
        if let Some(checks) = self.cleared.take() {
            self.checks = checks;
            self.restored += 1;
        }
        self.message = None;
    }

    /// Filters nothing any more, because what is gone to does not fit.
    pub fn lift_filter(&mut self) {
        self.filter = Filter::default();
        self.message = Some(Message::FilterLifted);
    }

    /// The address of what is looked at; `place` is the anchor of what is selected.
    pub fn address(&self, place: Option<String>) -> Address {
        Address { place, view: self.view, filter: self.filter.clone(), sort: self.sort }
    }

    /// Looks at what an address says.
    pub fn visit(&mut self, address: &Address) {
        self.view = address.view;
        self.filter = address.filter.clone();
        self.sort = address.sort;
    }

    /// Opens a pane on a narrow screen, or closes it.
    pub fn toggle_pane(&mut self, pane: Pane) {
        self.pane = if self.pane == Some(pane) { None } else { Some(pane) };
    }
}
