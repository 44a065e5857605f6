//! A sentence for every rule that can make a mark, in both languages.
//!
//! The rules are keys of other modules' tables; a test there or here asks that every key has its sentence.

use super::Tongue;

/// Rule, Dutch, English.
const REASONS: &[(&str, &str, &str)] = &[
    ("by-hand", "Met de hand gezet.", "Set by hand."),
    ("own-pattern", "Een patroon dat u zelf hebt toegevoegd.", "A pattern that you added yourself."),
    ("sentence", "Een volzin.", "A full sentence."),
    ("no-sentence", "Geen volzin.", "Not a full sentence."),
    ("short-line", "Een korte regel.", "A short line."),
    ("table", "Een tabel, waarin niemand vraagt.", "A table, in which nobody asks."),
    (
        "asked-and-answered",
        "Een opschrift dat zegt wie vroeg en wie antwoordt.",
        "A title that says who asked and who answers.",
    ),
    ("letterhead", "Hoort bij de aanhef of ondertekening.", "Part of the opening or the signature."),
    ("question-mark", "Er staat een vraagteken.", "There is a question mark."),
    ("no-question-mark", "Er staat geen vraagteken.", "There is no question mark."),
    ("interrogative", "Begint met een vraagwoord.", "Opens with a question word."),
    ("asks-you", "Richt zich met een vraag tot de bewindspersoon.", "Asks the minister directly."),
    ("asks-government", "Vraagt iets aan de regering.", "Asks the government."),
    ("members-open", "Begint met de leden van een fractie.", "Opens with the members of a group."),
    ("members-ask", "De leden vragen iets.", "The members ask."),
    ("wonders", "Iemand vraagt zich iets af.", "Somebody wonders."),
    ("members-remark", "De leden merken iets op.", "The members remark on something."),
    ("takes-note", "De leden hebben kennisgenomen van stukken.", "The members have taken note of papers."),
    ("announces-questions", "Kondigt vragen aan.", "Announces questions."),
    ("committee-asks", "De commissie legt vragen voor.", "The committee puts questions."),
    ("committee-writes", "De commissie leidt haar vragen in.", "The committee introduces its questions."),
    ("government-opens", "De regering leidt haar antwoorden in.", "The government introduces its answers."),
    (
        "subject",
        "Het opschrift van een onderwerp in de vergadering.",
        "The title of a subject in the meeting.",
    ),
    ("closed", "Sluit een onderwerp van de vergadering af.", "Closes a subject of the meeting."),
    ("cabinet-speaks", "Hier spreekt het kabinet.", "The cabinet speaks here."),
    ("answers-tone", "De toon van een antwoord.", "The tone of an answer."),
    (
        "first-person",
        "Een bewindspersoon spreekt in de eerste persoon.",
        "A minister speaks in the first person.",
    ),
    ("yes-no", "Begint met ja of nee.", "Opens with yes or no."),
    ("your-house", "Spreekt de Kamer aan.", "Addresses the House."),
    ("points-elsewhere", "Verwijst naar een ander antwoord.", "Points at another answer."),
    ("delay", "Meldt uitstel van het antwoord.", "Announces a later answer."),
    (
        "question-label",
        "Er staat “Vraag” of een vraagnummer boven.",
        "A question label or number stands above it.",
    ),
    ("question-heading", "Er staat een kop met “Vraag” boven.", "A heading with “question” stands above it."),
    ("answer-label", "Er staat “Antwoord” boven.", "An answer label stands above it."),
    ("number", "Begint met een nummer.", "Opens with a number."),
    ("party", "Een kop met de naam van een fractie.", "A heading with the name of a group."),
    ("party-answered", "Een kop met een fractie en de reactie.", "A heading with a group and the response."),
    ("both", "Een kop boven vragen en antwoorden samen.", "A heading above questions and answers together."),
    (
        "question-id",
        "Het nummer van een vraag, alleen op zijn regel.",
        "The number of a question, alone on its line.",
    ),
    ("asked", "Een kop boven vragen.", "A heading above questions."),
    ("asking", "Een kop boven vragen.", "A heading above questions."),
    ("asking-remarks", "Een kop boven vragen en opmerkingen.", "A heading above questions and remarks."),
    ("answered", "Een kop boven antwoorden.", "A heading above answers."),
    ("answering", "Een kop boven antwoorden.", "A heading above answers."),
    ("contents", "Een inhoudsopgave.", "A table of contents."),
    ("contents-entry", "Een regel van de inhoudsopgave.", "A line of the table of contents."),
    ("numbered-part", "De kop van een genummerd deel.", "The heading of a numbered part."),
    ("named-part", "De kop van een deel.", "The heading of a part."),
    (
        "calls-itself-overleg",
        "Het stuk noemt zich een schriftelijk overleg.",
        "The paper calls itself a written consultation.",
    ),
    (
        "calls-itself-kamervragen",
        "Het stuk noemt zich Kamervragen.",
        "The paper calls itself parliamentary questions.",
    ),
    (
        "calls-itself-list",
        "Het stuk noemt zich een lijst van vragen.",
        "The paper calls itself a list of questions.",
    ),
    ("calls-itself-verslag", "Het stuk noemt zich een verslag.", "The paper calls itself a report."),
    ("calls-itself-anfrage", "Het stuk noemt zich een Anfrage.", "The paper calls itself an Anfrage."),
    (
        "calls-itself-european",
        "Het stuk noemt zich een Europese vraag.",
        "The paper calls itself a European question.",
    ),
    ("calls-itself-committee", "Het stuk noemt de commissie.", "The paper names the committee."),
    ("kamerstuk", "Een Kamerstuk met zijn nummer.", "A parliamentary paper with its number."),
    ("own-dossier", "Het dossiernummer van het stuk zelf.", "The dossier number of the paper itself."),
    ("own-number", "Het nummer van het stuk zelf.", "The number of the paper itself."),
    ("dossier-number", "Een dossier- en een volgnummer.", "A dossier number and a serial number."),
    ("article", "Een artikel van een regeling.", "An article of a law."),
    ("act-by-name", "Een wet met haar naam.", "An act by its name."),
    ("act-compound", "Een samengestelde naam van een wet.", "A compound name of an act."),
    (
        "decree-compound",
        "Een samengestelde naam van een besluit of regeling.",
        "A compound name of a decree.",
    ),
    ("english-european", "Een Engelse naam van een EU-handeling.", "An English name of an EU act."),
    ("labour-convention", "Een verdrag van de ILO.", "A convention of the ILO."),
    ("act-of-kind", "Een soort wet met wat zij regelt.", "A kind of act with what it is about."),
    ("act-elided", "Een verkorte naam van een wet.", "A shortened name of an act."),
    ("paragraph", "Een paragraaf van een wet.", "A section of an act."),
    ("known-name", "Een naam die in de lijst van regelingen staat.", "A name from the list of known acts."),
    ("named-before", "Staat voor wat eerder genoemd is.", "Stands for what was named before."),
    (
        "local-name",
        "Een afkorting die het stuk zelf invoert.",
        "A short name that the paper itself introduces.",
    ),
    ("european-compound", "Een Europese regeling met haar naam.", "A European act by its name."),
    ("european-titled", "Een Europese regeling met haar titel.", "A European act by its title."),
    (
        "european-question",
        "Een vraag aan het Europees Parlement.",
        "A European parliamentary question number.",
    ),
    ("eu-act", "Een Europese regeling met haar nummer.", "A European act by its number."),
    ("treaty", "Een verdrag met zijn naam.", "A treaty by its name."),
    ("motion", "Een motie met haar indieners of nummer.", "A motion by its movers or number."),
    ("gazette", "Een nummer van een officieel blad.", "A number of an official gazette."),
    ("ecli", "Een ECLI-nummer van een uitspraak.", "The ECLI number of a decision."),
    ("url", "Een webadres.", "A web address."),
    ("z-number", "Een zaak- of documentnummer van de Kamer.", "A case or document number of the House."),
    ("ah", "Een nummer van het Aanhangsel.", "A number of the Appendix of proceedings."),
    ("ah-tk", "Een nummer van het Aanhangsel.", "A number of the Appendix of proceedings."),
    (
        "aanhangsel",
        "Het Aanhangsel van de Handelingen met jaar en nummer.",
        "The Appendix of proceedings with year and number.",
    ),
    ("drucksache", "Een Duits Drucksache-nummer.", "A German Drucksache number."),
    ("belgian-question", "Een nummer van een Belgische vraag.", "The number of a Belgian question."),
    ("lords-question", "Een nummer van een Britse vraag.", "The number of a British question."),
    ("official-report", "Een plaats in het Britse verslag.", "A place in the British Official Report."),
    ("written-column", "Een kolom van het Britse verslag.", "A column of the British Official Report."),
    ("command-paper", "Een Brits stuk aan het parlement.", "A British paper laid before Parliament."),
    ("ombudsman-case", "Een zaak van de Europese Ombudsman.", "A case of the European Ombudsman."),
    ("footnote-mark", "Een cijfer dat bij een voetnoot hoort.", "A figure that belongs to a footnote."),
    (
        "pointer-asker",
        "Wijst naar een vraag van een genoemde fractie.",
        "Points at a question of a named group.",
    ),
    ("pointer-number", "Wijst naar een vraag met een nummer.", "Points at a question by its number."),
    ("pointer-above", "Wijst naar wat hierboven staat.", "Points at what stands above."),
    ("pointer-remark", "Wijst naar de Vorbemerkung.", "Points at the opening remarks."),
    ("pointer-german", "Wijst naar een antwoord, in het Duits.", "Points at an answer, in German."),
    ("pointer-english", "Wijst naar een antwoord, in het Engels.", "Points at an answer, in English."),
    ("pointer-subject", "Wijst naar vragen over een onderwerp.", "Points at questions on a subject."),
    ("pointer-elsewhere", "Wijst naar een ander antwoord.", "Points at another answer."),
    ("pointer-like", "Wijst naar een gelijkluidende vraag.", "Points at a question of the same words."),
    ("pointer-french", "Wijst naar een antwoord, in het Frans.", "Points at an answer, in French."),
    ("dossier", "Een dossier met zijn nummer.", "A dossier with its number."),
    ("dossier-in-brackets", "Een dossiernummer tussen haakjes.", "A dossier number in brackets."),
    ("kamerstuk-of-house", "Een Kamerstuk met zijn nummer.", "A parliamentary paper with its number."),
    (
        "aanhangsel-behind",
        "Het Aanhangsel van de Handelingen met jaar en nummer.",
        "The Appendix of proceedings with year and number.",
    ),
    ("application-number", "Een zaaknummer van een hof.", "A case number of a court."),
    ("case-number", "Een zaaknummer van een rechter.", "A case number of a court."),
    ("court-number", "Een nummer met de letters van een gerecht.", "A number with the letters of a court."),
    ("tender-notice", "Een Europese aanbesteding.", "A European tender notice."),
    ("english-article", "Een artikel van een verdrag.", "An article of a treaty."),
    ("ministry-number", "Een kenmerk van een ministerie.", "A reference of a ministry."),
    ("question-number", "Een nummer van een Britse vraag.", "The number of a British question."),
    ("plenary-record", "Een Duits plenair verslag.", "A German record of a sitting."),
    ("act-general", "Een wet met haar naam.", "An act by its name."),
    ("european-elided", "Een Europese regeling met haar naam.", "A European act by its name."),
    ("kst", "Een Kamerstuk in verkorte schrijfwijze.", "A parliamentary paper in short form."),
    ("handelingen", "De Handelingen van de Kamer.", "The proceedings of the House."),
    ("commitment", "Het nummer van een toezegging.", "The number of a commitment."),
    ("office-number", "Een kenmerk van een ministerie.", "A reference of a ministry."),
    ("un-symbol", "Een documentnummer van de Verenigde Naties.", "A document symbol of the United Nations."),
    ("commons-question", "Een nummer van een vraag in het Lagerhuis.", "The number of a Commons question."),
    ("scottish-question", "Een nummer van een Schotse vraag.", "The number of a Scottish question."),
    (
        "south-african-question",
        "Een nummer van een Zuid-Afrikaanse vraag.",
        "The number of a South African question.",
    ),
    (
        "belgian-paper",
        "Een nummer van een Belgisch parlementair stuk.",
        "The number of a Belgian parliamentary paper.",
    ),
    (
        "commission-document",
        "Een documentnummer van de Europese Commissie.",
        "A document number of the European Commission.",
    ),
    ("german-gazette", "Een plaats in het Duitse staatsblad.", "A place in the German gazette."),
    ("ljn", "Het LJN-nummer van een uitspraak.", "The LJN number of a decision."),
    (
        "court-of-justice",
        "Een zaaknummer van het Hof van Justitie.",
        "A case number of the Court of Justice.",
    ),
    ("law-report", "Een vindplaats in een rechtspraakverzameling.", "A place in a law report."),
    ("eu-act-number", "Een Europese regeling met haar nummer alleen.", "A European act by its number alone."),
    (
        "official-journal",
        "Een plaats in het Europese Publicatieblad.",
        "A place in the Official Journal of the European Union.",
    ),
    ("motion-moved", "Een motie die een lid heeft ingediend.", "A motion that a member moved."),
    ("act-abbreviated", "Een wet met haar afkorting.", "An act by its abbreviation."),
    ("german-act", "Een Duitse wet.", "A German act."),
    ("english-act", "Een Britse wet.", "A British act."),
    ("domain", "Een adres van een website.", "The address of a website."),
    ("pointer-answer", "Wijst naar een ander antwoord.", "Points at another answer."),
    ("pointer-mention", "Noemt een andere vraag van dit stuk.", "Speaks of another question of this paper."),
    ("pointer-joins", "Sluit zich aan bij de vragen van anderen.", "Joins in the questions of others."),
    (
        "pointer-asker-first",
        "Wijst naar een vraag van een fractie die eerst genoemd wordt.",
        "Points at a question of a group that is named first.",
    ),
    ("bwb", "Het nummer van een wet bij wetten.overheid.nl.", "The number of an act at wetten.overheid.nl."),
    ("dated-act", "Een wet met haar datum.", "An act by its date."),
    ("joins-in", "Sluit zich aan bij de vragen van anderen.", "Joins in the questions of others."),
    ("government-replies", "De regering antwoordt.", "The government replies."),
    ("sends-letter", "Zendt een brief of stuk toe.", "Sends a letter or paper."),
];

/// Why the rule made a mark, if the rule has a sentence.
pub fn reason(rule: &str, tongue: Tongue) -> Option<&'static str> {
    let &(_, dutch, english) = REASONS.iter().find(|(key, ..)| *key == rule)?;
    Some(match tongue {
        Tongue::Dutch => dutch,
        Tongue::English => english,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_stands_twice() {
        let keys: std::collections::HashSet<_> = REASONS.iter().map(|(key, ..)| key).collect();
        assert_eq!(keys.len(), REASONS.len());
    }

    #[test]
    fn every_mark_of_the_example_has_its_sentence() {
        let document = crate::parse(crate::session::EXAMPLE);
        let evidence = document.turns.iter().flat_map(|turn| &turn.evidence).map(|evidence| evidence.rule);
        for rule in evidence.chain(document.references.iter().map(|reference| reference.rule)) {
            assert!(reason(rule, Tongue::Dutch).is_some(), "{rule}");
        }
    }

    #[test]
    fn every_rule_of_a_table_has_its_sentence() {
        let cues = crate::cues::CUES.iter().map(|cue| cue.rule);
        let missing: Vec<_> = crate::mentions::rules()
            .chain(cues)
            .filter(|rule| reason(rule, Tongue::English).is_none())
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}
