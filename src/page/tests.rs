//! Whatever stands in a paper, the markup around it is as it was meant; whatever does something, does a deed.

use super::*;
use crate::correct::Target;
use crate::corrections::Place;
use crate::coverage::Coverage;
use crate::filter::{Filter, Sieve};
use crate::html::tests::paper;
use crate::html::{Medium, Setting};
use crate::keys::Allowed;
use crate::own::Pattern;
use crate::places::Places;
use crate::reference::ReferenceId;
use crate::search::Query;
use crate::session::{Message, Selected, Session};
use crate::turn::{TurnId, TurnKind};
use crate::views::View;
use crate::words::{EN, NL, Words};
use deed::Deed;
use scraper::{Html, Selector};

const ATTACK: &str = "\"><script>alert('x')</script><b title='";

const LIST: &str = "<select data-do=\"filter:asker\">";

/// Everything that is written around a paper in which names are an attack.
fn everything(words: &Words) -> Vec<String> {
    let mut document = paper();
    for turn in &mut document.turns {
        turn.asker = Some(ATTACK.to_owned());
        turn.answerer = Some(ATTACK.to_owned());
    }
    for exchange in &mut document.exchanges {
        exchange.asker = Some(ATTACK.to_owned());
    }
    document.references[1].id = Some(ATTACK.to_owned());
    document.references[3].targets[0].shared = vec![ATTACK.to_owned()];
    document.notices[0].words = vec![ATTACK.to_owned()];
    let places = Places::new(&document);
    let setting = Setting { document: &document, places: &places, words, medium: Medium::Page };
    let kinds = Sieve::new(&document, &Coverage::new(&document)).kinds();
    let attack = || ATTACK.to_owned();
    let pattern = Pattern { name: attack(), expression: attack(), link: attack() };
    let query = Query { words: attack(), whole: true, ..Query::default() };
    let mut session = Session::default();
    session.open("stuk", "Vraag 1\nWaarom?");
    session.follow(ReferenceId(0), TurnId(3));
    session.came_from = Some(View::Table);
    session.filter = Filter { asker: Some(attack()), text: attack(), ..Filter::default() };
    let marks = (0..document.turns.len() as u32).map(|i| Selected::Turn(TurnId(i)));
    let marks =
        marks.chain((0..document.references.len() as u32).map(|i| Selected::Reference(ReferenceId(i))));
    let mut all: Vec<String> =
        marks.map(Some).chain([None]).map(|mark| details::details(&setting, mark)).collect();
    let mut filters = String::new();
    around::filters(&mut filters, words);
    all.extend([
        filters,
        frame::page(words, Allowed { letters: true, ctrl_f: false }, &pattern),
        frame::skip_to_outline(words),
        frame::invitation(words),
        frame::read(words),
        frame::undo_open(words),
        frame::frame(words, true),
        bar::bar(words, Some(ATTACK), &session),
        bar::bar(words, None, &session),
        bar::dock(words, &session),
        around::legend(words, &[1, 2, 3, 4, 5], &session, Some(ATTACK)),
        [LIST, &around::askers(words, &document, &session.filter), "</select>"].concat(),
        [LIST, &around::statuses(words, &session.filter), "</select>"].concat(),
        [LIST, &around::kinds(words, &kinds, &session.filter), "</select>"].concat(),
        around::clear_filter(words),
        around::seek(words, &query),
        around::strictly(words, &query),
        around::hits(words, &query, 0, 0),
        around::toast(words, &Message::TooLong(attack())),
        around::toast(words, &Message::Replaced),
        around::toast(words, &Message::Picked(attack())),
        around::toast(words, &Message::Brought { edits: 1, replaced: 2 }),
        around::busy(words.busy),
        around::drop_here(words),
        around::nothing(words.found_nothing),
        around::peek(words, true, "<p></p>"),
        dialogs::patterns(words, &[pattern]),
        details::tally(words, &document.left, &session),
    ]);
    all
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

#[test]
fn text_from_outside_never_becomes_markup() {
    for words in [&NL, &EN] {
        for markup in everything(words) {
            let html = Html::parse_fragment(&markup);
            assert_eq!(html.select(&select("script, [onerror], b[title]")).count(), 0, "{markup}");
        }
    }
}

#[test]
fn an_attack_is_read_as_the_words_that_it_is() {
    let all: String = everything(&NL).concat();
    let html = Html::parse_fragment(&all);
    let holds = |selector: &str| {
        html.select(&select(selector)).any(|e| e.text().collect::<String>().contains(ATTACK))
    };
    for place in
        ["h1", "section p", ".candidates small", ".shared", ".remarks li", "option", ".chip.back", ".toast p"]
    {
        assert!(holds(place), "{place}");
    }
    let says = |selector: &str, name: &str| {
        html.select(&select(selector)).any(|element| element.value().attr(name) == Some(ATTACK))
    };
    assert!(says("option", "value") && says("#seek", "value") && says("#own-link", "value"));
}

#[test]
fn whatever_can_be_pressed_or_changed_does_a_deed() {
    let all: String = everything(&NL).concat();
    let html = Html::parse_fragment(&all);
    let mut count = 0;
    for element in html.select(&select("[data-do]")) {
        let says = element.value().attr("data-do").unwrap_or_default();
        assert!(Deed::parse(says).is_some(), "{says}");
        count += 1;
    }
    assert!(count > 80, "{count}");
    for element in html.select(&select("button, input, select, textarea")) {
        let closes = element.value().attr("class") == Some("cross") && element.value().attr("type").is_none();
        let within = element.ancestors().filter_map(scraper::ElementRef::wrap);
        let mut all = within.chain([element]);
        assert!(closes || all.any(|e| e.value().attr("data-do").is_some()), "{}", element.html());
    }
}

#[test]
fn a_choice_that_can_do_nothing_says_so_and_what_is_remembered_is_shown() {
    let document = crate::parse("Vraag 1\nWaarom?\n\nAntwoord 1\nDaarom.\n\nVraag 2\nHoe <b>dan</b>?\n");
    let mark = |id: u32| Target::of_mark(&document, Selected::Turn(TurnId(id))).expect("a turn");
    let ids: Vec<u32> =
        document.turns().filter(|(_, turn)| turn.kind != TurnKind::Label).map(|(id, _)| id.0).collect();
    let picked = Place::new(&document.source, mark(ids[2]).span);
    for words in [&NL, &EN] {
        let choices = |id: u32, picked| {
            dialogs::choices(words, &dialogs::Asked { document: &document, target: &mark(id), picked })
        };
        let markup = choices(ids[0], None);
        let html = Html::parse_fragment(&markup);
        let idle: Vec<&str> = html
            .select(&select("button[aria-disabled=true]"))
            .map(|button| {
                let why = button.value().attr("aria-describedby").expect("a reason");
                assert_eq!(html.select(&select(&format!("small#{why}:not(:empty)"))).count(), 1, "{why}");
                button.value().attr("data-do").unwrap_or_default()
            })
            .collect();
        assert_eq!(idle, ["split", "previous", "pair", "ref:none"]);
        assert_eq!(html.select(&select("[aria-pressed=true]")).count(), 1);
        assert_eq!(html.select(&select(".picked")).count(), 0);
        // The answer goes with a question that waits; the question with an answer only.
        for (id, able) in [(ids[1], true), (ids[0], false)] {
            let html = Html::parse_fragment(&choices(id, Some(&picked)));
            let pair = html.select(&select("[data-do=pair]")).next().expect("a button");
            assert_eq!(pair.value().attr("aria-disabled").is_none(), able);
            let shown: String = html.select(&select(".picked")).flat_map(|shown| shown.text()).collect();
            assert!(shown.contains("Hoe <b>dan</b>?"), "{shown}");
        }
    }
}

#[test]
fn every_slot_and_every_name_stands_once() {
    let page = frame::page(&NL, Allowed { letters: true, ctrl_f: true }, &Pattern::default());
    let whole = page.replace("<template data-slot=\"stage\"></template>", &frame::frame(&NL, true));
    for name in ["data-slot", "id"] {
        let html = Html::parse_fragment(&whole);
        let names: Vec<_> =
            html.select(&select(&format!("[{name}]"))).filter_map(|e| e.value().attr(name)).collect();
        let set: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(set.len(), names.len(), "{names:?}");
    }
}
