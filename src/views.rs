//! The views on one document: document → rows, counts and charts, and their markup. `app/views.rs` only shows them.

pub mod charts;
pub mod coverage;
pub mod figures;
pub mod prose;
pub mod references;
pub mod table;
pub mod via;

use crate::checks::Checks;
use crate::coverage::Coverage;
use crate::filter::{Filter, Sieve};
use crate::html::{Setting, labels, text};
use crate::page;
use crate::turn::{ExchangeId, TurnId};
use crate::words::Words;
use table::{Key, Sort};

/// How a document is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The paper in its own order.
    #[default]
    Reading,
    /// One question and its answer per row.
    Table,
    /// How every question fared, to be ticked off.
    Coverage,
    /// Every cited paper once.
    References,
    /// Counts, as charts.
    Figures,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [View; 5] = [View::Reading, View::Table, View::Coverage, View::References, View::Figures];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            View::Reading => "reading",
            View::Table => "table",
            View::Coverage => "coverage",
            View::References => "references",
            View::Figures => "figures",
        }
    }
}

/// What a view is made from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The document, its places and the reader's words.
    pub setting: Setting<'a>,
    /// How its questions fared.
    pub coverage: &'a Coverage,
    /// What filters ask of it.
    pub sieve: &'a Sieve,
    /// What is filtered.
    pub filter: &'a Filter,
    /// The order of rows.
    pub sort: Sort,
    /// What was ticked off.
    pub checks: &'a Checks,
}

/// A view as markup: what stands above its rows, with an empty element of class `rows` for them, and the rows, which
/// are written as they are needed.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// Above the rows, and around them.
    pub head: String,
    /// The rows.
    pub rows: Rows,
}

/// The rows of a view.
#[derive(Clone, Debug)]
pub enum Rows {
    /// One for every exchange, in this order.
    Exchanges(Vec<ExchangeId>),
    /// Markup.
    Written(Vec<String>),
}

impl Default for Rows {
    fn default() -> Rows {
        Rows::Written(Vec::new())
    }
}

impl Rows {
    /// The first byte of a row's exchange, where rows are exchanges.
    pub fn start(&self, scene: &Scene, row: usize) -> u32 {
        match self {
            Rows::Exchanges(rows) => rows.get(row).map_or(0, |&id| scene.start(id)),
            Rows::Written(_) => 0,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Rows::Exchanges(rows) => rows.len(),
            Rows::Written(rows) => rows.len(),
        }
    }
}

/// Makes a view.
pub fn listing(view: View, scene: &Scene) -> Listing {
    match view {
        View::Reading => Listing::default(),
        View::Table => table::listing(scene),
        View::Coverage => coverage::listing(scene),
        View::References => references::listing(scene),
        View::Figures => figures::listing(scene),
    }
}

/// The markup of some of a view's rows, in a group of their own where the view is a table.
pub fn write(view: View, scene: &Scene, rows: &Rows, range: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    let table = matches!(view, View::Table | View::References);
    if table {
        out.push_str("<tbody role=\"rowgroup\">");
    }
    match rows {
        Rows::Exchanges(rows) => {
            for &row in rows.get(range).unwrap_or_default() {
                match view {
                    View::Coverage => coverage::row(&mut out, scene, row),
                    _ => table::row(&mut out, scene, row),
                }
            }
        }
        Rows::Written(rows) => out.extend(rows.get(range).unwrap_or_default().iter().map(String::as_str)),
    }
    if table {
        out.push_str("</tbody>");
    }
    out
}

/// A view as a file for a spreadsheet.
pub fn csv(view: View, scene: &Scene) -> String {
    let mut csv = crate::export::csv::Csv::new(scene.setting.words.tongue);
    match view {
        View::Coverage => coverage::csv(&mut csv, scene),
        View::References => references::csv(&mut csv, scene),
        _ => table::csv(&mut csv, scene),
    }
    csv.finish()
}

impl<'a> Scene<'a> {
    /// The exchanges that fit the filter.
    fn exchanges(&self) -> Vec<ExchangeId> {
        let fits = self.filter.sift(self.sieve);
        self.setting.document.exchanges().map(|(id, _)| id).filter(|id| fits[id.0 as usize]).collect()
    }

    /// The first byte of an exchange.
    fn start(&self, exchange: ExchangeId) -> u32 {
        let document = self.setting.document;
        via::first_turn(document, exchange).map_or(0, |turn| document.turn(turn).span.start)
    }

    /// The language of the paper.
    fn lang(&self) -> &'static str {
        self.setting.document.form.language.tag()
    }

    fn asker(&self, exchange: ExchangeId) -> &'a str {
        self.setting.document.exchange(exchange).asker.as_deref().unwrap_or_default()
    }
}

/// Adds parts to markup.
fn push(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
}

/// A link to a turn: `data-go` names it for the page, which comes back to the row.
fn way(out: &mut String, scene: &Scene, turn: TurnId, says: &str) {
    match scene.setting.places.anchor(turn) {
        Some(anchor) => {
            page::write(out, "<a class=\"way\" href=\"#{}\" data-go=\"{}\">{}</a>", &[anchor, anchor, says]);
        }
        None => push(out, &[&text(says)]),
    }
}

/// What an exchange is called, as a link to its question.
fn name(out: &mut String, scene: &Scene, exchange: ExchangeId) {
    if let Some(turn) = via::first_turn(scene.setting.document, exchange) {
        way(out, scene, turn, &crate::capital::first(&labels::place(&scene.setting, turn)));
    }
}

/// How an exchange fared, by shape and in words.
fn fared(out: &mut String, scene: &Scene, exchange: ExchangeId) {
    let fared = scene.coverage.fared(exchange);
    let says = (scene.setting.words.views.fared)(fared);
    page::write(out, "<span class=\"fared\"><i class=\"dot {}\"></i>{}</span>", &[fared.name(), says]);
}

/// The answers of an exchange, and those that its pointers lead to; long ones are folded.
fn answers(out: &mut String, scene: &Scene, exchange: ExchangeId) {
    let (document, words) = (scene.setting.document, &scene.setting.words.views);
    let answers = &document.exchange(exchange).answers;
    if answers.is_empty() {
        page::write(out, "<p class=\"none\">{}</p>", &[words.no_answer]);
    }
    let mut body = String::new();
    answers.iter().for_each(|&turn| prose::paragraphs(&mut body, document, turn));
    fold(out, scene, &body, folded(&body));
    if scene.coverage.fared(exchange) == crate::coverage::Fared::ByPointer {
        for target in via::targets(document, scene.setting.places, exchange) {
            out.push_str("<div class=\"via\"><p class=\"by-way\">");
            push(out, &[words.there, " "]);
            name(out, scene, target);
            let asker = scene.asker(target);
            push(out, &[if asker.is_empty() { "" } else { " · " }, &text(asker), "</p>"]);
            let mut body = String::new();
            document
                .exchange(target)
                .answers
                .iter()
                .for_each(|&turn| prose::paragraphs(&mut body, document, turn));
            fold(out, scene, &body, folded(&body));
            out.push_str("</div>");
        }
    }
}

/// More markup than this is folded, to some six lines.
const FOLD: usize = 480;

/// How an answer is shown: folded where it is long.
fn folded(body: &str) -> &'static str {
    if body.len() > FOLD { "fold" } else { "said" }
}

/// Text of the paper: `said` as it is; `fold` and `brief` folded, with a button that unfolds it.
fn fold(out: &mut String, scene: &Scene, body: &str, class: &str) {
    if body.is_empty() {
        return;
    }
    push(out, &["<div class=\"", class, "\" lang=\"", scene.lang(), "\">", body, "</div>"]);
    if class != "said" {
        page::write(
            out,
            "<button type=\"button\" class=\"plain more\" aria-expanded=\"false\" data-more=\"{}\">{}</button>",
            &[class, unfolds(scene.setting.words, class)[0]],
        );
    }
}

/// What the button says that unfolds, and then that folds. What leads up to a question stands before what it asks: who
/// unfolds that reads not on but from its beginning.
pub fn unfolds(words: &Words, class: &str) -> [&'static str; 2] {
    let words = &words.views;
    if class == "brief" { [words.whole, words.brief] } else { [words.more, words.less] }
}

/// The heading of a column that rows can be sorted by.
fn heading(out: &mut String, scene: &Scene, class: &str, says: &str, key: Option<Key>) {
    let now = key.filter(|&key| scene.sort.key == key);
    let (sorted, arrow) = match now {
        Some(_) if scene.sort.falling => ("descending", " ↓"),
        Some(_) => ("ascending", " ↑"),
        None => ("none", ""),
    };
    page::write(out, "<th role=\"columnheader\" scope=\"col\" class=\"{}\"", &[class]);
    match key {
        Some(key) => page::write(
            out,
            " aria-sort=\"{}\"><button type=\"button\" data-sort=\"{}\">{}<span aria-hidden=\"true\">{}</span></button></th>",
            &[sorted, key.name(), says, arrow],
        ),
        None => page::write(out, ">{}</th>", &[says]),
    }
}

/// The line above a list: its title, what it says in a sentence, and what can be done with it.
fn title(out: &mut String, scene: &Scene, view: View, says: &str, buttons: &[(&str, &str)]) {
    let view = (scene.setting.words.views.view)(view);
    page::write(out, "<header class=\"lead\"><h2>{}</h2><p>{}</p>", &[view, says]);
    out.push_str("<div class=\"acts\">");
    for (act, says) in buttons {
        page::write(out, "<button type=\"button\" class=\"plain\" data-act=\"{}\">{}</button>", &[act, says]);
    }
    out.push_str("</div></header>");
}

/// What stands where there are no rows.
fn nothing(scene: &Scene, otherwise: &str) -> String {
    let words = &scene.setting.words.views;
    let says = if scene.filter.is_empty() { otherwise } else { words.nothing_fits };
    page::written("<p class=\"nothing\">{}</p>", &[says])
}

#[cfg(test)]
pub(crate) mod tests;
