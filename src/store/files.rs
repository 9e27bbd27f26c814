//! Attachments: encrypted files, written once and never changed. A file's name is made of its
//! content and the portfolio's key: the same content is kept once, and the name tells nobody what it is.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::disk;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::vault::DataKey;

/// The folder of attachments inside a portfolio.
pub const FOLDER: &str = "attachments";

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Where the file with this digest is kept, inside the folder of attachments.
pub fn place(portfolio: &Path, key: &DataKey, digest: &str) -> PathBuf {
    let name = key.name_of(digest);
    let (start, _) = name.split_at_checked(2).unwrap_or((&name, ""));
    portfolio.join(FOLDER).join(start).join(&name)
}

/// Keeps the bytes, encrypted, and returns the digest of what they say. The file is on the disk,
/// under its name, when this returns.
pub fn keep(portfolio: &Path, key: &DataKey, bytes: &[u8]) -> Result<String> {
    let digest = digest(bytes);
    let target = place(portfolio, key, &digest);
    // The same content is kept once, unless what is there is damaged: then this mends it.
    if target.exists() && open(&target, key, &digest).is_ok() {
        return Ok(digest);
    }
    let folder = target.parent().unwrap_or(portfolio);
    disk::folder(folder).map_err(Error::io("Keeping the file"))?;
    let sealed = key.attachments().seal(bytes, &Randomness::System)?;
    disk::write_whole(&target, &sealed).map_err(Error::io("Keeping the file"))?;
    Ok(digest)
}

/// The bytes with this digest.
///
/// # Errors
/// [`Error::AttachmentDamaged`] when the file is missing or holds other bytes.
pub fn read(portfolio: &Path, key: &DataKey, digest: &str) -> Result<Vec<u8>> {
    open(&place(portfolio, key, digest), key, digest)
}

fn open(path: &Path, key: &DataKey, wanted: &str) -> Result<Vec<u8>> {
    let sealed = fs::read(path).map_err(|_| Error::AttachmentDamaged)?;
    let bytes = key.attachments().open(&sealed).ok_or(Error::AttachmentDamaged)?;
    if digest(&bytes) != wanted {
        return Err(Error::AttachmentDamaged);
    }
    Ok(bytes)
}
