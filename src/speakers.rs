//! Speakers: "Lord Rowan: To ask …", "01.02 Minister Anna Veld:", "**Name:** …". A paper whose turns are marked by who
//! speaks has many such lines; one alone is a sentence with a colon.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::headings::HeadingKind;
use crate::labels::Side;
use crate::lines::{Line, Shape};
use crate::patterns::regex;
use crate::scan;
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
    /// Whether the line numbers the speech ("01.02"): in such a paper whoever does not answer asks.
    pub numbered: bool,
    /// Whether it asks nothing more and nobody answers it.
    pub closing: bool,
    /// Length of the label in bytes of the line as it stands.
    pub len: usize,
}

/// A number or id, a name of a few words with capitals, brackets, a colon, text.
static SPEAKER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?P<head>(?:\*\*)?(?:S[1-6][WOF]-[0-9]+[ \x{A0}]|[0-9]{2}\.[0-9]{2,3}[ \x{A0}]|\\?\[[0-9:]{4,8}\\?\] )?(?P<name>[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ][[A-Za-zÀ-ÖØ-öø-ÿĀ-ž].'’-]*(?:[ \x{A0}](?:[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŽİ][[A-Za-zÀ-ÖØ-öø-ÿĀ-ž].'’-]*|van|de|der|den|ten|ter|of|du|la|le|von|zu|el|the)){0,6})(?:[ \x{A0}]\((?P<first>[^)]{1,40})\))?(?:[ \x{A0}]\((?P<second>[^)]{1,40})\))?(?P<role>, [[a-zß-öø-ÿćčđęěłńňőřśşšťůűźżžğı]' -]{3,40})?:(?:\*\*)?)[\s\x{A0}]+\S",
    )
});

/// "1501. Ms T Marais (DU) to ask the Minister of Harbours:"
static ASKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?P<head>(?:[*†] ?)?[0-9]{1,4}\. (?P<name>[A-Z][^():]{2,60}?) \((?P<party>[^)]{1,40})\)) to ask ",
    )
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
    let mut found: Vec<(usize, Speaker)> = lines
        .iter()
        .enumerate()
        // "01.02 Anna Veld: Dank u" reads like the heading of a part as well.
        .filter(|(_, line)| {
            matches!(line.shape, Shape::Text | Shape::Number(_) | Shape::Heading(HeadingKind::Topic, _))
        })
        .filter_map(|(i, line)| {
            let (speaker, says) = speaker(source.slice(line.span))?;
            // "Aviation: Flight Paths" is a subject: what is said is longer, ends a sentence or goes on below.
            let goes_on = || {
                lines.get(i + 1).is_some_and(|next| {
                    matches!(next.shape, Shape::Text) && speaker_head(source.slice(next.span)).is_none()
                })
            };
            (says || goes_on()).then_some((i, speaker))
        })
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
    settle_numbered(source, lines, &mut found);
    for (i, mut speaker) in found {
        // Where members "ask the Minister", whoever else speaks answers.
        if asked && speaker.side.is_none() && !speaker.chair {
            speaker.side = Some(Side::Answer);
        }
        lines[i].shape = Shape::Speaker(speaker);
    }
}

/// In a paper that numbers its speeches, who is no minister asks; after the last answer to a subject ("01."), who does
/// not ask again closes it.
fn settle_numbered(source: &Source, lines: &[Line], found: &mut [(usize, Speaker)]) {
    if !found.iter().any(|(_, speaker)| speaker.numbered && speaker.side == Some(Side::Answer)) {
        return;
    }
    let subject = |i: usize| source.slice(lines[i].span).get(..3).unwrap_or_default().to_owned();
    let mut answered_below: Option<String> = None;
    let mut end = lines.len();
    for (i, speaker) in found.iter_mut().rev() {
        if speaker.side == Some(Side::Answer) {
            answered_below = Some(subject(*i));
        } else if speaker.numbered && !speaker.chair {
            let speech = &lines[*i..end];
            let asks = speech
                .iter()
                .take_while(|line| !matches!(line.shape, Shape::Rule))
                .any(|line| source.slice(line.span).contains('?'));
            speaker.closing = !asks && answered_below.as_deref() != Some(subject(*i).as_str());
            speaker.side = Some(Side::Question);
        }
        end = *i;
    }
}

/// The speaker at the head of a line, and whether what is said there says enough by itself.
fn speaker(line: &str) -> Option<(Speaker, bool)> {
    let found = speaker_head(line)?;
    let said = line[found.len..].trim();
    let says = found.numbered || said.chars().count() > 60 || said.ends_with(['.', '?', '!', ']']);
    Some((found, says))
}

fn speaker_head(line: &str) -> Option<Speaker> {
    // A name stands in the first hundred bytes or nowhere.
    let near = &line[..line.floor_char_boundary(160)];
    // Without a colon or a bracket it names nobody: most lines.
    scan::next(near.as_bytes(), 0, |byte| matches!(byte, b':' | b')'))?;
    if near.contains('\u{a0}') {
        // Read across plain blanks, one for one; the length is that of the line as it stands.
        let plain = near.replace('\u{a0}', " ");
        let mut speaker = speaker_head(&plain)?;
        let letters = plain[..speaker.len].chars().count();
        speaker.len = near.char_indices().nth(letters).map_or(near.len(), |(at, _)| at);
        return Some(speaker);
    }
    if near.contains(") to ask ")
        && let Some(found) = ASKS.as_ref()?.captures(near)
    {
        let (name, party) = (found.name("name")?.as_str(), found.name("party")?.as_str());
        return Some(Speaker {
            name: name.to_owned(),
            party: Some(party.to_owned()),
            side: Some(Side::Question),
            chair: false,
            numbered: true,
            closing: false,
            len: found.name("head")?.end(),
        });
    }
    if !near.contains(':') {
        return None;
    }
    let found = SPEAKER.as_ref()?.captures(near)?;
    let name = found.name("name")?.as_str().replace('\u{a0}', " ");
    let first = name.split(' ').next().unwrap_or_default();
    if NO_NAMES.contains(&first) {
        return None;
    }
    if !name.contains(' ') && !line.starts_with("**") {
        return None;
    }
    let lower = format!("{name}{}", found.name("role").map_or("", |role| role.as_str())).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let rest = line[found.name("head")?.end()..].trim_start().to_lowercase();
    let side = if rest == "to ask" || rest.starts_with("to ask ") {
        Some(Side::Question)
    } else if has(&["minister", "ministre", "staatssecretaris", "secrétaire d'état", "bewindspersoon"]) {
        Some(Side::Answer)
    } else {
        None
    };
    let party = found.name("second").or(found.name("first")).map(|party| party.as_str().to_owned());
    let chair = has(&["voorzit", "président", "speaker", "chair", "griffier"]);
    let numbered = line.starts_with(|c: char| c.is_ascii_digit());
    Some(Speaker { name, party, side, chair, numbered, closing: false, len: found.name("head")?.end() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, wanted: Option<(&str, Option<&str>, Option<Side>)>) {
        let found = speaker(line).filter(|(_, says)| *says).map(|(speaker, _)| speaker);
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
        check("S3W-27 Anna Ford (North East Saltholm and the Isles) (Fer): To ask", None);
        let wrapped = speaker("S3W-27 Anna Ford (Saltholm) (Fer): To ask").map(|(speaker, _)| speaker.side);
        assert_eq!(wrapped, Some(Some(Side::Question)), "wrapped behind its first words");
        check("01.02 Minister Anna Veld: Dank u.", Some(("Minister Anna Veld", None, Some(Side::Answer))));
        check(
            "01.03 Bert van der Zee (DWL): Mijn vraag is kort.",
            Some(("Bert van der Zee", Some("DWL"), None)),
        );
        check("01.04 Anna Veld, ministre: Merci.", Some(("Anna Veld", None, Some(Side::Answer))));
        check("**Anna Ford:** Well, hello.", Some(("Anna Ford", None, None)));
        check(
            "1501. Ms T Marais (DU) to ask the Minister of Harbours:†",
            Some(("Ms T Marais", Some("DU"), Some(Side::Question))),
        );
        check("Aviation: Flight Paths", None);
        check("Het gaat om drie zaken: ten eerste het veer.", None);
        check("Antwoord: Ja.", None);
    }
}
