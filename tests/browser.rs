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
