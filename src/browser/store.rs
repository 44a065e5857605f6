//! What this browser keeps between visits, and the session that it makes of it.

use super::history::{fragment, history};
use crate::address::Address;
use crate::checks::Shelf;
use crate::keys::Allowed;
use crate::session::{Session, Theme};
use crate::words::{Layer, Tongue};
use web_sys::Storage;

const PREFIX: &str = "kamerlicht.";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept under a name in this browser.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{name}")).ok()?
}

/// Keeps a text under a name; false if there is no room or no store.
pub fn keep(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{PREFIX}{name}"), value).is_ok())
}

/// Lets go of what is kept under a name.
pub fn drop_kept(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{PREFIX}{name}"));
    }
}

/// The session that this browser kept, with a long text that it kept elsewhere, or a new one in the reader's language.
pub fn restore(long: Option<String>) -> Session {
    let languages: Vec<String> = web_sys::window()
        .map(|window| window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default();
    let mut session = Session::default();
    let tongue = kept("tongue").and_then(|tag| Tongue::of_tag(&tag));
    session.tongue = tongue.unwrap_or_else(|| Tongue::for_browser(&languages));
    let theme = Theme::ALL.into_iter().find(|theme| kept("theme").as_deref() == Some(theme.name()));
    session.theme = theme.unwrap_or_default();
    session.checks = Shelf::parse(&kept("checks").unwrap_or_default());
    session.remember = kept("remember").as_deref() != Some("no");
    let off = |name: &str| kept(name).is_some();
    session.keys = Allowed { letters: !off("no-letters"), ctrl_f: !off("no-ctrl-f") };
    session.hidden = Layer::ALL.into_iter().filter(|layer| kept(layer.name()).is_some()).collect();
    if let Some(text) = long.or_else(|| kept("text")).filter(|_| session.remember) {
        session.open("", &text);
    }
    if let Some(history) = kept("corrections").and_then(|text| crate::corrections::file::read(&text)) {
        session.history = history;
    }
    session.patterns = kept("patterns").and_then(|text| crate::own::file::read(&text)).unwrap_or_default();
    let address = Address::parse(&fragment());
    session.visit(&address);
    // Whoever comes by a link goes where it leads; a reload goes back to where the reader was.
    let reload = history().and_then(|history| history.state().ok()).is_some_and(|state| state.is_string());
    if address.place.is_some() && !reload {
        drop_kept("place");
    }
    session
}

/// Keeps the choices of a session.
pub fn keep_choices(session: &Session) {
    keep("tongue", session.tongue.words().tag);
    keep("theme", session.theme.name());
    keep("remember", if session.remember { "yes" } else { "no" });
    let layers = Layer::ALL.map(|layer| (layer.name(), session.hidden.contains(&layer)));
    let keys = [("no-letters", !session.keys.letters), ("no-ctrl-f", !session.keys.ctrl_f)];
    for (name, off) in layers.into_iter().chain(keys) {
        if off {
            keep(name, "off");
        } else {
            drop_kept(name);
        }
    }
}
