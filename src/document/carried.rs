//! The passport inside a document, and the code that names it.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::types::EmbeddedFile;
use crate::words;

/// The signed bundle, and how a reader names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// The name its content gives it, as it is printed.
    pub fingerprint: String,
}

impl Carried {
    /// The name of the passport inside a document.
    pub const NAME: &'static str = "countersign.passport";

    /// A passport, named by its content: 160 bits of its SHA-256 in eight groups of four.
    pub fn of(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let letters = data_encoding::BASE32.encode(&Sha256::digest(&bytes)[..20]);
        let groups: Vec<&str> =
            (0..letters.len()).step_by(4).map(|at| &letters[at..at + 4]).collect();
        Self { fingerprint: groups.join("-"), bytes }
    }

    /// The file that rides inside.
    pub(crate) fn attachment(&self) -> EmbeddedFile {
        EmbeddedFile {
            name: Self::NAME.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            description: words::document::checked::ABOUT_THE_PASSPORT_INSIDE.to_owned(),
            bytes: Arc::clone(&self.bytes),
        }
    }
}
