//! What speaks for asking, answering, introducing or neither: the one table of weights of the turn model.
//!
//! A row is a cue: words, where they must stand, what they weigh for each state, an example. Weights are natural-log
//! odds, set by hand and corrected against `make score` (see ACCURACY.md): 1 tips an even balance, 3 decides it.
//! To teach a language or a new opening, add words to a row or add a row.

use std::sync::LazyLock;

use crate::example::Example;
use crate::fold::Folded;
use crate::order;
use crate::phrases::{Phrases, is_word};

/// The weights of a cue, one for each state of the model.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weights {
    /// Front and back matter.
    pub other: f32,
    /// Opens a contribution.
    pub preamble: f32,
    /// Asks.
    pub question: f32,
    /// Answers.
    pub answer: f32,
}

/// Where a cue must stand to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At the head of the block.
    Block,
    /// At the head of a sentence.
    Sentence,
    /// At the head of a sentence of a block that holds a question mark.
    Asking,
    /// Anywhere.
    Any,
}

/// A row of the table.
pub struct Cue {
    /// The key, under which the page explains it.
    pub rule: &'static str,
    /// Where it must stand.
    pub at: At,
    /// The folded words, any of which is the cue.
    pub words: &'static [&'static str],
    /// What it weighs.
    pub weights: Weights,
    /// A sentence in which it counts.
    pub example: Example<&'static str>,
}

const fn cue(
    rule: &'static str,
    at: At,
    [other, preamble, question, answer]: [f32; 4],
    words: &'static [&'static str],
    example: &'static str,
) -> Cue {
    Cue {
        rule,
        at,
        words,
        weights: Weights { other, preamble, question, answer },
        example: Example::new(example),
    }
}

//                                   other preamble question answer
#[rustfmt::skip]
/// Every cue.
pub static CUES: &[Cue] = &[
    cue("members-open", At::Block, [-1.0, 1.5, 2.0, -1.5], &["de leden van", "het lid van", "de fractieleden van", "deze leden", "genoemde leden", "voornoemde leden", "de aan het woord zijnde leden", "de hier aan het woord zijnde leden", "dit lid", "deze fractie", "de leden van deze fractie", "leden van de", "de voorgenoemde leden", "zij vragen", "zij lezen", "zij willen", "zij verzoeken", "zij zouden graag", "zij constateren"], "De leden van de Dijk-fractie lezen dat de kade zakt."),
    cue("members-ask", At::Any, [-1.0, -1.3, 1.8, -1.2], &["vroegen zich af", "vragen zich af", "vraagt zich af", "vernamen zij", "vernamen graag", "vernemen zij", "wilden weten", "willen zij weten", "stelden de vraag", "zij vroegen", "zij vragen", "zij verzoeken", "verzoeken zij", "genoemde leden willen", "leden vragen", "vragen de leden", "vragen deze leden", "vragen zij", "leden horen graag", "horen deze leden", "horen de leden", "leden willen graag", "willen deze leden", "willen de leden", "leden verzoeken", "verzoeken de leden", "verzoeken deze leden", "vroegen de leden", "leden vroegen", "leden vragen zich af", "leden ontvangen graag", "zo vragen", "fractie vragen", "fractie vroegen", "vragen waarom", "vragen of", "vragen hoe", "vragen welke", "vragen in hoeverre", "vragen op welke", "vragen wanneer", "fractie verzoeken", "fractie willen", "fractie ontvangen graag", "fractie horen graag", "fractie vernemen graag", "leden vernemen graag", "fractie zouden graag", "leden zouden graag", "lid vraagt", "vraagt dit lid", "lid zou graag", "fractieleden vragen", "fractie vraagt", "fractie vroeg", "fractie verzoekt", "fractie wil", "fractie zou graag", "fractie verneemt", "fractie ontvangt graag", "fracties vragen", "fracties vroegen", "lid vroeg", "lid wil", "lid verzoekt", "lid ontvangt graag", "vroegen deze leden", "vroegen zij", "wilden deze leden", "wilden de leden", "wilden zij", "gaarne vernemen", "gaarne vernamen", "gaarne zouden", "leden vernamen", "leden verzochten", "wensen te vernemen", "vragen voorts", "vragen verder", "vragen de minister", "vragen de regering", "vragen de staatssecretaris", "vragen het kabinet", "vragen de bewindspersonen", "deze leden zijn benieuwd", "fractie zijn benieuwd"], "Ook vragen deze leden of het veer blijft varen."),
    cue("wonders", At::Any, [-0.3, -0.8, 1.6, -1.0], &["waren benieuwd", "was benieuwd", "zijn benieuwd", "is benieuwd", "zijn nieuwsgierig", "vroeg zich af", "waren nieuwsgierig"], "Het lid Okkerse was benieuwd of de bel bleef."),
    cue("members-remark", At::Any, [-1.0, -0.3, 1.2, -0.8], &["fractie merken op", "fractie lezen", "fractie constateren", "fractie zien", "fractie maken zich", "fractie delen", "fractie juichen", "fractie vinden", "fractie stellen", "fractie wijzen", "fractie zijn van mening", "leden constateren", "leden merken op", "leden lezen", "leden vinden", "leden zijn van mening", "leden wijzen", "lid constateert", "lid merkt op", "lid leest", "merken de leden", "delen de leden", "fractie hechten", "fractie onderschrijven"], "De leden van de Dijk-fractie merken op dat het water stijgt."),
    cue("takes-note", At::Any, [0.5, 2.5, -0.3, -1.5], &["kennisgenomen van", "kennis genomen van", "kennisgenomen.", "kennis genomen.", "met interesse gelezen", "met belangstelling gelezen", "stukken gelezen", "danken de minister", "danken de regering", "danken de bewindspersonen", "danken de staatssecretaris", "danken het kabinet"], "De leden hebben kennisgenomen van de brief over het veer."),
    cue("announces-questions", At::Any, [0.3, 2.8, -0.8, -1.5], &["nog enkele vragen", "nog een aantal vragen", "enkele vragen en opmerkingen", "enkele vragen over", "hierover enkele vragen", "hierover nog", "de volgende vragen", "daarover enkele vragen", "enkele vragen voor", "een enkele vraag", "een aantal vragen over", "nog vragen", "enkele vragen.", "aantal vragen.", "een vraag.", "geen vragen", "geen verdere vragen", "nog wel een vraag", "nog wat vragen", "stellen graag", "enkele vragen aan", "stel ik de volgende", "stel ik u de volgende", "vor diesem hintergrund frage", "dies vorausgeschickt", "ich frage die", "wir fragen die", "frage ich die", "fragen wir die", "frage ich den"], "Deze leden hebben hierover nog enkele vragen."),
    cue("joins-in", At::Any, [0.3, 1.6, 0.3, -1.5], &["sluiten zich aan bij", "sluit zich aan bij", "sluiten zich hierbij aan"], "De leden van de Veer-fractie sluiten zich aan bij deze vragen."),
    cue("asks-you", At::Sentence, [-1.0, -1.0, 1.5, -1.2], &["kunt u", "bent u", "deelt u", "heeft u", "hebt u", "klopt het", "is het waar", "is het juist", "wat is uw", "vindt u", "erkent u", "onderschrijft u", "acht u", "wilt u", "gaat u", "ziet u", "weet u", "herkent u", "kent u", "welke mogelijkheden ziet u", "hoe beoordeelt u", "hoe kijkt u", "hoe duidt u", "wat vindt u", "kan de minister", "kan de regering", "kan het kabinet", "kan de staatssecretaris", "is de minister", "is de regering bereid", "is het kabinet bereid", "deelt de minister", "deelt de regering", "kunnen de bewindspersonen", "herinnert u"], "Bent u bereid de sluis te openen?"),
    cue("interrogative", At::Asking, [-0.5, -0.8, 0.9, -0.4], &["waarom", "welke", "welk", "hoe", "hoeveel", "hoelang", "wanneer", "wat", "wie", "in hoeverre", "op welke", "met welke", "onder welke", "zo ja", "zo nee", "zo niet", "indien niet", "is", "zijn", "kan", "kunnen", "wordt", "worden", "gaat", "heeft", "hebben", "en is", "en kan", "wie", "welche", "wann", "warum", "wird", "werden", "ist", "gibt es", "plant", "hat", "wenn ja", "wenn nein", "falls ja", "falls nein", "inwieweit", "what", "how", "why", "when", "does", "do", "is", "are", "can", "could", "will", "would", "which", "who", "where", "should", "has", "have", "quel", "quelle", "quels", "quelles", "comment", "pourquoi", "est-ce", "quand", "la commission peut-elle", "la commission a-t-elle"], "Hoe lang duurt de overtocht?"),
    cue("asks-government", At::Any, [-1.0, -1.0, 3.5, -2.5], &["to ask her majesty's government", "to ask his majesty's government", "to ask the secretary of state", "to ask the scottish", "to ask the minister", "to ask the chancellor", "to ask the prime minister", "to ask the attorney general", "to ask the solicitor general", "to ask the president", "to ask the welsh", "to ask the presiding officer", "to ask the chairman", "to ask the hon.", "attire l'attention de", "lui demande", "demande à m", "souhaite savoir", "souhaiterait savoir"], "To ask the Secretary of State for Ferries what the toll is."),
    cue("cabinet-speaks", At::Sentence, [-0.5, -1.0, -0.6, 1.8], &["het kabinet", "ik", "wij", "dit kabinet", "mijn ministerie", "mijn departement", "samen met mijn", "die landesregierung", "der senat", "die bundesregierung", "the commission", "la commission", "the government", "her majesty's government", "his majesty's government", "le gouvernement", "we"], "Het kabinet deelt die zorg."),
    cue("first-person", At::Any, [-0.2, -0.6, -0.5, 0.8], &["ik", "mij", "mijn", "mijn ministerie", "ons ministerie", "mijn ambtgenoot", "mijn voorganger", "i", "my", "ich"], "Daarover ben ik in gesprek."),
    cue("your-house", At::Any, [0.2, -1.5, -1.5, 2.0], &["uw kamer", "uw leden", "de kamer geïnformeerd", "honourable member", "honorable parlementaire", "honourable members", "my noble friend", "my hon. friend"], "Uw Kamer ontvangt hierover een brief."),
    cue("government-replies", At::Any, [-0.5, -1.0, -1.2, 2.2], &["de regering heeft met", "het kabinet heeft met", "de minister heeft met", "de regering antwoordt", "de regering deelt", "de regering merkt op", "de regering acht", "de regering meent", "de regering hecht", "de regering onderkent", "de regering noemt", "de regering wijst", "de regering onderschrijft", "de regering begrijpt", "de regering is van", "het oordeel van de regering", "de minister antwoordt", "de minister heeft overwogen", "in antwoord hierop", "in reactie hierop", "in reactie op deze vraag"], "De regering antwoordt dat een kraan is overwogen."),
    cue("government-opens", At::Any, [5.5, -4.0, -3.0, -1.0], &["de regering heeft met belangstelling kennisgenomen", "de regering heeft met belangstelling kennis genomen", "de regering heeft met interesse kennisgenomen", "de regering heeft met interesse kennis genomen", "het kabinet heeft met belangstelling kennisgenomen", "het kabinet heeft met belangstelling kennis genomen", "het kabinet heeft met interesse kennisgenomen", "het kabinet heeft met interesse kennis genomen", "met belangstelling heeft de regering", "met interesse heeft de regering", "met belangstelling heb ik kennisgenomen", "met belangstelling heb ik kennis genomen", "ik heb met belangstelling kennisgenomen", "ik heb met belangstelling kennis genomen", "ik dank de fracties", "ik dank de leden voor", "ik dank de commissie"], "De regering heeft met belangstelling kennisgenomen van het verslag."),
    cue("sends-letter", At::Any, [4.5, -1.0, -2.0, -2.0], &["hierbij bied ik u", "hierbij zend ik u", "hierbij doe ik u", "hierbij stuur ik u", "bied ik u hierbij", "zend ik u hierbij", "zien met belangstelling uit naar", "uit naar uw reactie", "ontvangen deze graag binnen", "brengt bijgaand verslag uit", "hierbij treft u", "deel ik u mede dat de vragen"], "Hierbij zend ik u de antwoorden op de vragen over het veer."),
    cue("yes-no", At::Block, [-0.5, -1.5, -1.5, 3.0], &["ja.", "ja,", "nee.", "nee,", "ja;", "nein.", "nein,", "yes.", "yes,", "no.", "no,", "oui.", "oui,", "non.", "non,", "ja!", "yes!", "dat klopt", "dat is juist", "dat is correct", "dit klopt", "deze mening deel ik", "die mening deel ik", "hiervan heb ik kennisgenomen", "keine.", "das trifft zu"], "Ja, dat is mij bekend."),
    cue("points-elsewhere", At::Any, [-0.3, -1.0, -0.8, 2.0], &["zie het antwoord", "zie antwoord", "zie ook het antwoord", "verwijst naar het antwoord", "verwijs naar het antwoord", "verwijs ik", "verwijst u naar", "verwijst naar de", "verwijs u naar", "verwezen naar het antwoord", "verwezen naar de", "wird auf die antwort", "siehe antwort", "siehe drs", "siehe vorbemerkung", "i refer the", "refers the honourable", "gelijkluidende vraag", "gelijkluidende vragen", "in antwoord op", "in reactie op de vraag", "zoals aangegeven in het antwoord", "met de leden van", "op de vraag van de leden", "naar aanleiding van de vraag"], "Het kabinet verwijst naar het antwoord op vraag 2."),
    cue("answers-tone", At::Sentence, [0.0, -0.4, -0.3, 0.5], &["zoals", "nederland", "daarnaast", "gelet op", "op dit moment", "momenteel", "het is aan", "daarbij", "hiervoor", "voor het kabinet", "voor zover", "de inzet", "uit", "hierzu", "dies", "im rahmen", "zur beantwortung", "par sa question", "in its", "this information", "the information", "deze vragen", "de vragen", "met betrekking tot", "ten aanzien van"], "Momenteel wordt de brug geschilderd."),
    cue("letterhead", At::Block, [3.0, -1.0, -1.0, -1.0], &["de voorzitter van de", "de griffier", "de adjunct-griffier", "adjunct-griffier", "griffier", "vastgesteld", "ontvangen", "geachte voorzitter", "hoogachtend", "met vriendelijke groet", "onderwerp", "datum", "ons kenmerk", "uw kenmerk", "kenmerk", "bijlage", "aan de voorzitter", "aan de minister van", "den haag,", "brief van", "eerder gestelde vragen", "zie ook aanhangsel", "gesteld door", "mede namens", "verteilt am", "(verteilt", "ausgegeben", "eingegangen am", "an die staatskanzlei", "betr.:", "dear ", "yours sincerely", "1) ", "deze vragen dienen ter aanvulling", "wij zien uw reactie", "de minister van", "de staatssecretaris van"], "De griffier van de commissie,"),
    cue("committee-writes", At::Block, [9.0, -4.0, -4.0, -3.0], &["de leden van de vaste commissie", "de leden van de vaste commissies", "de vaste commissie", "de vaste commissies", "de algemene commissie", "binnen de vaste commissie", "de commissie voor"], "De leden van de vaste commissie voor Water hebben kennisgenomen van uw brief."),
    cue("committee-asks", At::Any, [3.0, -1.0, -2.0, -1.5], &["heeft een aantal vragen", "hebben een aantal vragen en opmerkingen", "behoefte om vragen", "behoefte vragen", "vragen en antwoorden zijn hierna", "zijn hierna afgedrukt", "zijn van een reactie voorzien", "(ingezonden", "(ontvangen", "heeft bij brief van", "vragen en gemaakte opmerkingen", "de eer als volgt verslag", "brengt als volgt verslag", "acht de commissie", "genoegzaam zijn beantwoord", "belast met het voorbereidend onderzoek", "heeft de commissie aanleiding gegeven", "geeft de commissie aanleiding"], "Vragen en antwoorden zijn hierna afgedrukt."),
];

/// Whether a folded line opens with a question to a minister: "Bent u bekend met …".
pub fn opens_question(folded: &str) -> bool {
    let asks = CUES.iter().filter(|cue| cue.rule == "asks-you");
    asks.flat_map(|cue| cue.words)
        .any(|words| folded.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Whether a folded line opens as a letterhead, an addressee or a signature does.
pub fn opens_letterhead(folded: &str) -> bool {
    let mut words = CUES.iter().filter(|cue| cue.rule == "letterhead").flat_map(|cue| cue.words);
    words
        .any(|words| folded.strip_prefix(*words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// A cue found in the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its row.
    pub cue: usize,
    /// Where it starts, in folded bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it stands at the head of a sentence.
    pub opens_sentence: bool,
}

/// The words of every cue from the first letter on, and for each its row and all of it.
static FINDER: LazyLock<(Phrases<'static>, Vec<(usize, &'static str)>)> = LazyLock::new(|| {
    let rows = CUES.iter().enumerate();
    let words: Vec<_> = rows.flat_map(|(row, cue)| cue.words.iter().map(move |word| (row, *word))).collect();
    let from_letter = words.iter().map(|(_, word)| word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    (Phrases::new(from_letter), words)
});

/// Every cue in a text, in order; one pass over the text.
pub fn find(folded: &Folded) -> Vec<Hit> {
    let (phrases, words) = &*FINDER;
    let bytes = folded.text().as_bytes();
    let word = |at: usize| bytes.get(at).is_some_and(|&byte| is_word(byte));
    let mut hits: Vec<Hit> = Vec::new();
    phrases.find_words(folded.text(), |phrase, letter| {
        let (cue, words) = words[phrase];
        let opening = words.bytes().take_while(|byte| !is_word(*byte)).count();
        let Some(start) = letter.checked_sub(opening) else { return };
        let end = start + words.len();
        let whole = !(word(end) && word(end - 1)) && bytes[start..].starts_with(&words.as_bytes()[..opening]);
        if whole {
            hits.push(Hit { cue, start, end, opens_sentence: opens_sentence(bytes, start) });
        }
    });
    order::by(&mut hits, |hit| hit.start as u64);
    hits
}

/// Whether a sentence opens at a folded byte: the text does, or a closing mark stands before it.
fn opens_sentence(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at]
        .iter()
        .rev()
        .skip_while(|b| matches!(b, b' ' | b'"' | b'\'' | b'(' | b')' | b'-'))
        .take(1)
        .next();
    matches!(before, None | Some(b'.' | b'?' | b'!' | b':' | b';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_finds_its_example() {
        for (row, cue) in CUES.iter().enumerate() {
            let hits = find(&Folded::new(cue.example.get()));
            let counts = |hit: &&Hit| {
                hit.cue == row
                    && match cue.at {
                        At::Block => hit.start == 0,
                        At::Sentence | At::Asking => hit.opens_sentence,
                        At::Any => true,
                    }
            };
            assert!(hits.iter().find(counts).is_some(), "{}: {}", cue.rule, cue.example.get());
        }
    }

    #[test]
    fn words_are_whole() {
        let hits = find(&Folded::new("Jakarta. Ikea. Welkom."));
        assert!(hits.is_empty(), "{hits:?}");
    }
}
