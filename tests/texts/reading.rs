//! The test texts on disk, for every test that runs over all of them.

use std::fs;
use std::path::PathBuf;

/// A test text: its name, and what it says.
pub struct Text {
    /// The stem of its file.
    pub name: String,
    /// The text, as it is in the file.
    pub text: String,
}

/// Where the texts are.
pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/texts"))
}

/// Every test text, by name. The page's built-in example is one of them.
pub fn all() -> Vec<Text> {
    let mut texts: Vec<Text> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| Text {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    texts.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(texts.len() >= 30, "only {} texts in {}", texts.len(), folder().display());
    texts
}
