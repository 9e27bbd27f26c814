//! Attachments: encrypted files, written once and never changed. The name of a file is a keyed hash of its content: the same
//! content is kept once, and without the key the name says nothing.

use std::collections::HashSet;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::digest::digest;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::vault::DataKey;
use crate::vault::age::{AgeIdentity, ROOM};
use crate::words;
use crate::{disk, parts};

/// The folder of attachments inside a portfolio.
pub const FOLDER: &str = "attachments";

/// Where the file with this digest is kept, inside the folder of attachments.
pub fn place(portfolio: &Path, key: &DataKey, digest: &str) -> PathBuf {
    let name = key.name_of(digest);
    let (start, _) = name.split_at_checked(2).unwrap_or((&name, ""));
    portfolio.join(FOLDER).join(start).join(&name)
}

/// Encrypts and keeps the bytes, and returns their digest. The file is on the disk under its name when this returns.
pub fn keep(portfolio: &Path, key: &DataKey, bytes: &[u8]) -> Result<String> {
    let digest = digest(bytes);
    let target = place(portfolio, key, &digest);
    // The same content is kept once; a damaged file is replaced.
    if target.exists() && each(&target, &key.attachments(), &digest, &mut |_| Ok(())).is_ok() {
        return Ok(digest);
    }
    let folder = target.parent().unwrap_or(portfolio);
    disk::folder(folder).map_err(Error::io(words::safety::KEEPING_THE_FILE))?;
    let sealed = key.attachments().seal(bytes, &Randomness::System)?;
    disk::write_whole(&target, &sealed).map_err(Error::io(words::safety::KEEPING_THE_FILE))?;
    Ok(digest)
}

/// The bytes with this digest.
///
/// # Errors
/// [`Error::AttachmentDamaged`] when the file is missing or holds other bytes.
pub fn read(portfolio: &Path, key: &DataKey, digest: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let place = place(portfolio, key, digest);
    each(&place, &key.attachments(), digest, &mut |part| {
        bytes.extend_from_slice(part);
        Ok(())
    })?;
    Ok(bytes)
}

/// Deletes every attachment whose digest is not in `kept`, and unfinished files. Files with a name that is not of our form
/// stay.
pub fn keep_only(portfolio: &Path, key: &DataKey, kept: &[(String, u64)]) -> Result<()> {
    let io = || Error::io(words::safety::DELETING_A_FILE);
    let kept: HashSet<PathBuf> =
        kept.iter().map(|(digest, _)| place(portfolio, key, digest)).collect();
    let Ok(folders) = fs::read_dir(portfolio.join(FOLDER)) else { return Ok(()) };
    for folder in folders {
        let folder = folder.map_err(io())?.path();
        disk::sweep_all(&folder);
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.map_err(io())?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let ours = name.len() == 64 && name.bytes().all(|sign| sign.is_ascii_hexdigit());
            if ours && !kept.contains(&path) {
                disk::remove(&path).map_err(io())?;
            }
        }
        disk::sync(&folder).map_err(io())?;
    }
    Ok(())
}

/// How many bytes are decrypted at once.
const PART: usize = 8 * ROOM;

/// Decrypts the file with this digest and hands it to `work` in parts. Of a long file, the next part is decrypted on another
/// thread meanwhile.
///
/// # Errors
/// [`Error::AttachmentDamaged`] when the file is missing or holds other bytes, perhaps after the last part; those of
/// `work`.
pub fn each(
    path: &Path,
    identity: &AgeIdentity,
    wanted: &str,
    work: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    let file = disk::open(path)
        .map_err(Error::unread(words::shared::READING_THE_FILE, Error::AttachmentDamaged))?;
    let mut opening = identity.open(BufReader::new(file)).ok_or(Error::AttachmentDamaged)?;
    let mut digest = Sha256::new();
    let mut take = |part: &[u8]| {
        digest.update(part);
        work(part)
    };
    let mut first = vec![0; PART];
    let read = opening.read(&mut first).ok_or(Error::AttachmentDamaged)?;
    take(first.get(..read).unwrap_or_default())?;
    if !opening.ended() {
        let open = |part: &mut [u8]| match opening.ended() {
            true => Ok(0),
            false => opening.read(part).ok_or(Error::AttachmentDamaged),
        };
        parts::ahead(PART, open, take)?;
    }
    if HEXLOWER.encode(&digest.finalize()) != wanted {
        return Err(Error::AttachmentDamaged);
    }
    Ok(())
}
