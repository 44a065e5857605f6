//! text → hits: every place where words stand, however the text was wrapped, cased or accented.
//!
//! The text streams past once, letter by letter, folded on the way: no copy of it is made and no index kept, and the
//! Knuth–Morris–Pratt table keeps the time linear whatever is looked for. White space matches white space; none
//! counts after a hyphen, so that "EU-lidstaten" is found where a line ended inside it.

use crate::fold;
use crate::order;
use crate::span::Span;

/// What is looked for, and how strictly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, as typed.
    pub words: String,
    /// Only where no letter or digit adjoins.
    pub whole: bool,
    /// Capitals must agree.
    pub case: bool,
    /// Accents must agree.
    pub accents: bool,
}

/// The most letters that are looked for: a whole paper pasted into the field is cut here.
pub const MAX_LETTERS: usize = 1000;

/// Every hit in the order of the text, none overlapping another.
pub fn find(text: &str, query: &Query) -> Vec<Span> {
    let mut needle: Vec<char> =
        Letters::new(&query.words, query, false).map(|letter| letter.folded).take(MAX_LETTERS).collect();
    if needle.last() == Some(&' ') {
        needle.pop();
    }
    if needle.is_empty() {
        return Vec::new();
    }
    let hits = scan(text, query, &needle, false);
    // Words that were cut in two at a line end, and are whole in the reader's mind.
    if !text.contains("-\n") && !text.contains("-\r") {
        return hits;
    }
    let mut all = hits;
    all.append(&mut scan(text, query, &needle, true));
    order::by(&mut all, |hit| order::place(hit.start as usize, hit.end as usize));
    let mut free = 0;
    all.retain(|hit| {
        let keeps = hit.start >= free;
        if keeps {
            free = hit.end;
        }
        keeps
    });
    all
}

fn scan(text: &str, query: &Query, needle: &[char], mends: bool) -> Vec<Span> {
    let falls = falls(needle);
    // Where the last letters began, as many as the needle has.
    let mut starts = vec![0_u32; needle.len()];
    let (mut matched, mut seen) = (0, 0);
    let mut hits = Vec::new();
    let mut letters = Letters::new(text, query, mends);
    let first = u8::try_from(needle[0]).unwrap_or(u8::MAX);
    loop {
        if matched == 0 {
            letters.skip_to(first);
        }
        let Some(letter) = letters.next() else { break };
        starts[seen % needle.len()] = letter.span.start;
        seen += 1;
        while matched > 0 && needle[matched] != letter.folded {
            matched = falls[matched - 1];
        }
        if needle[matched] == letter.folded {
            matched += 1;
        }
        if matched == needle.len() {
            let hit = Span { start: starts[seen % needle.len()], end: letter.span.end };
            let stands = !query.whole || stands_alone(text, hit);
            if stands {
                hits.push(hit);
            }
            matched = if stands { 0 } else { falls[matched - 1] };
        }
    }
    hits
}

/// By length of a matched beginning: the length of the longest shorter one that it ends in.
fn falls(needle: &[char]) -> Vec<usize> {
    let mut falls = vec![0; needle.len()];
    let mut length = 0;
    for i in 1..needle.len() {
        while length > 0 && needle[i] != needle[length] {
            length = falls[length - 1];
        }
        if needle[i] == needle[length] {
            length += 1;
        }
        falls[i] = length;
    }
    falls
}

fn stands_alone(text: &str, hit: Span) -> bool {
    let apart = |inner: Option<char>, outer: Option<char>| {
        !(inner.is_some_and(char::is_alphanumeric) && outer.is_some_and(char::is_alphanumeric))
    };
    let within = hit.of(text);
    apart(within.chars().next(), text[..hit.start as usize].chars().next_back())
        && apart(
            within.chars().rfind(|&c| !is_combining(c)),
            text[hit.end as usize..].chars().find(|&c| !is_combining(c)),
        )
}

/// One letter as it is compared, with its place.
struct Letter {
    folded: char,
    span: Span,
}

/// The letters of a text, folded as a query asks.
struct Letters<'a> {
    text: &'a str,
    at: usize,
    case: bool,
    accents: bool,
    /// Whether a hyphen before a line end goes, with the line end.
    mends: bool,
    /// Whether white space is passed over here: at the beginning, after white space and after a hyphen.
    passes: bool,
    /// The second of two letters that one character stands for.
    second: Option<Letter>,
}

impl<'a> Letters<'a> {
    fn new(text: &'a str, query: &Query, mends: bool) -> Self {
        let Query { case, accents, .. } = *query;
        Letters { text, at: 0, case, accents, mends, passes: true, second: None }
    }

    /// Passes over what cannot fold to a letter: most of a text, at the price of a comparison per byte.
    fn skip_to(&mut self, first: u8) {
        if self.second.is_none() {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let may = |byte: &u8| !byte.is_ascii() || byte.eq_ignore_ascii_case(&first);
            self.at += rest.iter().position(may).unwrap_or(rest.len());
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        loop {
            let start = self.at;
            let c = self.text[start..].chars().next()?;
            self.at += c.len_utf8();
            let span = Span::new(start, self.at);
            let mut folded = fold::plain(c);
            if folded.is_whitespace() {
                if std::mem::replace(&mut self.passes, true) {
                    continue;
                }
                return Some(Letter { folded: ' ', span });
            }
            if folded == fold::DROPPED || (!self.accents && is_combining(folded)) {
                continue;
            }
            if folded == '-' && self.mends && self.text[self.at..].starts_with(['\n', '\r']) {
                self.passes = true;
                continue;
            }
            self.passes = folded == '-';
            if !folded.is_ascii() {
                let (first, second) = spelled(folded, self.accents);
                folded = first;
                self.second = second.map(|second| Letter { folded: self.lower(second), span });
            }
            return Some(Letter { folded: self.lower(folded), span });
        }
    }
}

impl Letters<'_> {
    fn lower(&self, c: char) -> char {
        match self.case {
            true => c,
            false if c.is_ascii() => c.to_ascii_lowercase(),
            false => c.to_lowercase().next().unwrap_or(c),
        }
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letters that a character stands for; with accents it mostly stands for itself.
fn spelled(c: char, accents: bool) -> (char, Option<char>) {
    match (c, accents) {
        ('ﬀ', _) => ('f', Some('f')),
        ('ﬁ', _) => ('f', Some('i')),
        ('ﬂ', _) => ('f', Some('l')),
        ('Ĳ', _) => ('I', Some('J')),
        ('ĳ', _) => ('i', Some('j')),
        (_, true) => (c, None),
        ('ß', _) => ('s', Some('s')),
        ('Æ', _) => ('A', Some('E')),
        ('æ', _) => ('a', Some('e')),
        ('Œ', _) => ('O', Some('E')),
        ('œ', _) => ('o', Some('e')),
        _ => (base(c), None),
    }
}

/// The letter below an accent. From the decompositions of Unicode; where there is none (ø, ł) by custom, "." for none.
fn base(c: char) -> char {
    const BASES: [(u32, &str); 3] = [
        (
            0xc0,
            "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKk.LlLlLlLlLlNnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs",
        ),
        (
            0x1cd,
            "AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy",
        ),
        (
            0x1e00,
            "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy.s....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy",
        ),
    ];
    let below = BASES.iter().find_map(|(first, bases)| {
        bases.as_bytes().get((c as u32).checked_sub(*first)? as usize).filter(|&&letter| letter != b'.')
    });
    below.map_or(c, |&letter| char::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn query(words: &str) -> Query {
        Query { words: words.to_owned(), ..Query::default() }
    }

    #[track_caller]
    fn check(text: &str, query: &Query, expect: &[&str]) {
        let found: Vec<&str> = find(text, query).into_iter().map(|hit| hit.of(text)).collect();
        assert_eq!(found, expect, "{query:?} in {text:?}");
    }

    #[test]
    fn capitals_and_accents_count_only_when_asked() {
        let text = "Coördinatie, cooRDINATIE en coo\u{308}rdinatie";
        check(text, &query("coordinatie"), &["Coördinatie", "cooRDINATIE", "coo\u{308}rdinatie"]);
        check(text, &query("COÖRDINATIE"), &["Coördinatie", "cooRDINATIE", "coo\u{308}rdinatie"]);
        check(text, &Query { accents: true, ..query("coördinatie") }, &["Coördinatie"]);
        check(text, &Query { case: true, ..query("Coordinatie") }, &["Coördinatie"]);
        check("Łódź, Straße, Æsop, ﬁets, Ĳsland", &query("lodz"), &["Łódź"]);
        check("Łódź, Straße, Æsop, ﬁets, Ĳsland", &query("strasse"), &["Straße"]);
        check("Łódź, Straße, Æsop, ﬁets, Ĳsland", &Query { accents: true, ..query("fiets") }, &["ﬁets"]);
        check("Łódź, Straße, Æsop, ﬁets, Ĳsland", &query("ijsland"), &["Ĳsland"]);
    }

    #[test]
    fn line_ends_and_blanks_are_white_space() {
        let text = "de leden\r\n   van de\u{a0}Poel-fractie, de leden van\nhet Wad";
        check(text, &query("leden van"), &["leden\r\n   van", "leden van"]);
        check(text, &query("  de  poel‑fractie "), &["de\u{a0}Poel-fractie"]);
        check("een woord", &query("ee nwoord"), &[]);
    }

    #[test]
    fn a_word_cut_at_a_line_end_is_whole() {
        let text = "alle EU-\nlidstaten, een vraag-\n  stuk, in-\nen uitvoer, vraag\u{ad}punt";
        check(text, &query("eu-lidstaten"), &["EU-\nlidstaten"]);
        check(text, &query("vraagstuk"), &["vraag-\n  stuk"]);
        check(text, &query("in- en uitvoer"), &["in-\nen uitvoer"]);
        check(text, &query("vraagpunt"), &["vraag\u{ad}punt"]);
        check(text, &query("vraag"), &["vraag", "vraag"]);
    }

    #[test]
    fn whole_words() {
        let whole = |words: &str| Query { whole: true, ..query(words) };
        let text = "raad, Raadslid; de raad. (raad) 2raad";
        check(text, &whole("raad"), &["raad", "raad", "raad"]);
        check(text, &whole("(raad)"), &["(raad)"]);
        check("aaa aa", &whole("aa"), &["aa"]);
        check("re\u{301}e\u{301} ree", &whole("ree"), &["re\u{301}e", "ree"]);
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        for words in ["", " ", "\u{ad}", "\n\t"] {
            check("een tekst", &query(words), &[]);
        }
    }

    proptest! {
        #[test]
        fn plain_words_are_found_where_they_stand(text in "[ab ]{0,40}", words in "[ab]{1,4}") {
            let found: Vec<usize> = find(&text, &query(&words)).iter().map(|hit| hit.start as usize).collect();
            let expect: Vec<usize> = text.match_indices(&words).map(|(at, _)| at).collect();
            prop_assert_eq!(found, expect);
        }

        #[test]
        fn hits_lie_on_characters_in_order(text in any::<String>(), words in any::<String>(), whole: bool, case: bool, accents: bool) {
            let query = Query { words, whole, case, accents };
            let mut free = 0;
            for hit in find(&text, &query) {
                prop_assert!(hit.start >= free && hit.start < hit.end && text.get(hit.range()).is_some());
                free = hit.end;
            }
        }

        #[test]
        fn any_part_of_a_text_is_found_in_it(text in "[a-zé\n -]{1,60}", from in 0..60_usize, len in 1..9_usize) {
            let words: String = text.chars().skip(from).take(len).collect();
            let kept = words.trim().trim_matches('-').trim();
            prop_assume!(!kept.is_empty());
            prop_assert!(!find(&text, &query(kept)).is_empty(), "{kept:?}");
        }
    }
}
