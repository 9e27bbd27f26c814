//! What a preceptor can sign in one sitting, when the computer is handed over.

use serde::Serialize;

use crate::Portfolio;
use crate::error::Result;
use crate::sign_off::{HandOver, Unmet};
use crate::working_life::EntryView;

/// The open requests about evidence, and the entries of working life that nobody signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Sitting {
    /// The open requests about evidence.
    pub asked: HandOver,
    /// The entries, newest first.
    pub entries: Vec<EntryToSign>,
}

/// An entry that waits for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EntryToSign {
    /// The entry, at its newest version.
    pub entry: EntryView,
    /// Conditions of the entry that are not met today: both people see them before anybody signs.
    pub unmet: Vec<Unmet>,
}

impl Portfolio {
    /// Everything that can be signed in one sitting.
    pub fn sitting(&self) -> Result<Sitting> {
        let mut entries = Vec::new();
        for entry in self.entries_to_sign()? {
            entries.push(EntryToSign { unmet: self.unmet(&entry.id)?, entry });
        }
        Ok(Sitting { asked: self.hand_over()?, entries })
    }
}
