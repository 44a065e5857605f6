//! document → sieve; filter × sieve → which exchanges are shown. What a reader narrows the paper down to, as plain data.

use crate::coverage::{Coverage, Fared};
use crate::document::Document;
use crate::evidence::Certainty;
use crate::fold::Folded;
use crate::reference::ReferenceKind;
use crate::turn::{ExchangeId, TurnId, TurnKind};

/// What a reader wants to see; every part that is set must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who asks.
    pub asker: Option<String>,
    /// How the question fared.
    pub fared: Option<Fared>,
    /// A kind of reference that question or answer holds.
    pub kind: Option<ReferenceKind>,
    /// Only exchanges with something doubtful in them.
    pub doubtful: bool,
    /// Words that stand in question or answer, whatever their case.
    pub text: String,
}

impl Filter {
    /// Whether nothing is narrowed down.
    pub fn is_empty(&self) -> bool {
        let Filter { asker, fared, kind, doubtful, text } = self;
        asker.is_none() && fared.is_none() && kind.is_none() && !doubtful && text.trim().is_empty()
    }

    /// Which exchanges fit, in their order.
    pub fn sift(&self, sieve: &Sieve) -> Vec<bool> {
        let words = Folded::new(&self.text);
        let words = words.text().trim();
        sieve.entries.iter().map(|entry| self.matches(entry, words)).collect()
    }

    fn matches(&self, entry: &Entry, words: &str) -> bool {
        self.asker.as_ref().is_none_or(|asker| entry.asker.as_ref() == Some(asker))
            && self.fared.is_none_or(|fared| entry.fared == fared)
            && self.kind.is_none_or(|kind| entry.kinds & bit(kind) != 0)
            && (!self.doubtful || entry.doubtful)
            && entry.words.contains(words)
    }
}

/// What filters ask of every exchange of a document, found once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sieve {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    asker: Option<String>,
    fared: Fared,
    /// One bit for every kind of reference in it.
    kinds: u32,
    doubtful: bool,
    /// Its turns, folded.
    words: String,
}

impl Sieve {
    /// Looks through a document.
    pub fn new(document: &Document, coverage: &Coverage) -> Sieve {
        let entry = |(id, exchange): (ExchangeId, &crate::turn::Exchange)| {
            let mut entry = Entry {
                asker: exchange.asker.clone(),
                fared: coverage.fared(id),
                kinds: 0,
                doubtful: false,
                words: String::new(),
            };
            for &turn in exchange.questions.iter().chain(&exchange.answers) {
                entry.add(document, turn);
            }
            entry
        };
        Sieve { entries: document.exchanges().map(entry).collect() }
    }

    /// The kinds of reference that stand in any exchange.
    pub fn kinds(&self) -> Vec<ReferenceKind> {
        let all = self.entries.iter().fold(0, |all, entry| all | entry.kinds);
        ReferenceKind::ALL.into_iter().filter(|&kind| all & bit(kind) != 0).collect()
    }
}

impl Entry {
    fn add(&mut self, document: &Document, id: TurnId) {
        let turn = document.turn(id);
        self.doubtful |= turn.certainty == Certainty::Doubtful;
        for piece in &turn.pieces {
            self.words.push_str(Folded::new(document.source.slice(piece.span)).text());
            // A piece that carries on a sentence is one text with the piece before it.
            self.words.push(' ');
            for reference in document.references_in(piece.span) {
                self.kinds |= bit(reference.kind);
                self.doubtful |= reference.certainty == Certainty::Doubtful;
            }
        }
    }
}

fn bit(kind: ReferenceKind) -> u32 {
    1 << kind as u32
}

/// Which turns are shown where only these exchanges are: theirs, with the labels, headings and preambles above them.
pub fn turns_shown(document: &Document, shown: &[bool]) -> Vec<bool> {
    let mut turns = vec![false; document.turns.len()];
    for (exchange, _) in document.exchanges.iter().zip(shown).filter(|(_, shown)| **shown) {
        for turn in exchange.questions.iter().chain(&exchange.answers) {
            if let Some(turn) = turns.get_mut(turn.0 as usize) {
                *turn = true;
            }
        }
    }
    // From the end: what the next question or answer is, and whether anything is shown below the heading.
    let (mut next, mut below) = (false, false);
    for (turn, shown) in document.turns.iter().zip(&mut turns).rev() {
        match turn.kind {
            TurnKind::Question | TurnKind::Answer => {
                next = *shown;
                below |= *shown;
            }
            TurnKind::Label => *shown = next,
            TurnKind::Preamble => *shown = below,
            TurnKind::Heading => {
                *shown = below;
                below = false;
            }
            _ => {}
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = "Vragen en opmerkingen van de leden van de Otter-fractie\n\nDe leden van de Otter-fractie hebben \
        kennisgenomen van de brief.\n\nDe leden van de Otter-fractie vragen of de sluis (Kamerstuk 38 912, nr. 2) open gaat.\n\nAntwoord:\n\n\
        De sluis gaat open.\n\nVragen en opmerkingen van de leden van de Reiger-fractie\n\nDe leden van de \
        Reiger-fractie vragen of de Brug\ndicht blijft.\n\nAntwoord:\n\nHet kabinet verwijst naar het antwoord op de \
        gelijkluidende vraag van de leden van de Otter-fractie.\n";

    fn sift(filter: Filter) -> Vec<bool> {
        let document = crate::parse(PAPER);
        let coverage = Coverage::new(&document);
        assert_eq!(document.exchanges.len(), 2);
        filter.sift(&Sieve::new(&document, &coverage))
    }

    #[test]
    fn parts_combine() {
        let any = Filter::default();
        assert!(any.is_empty());
        assert_eq!(sift(any.clone()), [true, true]);
        let asker = Filter { asker: Some("Reiger".to_owned()), ..any.clone() };
        assert_eq!(sift(asker.clone()), [false, true]);
        assert_eq!(sift(Filter { fared: Some(Fared::ByPointer), ..asker.clone() }), [false, true]);
        assert_eq!(sift(Filter { fared: Some(Fared::Answered), ..asker }), [false, false]);
        assert_eq!(sift(Filter { kind: Some(ReferenceKind::Kamerstuk), ..any.clone() }), [true, false]);
        let text = Filter { text: "  DE BRUG dicht".to_owned(), ..any };
        assert_eq!(sift(text.clone()), [false, true], "over a line end, in any case");
        assert!(!text.is_empty());
        assert!(Filter { text: " \n".to_owned(), ..Filter::default() }.is_empty());
    }

    #[test]
    fn headings_stay_with_what_is_shown_below_them() {
        let document = crate::parse(PAPER);
        let kinds = |shown: &[bool]| {
            let turns = turns_shown(&document, shown);
            document
                .turns
                .iter()
                .zip(turns)
                .filter(|(_, shown)| *shown)
                .map(|(turn, _)| turn.kind)
                .collect::<Vec<_>>()
        };
        use TurnKind::{Answer, Heading, Label, Preamble, Question};
        assert_eq!(kinds(&[true, false]), [Heading, Preamble, Question, Label, Answer]);
        assert_eq!(kinds(&[false, true]), [Heading, Question, Label, Answer]);
        assert_eq!(kinds(&[false, false]), []);
    }
}
