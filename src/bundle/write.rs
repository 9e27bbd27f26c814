//! Writes a bundle, entry by entry.

use std::io::Write;

use super::archive::{Directory, local};
use crate::error::{Error, Result};

/// Writes the entries of an archive; they must come in its order.
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
        let header = local(name, checksum, size);
        self.written += header.len() as u64 + u64::from(size);
        if self.written > super::LIMIT || !self.directory.add(name, checksum, size) {
            return Err(Error::BundleTooLarge);
        }
        self.put(&header)?;
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

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.to.write_all(bytes).map_err(Error::io("Writing the file"))
    }
}
