//! Attachments: files named by what they contain, written once and never changed.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::disk::write_whole;
use crate::error::{Error, Result};

/// The folder of attachments inside a portfolio.
pub const FOLDER: &str = "attachments";

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

fn place(portfolio: &Path, digest: &str) -> PathBuf {
    let (start, _) = digest.split_at_checked(2).unwrap_or((digest, ""));
    portfolio.join(FOLDER).join(start).join(digest)
}

/// Keeps the bytes and returns their digest. The file is on the disk, under its name, when this returns.
pub fn keep(portfolio: &Path, bytes: &[u8]) -> Result<String> {
    let digest = digest(bytes);
    let target = place(portfolio, &digest);
    if target.exists() {
        return Ok(digest);
    }
    let folder = target.parent().unwrap_or(portfolio);
    fs::create_dir_all(folder).map_err(Error::io("Keeping the file"))?;
    write_whole(&target, bytes).map_err(Error::io("Keeping the file"))?;
    Ok(digest)
}

/// The bytes with this digest.
///
/// # Errors
/// [`Error::AttachmentDamaged`] when the file is missing or holds other bytes.
pub fn read(portfolio: &Path, name: &str) -> Result<Vec<u8>> {
    let bytes = fs::read(place(portfolio, name)).map_err(|_| Error::AttachmentDamaged)?;
    if digest(&bytes) != name {
        return Err(Error::AttachmentDamaged);
    }
    Ok(bytes)
}
