//! Kamerlicht reads written questions and answers of parliaments.
//!
//! The way of the data, one module each: bytes → text ([`source`]) → lines ([`lines`]) → blocks ([`blocks`]) →
//! turns ([`turns`]) → exchanges ([`exchanges`]) → mentions ([`mentions`]) → references ([`resolve`]) →
//! [`Document`] → page and exports.

pub mod blocks;
pub mod check;
pub mod decode;
pub mod document;
pub mod evidence;
pub mod exchanges;
pub mod export;
pub mod form;
pub mod lines;
pub mod mentions;
pub mod notice;
pub mod reference;
pub mod resolve;
pub mod sentences;
pub mod source;
pub mod span;
pub mod turn;
pub mod turns;

pub use document::Document;

/// Reads a text. Cannot fail, and depends on the text alone; what is odd becomes a notice.
pub fn parse(text: &str) -> Document {
    let source = source::Source::new(text);
    let blocks = blocks::join(&source, &lines::classify(&source));
    let (form, turns) = turns::decide(&source, &blocks);
    let exchanges = exchanges::pair(&source, &form, &turns);
    let sentences = sentences::split(&source, &turns, form.language);
    let mentions = mentions::find(&source);
    let references = resolve::resolve(&source, &form, &turns, &exchanges, mentions);
    let mut document =
        Document { source, form, turns, exchanges, sentences, references, notices: Vec::new() };
    document.notices = check::check(&document);
    document
}
