//! Bundles: the files that travel. A request, an answer, a passport, feedback and agreements are each one ZIP archive.
//!
//! Pure. An archive is stored, never packed, with its entries in one order and every other byte
//! fixed, so the same content is the same file. A reader builds the archive again from what it
//! finds and compares: hashing only the listed contents would miss changes between the entries.

mod archive;
mod name;
mod read;
mod write;

pub use name::{Kind, MANIFEST, SEAL};
pub use read::{ReadEntry, read};
pub use write::Writer;

use serde::{Deserialize, Serialize};

/// The most bytes a bundle may have: 200 MB.
pub const LIMIT: u64 = 200 * 1024 * 1024;

/// What a bundle holds, entry by entry; its digest is what the seal signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form: `countersign/KIND/1`, of one of the kinds there are.
    pub format: String,
    /// Every entry but the manifest and the seal, in the order of the archive.
    pub entries: Vec<Entry>,
}

/// An entry of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name in the archive.
    pub name: String,
    /// Bytes.
    pub size: u32,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}
