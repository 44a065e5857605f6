//! The page around the paper, as markup: data → strings, without a browser. `app` puts them in place and does what is
//! clicked or typed there; what that is stands in the markup as a deed (`data-do`, see [`deed`]).
//!
//! Each function writes from a template: what goes into it is text, escaped here, unless it is markup that was written
//! the same way. A slot is a place where something stands only at times: an element of no consequence until it does.

pub mod around;
pub mod bar;
pub mod deed;
pub mod details;
pub mod dialogs;
pub mod frame;

use crate::html::attribute;

/// Writes a template: each `{}` becomes the next of the words, as text between tags or in an attribute.
pub fn write(out: &mut String, template: &str, words: &[&str]) {
    debug_assert_eq!(template.matches("{}").count(), words.len(), "{template}");
    let mut words = words.iter();
    for (i, part) in template.split('{').enumerate() {
        if i > 0 {
            out.push_str(&attribute(words.next().copied().unwrap_or_default()));
        }
        out.push_str(part.strip_prefix('}').unwrap_or(part));
    }
}

/// A template, written.
pub fn written(template: &str, words: &[&str]) -> String {
    let mut out = String::new();
    write(&mut out, template, words);
    out
}

/// An option of a list.
pub fn option(out: &mut String, value: &str, says: &str, chosen: bool) {
    write(out, "<option value=\"{}\"", &[value]);
    write(out, if chosen { " selected>{}</option>" } else { ">{}</option>" }, &[says]);
}

/// How an attribute says it.
pub fn yes(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

#[cfg(test)]
pub(crate) mod tests;
