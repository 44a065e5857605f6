//! The dialogs: all keys, what is this, references of the user's own.

use super::bar::checked;
use super::deed::Deed;
use super::{option, write};
use crate::correct::{self, Target};
use crate::corrections::Place;
use crate::document::Document;
use crate::evidence::Certainty;
use crate::html::text;
use crate::keys::{Allowed, KEYS};
use crate::outline;
use crate::own::Pattern;
use crate::reference::ReferenceKind;
use crate::span::Span;
use crate::turn::TurnKind;
use crate::words::Words;

/// A dialog up to where its own things begin.
fn dialog(out: &mut String, [id, class, says]: [&str; 3], words: &Words) {
    write(
        out,
        "<dialog id=\"{}\" class=\"{}\" aria-labelledby=\"{}-title\" closedby=\"any\"><form method=\"dialog\">\
         <h2 id=\"{}-title\">{}</h2><button class=\"cross\" aria-label=\"{}\">×</button></form>",
        &[id, class, id, id, says, words.close],
    );
}

/// All keys, with the switches for those who need them off.
pub fn keys(out: &mut String, words: &Words, allowed: Allowed) {
    let seek = &words.seek;
    dialog(out, ["keys", "", seek.keys], words);
    write(out, "<p>{}</p><dl>", &[seek.keys_lead]);
    for key in KEYS {
        out.push_str("<div><dt>");
        for (i, strokes) in key.strokes.iter().enumerate() {
            if i > 0 {
                out.extend([" ", seek.or, " "]);
            }
            out.push_str("<span>");
            for part in strokes.split_inclusive([' ', '+']) {
                let (name, joint) = part.split_at(part.trim_end_matches([' ', '+']).len());
                out.extend(["<kbd>", &*text(name), "</kbd>", joint]);
            }
            out.push_str("</span>");
        }
        write(out, "</dt><dd>{}</dd></div>", &[key.says(words.tongue)]);
    }
    out.push_str("</dl><label><input type=\"checkbox\" data-do=\"keys:letters\"");
    write(out, checked(allowed.letters), &[seek.letters]);
    write(out, "<p>{}</p><label><input type=\"checkbox\" data-do=\"keys:ctrl-f\"", &[seek.letters_hint]);
    write(out, checked(allowed.ctrl_f), &[seek.ctrl_f]);
    out.push_str("</dialog>");
}

/// What the dialog asks about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The document.
    pub document: &'a Document,
    /// What was pointed at in it.
    pub target: &'a Target,
    /// What is remembered to be paired.
    pub picked: Option<&'a Place>,
}

/// The choices of that dialog: each button has its key, and beside it stands why it can do nothing, where it cannot;
/// the kind that holds now is pressed.
pub fn choices(words: &Words, asked: &Asked) -> String {
    let Asked { document, target, picked } = *asked;
    let own = words.tongue.correct();
    let turn = target.turn(document).map(|(_, turn)| turn);
    let mut out = String::from("<div class=\"choices\">");
    let button = |out: &mut String, what: &str, key: &str, says: &str| {
        let idle = correct::idle(document, target, what, picked).map(own.idle);
        write(out, "<button type=\"button\" data-do=\"{}\" data-key=\"{}\"", &[what, key]);
        if turn.is_some_and(|turn| what.strip_prefix("turn:") == Some(turn.kind.name())) {
            out.push_str(" aria-pressed=\"true\" autofocus");
        }
        if idle.is_some() {
            write(out, " aria-disabled=\"true\" aria-describedby=\"idle-{}\"", &[key]);
        }
        write(out, "><kbd>{}</kbd> {}</button>", &[key, says]);
        if let Some(idle) = idle {
            write(out, "<small id=\"idle-{}\"><kbd>{}</kbd> {}</small>", &[key, key, idle]);
        }
    };
    if turn.is_some_and(|turn| turn.certainty == Certainty::Doubtful && turn.span == target.span) {
        write(&mut out, "<p>{}</p>", &[own.confirms]);
    }
    out.push_str("<div class=\"kinds\">");
    for (kind, key) in TurnKind::ALL.into_iter().zip(["1", "2", "3", "4", "5", "6", "7", "8"]) {
        button(&mut out, &["turn:", kind.name()].concat(), key, (words.turn_kind)(kind));
    }
    write(&mut out, "</div><label>{} <select id=\"correct-scope\">", &[own.scope]);
    for (name, says) in [("one", own.one), ("alike", own.alike), ("rule", own.rule)] {
        option(&mut out, name, says, false);
    }
    out.push_str("</select></label><div>");
    for (what, key, says) in
        [("split", "s", own.split), ("next", "n", own.next), ("previous", "p", own.previous)]
    {
        button(&mut out, what, key, says);
    }
    out.push_str("</div><div>");
    for (what, key, says) in [("pick", "k", own.pick), ("pair", "l", own.pair), ("unpair", "u", own.unpair)] {
        button(&mut out, what, key, says);
    }
    if let Some(picked) = picked {
        let quote = excerpt(document, picked.span);
        write(&mut out, "<small class=\"picked\">{}: “{}”</small>", &[own.picked, &quote]);
    }
    write(&mut out, "</div><div><select id=\"correct-kind\" aria-label=\"{}\">", &[own.reference]);
    for kind in ReferenceKind::ALL.into_iter().filter(|kind| *kind != ReferenceKind::Own) {
        option(&mut out, kind.name(), (words.reference_kind)(kind), false);
    }
    out.push_str("</select>");
    button(&mut out, "ref", "r", own.reference);
    button(&mut out, "ref:none", "0", own.no_reference);
    let asker = turn.and_then(|turn| turn.asker.as_deref()).unwrap_or_default();
    write(
        &mut out,
        "</div><div><label>{} <input id=\"correct-asker\" data-enter=\"asker\" value=\"{}\"></label>",
        &[own.asker, asker],
    );
    button(&mut out, "asker", "a", own.set);
    out.push_str("</div><p class=\"unseen\" role=\"status\"></p></div>");
    out
}

/// How a place begins that is remembered, in so many characters.
pub fn excerpt(document: &Document, at: Span) -> String {
    outline::excerpt(document, at, 80)
}

/// What is this? Its words and its choices are put in when it is asked.
pub fn correct(out: &mut String, words: &Words) {
    dialog(out, ["correct", "correct", words.tongue.correct().what_is_this], words);
    out.push_str("<q></q><div></div></dialog>");
}

/// References of the user's own: checked as typed, with what they find.
pub fn own(out: &mut String, words: &Words, typed: &Pattern) {
    let own = words.tongue.correct();
    dialog(out, ["own", "correct", own.own], words);
    write(out, "<p>{}</p>", &[own.own_lead]);
    for [part, says, value] in [
        ["name", own.name, &typed.name],
        ["expression", own.expression, &typed.expression],
        ["link", own.link, &typed.link],
    ] {
        write(
            out,
            "<label>{}<input id=\"own-{}\" data-enter=\"pattern:add\" data-do=\"pattern:{}\" value=\"{}\" spellcheck=\"false\" \
             autocomplete=\"off\"></label>",
            &[says, part, part, value],
        );
    }
    let plain = "<button type=\"button\" class=\"plain\" data-do=\"{}\">{}</button>";
    out.push_str("<p role=\"status\"></p><p>");
    for (deed, says) in
        [(Deed::AddPattern, own.add), (Deed::TakePatterns, own.save), (Deed::Bring, own.bring)]
    {
        write(out, plain, &[&deed.print(), says]);
    }
    out.push_str("</p><ul></ul></dialog>");
}

/// The kinds of reference that the user added, each with the button that takes it away.
pub fn patterns(words: &Words, patterns: &[Pattern]) -> String {
    let mut out = String::new();
    for (i, pattern) in patterns.iter().enumerate() {
        let deed = Deed::RemovePattern(i as u32).print();
        write(
            &mut out,
            "<li>{}: {} <button type=\"button\" class=\"plain\" data-do=\"{}\">{}</button></li>",
            &[&pattern.name, &pattern.expression, &deed, words.tongue.correct().remove],
        );
    }
    out
}
