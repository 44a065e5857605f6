//! The page as a whole: what stands in it always, and the slots in between.

use super::{dialogs, write, written};
use crate::keys::Allowed;
use crate::own::Pattern;
use crate::words::Words;

/// The page in a language, without a paper.
pub fn page(words: &Words, keys: Allowed, pattern: &Pattern) -> String {
    let mut out = String::new();
    write(
        &mut out,
        "<a class=\"skip\" href=\"#text\" data-do=\"skip:text\">{}</a><template data-slot=\"skip\"></template>\
         <header class=\"bar\"></header><p class=\"unseen\" role=\"status\" id=\"announced\"></p>\
         <template data-slot=\"busy\"></template><template data-slot=\"working\"></template><div class=\"told\" role=\"alert\"></div>\
         <template data-slot=\"stage\"></template><template data-slot=\"seek\"></template>\
         <template data-slot=\"dock\"></template><template data-slot=\"drop\"></template>",
        &[words.skip],
    );
    dialogs::keys(&mut out, words, keys);
    dialogs::correct(&mut out, words);
    dialogs::own(&mut out, words, pattern);
    out
}

/// The link by which a keyboard passes on to the outline.
pub fn skip_to_outline(words: &Words) -> String {
    written("<a class=\"skip\" href=\"#outline\" data-do=\"skip:outline\">{}</a>", &[words.seek.skip_outline])
}

/// While a text is read and none is shown.
pub const WAITS: &str = "<main id=\"text\" class=\"empty\" tabindex=\"-1\"></main>";

/// The empty page: an invitation, and the three voices, shown on words of the interface itself.
pub fn invitation(words: &Words) -> String {
    let mut out = String::new();
    write(
        &mut out,
        "<main id=\"text\" class=\"empty\" tabindex=\"-1\"><h2>{}</h2><p class=\"lead\">{}</p>\
         <textarea id=\"typed\" data-do=\"type\" aria-label=\"{}\" placeholder=\"{}\" spellcheck=\"false\" \
         autocomplete=\"off\" rows=\"9\"></textarea><div class=\"ways\">\
         <button type=\"button\" class=\"button example\" data-do=\"example\">{}</button>\
         <template data-slot=\"read\"></template><label class=\"button\"><input type=\"file\" class=\"unseen\" \
         data-do=\"choose\" accept=\".txt,.md,text/plain,text/markdown\">{}</label><span class=\"aside\">{}</span>\
         <template data-slot=\"undo-open\"></template></div><p class=\"stays\">{}</p>",
        &[
            words.invite,
            words.invite_more,
            words.paste_label,
            words.paste_placeholder,
            words.open_example,
            words.choose_file,
            words.or_drop,
            words.stays_here,
        ],
    );
    write(&mut out, "<section class=\"sample\" aria-label=\"{}\">", &[words.what_you_see]);
    for [class, name, says] in [
        ["questions", words.question, words.sample_question],
        ["answers", words.answer, words.sample_answer],
        ["references", words.sample_reference_name, words.sample_reference],
    ] {
        write(&mut out, "<div class=\"voice-card {}\"><b>{}</b><p>{}</p></div>", &[class, name, says]);
    }
    out.push_str("</section></main>");
    out
}

/// The button that reads what was typed.
pub fn read(words: &Words) -> String {
    written("<button type=\"button\" class=\"go\" data-do=\"read\">{}</button>", &[words.read_this])
}

/// The button that brings back the text before.
pub fn undo_open(words: &Words) -> String {
    written("<button type=\"button\" class=\"plain\" data-do=\"undo-open\">{}</button>", &[words.undo_open])
}

/// What stands around a paper: outline, text, views, strip and details, each still empty.
pub fn frame(words: &Words, hints: bool) -> String {
    let mut out = String::new();
    let cross =
        "<button type=\"button\" class=\"cross close\" data-do=\"let-go\" aria-label=\"{}\">×</button>";
    write(
        &mut out,
        "<div class=\"frame\"><nav id=\"outline\" tabindex=\"-1\" class=\"outline pane\" aria-label=\"{}\">",
        &[words.outline],
    );
    write(&mut out, cross, &[words.close]);
    out.push_str("<div></div></nav><main id=\"text\" tabindex=\"-1\">");
    super::around::filters(&mut out, words);
    write(
        &mut out,
        "<div id=\"column\"><div class=\"legend\" role=\"group\" aria-label=\"{}\"></div>",
        &[words.legend],
    );
    if hints {
        super::around::hints(&mut out, words);
    }
    write(
        &mut out,
        "<template data-slot=\"nothing\"></template><article></article></div><section class=\"view\"></section>\
         <template data-slot=\"peek\"></template></main>\
         <div class=\"strip\" aria-hidden=\"true\" title=\"{}\"><svg viewBox=\"0 0 20 2000\" \
         preserveAspectRatio=\"none\"><g></g><path class=\"bar-hit\"/><path class=\"bar-view\"/></svg></div>\
         <aside class=\"details pane\" aria-label=\"{}\">",
        &[words.overview, words.details],
    );
    write(&mut out, cross, &[words.close]);
    let own = words.tongue.correct();
    write(
        &mut out,
        "<h2 class=\"unseen\">{}</h2><button type=\"button\" class=\"plain\" data-do=\"correct\">{} (c)</button>\
         <div id=\"explained\"></div><section class=\"remarks tally\" aria-label=\"{}\"></section></aside></div>",
        &[words.details, own.correct, own.corrections],
    );
    out
}
