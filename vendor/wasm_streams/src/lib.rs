//! Stands in for the streams with which Leptos calls functions of a server. A page without a server never calls one,
//! but the real crate exports its classes to JavaScript, so that no linker may leave them out.
//!
//! Only the names that `server_fn` mentions are here, written anew; none of them is ever used.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ReadableStream as Raw;

/// A stream from or to a server that does not exist.
#[derive(Debug)]
pub struct ReadableStream;

impl ReadableStream {
    /// What would be sent.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_stream: S) -> ReadableStream {
        ReadableStream
    }

    /// What would be received.
    pub fn from_raw(_raw: Raw) -> ReadableStream {
        ReadableStream
    }

    /// The browser's own stream: none.
    pub fn into_raw(self) -> Raw {
        JsValue::UNDEFINED.unchecked_into()
    }

    /// What has been received: nothing.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
