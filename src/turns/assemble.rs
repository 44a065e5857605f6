//! Decided blocks → turns: neighbours of one state become one turn, with its label, numbers, asker and evidence.

use crate::askers;
use crate::blocks::{Block, BlockKind, Gap};
use crate::evidence::{Certainty, Evidence};
use crate::fold::Folded;
use crate::headings::HeadingKind;
use crate::labels::{Label, Side};
use crate::model::{ANSWER, Decision, QUESTION, STATE_KINDS};
use crate::order;
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Piece, Turn, TurnKind};

/// Margins below this are doubtful, above [`SURE`] sure; between, likely.
const DOUBTFUL: f32 = 1.5;
/// See [`DOUBTFUL`].
const SURE: f32 = 6.0;

/// How many reasons a turn keeps.
const REASONS: usize = 5;

/// Joins neighbouring paragraphs of one state to turns; headings, labels, notes and furniture are turns of their own.
pub(super) fn assemble(
    source: &Source,
    folded: &Folded,
    blocks: &[Block],
    parted: &[bool],
    decisions: &[Decision],
    reasons: Vec<Vec<(usize, Evidence)>>,
) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    // The turn that may still grow; a heading, a label or another state ends it, furniture and notes do not.
    let mut open: Option<usize> = None;
    let mut pending: Option<(Label, Span)> = None;
    let committee = committee(source, blocks);
    let mut section_asker: Option<String> = None;
    let mut speaker: Option<String> = None;
    // Where somebody may be named since: read only once it counts.
    let mut unread: Vec<&Block> = Vec::new();
    // Whether a part that answers several questions at once runs: its paragraphs stand by themselves.
    let mut replying = false;
    let answered = answered(parted, decisions);
    let mut decided = decisions.iter().zip(reasons).zip(answered);
    for block in blocks {
        match &block.kind {
            BlockKind::Note => turns.push(plain(TurnKind::Note, block)),
            BlockKind::Furniture => turns.push(plain(TurnKind::Furniture, block)),
            BlockKind::Label(label) => {
                let mut turn = plain(TurnKind::Label, block);
                turn.numbers = label.numbers.clone();
                turn.evidence = vec![label_evidence(label, block.span())];
                turn.certainty = Certainty::Sure;
                turns.push(turn);
                pending = Some((label.clone(), block.span()));
                open = None;
            }
            BlockKind::Heading(kind, rule, asker) => {
                let front = matches!(
                    kind,
                    HeadingKind::Contents | HeadingKind::Asked | HeadingKind::Answered | HeadingKind::Aside
                );
                let mut turn = plain(if front { TurnKind::Other } else { TurnKind::Heading }, block);
                turn.evidence = vec![Evidence { rule, span: block.span(), weight: SURE }];
                turn.asker = asker.clone();
                match kind {
                    HeadingKind::PartyAnswered => replying = true,
                    HeadingKind::Answering => {
                        replying = true;
                        section_asker = None;
                    }
                    HeadingKind::Topic => {}
                    _ => replying = false,
                }
                if matches!(kind, HeadingKind::Party | HeadingKind::PartyAnswered) {
                    section_asker = asker.clone();
                    speaker = None;
                    unread.clear();
                } else if *kind == HeadingKind::Asked && asker.is_some()
                    || *kind == HeadingKind::Answered && asker.is_some() && section_asker.is_none()
                {
                    section_asker = asker.clone();
                }
                turns.push(turn);
                open = None;
                pending = None;
            }
            BlockKind::Paragraph => {
                let Some(((decision, evidence), answered)) = decided.next() else { continue };
                let kind = STATE_KINDS[decision.state];
                let label = block.label.clone();
                let joins = label.is_none()
                    && block.speaker.is_none()
                    && open.is_some_and(|o| {
                        // Questions that nobody answers here stand by themselves, a paragraph each.
                        let closed = kind == TurnKind::Question
                            && !answered
                            && block.gap >= Gap::Line
                            && turns[o].numbers.is_empty()
                            && asks(folded, &turns[o])
                            && !goes_on(folded, block);
                        let by_itself = replying && kind == TurnKind::Answer && block.gap == Gap::Blank;
                        turns[o].kind == kind && !closed && !by_itself
                    });
                if !joins {
                    let mut turn = plain(kind, block);
                    turn.pieces.clear();
                    let head = label.clone().map(|label| {
                        let range = folded.range(block.parts[0]);
                        let span = folded
                            .span(range.start..(range.start + label.len).min(range.end), source.text())
                            .trim(source.text());
                        (label, span)
                    });
                    turn.label = head
                        .as_ref()
                        .map(|(_, span)| *span)
                        .filter(|_| label.as_ref().is_some_and(|label| label.len > 0));
                    if let Some((label, span)) =
                        head.or(pending.take()).filter(|(label, _)| side_of(kind) == Some(label.side))
                    {
                        turn.numbers = label.numbers.clone();
                        turn.evidence.push(label_evidence(&label, span));
                    }
                    if let Some(speaker) = &block.speaker {
                        let start = block.parts[0].start as usize;
                        turn.label = Some(Span::new(start, start + speaker.len));
                        let name = speaker.party.clone().unwrap_or_else(|| speaker.name.clone());
                        match kind {
                            TurnKind::Answer => turn.answerer = Some(speaker.name.clone()),
                            _ => turn.asker = Some(name),
                        }
                    }
                    turn.certainty = Certainty::Sure;
                    turns.push(turn);
                    open = Some(turns.len() - 1);
                }
                pending = None;
                let Some(o) = open else { continue };
                add_pieces(&mut turns[o], block);
                turns[o].certainty = turns[o].certainty.min(certainty(decision.margin));
                turns[o].evidence.extend(
                    evidence.into_iter().filter(|(state, _)| *state == decision.state).map(|(_, e)| e),
                );
                if replying && kind == TurnKind::Answer && turns[o].asker.is_none() {
                    let text = source.slice(turns[o].pieces[0].span);
                    turns[o].asker = asker_in(text).or(section_asker.clone());
                }
                if matches!(kind, TurnKind::Question | TurnKind::Preamble) && turns[o].asker.is_none() {
                    // What came before in this turn named nobody.
                    unread.push(block);
                    while section_asker.is_none()
                        && let Some(block) = unread.pop()
                    {
                        let text = block.parts.iter().map(|part| source.slice(*part)).collect::<Vec<_>>();
                        if let Some(named) = asker_in(&text.join(" ")) {
                            speaker = Some(named);
                            unread.clear();
                        }
                    }
                    // A numbered list is the committee's, whoever its questions speak of.
                    let (first, second) = if turns[o].numbers.is_empty() {
                        (&speaker, &committee)
                    } else {
                        (&committee, &speaker)
                    };
                    turns[o].asker =
                        section_asker.clone().or_else(|| first.clone()).or_else(|| second.clone());
                }
            }
        }
    }
    for turn in &mut turns {
        order::by(&mut turn.evidence, |evidence| order::highest_first(evidence.weight));
        turn.evidence.dedup_by_key(|e| e.rule);
        turn.evidence.truncate(REASONS);
    }
    order::by(&mut turns, |turn| u64::from(turn.span.start));
    turns
}

/// For every paragraph, whether an answer follows on the run of questions that it stands in; `parted` says whether a
/// heading stands before it.
fn answered(parted: &[bool], decisions: &[Decision]) -> Vec<bool> {
    let mut answered = vec![false; decisions.len()];
    for i in (0..decisions.len().saturating_sub(1)).rev() {
        answered[i] = !parted[i + 1]
            && match decisions[i + 1].state {
                ANSWER => true,
                QUESTION => answered[i + 1],
                _ => false,
            };
    }
    answered
}

/// Whether a turn holds a question mark or a reporting verb, so that the next paragraph may open another question.
fn asks(folded: &Folded, turn: &Turn) -> bool {
    turn.pieces.iter().any(|piece| {
        let text = folded.of(piece.span);
        text.contains('?')
            || [" vragen ", " vraagt ", " verzoeken ", " graag ", " vroegen "]
                .iter()
                .any(|word| text.contains(word))
    })
}

/// Whether a paragraph goes on with the question before it: "Zo ja, …", "Falls nein: …".
fn goes_on(folded: &Folded, block: &Block) -> bool {
    let text = folded.of(block.span());
    [
        "zo ja",
        "zo nee",
        "zo niet",
        "indien",
        "falls",
        "wenn ja",
        "wenn nein",
        "if so",
        "if not",
        "if yes",
        "- ",
        "en ",
    ]
    .iter()
    .any(|head| text.starts_with(head))
}

/// The committee that puts a list of questions, from the front matter; fracties that speak for themselves go before.
fn committee(source: &Source, blocks: &[Block]) -> Option<String> {
    let parties = blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(HeadingKind::Party, ..)));
    let front =
        blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Label(_)) && block.label.is_none());
    // "Hierbij zend ik u de antwoorden op de vragen van het lid X (Partij) over …"
    let letter = front.clone().find_map(|block| {
        let text = askers::plain(source.slice(block.span()));
        let at = text.find("vragen van ").or_else(|| text.find("Kamervragen"))?;
        askers::bracketed_in(&text[at..])
    });
    if parties {
        return None;
    }
    letter.or_else(|| {
        front.filter_map(|block| askers::committee_in(&askers::plain(source.slice(block.span())))).next()
    })
}

/// Who asks by the words of a question itself: "de leden van de X-fractie", where members are the subject; of several
/// sentences that open with members, all of them.
fn asker_in(text: &str) -> Option<String> {
    const OPENERS: [&str; 4] =
        ["De leden van ", "Ook de leden van ", "De fractieleden van ", "Ook de fractie van "];
    /// So far into a sentence its members are named, in bytes.
    const HEAD: usize = 120;
    let text = askers::plain(text);
    let mut names = askers::named_in(&text)?.0;
    let opens = |sentence: &str| OPENERS.iter().any(|opener| sentence.starts_with(opener));
    if opens(&text) {
        for (at, _) in text.match_indices(['.', '?']) {
            let sentence = text[at + 1..].trim_start();
            let head = &sentence[..sentence.floor_char_boundary(HEAD)];
            if let Some((name, _)) = opens(head).then(|| askers::named_in(head)).flatten()
                && !names.split(", ").any(|other| other == name)
            {
                names.push_str(", ");
                names.push_str(&name);
            }
        }
    }
    Some(names)
}

fn side_of(kind: TurnKind) -> Option<Side> {
    match kind {
        TurnKind::Question => Some(Side::Question),
        TurnKind::Answer => Some(Side::Answer),
        _ => None,
    }
}

fn label_evidence(label: &Label, span: Span) -> Evidence {
    Evidence {
        rule: if label.side == Side::Question { "question-label" } else { "answer-label" },
        span,
        weight: 9.0,
    }
}

fn certainty(margin: f32) -> Certainty {
    match margin {
        m if m < DOUBTFUL => Certainty::Doubtful,
        m if m < SURE => Certainty::Likely,
        _ => Certainty::Sure,
    }
}

fn plain(kind: TurnKind, block: &Block) -> Turn {
    let mut turn = Turn {
        kind,
        span: block.span(),
        pieces: Vec::new(),
        label: None,
        numbers: Vec::new(),
        asker: None,
        answerer: None,
        evidence: Vec::new(),
        certainty: Certainty::Likely,
    };
    if kind != TurnKind::Question {
        add_pieces(&mut turn, block);
    }
    turn
}

fn add_pieces(turn: &mut Turn, block: &Block) {
    for (i, part) in block.parts.iter().enumerate() {
        let same_paragraph = i == 0 && block.gap == Gap::Fragment;
        match turn.pieces.last_mut() {
            Some(last) if same_paragraph && last.flow == block.flow => last.span = last.span.join(*part),
            _ => turn.pieces.push(Piece { span: *part, flow: block.flow, continues: i > 0 }),
        }
    }
    turn.span = turn.pieces.iter().map(|piece| piece.span).fold(turn.span, Span::join);
}
