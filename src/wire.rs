//! document ↔ bytes: how a document comes from the thread that reads a long paper to the one that shows it.
//!
//! The text is not among the bytes, for both threads have it. Both ends are of one build, so nothing names a version,
//! and whatever lacks reads as zeros. Deliberately absent: any use as a file.

use crate::corrections::{Left, Share};
use crate::document::Document;
use crate::evidence::{Certainty, Evidence};
use crate::form::{Form, Genre, Language};
use crate::notice::{Notice, NoticeKind};
use crate::reference::{Reference, ReferenceId, ReferenceKind, Target};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, ExchangeId, Flow, Piece, Sentence, SentenceKind, Turn, TurnId, TurnKind};
use std::cell::RefCell;

/// Writes all of a document but its text.
pub fn write(document: &Document) -> Vec<u8> {
    let Document { source: _, form, papers, turns, exchanges, sentences, references, notices, left } =
        document;
    let mut out = Out::default();
    form.put(&mut out);
    papers.put(&mut out);
    turns.put(&mut out);
    exchanges.put(&mut out);
    sentences.put(&mut out);
    references.put(&mut out);
    notices.put(&mut out);
    left.put(&mut out);
    out.bytes
}

/// Reads what [`write`] wrote of a document with this text.
pub fn read(source: Source, bytes: &[u8]) -> Document {
    let from = &mut From { bytes, rules: Vec::new() };
    Document {
        source,
        form: Wire::take(from),
        papers: Wire::take(from),
        turns: Wire::take(from),
        exchanges: Wire::take(from),
        sentences: Wire::take(from),
        references: Wire::take(from),
        notices: Wire::take(from),
        left: Wire::take(from),
    }
}

#[derive(Default)]
struct Out {
    bytes: Vec<u8>,
    /// The names of rules that were written: each is spelled once.
    rules: Vec<&'static str>,
}

struct From<'a> {
    bytes: &'a [u8],
    rules: Vec<&'static str>,
}

impl From<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    fn count(&mut self) -> usize {
        u32::take(self) as usize
    }
}

thread_local! {
    /// Names that came by wire and live as long as the page: no more than the tables have rows.
    static NAMES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The name of a rule as the tables have it: for as long as the program runs.
fn lasting(name: String) -> &'static str {
    NAMES.with_borrow_mut(|names| match names.iter().find(|known| **known == name) {
        Some(known) => known,
        None => {
            let name: &'static str = Box::leak(name.into_boxed_str());
            names.push(name);
            name
        }
    })
}

trait Wire: Sized {
    fn put(&self, out: &mut Out);
    fn take(from: &mut From) -> Self;
}

/// Seven bits to a byte, the lowest first; the last byte is below 128.
impl Wire for u32 {
    fn put(&self, out: &mut Out) {
        let mut rest = *self;
        while rest > 127 {
            out.bytes.push(rest as u8 | 128);
            rest >>= 7;
        }
        out.bytes.push(rest as u8);
    }

    fn take(from: &mut From) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = from.byte();
            value |= u32::from(byte & 127).wrapping_shl(shift);
            shift += 7;
            if byte < 128 || shift > 28 {
                return value;
            }
        }
    }
}

impl Wire for usize {
    fn put(&self, out: &mut Out) {
        (*self as u32).put(out);
    }

    fn take(from: &mut From) -> usize {
        from.count()
    }
}

impl Wire for f32 {
    fn put(&self, out: &mut Out) {
        out.bytes.extend(self.to_le_bytes());
    }

    fn take(from: &mut From) -> f32 {
        f32::from_le_bytes([from.byte(), from.byte(), from.byte(), from.byte()])
    }
}

impl Wire for bool {
    fn put(&self, out: &mut Out) {
        out.bytes.push(u8::from(*self));
    }

    fn take(from: &mut From) -> bool {
        from.byte() != 0
    }
}

impl Wire for String {
    fn put(&self, out: &mut Out) {
        self.len().put(out);
        out.bytes.extend(self.as_bytes());
    }

    fn take(from: &mut From) -> String {
        let length = from.count().min(from.bytes.len());
        let (text, rest) = from.bytes.split_at(length);
        from.bytes = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

/// A rule by its number among those that were named before; the next number names a new one.
impl Wire for &'static str {
    fn put(&self, out: &mut Out) {
        let known = out.rules.iter().position(|known| known == self);
        known.unwrap_or(out.rules.len()).put(out);
        if known.is_none() {
            out.rules.push(self);
            (*self).to_owned().put(out);
        }
    }

    fn take(from: &mut From) -> &'static str {
        let number = from.count();
        if number == from.rules.len() {
            let name = lasting(String::take(from));
            from.rules.push(name);
        }
        from.rules.get(number).copied().unwrap_or_default()
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Out) {
        self.len().put(out);
        for one in self {
            one.put(out);
        }
    }

    fn take(from: &mut From) -> Vec<T> {
        // Nothing takes less than a byte, so no count is beyond what is left.
        let count = from.count().min(from.bytes.len());
        let mut all = Vec::with_capacity(count);
        for _ in 0..count {
            all.push(T::take(from));
        }
        all
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Out) {
        self.is_some().put(out);
        if let Some(one) = self {
            one.put(out);
        }
    }

    fn take(from: &mut From) -> Option<T> {
        bool::take(from).then(|| T::take(from))
    }
}

impl Wire for Span {
    fn put(&self, out: &mut Out) {
        let Span { start, end } = *self;
        start.put(out);
        end.wrapping_sub(start).put(out);
    }

    fn take(from: &mut From) -> Span {
        let start = u32::take(from);
        Span { start, end: start.wrapping_add(u32::take(from)) }
    }
}

/// Every field in turn: one that is added and not named here does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ })+) => { $(
        impl Wire for $name {
            fn put(&self, out: &mut Out) {
                let $name { $($field),+ } = self;
                $($field.put(out);)+
            }

            fn take(from: &mut From) -> $name {
                $name { $($field: Wire::take(from)),+ }
            }
        }
    )+ };
}

fields! {
    Form { genre, language, evidence }
    Turn { kind, span, pieces, label, numbers, asker, answerer, evidence, certainty }
    Piece { span, flow, continues }
    Evidence { rule, span, weight }
    Exchange { questions, answers, asker, numbers, by_hand }
    Sentence { span, turn, kind }
    Reference { span, kind, rule, id, url, targets, certainty, stands_for, own, kind_name }
    Target { turn, score, shared }
    Notice { kind, span, words }
    Left { turns, references, exchanges, unfit }
    Share { kept, all }
}

macro_rules! numbers {
    ($($name:ident)+) => { $(
        impl Wire for $name {
            fn put(&self, out: &mut Out) {
                let $name(number) = self;
                number.put(out);
            }

            fn take(from: &mut From) -> $name {
                $name(Wire::take(from))
            }
        }
    )+ };
}

numbers! { TurnId ExchangeId ReferenceId }

/// A kind by its place in the list; one that is missing from the list does not compile.
macro_rules! kinds {
    ($($name:ident { $($kind:ident),+ })+) => { $(
        impl Wire for $name {
            fn put(&self, out: &mut Out) {
                match self {
                    $($name::$kind)|+ => out.bytes.push(*self as u8),
                }
            }

            fn take(from: &mut From) -> $name {
                const ALL: &[$name] = &[$($name::$kind),+];
                ALL[usize::from(from.byte()).min(ALL.len() - 1)]
            }
        }
    )+ };
}

kinds! {
    Genre {
        Overleg, Kamervragen, QuestionList, Verslag, KleineAnfrage, European, Written, Spoken, Plain, None
    }
    Language { Dutch, German, French, English }
    TurnKind { Question, Answer, Preamble, Heading, Label, Note, Furniture, Other }
    Certainty { Doubtful, Likely, Sure }
    Flow { Prose, Lines, Table }
    SentenceKind { Statement, Direct, Indirect, Request }
    ReferenceKind {
        Kamerstuk, Aanhangsel, Handelingen, Docid, Motion, Law, Gazette, Eu, Treaty, Case, Pointer, Paper, Url, Note, Own
    }
    NoticeKind {
        NothingFound, Unanswered, Unasked, NoAnswers, ImpossibleYear, PointerElsewhere, MarkWithoutNote, NoteWithoutMark,
        NumberMissing, NumberTwice, AnswersSwapped, NumberWithoutDossier, DossierTwoNames, MotionTwoNumbers, YoungerPaper
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::{Edit, Place};
    use crate::paint::tests::any_document;
    use proptest::prelude::*;

    fn comes_back(document: &Document) {
        let bytes = write(document);
        assert_eq!(&read(Source::new(document.source.text()), &bytes), document);
    }

    proptest! {
        #[test]
        fn any_document_comes_back(document in any_document()) {
            comes_back(&document);
        }

        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            read(Source::new("tekst"), &bytes);
        }

        #[test]
        fn any_number_comes_back(number in any::<u32>(), weight in any::<f32>().prop_filter("equal to itself", |w| !w.is_nan())) {
            let mut out = Out::default();
            number.put(&mut out);
            weight.put(&mut out);
            let from = &mut From { bytes: &out.bytes, rules: Vec::new() };
            prop_assert_eq!((u32::take(from), f32::take(from)), (number, weight));
            prop_assert!(from.bytes.is_empty());
        }
    }

    #[test]
    fn every_text_of_the_tests_comes_back_corrected_too() {
        let mut texts = vec![crate::session::EXAMPLE.to_owned()];
        for file in std::fs::read_dir("tests/texts").expect("the folder is there") {
            texts.push(std::fs::read_to_string(file.expect("it can be listed").path()).unwrap_or_default());
        }
        assert!(texts.len() > 10, "texts were found");
        for text in texts {
            let document = crate::parse(&text);
            comes_back(&document);
            let edits: Vec<Edit> = document
                .turns
                .iter()
                .step_by(5)
                .map(|turn| Edit::Stretch {
                    at: Place::new(&document.source, turn.span),
                    kind: TurnKind::Answer,
                })
                .collect();
            comes_back(&crate::read(&text, &edits, &[]));
        }
    }

    #[test]
    fn a_kind_keeps_its_place_in_the_list() {
        fn all<T: Wire + Copy + PartialEq + std::fmt::Debug>(kinds: &[T]) {
            for kind in kinds {
                let mut out = Out::default();
                kind.put(&mut out);
                assert_eq!(&T::take(&mut From { bytes: &out.bytes, rules: Vec::new() }), kind);
            }
        }
        all(&Genre::ALL);
        all(&Language::ALL);
        all(&TurnKind::ALL);
        all(&ReferenceKind::ALL);
        all(&[Certainty::Doubtful, Certainty::Likely, Certainty::Sure]);
        all(&[Flow::Prose, Flow::Lines, Flow::Table]);
        all(&[SentenceKind::Statement, SentenceKind::Direct, SentenceKind::Indirect, SentenceKind::Request]);
        all(&[NoticeKind::NothingFound, NoticeKind::AnswersSwapped, NoticeKind::YoungerPaper]);
    }

    #[test]
    fn a_rule_is_spelled_once() {
        let evidence = Evidence { rule: "answer-label", span: Span::new(3, 9), weight: 1.5 };
        let one = {
            let mut out = Out::default();
            vec![evidence].put(&mut out);
            out.bytes.len()
        };
        let two = {
            let mut out = Out::default();
            vec![evidence, evidence].put(&mut out);
            out.bytes.len()
        };
        assert!(two - one < "answer-label".len(), "{one} {two}");
    }
}
