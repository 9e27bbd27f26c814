//! `portfolio.keys`: the data key, wrapped by the passphrase and by the recovery key.
//!
//! Without this file nothing opens, so there is a spare, which is read when the first file cannot be.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::data_key::DataKey;
use super::lock::{Lock, LockError, Stretch};
use super::phrase::{PUBLISHED, Passphrase};
use super::recovery_key::RecoveryKey;
use crate::disk;
use crate::error::{Error, Keeping, Result};
use crate::ids::Randomness;
use crate::words;

/// The file of the keys, in a portfolio's folder.
pub const KEYS: &str = "portfolio.keys";
/// The name of the spare.
pub const SPARE_KEYS: &str = "portfolio.keys.spare";

const FORMAT: &str = "countersign/keys/1";
const LARGEST: u64 = 16 * 1024;

/// Restores a file to what it was; says whether it is.
fn put_back(path: &Path, before: &Option<Vec<u8>>) -> bool {
    let is_so = || disk::read_whole(path, LARGEST).ok() == *before;
    if !is_so() {
        let _ = match before {
            Some(bytes) => disk::write_whole(path, bytes),
            None => disk::remove_file(path),
        };
    }
    is_so()
}

/// The content of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    format: String,
    /// Whether the passphrase is the published one of every sample.
    pub published: bool,
    passphrase: Wrapped,
    recovery: Wrapped,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    lock: Lock,
    key: String,
}

impl Wrapped {
    fn new(
        what: &str,
        key: &DataKey,
        by: &Passphrase,
        stretch: Stretch,
        randomness: &Randomness,
    ) -> Result<Self> {
        let lock = Lock::new(stretch, randomness)?;
        let sealed = lock
            .seal(by, key.bytes(), what.as_bytes())
            .map_err(|_| Error::Keeping(Keeping::KeysDamaged))?;
        Ok(Self { lock, key: sealed })
    }

    fn open(&self, what: &str, by: &Passphrase) -> Result<DataKey> {
        let bytes =
            self.lock.open(by, &self.key, what.as_bytes()).map_err(|error| match error {
                LockError::Closed => Error::Keeping(Keeping::WrongKey),
                LockError::Unusable(_) => Error::Keeping(Keeping::KeysDamaged),
            })?;
        DataKey::from_bytes(&bytes).ok_or(Error::Keeping(Keeping::KeysDamaged))
    }
}

const BY_PASSPHRASE: &str = "countersign/keys/1/passphrase";
const BY_RECOVERY: &str = "countersign/keys/1/recovery";

impl Passphrase {
    /// The passphrase of a sample portfolio, which everybody knows; none for a person's own.
    pub fn published_for(portfolio: &Path) -> Option<Self> {
        let file = KeyFile::read(portfolio).ok()?;
        file.published.then(|| Self::new(PUBLISHED))
    }
}

impl KeyFile {
    /// Wraps a new portfolio's data key.
    pub fn new(
        key: &DataKey,
        passphrase: &Passphrase,
        recovery: &RecoveryKey,
        stretch: Stretch,
        published: bool,
        randomness: &Randomness,
    ) -> Result<Self> {
        let recovery = recovery.phrase();
        Ok(Self {
            format: FORMAT.to_owned(),
            published,
            passphrase: Wrapped::new(BY_PASSPHRASE, key, passphrase, stretch, randomness)?,
            recovery: Wrapped::new(BY_RECOVERY, key, &recovery, Stretch::LIGHT, randomness)?,
        })
    }

    /// The keys of a portfolio, from the first of the two files that can be read.
    ///
    /// # Errors
    /// [`Keeping::KeysMissing`], [`Keeping::KeysDamaged`].
    pub fn read(portfolio: &Path) -> Result<Self> {
        match Self::read_one(&portfolio.join(KEYS)) {
            Ok(file) => Ok(file),
            Err(first) => match Self::read_one(&portfolio.join(SPARE_KEYS)) {
                Err(Error::Keeping(Keeping::KeysMissing)) => Err(first),
                spare => spare,
            },
        }
    }

    /// The keys in one file.
    ///
    /// # Errors
    /// [`Keeping::KeysMissing`], [`Keeping::KeysDamaged`].
    pub fn read_one(path: &Path) -> Result<Self> {
        let bytes = disk::read_whole(path, LARGEST).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::Keeping(Keeping::KeysMissing),
            _ => Error::unread(words::keeping::READING_THE_KEYS, Keeping::KeysDamaged)(error),
        })?;
        let file: Self =
            serde_json::from_slice(&bytes).map_err(|_| Error::Keeping(Keeping::KeysDamaged))?;
        if file.format == FORMAT {
            return Ok(file);
        }
        Err(match file.format.strip_prefix("countersign/keys/") {
            Some(_) => Error::TooNew,
            None => Error::Keeping(Keeping::KeysDamaged),
        })
    }

    /// Writes both files, the spare last, so that one of them is always whole. When one cannot be written, both are restored.
    ///
    /// # Errors
    /// [`Error::Io`], [`Error::DiskFull`], and nothing was changed; [`Keeping::KeysDiffer`] when the first could not be
    /// put back: the new keys open the portfolio then.
    pub fn write(&self, portfolio: &Path) -> Result<()> {
        let mut text =
            serde_json::to_string_pretty(self).map_err(|_| Error::Keeping(Keeping::KeysDamaged))?;
        text.push('\n');
        let files = [KEYS, SPARE_KEYS].map(|name| portfolio.join(name));
        let before = files.each_ref().map(|path| disk::read_whole(path, LARGEST).ok());
        let write = |path: &PathBuf| disk::write_whole(path, text.as_bytes());
        let Err(error) = files.iter().try_for_each(write) else { return Ok(()) };
        let mut as_before = files.iter().zip(&before).map(|(path, bytes)| put_back(path, bytes));
        // The first file opens the portfolio, or the spare when there is no first.
        match as_before.all(|done| done) {
            true => Err(Error::io(words::keeping::KEEPING_THE_KEYS)(error)),
            false => Err(Keeping::KeysDiffer.into()),
        }
    }

    /// Writes the spare again when it differs from the first file, which has just opened the portfolio: a change was cut short
    /// between the two.
    pub fn mend_spare(portfolio: &Path) {
        let spare = portfolio.join(SPARE_KEYS);
        if let Ok(first) = disk::read_whole(&portfolio.join(KEYS), LARGEST)
            && disk::read_whole(&spare, LARGEST).ok().as_ref() != Some(&first)
            && Self::read_one(&portfolio.join(KEYS)).is_ok()
        {
            // A failure does no harm: the first file is there.
            let _ = disk::write_whole(&spare, &first);
        }
    }

    /// The data key, for the passphrase.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`], [`Keeping::KeysDamaged`].
    pub fn open(&self, passphrase: &Passphrase) -> Result<DataKey> {
        self.passphrase.open(BY_PASSPHRASE, passphrase)
    }

    /// The data key, for the recovery key.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`], [`Keeping::KeysDamaged`].
    pub fn recover(&self, recovery: &RecoveryKey) -> Result<DataKey> {
        self.recovery.open(BY_RECOVERY, &recovery.phrase())
    }

    /// Wraps the same data key by a new passphrase; the recovery key stays.
    pub fn set_passphrase(
        &mut self,
        key: &DataKey,
        passphrase: &Passphrase,
        randomness: &Randomness,
    ) -> Result<()> {
        self.passphrase = Wrapped::new(BY_PASSPHRASE, key, passphrase, Stretch::HARD, randomness)?;
        self.published = false;
        Ok(())
    }

    /// Wraps the same data key by a new recovery key; the old one opens nothing any more.
    pub fn set_recovery(
        &mut self,
        key: &DataKey,
        recovery: &RecoveryKey,
        randomness: &Randomness,
    ) -> Result<()> {
        let recovery = recovery.phrase();
        self.recovery = Wrapped::new(BY_RECOVERY, key, &recovery, Stretch::LIGHT, randomness)?;
        Ok(())
    }
}
