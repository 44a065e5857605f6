//! painted sections → leaves: stretches of the paper that are put into the page at once, each a block of its own, so
//! that no paper is so long that drawing it keeps its reader waiting.

use crate::document::Document;
use crate::html::{self, Setting};
use crate::page::write;
use crate::paint::Section;
use crate::turn::TurnKind;
use std::ops::Range;

/// A paper of so many bytes is long: read in a thread of its own and drawn leaf by leaf.
pub const LONG: usize = 100_000;

/// A leaf ends at the first place for it after so many bytes, and at twice as many at any.
const LEAF: u32 = 8_000;

/// The leaves of a document, as numbers of its sections. The next leaf begins where a question, a preamble or a heading
/// does, so that no two sections are parted that the style sheet sets close together.
pub fn leaves(document: &Document, painted: &[Section]) -> Vec<Range<usize>> {
    let kind = |i: usize| Some(document.turn(painted.get(i)?.turn?).kind);
    let mut leaves = Vec::new();
    let mut first = 0;
    for i in 1..painted.len() {
        let length = painted[i].span.start - painted[first].span.start;
        let opens = matches!(kind(i), Some(TurnKind::Question | TurnKind::Preamble | TurnKind::Heading))
            && !matches!(kind(i - 1), Some(TurnKind::Heading | TurnKind::Label));
        if length >= LEAF * 2 || (length >= LEAF && opens) {
            leaves.push(first..i);
            first = i;
        }
    }
    if first < painted.len() {
        leaves.push(first..painted.len());
    }
    leaves
}

/// The markup of some sections, each an element.
pub fn markup(setting: Setting, painted: &[Section], leaf: Range<usize>) -> String {
    let mut out = String::new();
    for i in leaf {
        let section = html::section(setting, painted, i);
        write(&mut out, "<div class=\"{}\"", &[&section.class]);
        if let Some(id) = &section.id {
            write(&mut out, " id=\"{}\"", &[id]);
        }
        if let Some(turn) = section.turn {
            write(&mut out, " data-turn=\"{}\"", &[&turn.0.to_string()]);
        }
        let [start, length] = [section.start, section.length].map(|number| number.to_string());
        write(&mut out, " data-start=\"{}\" data-length=\"{}\">", &[&start, &length]);
        out.push_str(&section.inner);
        out.push_str("</div>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Medium;
    use crate::paint::{paint, tests::any_document};
    use crate::places::Places;
    use crate::session::EXAMPLE;
    use crate::words::Tongue;
    use proptest::prelude::*;

    fn long() -> Document {
        crate::parse(&EXAMPLE.repeat(12))
    }

    #[test]
    fn leaves_hold_every_section_once_in_order() {
        let document = long();
        let painted = paint(&document);
        let leaves = leaves(&document, &painted);
        assert!(leaves.len() > 3, "{}", leaves.len());
        let all: Vec<usize> = leaves.iter().cloned().flatten().collect();
        assert_eq!(all, (0..painted.len()).collect::<Vec<_>>());
        for leaf in &leaves[..leaves.len() - 1] {
            let length = painted[leaf.end].span.start - painted[leaf.start].span.start;
            assert!((LEAF..LEAF * 2 + 4000).contains(&length), "{length}");
        }
    }

    #[test]
    fn a_change_in_one_leaf_leaves_the_others_where_they_are() {
        let document = long();
        let ends = |document: &Document| {
            let painted = paint(document);
            let leaves = leaves(document, &painted);
            leaves.iter().map(|leaf| painted[leaf.start].span.start).collect::<Vec<_>>()
        };
        let mut changed = document.clone();
        let answer = changed.turns.iter_mut().find(|turn| turn.kind == TurnKind::Answer);
        answer.expect("one answers").kind = TurnKind::Other;
        assert_eq!(ends(&changed), ends(&document));
    }

    proptest! {
        #[test]
        fn the_leaves_together_are_the_paper(document in any_document()) {
            let places = Places::new(&document);
            let words = Tongue::Dutch.words();
            let setting = Setting { document: &document, places: &places, words, medium: Medium::Page };
            let painted = paint(&document);
            let leaves = leaves(&document, &painted);
            let all: String = leaves.into_iter().map(|leaf| markup(setting, &painted, leaf)).collect();
            let page = scraper::Html::parse_fragment(&all);
            let text: String = page.root_element().text().collect();
            prop_assert_eq!(text, document.source.text());
        }
    }
}
