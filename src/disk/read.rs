//! Reads files that somebody named: only what is a file, and never more of it than its kind has.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::patient::patiently;
use crate::error::{Error, Result, is_held};
use crate::words;

/// Opens a file to read. What is no file is refused before it is opened: a pipe would be waited for. One that another
/// program holds is waited for, about two seconds.
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

/// All of a file of a kind that has at most so many bytes.
///
/// # Errors
/// Those of [`open`]; [`ErrorKind::FileTooLarge`].
pub fn read_whole(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let bytes = first(file, most)?;
    // It may have grown meanwhile.
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// All of a file that a portfolio or a copy of it is made of.
pub fn read_all(path: &Path) -> io::Result<Vec<u8>> {
    read_whole(path, u64::MAX - 1)
}

/// Reads a file of a kind that has a limit, and no more of it than that and one byte.
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
