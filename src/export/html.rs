//! document → one HTML file: the whole text with its colours, labels, legend, outline and jumps.
//!
//! The file loads nothing and runs nothing: its policy forbids all but the style that stands in it. The legend's
//! filters are check boxes that the style sheet looks at.
//!
//! Invariant: the text of its `article` element, as an HTML parser reads it, is the input byte for byte (U+0000
//! apart).

use crate::document::Document;
use crate::html::{self, Medium, Setting, attribute, text};
use crate::notice::NoticeKind;
use crate::outline;
use crate::places::{Places, Status};
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;
use crate::words::{Layer, Words};

const STYLE: [&str; 3] = [
    include_str!("../../style/tokens.css"),
    include_str!("../../style/paper.css"),
    include_str!("../../style/file.css"),
];

/// The whole page.
pub fn page(document: &Document, words: &Words) -> String {
    let places = Places::new(document);
    let setting = Setting { document, places: &places, words, medium: Medium::File };
    let title = outline::title(document).unwrap_or_else(|| words.untitled.to_owned());
    let mut out = String::with_capacity(document.source.text().len() * 2 + 40_000);
    let mut push = |parts: &[&str]| out.extend(parts.iter().copied());

    push(&["<!DOCTYPE html>\n<html lang=\"", words.tag, "\">\n<head>\n<meta charset=\"utf-8\">\n"]);
    push(&[
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ",
    ]);
    push(&["base-uri 'none'; form-action 'none'\">\n"]);
    push(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"]);
    push(&["<meta name=\"referrer\" content=\"no-referrer\">\n"]);
    push(&["<meta name=\"generator\" content=\"Kamerlicht ", env!("CARGO_PKG_VERSION"), "\">\n"]);
    push(&["<title>", &text(&title), "</title>\n<style>\n"]);
    push(&[&with_check_boxes(STYLE[0]), &with_check_boxes(STYLE[1]), STYLE[2]]);
    push(&["</style>\n</head>\n<body>\n"]);
    push(&["<a class=\"skip\" href=\"#text\">", &text(words.skip), "</a>\n"]);

    push(&["<header class=\"head\">\n<h1>", &text(&title), "</h1>\n"]);
    push(&["<form class=\"legend\">\n<fieldset><legend>", &text(words.show), "</legend>\n"]);
    for layer in Layer::ALL {
        let count = count(document, layer);
        push(&["<label class=\"chip ", layer.name(), "\"><input type=\"checkbox\" id=\"show-", layer.name()]);
        push(&[
            "\" checked><i></i>",
            &text((words.layer)(layer)),
            " <b>",
            &count.to_string(),
            "</b></label>\n",
        ]);
    }
    push(&["</fieldset>\n<fieldset><legend>", &text(words.colours), "</legend>\n"]);
    let themes = [("system", words.theme_system), ("light", words.theme_light), ("dark", words.theme_dark)];
    for (name, says) in themes {
        let checked = if name == "system" { " checked" } else { "" };
        push(&[
            "<label class=\"chip\"><input type=\"radio\" name=\"theme\" id=\"theme-",
            name,
            "\"",
            checked,
            ">",
        ]);
        push(&[&text(says), "</label>\n"]);
    }
    push(&["</fieldset>\n</form>\n</header>\n<div class=\"frame\">\n"]);
    push(&[&outline_list(&setting)]);
    push(&["<main id=\"text\">\n"]);
    if let Some(notice) = document.notices.iter().find(|notice| notice.kind == NoticeKind::NothingFound) {
        push(&["<p class=\"nothing\">", &text(&words.notice(notice)), "</p>\n"]);
    }
    // The text begins right after the tag and ends right before the next one: every byte inside is the paper's.
    push(&["<article lang=\"", document.form.language.tag(), "\">"]);
    for section in html::sections(setting) {
        push(&["<div class=\"", &attribute(&section.class), "\""]);
        if let Some(id) = &section.id {
            push(&[" id=\"", &attribute(id), "\""]);
        }
        push(&[">", &section.inner, "</div>"]);
    }
    push(&[
        "</article>\n</main>\n</div>\n<footer class=\"foot\"><p>",
        &text(words.made_with),
        "</p></footer>\n",
    ]);
    push(&["</body>\n</html>\n"]);
    out
}

/// A style sheet of the page, with the state of a check box wherever the page puts a mark on its root.
fn with_check_boxes(style: &str) -> String {
    let layers = Layer::ALL.iter().map(|layer| {
        let name = layer.name();
        ([":root.hide-", name].concat(), [":root:has(#show-", name, ":not(:checked))"].concat())
    });
    let themes = ["light", "dark"].map(|name| {
        ([":root[data-theme=\"", name, "\"]"].concat(), [":root:has(#theme-", name, ":checked)"].concat())
    });
    layers.chain(themes).fold(style.to_owned(), |style, (mark, state)| style.replace(&mark, &state))
}

/// The outline: askers with their questions, and how each fared.
fn outline_list(setting: &Setting) -> String {
    let Setting { document, places, words, .. } = setting;
    let groups = outline::groups(document);
    if groups.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    let mut push = |parts: &[&str]| out.extend(parts.iter().copied());
    push(&[
        "<nav class=\"outline\" aria-label=\"",
        &attribute(words.outline),
        "\">\n<details open>\n<summary>",
    ]);
    push(&[&text(words.outline), "</summary>\n"]);
    for group in groups {
        let name = if group.name.is_empty() { words.no_asker } else { &group.name };
        let count = (words.count_questions)(group.exchanges.len());
        push(&["<section><h2>", &text(name), " <small>", &text(&count), "</small></h2>\n<ol>\n"]);
        for id in group.exchanges {
            let status = places.status(id);
            let exchange = document.exchange(id);
            let anchor = exchange.questions.first().and_then(|&turn| places.anchor(turn)).unwrap_or("text");
            push(&[
                "<li><a href=\"#",
                &attribute(anchor),
                "\"><i class=\"dot ",
                status.name(),
                "\" title=\"",
            ]);
            push(&[
                &attribute((words.status)(status)),
                "\"></i><b>",
                &text(places.number(id)),
                "</b> <span lang=\"",
            ]);
            push(&[document.form.language.tag(), "\">", &text(&outline::gist(document, id)), "</span>"]);
            if status != Status::Answered {
                push(&["<span class=\"said\"> · ", &text((words.status)(status)), "</span>"]);
            }
            push(&["</a></li>\n"]);
        }
        push(&["</ol></section>\n"]);
    }
    push(&["</details>\n</nav>\n"]);
    out
}

/// How many there are of a layer. Questions are counted as everywhere: those that share an answer, or are cut in parts,
/// are one.
pub fn count(document: &Document, layer: Layer) -> usize {
    match layer {
        Layer::Questions => document.exchanges.len(),
        Layer::Answers => document.count(TurnKind::Answer),
        Layer::References => {
            let not = |kind| kind == ReferenceKind::Pointer || kind == ReferenceKind::Note;
            document.references.iter().filter(|reference| !not(reference.kind)).count()
        }
        Layer::Pointers => document.count_references(ReferenceKind::Pointer),
        Layer::Notices => document.notices.len(),
    }
}

/// A file name made from the title: letters, digits and hyphens, at most 60 of them, and `.html`.
pub fn file_name(document: &Document, words: &Words) -> String {
    let title = outline::title(document).unwrap_or_else(|| words.untitled.to_owned());
    let mut name = String::new();
    for c in title.to_lowercase().chars().take(60) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    format!("{}.html", if name.is_empty() { "kamerlicht" } else { name })
}

#[cfg(test)]
mod tests;
