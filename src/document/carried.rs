//! The passport embedded in a document, and its check code.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::types::EmbeddedFile;
use crate::words;

/// The signed bundle and its check code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// The check code of its content, as it is printed.
    pub fingerprint: String,
}

impl Carried {
    /// The file name of the embedded passport.
    pub const NAME: &'static str = "countersign.passport";

    /// A passport with its check code: 160 bits of its SHA-256 in eight groups of four.
    pub fn of(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let letters = data_encoding::BASE32.encode(&Sha256::digest(&bytes)[..20]);
        let groups: Vec<&str> =
            (0..letters.len()).step_by(4).map(|at| &letters[at..at + 4]).collect();
        Self { fingerprint: groups.join("-"), bytes }
    }

    /// The passport as an embedded file.
    pub(crate) fn attachment(&self) -> EmbeddedFile {
        EmbeddedFile {
            name: Self::NAME.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            description: words::document::checked::ABOUT_THE_PASSPORT_INSIDE.to_owned(),
            bytes: Arc::clone(&self.bytes),
        }
    }
}
