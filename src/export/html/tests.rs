//! The file that one takes away holds the text, runs nothing, and leads everywhere it says.

use super::*;
use crate::html::tests::paper;
use crate::paint::tests::{any_document, any_text};
use crate::words::{EN, NL};
use proptest::prelude::*;
use scraper::{Html, Selector};

fn select<'a>(html: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

proptest! {
    #[test]
    fn the_article_is_the_text(document in any_document()) {
        let html = Html::parse_document(&page(&document, &NL));
        let text: String = select(&html, "article").iter().flat_map(|article| article.text()).collect();
        prop_assert_eq!(text, document.source.text());
        prop_assert!(select(&html, "script, iframe, object, embed, link, img, base").is_empty());
    }

    #[test]
    fn every_jump_of_a_parsed_text_has_its_place(text in any_text()) {
        check_jumps(&crate::parse(&text));
    }
}

#[track_caller]
fn check_jumps(document: &Document) -> usize {
    let html = Html::parse_document(&page(document, &EN));
    let ids: Vec<&str> =
        select(&html, "[id]").iter().filter_map(|element| element.value().attr("id")).collect();
    let jumps = select(&html, "a[href^='#']");
    for link in &jumps {
        let href = link.value().attr("href").expect("selected by it");
        assert_eq!(ids.iter().filter(|&&id| id == &href[1..]).count(), 1, "{href}");
    }
    assert_eq!(ids.iter().collect::<std::collections::HashSet<_>>().len(), ids.len());
    jumps.len()
}

#[test]
fn every_jump_has_its_place() {
    assert_eq!(check_jumps(&paper()), 7);
    assert!(check_jumps(&crate::parse(include_str!("../../../assets/voorbeeld.txt"))) > 15);
}

#[test]
fn what_a_parser_of_text_cannot_carry_is_shown_as_missing() {
    let document = crate::parse("nul\0 en\rwagen");
    let html = Html::parse_document(&page(&document, &NL));
    let text: String = select(&html, "article").iter().flat_map(|article| article.text()).collect();
    assert_eq!(text, "nul\u{fffd} en\rwagen");
}

#[test]
fn the_legend_counts_and_switches_every_layer() {
    let file = page(&paper(), &NL);
    let html = Html::parse_document(&file);
    let counts: Vec<String> = select(&html, "label.chip b").iter().map(|b| b.text().collect()).collect();
    assert_eq!(counts, ["2", "2", "4", "1", "1"]);
    for layer in Layer::ALL {
        assert!(file.contains(&format!(":has(#show-{}:not(:checked))", layer.name())));
        assert_eq!(select(&html, &format!("input#show-{}", layer.name())).len(), 1);
    }
}

#[test]
fn nothing_comes_from_elsewhere() {
    let file = page(&paper(), &NL);
    let html = Html::parse_document(&file);
    let policy = select(&html, "meta[http-equiv='Content-Security-Policy']");
    let policy = policy[0].value().attr("content").expect("a policy");
    assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'"));
    assert!(select(&html, "[src], [srcset], [style]").is_empty());
    let style: String = select(&html, "style").iter().flat_map(|style| style.text()).collect();
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));
}

#[test]
fn the_file_is_named_after_the_paper() {
    assert_eq!(file_name(&Document::default(), &NL), "tekst-zonder-titel.html");
    assert_eq!(file_name(&paper(), &NL), "zoetwaterraad.html");
}
