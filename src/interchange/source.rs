//! What somebody gives to be brought in: a file or a folder, told by its content.

use std::fs;
use std::path::{Path, PathBuf};

use super::archive::Archive;
use super::listing::listed;
use super::{leap2a, moodle_own, table, taken_out};
use crate::badge;
use crate::digest::digest;
use crate::disk;
use crate::error::{Bringing, Error, Result};
use crate::evidence::sniff;
use crate::text;
use crate::words;

/// The most bytes of a file: an archive of photographs.
const LIMIT: u64 = 300 * 1024 * 1024;

/// What somebody gives.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its own name.
    pub name: String,
    /// The digest of its bytes; of a folder, of the names and bytes in it.
    pub digest: String,
    /// What it is made of.
    pub(super) form: Form,
}

/// What a source is made of.
#[derive(Debug, Clone)]
pub(super) enum Form {
    /// The bytes of a file.
    File(Vec<u8>),
    /// A folder on this computer.
    Folder(PathBuf),
}

/// What a source is, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A table.
    Table,
    /// A folder or an archive of files.
    Folder,
    /// What was taken out of a portfolio of ours, alone or with its files.
    TakeOut,
    /// A portfolio in the form Leap2A, alone or with its files.
    Leap2a,
    /// The copy of their own data that Moodle hands to a person.
    Moodle,
    /// A badge, or a learner record.
    Badge,
}

impl Source {
    /// A file that was read.
    ///
    /// # Errors
    /// [`Bringing::TooLarge`], [`Bringing::Nothing`].
    pub fn of_bytes(name: &str, bytes: Vec<u8>) -> Result<Self> {
        if bytes.len() as u64 > LIMIT {
            return Err(Bringing::TooLarge { most: "300 MB" }.into());
        }
        if bytes.is_empty() {
            return Err(Bringing::Nothing.into());
        }
        Ok(Self { name: text::line(name), digest: digest(&bytes), form: Form::File(bytes) })
    }

    /// What is at a path.
    ///
    /// # Errors
    /// As [`Source::of_bytes`]; [`Error::Io`].
    pub fn open(path: &Path) -> Result<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let about = fs::metadata(path).map_err(Error::io(words::shared::READING_THE_FILE))?;
        if about.is_dir() {
            return Ok(Self { name, digest: String::new(), form: Form::Folder(path.to_owned()) });
        }
        if about.len() > LIMIT {
            return Err(Bringing::TooLarge { most: "300 MB" }.into());
        }
        Self::of_bytes(&name, disk::read_at_most(path, LIMIT)?)
    }

    /// The bytes as they came; none of a folder.
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.form {
            Form::File(bytes) => Some(bytes),
            Form::Folder(_) => None,
        }
    }

    /// What it is.
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

    /// What a folder or an archive is, told by the file that describes the others.
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

    /// The table in it.
    pub(super) fn table(&self, sheet: &str) -> Result<table::Table> {
        table::read(self.bytes().ok_or(Bringing::NotATable)?, sheet)
    }
}

/// What a file is.
fn sort_of(bytes: &[u8]) -> Result<Sort> {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let locked = start.starts_with(b"\xD0\xCF\x11\xE0");
    if locked {
        return Ok(Sort::Table);
    }
    if badge::is_badge(bytes) {
        return Ok(Sort::Badge);
    }
    // A picture, a film or a PDF is a piece by itself.
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
