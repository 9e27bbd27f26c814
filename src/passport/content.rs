//! What an entry of a passport holds before it is written.

use std::path::PathBuf;

/// What an entry of a passport holds.
#[derive(Debug)]
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// A file of evidence: where it is kept, and what it holds.
    File {
        place: PathBuf,
        digest: String,
        size: u32,
    },
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
