//! Notices: for every kind papers that raise it and papers, as near to them as can be, that do not.
#![cfg(not(target_arch = "wasm32"))]

use kamerlicht::parse;

/// A paper of numbered questions with an answer each.
fn paper(head: &str, sets: &[(&str, &str, &str)], foot: &str) -> String {
    let set = |(number, question, answer): &(&str, &str, &str)| {
        format!("Vraag {number}\n\n{question}\n\nAntwoord {number}\n\n{answer}\n\n")
    };
    format!("{head}\n\n{}{foot}\n", sets.iter().map(set).collect::<String>())
}

const HEAD: &str = "Antwoord van minister Van Rooswinkel (Water en Wegen) (ontvangen 19 november 2034).";
const FERRY: (&str, &str, &str) = (
    "1",
    "Hoeveel nachtveren varen er in de winter naar het eiland Schor, en wat kost een overtocht met zo’n veer?",
    "In de winter varen drie nachtveren naar het eiland Schor. Een overtocht kost vier euro per reiziger.",
);
const LOCK: (&str, &str, &str) = (
    "2",
    "Wanneer wordt de oude schutsluis bij Veerdam gerestaureerd, en welke aannemer herstelt de sluisdeuren?",
    "De restauratie van de schutsluis bij Veerdam begint in maart. De aannemer herstelt eerst de sluisdeuren.",
);
const TAX: (&str, &str, &str) = (
    "3",
    "Is de minister bereid de heffing op pleziervaartuigen voor verenigingen te verlagen?",
    "De heffing op pleziervaartuigen blijft voor verenigingen gelijk aan die van vorig jaar.",
);
const BIRDS: (&str, &str, &str) = (
    "4",
    "Welke broedvogels worden door de baggerwerken in de kwelder verstoord?",
    "Volgens de ecoloog verstoren de baggerwerken in de kwelder geen broedvogels.",
);

/// The notices of a text, each as its name and its words.
fn notices(text: &str) -> Vec<String> {
    let document = parse(text);
    let notices = document.notices.iter().map(|notice| {
        assert!(notice.span.end as usize <= text.len());
        [&[notice.kind.name().to_owned()], notice.words.as_slice()].concat().join(" | ")
    });
    notices.collect()
}

#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    assert_eq!(notices(text), wanted, "{text}");
}

/// A paper in which all is well, but for the sentence that is added to its first answer.
fn with(sentence: &str) -> String {
    let answer = format!("{} {sentence}", FERRY.2);
    paper(HEAD, &[(FERRY.0, FERRY.1, &answer), LOCK, TAX, BIRDS], "")
}

#[test]
fn nothing_stands_out_where_all_is_well() {
    check(&with(""), &[]);
    check("", &[]);
    check(" \n\n", &[]);
}

#[test]
fn a_text_without_questions_says_so() {
    check(
        "De veerman keek over het water. De pont lag stil.\n\nHij stak een pijp op en wachtte.\n",
        &["nothing-found"],
    );
}

#[test]
fn a_question_without_an_answer() {
    let mut text = paper(HEAD, &[FERRY, LOCK, TAX], "");
    text.push_str("Vraag 4\n\nWelke broedvogels worden in de kwelder verstoord?\n");
    check(&text, &["unanswered | 4"]);
    // An answer to two questions, and one that only points, are answers.
    let both = paper(
        HEAD,
        &[FERRY, LOCK],
        "Vraag 3\n\nWat kost dat?\n\nVraag 4\n\nWie betaalt dat?\n\nAntwoord 3 en 4\n\nDat is nog niet bekend.",
    );
    check(&both, &[]);
    check(&paper(HEAD, &[FERRY, LOCK, ("3", "Wat kost het?", "Zie het antwoord op vraag 1.")], ""), &[]);
}

#[test]
fn an_answer_without_a_question() {
    let answer = |number: &str, says: &str| format!("Antwoord {number}\n\n{says}\n");
    // Its question was lost on the way, at the end and between two others.
    check(&paper(HEAD, &[FERRY, LOCK, TAX], &answer("4", BIRDS.2)), &["unasked | 4"]);
    let between = |lost: &str| paper(HEAD, &[FERRY, LOCK, TAX, BIRDS], "").replace(lost, "");
    check(&between(&format!("Vraag 2\n\n{}\n\n", LOCK.1)), &["unasked | 2"]);
    // Answers alone: said once.
    let alone = [FERRY, LOCK, TAX].map(|(number, _, says)| answer(number, says)).join("\n");
    check(&format!("{HEAD}\n\n{alone}"), &["unasked | 1"]);
    // One answer to several, one in parts, one to a question that stands elsewhere, and one that goes on.
    let both = "Vraag 3 en 4\n\nWat kost dat, en wie betaalt dat?\n\nAntwoord 3\n\nDat kost vier euro.\n\nAntwoord \
                4\n\nDat betaalt het Rijk.";
    check(&paper(HEAD, &[FERRY, LOCK], both), &[]);
    let parts = "Vraag 3\n\nWat kost dat, en wie betaalt dat?\n\nAntwoord 3a\n\nVier euro.\n\nAntwoord 3b\n\nHet Rijk.";
    check(&paper(HEAD, &[FERRY, LOCK], parts), &[]);
    let all = [FERRY, LOCK, TAX, BIRDS];
    let first = all.map(|(number, asks, _)| format!("Vraag {number}\n\n{asks}\n")).join("\n");
    let then = all.map(|(number, _, says)| answer(number, says)).join("\n");
    check(&format!("{HEAD}\n\n{first}\n{then}"), &[]);
    check(&with("Dit antwoord op vraag 9 van een ander stuk staat daar.\n\nHet gaat hier verder."), &[]);
}

#[test]
fn a_paper_of_questions_alone_says_so_once() {
    let text = "Vragen van het lid Hoekwater (Heide) aan de minister van Water en Wegen over nachtveren \
                (ingezonden 3 maart 2034).\n\nVraag 1\n\nKent u het bericht?\n\nVraag 2\n\nWat vindt u daarvan?\n\n\
                Vraag 3\n\nWat gaat u doen?\n";
    check(text, &["no-answers"]);
}

#[test]
fn years_that_cannot_be() {
    for (sentence, year) in [
        ("Zie Kamerstukken II 2024/45, 98 501-20, nr. 7.", "2024/45"),
        ("Zie Kamerstukken II, vergaderjaar 2024–2026, 98 501, nr. 7.", "2024–2026"),
        ("Dat was in het vergaderjaar 2031-2033.", "2031-2033"),
        ("Zie Aanhangsel van de Handelingen,\nvergaderjaar 2031/31, nr. 12.", "2031/31"),
        ("Zie Handelingen II 1999/01, nr. 12, item 3.", "1999/01"),
    ] {
        check(&with(sentence), &[&format!("impossible-year | {year}")]);
    }
    for sentence in [
        "Zie Kamerstukken II 2024/25, 98 501-20, nr. 7.",
        "Zie Kamerstukken II, vergaderjaar 2024–2025, 98 501, nr. 7.",
        "Zie Handelingen II 1999/2000, nr. 12, item 3, en Handelingen I 1999/00, nr. 3.",
        "Zie Aanhangsel Handelingen II, 2022/-23, nr. 1823.",
        "Zie Verordening (EU) 2024/45 en Richtlijn 2008/98/EG.",
        "In de jaren 2024-2030 wordt 2024/45 deel uitgegeven.",
        "Het programma Vaarwegen 2021–2027 loopt door.",
        "Dit Kamerstuk gaat over de periode 2024-2030.",
    ] {
        check(&with(sentence), &[]);
    }
}

#[test]
fn numbers_without_their_dossier() {
    check(&with("Dat staat in Kamerstuk nr. 12."), &["number-without-dossier | nr. 12"]);
    check(&with("(Kamerstukken II 2031/32, nr. 7)"), &["number-without-dossier | nr. 7"]);
    for sentence in [
        "Dat staat in Kamerstuk 98 317, nr. 12.",
        "Dat staat in Kamerstuk nr. 98 317, nr. 12.",
        "Dat staat in Kamerstuknr. 98317.",
        "Dat staat in Kamerstuk nr. 12 bij dossier 98 317.",
        "Dat staat in Kamerstukken 98 317, nrs. 3 en 5.",
        "Het Kamerstuk van 12 maart is nr. 3 op de lijst.",
    ] {
        check(&with(sentence), &[]);
    }
}

#[test]
fn questions_missing_or_twice() {
    let four = |numbers: [&'static str; 4]| {
        let sets = [FERRY, LOCK, TAX, BIRDS];
        let sets: Vec<_> = sets.iter().zip(numbers).map(|(set, number)| (number, set.1, set.2)).collect();
        paper(HEAD, &sets, "")
    };
    check(&four(["1", "2", "3", "5"]), &["number-missing | 4"]);
    check(&four(["1", "2", "2", "3"]), &["number-twice | 2"]);
    // Not a slip: grouped numbers, and a part of a longer list.
    check(&four(["1", "2 en 3", "4", "5 t/m 7"]), &[]);
    check(&four(["14", "17", "18", "23"]), &[]);
}

#[test]
fn notes_and_marks_that_do_not_meet() {
    let sets = |marks: [&str; 4]| {
        let answer = |answer: &str, mark: &str| format!("{}{mark}.", answer.trim_end_matches('.'));
        let rows = [FERRY, LOCK, TAX, BIRDS];
        let answers: Vec<String> = rows.iter().zip(marks).map(|(row, mark)| answer(row.2, mark)).collect();
        let sets: Vec<_> =
            rows.iter().zip(&answers).map(|(row, answer)| (row.0, row.1, answer.as_str())).collect();
        let foot = |numbers: &[u32]| {
            let notes = numbers.iter().map(|n| format!("{n} Kamerstukken II 2031/32, 98 50{n}, nr. 7\n"));
            paper(HEAD, &sets, &format!("\n{}", notes.collect::<String>()))
        };
        [foot(&[1, 2, 3, 4]), foot(&[1, 2, 4])]
    };
    let [all, without_3] = sets(["1", "2", "3", "4"]);
    check(&all, &[]);
    check(&without_3, &["mark-without-note | 3"]);
    let [all, without_3] = sets(["1", "2", "", "4"]);
    check(&all, &["note-without-mark | 3"]);
    check(&without_3, &[]);
    // Every mark was lost on the way: then none is missed. An exponent is no mark.
    check(&sets(["", "", "", ""])[0], &[]);
    check(&sets(["1", "2", " van 300 m3", "4"])[1], &[]);
}

#[test]
fn answers_that_changed_places() {
    let swapped = [(FERRY.0, FERRY.1, LOCK.2), (LOCK.0, LOCK.1, FERRY.2), TAX, BIRDS];
    check(&paper(HEAD, &swapped, ""), &["answers-swapped | 1 | 2"]);
    // One of the two says no more than that another answer says it: then the other must miss its own question wholly.
    let pointing = "Het kabinet verwijst naar het antwoord op vraag 4.";
    let swapped = [("1", FERRY.1, pointing), (LOCK.0, LOCK.1, FERRY.2), TAX, BIRDS];
    check(&paper(HEAD, &swapped, ""), &["answers-swapped | 1 | 2"]);
    check(&paper(HEAD, &[("1", FERRY.1, pointing), LOCK, TAX, BIRDS], ""), &[]);
    // On one subject, or about nothing that was asked, is not crosswise.
    let vague = "Dit onderwerp heeft de aandacht van het kabinet, dat de Kamer te zijner tijd nader bericht.";
    check(&paper(HEAD, &[(FERRY.0, FERRY.1, vague), (LOCK.0, LOCK.1, vague), TAX, BIRDS], ""), &[]);
    check(&paper(HEAD, &[FERRY, ("2", LOCK.1, FERRY.2), TAX, BIRDS], ""), &[]);
}

#[test]
fn dossiers_with_two_names() {
    let head = |second: &str| format!("98 501-32   Landbouwraad\n\n{second}\n\n{HEAD}");
    let sets = [FERRY, LOCK, TAX, BIRDS];
    let wanted = "dossier-two-names | Landbouwraad | Visserijraad";
    check(&paper(&head("98501-32 Visserijraad"), &sets, ""), &[wanted]);
    check(&paper(&head("98 501-32 Landbouwraad"), &sets, ""), &[]);
    check(&paper(&head("98 501-33 Visserijraad"), &sets, ""), &[]);
}

#[test]
fn motions_with_two_numbers() {
    let motions = |second: &str| {
        with(&format!("Zie de motie-Hoekwater/Vis (Kamerstuk 98 317, nr. 12). Ook {second} is uitgevoerd."))
    };
    check(
        &motions("de motie-Hoekwater/Vis (Kamerstuk 98 317, nr. 21)"),
        &["motion-two-numbers | 98317-12 | 98317-21"],
    );
    check(&motions("de motie-Hoekwater/Vis (Kamerstuk 98 317, nr. 12)"), &[]);
    check(&motions("de motie-Hoekwater/Vis"), &[]);
    check(&motions("de motie-Vis/Hoekwater (Kamerstuk 98 317, nr. 21)"), &[]);
    // One member moves many motions.
    let one = "Zie de motie-Vis (Kamerstuk 98 317, nr. 12) en de motie-Vis (Kamerstuk 98 317, nr. 21).";
    check(&with(one), &[]);
}

#[test]
fn papers_younger_than_the_document() {
    // At the end: what stands in the head is the document's own number.
    let with = |sentence: &str| paper(HEAD, &[FERRY, LOCK, TAX, (BIRDS.0, BIRDS.1, sentence)], "");
    let young = "Zie Aanhangsel Handelingen, vergaderjaar 2035-2036, nr. 248.";
    check(&with(young), &["younger-paper | Aanhangsel Handelingen, vergaderjaar 2035-2036, nr. 248"]);
    check(&with("Het gaat om 2034Z18284 en 2035D18284."), &["younger-paper | 2035D18284"]);
    check(&with("Het gaat om 2034Z18284 en Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 2."), &[]);
    // Without a date of its own nothing is younger.
    let undated = with(young).replace(" (ontvangen 19 november 2034)", "");
    check(&undated, &[]);
}
