/// What still depends on how a text arrives: the way, the texts, and what goes wrong.
const KNOWN: &[(&str, &str, &str)] = &[
    ("wrapped at 60", "belgian-committee uk-written interview", "a speaker's line is known by its width"),
    ("wrapped at 100", "belgian-committee uk-written", "a speaker's line is known by its width"),
    ("wrapped at 60", "overleg-no-blank-lines", "no blank lines and no label: a short last line is all that ends an answer"),
    ("NBSP", "belgian-committee uk-written interview", "a speaker's name is read only across plain blanks"),
    ("NBSP", "kamervragen-order", "the asker takes in \"ingezonden …\" behind the party"),
    ("NBSP", "overleg-capitals", "the asker takes in \"LEDEN VAN DE\" before the name"),
    ("NBSP", "kamervragen-appendix-page kamervragen-postponed", "notes and running feet are read only across plain blanks"),
    ("no blank lines", "ep-question-ecrite ep-written-question", "attribution and text run together"),
    (
        "no blank lines",
        "overleg-contents overleg-topics overleg-senate-letter overleg-reply-after nota-after-report preliminary-report",
        "a heading of one line without a blank line around it is taken for text",
    ),
    ("extra blank lines", "anfrage-run-in", "a running head after two blank lines is taken for text"),
];
