//! A small paper on which every view is tried.

use super::*;
use crate::document::Document;
use crate::html::Medium;
use crate::places::Places;

/// Four questions of two askers: answered at length, answered, pointed on, unanswered; two acts, one cited twice.
const PAPER: &str = "Vragen en opmerkingen van de leden van de Aal-fractie\n\nDe leden van de Aal-fractie vragen of de \
    sluis (Kamerstuk 38 912, nr. 2) open gaat? En wanneer?\n\nAntwoord:\n\nDe sluis gaat <b>open</b> zodra het water \
    zakt, en dat is volgens Kamerstuk 38 912, nr. 2 in april.\n\nVragen en opmerkingen van de leden van de \
    Baars-fractie\n\nDe leden van de Baars-fractie vragen wie de brug bedient?\n\nAntwoord:\n\nDat doet de \
    brugwachter op grond van artikel 3 van de Waterwet.\n\nDe leden van de Baars-fractie vragen of de sluis open \
    gaat?\n\nAntwoord:\n\nHet kabinet verwijst naar het antwoord op de gelijkluidende vraag van de leden van de \
    Aal-fractie.\n\nVragen en opmerkingen van de leden van de Aal-fractie\n\nDe leden van de Aal-fractie vragen wat dat \
    kost?\n";

/// A paper with all that views are made from.
pub struct Stage {
    document: Document,
    places: Places,
    coverage: Coverage,
    sieve: Sieve,
    pub filter: Filter,
    pub sort: Sort,
    pub checks: Checks,
}

impl Stage {
    /// The small paper.
    pub fn new() -> Stage {
        Stage::of(PAPER)
    }

    /// Any paper.
    pub fn of(text: &str) -> Stage {
        let document = crate::parse(text);
        let coverage = Coverage::new(&document);
        Stage {
            places: Places::new(&document),
            sieve: Sieve::new(&document, &coverage),
            coverage,
            document,
            filter: Filter::default(),
            sort: Sort::default(),
            checks: Checks::default(),
        }
    }

    /// Makes something from it.
    pub fn with<T>(&self, make: impl Fn(&Scene) -> T) -> T {
        let (document, places, words) = (&self.document, &self.places, &crate::words::NL);
        make(&Scene {
            setting: Setting { document, places, words, medium: Medium::Page },
            coverage: &self.coverage,
            sieve: &self.sieve,
            filter: &self.filter,
            sort: self.sort,
            checks: &self.checks,
        })
    }

    /// All markup of a view.
    pub fn markup(&self, view: View) -> String {
        self.with(|scene| {
            let listing = listing(view, scene);
            let rows = write(view, scene, &listing.rows, 0..listing.rows.count());
            listing.head + &rows
        })
    }
}

/// The exchanges of the table, in its order.
pub fn order(stage: &Stage) -> Vec<u32> {
    stage.with(|scene| table::rows(scene).into_iter().map(|id| id.0).collect())
}

#[test]
fn every_view_is_well_formed_and_escapes_the_paper() {
    for text in [PAPER, "", "Een brief zonder vragen.", crate::session::EXAMPLE] {
        let stage = Stage::of(text);
        for view in View::ALL {
            let markup = stage.markup(view);
            assert!(!markup.contains("<b>open</b>"), "{view:?}");
            let read = scraper::Html::parse_fragment(&markup);
            for tag in ["div", "section", "li", "td", "button", "p", "figure", "a", "span"] {
                let selector = scraper::Selector::parse(tag).expect("a tag");
                // Table parts outside a table are dropped by a parser of fragments.
                let parsed = read.select(&selector).count();
                let (opened, closed) = (
                    markup.matches(&format!("<{tag}>")).count() + markup.matches(&format!("<{tag} ")).count(),
                    markup.matches(&format!("</{tag}>")).count(),
                );
                assert_eq!(opened, closed, "{view:?} <{tag}>");
                assert!(tag == "td" || parsed == opened, "{view:?} <{tag}> {parsed} of {opened}");
            }
        }
    }
}

#[test]
fn a_filter_that_nothing_fits_says_so_in_every_list() {
    let mut stage = Stage::new();
    stage.filter.text = "kameel".to_owned();
    for view in [View::Table, View::Coverage, View::References] {
        assert!(stage.markup(view).contains(crate::words::NL.views.nothing_fits), "{view:?}");
    }
}
