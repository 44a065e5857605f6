//! text → lines: what the shape of each line says, first by itself, then beside its neighbours.
//!
//! Width and indent are evidence for later steps, never a condition: a paper may arrive wrapped at any width or not
//! at all.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::fold::Folded;
use crate::headings::{self, HeadingKind};
use crate::labels::{self, Label, Side};
use crate::patterns::regex;
use crate::source::Source;
use crate::span::Span;
use crate::speakers::Speaker;
use crate::{cues, furniture, notes, numbering, speakers, weak_labels};

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

/// Every line of the text, in order.
pub fn classify(source: &Source, folded: &Folded) -> Vec<Line> {
    let mut lines = Vec::with_capacity(source.line_count());
    let mut after_blank = true;
    for index in 0..source.line_count() {
        let full = source.line(index);
        let span = full.trim(source.text());
        let core = undecorated(folded.text(), folded.range(span));
        let original = source.slice(span);
        let shape = shape_of(&folded.text()[core.clone()], original);
        let blank = matches!(shape, Shape::Blank);
        let indent = source.slice(Span { end: span.start, ..full }).chars().count();
        let width = indent + original.chars().count();
        lines.push(Line { span, core, indent, width, after_blank, shape });
        after_blank = blank;
    }
    furniture::settle_forms(folded, &mut lines);
    weak_labels::settle(source, folded, &mut lines);
    settle_misread_headings(source, folded, &mut lines);
    settle_wrapped_headings(folded, &mut lines);
    settle_answer_labels(folded, &mut lines);
    speakers::settle(source, &mut lines);
    numbering::settle(source, folded, &mut lines);
    settle_question_headings(source, folded, &mut lines);
    furniture::settle(source, folded, &mut lines);
    notes::settle(source, folded, &mut lines);
    settle_topics(source, folded, &mut lines);
    settle_contents(folded, &mut lines);
    lines
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
    let last = folded.rsplit(' ').next().unwrap_or("");
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
    let above = lines[..i].iter().rev().find(|line| line.shape != Shape::Furniture);
    let Some(above) = above.filter(|_| !lines[i].after_blank) else { return true };
    !matches!(above.shape, Shape::Text | Shape::Number(_))
        || folded.text()[above.core.clone()]
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ')
            .ends_with(['.', '?', '!', ':', ')', '"', '\''])
        || lines[i - 1].width < 50
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

/// Whether blank lines part the paragraphs of a paper.
pub fn spaced(lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.is_blank()).count() * 6 > lines.len()
}

/// Whether a short line stands between paragraphs that no blank lines part: behind the end of a sentence or another
/// heading, before a line of text that is longer than a heading.
fn parts_paragraphs(folded: &Folded, lines: &[Line], i: usize) -> bool {
    const SHORTEST_TEXT: usize = 60;
    let ended = |line: &Line| match line.shape {
        Shape::Text | Shape::Number(_) => {
            let marks = |c: char| c.is_ascii_digit() || " \"')]*_".contains(c);
            folded.text()[line.core.clone()].trim_end_matches(marks).ends_with(['.', '?', '!'])
        }
        Shape::Label(_) | Shape::Speaker(_) | Shape::Note => false,
        _ => true,
    };
    let runs = |line: &Line| {
        line.width > SHORTEST_TEXT
            && matches!(line.shape, Shape::Text | Shape::Heading(HeadingKind::Party, _))
    };
    let number = if let Shape::Number(number) = lines[i].shape { number.len } else { 0 };
    let text = &folded.text()[lines[i].core.clone()][number..];
    let shaped = lines[i].width <= SHORTEST_TEXT && !text.contains(". ") && !breaks_off(text);
    i > 0 && shaped && ended(&lines[i - 1]) && lines.get(i + 1).is_some_and(runs)
}

/// Subject headings that only their shape tells: short, on their own between blank lines, no end of a sentence.
fn settle_topics(source: &Source, folded: &Folded, lines: &mut [Line]) {
    const LONGEST: usize = 90;
    let spaced = spaced(lines);
    let has_heading =
        |line: &Line| matches!(line.shape, Shape::Heading(..) | Shape::Label(_) | Shape::Speaker(_));
    // Front matter is full of short lines: subjects are headings only in the body.
    let Some(body) = lines.iter().position(has_heading).or((!spaced).then_some(0)) else { return };
    let anchored = lines.iter().any(has_heading);
    // Where labels mark questions, a short line is part of an answer.
    let labelled =
        lines.iter().any(|line| matches!(&line.shape, Shape::Label(l) if l.side == Side::Question));
    for i in 0..lines.len() {
        let line = &lines[i];
        let original = source.slice(line.span);
        let marked = original.starts_with('#') || (original.starts_with("**") && original.ends_with("**"));
        let text = &folded.text()[line.core.clone()];
        let candidate = matches!(line.shape, Shape::Text)
            || matches!(line.shape, Shape::Number(n) if matches!(n.style, NumberStyle::Dotted));
        let long = text.len() > LONGEST && text.chars().count() > LONGEST;
        if !candidate || long || text.ends_with(['.', '?', '!', ';', ',', ':']) {
            continue;
        }
        let alone = line.after_blank && lines.get(i + 1).is_none_or(Line::is_blank);
        let opens = original
            .trim_start_matches(['#', '*', ' '])
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric());
        let after_label = || {
            let above = lines[..i].iter().rev().find(|line| !line.is_blank());
            above.is_some_and(|line| matches!(line.shape, Shape::Label(_)))
        };
        let numbered_alone = i >= body && matches!(line.shape, Shape::Number(_)) && alone;
        let before_speaker = lines.get(i + 1).is_some_and(|next| matches!(next.shape, Shape::Speaker(_)));
        let few = || text.split(' ').count() <= 12;
        let shaped = || i >= body && spaced && anchored && alone && !after_label() && few();
        let parting = || {
            !spaced
                && !alone
                && !labelled
                && (anchored && i > body || matches!(line.shape, Shape::Number(_)))
                && few()
                && parts_paragraphs(folded, lines, i)
        };
        if opens
            && (marked || numbered_alone || before_speaker || shaped() || parting())
            && (marked || !is_letterhead(text))
        {
            lines[i].shape =
                Shape::Heading(HeadingKind::Topic, if marked { "marked-heading" } else { "short-line" });
        }
    }
}

/// Whether a short line signs, dates or addresses a letter.
fn is_letterhead(folded: &str) -> bool {
    const MONTHS: [&str; 12] = [
        " januari",
        " februari",
        " maart",
        " april",
        " mei",
        " juni",
        " juli",
        " augustus",
        " september",
        " oktober",
        " november",
        " december",
    ];
    let ends_in_year = folded.len() > 5
        && folded.is_char_boundary(folded.len() - 4)
        && folded[folded.len() - 4..].chars().all(|c| c.is_ascii_digit());
    let dated = ends_in_year && MONTHS.iter().any(|month| folded.contains(month)) && folded.len() < 50;
    dated || cues::opens_letterhead(folded)
}

/// Headings that ask, as in lists of frequent questions: several lines by themselves that end in a question mark, each
/// with text behind it that does not.
fn settle_question_headings(source: &Source, folded: &Folded, lines: &mut [Line]) {
    const LONGEST: usize = 220;
    /// What has its answer right below is shorter than a line: it does not merely end with one.
    const ONE_LINE: usize = 90;
    const LEAST: usize = 3;
    if lines.iter().any(|line| {
        matches!(line.shape, Shape::Label(_) | Shape::Speaker(_) | Shape::Heading(HeadingKind::Party, _))
    }) {
        return;
    }
    let text = |line: &Line| &folded.text()[line.core.clone()];
    let asks = |line: &Line| {
        text(line).trim_end_matches(['"', '\'', ')']).ends_with('?') && text(line).len() <= LONGEST
    };
    // `<h3>` on a line of its own heads the next one.
    let in_tag = |i: usize| i > 0 && source.slice(lines[i - 1].span).starts_with("<h");
    let full: Vec<usize> =
        (0..lines.len()).filter(|&i| !lines[i].is_blank() && lines[i].shape != Shape::Rule).collect();
    let mut headings = Vec::new();
    let (mut answered, mut bare) = (0, 0);
    for (at, &i) in full.iter().enumerate() {
        let original = source.slice(lines[i].span);
        let marked = original.starts_with(['#', '*', '<'])
            || lines.get(i + 1).is_none_or(Line::is_blank)
            || text(&lines[i]).len() <= ONE_LINE && !text(&lines[i]).contains(". ");
        let number = matches!(lines[i].shape, Shape::Number(_));
        if number
            || !asks(&lines[i])
            || !lines[i].after_blank && !original.starts_with('#') && !in_tag(i)
            || !marked && !in_tag(i)
        {
            continue;
        }
        headings.push(i);
        match full.get(at + 1) {
            Some(&next) if !asks(&lines[next]) && !text(&lines[next]).contains('?') => answered += 1,
            _ => bare += 1,
        }
    }
    if headings.len() >= LEAST && answered > 2 * bare {
        for i in headings {
            lines[i].shape = Shape::Label(Label {
                side: Side::Question,
                rule: "question-heading",
                numbers: Vec::new(),
                len: 0,
                alone: false,
            });
        }
    }
}

/// Behind "Inhoudsopgave" the headings are only announced: they head nothing until one of them returns or text runs.
fn settle_contents(folded: &Folded, lines: &mut [Line]) {
    let mut i = 0;
    while i < lines.len() {
        if !matches!(lines[i].shape, Shape::Heading(HeadingKind::Contents, _)) {
            i += 1;
            continue;
        }
        let mut seen: Vec<&str> = Vec::new();
        i += 1;
        while i < lines.len() {
            let entry = folded.text()[lines[i].core.clone()]
                .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
            let runs = lines[i].width > 110 || matches!(lines[i].shape, Shape::Label(_));
            let ends = entry.len() < lines[i].core.len() && lines[i].core.len() > 60;
            if runs
                || seen.contains(&entry)
                || (ends && !folded.text()[lines[i].core.clone()].ends_with(|c: char| c.is_ascii_digit()))
            {
                break;
            }
            if !lines[i].is_blank() {
                seen.push(entry);
                if !matches!(lines[i].shape, Shape::Furniture) {
                    lines[i].shape = Shape::Heading(HeadingKind::Contents, "contents-entry");
                }
            }
            // A table of contents longer than this is no table of contents; also keeps the search linear.
            if seen.len() > 80 {
                break;
            }
            i += 1;
        }
    }
}
