//! A share: by whom, for what and until when a passport may be used, sealed by the practitioner.
//!
//! Pure. It is a permission only; whether a law allows somebody to keep other people's data is another question.

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};

use super::key;
use super::seal::{Sealed, seal};
use super::statement::FORM;
use super::verify::open;
use super::when::moment;
use crate::codes::{Purpose, ShareKind, day};
use crate::error::{Error, Result};
use crate::words;

/// The payload of a sealed text of kind `share`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The form of the text.
    pub form: u32,
    /// Whether it gives or takes back.
    pub kind: ShareKind,
    /// Whose passport it is, who sealed this: `did:key:z6Mk…`.
    pub key: String,
    /// SHA-256 of the passport's manifest without the share; of one that gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport: Option<String>,
    /// What for; of one that gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Who may use it, by name.
    pub whom: String,
    /// The last day they may; of one that gives.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day::maybe")]
    pub until: Option<NaiveDate>,
    /// The team, or empty.
    pub team: String,
    /// The site, or empty.
    pub site: String,
    /// The profession that is supported, or empty.
    pub profession: String,
    /// The post, or empty.
    pub post: String,
    /// When it was sealed (RFC 3339): the newest counts.
    pub made_at: String,
}

impl Share {
    /// The fingerprint of the key that sealed it.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`] never for one that was verified.
    pub fn fingerprint(&self) -> Result<String> {
        Ok(key::fingerprint(&key::parse_did(&self.key)?))
    }
}

/// Seals a share with the practitioner's key.
///
/// # Errors
/// As sealing.
pub fn seal_share(share: &Share, by: &SigningKey) -> Result<String> {
    seal(Sealed::Share, share, by)
}

/// Verifies a share and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`] with what does not match.
pub fn verify_share(jws: &str) -> Result<Share> {
    let wrong = |problem| Error::RecordInvalid { problem };
    let (by, share): (_, Share) = open(Sealed::Share, jws)?;
    if share.form != FORM {
        return Err(wrong(words::shared::FORM_OF_A_LATER_VERSION));
    }
    if share.key != key::did(&by) {
        return Err(wrong(words::sign_off::NAMES_ANOTHER_KEY));
    }
    let given = share.kind == ShareKind::Given;
    let whole = [share.passport.is_some(), share.purpose.is_some(), share.until.is_some()];
    if whole.iter().any(|there| *there != given) || share.whom.is_empty() {
        return Err(wrong(words::shared::MALFORMED_RECORD));
    }
    moment(&share.made_at)?;
    Ok(share)
}
