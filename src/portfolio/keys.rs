//! Changes the passphrase and the recovery key, and closes a portfolio.

use super::Portfolio;
use crate::error::{Keeping, Result};
use crate::vault::{KeyFile, Passphrase, RecoveryKey};

impl Portfolio {
    /// Changes the passphrase. The recovery key stays, and none of the data is written anew.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`] when `current` is another one; [`crate::Error::WeakPassphrase`],
    /// [`crate::Error::EasyPassphrase`].
    pub fn change_passphrase(&mut self, current: &Passphrase, new: &Passphrase) -> Result<()> {
        let keys = KeyFile::read(&self.folder)?;
        self.is_own(&keys.open(current)?.database())?;
        self.set_passphrase(keys, new)
    }

    /// Changes a forgotten passphrase, with the recovery key.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`] when the recovery key is another one; [`crate::Error::WeakPassphrase`],
    /// [`crate::Error::EasyPassphrase`].
    pub fn replace_passphrase(&mut self, recovery: &RecoveryKey, new: &Passphrase) -> Result<()> {
        let keys = KeyFile::read(&self.folder)?;
        self.is_own(&keys.recover(recovery)?.database())?;
        self.set_passphrase(keys, new)
    }

    /// Makes a new recovery key; the old one opens nothing any more.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`] when `current` is not the passphrase.
    pub fn new_recovery_key(&mut self, current: &Passphrase) -> Result<RecoveryKey> {
        let mut keys = KeyFile::read(&self.folder)?;
        self.is_own(&keys.open(current)?.database())?;
        let recovery = RecoveryKey::new(&self.randomness)?;
        keys.set_recovery(&self.key, &recovery, &self.randomness)?;
        keys.write(&self.folder)?;
        Ok(recovery)
    }

    /// Whether a passphrase is the one that opens it: asked before something that cannot be undone.
    ///
    /// # Errors
    /// [`Keeping::WrongKey`] when it is another one.
    pub fn opens_with(&self, passphrase: &Passphrase) -> Result<()> {
        self.is_own(&KeyFile::read(&self.folder)?.open(passphrase)?.database())
    }

    /// Closes the portfolio: no key of it and no passphrase is left in memory.
    pub fn lock(self) {
        drop(self);
    }

    fn set_passphrase(&self, mut keys: KeyFile, new: &Passphrase) -> Result<()> {
        new.strong_enough(&[&self.owner.name])?;
        keys.set_passphrase(&self.key, new, &self.randomness)?;
        keys.write(&self.folder)
    }

    /// Whether the key file is of this portfolio: one of another must not replace it.
    fn is_own(&self, database_key: &[u8; 32]) -> Result<()> {
        if *database_key == *self.key.database() { Ok(()) } else { Err(Keeping::WrongKey.into()) }
    }
}
