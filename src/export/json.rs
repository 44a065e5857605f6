//! Document → the JSON export, version 1: what docs/json.md describes and docs/kamerlicht.schema.json checks.
//!
//! One builder makes it for every reader: offsets in Unicode code points for files, in UTF-16 code units for
//! JavaScript. Deliberately absent: how it is written out; the command line and the JavaScript API do that.

use serde::Serialize;

use crate::document::Document;
use crate::evidence::Evidence;
use crate::form::Form;
use crate::notice::Notice;
use crate::reference::{Reference, ReferenceId};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, ExchangeId, Flow, Piece, Sentence, Turn, TurnId};

/// The version of the shape. A new field keeps it; a field that goes or means something else raises it.
pub const VERSION: u32 = 1;

/// What offsets and lengths count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: files, Python, Web Annotation.
    CodePoints,
    /// UTF-16 code units: JavaScript and the DOM.
    Utf16,
}

impl Unit {
    /// The name in the export.
    pub fn name(self) -> &'static str {
        match self {
            Unit::CodePoints => "code-point",
            Unit::Utf16 => "utf-16",
        }
    }

    fn convert(self, source: &Source, byte: u32) -> u32 {
        match self {
            Unit::CodePoints => source.to_chars(byte),
            Unit::Utf16 => source.to_utf16(byte),
        }
    }
}

/// A document in the shape of the export.
#[derive(Serialize)]
pub struct Annotation<'a> {
    format: &'static str,
    version: u32,
    generator: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    unit: &'static str,
    length: u32,
    text: &'a str,
    form: FormShape,
    turns: Vec<TurnShape<'a>>,
    exchanges: Vec<ExchangeShape<'a>>,
    sentences: Vec<SentenceShape>,
    references: Vec<ReferenceShape<'a>>,
    notices: Vec<NoticeShape<'a>>,
}

#[derive(Serialize)]
struct Range {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct FormShape {
    genre: &'static str,
    language: &'static str,
    evidence: Vec<EvidenceShape>,
}

#[derive(Serialize)]
struct EvidenceShape {
    rule: &'static str,
    #[serde(flatten)]
    at: Range,
    weight: f64,
}

#[derive(Serialize)]
struct TurnShape<'a> {
    id: String,
    kind: &'static str,
    #[serde(flatten)]
    at: Range,
    certainty: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<Range>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    numbers: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    asker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answerer: Option<&'a str>,
    pieces: Vec<PieceShape>,
    evidence: Vec<EvidenceShape>,
}

#[derive(Serialize)]
struct PieceShape {
    #[serde(flatten)]
    at: Range,
    flow: &'static str,
    continues: bool,
}

#[derive(Serialize)]
struct ExchangeShape<'a> {
    id: String,
    questions: Vec<String>,
    answers: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asker: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    numbers: &'a [String],
    #[serde(rename = "byHand", skip_serializing_if = "std::ops::Not::not")]
    by_hand: bool,
}

#[derive(Serialize)]
struct SentenceShape {
    #[serde(flatten)]
    at: Range,
    turn: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct ReferenceShape<'a> {
    key: String,
    kind: &'static str,
    #[serde(rename = "kindName", skip_serializing_if = "Option::is_none")]
    kind_name: Option<&'a str>,
    #[serde(flatten)]
    at: Range,
    quote: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    targets: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<CandidateShape<'a>>,
    certainty: &'static str,
    rule: &'static str,
    #[serde(rename = "standsFor", skip_serializing_if = "Option::is_none")]
    stands_for: Option<String>,
    own: bool,
    /// Names nothing by itself: who counts names may leave it out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    optional: bool,
}

#[derive(Serialize)]
struct CandidateShape<'a> {
    turn: String,
    score: f64,
    shared: &'a [String],
}

#[derive(Serialize)]
struct NoticeShape<'a> {
    kind: &'static str,
    #[serde(flatten)]
    at: Range,
    words: &'a [String],
}

/// Puts a document in the shape of the export; `name` is the file's, for readers of several.
pub fn annotation<'a>(document: &'a Document, unit: Unit, name: Option<&'a str>) -> Annotation<'a> {
    let source = &document.source;
    let edge = Edge { source, unit };
    Annotation {
        format: "kamerlicht",
        version: VERSION,
        generator: concat!("kamerlicht ", env!("CARGO_PKG_VERSION")),
        name,
        unit: unit.name(),
        length: unit.convert(source, source.all().end),
        text: source.text(),
        form: edge.form(&document.form),
        turns: document.turns().map(|(id, turn)| edge.turn(id, turn)).collect(),
        exchanges: document.exchanges().map(|(id, exchange)| edge.exchange(id, exchange)).collect(),
        sentences: document.sentences.iter().map(|sentence| edge.sentence(sentence)).collect(),
        references: document.references().map(|(id, reference)| edge.reference(id, reference)).collect(),
        notices: document.notices.iter().map(|notice| edge.notice(notice)).collect(),
    }
}

/// The edge of the house: where bytes become the reader's unit and places become names.
#[derive(Clone, Copy)]
struct Edge<'a> {
    source: &'a Source,
    unit: Unit,
}

impl<'a> Edge<'a> {
    fn range(self, span: Span) -> Range {
        Range {
            start: self.unit.convert(self.source, span.start),
            end: self.unit.convert(self.source, span.end),
        }
    }

    fn form(self, form: &Form) -> FormShape {
        FormShape {
            genre: form.genre.name(),
            language: form.language.tag(),
            evidence: self.evidence(&form.evidence),
        }
    }

    fn evidence(self, evidence: &[Evidence]) -> Vec<EvidenceShape> {
        let shape = |e: &Evidence| EvidenceShape {
            rule: e.rule,
            at: self.range(e.span),
            weight: thousandths(e.weight),
        };
        evidence.iter().map(shape).collect()
    }

    fn turn(self, id: TurnId, turn: &'a Turn) -> TurnShape<'a> {
        TurnShape {
            id: turn_name(id),
            kind: turn.kind.name(),
            at: self.range(turn.span),
            certainty: turn.certainty.name(),
            label: turn.label.map(|span| self.range(span)),
            numbers: &turn.numbers,
            asker: turn.asker.as_deref(),
            answerer: turn.answerer.as_deref(),
            pieces: turn.pieces.iter().map(|piece| self.piece(piece)).collect(),
            evidence: self.evidence(&turn.evidence),
        }
    }

    fn piece(self, piece: &Piece) -> PieceShape {
        let flow = match piece.flow {
            Flow::Prose => "prose",
            Flow::Lines => "lines",
            Flow::Table => "table",
        };
        PieceShape { at: self.range(piece.span), flow, continues: piece.continues }
    }

    fn exchange(self, id: ExchangeId, exchange: &'a Exchange) -> ExchangeShape<'a> {
        ExchangeShape {
            id: format!("e{}", id.0 + 1),
            questions: exchange.questions.iter().copied().map(turn_name).collect(),
            answers: exchange.answers.iter().copied().map(turn_name).collect(),
            asker: exchange.asker.as_deref(),
            numbers: &exchange.numbers,
            by_hand: exchange.by_hand,
        }
    }

    fn sentence(self, sentence: &Sentence) -> SentenceShape {
        SentenceShape {
            at: self.range(sentence.span),
            turn: turn_name(sentence.turn),
            kind: sentence.kind.name(),
        }
    }

    fn reference(self, id: ReferenceId, reference: &'a Reference) -> ReferenceShape<'a> {
        ReferenceShape {
            key: reference_name(id),
            kind: reference.kind.name(),
            kind_name: reference.kind_name.as_deref(),
            at: self.range(reference.span),
            quote: self.source.slice(reference.span),
            id: reference.id.as_deref(),
            url: reference.url.as_deref(),
            targets: reference.targets.iter().map(|target| turn_name(target.turn)).collect(),
            candidates: reference
                .targets
                .iter()
                .map(|target| CandidateShape {
                    turn: turn_name(target.turn),
                    score: thousandths(target.score),
                    shared: &target.shared,
                })
                .collect(),
            certainty: reference.certainty.name(),
            rule: reference.rule,
            stands_for: reference.stands_for.map(reference_name),
            own: reference.own,
            optional: reference.rule == crate::bare::RULE,
        }
    }

    fn notice(self, notice: &'a Notice) -> NoticeShape<'a> {
        NoticeShape { kind: notice.kind.name(), at: self.range(notice.span), words: &notice.words }
    }
}

/// The name of a turn in the export: "t1" is the first.
fn turn_name(id: TurnId) -> String {
    format!("t{}", id.0 + 1)
}

/// The name of a reference in the export: "r1" is the first.
fn reference_name(id: ReferenceId) -> String {
    format!("r{}", id.0 + 1)
}

/// A weight as people read it: an f32 widened to f64 would show digits that nobody set.
fn thousandths(weight: f32) -> f64 {
    (f64::from(weight) * 1000.0).round() / 1000.0
}
