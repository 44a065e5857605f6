//! Kamerlicht reads written questions and answers of parliaments.
//!
//! The way of the data, one module each: bytes → text ([`source`]) → lines ([`lines`]) → papers ([`papers`]) →
//! blocks ([`blocks`]) → turns ([`turns`]) → exchanges ([`exchanges`]) → mentions ([`mentions`]) →
//! references ([`resolve`]) → [`Document`] → page and exports.

pub mod address;
pub mod anchors;
pub mod apart;
#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod askers;
pub mod bare;
pub mod blocks;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod capital;
pub mod chain;
pub mod check;
pub mod checks;
pub mod contents;
pub mod correct;
pub mod corrections;
pub mod coverage;
pub mod cues;
pub mod decode;
pub mod document;
pub mod evidence;
pub mod example;
pub mod exchanges;
pub mod export;
pub mod facts;
pub mod filter;
pub mod fold;
pub mod form;
pub mod furniture;
pub mod headings;
pub mod html;
pub mod interned;
#[cfg(all(target_arch = "wasm32", feature = "javascript"))]
pub mod js;
pub mod json;
pub mod keys;
pub mod labels;
pub mod leaves;
pub mod lines;
pub mod links;
pub mod marks;
pub mod mentions;
pub mod model;
pub mod notes;
pub mod notice;
pub mod numbering;
pub mod order;
pub mod outline;
pub mod own;
pub mod page;
pub mod paint;
pub mod papers;
pub mod patterns;
pub mod peek;
pub mod phrases;
pub mod places;
pub mod reference;
pub mod resolve;
pub mod runs;
pub mod scan;
#[cfg(not(target_arch = "wasm32"))]
pub mod score;
pub mod search;
pub mod sentences;
pub mod session;
pub mod similar;
pub mod source;
pub mod span;
pub mod speakers;
pub mod steps;
pub mod topics;
pub mod turn;
pub mod turns;
pub mod views;
pub mod walk;
pub mod weak_labels;
pub mod wire;
pub mod words;

pub use document::Document;

/// Reads a text. Cannot fail, and depends on the text alone; what is odd becomes a notice.
pub fn parse(text: &str) -> Document {
    parse_as(text, None)
}

/// Reads a text of a form that a person told, or of the one that it is recognised by.
pub fn parse_as(text: &str, told: Option<form::Told>) -> Document {
    let source = source::Source::new(text);
    let folded = fold::Folded::new(source.text());
    let lines = lines::classify(&source, &folded);
    let blocks: Vec<_> = lines.iter().map(|paper| blocks::join(&source, &folded, paper)).collect();
    let papers: Vec<u32> = blocks.iter().filter_map(|paper| Some(paper.first()?.span().start)).collect();
    let (form, turns) = turns::decide(&source, &folded, blocks, told);
    let exchanges = exchanges::pair(&source, &turns, &papers);
    let sentences = sentences::split(&source, &folded, &turns, form.language);
    let mentions = mentions::find(&source, &papers);
    let references = resolve::resolve(&source, &turns, &exchanges, mentions);
    let mut document =
        Document { source, form, papers, turns, exchanges, sentences, references, ..Document::default() };
    document.notices = check::check(&document);
    document
}

/// Reads a text as a person wants it read: with the kinds of reference that they added and what they corrected.
pub fn read(text: &str, corrections: &corrections::Corrections, patterns: &[own::Pattern]) -> Document {
    amend(parse_as(text, corrections::told(corrections)), corrections, patterns)
}

/// What was read, with own kinds of reference and corrections.
pub fn amend(
    mut document: Document,
    corrections: &corrections::Corrections,
    patterns: &[own::Pattern],
) -> Document {
    let own = own::find(&document.source, patterns);
    reference::insert(&mut document.references, own);
    if corrections.is_empty() { document } else { corrections::apply(document, corrections) }
}
