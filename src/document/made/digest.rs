//! Digests of a document's parts, for the record.

use sha2::{Digest, Sha256};

/// The file name of the record embedded in a document.
pub(in crate::document) const RECORD: &str = "countersign-pages.json";
/// Bytes kept of each digest: enough to detect a change, as there may be thousands of pages.
const KEPT: usize = 16;

/// A digest, shortened for the record.
pub(in crate::document) fn kept(digest: Sha256) -> String {
    data_encoding::BASE64URL_NOPAD.encode(&digest.finalize()[..KEPT])
}

/// Adds a part with its sort and length, so that no two sequences of parts have the same digest.
pub(super) fn part(sort: &[u8], bytes: &[u8], digest: &mut Sha256) {
    digest.update(sort);
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}
