//! A file or folder to be brought in.

use std::fs;
use std::path::{Path, PathBuf};

use super::table;
use crate::digest::digest;
use crate::disk;
use crate::error::{Bringing, Error, Result};
use crate::text;
use crate::words;

/// The most bytes of a file: an archive of photographs.
const LIMIT: u64 = 300 * 1024 * 1024;

/// A file or folder to be brought in.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its own name.
    pub name: String,
    /// The digest of its bytes; of a folder, of the names and bytes in it.
    pub digest: String,
    /// Its content.
    pub(super) form: Form,
}

/// The content of a source.
#[derive(Debug, Clone)]
pub(super) enum Form {
    /// The bytes of a file.
    File(Vec<u8>),
    /// A folder on this computer.
    Folder(PathBuf),
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

    /// The file or folder at a path.
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

    /// The bytes of a file, unchanged; none for a folder.
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.form {
            Form::File(bytes) => Some(bytes),
            Form::Folder(_) => None,
        }
    }

    /// The table in it.
    pub(super) fn table(&self, sheet: &str) -> Result<table::DataTable> {
        table::read(self.bytes().ok_or(Bringing::NotATable)?, sheet)
    }
}
