//! Signs everything of one sitting together: decisions on evidence and entries of working life, all or nothing.

use serde::{Deserialize, Serialize};

use crate::Portfolio;
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::agreements::{Agreement, ToAgree};
use crate::sign_off::board::SignOff;
use crate::sign_off::files::Judgement;
use crate::sign_off::keys::Signer;
use crate::store;

/// An entry of working life that a signer agrees to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ShownEntry {
    /// Its id.
    pub entry: String,
    /// The version they were shown.
    pub version: u32,
}

/// What was signed in one sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The decisions on evidence.
    pub decided: Vec<SignOff>,
    /// The entries that were agreed to.
    pub agreed: Vec<Agreement>,
}

impl Portfolio {
    /// Seals the decisions and the entries of one sitting: all of them, or none.
    ///
    /// # Errors
    /// Those of [`Portfolio::sign`] and [`Portfolio::agree`]; [`Error::ChangedSinceShown`].
    pub fn sign_together(
        &mut self,
        signer: &Signer,
        judgements: &[Judgement],
        entries: &[ShownEntry],
    ) -> Result<Together> {
        self.as_one(|portfolio| {
            // The entries first, so that their records list the unmet conditions that both saw, even if a decision meets them now.
            let mut agreed = Vec::new();
            for one in entries {
                let newest = store::entry::newest(portfolio.store.db(), &one.entry)?;
                if newest.ok_or(Agreeing::NoSuchEntry)?.version != one.version {
                    return Err(Error::ChangedSinceShown);
                }
                agreed.push(portfolio.agree(signer, &ToAgree::entry(&one.entry))?);
            }
            let decided = portfolio.sign(signer, judgements)?;
            Ok(Together { decided, agreed })
        })
    }
}
