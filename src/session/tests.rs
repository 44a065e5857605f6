//! What a reader does, and what has come of it.

use super::*;
use crate::decode::NotText;
use crate::span::Span;

fn open(text: &str) -> Session {
    let mut session = Session::default();
    session.open("stuk.txt", text);
    session
}

fn text(session: &Session) -> Option<&str> {
    session.opened.as_ref().map(|opened| &*opened.text)
}

#[test]
fn bad_input_leaves_what_was_there() {
    let bad: [(&[u8], Message); 4] = [
        (b"", Message::Empty),
        (b" \r\n\t", Message::Empty),
        (b"%PDF-1.7 x\xff\xfe\0", Message::NotText("nieuw".to_owned(), NotText::Pdf)),
        (&[b'a'; MAX_PAGE_BYTES + 1], Message::TooLong("nieuw".to_owned())),
    ];
    for (bytes, message) in bad {
        let mut session = open("Vraag 1\nWaarom?");
        session.select(Selected::Turn(TurnId(0)));
        session.open_bytes("nieuw", bytes);
        assert_eq!(text(&session), Some("Vraag 1\nWaarom?"));
        assert_eq!(session.selected, Some(Selected::Turn(TurnId(0))));
        assert_eq!(session.message, Some(message));
    }
}

#[test]
fn a_replaced_text_comes_back() {
    let mut session = open("een");
    assert_eq!(session.message, None);
    session.open("b", "twee");
    assert_eq!((text(&session), session.message.clone()), (Some("twee"), Some(Message::Replaced)));
    session.undo_open();
    assert_eq!(text(&session), Some("een"));
    session.close();
    assert_eq!(text(&session), None);
    session.undo_open();
    assert_eq!(text(&session), Some("een"));
    session.close();
    session.open("d", "drie");
    session.undo_open();
    assert_eq!(text(&session), Some("een"), "put away, replaced, and brought back");
}

#[test]
fn ticks_are_found_again_with_the_same_text() {
    let mut session = open("Vraag 1\nWaarom?");
    session.tick(8, true);
    session.note(8, "nabellen");
    session.open("b", "Vraag 2\nHoe?");
    assert!(session.checks().is_empty());
    session.open("c", "Vraag 1\nWaarom?");
    assert!(session.checks().is_ticked(8));
    assert_eq!(session.checks().note(8), "nabellen");
    session.clear_checks();
    assert!(session.checks().is_empty() && session.message == Some(Message::ChecksCleared));
    session.undo_clear();
    assert!(session.checks().is_ticked(8) && session.message.is_none());
}

#[test]
fn an_address_brings_back_view_filter_and_order() {
    let mut session = open("een");
    session.look(View::Table);
    session.filter.text = "dijk".to_owned();
    let address = session.address(Some("v1".to_owned()));
    let mut other = open("een");
    other.visit(&Address::parse(&address.print()));
    assert_eq!((other.view, other.filter, other.sort), (session.view, session.filter, session.sort));
}

#[test]
fn corrections_belong_to_their_text_and_files_are_taken_in() {
    let mut session = open("Vraag 1\nWaarom?");
    session.correct(vec![Edit::NoneBy { rule: "x".to_owned() }]);
    let (kept, edits) = (file::write(&session.history), session.edits);
    session.pick(Place { span: Span::new(8, 15), opens: "Waarom?".to_owned() }, "Waarom?".to_owned());
    session.open("b", "twee");
    assert!(session.history.corrections().is_empty() && session.picked.is_none());
    session.undo_open();
    assert_eq!(file::write(&session.history), kept);
    assert!(session.undo() && !session.undo() && session.redo() && !session.redo());
    assert!(session.edits > edits);
    session.correct(vec![Edit::NoneBy { rule: "y".to_owned() }, Edit::NoneBy { rule: "z".to_owned() }]);
    session.undo();
    session.open("verbeteringen.json", &kept);
    assert_eq!((text(&session), session.history.corrections().len()), (Some("Vraag 1\nWaarom?"), 1));
    assert_eq!(session.message, Some(Message::Brought { edits: 1, replaced: 2 }));
    assert!(session.undo());
    assert_eq!((session.history.corrections().len(), &session.message), (2, &None));
    // Labels bring what was corrected along.
    let labels =
        gold::labels(&crate::parse("Vraag 1\nWaarom?"), "", &file::read(&kept).expect("corrections"));
    session.open("kamerlicht.gold.json", &labels);
    assert_eq!((text(&session), session.history.corrections().len()), (Some("Vraag 1\nWaarom?"), 1));
    session.open("stuk.gold.json", r#"{"doc": "stuk.txt", "lines": {"Q": [[1, 2]]}, "exchanges": []}"#);
    assert_eq!((text(&session), &session.message), (Some("Vraag 1\nWaarom?"), &Some(Message::OnlyLabels)));

    let pattern =
        |link: &str| Pattern { name: "Zaak".to_owned(), expression: "a".to_owned(), link: link.to_owned() };
    session.open("patronen.json", &own::file::write(&[pattern("")]));
    assert_eq!(session.message, Some(Message::PatternsBrought(1)));
    session.add_pattern(pattern("https://veer.example/"));
    assert_eq!(session.patterns, [pattern("https://veer.example/")]);
    session.remove_pattern(0);
    session.remove_pattern(0);
    assert!(session.patterns.is_empty());
    let mut empty = Session::default();
    empty.open("verbeteringen.json", &kept);
    assert_eq!((text(&empty), &empty.message), (None, &Some(Message::NoTextYet)));
    session.open("c", "{\"format\": 1}");
    assert_eq!(text(&session), Some("{\"format\": 1}"));
}

#[test]
fn every_opening_has_a_number_of_its_own() {
    let mut session = open("een");
    let first = session.opened.clone();
    session.clear();
    session.open("a", "een");
    assert_ne!(session.opened, first);
}

#[test]
fn pointers_are_followed_and_returned_from_in_turn() {
    let mut session = open("een");
    session.follow(ReferenceId(3), TurnId(1));
    session.follow(ReferenceId(5), TurnId(2));
    assert_eq!(session.selected, Some(Selected::Turn(TurnId(2))));
    assert_eq!(session.walk_to(1), Some(Selected::Reference(ReferenceId(5))));
    assert_eq!(session.walk_to(0), Some(Selected::Reference(ReferenceId(3))));
    assert_eq!(session.walk_to(0), None);
    assert_eq!(session.selected, Some(Selected::Reference(ReferenceId(3))));
    // And again, as far as was gone before.
    assert_eq!(session.walk_to(9), Some(Selected::Turn(TurnId(2))));
    assert_eq!(session.walk_to(1), Some(Selected::Reference(ReferenceId(5))));
    session.follow(ReferenceId(7), TurnId(4));
    assert_eq!(session.walk_to(9), None, "another way was taken");
}

#[test]
fn layers_go_off_and_on_and_clearing_keeps_the_readers_colours() {
    let mut session = Session { theme: Theme::Dark, tongue: Tongue::English, ..open("een") };
    session.toggle(Layer::Answers);
    assert!(session.hidden.contains(&Layer::Answers));
    session.toggle(Layer::Answers);
    assert!(session.hidden.is_empty());
    session.clear();
    assert_eq!((session.theme, session.tongue, text(&session)), (Theme::Dark, Tongue::English, None));
}

#[test]
fn every_message_has_a_sentence_that_says_its_name() {
    let name = || "brief.pdf".to_owned();
    for words in [&crate::words::NL, &crate::words::EN] {
        let not_text = NotText::ALL.map(|what| Message::NotText(name(), what).says(words));
        let others =
            [Message::TooLong(name()), Message::Unreadable(name())].map(|message| message.says(words));
        let all: std::collections::BTreeSet<&String> = not_text.iter().chain(&others).collect();
        // Each kind has a sentence of its own, because what to do differs.
        assert_eq!(all.len(), NotText::ALL.len() + 2);
        assert!(all.iter().all(|says| says.contains("brief.pdf")));
        assert!(Message::TooLong(name()).says(words).contains("10 MB"));
    }
}
