//! What this computer remembers: the portfolio opened last, the signer file opened last, and when a portfolio locks. A
//! shared computer remembers no portfolio, no signer file and no name.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::ErrorCode;
use countersign::words::window;

use crate::error::{Answer, Problem};

/// Small files in the app's data folder: the path and owner of the last portfolio, the path of the remembered signer
/// file, whether the computer is shared, and after how many minutes a portfolio locks.
pub struct Recent {
    last: PathBuf,
    whose: PathBuf,
    signer: PathBuf,
    mark: PathBuf,
    minutes: PathBuf,
    /// The folder of a portable app; empty for an installed one.
    stick: PathBuf,
}

/// The choices of idle minutes until a portfolio locks; the first is the default.
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

    /// The portfolio folder opened last, if it still exists.
    pub fn last(&self) -> Option<PathBuf> {
        let folder = self.stick.join(fs::read_to_string(&self.last).ok()?);
        folder.is_dir().then_some(folder)
    }

    /// The owner of the portfolio in a folder: known only for the last one, and never on a shared computer.
    pub fn whose(&self, folder: &Path) -> Option<String> {
        let last = self.last()?;
        let same = last == folder || last.canonicalize().ok()? == folder.canonicalize().ok()?;
        same.then(|| fs::read_to_string(&self.whose).ok()).flatten()
    }

    /// Remembers a folder and its owner, unless the computer is shared. Failing to do so is no
    /// error.
    pub fn remember(&self, folder: &Path, whose: &str) {
        if let (false, Some(folder)) = (self.shared(), self.named(folder)) {
            let _ = self.write(&self.last, folder);
            let _ = self.write(&self.whose, whose);
        }
    }

    /// The path to remember: relative for a portable app, because the drive letter of a stick changes.
    fn named<'a>(&self, path: &'a Path) -> Option<&'a str> {
        path.strip_prefix(&self.stick).unwrap_or(path).to_str()
    }

    /// Forgets the portfolio.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.last);
        let _ = fs::remove_file(&self.whose);
    }

    /// After how many idle minutes a portfolio locks.
    pub fn minutes(&self) -> u32 {
        let kept = fs::read_to_string(&self.minutes).ok().and_then(|text| text.parse().ok());
        kept.filter(|minutes| MINUTES.contains(minutes)).unwrap_or(MINUTES[0])
    }

    /// Changes the idle minutes; only [`MINUTES`] are accepted.
    pub fn set_minutes(&self, minutes: u32) -> Answer<()> {
        let known = MINUTES.contains(&minutes);
        let kept = known.then(|| self.write(&self.minutes, &minutes.to_string()).ok()).flatten();
        kept.ok_or_else(not_kept)
    }

    /// The remembered signer file, if it still exists. Its passphrase is never remembered.
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

    /// Forgets the signer file.
    pub fn forget_signer(&self) {
        let _ = fs::remove_file(&self.signer);
    }

    /// Whether the computer is shared.
    pub fn shared(&self) -> bool {
        self.mark.exists()
    }

    /// Sets whether the computer is shared; if so, everything remembered is forgotten.
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
    Problem::new(ErrorCode::Failed, window::SETTING_NOT_KEPT)
}
