//! The keys: one table, from which the page acts and from which its help is written.
//!
//! A stroke is written as it is pressed: "j", "?", "Shift+Enter", "Ctrl+f" (or ⌘); two in a row with a blank between
//! them, "g t". To add a key, add a row; what it does stands in `app/keys.rs`.

use crate::views::View;
use crate::words::Tongue;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the row of the table says it")]
pub enum Action {
    NextExchange,
    PreviousExchange,
    NextDoubtful,
    PreviousDoubtful,
    Search,
    NextHit,
    PreviousHit,
    Look(View),
    Outline,
    Back,
    LetGo,
    Help,
    Correct,
    Undo,
    Redo,
}

/// A row: the strokes, what they do, and how the help says so, in Dutch and in English.
#[derive(Debug)]
pub struct Key {
    /// The strokes, any of which will do.
    pub strokes: &'static [&'static str],
    /// What they do.
    pub action: Action,
    says: [&'static str; 2],
}

impl Key {
    /// What the help says.
    pub fn says(&self, tongue: Tongue) -> &'static str {
        self.says[usize::from(tongue == Tongue::English)]
    }
}

/// Every key, in the order of the help.
#[rustfmt::skip]
pub const KEYS: &[Key] = &[
    key(&["j"], Action::NextExchange, ["Volgende vraag", "Next question"]),
    key(&["k"], Action::PreviousExchange, ["Vorige vraag", "Previous question"]),
    key(&["n"], Action::NextDoubtful, ["Volgende twijfelachtige markering", "Next doubtful mark"]),
    key(&["p"], Action::PreviousDoubtful, ["Vorige twijfelachtige markering", "Previous doubtful mark"]),
    key(&["u"], Action::Back, ["Terug van een gevolgde verwijzing", "Back from a pointer that was followed"]),
    key(&["/", "Ctrl+f"], Action::Search, ["Zoek in het stuk", "Search the paper"]),
    key(&["F3", "Enter"], Action::NextHit, ["Volgende treffer (Enter in het zoekveld)", "Next hit (Enter in the search field)"]),
    key(&["Shift+F3", "Shift+Enter"], Action::PreviousHit, ["Vorige treffer", "Previous hit"]),
    key(&["g v", "g 1"], Action::Look(View::Reading), ["Naar het stuk zelf", "To the paper itself"]),
    key(&["g t", "g 2"], Action::Look(View::Table), ["Naar de tabel", "To the table"]),
    key(&["g c", "g 3"], Action::Look(View::Coverage), ["Naar de dekking", "To the coverage"]),
    key(&["g r", "g 4"], Action::Look(View::References), ["Naar de verwijzingen", "To the references"]),
    key(&["g f", "g 5"], Action::Look(View::Figures), ["Naar de cijfers", "To the figures"]),
    key(&["o"], Action::Outline, ["Naar het overzicht van vragen", "To the outline of questions"]),
    key(&["c"], Action::Correct, ["Verbeter wat gekozen of geselecteerd is", "Correct what is chosen or selected"]),
    key(&["Ctrl+z"], Action::Undo, ["Maak de laatste verbetering ongedaan", "Undo the last correction"]),
    key(&["Ctrl+Shift+z", "Ctrl+y"], Action::Redo, ["Doe een verbetering opnieuw", "Redo a correction"]),
    key(&["Escape"], Action::LetGo, ["Sluit wat open ligt, laat de keuze los", "Close what is open, let go of the selection"]),
    key(&["?"], Action::Help, ["Deze lijst", "This list"]),
];

const fn key(strokes: &'static [&'static str], action: Action, says: [&'static str; 2]) -> Key {
    Key { strokes, action, says }
}

/// Where the keyboard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// In the page, where nothing is typed.
    Page,
    /// In a field that is typed into.
    Field,
    /// In the field of the search.
    Search,
}

/// What a stroke comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This is done.
    Act(Action),
    /// The first of two strokes.
    Waits,
    /// It is not ours.
    Nothing,
}

/// What the reader lets the keys do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Keys of one letter or sign (WCAG 2.1.4 asks that they can be switched off).
    pub letters: bool,
    /// Ctrl-F searches the paper and not the page.
    pub ctrl_f: bool,
}

/// What a stroke does, after the stroke before it (or "").
pub fn outcome(before: &str, stroke: &str, focus: Focus, allowed: Allowed) -> Outcome {
    let letter = stroke.chars().count() == 1;
    let fires = match focus {
        // Enter in the page is the browser's: it follows the link that has the focus.
        Focus::Page => !stroke.ends_with("Enter") && (allowed.letters || !letter),
        Focus::Search => !letter,
        Focus::Field => !letter && !stroke.ends_with("Enter"),
    };
    if !fires || (stroke == "Ctrl+f" && !allowed.ctrl_f) {
        return Outcome::Nothing;
    }
    let all = || KEYS.iter().flat_map(|key| key.strokes.iter().map(move |strokes| (*strokes, key.action)));
    // A first stroke that leads nowhere is forgotten.
    let follows = all().find(|(strokes, _)| strokes.split_once(' ') == Some((before, stroke)));
    if let Some((_, action)) = follows.or_else(|| all().find(|(strokes, _)| *strokes == stroke)) {
        return Outcome::Act(action);
    }
    let waits = all().any(|(strokes, _)| strokes.split_once(' ').is_some_and(|(first, _)| first == stroke));
    if waits { Outcome::Waits } else { Outcome::Nothing }
}

/// A stroke as the table writes it, from what the browser tells of it.
pub fn stroke(key: &str, ctrl: bool, alt: bool, shift: bool) -> String {
    let sign = key.chars().count() == 1;
    let mut stroke = String::new();
    for (held, name) in [(ctrl, "Ctrl+"), (alt, "Alt+"), (shift && !(sign && !ctrl && !alt), "Shift+")] {
        if held {
            stroke.push_str(name);
        }
    }
    // With Ctrl, capitals are the keyboard's, not the reader's.
    stroke.push_str(&if sign && ctrl { key.to_lowercase() } else { key.to_owned() });
    stroke
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Allowed = Allowed { letters: true, ctrl_f: true };

    #[test]
    fn no_two_rows_want_one_key() {
        let mut all: Vec<&str> = KEYS.iter().flat_map(|key| key.strokes).copied().collect();
        let firsts: Vec<&str> = all.iter().filter_map(|strokes| Some(strokes.split_once(' ')?.0)).collect();
        for first in firsts {
            assert!(!all.contains(&first), "{first} would never get to its second stroke");
        }
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_row_speaks_both_languages() {
        for key in KEYS {
            let [dutch, english] = [Tongue::Dutch, Tongue::English].map(|tongue| key.says(tongue));
            assert!(!dutch.is_empty() && !english.is_empty() && dutch != english, "{key:?}");
        }
    }

    #[test]
    fn every_row_can_be_reached() {
        for key in KEYS {
            for strokes in key.strokes {
                let (before, stroke) = strokes.split_once(' ').unwrap_or(("", strokes));
                let focus = if stroke.ends_with("Enter") { Focus::Search } else { Focus::Page };
                assert_eq!(outcome(before, stroke, focus, ALL), Outcome::Act(key.action), "{strokes}");
            }
        }
        assert_eq!(outcome("", "g", Focus::Page, ALL), Outcome::Waits);
        assert_eq!(outcome("g", "j", Focus::Page, ALL), Outcome::Act(Action::NextExchange));
        assert_eq!(outcome("", "t", Focus::Page, ALL), Outcome::Nothing);
    }

    #[test]
    fn letters_never_fire_while_typing_nor_when_switched_off() {
        let off = Allowed { letters: false, ctrl_f: false };
        for stroke in ["j", "/", "?", "g"] {
            assert_eq!(outcome("", stroke, Focus::Field, ALL), Outcome::Nothing);
            assert_eq!(outcome("", stroke, Focus::Search, ALL), Outcome::Nothing);
            assert_eq!(outcome("", stroke, Focus::Page, off), Outcome::Nothing);
        }
        assert_eq!(outcome("", "Ctrl+f", Focus::Page, off), Outcome::Nothing);
        assert_eq!(outcome("", "F3", Focus::Field, off), Outcome::Act(Action::NextHit));
        assert_eq!(outcome("", "Enter", Focus::Page, ALL), Outcome::Nothing);
        assert_eq!(outcome("", "Enter", Focus::Field, ALL), Outcome::Nothing);
    }

    #[test]
    fn strokes_are_written_as_the_table_writes_them() {
        assert_eq!(stroke("?", false, false, true), "?");
        assert_eq!(stroke("F", true, false, false), "Ctrl+f");
        assert_eq!(stroke("F3", false, false, true), "Shift+F3");
        assert_eq!(stroke("Z", true, false, true), "Ctrl+Shift+z");
        assert_eq!(stroke("Enter", false, false, false), "Enter");
    }
}
