//! reference → card: what a reference leads to, as markup, to be read without leaving the place that refers.

use crate::chain;
use crate::html::{Setting, attribute, labels, safe_link, text};
use crate::outline::excerpt;
use crate::places::Status;
use crate::reference::{Reference, ReferenceId, ReferenceKind};
use crate::turn::{TurnId, TurnKind};

/// So many characters of a target are shown.
const MOST: usize = 700;
/// So many targets are shown.
const TARGETS: usize = 3;
/// With less room than this no paragraph is begun.
const LEAST: usize = 40;

/// The card of a reference.
pub fn card(setting: &Setting, id: ReferenceId) -> String {
    let reference = setting.document.reference(id);
    let mut out = String::new();
    match (reference.kind, reference.targets.first()) {
        (ReferenceKind::Pointer | ReferenceKind::Note, None) => {
            element("caution", setting.words.no_target, &mut out)
        }
        (ReferenceKind::Pointer, _) => pointer(setting, id, &mut out),
        (ReferenceKind::Note, Some(note)) => quote(setting, note.turn, &mut out),
        _ => named(setting, reference, &mut out),
    }
    out
}

/// Each target that a pointer means: the way to it, whose question it is, and the answer that stands at the end.
fn pointer(setting: &Setting, id: ReferenceId, out: &mut String) {
    let document = setting.document;
    for target in labels::meant(document.reference(id)).iter().take(TARGETS) {
        let chain = chain::follow(document, setting.places, target.turn);
        let end = chain.last().copied().unwrap_or(target.turn);
        put(out, &["<p class=\"chain\">"]);
        for &turn in &chain {
            if let Some(anchor) = setting.places.anchor(turn) {
                put(
                    out,
                    &["<a class=\"to\" href=\"#", &attribute(anchor), "\" data-from=\"", &id.0.to_string()],
                );
                put(out, &["\">→ ", &text(&labels::place(setting, turn)), "</a> "]);
            }
        }
        put(out, &[&text(document.turn(end).asker.as_deref().unwrap_or_default()), "</p>"]);
        let question = document.turn(end).kind == TurnKind::Question;
        match setting.places.exchange_of(end).filter(|_| question).map(|id| document.exchange(id)) {
            None => quote(setting, end, out),
            Some(exchange) => match exchange.answers.first() {
                Some(&answer) => quote(setting, answer, out),
                None => element("caution", (setting.words.status)(Status::Unanswered), out),
            },
        }
    }
}

/// What a paper, act or ruling is, and where it can be read.
fn named(setting: &Setting, reference: &Reference, out: &mut String) {
    let (document, words) = (setting.document, setting.words);
    put(out, &["<p class=\"chain ", reference.kind.name(), "\"><b>"]);
    put(out, &[&text((words.reference_kind)(reference.kind)), "</b> "]);
    put(out, &[&text(reference.id.as_deref().unwrap_or_default()), "</p>"]);
    if let Some(full) = reference.stands_for.and_then(|id| document.references.get(id.0 as usize)) {
        element("", &format!("{}: {}", words.stands_for, excerpt(document, full.span, MOST)), out);
    }
    if reference.own {
        element("", words.own_paper, out);
    }
    if let Some(link) = reference.url.as_deref().and_then(safe_link) {
        put(out, &["<p><a class=\"out\" target=\"_blank\" rel=\"noopener noreferrer\" href=\""]);
        put(out, &[&attribute(link), "\">", &text(link), "</a></p>"]);
        element("caution", words.link_caution, out);
    }
}

/// The words of a turn, paragraph by paragraph, as far as they fit.
fn quote(setting: &Setting, turn: TurnId, out: &mut String) {
    let document = setting.document;
    put(out, &["<blockquote lang=\"", document.form.language.tag(), "\">"]);
    let mut room = MOST;
    for piece in &document.turn(turn).pieces {
        let words = excerpt(document, piece.span, room);
        room = room.saturating_sub(words.chars().count());
        element("", &words, out);
        if room < LEAST {
            break;
        }
    }
    put(out, &["</blockquote>"]);
}

fn element(class: &str, words: &str, out: &mut String) {
    put(out, &["<p class=\"", class, "\">", &text(words), "</p>"]);
}

fn put(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Medium;
    use crate::paint::tests::any_document;
    use crate::places::Places;
    use crate::words::NL;
    use proptest::prelude::*;
    use scraper::Html;

    fn cards(text: &str) -> Vec<String> {
        let document = crate::parse(text);
        let places = Places::new(&document);
        let setting = Setting { document: &document, places: &places, words: &NL, medium: Medium::Page };
        document.references().map(|(id, _)| card(&setting, id)).collect()
    }

    #[test]
    fn a_pointer_shows_its_chain_and_the_answer_at_its_end() {
        let cards = cards(
            "Vraag 1\nHoe diep is de sloot bij Wierdam?\n\nAntwoord 1\nDe sloot is bij Wierdam twee meter diep & \
             wordt ieder najaar door het waterschap gebaggerd.\n\nVraag 2\nKlopt die diepte?\n\nAntwoord 2\nZie het \
             antwoord op vraag 1.\n\nVraag 3\nEn hoe lang nog?\n\nAntwoord 3\nZie het antwoord op vraag 2.\n",
        );
        let [_, long] = &cards[..] else { panic!("two pointers: {cards:?}") };
        assert!(long.contains("href=\"#v2\"") && long.contains("→ vraag 2</a> <a"), "{long}");
        assert!(long.contains("href=\"#v1\"") && long.contains("twee meter diep &amp; wordt"), "{long}");
    }

    #[test]
    fn a_paper_shows_its_link_and_that_it_was_not_looked_up() {
        let cards = cards("Vraag 1\nGeldt Kamerstuk 38 912, nr. 2 nog?\n\nAntwoord 1\nJa.\n");
        assert!(cards[0].contains("kst-38912-2") && cards[0].contains(&*text(NL.link_caution)), "{cards:?}");
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup_in_a_card(document in any_document()) {
            let places = Places::new(&document);
            let setting = Setting { document: &document, places: &places, words: &NL, medium: Medium::Page };
            for (id, _) in document.references() {
                let card = card(&setting, id);
                let html = Html::parse_fragment(&card);
                for element in html.tree.nodes().filter_map(|node| node.value().as_element()) {
                    let known = ["html", "head", "body", "p", "a", "b", "blockquote"].contains(&element.name());
                    prop_assert!(known, "{} in {}", element.name(), card);
                }
            }
        }
    }
}
