//! A user's regular expression: compiled within limits, or what is wrong with it and where.

use std::ops::Range;

use regex::{Regex, RegexBuilder};
use regex_syntax::ast::ErrorKind as Ast;

use super::spelled::{Spelled, spell};

/// A longer expression is not compiled.
const LONGEST: usize = 500;

/// An expression that needs more bytes is not compiled. The attack: `(\w{9}){9}`, each step of which weighs on every
/// byte of the text.
const BIGGEST: usize = 200_000;

/// A compiled expression.
#[derive(Clone, Debug)]
pub struct Expression(Regex);

/// What is wrong with a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// Where in what was typed, in code points from 0; none if it is the whole.
    pub at: Option<usize>,
}

/// The things that can be wrong with a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "its sentence in words/faults.rs says it")]
pub enum FaultKind {
    Empty,
    TooLong,
    TooBig,
    MatchesNothing,
    LineEnd,
    GroupUnclosed,
    GroupUnopened,
    GroupName,
    ClassUnclosed,
    RangeBackwards,
    NothingToRepeat,
    Repetition,
    Escape,
    EndsEarly,
    Flag,
    LookAround,
    Backreference,
    UnknownClass,
    TooDeep,
    LinkNotWeb,
    LinkGroup,
    Other,
}

impl FaultKind {
    /// Every kind.
    pub const ALL: [FaultKind; 22] = [
        FaultKind::Empty,
        FaultKind::TooLong,
        FaultKind::TooBig,
        FaultKind::MatchesNothing,
        FaultKind::LineEnd,
        FaultKind::GroupUnclosed,
        FaultKind::GroupUnopened,
        FaultKind::GroupName,
        FaultKind::ClassUnclosed,
        FaultKind::RangeBackwards,
        FaultKind::NothingToRepeat,
        FaultKind::Repetition,
        FaultKind::Escape,
        FaultKind::EndsEarly,
        FaultKind::Flag,
        FaultKind::LookAround,
        FaultKind::Backreference,
        FaultKind::UnknownClass,
        FaultKind::TooDeep,
        FaultKind::LinkNotWeb,
        FaultKind::LinkGroup,
        FaultKind::Other,
    ];
}

impl Expression {
    /// Compiles an expression, or says what is wrong with it.
    pub fn new(expression: &str) -> Result<Expression, Fault> {
        let whole = |kind| Err(Fault { kind, at: None });
        if expression.trim().is_empty() {
            return whole(FaultKind::Empty);
        }
        if expression.len() > LONGEST {
            return whole(FaultKind::TooLong);
        }
        if let Some(at) = expression.find(['\n', '\r']) {
            return Err(Fault { kind: FaultKind::LineEnd, at: Some(expression[..at].chars().count()) });
        }
        let place = |byte: usize| Some(expression[..expression.floor_char_boundary(byte)].chars().count());
        let spelled = spell(expression)
            .map_err(|error| Fault { kind: kind_of(error.kind()), at: place(error.span().start.offset) })?;
        match RegexBuilder::new(&spelled.text).size_limit(BIGGEST).build() {
            // What matches nothing at all matches everywhere.
            Ok(regex) if regex.is_match("") && regex.find("x1 -").is_some_and(|hit| hit.is_empty()) => {
                whole(FaultKind::MatchesNothing)
            }
            Ok(regex) => Ok(Expression(regex)),
            Err(regex::Error::CompiledTooBig(_)) => whole(FaultKind::TooBig),
            Err(_) => {
                let (kind, at) = untold(&spelled);
                Err(Fault { kind, at: at.and_then(place) })
            }
        }
    }

    /// Where it matches in a text, empty matches left out.
    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.0.find_iter(text).map(|hit| hit.range()).filter(|hit| !hit.is_empty())
    }

    /// What a group, by its name or number, matches in a text.
    pub(super) fn group<'a>(&self, text: &'a str, group: &str) -> Option<&'a str> {
        let captures = self.0.captures(text)?;
        let found = match group.parse() {
            Ok(number) => captures.get(number),
            Err(_) => captures.name(group),
        };
        found.map(|found| found.as_str())
    }

    /// Whether it has a group of this name or number.
    pub(super) fn has(&self, group: &str) -> bool {
        match group.parse::<usize>() {
            Ok(number) => number < self.0.captures_len(),
            Err(_) => self.0.capture_names().flatten().any(|name| name == group),
        }
    }
}

/// What is wrong with an expression that was read but does not compile, and at which byte of what was typed.
fn untold(spelled: &Spelled) -> (FaultKind, Option<usize>) {
    match regex_syntax::parse(&spelled.text) {
        Err(regex_syntax::Error::Translate(error)) => {
            (FaultKind::UnknownClass, Some(spelled.origin(error.span().start.offset)))
        }
        _ => (FaultKind::Other, None),
    }
}

fn kind_of(kind: &Ast) -> FaultKind {
    match kind {
        Ast::GroupUnclosed => FaultKind::GroupUnclosed,
        Ast::GroupUnopened => FaultKind::GroupUnopened,
        Ast::GroupNameDuplicate { .. } | Ast::GroupNameEmpty | Ast::GroupNameInvalid => FaultKind::GroupName,
        Ast::ClassUnclosed => FaultKind::ClassUnclosed,
        Ast::ClassRangeInvalid | Ast::ClassRangeLiteral => FaultKind::RangeBackwards,
        Ast::RepetitionMissing => FaultKind::NothingToRepeat,
        Ast::RepetitionCountInvalid
        | Ast::RepetitionCountDecimalEmpty
        | Ast::RepetitionCountUnclosed
        | Ast::DecimalEmpty
        | Ast::DecimalInvalid => FaultKind::Repetition,
        Ast::ClassEscapeInvalid
        | Ast::EscapeUnrecognized
        | Ast::EscapeHexEmpty
        | Ast::EscapeHexInvalid
        | Ast::EscapeHexInvalidDigit
        | Ast::SpecialWordBoundaryUnclosed
        | Ast::SpecialWordBoundaryUnrecognized => FaultKind::Escape,
        Ast::EscapeUnexpectedEof
        | Ast::FlagUnexpectedEof
        | Ast::GroupNameUnexpectedEof
        | Ast::SpecialWordOrRepetitionUnexpectedEof => FaultKind::EndsEarly,
        Ast::FlagDanglingNegation
        | Ast::FlagDuplicate { .. }
        | Ast::FlagRepeatedNegation { .. }
        | Ast::FlagUnrecognized => FaultKind::Flag,
        Ast::UnsupportedLookAround => FaultKind::LookAround,
        Ast::UnsupportedBackreference => FaultKind::Backreference,
        Ast::UnicodeClassInvalid => FaultKind::UnknownClass,
        Ast::NestLimitExceeded(_) | Ast::CaptureLimitExceeded => FaultKind::TooDeep,
        _ => FaultKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_expression_is_told_with_its_place() {
        use FaultKind::*;
        for (expression, kind, at) in [
            ("", Empty, None),
            ("  ", Empty, None),
            ("a\nb", LineEnd, Some(1)),
            ("zaak (\\d+", GroupUnclosed, Some(5)),
            ("één)", GroupUnopened, Some(3)),
            ("(?<1>a)", GroupName, Some(3)),
            ("(?<a>b)(?<a>c)", GroupName, Some(10)),
            ("[a-", ClassUnclosed, Some(0)),
            ("[z-a]", RangeBackwards, Some(1)),
            ("+a", NothingToRepeat, Some(0)),
            ("a{2", Repetition, Some(1)),
            ("a{3,2}", Repetition, Some(1)),
            ("\\y", Escape, Some(0)),
            ("ab\\", EndsEarly, Some(2)),
            ("(?q)a", Flag, Some(2)),
            ("a(?=b)", LookAround, Some(1)),
            ("(a)\\1", Backreference, Some(3)),
            ("\\p{Weet}", UnknownClass, Some(0)),
            (".*|", MatchesNothing, None),
            ("b*", MatchesNothing, None),
            ("(\\w{90}){90}", TooBig, None),
        ] {
            let fault = Expression::new(expression).err();
            if kind == MatchesNothing && expression == ".*|" {
                // It matches something where there is something.
                assert_eq!(fault, None);
                continue;
            }
            assert_eq!(fault, Some(Fault { kind, at }), "{expression}");
        }
        assert_eq!(Expression::new(&"a".repeat(501)).err().map(|fault| fault.kind), Some(TooLong));
    }
}
