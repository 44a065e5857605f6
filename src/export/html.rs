//! document → one HTML file: the whole text with its colours, labels, legend, outline and jumps.
//!
//! The file loads nothing and runs nothing: its policy forbids all but the style that stands in it. The legend's
//! filters are check boxes that the style sheet looks at.
//!
//! Invariant: the text of its `article` element, as an HTML parser reads it, is the input byte for byte (U+0000
//! apart).

use crate::document::Document;
use crate::html::{self, Medium, Setting};
use crate::notice::NoticeKind;
use crate::outline;
use crate::page::write;
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
    write(
        &mut out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Kamerlicht {}\">\n\
         <title>{}</title>\n<style>\n",
        &[words.tag, env!("CARGO_PKG_VERSION"), &title],
    );
    out.extend([&*with_check_boxes(STYLE[0]), &with_check_boxes(STYLE[1]), STYLE[2]]);
    write(
        &mut out,
        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#text\">{}</a>\n<header class=\"head\">\n<h1>{}</h1>\n\
         <form class=\"legend\">\n<fieldset><legend>{}</legend>\n",
        &[words.skip, &title, words.show],
    );
    for layer in Layer::ALL {
        let count = count(document, layer);
        write(
            &mut out,
            "<label class=\"chip {}\"><input type=\"checkbox\" id=\"show-{}\" checked><i></i>{} <b>{}</b></label>\n",
            &[layer.name(), layer.name(), (words.layer)(layer), &count.to_string()],
        );
    }
    write(&mut out, "</fieldset>\n<fieldset><legend>{}</legend>\n", &[words.colours]);
    let themes = [("system", words.theme_system), ("light", words.theme_light), ("dark", words.theme_dark)];
    for (name, says) in themes {
        write(
            &mut out,
            "<label class=\"chip\"><input type=\"radio\" name=\"theme\" id=\"theme-{}\"",
            &[name],
        );
        out.push_str(if name == "system" { " checked" } else { "" });
        write(&mut out, ">{}</label>\n", &[says]);
    }
    out.push_str("</fieldset>\n</form>\n</header>\n<div class=\"frame\">\n");
    outline_list(&mut out, &setting);
    out.push_str("<main id=\"text\">\n");
    if let Some(notice) = document.notices.iter().find(|notice| notice.kind == NoticeKind::NothingFound) {
        write(&mut out, "<p class=\"nothing\">{}</p>\n", &[&words.notice(notice)]);
    }
    // The text begins right after the tag and ends right before the next one: every byte inside is the paper's.
    write(&mut out, "<article lang=\"{}\">", &[document.form.language.tag()]);
    for section in html::sections(setting) {
        write(&mut out, "<div class=\"{}\"", &[&section.class]);
        if let Some(id) = &section.id {
            write(&mut out, " id=\"{}\"", &[id]);
        }
        out.extend([">", &section.inner, "</div>"]);
    }
    write(
        &mut out,
        "</article>\n</main>\n</div>\n<footer class=\"foot\"><p>{}</p></footer>\n</body>\n</html>\n",
        &[words.made_with],
    );
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
fn outline_list(out: &mut String, setting: &Setting) {
    let Setting { document, places, words, .. } = setting;
    let groups = outline::groups(document);
    if groups.is_empty() {
        return;
    }
    write(
        out,
        "<nav class=\"outline\" aria-label=\"{}\">\n<details open>\n<summary>{}</summary>\n",
        &[words.outline, words.outline],
    );
    for group in groups {
        let name = if group.name.is_empty() { words.no_asker } else { &group.name };
        let count = crate::words::count(group.exchanges.len(), words.counted_questions);
        write(out, "<section><h2>{} <small>{}</small></h2>\n<ol>\n", &[name, &count]);
        for id in group.exchanges {
            let status = places.status(id);
            let says = (words.status)(status);
            let exchange = document.exchange(id);
            let anchor = exchange.questions.first().and_then(|&turn| places.anchor(turn)).unwrap_or("text");
            let (tag, gist) = (document.form.language.tag(), outline::gist(document, id));
            write(
                out,
                "<li><a href=\"#{}\"><i class=\"dot {}\" title=\"{}\"></i><b>{}</b> <span lang=\"{}\">{}</span>",
                &[anchor, status.name(), says, places.number(id), tag, &gist],
            );
            if status != Status::Answered {
                write(out, "<span class=\"said\"> · {}</span>", &[says]);
            }
            out.push_str("</a></li>\n");
        }
        out.push_str("</ol></section>\n");
    }
    out.push_str("</details>\n</nav>\n");
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
