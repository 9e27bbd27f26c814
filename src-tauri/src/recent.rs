//! The portfolio opened last, remembered so that the app begins with it. A shared computer remembers none.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::ErrorCode;

use crate::error::{Answer, Problem};

/// Two small files in the app's own folder: where the last portfolio is, and a mark that the
/// computer is shared.
pub struct Recent {
    last: PathBuf,
    mark: PathBuf,
}

impl Recent {
    pub fn new(data: &Path) -> Self {
        Self { last: data.join("last-portfolio"), mark: data.join("shared-computer") }
    }

    /// The folder opened last, when it is still there.
    pub fn last(&self) -> Option<PathBuf> {
        let folder = PathBuf::from(fs::read_to_string(&self.last).ok()?);
        folder.is_dir().then_some(folder)
    }

    /// Remembers a folder, unless the computer is shared. Not being able to is no reason to stop anybody.
    pub fn remember(&self, folder: &Path) {
        if let (false, Some(folder)) = (self.shared(), folder.to_str()) {
            let _ = self.write(&self.last, folder);
        }
    }

    /// Forgets it: that portfolio is no more.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.last);
    }

    /// Whether the computer is shared.
    pub fn shared(&self) -> bool {
        self.mark.exists()
    }

    /// Says whether it is; what was remembered is forgotten at once.
    pub fn set_shared(&self, shared: bool) -> Answer<()> {
        let done = if shared {
            let _ = fs::remove_file(&self.last);
            self.write(&self.mark, "")
        } else {
            fs::remove_file(&self.mark)
        };
        done.map_err(|_| {
            Problem::new(ErrorCode::Failed, "This setting could not be kept. Try again.")
        })
    }

    fn write(&self, path: &Path, text: &str) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }
}
