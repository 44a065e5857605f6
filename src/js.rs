//! The JavaScript API of the module: the JSON export and the HTML export, for a text that JavaScript holds.
//!
//! Offsets count UTF-16 code units, as `String.prototype.slice` does. Deliberately absent: reading of files and
//! anything that touches a page.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::export::html;
use crate::export::json::{self, Unit};
use crate::words::Tongue;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = r#"
export type Certainty = "doubtful" | "likely" | "sure";
export interface Range { start: number; end: number }
export interface Evidence extends Range { rule: string; weight: number }
export interface Piece extends Range { flow: "prose" | "lines" | "table"; continues: boolean }
export interface Turn extends Range {
  id: string;
  kind: "question" | "answer" | "preamble" | "heading" | "label" | "note" | "furniture" | "other";
  certainty: Certainty;
  label?: Range;
  numbers?: string[];
  asker?: string;
  answerer?: string;
  pieces: Piece[];
  evidence: Evidence[];
}
export interface Exchange { id: string; questions: string[]; answers: string[]; asker?: string; numbers?: string[] }
export interface Sentence extends Range { turn: string; kind: "statement" | "direct" | "indirect" | "request" }
export interface Candidate { turn: string; score: number; shared: string[] }
export interface Reference extends Range {
  key: string;
  kind: string;
  quote: string;
  id?: string;
  url?: string;
  targets?: string[];
  candidates?: Candidate[];
  certainty: Certainty;
  rule: string;
  standsFor?: string;
  own: boolean;
}
export interface Notice extends Range { kind: string; words: string[] }
export interface Annotation {
  format: "kamerlicht";
  version: 1;
  generator: string;
  name?: string;
  unit: "utf-16";
  length: number;
  text: string;
  form: { genre: string; language: string; evidence: Evidence[] };
  turns: Turn[];
  exchanges: Exchange[];
  sentences: Sentence[];
  references: Reference[];
  notices: Notice[];
}
"#;

/// Annotates a text: the JSON export as an object, with offsets in UTF-16 code units.
#[wasm_bindgen(unchecked_return_type = "Annotation")]
pub fn annotate(text: &str) -> Result<JsValue, JsValue> {
    let document = crate::parse(text);
    let annotation = json::annotation(&document, Unit::Utf16, None);
    Ok(annotation.serialize(&Serializer::json_compatible())?)
}

/// A text as one self-contained page, with Dutch words around it, or English ones for "en".
#[wasm_bindgen(js_name = toHtml)]
pub fn to_html(text: &str, language: Option<String>) -> String {
    let tongue = language.and_then(|tag| Tongue::of_tag(&tag)).unwrap_or(Tongue::Dutch);
    html::page(&crate::parse(text), tongue.words())
}
