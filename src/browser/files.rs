//! Files that come in and go out.

use super::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// The bytes of a file.
pub async fn read(file: &File) -> Option<Vec<u8>> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The first file of an input or a drop.
pub fn first_file(list: Option<web_sys::FileList>) -> Option<File> {
    list?.get(0)
}

/// Lets the reader choose a file.
pub fn choose_file(chosen: impl Fn(File) + 'static) {
    let input = document().and_then(|document| document.create_element("input").ok());
    let Some(input) = input.and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    let field = input.clone();
    let told = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || {
        if let Some(file) = first_file(field.files()) {
            chosen(file);
        }
    });
    let _ = input.add_event_listener_with_callback("change", told.as_ref().unchecked_ref());
    // The field lives as long as the browser asks; so must what it tells.
    told.forget();
    input.click();
}

/// Hands a file of a media type to the browser to be saved.
pub fn download(name: &str, kind: &str, content: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{kind};charset=utf-8"));
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    // It stands nowhere in the page, so that nobody there hears of the click.
    link.click();
    // The browser reads the address after this turn of its loop; a minute is plenty.
    let free = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    if let Some(window) = web_sys::window() {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref(), 60_000)?;
    }
    Ok(())
}
