//! Amends a piece of evidence: a new version; the old ones stay.

use super::types::{Draft, EvidenceInput};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::store;
use crate::versions::{Saving, change};

impl Portfolio {
    /// Saves the next version of a piece of evidence and returns its number. A draft that was never saved becomes version 1.
    /// Saving the newest version unchanged makes no new one.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::EvidenceWithdrawn`], and those of [`Portfolio::log`].
    pub fn amend(&mut self, id: &str, input: &EvidenceInput) -> Result<u32> {
        let Some(newest) = store::evidence::newest(self.store.db(), id)? else {
            store::evidence::draft(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
            self.log_as(id, input)?;
            return Ok(1);
        };
        if !newest.withdrawn_at.is_empty() {
            return Err(Error::EvidenceWithdrawn);
        }
        let checked = self.checked(input)?;
        let said = self.input_of(&newest)?;
        let version = match change((newest.version, &said), &checked) {
            Saving::Said(version) => {
                self.store.write(|db| store::evidence::delete_draft(db, id))?;
                return Ok(version);
            }
            Saving::Next(version) => version,
        };
        let prepared = self.prepare(version, &checked)?;
        self.store.write(|db| {
            prepared.insert(db, newest.evidence)?;
            store::evidence::delete_draft(db, id)
        })?;
        Ok(version)
    }

    /// What an earlier version said, as the draft of a next one. Nothing is saved yet.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`] when there is no such version.
    pub fn earlier(&self, id: &str, version: u32) -> Result<Draft> {
        let row = store::evidence::version_of(self.store.db(), id, version)?
            .ok_or(Error::NoSuchEvidence)?;
        Ok(Draft { id: id.to_owned(), input: self.input_of(&row)? })
    }
}
