//! The rules, as data: a list for each reader.

use serde::Deserialize;

use crate::codes::Kind;
pub use crate::codes::Reader;
use crate::error::{Error, Result};

const STANDARD: &str = include_str!("../../assets/coach/standard.json");

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
pub enum CoachRule {
    /// At most this many pieces.
    MostPieces {
        /// So many.
        most: usize,
    },
    /// At most this many files.
    MostFiles {
        /// So many.
        most: usize,
    },
    /// Every piece is linked.
    Unlinked,
    /// Every piece that is linked is signed.
    Unsigned,
    /// Nobody signed more than this share, and there is more than one signer.
    BusiestSigner {
        /// The share, in hundredths.
        percent: usize,
    },
    /// No piece is linked to more statements than this.
    TooManyStatements {
        /// So many.
        most: usize,
    },
    /// No two pieces say the same.
    SameText,
    /// No piece is older than this.
    OlderThan {
        /// So many months.
        months: u32,
    },
    /// There is a piece of each of these kinds.
    MissingKind {
        /// The kinds.
        kinds: Vec<Kind>,
    },
    /// Nothing looks like it names somebody.
    Names,
    /// No signer has the owner's name.
    OwnSigner,
}

impl CoachRule {
    /// Its code, as in the data.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MostPieces { .. } => "most-pieces",
            Self::MostFiles { .. } => "most-files",
            Self::Unlinked => "unlinked",
            Self::Unsigned => "unsigned",
            Self::BusiestSigner { .. } => "busiest-signer",
            Self::TooManyStatements { .. } => "too-many-statements",
            Self::SameText => "same-text",
            Self::OlderThan { .. } => "older-than",
            Self::MissingKind { .. } => "missing-kind",
            Self::Names => "names",
            Self::OwnSigner => "own-signer",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profiles {
    #[serde(rename = "format")]
    _format: String,
    profiles: Vec<Profile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    reader: Reader,
    rules: Vec<CoachRule>,
}

/// The rules for a reader.
///
/// # Errors
/// [`Error::Damaged`]; a test reads them all.
pub fn rules(reader: Reader) -> Result<Vec<CoachRule>> {
    let read: Profiles = serde_json::from_str(STANDARD).map_err(|_| Error::Damaged)?;
    let profile = read.profiles.into_iter().find(|one| one.reader == reader);
    Ok(profile.ok_or(Error::Damaged)?.rules)
}
