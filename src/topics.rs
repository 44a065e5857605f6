//! Headings that only their shape and their place tell: subjects, questions that stand above their answers, the lines
//! of a table of contents.

use crate::cues;
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::labels::{Label, Side};
use crate::lines::{Line, NumberStyle, Shape, breaks_off};
use crate::source::Source;
use crate::weak_labels;

/// Whether blank lines part the paragraphs of a paper.
pub fn spaced(lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.is_blank()).count() * 6 > lines.len()
}

/// Whether a short line stands between paragraphs that no blank lines part: behind the end of a sentence or another
/// heading, before a line of text that is longer than a heading.
fn parts_paragraphs(folded: &Folded, lines: &[Line], i: usize) -> bool {
    /// A heading is no longer, text no shorter; and text is wider than its heading by so much.
    const LONGEST: usize = 60;
    const SHORTEST_TEXT: usize = 45;
    const WIDER: usize = 12;
    let ended = |line: &Line| match line.shape {
        Shape::Text | Shape::Number(_) => {
            let marks = |c: char| c.is_ascii_digit() || " \"')]*_".contains(c);
            folded.text()[line.core.clone()].trim_end_matches(marks).ends_with(['.', '?', '!'])
        }
        Shape::Label(_) | Shape::Speaker(_) | Shape::Note => false,
        _ => true,
    };
    let runs = |line: &Line| {
        line.width >= SHORTEST_TEXT.max(lines[i].width + WIDER)
            && matches!(line.shape, Shape::Text | Shape::Heading(HeadingKind::Party, _))
    };
    let number = if let Shape::Number(number) = lines[i].shape { number.len } else { 0 };
    let text = &folded.text()[lines[i].core.clone()][number..];
    let shaped = lines[i].width <= LONGEST && !text.contains(". ") && !breaks_off(text);
    i > 0 && shaped && ended(&lines[i - 1]) && lines.get(i + 1).is_some_and(runs)
}

/// Subject headings that only their shape tells: short, on their own between blank lines, no end of a sentence.
pub fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
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
    let both_labelled = [Side::Question, Side::Answer].into_iter().all(|side| {
        let worded = |line: &&Line| matches!(&line.shape, Shape::Label(l) if l.side == side && l.alone);
        lines.iter().filter(worded).take(2).count() == 2
    });
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
        // What stands alone between two pages may belong to the sentence before them.
        let within = || {
            /// A foot and the head behind it have no more lines, blank ones counted.
            const BREAK: usize = 20;
            let mut above = lines[..i].iter().rev().take(BREAK).filter(|line| !line.is_blank()).peekable();
            above.peek().is_some_and(|line| matches!(line.shape, Shape::Furniture))
                && above
                    .find(|line| !matches!(line.shape, Shape::Furniture))
                    .is_some_and(|line| weak_labels::runs_on(folded, line, true))
        };
        let few = || text.split(' ').count() <= 12;
        // Where labels part questions and answers, what heads something heads a question; else it is a row, an item.
        let in_answer = || {
            let below = lines[i + 1..].iter().find(|line| !line.is_blank());
            both_labelled
                && !below.is_some_and(|line| matches!(line.shape, Shape::Label(_) | Shape::Heading(..)))
        };
        let shaped = || {
            i >= body && spaced && anchored && alone && !after_label() && few() && !within() && !in_answer()
        };
        let parting = || {
            !spaced
                && !alone
                && !labelled
                && (anchored && i > body || matches!(line.shape, Shape::Number(_)))
                && few()
                && parts_paragraphs(folded, lines, i)
        };
        // "De leden van de X-fractie zijn bezorgd over de": members say something, though it breaks off.
        let members =
            ["de leden van ", "het lid ", "de fractieleden "].iter().any(|words| text.starts_with(words));
        if opens
            && !members
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
pub fn settle_questions(source: &Source, folded: &Folded, lines: &mut [Line]) {
    const LONGEST: usize = 220;
    /// What has its answer right below is shorter than a line: it does not merely end with one.
    const ONE_LINE: usize = 90;
    const LEAST: usize = 3;
    /// What is narrower is a title or the last line of an answer.
    const SHORT: usize = 60;
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
    let full: Vec<usize> = (0..lines.len())
        .filter(|&i| !lines[i].is_blank() && !matches!(lines[i].shape, Shape::Rule))
        .collect();
    // Where no blank line stands above it, a question of one line behind the end of a sentence.
    let parts = |at: usize| {
        let i = full[at];
        let ended = |above: usize| {
            let text = text(&lines[above]);
            text.ends_with(['.', '!', ':', ')']) || lines[above].width < SHORT
        };
        source.slice(lines[i].span).starts_with(char::is_uppercase)
            && text(&lines[i]).len() <= ONE_LINE
            && !text(&lines[i]).contains(". ")
            && (at == 0 || ended(full[at - 1]))
    };
    let mut headings = Vec::new();
    let (mut answered, mut bare) = (0, 0);
    // Questions without a blank line above, and lines that ask without being a heading.
    let (mut close, mut elsewhere) = (0, 0);
    for (at, &i) in full.iter().enumerate() {
        let original = source.slice(lines[i].span);
        let marked = original.starts_with(['#', '*', '<'])
            || lines.get(i + 1).is_none_or(Line::is_blank)
            || text(&lines[i]).len() <= ONE_LINE && !text(&lines[i]).contains(". ");
        let number = matches!(lines[i].shape, Shape::Number(_));
        let above = lines[i].after_blank || original.starts_with('#') || in_tag(i);
        if number || !asks(&lines[i]) || !above && !parts(at) || !marked && !in_tag(i) {
            elsewhere += usize::from(text(&lines[i]).contains('?'));
            continue;
        }
        close += usize::from(!above);
        headings.push(i);
        match full.get(at + 1) {
            Some(&next) if !asks(&lines[next]) && !text(&lines[next]).contains('?') => answered += 1,
            _ => bare += 1,
        }
    }
    // In running text a question now and then ends with its line.
    if headings.len() >= LEAST && answered > 2 * bare && (close == 0 || elsewhere * 4 <= headings.len()) {
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
pub fn settle_contents(folded: &Folded, lines: &mut [Line]) {
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
