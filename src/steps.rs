//! What stands between two blocks, and what it weighs for each step from state to state: the second table of weights
//! of the turn model, beside [`crate::cues`]. Set and corrected in the same way.

use crate::blocks::{Block, BlockKind, Gap};
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::labels::Side;
use crate::model::{ANSWER, OTHER, PREAMBLE, QUESTION, STATES, Steps};

/// How a paper marks its questions and answers: what is marked everywhere is not expected unmarked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marking {
    /// Labels of questions.
    pub question_labels: usize,
    /// Labels of questions that are numbers without a word.
    pub bare_numbers: usize,
    /// Labels of answers.
    pub answer_labels: usize,
    /// Lines at which somebody begins to speak.
    pub speakers: usize,
    /// Those of them who ask by their own words: "to ask the Minister".
    pub asking_speakers: usize,
    /// Headings of fracties or of parts that ask.
    pub asking_headings: usize,
    /// Headings of parts that answer.
    pub answering_headings: usize,
    /// Whether its head says that the answers stand in it.
    pub answers_announced: bool,
    /// Whether answers stand unmarked behind labelled questions: see [`answers_unmarked`].
    pub answers_unmarked: bool,
}

/// Whether the head of a paper, folded, says that it holds the answers.
pub fn announces_answers(folded: &str) -> bool {
    /// How much of a paper's head is read, in folded bytes.
    const HEAD: usize = 4000;
    let head = &folded[..folded.floor_char_boundary(HEAD)];
    [
        "samen met de antwoorden",
        "kennis genomen van het verslag",
        "kennisgenomen van het verslag",
        "kennis genomen van het voorlopig verslag",
        "kennisgenomen van het voorlopig verslag",
        "vragen en antwoorden zijn hier",
        "vragen en opmerkingen zijn van een reactie voorzien",
        "zijn de vragen beantwoord",
        "zijn deze vragen beantwoord",
        "heeft deze vragen beantwoord",
        "heeft de vragen beantwoord",
        "zijn ze door de",
        "zijn deze door de",
        "vragen zijn door de",
    ]
    .iter()
    .any(|words| head.contains(words))
}

/// Whether folded text reports a question or a request.
pub fn reports(folded: &str) -> bool {
    [
        " vragen ",
        " vraagt ",
        " verzoeken ",
        " vroegen ",
        " vroeg ",
        " weten ",
        " vernemen ",
        " vernamen ",
        " benieuwd ",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// Whether it counts in a paper that a paragraph reports a question; `replying` is how much speaks for a reply that repeats
/// what it answers. Most papers need not be searched for it.
pub fn weighs_reports(marking: &Marking, replying: f32) -> bool {
    marking.answers_unmarked || replying > 0.0 && marking.question_labels + marking.answer_labels == 0
}

/// Whether a paper that labels its questions and no answers holds the answers all the same: behind what asks, most
/// questions end with a paragraph that does not.
pub fn answers_unmarked(folded: &Folded, blocks: &[Block]) -> bool {
    /// Fewer are a coincidence.
    const LEAST: usize = 2;
    let (mut questions, mut answered) = (0, 0);
    // Whether the question before has asked, and whether its last paragraph does not.
    let (mut asked, mut told) = (false, false);
    let mut open = false;
    for block in blocks {
        let label = match &block.kind {
            BlockKind::Label(label) => Some(label),
            BlockKind::Paragraph => block.label.as_ref(),
            // What stands behind the last question signs the paper, or asks elsewhere.
            BlockKind::Heading(kind, ..) if *kind != HeadingKind::Topic => {
                open = false;
                continue;
            }
            _ => continue,
        };
        if label.is_some_and(|label| label.side == Side::Answer) {
            return false;
        }
        if label.is_some() {
            answered += usize::from(asked && told);
            questions += 1;
            (open, asked, told) = (true, false, false);
        }
        if open && block.kind == BlockKind::Paragraph {
            let asks = block.parts.iter().any(|part| folded.of(*part).contains('?'));
            (asked, told) = (asked || asks, !asks);
        }
    }
    answered += usize::from(asked && told);
    answered >= LEAST && answered * 2 >= questions
}

impl Marking {
    /// Counts the marks of a paper.
    pub fn of(blocks: &[Block]) -> Self {
        let mut marking = Marking::default();
        for block in blocks {
            let label = match &block.kind {
                BlockKind::Label(label) => Some(label),
                _ => block.label.as_ref(),
            };
            match label.map(|label| label.side) {
                Some(Side::Question) => {
                    marking.question_labels += 1;
                    marking.bare_numbers += usize::from(
                        label.is_some_and(|label| label.rule == "number" || label.rule == "question-heading"),
                    );
                }
                Some(Side::Answer) => marking.answer_labels += 1,
                None => {}
            }
            if let Some(speaker) = &block.speaker {
                marking.speakers += 1;
                marking.asking_speakers += usize::from(speaker.side == Some(Side::Question));
            }
            if let BlockKind::Heading(kind, ..) = block.kind {
                match kind {
                    HeadingKind::Asking
                    | HeadingKind::Both
                    | HeadingKind::Party
                    | HeadingKind::Asked
                    | HeadingKind::AskingRemarks => {
                        marking.asking_headings += 1;
                    }
                    HeadingKind::Answering | HeadingKind::PartyAnswered | HeadingKind::Answered => {
                        marking.answering_headings += 1
                    }
                    _ => {}
                }
            }
        }
        marking
    }

    /// Whether anything at all marks a question or an answer.
    pub fn any(&self) -> bool {
        self.question_labels
            + self.answer_labels
            + self.asking_headings
            + self.answering_headings
            + self.speakers
            > 0
    }
}

/// What stands between two paragraphs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Between {
    /// Nothing but the gap.
    Gap(Gap, Before),
    /// A label of this side, on its own line or at the head of the second paragraph.
    Label(Side),
    /// Somebody begins to speak, on this side if that is known.
    Speaker(Option<Side>),
    /// Somebody who asked speaks last: nothing is asked any more, and nobody answers.
    Closing,
    /// A heading of this kind, the last if there are several.
    Heading(HeadingKind),
}

/// What the paragraph before a gap did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Before {
    /// It ends with a question mark.
    pub asked: bool,
    /// A question mark stands in it, at its end or before.
    pub asks: bool,
    /// It reports a question or a request, where that counts: see [`weighs_reports`].
    pub reported: bool,
    /// How much speaks for a reply that repeats what it answers.
    pub replying: f32,
    /// Its question carries a number that no answer carries: the answer's label may be missing.
    pub unlabelled: bool,
}

/// What it weighs that a part answers by repeating each question before its answer.
pub const REPEATS: f32 = 4.0;

/// What it weighs for what follows a question mark that a paper's answers stand unmarked behind its questions.
const UNMARKED: f32 = 4.0;

/// Sure: nothing but a stronger sure thing outweighs it.
const SURE: f32 = 9.0;

/// The steps into a paragraph.
pub fn into(between: Between, marking: &Marking) -> Steps {
    let mut steps = [[0.0; STATES]; STATES];
    match between {
        Between::Gap(gap, before) => unmarked(&mut steps, gap, before, marking),
        Between::Label(Side::Question) => into_only(&mut steps, QUESTION, SURE),
        Between::Label(Side::Answer) => {
            into_only(&mut steps, ANSWER, SURE);
            steps[QUESTION][ANSWER] += 1.5;
            steps[ANSWER][ANSWER] -= 1.5;
        }
        Between::Speaker(Some(side)) => {
            into_only(&mut steps, if side == Side::Question { QUESTION } else { ANSWER }, SURE / 2.0)
        }
        Between::Closing => into_only(&mut steps, PREAMBLE, SURE),
        // Somebody else speaks: a question is followed by an answer rather than by another question.
        Between::Speaker(None) => {
            for row in &mut steps {
                row[OTHER] = -1.0;
                row[PREAMBLE] = -2.0;
            }
            steps[QUESTION][ANSWER] = 1.0;
            steps[ANSWER][QUESTION] = 0.5;
        }
        Between::Heading(kind) => behind_heading(&mut steps, kind, marking),
    }
    steps
}

fn unmarked(steps: &mut Steps, gap: Gap, before: Before, marking: &Marking) {
    let asked = before.asked;
    let (questions, answers) = (marking.question_labels > 0, marking.answer_labels > 0);
    let replies = marking.answering_headings > 0 || marking.answers_announced;
    let answered = answers || replies;
    for (from, row) in steps.iter_mut().enumerate() {
        *row = match from {
            //            other preamble question answer
            OTHER => [1.0, -0.5, if questions { -3.0 } else { -0.5 }, -3.5],
            PREAMBLE => [-2.0, 0.3, if questions { -2.0 } else { 0.7 }, -3.0],
            QUESTION => [
                -3.0,
                -2.5,
                1.0,
                if answers {
                    -4.5
                } else if questions {
                    -0.3
                } else {
                    -1.5
                },
            ],
            _ => [
                -2.5,
                -3.5,
                if questions {
                    -4.5
                } else if answered {
                    -0.7
                } else {
                    -1.5
                },
                1.0,
            ],
        };
        // A line end inside what looks like one paragraph seldom parts two speakers.
        row[from] += match gap {
            Gap::Fragment if from == QUESTION && asked => 0.5,
            Gap::Fragment => 2.5,
            Gap::Line => 0.5,
            Gap::Blank => 0.0,
        };
    }
    // Labelled questions without answer labels: what follows the question mark is most likely the answer.
    if asked && marking.answers_unmarked {
        steps[QUESTION][ANSWER] += UNMARKED;
    } else if (before.asks || before.reported) && marking.answers_unmarked {
        steps[QUESTION][ANSWER] += UNMARKED / 2.0;
    } else if asked && marking.bare_numbers > 0 && !answers {
        steps[QUESTION][ANSWER] += 1.8;
    }
    if asked && before.unlabelled {
        steps[QUESTION][ANSWER] += 5.0;
    }
    // One label, one question: what asks within an answer goes on with it.
    if marking.answers_unmarked {
        steps[ANSWER][QUESTION] -= UNMARKED;
    }
    // Where whoever speaks asks, nobody answers.
    if marking.speakers > 0 && marking.asking_speakers == marking.speakers && !answered {
        steps[QUESTION][ANSWER] -= UNMARKED;
    }
    // A reply that repeats what it answers: question and answer take turns, unmarked.
    if (asked || before.reported) && !questions && !answers && gap > Gap::Fragment {
        steps[QUESTION][ANSWER] += before.replying;
    }
}

fn into_only(steps: &mut Steps, state: usize, by: f32) {
    for row in steps.iter_mut() {
        for (to, score) in row.iter_mut().enumerate() {
            *score = if to == state { by } else { -by };
        }
    }
}

fn behind_heading(steps: &mut Steps, kind: HeadingKind, marking: &Marking) {
    use HeadingKind::*;
    //                              other preamble question answer
    let into: [f32; STATES] = match kind {
        Asking | Party => [-3.0, 1.2, 0.7, -3.0],
        Both => [-1.0, 0.8, 0.7, -1.0],
        Asked => [0.8, -0.3, 0.5, -3.5],
        Answered => [1.8, -3.0, -2.0, if marking.answer_labels > 0 { -1.0 } else { 2.3 }],
        Answering | PartyAnswered => [-1.0, -2.0, -2.0, 3.5],
        Contents => [2.0, 0.0, 0.0, -2.0],
        AskingRemarks => [-3.0, 6.0, -3.0, -4.0],
        AnsweringRemarks => [6.0, -3.0, -4.0, -1.0],
        Aside => [6.0, -3.0, -3.0, -3.0],
        Topic => [0.0; STATES],
    };
    for (from, row) in steps.iter_mut().enumerate() {
        *row = into;
        if kind == Topic {
            // A subject heading lets both sides go on; where labels mark turns, it parts none.
            row[from] += if marking.question_labels > 0 { 2.0 } else { 0.6 };
            row[ANSWER] -= if from == ANSWER { 0.0 } else { 1.5 };
            row[OTHER] -= if from == OTHER { 0.0 } else { 1.5 };
        }
    }
}
