//! wasm32: where the browser keeps a long text: beside the small store, which holds no more than a few million letters
//! and keeps the page waiting while it writes.

use super::{drop_kept, keep as note, kept as noted};
use js_sys::{Reflect, Uint8Array};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Cache, CacheStorage, Response};

/// The name of the store, and of the text in it.
const NAME: &str = "kamerlicht";
/// What the small store says while a text is kept here.
const NOTE: &str = "long";

thread_local! {
    /// The number of the last thing that was asked of the store: what an older one does late is undone.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

fn store() -> Option<CacheStorage> {
    // Where a page has no safe address, there is none.
    let store = Reflect::get(&web_sys::window()?.into(), &"caches".into()).ok()?;
    store.is_object().then(|| store.unchecked_into())
}

async fn cache() -> Option<Cache> {
    JsFuture::from(store()?.open(NAME)).await.ok().map(JsValue::unchecked_into)
}

/// Keeps a text; false if there is no room or no store.
pub async fn keep(text: &str) -> bool {
    let number = ASKED.get() + 1;
    ASKED.set(number);
    let Ok(response) = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(text.as_bytes()))) else {
        return false;
    };
    let Some(cache) = cache().await else { return false };
    let kept = JsFuture::from(cache.put_with_str(NAME, &response)).await.is_ok();
    if ASKED.get() == number && kept {
        note(NOTE, "yes");
    }
    kept
}

/// Whether a text is kept here.
pub fn holds() -> bool {
    noted(NOTE).is_some()
}

/// The text that is kept here.
pub async fn kept() -> Option<String> {
    let response: Response =
        JsFuture::from(cache().await?.match_with_str(NAME)).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).ok()
}

/// Lets go of it.
pub fn drop() {
    ASKED.set(ASKED.get() + 1);
    if holds() {
        drop_kept(NOTE);
        if let Some(store) = store() {
            spawn_local(async move {
                let _ = JsFuture::from(store.delete(NAME)).await;
            });
        }
    }
}
