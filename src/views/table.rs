//! document → rows: one question and its answer per row, in the order that a reader wants.

use super::{Listing, Rows, Scene, View, answers, fared, fold, heading, nothing, prose, title};
use crate::coverage::Fared;
use crate::export::csv::Csv;
use crate::order;
use crate::page::write;
use crate::turn::ExchangeId;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    /// The order of the paper.
    #[default]
    Paper,
    /// Who asks.
    Asker,
    /// The number of the question.
    Number,
    /// How it fared.
    Status,
    /// The length of the answer.
    Length,
    /// The kind of a reference.
    Kind,
    /// The name of a paper.
    Name,
    /// How often something stands in the paper.
    Count,
}

impl Key {
    /// Every key.
    pub const ALL: [Key; 8] =
        [Key::Paper, Key::Asker, Key::Number, Key::Status, Key::Length, Key::Kind, Key::Name, Key::Count];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Key::Paper => "paper",
            Key::Asker => "asker",
            Key::Number => "number",
            Key::Status => "status",
            Key::Length => "length",
            Key::Kind => "kind",
            Key::Name => "name",
            Key::Count => "count",
        }
    }
}

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// What it goes by.
    pub key: Key,
    /// Whether the greatest come first.
    pub falling: bool,
}

impl Sort {
    /// The order after a column's heading was pressed: one way, then the other, then the paper's own again. Numbers
    /// begin with the greatest, for that is what one asks them for.
    pub fn press(self, key: Key) -> Sort {
        let first = matches!(key, Key::Length | Key::Count);
        match self {
            Sort { key: now, falling } if now == key && falling == first => Sort { key, falling: !first },
            Sort { key: now, .. } if now == key => Sort::default(),
            _ => Sort { key, falling: first },
        }
    }
}

/// The rows that fit the filter, in order.
pub fn rows(scene: &Scene) -> Vec<ExchangeId> {
    let mut rows = scene.exchanges();
    let document = scene.setting.document;
    match scene.sort.key {
        Key::Asker => {
            by_name(&mut rows, scene.sort.falling, |&id| scene.asker(id).to_owned());
        }
        Key::Number => by(&mut rows, scene.sort.falling, |&id| {
            let number = scene.setting.places.number(id);
            let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
            // What has no number comes after all that have one.
            number[..digits].parse().unwrap_or(u64::from(u32::MAX))
        }),
        Key::Status => by(&mut rows, scene.sort.falling, |&id| match scene.coverage.fared(id) {
            Fared::Unanswered => 0,
            Fared::ByPointer => 1,
            Fared::Shared => 2,
            Fared::Answered => 3,
        }),
        Key::Length => {
            by(&mut rows, scene.sort.falling, |&id| {
                prose::words(document, &document.exchange(id).answers) as u64
            });
        }
        _ => {}
    }
    rows
}

/// Sorts, falling or rising; equals keep the order of the paper.
pub(super) fn by<T>(rows: &mut [T], falling: bool, key: impl Fn(&T) -> u64) {
    order::by(rows, |row| if falling { u64::MAX - key(row) } else { key(row) });
}

/// Names are told apart by so many bytes.
const NAME_BYTES: usize = 24;

/// Sorts by a name, in small letters: eight bytes at a time from the last, so that one sort does for every list.
pub(super) fn by_name<T>(rows: &mut [T], falling: bool, name: impl Fn(&T) -> String) {
    for from in (0..NAME_BYTES).step_by(8).rev() {
        by(rows, falling, |row| {
            let name = name(row).to_lowercase();
            let mut bytes = name.bytes().skip(from);
            (0..8).fold(0, |key, _| key << 8 | u64::from(bytes.next().unwrap_or(0)))
        });
    }
}

/// The table.
pub fn listing(scene: &Scene) -> Listing {
    let words = &scene.setting.words.views;
    let rows = rows(scene);
    let mut head = String::new();
    title(
        &mut head,
        scene,
        View::Table,
        words.table_says,
        &[("paper", words.paper_order), ("csv", words.save_csv)],
    );
    if rows.is_empty() {
        head.push_str(&nothing(scene, scene.setting.words.found_nothing));
        return Listing { head, rows: Rows::default() };
    }
    write(
        &mut head,
        "<table role=\"table\" class=\"rows sheet\"><caption class=\"unseen\">{}</caption>",
        &[words.table_says],
    );
    head.push_str("<thead role=\"rowgroup\"><tr role=\"row\">");
    heading(&mut head, scene, "number", words.number, Some(Key::Number));
    heading(&mut head, scene, "asker", words.asker, Some(Key::Asker));
    heading(&mut head, scene, "asks", scene.setting.words.question, None);
    heading(&mut head, scene, "says", scene.setting.words.answer, None);
    heading(&mut head, scene, "how", words.how, Some(Key::Status));
    heading(&mut head, scene, "length", words.length, Some(Key::Length));
    head.push_str("</tr></thead></table>");
    Listing { head, rows: Rows::Exchanges(rows) }
}

/// One row.
pub fn row(out: &mut String, scene: &Scene, id: ExchangeId) {
    let document = scene.setting.document;
    let exchange = document.exchange(id);
    let start = scene.start(id).to_string();
    write(out, "<tr role=\"row\" data-start=\"{}\" data-length=\"1\">", &[&start]);
    out.push_str("<th role=\"rowheader\" scope=\"row\" class=\"number\">");
    super::name(out, scene, id);
    write(out, "</th><td role=\"cell\" class=\"asker\">{}</td>", &[scene.asker(id)]);
    out.push_str("<td role=\"cell\" class=\"asks\">");
    let mut body = String::new();
    exchange.questions.iter().for_each(|&turn| prose::question(&mut body, document, turn));
    // Folded, a question shows what it asks, without what leads up to it.
    let leads_up = exchange.questions.iter().any(|&turn| prose::leads_up(document, turn));
    fold(out, scene, &body, if leads_up { "brief" } else { "said" });
    out.push_str("</td><td role=\"cell\" class=\"says\">");
    answers(out, scene, id);
    out.push_str("</td><td role=\"cell\" class=\"how\">");
    fared(out, scene, id);
    let length = prose::words(document, &exchange.answers).to_string();
    write(out, "</td><td role=\"cell\" class=\"length\">{}</td></tr>", &[&length]);
}

/// The table as a file.
pub fn csv(csv: &mut Csv, scene: &Scene) {
    let (document, words) = (scene.setting.document, scene.setting.words);
    let said = &words.views;
    for cell in [said.number, said.asker, words.question, words.answer, said.how, said.length] {
        csv.cell(cell);
    }
    csv.end();
    for id in rows(scene) {
        let exchange = document.exchange(id);
        csv.cell(scene.setting.places.number(id));
        csv.cell(scene.asker(id));
        csv.cell(&prose::whole(document, &exchange.questions));
        csv.cell(&prose::whole(document, &exchange.answers));
        csv.cell((said.fared)(scene.coverage.fared(id)));
        csv.cell(&prose::words(document, &exchange.answers).to_string());
        csv.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::tests::{Stage, order};

    #[test]
    fn rows_come_in_every_order_and_back() {
        let mut stage = Stage::new();
        assert_eq!(order(&stage), [0, 1, 2, 3]);
        for (key, rising) in [
            (Key::Asker, [0, 3, 1, 2]),
            (Key::Number, [0, 1, 2, 3]),
            (Key::Status, [3, 2, 0, 1]),
            (Key::Length, [3, 1, 2, 0]),
        ] {
            stage.sort = Sort { key, falling: false };
            assert_eq!(order(&stage), rising, "{key:?}");
        }
        let pressed = |key| {
            let once = Sort::default().press(key);
            [once, once.press(key), once.press(key).press(key)].map(|sort| (sort.key, sort.falling))
        };
        assert_eq!(pressed(Key::Asker), [(Key::Asker, false), (Key::Asker, true), (Key::Paper, false)]);
        assert_eq!(pressed(Key::Length), [(Key::Length, true), (Key::Length, false), (Key::Paper, false)]);
    }

    #[test]
    fn long_names_are_told_apart() {
        let mut names = vec!["Partij voor de Dijken", "partij van de Ark", "D18", "Partij voor de Dammen"];
        by_name(&mut names, false, |name| (*name).to_owned());
        assert_eq!(names, ["D18", "partij van de Ark", "Partij voor de Dammen", "Partij voor de Dijken"]);
    }

    #[test]
    fn a_row_shows_what_a_pointer_leads_to_and_nothing_runs() {
        let stage = Stage::new();
        stage.with(|scene| {
            let mut out = String::new();
            row(&mut out, scene, ExchangeId(2));
            assert!(
                out.contains("<div class=\"via\">") && out.contains("De sluis gaat &lt;b&gt;open&lt;/b&gt;"),
                "{out}"
            );
            assert!(out.contains("data-go=\"v3\"") && out.contains("dot by-pointer"), "{out}");
            let mut file = Csv::new(crate::words::Tongue::Dutch);
            csv(&mut file, scene);
            assert_eq!(file.finish().matches("\r\n").count(), 5);
        });
    }
}
