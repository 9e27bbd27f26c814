//! Withdraws a piece of evidence: it stays, and no longer counts; and brings it back.

use crate::Portfolio;
use crate::error::{Error, Keeping, Result};
use crate::store;

impl Portfolio {
    /// Withdraws a piece of evidence. A draft that was never saved is dropped. Withdrawing twice changes nothing.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn withdraw(&mut self, id: &str) -> Result<()> {
        let newest = store::evidence::newest(self.store.db(), id)?;
        let draft = store::evidence::draft(self.store.db(), id)?;
        if newest.is_none() && draft.is_none() {
            return Err(Error::NoSuchEvidence);
        }
        let at = self.stamp();
        self.store.take_away(|db| {
            store::evidence::delete_draft(db, id)?;
            match &newest {
                Some(row) if row.withdrawn_at.is_empty() => {
                    store::evidence::withdraw(db, row.evidence, &at)
                }
                _ => Ok(()),
            }
        })
    }

    /// Brings a withdrawn piece back: it counts again, and so do the sign-offs that rest on it.
    /// Bringing back what was never withdrawn changes nothing.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Keeping::Erased`].
    pub fn bring_back(&mut self, id: &str) -> Result<()> {
        let newest = store::evidence::newest(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
        self.store.write(|db| match store::evidence::bring_back(db, newest.evidence)? {
            true => Ok(()),
            false => Err(Keeping::Erased.into()),
        })
    }
}
