//! A safety copy as one file: a tar archive of the portfolio's folder, with a list of its files first.
//!
//! The files stay encrypted as they are in the folder. Reading trusts nothing: it accepts only names that are on the list and
//! that a portfolio can have, each once, with the size and digest on the list.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::disk;
use crate::error::{Error, Keeping, Result};
use crate::output::TargetFile;
use crate::store::copy::Contents;
use crate::words;

const FORMAT: &str = "countersign/backup/1";
const LIST: &str = "contents.json";
const LONGEST_LIST: u64 = 64 * 1024 * 1024;

/// The list at the start of a copy.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::safety) struct List {
    format: String,
    pub made_at: String,
    pub contents: Contents,
    pub files: Vec<Listed>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::safety) struct Listed {
    pub name: String,
    pub size: u64,
    pub digest: String,
}

/// A file of the copy: its name in the portfolio's folder, and where to read it.
pub(in crate::safety) struct Source {
    pub name: String,
    pub path: PathBuf,
}

/// Writes a copy whole: it gets its name when every byte is on the disk.
pub(in crate::safety) fn write(
    to: &TargetFile,
    made_at: &str,
    contents: Contents,
    sources: &[Source],
) -> Result<()> {
    let io = || Error::io(words::safety::WRITING_THE_SAFETY_COPY);
    let mut files = Vec::new();
    for source in sources {
        let (size, digest) = measure(&source.path).map_err(io())?;
        files.push(Listed { name: source.name.clone(), size, digest });
    }
    let list = List { format: FORMAT.to_owned(), made_at: made_at.to_owned(), contents, files };
    let text = serde_json::to_vec(&list).map_err(|_| Keeping::CopyNotVerified)?;
    let fill = |file: &mut File| {
        let mut tar = tar::Builder::new(file);
        append(&mut tar, LIST, text.len() as u64, text.as_slice())?;
        for (source, listed) in sources.iter().zip(&list.files) {
            append(&mut tar, &listed.name, listed.size, disk::open(&source.path)?)?;
        }
        tar.finish()
    };
    to.write(|file| fill(file).map_err(io()))
}

fn append<W: Write>(
    tar: &mut tar::Builder<W>,
    name: &str,
    size: u64,
    content: impl Read,
) -> std::io::Result<()> {
    let mut header = tar::Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(0);
    tar.append_data(&mut header, name, content)
}

fn measure(path: &Path) -> std::io::Result<(u64, String)> {
    let mut file = disk::open(path)?;
    let mut digest = Sha256::new();
    let size = pour(&mut file, |part| {
        digest.update(part);
        Ok(())
    })?;
    Ok((size, HEXLOWER.encode(&digest.finalize())))
}

fn pour(
    from: &mut impl Read,
    mut to: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> std::io::Result<u64> {
    let mut part = vec![0; 64 * 1024];
    let mut size = 0;
    loop {
        let read = from.read(&mut part)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        to(part.get(..read).unwrap_or_default())?;
    }
}

/// Reads a copy and checks every byte of it; writes its files into `into`, if given.
///
/// # Errors
/// [`Keeping::NotABackup`], [`Keeping::BackupDamaged`], [`Error::TooNew`].
pub(in crate::safety) fn read(from: &Path, into: Option<&Path>) -> Result<List> {
    let damaged = |_| Error::Keeping(Keeping::BackupDamaged);
    let file = disk::open(from).map_err(Error::io(words::safety::READING_THE_SAFETY_COPY))?;
    let length = file.metadata().map_err(damaged)?.len();
    let mut tar = tar::Archive::new(file);
    let mut entries = tar.entries().map_err(|_| Keeping::NotABackup)?;
    let list = match entries.next() {
        Some(Ok(first)) => read_list(first)?,
        _ => return Err(Keeping::NotABackup.into()),
    };
    // A tar entry is a header of 512 bytes and content padded to blocks of 512; two zero blocks end the archive.
    let blocks = |size: u64| 512 + size.div_ceil(512).saturating_mul(512);
    let text = serde_json::to_vec(&list).map_err(|_| Keeping::BackupDamaged)?;
    let whole = list.files.iter().fold(blocks(text.len() as u64) + 1024, |sum, listed| {
        sum.saturating_add(blocks(listed.size))
    });
    let mut names: Vec<&str> = list.files.iter().map(|listed| listed.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if whole != length || names.len() != list.files.len() {
        return Err(Keeping::BackupDamaged.into());
    }
    for listed in &list.files {
        let Some(Ok(entry)) = entries.next() else { return Err(Keeping::BackupDamaged.into()) };
        read_one(entry, listed, into)?;
    }
    match entries.next() {
        None => Ok(list),
        Some(_) => Err(Keeping::BackupDamaged.into()),
    }
}

fn read_list(mut entry: tar::Entry<'_, File>) -> Result<List> {
    let mut text = Vec::new();
    let named = entry.path_bytes().as_ref() == LIST.as_bytes();
    if !named || entry.size() > LONGEST_LIST {
        return Err(Keeping::NotABackup.into());
    }
    entry.read_to_end(&mut text).map_err(|_| Keeping::BackupDamaged)?;
    let list: List = serde_json::from_slice(&text).map_err(|_| Keeping::BackupDamaged)?;
    match list.format.strip_prefix("countersign/backup/") {
        Some("1") => Ok(list),
        Some(_) => Err(Error::TooNew),
        None => Err(Keeping::NotABackup.into()),
    }
}

fn read_one(mut entry: tar::Entry<'_, File>, listed: &Listed, into: Option<&Path>) -> Result<()> {
    let damaged = || Error::Keeping(Keeping::BackupDamaged);
    let named = entry.path_bytes().as_ref() == listed.name.as_bytes();
    let plain = entry.header().entry_type() == tar::EntryType::Regular;
    if !named || !plain || entry.size() != listed.size || !belongs(&listed.name) {
        return Err(damaged());
    }
    let mut target = match into {
        None => None,
        Some(folder) => {
            let path = folder.join(&listed.name);
            let io = || Error::io(words::safety::RESTORING_THE_SAFETY_COPY);
            disk::folder(path.parent().unwrap_or(folder)).map_err(io())?;
            Some(disk::new_file(&path).map_err(io())?)
        }
    };
    let mut digest = Sha256::new();
    let mut full = None;
    let read = pour(&mut entry, |part| {
        digest.update(part);
        match &mut target {
            Some(file) => file.write_all(part).inspect_err(|error| full = Some(error.kind())),
            None => Ok(()),
        }
    });
    if let Some(kind) = full {
        return Err(Error::io(words::safety::RESTORING_THE_SAFETY_COPY)(kind.into()));
    }
    if read.map_err(|_| damaged())? != listed.size
        || HEXLOWER.encode(&digest.finalize()) != listed.digest
    {
        return Err(damaged());
    }
    match target {
        Some(file) => file.sync_all().map_err(Error::io(words::safety::RESTORING_THE_SAFETY_COPY)),
        None => Ok(()),
    }
}

/// Whether a portfolio's folder can hold a file of this name.
fn belongs(name: &str) -> bool {
    let attachment = |name: &str| {
        let parts: Vec<&str> = name.split('/').collect();
        let hexadecimal =
            |text: &str| text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        matches!(parts.as_slice(), ["attachments", start, file]
            if start.len() == 2 && file.len() == 64 && file.starts_with(start) && hexadecimal(file))
    };
    matches!(name, "portfolio.db" | "portfolio.keys" | "portfolio.keys.spare") || attachment(name)
}

/// Whether there is a file at a path.
pub(in crate::safety) fn is_there(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file())
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn only_names_of_a_portfolio_belong() {
        let file = format!("attachments/ab/ab{}", "0".repeat(62));
        assert!(belongs("portfolio.db") && belongs("portfolio.keys") && belongs(&file));
        let strange = ["", "../portfolio.db", "/portfolio.db", "attachments/../portfolio.db"];
        assert!(strange.iter().all(|name| !belongs(name)));
        assert!(!belongs(&file.replace("ab/ab", "ab/cd")) && !belongs(&file.to_uppercase()));
    }
}
