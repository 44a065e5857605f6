//! Headings, contents and attributions: the lines that say whose words follow. A row per form, each with its example.
//!
//! Works on a folded line without decoration. Subject headings that only their shape tells are not here: see
//! [`crate::topics`].

use std::sync::LazyLock;

use regex::bytes::RegexSet;

use crate::example::Example;
use crate::interned::Interned;
use crate::patterns::byte_set;
use crate::phrases;

/// What a heading says of the words that follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadingKind {
    /// A part in which is asked.
    Asking,
    /// A part in which is answered.
    Answering,
    /// A part in which both happen.
    Both,
    /// The contribution of a fractie or member.
    Party,
    /// The answers to a fractie or member.
    PartyAnswered,
    /// A table of contents.
    Contents,
    /// Remarks that introduce questions.
    AskingRemarks,
    /// Remarks that introduce answers.
    AnsweringRemarks,
    /// A subject.
    Topic,
    /// Who asks whom, in front matter: no heading, but it says who speaks next.
    Asked,
    /// Who answers, in front matter.
    Answered,
    /// What follows belongs to neither side: a notice of delay, an explanatory note at the end.
    Aside,
}

/// A row of the table.
pub struct HeadingForm {
    /// What it says of the words that follow.
    pub kind: HeadingKind,
    /// The key, under which the page explains it.
    pub rule: &'static str,
    /// A regular expression on the folded line.
    pub pattern: &'static str,
    /// A text that it must recognise, and as what.
    pub example: Example<&'static str>,
}

const fn form(
    kind: HeadingKind,
    rule: &'static str,
    pattern: &'static str,
    example: &'static str,
) -> HeadingForm {
    HeadingForm { kind, rule, pattern, example: Example::new(example) }
}

use HeadingKind::*;

/// Every form; the first that matches wins. `§` stands for an optional number of the part.
#[rustfmt::skip]
pub static FORMS: &[HeadingForm] = &[
    form(Contents, "contents", r"^§(?:inhoud|inhoudsopgave|table of contents|contents|inhaltsverzeichnis|sommaire)\.?$", "Inhoudsopgave"),
    form(Both, "both", r"^§(?:nadere )?vragen en opmerkingen (?:van|vanuit|uit) de (?:fracties|leden|commissies?) (?:en|met) (?:de )?(?:reacties?|antwoord(?:en)?)\b.{0,80}$", "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersonen"),
    form(Both, "both", r"^§(?:vragen en antwoorden|fragen und antworten|questions and answers|questions et réponses|veelgestelde vragen|frequently asked questions|faq)$", "Vragen en antwoorden"),
    form(Asking, "asking", r"^§(?:nadere )?vragen(?: en opmerkingen)? (?:van|vanuit|uit) de (?:fracties|commissies?)\b.{0,40}$", "II. Vragen en opmerkingen uit de fracties"),
    form(Asking, "asking", r"^§(?:schriftelijke )?vragen\.?$", "Vragen"),
    form(Asked, "asked-and-answered", r"^(?:beantwoording|antwoord(?:en)?)(?: van| op)? (?:de )?(?:schriftelijke |mondelinge )?(?:kamer)?vragen (?:van|gesteld door) (?:het |de )?(?:kamer)?(?:lid|leden) .{1,160}\(", "Beantwoording van de vragen van de leden De Waard en Okkerse (beiden DWL) aan de minister van Water"),
    form(Asked, "letter-asked", r"^brief van de (?:voorzitters? van de )?(?:vaste )?commissies?\b.{0,200}$", "BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR WATER"),
    form(Answering, "letter-answering", r"^brief van de (?:minister|staatssecretaris|ministers)\b.{0,120}$", "BRIEF VAN DE MINISTER VAN WATER"),
    form(PartyAnswered, "party-answered", r"^§(?:nadere )?(?:antwoord(?:en)?|reactie|beantwoording)(?: op| van| aan)? (?:de |het )?(?:nadere )?(?:vragen(?: en opmerkingen)?|inbreng|bijdrage)(?: gesteld)? (?:van|door) .{0,60}(?:fractie|fractieleden|lid |leden ).{0,60}$", "Antwoord op de vragen van de leden van de DWL-fractie"),
    form(Answering, "answering", r"^§(?:nadere )?(?:antwoord(?:en)?|reactie|beantwoording)(?: ?/ ?(?:antwoord|reactie))?(?: (?:van|door) (?:de |het )?(?:minister|staatssecretaris|bewindspersoon|bewindspersonen|regering|kabinet|ministers|initiatiefnemers?|college)\b[^(]{0,80}| (?:minister|staatssecretaris|bewindspersonen|regering|kabinet):?)?$", "II Antwoord / Reactie van de Minister"),
    form(Answering, "answering", r"^(?:nr\.? ?\d{1,4} )?§(?:nota naar aanleiding van het (?:nader )?verslag|memorie van antwoord)$", "MEMORIE VAN ANTWOORD"),
    form(Asked, "asked", r"^(?:(?:nadere |schriftelijke |mondelinge )?vragen (?:van|gesteld door) (?:het |de )?(?:kamer)?(?:lid|leden) .{1,120}(?:\(| aan )|(?:zu der |auf die )?(?:schriftlichen? |großen? )?(?:kleinen? )?anfrage\b|(?:written|oral|priority) question\b|question (?:écrite|orale|prioritaire)|(?:tabled )?by [A-Za-zÀ-ÖØ-öø-ÿĀ-ž].{2,80}\(.{2,60}\)|posée par |subject: |objet ?: |onderwerp: )", "Vragen van het lid De Waard (DWL) aan de Minister van Water"),
    form(Asked, "question-id", r"^[epol]-\d{3,6}/\d{2,4}(?:[a-z]{2})?$", "E-2244/31EN"),
    form(Party, "party", r"^§(?:(?:nadere |schriftelijke )?(?:vragen|opmerkingen|inbreng|bijdrage|vragen en opmerkingen|opmerkingen en vragen|vragen en/of opmerkingen|algemene opmerkingen)(?: en opmerkingen)? )(?:van|vanuit|uit|door) (?:de |het )?.{0,90}(?:fractie|fractieleden|lid |groep |leden van de commissie).{0,80}$", "Inbreng van de leden van de DWL-fractie"),
    form(Party, "party", r"^§(?:de |het )?(?:leden van |lid van |fractieleden van )?(?:de )?[^.,;:?!]{2,40}-? ?fractie(?: en reactie .{0,60})?:?$", "De leden van de Partij voor de Dijken-fractie"),
    form(Party, "party", r"^§(?:de )?fractie(?:leden)? van (?:de |het )?[^.,;:?!]{2,30}:?$", "Fractie van W66"),
    form(AskingRemarks, "asking-remarks", r"^§(?:vorbemerkung(?:en)? (?:der|des) (?:abgeordneten|fragestell|anfrag)[^.]{0,60}|einleitung für die fragen|vorbemerkung(?:en)?):?$", "Vorbemerkung der Fragesteller:"),
    form(AnsweringRemarks, "answering-remarks", r"^§vorbemerkung(?:en)? (?:der|des) (?:landesregierung|bundesregierung|senats|ministeri|staatsregierung)[^.]{0,60}:?$", "Vorbemerkung der Landesregierung"),
    form(Aside, "delay", r"^(?:mededeling|uitstelbericht)(?: van (?:de )?(?:minister|staatssecretaris).*)?$", "Mededeling van Staatssecretaris Okkerse (Water) (ontvangen 3 mei 2031)."),
    form(Aside, "subject", r"^\d{2} (?:samengevoegde |toegevoegde )?(?:vra(?:ag|gen)|questions?|interpellaties?|interpellations?|actualiteitsdebat|débat d'actualité)\b.{0,400}$", "02 Vraag van Bram Cools aan Els Vandamme (Kust) over \"De dijk\" (56009991C)"),
    form(Aside, "closed", r"^(?:het incident is gesloten|l'incident est clos)\.?$", "Het incident is gesloten."),
    form(Aside, "explanation", r"^§(?:toelichting:?|volledige agenda|bijlagen?)$", "III Volledige agenda"),
    form(Answered, "answered", r"^(?:antwoord(?:en)?|beantwoording|reactie) van (?:de )?(?:minister|staatssecretaris|minister-president|bewindspersonen)\b|^(?:[a-z]-\d{3,6}/\d{2,4}[a-z]{0,2} )?(?:joint )?answers? (?:given )?by |^r[ée]ponse (?:donnée )?(?:commune )?(?:par|de|du|des) |^antwort (?:des|der|von) |^(?:a n t w o r t)$", "Antwoord van Minister Okkerse (Water) (ontvangen 3 mei 2031)."),
    form(Topic, "named-part", r"^§(?:inleiding|algemeen|algemeen deel|artikelsgewijs(?:e toelichting)?|artikelen|overig|overige (?:vragen|onderwerpen|punten)|slot|tot slot|financiële gevolgen)$", "1. Inleiding"),
    form(Topic, "numbered-part", r"^(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){1,3})\.? [A-Za-zÀ-ÖØ-öø-ÿĀ-ž][^.?!;]{2,90}$", "2.1 Papieren weg"),
];

static SET: LazyLock<Option<RegexSet>> = LazyLock::new(|| {
    let part = r"(?:(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-h])[.)]? )?";
    byte_set(FORMS.iter().map(|form| form.pattern.replace('§', part)))
});

/// A longer line is running text.
const LONGEST: usize = 700;

/// The words with which a heading opens, behind the number of its part. A line that opens with none of them is none:
/// saves the patterns for nearly every line of a paper. What opens otherwise names a fractie.
const OPENERS: [&str; 80] = [
    "inhoud",
    "inhoudsopgave",
    "table",
    "contents",
    "inhaltsverzeichnis",
    "sommaire",
    "nadere",
    "vragen",
    "veelgestelde",
    "fragen",
    "questions",
    "frequently",
    "faq",
    "schriftelijke",
    "mondelinge",
    "antwoord",
    "antwoorden",
    "reactie",
    "beantwoording",
    "nota",
    "memorie",
    "opmerkingen",
    "inbreng",
    "bijdrage",
    "algemene",
    "vorbemerkung",
    "vorbemerkungen",
    "einleitung",
    "schriftliche",
    "große",
    "kleine",
    "anfrage",
    "written",
    "oral",
    "priority",
    "question",
    "tabled",
    "by",
    "posée",
    "subject",
    "objet",
    "onderwerp",
    "mededeling",
    "uitstelbericht",
    "toelichting",
    "joint",
    "e",
    "p",
    "l",
    "zu",
    "auf",
    "samengevoegde",
    "toegevoegde",
    "vraag",
    "interpellatie",
    "interpellaties",
    "actualiteitsdebat",
    "débat",
    "answer",
    "answers",
    "réponse",
    "reponse",
    "antwort",
    "a",
    "inleiding",
    "algemeen",
    "artikelsgewijs",
    "artikelsgewijze",
    "artikelen",
    "overig",
    "overige",
    "slot",
    "tot",
    "volledige",
    "bijlage",
    "bijlagen",
    "financiële",
    "brief",
    "nr",
    "schriftelijk",
];

static OPENING: LazyLock<Interned> = LazyLock::new(|| Interned::of(&OPENERS));

/// A longer line heads no contribution, in bytes: by the patterns of those.
const LONGEST_PARTY: usize = 250;

fn may_head(folded: &str) -> bool {
    let word = |text: &str| OPENING.find(phrases::first_word(text)).is_some();
    let ends = |byte: &u8| matches!(byte, b' ' | b'.' | b')');
    let first = folded.as_bytes().iter().position(ends).unwrap_or(folded.len());
    let numbered = first <= 6
        && folded[..first].chars().all(|c| c.is_ascii_digit() || c == '.' || "ivxabcdefgh".contains(c));
    let rest = folded[first..]
        .trim_start_matches(['.', ')', ' '])
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
        .trim_start();
    word(folded)
        || folded.starts_with("het incident ")
        || numbered && (word(rest) || folded.len() < 120)
        || folded.len() < LONGEST_PARTY && may_name_party(folded)
}

/// Whether a fractie stands at the head or the end of a line: one that is spoken of in between heads nothing.
fn may_name_party(folded: &str) -> bool {
    /// Room for the number of a part and "de fractie", in bytes.
    const HEAD: usize = 48;
    folded.contains("fractie")
        && (folded.trim_end_matches(':').ends_with("fractie")
            || folded[..folded.floor_char_boundary(HEAD)].contains("fractie")
            || folded.contains("fractie en reactie"))
}

/// What a folded line says of the words that follow it, and the rule that says so.
pub fn recognise(folded: &str) -> Option<(HeadingKind, &'static str)> {
    if folded.len() > LONGEST || !may_head(folded) {
        return None;
    }
    // "Vragen van de leden van de X-fractie" heads a contribution: only a paper's own head says to whom, or the party.
    let contribution = folded.contains("fractie") && !folded.contains('(');
    let first = SET
        .as_ref()?
        .matches(folded.as_bytes())
        .iter()
        .find(|&i| !(contribution && FORMS[i].kind == Asked))?;
    Some((FORMS[first].kind, FORMS[first].rule))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;

    #[test]
    fn every_form_reads_its_example() {
        for form in FORMS {
            let found = recognise(Folded::new(form.example.get()).text());
            assert_eq!(found, Some((form.kind, form.rule)), "{}", form.example.get());
        }
    }

    #[test]
    fn running_text_is_no_heading() {
        for text in [
            "De leden van de DWL-fractie vragen waarom.",
            "De antwoorden volgen later",
            "Vragen hierover zijn welkom",
            "Het kabinet verwijst naar de vragen van de leden van de DWL-fractie.",
            "Inleidend merkt de minister op dat het water stijgt",
        ] {
            assert_eq!(recognise(Folded::new(text).text()), None, "{text}");
        }
    }
}
