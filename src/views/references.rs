//! document → works: every cited paper, act and ruling once, with its mentions, its link and what stands out.

use super::{Listing, Rows, Scene, View, heading, nothing, prose, push, table, title};
use crate::document::Document;
use crate::export::csv::Csv;
use crate::fold::Folded;
use crate::html::{labels, safe_link};
use crate::page::write;
use crate::places::reference_anchor;
use crate::reference::{Reference, ReferenceId, ReferenceKind};
use crate::turn::{TurnId, TurnKind};
use std::collections::HashMap;

/// Something that is cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// What it is.
    pub kind: ReferenceKind,
    /// Its fullest mention, as printed.
    pub name: String,
    /// Its identifier.
    pub id: Option<String>,
    /// Where it can be read; formed from the number or name, never looked up.
    pub url: Option<String>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<ReferenceId>,
    /// Whether it is the paper itself.
    pub own: bool,
}

/// A chain of short mentions is followed so far.
const MOST_STEPS: usize = 4;

/// Everything that is cited, in the order of its first mention. Pointers and footnote marks stay within the paper.
pub fn works(document: &Document) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    let mut place: HashMap<String, usize> = HashMap::new();
    for (id, reference) in document.references() {
        if matches!(reference.kind, ReferenceKind::Pointer | ReferenceKind::Note) {
            continue;
        }
        let full = full(document, reference);
        let printed = printed(document, reference);
        let key = match &full.id {
            Some(id) => format!("={id}"),
            None => Folded::new(&self::printed(document, full)).text().to_owned(),
        };
        let at = *place.entry(key).or_insert_with(|| {
            let work = Work {
                kind: full.kind,
                name: String::new(),
                id: full.id.clone(),
                url: None,
                mentions: Vec::new(),
                own: false,
            };
            works.push(work);
            works.len() - 1
        });
        let work = &mut works[at];
        // What stands for another says less than that does.
        if work.name.is_empty() || (reference.stands_for.is_none() && printed.len() > work.name.len()) {
            work.name = printed;
        }
        work.url = work.url.take().or_else(|| full.url.clone()).or_else(|| reference.url.clone());
        work.own |= reference.own;
        work.mentions.push(id);
    }
    works
}

/// The mention that says in full what this one says in short.
fn full<'a>(document: &'a Document, reference: &'a Reference) -> &'a Reference {
    let mut at = reference;
    for _ in 0..MOST_STEPS {
        match at.stands_for.and_then(|id| document.references.get(id.0 as usize)) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

fn printed(document: &Document, reference: &Reference) -> String {
    match owner(document, reference) {
        Some(turn) => prose::flat(document, document.turn(turn), reference.span),
        None => document.source.slice(reference.span).to_owned(),
    }
}

/// The turn in whose text a mention begins.
fn owner(document: &Document, reference: &Reference) -> Option<TurnId> {
    let at = reference.span.start;
    // Spans may nest: of those that begin before it, the last one that has it in a piece.
    let end = document.turns.partition_point(|turn| turn.span.start <= at);
    let holds = |i: &usize| document.turns[*i].pieces.iter().any(|piece| piece.span.contains(at));
    (0..end).rev().take(16).find(holds).map(|i| TurnId(i as u32))
}

/// The works that fit the filter, in order, with only the mentions that fit.
pub fn sorted(scene: &Scene) -> Vec<Work> {
    let (document, places) = (scene.setting.document, scene.setting.places);
    let mut works = works(document);
    let mut filter = scene.filter.clone();
    filter.text.clear();
    filter.kind = None;
    if !filter.is_empty() {
        let fits = filter.sift(scene.sieve);
        for work in &mut works {
            work.mentions.retain(|&mention| {
                let exchange =
                    owner(document, document.reference(mention)).and_then(|turn| places.exchange_of(turn));
                exchange.is_some_and(|id| fits[id.0 as usize])
            });
        }
    }
    let words = Folded::new(&scene.filter.text);
    works.retain(|work| {
        !work.mentions.is_empty()
            && scene.filter.kind.is_none_or(|kind| work.kind == kind)
            && Folded::new(&work.name).text().contains(words.text().trim())
    });
    let falling = scene.sort.falling;
    match scene.sort.key {
        table::Key::Kind => table::by(&mut works, falling, |work| work.kind as u64),
        table::Key::Name => table::by_name(&mut works, falling, |work| work.name.clone()),
        table::Key::Count => table::by(&mut works, falling, |work| work.mentions.len() as u64),
        _ => {}
    }
    works
}

/// The view.
pub fn listing(scene: &Scene) -> Listing {
    let words = &scene.setting.words.views;
    let works = sorted(scene);
    let mut head = String::new();
    title(
        &mut head,
        scene,
        View::References,
        words.references_say,
        &[("paper", words.paper_order), ("csv", words.save_csv)],
    );
    if works.is_empty() {
        head.push_str(&nothing(scene, words.no_references));
        return Listing { head, rows: Rows::default() };
    }
    let caption = crate::words::count(works.len(), words.works);
    push(
        &mut head,
        &["<table role=\"table\" class=\"rows works\"><caption class=\"unseen\">", &caption, "</caption>"],
    );
    head.push_str("<thead role=\"rowgroup\"><tr role=\"row\">");
    heading(&mut head, scene, "kind", words.kind, Some(table::Key::Kind));
    heading(&mut head, scene, "name", words.cited, Some(table::Key::Name));
    heading(&mut head, scene, "count", words.count, Some(table::Key::Count));
    heading(&mut head, scene, "where", words.mentioned, None);
    head.push_str("</tr></thead></table>");
    Listing { head, rows: Rows::Written(works.iter().map(|work| row(scene, work)).collect()) }
}

fn row(scene: &Scene, work: &Work) -> String {
    let words = scene.setting.words;
    let mut out = String::new();
    write(
        &mut out,
        "<tr role=\"row\"><td role=\"cell\" class=\"kind\"><span class=\"tag {}\">{}</span></td>\
         <th role=\"rowheader\" scope=\"row\" class=\"name\"><span lang=\"{}\">{}</span>",
        &[work.kind.name(), (words.reference_kind)(work.kind), scene.lang(), &work.name],
    );
    if let Some(id) = work.id.as_deref().filter(|id| *id != work.name) {
        write(&mut out, "<small>{}</small>", &[id]);
    }
    if let Some(url) = work.url.as_deref().and_then(safe_link) {
        write(
            &mut out,
            "<a class=\"out\" rel=\"noopener noreferrer\" target=\"_blank\" title=\"{}\" href=\"{}\">{}</a>",
            &[words.link_caution, url, words.link],
        );
    }
    if work.own {
        write(&mut out, "<em>{}</em>", &[words.own_paper]);
    }
    for notice in notices(scene, work) {
        write(&mut out, "<span class=\"remark\">{}</span>", &[&notice]);
    }
    write(
        &mut out,
        "</th><td role=\"cell\" class=\"count\">{}</td><td role=\"cell\" class=\"where\"><ul>",
        &[&work.mentions.len().to_string()],
    );
    for &mention in &work.mentions {
        let place = place(scene, mention);
        let anchor = reference_anchor(mention);
        let link = "<li><a class=\"way\" href=\"#{}\" data-go=\"{}\">{}</a></li>";
        write(&mut out, link, &[&anchor, &anchor, &place]);
    }
    out.push_str("</ul></td></tr>");
    out
}

/// What the place of a mention is called.
fn place(scene: &Scene, mention: ReferenceId) -> String {
    let document = scene.setting.document;
    let turn = owner(document, document.reference(mention))
        .filter(|&turn| !matches!(document.turn(turn).kind, TurnKind::Other | TurnKind::Furniture));
    turn.map_or_else(
        || scene.setting.words.views.in_the_text.to_owned(),
        |turn| labels::place(&scene.setting, turn),
    )
}

/// What stands out at any of a work's mentions, each sentence once.
fn notices(scene: &Scene, work: &Work) -> Vec<String> {
    let document = scene.setting.document;
    let mut found: Vec<String> = Vec::new();
    for &mention in &work.mentions {
        let span = document.reference(mention).span;
        let from = document.notices.partition_point(|notice| notice.span.start < span.start);
        for notice in document.notices[from..].iter().take_while(|notice| notice.span.start < span.end) {
            let says = scene.setting.words.notice(notice);
            if !found.contains(&says) {
                found.push(says);
            }
        }
    }
    found
}

/// The list as a file.
pub fn csv(csv: &mut Csv, scene: &Scene) {
    let words = scene.setting.words;
    let said = &words.views;
    for cell in
        [said.kind, said.cited, words.identifier, words.link, said.count, said.mentioned, words.notices]
    {
        csv.cell(cell);
    }
    csv.end();
    for work in sorted(scene) {
        let places: Vec<String> = work.mentions.iter().map(|&mention| place(scene, mention)).collect();
        csv.cell((words.reference_kind)(work.kind));
        csv.cell(&work.name);
        csv.cell(work.id.as_deref().unwrap_or_default());
        csv.cell(work.url.as_deref().unwrap_or_default());
        csv.cell(&work.mentions.len().to_string());
        csv.cell(&places.join("; "));
        csv.cell(&notices(scene, &work).join(" "));
        csv.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Filter;
    use crate::views::table::{Key, Sort};
    use crate::views::tests::Stage;

    fn names(stage: &Stage) -> Vec<(ReferenceKind, usize)> {
        stage.with(|scene| sorted(scene).iter().map(|work| (work.kind, work.mentions.len())).collect())
    }

    #[test]
    fn every_work_stands_once_with_all_its_mentions() {
        let mut stage = Stage::new();
        assert_eq!(names(&stage), [(ReferenceKind::Kamerstuk, 2), (ReferenceKind::Law, 1)]);
        stage.sort = Sort { key: Key::Count, falling: false };
        assert_eq!(names(&stage), [(ReferenceKind::Law, 1), (ReferenceKind::Kamerstuk, 2)]);
        stage.filter = Filter { asker: Some("Baars".to_owned()), ..Filter::default() };
        assert_eq!(names(&stage), [(ReferenceKind::Law, 1)]);
        stage.filter = Filter { text: "KAMERSTUK".to_owned(), ..Filter::default() };
        assert_eq!(names(&stage), [(ReferenceKind::Kamerstuk, 2)]);
        let markup = stage.markup(View::References);
        assert_eq!(markup.matches("data-go=\"r").count(), 2);
        assert!(markup.contains(crate::words::NL.link_caution), "{markup}");
    }
}
