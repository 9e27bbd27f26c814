//! Erases a piece of evidence: its words and files are gone for good, the digests of what was signed stay.

use std::fs;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::{Portfolio, store};

/// What was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// Sign-offs that rest on it. They stay, name its digest, and can still be checked.
    pub sign_offs: u32,
    /// Files that were deleted.
    pub files: u32,
}

impl Portfolio {
    /// Erases every version of a piece of evidence with its files. It counts no more. Safety copies
    /// made before still hold it.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`]. Nothing is erased then.
    pub fn erase(&mut self, id: &str) -> Result<Erased> {
        let Some(newest) = store::evidence::newest(self.store.db(), id)? else {
            store::evidence::draft(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
            self.discard_draft(id)?;
            return Ok(Erased { sign_offs: 0, files: 0 });
        };
        let sign_offs = store::sign_off::decisions_on(self.store.db(), newest.evidence)?.len();
        let at = self.stamp();
        let files = self.store.take_away(|db| store::erase::erase(db, newest.evidence, id, &at))?;
        for digest in &files {
            // A file that stays behind has no row and no name anybody knows; it is still deleted if it can be.
            let _ = fs::remove_file(store::files::place(&self.folder, &self.key, digest));
        }
        store::migrate::forget_copies(&self.folder);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Erased { sign_offs: count(sign_offs), files: count(files.len()) })
    }
}
