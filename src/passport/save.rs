//! Writes a passport, file by file, in little memory.

use std::fs::File;
use std::io::{Cursor, Seek, Write};
use std::path::Path;

use super::content::Content;
use super::make::Passport;
use crate::bundle::{Kind, MANIFEST, SEAL, Writer};
use crate::disk;
use crate::error::{Error, Result};
use crate::output::{Sort, TargetFile};
use crate::store::files;

/// A callback with the bytes written and the bytes in all; it returns false to stop.
pub type Progress<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

impl Passport {
    /// Saves the passport as a file; an older one stays until the new one is written whole.
    ///
    /// # Errors
    /// [`Error::FileExists`] for another sort of file; [`Error::BundleTooLarge`], [`Error::AttachmentDamaged`], [`Error::Cancelled`]; [`Error::Io`].
    pub fn save(&self, path: &Path, progress: Progress) -> Result<()> {
        let sort = Sort::Bundle(Kind::Passport);
        TargetFile::over(path, sort)?.write(|file| self.put(file, progress))
    }

    /// As [`Passport::save`]; it is an error when there is a file already.
    ///
    /// # Errors
    /// [`Error::FileExists`]; those of [`Passport::save`].
    pub fn save_new(&self, path: &Path, progress: Progress) -> Result<()> {
        TargetFile::free(path)?.write(|file| self.put(file, progress))
    }

    fn put(&self, file: &File, progress: Progress) -> Result<()> {
        disk::flushed_meanwhile(file, |to| self.write(to, progress).map(drop))
    }

    /// The bytes of all contents, without the headers between them.
    pub(super) fn size(&self) -> u32 {
        let size = |content: &Content| match content {
            Content::Bytes(bytes) => u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            Content::File { size, .. } => *size,
        };
        self.contents.values().map(size).fold(0, u32::saturating_add)
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>> {
        Ok(self.write(Cursor::new(Vec::new()), &mut |_, _| true)?.into_inner())
    }

    fn write<W: Write + Seek>(&self, to: W, progress: Progress) -> Result<W> {
        let all = self.size();
        let mut done = 0_u32;
        let mut go_on = |more: usize| {
            done = done.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            if progress(done, all) { Ok(()) } else { Err(Error::Cancelled) }
        };
        let mut writer = Writer::new(to);
        writer.add(MANIFEST, &self.manifest)?;
        writer.add(SEAL, self.seal.as_bytes())?;
        for (name, content) in &self.contents {
            match content {
                Content::Bytes(bytes) => {
                    writer.add(name, bytes)?;
                    go_on(bytes.len())?;
                }
                Content::File { place, digest, size } => writer.add_parts(name, *size, |put| {
                    files::each(place, &self.key, digest, &mut |part| {
                        put(part)?;
                        go_on(part.len())
                    })
                })?,
            }
        }
        writer.finish()
    }
}
