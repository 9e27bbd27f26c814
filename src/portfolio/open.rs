//! Opens a portfolio.

use std::cell::{OnceCell, RefCell};
use std::path::Path;

use super::{DATABASE, Portfolio};
use crate::clock::Clock;
use crate::error::{Keeping, Result};
use crate::ids::Randomness;
use crate::store::{self, Access, Store};
use crate::vault::{DataKey, KeyFile, Passphrase, RecoveryKey};

impl Portfolio {
    /// Opens a portfolio to work in.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`], [`Error::Keeping`] (the passphrase, the keys), [`Error::Damaged`],
    /// [`Error::TooNew`], [`Error::InUse`], [`Error::ReadOnly`]; in each case nothing was changed.
    pub fn open(folder: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::open_at(folder, passphrase, Access::Write, Clock::System)
    }

    /// Opens a sample, whose passphrase everybody knows.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`] for a person's own portfolio: ask for its passphrase. Else as [`Portfolio::open`].
    pub fn open_sample(folder: &Path) -> Result<Self> {
        keys_of(folder)?;
        Self::open(folder, &Passphrase::published_for(folder).ok_or(Keeping::WrongKey)?)
    }

    /// Opens a portfolio to look only: it may be in a place that cannot be written to.
    pub fn open_to_read(folder: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::open_at(folder, passphrase, Access::Read, Clock::System)
    }

    /// As [`Portfolio::open`], with the clock of a test.
    pub fn open_at(
        folder: &Path,
        passphrase: &Passphrase,
        access: Access,
        clock: Clock,
    ) -> Result<Self> {
        let key = keys_of(folder)?.open(passphrase)?;
        Self::open_with_key(folder, key, access, clock)
    }

    /// Opens a portfolio whose passphrase was forgotten. Give it a new one then:
    /// [`Portfolio::replace_passphrase`].
    ///
    /// # Errors
    /// As [`Portfolio::open`].
    pub fn open_with_recovery(folder: &Path, recovery: &RecoveryKey) -> Result<Self> {
        let key = keys_of(folder)?.recover(recovery)?;
        Self::open_with_key(folder, key, Access::Write, Clock::System)
    }

    pub(crate) fn open_with_key(
        folder: &Path,
        key: DataKey,
        access: Access,
        clock: Clock,
    ) -> Result<Self> {
        if access == Access::Write {
            Self::may_live_in(folder)?;
        }
        let mut store = Store::open(&folder.join(DATABASE), &key, access)?;
        if access == Access::Write {
            KeyFile::mend_spare(folder);
            // What cannot be deleted now is deleted the next time; it is no reason not to open.
            let _ = store::erase::clean(&mut store, folder, &key);
            store::reserve::keep(folder);
        }
        let owner = store::portfolio::read(store.db())?;
        Ok(Self {
            folder: folder.to_owned(),
            store,
            key,
            clock,
            randomness: Randomness::System,
            owner,
            followed: OnceCell::new(),
            others: OnceCell::new(),
            written: OnceCell::new(),
            placed: OnceCell::new(),
            stood: RefCell::default(),
        })
    }
}

/// The keys of the portfolio in this folder.
fn keys_of(folder: &Path) -> Result<KeyFile> {
    Portfolio::must_be_in(folder)?;
    KeyFile::read(folder)
}
