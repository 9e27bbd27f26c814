//! Moves a portfolio to another folder, for instance out of one that a sync program keeps.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::portfolio::DATABASE;
use crate::safety::types::Opener;
use crate::store::reserve::RESERVE;
use crate::store::{self, Access, Store};
use crate::vault::KeyFile;
use crate::words;
use crate::{Portfolio, disk};

/// Files that are not copied as they are: the database is copied by SQLite, and the reserve is made again.
const NOT_COPIED: [&str; 3] = [DATABASE, "portfolio.db-journal", RESERVE];

/// A portfolio that was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Whether some files could not be deleted from the old folder. All of them are in the new one.
    pub left_behind: bool,
}

/// Copies a closed portfolio to a new folder, opens the copy, compares every file, and only then deletes the old folder.
/// Nobody can change it meanwhile.
///
/// # Errors
/// [`Error::NotAPortfolio`], [`Error::FolderInUse`], [`Error::InUse`], [`Error::DiskFull`],
/// [`crate::error::Keeping`] (another synced folder, another passphrase); it stays where it was then.
pub fn move_folder(from: &Path, to: &Path, opener: Opener) -> Result<Moved> {
    let io = || Error::io(words::safety::MOVING_THE_PORTFOLIO);
    Portfolio::must_be_in(from)?;
    // The folder that a link leads to.
    let (link, from) = (from, &disk::resolved(from));
    let database = from.join(DATABASE);
    Portfolio::may_live_in(to)?;
    Portfolio::must_be_apart(to)?;
    let taken = fs::read_dir(to).is_ok_and(|mut inside| inside.next().is_some());
    // A copy inside the old folder would be deleted with it.
    if taken || disk::resolved(to).starts_with(from) {
        return Err(Error::FolderInUse);
    }
    let key = opener.open(&KeyFile::read(from)?)?;
    let store = Store::open(&database, &key, Access::Write)?;
    let above = disk::above(to);
    disk::folder(above).map_err(io())?;
    let part = disk::scratch(above, ".moving-").map_err(io())?;
    copy_all(from, part.path()).map_err(io())?;
    store::copy::copy(store.db(), &key, &part.path().join(DATABASE))?;
    // Opened with what was typed, as the person will open it.
    let key = opener.open(&KeyFile::read(part.path())?)?;
    drop(Store::open(&part.path().join(DATABASE), &key, Access::Inspect)?);
    disk::sync(part.path()).map_err(io())?;
    let _ = disk::remove_dir(to);
    disk::rename(part.path(), to).map_err(io())?;
    let _ = part.keep();
    disk::sync(above).map_err(io())?;
    drop(store);
    let elsewhere = led_out(from);
    // The database is deleted first: a partly deleted folder must not look like a portfolio.
    let gone = disk::remove_file(&database).and_then(|()| disk::sync(from));
    let gone = gone.and_then(|()| disk::remove_dir_all(from));
    if gone.is_ok() && link.is_symlink() {
        // The link leads nowhere now. Windows removes a link to a folder as a folder.
        let _ = disk::remove_file(link).or_else(|_| disk::remove_dir(link));
    }
    let left = elsewhere.iter().any(|path| path.exists());
    Ok(Moved { left_behind: left || gone.is_err() })
}

/// The targets of links inside a folder, which are not deleted with the folder.
fn led_out(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_symlink() {
            found.extend(path.canonicalize());
        } else if path.is_dir() {
            found.extend(led_out(&path));
        }
    }
    found
}

fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    disk::folder(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let target = to.join(name);
        if path.is_dir() {
            copy_all(&path, &target)?;
        } else if !NOT_COPIED.iter().any(|one| name == *one) {
            let bytes = disk::read_all(&path)?;
            disk::write_whole(&target, &bytes)?;
            if disk::read_all(&target)? != bytes {
                return Err(std::io::Error::other("it reads back different"));
            }
        }
    }
    disk::sync(to)
}
