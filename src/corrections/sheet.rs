//! The turns of a document while they are corrected: the text as a row of bits, each with the turn that owns it.
//!
//! An edit cuts bits at its ends and gives those between to a turn. Turns keep their places in the list until the
//! end: which of them were touched, and what became of each, is known then.

use super::BY_HAND;
use crate::evidence::{Certainty, Evidence};
use crate::fold::Folded;
use crate::labels::{self, Side};
use crate::source::Source;
use crate::span::Span;
use crate::turn::{Piece, Turn, TurnKind};

/// A correction outweighs every rule.
const WEIGHT: f32 = 99.0;

/// A piece, or what an edit cut from one.
#[derive(Clone, Copy)]
struct Bit {
    piece: Piece,
    owner: usize,
    /// Whether an edit cut it from the bit before it.
    cut: bool,
}

/// The turns of a document while they are corrected.
pub(super) struct Sheet<'a> {
    source: &'a Source,
    bits: Vec<Bit>,
    /// The turns of the document, then those that edits made; pieces are empty, a span may be too wide.
    turns: Vec<Turn>,
    touched: Vec<bool>,
}

/// The corrected turns.
pub(super) struct Corrected {
    /// In the order of the text.
    pub turns: Vec<Turn>,
    /// For every turn, its place in the document before, if it is the same still.
    pub before: Vec<Option<usize>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(source: &'a Source, mut turns: Vec<Turn>) -> Sheet<'a> {
        let mut bits = Vec::new();
        for (owner, turn) in turns.iter_mut().enumerate() {
            bits.extend(turn.pieces.drain(..).map(|piece| Bit { piece, owner, cut: false }));
        }
        crate::order::by(&mut bits, |bit| u64::from(bit.piece.span.start));
        let touched = vec![false; turns.len()];
        Sheet { source, bits, turns, touched }
    }

    /// The turn that holds a place: the first whose text ends behind it.
    pub(super) fn owner_at(&self, at: u32) -> Option<usize> {
        self.bits.get(self.bits.partition_point(|bit| bit.piece.span.end <= at)).map(|bit| bit.owner)
    }

    pub(super) fn turn(&self, owner: usize) -> &Turn {
        &self.turns[owner]
    }

    /// Every turn, those included that lost their text.
    pub(super) fn owners(&self) -> std::ops::Range<usize> {
        0..self.turns.len()
    }

    /// The paragraphs, each as its parts on either side of a page break, in the order of their first byte.
    pub(super) fn paragraphs(&self) -> Vec<Vec<Span>> {
        let mut paragraphs: Vec<Vec<Span>> = Vec::new();
        // By turn: its last paragraph.
        let mut last: Vec<Option<usize>> = vec![None; self.turns.len()];
        for bit in &self.bits {
            match last[bit.owner].filter(|_| bit.piece.continues) {
                Some(before) => paragraphs[before].push(bit.piece.span),
                None => {
                    last[bit.owner] = Some(paragraphs.len());
                    paragraphs.push(vec![bit.piece.span]);
                }
            }
        }
        paragraphs
    }

    /// Names a turn anew without moving it.
    pub(super) fn rename(&mut self, owner: usize, kind: TurnKind) {
        let turn = &mut self.turns[owner];
        turn.kind = kind;
        set_by_hand(turn);
        self.touched[owner] = true;
    }

    /// Sets who asks in a turn.
    pub(super) fn ask(&mut self, owner: usize, name: Option<String>) {
        let turn = &mut self.turns[owner];
        turn.asker = name;
        set_by_hand(turn);
        self.touched[owner] = true;
    }

    /// Makes each of these stretches, in order and apart from each other, one turn of a kind.
    pub(super) fn set(&mut self, stretches: &[Span], kind: TurnKind) {
        let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { return };
        let from = self.bits.partition_point(|bit| bit.piece.span.end <= first.start);
        let mut to = from + self.bits[from..].partition_point(|bit| bit.piece.span.start < last.end);
        // What a stretch cuts in two goes on behind it.
        let end = self.bits[from..to].iter().map(|bit| self.turns[bit.owner].span.end).max().unwrap_or(0);
        to += self.bits[to..].partition_point(|bit| bit.piece.span.start < end);
        let old: Vec<Bit> = self.bits[from..to].to_vec();
        let mut new: Vec<Bit> = Vec::with_capacity(old.len() + 2 * stretches.len());
        let mut old = Cutting { bits: &old, text: self.source.text(), rest: None };
        // For every turn that was cut in two, what goes on behind the cut.
        let mut heirs: Vec<(usize, usize)> = Vec::new();
        for stretch in stretches {
            while let Some(bit) = old.next_before(stretch.start) {
                new.push(inherited(bit, &heirs));
            }
            // Few turns are open at one place: the list stays short.
            heirs.retain(|(_, heir)| self.turns[*heir].span.end > stretch.start);
            let mut taken = Vec::new();
            while let Some(bit) = old.next_before(stretch.end) {
                taken.push(inherited(bit, &heirs));
            }
            self.take((from, &mut new), taken, *stretch, kind, &mut heirs);
        }
        while let Some(bit) = old.next_before(u32::MAX) {
            new.push(inherited(bit, &heirs));
        }
        self.bits.splice(from..to, new);
    }

    /// Gives the bits of a stretch to a new turn, but for furniture and notes between them. What stands before are so
    /// many bits of the sheet and then the new ones.
    fn take(
        &mut self,
        (from, new): (usize, &mut Vec<Bit>),
        mut taken: Vec<Bit>,
        stretch: Span,
        kind: TurnKind,
        heirs: &mut Vec<(usize, usize)>,
    ) {
        let aside =
            |turns: &[Turn], bit: &Bit| matches!(turns[bit.owner].kind, TurnKind::Furniture | TurnKind::Note);
        let first = taken.iter().position(|bit| !aside(&self.turns, bit)).unwrap_or(0);
        let last = taken.iter().rposition(|bit| !aside(&self.turns, bit)).unwrap_or(taken.len());
        let stays = |turns: &[Turn], i: usize, bit: &Bit| first < i && i < last && aside(turns, bit);
        let Some(opening) = taken.first().copied() else { return };
        let made = self.turns.len();
        let mut turn = self.new_turn((&self.bits[..from], new), &taken, kind);
        turn.span = stretch;
        let mut owners: Vec<usize> = Vec::new();
        for (i, bit) in taken.iter().enumerate() {
            if !stays(&self.turns, i, bit) && owners.last() != Some(&bit.owner) {
                owners.push(bit.owner);
            }
        }
        self.turns.push(turn);
        self.touched.push(true);
        let nests = matches!(kind, TurnKind::Furniture | TurnKind::Note);
        for owner in owners {
            self.touched[owner] = true;
            let begun = self.turns[owner].span.start < opening.piece.span.start;
            if begun && !nests && self.turns[owner].span.end > stretch.end {
                let heir = self.heir(owner, stretch.end);
                heirs.iter_mut().filter(|(_, last)| *last == owner).for_each(|(_, last)| *last = heir);
                heirs.push((owner, heir));
            } else if !begun {
                self.turns[owner].span.start = stretch.end.min(self.turns[owner].span.end);
                if self.turns[owner].kind == kind {
                    // Its numbers and label went with its head.
                    self.turns[owner].numbers.clear();
                }
            }
        }
        for (i, bit) in taken.iter_mut().enumerate() {
            if !stays(&self.turns, i, bit) {
                bit.owner = made;
            }
        }
        new.extend(taken);
    }

    /// Cuts the turn at a place in two.
    pub(super) fn split(&mut self, at: u32) {
        let i = self.bits.partition_point(|bit| bit.piece.span.end <= at);
        let Some(bit) = self.bits.get(i).copied() else { return };
        let owner = bit.owner;
        let start = at.max(bit.piece.span.start);
        let begun = start > bit.piece.span.start
            || self.bits[..i]
                .iter()
                .rev()
                .take_while(|before| before.piece.span.end > self.turns[owner].span.start)
                .any(|before| before.owner == owner);
        if !begun {
            return;
        }
        let text = self.source.text();
        let mut from = i;
        if start > bit.piece.span.start {
            let (head, tail) = halves(bit, start, text);
            let (Some(head), Some(tail)) = (head, tail) else { return };
            self.bits.splice(i..=i, [head, tail]);
            from = i + 1;
        }
        self.touched[owner] = true;
        let heir = self.heir(owner, start);
        let end = self.turns[owner].span.end;
        let behind = self.bits[from..].iter_mut().take_while(|bit| bit.piece.span.start < end);
        behind.filter(|bit| bit.owner == owner).for_each(|bit| bit.owner = heir);
        set_by_hand(&mut self.turns[heir]);
        self.number(heir, self.bits[from].piece.span);
    }

    /// A turn that goes on with what another did, without its label and numbers.
    fn heir(&mut self, of: usize, from: u32) -> usize {
        let mut turn = self.turns[of].clone();
        turn.label = None;
        turn.numbers.clear();
        turn.span.start = from.min(turn.span.end);
        self.turns.push(turn);
        self.touched.push(true);
        self.turns.len() - 1
    }

    /// The turn that a person makes of some bits: what those said before of the same kind holds still.
    fn new_turn(&self, before: (&[Bit], &[Bit]), taken: &[Bit], kind: TurnKind) -> Turn {
        let mut turn = Turn {
            kind,
            span: Span::default(),
            pieces: Vec::new(),
            label: None,
            numbers: Vec::new(),
            asker: None,
            answerer: None,
            evidence: Vec::new(),
            certainty: Certainty::Sure,
        };
        set_by_hand(&mut turn);
        let Some(opening) = taken.first() else { return turn };
        let mut seen = None;
        for bit in taken.iter().filter(|bit| self.turns[bit.owner].kind == kind) {
            let same = &self.turns[bit.owner];
            if seen != Some(bit.owner) && same.span.start >= opening.piece.span.start {
                turn.label = turn.label.or(same.label);
                for number in &same.numbers {
                    if !turn.numbers.contains(number) {
                        turn.numbers.push(number.clone());
                    }
                }
            }
            seen = Some(bit.owner);
            turn.asker = turn.asker.take().or_else(|| same.asker.clone());
            turn.answerer = turn.answerer.take().or_else(|| same.answerer.clone());
        }
        if turn.label.is_none() && turn.numbers.is_empty() {
            self.read_label(&mut turn, opening.piece.span);
        }
        self.learn_from_before(&mut turn, before);
        turn
    }

    /// The numbers of the label right above, and who asked last.
    fn learn_from_before(&self, turn: &mut Turn, (old, new): (&[Bit], &[Bit])) {
        /// Who asked longer ago is no longer told.
        const REACH: usize = 200;
        let mut above = new
            .iter()
            .rev()
            .chain(old.iter().rev())
            .map(|bit| &self.turns[bit.owner])
            .filter(|turn| !matches!(turn.kind, TurnKind::Furniture | TurnKind::Note))
            .take(REACH)
            .peekable();
        let rule = match turn.kind {
            TurnKind::Question => "question-label",
            TurnKind::Answer => "answer-label",
            TurnKind::Preamble => "",
            _ => return,
        };
        if let Some(label) = above.peek().filter(|above| above.kind == TurnKind::Label)
            && turn.numbers.is_empty()
            && label.evidence.iter().any(|evidence| evidence.rule == rule)
        {
            turn.numbers.clone_from(&label.numbers);
        }
        if turn.kind != TurnKind::Answer && turn.asker.is_none() {
            let asks = |turn: &&Turn| {
                matches!(turn.kind, TurnKind::Question | TurnKind::Preamble | TurnKind::Heading)
            };
            turn.asker = above.filter(asks).find_map(|turn| turn.asker.clone());
        }
    }

    fn number(&mut self, owner: usize, opening: Span) {
        let mut turn = self.turns[owner].clone();
        self.read_label(&mut turn, opening);
        self.turns[owner] = turn;
    }

    /// Reads the label or number at the head of a question or answer: "Vraag 3:", "12.".
    fn read_label(&self, turn: &mut Turn, opening: Span) {
        let side = match turn.kind {
            TurnKind::Question => Side::Question,
            TurnKind::Answer => Side::Answer,
            _ => return,
        };
        let line = self.source.slice(opening).lines().next().unwrap_or_default();
        let folded = Folded::new(line);
        if let Some(label) = labels::recognise(folded.text(), line).filter(|label| label.side == side) {
            turn.numbers = label.numbers;
            let head = folded.span(0..label.len.min(folded.text().len()), line).trim(line);
            let start = opening.start as usize;
            turn.label = Some(Span::new(start + head.start as usize, start + head.end as usize));
            return;
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=4).contains(&digits) && line[digits..].starts_with(['.', ')']) {
            turn.numbers = vec![line[..digits].to_owned()];
            turn.label = Some(Span::new(opening.start as usize, opening.start as usize + digits + 1));
        }
    }

    /// The turns with their pieces, in the order of the text.
    pub(super) fn corrected(mut self) -> Corrected {
        let mut last: Option<usize> = None;
        for bit in &self.bits {
            let pieces = &mut self.turns[bit.owner].pieces;
            match pieces.last_mut() {
                // What one edit cut apart another one joined.
                Some(before) if bit.cut && last == Some(bit.owner) => {
                    before.span = before.span.join(bit.piece.span);
                }
                before => {
                    let continues = bit.piece.continues && before.is_some();
                    pieces.push(Piece { continues, ..bit.piece });
                }
            }
            last = Some(bit.owner);
        }
        let touched = self.touched;
        let mut turns: Vec<(usize, Turn)> = self.turns.into_iter().enumerate().collect();
        turns.retain(|(_, turn)| !turn.pieces.is_empty());
        for (_, turn) in &mut turns {
            let first = turn.pieces[0].span;
            turn.span = turn.pieces.iter().fold(first, |span, piece| span.join(piece.span));
            turn.label = turn.label.filter(|label| first.covers(*label));
            if turn.by_hand() {
                turn.evidence[0].span = turn.span;
            }
        }
        crate::order::by(&mut turns, |(_, turn)| u64::from(turn.span.start));
        let before = turns.iter().map(|(owner, _)| (!touched[*owner]).then_some(*owner)).collect();
        Corrected { turns: turns.into_iter().map(|(_, turn)| turn).collect(), before }
    }
}

fn set_by_hand(turn: &mut Turn) {
    turn.evidence = vec![Evidence { rule: BY_HAND, span: turn.span, weight: WEIGHT }];
    turn.certainty = Certainty::Sure;
}

fn inherited(bit: Bit, heirs: &[(usize, usize)]) -> Bit {
    let heir = heirs.iter().rev().find(|(owner, _)| *owner == bit.owner);
    Bit { owner: heir.map_or(bit.owner, |(_, heir)| *heir), ..bit }
}

/// Bits in order, cut where a stretch begins and ends.
struct Cutting<'a> {
    bits: &'a [Bit],
    text: &'a str,
    /// What is left of a bit that was cut.
    rest: Option<Bit>,
}

impl Cutting<'_> {
    /// The next bit or part of one that begins before a place, up to that place.
    fn next_before(&mut self, end: u32) -> Option<Bit> {
        let bit = match self.rest.take() {
            Some(rest) => rest,
            None => {
                let (first, rest) = self.bits.split_first()?;
                self.bits = rest;
                *first
            }
        };
        if bit.piece.span.start >= end {
            self.rest = Some(bit);
            return None;
        }
        if bit.piece.span.end <= end {
            return Some(bit);
        }
        let (head, tail) = halves(bit, end, self.text);
        self.rest = tail;
        head
    }
}

/// The two sides of a bit that is cut at a place, without white space at the cut.
fn halves(bit: Bit, at: u32, text: &str) -> (Option<Bit>, Option<Bit>) {
    let span = bit.piece.span;
    let part = |start: u32, end: u32, cut: bool| {
        let part = Span { start, end }.trim(text);
        let piece = Piece { span: part, continues: cut || bit.piece.continues, ..bit.piece };
        (!part.is_empty()).then_some(Bit { piece, cut: cut || bit.cut, ..bit })
    };
    (part(span.start, at, false), part(at, span.end, true))
}
