//! lines → blocks: paragraphs, labels, headings, notes and furniture.
//!
//! A paragraph that a page break, a page number or a note cuts in two stays one block of several parts. A block ends
//! early rather than late: neighbours that turn out to do the same are joined again in [`crate::turns`].

use crate::askers;
use crate::cues;
use crate::fold::Folded;
use crate::headings::{self, HeadingKind};
use crate::labels::Label;
use crate::lines::{self, Line, NumberStyle, Shape};
use crate::source::Source;
use crate::span::Span;
use crate::speakers::Speaker;
use crate::topics;
use crate::turn::Flow;

/// A paragraph or another unit that is not divided further.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its lines, joined where nothing lies between; several where a page break cuts it. Never empty.
    pub parts: Vec<Span>,
    /// What separates it from the text before it.
    pub gap: Gap,
    /// The label or number that opens it on the same line, with its length in folded bytes.
    pub label: Option<Label>,
    /// Who begins to speak at its head.
    pub speaker: Option<Speaker>,
    /// How its lines are to be set.
    pub flow: Flow,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// Text.
    Paragraph,
    /// A label alone on its line.
    Label(Label),
    /// A heading with the rule that recognised it and the asker it names.
    Heading(HeadingKind, &'static str, Option<String>),
    /// A note's text or a lone mark.
    Note,
    /// Page furniture.
    Furniture,
}

/// What separates two neighbouring blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A line end inside what looks like one paragraph.
    Fragment,
    /// A line that ends early.
    Line,
    /// A blank line, a heading or a label.
    Blank,
}

impl Block {
    /// From its first to its last visible character.
    pub fn span(&self) -> Span {
        self.parts.iter().copied().reduce(Span::join).unwrap_or_default()
    }
}

/// A line wider than this, in code points, was not wrapped: its end is the end of a paragraph or a page.
const WIDEST_WRAP: usize = 170;

/// A higher number at the head of a line is a year or an amount, not an item of a list.
const HIGHEST_ITEM: u32 = 1000;

/// How many lines before and after a line tell how wide its neighbourhood is set.
const NEIGHBOURHOOD: usize = 8;

/// Joins lines to blocks, in the order of their first byte.
pub fn join(source: &Source, folded: &Folded, lines: &[Line]) -> Vec<Block> {
    let wrap = wraps(lines);
    // Where labels with numbers mark turns, paragraphs need no telling apart.
    let numbered = lines.iter().any(|line| matches!(&line.shape, Shape::Label(l) if !l.numbers.is_empty()));
    let unspaced = !numbered && !topics::spaced(lines);
    let each_line = !numbered && lines_are_paragraphs(source, lines);
    let mut blocks: Vec<Block> = Vec::new();
    // The paragraph that may still grow, and its last line; whether other blocks came since.
    let mut open: Option<(usize, usize)> = None;
    let mut interrupted = false;
    let mut heading: Option<usize> = None;
    for (i, line) in lines.iter().enumerate() {
        let after_heading = heading.take();
        match &line.shape {
            Shape::Blank => {}
            // A line of dashes behind notes or a foot ends a page, not a part.
            Shape::Rule
                if open.is_some()
                    && blocks
                        .last()
                        .is_some_and(|last| matches!(last.kind, BlockKind::Note | BlockKind::Furniture))
                    && !source.slice(line.span).contains(char::is_alphanumeric) =>
            {
                blocks.push(block(BlockKind::Furniture, line.span, Gap::Blank));
                interrupted = true;
            }
            Shape::Furniture | Shape::Note => {
                let kind =
                    if matches!(line.shape, Shape::Note) { BlockKind::Note } else { BlockKind::Furniture };
                let goes_on = kind == BlockKind::Note
                    && i > 0
                    && matches!(lines[i - 1].shape, Shape::Note)
                    && !opens_note(source, line);
                match blocks.last_mut().filter(|last| goes_on && last.kind == BlockKind::Note) {
                    Some(last) => last.parts[0] = last.parts[0].join(line.span),
                    None => blocks.push(block(kind, line.span, Gap::Blank)),
                }
                interrupted = true;
            }
            Shape::Label(label) if label.alone => {
                blocks.push(block(BlockKind::Label(label.clone()), line.span, Gap::Blank));
                open = None;
            }
            Shape::Heading(kind, rule) => {
                let asker = asker_of(*kind, source.slice(line.span));
                blocks.push(block(BlockKind::Heading(*kind, rule, asker), line.span, Gap::Blank));
                heading = Some(blocks.len() - 1);
                open = None;
            }
            // Where nothing was wrapped, nothing goes on below but in the middle of a sentence.
            _ if (!each_line || source.slice(line.span).starts_with(char::is_lowercase))
                && after_heading.is_some_and(|h| heading_goes_on(source, folded, lines, i, &blocks[h])) =>
            {
                if let Some(h) = after_heading {
                    let whole = blocks[h].parts[0].join(line.span);
                    blocks[h].parts[0] = whole;
                    if let BlockKind::Heading(kind, _, asker) = &mut blocks[h].kind {
                        *asker = asker_of(*kind, source.slice(whole));
                    }
                    heading = Some(h);
                }
            }
            _ => {
                let gap = match open {
                    Some((_, last)) => {
                        let gap = gap_between(source, folded, lines, &wrap, last, i, interrupted);
                        // Without blank lines, a line that ends early behind a sentence ends a paragraph.
                        let parts = (unspaced && gap == Some(Gap::Line)
                            || each_line && matches!(gap, Some(Gap::Line | Gap::Fragment)))
                            && ends_sentence(source.slice(lines[last].span))
                            && matches!(line.shape, Shape::Text)
                            && !is_bullet(source.slice(line.span));
                        // A title over a whole line: nothing was wrapped, so nothing carries it on.
                        let titled = each_line
                            && gap.is_none()
                            && !interrupted
                            && lines[last].width > LONG
                            && line.shape == Shape::Text
                            && source.slice(line.span).starts_with(char::is_uppercase);
                        if parts || titled { Some(Gap::Blank) } else { gap }
                    }
                    None => Some(Gap::Blank),
                };
                match (open, gap) {
                    (Some((b, last)), None) => {
                        if interrupted || lines[last].span.end > line.span.start {
                            blocks[b].parts.push(line.span);
                        } else if let Some(part) = blocks[b].parts.last_mut() {
                            *part = part.join(line.span);
                        }
                        open = Some((b, i));
                    }
                    (_, gap) => {
                        let mut new = block(BlockKind::Paragraph, line.span, gap.unwrap_or(Gap::Blank));
                        if let Shape::Label(label) = &line.shape {
                            new.label = Some(label.clone());
                        }
                        if let Shape::Speaker(speaker) = &line.shape {
                            new.speaker = Some(speaker.clone());
                        }
                        blocks.push(new);
                        open = Some((blocks.len() - 1, i));
                    }
                }
                interrupted = false;
            }
        }
    }
    for block in &mut blocks {
        if block.kind == BlockKind::Paragraph {
            block.flow = flow_of(source, block);
        }
    }
    blocks
}

fn block(kind: BlockKind, span: Span, gap: Gap) -> Block {
    Block { kind, parts: vec![span], gap, label: None, speaker: None, flow: Flow::Prose }
}

fn asker_of(kind: HeadingKind, text: &str) -> Option<String> {
    let text = &askers::plain(text);
    match kind {
        HeadingKind::Party | HeadingKind::PartyAnswered => askers::named_in(text).map(|found| found.0),
        HeadingKind::Asked => askers::bracketed_in(text),
        HeadingKind::Answered if text.to_ascii_lowercase().contains("vragen") => askers::bracketed_in(text),
        _ => None,
    }
}

fn opens_note(source: &Source, line: &Line) -> bool {
    source.slice(line.span).starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '\\')
}

/// Whether a line carries on the heading right above it: no blank between, small letter first, heading unfinished.
fn heading_goes_on(source: &Source, folded: &Folded, lines: &[Line], i: usize, heading: &Block) -> bool {
    let BlockKind::Heading(kind, ..) = heading.kind else { return false };
    let above = source.slice(heading.span());
    let unfinished =
        !above.ends_with(['.', '?', '!', ':']) || kind == HeadingKind::Asked && !above.ends_with(").");
    // A heading with marks of its own around it is whole.
    if above.starts_with('#') || above.starts_with("**") && above.ends_with("**") {
        return false;
    }
    let small = source.slice(lines[i].span).chars().next().is_some_and(char::is_lowercase);
    if !small && cues::opens_question(&folded.text()[lines[i].core.clone()]) {
        return false;
    }
    let attribution = matches!(kind, HeadingKind::Asked | HeadingKind::Answered | HeadingKind::Aside)
        && !["subject", "objet", "onderwerp"].iter().any(|word| folded.of(heading.span()).starts_with(word))
        && !above.trim_end().ends_with([')', '.'])
        && (above.chars().rev().take_while(|c| *c != '\n').count() > 55
            || kind == HeadingKind::Asked && !above.contains('('));
    let broken_off = lines::breaks_off(folded.of(heading.span()))
        || headings::recognise(folded.of(heading.span())).is_none()
            && kind != HeadingKind::Topic
            && kind != HeadingKind::Contents;
    !lines[i].after_blank
        && unfinished
        && (small || attribution || broken_off)
        && matches!(lines[i].shape, Shape::Text)
        || !lines[i].after_blank && attribution && matches!(lines[i].shape, Shape::Number(_))
}

/// A line is long that might have been wrapped, in code points.
const LONG: usize = 60;

/// Whether nothing was wrapped: most of the lines that are long enough to be wrapped ones end a sentence. Of wrapped lines
/// one in three or four does.
fn lines_are_paragraphs(source: &Source, lines: &[Line]) -> bool {
    let text = |line: &&Line| line.width > LONG && matches!(line.shape, Shape::Text | Shape::Number(_));
    let ended = |line: &&Line| {
        let text = source.slice(line.span);
        ends_sentence(text) || text.ends_with([':', ';'])
    };
    let long = lines.iter().filter(text);
    long.clone().filter(ended).count() * 4 > long.count() * 3
}

/// For every line, the width to which its neighbourhood is wrapped, in code points.
fn wraps(lines: &[Line]) -> Vec<usize> {
    let width = |line: &Line| match line.shape {
        Shape::Text | Shape::Label(_) | Shape::Number(_) | Shape::Speaker(_) => line.width,
        _ => 0,
    };
    let widths: Vec<usize> = lines.iter().map(width).collect();
    let near = |i: usize| &widths[i.saturating_sub(NEIGHBOURHOOD)..widths.len().min(i + NEIGHBOURHOOD + 1)];
    let widest = |i: usize| near(i).iter().copied().max().unwrap_or(0);
    let mut last = 0;
    (0..widths.len())
        .map(|i| {
            // All are looked at again only where the widest leaves the neighbourhood.
            let left = i.checked_sub(NEIGHBOURHOOD + 1).map_or(0, |left| widths[left]);
            last = match widths.get(i + NEIGHBOURHOOD) {
                Some(&entered) if i > 0 && left < last => last.max(entered),
                None if i > 0 && left < last => last,
                _ => widest(i),
            };
            last
        })
        .collect()
}

/// What separates line `i` from `last`, the last line of the open paragraph; nothing if it carries it on.
fn gap_between(
    source: &Source,
    folded: &Folded,
    lines: &[Line],
    wrap: &[usize],
    last: usize,
    i: usize,
    interrupted: bool,
) -> Option<Gap> {
    let (above, line) = (&lines[last], &lines[i]);
    let (text_above, text) = (source.slice(above.span), source.slice(line.span));
    let blank = lines[last + 1..i].iter().any(Line::is_blank);
    if matches!(above.shape, Shape::Rule) || matches!(line.shape, Shape::Rule) {
        return if blank { Some(Gap::Blank) } else { None };
    }
    let ended = ends_sentence(text_above);
    let before_list = ended || text_above.ends_with([':', ';', ',']) || blank;
    let list_item = before_list
        && matches!(line.shape, Shape::Number(n) if n.style != NumberStyle::Alone && n.value < HIGHEST_ITEM)
        || is_bullet(text);
    if matches!(line.shape, Shape::Label(_) | Shape::Speaker(_)) {
        return Some(Gap::Blank);
    }
    let small = text.chars().next().is_some_and(|c| c.is_lowercase());
    let unfinished = !ended && !text_above.ends_with(':') && !list_item;
    // Room: the first word of this line would have stood on the line above, had the paragraph gone on.
    let first_word = match text.bytes().position(|byte| !(b'!'..0x7F).contains(&byte)) {
        Some(len) if text.as_bytes()[len] == b' ' => len,
        _ => text.split_whitespace().next().map_or(0, |word| word.chars().count()),
    };
    let unwrapped = above.width > WIDEST_WRAP;
    let room = wrap[last].saturating_sub(above.width + 1 + first_word);
    let fits = unwrapped || room > 1;
    if blank || interrupted {
        let joined = unfinished && (small || interrupted && (!fits || text_above.ends_with(['-', ','])));
        return if joined {
            None
        } else {
            Some(if blank {
                Gap::Blank
            } else {
                // Never a fragment: what stands between belongs to neither part.
                Gap::Line
            })
        };
    }
    if list_item {
        return Some(Gap::Line);
    }
    if !ended {
        // A line that ends far short of the others without ending a sentence stands by itself: an address, a title.
        let short = !unwrapped && room * 2 > wrap[last] && !small && above.width < 60;
        return short.then_some(Gap::Line);
    }
    // A question mark, behind it at most the marks of notes.
    let asked =
        text_above.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == ',').ends_with('?');
    let opener = opens_turn(&folded.text()[line.core.clone()]);
    if unwrapped || room * 7 > wrap[last] || fits && opener {
        Some(Gap::Line)
    } else if fits || opener || asked {
        Some(Gap::Fragment)
    } else {
        None
    }
}

/// Whether a line ends a sentence: a closing mark, behind it at most quotes, brackets and footnote marks.
pub fn ends_sentence(line: &str) -> bool {
    let trimmed = line.trim_end_matches(|c: char| {
        matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '\\' | '`' | ' ')
            || c.is_ascii_digit()
    });
    let marks = line.len() - trimmed.len();
    trimmed.ends_with(['.', '?', '!', '…'])
        && (marks <= 6)
        && !line.ends_with("nr.")
        && !line.ends_with("art.")
}

fn is_bullet(line: &str) -> bool {
    ["- ", "– ", "• ", "* ", "· ", "▪ ", "o ", "‣ ", "\u{f0b7}"].iter().any(|b| line.starts_with(b))
}

/// Words with which a turn opens: behind a full line they are a paragraph's start all the same.
fn opens_turn(folded: &str) -> bool {
    [
        "de leden van ",
        "de fractieleden ",
        "het lid van ",
        "deze leden ",
        "genoemde leden ",
        "voorts ",
        "ook vragen ",
        "daarnaast vragen ",
    ]
    .iter()
    .any(|words| folded.starts_with(words))
}

/// Whether three blanks stand together, or a tab.
fn has_wide_gap(text: &[u8]) -> bool {
    let (second, third) = (text.get(1..).unwrap_or_default(), text.get(2..).unwrap_or_default());
    // Without a branch for each byte a processor compares many at once.
    let three = text.iter().zip(second).zip(third);
    let wide = |a: u8, b: u8, c: u8| (a == b'\t') | ((a == b' ') & (b == b' ') & (c == b' '));
    three.fold(false, |any, ((a, b), c)| any | wide(*a, *b, *c))
        || text[text.len().saturating_sub(2)..].contains(&b'\t')
}

/// How the lines of a paragraph are to be set.
fn flow_of(source: &Source, block: &Block) -> Flow {
    let lines: Vec<&str> = block.parts.iter().flat_map(|part| source.lines_in(*part)).collect();
    let wide = |text: &str| has_wide_gap(text.as_bytes());
    // Most paragraphs have no wide gap in any line.
    let any_wide = block.parts.iter().any(|part| wide(source.slice(*part)));
    let columns = lines
        .iter()
        .filter(|line| {
            let line = line.trim();
            any_wide && wide(line)
                || line.starts_with('|')
                || line.starts_with("--")
                || line.starts_with("+-")
        })
        .count();
    if columns >= 2 || columns == 1 && lines.len() == 1 && lines[0].contains("---") {
        return Flow::Table;
    }
    let short = |line: &&str| line.trim().chars().count() <= 50 && !ends_sentence(line);
    if lines.len() >= 2 && lines.iter().all(short) { Flow::Lines } else { Flow::Prose }
}
