//! Rows of a table, whether it came as CSV or as XLSX: a heading, and cells below it.
//!
//! Limits come before memory: a table that is too large, a spreadsheet that unpacks to too much and a cell far out are
//! refused where they are met. Pure.

mod csv;
mod data;
mod xlsx;

pub use data::{DataCell, DataRow, DataTable, letters};

use crate::error::{Bringing, Result};

/// The most bytes a table may have as a file: 25 MB.
pub const LIMIT: u64 = 25 * 1024 * 1024;
/// Reads a table, told by its content: a spreadsheet (XLSX), or text with commas, semicolons or tabs. Of a spreadsheet
/// it is the sheet of this name, or the first one that says something.
///
/// # Errors
/// [`Bringing`], with where it is.
pub fn read(bytes: &[u8], sheet: &str) -> Result<DataTable> {
    if bytes.len() as u64 > LIMIT {
        return Err(Bringing::TooLarge { most: "25 MB" }.into());
    }
    // What Office locks with a password, and what it saved before 2007, is in the same container.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(Bringing::Locked.into());
    }
    let table = match bytes.starts_with(b"PK\x03\x04") {
        true => xlsx::read(bytes, sheet)?,
        false => csv::read(bytes)?,
    };
    if table.head.is_empty() {
        return Err(Bringing::Nothing.into());
    }
    Ok(table)
}
