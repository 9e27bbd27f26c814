//! Reads the rows of a log or a training record. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::columns::{Columns, Places};
use super::day;
use super::pieces::{Pieces, ReadAs};
use super::table::{DataCell, DataRow, DataTable, letters};
use crate::clock::printed;
use crate::digest::digest;
use crate::words;

/// The rows of a table while they are read.
pub struct Rows<'a> {
    pub reader: ReadAs,
    pub table: &'a DataTable,
    pub places: &'a Places,
    pub said: &'a Columns,
    seen: BTreeMap<String, usize>,
    /// Days whose day and month could be swapped: how many, and the first.
    either: Option<(usize, String, NaiveDate)>,
}

/// The value of a day field.
pub enum Day {
    /// A day.
    On(NaiveDate),
    /// Nothing.
    None,
    /// Something else.
    Not,
}

impl<'a> Rows<'a> {
    pub fn new(
        reader: ReadAs,
        table: &'a DataTable,
        places: &'a Places,
        said: &'a Columns,
    ) -> Self {
        Self { reader, table, places, said, seen: BTreeMap::new(), either: None }
    }

    /// The key of a row, from its content; a repeated row gets another key.
    pub fn key(&mut self, row: &DataRow) -> String {
        let mut cells: Vec<String> = row.cells.iter().map(DataCell::text).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let told = format!("{}\n{}", self.reader.code(), cells.join("\u{1f}"));
        let nth = self.seen.entry(told.clone()).or_default();
        *nth += 1;
        digest(format!("{told}\n{nth}").as_bytes())
    }

    /// The text of the first column of a field, or the fixed value.
    pub fn text(&self, row: &DataRow, field: &str) -> String {
        let said = self.places.one(field).map(|place| row.cell(place).text()).unwrap_or_default();
        if said.trim().is_empty() {
            return self.said.fixed.get(field).cloned().unwrap_or_default();
        }
        said
    }

    /// Whether a cell of a field is broken.
    pub fn is_broken(&self, row: &DataRow, field: &str) -> bool {
        self.places.all(field).iter().any(|place| *row.cell(*place) == DataCell::Broken)
    }

    /// The day in a field.
    pub fn day(&mut self, row: &DataRow, field: &str) -> Day {
        let fixed = || DataCell::Text(self.said.fixed.get(field).cloned().unwrap_or_default());
        let cell = self.places.one(field).map(|place| row.cell(place).clone());
        let cell = cell.filter(|cell| !cell.is_empty()).unwrap_or_else(fixed);
        match cell {
            DataCell::Day(on) => Day::On(on),
            DataCell::Text(written) if written.trim().is_empty() => Day::None,
            DataCell::Text(written) => match day::read(&written, self.said.month_first) {
                Some(read) => {
                    if read.either {
                        let first = || (0, written.trim().to_owned(), read.on);
                        self.either.get_or_insert_with(first).0 += 1;
                    }
                    Day::On(read.on)
                }
                None => Day::Not,
            },
            DataCell::Empty => Day::None,
            DataCell::Number(_) | DataCell::Broken => Day::Not,
        }
    }

    /// Counts the cells of a row whose column has no field.
    pub fn rest(&self, row: &DataRow, to: &mut Pieces) {
        for (place, cell) in row.cells.iter().enumerate() {
            if !cell.is_empty() && self.places.field_of(place).is_none() {
                to.leave_out(&self.named(place));
            }
        }
    }

    /// The heading of a column, or its letters.
    pub fn named(&self, place: usize) -> String {
        match self.table.head.get(place) {
            Some(head) if !head.is_empty() => head.clone(),
            _ => words::bringing::column(letters(place)),
        }
    }

    /// Adds the remarks on the table.
    pub fn notes(self, to: &mut Pieces) {
        let table = self.table;
        if !table.other_sheets.is_empty() {
            let others = words::bringing::other_sheets_are(table.other_sheets.len());
            to.notes.push(words::bringing::sheet(&table.sheet, others));
        }
        if let Some((count, written, on)) = self.either {
            to.notes.push(words::bringing::days_read(
                count,
                &written,
                &printed(on),
                self.said.month_first,
            ));
        }
        if table.formulas > 0 {
            to.notes.push(words::bringing::cells_are_formulas(table.formulas));
        }
        if table.merged > 0 {
            to.notes.push(words::bringing::cells_go_over_several(table.merged));
        }
    }
}
