//! The dialogs: all keys, what is this, references of the user's own.

use super::bar::checked;
use super::deed::Deed;
use super::write;
use crate::html::text;
use crate::keys::{Allowed, KEYS};
use crate::own::Pattern;
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
            "<label>{}<input id=\"own-{}\" data-do=\"pattern:{}\" value=\"{}\" spellcheck=\"false\" \
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
