//! An expression with its classes spelled out, so that it means the same with and without the tables of Unicode, which
//! a first visit to the page would pay for.
//!
//! `\d` is 0 to 9; `\w` is letters of the Latin, Greek and Cyrillic scripts, digits and `_`; `(?i)` holds for what has
//! one small and one capital form. `\b` and `.` need no tables. `\p{…}` stays as it is and is refused where it is not
//! known. The expression is read by the library's own parser; only the parts that need it are written anew.

use std::ops::Range;

use crate::capital;

use regex_syntax::ast::{
    Ast, ClassPerl, ClassPerlKind, ClassSet, ClassSetItem, Error, Flag, Flags, FlagsItemKind, GroupKind,
    parse::Parser,
};

/// Letters, digits and `_`, as the inside of a class.
const WORD: &str = concat!(
    r"0-9A-Za-z_ªµºÀ-ÖØ-öø-\x{2C1}\x{370}-\x{373}\x{376}\x{377}\x{37B}-\x{37D}\x{37F}\x{386}",
    r"\x{388}-\x{38A}\x{38C}\x{38E}-\x{3A1}\x{3A3}-\x{3F5}\x{3F7}-\x{481}\x{48A}-\x{52F}\x{1E00}-\x{1EFF}",
);

/// White space of Unicode, as the inside of a class.
const SPACE: &str = r"\t-\r\x20\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}";

/// Of a range of letters only those up to here get their other case: the end of the Cyrillic script.
const LAST_CASED: char = '\u{52F}';

/// An expression that was spelled out.
#[derive(Clone, Debug, Default)]
pub struct Spelled {
    /// The expression as the engine gets it.
    pub text: String,
    /// What was written anew: bytes of the text above, and the byte of the original where that began.
    changes: Vec<(Range<usize>, usize)>,
}

/// Spells an expression out, or says what the parser says of it.
pub fn spell(expression: &str) -> Result<Spelled, Box<Error>> {
    let ast = Parser::new().parse(expression)?;
    let mut changes = Changes { fold: false, made: Vec::new() };
    changes.walk(&ast);
    let mut spelled = Spelled::default();
    let mut done = 0;
    for (range, text) in changes.made {
        spelled.text.push_str(&expression[done..range.start]);
        let start = spelled.text.len();
        spelled.text.push_str(&text);
        spelled.changes.push((start..spelled.text.len(), range.start));
        done = range.end;
    }
    spelled.text.push_str(&expression[done..]);
    spelled.changes.push((spelled.text.len()..spelled.text.len(), expression.len()));
    Ok(spelled)
}

impl Spelled {
    /// The byte of the original that a byte of the text stands for.
    pub fn origin(&self, at: usize) -> usize {
        let next = self.changes.partition_point(|(range, _)| range.end <= at);
        match self.changes.get(next) {
            Some((range, origin)) if at < range.start => origin - (range.start - at),
            Some((_, origin)) => *origin,
            None => self.changes.last().map_or(at, |(_, origin)| *origin),
        }
    }
}

/// The parts that are written anew, in the order of the expression.
struct Changes {
    /// Whether small and capital letters are alike from here on.
    fold: bool,
    made: Vec<(Range<usize>, String)>,
}

impl Changes {
    fn walk(&mut self, ast: &Ast) {
        match ast {
            Ast::Flags(set) => {
                let kept = self.flags(&set.flags);
                let text = if kept.is_empty() { kept } else { ["(?", &kept, ")"].concat() };
                self.put(&set.span, text);
            }
            Ast::Literal(literal) => self.letter(&literal.span, literal.c),
            Ast::ClassPerl(class) => self.perl(class),
            Ast::ClassBracketed(class) => self.set(&class.kind),
            Ast::Repetition(repetition) => self.walk(&repetition.ast),
            Ast::Group(group) => {
                // What a group turns on ends with it.
                let before = self.fold;
                if let GroupKind::NonCapturing(flags) = &group.kind {
                    let kept = self.flags(flags);
                    self.put(&flags.span, kept);
                }
                self.walk(&group.ast);
                self.fold = before;
            }
            Ast::Alternation(alternation) => alternation.asts.iter().for_each(|ast| self.walk(ast)),
            Ast::Concat(concat) => concat.asts.iter().for_each(|ast| self.walk(ast)),
            Ast::Empty(_) | Ast::Dot(_) | Ast::Assertion(_) | Ast::ClassUnicode(_) => {}
        }
    }

    fn set(&mut self, set: &ClassSet) {
        match set {
            ClassSet::Item(item) => self.item(item),
            ClassSet::BinaryOp(both) => {
                self.set(&both.lhs);
                self.set(&both.rhs);
            }
        }
    }

    fn item(&mut self, item: &ClassSetItem) {
        match item {
            ClassSetItem::Literal(literal) => self.letter(&literal.span, literal.c),
            ClassSetItem::Range(range) if self.fold => {
                let last = range.end.c.min(LAST_CASED);
                let others: String = (range.start.c..=last).flat_map(others).collect();
                if !others.is_empty() {
                    let at = range.span.end.offset;
                    self.made.push((at..at, others));
                }
            }
            ClassSetItem::Perl(class) => self.perl(class),
            ClassSetItem::Bracketed(class) => self.set(&class.kind),
            ClassSetItem::Union(union) => union.items.iter().for_each(|item| self.item(item)),
            ClassSetItem::Range(_)
            | ClassSetItem::Empty(_)
            | ClassSetItem::Ascii(_)
            | ClassSetItem::Unicode(_) => {}
        }
    }

    fn letter(&mut self, span: &regex_syntax::ast::Span, c: char) {
        if self.fold {
            let others: String = others(c).collect();
            if !others.is_empty() {
                // A class stands inside a class as well as outside.
                self.put(span, ["[", c.encode_utf8(&mut [0; 4]), &others, "]"].concat());
            }
        }
    }

    fn perl(&mut self, class: &ClassPerl) {
        let inside = match class.kind {
            ClassPerlKind::Digit => "0-9",
            ClassPerlKind::Space => SPACE,
            ClassPerlKind::Word => WORD,
        };
        self.put(&class.span, [if class.negated { "[^" } else { "[" }, inside, "]"].concat());
    }

    /// Turns folding on or off as flags say; what they say besides.
    fn flags(&mut self, flags: &Flags) -> String {
        if let Some(on) = flags.flag_state(Flag::CaseInsensitive) {
            self.fold = on;
        }
        let mut kept = String::new();
        for item in &flags.items {
            kept.push(match item.kind {
                FlagsItemKind::Negation => '-',
                FlagsItemKind::Flag(Flag::CaseInsensitive) => continue,
                FlagsItemKind::Flag(Flag::MultiLine) => 'm',
                FlagsItemKind::Flag(Flag::DotMatchesNewLine) => 's',
                FlagsItemKind::Flag(Flag::SwapGreed) => 'U',
                FlagsItemKind::Flag(Flag::Unicode) => 'u',
                FlagsItemKind::Flag(Flag::CRLF) => 'R',
                FlagsItemKind::Flag(Flag::IgnoreWhitespace) => 'x',
            });
        }
        kept.truncate(kept.trim_end_matches('-').len());
        kept
    }

    fn put(&mut self, span: &regex_syntax::ast::Span, text: String) {
        self.made.push((span.start.offset..span.end.offset, text));
    }
}

/// The other case of a letter, where it is one letter.
fn others(c: char) -> impl Iterator<Item = char> {
    let mut small = c.to_lowercase();
    let small = small.next().filter(|first| *first != c && small.next().is_none());
    small.into_iter().chain(capital::of(c))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the library itself is the measure")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regex::Regex;

    const EXPRESSIONS: [&str; 20] = [
        r"\d{2}[ .]?\d{3}",
        r"\bzaak\s+(?<id>\d+)",
        r"(?i)zaak|DOSSIER",
        r"(?i)één [a-f]+",
        r"a(?i)b|c(?-i)d",
        r"(a(?i)b)c",
        r"(?i:st)aat[^\d\s]",
        r"(?i)[^a-z]x",
        r"(?i)[k-m&&[l-z]]",
        r"(?i)[^é]é",
        r"(?is)a.b",
        r"(?s-i)a.b",
        r"(?i-s:a.)b",
        r"(?x) a \w # een letter",
        r"[\w.-]+@[\w.-]+",
        r"[^\W\d_]+",
        r"\S+\s\S+",
        r"\Da\W",
        r"(?i)\x41b\.",
        r"(?mi)^a$",
    ];

    fn hits(regex: &Regex, text: &str) -> Vec<Range<usize>> {
        regex.find_iter(text).map(|hit| hit.range()).collect()
    }

    proptest! {
        #[test]
        fn it_finds_what_the_tables_of_unicode_find(
            text in "([a-fk-zA-FK-Z]|zaak|Dossier|één|ÉÉN|[0-9]{2}|[ .\n\u{A0}_@-]|[äçøßЖжΩω]|a[ -~é]?b|staat){0,40}"
        ) {
            for expression in EXPRESSIONS {
                let spelled = spell(expression).unwrap();
                let (plain, spelled) = (Regex::new(expression).unwrap(), Regex::new(&spelled.text).unwrap());
                prop_assert_eq!(hits(&plain, &text), hits(&spelled, &text), "{} → {}", expression, spelled);
            }
        }

        #[test]
        fn what_the_parser_reads_is_spelled_into_what_it_reads(expression in r"[a-c(?i)\\dws\[\]^|*+:-]{0,12}") {
            if let Ok(spelled) = spell(&expression) {
                prop_assert!(Parser::new().parse(&spelled.text).is_ok(), "{} → {}", expression, spelled.text);
                for at in 0..=spelled.text.len() {
                    prop_assert!(spelled.origin(at) <= expression.len());
                }
            }
        }
    }

    #[test]
    fn places_lead_back_to_what_was_typed() {
        let spelled = spell(r"a\d\p{Weet}").unwrap();
        assert_eq!(spelled.text, r"a[0-9]\p{Weet}");
        let at = spelled.text.find(r"\p").unwrap();
        assert_eq!((spelled.origin(0), spelled.origin(2), spelled.origin(at)), (0, 1, 3));
        assert_eq!(spelled.origin(spelled.text.len()), 11);
    }
}
