//! Lists the files of a folder or an archive by their paths, and reads their bytes one file at a time.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate};

use super::archive::Archive;
use super::source::{Form, Source};
use crate::disk;
use crate::error::{Bringing, Error, Result};
use crate::evidence::ATTACHMENT_LIMIT;
use crate::words;

/// The most files.
const FILES: usize = 20_000;
/// The deepest nesting of folders.
const DEEP: usize = 30;
/// The most bytes an archive unpacks to: 2 GB.
const UNPACKED: u64 = 2 * 1024 * 1024 * 1024;

/// The most bytes of a file that describes all the others.
const DESCRIPTION: u64 = 200 * 1024 * 1024;

/// A file of a folder or an archive.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its path inside, separated by `/`.
    pub path: String,
    /// Its size, as the folder or the archive states it.
    pub size: u64,
    /// The day it was last changed.
    pub changed: Option<NaiveDate>,
    /// Where its bytes are.
    pub place: BytesPlace,
}

/// Where the bytes of a file are.
#[derive(Debug, Clone)]
pub enum BytesPlace {
    /// On this computer.
    File(PathBuf),
    /// An entry of the archive.
    Entry(usize),
    /// In memory: they were made from something else.
    Bytes(Vec<u8>),
}

/// Every file of a folder or an archive, sorted by path, without files that systems put there (`.DS_Store`, `Thumbs.db`).
///
/// # Errors
/// [`Bringing::Link`], [`Bringing::OutsidePath`], [`Bringing::Bomb`], [`Bringing::NotAnArchive`].
pub fn listed(source: &Source) -> Result<Vec<Listed>> {
    let mut all = Vec::new();
    match &source.form {
        Form::Folder(folder) => walk(folder, "", 0, &mut all)?,
        // A file alone, such as one photograph.
        Form::File(bytes) if !bytes.starts_with(b"PK\x03\x04") => {
            let (path, size) = (source.name.clone(), bytes.len() as u64);
            all.push(Listed { path, size, changed: None, place: BytesPlace::Bytes(bytes.clone()) });
        }
        Form::File(bytes) => {
            let mut archive = Archive::open(bytes)?;
            for place in 0..archive.len() {
                let path = archive.name(place)?;
                if path.ends_with('/') {
                    continue;
                }
                let (size, changed) = (archive.size(place)?, archive.changed(place));
                all.push(Listed { path, size, changed, place: BytesPlace::Entry(place) });
            }
            if all.iter().map(|one| one.size).sum::<u64>() > UNPACKED {
                return Err(Bringing::Bomb.into());
            }
        }
    }
    all.retain(|one| !one.path.split('/').any(is_made_by_itself));
    all.sort_by(|a, b| a.path.cmp(&b.path));
    in_one_folder(&mut all);
    Ok(all)
}

fn walk(folder: &Path, inside: &str, deep: usize, to: &mut Vec<Listed>) -> Result<()> {
    let io = || Error::io(words::brought::READING_THE_FOLDER);
    for entry in fs::read_dir(folder).map_err(io())? {
        let entry = entry.map_err(io())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if inside.is_empty() { name } else { format!("{inside}/{name}") };
        let about = entry.metadata().map_err(io())?;
        if about.is_symlink() {
            return Err(Bringing::Link.into());
        }
        if deep >= DEEP || to.len() >= FILES {
            return Err(Bringing::Bomb.into());
        }
        if about.is_dir() {
            walk(&entry.path(), &path, deep + 1, to)?;
        } else if about.is_file() {
            let changed = about.modified().ok().map(|at| DateTime::<Local>::from(at).date_naive());
            to.push(Listed {
                path,
                size: about.len(),
                changed,
                place: BytesPlace::File(entry.path()),
            });
        }
    }
    Ok(())
}

/// Whether a name is of a file that Windows, macOS or a program puts into folders.
fn is_made_by_itself(part: &str) -> bool {
    let known = ["__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db"];
    part.starts_with('.') || known.iter().any(|one| part.eq_ignore_ascii_case(one))
}

/// Removes the first folder from all paths when it holds everything: archives often have one, and its name says nothing.
fn in_one_folder(all: &mut [Listed]) {
    while let Some(first) =
        all.first().and_then(|one| one.path.split_once('/')).map(|one| one.0.to_owned())
    {
        let start = format!("{first}/");
        if !all.iter().all(|one| one.path.starts_with(&start)) {
            return;
        }
        for one in all.iter_mut() {
            one.path.drain(..start.len());
        }
    }
}

/// The bytes of the files of a source, one at a time.
#[derive(Debug)]
pub struct Bytes<'a> {
    archive: Option<Archive<'a>>,
}

impl<'a> Bytes<'a> {
    /// Opens a source.
    ///
    /// # Errors
    /// Those of [`Archive::open`].
    pub fn of(source: &'a Source) -> Result<Self> {
        let archive = match &source.form {
            Form::File(bytes) if bytes.starts_with(b"PK\x03\x04") => Some(Archive::open(bytes)?),
            _ => None,
        };
        Ok(Self { archive })
    }

    /// The bytes of a file, at most 25 MB.
    ///
    /// # Errors
    /// [`Bringing::Bomb`] when there are more than it says; [`Error::Io`].
    pub fn read(&mut self, place: &BytesPlace) -> Result<Vec<u8>> {
        self.read_at_most(place, ATTACHMENT_LIMIT)
    }

    /// The bytes of a file that describes all the others, at most 200 MB.
    ///
    /// # Errors
    /// As [`Bytes::read`].
    pub fn read_more(&mut self, place: &BytesPlace) -> Result<Vec<u8>> {
        self.read_at_most(place, DESCRIPTION)
    }

    fn read_at_most(&mut self, place: &BytesPlace, most: u64) -> Result<Vec<u8>> {
        match (place, &mut self.archive) {
            (BytesPlace::File(path), _) => {
                disk::read_whole(path, most).map_err(Error::io(words::shared::READING_THE_FILE))
            }
            (BytesPlace::Entry(place), Some(archive)) => archive.read(*place, most),
            (BytesPlace::Bytes(bytes), _) => Ok(bytes.clone()),
            (BytesPlace::Entry(_), None) => Err(Bringing::NotAnArchive.into()),
        }
    }
}
