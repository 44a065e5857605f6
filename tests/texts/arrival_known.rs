/// What still depends on how a text arrives: the way, the texts, and what goes wrong.
const KNOWN: &[(&str, &str, &str)] = &[
    ("wrapped at 60", "belgian-committee belgian-speeches", "speeches are wrapped so that their numbers are lost"),
    ("wrapped at 100", "belgian-committee belgian-speeches", "speeches are wrapped so that their numbers are lost"),
    ("wrapped at 60", "overleg-no-blank-lines", "no blank lines and no label: a short last line is all that ends an answer"),
    ("NBSP", "uk-written belgian-speeches sa-question-paper", "a speaker's name is read only across plain blanks"),
    ("NBSP", "kamervragen-order", "the asker takes in \"ingezonden …\" behind the party"),
    ("NBSP", "overleg-capitals", "the asker takes in \"LEDEN VAN DE\" before the name"),
    ("NBSP", "kamervragen-appendix-page kamervragen-postponed", "notes and running feet are read only across plain blanks"),
    ("no blank lines", "ep-question-ecrite ep-written-question", "attribution and text run together"),
    (
        "no blank lines",
        "overleg-contents overleg-topics overleg-senate-letter overleg-reply-after nota-after-report preliminary-report",
        "a heading of one line without a blank line around it is taken for text",
    ),
    ("NBSP", "further-preliminary-report", "two fracties joined by \"en\" are told apart only across plain blanks"),
    (
        "no blank lines",
        "inbreng-bare-names nota-numbered-parts older-overleg-past-tense overleg-answers-per-fractie question-ecrite-assembly sa-question-paper verslag-bill",
        "short last lines are all that parts paragraphs, headings of one line are taken for text",
    ),
    ("wrapped at 60", "anfrage-zu-frage overleg-answers-per-fractie", "two questions of one paragraph run together"),
    ("page numbers", "sa-question-paper", "a page number within a question parts it"),
    ("extra blank lines", "anfrage-run-in", "a running head after two blank lines is taken for text"),
];
