//! document → a list to tick off: every sentence that asks, how it fared, and the answer beside it.

use super::{Listing, Rows, Scene, View, answers, fared, nothing, prose, push, table, title};
use crate::coverage::Fared;
use crate::export::csv::Csv;
use crate::page::{write, written};
use crate::span::Span;
use crate::turn::{ExchangeId, TurnId};

/// So many question marks outside questions are listed; a paper with more has another problem.
const MOST_MARKS: usize = 200;

/// What is ticked off in an exchange: its sentences that ask, or the question itself where none was found.
pub fn items(scene: &Scene, exchange: ExchangeId) -> Vec<(TurnId, Span)> {
    let document = scene.setting.document;
    let mut items = Vec::new();
    for &id in &document.exchange(exchange).questions {
        let from = document.sentences.partition_point(|sentence| sentence.turn < id);
        let sentences = document.sentences[from..].iter().take_while(|sentence| sentence.turn == id);
        let before = items.len();
        items.extend(sentences.filter(|sentence| sentence.kind.asks()).map(|sentence| (id, sentence.span)));
        if items.len() == before {
            items.push((id, document.turn(id).span));
        }
    }
    items
}

/// How many are ticked, and how many there are in the whole paper.
pub fn count(scene: &Scene) -> (usize, usize) {
    let (mut ticked, mut all) = (0, 0);
    for (id, _) in scene.setting.document.exchanges() {
        for (_, span) in items(scene, id) {
            all += 1;
            ticked += usize::from(scene.checks.is_ticked(span.start));
        }
    }
    (ticked, all)
}

/// How far the check has come, as a bar and in words.
pub fn progress(scene: &Scene) -> String {
    let (ticked, all) = count(scene);
    let says = (scene.setting.words.views.progress)(ticked, all);
    written(
        "<progress aria-label=\"{}\" max=\"{}\" value=\"{}\"></progress> {}",
        &[&says, &all.max(1).to_string(), &ticked.to_string(), &says],
    )
}

/// The view.
pub fn listing(scene: &Scene) -> Listing {
    let words = &scene.setting.words.views;
    let mut head = String::new();
    title(
        &mut head,
        scene,
        View::Coverage,
        words.coverage_says,
        &[("csv", words.save_csv), ("clear-checks", words.clear_checks)],
    );
    if scene.setting.document.exchanges.is_empty() {
        write(&mut head, "<p class=\"nothing\">{}</p>", &[scene.setting.words.found_nothing]);
        return Listing { head, rows: Rows::default() };
    }
    summary(&mut head, scene);
    marks(&mut head, scene);
    push(&mut head, &["<p class=\"progress\" role=\"status\" data-progress>", &progress(scene), "</p>"]);
    let rows = scene.exchanges();
    if rows.is_empty() {
        let all_answered = scene.filter.fared == Some(Fared::Unanswered) && scene.coverage.unanswered == 0;
        if all_answered {
            write(&mut head, "<p class=\"nothing good\">{}</p>", &[words.all_answered]);
        } else {
            head.push_str(&nothing(scene, scene.setting.words.found_nothing));
        }
    }
    head.push_str("<ol class=\"rows items\"></ol>");
    Listing { head, rows: Rows::Exchanges(rows) }
}

/// How many fared how, as numbers and as shares of one bar.
fn summary(out: &mut String, scene: &Scene) {
    let words = &scene.setting.words.views;
    out.push_str("<ul class=\"shares\">");
    for way in Fared::ALL {
        let count = scene.coverage.count(way);
        let zero = if count == 0 { " zero" } else { "" };
        write(
            out,
            "<li class=\"share {}{}\"><b>{}</b> <i class=\"dot {}\"></i>{}</li>",
            &[way.name(), zero, &count.to_string(), way.name(), (words.fared)(way)],
        );
    }
    out.push_str("</ul>");
    out.push_str(&super::charts::shares(scene));
    if scene.coverage.unanswered == 0 {
        write(out, "<p class=\"good\">{}</p>", &[words.all_answered]);
    }
}

/// The count that checks itself: every question mark of the text, and where those stand that are in no question.
fn marks(out: &mut String, scene: &Scene) {
    let (coverage, words) = (scene.coverage, &scene.setting.words.views);
    let elsewhere = coverage.marks_elsewhere.len();
    let says = (words.marks)(coverage.marks, coverage.marks_in_questions, elsewhere);
    if elsewhere == 0 {
        write(out, "<p class=\"sum\">{}</p>", &[&says]);
        return;
    }
    write(out, "<details class=\"sum\"><summary>{}</summary><ul>", &[&says]);
    let document = scene.setting.document;
    for mark in coverage.marks_elsewhere.iter().take(MOST_MARKS) {
        let owner = document.turns().filter(|(_, turn)| turn.span.contains(mark.start)).last();
        let start = document.source.text().floor_char_boundary(mark.start.saturating_sub(90) as usize) as u32;
        let start = owner.map_or(start, |(_, turn)| start.max(turn.span.start));
        let words: Vec<&str> =
            document.source.slice(Span { start, end: mark.end }).split_whitespace().collect();
        write(
            out,
            "<li><button type=\"button\" class=\"way\" data-byte=\"{}\">… {}</button></li>",
            &[&mark.start.to_string(), &words.join(" ")],
        );
    }
    out.push_str("</ul></details>");
}

/// One question with its sentences to tick, a note, and its answer beside it.
pub fn row(out: &mut String, scene: &Scene, id: ExchangeId) {
    let document = scene.setting.document;
    let words = &scene.setting.words.views;
    let start = scene.start(id).to_string();
    write(out, "<li class=\"item\" data-start=\"{}\" data-length=\"1\"><div class=\"asked\"><h3>", &[&start]);
    super::name(out, scene, id);
    write(out, " <span>{}</span>", &[scene.asker(id)]);
    fared(out, scene, id);
    out.push_str("</h3><ul>");
    for (turn, span) in items(scene, id) {
        let (at, says) = (span.start, prose::flat(document, document.turn(turn), span));
        let ticked = if scene.checks.is_ticked(at) { " checked" } else { "" };
        write(out, "<li><label><input type=\"checkbox\" data-tick=\"{}\"", &[&at.to_string()]);
        out.push_str(ticked);
        write(out, "><span lang=\"{}\">{}</span></label></li>", &[scene.lang(), &says]);
    }
    out.push_str("</ul>");
    let note = scene.checks.note(scene.start(id));
    let label = |says: &str| [says, ": ", scene.setting.places.number(id)].concat();
    if note.is_empty() {
        write(
            out,
            "<button type=\"button\" class=\"plain\" data-note=\"{}\" aria-label=\"{}\">{}</button>",
            &[&start, &label(words.note), words.note],
        );
    } else {
        out.push_str(&note_field(&start, &label(words.noted), note));
    }
    out.push_str("</div><div class=\"got\">");
    answers(out, scene, id);
    out.push_str("</div></li>");
}

/// The field of a note.
pub fn note_field(at: &str, label: &str, note: &str) -> String {
    written("<textarea rows=\"2\" data-noted=\"{}\" aria-label=\"{}\">\n{}</textarea>", &[at, label, note])
}

/// The list as a file: a row for every sentence that asks.
pub fn csv(csv: &mut Csv, scene: &Scene) {
    let (document, words) = (scene.setting.document, scene.setting.words);
    let said = &words.views;
    let columns = [said.number, said.asker, words.question, words.answer, said.how, said.there];
    for cell in columns.into_iter().chain([said.checked, said.noted]) {
        csv.cell(cell);
    }
    csv.end();
    for id in table::rows(scene) {
        let there: Vec<&str> = super::via::targets(document, scene.setting.places, id)
            .into_iter()
            .map(|target| scene.setting.places.number(target))
            .collect();
        let by_pointer = scene.coverage.fared(id) == Fared::ByPointer;
        let answer = prose::whole(document, &document.exchange(id).answers);
        for (turn, span) in items(scene, id) {
            let (at, says) = (span.start, prose::flat(document, document.turn(turn), span));
            csv.cell(scene.setting.places.number(id));
            csv.cell(scene.asker(id));
            csv.cell(&says);
            csv.cell(&answer);
            csv.cell((said.fared)(scene.coverage.fared(id)));
            csv.cell(&if by_pointer { there.join(", ") } else { String::new() });
            csv.cell(if scene.checks.is_ticked(at) { said.yes } else { said.no });
            csv.cell(scene.checks.note(scene.start(id)));
            csv.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Shelf, number_of};
    use crate::views::tests::Stage;

    #[test]
    fn every_asking_sentence_can_be_ticked() {
        let mut stage = Stage::new();
        assert_eq!(stage.with(count), (0, 5));
        let at = stage.with(|scene| items(scene, ExchangeId(0))[1].1.start);
        let mut shelf = Shelf::default();
        shelf.tick(number_of("x"), at, true);
        shelf.note(number_of("x"), stage.with(|scene| scene.start(ExchangeId(0))), "<nabellen>");
        stage.checks = shelf.of(number_of("x")).clone();
        assert_eq!(stage.with(count), (1, 5));
        let markup = stage.markup(View::Coverage);
        assert_eq!(markup.matches(" checked>").count(), 1);
        assert_eq!(markup.matches("type=\"checkbox\"").count(), 5);
        assert!(markup.contains("&lt;nabellen&gt;</textarea>"), "{markup}");
        let file = stage.with(|scene| super::super::csv(View::Coverage, scene));
        assert_eq!(file.matches("\"ja\"").count(), 1);
        assert_eq!(file.matches("<nabellen>").count(), 2, "beside both sentences of the question");
        assert_eq!(file.matches("De sluis gaat <b>open</b>").count(), 2, "and so does its answer");
        let columns = "\"Nummer\";\"Vragensteller\";\"Vraag\";\"Antwoord\";\"Stand\";\"Daar staat, bij\";\"Nagezien\";\"Notitie\"";
        assert_eq!(file.lines().next(), Some(["\u{feff}", columns].concat().as_str()));
    }

    #[test]
    fn a_paper_without_open_questions_says_so() {
        let mut stage = Stage::of("Vraag 1\nVaart de pont?\n\nAntwoord 1\nDe pont vaart.\n");
        let good = crate::words::NL.views.all_answered;
        assert!(stage.markup(View::Coverage).contains(good));
        stage.filter.fared = Some(Fared::Unanswered);
        assert!(stage.markup(View::Coverage).contains(&format!("nothing good\">{good}")));
    }
}
