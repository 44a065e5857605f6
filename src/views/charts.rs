//! counts → bars and a matrix as SVG, readable without colour: every series has a fill of its own kind, every bar its
//! number. Colours and type stand in `style/charts.css`, which a saved chart carries along in its light colours.

use super::Scene;
use crate::coverage::Fared;
use crate::html::text;
use crate::page::write;

/// How a series is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Wholly, in the colour of questions.
    Question,
    /// Wholly, in the colour of answers.
    Answer,
    /// With rising lines, in the colour of answers.
    Shared,
    /// With falling lines, in the colour of pointers.
    Pointer,
    /// Not, with an edge in the colour of remarks.
    Hollow,
    /// With dots, in the colour of references.
    Reference,
}

impl Fill {
    /// Every fill.
    pub const ALL: [Fill; 6] =
        [Fill::Question, Fill::Answer, Fill::Shared, Fill::Pointer, Fill::Hollow, Fill::Reference];

    fn name(self) -> &'static str {
        match self {
            Fill::Question => "question",
            Fill::Answer => "answer",
            Fill::Shared => "shared",
            Fill::Pointer => "pointer",
            Fill::Hollow => "hollow",
            Fill::Reference => "reference",
        }
    }

    /// The lines or dots of its pattern; nothing for what is filled wholly.
    fn pattern(self) -> &'static str {
        match self {
            Fill::Shared => "M-1 1L1 -1M-1 7L7 -1M5 7L7 5",
            Fill::Pointer => "M-1 5L1 7M-1 -1L7 7M5 -1L7 1",
            Fill::Reference => "M2 2h2v2h-2z",
            _ => "",
        }
    }
}

/// The fill of how a question fared.
pub fn fill(fared: Fared) -> Fill {
    match fared {
        Fared::Answered => Fill::Answer,
        Fared::Shared => Fill::Shared,
        Fared::ByPointer => Fill::Pointer,
        Fared::Unanswered => Fill::Hollow,
    }
}

/// Bars to draw.
#[derive(Debug)]
pub struct Bars<'a> {
    /// Its anchor, unique in the page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// How to read it, and its most telling figure.
    pub says: &'a str,
    /// What the bars of a row are.
    pub series: &'a [(Fill, &'a str)],
    /// A name and a number per series.
    pub rows: &'a [(String, Vec<usize>)],
    /// Whether the bars of a row stand one after the other, as parts of a whole; else below each other.
    pub stacked: bool,
}

/// Narrow, so that its letters can be read on a small screen too.
const WIDTH: usize = 368;
const NAMES: usize = 128;
const NUMBERS: usize = 44;
const BAR: usize = 15;
/// A line of the legend.
const KEY: usize = 19;
/// A name holds so many characters of its column.
const NAME_CHARS: usize = 16;

/// Opens a chart: its frame, its name for those who do not see it, and its patterns.
fn open(out: &mut String, class: &str, [id, title, says]: [&str; 3], [width, height]: [usize; 2]) {
    let [width, height] = [width, height].map(|side| side.to_string());
    write(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" role=\"img\" width=\"{}\" viewBox=\"0 0 {} {}\" \
         aria-labelledby=\"{}-title {}-says\"><title id=\"{}-title\">{}</title><desc id=\"{}-says\">{}</desc>",
        &[class, &width, &width, &height, id, id, id, title, id, says],
    );
    patterns(out, id);
}

fn patterns(out: &mut String, id: &str) {
    out.push_str("<defs>");
    for fill in Fill::ALL.into_iter().filter(|fill| !fill.pattern().is_empty()) {
        write(
            out,
            "<pattern id=\"{}-{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path class=\"lines-{}\" \
             d=\"{}\"/></pattern>",
            &[id, fill.name(), fill.name(), fill.pattern()],
        );
    }
    out.push_str("</defs>");
}

/// A rectangle up to its end, which says how it is filled: its class, its place and its size.
fn area(out: &mut String, [class, name]: [&str; 2], area: [usize; 4]) {
    let [x, y, width, height] = area.map(|number| number.to_string());
    write(
        out,
        "<rect class=\"{}{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        &[class, name, &x, &y, &width, &height],
    );
}

fn rect(out: &mut String, id: &str, fill: Fill, at: [usize; 4]) {
    area(out, ["edge-", fill.name()], at);
    if !fill.pattern().is_empty() {
        write(out, " fill=\"url(#{}-{})\"", &[id, fill.name()]);
    }
    out.push_str("/>");
}

fn label(out: &mut String, class: &str, x: usize, y: usize, says: &str) {
    let [x, y] = [x, y].map(|number| number.to_string());
    write(out, "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", &[class, &x, &y, says]);
}

/// A name, cut to its column.
fn short(name: &str) -> String {
    match name.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

/// Draws bars.
pub fn bars(chart: &Bars) -> String {
    let lines = if chart.stacked { 1 } else { chart.series.len() };
    let step = lines * BAR + 11;
    // Where each key of the legend stands: as many on a line as there is room for.
    let (mut x, mut below) = (0, 0);
    let mut keys = Vec::new();
    for (_, name) in chart.series {
        let width = 40 + name.chars().count() * 8;
        if x > 0 && x + width > WIDTH {
            (x, below) = (0, below + KEY);
        }
        keys.push((x, below));
        x += width;
    }
    let legend = below + KEY + 10;
    let height = legend + chart.rows.len() * step + 6;
    let whole = |numbers: &Vec<usize>| {
        if chart.stacked { numbers.iter().sum() } else { numbers.iter().copied().max().unwrap_or(0) }
    };
    let most = chart.rows.iter().map(|(_, numbers)| whole(numbers)).max().unwrap_or(0).max(1);
    let room = WIDTH - NAMES - NUMBERS;
    let scale = |number: usize| number * room / most;

    let mut out = String::new();
    open(&mut out, "chart", [chart.id, chart.title, chart.says], [WIDTH, height]);
    for ((fill, name), (x, y)) in chart.series.iter().zip(keys) {
        rect(&mut out, chart.id, *fill, [x + 1, y + 3, 14, 11]);
        label(&mut out, "key", x + 21, y + 13, name);
    }
    for (i, (name, numbers)) in chart.rows.iter().enumerate() {
        let top = legend + i * step;
        label(&mut out, "name", NAMES - 10, top + (lines * BAR) / 2 + 4, &short(name));
        let (mut x, mut y) = (NAMES, top);
        for ((fill, _), &number) in chart.series.iter().zip(numbers) {
            // What is there at all is seen.
            let width = if number == 0 { 0 } else { scale(number).max(2) };
            if width > 0 {
                rect(&mut out, chart.id, *fill, [x, y, width, BAR - 2]);
            }
            if chart.stacked {
                x += width;
            } else {
                label(&mut out, "number", x + width + 6, y + BAR - 4, &number.to_string());
                y += BAR;
            }
        }
        if chart.stacked {
            let sum: usize = numbers.iter().sum();
            label(&mut out, "number", x + 6, y + BAR - 4, &sum.to_string());
        }
    }
    out.push_str("</svg>");
    out
}

/// The shares of how questions fared, as one bar.
pub fn shares(scene: &Scene) -> String {
    let all: usize = Fared::ALL.into_iter().map(|fared| scene.coverage.count(fared)).sum();
    let mut out = "<svg class=\"chart bar-of-shares\" viewBox=\"0 0 368 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">".to_owned();
    patterns(&mut out, "shares");
    let (mut before, mut x) = (0, 0);
    for fared in Fared::ALL {
        before += scene.coverage.count(fared);
        let end = before * WIDTH / all.max(1);
        if end > x {
            rect(&mut out, "shares", fill(fared), [x, 1, (end - x).saturating_sub(2), 10]);
        }
        x = end;
    }
    out.push_str("</svg>");
    out
}

/// A square of counts: whose answers lead to whose.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// Its anchor, unique in the page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// How to read it.
    pub says: &'a str,
    /// The names of rows and columns.
    pub names: &'a [String],
    /// By row and column.
    pub counts: &'a [Vec<usize>],
}

const CELL: usize = 32;
const SLANT: usize = 96;

/// Draws a matrix: a square per count, as large as the count, with its number.
pub fn matrix(chart: &Matrix) -> String {
    let size = chart.names.len();
    let most = chart.counts.iter().flatten().copied().max().unwrap_or(0).max(1);
    let mut out = String::new();
    // The names above the columns lean over to the right.
    let width = WIDTH.max(NAMES + size * CELL + SLANT);
    open(&mut out, "chart matrix", [chart.id, chart.title, chart.says], [width, SLANT + size * CELL + 8]);
    for (i, name) in chart.names.iter().enumerate() {
        let [x, y] = [NAMES + i * CELL + CELL / 2, SLANT - 8].map(|number| number.to_string());
        write(
            &mut out,
            "<text class=\"key\" transform=\"translate({} {}) rotate(-40)\">{}</text>",
            &[&x, &y, &short(name)],
        );
        label(&mut out, "name", NAMES - 10, SLANT + i * CELL + CELL / 2 + 4, &short(name));
    }
    for (row, counts) in chart.counts.iter().enumerate() {
        for (column, &count) in counts.iter().enumerate() {
            let (x, y) = (NAMES + column * CELL, SLANT + row * CELL);
            area(&mut out, ["grid", if row == column { " same" } else { "" }], [x, y, CELL - 2, CELL - 2]);
            out.push_str("/>");
            if count > 0 {
                let side = 12 + count * (CELL - 16) / most;
                let inset = (CELL - 2 - side) / 2;
                rect(&mut out, chart.id, Fill::Hollow, [x + inset, y + inset, side, side]);
                label(&mut out, "inside", x + CELL / 2 - 1, y + CELL / 2 + 3, &count.to_string());
            }
        }
    }
    out.push_str("</svg>");
    out
}

/// A chart as a file of its own: with its style, in the light colours.
pub fn file(svg: &str) -> String {
    let mut style = include_str!("../../style/charts.css").to_owned();
    for line in include_str!("../../style/tokens.css").lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": "))
        else {
            continue;
        };
        let value = value.trim_end_matches(';');
        let light =
            value.strip_prefix("light-dark(").and_then(|pair| pair.split(',').next()).unwrap_or(value);
        style = style.replace(&format!("var(--{name})"), light);
    }
    match svg.find('>') {
        Some(end) => {
            let (open, rest) = svg.split_at(end + 1);
            format!(
                "{open}<style>{}</style><rect class=\"ground\" width=\"100%\" height=\"100%\"/>{rest}",
                text(&style)
            )
        }
        None => String::new(),
    }
}

/// A table of the same numbers, for screen readers and for whoever wants to copy them.
pub fn numbers(
    out: &mut String,
    summary: &str,
    corner: &str,
    columns: &[&str],
    rows: &[(String, Vec<usize>)],
) {
    write(
        out,
        "<details class=\"numbers\"><summary>{}</summary><table><thead><tr><th scope=\"col\">{}</th>",
        &[summary, corner],
    );
    for column in columns {
        write(out, "<th scope=\"col\">{}</th>", &[column]);
    }
    out.push_str("</tr></thead><tbody>");
    for (name, numbers) in rows {
        write(out, "<tr><th scope=\"row\">{}</th>", &[name]);
        for number in numbers {
            write(out, "<td>{}</td>", &[&number.to_string()]);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></details>");
}

/// The button that saves a chart; `data-chart` names it for the page.
pub fn save(out: &mut String, id: &str, says: &str, title: &str) {
    write(
        out,
        "<button type=\"button\" class=\"plain\" data-chart=\"{}\" aria-label=\"{}: {}\">{}</button>",
        &[id, says, title, says],
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_can_be_read_without_colour_and_stands_alone() {
        let rows = [
            ("Een <fractie> met een buitengewoon lange naam".to_owned(), vec![3, 1, 0]),
            ("B".to_owned(), vec![0, 4, 2]),
        ];
        let series =
            [(Fill::Answer, "beantwoord"), (Fill::Pointer, "doorverwezen"), (Fill::Hollow, "zonder")];
        let svg = bars(&Bars { id: "c", title: "T", says: "S", series: &series, rows: &rows, stacked: true });
        assert!(svg.contains("fill=\"url(#c-pointer)\"") && svg.contains("id=\"c-pointer\""));
        assert!(svg.contains(">4</text>") && svg.contains(">6</text>"), "sums are written: {svg}");
        assert!(svg.contains("Een &lt;fractie&gt; me…"), "{svg}");
        assert!(!svg.contains("width=\"0\""));
        let file = file(&svg);
        assert!(
            file.contains("#0c6a4d") && !file.contains("var(--") && !file.contains("light-dark"),
            "{file}"
        );
        let counts = [vec![0, 2], vec![1, 0]];
        let names = ["A".to_owned(), "B".to_owned()];
        let svg = matrix(&Matrix { id: "m", title: "T", says: "S", names: &names, counts: &counts });
        assert_eq!(svg.matches("class=\"inside\"").count(), 2);
    }
}
