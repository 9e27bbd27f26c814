//! Digests of a document's parts, as the record keeps them.

use sha2::{Digest, Sha256};

/// The name of the record inside a document.
pub(in crate::document) const RECORD: &str = "countersign-pages.json";
/// Bytes of a digest that are kept: enough to tell a change, and there may be thousands of pages.
const KEPT: usize = 16;

/// A digest as the record keeps it.
pub(in crate::document) fn kept(digest: Sha256) -> String {
    data_encoding::BASE64URL_NOPAD.encode(&digest.finalize()[..KEPT])
}

/// Adds bytes of one sort, so that no two sequences of parts look alike.
pub(super) fn part(sort: &[u8], bytes: &[u8], digest: &mut Sha256) {
    digest.update(sort);
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}
