//! The parts of speech that the kinds of sentences are told by, each a bit.

use Part::*;

/// What a word can be in a sentence that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Names the asking side: "leden", "fractie", "committee".
    Member,
    /// Stands for the asking side: "zij", "wij".
    Pronoun,
    /// Stands before such a name: "de", "verschillende".
    Before,
    /// Ties the name of a party or a person to it: "van".
    Ties,
    /// A preposition: what follows is no subject.
    Preposition,
    /// Who does it in the passive: "door".
    Agent,
    /// With whom a question arises: "bij deze leden".
    Among,
    /// Who is asked: "minister".
    Addressee,
    /// Joins clauses with one subject: "en".
    Joins,
    /// Opens a subordinate clause: "omdat".
    Opens,
    /// "dat".
    That,
    /// Opens a reported question: "of", "welke".
    Word,
    /// May stand between a verb and its subject: "ook", "zich".
    Skips,
    /// Asks; what follows tells what: "vragen".
    Asks,
    /// Reports a question whatever follows: "informeren".
    Inquires,
    /// Requests whatever follows: "verzoeken".
    Requests,
    /// With a wish it reports a question: "weten".
    Knows,
    /// With a wish and a question word behind it: "begrijpen".
    Grasps,
    /// With a wish; what follows tells which: "horen".
    Hears,
    /// With a wish it requests: "ontvangen".
    Gets,
    /// With a wish it requests, or reports if a verb of knowing follows: "waarderen", "grateful".
    Values,
    /// Wishes: "graag", "zouden".
    Wishes,
    /// Reports a question: "benieuwd".
    Curious,
    /// "vraag".
    Question,
    /// "verzoek".
    Petition,
    /// Puts a question or petition: "stellen", "rijst".
    Puts,
    /// "is", between a question that is named and what it is.
    Equals,
    /// "hun", before a question that the asking side has.
    Own,
    /// Makes a passive: "wordt".
    Becomes,
    /// "gevraagd".
    Asked,
    /// "verzocht".
    Requested,
    /// Before what is to be done: "om", "te".
    To,
    /// Opens a thing that is asked for: "een", "nadere".
    Thing,
    /// Such a thing: "opheldering".
    Matter,
    /// "niet".
    Negates,
    /// "vragen aandacht voor": asks nothing.
    Idiom,
    /// A finite verb that makes a question by its place: "kan".
    Finite,
    /// Opens a request that has no subject: "gelieve".
    Polite,
    /// At the head of a sentence it asks: "To ask".
    Heading,
}

/// What a word can be: a bit per [`Part`]; behind them those of [`Parted`].
pub type Parts = u64;

impl Part {
    /// Its bit.
    pub const fn bit(self) -> Parts {
        1 << self as u8
    }
}

/// Where the bits of verbs of [`PARTED`] begin, and [`PARTED_STEP`] further those of the words they need.
pub const PARTED_AT: u32 = 44;
/// As many verbs of two parts as a language may have.
pub const PARTED_STEP: u32 = 8;

/// Without one of these in it a sentence asks nothing.
pub const CUES: Parts = Asks.bit()
    | Inquires.bit()
    | Requests.bit()
    | Wishes.bit()
    | Curious.bit()
    | Question.bit()
    | Petition.bit()
    | Asked.bit()
    | Requested.bit()
    | Polite.bit()
    | Heading.bit()
    | PARTICLES;

const STEP: Parts = (1 << PARTED_STEP) - 1;
/// Verbs of two parts.
pub const PARTED_VERBS: Parts = STEP << PARTED_AT;
/// The words that these need.
pub const PARTICLES: Parts = PARTED_VERBS << PARTED_STEP;

/// Verbs by which a clause may ask.
pub const VERBS: Parts = Asks.bit()
    | Inquires.bit()
    | Requests.bit()
    | Knows.bit()
    | Grasps.bit()
    | Hears.bit()
    | Gets.bit()
    | Values.bit()
    | Wishes.bit()
    | Curious.bit()
    | Puts.bit()
    | Finite.bit()
    | Becomes.bit()
    | PARTED_VERBS;

/// Words that open a subordinate clause.
pub const OPENERS: Parts = Opens.bit() | That.bit() | Word.bit();
