//! Footnotes: where the text of a note stands, and marks that stand alone on a line.

use std::sync::LazyLock;

use regex::Regex;

use crate::fold::Folded;
use crate::lines::{Line, NumberStyle, Shape};
use crate::patterns::regex;
use crate::source::Source;

/// "1Veerblad, 3 mei" and "2Kamerstuk 38 900": a number glued to a word, as pages lose their superscripts.
static GLUED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r#"^\d{1,2}(?:["'(«“‘]?[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ][[a-zß-öø-ÿćčđęěłńňőřśşšťůűźżžğı][A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]]|["'«“‘(][A-Za-zÀ-ÖØ-öø-ÿĀ-ž]|https?:|www\.)"#,
    )
});

/// "1 Kamerstukken II …": a number before what a note opens with.
static CITING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^\d{1,3} (?:bijlagen? (?:bij )?)?(?:samenstelling|kamerstuk|handelingen|aanhangsel|zie |https?:|www\.|stb\.|stcrt|trb\.|ecli|artikel |art\. |idem|ibid|motie[- ]|moties |kamerbrief|verordening|richtlijn|pb |oj |vgl\.|vergelijk |cf\. |see |siehe |drs\. |drucksache|bt-drs|bron: |source: |tk |ek |wet |[^ ]{3,40}(?:wet|wetboek|besluit|regeling|verdrag)[, ])",
    )
});

/// "[1] Kamerstuk …", "\[1\] <http…"
static BRACKETED: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"^\\?\[\d{1,3}\\?\]:? ?\S"));

/// "1) Veerblad, 3 mei 2031, 'Kade zakt weg'": a source with its date, or an address.
static SOURCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^\d{1,2}\)? ?.{0,120}(?:https?:|www\.|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4})",
    )
});

/// "1 Veerblad, 3 mei 2031", "1Z, 3 mei 2031", "1de Pont, 3 mei 2031": a name right behind the number.
static NAMED_SOURCE: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"^\d{1,2}(?:[ \x{A0}]?[[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]«“‘]|[a-z]{2,8} [A-Z])"));

/// "6 Gegevens van de dienst": a number and a capital; a note where the one before it has gone before.
static NEXT: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"^\d{1,2} [[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ]«“‘]"));

/// A lone mark: "1", "1 2", "2, 3".
static MARKS: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"^\d{1,2}(?:[ ,]{1,2}\d{1,2}){0,3}$"));

/// "0,2 m" at a line end, its exponent alone on the next.
static UNIT: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"(?:^|[ \d(/])(?:[kcdm]?m|hm|inch|voet)$"));

/// Whether the numbers of a row of marks follow each other: a row of a table is no row of marks.
fn rising(text: &str) -> bool {
    let numbers: Vec<u32> =
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    numbers.first().is_some_and(|&n| n > 0) && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// The number that a folded line opens with; 0 if with none.
fn number_of(text: &str) -> u32 {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[..digits].parse().unwrap_or(0)
}

fn is(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// Marks the lines that open a note or are a lone mark, and the lines on which a note runs on.
pub fn settle(source: &Source, folded: &Folded, lines: &mut [Line]) {
    let mut in_note = false;
    let mut in_body = false;
    let mut unit = false;
    // The number of the last note.
    let mut last: u32 = 0;
    for line in lines.iter_mut() {
        let text = &folded.text()[line.core.clone()];
        if matches!(line.shape, Shape::Blank) {
            in_note = false;
            continue;
        }
        if let (true, Shape::Number(n)) = (unit, &line.shape)
            && n.style == NumberStyle::Alone
            && matches!(n.value, 2 | 3)
        {
            line.shape = Shape::Text;
        }
        let exponent = unit && matches!(line.shape, Shape::Text);
        // The last letters of a unit: saves the pattern for most lines.
        unit = matches!(line.shape, Shape::Text) && text.ends_with(['m', 'h', 't']) && is(&UNIT, text);
        in_body |= matches!(line.shape, Shape::Label(_) | Shape::Heading(..));
        let opens = match line.shape {
            // In the head of a paper a lone number is its own.
            Shape::Number(n) if n.style == NumberStyle::Alone => in_body,
            Shape::Number(n) if matches!(n.style, NumberStyle::Bracketed) => is(&SOURCE, text),
            Shape::Text if text.starts_with(|c: char| c.is_ascii_digit()) => {
                is(&GLUED, source.slice(line.span))
                    || is(&CITING, text)
                    || is(&MARKS, text) && rising(text) && !exponent
                    || is(&SOURCE, text) && is(&NAMED_SOURCE, source.slice(line.span))
                    || last > 0
                        && number_of(text) == last + 1
                        && (line.after_blank || in_note)
                        && is(&NEXT, source.slice(line.span))
            }
            Shape::Text => text.starts_with(['[', '\\']) && is(&BRACKETED, text),
            _ => false,
        };
        // A note runs on until a blank line, a label, furniture or the next note; lone marks do not run on.
        let text_like = matches!(line.shape, Shape::Text | Shape::Number(_));
        let runs_on = in_note && !opens && !line.after_blank && text_like;
        in_note = runs_on || opens && !is(&MARKS, text);
        if opens && !is(&MARKS, text) {
            last = number_of(text);
        }
        if opens || runs_on {
            line.shape = Shape::Note;
        }
    }
}
