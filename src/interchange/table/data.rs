//! A table as it was read: a heading, and rows of cells below it.

use chrono::NaiveDate;

/// The most rows below the heading.
pub const ROWS: usize = 100_000;
/// The most columns.
pub const COLUMNS: usize = 500;
/// The most non-empty cells.
pub(super) const CELLS: usize = 2_000_000;
/// The most characters of a cell: twice what Excel allows.
pub(super) const CELL: usize = 64 * 1024;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct DataTable {
    /// Whether it is a spreadsheet with typed cells; in a CSV every cell is text.
    pub typed: bool,
    /// The sheet that was read; empty for a CSV.
    pub sheet: String,
    /// The non-empty sheets that were not read.
    pub other_sheets: Vec<String>,
    /// The first non-empty row, each cell as one line.
    pub head: Vec<String>,
    /// The non-empty rows below it.
    pub rows: Vec<DataRow>,
    /// How many cells have a formula: their cached values are read.
    pub formulas: usize,
    /// How many merged ranges there are below the heading: only their first cell has a value.
    pub merged: usize,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct DataRow {
    /// Its number as a spreadsheet shows it; for a CSV, the line it begins on.
    pub number: u32,
    /// Its cells, in the order of the heading; there may be more or fewer.
    pub cells: Vec<DataCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum DataCell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, never empty.
    Text(String),
    /// A number. A code typed as 2.10 is 2.1 here.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// An error value (`#REF!`), or a formula without a cached value.
    Broken,
}

impl DataCell {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// Its value as text.
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Broken => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl DataRow {
    /// A cell by the place of its column, counted from 0.
    pub fn cell(&self, column: usize) -> &DataCell {
        self.cells.get(column).unwrap_or(&DataCell::Empty)
    }
}

/// The letters a spreadsheet gives a column, counted from 0: A, B, … Z, AA.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let some = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(some, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
