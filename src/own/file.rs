//! Patterns ↔ a file: JSON with a version, for colleagues and for what the browser keeps.

use super::{MOST_PATTERNS, Pattern};
use crate::json::Value;

/// The name of the format, by which a file is known.
pub const FORMAT: &str = "kamerlicht-patterns";

/// The version of the shape.
pub const VERSION: usize = 1;

/// Writes patterns.
pub fn write(patterns: &[Pattern]) -> String {
    let one = |pattern: &Pattern| {
        Value::object([
            ("name", Value::text(&pattern.name)),
            ("expression", Value::text(&pattern.expression)),
            ("link", Value::text(&pattern.link)),
        ])
    };
    Value::object([
        ("format", Value::text(FORMAT)),
        ("version", Value::count(VERSION)),
        ("patterns", Value::List(patterns.iter().map(one).collect())),
    ])
    .write()
}

/// Reads what [`write`] wrote; nothing if it is another file. Bad patterns are read too, to be mended.
pub fn read(text: &str) -> Option<Vec<Pattern>> {
    let file = Value::read(text)?;
    let ours = file.get("format")?.as_text()? == FORMAT && file.get("version")?.as_count()? == VERSION as u32;
    let one = |value: &Value| {
        let text = |name: &str| value.get(name).and_then(Value::as_text).map(str::to_owned);
        Some(Pattern { name: text("name")?, expression: text("expression")?, link: text("link")? })
    };
    ours.then(|| {
        file.get("patterns").map_or(&[][..], Value::list).iter().take(MOST_PATTERNS).filter_map(one).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let patterns = vec![
            Pattern {
                name: "Zaak “A”".to_owned(), expression: r"\d+\s\".to_owned(), link: String::new()
            },
            Pattern {
                name: String::new(),
                expression: "é".to_owned(),
                link: "https://x.example/$1".to_owned(),
            },
        ];
        assert_eq!(read(&write(&patterns)), Some(patterns));
        assert_eq!(read(&write(&[]).replace("patterns\",", "corrections\",")), None);
        assert_eq!(read(&write(&[]).replace("1", "2")), None);
        assert_eq!(read("niets"), None);
    }
}
