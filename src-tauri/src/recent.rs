//! The portfolio and the signer file opened last, remembered so that they are at hand. A shared computer remembers none.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::ErrorCode;

use crate::error::{Answer, Problem};

/// Small files in the app's own folder: where the last portfolio is, where the signer file is that somebody
/// wanted remembered, and a mark that the computer is shared.
pub struct Recent {
    last: PathBuf,
    signer: PathBuf,
    mark: PathBuf,
}

impl Recent {
    pub fn new(data: &Path) -> Self {
        Self {
            last: data.join("last-portfolio"),
            signer: data.join("signer-file"),
            mark: data.join("shared-computer"),
        }
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

    /// The signer file that is remembered, when it is still there. Its passphrase never is.
    pub fn signer(&self) -> Option<PathBuf> {
        let file = PathBuf::from(fs::read_to_string(&self.signer).ok()?);
        file.is_file().then_some(file)
    }

    /// Remembers a signer file, unless the computer is shared.
    pub fn remember_signer(&self, file: &Path) {
        if let (false, Some(file)) = (self.shared(), file.to_str()) {
            let _ = self.write(&self.signer, file);
        }
    }

    /// Forgets it.
    pub fn forget_signer(&self) {
        let _ = fs::remove_file(&self.signer);
    }

    /// Whether the computer is shared.
    pub fn shared(&self) -> bool {
        self.mark.exists()
    }

    /// Says whether it is; what was remembered is forgotten at once.
    pub fn set_shared(&self, shared: bool) -> Answer<()> {
        let done = if shared {
            self.forget();
            self.forget_signer();
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
