//! Where a portfolio may be: not where another program copies it while it is written.

use std::path::Path;

use super::Portfolio;
use crate::error::{Keeping, Result};

/// Names of folders that programs keep in step with other computers.
const SYNCED: [&str; 8] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "com~apple~clouddocs",
    "nextcloud",
    "box sync",
];

impl Portfolio {
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
    let above = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    above.components().any(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCED.iter().any(|name| part == *name || part.starts_with(&format!("{name} - ")))
    })
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
        ] {
            assert!(is_synced(Path::new(synced)), "{synced}");
        }
        for own in ["/home/a/Documents/portfolio", "/home/onedriver/portfolio", "/media/usb/box"] {
            assert!(!is_synced(Path::new(own)), "{own}");
        }
    }
}
