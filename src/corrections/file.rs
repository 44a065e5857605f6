//! Corrections ↔ a file: JSON with a version, for the page, for what the browser keeps, and for the command line.
//!
//! Offsets count bytes of the text in UTF-8, as everything inside does.

use super::{Edit, History, MOST_EDITS, Place};
use crate::form::Told;
use crate::json::Value;
use crate::reference::ReferenceKind;
use crate::span::Span;
use crate::turn::TurnKind;

/// The name of the format, by which a file is known.
pub const FORMAT: &str = "kamerlicht-corrections";

/// The version of the shape. A new kind of edit keeps it; one that means something else raises it.
pub const VERSION: usize = 1;

/// Writes the edits that stand and those that were taken back.
pub fn write(history: &History) -> String {
    value(history).write()
}

/// What [`write`] writes, as a value.
pub fn value(history: &History) -> Value {
    let list = |edits: &[Edit]| Value::List(edits.iter().map(edit).collect());
    Value::object([
        ("format", Value::text(FORMAT)),
        ("version", Value::count(VERSION)),
        ("unit", Value::text("byte")),
        ("edits", list(history.corrections())),
        ("undone", list(history.undone())),
    ])
}

/// Reads what [`write`] wrote, or labels that hold it; an edit of a later kind is left out. Nothing if it is another
/// file.
pub fn read(text: &str) -> Option<History> {
    let file = Value::read(text)?;
    let file = file.get("corrections").unwrap_or(&file);
    let ours = file.get("format")?.as_text()? == FORMAT && file.get("version")?.as_count()? == VERSION as u32;
    let list = |name: &str| -> Vec<Edit> {
        let edits = file.get(name).map_or(&[][..], Value::list);
        edits.iter().take(MOST_EDITS).filter_map(read_edit).collect()
    };
    ours.then(|| History::new(list("edits"), list("undone")))
}

fn edit(edit: &Edit) -> Value {
    let mut fields: Vec<(String, Value)> = Vec::new();
    let mut put = |name: &str, value: Value| fields.push((name.to_owned(), value));
    put("do", Value::text(name(edit)));
    match edit {
        Edit::Stretch { at, kind } => {
            put("at", place(at));
            put("kind", Value::text(kind.name()));
        }
        Edit::Split { at } | Edit::NoReference { at } => put("at", place(at)),
        Edit::Asker { at, name } => {
            put("at", place(at));
            put("name", name.as_deref().map_or(Value::Null, Value::text));
        }
        Edit::Pair { question, answer } | Edit::Unpair { question, answer } => {
            put("question", place(question));
            put("answer", place(answer));
        }
        Edit::Refer { at, kind, id } => {
            put("at", place(at));
            put("kind", Value::text(kind.name()));
            put("id", id.as_deref().map_or(Value::Null, Value::text));
        }
        Edit::AllLike { look, kind } => {
            put("look", Value::text(look));
            put("kind", Value::text(kind.name()));
        }
        Edit::TurnsBy { rule, kind } => {
            put("rule", Value::text(rule));
            put("kind", Value::text(kind.name()));
        }
        Edit::NoneBy { rule } => put("rule", Value::text(rule)),
        Edit::Form(Told { genre, language }) => {
            put("genre", Value::text(genre.name()));
            put("language", Value::text(language.tag()));
        }
    }
    Value::Object(fields)
}

fn name(edit: &Edit) -> &'static str {
    match edit {
        Edit::Stretch { .. } => "stretch",
        Edit::Split { .. } => "split",
        Edit::Asker { .. } => "asker",
        Edit::Pair { .. } => "pair",
        Edit::Unpair { .. } => "unpair",
        Edit::Refer { .. } => "refer",
        Edit::NoReference { .. } => "no-reference",
        Edit::AllLike { .. } => "all-like",
        Edit::TurnsBy { .. } => "turns-by",
        Edit::NoneBy { .. } => "none-by",
        Edit::Form(_) => "form",
    }
}

fn place(place: &Place) -> Value {
    Value::object([
        ("start", Value::count(place.span.start as usize)),
        ("end", Value::count(place.span.end as usize)),
        ("opens", Value::text(&place.opens)),
    ])
}

fn read_edit(value: &Value) -> Option<Edit> {
    let at = |name: &str| read_place(value.get(name)?);
    let text = |name: &str| value.get(name).and_then(Value::as_text).map(str::to_owned);
    let kind = || TurnKind::ALL.into_iter().find(|kind| Some(kind.name()) == text("kind").as_deref());
    let edit = match value.get("do")?.as_text()? {
        "stretch" => Edit::Stretch { at: at("at")?, kind: kind()? },
        "split" => Edit::Split { at: at("at")? },
        "asker" => Edit::Asker { at: at("at")?, name: text("name") },
        "pair" => Edit::Pair { question: at("question")?, answer: at("answer")? },
        "unpair" => Edit::Unpair { question: at("question")?, answer: at("answer")? },
        "refer" => {
            let named = text("kind")?;
            let kind = ReferenceKind::ALL.into_iter().find(|kind| kind.name() == named)?;
            Edit::Refer { at: at("at")?, kind, id: text("id") }
        }
        "no-reference" => Edit::NoReference { at: at("at")? },
        "all-like" | "lines-like" => Edit::AllLike { look: text("look")?, kind: kind()? },
        "turns-by" => Edit::TurnsBy { rule: text("rule")?, kind: kind()? },
        "none-by" => Edit::NoneBy { rule: text("rule")? },
        "form" => Edit::Form(Told::of(&[text("genre")?, text("language")?])?),
        _ => return None,
    };
    Some(edit)
}

fn read_place(value: &Value) -> Option<Place> {
    let (start, end) = (value.get("start")?.as_count()?, value.get("end")?.as_count()?);
    (start < end)
        .then_some(Place { span: Span { start, end }, opens: value.get("opens")?.as_text()?.to_owned() })
}
