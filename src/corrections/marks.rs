//! References that a person set, changed or took away.

use super::BY_HAND;
use crate::mentions::{self, Mention};
use crate::reference::{Reference, ReferenceKind};
use crate::source::Source;
use crate::span::Span;

/// The rules of references that are no mentions: they are found anew whenever references are resolved.
pub(super) const DERIVED: [&str; 2] = ["footnote-mark", crate::bare::RULE];

/// The mentions of a document while they are corrected.
pub(super) struct Marks<'a> {
    source: &'a Source,
    /// In the order of the text, apart from each other.
    mentions: Vec<Mention>,
    /// Where nothing may be found anew, in the order of the text, apart from each other.
    closed: Vec<Span>,
    /// The rules of which nothing stays.
    rejected: Vec<&'a str>,
}

/// The corrected mentions, and what may not be found beside them.
pub(super) struct Marked<'a> {
    pub mentions: Vec<Mention>,
    closed: Vec<Span>,
    rejected: Vec<&'a str>,
}

impl Marked<'_> {
    /// Whether a reference may stand that was found beside the mentions.
    pub(super) fn allows(&self, found: &Reference) -> bool {
        let derived = DERIVED.contains(&found.rule) || found.kind == ReferenceKind::Own;
        let closed = derived && !overlapping(&self.closed, found.span, |closed| *closed).is_empty();
        !closed && !self.rejected.contains(&found.rule)
    }
}

impl<'a> Marks<'a> {
    pub(super) fn new(source: &'a Source, mentions: Vec<Mention>) -> Marks<'a> {
        Marks { source, mentions, closed: Vec::new(), rejected: Vec::new() }
    }

    /// Sets a reference in the place of what overlaps it.
    pub(super) fn set(&mut self, at: Span, kind: ReferenceKind, id: Option<&str>) {
        let span = at.trim(self.source.text());
        if span.is_empty() {
            return;
        }
        let i = self.take_out(span);
        let printed = self.source.slice(span);
        let id = id.map(str::to_owned).or_else(|| self.says(span, kind));
        let id = id.or_else(|| (kind != ReferenceKind::Pointer).then(|| one_line(printed)));
        self.mentions.insert(i, Mention { span, kind, rule: BY_HAND, id, own: false });
        let opened = overlapping(&self.closed, span, |closed| *closed);
        self.closed.drain(opened);
    }

    /// Takes away what overlaps a place, and what would be found there anew.
    pub(super) fn clear(&mut self, at: Span) {
        self.take_out(at);
        let range = overlapping(&self.closed, at, |closed| *closed);
        let whole = self.closed[range.clone()].iter().fold(at, |whole, closed| whole.join(*closed));
        self.closed.splice(range, [whole]);
    }

    /// Takes away all that a rule found.
    pub(super) fn reject(&mut self, rule: &'a str) {
        self.mentions.retain(|mention| mention.rule != rule);
        if rule != BY_HAND {
            self.rejected.push(rule);
        }
    }

    pub(super) fn done(self) -> Marked<'a> {
        Marked { mentions: self.mentions, closed: self.closed, rejected: self.rejected }
    }

    fn take_out(&mut self, at: Span) -> usize {
        let range = overlapping(&self.mentions, at, |mention| mention.span);
        self.mentions.drain(range.clone());
        range.start
    }

    /// The identifier that the words themselves give for a kind.
    fn says(&self, span: Span, kind: ReferenceKind) -> Option<String> {
        let alone = Source::new(self.source.slice(span));
        mentions::find(&alone, &[0]).into_iter().find(|mention| mention.kind == kind)?.id
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The places of those that overlap a span, in a list in the order of the text.
fn overlapping<T>(list: &[T], span: Span, place: impl Fn(&T) -> Span) -> std::ops::Range<usize> {
    let start = list.partition_point(|one| place(one).end <= span.start);
    let len = list[start..].partition_point(|one| place(one).start < span.end);
    start..start + len
}
