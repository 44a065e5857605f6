//! The words of corrections and own patterns, both languages side by side.

use super::{Noun, Tongue};
use crate::correct::Idle;

/// What they say.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field's name and its text say it")]
pub struct CorrectWords {
    pub correct: &'static str,
    pub what_is_this: &'static str,
    pub scope: &'static str,
    pub one: &'static str,
    pub alike: &'static str,
    pub rule: &'static str,
    pub split: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub pick: &'static str,
    pub pair: &'static str,
    pub unpair: &'static str,
    pub asker: &'static str,
    pub set: &'static str,
    pub reference: &'static str,
    pub no_reference: &'static str,
    pub corrections: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub brought: Noun,
    pub replaced: Noun,
    pub patterns_brought: Noun,
    pub only_labels: &'static str,
    pub select_first: &'static str,
    pub holds_already: &'static str,
    pub picked: &'static str,
    pub then_pair: &'static str,
    pub confirms: &'static str,
    pub idle: fn(Idle) -> &'static str,
    pub take: &'static str,
    pub labels: &'static str,
    pub bring: &'static str,
    pub left: fn(&str, &str, &str) -> String,
    pub unfit: Noun,
    pub own: &'static str,
    pub own_lead: &'static str,
    pub name: &'static str,
    pub expression: &'static str,
    pub link: &'static str,
    pub add: &'static str,
    pub save: &'static str,
    pub remove: &'static str,
    pub hits: Noun,
}

/// In Dutch.
pub static NL: CorrectWords = CorrectWords {
    correct: "Verbeter",
    what_is_this: "Wat is dit?",
    scope: "Geldt voor",
    one: "alleen dit",
    alike: "elke alinea die er zo uitziet",
    rule: "alles wat om deze reden zo gelezen is",
    split: "Splits hier",
    next: "Voeg het volgende erbij",
    previous: "Voeg bij het vorige",
    pick: "Onthoud om te koppelen",
    pair: "Koppel aan wat onthouden is",
    unpair: "Maak los",
    asker: "Wie vraagt dit?",
    set: "Zet",
    reference: "Verwijzing van soort",
    no_reference: "Geen verwijzing",
    corrections: "Verbeteringen",
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
    brought: ["verbetering uit het bestand overgenomen.", "verbeteringen uit het bestand overgenomen."],
    replaced: ["eerdere verbetering vervangen.", "eerdere verbeteringen vervangen."],
    patterns_brought: [
        "eigen soort verwijzing uit het bestand overgenomen.",
        "eigen soorten verwijzing uit het bestand overgenomen.",
    ],
    only_labels: "Dit bestand bevat labels om mee te vergelijken en geen verbeteringen. Er is niets overgenomen.",
    select_first: "Kies eerst wat u wilt verbeteren: klik op een vraag, antwoord of verwijzing, ga erheen met j en k, of selecteer woorden in de tekst.",
    holds_already: "Zo is het al gelezen. Er is niets veranderd.",
    picked: "Onthouden",
    then_pair: "Kies nu wat erbij hoort, en dan Verbeter (c) en Koppel (l).",
    confirms: "Dit is twijfelachtig gelezen. Kies dezelfde soort om die te bevestigen.",
    idle: |idle| match idle {
        Idle::Undivided => "Selecteer in de tekst de woorden waar het tweede deel begint.",
        Idle::NothingBehind => "Hierna komt niets meer.",
        Idle::NothingBefore => "Hiervoor staat niets.",
        Idle::NoPair => "Koppelen kan alleen een vraag met een antwoord.",
        Idle::NothingPicked => "Onthoud eerst de vraag of het antwoord dat hierbij hoort (k).",
        Idle::Paired => "Deze twee horen al bij elkaar.",
        Idle::Single => "Dit is nergens aan gekoppeld.",
        Idle::NoReference => "Hier is geen verwijzing gevonden.",
    },
    take: "Bewaar de verbeteringen",
    labels: "Bewaar als labels",
    bring: "Haal een bestand binnen",
    left: |turns, references, pairs| {
        format!(
            "Zoals gelezen bleef {turns} van de delen, {references} van de verwijzingen en {pairs} van de koppelingen."
        )
    },
    unfit: [
        "verbetering past niet op deze tekst en is overgeslagen.",
        "verbeteringen passen niet op deze tekst en zijn overgeslagen.",
    ],
    own: "Eigen verwijzingen",
    own_lead: "Geef een soort verwijzing een naam en een reguliere uitdrukking. In de link staat $1 voor de eerste groep.",
    name: "Naam",
    expression: "Uitdrukking",
    link: "Link (mag leeg)",
    add: "Voeg toe",
    save: "Bewaar als bestand",
    remove: "Verwijder",
    hits: ["treffer in dit stuk", "treffers in dit stuk"],
};

/// In English.
pub static EN: CorrectWords = CorrectWords {
    correct: "Correct",
    what_is_this: "What is this?",
    scope: "Goes for",
    one: "only this",
    alike: "every paragraph that looks like it",
    rule: "all that was read so for the same reason",
    split: "Split here",
    next: "Join the next to it",
    previous: "Join it to the one before",
    pick: "Remember it to pair",
    pair: "Pair with what is remembered",
    unpair: "Take apart",
    asker: "Who asks this?",
    set: "Set",
    reference: "Reference of kind",
    no_reference: "No reference",
    corrections: "Corrections",
    undo: "Undo",
    redo: "Redo",
    brought: ["correction taken from the file.", "corrections taken from the file."],
    replaced: ["earlier correction replaced.", "earlier corrections replaced."],
    patterns_brought: [
        "own kind of reference taken from the file.",
        "own kinds of reference taken from the file.",
    ],
    only_labels: "This file holds labels to compare with and no corrections. Nothing was taken from it.",
    select_first: "Choose first what to correct: click a question, an answer or a reference, go there with j and k, or select words in the text.",
    holds_already: "It was read so already. Nothing has changed.",
    picked: "Remembered",
    then_pair: "Now choose what belongs to it, and then Correct (c) and Pair (l).",
    confirms: "This was read with doubt. Choose the same kind to confirm it.",
    idle: |idle| match idle {
        Idle::Undivided => "In the text, select the words with which the second part begins.",
        Idle::NothingBehind => "Nothing comes after this.",
        Idle::NothingBefore => "Nothing comes before this.",
        Idle::NoPair => "Only a question and an answer can be paired.",
        Idle::NothingPicked => "First remember the question or answer that belongs to this (k).",
        Idle::Paired => "These two belong together already.",
        Idle::Single => "This is paired with nothing.",
        Idle::NoReference => "No reference was found here.",
    },
    take: "Save the corrections",
    labels: "Save as labels",
    bring: "Bring in a file",
    left: |turns, references, pairs| {
        format!(
            "Left as read: {turns} of the parts, {references} of the references and {pairs} of the pairs."
        )
    },
    unfit: [
        "correction does not fit this text and was left out.",
        "corrections do not fit this text and were left out.",
    ],
    own: "Own references",
    own_lead: "Give a kind of reference a name and a regular expression. In the link, $1 stands for the first group.",
    name: "Name",
    expression: "Expression",
    link: "Link (may be empty)",
    add: "Add",
    save: "Save as a file",
    remove: "Remove",
    hits: ["hit in this paper", "hits in this paper"],
};

impl Tongue {
    /// The words of corrections and own patterns.
    pub fn correct(self) -> &'static CorrectWords {
        match self {
            Tongue::Dutch => &NL,
            Tongue::English => &EN,
        }
    }
}
