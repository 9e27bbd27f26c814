//! Keeps a file in the portfolio, to be attached to evidence.

use std::fs;
use std::path::Path;

use super::clean::clean;
use super::media;
use super::types::Attachment;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::{disk, store, text};

/// The most bytes an attachment may have: 25 MB.
pub const LIMIT: u64 = 25 * 1024 * 1024;

impl Portfolio {
    /// Keeps the bytes of a file under a name the user knows. Of a JPEG or PNG it keeps the picture
    /// without what a camera wrote beside it: where, when, with which camera.
    ///
    /// # Errors
    /// [`Error::AttachmentTooLarge`]; the file is not kept then.
    pub fn attach(&mut self, name: &str, bytes: &[u8]) -> Result<Attachment> {
        if bytes.len() as u64 > LIMIT {
            return Err(Error::AttachmentTooLarge);
        }
        self.store.still_there()?;
        let name = match text::line(name) {
            empty if empty.is_empty() => "file".to_owned(),
            name => name.chars().take(200).collect(),
        };
        let media_type = media::sniff(bytes);
        // Cleaned before it is kept, so that the signed digest is that of the kept bytes.
        let bytes = &clean(media_type, bytes);
        let size = u32::try_from(bytes.len()).map_err(|_| Error::AttachmentTooLarge)?;
        // The file first, the row after: a row never points at a file that is not there.
        let digest = store::files::keep(&self.folder, &self.key, bytes)?;
        let at = self.stamp();
        self.store
            .write(|db| store::evidence::note_attachment(db, &digest, size, media_type, &at))?;
        let mut kept = Attachment::new(digest.clone(), name, media_type.to_owned(), size);
        kept.remark = media::remark_on(bytes, media_type).unwrap_or(kept.remark);
        // The same picture may have a description already, from another piece.
        Ok(kept.described(store::evidence::description(self.store.db(), &digest)?))
    }

    /// As [`Portfolio::attach`], reading the file at a path.
    ///
    /// # Errors
    /// [`Error::AttachmentMissing`], [`Error::AttachmentIsFolder`], [`Error::AttachmentTooLarge`],
    /// [`Error::AttachmentUnreadable`].
    pub fn attach_file(&mut self, path: &Path) -> Result<Attachment> {
        let about = fs::metadata(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::AttachmentMissing,
            _ => Error::AttachmentUnreadable,
        })?;
        if about.is_dir() {
            return Err(Error::AttachmentIsFolder);
        }
        if about.len() > LIMIT {
            return Err(Error::AttachmentTooLarge);
        }
        // A file that grows while it is read stops one byte past the limit and is refused.
        let bytes = disk::read_at_most(path, LIMIT).map_err(|_| Error::AttachmentUnreadable)?;
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        self.attach(&name, &bytes)
    }

    /// The bytes of a kept file.
    ///
    /// # Errors
    /// [`Error::NoSuchAttachment`]; [`Error::AttachmentDamaged`] when the file is missing or was changed.
    pub fn attachment_bytes(&self, digest: &str) -> Result<Vec<u8>> {
        store::evidence::attachment(self.store.db(), digest)?.ok_or(Error::NoSuchAttachment)?;
        store::files::read(&self.folder, &self.key, digest)
    }
}
