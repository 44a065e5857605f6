//! document → HTML: one piece of markup per section of the text, the same in the page and in the export.
//!
//! Invariant: the text nodes of the sections, joined, are the input byte for byte. Whatever the product says itself
//! (labels, arrows, notices) stands in attributes, which `style/` prints as generated content. Text is only ever
//! text: it passes through [`text`] or [`attribute`], and there is no other way in.
//!
//! Two things HTML cannot carry: U+0000, which becomes U+FFFD, and a carriage return as itself, which is written as a
//! character reference and comes back as one.

pub mod labels;

use crate::document::Document;
use crate::evidence::Certainty;
use crate::notice::{Notice, NoticeKind};
use crate::paint::{self, Block, Run};
use crate::places::{self, Places};
use crate::reference::{ReferenceId, ReferenceKind};
use crate::turn::{Flow, TurnId, TurnKind};
use crate::words::Words;
use std::borrow::Cow;

/// Where the markup is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// In the page: every mark can be selected, and carries the number it is known by.
    Page,
    /// In a file of its own, without script: links lead to targets and official sources.
    File,
}

/// What markup is made from.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// What was found.
    pub document: &'a Document,
    /// Its anchors and numbers.
    pub places: &'a Places,
    /// The language of labels.
    pub words: &'a Words,
    /// Where it is to be read.
    pub medium: Medium,
}

/// The markup of one section: an element with its class and anchor, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// The anchor.
    pub id: Option<String>,
    /// The classes.
    pub class: String,
    /// The turn.
    pub turn: Option<TurnId>,
    /// First byte in the text.
    pub start: u32,
    /// Length in bytes of text.
    pub length: u32,
    /// Markup inside the element.
    pub inner: String,
}

/// The markup of a whole document, in the order of its text.
pub fn sections(setting: Setting) -> Vec<Section> {
    let painted = paint::paint(setting.document);
    (0..painted.len()).map(|i| section(setting, &painted, i)).collect()
}

/// The markup of one of the sections of a document.
pub fn section(setting: Setting, painted: &[paint::Section], i: usize) -> Section {
    let section = &painted[i];
    let before = i.checked_sub(1).and_then(|before| painted[before].turn);
    let after = painted.get(i + 1).and_then(|section| section.turn);
    let Document { references, notices, .. } = setting.document;
    // The words of a reference that begins before this section and ends in it were begun already.
    let reference = references.partition_point(|reference| reference.span.end <= section.span.start);
    let begun = references
        .get(reference)
        .filter(|reference| reference.span.start < section.span.start)
        .map(|_| ReferenceId(reference as u32));
    let mut writer = Writer { setting, out: String::new(), begun };
    if let Some(turn) = section.turn {
        writer.voice(turn, before, after, section.carries_on);
    }
    writer.blocks(section.turn, &section.blocks);
    writer.cited(section.turn.filter(|_| !section.carries_on));
    let last = i + 1 == painted.len();
    let from = if i == 0 { 0 } else { section.span.start };
    let first = notices.partition_point(|notice| notice.span.start < from);
    for notice in &notices[first..] {
        if notice.span.start >= section.span.end && !last {
            break;
        }
        if notice.kind != NoticeKind::NothingFound {
            writer.notice(notice);
        }
    }
    Section {
        id: section.turn.filter(|_| !section.carries_on).and_then(|turn| writer.anchor(turn)),
        class: writer.class(section.turn, before, after),
        turn: section.turn,
        start: section.span.start,
        length: section.span.len() as u32,
        inner: writer.out,
    }
}

/// Text, as it is written between tags.
pub fn text(text: &str) -> Cow<'_, str> {
    escape(text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '\r' => Some("&#13;"),
        '\0' => Some("\u{fffd}"),
        _ => None,
    })
}

/// Text, as it is written between double quotes in a tag.
pub fn attribute(value: &str) -> Cow<'_, str> {
    escape(value, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\r' => Some("&#13;"),
        '\n' => Some("&#10;"),
        '\0' => Some("\u{fffd}"),
        _ => None,
    })
}

fn escape(text: &str, written: impl Fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    let Some(first) = text.find(|c| written(c).is_some()) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        match written(c) {
            Some(reference) => out.push_str(reference),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A link that may be followed from the page: what is formed from text never runs.
pub fn safe_link(url: &str) -> Option<&str> {
    let scheme =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (scheme("https://") || scheme("http://")).then_some(url)
}

struct Writer<'a> {
    setting: Setting<'a>,
    out: String,
    /// The reference whose words were last begun: its anchor stands where they begin.
    begun: Option<ReferenceId>,
}

impl<'a> Writer<'a> {
    fn document(&self) -> &'a Document {
        self.setting.document
    }

    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    fn anchor(&self, turn: TurnId) -> Option<String> {
        self.setting.places.anchor(turn).map(str::to_owned)
    }

    /// The blocks of a section: paragraphs of its own turn, and in between whatever the page brought there.
    fn blocks(&mut self, owner: Option<TurnId>, blocks: &[Block]) {
        // By block: whether the next piece of the owner carries on the sentence, so that the paragraph stays open.
        let mut goes_on = vec![false; blocks.len()];
        let mut next = false;
        for (i, block) in blocks.iter().enumerate().rev() {
            goes_on[i] = next;
            if block.flow.is_some() && block.turn == owner {
                next = block.continues && block.flow == Some(Flow::Prose);
            }
        }
        let mut open: Option<&str> = None;
        let mut placed = std::collections::HashSet::new();
        for (i, block) in blocks.iter().enumerate() {
            let Some(flow) = block.flow else {
                self.gap(block);
                continue;
            };
            if block.turn == owner {
                if open.is_none() {
                    let tag = self.tag(owner);
                    self.push(&["<", tag, " class=\"", piece_class(flow), "\">"]);
                    open = Some(tag);
                }
                self.runs(block);
            } else {
                let id = block.turn.filter(|&turn| placed.insert(turn)).and_then(|turn| self.anchor(turn));
                let class = self.class(block.turn, None, None);
                self.push(&["<span class=\"inset ", &class, "\""]);
                if let Some(id) = id {
                    self.push(&[" id=\"", &attribute(&id), "\""]);
                }
                self.data_turn(block.turn);
                self.push(&["><span class=\"", piece_class(flow), "\">"]);
                self.runs(block);
                if let Some(turn) = block.turn {
                    self.way_back(turn, block);
                }
                self.push(&["</span></span>"]);
            }
            if !goes_on[i] {
                if let (Some(turn), true) = (owner, block.turn == owner) {
                    self.way_back(turn, block);
                }
                if let Some(tag) = open.take() {
                    self.push(&["</", tag, ">"]);
                }
            }
        }
        // A paragraph is closed by the last piece of its turn, for nothing goes on after that.
        if let Some(tag) = open {
            self.push(&["</", tag, ">"]);
        }
    }

    fn tag(&self, owner: Option<TurnId>) -> &'static str {
        match owner.map(|turn| self.document().turn(turn).kind) {
            Some(TurnKind::Heading) => "h2",
            _ => "p",
        }
    }

    /// White space between pieces; what CSS would not fold away is told to take no room.
    fn gap(&mut self, block: &Block) {
        let white = self.document().source.slice(block.span);
        if white.is_ascii() {
            self.push(&[&text(white)]);
        } else {
            self.push(&["<span class=\"gap\">", &text(white), "</span>"]);
        }
    }

    fn data_turn(&mut self, turn: Option<TurnId>) {
        if let (Some(turn), Medium::Page) = (turn, self.setting.medium) {
            self.push(&[" data-turn=\"", &turn.0.to_string(), "\""]);
        }
    }

    /// The runs of a piece, as sentences with references in them.
    fn runs(&mut self, block: &Block) {
        let (mut sentence, mut reference): (Option<u32>, Option<ReferenceId>) = (None, None);
        let mut in_sentence = false;
        for (i, run) in block.runs.iter().enumerate() {
            if run.sentence != sentence {
                if let Some(id) = reference.take() {
                    self.close_reference(id, &block.runs[..i]);
                }
                if std::mem::take(&mut in_sentence) {
                    self.push(&["</span>"]);
                }
                sentence = run.sentence;
                in_sentence = self.open_sentence(sentence);
            }
            if run.reference != reference {
                if let Some(id) = reference.take() {
                    self.close_reference(id, &block.runs[..i]);
                }
                reference = run.reference;
                if let Some(id) = reference {
                    self.open_reference(id);
                }
            }
            self.run(run);
        }
        if let Some(id) = reference {
            self.close_reference(id, &block.runs);
        }
        if in_sentence {
            self.push(&["</span>"]);
        }
    }

    fn run(&mut self, run: &Run) {
        let words = text(self.document().source.slice(run.span));
        match (run.label, run.join) {
            (_, true) => self.push(&["<span class=\"join\">", &words, "</span>"]),
            (true, _) => self.push(&["<span class=\"opener\">", &words, "</span>"]),
            _ => self.push(&[&words]),
        }
    }

    fn open_sentence(&mut self, sentence: Option<u32>) -> bool {
        let kind =
            sentence.and_then(|i| self.document().sentences.get(i as usize)).map(|sentence| sentence.kind);
        match kind.filter(|kind| kind.asks()) {
            Some(kind) => {
                self.push(&["<span class=\"ask ", kind.name(), "\">"]);
                true
            }
            None => false,
        }
    }

    fn open_reference(&mut self, id: ReferenceId) {
        let reference = self.document().reference(id);
        let begins = self.begun.replace(id) != Some(id);
        let anchor = places::reference_anchor(id);
        let own = format!("#{anchor}");
        let note =
            reference.targets.first().and_then(|target| self.anchor(target.turn)).map(|id| format!("#{id}"));
        let link = reference.url.as_deref().and_then(safe_link);
        let href = match (self.setting.medium, reference.kind) {
            (_, ReferenceKind::Note) => note.as_deref(),
            (_, ReferenceKind::Pointer) => None,
            _ => link,
        };
        let href = href.or((self.setting.medium == Medium::Page).then_some(own.as_str()));
        let tag = if href.is_some() { "a" } else { "span" };
        self.push(&["<", tag, " class=\"ref ", reference.kind.name()]);
        if reference.certainty == Certainty::Doubtful {
            self.push(&[" doubtful"]);
        }
        self.push(&["\""]);
        if begins {
            self.push(&[" id=\"", &anchor, "\""]);
        }
        if self.setting.medium == Medium::Page {
            self.push(&[" data-reference=\"", &id.0.to_string(), "\""]);
        }
        if let Some(href) = href {
            self.push(&[" href=\"", &attribute(href), "\""]);
            if !href.starts_with('#') {
                self.push(&[" rel=\"noopener noreferrer\" target=\"_blank\""]);
            }
        }
        self.push(&[">"]);
    }

    /// Ends a reference after the runs that were written; where its words end, a pointer's way to its target follows.
    fn close_reference(&mut self, id: ReferenceId, written: &[Run]) {
        let reference = self.document().reference(id);
        let linked = match (self.setting.medium, reference.kind) {
            (Medium::Page, _) => true,
            (Medium::File, ReferenceKind::Pointer) => false,
            (Medium::File, ReferenceKind::Note) => reference
                .targets
                .first()
                .is_some_and(|target| self.setting.places.anchor(target.turn).is_some()),
            (Medium::File, _) => reference.url.as_deref().and_then(safe_link).is_some(),
        };
        self.push(&[if linked { "</a>" } else { "</span>" }]);
        let ends = written.last().is_some_and(|run| run.span.end == reference.span.end);
        if reference.kind != ReferenceKind::Pointer || !ends {
            return;
        }
        for target in labels::meant(reference) {
            if let Some(anchor) = self.anchor(target.turn) {
                let place = labels::place(&self.setting, target.turn);
                self.control(&anchor, &format!("→ {place}"), &(self.setting.words.go_to)(&place), Some(id));
            }
        }
    }

    /// From a note back to its mark.
    fn way_back(&mut self, turn: TurnId, block: &Block) {
        let note = self.document().turn(turn);
        if note.kind != TurnKind::Note || block.span.end != note.span.end {
            return;
        }
        if let Some(&mark) = self.setting.places.pointed_at_by(turn).first() {
            let back = self.setting.words.back;
            self.control(&places::reference_anchor(mark), "↑", back, None);
        }
    }

    /// A small link of our own: its words are generated content.
    fn control(&mut self, anchor: &str, label: &str, says: &str, from: Option<ReferenceId>) {
        let (anchor, label, says) = (attribute(anchor), attribute(label), attribute(says));
        self.push(&[
            "<a class=\"to\" href=\"#",
            &anchor,
            "\" data-label=\"",
            &label,
            "\" aria-label=\"",
            &says,
            "\"",
        ]);
        if let (Some(from), Medium::Page) = (from, self.setting.medium) {
            self.push(&[" data-from=\"", &from.0.to_string(), "\""]);
        }
        self.push(&["></a>"]);
    }

    fn notice(&mut self, notice: &Notice) {
        let says = self.setting.words.notice(notice);
        self.push(&["<span class=\"notice\" data-label=\"", &attribute(&says), "\"></span>"]);
    }
}

fn piece_class(flow: Flow) -> &'static str {
    match flow {
        Flow::Prose => "piece",
        Flow::Lines => "piece lines",
        Flow::Table => "piece table",
    }
}

#[cfg(test)]
pub(crate) mod tests;
