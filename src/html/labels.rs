//! The labels in the margin's voice: "Vraag 3 · PVV", "Antwoord · alleen een doorverwijzing", "→ vraag 2".
//!
//! Where the paper prints a label itself ("Antwoord:" alone on its line), that is the label, set as one; only what it
//! does not say is added after it.

use super::{Medium, Setting, Writer, attribute};
use crate::chain;
use crate::evidence::Certainty;
use crate::places::{Status, reference_anchor};
use crate::reference::{Reference, Target};
use crate::turn::{TurnId, TurnKind};

/// The targets that a pointer means: as many as it has numbers ("q:3,8"), else the likeliest.
pub fn meant(reference: &Reference) -> &[Target] {
    let numbers =
        reference.id.as_deref().and_then(|id| id.strip_prefix("q:")).map_or(1, |id| id.split(',').count());
    &reference.targets[..numbers.min(reference.targets.len())]
}

/// What a turn is called in running words: "vraag 2", "antwoord 3, 8".
pub fn place(setting: &Setting, turn: TurnId) -> String {
    let Some(data) = setting.document.turns.get(turn.0 as usize) else { return String::new() };
    let words = setting.words;
    let name = match data.kind {
        TurnKind::Question => words.question.to_lowercase(),
        TurnKind::Answer => words.answer.to_lowercase(),
        kind => (words.turn_kind)(kind).to_lowercase(),
    };
    let number = number(setting, turn);
    match (number.is_empty(), &data.asker) {
        (false, _) => format!("{name} {number}"),
        (true, Some(asker)) => format!("{name} {asker}"),
        (true, None) => name,
    }
}

/// The number of a turn: its own, or that of its exchange.
fn number(setting: &Setting, turn: TurnId) -> String {
    let exchange = setting.places.exchange_of(turn);
    let several = exchange.is_some_and(|id| setting.document.exchange(id).questions.len() > 1);
    match (&setting.document.turn(turn).numbers[..], exchange) {
        ([number], _) if several => number.clone(),
        (_, Some(exchange)) => setting.places.number(exchange).to_owned(),
        (numbers, None) => numbers.join(", "),
    }
}

/// Whether a turn is a printed label of the turn after it.
fn labels(setting: &Setting, label: Option<TurnId>, labelled: Option<TurnId>) -> Option<TurnKind> {
    let kind = |turn: Option<TurnId>| turn.map(|turn| setting.document.turn(turn).kind);
    match (kind(label), kind(labelled)) {
        (Some(TurnKind::Label), Some(kind @ (TurnKind::Question | TurnKind::Answer))) => Some(kind),
        _ => None,
    }
}

impl Writer<'_> {
    /// The classes of a turn between its neighbours.
    pub(super) fn class(
        &self,
        turn: Option<TurnId>,
        before: Option<TurnId>,
        after: Option<TurnId>,
    ) -> String {
        let Some(id) = turn else { return "turn stray".to_owned() };
        let data = self.setting.document.turn(id);
        let mut class = format!("turn {}", data.kind.name());
        match labels(&self.setting, turn, after) {
            Some(TurnKind::Question) => class.push_str(" to-question"),
            Some(_) => class.push_str(" to-answer"),
            None => {}
        }
        if labels(&self.setting, before, turn).is_some() {
            class.push_str(" labelled");
        }
        if data.certainty == Certainty::Doubtful && matches!(data.kind, TurnKind::Question | TurnKind::Answer)
        {
            class.push_str(" doubtful");
        }
        class
    }

    /// The label of a section, if it needs one.
    pub(super) fn voice(
        &mut self,
        turn: TurnId,
        before: Option<TurnId>,
        after: Option<TurnId>,
        carries_on: bool,
    ) {
        let setting = self.setting;
        let data = setting.document.turn(turn);
        // A printed label speaks for the turn after it; what it does not say stands beside it.
        if labels(&setting, Some(turn), after).is_some() {
            if let Some(after) = after {
                let printed = setting.document.source.slice(data.span).chars().any(|c| c.is_ascii_digit());
                let more = self.more(after, !printed);
                self.write_voice("", &more);
            }
            return;
        }
        let name = match data.kind {
            TurnKind::Question => setting.words.question,
            TurnKind::Answer => setting.words.answer,
            _ => return,
        };
        let printed = data.label.is_some() || labels(&setting, before, Some(turn)).is_some();
        if carries_on {
            self.write_voice(name, setting.words.carries_on);
        } else if data.label.is_some() {
            self.write_voice("", &self.more(turn, false));
        } else if !printed {
            let number = if data.kind == TurnKind::Question { number(&setting, turn) } else { String::new() };
            let label = if number.is_empty() { name.to_owned() } else { format!("{name} {number}") };
            self.write_voice(&label, &self.more(turn, data.kind == TurnKind::Answer));
        }
    }

    /// What a label adds: who asks, what is answered, whether it only points, whether that is doubtful.
    fn more(&self, turn: TurnId, with_number: bool) -> String {
        let setting = self.setting;
        let data = setting.document.turn(turn);
        let exchange = setting.places.exchange_of(turn);
        let mut parts: Vec<String> = Vec::new();
        let number = number(&setting, turn);
        match data.kind {
            TurnKind::Question => {
                if with_number && !number.is_empty() {
                    parts.push(number);
                }
                let asker = exchange.and_then(|id| setting.document.exchange(id).asker.clone());
                parts.extend(data.asker.clone().or(asker));
            }
            TurnKind::Answer => {
                if with_number && !number.is_empty() {
                    let several = number.contains([',', '–']);
                    let to = if several { setting.words.to_questions } else { setting.words.to_question };
                    parts.push(format!("{to} {number}"));
                }
                if exchange.is_some_and(|id| setting.places.status(id) == Status::ByPointer) {
                    parts.push(setting.words.only_points.to_owned());
                }
            }
            _ => {}
        }
        if data.certainty == Certainty::Doubtful {
            parts.push(setting.words.doubtful_mark.to_owned());
        }
        parts.join(" · ")
    }

    /// How often an answer is pointed at: in the page the way to the list, in a file the way to the first.
    pub(super) fn cited(&mut self, turn: Option<TurnId>) {
        let Setting { document, places, words, medium } = self.setting;
        let exchange = turn.and_then(|turn| Some((turn, places.exchange_of(turn)?)));
        let Some((turn, exchange)) =
            exchange.filter(|(turn, id)| document.exchange(*id).answers.first() == Some(turn))
        else {
            return;
        };
        let pointers = chain::pointers_at(document, places, exchange);
        let (Some(&first), Some(own)) = (pointers.first(), places.anchor(turn)) else { return };
        let anchor = if medium == Medium::Page { own.to_owned() } else { reference_anchor(first) };
        let says = attribute(&(words.seek.pointed_at)(pointers.len())).into_owned();
        self.push(&["<a class=\"cited\" href=\"#", &anchor, "\" data-label=\"", &says]);
        self.push(&["\" aria-label=\"", &says, "\"></a>"]);
    }

    fn write_voice(&mut self, label: &str, more: &str) {
        if label.is_empty() && more.is_empty() {
            return;
        }
        self.push(&["<span class=\"voice\""]);
        for (name, value) in [("label", label), ("more", more)] {
            if !value.is_empty() {
                self.push(&[" data-", name, "=\"", &attribute(value), "\""]);
            }
        }
        self.push(&["></span>"]);
    }
}
