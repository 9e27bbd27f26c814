//! Where a portfolio may be: not where another program copies it while it is written.

use std::path::Path;

use super::{DATABASE, Portfolio};
use crate::disk;
use crate::error::{Error, Keeping, Outside, Result};
use crate::store::Store;
use crate::vault::{KEYS, SPARE_KEYS};

/// Names of folders that programs keep in step with other computers.
const SYNCED: [&str; 12] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "com~apple~clouddocs",
    "nextcloud",
    "box sync",
    // Where macOS puts all of them: "OneDrive-Trust", "GoogleDrive-name".
    "cloudstorage",
    "owncloud",
    "megasync",
    "pclouddrive",
];

impl Portfolio {
    /// Refuses a folder without a portfolio: with no database, or with somebody else's.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`].
    pub(crate) fn must_be_in(folder: &Path) -> Result<()> {
        let database = folder.join(DATABASE);
        let keys = || [KEYS, SPARE_KEYS].iter().any(|name| folder.join(name).exists());
        // The database is looked into only where it cannot be an open portfolio of this program: whoever
        // closes a file gives up every lock the program has on it, and another could write to it then.
        if !database.is_file() || (!keys() && Store::is_plain(&database)) {
            return Err(Error::NotAPortfolio);
        }
        Ok(())
    }

    /// Refuses a place inside a portfolio for a folder of its own: whatever is erased or moved there takes it along.
    ///
    /// # Errors
    /// [`Outside::InsideAPortfolio`].
    pub(crate) fn must_be_apart(folder: &Path) -> Result<()> {
        let place = disk::resolved(folder);
        let inside = place.ancestors().skip(1).any(|above| above.join(DATABASE).is_file());
        if inside { Err(Outside::InsideAPortfolio.into()) } else { Ok(()) }
    }

    /// Refuses a folder that is kept in step with other computers: offer to move it. Finished safety
    /// copies are fine there.
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
    named(&written) || named(&disk::resolved(folder))
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
