//! What is selected: what it is, how sure, why, and where it leads.

use super::paper::Jump;
use super::{Reading, State};
use crate::browser;
use crate::chain;
use crate::corrections::Edit;
use crate::evidence::Evidence;
use crate::form::{Form, Genre, Language, Told};
use crate::html::{self, Medium, Setting, labels, safe_link};
use crate::outline::excerpt;
use crate::reference::{ReferenceId, ReferenceKind};
use crate::session::{Pane, Selected, Session};
use crate::turn::{TurnId, TurnKind};
use crate::words::Words;
use leptos::prelude::*;

/// So much of a target is shown.
const EXCERPT: usize = 320;

#[component]
pub fn Details() -> impl IntoView {
    let state = expect_context::<State>();
    let session = state.session;
    let selected = Memo::new(move |_| session.with(|session| session.selected));
    let words = state.words();
    let body = move || {
        let reading = state.reading.get()?;
        Some(match selected.get() {
            Some(Selected::Turn(id)) if reading.document.turns.len() > id.0 as usize => {
                turn(&reading, words, id).into_any()
            }
            Some(Selected::Reference(id)) if reading.document.references.len() > id.0 as usize => {
                reference(&reading, words, id).into_any()
            }
            _ => view! {
                <p class="hint">{words.details_hint}</p>
                {form(&reading, words)}
                {notices(&reading, words)}
            }
            .into_any(),
        })
    };
    view! {
        <aside class="details pane" class:open=move || session.with(|s| s.pane == Some(Pane::Details))
            aria-label=words.details>
            <Close/>
            <h2 class="unseen">{words.details}</h2>
            <super::correct::Open/>
            {body}
            <super::correct::Tally/>
        </aside>
    }
}

/// Closes a pane where it lies over the text.
#[component]
pub fn Close() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <button type="button" class="cross close" aria-label=state.words().close
            on:click=move |_| state.session.update(Session::let_go)>"×"</button>
    }
}

/// What sort of paper this was read as, in which language, and what told so.
fn form(reading: &Reading, words: &'static Words) -> impl IntoView + use<> {
    let session = expect_context::<State>().session;
    let form = &reading.document.form;
    view! {
        <section class="remarks">
            <h3>{words.seek.form}</h3>
            <div class="told-form" on:change=move |event| {
                // Both boxes say what holds now; whichever was changed, the pair is what the person told.
                if let Some(told) = browser::focus::values_beside(&event).and_then(|values| Told::of(&values)) {
                    session.update(|session| session.correct(vec![Edit::Form(told)]));
                }
            } inner_html=form_choice(words, form)></div>
            {why(reading, words, &form.evidence)}
        </section>
    }
}

/// Two boxes in which the form and the language that were recognised can be changed.
fn form_choice(words: &'static Words, form: &Form) -> String {
    let mut out = String::new();
    let mut choice = |name: &str, options: &mut dyn Iterator<Item = (&'static str, &'static str, bool)>| {
        out.extend(["<select aria-label=\"", name, "\">"]);
        for (value, says, chosen) in options {
            out.extend(["<option value=\"", value, if chosen { "\" selected>" } else { "\">" }]);
            out.extend([&*html::text(says), "</option>"]);
        }
        out.push_str("</select>");
    };
    choice(
        words.seek.form,
        &mut Genre::ALL.into_iter().map(|g| (g.name(), (words.genre)(g), g == form.genre)),
    );
    let languages = Language::ALL.into_iter();
    choice(
        words.seek.form_language,
        &mut languages.map(|l| (l.tag(), (words.seek.language)(l), l == form.language)),
    );
    out
}

fn notices(reading: &Reading, words: &'static Words) -> impl IntoView + use<> {
    let document = &reading.document;
    let rows: Vec<_> = document
        .notices
        .iter()
        .map(|notice| {
            let at = notice.span.start;
            let behind = document.turns.partition_point(|turn| turn.span.start <= at);
            let turn = document.turns[..behind].iter().rposition(|turn| turn.span.contains(at));
            let turn = turn.map(|turn| TurnId(turn as u32));
            let way = turn.and_then(|id| Some((id, reading.places.anchor(id)?.to_owned())));
            let says = words.notice(notice);
            match way {
                Some((turn, anchor)) => view! { <li><Jump anchor turn says/></li> }.into_any(),
                None => view! { <li>{says}</li> }.into_any(),
            }
        })
        .collect();
    (!rows.is_empty())
        .then(|| view! { <section class="remarks"><h3>{words.notices}</h3><ul>{rows}</ul></section> })
}

fn place(reading: &Reading, words: &'static Words, turn: TurnId) -> String {
    labels::place(
        &Setting { document: &reading.document, places: &reading.places, words, medium: Medium::Page },
        turn,
    )
}

fn jump(reading: &Reading, words: &'static Words, turn: TurnId) -> Option<impl IntoView + use<>> {
    let anchor = reading.places.anchor(turn)?.to_owned();
    let says = format!("→ {}", place(reading, words, turn));
    Some(view! { <Jump anchor turn says/> })
}

fn turn(reading: &Reading, words: &'static Words, id: TurnId) -> impl IntoView + use<> {
    let document = &reading.document;
    let data = document.turn(id);
    let exchange = reading.places.exchange_of(id);
    let status = exchange.filter(|_| data.kind == TurnKind::Question).map(|id| reading.places.status(id));
    let name = match data.kind {
        TurnKind::Question | TurnKind::Answer => capital(&place(reading, words, id)),
        kind => (words.turn_kind)(kind).to_owned(),
    };
    let others = exchange.map(|id| document.exchange(id)).map(|exchange| match data.kind {
        TurnKind::Question => (words.its_answer, &exchange.answers),
        _ => (words.its_question, &exchange.questions),
    });
    let others = others.filter(|(_, turns)| !turns.is_empty()).map(|(name, turns)| {
        let ways: Vec<_> = turns
            .iter()
            .map(|&turn| {
                let says = excerpt(document, document.turn(turn).span, EXCERPT / 2);
                view! { <li><q>{says}</q>{jump(reading, words, turn)}</li> }
            })
            .collect();
        view! { <section><h4>{name}</h4><ul class="quoted">{ways}</ul></section> }
    });
    // A question and its answer are pointed at as one.
    let pointers = match exchange {
        Some(exchange) => chain::pointers_at(document, &reading.places, exchange),
        None => reading.places.pointed_at_by(id).to_vec(),
    };
    let pointers: Vec<_> = pointers
        .into_iter()
        .filter_map(|from| {
            let at = document.reference(from).span.start;
            let (from, _) = document.turns().filter(|(_, turn)| turn.span.contains(at)).last()?;
            Some(view! { <li>{jump(reading, words, from)}</li> })
        })
        .collect();
    view! {
        <h3 class=format!("is {}", data.kind.name())>{name}</h3>
        <p class="sure">{(words.certainty)(data.certainty)}{status.map(|status| format!(" · {}", (words.status)(status)))}</p>
        {data.asker.clone().map(|asker| fact(words.asked_by, asker))}
        {data.answerer.clone().map(|answerer| fact(words.answered_by, answerer))}
        {why(reading, words, &data.evidence)}
        {others}
        {(!pointers.is_empty()).then(|| view! {
            <section><h4>{words.pointed_at_by}</h4><ul class="ways">{pointers}</ul></section>
        })}
    }
}

fn fact(name: &'static str, value: String) -> impl IntoView {
    view! { <section><h4>{name}</h4><p>{value}</p></section> }
}

/// The strongest reasons, each with the words it spoke of.
fn why(reading: &Reading, words: &'static Words, evidence: &[Evidence]) -> impl IntoView + use<> {
    let rows: Vec<_> = evidence.iter().take(6).map(|evidence| {
        let quote = excerpt(&reading.document, evidence.span, 60);
        let against = (evidence.weight < 0.0).then(|| view! { " "<small>{words.against}</small> });
        view! { <li>{words.reason(evidence.rule)}{against}{(!quote.is_empty()).then(|| view! { <q>{quote}</q> })}</li> }
    }).collect();
    (!rows.is_empty())
        .then(|| view! { <section><h4>{words.why}</h4><ul class="reasons">{rows}</ul></section> })
}

fn reference(reading: &Reading, words: &'static Words, id: ReferenceId) -> impl IntoView + use<> {
    let document = &reading.document;
    let data = document.reference(id);
    let link = data.url.as_deref().and_then(safe_link).map(str::to_owned);
    let pointer = data.kind == ReferenceKind::Pointer;
    let first = data.targets.first().map(|target| {
        let says = excerpt(document, answer_or_self(reading, target.turn), EXCERPT);
        view! {
            <section><h4>{words.there_it_says}</h4><blockquote lang=document.form.language.tag()>{says}</blockquote>
                {jump(reading, words, target.turn)}</section>
        }
    });
    let candidates: Vec<_> = data.targets.iter().filter(|_| pointer).take(4).map(|target| {
        let asker = document.turn(target.turn).asker.clone().unwrap_or_default();
        let shared = target.shared.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
        let name = place(reading, words, target.turn);
        view! {
            <li>
                <span>{name}" "<small>{asker}</small></span>
                <meter min="0" max="100" value=((target.score * 100.0) as u32).to_string()></meter>
                {(!shared.is_empty()).then(|| view! { <small class="shared">{words.shared_words}" "{shared}</small> })}
            </li>
        }
    }).collect();
    let full = data.stands_for.and_then(|full| document.references.get(full.0 as usize));
    view! {
        <h3 class=format!("is {}", data.kind.name())>{(words.reference_kind)(data.kind)}</h3>
        <p class="sure">{(words.certainty)(data.certainty)}</p>
        <p class="words" lang=document.form.language.tag()>{excerpt(document, data.span, EXCERPT)}</p>
        {data.id.clone().filter(|_| !pointer).map(|id| fact(words.identifier, id))}
        {link.map(|link| view! {
            <section><h4>{words.link}</h4>
                <p><a class="out" href=link.clone() target="_blank" rel="noopener noreferrer">{link.clone()}</a></p>
                <p class="caution">{words.link_caution}</p></section>
        })}
        {data.own.then(|| view! { <p>{words.own_paper}</p> })}
        {full.map(|full| fact(words.stands_for, excerpt(document, full.span, EXCERPT)))}
        {first}
        {(pointer && candidates.is_empty()).then(|| view! { <p class="caution">{words.no_target}</p> })}
        {(!candidates.is_empty()).then(|| view! {
            <section><h4>{words.candidates}</h4><ul class="candidates">{candidates}</ul></section>
        })}
        <section><h4>{words.why}</h4><ul class="reasons"><li>{words.reason(data.rule)}</li></ul></section>
    }
}

/// What a pointer's reader wants to see: the answer to the question it names, else the turn itself.
fn answer_or_self(reading: &Reading, turn: TurnId) -> crate::span::Span {
    let document = &reading.document;
    let exchange = reading.places.exchange_of(turn).map(|id| document.exchange(id));
    let answer =
        exchange.filter(|_| document.turn(turn).kind == TurnKind::Question).and_then(|e| e.answers.first());
    document.turn(answer.copied().unwrap_or(turn)).span
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
