//! Reads files that a person named: only regular files, and at most as many bytes as their kind may have.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::patient::patiently;
use crate::error::{Error, Result, is_held};
use crate::words;

/// Opens a regular file to read. Anything else is refused before it is opened, because opening a pipe would block. A file
/// that another program holds is waited for, about two seconds.
///
/// # Errors
/// [`ErrorKind::IsADirectory`]; [`ErrorKind::InvalidInput`] for a pipe, a device and the like.
pub fn open(path: &Path) -> io::Result<File> {
    is_file(&fs::metadata(path)?)?;
    let file = patiently(is_held, || File::open(path))?;
    is_file(&file.metadata()?)?;
    Ok(file)
}

fn is_file(about: &fs::Metadata) -> io::Result<()> {
    match (about.is_file(), about.is_dir()) {
        (true, _) => Ok(()),
        (_, true) => Err(ErrorKind::IsADirectory.into()),
        _ => Err(ErrorKind::InvalidInput.into()),
    }
}

/// Reads a whole file of at most `most` bytes.
///
/// # Errors
/// Those of [`open`]; [`ErrorKind::FileTooLarge`].
pub fn read_whole(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let bytes = first(file, most)?;
    // The file may have grown since its size was asked.
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Reads a whole file that belongs to a portfolio or a safety copy.
pub fn read_all(path: &Path) -> io::Result<Vec<u8>> {
    read_whole(path, u64::MAX - 1)
}

/// Reads at most one byte more than `most`: enough to tell that a file is too large.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>> {
    open(path)
        .and_then(|file| first(file, most))
        .map_err(Error::io(words::shared::READING_THE_FILE))
}

fn first(file: File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
