//! Restores a safety copy.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Portfolio;
use crate::disk;
use crate::error::{Error, Result};
use crate::portfolio::DATABASE;
use crate::safety::copies::archive;
use crate::safety::copies::{copied, whole};
use crate::safety::erase::LEFT;
use crate::safety::types::{Opener, Restored};
use crate::store::{Access, Store};
use crate::vault::{DataKey, KEYS, KeyFile, SPARE_KEYS};
use crate::words;

/// Restores a safety copy to a folder after every byte of it was checked. A portfolio that is there already is kept beside
/// it under another name.
///
/// # Errors
/// [`crate::error::Keeping`] (damaged, not a copy, another key), [`Error::InUse`] when the portfolio in
/// the folder is open, [`Error::FolderInUse`] when it holds other things; nothing was changed then.
pub fn restore(file: &Path, folder: &Path, opener: Opener) -> Result<Restored> {
    let io = || Error::io(words::safety::RESTORING_THE_SAFETY_COPY);
    Portfolio::must_be_apart(folder)?;
    let folder = &replaceable(folder)?;
    let above = disk::above(folder);
    disk::folder(above).map_err(io())?;
    let part = disk::scratch(above, ".restoring-").map_err(io())?;
    let list = archive::read(file, Some(part.path()))?;
    let key = opener.open(&KeyFile::read(part.path())?)?;
    let contents = whole(part.path(), &key)?;
    let files = list.files.iter().filter(|file| file.name.starts_with("attachments/")).count();
    if !contents.agree_with(&list.contents) {
        return Err(crate::error::Keeping::BackupDamaged.into());
    }
    let earlier = put_in_place(part, folder, &key)?;
    Ok(Restored { copied: copied(&contents, files), earlier })
}

/// The folder with links resolved, when a safety copy may replace it: it holds a portfolio, the rest of one, or nothing.
///
/// # Errors
/// [`Error::FolderInUse`].
pub(in crate::safety) fn replaceable(folder: &Path) -> Result<PathBuf> {
    let folder = disk::resolved(folder);
    let inside = fs::read_dir(&folder).map(|mut inside| inside.next().is_some());
    let somebody = match inside {
        Ok(something) => something,
        Err(_) => fs::symlink_metadata(&folder).is_ok(),
    };
    let own = [DATABASE, KEYS, SPARE_KEYS, LEFT].iter().any(|name| folder.join(name).is_file());
    if somebody && !own { Err(Error::FolderInUse) } else { Ok(folder) }
}

/// Renames a restored folder to its place. What was there is kept beside it; returns where.
pub(in crate::safety) fn put_in_place(
    part: tempfile::TempDir,
    folder: &Path,
    key: &DataKey,
) -> Result<Option<PathBuf>> {
    let io = || Error::io(words::safety::RESTORING_THE_SAFETY_COPY);
    let above = disk::above(folder);
    let database = folder.join(DATABASE);
    // A portfolio that somebody has open must not be replaced, whatever its state.
    if database.is_file() && matches!(Store::open(&database, key, Access::Write), Err(Error::InUse))
    {
        return Err(Error::InUse);
    }
    disk::sync(part.path()).map_err(io())?;
    let earlier = match fs::read_dir(folder).map(|mut inside| inside.next().is_none()) {
        Err(_) => None,
        Ok(true) => {
            disk::remove_dir(folder).map_err(io())?;
            None
        }
        Ok(false) => {
            let aside = free(folder);
            disk::rename(folder, &aside).map_err(io())?;
            Some(aside)
        }
    };
    let put = disk::rename(part.path(), folder);
    if let (Err(_), Some(earlier)) = (&put, &earlier) {
        // Undoes the first rename.
        let _ = disk::rename(earlier, folder);
    }
    put.map_err(io())?;
    // It is under its own name now, so there is nothing left to remove.
    let _ = part.keep();
    disk::sync(above).map_err(io())?;
    Ok(earlier.map(disk::as_known))
}

/// A name beside the folder that is not taken: `name.before`, `name.before 2`…
fn free(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (2..).map(|number| folder.with_file_name(format!("{name}.before {number}")));
    let first = folder.with_file_name(format!("{name}.before"));
    std::iter::once(first).chain(numbered).find(|path| !path.exists()).unwrap_or_default()
}
