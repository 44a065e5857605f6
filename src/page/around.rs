//! What stands around the text: legend, filters, hints, the search, what the reader is told.

use super::deed::Deed;
use super::{option, write, written, yes};
use crate::coverage::Fared;
use crate::document::Document;
use crate::filter::Filter;
use crate::outline;
use crate::reference::ReferenceKind;
use crate::search::Query;
use crate::session::{Message, Session};
use crate::words::seek::number;
use crate::words::{Layer, Words};

/// The legend: what the marks mean, how many there are of each layer, a switch for each, and the ways back; `from` is
/// the place from which a pointer was followed.
pub fn legend(words: &Words, counts: &[usize], session: &Session, from: Option<&str>) -> String {
    let mut out = String::new();
    for (layer, &count) in Layer::ALL.into_iter().zip(counts) {
        let deed = Deed::Show(layer).print();
        let pressed = yes(!session.hidden.contains(&layer));
        write(
            &mut out,
            "<button type=\"button\" class=\"chip {}\" title=\"{}\" data-do=\"{}\" aria-pressed=\"{}\"><i></i>{} \
             <b>{}</b></button>",
            &[
                layer.name(),
                words.legend_hint,
                &deed,
                pressed,
                (words.layer)(layer),
                &number(count, words.tongue),
            ],
        );
    }
    write(
        &mut out,
        "<button type=\"button\" class=\"chip sift\" data-do=\"sift\" aria-expanded=\"{}\">{}</button>",
        &[yes(session.sifting || !session.filter.is_empty()), words.views.filter],
    );
    let back = "<button type=\"button\" class=\"chip back\" data-do=\"{}\">← {}</button>";
    if let Some(view) = session.came_from {
        let says = (words.views.back_to_view)((words.views.view)(view));
        write(&mut out, back, &[&Deed::Look(view).print(), &says]);
    }
    if !session.trail.is_empty() {
        let says = from.map_or_else(|| words.back.to_owned(), |place| (words.back_to)(place));
        write(&mut out, back, &[&Deed::Back.print(), &says]);
    }
    out
}

/// The filters, with nothing in their lists yet: who asks, how it fared, what it refers to, what is doubtful, which
/// words. They go for every view.
pub fn filters(out: &mut String, words: &Words) {
    let views = &words.views;
    write(out, "<div class=\"filters\" role=\"group\" aria-label=\"{}\" hidden>", &[views.filter]);
    for [part, says] in [["asker", views.asker], ["fared", views.how], ["kind", views.kind]] {
        write(out, "<select data-do=\"filter:{}\" aria-label=\"{}\"></select>", &[part, says]);
    }
    write(
        out,
        "<label><input type=\"checkbox\" data-do=\"filter:doubtful\">{}</label>\
         <input type=\"search\" data-do=\"filter:text\" aria-label=\"{}\" placeholder=\"{}\">\
         <span class=\"fits\" role=\"status\"></span><template data-slot=\"clear-filter\"></template></div>",
        &[views.only_doubtful, views.with_text, views.with_text],
    );
}

/// The button that lets everything through again.
pub fn clear_filter(words: &Words) -> String {
    written(
        "<button type=\"button\" class=\"plain\" data-do=\"filter:clear\">{}</button>",
        &[words.views.clear_filter],
    )
}

/// Who may be chosen as asker.
pub fn askers(words: &Words, document: &Document, filter: &Filter) -> String {
    let mut out = String::new();
    option(&mut out, "", words.views.every_asker, filter.asker.is_none());
    for group in outline::groups(document) {
        // A group may go by its heading where nobody is named.
        let first = group.exchanges.first().map(|&id| document.exchange(id));
        if first.is_some_and(|exchange| exchange.asker.as_ref() == Some(&group.name)) {
            option(&mut out, &group.name, &group.name, filter.asker.as_ref() == Some(&group.name));
        }
    }
    out
}

/// How a question may have fared.
pub fn statuses(words: &Words, filter: &Filter) -> String {
    let mut out = String::new();
    option(&mut out, "", words.views.every_status, filter.fared.is_none());
    for fared in Fared::ALL {
        option(&mut out, fared.name(), (words.views.fared)(fared), filter.fared == Some(fared));
    }
    out
}

/// What may be referred to, of the kinds that there are.
pub fn kinds(words: &Words, kinds: &[ReferenceKind], filter: &Filter) -> String {
    let mut out = String::new();
    option(&mut out, "", words.views.every_kind, filter.kind.is_none());
    for &kind in kinds {
        option(&mut out, kind.name(), (words.reference_kind)(kind), filter.kind == Some(kind));
    }
    out
}

/// Three short hints over the first paper that is read here.
pub fn hints(out: &mut String, words: &Words) {
    write(out, "<section class=\"hints\" aria-label=\"{}\"><ul>", &[words.seek.hints]);
    for (name, says) in words.seek.hint {
        write(out, "<li><b>{}</b> {}</li>", &[name, says]);
    }
    write(
        out,
        "</ul><button type=\"button\" class=\"button\" data-do=\"understood\">{}</button></section>",
        &[words.seek.understood],
    );
}

/// The search, with the words that were searched for last.
pub fn seek(words: &Words, query: &Query) -> String {
    let seek = &words.seek;
    let mut out = String::new();
    write(
        &mut out,
        "<search class=\"seek\" aria-label=\"{}\"><div class=\"seek-line\"><input id=\"seek\" type=\"text\" \
         autocomplete=\"off\" spellcheck=\"false\" enterkeyhint=\"search\" data-do=\"seek:for\" aria-label=\"{}\" \
         placeholder=\"{}\" value=\"{}\"><output for=\"seek\" role=\"status\"></output>",
        &[seek.field, seek.field, seek.field, &query.words],
    );
    let steps = [["previous", seek.previous, "↑"], ["next", seek.next, "↓"]];
    for [name, says, sign] in steps {
        write(
            &mut out,
            "<button type=\"button\" class=\"cross\" data-do=\"seek:{}\" aria-label=\"{}\" title=\"{}\">{}</button>",
            &[name, says, says, sign],
        );
    }
    write(
        &mut out,
        "<button type=\"button\" class=\"cross\" data-do=\"seek:end\" aria-label=\"{}\">×</button></div>\
         <div class=\"seek-line\" id=\"strictly\"></div></search>",
        &[words.close],
    );
    out
}

/// What the search looks at.
pub fn strictly(words: &Words, query: &Query) -> String {
    let seek = &words.seek;
    let mut out = String::new();
    for (name, says, on) in [
        ("whole", seek.whole, query.whole),
        ("case", seek.case, query.case),
        ("accents", seek.accents, query.accents),
    ] {
        write(
            &mut out,
            "<button type=\"button\" class=\"switch\" data-do=\"seek:{}\" aria-pressed=\"{}\">{}</button>",
            &[name, yes(on), says],
        );
    }
    out
}

/// How many hits there are, and which is at hand.
pub fn hits(words: &Words, query: &Query, at: usize, count: usize) -> String {
    let of = |n| number(n, words.tongue);
    match count {
        0 if query.words.trim().is_empty() => String::new(),
        0 => words.seek.none.to_owned(),
        count => (words.seek.count)(&of(at + 1), &of(count)),
    }
}

/// What the reader is told, with a way back where there is one.
pub fn toast(words: &Words, message: &Message) -> String {
    let mut out = String::new();
    write(&mut out, "<div class=\"toast\"><p>{}</p>", &[&message.says(words)]);
    let back = match message {
        Message::Replaced => Some((Deed::UndoOpen, words.undo_open)),
        Message::ChecksCleared => Some((Deed::UndoClear, words.views.undo_clear)),
        Message::Brought { .. } => Some((Deed::Undo, words.tongue.correct().undo)),
        _ => None,
    };
    if let Some((deed, says)) = back {
        write(
            &mut out,
            "<button type=\"button\" class=\"plain\" data-do=\"{}\">{}</button>",
            &[&deed.print(), says],
        );
    }
    write(
        &mut out,
        "<button type=\"button\" class=\"cross\" data-do=\"dismiss\" aria-label=\"{}\">×</button></div>",
        &[words.dismiss],
    );
    out
}

/// While something takes a while.
pub fn busy(says: &str) -> String {
    written("<p class=\"busy\" role=\"status\">{}</p>", &[says])
}

/// While a file hangs over the page.
pub fn drop_here(words: &Words) -> String {
    written("<div class=\"drop\" aria-hidden=\"true\"><p>{}</p></div>", &[words.drop_here])
}

/// A paper in which nothing is to be seen, and why.
pub fn nothing(says: &str) -> String {
    written("<p class=\"nothing\">{}</p>", &[says])
}

/// The card of a reference.
pub fn peek(words: &Words, above: bool, card: &str) -> String {
    let mut out = String::new();
    let class = if above { "peek above" } else { "peek" };
    write(
        &mut out,
        "<div id=\"peek\" class=\"{}\" role=\"group\" aria-label=\"{}\">",
        &[class, words.seek.peek],
    );
    out.extend([card, "</div>"]);
    out
}
