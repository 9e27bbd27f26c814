//! Withdraws an entry, and undoes the last change to one.

use super::input::input_of;
use crate::Portfolio;
use crate::error::{Agreeing, Keeping, Result};
use crate::store;

impl Portfolio {
    /// Withdraws an entry: it stays on record and no longer counts. Withdrawing twice changes nothing.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`].
    pub fn withdraw_entry(&mut self, id: &str) -> Result<()> {
        let row = store::entry::newest(self.store.db(), id)?.ok_or(Agreeing::NoSuchEntry)?;
        if !row.withdrawn_at.is_empty() {
            return Ok(());
        }
        let at = self.stamp();
        self.store.take_away(|db| store::entry::withdraw(db, row.entry, &at))
    }

    /// Undoes the last change to an entry: a withdrawn entry is brought back; otherwise the version before is saved again as the
    /// next one. An entry with a single version is withdrawn.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`], [`Keeping::Erased`].
    pub fn undo_entry(&mut self, id: &str) -> Result<()> {
        let row = store::entry::newest(self.store.db(), id)?.ok_or(Agreeing::NoSuchEntry)?;
        if !row.erased_at.is_empty() {
            return Err(Keeping::Erased.into());
        }
        if !row.withdrawn_at.is_empty() {
            return self.store.write(|db| store::entry::withdraw(db, row.entry, ""));
        }
        let versions = store::entry::versions(self.store.db(), id)?;
        match versions.iter().rev().nth(1) {
            Some(before) => self.change_entry(id, &input_of(before)?).map(drop),
            None => self.withdraw_entry(id),
        }
    }
}
