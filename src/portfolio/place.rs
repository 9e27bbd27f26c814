//! Where a portfolio may be: not in a folder that a sync program copies while it is written.

use std::path::Path;

use super::{DATABASE, Portfolio};
use crate::disk;
use crate::error::{Error, Keeping, Outside, Result};
use crate::store::Store;
use crate::vault::{KEYS, SPARE_KEYS};

/// Names of folders that sync programs use.
const SYNCED: [&str; 12] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "com~apple~clouddocs",
    "nextcloud",
    "box sync",
    // The folder of macOS for all of them: it holds "OneDrive-Trust", "GoogleDrive-name".
    "cloudstorage",
    "owncloud",
    "megasync",
    "pclouddrive",
];

impl Portfolio {
    /// Refuses a folder without a portfolio: one without a database, or with that of another program.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`].
    pub(crate) fn must_be_in(folder: &Path) -> Result<()> {
        let database = folder.join(DATABASE);
        let keys = || [KEYS, SPARE_KEYS].iter().any(|name| folder.join(name).exists());
        // The database is opened only when it cannot be a portfolio that this program has open: closing a file on Linux
        // releases every lock the program holds on it.
        if !database.is_file() || (!keys() && Store::is_plain(&database)) {
            return Err(Error::NotAPortfolio);
        }
        Ok(())
    }

    /// Refuses a folder inside a portfolio: erasing or moving that portfolio would take it along.
    ///
    /// # Errors
    /// [`Outside::InsideAPortfolio`], [`Outside::ReservedName`].
    pub(crate) fn must_be_apart(folder: &Path) -> Result<()> {
        crate::output::refuse_reserved(folder)?;
        let place = disk::resolved(folder);
        let inside = place.ancestors().skip(1).any(|above| above.join(DATABASE).is_file());
        if inside { Err(Outside::InsideAPortfolio.into()) } else { Ok(()) }
    }

    /// Refuses a folder that a sync program keeps; the caller offers to move the portfolio. Finished safety copies may be there.
    ///
    /// # Errors
    /// [`Keeping::SyncedFolder`].
    pub fn may_live_in(folder: &Path) -> Result<()> {
        if is_synced(folder) { Err(Keeping::SyncedFolder.into()) } else { Ok(()) }
    }
}

/// OneDrive names its folder "OneDrive - Trust name" at work.
fn is_synced(folder: &Path) -> bool {
    let written = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let named = |path: &Path| {
        path.components().any(|part| {
            let part = part.as_os_str().to_string_lossy().to_lowercase();
            SYNCED.iter().any(|name| part == *name || part.starts_with(&format!("{name} - ")))
        })
    };
    let place = disk::resolved(folder);
    named(&written) || named(&place) || place.ancestors().any(is_marked)
}

/// Whether Windows marks a folder as one whose files are fetched on demand: a SharePoint library in OneDrive may have any
/// name.
#[cfg(windows)]
fn is_marked(folder: &Path) -> bool {
    use std::os::windows::fs::MetadataExt;

    std::fs::metadata(folder).is_ok_and(|about| is_fetched(about.file_attributes()))
}

/// No other system marks them.
#[cfg(not(windows))]
fn is_marked(_folder: &Path) -> bool {
    false
}

/// Whether these file attributes are those of a synced file or folder: recall on open, recall on access, pinned or unpinned.
#[cfg(any(windows, test))]
const fn is_fetched(marks: u32) -> bool {
    const RECALL_ON_OPEN: u32 = 0x0004_0000;
    const PINNED: u32 = 0x0008_0000;
    const UNPINNED: u32 = 0x0010_0000;
    const RECALL_ON_DATA_ACCESS: u32 = 0x0040_0000;

    marks & (RECALL_ON_OPEN | PINNED | UNPINNED | RECALL_ON_DATA_ACCESS) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_kept_in_step_are_known_by_their_names() {
        for synced in [
            "/home/a/OneDrive/portfolio",
            "/Users/a/OneDrive - Dyffryn Community Health/mine",
            "/home/a/Dropbox/x",
            "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x",
            "/Users/a/Library/CloudStorage/OneDrive-Trust/x",
        ] {
            assert!(is_synced(Path::new(synced)), "{synced}");
        }
        for own in ["/home/a/Documents/portfolio", "/home/onedriver/portfolio", "/media/usb/box"] {
            assert!(!is_synced(Path::new(own)), "{own}");
        }
    }

    #[test]
    fn a_folder_that_is_fetched_when_needed_is_known_by_its_marks() {
        const FOLDER: u32 = 0x10;
        const HIDDEN: u32 = 0x2;
        assert!(!is_fetched(FOLDER) && !is_fetched(FOLDER | HIDDEN | 0x2420));
        assert!(is_fetched(FOLDER | 0x0008_0000) && is_fetched(FOLDER | 0x0040_0000));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_into_one_is_one() {
        let place = tempfile::tempdir().unwrap();
        std::fs::create_dir(place.path().join("OneDrive")).unwrap();
        let link = place.path().join("mine");
        std::os::unix::fs::symlink(place.path().join("OneDrive"), &link).unwrap();
        assert!(is_synced(&link) && is_synced(&link.join("still to be made")));
        assert!(!is_synced(&place.path().join("still to be made")));
    }
}
