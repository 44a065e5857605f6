//! Every word that the product says itself, in Dutch and English.
//!
//! One field per text, two constants: a text that is missing in one language does not compile. Sentences for the
//! rules by which marks were made stand in `words/reasons.rs`.

pub mod correct;
mod dutch;
mod english;
pub mod faults;
pub mod reasons;
pub mod seek;
pub mod views;

pub use dutch::NL;
pub use english::EN;

use crate::decode::NotText;
use crate::evidence::Certainty;
use crate::form::Genre;
use crate::notice::{Notice, NoticeKind};
use crate::places::Status;
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Tongue {
    /// The interface language for a browser's languages, best first ("en-GB"): Dutch for whoever reads Dutch first,
    /// English for everyone else.
    pub fn for_browser(languages: &[String]) -> Tongue {
        match languages.first() {
            Some(first) if !first.to_lowercase().starts_with("nl") => Tongue::English,
            _ => Tongue::Dutch,
        }
    }

    /// The tongue of a BCP 47 tag that this product wrote itself.
    pub fn of_tag(tag: &str) -> Option<Tongue> {
        [Tongue::Dutch, Tongue::English].into_iter().find(|tongue| tongue.words().tag == tag)
    }

    /// Its words.
    pub fn words(self) -> &'static Words {
        match self {
            Tongue::Dutch => &NL,
            Tongue::English => &EN,
        }
    }

    /// The other one.
    pub fn other(self) -> Tongue {
        match self {
            Tongue::Dutch => Tongue::English,
            Tongue::English => Tongue::Dutch,
        }
    }
}

/// The words of the product in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field's name and its text say it")]
pub struct Words {
    pub tongue: Tongue,
    /// BCP 47.
    pub tag: &'static str,

    // The text itself.
    pub question: &'static str,
    pub questions: &'static str,
    pub answer: &'static str,
    pub answers: &'static str,
    pub to_question: &'static str,
    pub to_questions: &'static str,
    pub only_points: &'static str,
    pub doubtful_mark: &'static str,
    pub carries_on: &'static str,
    pub go_to: fn(&str) -> String,
    pub go_to_note: &'static str,
    pub notice: fn(NoticeKind, &[String]) -> String,

    // Names of things.
    pub turn_kind: fn(TurnKind) -> &'static str,
    pub reference_kind: fn(ReferenceKind) -> &'static str,
    pub certainty: fn(Certainty) -> &'static str,
    pub status: fn(Status) -> &'static str,
    pub genre: fn(Genre) -> &'static str,

    // Outline, legend, details.
    pub outline: &'static str,
    pub legend: &'static str,
    pub legend_hint: &'static str,
    pub layer: fn(Layer) -> &'static str,
    pub counted_questions: Noun,
    pub no_asker: &'static str,
    pub notices: &'static str,
    pub details: &'static str,
    pub details_hint: &'static str,
    pub why: &'static str,
    pub why_fallback: &'static str,
    pub against: &'static str,
    pub asked_by: &'static str,
    pub answered_by: &'static str,
    pub identifier: &'static str,
    pub link: &'static str,
    pub link_caution: &'static str,
    pub there_it_says: &'static str,
    pub candidates: &'static str,
    pub shared_words: &'static str,
    pub no_target: &'static str,
    pub stands_for: &'static str,
    pub own_paper: &'static str,
    pub pointed_at_by: &'static str,
    pub its_answer: &'static str,
    pub its_question: &'static str,
    pub follow: &'static str,
    pub back: &'static str,
    pub back_to: fn(&str) -> String,
    pub close: &'static str,
    pub overview: &'static str,

    // The shell.
    pub tagline: &'static str,
    pub skip: &'static str,
    pub save: &'static str,
    pub save_hint: &'static str,
    pub new_text: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub other_language: &'static str,
    pub menu: &'static str,
    pub remember: &'static str,
    pub remember_hint: &'static str,
    pub forget: &'static str,
    pub stays_here: &'static str,
    pub untitled: &'static str,

    // The empty page.
    pub invite: &'static str,
    pub invite_more: &'static str,
    pub paste_label: &'static str,
    pub paste_placeholder: &'static str,
    pub read_this: &'static str,
    pub choose_file: &'static str,
    pub or_drop: &'static str,
    pub open_example: &'static str,
    pub drop_here: &'static str,
    pub what_you_see: &'static str,
    pub example_name: &'static str,
    pub sample_question: &'static str,
    pub sample_answer: &'static str,
    pub sample_reference_name: &'static str,
    pub sample_reference: &'static str,

    // What happened.
    pub found: fn(usize, usize, usize) -> String,
    pub found_nothing: &'static str,
    /// While a text is being read.
    pub busy: &'static str,
    /// While something else takes a while.
    pub working: &'static str,
    pub no_text: fn(&str, NotText) -> String,
    pub empty_text: &'static str,
    pub too_long: fn(&str, usize) -> String,
    pub not_kept: &'static str,
    pub no_text_yet: &'static str,
    pub forgotten: &'static str,
    pub saved: fn(&str) -> String,
    pub undo_open: &'static str,
    pub replaced: &'static str,
    pub dismiss: &'static str,
    pub unreadable: fn(&str) -> String,

    // The export.
    pub made_with: &'static str,
    pub show: &'static str,
    pub colours: &'static str,

    // Areas that have their words in files of their own.
    pub views: views::ViewWords,
    pub seek: seek::SeekWords,
}

/// What the legend turns on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Question turns and their asking sentences.
    Questions,
    /// Answer turns.
    Answers,
    /// References to other papers, acts and rulings.
    References,
    /// Pointers to other answers of the document.
    Pointers,
    /// What stands out.
    Notices,
}

impl Layer {
    /// Every layer, in the order of the legend.
    pub const ALL: [Layer; 5] =
        [Layer::Questions, Layer::Answers, Layer::References, Layer::Pointers, Layer::Notices];

    /// The name in classes.
    pub fn name(self) -> &'static str {
        match self {
            Layer::Questions => "questions",
            Layer::Answers => "answers",
            Layer::References => "references",
            Layer::Pointers => "pointers",
            Layer::Notices => "notices",
        }
    }
}

/// What things are called of which there is one, and of which there are more.
pub type Noun = [&'static str; 2];

/// How many there are, in words: "1 vraag", "2 vragen".
pub fn count(number: usize, noun: Noun) -> String {
    [&*number.to_string(), " ", noun[usize::from(number != 1)]].concat()
}

impl Words {
    /// The sentence of a notice.
    pub fn notice(&self, notice: &Notice) -> String {
        (self.notice)(notice.kind, &notice.words)
    }

    /// Why a rule made a mark.
    pub fn reason(&self, rule: &str) -> &'static str {
        reasons::reason(rule, self.tongue).unwrap_or(self.why_fallback)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_for_readers_of_dutch_english_for_the_rest() {
        for (languages, tongue) in [
            (vec!["nl-BE".to_owned(), "en".to_owned()], Tongue::Dutch),
            (vec!["NL".to_owned()], Tongue::Dutch),
            (vec!["de".to_owned(), "nl".to_owned()], Tongue::English),
            (vec![], Tongue::Dutch),
        ] {
            assert_eq!(Tongue::for_browser(&languages), tongue, "{languages:?}");
        }
        assert_eq!(Tongue::of_tag("en"), Some(Tongue::English));
        assert_eq!(Tongue::of_tag("fr"), None);
    }

    #[test]
    fn names_differ_between_kinds_and_languages() {
        for words in [&NL, &EN] {
            let names: std::collections::HashSet<_> =
                ReferenceKind::ALL.iter().map(|&kind| (words.reference_kind)(kind)).collect();
            assert_eq!(names.len(), ReferenceKind::ALL.len());
            let names: std::collections::HashSet<_> =
                TurnKind::ALL.iter().map(|&kind| (words.turn_kind)(kind)).collect();
            assert_eq!(names.len(), TurnKind::ALL.len());
        }
        for kind in TurnKind::ALL {
            assert_ne!((NL.turn_kind)(kind), (EN.turn_kind)(kind));
        }
    }

    #[test]
    fn of_one_thing_nothing_says_that_it_is_several() {
        for words in [&NL, &EN] {
            let own = words.tongue.correct();
            let of = |n: usize| {
                [
                    count(n, words.counted_questions),
                    (words.found)(n, n, n),
                    (words.views.fits)(n, n),
                    (words.views.marks)(n, n, 0),
                    (words.views.progress)(n, n),
                    count(n, words.views.works),
                    count(n, own.unfit),
                    count(n, own.hits),
                    count(n, own.brought),
                    count(n, own.replaced),
                    count(n, own.patterns_brought),
                ]
            };
            // Whatever is counted is named otherwise where there are several.
            for (one, two) in of(1).into_iter().zip(of(2)) {
                assert_ne!(one.replace('1', "2"), two);
            }
        }
    }

    #[test]
    fn a_notice_says_its_words_or_does_without() {
        for words in [&NL, &EN] {
            let year = Notice {
                kind: NoticeKind::ImpossibleYear,
                span: crate::span::Span::new(0, 0),
                words: vec!["2024/45".to_owned()],
            };
            assert!(words.notice(&year).contains("2024/45"));
            let bare = words.notice(&Notice { words: Vec::new(), ..year });
            assert!(bare.ends_with('.') && !bare.contains("“”") && !bare.contains("''"), "{bare}");
        }
    }
}
