//! Input of verbs: a portfolio, the bytes or the text of a file, a date.

use std::path::Path;

use chrono::NaiveDate;

use super::passphrase;
use crate::error::{Error, Outside, Result};
use crate::words;
use crate::{Portfolio, clock, disk, text};

/// Parses a date as YYYY-MM-DD.
pub(super) fn date(written: &str) -> Result<NaiveDate> {
    clock::day(written).ok_or(Error::BadDate)
}

/// The most bytes of a text file: more than any such file may have.
const LONGEST_TEXT: u64 = 8 * 1024 * 1024;

/// The bytes of a request, an answer or a similar file.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    disk::read_at_most(path, crate::bundle::LIMIT)
}

/// Opens a portfolio to work in.
pub(super) fn open(folder: &Path) -> Result<Portfolio> {
    Portfolio::open(folder, &passphrase::of(folder)?)
}

/// Opens a portfolio read-only.
pub(super) fn look_at(folder: &Path) -> Result<Portfolio> {
    Portfolio::open_to_read(folder, &passphrase::of(folder)?)
}

/// The text of a file, whatever encoding it was saved in.
pub(super) fn read_text(path: &Path) -> Result<String> {
    let bytes =
        disk::read_whole(path, LONGEST_TEXT).map_err(Error::io(words::shared::READING_THE_FILE))?;
    Ok(text::of_file(&bytes).ok_or(Outside::NotText)?)
}
