//! Recognises the sort of a source by its content, never by its name.

use super::archive::Archive;
use super::listing::listed;
use super::source::Source;
use super::{leap2a, moodle_own, taken_out};
use crate::badge;
use crate::error::{Bringing, Result};
use crate::evidence::sniff;
use crate::text;
use crate::words;

/// The sorts of sources that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A table.
    Table,
    /// A folder or an archive of files.
    Folder,
    /// A take-out of one of our portfolios, alone or with its files.
    TakeOut,
    /// A portfolio in the form Leap2A, alone or with its files.
    Leap2a,
    /// A personal data export of Moodle.
    Moodle,
    /// A badge, or a learner record.
    Badge,
}

impl Source {
    /// Its sort.
    ///
    /// # Errors
    /// [`Bringing::Unknown`]; those of [`listed`].
    pub(super) fn sort(&self) -> Result<Sort> {
        match self.bytes() {
            None => self.sort_of_files(),
            Some(bytes) if bytes.starts_with(b"PK\x03\x04") => {
                let mut archive = Archive::open(bytes)?;
                for place in 0..archive.len() {
                    if archive.name(place)?.eq_ignore_ascii_case("xl/workbook.xml") {
                        return Ok(Sort::Table);
                    }
                }
                self.sort_of_files()
            }
            Some(bytes) => sort_of(bytes),
        }
    }

    /// The sort of a folder or an archive, by the file that describes the others.
    fn sort_of_files(&self) -> Result<Sort> {
        let listed = listed(self)?;
        let has = |name: &str| listed.iter().any(|one| one.path.eq_ignore_ascii_case(name));
        Ok(if has(taken_out::NAME) && has(words::shared::READ_ME_TXT) {
            Sort::TakeOut
        } else if has(leap2a::NAME) {
            Sort::Leap2a
        } else if moodle_own::is_one(self, &listed)? {
            Sort::Moodle
        } else {
            Sort::Folder
        })
    }
}

/// The sort of a single file that is no archive.
fn sort_of(bytes: &[u8]) -> Result<Sort> {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let locked = start.starts_with(b"\xD0\xCF\x11\xE0");
    if locked {
        return Ok(Sort::Table);
    }
    if badge::is_badge(bytes) {
        return Ok(Sort::Badge);
    }
    // A single picture, film or PDF is treated as a folder with one file.
    if sniff(bytes) != "text/plain" && sniff(bytes) != "application/octet-stream" {
        return Ok(Sort::Folder);
    }
    if !text::is_text(start) {
        return Err(Bringing::Unknown.into());
    }
    let told = String::from_utf8_lossy(start);
    let told = told.trim_start_matches('\u{feff}').trim_start();
    if told.starts_with('{') && taken_out::is_one(bytes) {
        return Ok(Sort::TakeOut);
    }
    if told.starts_with('<') && told.contains("leap2") {
        return Ok(Sort::Leap2a);
    }
    match told.starts_with(['{', '<', '[']) {
        true => Err(Bringing::Unknown.into()),
        false => Ok(Sort::Table),
    }
}
