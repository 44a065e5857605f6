//! What a sentence does: the table of ways to ask without a question mark, row by row with its example.
//!
//! A question mark outside quotations settles it. Else somebody must ask: the members themselves ("deze leden vragen"),
//! not third parties ("bewoners vragen"). What follows the verb then tells a reported question ("of", "welke") from a
//! request ("om", "te").

use std::sync::LazyLock;

use regex::Regex;

use crate::form::Language;
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
    /// A regular expression on the folded sentence without quotations. `S` stands for who asks.
    pub pattern: &'static str,
    /// A sentence that it decides.
    pub example: &'static str,
}

const fn row(language: Language, then: Then, pattern: &'static str, example: &'static str) -> AskForm {
    AskForm { language, then, pattern, example }
}

/// Who asks, in Dutch: members, a member by name, a fractie; in the place right before or after the verb.
const ASKERS: &str = r"(?:leden(?: van (?:de |het )?[a-z0-9 -]{1,40}?)?|lid(?: [a-z' -]{2,28}?)?|[a-z0-9-]*fractie(?: van [a-z0-9 -]{1,30}?)?|fractieleden(?: van [a-z0-9 -]{1,30}?)?|fracties(?: van [a-z0-9 -]{1,40}?)?|zij)";

use Language::{Dutch, English, French, German};
use Then::{Asks, Hears, Is};

/// Every way to ask, in the order in which they are tried.
#[rustfmt::skip]
pub static FORMS: &[AskForm] = &[
    row(Dutch, Is(Statement), r"\bniet af (?:of|wat|hoe|waarom)\b", "Deze leden vragen zich niet af of dat zo is."),
    row(Dutch, Is(Indirect), r"\b(?:vragen|vroegen|vraagt) (?:\S+ ){0,10}?zich (?:\S+ ){0,4}?af\b|\bzich(?:,? [a-z ]+,)? af(?:vragen)? (?:of|wat|hoe|waarom|welke?|in hoeverre|wanneer|wie|\S+ (?:of|hoe))\b.*(?:leden|fractie)|S vragen (?:zich|zij zich)", "De leden van de Kust-fractie vragen zich af waarom."),
    row(Dutch, Is(Indirect), r"^.*, (?:zo )?(?:vragen|vroegen|willen) (?:de |deze |genoemde )?(?:aan het woord zijnde )?(?:leden|fractieleden|zij|lid)\b[^,]*\.$", "Hoe wordt dat betaald, zo vragen deze leden."),
    row(Dutch, Is(Request), r"^.*, (?:zo )?verzoeken (?:de |deze )?leden\b[^,]*\.$", "Kan dat worden uitgezocht, zo verzoeken deze leden."),
    row(Dutch, Is(Indirect), r"\b(?:hun vraag|de vraag van (?:de|deze) leden[^,.]{0,40}) is\b|\b(?:leden|fractie)\b[^,.]{0,50} (?:de|nog de) vraag (?:op )?(?:of|hoe|waarom|wat|welke|naar)\b|\bvoor (?:de|deze) leden[^,.]{0,40} (?:rijst|is) de vraag\b|\b(?:bij|voor) (?:de|deze) leden[^,.]{0,40} de vraag\b", "Bij deze leden rijst de vraag of dat mag."),
    row(Dutch, Hears, r"\b(?:horen|vernemen|lezen|zien) (?:\S+ ){0,3}?graag\b|\bgraag (?:\S+ ){0,5}?(?:horen|vernemen|lezen)\b.*\b(?:leden|fractie)\b|\bS (?:\S+ ){0,3}?graag (?:\S+ ){0,5}?(?:horen|vernemen|lezen)\b|\bgraag (?:horen|vernemen|lezen) (?:de |deze )?(?:leden|zij)\b|\bS (?:wensen|wenst) te vernemen\b", "Deze leden horen graag waarom niet."),
    row(Dutch, Is(Indirect), r"\bS (?:willen|wil|zouden|zou) (?:\S+ ){0,6}?(?:weten|vernemen|horen)\b|\b(?:willen|zouden) (?:de |deze |genoemde )?(?:leden|zij)\b.*\b(?:weten|vernemen|horen)\b|\ben (?:willen|wil) (?:graag )?weten\b|\bS (?:wensen|wenst) te vernemen (?:of|wat|hoe|welke|wanneer|waarom)\b", "De leden van de Kust-fractie willen graag weten wanneer."),
    row(Dutch, Is(Indirect), r"\b(?:S (?:zijn|is)|(?:zijn|is) (?:de |deze |dit )?S) (?:\S+ ){0,2}?(?:benieuwd|nieuwsgierig)\b", "Deze leden zijn benieuwd hoe dat gaat."),
    row(Dutch, Is(Indirect), r"\bS stellen de vraag\b", "De leden van de Kust-fractie stellen de vraag of dat helpt."),
    row(Dutch, Asks, r"\b(?:S|en|maar|zouden|willen) (?:(?:de|het) (?:minister|staatssecretaris|kabinet|regering) )?(?:willen )?(?:vragen|vraagt|vroegen|vroeg)\b", "Deze leden vragen of dat klopt."),
    row(Dutch, Asks, r"\b(?:vragen|vroegen) (?:de |deze |genoemde |voornoemde )?(?:hier )?(?:aan het woord zijnde )?(?:leden|fractieleden|zij)\b|\b(?:vraagt|vroeg) (?:het|dit) lid\b", "Ook vragen deze leden welke."),
    row(Dutch, Is(Request), r"\bS (?:verzoeken|verzoekt|verzochten|verzocht)\b|\b(?:verzoeken|verzochten) (?:de |deze )?(?:leden|zij)\b|\ben verzoeken\b", "Deze leden verzoeken de minister dat te doen."),
    row(Dutch, Is(Request), r"\bS (?:ontvangen|krijgen|zien)\b.*\bgraag\b.*(?:tegemoet|[a-z])$|\bgraag (?:ontvangen|krijgen|ziet|zien)\b|\bS (?:zouden|zou) (?:\S+ ){0,3}?graag (?:\S+ ){0,10}?ontvangen\b|\bS zien (?:\S+ ){0,12}?graag (?:\S+ ){0,12}?tegemoet\b|\bS (?:ontvangen|krijgen) (?:\S+ ){0,4}?graag\b", "Deze leden ontvangen graag de stukken."),
    row(Dutch, Is(Request), r"^(?:graag|gaarne) (?:een|het|de|hierbij|nadere|alsnog|per)\b|\b, graag (?:een|het|de)\b|^gelieve\b", "Graag een reactie."),
    row(Dutch, Is(Request), r"\b(?:zouden het (?:zeer )?waarderen|stellen het (?:zeer )?op prijs|roepen (?:de|het) \S+ op|dringen er bij|dringen aan op)\b", "Deze leden stellen het op prijs als dat gebeurt."),
    row(Dutch, Is(Direct), r"^(?:en )?(?:kan|kunnen|kunt|is|zijn|bent|heeft|hebben|hebt|deelt|delen|wil|wilt|willen|gaat|gaan|zal|zullen|erkent|vindt|ziet|acht|klopt|onderschrijft|overweegt) (?:u|de minister|de ministers|de staatssecretaris|de regering|het kabinet|de bewindspersonen|er|het|dit|dat|zij|hij)\b[^,]*\.$", "Kan de minister dat toelichten."),
    row(Dutch, Is(Direct), r"^(?:en )?(?:hoe|wat|waarom|wanneer|waar|waarop|waartoe|wie|in hoeverre|op welke wijze|op welk moment) (?:is|zijn|was|waren|wordt|worden|kan|kunnen|gaat|gaan|heeft|hebben|staat|staan|ziet|zien|kijkt|denkt|vindt|doet|zal|zullen|verhoudt|beoordeelt|luidt|komt|moet|wil|betekent|houdt)\b|^welke? \S+(?: \S+){0,3} (?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|gaat|neemt|ziet|acht|zet|trekt|houdt)\b|^zo (?:ja|nee|niet), (?:waarom|welke|hoe|wanneer|wat|op welke)\b", "Hoe staat de minister daartegenover."),
    row(German, Is(Indirect), r"\b(?:fragen|frage|fragt)\b(?: \S+){0,4},? (?:ob|welche[rsn]?|wie|wann|warum|wer|was|inwieweit|inwiefern)\b|\b(?:fragesteller\w*|abgeordnete\w*|wir|ich)\b[^.]* (?:möchten? wissen|fragt sich|fragen sich)\b|\binteressiert (?:uns|mich|die fragesteller)\b", "Wir fragen, ob das stimmt."),
    row(German, Is(Request), r"\b(?:wir|ich|fragesteller\w*|abgeordneten?) (?:bitten|bitte|bittet|ersuchen|ersucht)\b|^bitte\b|\bbittet um (?:übersendung|auskunft|angabe)", "Wir bitten um Auskunft."),
    row(German, Is(Direct), r"^(?:welche[rsn]?|wie|wann|warum|wer|was|inwieweit|inwiefern) (?:\S+ ){0,3}?(?:plant|ist|sind|hat|haben|wird|werden|bewertet|sieht|gibt)\b[^,]*,? [^?]*\.$", "Welche Schritte plant der Senat."),
    row(English, Is(Request), r"\b(?:i|we) (?:would be|am|are) grateful\b|\b(?:i|we|committee|members) (?:requests?|urges?|call on)\b|^please\b|\b(?:i|we|members) asks? the (?:commission|government|minister|council) to\b", "We urge the Government to act."),
    row(English, Is(Indirect), r"^to ask\b|\b(?:i|we) (?:would like|wish|want) to know\b|\bi wonder\b|\b(?:i|we|author|members?|committee) (?:asks?|asked)\b.* (?:whether|if|what|how|why|when|which|who)\b", "To ask the Minister whether he will act."),
    row(English, Is(Direct), r"^(?:what|how|why|when|which|who) (?:\S+ ){0,3}?(?:will|is|are|has|have|does|do|can|did)\b (?:the|it|they|he|she|there)\b[^,]*\.$", "What will the Government do."),
    row(French, Is(Request), r"\b(?:saurai(?:t|s)? gré|je vous prie|bien vouloir|nous demandons [^.]* de (?:communiquer|publier|préciser|fournir|bien))\b", "Elle lui demande de bien vouloir répondre."),
    row(French, Is(Indirect), r"\b(?:il|elle|nous|je|m\.|mme|l'auteure?)\b[^.]*\b(?:demandons|demande|interroge|souhaite savoir|aimerait savoir|souhaiterait savoir)\b.*\b(?:si|s'il|s'ils|s'elle|quelles?|quels?|comment|pourquoi|combien|sur)\b|\b(?:souhaite|aimerait|souhaiterait|voudrait) savoir\b", "Elle lui demande si cela suffit."),
];

static COMPILED: LazyLock<Vec<Option<Regex>>> =
    LazyLock::new(|| FORMS.iter().map(|form| Regex::new(&expand(form.pattern)).ok()).collect());

/// Words of which every sentence that asks without a question mark holds one, for each language: most sentences hold
/// none, and no pattern is tried on them.
const SIGNS: [(Language, &[&str]); 4] = [
    (
        Dutch,
        &[
            "vrag",
            "vraag",
            "vroeg",
            "verzo",
            "graag",
            "gaarne",
            "geliev",
            "benieuwd",
            "nieuwsgierig",
            "weten",
            "vernemen",
            "roepen",
            "dringen",
            "prijs",
            "waarder",
        ],
    ),
    (German, &["frag", "bitte", "wissen", "interessiert", "ersuch"]),
    (English, &["ask", "grateful", "request", "urge", "call on", "please", "know", "wonder"]),
    (French, &["demande", "savoir", "gré", "prie", "vouloir", "interroge"]),
];

/// Words with which a sentence opens that asks directly without a question mark.
static DIRECT_OPENERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:en )?(?:kan|kunnen|kunt|is|zijn|bent|heeft|hebben|hebt|deelt|delen|wil|wilt|willen|gaat|gaan|zal|zullen|erkent|vindt|ziet|acht|klopt|onderschrijft|overweegt|hoe|wat|waarom|wanneer|waar|waarop|waartoe|wie|in hoeverre|op welk|welke?|zo|welche[rsn]?|wie|wann|warum|wer|was|inwie|what|how|why|when|which|who) ").ok()
});

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
    // Plain ASCII boundaries and blanks: the tables of Unicode would make every pattern slow.
    full.replace(r"\b", r"(?-u:\b)").replace(r"\S", "[^ ]")
}

/// Words that open a reported question.
static QUESTION_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:of|wat|hoe|hoeveel|hoelang|welke?|wie|wiens|waarom|wanneer|waar[a-z]*|in hoeverre|op basis waarvan|naar)\b").ok()
});

/// Words that open a request.
static REQUEST_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(?:om|te)\b").ok());

/// "de minister of staatssecretaris": this "of" joins, it asks nothing.
static JOINED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(minister|staatssecretaris|regering|kabinet|bewindspersoon) of (?:de )?(?:minister|staatssecretaris|regering|kabinet|bewindspersonen)\b").ok()
});

/// What stands between commas and could be left out: "…, gelet op de noodzaak om te bezuinigen, …".
static ASIDE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r", (?:mede |onder meer |met name |zoals |net als |gelet |gezien |alles |tot slot|bijvoorbeeld |indien |ook |en zo ja|en zo nee|zo ja|zo nee)[^,]*,").ok()
});

/// What a folded sentence does.
pub fn kind(sentence: &str, language: Language) -> SentenceKind {
    let bare = without_quotations(sentence);
    if bare.contains('?') {
        return Direct;
    }
    let signs = SIGNS.iter().find(|(of, _)| *of == language).map_or(&[][..], |(_, signs)| signs);
    let opens = DIRECT_OPENERS.as_ref().is_some_and(|openers| openers.is_match(&bare));
    if !opens && !signs.iter().any(|sign| bare.contains(sign)) {
        return Statement;
    }
    let bare = match (JOINED.as_ref(), ASIDE.as_ref()) {
        (Some(joined), Some(aside)) if bare.contains(" of ") || bare.contains(',') => {
            aside.replace_all(&joined.replace_all(&bare, "$1"), " ").into_owned()
        }
        _ => bare,
    };
    for (form, pattern) in FORMS.iter().zip(COMPILED.iter()).filter(|(form, _)| form.language == language) {
        let Some(pattern) = pattern else { continue };
        match form.then {
            Is(kind) if pattern.is_match(&bare) => return kind,
            Is(_) => {}
            Asks | Hears => {
                for found in pattern.find_iter(&bare) {
                    if let Some(kind) = by_what_follows(form.then, &bare[found.end()..]) {
                        return kind;
                    }
                }
            }
        }
    }
    Statement
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
        Hears => Some(if asks < usize::MAX { Indirect } else { Request }),
        _ if asks < requests => Some(Indirect),
        _ if requests < usize::MAX => Some(Request),
        // "vragen de minister dat te doen" has "te"; a thing alone is asked for; nothing at all is a noun: "hebben vragen."
        _ if words.len() > 1 => Some(Request),
        _ => None,
    }
}

/// The sentence with what stands in quotation marks blanked, unless all of it does.
fn without_quotations(sentence: &str) -> String {
    let mut bare = String::with_capacity(sentence.len());
    let mut open: Option<char> = None;
    let letters: Vec<char> = sentence.chars().collect();
    for (i, &c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|j| letters[j]);
        let after = letters.get(i + 1).copied();
        let opens =
            before.is_none_or(|b| b == ' ' || b == '(') && after.is_some_and(|a| a != ' ' || c == '"');
        let closes = after.is_none_or(|a| !a.is_alphanumeric());
        match open {
            None if matches!(c, '\'' | '"') && opens && letters[i + 1..].contains(&c) => open = Some(c),
            Some(mark) if c == mark && closes => open = None,
            Some(_) => {}
            None => bare.push(c),
        }
    }
    // A quotation that never closes, or is all there is, is read after all.
    if open.is_some() || !bare.contains(char::is_alphabetic) { sentence.to_owned() } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;

    #[test]
    fn every_form_decides_its_example() {
        for form in FORMS {
            let folded = Folded::new(form.example);
            let found = kind(folded.text().trim(), form.language);
            let fits = match form.then {
                Is(kind) => found == kind,
                Asks | Hears => found == Indirect,
            };
            assert!(fits, "{}: {found:?}", form.example);
        }
    }
}
