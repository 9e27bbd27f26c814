//! Opens a portfolio.

use std::cell::OnceCell;
use std::path::Path;

use super::{DATABASE, Portfolio};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::store::{self, Access, Store};

impl Portfolio {
    /// Opens a portfolio to work in.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`], [`Error::Damaged`], [`Error::TooNew`], [`Error::InUse`],
    /// [`Error::ReadOnly`]; in each case nothing was changed.
    pub fn open(folder: &Path) -> Result<Self> {
        Self::open_at(folder, Access::Write, Clock::System)
    }

    /// Opens a portfolio to look only: it may be in a place that cannot be written to.
    pub fn open_to_read(folder: &Path) -> Result<Self> {
        Self::open_at(folder, Access::Read, Clock::System)
    }

    /// As [`Portfolio::open`], with the clock of a story.
    pub fn open_at(folder: &Path, access: Access, clock: Clock) -> Result<Self> {
        let database = folder.join(DATABASE);
        if !database.is_file() {
            return Err(Error::NotAPortfolio);
        }
        let store = Store::open(&database, access)?;
        let owner = store::portfolio::read(store.db())?;
        Ok(Self {
            folder: folder.to_owned(),
            store,
            clock,
            randomness: Randomness::System,
            owner,
            followed: OnceCell::new(),
            written: OnceCell::new(),
        })
    }
}
