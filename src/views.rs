//! The views on one document: document → rows, counts and charts, and their markup. `app/views.rs` only shows them.

pub mod table;

/// How a document is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The paper in its own order.
    #[default]
    Reading,
    /// One question and its answer per row.
    Table,
    /// How every question fared, to be ticked off.
    Coverage,
    /// Every cited paper once.
    References,
    /// Counts, as charts.
    Figures,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [View; 5] = [View::Reading, View::Table, View::Coverage, View::References, View::Figures];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            View::Reading => "reading",
            View::Table => "table",
            View::Coverage => "coverage",
            View::References => "references",
            View::Figures => "figures",
        }
    }
}
