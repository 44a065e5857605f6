//! wasm32: a thread beside the page's own: a worker that runs the same module. It is made of a blob, so that starting it
//! asks nothing of the network and the page's policy holds in it too.

use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};

/// A thread at work; let go of, it stops at once.
#[derive(Debug)]
pub struct Thread {
    worker: Worker,
    _answered: Closure<dyn FnMut(MessageEvent)>,
}

impl Thread {
    /// Starts a thread that answers requests; nothing where the browser lets none start. An answer of nothing says that
    /// it failed.
    pub fn start(answered: impl Fn(Option<Vec<u8>>) + 'static) -> Option<Thread> {
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let script = Array::of1(&include_str!("thread.js").into());
        let script = Blob::new_with_str_sequence_and_options(&script, &options).ok()?;
        let address = Url::create_object_url_with_blob(&script).ok()?;
        let worker = Worker::new(&address).ok()?;
        // An error has no data either.
        let answered = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            let bytes = event.data();
            answered(bytes.is_object().then(|| Uint8Array::new(&bytes).to_vec()));
        });
        worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
        worker.set_onerror(Some(answered.as_ref().unchecked_ref()));
        worker.post_message(&wasm_bindgen::module()).ok()?;
        Some(Thread { worker, _answered: answered })
    }

    /// Hands it a request.
    pub fn ask(&self, request: &[u8]) -> Result<(), JsValue> {
        let request = Uint8Array::from(request).buffer();
        self.worker.post_message_with_transfer(&request, &Array::of1(&request))
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

thread_local! {
    static READER: RefCell<(crate::apart::Reader, Vec<u8>)> = RefCell::default();
}

/// In the thread: answers a request, and says where in memory the answer stands, its length before it.
#[wasm_bindgen]
pub fn read_apart(request: Vec<u8>) -> u32 {
    READER.with_borrow_mut(|(reader, answer)| {
        let bytes = reader.answer(&request);
        *answer = (bytes.len() as u32).to_le_bytes().to_vec();
        answer.extend(bytes);
        answer.as_ptr() as u32
    })
}
