//! What a sentence does: the table of ways to ask without a question mark, row by row with its example.
//!
//! A question mark outside quotations settles it. Else somebody must ask: the members themselves ("deze leden vragen"),
//! not third parties ("bewoners vragen"). What follows the verb then tells a reported question ("of", "welke") from a
//! request ("om", "te").

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use regex::{Regex, bytes};

use crate::example::Example;
use crate::form::Language;
use crate::patterns::{byte_regex, regex};
use crate::runs;
use crate::scan;
use crate::turn::SentenceKind::{self, Direct, Indirect, Request, Statement};

/// What a row decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The sentence is of this kind.
    Is(SentenceKind),
    /// What follows decides: a question word first, a reported question; "om", "te" or a thing first, a request.
    Asks,
    /// A question word makes it a reported question, anything else a request.
    Hears,
}

/// A way to ask.
pub struct AskForm {
    /// The language whose sentences it stands in.
    pub language: Language,
    /// What it decides.
    pub then: Then,
    /// How words begin, in small letters, one of which every such sentence holds: without them the pattern is not tried.
    /// None at all where the pattern begins at the first word.
    pub needs: &'static [&'static str],
    /// A regular expression on the folded sentence without quotations. `S` stands for who asks.
    pub pattern: &'static str,
    /// A sentence that it decides.
    pub example: Example<&'static str>,
}

const fn row(
    language: Language,
    then: Then,
    needs: &'static [&'static str],
    pattern: &'static str,
    example: &'static str,
) -> AskForm {
    AskForm { language, then, needs, pattern, example: Example::new(example) }
}

/// Who asks, in Dutch: members, a member by name, a fractie, the first person; right before or after the verb.
const ASKERS: &str = r"(?:de |deze |genoemde |voornoemde |aanwezige |het |dit )?(?:hier )?(?:aan het woord zijnde )?(?:(?:fractie)?leden(?: hier aan het woord)?(?: van (?:de |het )?(?:fracties? van (?:de )?)?(?:[a-z0-9'-]+ ){0,3}?[a-z0-9'-]*(?:fracties?|[a-z0-9]))?|lid(?: (?:[a-z'-]+ ){0,3}?[a-z'-]+)?|[a-z0-9'-]*fracties?(?: van (?:[a-z0-9'-]+ ){0,3}?[a-z0-9'-]+)?|zij|wij|we|ik)";

use Language::{Dutch, English, French, German};
use Then::{Asks, Hears, Is};

/// Every way to ask, in the order in which they are tried.
#[rustfmt::skip]
pub static FORMS: &[AskForm] = &[
    row(Dutch, Is(Statement), &["niet af", "graag dat"], r"\bzich niet af\b|\bgraag dat\b", "Deze leden vragen zich niet af of dat zo is."),
    row(Dutch, Is(Indirect), &["vragen", "vroegen", "vraagt", "vraag", "willen", "wil "], r", (?:zo )?(?:vragen|vroegen|vraagt|vraag|willen|wil) S(?: zich (?:dan ook )?af| (?:graag )?weten| (?:aan )?(?:de|het) [a-z]+)?\.$", "Hoe wordt dat betaald, zo vragen deze leden."),
    row(Dutch, Is(Request), &["verzoek"], r", (?:zo )?verzoek(?:en)? S[^,]*\.$", "Kan dat worden uitgezocht, zo verzoeken deze leden."),
    row(Dutch, Is(Indirect), &["vraag"], r"\b(?:hun|mijn|onze) vraag is\b|\bde vraag van S is\b|\bS (?:stellen|stelt|stel|stelden|stelde|hebben|heeft|hadden|heb|leggen|legden) (?:\S+ ){0,3}?de vraag\b|\b(?:hebben|heeft|hadden|stellen|stelden) S (?:\S+ ){0,3}?de vraag\b|\bbij S (?:rijst|leeft|blijft|is|bestaat)? ?(?:\S+ ){0,2}?de vraag\b|\bvoor S (?:is|blijft) (?:\S+ ){0,2}?de vraag\b", "Bij deze leden rijst de vraag of dat mag."),
    row(Dutch, Hears, &["graag", "gaarne"], r"\bS (?:horen|hoort|hoor|hoorden|vernemen|verneemt|verneem|vernamen|lezen|leest) (?:[^\s,]+ ){0,5}?(?:graag|gaarne)\b|\b(?:graag|gaarne) (?:horen|hoort|hoor|hoorden|vernemen|verneemt|verneem|vernamen|lezen) S\b|\b(?:horen|vernemen|lezen) S (?:[^\s,]+ ){0,5}?graag\b|\b(?:en|maar) (?:horen|vernemen|lezen) (?:[^\s,]+ ){0,4}?graag\b", "Deze leden horen graag waarom niet."),
    row(Dutch, Hears, &["horen", "vernemen"], r"\bS (?:willen|wil|wilden|zouden|zou|wensen|wenst) [^,]{0,60}?\b(?:horen|vernemen)\b|\b(?:willen|wil|zouden|zou|wensen) S [^,]{0,60}?\b(?:horen|vernemen)\b|\b(?:en|maar) (?:willen|zouden|wensen) [^,]{0,40}?\b(?:horen|vernemen)\b", "Deze leden zouden graag vernemen of dat klopt."),
    row(Dutch, Is(Indirect), &["weten"], r"\bS (?:willen|wil|wilden|zouden|zou|wensen|wenst) [^,]{0,60}?\bweten\b|\b(?:willen|wil|zouden|zou|wensen) S [^,]{0,60}?\bweten\b|\b(?:en|maar) (?:willen|wil|zouden) [^,]{0,40}?\bweten\b", "De leden van de Kust-fractie willen graag weten wanneer."),
    row(Dutch, Is(Indirect), &["benieuwd", "nieuwsgierig"], r"\bS (?:zijn|is|waren|ben) (?:[^\s,]+ ){0,4}?(?:benieuwd|nieuwsgierig)\b|\b(?:zijn|is|waren|ben) S (?:[^\s,]+ ){0,4}?(?:benieuwd|nieuwsgierig)\b|\b(?:en|maar) (?:zijn|is) (?:[^\s,]+ ){0,3}?(?:benieuwd|nieuwsgierig)\b", "Deze leden zijn benieuwd hoe dat gaat."),
    row(Dutch, Asks, &["vrag", "vroeg", "vraag", "afvrag"], r"\bS (?:(?:zouden|willen|zou|wil) )?(?:(?:de|het) [a-z]+ )?(?:graag )?(?:willen )?(?:vragen|vraagt|vroegen|vroeg|vraag)\b|\b(?:vragen|vroegen|vraag) (?:ook |dan ook |dan )?S\b|\b(?:vraagt|vroeg) (?:het |dit |de )?(?:lid|[a-z0-9'-]*fractie)\b|\b(?:en|maar|doch) (?:zij )?(?:vragen|vraagt|vroegen)\b|\bS zich (?:\S+ ){0,4}?afvragen\b", "Deze leden vragen of dat klopt."),
    row(Dutch, Is(Request), &["verzoe", "verzoch"], r"\bS (?:verzoeken|verzoekt|verzochten|verzocht|verzoek)\b|\b(?:verzoeken|verzochten|verzoek) S\b|\bverzoekt (?:het |dit |de )?(?:lid|[a-z0-9'-]*fractie)\b|\b(?:en|maar) verzoeken\b|\bS (?:willen|wil|zouden|zou) [^,]{0,40}?\bverzoeken\b", "Deze leden verzoeken de minister dat te doen."),
    row(Dutch, Is(Request), &["graag"], r"\bS (?:ontvangen|ontvangt|ontvang|krijgen|krijgt|krijg|zien|ziet|zie) (?:[^\s,]+ ){0,12}?graag\b|\b(?:ontvangen|ontvang|krijgen|zien) S (?:[^\s,]+ ){0,8}?graag\b|\bgraag (?:ontvangen|ontvangt|ontvang|krijgen|krijgt|zien|ziet|zie) S\b|\bS (?:zouden|zou|willen|wil) (?:[^\s,]+ ){0,6}?graag (?:[^\s,]+ ){0,10}?(?:ontvangen|krijgen|zien|hebben)\b|\b(?:en|maar) (?:ontvangen|krijgen|zien) (?:[^\s,]+ ){0,6}?graag\b", "Deze leden ontvangen graag de stukken."),
    row(Dutch, Is(Request), &["graag", "gaarne", "gelieve"], r"(?:^|, )(?:graag|gaarne) (?:een|het|de|hierbij|hierop|hierover|nadere|nader|alsnog|per|uw|meer|inzicht|reactie|toelichting|verdere|extra)\b|^gelieve\b", "Graag een reactie."),
    row(Dutch, Is(Request), &["prijs", "waarderen", "roep", "dring"], r"\bS (?:zouden|zou) het (?:zeer )?(?:waarderen|op prijs stellen)\b|\bS (?:stellen|stelt) het (?:zeer )?op prijs\b|\bS (?:roepen|roept) (?:de|het|u) [^,]{0,40}? op\b|\bS (?:dringen|dringt) (?:er [^,]{0,60}? op aan|aan op)\b", "Deze leden stellen het op prijs als dat gebeurt."),
    row(Dutch, Is(Statement), &["ook "], r"^(?:welke?|hoe|wat|wie|waar|hoeveel)\b[^,]{0,60} ook\b[^,]*,", "Welke weg ook wordt gekozen, het duurt lang."),
    row(Dutch, Is(Direct), &[], r"^(?:en |of |maar )?(?:kunt|bent|deelt|wilt|hebt|heeft|kent|acht|erkent|vindt|herkent|onderschrijft) u\b|^(?:en |of |maar )?wat is (?:uw|de|het)\b", "Kunt u, waar mogelijk, reageren op de vraag."),
    row(Dutch, Is(Direct), &[], r"^(?:en |of |maar )?(?:kan|kunnen|kunt|is|zijn|bent|heeft|hebben|hebt|deelt|delen|wil|wilt|willen|gaat|gaan|zal|zullen|erkent|vindt|ziet|acht|klopt|onderschrijft|overweegt|herkent|beschikt|wordt|worden|komt|denkt|weet|verwacht|betekent) (?:u|de|het|een|er|dit|dat|deze|zij|hij|hier|daar|uw)\b[^,]*\.$", "Kan de minister dat toelichten."),
    row(Dutch, Is(Direct), &[], r"^(?:en |of |maar )?(?:(?:aan|bij|in|met|naar|om|onder|op|over|per|sinds|tot|uit|van|via|volgens|voor) )?(?:welke?|hoeveel|hoelang|in hoeverre|hoeverre|waarom) [^,]*\.$|^(?:en |of |maar )?in hoeverre\b", "Welke stappen neemt de minister."),
    row(Dutch, Is(Direct), &[], r"^(?:en |of |maar )?(?:hoe|wat|wanneer|waar|waarop|waartoe|waarvan|waaruit|waarin|waardoor|wie|hoe vaak|hoe lang|hoe groot|hoe hoog) (?:is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|gaat|gaan|heeft|hebben|staat|staan|ziet|zien|kijkt|denkt|vindt|doet|zal|zullen|zou|zouden|verhoudt|verhouden|beoordeelt|luidt|komt|komen|moet|moeten|wil|betekent|houdt|verklaart|duidt|reageert|gebeurt|kost|verwacht|weegt)\b[^,]*\.$|^zo (?:ja|nee|niet), (?:waarom|welke|hoe|wanneer|wat|op welke)\b", "Hoe staat de minister daartegenover."),
    row(German, Is(Indirect), &[], r"\b(?:fragen (?:wir|die (?:fragesteller\w*|abgeordneten))|(?:wir|fragesteller\w*|abgeordneten?|fraktion\S*) (?:fragen|fragt)|ich frage)\b(?: \S+){0,6},? (?:ob|welche[rsn]?|wie|wann|warum|wer|was|inwieweit|inwiefern)\b|\b(?:fragesteller\w*|abgeordnete\w*|wir|ich)\b[^.]* (?:möchten? wissen|fragt sich|fragen sich)\b|\binteressiert (?:uns|mich|die fragesteller)\b", "Wir fragen, ob das stimmt."),
    row(German, Is(Request), &[], r"\b(?:wir|ich|fragesteller\w*|abgeordneten?) (?:bitten|bitte|bittet|ersuchen|ersucht)\b|^bitte\b|\bbittet um (?:übersendung|auskunft|angabe)", "Wir bitten um Auskunft."),
    row(German, Is(Direct), &[], r"^(?:welche[rsn]?|wie (?:viele?|hoch|oft|lange|bewertet|ist|sind|wird|hat)|wann|warum|wer|was|inwieweit|inwiefern) (?:\S+ ){0,3}?(?:plant|ist|sind|hat|haben|wird|werden|bewertet|sieht|gibt)\b[^,]*,? [^?]*\.$", "Welche Schritte plant der Senat."),
    row(English, Is(Request), &[], r"\b(?:i|we) (?:would be|am|are) grateful\b|\b(?:i|we|committee|members) (?:requests?|urges?|call on)\b|^please\b|\b(?:i|we|members) asks? the (?:commission|government|minister|council) to\b", "We urge the Government to act."),
    row(English, Is(Indirect), &[], r"^(?:\[[^\]]{1,12}\] ?)?to ask\b|^(?:\([0-9a-z]{1,3}\) ?){0,3}whether\b|\b(?:i|we) (?:would like|wish|want) to know\b|\bi wonder\b|\b(?:i|we|author|members?|committee) (?:asks?|asked)\b.* (?:whether|if|what|how|why|when|which|who)\b", "To ask the Minister whether he will act."),
    row(English, Is(Direct), &[], r"^(?:what|how|why|when|which|who) (?:\S+ ){0,3}?(?:will|is|are|has|have|does|do|can|did)\b (?:the|it|they|he|she|there)\b[^,]*\.$", "What will the Government do."),
    row(French, Is(Request), &[], r"\b(?:saurai(?:t|s)? gré|je vous prie|bien vouloir|nous demandons [^.]* de (?:communiquer|publier|préciser|fournir|bien))\b", "Elle lui demande de bien vouloir répondre."),
    row(French, Is(Indirect), &[], r"(?:^|[ '])(?:il|elle|nous|je|m\.|mme|l'auteure?)(?: .{0,60}?)? (?:l')?\b(?:demandons|demande|interroge|souhaite savoir|aimerait savoir|souhaiterait savoir)\b.*\b(?:si|s'il|s'ils|s'elle|quelles?|quels?|comment|pourquoi|combien|sur)\b|\b(?:souhaite|aimerait|souhaiterait|voudrait) savoir\b", "Elle lui demande si cela suffit."),
];

/// The rows of one language with their patterns.
struct Compiled {
    rows: Vec<(&'static AskForm, OnceLock<Option<bytes::Regex>>)>,
    /// By first letter how words begin, and the bits of [`Held`] of what needs them.
    needs: Vec<Vec<(&'static str, Held)>>,
    /// What needs nothing.
    always: Held,
}

/// A bit for every row of whose needs a sentence holds one; behind them [`NOUN_NEEDS`] and [`JOINED_NEEDS`].
type Held = u64;

/// "vragen", for [`NOUN`].
const NOUN_NEEDS: usize = 62;
/// "of", for [`JOINED`].
const JOINED_NEEDS: usize = 63;

impl Compiled {
    fn new(language: Language) -> Compiled {
        let rows: Vec<_> = FORMS
            .iter()
            .filter(|form| form.language == language)
            .map(|form| (form, OnceLock::new()))
            .collect();
        let mut needs: Vec<Vec<(&str, Held)>> = vec![Vec::new(); 256];
        let mut need = |part: &'static str, place: usize| {
            let with_letter = &mut needs[part.as_bytes()[0] as usize];
            match with_letter.iter_mut().find(|(other, _)| *other == part) {
                Some((_, places)) => *places |= 1 << place,
                None => with_letter.push((part, 1 << place)),
            }
        };
        let mut always = 0;
        for (place, (form, _)) in rows.iter().enumerate() {
            form.needs.iter().for_each(|part| need(part, place));
            always |= Held::from(form.needs.is_empty()) << place;
        }
        if language == Dutch {
            need("vragen", NOUN_NEEDS);
            need("of ", JOINED_NEEDS);
        }
        Compiled { rows, needs, always }
    }

    /// What a sentence holds.
    fn held(&self, sentence: &str) -> Held {
        let bytes = sentence.as_bytes();
        let mut held = self.always;
        let word = |at: usize| bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_';
        let mut begins = |at: usize| {
            if at.checked_sub(1).is_some_and(word) {
                return;
            }
            let rest = &bytes[at..];
            for (part, places) in &self.needs[rest[0] as usize] {
                // Most words differ in their second letter already.
                if rest.get(1) == part.as_bytes().get(1) && rest.starts_with(part.as_bytes()) {
                    held |= places;
                }
            }
        };
        runs::each(bytes, |run| match run.beyond {
            false => begins(run.start),
            // To the patterns a letter beyond ASCII is none.
            true => (run.start..run.end).filter(|&at| bytes[at].is_ascii()).for_each(&mut begins),
        });
        held
    }

    /// The rows of a language, each pattern made at its first use.
    fn of(language: Language) -> &'static Compiled {
        static DUTCH: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(Dutch));
        static GERMAN: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(German));
        static FRENCH: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(French));
        static ENGLISH: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(English));
        match language {
            Dutch => &DUTCH,
            German => &GERMAN,
            French => &FRENCH,
            English => &ENGLISH,
        }
    }
}

fn expand(pattern: &str) -> String {
    // `S` alone is who asks; letters are folded small, so a capital cannot be anything else.
    let mut full = String::new();
    let mut escaped = false;
    for c in pattern.chars() {
        match c {
            'S' if !escaped => full.push_str(ASKERS),
            _ => full.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    full.replace(r"\S", "[^ ]")
}

/// Words that open a reported question.
static QUESTION_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"\b(?:of|wat|hoe|hoeveel|hoelang|welke?|wie|wiens|waarom|wanneer|waar[a-z]*|in hoeverre|op basis waarvan|naar)\b",
    )
});

/// Words that open a request.
static REQUEST_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| regex(r"\b(?:om|te)\b"));

/// What opens a thing that is asked for: "een toelichting waarom niet" is no reported question.
static THING: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"\b(?:een|nadere|meer|extra|inzicht|duidelijkheid)\b"));

/// "de minister of staatssecretaris": this "of" joins, it asks nothing.
static JOINED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"\b(minister|staatssecretaris|regering|kabinet|bewindspersoon) of (?:de )?(?:minister|staatssecretaris|regering|kabinet|bewindspersonen)\b",
    )
});

/// "De volgende vragen", "hebben de leden hierover vragen", "roept bij deze leden vragen op": nobody asks by this word.
static NOUN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"\b((?:de|deze|enkele|nog|volgende|gestelde|hun|haar|eerdere|schriftelijke|mondelinge|nadere|aantal|geen|beide|alle|diverse|verschillende|eerder) |(?:bij|voor|aan) (?:de |deze )?leden (?:van (?:de )?[a-z0-9' -]{1,30} )?|(?:hebben|heeft|hadden) (?:(?:hier[a-z]+|daar[a-z]+|nog|wel|ook|de|het|deze|leden|lid|van|een|[a-z0-9'-]+-fractie) ){0,9})vragen\b|\bvragen( te (?:stellen|formuleren|beantwoorden))\b",
    )
});

/// What stands between commas and could be left out: "…, gelet op de noodzaak om te bezuinigen, …".
static ASIDE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r", (?:mede |onder meer |met name |zoals |net als |gelet |gezien |alles |tot slot|bijvoorbeeld |indien |ook |en zo ja|en zo nee|zo ja|zo nee)[^,]*,",
    )
});

/// What a folded sentence does.
pub fn kind(sentence: &str, language: Language) -> SentenceKind {
    let bare = without_quotations(sentence);
    if bare.contains('?') {
        return Direct;
    }
    let compiled = Compiled::of(language);
    let mut held = compiled.held(&bare);
    let bare = match without_asides(&bare, language, held) {
        Some(rest) => {
            held = compiled.held(&rest);
            Cow::Owned(rest)
        }
        None => bare,
    };
    for (place, (form, pattern)) in compiled.rows.iter().enumerate() {
        if held >> place & 1 == 0 {
            continue;
        }
        let made = || byte_regex(&expand(form.pattern));
        let Some(pattern) = pattern.get_or_init(made) else { continue };
        match form.then {
            Is(kind) if pattern.is_match(bare.as_bytes()) => return kind,
            Is(_) => {}
            Asks | Hears => {
                for found in pattern.find_iter(bare.as_bytes()) {
                    // Such patterns end with a word: never within a letter.
                    let rest = bare.get(found.end()..).unwrap_or_default();
                    if let Some(kind) = by_what_follows(form.then, rest) {
                        return kind;
                    }
                }
            }
        }
    }
    Statement
}

/// A sentence of Dutch without words that look as if they asked, if it has any.
fn without_asides(sentence: &str, language: Language, held: Held) -> Option<String> {
    if language != Dutch {
        return None;
    }
    let mut rest = Cow::Borrowed(sentence);
    let mut take_out = |may: bool, pattern: &LazyLock<Option<Regex>>, put: &str| {
        if let Some(Cow::Owned(without)) =
            pattern.as_ref().filter(|_| may).map(|pattern| pattern.replace_all(&rest, put))
        {
            rest = Cow::Owned(without);
        }
    };
    take_out(held >> NOUN_NEEDS & 1 == 1, &NOUN, "${1}punten${2}");
    take_out(held >> JOINED_NEEDS & 1 == 1, &JOINED, "$1");
    take_out(sentence.contains(','), &ASIDE, " ");
    match rest {
        Cow::Owned(rest) => Some(rest),
        Cow::Borrowed(_) => None,
    }
}

/// Tells a reported question from a request by the words behind the verb; neither for "vragen aandacht voor".
fn by_what_follows(then: Then, rest: &str) -> Option<SentenceKind> {
    let first = |pattern: &LazyLock<Option<Regex>>| {
        pattern.as_ref().and_then(|p| p.find(rest)).map_or(usize::MAX, |m| m.start())
    };
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).take(4).collect();
    if then == Asks
        && (words.iter().take(3).any(|word| word.starts_with("aandacht"))
            || words.first().is_some_and(|w| matches!(*w, "op." | "over" | "gesteld")))
    {
        return None;
    }
    // "zien graag dat": a wish.
    if then == Hears && words.first() == Some(&"dat") {
        return None;
    }
    let (asks, requests) = (first(&QUESTION_WORDS), first(&REQUEST_WORDS));
    match then {
        Hears => Some(if asks < first(&THING) { Indirect } else { Request }),
        _ if asks < requests => Some(Indirect),
        _ if requests < usize::MAX => Some(Request),
        // "vragen de minister dat te doen" has "te"; a thing alone is asked for; nothing at all is a noun: "hebben vragen."
        _ if words.len() > 1 => Some(Request),
        _ => None,
    }
}

/// The sentence with what stands in quotation marks blanked, unless all of it does.
fn without_quotations(sentence: &str) -> Cow<'_, str> {
    if scan::next(sentence.as_bytes(), 0, |byte| matches!(byte, b'\'' | b'"')).is_none() {
        return Cow::Borrowed(sentence);
    }
    let mut bare = String::with_capacity(sentence.len());
    let mut open: Option<char> = None;
    // Where what is kept begins that is not taken over yet.
    let mut from = 0;
    for (at, mark) in sentence.char_indices().filter(|(_, c)| matches!(c, '\'' | '"')) {
        let (before, behind) = (sentence[..at].chars().next_back(), &sentence[at + 1..]);
        let after = behind.chars().next();
        let opens =
            before.is_none_or(|b| b == ' ' || b == '(') && after.is_some_and(|a| a != ' ' || mark == '"');
        let closes = after.is_none_or(|a| !a.is_alphanumeric());
        match open {
            None if opens && behind.contains(mark) => {
                bare.push_str(&sentence[from..at]);
                open = Some(mark);
            }
            Some(other) if mark == other && closes => {
                open = None;
                from = at + 1;
            }
            _ => {}
        }
    }
    if open.is_none() {
        bare.push_str(&sentence[from..]);
    }
    // A quotation that never closes, or is all there is, is read after all.
    if open.is_some() || !bare.contains(char::is_alphabetic) {
        Cow::Borrowed(sentence)
    } else {
        Cow::Owned(bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;

    #[test]
    fn every_form_decides_its_example() {
        let made = |form: &AskForm| byte_regex(&expand(form.pattern));
        assert!(FORMS.iter().all(|form| made(form).is_some()));
        for form in FORMS {
            let folded = Folded::new(form.example.get());
            let found = kind(folded.text().trim(), form.language);
            let fits = match form.then {
                Is(kind) => found == kind,
                Asks | Hears => found == Indirect,
            };
            assert!(fits, "{}: {found:?}", form.example.get());
        }
    }
}
