//! Writes a bundle, entry by entry.

use std::io::{self, Seek, SeekFrom, Write};

use super::archive::{Directory, local};
use crate::error::{Error, Result};
use crate::words;

/// Writes the entries of an archive, which must be added in the order of the archive.
#[derive(Debug)]
pub struct Writer<W> {
    to: W,
    directory: Directory,
    written: u64,
}

impl<W: Write> Writer<W> {
    /// Begins an archive.
    pub fn new(to: W) -> Self {
        Self { to, directory: Directory::default(), written: 0 }
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// [`Error::BundleTooLarge`]; [`Error::Io`].
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let size = u32::try_from(content.len()).map_err(|_| Error::BundleTooLarge)?;
        let checksum = crc32fast::hash(content);
        self.room(name, size)?;
        self.note(name, checksum, size)?;
        self.put(&local(name, checksum, size))?;
        self.put(content)
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn finish(mut self) -> Result<W> {
        let end = std::mem::take(&mut self.directory).close();
        self.put(&end)?;
        Ok(self.to)
    }

    /// Whether the archive has room for an entry.
    fn room(&mut self, name: &str, size: u32) -> Result<()> {
        self.written += local(name, 0, size).len() as u64 + u64::from(size);
        if self.written > super::LIMIT { Err(Error::BundleTooLarge) } else { Ok(()) }
    }

    /// Notes an entry for the directory at the end.
    fn note(&mut self, name: &str, checksum: u32, size: u32) -> Result<()> {
        let fits = self.directory.add(name, checksum, size);
        if fits { Ok(()) } else { Err(Error::BundleTooLarge) }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.to.write_all(bytes).map_err(failed)
    }
}

impl<W: Write + Seek> Writer<W> {
    /// Adds an entry of a known size whose bytes come in parts. Its checksum is written into the header afterwards.
    ///
    /// # Errors
    /// [`Error::BundleTooLarge`], [`Error::Damaged`] when it has another size; [`Error::Io`]; those of `parts`.
    pub fn add_parts(
        &mut self,
        name: &str,
        size: u32,
        parts: impl FnOnce(&mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()>,
    ) -> Result<()> {
        self.room(name, size)?;
        let start = self.to.stream_position().map_err(failed)?;
        self.put(&local(name, 0, size))?;
        let (mut sum, mut come) = (crc32fast::Hasher::new(), 0);
        parts(&mut |part| {
            sum.update(part);
            come += part.len() as u64;
            self.put(part)
        })?;
        if come != u64::from(size) {
            return Err(Error::Damaged);
        }
        let checksum = sum.finalize();
        self.note(name, checksum, size)?;
        self.to.seek(SeekFrom::Start(start)).map_err(failed)?;
        self.put(&local(name, checksum, size))?;
        self.to.seek_relative(i64::from(size)).map_err(failed)
    }
}

fn failed(error: io::Error) -> Error {
    Error::io(words::keeping::WRITING_THE_FILE)(error)
}
