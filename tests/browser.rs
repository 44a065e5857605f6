//! The library as WebAssembly in a real browser: what the compiler's target or the browser could change.

#![cfg(target_arch = "wasm32")]

use kamerlicht::decode;
use kamerlicht::parse;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const EXAMPLE: &str = include_str!("../assets/voorbeeld.txt");

#[wasm_bindgen_test]
fn the_example_has_its_fifteen_exchanges() {
    let document = parse(EXAMPLE);
    assert_eq!(document.exchanges.len(), 15);
    assert_eq!(document.source.text(), EXAMPLE);
}

// Here the browser's own decoder reads what natively a crate reads: the same bytes must give the same text.

#[wasm_bindgen_test]
fn bytes_of_windows_1252_are_read() {
    let decoded = decode::decode(b"\x93Waarom?\x94 vroeg Zo\xEB, \x80 5,\x97").ok();
    assert_eq!(decoded.map(|it| it.text).as_deref(), Some("“Waarom?” vroeg Zoë, € 5,—"));
}

#[wasm_bindgen_test]
fn bytes_of_utf_16_are_read() {
    let bytes: Vec<u8> = "\u{feff}Vraag 1: é 𝄞?".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let decoded = decode::decode(&bytes).ok();
    assert_eq!(decoded.map(|it| it.text).as_deref(), Some("Vraag 1: é 𝄞?"));
}

// The JavaScript API, called as a script calls it: what comes back is read by name, not through Rust's types.
#[cfg(feature = "javascript")]
mod javascript {
    use super::EXAMPLE;
    use js_sys::{Array, JsString, Reflect};
    use kamerlicht::js::{annotate, to_html};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_test::wasm_bindgen_test;

    fn field(object: &JsValue, name: &str) -> JsValue {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn list(object: &JsValue, name: &str) -> Vec<JsValue> {
        field(object, name).dyn_into::<Array>().map(|list| list.to_vec()).unwrap_or_default()
    }

    fn number(object: &JsValue, name: &str) -> u32 {
        field(object, name).as_f64().map_or(u32::MAX, |number| number as u32)
    }

    fn word(object: &JsValue, name: &str) -> String {
        field(object, name).as_string().unwrap_or_default()
    }

    #[wasm_bindgen_test]
    fn annotate_gives_the_exchanges_of_the_example() {
        let annotation = annotate(EXAMPLE).unwrap_or_default();
        assert_eq!(
            (word(&annotation, "format"), number(&annotation, "version")),
            ("kamerlicht".to_owned(), 1)
        );
        assert_eq!(word(&annotation, "unit"), "utf-16");
        assert_eq!(list(&annotation, "exchanges").len(), 15);
        assert_eq!(word(&annotation, "text"), EXAMPLE);
    }

    #[wasm_bindgen_test]
    fn offsets_are_those_of_a_slice_in_javascript() {
        let text = "𝄞 é\n\nVraag 1\nKent u Kamerstuk 38 912, nr. 14 𝄞?\n\nAntwoord 1\nJa. Zie Kamerstuk 38 912, nr. 15.\n";
        let annotation = annotate(text).unwrap_or_default();
        let script = JsString::from(text);
        let references = list(&annotation, "references");
        assert_eq!(references.len(), 2);
        for reference in &references {
            let slice = script.slice(number(reference, "start"), number(reference, "end"));
            assert_eq!(String::from(slice), word(reference, "quote"));
        }
        assert_eq!(number(&annotation, "length"), script.length());
    }

    #[wasm_bindgen_test]
    fn to_html_speaks_the_language_asked_for() {
        let dutch = to_html("Vraag 1\nWaarom <b>?\n\nAntwoord 1\nDaarom.\n", None);
        let english = to_html("Vraag 1\nWaarom <b>?\n\nAntwoord 1\nDaarom.\n", Some("en".to_owned()));
        assert!(dutch.contains("<html lang=\"nl\"") && english.contains("<html lang=\"en\""));
        assert!(dutch.contains("Waarom &lt;b&gt;?") && !dutch.contains("<b>?"));
    }
}
