//! Where a pointer leads: to a question by its number, by who asked it, by its place or by what it is about.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::evidence::Certainty;
use crate::reference::{Reference, ReferenceKind, Target};
use crate::scan;
use crate::similar::{Index, Weighed, Weighing, Words};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Exchange, Turn, TurnId, TurnKind};

/// How many candidates a pointer keeps.
const CANDIDATES: usize = 6;

/// How many exchanges before and behind its own a pointer may mean. The attack: a paper of nothing but pointers, each
/// of which would be held against every question.
const REACH: usize = 150;

/// How much better another asker's question must fit before the pointer is taken to mean that one.
const FAR_BETTER: f32 = 1.9;

/// Another asker's question that fits better must fit at least so well.
const LEAST_ELSEWHERE: f32 = 0.16;

/// An answer with fewer words beside its pointers does nothing but point.
const FEW: usize = 12;

/// The exchanges as pointers see them.
pub(super) struct Pointers<'a> {
    source: &'a Source,
    turns: &'a [Turn],
    exchanges: &'a [Exchange],
    weighing: Weighing<'a>,
    /// For every exchange, the words of its questions, their weights, and those of its answers without what only points.
    words: Vec<Words>,
    asked: Index,
    answered: Index,
    /// What the sentence around each pointer says, by where the pointer begins.
    around: Vec<(u32, Weighed)>,
    /// Whether an answer does nothing but point elsewhere.
    pub(super) only_points: Vec<bool>,
    /// For every exchange its asker, and the askers that its answer points to, plain.
    askers: Vec<String>,
    points_to: Vec<Vec<String>>,
    /// Every question and answer in the order of the text, with its exchange; they never overlap.
    places: Vec<(Span, usize)>,
    /// Every question in the order of the text.
    questions: Vec<(Span, TurnId)>,
    /// By number, the exchanges and their question with that number.
    numbered: HashMap<&'a str, Vec<(usize, TurnId)>>,
    /// For every exchange its questions in small letters, once a pointer asks for them.
    lower: OnceCell<Vec<String>>,
}

/// How well exchanges fit as what a pointer leads to: the first of them, and for each how well.
struct Fits(usize, Vec<f32>);

impl<'a> Pointers<'a> {
    pub(super) fn new(
        source: &'a Source,
        turns: &'a [Turn],
        exchanges: &'a [Exchange],
        references: &[Reference],
    ) -> Self {
        let mut weighing = Weighing::new(source);
        // A pointer by number needs no likeness.
        let ranks = references.iter().any(|r| {
            r.kind == ReferenceKind::Pointer && r.id.as_deref().is_some_and(|id| !id.starts_with("q:"))
        });
        let pieces = |ids: &'a [TurnId]| ids.iter().flat_map(|id| &turns[id.0 as usize].pieces);
        let pointers: Vec<Span> =
            references.iter().filter(|r| r.kind == ReferenceKind::Pointer).map(|r| r.span).collect();
        let mut words = |spans: &[Span]| weighing.words(if ranks { spans } else { &[] });
        let spans = |ids| pieces(ids).map(|piece| piece.span).collect::<Vec<_>>();
        let asked: Vec<Words> = exchanges.iter().map(|exchange| words(&spans(&exchange.questions))).collect();
        let mut only_points = Vec::with_capacity(exchanges.len());
        let mut points_to = Vec::with_capacity(exchanges.len());
        let mut answered = Vec::with_capacity(exchanges.len());
        for exchange in exchanges {
            let rest: Vec<Vec<Span>> =
                pieces(&exchange.answers).map(|piece| beside(&pointers, piece.span)).collect();
            let points = rest.iter().any(|piece| piece.len() > 1);
            let few = || {
                let said =
                    |piece: &Vec<Span>| piece.iter().map(|span| source.slice(*span)).collect::<String>();
                let words = |piece| said(piece).split_whitespace().take(FEW).count();
                rest.iter().map(words).sum::<usize>() < FEW
            };
            only_points.push(points && few());
            answered.push(words(&rest.concat()));
            let inside = |reference: &&Reference| {
                reference.kind == ReferenceKind::Pointer
                    && exchange.answers.iter().any(|id| turns[id.0 as usize].span.covers(reference.span))
            };
            let first = exchange.answers.first().map_or(0, |id| {
                references.partition_point(|reference| reference.span.end <= turns[id.0 as usize].span.start)
            });
            let last = exchange.answers.last().map_or(0, |id| turns[id.0 as usize].span.end);
            let pointed =
                references[first..].iter().take_while(|reference| reference.span.start < last).filter(inside);
            points_to.push(
                pointed
                    .filter_map(|r| r.id.as_deref()?.strip_prefix("asker:"))
                    .flat_map(|askers| askers.split(',').map(plain))
                    .collect::<Vec<_>>(),
            );
        }
        let around: Vec<(u32, Words)> =
            pointers.iter().map(|at| (at.start, weighing.count(&[sentence(source, *at)]))).collect();
        let around = around.into_iter().map(|(start, words)| (start, weighing.weigh(&words))).collect();
        let weighed = |all: &[Words]| {
            Index::new(all.iter().map(|words| weighing.weigh(words)).collect(), weighing.stems())
        };
        let answered = weighed(&answered);
        let (asked, words) = (weighed(&asked), asked);
        let mut exchange_of = vec![None; turns.len()];
        let mut numbered: HashMap<&str, Vec<(usize, TurnId)>> = HashMap::new();
        for (i, exchange) in exchanges.iter().enumerate() {
            for id in exchange.questions.iter().chain(&exchange.answers) {
                exchange_of[id.0 as usize].get_or_insert(i);
            }
            for id in &exchange.questions {
                for number in &turns[id.0 as usize].numbers {
                    let with = numbered.entry(number).or_default();
                    if with.last().is_none_or(|(last, _)| *last != i) {
                        with.push((i, *id));
                    }
                }
            }
        }
        let places =
            turns.iter().zip(exchange_of).filter_map(|(turn, exchange)| Some((turn.span, exchange?)));
        let questions = (0_u32..).zip(turns).filter(|(_, turn)| turn.kind == TurnKind::Question);
        Pointers {
            source,
            turns,
            exchanges,
            weighing,
            words,
            asked,
            answered,
            around,
            only_points,
            askers: exchanges.iter().map(|e| e.asker.as_deref().map(plain).unwrap_or_default()).collect(),
            points_to,
            places: places.collect(),
            questions: questions.map(|(i, turn)| (turn.span, TurnId(i))).collect(),
            numbered,
            lower: OnceCell::new(),
        }
    }

    /// Where a pointer leads, best first, and how sure that is.
    pub(super) fn targets(&self, pointer: &Reference) -> (Vec<Target>, Certainty) {
        let own = self.exchange_at(pointer.span);
        let (manner, what) = pointer.id.as_deref().and_then(|id| id.split_once(':')).unwrap_or(("", ""));
        match (manner, what) {
            // Spoken of in passing outside every exchange: the heading of an answer, a table of contents.
            ("q", _) if own.is_none() && pointer.rule == "pointer-mention" && !self.in_note(pointer.span) => {
                (Vec::new(), Certainty::Doubtful)
            }
            ("q", numbers) => (self.by_number(own, numbers), Certainty::Sure),
            ("asker", askers) => self.by_asker(own, pointer.span, askers),
            ("section", "remark") => (self.remark(pointer.span), Certainty::Likely),
            ("section", "elsewhere") => (Vec::new(), Certainty::Likely),
            ("section", "above") => (self.above(own, pointer.span, false), Certainty::Doubtful),
            ("section", "previous") => (self.above(own, pointer.span, true), Certainty::Likely),
            ("section", "like") => {
                (self.ranked_targets(own, &self.fits(own, pointer.span), |_| true), Certainty::Doubtful)
            }
            ("section", subject) => (self.by_subject(own, subject), Certainty::Likely),
            _ => (Vec::new(), Certainty::Doubtful),
        }
    }

    pub(super) fn exchange_at(&self, span: Span) -> Option<usize> {
        let last = self.places.partition_point(|(place, _)| place.start <= span.start).checked_sub(1)?;
        let (place, exchange) = self.places[last];
        place.contains(span.start).then_some(exchange)
    }

    fn in_note(&self, span: Span) -> bool {
        self.turns.iter().any(|turn| turn.kind == TurnKind::Note && turn.span.contains(span.start))
    }

    /// The heading "Vorbemerkung der Landesregierung" before a pointer to it; of several the nearest that is not the
    /// asking side's.
    fn remark(&self, at: Span) -> Vec<Target> {
        let heads = (0_u32..).zip(self.turns).filter(|(_, turn)| {
            let text = self.source.slice(turn.span).trim_start();
            turn.span.end <= at.start && text.starts_with("Vorbemerkung") && !text.contains("Frage")
        });
        let target = |(i, _)| Target { turn: TurnId(i), score: 1.0, shared: Vec::new() };
        heads.filter(|(_, turn)| turn.kind == TurnKind::Heading).last().map(target).into_iter().collect()
    }

    fn by_number(&self, own: Option<usize>, numbers: &str) -> Vec<Target> {
        let mut targets: Vec<Target> = Vec::new();
        for number in numbers.split(',') {
            // Of several sets with the same numbers, the one that the pointer stands in is meant: the nearest.
            let with = self.numbered.get(number).map_or(&[][..], Vec::as_slice);
            let behind = with.partition_point(|(i, _)| own.is_some_and(|own| *i <= own));
            let before = with[..behind].iter().rev().find(|(i, _)| Some(*i) != own);
            let near = before
                .into_iter()
                .chain(with.get(behind))
                .min_by_key(|(i, _)| own.map_or(0, |own| own.abs_diff(*i)))
                .copied();
            if let Some((_, turn)) = near.filter(|(_, turn)| !targets.iter().any(|t| t.turn == *turn)) {
                targets.push(Target { turn, score: 1.0, shared: Vec::new() });
            }
        }
        targets
    }

    fn by_asker(&self, own: Option<usize>, at: Span, askers: &str) -> (Vec<Target>, Certainty) {
        let named: Vec<String> = askers.split(',').map(plain).collect();
        let is_named = |i: usize| !self.askers[i].is_empty() && named.contains(&self.askers[i]);
        let fits = self.fits(own, at);
        let there = self.ranked(own, &fits, is_named);
        // An answer that itself points to who is named here is a link of the same chain, not another end of it.
        let on_the_way = |i: usize| self.points_to[i].iter().any(|asker| named.contains(asker));
        let elsewhere = self.ranked(own, &fits, |i| {
            !is_named(i)
                && !on_the_way(i)
                && own.is_none_or(|own| self.exchanges[i].asker != self.exchanges[own].asker)
        });
        let best = |ranked: &[(f32, usize)]| ranked.first().map_or(0.0, |(score, _)| *score);
        let targets = |ranked: &[(f32, usize)]| self.targets_of(own, ranked);
        if best(&elsewhere) > LEAST_ELSEWHERE && best(&elsewhere) > FAR_BETTER * best(&there) {
            let both: Vec<_> = elsewhere.into_iter().take(1).chain(there).take(CANDIDATES).collect();
            return (targets(&both), Certainty::Doubtful);
        }
        let second = there.get(1).map_or(0.0, |(score, _)| *score);
        let sure = best(&there) > 0.3 && best(&there) > 1.6 * second;
        let certainty = if sure {
            Certainty::Sure
        } else if best(&there) > 0.1 {
            Certainty::Likely
        } else {
            Certainty::Doubtful
        };
        (targets(&there), certainty)
    }

    /// The exchanges that pass, by how well they fit the exchange in which the pointer stands; in the order of the text for
    /// a pointer outside every exchange (the opening of a contribution).
    fn ranked(&self, own: Option<usize>, fits: &Fits, pass: impl Fn(usize) -> bool) -> Vec<(f32, usize)> {
        if own.is_none() {
            let passing = (0..self.exchanges.len()).filter(|&i| pass(i));
            return passing.take(CANDIDATES).map(|i| (0.0, i)).collect();
        }
        let mut ranked: Vec<(f32, usize)> = Vec::with_capacity(CANDIDATES + 1);
        for (i, &score) in (fits.0..).zip(&fits.1) {
            if ranked.get(CANDIDATES - 1).is_some_and(|(last, _)| *last >= score) {
                continue;
            }
            let place = ranked.partition_point(|(better, _)| *better >= score);
            if place < CANDIDATES && Some(i) != own && pass(i) {
                ranked.truncate(CANDIDATES - 1);
                ranked.insert(place, (score, i));
            }
        }
        ranked
    }

    fn ranked_targets(&self, own: Option<usize>, fits: &Fits, pass: impl Fn(usize) -> bool) -> Vec<Target> {
        self.targets_of(own, &self.ranked(own, fits, pass))
    }

    fn targets_of(&self, own: Option<usize>, ranked: &[(f32, usize)]) -> Vec<Target> {
        const MOST_SHARED: usize = 5;
        let target = |&(score, i): &(f32, usize)| {
            let shared = |own: usize| self.weighing.shared(&self.words[own], &self.words[i], MOST_SHARED);
            let shared = own.map_or_else(Vec::new, shared);
            Target { turn: self.exchanges[i].questions[0], score, shared }
        };
        ranked.iter().map(target).collect()
    }

    /// How well the exchanges within reach fit as what a pointer in exchange `own` leads to: their question like the
    /// question here, their answer on what is asked or said here; earlier before later, an answer with content before
    /// one that points on.
    fn fits(&self, own: Option<usize>, at: Span) -> Fits {
        let Some(own) = own else { return Fits(0, Vec::new()) };
        let near: Range<usize> = own.saturating_sub(REACH)..(own + REACH).min(self.exchanges.len());
        let (asks, answers) = (self.asked.stretch(own), self.answered.stretch(own));
        let mut fits = self.asked.likeness(asks, near.clone());
        let on_it = self.answered.likeness(asks, near.clone());
        let said = self.answered.likeness(answers, near.clone());
        let asked = self.asked.likeness(answers, near.clone());
        let named = match self.around.binary_search_by_key(&at.start, |(start, _)| *start) {
            Ok(here) => self.asked.likeness(&self.around[here].1, near.clone()),
            Err(_) => vec![0.0; near.len()],
        };
        for (nth, fit) in fits.iter_mut().enumerate() {
            let i = near.start + nth;
            let order = if i < own { 1.0 } else { 0.75 };
            let content = if self.only_points[i] || self.exchanges[i].answers.is_empty() { 0.6 } else { 1.0 };
            let said = said[nth].max(asked[nth]);
            *fit = (*fit + 0.55 * on_it[nth] + 0.25 * said + 0.5 * named[nth]).min(1.0) * order * content;
        }
        Fits(near.start, fits)
    }

    /// "Zoals hierboven aangegeven", "in de vorige vraag": inside a question the one before; in an answer the earlier
    /// exchange that fits best, and the one right before where questions are numbered.
    fn above(&self, own: Option<usize>, at: Span, right_before: bool) -> Vec<Target> {
        let Some(own) = own else { return Vec::new() };
        let mut targets =
            self.ranked_targets(Some(own), &self.fits(Some(own), at), |i| i < own && !self.only_points[i]);
        let question = self.questions.partition_point(|(span, _)| span.start <= at.start).checked_sub(1);
        let before = match question.filter(|&question| self.questions[question].0.contains(at.start)) {
            Some(question) => question.checked_sub(1).map(|before| self.questions[before].1),
            None if self.exchanges[own].numbers.is_empty() && !right_before => None,
            None => own.checked_sub(1).map(|i| self.exchanges[i].questions[0]),
        };
        if let Some(turn) = before {
            targets.retain(|target| target.turn != turn);
            targets.insert(0, Target { turn, score: 0.5, shared: Vec::new() });
        }
        targets
    }

    fn by_subject(&self, own: Option<usize>, subject: &str) -> Vec<Target> {
        let named = small(subject);
        let lower = self.lower.get_or_init(|| {
            let questions = |exchange: &Exchange| text_of(self.source, self.turns, &exchange.questions);
            self.exchanges.iter().map(|exchange| small(&questions(exchange))).collect()
        });
        let before = own.unwrap_or(self.exchanges.len());
        // The nearest earlier exchange that speaks of it is meant by "de eerdere beantwoording".
        let found = (before.saturating_sub(REACH)..before)
            .rev()
            .filter(|&i| lower[i].contains(&named))
            .take(CANDIDATES);
        found
            .map(|i| Target {
                turn: self.exchanges[i].questions[0],
                score: 0.8,
                shared: vec![subject.to_owned()],
            })
            .collect()
    }
}

/// A text in small letters.
fn small(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(odd) = scan::next(text.as_bytes(), at, |byte| byte >= 0x80) {
        small.push_str(&text[at..odd]);
        let Some(c) = text[odd..].chars().next() else { break };
        small.extend(c.to_lowercase());
        at = odd + c.len_utf8();
    }
    small.push_str(&text[at..]);
    small.make_ascii_lowercase();
    small
}

/// What stands in turns, their pieces parted by a blank.
fn text_of(source: &Source, turns: &[Turn], ids: &[TurnId]) -> String {
    let mut text = String::new();
    for piece in ids.iter().flat_map(|id| &turns[id.0 as usize].pieces) {
        text.push_str(source.slice(piece.span));
        text.push(' ');
    }
    text
}

/// What stands of a piece beside the pointers in it: a stretch before each, and one behind the last.
fn beside(pointers: &[Span], piece: Span) -> Vec<Span> {
    let first = pointers.partition_point(|span| span.end <= piece.start);
    let mut rest = Vec::new();
    let mut at = piece.start;
    for span in pointers[first..].iter().take_while(|span| span.start < piece.end) {
        rest.push(Span { start: at, end: span.start.max(at) });
        at = span.end.min(piece.end);
    }
    rest.push(Span { start: at, end: piece.end.max(at) });
    rest
}

/// The sentence around a pointer: what it says beside the pointing tells what it points to.
fn sentence(source: &Source, at: Span) -> Span {
    /// A longer sentence is cut: it tells no more.
    const REACH: usize = 300;
    let text = source.text();
    let (start, end) = (at.start as usize, at.end as usize);
    let before = &text[text.ceil_char_boundary(start.saturating_sub(REACH))..start];
    let after = &text[end..text.floor_char_boundary((end + REACH).min(text.len()))];
    let from = before.rfind(['.', '?', '!', ':']).map_or(before.len(), |stop| before.len() - stop - 1);
    let to = after.find(['.', '?', '!']).unwrap_or(after.len());
    Span::new(start - from.min(start), end + to)
}

fn plain(asker: &str) -> String {
    asker.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
