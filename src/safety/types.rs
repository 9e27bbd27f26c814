//! The results of a copy, a check and a recovery.

use std::path::PathBuf;

use serde::Serialize;

use crate::error::Result;
use crate::vault::{DataKey, KeyFile, Passphrase, RecoveryKey};

/// A passphrase or recovery key that opens a portfolio or a copy.
#[derive(Debug, Clone, Copy)]
pub enum Opener<'a> {
    /// Its passphrase.
    Passphrase(&'a Passphrase),
    /// Its recovery key.
    Recovery(&'a RecoveryKey),
}

impl Opener<'_> {
    pub(super) fn open(self, keys: &KeyFile) -> Result<DataKey> {
        match self {
            Self::Passphrase(passphrase) => keys.open(passphrase),
            Self::Recovery(recovery) => keys.recover(recovery),
        }
    }
}

/// A safety copy that was made and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Copied {
    /// Pieces of evidence in it.
    pub evidence: u32,
    /// Sign-offs in it.
    pub sign_offs: u32,
    /// Files in it.
    pub files: u32,
}

/// A safety copy that was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What is in it.
    pub copied: Copied,
    /// Where the folder that was there before is now.
    pub earlier: Option<PathBuf>,
}

/// Something that is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub what_to_do: &'static str,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Everything that is wrong; empty when all is well.
    pub faults: Vec<Fault>,
    /// What was checked, as far as it could be read.
    pub checked: Option<Copied>,
}

/// The result of recovering a damaged portfolio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recovered {
    /// What is in the new portfolio.
    pub saved: Copied,
    /// What could not be read, in plain words.
    pub missing: Vec<String>,
}
