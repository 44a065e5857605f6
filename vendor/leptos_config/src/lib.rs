//! Stands in for the settings that Leptos reads on a server. A page without a server never reads them, but the real
//! crate turns on every feature of `regex`, for some 100 KB (brotli) that a first visit would pay for.
//!
//! Only the names that Leptos itself mentions are here, written anew; none of them is ever used.

use std::sync::Arc;

/// Settings of a server that does not exist.
#[derive(Clone, Debug)]
pub struct LeptosOptions {
    /// Name of the program.
    pub output_name: Arc<str>,
    /// Folder of the site.
    pub site_root: Arc<str>,
    /// Folder of the package.
    pub site_pkg_dir: Arc<str>,
    /// Port for reloading.
    pub reload_port: u32,
    /// Port for reloading, seen from outside.
    pub reload_external_port: Option<u32>,
    /// Protocol for reloading.
    pub reload_ws_protocol: ReloadWSProtocol,
    /// File with hashes.
    pub hash_file: Arc<str>,
    /// Whether names carry hashes.
    pub hash_files: bool,
}

/// Protocol for reloading.
#[derive(Clone, Copy, Debug)]
pub enum ReloadWSProtocol {
    /// Plain.
    WS,
    /// Encrypted.
    WSS,
}
