//! Dutch.

use super::{Layer, Tongue, Words, count};
use crate::decode::NotText;
use crate::evidence::Certainty;
use crate::form::Genre;
use crate::notice::NoticeKind;
use crate::places::Status;
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;

/// The words in Dutch.
pub const NL: Words = Words {
    tongue: Tongue::Dutch,
    tag: "nl",

    question: "Vraag",
    questions: "Vragen",
    answer: "Antwoord",
    answers: "Antwoorden",
    to_question: "op vraag",
    to_questions: "op vragen",
    only_points: "alleen een doorverwijzing",
    doubtful_mark: "twijfelachtig",
    carries_on: "vervolg",
    go_to: |place| format!("Ga naar {place}"),
    go_to_note: "Ga naar de noot",
    notice,

    turn_kind: |kind| match kind {
        TurnKind::Question => "Vraag",
        TurnKind::Answer => "Antwoord",
        TurnKind::Preamble => "Inleiding",
        TurnKind::Heading => "Kop",
        TurnKind::Label => "Opschrift",
        TurnKind::Note => "Voetnoot",
        TurnKind::Furniture => "Paginawerk",
        TurnKind::Other => "Overige tekst",
    },
    reference_kind: |kind| match kind {
        ReferenceKind::Kamerstuk => "Kamerstuk",
        ReferenceKind::Aanhangsel => "Aanhangsel van de Handelingen",
        ReferenceKind::Handelingen => "Handelingen",
        ReferenceKind::Docid => "Documentnummer",
        ReferenceKind::Motion => "Motie",
        ReferenceKind::Law => "Wet",
        ReferenceKind::Gazette => "Staatsblad of Staatscourant",
        ReferenceKind::Eu => "Europees besluit",
        ReferenceKind::Treaty => "Verdrag",
        ReferenceKind::Case => "Uitspraak",
        ReferenceKind::Pointer => "Doorverwijzing",
        ReferenceKind::Paper => "Stuk",
        ReferenceKind::Url => "Webadres",
        ReferenceKind::Own => "Eigen soort",
        ReferenceKind::Note => "Nootteken",
    },
    certainty: |certainty| match certainty {
        Certainty::Doubtful => "twijfelachtig: kijk zelf",
        Certainty::Likely => "vrij zeker",
        Certainty::Sure => "zeker",
    },
    status: |status| match status {
        Status::Answered => "beantwoord",
        Status::ByPointer => "alleen een doorverwijzing",
        Status::Unanswered => "geen antwoord in dit stuk",
    },
    genre: |genre| match genre {
        Genre::Overleg => "schriftelijk overleg",
        Genre::Kamervragen => "Kamervragen",
        Genre::QuestionList => "lijst van vragen en antwoorden",
        Genre::Verslag => "verslag bij een wetsvoorstel",
        Genre::KleineAnfrage => "Duitse Anfrage",
        Genre::European => "vraag aan Europese Commissie of Raad",
        Genre::Written => "schriftelijke vraag",
        Genre::Spoken => "mondelinge vraag",
        Genre::Plain => "vragen en antwoorden",
        Genre::None => "geen vragen of antwoorden",
    },

    outline: "Vragen per fractie",
    legend: "Legenda",
    legend_hint: "Klik om aan of uit te zetten",
    layer: |layer| match layer {
        Layer::Questions => "Vragen",
        Layer::Answers => "Antwoorden",
        Layer::References => "Verwijzingen",
        Layer::Pointers => "Wijst door",
        Layer::Notices => "Valt op",
    },
    counted_questions: ["vraag", "vragen"],
    no_asker: "Zonder vragensteller",
    notices: "Wat opvalt",
    details: "Uitleg",
    details_hint: "Klik op een vraag, een antwoord of een verwijzing om te zien wat het is, hoe zeker dat is en waarom.",
    why: "Waarom",
    why_fallback: "Past bij de vorm van dit soort stukken",
    against: "spreekt ertegen",
    asked_by: "Gevraagd door",
    answered_by: "Beantwoord door",
    identifier: "Kenmerk",
    link: "Officiële vindplaats",
    link_caution: "Deze link is gevormd uit het nummer of de naam. Er is niet nagezocht of het stuk daar staat.",
    there_it_says: "Daar staat",
    candidates: "Waarom deze vraag",
    shared_words: "gedeeld:",
    no_target: "Waarheen dit wijst, is in dit stuk niet gevonden.",
    stands_for: "Staat voor",
    own_paper: "Dit is het stuk zelf.",
    pointed_at_by: "Hiernaar wijzen",
    its_answer: "Het antwoord",
    its_question: "De vraag",
    follow: "Ga erheen",
    back: "Terug",
    back_to: |place| format!("Terug naar {place}"),
    close: "Sluit",
    overview: "Het hele stuk in het klein",

    tagline: "Wat wordt gevraagd, wat wordt geantwoord, waar wordt naar verwezen",
    skip: "Naar de tekst",
    save: "Bewaar als HTML",
    save_hint: "Eén bestand met de hele tekst, de kleuren en de sprongen. Opent zonder internet.",
    new_text: "Andere tekst",
    theme: "Kleuren",
    theme_system: "Zoals het systeem",
    theme_light: "Licht",
    theme_dark: "Donker",
    other_language: "English",
    menu: "Instellingen",
    remember: "Onthoud de tekst in deze browser",
    remember_hint: "Dan is hij er nog na herladen. Hij blijft op dit apparaat.",
    forget: "Wis de tekst en wat onthouden is",
    stays_here: "Uw tekst verlaat deze pagina niet.",
    untitled: "Tekst zonder titel",

    invite: "Plak een stuk met vragen en antwoorden",
    invite_more: "Kamerlicht laat zien welke tekst vraagt, welke antwoordt en waar die naar verwijst. Het leest verslagen van een schriftelijk overleg, Kamervragen met hun antwoorden en wat daarop lijkt.",
    paste_label: "Tekst om te lezen",
    paste_placeholder: "Plak hier de hele tekst. De kleuren komen vanzelf.",
    read_this: "Lees deze tekst",
    choose_file: "Kies een bestand …",
    or_drop: "of laat er een op de pagina vallen (.txt, .md)",
    open_example: "Open het voorbeeld",
    drop_here: "Laat los om te lezen",
    what_you_see: "Zo ziet dat eruit",
    example_name: "Voorbeeld",
    sample_question: "Een vraag heeft een streep, en de zin die werkelijk vraagt is getint.",
    sample_answer: "Een antwoord springt in, met een dubbele streep.",
    sample_reference_name: "Verwijzing",
    sample_reference: "Stukken, wetten en verdragen zijn onderstreept en leiden naar hun vindplaats.",

    found: |exchanges, answered, references| {
        let questions = count(exchanges, NL.counted_questions);
        let references = count(references, ["verwijzing", "verwijzingen"]);
        format!("Gelezen: {questions}, {answered} beantwoord, {references}.")
    },
    busy: "Bezig met lezen…",
    working: "Bezig…",
    found_nothing: "In deze tekst zijn geen vragen en antwoorden gevonden. Hij staat er wel, zoals hij is.",
    no_text,
    empty_text: "Er is nog geen tekst: wat u gaf is leeg of bestaat alleen uit wit.",
    too_long: |name, limit| {
        format!(
            "“{name}” is groter dan de grens van {limit} MB. Knip het stuk in delen en lees die een voor een."
        )
    },
    no_text_yet: "Dit bestand bevat verbeteringen. Open eerst de tekst waar ze bij horen, en dan dit bestand.",
    not_kept: "De browser heeft geen plaats om deze tekst te onthouden. U kunt verder lezen; na herladen is de tekst weg.",
    forgotten: "Gewist. Deze browser onthoudt niets meer van Kamerlicht.",
    saved: |name| format!("Bewaard als {name}."),
    undo_open: "Vorige tekst terug",
    replaced: "Nieuwe tekst geopend.",
    dismiss: "Verberg dit bericht",
    unreadable: |name| format!("“{name}” kon niet worden gelezen. Kies het opnieuw, of plak de tekst."),

    made_with: "Gemaakt met Kamerlicht. De tekst is die van het stuk zelf; kleuren, nummers in de marge en sprongen zijn toegevoegd. Links zijn gevormd uit nummers en namen en niet nagezocht.",
    show: "Toon",
    colours: "Kleuren",

    views: super::views::NL,
    seek: super::seek::NL,
};

/// What a file is that is no text, and the way from there to text.
fn no_text(name: &str, what: NotText) -> String {
    match what {
        NotText::Pdf => format!(
            "“{name}” is een pdf en die leest Kamerlicht nog niet. Open hem, selecteer en kopieer de tekst, en plak die hier."
        ),
        NotText::Docx => format!(
            "“{name}” is een Word-bestand en dat leest Kamerlicht nog niet. Kopieer de tekst en plak die hier, of bewaar het in Word als tekst zonder opmaak (.txt)."
        ),
        NotText::Odt => format!(
            "“{name}” is een OpenDocument-bestand en dat leest Kamerlicht nog niet. Kopieer de tekst en plak die hier, of bewaar het in LibreOffice als tekst (.txt)."
        ),
        NotText::OldOffice => format!(
            "“{name}” is een oud Office-bestand en dat leest Kamerlicht niet. Open het, kopieer de tekst en plak die hier."
        ),
        NotText::Rtf => format!(
            "“{name}” is tekst met opmaak (rtf) en die leest Kamerlicht niet. Open het, kopieer de tekst en plak die hier, of bewaar het als .txt."
        ),
        NotText::Image => format!(
            "“{name}” is een afbeelding en bevat geen tekst die Kamerlicht kan lezen. Plak de tekst zelf, of haal die er eerst uit met tekstherkenning."
        ),
        NotText::Archive => {
            format!("“{name}” is een ingepakt bestand. Pak het uit en kies daarna het stuk dat u wilt lezen.")
        }
        NotText::Binary => format!(
            "“{name}” is geen tekstbestand. Kamerlicht leest tekst: kies een .txt- of .md-bestand, of plak de tekst hier."
        ),
    }
}

fn notice(kind: NoticeKind, words: &[String]) -> String {
    let word = |i: usize, fallback: &'static str| {
        words.get(i).map_or_else(|| fallback.to_owned(), |word| format!("“{word}”"))
    };
    let named = |i: usize| words.get(i).map(|word| format!(" {word}")).unwrap_or_default();
    match kind {
        NoticeKind::NothingFound => "In deze tekst zijn geen vragen en antwoorden gevonden.".to_owned(),
        NoticeKind::Unanswered => "Bij deze vraag staat geen antwoord in dit stuk.".to_owned(),
        NoticeKind::Unasked => "Bij dit antwoord staat geen vraag in dit stuk.".to_owned(),
        NoticeKind::NoAnswers => "Dit stuk stelt vragen, maar bevat geen antwoorden.".to_owned(),
        NoticeKind::ImpossibleYear => format!("{} kan geen vergaderjaar zijn.", word(0, "Dit jaartal")),
        NoticeKind::PointerElsewhere => {
            format!(
                "Deze doorverwijzing noemt{}, maar een vraag van{} past beter.",
                fall(named(0), " een fractie"),
                fall(named(1), " een andere")
            )
        }
        NoticeKind::MarkWithoutNote => format!("Bij nootteken{} staat geen noot in dit stuk.", named(0)),
        NoticeKind::NoteWithoutMark => format!("Naar noot{} wijst geen teken in de tekst.", named(0)),
        NoticeKind::NumberMissing => format!("Vraag{} ontbreekt.", fall(named(0), " met dit nummer")),
        NoticeKind::NumberTwice => format!("Vraag{} staat er tweemaal.", fall(named(0), " met dit nummer")),
        NoticeKind::AnswersSwapped => format!(
            "De antwoorden op vraag{} en vraag{} lijken verwisseld.",
            fall(named(0), " hier"),
            fall(named(1), " elders")
        ),
        NoticeKind::NumberWithoutDossier => {
            format!("Bij {} staat geen dossiernummer.", word(0, "dit nummer"))
        }
        NoticeKind::DossierTwoNames => {
            format!("Dit dossier heeft hier twee namen: {} en {}.", word(0, "de ene"), word(1, "de andere"))
        }
        NoticeKind::MotionTwoNumbers => {
            format!(
                "Deze motie heeft hier twee nummers: {} en {}.",
                word(0, "het ene"),
                word(1, "het andere")
            )
        }
        NoticeKind::YoungerPaper => {
            format!("{} is jonger dan dit stuk.", word(0, "Wat hier wordt aangehaald"))
        }
    }
}

fn fall(named: String, fallback: &str) -> String {
    if named.is_empty() { fallback.to_owned() } else { named }
}
