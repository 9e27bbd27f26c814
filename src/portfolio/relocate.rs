//! Moves a portfolio to another folder: out of one that is kept in step with the internet.

use std::fs;
use std::path::Path;

use super::{DATABASE, Portfolio};
use crate::disk;
use crate::error::{Error, Result};
use crate::store::{self, Store};

impl Portfolio {
    /// Copies a closed portfolio to a new folder, compares every byte, and only then takes it away
    /// where it was.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`], [`Error::FolderInUse`], [`crate::error::Keeping::SyncedFolder`],
    /// [`Error::DiskFull`]; the portfolio stays where it was then.
    pub fn move_folder(from: &Path, to: &Path) -> Result<()> {
        let io = || Error::io("Moving the portfolio");
        let database = from.join(DATABASE);
        if !database.is_file() || Store::is_plain(&database) {
            return Err(Error::NotAPortfolio);
        }
        Self::may_live_in(to)?;
        if fs::read_dir(to).is_ok_and(|mut inside| inside.next().is_some()) {
            return Err(Error::FolderInUse);
        }
        let above = match to.parent() {
            Some(above) if !above.as_os_str().is_empty() => above,
            _ => Path::new("."),
        };
        disk::folder(above).map_err(io())?;
        let part = tempfile::Builder::new().prefix(".moving-").tempdir_in(above).map_err(io())?;
        copy_all(from, part.path()).map_err(io())?;
        let _ = fs::remove_dir(to);
        fs::rename(part.path(), to).map_err(io())?;
        let _ = part.keep();
        disk::sync(above).map_err(io())?;
        // The room it held is of no more use there, and what is left behind is all in the new place.
        store::reserve::give_up(from);
        fs::remove_dir_all(from).map_err(io())
    }
}

fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    disk::folder(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_all(&path, &target)?;
            continue;
        }
        let bytes = fs::read(&path)?;
        disk::write_whole(&target, &bytes)?;
        if fs::read(&target)? != bytes {
            return Err(std::io::Error::other("it reads back different"));
        }
    }
    disk::sync(to)
}
