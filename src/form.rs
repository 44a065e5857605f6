//! Which form of paper this is, and in which language: found from the words themselves, and shown with them.

use crate::evidence::Evidence;

/// The form of a paper, as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What sort of paper.
    pub genre: Genre,
    /// Its main language.
    pub language: Language,
    /// The words that tell.
    pub evidence: Vec<Evidence>,
}

/// The sorts of paper that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Genre {
    /// Verslag van een schriftelijk overleg: contributions per fractie, with or without answers.
    Overleg,
    /// Kamervragen with their answers, numbered.
    Kamervragen,
    /// Lijst van vragen en antwoorden: numbered, up to several hundred.
    QuestionList,
    /// Voorlopig verslag, nota naar aanleiding van het verslag: contributions per subject.
    Verslag,
    /// Schriftelijke or Kleine Anfrage.
    KleineAnfrage,
    /// Written question to the Commission or Council.
    European,
    /// Written questions at Westminster, Edinburgh and the like.
    Written,
    /// Spoken questions with numbered turns, as in the Belgian Chamber's committees.
    Spoken,
    /// Anything else in which questions and answers alternate.
    Plain,
    /// Nothing asks or answers here.
    None,
}

/// The languages whose rows the tables hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// French.
    French,
    /// English.
    English,
}

impl Language {
    /// The BCP 47 tag, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::German => "de",
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

impl Genre {
    /// The name in exports and the key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Genre::Overleg => "overleg",
            Genre::Kamervragen => "kamervragen",
            Genre::QuestionList => "question-list",
            Genre::Verslag => "verslag",
            Genre::KleineAnfrage => "kleine-anfrage",
            Genre::European => "european",
            Genre::Written => "written",
            Genre::Spoken => "spoken",
            Genre::Plain => "plain",
            Genre::None => "none",
        }
    }
}

impl Default for Form {
    fn default() -> Self {
        Form { genre: Genre::None, language: Language::Dutch, evidence: Vec::new() }
    }
}
