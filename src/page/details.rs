//! What is selected: what it is, how sure, why, and where it leads; and what was corrected.

use super::deed::Deed;
use super::{option, write};
use crate::chain;
use crate::corrections::{Left, Share};
use crate::document::Document;
use crate::evidence::Evidence;
use crate::form::{Genre, Language};
use crate::html::{Setting, labels, safe_link};
use crate::outline::excerpt;
use crate::reference::{ReferenceId, ReferenceKind};
use crate::session::{Selected, Session};
use crate::span::Span;
use crate::turn::{TurnId, TurnKind};
use crate::words::{Words, count};

/// So much of a target is shown.
const EXCERPT: usize = 320;

/// What is said of a mark; of the paper as a whole where none is selected.
pub fn details(setting: &Setting, selected: Option<Selected>) -> String {
    let document = setting.document;
    let mut out = String::new();
    match selected {
        Some(Selected::Turn(id)) if document.turns.len() > id.0 as usize => turn(&mut out, setting, id),
        Some(Selected::Reference(id)) if document.references.len() > id.0 as usize => {
            reference(&mut out, setting, id);
        }
        _ => {
            write(&mut out, "<p class=\"hint\">{}</p>", &[setting.words.details_hint]);
            form(&mut out, setting);
            notices(&mut out, setting);
        }
    }
    out
}

/// What sort of paper this was read as, in which language, each in a box in which it can be changed, and what told so.
fn form(out: &mut String, setting: &Setting) {
    let (form, words) = (&setting.document.form, setting.words);
    write(
        out,
        "<section class=\"remarks\"><h3>{}</h3><div class=\"told-form\" data-do=\"form\"><select aria-label=\"{}\">",
        &[words.seek.form, words.seek.form],
    );
    for genre in Genre::ALL {
        option(out, genre.name(), (words.genre)(genre), genre == form.genre);
    }
    write(out, "</select><select aria-label=\"{}\">", &[words.seek.form_language]);
    for language in Language::ALL {
        option(out, language.tag(), (words.seek.language)(language), language == form.language);
    }
    out.push_str("</select></div>");
    why(out, setting, &form.evidence);
    out.push_str("</section>");
}

fn notices(out: &mut String, setting: &Setting) {
    let (document, words) = (setting.document, setting.words);
    if document.notices.is_empty() {
        return;
    }
    write(out, "<section class=\"remarks\"><h3>{}</h3><ul>", &[words.notices]);
    for notice in &document.notices {
        let at = notice.span.start;
        let behind = document.turns.partition_point(|turn| turn.span.start <= at);
        let turn = document.turns[..behind].iter().rposition(|turn| turn.span.contains(at));
        let turn = turn.map(|turn| TurnId(turn as u32)).filter(|&id| setting.places.anchor(id).is_some());
        let says = words.notice(notice);
        out.push_str("<li>");
        match turn {
            Some(turn) => button(out, turn, &says),
            None => write(out, "{}", &[&says]),
        }
        out.push_str("</li>");
    }
    out.push_str("</ul></section>");
}

/// A button that goes to a turn and selects it.
fn button(out: &mut String, turn: TurnId, says: &str) {
    write(
        out,
        "<button type=\"button\" class=\"way\" data-do=\"{}\">{}</button>",
        &[&Deed::Jump(turn).print(), says],
    );
}

/// The way to a turn that has an anchor.
fn jump(out: &mut String, setting: &Setting, turn: TurnId) {
    if setting.places.anchor(turn).is_some() {
        button(out, turn, &["→ ", &labels::place(setting, turn)].concat());
    }
}

fn fact(out: &mut String, name: &str, value: &str) {
    write(out, "<section><h4>{}</h4><p>{}</p></section>", &[name, value]);
}

fn turn(out: &mut String, setting: &Setting, id: TurnId) {
    let (document, places, words) = (setting.document, setting.places, setting.words);
    let data = document.turn(id);
    let exchange = places.exchange_of(id);
    let name = match data.kind {
        TurnKind::Question | TurnKind::Answer => crate::capital::first(&labels::place(setting, id)),
        kind => (words.turn_kind)(kind).to_owned(),
    };
    let certainty = (words.certainty)(data.certainty);
    write(out, "<h3 class=\"is {}\">{}</h3><p class=\"sure\">{}", &[data.kind.name(), &name, certainty]);
    if let Some(exchange) = exchange.filter(|_| data.kind == TurnKind::Question) {
        write(out, " · {}", &[(words.status)(places.status(exchange))]);
    }
    out.push_str("</p>");
    for (name, value) in [(words.asked_by, &data.asker), (words.answered_by, &data.answerer)] {
        if let Some(value) = value {
            fact(out, name, value);
        }
    }
    why(out, setting, &data.evidence);
    let others = exchange.map(|id| document.exchange(id)).map(|exchange| match data.kind {
        TurnKind::Question => (words.its_answer, &exchange.answers),
        _ => (words.its_question, &exchange.questions),
    });
    if let Some((name, turns)) = others.filter(|(_, turns)| !turns.is_empty()) {
        write(out, "<section><h4>{}</h4><ul class=\"quoted\">", &[name]);
        for &turn in turns {
            let says = excerpt(document, document.turn(turn).span, EXCERPT / 2);
            write(out, "<li><q>{}</q>", &[&says]);
            jump(out, setting, turn);
            out.push_str("</li>");
        }
        out.push_str("</ul></section>");
    }
    // A question and its answer are pointed at as one.
    let pointers = match exchange {
        Some(exchange) => chain::pointers_at(document, places, exchange),
        None => places.pointed_at_by(id).to_vec(),
    };
    let mut ways = String::new();
    for from in pointers {
        let at = document.reference(from).span.start;
        if let Some((from, _)) = document.turns().filter(|(_, turn)| turn.span.contains(at)).last() {
            ways.push_str("<li>");
            jump(&mut ways, setting, from);
            ways.push_str("</li>");
        }
    }
    if !ways.is_empty() {
        write(out, "<section><h4>{}</h4><ul class=\"ways\">", &[words.pointed_at_by]);
        out.extend([&ways, "</ul></section>"]);
    }
}

/// The strongest reasons, each with the words it spoke of.
fn why(out: &mut String, setting: &Setting, evidence: &[Evidence]) {
    let words = setting.words;
    if evidence.is_empty() {
        return;
    }
    write(out, "<section><h4>{}</h4><ul class=\"reasons\">", &[words.why]);
    for evidence in evidence.iter().take(6) {
        write(out, "<li>{}", &[words.reason(evidence.rule)]);
        if evidence.weight < 0.0 {
            write(out, " <small>{}</small>", &[words.against]);
        }
        let quote = excerpt(setting.document, evidence.span, 60);
        if !quote.is_empty() {
            write(out, "<q>{}</q>", &[&quote]);
        }
        out.push_str("</li>");
    }
    out.push_str("</ul></section>");
}

fn reference(out: &mut String, setting: &Setting, id: ReferenceId) {
    let (document, words) = (setting.document, setting.words);
    let data = document.reference(id);
    let pointer = data.kind == ReferenceKind::Pointer;
    let language = document.form.language.tag();
    write(
        out,
        "<h3 class=\"is {}\">{}</h3><p class=\"sure\">{}</p><p class=\"words\" lang=\"{}\">{}</p>",
        &[
            data.kind.name(),
            (words.reference_kind)(data.kind),
            (words.certainty)(data.certainty),
            language,
            &excerpt(document, data.span, EXCERPT),
        ],
    );
    if let Some(id) = data.id.as_deref().filter(|_| !pointer) {
        fact(out, words.identifier, id);
    }
    if let Some(link) = data.url.as_deref().and_then(safe_link) {
        write(
            out,
            "<section><h4>{}</h4><p><a class=\"out\" href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{}</a>\
             </p><p class=\"caution\">{}</p></section>",
            &[words.link, link, link, words.link_caution],
        );
    }
    if data.own {
        write(out, "<p>{}</p>", &[words.own_paper]);
    }
    if let Some(full) = data.stands_for.and_then(|full| document.references.get(full.0 as usize)) {
        fact(out, words.stands_for, &excerpt(document, full.span, EXCERPT));
    }
    if let Some(target) = data.targets.first() {
        let says = excerpt(document, answer_or_self(setting, target.turn), EXCERPT);
        write(
            out,
            "<section><h4>{}</h4><blockquote lang=\"{}\">{}</blockquote>",
            &[words.there_it_says, language, &says],
        );
        jump(out, setting, target.turn);
        out.push_str("</section>");
    } else if pointer {
        write(out, "<p class=\"caution\">{}</p>", &[words.no_target]);
    }
    if pointer && !data.targets.is_empty() {
        candidates(out, setting, document, id);
    }
    write(
        out,
        "<section><h4>{}</h4><ul class=\"reasons\"><li>{}</li></ul></section>",
        &[words.why, words.reason(data.rule)],
    );
}

/// What a pointer may mean, best first.
fn candidates(out: &mut String, setting: &Setting, document: &Document, id: ReferenceId) {
    let words = setting.words;
    write(out, "<section><h4>{}</h4><ul class=\"candidates\">", &[words.candidates]);
    for target in document.reference(id).targets.iter().take(4) {
        write(
            out,
            "<li><span>{} <small>{}</small></span><meter min=\"0\" max=\"100\" value=\"{}\"></meter>",
            &[
                &labels::place(setting, target.turn),
                document.turn(target.turn).asker.as_deref().unwrap_or_default(),
                &((target.score * 100.0) as u32).to_string(),
            ],
        );
        let shared = target.shared.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
        if !shared.is_empty() {
            write(out, "<small class=\"shared\">{} {}</small>", &[words.shared_words, &shared]);
        }
        out.push_str("</li>");
    }
    out.push_str("</ul></section>");
}

/// What a pointer's reader wants to see: the answer to the question it names, else the turn itself.
fn answer_or_self(setting: &Setting, turn: TurnId) -> Span {
    let document = setting.document;
    let exchange = setting.places.exchange_of(turn).map(|id| document.exchange(id));
    let answer =
        exchange.filter(|_| document.turn(turn).kind == TurnKind::Question).and_then(|e| e.answers.first());
    document.turn(answer.copied().unwrap_or(turn)).span
}

/// The corrections so far: how right the machine was, undo and redo, files.
pub fn tally(words: &Words, left: &Left, session: &Session) -> String {
    let own = words.tongue.correct();
    let done = !session.history.corrections().is_empty();
    let (back, again) = session.history.can();
    let mut out = String::new();
    write(&mut out, "<h3>{}</h3><p>", &[own.corrections]);
    if done {
        let percent = |share: Share| [&(share.value() * 100.0).floor().to_string(), "%"].concat();
        let says = (own.left)(&percent(left.turns), &percent(left.references), &percent(left.exchanges));
        write(&mut out, "{}", &[&says]);
        if left.unfit > 0 {
            write(&mut out, " {}", &[&count(left.unfit, own.unfit)]);
        }
    }
    out.push_str("</p><p>");
    for (deed, says, able) in [
        (Deed::Undo, own.undo, back),
        (Deed::Redo, own.redo, again),
        (Deed::TakeCorrections, own.take, done),
        (Deed::TakeLabels, own.labels, true),
        (Deed::Bring, own.bring, true),
        (Deed::ShowOwn, own.own, true),
    ] {
        write(
            &mut out,
            if able {
                "<button type=\"button\" class=\"plain\" data-do=\"{}\">{}</button>"
            } else {
                "<button type=\"button\" class=\"plain\" disabled data-do=\"{}\">{}</button>"
            },
            &[&deed.print(), says],
        );
    }
    out.push_str("</p>");
    out
}
