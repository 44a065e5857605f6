//! English.

use super::{Layer, Tongue, Words, count};
use crate::decode::NotText;
use crate::evidence::Certainty;
use crate::form::Genre;
use crate::notice::NoticeKind;
use crate::places::Status;
use crate::reference::ReferenceKind;
use crate::turn::TurnKind;

/// The words in English.
pub const EN: Words = Words {
    tongue: Tongue::English,
    tag: "en",

    question: "Question",
    questions: "Questions",
    answer: "Answer",
    answers: "Answers",
    to_question: "to question",
    to_questions: "to questions",
    only_points: "points elsewhere, no more",
    doubtful_mark: "doubtful",
    carries_on: "continued",
    go_to: |place| format!("Go to {place}"),
    go_to_note: "Go to the note",
    notice,

    turn_kind: |kind| match kind {
        TurnKind::Question => "Question",
        TurnKind::Answer => "Answer",
        TurnKind::Preamble => "Preamble",
        TurnKind::Heading => "Heading",
        TurnKind::Label => "Label",
        TurnKind::Note => "Footnote",
        TurnKind::Furniture => "Page furniture",
        TurnKind::Other => "Other text",
    },
    reference_kind: |kind| match kind {
        ReferenceKind::Kamerstuk => "Parliamentary paper",
        ReferenceKind::Aanhangsel => "Written question on record",
        ReferenceKind::Handelingen => "Proceedings",
        ReferenceKind::Docid => "Document number",
        ReferenceKind::Motion => "Motion",
        ReferenceKind::Law => "Act",
        ReferenceKind::Gazette => "Official gazette",
        ReferenceKind::Eu => "European act",
        ReferenceKind::Treaty => "Treaty",
        ReferenceKind::Case => "Court decision",
        ReferenceKind::Pointer => "Pointer",
        ReferenceKind::Paper => "Document",
        ReferenceKind::Url => "Web address",
        ReferenceKind::Own => "Own kind",
        ReferenceKind::Note => "Note mark",
    },
    certainty: |certainty| match certainty {
        Certainty::Doubtful => "doubtful: look for yourself",
        Certainty::Likely => "fairly sure",
        Certainty::Sure => "sure",
    },
    status: |status| match status {
        Status::Answered => "answered",
        Status::ByPointer => "points elsewhere, no more",
        Status::Unanswered => "no answer in this paper",
    },
    genre: |genre| match genre {
        Genre::Overleg => "written consultation",
        Genre::Kamervragen => "parliamentary questions",
        Genre::QuestionList => "list of questions and answers",
        Genre::Verslag => "report on a bill",
        Genre::KleineAnfrage => "German interpellation",
        Genre::European => "question to the Commission or Council",
        Genre::Written => "written question",
        Genre::Spoken => "oral question",
        Genre::Plain => "questions and answers",
        Genre::None => "no questions or answers",
    },

    outline: "Questions by group",
    legend: "Legend",
    legend_hint: "Click to turn on or off",
    layer: |layer| match layer {
        Layer::Questions => "Questions",
        Layer::Answers => "Answers",
        Layer::References => "References",
        Layer::Pointers => "Points elsewhere",
        Layer::Notices => "Stands out",
    },
    counted_questions: ["question", "questions"],
    no_asker: "No asker named",
    notices: "What stands out",
    details: "Details",
    details_hint: "Select a question, an answer or a reference to see what it is, how sure that is, and why.",
    why: "Why",
    why_fallback: "Fits the form of this sort of paper",
    against: "speaks against it",
    asked_by: "Asked by",
    answered_by: "Answered by",
    identifier: "Identifier",
    link: "Official source",
    link_caution: "This link was formed from the number or name. It was not looked up.",
    there_it_says: "It says there",
    candidates: "Why this question",
    shared_words: "shared:",
    no_target: "Where this points was not found in this paper.",
    stands_for: "Stands for",
    own_paper: "This is the paper itself.",
    pointed_at_by: "Pointed at by",
    its_answer: "Its answer",
    its_question: "The question",
    follow: "Go there",
    back: "Back",
    back_to: |place| format!("Back to {place}"),
    close: "Close",
    overview: "The whole paper in small",

    tagline: "What is asked, what is answered, what is referred to",
    skip: "Skip to the text",
    save: "Save as HTML",
    save_hint: "One file with the whole text, the colours and the jumps. Opens without a network.",
    new_text: "Another text",
    theme: "Colours",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    other_language: "Nederlands",
    menu: "Settings",
    remember: "Remember the text in this browser",
    remember_hint: "Then it is still here after a reload. It stays on this device.",
    forget: "Clear the text and all that is remembered",
    stays_here: "Your text does not leave this page.",
    untitled: "Untitled text",

    invite: "Paste a paper with questions and answers",
    invite_more: "Kamerlicht shows which text asks, which answers, and what it refers to. It reads the Dutch parliament’s written consultations, parliamentary questions with their answers, and papers like them.",
    paste_label: "Text to read",
    paste_placeholder: "Paste the whole text here. The colours come by themselves.",
    read_this: "Read this text",
    choose_file: "Choose a file …",
    or_drop: "or drop one on the page (.txt, .md)",
    open_example: "Open the example",
    drop_here: "Let go to read",
    what_you_see: "What that looks like",
    example_name: "Example",
    sample_question: "A question has a bar, and the sentence that really asks is tinted.",
    sample_answer: "An answer is set in, with a double bar.",
    sample_reference_name: "Reference",
    sample_reference: "Papers, acts and treaties are underlined and lead to their source.",

    found: |exchanges, answered, references| {
        let questions = count(exchanges, EN.counted_questions);
        let references = count(references, ["reference", "references"]);
        format!("Read: {questions}, {answered} answered, {references}.")
    },
    busy: "Reading…",
    working: "Working…",
    found_nothing: "No questions or answers were found in this text. Here it is, as it came.",
    no_text,
    empty_text: "There is no text yet: what you gave is empty or white space only.",
    too_long: |name, limit| {
        format!("“{name}” is over the limit of {limit} MB. Cut the paper in parts and read them one by one.")
    },
    no_text_yet: "This file holds corrections. Open the text that they belong to first, and then this file.",
    not_kept: "The browser has no room to remember this text. You can read on; after a reload the text is gone.",
    forgotten: "Cleared. This browser remembers nothing of Kamerlicht any more.",
    saved: |name| format!("Saved as {name}."),
    undo_open: "Bring the last text back",
    replaced: "New text opened.",
    dismiss: "Hide this message",
    unreadable: |name| format!("“{name}” could not be read. Choose it again, or paste the text."),

    made_with: "Made with Kamerlicht. The text is the paper’s own; colours, numbers in the margin and jumps were added. Links were formed from numbers and names and not looked up.",
    show: "Show",
    colours: "Colours",

    views: super::views::EN,
    seek: super::seek::EN,
};

/// What a file is that is no text, and the way from there to text.
fn no_text(name: &str, what: NotText) -> String {
    match what {
        NotText::Pdf => format!(
            "“{name}” is a PDF, which Kamerlicht cannot read yet. Open it, select and copy the text, and paste it here."
        ),
        NotText::Docx => format!(
            "“{name}” is a Word file, which Kamerlicht cannot read yet. Copy the text and paste it here, or save it in Word as plain text (.txt)."
        ),
        NotText::Odt => format!(
            "“{name}” is an OpenDocument file, which Kamerlicht cannot read yet. Copy the text and paste it here, or save it in LibreOffice as text (.txt)."
        ),
        NotText::OldOffice => format!(
            "“{name}” is an old Office file, which Kamerlicht does not read. Open it, copy the text and paste it here."
        ),
        NotText::Rtf => format!(
            "“{name}” is rich text (RTF), which Kamerlicht does not read. Open it, copy the text and paste it here, or save it as .txt."
        ),
        NotText::Image => format!(
            "“{name}” is a picture and holds no text that Kamerlicht can read. Paste the text itself, or get it out with text recognition first."
        ),
        NotText::Archive => {
            format!("“{name}” is an archive. Unpack it, then choose the paper that you want to read.")
        }
        NotText::Binary => format!(
            "“{name}” is not a text file. Kamerlicht reads text: choose a .txt or .md file, or paste the text here."
        ),
    }
}

fn notice(kind: NoticeKind, words: &[String]) -> String {
    let word = |i: usize, fallback: &'static str| {
        words.get(i).map_or_else(|| fallback.to_owned(), |word| format!("“{word}”"))
    };
    let named =
        |i: usize, fallback: &'static str| words.get(i).cloned().unwrap_or_else(|| fallback.to_owned());
    match kind {
        NoticeKind::NothingFound => "No questions or answers were found in this text.".to_owned(),
        NoticeKind::Unanswered => "This paper holds no answer to this question.".to_owned(),
        NoticeKind::Unasked => "This paper holds no question to this answer.".to_owned(),
        NoticeKind::NoAnswers => "This paper asks questions and holds no answers.".to_owned(),
        NoticeKind::ImpossibleYear => format!("{} cannot be a parliamentary year.", word(0, "This")),
        NoticeKind::PointerElsewhere => format!(
            "This pointer names {}, but a question of {} fits better.",
            named(0, "one group"),
            named(1, "another")
        ),
        NoticeKind::MarkWithoutNote => {
            format!("There is no note {} in this paper.", named(0, "for this mark"))
        }
        NoticeKind::NoteWithoutMark => format!("No mark in the text points at note {}.", named(0, "below")),
        NoticeKind::NumberMissing => format!("Question {} is missing.", named(0, "with this number")),
        NoticeKind::NumberTwice => format!("Question {} stands here twice.", named(0, "with this number")),
        NoticeKind::AnswersSwapped => format!(
            "The answers to questions {} and {} seem to have changed places.",
            named(0, "here"),
            named(1, "elsewhere")
        ),
        NoticeKind::NumberWithoutDossier => format!("{} has no dossier number.", word(0, "This number")),
        NoticeKind::DossierTwoNames => {
            format!("This dossier has two names here: {} and {}.", word(0, "one"), word(1, "another"))
        }
        NoticeKind::MotionTwoNumbers => {
            format!("This motion has two numbers here: {} and {}.", word(0, "one"), word(1, "another"))
        }
        NoticeKind::YoungerPaper => format!("{} is younger than this paper.", word(0, "What is cited here")),
    }
}
