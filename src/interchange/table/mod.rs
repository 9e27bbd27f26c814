//! Reads tables from CSV and XLSX: a heading, and rows of cells below it.
//!
//! Limits are checked before memory is used: tables that are too large, spreadsheets that unpack to too much, and cells far
//! outside are refused. Pure.

mod csv;
mod data;
mod xlsx;

pub use data::{DataCell, DataRow, DataTable, letters};

use crate::error::{Bringing, Result};

/// The most bytes a table may have as a file: 25 MB.
pub const LIMIT: u64 = 25 * 1024 * 1024;
/// Reads a table: XLSX, or CSV with commas, semicolons or tabs, recognised by its content. Of a spreadsheet, it reads the
/// sheet with this name, or the first one that is not empty.
///
/// # Errors
/// [`Bringing`], with where it is.
pub fn read(bytes: &[u8], sheet: &str) -> Result<DataTable> {
    if bytes.len() as u64 > LIMIT {
        return Err(Bringing::TooLarge { most: "25 MB" }.into());
    }
    // The CFB container: an Office file with a password, or one of before 2007.
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
