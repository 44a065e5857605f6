//! Speakers: "Lord Rowan: To ask …", "01.02 Minister Anna Veld:", "**Name:** …". A paper whose turns are marked by who
//! speaks has many such lines; one alone is a sentence with a colon.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::labels::Side;
use crate::lines::{Line, Shape};
use crate::source::Source;

/// Who speaks at the head of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The name as printed, without number, party and colon.
    pub name: String,
    /// The party in brackets, if there is one.
    pub party: Option<String>,
    /// Which side speaks, where the line itself says so.
    pub side: Option<Side>,
    /// Whether it is the chair, who neither asks nor answers.
    pub chair: bool,
    /// Length of the label in bytes of the line as it stands.
    pub len: usize,
}

/// A number or id, a name of a few words with capitals, brackets, a colon, text.
static SPEAKER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?P<head>(?:\*\*)?(?:S[1-6][WOF]-[0-9]+ |[0-9]{2}\.[0-9]{2,3} |\\?\[[0-9:]{4,8}\\?\] )?(?P<name>[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ][[A-Za-zÀ-ÖØ-öø-ÿĀ-ž].'’-]*(?: (?:[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ][[A-Za-zÀ-ÖØ-öø-ÿĀ-ž].'’-]*|van|de|der|den|ten|ter|of|du|la|le|von|zu|el|the)){0,6})(?: \((?P<first>[^)]{1,40})\))?(?: \((?P<second>[^)]{1,40})\))?(?P<role>, [[a-zß-öø-ÿćčđęěłńňőřśşšťůűźżžğı]' -]{3,40})?:(?:\*\*)?)\s+\S",
    )
    .ok()
});

/// So many lines must open with a speaker before any of them counts, by at least two speakers.
const LEAST: usize = 4;

/// Words before a colon that name no speaker.
const NO_NAMES: [&str; 16] = [
    "Antwoord",
    "Vraag",
    "Answer",
    "Question",
    "Frage",
    "Antwort",
    "Notes",
    "Note",
    "Let",
    "Bijlage",
    "Onderwerp",
    "Subject",
    "Datum",
    "Toelichting",
    "Source",
    "Bron",
];

/// Marks the lines at whose head somebody begins to speak.
pub fn settle(source: &Source, lines: &mut [Line]) {
    let found: Vec<(usize, Speaker)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| matches!(line.shape, Shape::Text | Shape::Number(_)))
        .filter_map(|(i, line)| speaker(source.slice(line.span)).map(|speaker| (i, speaker)))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, speaker) in &found {
        *times.entry(speaker.name.as_str()).or_default() += 1;
    }
    let asked = found.iter().any(|(_, speaker)| speaker.side == Some(Side::Question));
    let spoken = found.len() >= LEAST
        && times.len() >= 2
        && (asked || times.values().filter(|&&n| n >= 2).count() >= 2);
    if !(spoken || asked && found.len() >= 2) {
        return;
    }
    for (i, mut speaker) in found {
        // Where members "ask the Minister", whoever else speaks answers.
        if asked && speaker.side.is_none() && !speaker.chair {
            speaker.side = Some(Side::Answer);
        }
        lines[i].shape = Shape::Speaker(speaker);
    }
}

fn speaker(line: &str) -> Option<Speaker> {
    // A name stands in the first hundred bytes or nowhere.
    let near = &line[..line.floor_char_boundary(160)];
    if !near.contains(':') {
        return None;
    }
    let found = SPEAKER.as_ref()?.captures(near)?;
    let name = found.name("name")?.as_str();
    let first = name.split(' ').next().unwrap_or(name);
    if NO_NAMES.contains(&first) {
        return None;
    }
    // "Aviation: Flight Paths" is a subject: what is said is longer, or a sentence.
    let said = line[found.name("head")?.end()..].trim();
    let says = said.chars().count() > 60 || said.ends_with(['.', '?', '!', ']']);
    if !says || !name.contains(' ') && !line.starts_with("**") {
        return None;
    }
    let lower = format!("{name}{}", found.name("role").map_or("", |role| role.as_str())).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let rest = line[found.name("head")?.end()..].trim_start().to_lowercase();
    let side = if rest.starts_with("to ask ") {
        Some(Side::Question)
    } else if has(&["minister", "ministre", "staatssecretaris", "secrétaire d'état", "bewindspersoon"]) {
        Some(Side::Answer)
    } else {
        None
    };
    let party = found.name("second").or(found.name("first")).map(|party| party.as_str().to_owned());
    let chair = has(&["voorzit", "président", "speaker", "chair", "griffier"]);
    Some(Speaker { name: name.to_owned(), party, side, chair, len: found.name("head")?.end() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, wanted: Option<(&str, Option<&str>, Option<Side>)>) {
        let found = speaker(line);
        let found = found.as_ref().map(|s| (s.name.as_str(), s.party.as_deref(), s.side));
        assert_eq!(found, wanted, "{line}");
    }

    #[test]
    fn speakers() {
        check(
            "Lord Rowan: To ask His Majesty's Government why.",
            Some(("Lord Rowan", None, Some(Side::Question))),
        );
        check(
            "S3W-27 Anna Ford (Saltholm) (Fer): To ask the Scottish Executive why.",
            Some(("Anna Ford", Some("Fer"), Some(Side::Question))),
        );
        check("01.02 Minister Anna Veld: Dank u.", Some(("Minister Anna Veld", None, Some(Side::Answer))));
        check(
            "01.03 Bert van der Zee (DWL): Mijn vraag is kort.",
            Some(("Bert van der Zee", Some("DWL"), None)),
        );
        check("01.04 Anna Veld, ministre: Merci.", Some(("Anna Veld", None, Some(Side::Answer))));
        check("**Anna Ford:** Well, hello.", Some(("Anna Ford", None, None)));
        check("Aviation: Flight Paths", None);
        check("Het gaat om drie zaken: ten eerste het veer.", None);
        check("Antwoord: Ja.", None);
    }
}
