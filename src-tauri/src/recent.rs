//! What this computer remembers: the portfolio opened last, so that the app begins with it, the signer file opened last,
//! and when a portfolio locks. A shared computer remembers no portfolio, no signer file and no name.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::ErrorCode;

use crate::error::{Answer, Problem};

/// Small files in the app's own folder: where the last portfolio is and whose, where the signer file is that somebody
/// wanted remembered, a mark that the computer is shared, and after how many minutes a portfolio locks.
pub struct Recent {
    last: PathBuf,
    whose: PathBuf,
    signer: PathBuf,
    mark: PathBuf,
    minutes: PathBuf,
    /// Where the program is carried about; empty where it is not.
    stick: PathBuf,
}

/// After how many minutes without a hand on keyboard or mouse a portfolio may lock; the first is usual.
pub const MINUTES: [u32; 5] = [5, 1, 2, 10, 15];

impl Recent {
    pub fn new(data: &Path, stick: PathBuf) -> Self {
        Self {
            last: data.join("last-portfolio"),
            whose: data.join("last-portfolio-of"),
            signer: data.join("signer-file"),
            mark: data.join("shared-computer"),
            minutes: data.join("lock-minutes"),
            stick,
        }
    }

    /// The folder opened last, when it is still there.
    pub fn last(&self) -> Option<PathBuf> {
        let folder = self.stick.join(fs::read_to_string(&self.last).ok()?);
        folder.is_dir().then_some(folder)
    }

    /// Whose the one in this folder is: told only of the one opened last, and never on a shared computer.
    pub fn whose(&self, folder: &Path) -> Option<String> {
        let last = self.last()?;
        let same = last == folder || last.canonicalize().ok()? == folder.canonicalize().ok()?;
        same.then(|| fs::read_to_string(&self.whose).ok()).flatten()
    }

    /// Remembers a folder and whose it is, unless the computer is shared. Not being able to is no reason
    /// to stop anybody.
    pub fn remember(&self, folder: &Path, whose: &str) {
        if let (false, Some(folder)) = (self.shared(), self.named(folder)) {
            let _ = self.write(&self.last, folder);
            let _ = self.write(&self.whose, whose);
        }
    }

    /// How a place is remembered: one on the stick by where it is there, for a stick has another letter tomorrow.
    fn named<'a>(&self, path: &'a Path) -> Option<&'a str> {
        path.strip_prefix(&self.stick).unwrap_or(path).to_str()
    }

    /// Forgets it: that portfolio is no more, or the computer is shared.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.last);
        let _ = fs::remove_file(&self.whose);
    }

    /// After how many minutes a portfolio locks.
    pub fn minutes(&self) -> u32 {
        let kept = fs::read_to_string(&self.minutes).ok().and_then(|text| text.parse().ok());
        kept.filter(|minutes| MINUTES.contains(minutes)).unwrap_or(MINUTES[0])
    }

    /// Changes that; what is not among [`MINUTES`] is refused.
    pub fn set_minutes(&self, minutes: u32) -> Answer<()> {
        let known = MINUTES.contains(&minutes);
        let kept = known.then(|| self.write(&self.minutes, &minutes.to_string()).ok()).flatten();
        kept.ok_or_else(not_kept)
    }

    /// The signer file that is remembered, when it is still there. Its passphrase never is.
    pub fn signer(&self) -> Option<PathBuf> {
        let file = self.stick.join(fs::read_to_string(&self.signer).ok()?);
        file.is_file().then_some(file)
    }

    /// Remembers a signer file, unless the computer is shared.
    pub fn remember_signer(&self, file: &Path) {
        if let (false, Some(file)) = (self.shared(), self.named(file)) {
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
        done.map_err(|_| not_kept())
    }

    fn write(&self, path: &Path, text: &str) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }
}

fn not_kept() -> Problem {
    Problem::new(ErrorCode::Failed, "This setting could not be kept. Try again.")
}
