//! rows → a CSV file that a spreadsheet opens: with a byte order mark, and with the separator that it expects in the
//! reader's language.

use crate::words::Tongue;

/// Rows of cells; the first one heads the columns.
#[derive(Debug)]
pub struct Csv {
    out: String,
    separator: char,
    begun: bool,
}

impl Csv {
    /// No rows yet. A Dutch spreadsheet separates by semicolons, for its numbers have commas.
    pub fn new(tongue: Tongue) -> Csv {
        let separator = if tongue == Tongue::Dutch { ';' } else { ',' };
        Csv { out: "\u{feff}".to_owned(), separator, begun: false }
    }

    /// Adds a cell to the row. Text that a spreadsheet would take for a formula is kept from running.
    pub fn cell(&mut self, value: &str) {
        if std::mem::replace(&mut self.begun, true) {
            self.out.push(self.separator);
        }
        self.out.push('"');
        if value.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            self.out.push('\'');
        }
        self.out.push_str(&value.replace('"', "\"\""));
        self.out.push('"');
    }

    /// Ends the row.
    pub fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begun = false;
    }

    /// The file.
    pub fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_run() {
        let mut csv = Csv::new(Tongue::English);
        for cell in ["a \"b\"", "=1+1", "x,\ny"] {
            csv.cell(cell);
        }
        csv.end();
        assert_eq!(csv.finish(), "\u{feff}\"a \"\"b\"\"\",\"'=1+1\",\"x,\ny\"\r\n");
    }
}
