//! An archive of somebody else (ZIP), read without believing what it says of itself.
//!
//! Nothing is ever written where an entry says: it is read into memory, up to a limit. Pure.

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
    /// Opens an archive. Entries that share bytes are refused: so are the bombs made that are small and unpack to all
    /// the room there is.
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

    /// The path of an entry, parted by `/`; one of a folder ends so.
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

    /// How many bytes an entry says it unpacks to. It may lie.
    ///
    /// # Errors
    /// [`Bringing::NotAnArchive`].
    pub fn size(&mut self, place: usize) -> Result<u64> {
        Ok(self.0.by_index_raw(place).map_err(|_| Bringing::NotAnArchive)?.size())
    }

    /// The day an entry was last changed, where it says so.
    pub fn changed(&mut self, place: usize) -> Option<chrono::NaiveDate> {
        let moment = self.0.by_index_raw(place).ok()?.last_modified()?;
        let (month, day) = (moment.month().into(), moment.day().into());
        chrono::NaiveDate::from_ymd_opt(moment.year().into(), month, day)
    }

    /// The bytes of an entry, of which there may be so many.
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
