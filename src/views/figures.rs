//! document → counts per asker, and who is referred to whom, drawn and in tables.

use super::charts::{self, Bars, Fill, Matrix};
use super::{Listing, Rows, Scene, View, coverage, prose, title, via};
use crate::coverage::Fared;
use crate::outline;
use crate::page::write;
use crate::reference::ReferenceKind;
use crate::turn::ExchangeId;
use crate::words::seek;

/// The counts of one asker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Who asks; empty where nobody is named.
    pub name: String,
    /// Exchanges, by how they fared, in the order of [`Fared::ALL`].
    pub fared: [usize; 4],
    /// Sentences that ask, as the coverage lists them.
    pub asking: usize,
    /// Words of questions.
    pub asked: usize,
    /// Words of answers.
    pub answered: usize,
    /// References in questions and answers, pointers and footnote marks apart.
    pub references: usize,
}

/// The counts of every asker, in the order in which they first speak.
pub fn counts(scene: &Scene) -> Vec<Count> {
    let document = scene.setting.document;
    let fits = scene.filter.sift(scene.sieve);
    let mut counts = Vec::new();
    for group in outline::groups(document) {
        let mut count = Count { name: group.name, ..Count::default() };
        for id in group.exchanges.into_iter().filter(|id| fits[id.0 as usize]) {
            let exchange = document.exchange(id);
            let fared = scene.coverage.fared(id);
            for (way, number) in Fared::ALL.into_iter().zip(&mut count.fared) {
                *number += usize::from(way == fared);
            }
            count.asking += coverage::items(scene, id).len();
            count.asked += prose::words(document, &exchange.questions);
            count.answered += prose::words(document, &exchange.answers);
            let turns = exchange.questions.iter().chain(&exchange.answers);
            count.references += turns
                .flat_map(|&turn| document.references_in(document.turn(turn).span))
                .filter(|reference| !matches!(reference.kind, ReferenceKind::Pointer | ReferenceKind::Note))
                .count();
        }
        if count.fared.iter().sum::<usize>() > 0 {
            counts.push(count);
        }
    }
    counts
}

/// By asker and asker: how many pointers in answers to the one lead to an answer to the other.
pub fn pointers(scene: &Scene, names: &[String]) -> Vec<Vec<usize>> {
    let document = scene.setting.document;
    let mut counts = vec![vec![0; names.len()]; names.len()];
    let mut index = vec![None; document.exchanges.len()];
    for group in outline::groups(document) {
        let at = names.iter().position(|name| *name == group.name);
        group.exchanges.into_iter().for_each(|id| index[id.0 as usize] = at);
    }
    let at = |id: ExchangeId| index[id.0 as usize];
    for id in scene.exchanges() {
        for target in via::next(document, scene.setting.places, id) {
            if let (Some(from), Some(to)) = (at(id), at(target)) {
                counts[from][to] += 1;
            }
        }
    }
    counts
}

/// The view.
pub fn listing(scene: &Scene) -> Listing {
    let (words, all) = (&scene.setting.words.views, counts(scene));
    let mut head = String::new();
    title(&mut head, scene, View::Figures, words.figures_say, &[]);
    if all.is_empty() {
        head.push_str(&super::nothing(scene, scene.setting.words.found_nothing));
        return Listing { head, rows: Rows::default() };
    }
    totals(&mut head, scene, &all);
    let name = |count: &Count| {
        if count.name.is_empty() { scene.setting.words.no_asker.to_owned() } else { count.name.clone() }
    };
    let rows = |numbers: &dyn Fn(&Count) -> Vec<usize>| {
        all.iter().map(|count| (name(count), numbers(count))).collect::<Vec<_>>()
    };
    head.push_str("<div class=\"charts\">");
    let ways = Fared::ALL.map(|fared| (charts::fill(fared), (words.fared)(fared)));
    let used: Vec<usize> =
        (0..ways.len()).filter(|&way| all.iter().any(|count| count.fared[way] > 0)).collect();
    let series: Vec<_> = used.iter().map(|&way| ways[way]).collect();
    let data = rows(&|count| used.iter().map(|&way| count.fared[way]).collect());
    chart(&mut head, scene, "chart-questions", words.chart_questions, &series, &data, true);
    let series = [(Fill::Question, words.words_asked), (Fill::Shared, words.words_answered)];
    let data = rows(&|count| vec![count.asked, count.answered]);
    chart(&mut head, scene, "chart-words", words.chart_words, &series, &data, false);
    let series = [(Fill::Question, words.asking), (Fill::Reference, words.references)];
    let data = rows(&|count| vec![count.asking, count.references]);
    chart(&mut head, scene, "chart-sentences", words.chart_sentences, &series, &data, false);
    let names: Vec<String> = all.iter().map(|count| count.name.clone()).collect();
    let shown: Vec<String> = all.iter().map(name).collect();
    whom(&mut head, scene, &shown, &pointers(scene, &names));
    head.push_str("</div>");
    Listing { head, rows: Rows::default() }
}

/// The sums, large.
fn totals(out: &mut String, scene: &Scene, all: &[Count]) {
    let words = &scene.setting.words.views;
    let sum = |number: &dyn Fn(&Count) -> usize| all.iter().map(number).sum::<usize>();
    // Under its number the word stands in the middle of a phrase, as the others do.
    let questions = scene.setting.words.questions.to_lowercase();
    out.push_str("<dl class=\"totals\">");
    for (says, number) in [
        (&*questions, sum(&|count| count.fared.iter().sum())),
        (words.asking, sum(&|count| count.asking)),
        (words.words_asked, sum(&|count| count.asked)),
        (words.words_answered, sum(&|count| count.answered)),
        ((words.fared)(Fared::ByPointer), sum(&|count| count.fared[2])),
        (words.references, sum(&|count| count.references)),
    ] {
        let number = seek::number(number, scene.setting.words.tongue);
        write(out, "<div><dt>{}</dt><dd>{}</dd></div>", &[says, &number]);
    }
    out.push_str("</dl>");
}

/// A chart of the view as a file of its own.
pub fn file(scene: &Scene, id: &str) -> Option<String> {
    let head = listing(scene).head;
    let figure = head.find(&format!("<figure id=\"{id}\""))?;
    let start = figure + head[figure..].find("<svg")?;
    let end = start + head[start..].find("</svg>")? + "</svg>".len();
    Some(charts::file(&head[start..end]))
}

fn chart(
    out: &mut String,
    scene: &Scene,
    id: &str,
    title: &str,
    series: &[(Fill, &str)],
    rows: &[(String, Vec<usize>)],
    stacked: bool,
) {
    let words = &scene.setting.words.views;
    let columns: Vec<&str> = series.iter().map(|(_, name)| *name).collect();
    let says = format!("{} {}", words.chart_says, columns.join(", "));
    write(out, "<figure id=\"{}\"><figcaption><h3>{}</h3>", &[id, title]);
    charts::save(out, id, words.save_svg, title);
    out.push_str("</figcaption>");
    out.push_str(&charts::bars(&Bars { id, title, says: &says, series, rows, stacked }));
    charts::numbers(out, words.as_table, words.asker, &columns, rows);
    out.push_str("</figure>");
}

/// Whose answers lead to whose.
fn whom(out: &mut String, scene: &Scene, names: &[String], counts: &[Vec<usize>]) {
    let words = &scene.setting.words.views;
    let id = "chart-whom";
    write(out, "<figure id=\"{}\"><figcaption><h3>{}</h3>", &[id, words.whom]);
    // Only who takes part: the others would be empty rows.
    let part: Vec<usize> = (0..names.len())
        .filter(|&i| counts[i].iter().any(|&count| count > 0) || counts.iter().any(|row| row[i] > 0))
        .collect();
    if part.is_empty() {
        write(out, "</figcaption><p class=\"nothing\">{}</p></figure>", &[words.no_pointers]);
        return;
    }
    charts::save(out, id, words.save_svg, words.whom);
    write(out, "<p>{}</p></figcaption>", &[words.whom_says]);
    let names: Vec<String> = part.iter().map(|&i| names[i].clone()).collect();
    let counts: Vec<Vec<usize>> =
        part.iter().map(|&row| part.iter().map(|&column| counts[row][column]).collect()).collect();
    out.push_str(&charts::matrix(&Matrix {
        id,
        title: words.whom,
        says: words.whom_says,
        names: &names,
        counts: &counts,
    }));
    let columns: Vec<&str> = names.iter().map(String::as_str).collect();
    let rows: Vec<(String, Vec<usize>)> = names.iter().cloned().zip(counts).collect();
    charts::numbers(out, words.as_table, words.asker, &columns, &rows);
    out.push_str("</figure>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::tests::Stage;

    #[test]
    fn askers_are_counted_once_each() {
        let mut stage = Stage::new();
        let all = stage.with(counts);
        let told: Vec<_> = all
            .iter()
            .map(|count| (count.name.as_str(), count.fared, count.asking, count.references))
            .collect();
        assert_eq!(told, [("Aal", [1, 0, 0, 1], 3, 2), ("Baars", [1, 0, 1, 0], 2, 1)]);
        let names = ["Aal".to_owned(), "Baars".to_owned()];
        assert_eq!(stage.with(|scene| pointers(scene, &names)), [[0, 0], [1, 0]], "Baars is referred to Aal");
        stage.filter.asker = Some("Aal".to_owned());
        assert_eq!(stage.with(counts).len(), 1);
        stage.filter.asker = None;
        let file = stage.with(|scene| file(scene, "chart-whom")).expect("a chart");
        assert!(file.starts_with("<svg ") && file.ends_with("</svg>") && file.contains("Baars"), "{file}");
        assert_eq!(stage.with(|scene| super::file(scene, "chart-x")), None);
    }

    #[test]
    fn what_is_counted_is_counted_alike_everywhere() {
        let shared = "Vraag 1\nVaart de pont?\n\nVraag 2\nWaarheen? Zie Kamerstuk 38 912, nr. 2.\n\nAntwoord 1 en 2\n\
                      Naar Schor.[1]\n\n1 Kamerstuk 38 912, nr. 3.\n";
        for text in [shared, crate::session::EXAMPLE] {
            let stage = Stage::of(text);
            stage.with(|scene| {
                let (document, all) = (scene.setting.document, counts(scene));
                let sum = |number: &dyn Fn(&Count) -> usize| all.iter().map(number).sum::<usize>();
                let questions = crate::export::html::count(document, crate::words::Layer::Questions);
                let outline: usize =
                    outline::groups(document).iter().map(|group| group.exchanges.len()).sum();
                assert_eq!([sum(&|count| count.fared.iter().sum()), outline], [questions; 2]);
                assert_eq!(sum(&|count| count.asking), coverage::count(scene).1);
                let references = crate::export::html::count(document, crate::words::Layer::References);
                assert!(sum(&|count| count.references) <= references, "those elsewhere belong to no asker");
            });
        }
    }

    #[test]
    fn a_paper_without_pointers_says_so() {
        let stage = Stage::of("Vraag 1\nVaart de pont?\n\nAntwoord 1\nDe pont vaart.\n");
        assert!(stage.markup(View::Figures).contains(crate::words::NL.views.no_pointers));
    }
}
