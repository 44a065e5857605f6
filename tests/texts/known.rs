/// What is not yet read right: the text, the figure, where it stands now, and what goes wrong.
/// Everything that is not listed here is right, and stays so.
const KNOWN: &[(&str, &str, f64, &str)] = &[
    ("kamervragen-grouped", "refs", 0.857, "Stb. 1838: a Staatsblad of that age is not recognised"),
    ("nota-after-report", "Q", 0.833, "the government's opening sentence is taken for a fractie's"),
    ("nota-after-report", "refs", 0.909, "\"Wet moderne dorpspomp\" in brackets after the title"),
    ("overleg-reply-after", "A", 0.900, "the minister's opening sentence is taken for an answer"),
    ("overleg-senate-letter", "Q", 0.833, "the opening of the committee's own letter is taken for a fractie's"),
    ("uk-written", "A", 0.600, "a table and its caption leave the answer"),
    ("uk-written", "pair", 0.500, "a table and its caption leave the answer"),
    ("voorbeeld", "refs", 0.987, "\"Richtlijn 2009/147/EG (de Vogelrichtlijn)\": the name in brackets is taken in"),
];
