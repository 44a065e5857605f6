/// What is not yet read right: the text, the figure, where it stands now, and what goes wrong.
/// Everything that is not listed here is right, and stays so.
const KNOWN: &[(&str, &str, f64, &str)] = &[
    ("kamervragen-grouped", "refs", 0.857, "Stb. 1838: a Staatsblad of that age is not recognised"),
    ("nota-after-report", "refs", 0.909, "\"Wet moderne dorpspomp\" in brackets after the title"),
    ("voorbeeld", "refs", 0.987, "\"Richtlijn 2009/147/EG (de Vogelrichtlijn)\": the name in brackets is taken in"),
];
