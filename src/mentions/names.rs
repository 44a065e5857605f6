//! Acts and treaties by the names that are known ([`crate::facts`]), and by the short names that a paper itself gives:
//! "European Ferry Agreement (EFA)", "(hierna: de Veerwet)".

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::facts::{self, NAMED, Named};
use crate::mentions::reading::Reading;
use crate::mentions::row::Found;
use crate::patterns::regex;
use crate::phrases::{self, Phrases};
use crate::reference::ReferenceKind;
use crate::scan;

/// The keys of what is found here.
pub const RULES: [&str; 2] = ["known-name", "local-name"];

/// How far a bracket behind a name is read, in bytes. The attack: names with brackets that never close.
const BRACKET: usize = 100;

/// Abbreviations that are words or other names too: they count only behind an article, where the articles' row reads them.
const AMBIGUOUS: [&str; 13] =
    ["BW", "Ar", "Gw", "Rv", "Sr", "Sv", "Ow", "Tw", "Mw", "Wm", "Kew", "CER", "MiCA"];

/// Every known name, of those that may stand at words: the number in the table and the first byte of each.
pub fn find(reading: &Reading, hits: Vec<(usize, usize)>) -> Vec<Found> {
    let mut found = Vec::new();
    for (pattern, start) in longest(hits, |pattern| NAMED[pattern].name.len()) {
        let hit = start..start + NAMED[pattern].name.len();
        let printed = &reading.text()[hit.clone()];
        let Some(named) = fitting(pattern, printed) else { continue };
        // "(VN)-Vrouwenverdrag": behind a bracket the hyphen joins no word.
        let joined = reading.before(hit.start) == Some('-') && !reading.behind(hit.start, 2).starts_with(')');
        let inside = reading.before(hit.start).is_some_and(char::is_alphanumeric)
            || joined
            || reading.after(hit.end).is_some_and(|c| c.is_alphanumeric())
            || reading.ahead(hit.end, 2).starts_with('-') && named.short;
        if !inside && !AMBIGUOUS.contains(&named.name) {
            found.push(Found {
                stretch: hit,
                kind: named.kind,
                rule: "known-name",
                id: Some(printed.to_owned()),
            });
        }
    }
    found
}

/// The longest of the names that begin at one place; none that begins within another.
fn longest(mut hits: Vec<(usize, usize)>, len: impl Fn(usize) -> usize) -> Vec<(usize, usize)> {
    crate::order::by(&mut hits, |(pattern, start)| {
        crate::order::longest_first(*start, start + len(*pattern))
    });
    let mut free = 0;
    hits.retain(|(pattern, start)| {
        let taken = *start < free;
        free = if taken { free } else { start + len(*pattern) };
        !taken
    });
    hits
}

/// The name that is printed: an abbreviation only with its own capitals, a word only if it has one where the name has.
fn fitting(pattern: usize, printed: &str) -> Option<&'static Named> {
    let named = &NAMED[pattern];
    if named.short {
        return facts::opening(printed).find(|other| other.short && other.name == printed);
    }
    // "klimaatwet" is the act; "handvest" may be any.
    let small = printed.starts_with(char::is_lowercase) && named.name.starts_with(char::is_uppercase);
    let act = ["wet", "richtlijn", "verordening", "verdrag"].iter().any(|ending| printed.ends_with(ending));
    (!small || act || named.name.contains(' ')).then_some(named)
}

static GIVEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r#"^ ?\((?:(?i:hierna|verder)(?: ook| te noemen| genoemd)?:? ?)?(?:(?:de|het|the|le|la|l') ?)?["']?(?P<name>[A-Z][A-Za-z0-9-]{1,14}|[A-Z][A-Za-z0-9]+(?:[ -][A-Za-z0-9]+){1,3})["']?(?: - [^()\n]{0,60})?\)"#,
    )
});

/// A name beside the number of an act of the Union, one of them in brackets, is a name of that act, wherever it stands:
/// "de Pontwet (Verordening (EU) 2023/1115)", "Richtlijn 2006/112/EG (Veerrichtlijn)". Wants what was found in order.
pub fn numbered(reading: &Reading, found: &mut [Found]) {
    let by_number = |one: &Found| one.rule == "eu-act";
    let by_form = |one: &Found| one.kind == ReferenceKind::Law && one.rule != "article";
    let name = |one: &Found| reading.text()[one.stretch.clone()].to_owned();
    let beside = |one: &Found, next: &Found| {
        let between = &reading.text()[one.stretch.end..next.stretch.start];
        matches!(between, " (" | "(" | " (de " | " (hierna: ")
    };
    let named = |pair: &[Found]| match pair {
        [one, next] if by_form(one) && by_number(next) && beside(one, next) => Some(name(one)),
        [one, next] if by_number(one) && by_form(next) && beside(one, next) => Some(name(next)),
        _ => None,
    };
    let names: HashSet<String> = found.windows(2).filter_map(named).collect();
    for one in found.iter_mut().filter(|one| by_form(one)) {
        if names.contains(&reading.text()[one.stretch.clone()]) {
            one.kind = ReferenceKind::Eu;
        }
    }
}

/// So few short names are looked for one by one.
const FEW: usize = 6;

/// Adds the later mentions of short names that the paper itself gives to what was found.
pub fn local(reading: &Reading, found: &mut Vec<Found>) {
    let Some(given) = GIVEN.as_ref() else { return };
    // A name with its abbreviation behind it is one reference: the bracket is not a second one.
    let mut brackets: HashSet<(usize, usize)> = HashSet::new();
    for one in found.iter() {
        if let Some(name) =
            given.captures(reading.ahead(one.stretch.end, BRACKET)).and_then(|c| c.name("name"))
        {
            brackets.insert((one.stretch.end + name.start(), one.stretch.end + name.end()));
        }
    }
    found.retain(|one| !brackets.contains(&(one.stretch.start, one.stretch.end)));
    let mut names: HashMap<String, (usize, ReferenceKind)> = HashMap::new();
    for one in found.iter() {
        if matches!(one.rule, "act-compound" | "european-compound") {
            // What is a name with a capital is the same name without: "de Veerwet", later "de veerwet".
            let printed = &reading.text()[one.stretch.clone()];
            let mut letters = printed.chars();
            let small: String =
                letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
            names.entry(small).or_insert((0, one.kind));
        }
        // "The St Veran agreement of 2096", later "the St Veran agreement".
        let printed = &reading.text()[one.stretch.clone()];
        if let Some((name, _)) = printed.rsplit_once(" of ").filter(|_| one.rule == "treaty")
            && printed.ends_with(|c: char| c.is_ascii_digit())
        {
            names.entry(name.to_owned()).or_insert((0, one.kind));
        }
        if !matches!(one.kind, ReferenceKind::Law | ReferenceKind::Eu | ReferenceKind::Treaty) {
            continue;
        }
        // "The EFLA (European Ferry Litigation Agreement)": the long name stands in the bracket.
        let behind = reading.behind(one.stretch.start, BRACKET);
        let short = behind.strip_suffix('(').and_then(|behind| behind.trim_end().rsplit(' ').next());
        if let Some(short) = short.filter(|short| short.len() > 2 && abbreviates(short, printed)) {
            names.entry(short.to_owned()).or_insert((0, one.kind));
        }
        if let Some(name) =
            given.captures(reading.ahead(one.stretch.end, BRACKET)).and_then(|c| c.name("name"))
        {
            let words = &reading.text()[one.stretch.clone()];
            let said = reading.ahead(one.stretch.end, 24).to_lowercase();
            let fresh =
                said.contains("hierna") || said.contains("verder") || abbreviates(name.as_str(), words);
            if fresh && name.len() > 1 && !AMBIGUOUS.contains(&name.as_str()) {
                let end = one.stretch.end + name.end();
                names.entry(name.as_str().to_owned()).or_insert((end, one.kind));
            }
        }
    }
    if names.is_empty() {
        return;
    }
    let known: Vec<(String, (usize, ReferenceKind))> = names.into_iter().collect();
    let at_word = |start: usize| phrases::begins_word(reading.text().as_bytes(), start);
    let names = known.iter().map(|(name, _)| name.as_str());
    let mut hits = if known.len() <= FEW {
        let places = |(i, name)| scan::matches(reading.text(), name).map(move |start| (i, start));
        names.enumerate().flat_map(places).filter(|(_, start)| at_word(*start)).collect()
    } else {
        Phrases::new(names).find(reading.text(), |_, start| at_word(start))
    };
    hits.retain(|(name, start)| reading.text()[*start..].starts_with(&known[*name].0));
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    for (name, start) in longest(hits, |name| known[name].0.len()) {
        let (name, (given_until, kind)) = &known[name];
        let hit = start..start + name.len();
        let whole = !word(reading.before(hit.start)) && !word(reading.after(hit.end));
        // The place where it is given is part of the name before it.
        let defining = hit.end + 1 >= *given_until && hit.start < *given_until;
        if whole && !defining && !brackets.contains(&(hit.start, hit.end)) {
            found.push(Found { stretch: hit, kind: *kind, rule: "local-name", id: Some(name.clone()) });
        }
    }
}

/// Whether a word in brackets is short for the name before it: its letters stand in the name in their order, the first at
/// the start of a word ("Molenwet (Mwt)"), not whoever published it ("(KPMG)").
fn abbreviates(short: &str, name: &str) -> bool {
    let letters: Vec<char> =
        short.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let name = name.to_lowercase();
    let Some(first) = letters.first() else { return false };
    let starts = name.split([' ', '-']).any(|word| word.starts_with(*first));
    let in_order = |letters: &[char]| {
        let mut rest = name.chars();
        letters.iter().all(|letter| rest.any(|c| c == *letter))
    };
    // The first word of the name may stand on another line, out of reach.
    let fits = starts && in_order(&letters) || letters.len() >= 4 && in_order(&letters[1..]);
    letters.len() >= 2 && fits && short.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::abbreviates;
    use crate::mentions::find;
    use crate::reference::ReferenceKind;
    use crate::source::Source;

    #[test]
    fn a_name_beside_a_number_names_the_same_act() {
        for (text, count) in [
            ("De Pontwet is streng. De Pontwet (Verordening (EU) 2023/1115) geldt.", 3),
            // The bracket is part of what it names.
            ("Verordening (EU) 2023/1115 (de Pontwet) geldt. De Pontwet is streng.", 2),
        ] {
            let found = find(&Source::new(text), &[0]);
            assert_eq!(found.len(), count, "{found:?}");
            assert!(found.iter().all(|one| one.kind == ReferenceKind::Eu), "{found:?}");
        }
        let found = find(&Source::new("De Pontwet geldt, anders dan Verordening (EU) 2023/1115."), &[0]);
        assert_eq!(found[0].kind, ReferenceKind::Law);
    }

    #[test]
    fn a_short_name_may_stand_before_the_long_one() {
        let text = "The EFLA (European Ferry Litigation Agreement) is new. Who signed the EFLA?";
        let found = find(&Source::new(text), &[0]);
        assert_eq!(found.len(), 3, "{found:?}");
    }

    #[test]
    fn a_treaty_with_its_year_is_known_without() {
        let found =
            find(&Source::new("The St Veran agreement of 2096 said so. Does the St Veran agreement?"), &[0]);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_short_name_has_the_letters_of_the_long_one() {
        assert!(abbreviates("Mwt", "Molenwet"));
        assert!(abbreviates("EFA", "European Ferry Agreement"));
        assert!(abbreviates("EFLA", "Ferry Litigation Agreement"));
        assert!(!abbreviates("KPMG", "Wet politiegegevens"));
        assert!(!abbreviates("SP", "Veerwet"));
    }
}
