//! Adds a framework from a file of any known form, and keeps the file unchanged.

use super::{FrameworkFile, Reading, framework_in};
use crate::digest::digest;
use crate::error::{Error, Result};
use crate::evidence::sniff;
use crate::store::brought::BroughtRow;
use crate::{Portfolio, store, text};

/// The code that such a file is noted under: what it was read as, and what it became.
pub(super) const FRAMEWORK: &str = "framework";

impl Portfolio {
    /// Adds a framework from its file, of ours or of another system. The file is kept byte for byte, even when the framework is
    /// replaced later; adding it again changes nothing.
    ///
    /// # Errors
    /// Those of [`framework_in`]; [`Error::FrameworkDiffers`]; nothing is kept then.
    pub fn add_framework_file(
        &mut self,
        name: &str,
        bytes: &[u8],
        reading: &Reading,
    ) -> Result<FrameworkFile> {
        let found = framework_in(bytes, reading)?;
        let known = store::framework::read(self.store.db(), &found.framework.id)?;
        if known.is_some_and(|row| row.digest != digest(found.pack.as_bytes())) {
            return Err(Error::FrameworkDiffers);
        }
        let key = format!("{} {}", digest(bytes), found.framework.id);
        let again = store::brought::keys(self.store.db())?.contains(&key);
        if again {
            return Ok(found);
        }
        self.store.still_there()?;
        let source = store::files::keep(&self.folder, &self.key, bytes)?;
        let size = u32::try_from(bytes.len()).map_err(|_| Error::AttachmentTooLarge)?;
        let row = BroughtRow {
            number: 0,
            id: self.randomness.id(self.clock.now())?,
            digest: digest(bytes),
            source,
            name: text::line(name),
            reader: FRAMEWORK.to_owned(),
            left_out: "{}".to_owned(),
            brought_at: self.stamp(),
            taken_back_at: String::new(),
            pieces: 0,
        };
        self.as_one(|portfolio| {
            portfolio.add_framework(&found.pack)?;
            portfolio.store.write(|db| {
                let (file, at) = (&row.source, &row.brought_at);
                store::evidence::note_attachment(db, file, size, sniff(bytes), at)?;
                let number = store::brought::insert(db, &row)?;
                store::brought::insert_piece(db, &key, number, FRAMEWORK, &found.framework.id)
            })
        })?;
        Ok(found)
    }
}
