//! text → lines: what the shape of each line says, first by itself, then beside its neighbours.
//!
//! Width and indent are evidence for later steps, never a condition: a paper may arrive wrapped at any width or not
//! at all.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::cues;
use crate::fold::Folded;
use crate::headings::{self, HeadingKind};
use crate::labels::{self, Label, Side};
use crate::patterns::regex;
use crate::source::Source;
use crate::span::Span;
use crate::speakers::Speaker;
use crate::{furniture, notes, numbering, papers, speakers, topics, weak_labels};

/// One line of the text and what its shape says.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its visible characters; empty for a blank line.
    pub span: Span,
    /// The same without decoration ("## ", "**", "- "), as a range of the folded text.
    pub core: Range<usize>,
    /// White space before its first visible character, in code points.
    pub indent: usize,
    /// From its start to its last visible character, in code points.
    pub width: usize,
    /// Whether a blank line, or the start of the text, precedes it.
    pub after_blank: bool,
    /// What its shape says.
    pub shape: Shape,
}

/// What the shape of a line says.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Nothing is on it.
    Blank,
    /// Running text.
    Text,
    /// A label stands on it, alone or with text behind it.
    Label(Label),
    /// A number stands on it or opens it; whether as a question number, the whole paper decides.
    Number(Number),
    /// Somebody begins to speak.
    Speaker(Speaker),
    /// It heads what follows.
    Heading(HeadingKind, &'static str),
    /// It opens a note's text, or is a lone footnote mark.
    Note,
    /// Page number, running head or foot.
    Furniture,
    /// Rules and the borders of tables.
    Rule,
}

/// A number at the head of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value, the first of several.
    pub value: u32,
    /// The last of several: "4 en 5."
    pub last: u32,
    /// How it is written.
    pub style: NumberStyle,
    /// Its length in folded bytes, the blank after it included.
    pub len: usize,
}

/// How a number at the head of a line is written. One paper numbers its questions in one style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberStyle {
    /// Alone: `12`
    Alone,
    /// Alone with a full stop or bracket: `12.`
    AloneDotted,
    /// With text behind it: `12. Is …`
    Dotted,
    /// With text behind it: `12) Is …`, `(12) Is …`
    Bracketed,
}

impl Line {
    /// Whether nothing is on it.
    pub fn is_blank(&self) -> bool {
        matches!(self.shape, Shape::Blank)
    }
}

static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?:(?P<open>\()?(?P<value>\d{1,4})(?:(?:, ?\d{1,4})*,? (?:en|und|and|et|t/m|bis) (?P<last>\d{1,4}))?(?P<close>\\?[.)]\)?)? ?)(?P<rest>.)?",
    )
});

/// Every line of the text, in order, paper by paper.
pub fn classify(source: &Source, folded: &Folded) -> Vec<Vec<Line>> {
    let mut lines = Vec::with_capacity(source.line_count());
    let mut after_blank = true;
    for index in 0..source.line_count() {
        let full = source.line(index);
        let span = full.trim(source.text());
        let core = undecorated(folded.text(), folded.range(span));
        let original = source.slice(span);
        let shape = shape_of(&folded.text()[core.clone()], original);
        let blank = matches!(shape, Shape::Blank);
        let points = |text: &str| if text.is_ascii() { text.len() } else { text.chars().count() };
        let indent = points(source.slice(Span { end: span.start, ..full }));
        let width = indent + points(original);
        lines.push(Line { span, core, indent, width, after_blank, shape });
        after_blank = blank;
    }
    let mut papers: Vec<Vec<Line>> = papers::split(source, folded, &lines)
        .into_iter()
        .rev()
        .map(|paper| lines.split_off(paper.start))
        .collect();
    papers.reverse();
    papers.iter_mut().for_each(|lines| settle(source, folded, lines));
    papers
}

/// What the shapes of the lines of one paper say beside each other.
fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
    if let Some(first) = lines.first_mut() {
        first.after_blank = true;
    }
    furniture::settle_forms(folded, lines);
    weak_labels::settle(source, folded, lines);
    settle_misread_headings(source, folded, lines);
    settle_wrapped_headings(folded, lines);
    settle_answer_labels(folded, lines);
    speakers::settle(source, lines);
    numbering::settle(source, folded, lines);
    topics::settle_questions(source, folded, lines);
    furniture::settle(source, folded, lines);
    notes::settle(source, folded, lines);
    topics::settle(source, folded, lines);
    topics::settle_contents(folded, lines);
}

fn shape_of(core: &str, original: &str) -> Shape {
    if core.is_empty() {
        return if original.is_empty() { Shape::Blank } else { Shape::Rule };
    }
    if !core.contains(char::is_alphanumeric) {
        return Shape::Rule;
    }
    if let Some(label) = labels::recognise(core, original) {
        return Shape::Label(label);
    }
    if let Some((kind, rule)) = headings::recognise(core) {
        // "1. Inleiding" is a heading whatever the numbering; a bare number is not.
        return Shape::Heading(kind, rule);
    }
    number_of(core).map_or(Shape::Text, Shape::Number)
}

fn number_of(core: &str) -> Option<Number> {
    if !core.starts_with(|c: char| c.is_ascii_digit() || c == '(') {
        return None;
    }
    if !may_number(core) {
        return None;
    }
    let found = NUMBER.as_ref()?.captures(core)?;
    let (close, rest) = (found.name("close"), found.name("rest"));
    let style = match (found.name("open"), close.map(|m| m.as_str()), rest) {
        (None, None, None) => NumberStyle::Alone,
        (_, Some(_), None) => NumberStyle::AloneDotted,
        (None, Some("." | "\\."), Some(_)) => NumberStyle::Dotted,
        (_, Some(_), Some(_)) => NumberStyle::Bracketed,
        _ => return None,
    };
    let len = rest.map_or(core.len(), |m| m.start());
    // "3.2 miljoen", "30.000": a number runs on behind the stop.
    let runs_on = rest.is_some_and(|m| m.as_str().starts_with(|c: char| c.is_ascii_digit()))
        && !core[..len].ends_with(' ');
    (!runs_on).then_some(())?;
    let value = found.name("value")?.as_str().parse().ok()?;
    let last = found.name("last").map_or(Some(value), |last| last.as_str().parse().ok())?;
    (last >= value).then_some(Number { value, last, style, len })
}

/// Whether behind the digits at the head of a line stands what ends a number, or joins it to another: saves the pattern
/// for "12 boten".
fn may_number(core: &str) -> bool {
    let rest = core.strip_prefix('(').unwrap_or(core).trim_start_matches(|c: char| c.is_ascii_digit());
    let joins =
        |rest: &str| ["en ", "und ", "and ", "et ", "t/m ", "bis "].iter().any(|word| rest.starts_with(word));
    match rest.strip_prefix(' ') {
        Some(rest) => rest.is_empty() || joins(rest),
        None => rest.is_empty() || rest.starts_with(['.', ')', '\\', ',']),
    }
}

/// The folded range without Markdown marks, bullets and table bars at its ends.
fn undecorated(folded: &str, range: Range<usize>) -> Range<usize> {
    const MARKS: [char; 9] = ['#', '*', '_', '>', '|', '`', '-', ' ', '+'];
    let text = &folded[range.clone()];
    let inner = text.trim_start_matches(MARKS);
    let start = range.end - inner.len();
    let inner = inner.trim_end_matches(['*', '_', '|', '`', ' ', '\\']);
    start..start + inner.len()
}

/// Whether a line breaks off at a small word that must be followed: "… van de leden van de".
pub fn breaks_off(folded: &str) -> bool {
    let bytes = folded.as_bytes();
    let mut start = bytes.len();
    while start > 0 && bytes[start - 1] != b' ' {
        start -= 1;
    }
    let last = &folded[start..];
    [
        "van",
        "de",
        "het",
        "een",
        "der",
        "des",
        "en",
        "voor",
        "leden",
        "lid",
        "door",
        "op",
        "over",
        "vanuit",
        "uit",
        "opmerkingen",
        "aan",
    ]
    .contains(&last)
}

/// Headings that were wrapped: a line that breaks off, or opens as a heading does, is read together with the next one.
fn settle_wrapped_headings(folded: &Folded, lines: &mut [Line]) {
    const OPENERS: [&str; 6] = [
        "vragen en opmerkingen van",
        "inbreng van",
        "nadere vragen en",
        "opmerkingen en vragen van",
        "antwoord op de vragen",
        "vragen van de leden",
    ];
    for i in 0..lines.len().saturating_sub(1) {
        let text = &folded.text()[lines[i].core.clone()];
        let next = &lines[i + 1];
        let goes_on = matches!(lines[i].shape, Shape::Text)
            && matches!(next.shape, Shape::Text | Shape::Heading(HeadingKind::Party, _))
            && !next.after_blank;
        let opens = || breaks_off(text) || OPENERS.iter().any(|words| text.starts_with(words));
        if !goes_on || !opens() || !opens_paragraph(folded, lines, i) {
            continue;
        }
        let both = &folded.text()[lines[i].core.start..next.core.end.max(lines[i].core.start)];
        let found = headings::recognise(both);
        if let Some((
            kind
            @ (HeadingKind::Party | HeadingKind::PartyAnswered | HeadingKind::Asking | HeadingKind::Both),
            rule,
        )) = found
        {
            lines[i].shape = Shape::Heading(kind, rule);
            lines[i + 1].shape = Shape::Text;
        }
    }
}

/// "Antwoord van de minister" heads a part once, or the reply to each fractie; what stands there more often labels
/// single answers.
fn settle_answer_labels(folded: &Folded, lines: &mut [Line]) {
    const LONGEST: usize = 60;
    let is_label = |line: &Line| {
        matches!(line.shape, Shape::Heading(HeadingKind::Answering, _))
            && line.core.len() <= LONGEST
            && folded.text()[line.core.clone()].starts_with(['a', 'r', 'b'])
    };
    let parties =
        lines.iter().filter(|line| matches!(line.shape, Shape::Heading(HeadingKind::Party, _))).count();
    // "ANTWORT / zu der Anfrage der Abgeordneten …": the title of the paper.
    for i in 1..lines.len() {
        let title = matches!(&lines[i - 1].shape, Shape::Label(l) if l.side == Side::Answer && l.alone && l.numbers.is_empty());
        if title && matches!(lines[i].shape, Shape::Heading(HeadingKind::Asked, _)) {
            lines[i - 1].shape = Shape::Text;
        }
    }
    let answers: Vec<usize> = (0..lines.len()).filter(|&i| is_label(&lines[i])).collect();
    if answers.len() < 2 || answers.len() <= parties + 1 {
        return;
    }
    for i in answers {
        lines[i].shape = Shape::Label(Label {
            side: Side::Answer,
            rule: "antwoord-van",
            numbers: Vec::new(),
            len: lines[i].core.len(),
            alone: true,
        });
    }
}

/// Whether a line may open a paragraph: a blank line, no text or the end of a sentence stands before it.
fn opens_paragraph(folded: &Folded, lines: &[Line], i: usize) -> bool {
    // A page may end within a sentence.
    let above = lines[..i].iter().rev().find(|line| !matches!(line.shape, Shape::Furniture));
    let Some(above) = above.filter(|_| !lines[i].after_blank) else { return true };
    !matches!(above.shape, Shape::Text | Shape::Number(_))
        || folded.text()[above.core.clone()]
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ')
            .ends_with(['.', '?', '!', ':', ')', '"', '\''])
        || lines[i - 1].width < 50
        // "De griffier van de commissie, Van den Berg": a signature goes on in nothing.
        || cues::opens_letterhead(&folded.text()[above.core.clone()])
}

/// Whether a line is set in capitals.
fn in_capitals(line: &str) -> bool {
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 6 && letters().filter(|c| c.is_uppercase()).count() * 10 > letters().count() * 8
}

/// What reads like a heading in the middle of a wrapped sentence is a line of that sentence.
fn settle_misread_headings(source: &Source, folded: &Folded, lines: &mut [Line]) {
    for i in 0..lines.len() {
        let Shape::Heading(kind, _) = lines[i].shape else { continue };
        let original = source.slice(lines[i].span).trim_start_matches(['#', '*', '_', '>', '-', '`', ' ']);
        let small = original.starts_with(char::is_lowercase);
        let attribution = matches!(kind, HeadingKind::Asked | HeadingKind::Answered);
        let stands_out = in_capitals(original) && i > 0 && !in_capitals(source.slice(lines[i - 1].span));
        if !attribution && (small || !stands_out && !opens_paragraph(folded, lines, i)) {
            lines[i].shape =
                number_of(&folded.text()[lines[i].core.clone()]).map_or(Shape::Text, Shape::Number);
        }
    }
}
