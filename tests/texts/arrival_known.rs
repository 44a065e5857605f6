/// What still depends on how a text arrives: the way, the texts, and what goes wrong.
const KNOWN: &[(&str, &str, &str)] = &[
    ("wrapped at 60", "overleg-no-blank-lines kamervragen-unnumbered-lines", "no blank lines and no label: a short last line is all that ends an answer or a question"),
    ("wrapped at 60", "anfrage-zu-frage", "a row of a table is taken for a page number once its line is shorter"),
    (
        "no blank lines",
        "overleg-contents",
        "short last lines are all that parts paragraphs, a subject of one line is taken for text",
    ),
    ("no blank lines", "sa-question-paper", "a running head between two questions goes on with the first"),
    ("page numbers", "sa-question-paper", "a page number within a question parts it"),
];
