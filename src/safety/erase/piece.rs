//! Erases a piece of evidence or an entry of working life: its words and files are gone for good, the digests of what was signed stay.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::error::{Agreeing, Error, Keeping, Result};
use crate::{Portfolio, sign_off, store};

/// What was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Erased {
    /// Sign-offs that rest on it. They stay, name its digest, and can still be checked.
    pub sign_offs: u32,
    /// Files that were deleted.
    pub files: u32,
}

impl Portfolio {
    /// Erases every version of a piece of evidence with its draft and files, or a draft that was never saved. It no longer
    /// counts. Safety copies made before still hold it.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`] and those of writing: nothing is erased then. [`Keeping::TracesLeft`]: it is erased,
    /// and what else holds it could not be deleted.
    pub fn erase(&mut self, id: &str) -> Result<Erased> {
        let db = self.store.db();
        let piece = store::evidence::newest(db, id)?;
        let mut sign_offs = 0;
        let mut sealed = BTreeSet::new();
        if let Some(newest) = &piece {
            sign_offs = store::sign_off::decisions_on(db, newest.evidence)?.len();
            // Erasing again only deletes what could not be deleted the first time.
            if !store::erase::is_erased(db, id)? {
                sealed = self.sealed_of(newest)?;
            }
        } else {
            store::evidence::draft(db, id)?.ok_or(Error::NoSuchEvidence)?;
        }
        let at = self.stamp();
        let number = piece.map(|newest| newest.evidence);
        let files =
            self.store.take_away(|db| store::erase::erase(db, number, id, sealed.iter(), &at))?;
        let cleaned = store::erase::clean(&mut self.store, &self.folder, &self.key);
        cleaned.map_err(|_| Keeping::TracesLeft)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Erased { sign_offs: count(sign_offs), files: count(files) })
    }

    /// Erases every version of an entry of working life with its files. It no longer counts; signatures on it stay, name its
    /// digest, and can still be checked. Safety copies made before still hold it.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`] and those of [`Portfolio::erase`].
    pub fn erase_entry(&mut self, id: &str) -> Result<Erased> {
        let db = self.store.db();
        let versions = store::entry::versions(db, id)?;
        let entry = versions.first().ok_or(Agreeing::NoSuchEntry)?.entry;
        let sign_offs = store::entry::signed(db, id)?.len();
        let standing = versions.iter().filter(|row| row.erased_at.is_empty());
        let sealed: BTreeSet<String> =
            standing.map(|row| sign_off::digest(row.content.as_bytes())).collect();
        let at = self.stamp();
        let files = self
            .store
            .take_away(|db| store::erase::erase_entry(db, entry, id, sealed.iter(), &at))?;
        let cleaned = store::erase::clean(&mut self.store, &self.folder, &self.key);
        cleaned.map_err(|_| Keeping::TracesLeft)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Erased { sign_offs: count(sign_offs), files: count(files) })
    }

    /// The digests of the sealed bytes of every version, whether a record names them or an answer to an open request may.
    fn sealed_of(&self, newest: &store::evidence::VersionRow) -> Result<BTreeSet<String>> {
        let db = self.store.db();
        let mut digests = BTreeSet::new();
        for jws in store::sign_off::records_on(db, newest.evidence)? {
            let named = sign_off::verify(&jws)?.evidence.into_iter();
            digests.extend(named.filter(|seal| seal.id == newest.id).map(|seal| seal.digest));
        }
        for version in 1..=newest.version {
            if let Some(row) = store::evidence::version_of(db, &newest.id, version)? {
                digests.insert(self.sealed_version(&row)?.0.digest);
            }
        }
        Ok(digests)
    }
}
