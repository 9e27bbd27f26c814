//! Reads ZIP archives of others without trusting what their headers say.
//!
//! Nothing is ever written to the path of an entry: entries are read into memory, up to a limit. Pure.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Bringing, Result};
use crate::words;

/// The most entries.
const ENTRIES: usize = 20_000;
/// The most bytes of a name.
const NAME: usize = 1_000;

/// An archive that was opened.
pub struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl std::fmt::Debug for Archive<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", words::brought::archive_of(self.0.len()))
    }
}

impl<'a> Archive<'a> {
    /// Opens an archive. Overlapping entries are refused: small zip bombs that unpack to huge sizes are made of them.
    ///
    /// # Errors
    /// [`Bringing::NotAnArchive`], [`Bringing::Bomb`].
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Bringing::NotAnArchive)?;
        if zip.len() > ENTRIES {
            return Err(Bringing::Bomb.into());
        }
        if zip.has_overlapping_files().map_err(|_| Bringing::NotAnArchive)? {
            return Err(Bringing::Bomb.into());
        }
        Ok(Self(zip))
    }

    /// How many entries there are, folders too.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path of an entry, separated by `/`; that of a folder ends with `/`.
    ///
    /// # Errors
    /// [`Bringing::OutsidePath`] for a path that would lead out of the archive; [`Bringing::Link`];
    /// [`Bringing::NotAnArchive`].
    pub fn name(&mut self, place: usize) -> Result<String> {
        let entry = self.0.by_index_raw(place).map_err(|_| Bringing::NotAnArchive)?;
        let name = entry.name().map_err(|_| Bringing::NotAnArchive)?.replace('\\', "/");
        let outside = name.starts_with('/')
            || name.contains('\0')
            || name.as_bytes().get(1) == Some(&b':')
            || name.split('/').any(|part| part == "..");
        if outside || name.len() > NAME || name.is_empty() {
            return Err(Bringing::OutsidePath.into());
        }
        if entry.is_symlink() {
            return Err(Bringing::Link.into());
        }
        Ok(name)
    }

    /// The unpacked size that an entry claims, which may be false.
    ///
    /// # Errors
    /// [`Bringing::NotAnArchive`].
    pub fn size(&mut self, place: usize) -> Result<u64> {
        Ok(self.0.by_index_raw(place).map_err(|_| Bringing::NotAnArchive)?.size())
    }

    /// The day an entry was last changed, if it says so.
    pub fn changed(&mut self, place: usize) -> Option<chrono::NaiveDate> {
        let moment = self.0.by_index_raw(place).ok()?.last_modified()?;
        let (month, day) = (moment.month().into(), moment.day().into());
        chrono::NaiveDate::from_ymd_opt(moment.year().into(), month, day)
    }

    /// The bytes of an entry, at most `most`.
    ///
    /// # Errors
    /// [`Bringing::Bomb`] when there are more; [`Bringing::Locked`]; [`Bringing::NotAnArchive`].
    pub fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>> {
        let entry = self.0.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
            | ZipError::InvalidPassword => Bringing::Locked,
            _ => Bringing::NotAnArchive,
        })?;
        let mut bytes = Vec::new();
        let read = entry.take(most.saturating_add(1)).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(Bringing::Bomb.into());
        }
        read.map_err(|_| Bringing::NotAnArchive)?;
        Ok(bytes)
    }
}
