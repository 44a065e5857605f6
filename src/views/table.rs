//! document → rows: one question and its answer per row, in the order that a reader wants.

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    /// The order of the paper.
    #[default]
    Paper,
    /// Who asks.
    Asker,
    /// The number of the question.
    Number,
    /// How it fared.
    Status,
    /// The length of the answer.
    Length,
}

impl Key {
    /// Every key.
    pub const ALL: [Key; 5] = [Key::Paper, Key::Asker, Key::Number, Key::Status, Key::Length];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Key::Paper => "paper",
            Key::Asker => "asker",
            Key::Number => "number",
            Key::Status => "status",
            Key::Length => "length",
        }
    }
}

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// What it goes by.
    pub key: Key,
    /// Whether the greatest come first.
    pub falling: bool,
}

impl Sort {
    /// The order after a column's heading was pressed: rising, then falling, then the paper's own again.
    pub fn press(self, key: Key) -> Sort {
        match self {
            Sort { key: now, falling: false } if now == key => Sort { key, falling: true },
            Sort { key: now, falling: true } if now == key => Sort::default(),
            _ => Sort { key, falling: false },
        }
    }
}
