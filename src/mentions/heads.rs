//! The numbers by which a paper names itself in its head: the dossier line, "Nr. 444", a letter of the Senate.
//!
//! Source: heads of Kamerstukken. Further down a bare number is nobody's name.

use std::sync::LazyLock;

use regex::Regex;

use crate::mentions::Mention;
use crate::patterns::regex;
use crate::reference::ReferenceKind;
use crate::source::Source;
use crate::span::Span;

/// The keys of what is found here.
pub const RULES: [&str; 2] = ["own-dossier", "own-number"];

/// How many lines with text make the head.
const HEAD: usize = 8;

static DOSSIER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?P<dossier>[0-9]{2}[  .]?[0-9]{3}(?:-[0-9]{2})?(?:[  ][IVXL]{1,6})?)(?:[\s\x{A0}]+[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]|$)",
    )
});
static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"^(?P<number>(?i:nr)\.? ?(?P<n>[0-9]{1,4}))\b"));

/// Adds the numbers in the head of the paper that begins at a byte, and marks other mentions of them there as its own.
pub fn find(source: &Source, paper: u32, mentions: &mut Vec<Mention>) {
    let lines = (source.line_of(paper)..source.line_count())
        .map(|i| source.line(i).trim(source.text()))
        .filter(|line| !line.is_empty());
    let mut own: Option<String> = None;
    let mut end = 0;
    for line in lines.take(HEAD) {
        end = line.end;
        let text = source.slice(line);
        let part = |group: Option<regex::Match>| {
            group.map(|m| Span::new(line.start as usize + m.start(), line.start as usize + m.end()))
        };
        if let (None, Some(found)) = (&own, DOSSIER.as_ref().and_then(|p| p.captures(text))) {
            let bare: String =
                found["dossier"].chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let (digits, suffix) = bare.split_at(5);
            let suffix = suffix.trim_start_matches('-');
            let id =
                if suffix.is_empty() { format!("kst-{digits}") } else { format!("kst-{digits}-{suffix}") };
            add(mentions, part(found.name("dossier")), "own-dossier", id.clone());
            own = Some(id);
        } else if let (Some(dossier), Some(found)) = (&own, NUMBER.as_ref().and_then(|p| p.captures(text))) {
            add(mentions, part(found.name("number")), "own-number", format!("{dossier}-{}", &found["n"]));
        }
    }
    for mention in mentions.iter_mut().filter(|m| m.span.start >= paper && m.span.end <= end) {
        mention.own |= matches!(mention.kind, ReferenceKind::Docid | ReferenceKind::Aanhangsel)
            && mention.rule != "aanhangsel";
    }
}

fn add(mentions: &mut Vec<Mention>, span: Option<Span>, rule: &'static str, id: String) {
    if let Some(span) = span.filter(|span| !mentions.iter().any(|m| m.span.overlaps(*span))) {
        mentions.push(Mention { span, kind: ReferenceKind::Kamerstuk, rule, id: Some(id), own: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[(&str, &str)]) {
        let source = Source::new(text);
        let mut mentions = Vec::new();
        find(&source, 0, &mut mentions);
        let found: Vec<_> =
            mentions.iter().map(|m| (source.slice(m.span), m.id.as_deref().unwrap_or(""))).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn heads() {
        check(
            "98 066 Veerdienst\n\nNr. 444 LIJST VAN VRAGEN",
            &[("98 066", "kst-98066"), ("Nr. 444", "kst-98066-444")],
        );
        check("  98317  Waterraad  \n", &[("98317", "kst-98317")]);
        check("98 501-32 Waterraad\nnr. 3", &[("98 501-32", "kst-98501-32"), ("nr. 3", "kst-98501-32-3")]);
        check("12345 schepen voeren uit", &[("12345", "kst-12345")]);
        check("Nr. 12 is een huisnummer", &[]);
    }
}
