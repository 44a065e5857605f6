//! What a person points at and says of it → edits. No browser: the page only finds out what was pointed at.

use crate::corrections::{Edit, Place, look_at};
use crate::document::Document;
use crate::evidence::Certainty;
use crate::reference::ReferenceKind;
use crate::session::Selected;
use crate::span::Span;
use crate::turn::{Turn, TurnId, TurnKind};

/// What was pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where it stands.
    pub span: Span,
    /// The reference that it is, if it is one.
    pub reference: Option<usize>,
}

/// How far what is said reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// This one.
    #[default]
    One,
    /// Every paragraph that looks like the one it begins in.
    Alike,
    /// All that the same rule made.
    Rule,
}

/// Why a choice can do nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// A turn begins where it would be split.
    Undivided,
    /// No text comes after it.
    NothingBehind,
    /// No text comes before it.
    NothingBefore,
    /// It is no question and answer.
    NoPair,
    /// No other half is remembered.
    NothingPicked,
    /// They belong together already.
    Paired,
    /// It belongs to nothing else.
    Single,
    /// It holds no reference.
    NoReference,
}

impl Target {
    /// A mark of a document.
    pub fn of_mark(document: &Document, mark: Selected) -> Option<Target> {
        match mark {
            Selected::Turn(id) => {
                let span = document.turns.get(id.0 as usize)?.span;
                Some(Target { span, reference: None })
            }
            Selected::Reference(id) => {
                let span = document.references.get(id.0 as usize)?.span;
                Some(Target { span, reference: Some(id.0 as usize) })
            }
        }
    }

    /// What stands at the same place after a correction.
    pub fn again(&self, document: &Document) -> Option<Selected> {
        if self.reference.is_some() {
            let same = document.references().find(|(_, reference)| reference.span.overlaps(self.span));
            if let Some((id, _)) = same {
                return Some(Selected::Reference(id));
            }
        }
        turn_at(document, self.span.start).map(|(id, _)| Selected::Turn(id))
    }

    /// The turn in which it begins.
    pub fn turn<'a>(&self, document: &'a Document) -> Option<(TurnId, &'a Turn)> {
        turn_at(document, self.span.start)
    }

    /// The words that it begins with, on one line.
    pub fn quote(&self, document: &Document) -> String {
        crate::outline::excerpt(document, self.span, 160)
    }
}

fn turn_at(document: &Document, at: u32) -> Option<(TurnId, &Turn)> {
    let holds = |turn: &Turn| turn.pieces.iter().any(|piece| piece.span.contains(at));
    document.turns().filter(|(_, turn)| turn.span.contains(at)).find(|(_, turn)| holds(turn))
}

/// Why a choice of the dialog can do nothing to a target; nothing if it can. `picked` is the place that is remembered
/// to be paired.
pub fn idle(document: &Document, target: &Target, what: &str, picked: Option<&Place>) -> Option<Idle> {
    let turn = target.turn(document);
    let pairs = turn.is_some_and(|(_, turn)| matches!(turn.kind, TurnKind::Question | TurnKind::Answer));
    let does = match what {
        "split" => turn.is_some_and(|(_, turn)| turn.span.start < target.span.start),
        "next" | "previous" => turn.is_some_and(|(id, _)| beside(document, id, what == "next").is_some()),
        "pick" => pairs,
        "pair" => picked.is_some_and(|picked| {
            pair(document, picked, target).is_some()
                && !are_paired(document, picked.span.start, target.span.start)
        }),
        "unpair" => turn.is_some_and(|(id, _)| !apart(document, id).is_empty()),
        "ref:none" => document.references.iter().any(|reference| reference.span.overlaps(target.span)),
        _ => true,
    };
    (!does).then(|| match (what, picked) {
        ("split", _) => Idle::Undivided,
        ("next", _) => Idle::NothingBehind,
        ("previous", _) => Idle::NothingBefore,
        ("pair", Some(picked)) if pair(document, picked, target).is_some() => Idle::Paired,
        ("pair", None) if pairs => Idle::NothingPicked,
        ("pick" | "pair", _) => Idle::NoPair,
        ("unpair", _) => Idle::Single,
        _ => Idle::NoReference,
    })
}

/// Whether the turns at two places are question and answer of one exchange.
fn are_paired(document: &Document, one: u32, other: u32) -> bool {
    let id = |at: u32| turn_at(document, at).map(|(id, _)| id);
    let ids = [id(one), id(other)];
    document.exchanges.iter().any(|exchange| {
        ids.iter()
            .flatten()
            .filter(|id| exchange.questions.contains(id) || exchange.answers.contains(id))
            .count()
            == 2
    })
}

/// The edits that say what a target is: `turn:KIND`, `ref:KIND`, `ref:none`, `split`, `next`, `previous`, `unpair`. What
/// holds already needs no edit, unless it was read with doubt: then saying it again makes it sure.
pub fn edits(document: &Document, target: &Target, what: &str, scope: Scope) -> Vec<Edit> {
    let source = &document.source;
    let place = |span: Span| Place::new(source, span);
    let turn = target.turn(document);
    let (manner, name) = what.split_once(':').unwrap_or((what, ""));
    let turn_kind = TurnKind::ALL.into_iter().find(|kind| kind.name() == name);
    let reference_kind = ReferenceKind::ALL.into_iter().find(|kind| kind.name() == name);
    let holds = |kind: TurnKind| {
        let same = |turn: &Turn| turn.kind == kind && turn.span == target.span;
        turn.is_some_and(|(_, turn)| same(turn) && turn.certainty != Certainty::Doubtful)
    };
    let refers = |kind: ReferenceKind| {
        let marked = target.reference.and_then(|i| document.references.get(i));
        marked.is_some_and(|mark| mark.kind == kind && mark.certainty != Certainty::Doubtful)
    };
    let one = match (manner, scope) {
        ("turn", Scope::One) if turn_kind.is_some_and(holds) => None,
        ("ref", _) if reference_kind.is_some_and(refers) => None,
        ("turn", Scope::One) => turn_kind.map(|kind| Edit::Stretch { at: place(target.span), kind }),
        ("turn", Scope::Alike) => turn_kind
            .zip(turn)
            .map(|(kind, (_, turn))| Edit::AllLike { look: look_at(source, turn, target.span.start), kind }),
        ("turn", Scope::Rule) => turn_kind.zip(turn).and_then(|(kind, (_, turn))| {
            let rule = turn.evidence.first()?.rule.to_owned();
            Some(Edit::TurnsBy { rule, kind })
        }),
        ("ref", _) if reference_kind.is_some() => {
            reference_kind.map(|kind| Edit::Refer { at: place(target.span), kind, id: None })
        }
        ("ref", Scope::One) => Some(Edit::NoReference { at: place(target.span) }),
        ("ref", _) => target
            .reference
            .and_then(|i| document.references.get(i))
            .map(|reference| Edit::NoneBy { rule: reference.rule.to_owned() }),
        ("split", _) => Some(Edit::Split { at: place(target.span) }),
        ("next" | "previous", _) => turn.and_then(|(id, turn)| {
            let beside = beside(document, id, manner == "next")?;
            let kind = if manner == "next" { turn.kind } else { beside.kind };
            Some(Edit::Stretch { at: place(turn.span.join(beside.span)), kind })
        }),
        ("unpair", _) => {
            return turn.map_or_else(Vec::new, |(id, _)| apart(document, id));
        }
        _ => None,
    };
    one.into_iter().collect()
}

/// The nearest turn on one side that is text of the paper; a label only goes along with what it stands over.
fn beside(document: &Document, id: TurnId, behind: bool) -> Option<&Turn> {
    let text = |turn: &&Turn| !matches!(turn.kind, TurnKind::Note | TurnKind::Furniture | TurnKind::Label);
    let (before, after) = document.turns.split_at(id.0 as usize);
    if behind { after.iter().skip(1).find(text) } else { before.iter().rev().find(text) }
}

/// Takes a turn away from all that it is paired with.
fn apart(document: &Document, id: TurnId) -> Vec<Edit> {
    let place = |id: TurnId| Place::new(&document.source, document.turn(id).span);
    let mut edits = Vec::new();
    for exchange in &document.exchanges {
        if exchange.questions.contains(&id) {
            let answers = exchange.answers.iter().map(|answer| (id, *answer));
            edits.extend(answers.map(|(q, a)| Edit::Unpair { question: place(q), answer: place(a) }));
        } else if exchange.answers.contains(&id) {
            let questions = exchange.questions.iter().map(|question| (*question, id));
            edits.extend(questions.map(|(q, a)| Edit::Unpair { question: place(q), answer: place(a) }));
        }
        if !edits.is_empty() {
            // A question that shares its answer leaves with the first step.
            edits.truncate(1);
            break;
        }
    }
    edits
}

/// Puts two turns together, if one asks and the other answers.
pub fn pair(document: &Document, one: &Place, other: &Target) -> Option<Edit> {
    let (_, first) = turn_at(document, one.span.start)?;
    let (_, second) = other.turn(document)?;
    let place = |turn: &Turn| Place::new(&document.source, turn.span);
    let (question, answer) = match (first.kind, second.kind) {
        (TurnKind::Question, TurnKind::Answer) => (first, second),
        (TurnKind::Answer, TurnKind::Question) => (second, first),
        _ => return None,
    };
    Some(Edit::Pair { question: place(question), answer: place(answer) })
}

/// Who asks in a target, as typed; nobody if nothing was. No edit if it was known so.
pub fn asker(document: &Document, target: &Target, name: &str) -> Option<Edit> {
    let name = Some(name.trim()).filter(|name| !name.is_empty());
    let (_, turn) = target.turn(document)?;
    let at = Place::new(&document.source, target.span);
    (turn.asker.as_deref() != name).then(|| Edit::Asker { at, name: name.map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{parse, read};

    const PAPER: &str = "Vraag 1\nWaarom is de brug dicht?\n\nAntwoord 1\nZie Kamerstuk 38 912, nr. 2.\n\nVraag 2\nHoe lang nog?\n\nAntwoord 2\nEen week.\n";

    fn target(words: &str) -> Target {
        let start = PAPER.find(words).unwrap();
        Target { span: Span::new(start, start + words.len()), reference: None }
    }

    fn after(target: &Target, what: &str, scope: Scope) -> Document {
        let edits = edits(&parse(PAPER), target, what, scope);
        assert!(!edits.is_empty(), "{what}");
        read(PAPER, &edits, &[])
    }

    #[test]
    fn what_is_said_of_a_turn_becomes_edits() {
        let answer = target("Een week.");
        let document = after(&answer, "turn:other", Scope::One);
        assert_eq!(answer.turn(&document).unwrap().1.kind, TurnKind::Other);
        let document = after(&target("Vraag 1"), "turn:heading", Scope::Alike);
        assert_eq!(document.count(TurnKind::Heading), 2);
        let document = after(&target("Hoe lang"), "turn:other", Scope::Rule);
        assert_eq!(document.count(TurnKind::Question), 0);
        let document = after(&target("Vraag 2"), "previous", Scope::One);
        assert_eq!(target("Vraag 2").turn(&document).unwrap().1.kind, TurnKind::Answer);
        let document = after(&target("is de brug"), "split", Scope::One);
        assert_eq!(document.count(TurnKind::Question), 3);
        let document = after(&target("Hoe lang"), "unpair", Scope::One);
        assert!(document.exchanges[1].answers.is_empty());
        assert!(edits(&document, &target("Hoe lang"), "gibberish", Scope::One).is_empty());
    }

    #[test]
    fn the_next_and_the_one_before_come_with_their_labels() {
        let document = after(&target("Hoe lang"), "next", Scope::One);
        assert_eq!(document.exchanges.len(), 2);
        let (_, question) = target("Hoe lang").turn(&document).unwrap();
        assert!(document.source.slice(question.span).ends_with("Een week."));
        let document = after(&target("Een week."), "previous", Scope::One);
        let (_, whole) = target("Een week.").turn(&document).unwrap();
        assert_eq!((whole.kind, whole.span.start), (TurnKind::Question, target("Hoe lang").span.start));
    }

    #[test]
    fn what_holds_already_is_no_correction_unless_it_is_doubtful() {
        let mut document = parse(PAPER);
        let target = Target::of_mark(&document, target("Een week.").again(&document).unwrap()).unwrap();
        assert_eq!(edits(&document, &target, "turn:answer", Scope::One), []);
        assert_eq!(edits(&document, &target, "turn:answer", Scope::Alike).len(), 1);
        let (id, turn) = target.turn(&document).unwrap();
        let before = turn.clone();
        document.turns[id.0 as usize].certainty = Certainty::Doubtful;
        let confirmed = read(PAPER, &edits(&document, &target, "turn:answer", Scope::One), &[]);
        assert!(confirmed.turn(id).by_hand() && confirmed.turn(id).certainty == Certainty::Sure);
        assert_eq!((confirmed.turn(id).kind, confirmed.turn(id).span), (before.kind, before.span));
        assert_eq!(confirmed.left.turns.value(), 1.0, "the machine was right");
        let mark = Target::of_mark(&document, Selected::Reference(crate::reference::ReferenceId(0))).unwrap();
        assert_eq!(edits(&document, &mark, "ref:kamerstuk", Scope::One), []);
    }

    #[test]
    fn what_can_do_nothing_says_why() {
        let document = parse(PAPER);
        let place = |words: &str| Place::new(&document.source, target(words).span);
        let at = |words: &str, what: &str, picked: Option<&str>| {
            idle(&document, &target(words), what, picked.map(place).as_ref())
        };
        for (words, what, picked, why) in [
            ("Hoe lang", "split", None, Some(Idle::Undivided)),
            ("lang nog", "split", None, None),
            ("Vraag 1", "previous", None, Some(Idle::NothingBefore)),
            ("Een week.", "next", None, Some(Idle::NothingBehind)),
            ("Hoe lang", "next", None, None),
            ("Vraag 1", "pick", None, Some(Idle::NoPair)),
            ("Hoe lang", "pick", None, None),
            ("Hoe lang", "pair", None, Some(Idle::NothingPicked)),
            ("Vraag 1", "pair", None, Some(Idle::NoPair)),
            ("Hoe lang", "pair", Some("Waarom is"), Some(Idle::NoPair)),
            ("Hoe lang", "pair", Some("Een week."), Some(Idle::Paired)),
            ("Hoe lang", "pair", Some("Zie Kamerstuk"), None),
            ("Vraag 1", "unpair", None, Some(Idle::Single)),
            ("Hoe lang", "unpair", None, None),
            ("Hoe lang", "ref:none", None, Some(Idle::NoReference)),
            ("Zie Kamerstuk 38", "ref:none", None, None),
            ("Hoe lang", "turn:question", None, None),
        ] {
            assert_eq!(at(words, what, picked), why, "{what} at {words}");
            let edits = match picked.map(place) {
                Some(picked) => pair(&document, &picked, &target(words)).into_iter().collect(),
                None => edits(&document, &target(words), what, Scope::One),
            };
            // What is offered does something.
            if why.is_none() && what != "pick" && !what.starts_with("turn") {
                assert_ne!(read(PAPER, &edits, &[]), document, "{what} at {words}");
            }
        }
    }

    #[test]
    fn what_is_said_of_a_reference_becomes_edits() {
        let document = parse(PAPER);
        let mark = Target::of_mark(&document, Selected::Reference(crate::reference::ReferenceId(0))).unwrap();
        assert!(after(&mark, "ref:none", Scope::One).references.is_empty());
        assert!(after(&mark, "ref:none", Scope::Rule).references.is_empty());
        let paper = after(&mark, "ref:paper", Scope::One);
        assert_eq!(paper.references[0].kind, ReferenceKind::Paper);
        assert_eq!(mark.again(&paper), Some(Selected::Reference(crate::reference::ReferenceId(0))));
    }

    #[test]
    fn two_turns_are_put_together_whichever_was_named_first() {
        let document = parse(PAPER);
        let (question, answer) = (target("Hoe lang"), target("Zie Kamerstuk"));
        let place = |target: &Target| Place::new(&document.source, target.span);
        let one = pair(&document, &place(&question), &answer).unwrap();
        assert_eq!(Some(&one), pair(&document, &place(&answer), &question).as_ref());
        assert_eq!(read(PAPER, &[one], &[]).exchanges[0].questions.len(), 2);
        assert_eq!(pair(&document, &place(&question), &question), None);
        let named = read(PAPER, &[asker(&document, &question, " Kompas ").unwrap()], &[]);
        assert_eq!(named.exchanges[1].asker.as_deref(), Some("Kompas"));
        assert_eq!((asker(&named, &question, "Kompas"), asker(&document, &question, " ")), (None, None));
    }
}
