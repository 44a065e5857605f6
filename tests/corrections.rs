//! Corrections: what holds whatever a person does, and what each edit does to a small paper.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on should stop there, also in what its test functions call.
#![allow(clippy::unwrap_used, clippy::panic)]

mod holds;

use kamerlicht::corrections::{self, Edit, History, Place, file, look};
use kamerlicht::form::{Genre, Language, Told};
use kamerlicht::reference::ReferenceKind;
use kamerlicht::source::Source;
use kamerlicht::span::Span;
use kamerlicht::turn::{TurnId, TurnKind};
use kamerlicht::{Document, parse, read};
use proptest::prelude::*;

const PAPER: &str = "\
Kamervragen over de sluis

Vraag 1
Waarom is de sluis dicht? De leden van de Oever-fractie lezen in Kamerstuk 38 912, nr. 14 dat dit zo is.

Antwoord 1
De sluis is dicht omdat zij lekt. Dat blijkt uit dossier WV-17.

Vraag 2
Wanneer gaat de sluis weer open? Kunt u dat toezeggen?

Antwoord 2
Zie het antwoord op vraag 1.

De herstelkosten
Wat kost het herstel?
Dat kost veel.
";

fn place(words: &str) -> Place {
    Place::new(&Source::new(PAPER), find(words))
}

fn find(words: &str) -> Span {
    let start = PAPER.find(words).unwrap_or_else(|| panic!("{words} does not stand in the paper"));
    Span::new(start, start + words.len())
}

fn corrected(edits: &[Edit]) -> Document {
    let document = read(PAPER, edits, &[]);
    holds::check(&document);
    assert_eq!(document.left.unfit, 0);
    document
}

/// The kind, numbers and text of the turn that holds words.
fn turn<'a>(document: &'a Document, words: &str) -> (TurnKind, Vec<&'a str>, String) {
    let id = id(document, words);
    let turn = document.turn(id);
    let pieces = turn.pieces.iter().map(|piece| document.source.slice(piece.span));
    (turn.kind, turn.numbers.iter().map(String::as_str).collect(), pieces.collect::<Vec<_>>().join(" | "))
}

fn id(document: &Document, words: &str) -> TurnId {
    let at = find(words);
    let holds = |piece: &kamerlicht::turn::Piece| piece.span.contains(at.start);
    document.turns().find(|(_, turn)| turn.pieces.iter().any(holds)).unwrap().0
}

fn pairs(document: &Document) -> Vec<(Vec<u32>, Vec<u32>)> {
    let starts = |ids: &[TurnId]| ids.iter().map(|id| document.turn(*id).span.start).collect();
    document.exchanges.iter().map(|one| (starts(&one.questions), starts(&one.answers))).collect()
}

#[test]
fn a_turn_is_named_anew_and_outlives_reading_again() {
    let edit = Edit::Stretch { at: place("De herstelkosten"), kind: TurnKind::Heading };
    let document = corrected(std::slice::from_ref(&edit));
    assert_eq!(
        turn(&document, "De herstelkosten"),
        (TurnKind::Heading, vec![], "De herstelkosten".to_owned())
    );
    assert!(document.turn(id(&document, "De herstelkosten")).by_hand());
    assert!(!document.turn(id(&document, "De sluis is dicht")).by_hand());
    assert_eq!(document, corrected(&[edit]));
}

#[test]
fn a_question_that_was_missed_gets_its_answer_and_sentences() {
    let document = corrected(&[
        Edit::Stretch { at: place("De herstelkosten"), kind: TurnKind::Heading },
        Edit::Stretch { at: place("Wat kost het herstel?"), kind: TurnKind::Question },
        Edit::Stretch { at: place("Dat kost veel."), kind: TurnKind::Answer },
    ]);
    let question = id(&document, "Wat kost het");
    let exchange = document.exchanges.iter().find(|one| one.questions.contains(&question)).unwrap();
    assert_eq!(exchange.answers, [id(&document, "Dat kost veel")]);
    let asking =
        document.sentences.iter().filter(|sentence| sentence.turn == question && sentence.kind.asks());
    assert_eq!(asking.count(), 1);
}

#[test]
fn a_stretch_out_of_the_middle_leaves_two_turns() {
    let document = corrected(&[Edit::Stretch {
        at: place("De leden van de Oever-fractie lezen"),
        kind: TurnKind::Preamble,
    }]);
    assert_eq!(
        turn(&document, "Waarom"),
        (TurnKind::Question, vec!["1"], "Waarom is de sluis dicht?".to_owned())
    );
    assert_eq!(turn(&document, "De leden").0, TurnKind::Preamble);
    let tail = turn(&document, "in Kamerstuk");
    assert_eq!((tail.0, tail.1), (TurnKind::Question, vec![]));
}

#[test]
fn split_merge_and_move_a_boundary() {
    let split = Edit::Split { at: place("Kunt u dat toezeggen?") };
    let document = corrected(std::slice::from_ref(&split));
    assert_eq!(turn(&document, "Wanneer").2, "Wanneer gaat de sluis weer open?");
    assert_eq!(turn(&document, "Kunt u"), (TurnKind::Question, vec![], "Kunt u dat toezeggen?".to_owned()));

    let merge = Edit::Stretch {
        at: place("Wanneer gaat de sluis weer open? Kunt u dat toezeggen?"),
        kind: TurnKind::Question,
    };
    let document = corrected(&[split, merge]);
    let whole =
        (TurnKind::Question, vec!["2"], "Wanneer gaat de sluis weer open? Kunt u dat toezeggen?".to_owned());
    assert_eq!(turn(&document, "Kunt u"), whole, "one piece again, with its number");

    let moved = Edit::Stretch { at: place("Waarom is de sluis dicht? De leden"), kind: TurnKind::Question };
    let document = corrected(&[moved]);
    assert_eq!(turn(&document, "Waarom").2, "Waarom is de sluis dicht? De leden");
}

#[test]
fn questions_and_answers_are_put_together_and_apart() {
    let (one, two) = ("Waarom is de sluis dicht?", "Wanneer gaat de sluis");
    let (first, second) = ("De sluis is dicht omdat", "Zie het antwoord op vraag 1.");
    let start = |words: &str| find(words).start;
    let before = parse(PAPER);
    assert_eq!(
        pairs(&before)[..2],
        [(vec![start(one)], vec![start(first)]), (vec![start(two)], vec![start(second)])]
    );
    let apart = Edit::Unpair { question: place(two), answer: place(second) };
    let document = corrected(std::slice::from_ref(&apart));
    assert_eq!(pairs(&document)[1], (vec![start(two)], vec![]));
    assert!(document.exchanges[1].by_hand && !document.exchanges[0].by_hand);
    assert_eq!(
        (document.left.exchanges.kept + 1, document.left.turns.kept),
        (document.left.exchanges.all, before.turns.len())
    );

    let together = Edit::Pair { question: place(two), answer: place(first) };
    let document = corrected(&[apart, together.clone()]);
    assert_eq!(pairs(&document)[0], (vec![start(one), start(two)], vec![start(first)]));

    let leaves = Edit::Unpair { question: place(two), answer: place(first) };
    let document = corrected(&[together, leaves]);
    assert_eq!(pairs(&document)[1], (vec![start(two)], vec![]));
}

#[test]
fn references_are_set_changed_and_taken_away() {
    let document = corrected(&[
        Edit::Refer { at: place("dossier WV-17"), kind: ReferenceKind::Paper, id: None },
        Edit::Refer { at: place("38 912, nr. 14"), kind: ReferenceKind::Kamerstuk, id: None },
        Edit::NoReference { at: place("Zie het antwoord op vraag 1") },
    ]);
    let told: Vec<_> = document
        .references
        .iter()
        .map(|one| (document.source.slice(one.span), one.kind, one.id.as_deref(), one.by_hand()))
        .collect();
    assert_eq!(
        told,
        [
            ("38 912, nr. 14", ReferenceKind::Kamerstuk, Some("kst-38912-14"), true),
            ("dossier WV-17", ReferenceKind::Paper, Some("dossier WV-17"), true),
        ]
    );
    assert!(document.references[0].url.is_some());

    let pointer =
        Edit::Refer { at: place("omdat zij lekt"), kind: ReferenceKind::Pointer, id: Some("q:2".to_owned()) };
    let document = corrected(&[pointer]);
    let pointer = document.references.iter().find(|one| one.by_hand()).unwrap();
    assert_eq!(pointer.targets[0].turn, id(&document, "Wanneer"));
}

#[test]
fn all_alike_and_all_of_one_rule() {
    let document = corrected(&[Edit::AllLike { look: look("Vraag 9"), kind: TurnKind::Furniture }]);
    assert_eq!(document.count(TurnKind::Furniture), 2);
    let labels = parse(PAPER).count(TurnKind::Label);
    assert_eq!(document.count(TurnKind::Label), labels - 2);

    // How a paper was wrapped makes no difference, nor where a page ends.
    let paper = |width: &str| {
        format!(
            "Vraag 1\nDe sluis is dicht.{width}Waarom?\n\nDe brug{width}is open.\n\nAntwoord 1\nZij lekt.\n\n\
             De brug is,{width}zoals\nde minister zegt,\n\nPagina 2 van 3\n\nook na het herstel{width}nog open.\n"
        )
    };
    let told: Vec<Vec<(TurnKind, String)>> = [" ", "\n"]
        .map(|width| {
            let text = paper(width);
            let like = |words: &str| Edit::AllLike { look: look(words), kind: TurnKind::Heading };
            let all = read(
                &text,
                &[
                    like("De brug is open."),
                    like("De brug is, zoals de minister zegt, ook na het herstel nog open."),
                ],
                &[],
            );
            holds::check(&all);
            let words = |span: Span| all.source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
            all.turns.iter().map(|turn| (turn.kind, words(turn.span))).collect()
        })
        .to_vec();
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0].iter().filter(|(kind, _)| *kind == TurnKind::Heading).count(), 2, "{told:?}");

    let rule = parse(PAPER).references[0].rule.to_owned();
    let document = corrected(&[Edit::NoneBy { rule: rule.clone() }]);
    assert!(document.references.iter().all(|one| one.rule != rule) && !document.references.is_empty());

    let document = corrected(&[Edit::TurnsBy { rule: "question-label".to_owned(), kind: TurnKind::Other }]);
    assert_eq!(document.count(TurnKind::Question), 0);
}

#[test]
fn who_asks_is_set_for_turn_and_exchange() {
    let document = corrected(&[Edit::Asker { at: place("Wanneer"), name: Some("Kompas".to_owned()) }]);
    assert_eq!(document.exchanges[1].asker.as_deref(), Some("Kompas"));
    let document = corrected(&[Edit::Asker { at: place("Waarom"), name: None }]);
    assert_eq!(document.exchanges[0].asker, None);
}

#[test]
fn an_edit_that_the_text_does_not_fit_is_left_out_and_counted() {
    let edit = Edit::Stretch { at: place("De herstelkosten"), kind: TurnKind::Heading };
    let other = PAPER.replace("sluis", "brug");
    let document = read(&other, &[edit], &[]);
    assert_eq!(document.left.unfit, 1);
    assert_eq!(Document { left: Default::default(), ..document }, parse(&other));
}

#[test]
fn a_form_that_is_told_holds() {
    let told = |genre, language| Edit::Form(Told { genre, language });
    let none = corrected(&[told(Genre::None, Language::Dutch)]);
    assert_eq!((none.form.genre, none.exchanges.len()), (Genre::None, 0));
    // The last one counts, and a form that is told after nothing was to be found brings the questions back.
    let again = corrected(&[told(Genre::None, Language::Dutch), told(Genre::Plain, Language::German)]);
    assert_eq!((again.form.genre, again.form.language), (Genre::Plain, Language::German));
    assert_eq!(again.exchanges.len(), parse(PAPER).exchanges.len());
    // A text in whose words nobody seems to ask is asked all the same where a person says so.
    let letter =
        "Waar ligt de sluis?\n\nDe sluis ligt bij de brug.\n\nWie opent haar?\n\nDe wachter opent haar.\n";
    let asked = |edits: &[Edit]| read(letter, edits, &[]).count(TurnKind::Question);
    assert_eq!(asked(&[]), 0);
    assert!(asked(&[told(Genre::Plain, Language::Dutch)]) > 0);
}

#[test]
fn what_was_left_is_counted() {
    let document = corrected(&[
        Edit::NoReference { at: place("Kamerstuk 38 912, nr. 14") },
        Edit::Refer { at: place("dossier WV-17"), kind: ReferenceKind::Paper, id: None },
    ]);
    let before = parse(PAPER);
    assert_eq!(document.left.references.kept, before.references.len() - 1);
    assert_eq!(document.left.references.all, before.references.len());
    assert_eq!((document.left.turns.kept, document.left.turns.all), (before.turns.len(), before.turns.len()));
}

fn kinds() -> impl Strategy<Value = TurnKind> {
    proptest::sample::select(&TurnKind::ALL[..])
}

/// An edit as plain numbers, made one on a text: places anywhere in it, between characters.
fn edits() -> impl Strategy<Value = Vec<(u8, u16, u16, TurnKind, u8)>> {
    proptest::collection::vec((0..11_u8, any::<u16>(), any::<u16>(), kinds(), any::<u8>()), 0..12)
}

fn edit_on(document: &Document, (which, from, to, kind, more): (u8, u16, u16, TurnKind, u8)) -> Option<Edit> {
    let source = &document.source;
    let text = source.text();
    let at = |n: u16| text.floor_char_boundary(n as usize * text.len() / (u16::MAX as usize + 1));
    let (start, end) = (at(from.min(to)), at(from.max(to)));
    // Half of the places are those of turns: that is what a person points at.
    let place = match more % 2 {
        0 => Place::new(source, Span::new(start, end)),
        _ => Place::new(source, document.turns.get(from as usize % document.turns.len().max(1))?.span),
    };
    let short = Place::new(source, Span::new(start, text.floor_char_boundary((start + 30).min(text.len()))));
    let turn_of = |kind: TurnKind, n: u16| {
        let all: Vec<_> = document.turns.iter().filter(|turn| turn.kind == kind).collect();
        Some(Place::new(source, all.get(n as usize % all.len().max(1))?.span))
    };
    let rule = document.references.get(from as usize % document.references.len().max(1)).map(|one| one.rule);
    Some(match which {
        0..=2 => Edit::Stretch { at: place, kind },
        3 => Edit::Split { at: place },
        4 => Edit::Asker { at: place, name: (more > 9).then(|| "Kompas".to_owned()) },
        5 if more < 128 => Edit::Pair {
            question: turn_of(TurnKind::Question, from)?,
            answer: turn_of(TurnKind::Answer, to)?,
        },
        5 => Edit::Unpair {
            question: turn_of(TurnKind::Question, from)?,
            answer: turn_of(TurnKind::Answer, to)?,
        },
        6 => Edit::Refer {
            at: short,
            kind: ReferenceKind::ALL[more as usize % ReferenceKind::ALL.len()],
            id: (more > 128).then(|| "q:1".to_owned()),
        },
        7 => Edit::NoReference { at: short },
        10 => Edit::Form(Told {
            genre: Genre::ALL[from as usize % Genre::ALL.len()],
            language: Language::ALL[to as usize % Language::ALL.len()],
        }),
        8 => {
            let line = source.line(from as usize % source.line_count());
            Edit::AllLike { look: look(source.slice(line)), kind }
        }
        _ if more < 128 => Edit::NoneBy { rule: rule?.to_owned() },
        _ => {
            let turn = document.turns.get(from as usize % document.turns.len().max(1))?;
            Edit::TurnsBy { rule: turn.evidence.first()?.rule.to_owned(), kind }
        }
    })
}

fn is_nowhere(edit: &Edit) -> bool {
    match edit {
        Edit::Stretch { at, .. } | Edit::Split { at } | Edit::Asker { at, .. } => at.span.is_empty(),
        Edit::Refer { at, .. } | Edit::NoReference { at } => at.span.is_empty(),
        Edit::Pair { question, answer } | Edit::Unpair { question, answer } => {
            question.span.is_empty() || answer.span.is_empty()
        }
        Edit::AllLike { .. } | Edit::TurnsBy { .. } | Edit::NoneBy { .. } | Edit::Form(_) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_of_any_text_keep_what_holds(text in holds::fragments(), all in edits()) {
        let mut history = History::default();
        let mut steps = vec![read(&text, history.corrections(), &[])];
        for one in all {
            // Nobody points at nothing.
            let Some(edit) = edit_on(steps.last().unwrap(), one).filter(|edit| !is_nowhere(edit)) else { continue };
            history.make(edit);
            let document = read(&text, history.corrections(), &[]);
            holds::check(&document);
            steps.push(document);
        }
        // Kept and read back, taken back and made again: the same document at every step.
        let mut history = file::read(&file::write(&history)).unwrap();
        let redone = steps.clone();
        while let Some(document) = steps.pop() {
            prop_assert_eq!(read(&text, history.corrections(), &[]), document);
            history.undo();
        }
        for document in &redone {
            prop_assert_eq!(&read(&text, history.corrections(), &[]), document);
            history.redo();
        }
        prop_assert_eq!(file::read(&file::write(&history)), Some(history));
    }
}

#[test]
fn no_edits_change_nothing() {
    let document = parse(PAPER);
    let applied = corrections::apply(document.clone(), &[]);
    assert_eq!(Document { left: Default::default(), ..applied }, document);
}
