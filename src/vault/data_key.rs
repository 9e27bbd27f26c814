//! The data key of a portfolio, and the keys derived from it (HKDF): one for each use.

use data_encoding::HEXLOWER;
use hkdf::Hkdf;
use hmac::Mac;
use sha2::Sha256;

use super::age;
use super::secret::Secret;
use crate::error::Result;
use crate::ids::Randomness;

/// The key that everything in a portfolio is encrypted with. Wiped from memory when dropped.
pub struct DataKey(Secret);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}

impl DataKey {
    /// A new one.
    pub fn new(randomness: &Randomness) -> Result<Self> {
        let mut filled = Ok(());
        let key = Secret::made(|bytes| filled = randomness.fill(bytes));
        filled.map(|()| Self(key))
    }

    /// A copy of the key, for work on another thread while the portfolio is used or closed.
    pub(crate) fn again(&self) -> Self {
        Self(Secret::made(|bytes| bytes.copy_from_slice(self.bytes())))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Secret::of(bytes).map(Self)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The key of the database.
    pub fn database(&self) -> Secret {
        self.made_for(b"countersign/database/1")
    }

    /// The age identity of the attachments.
    pub fn attachments(&self) -> age::AgeIdentity {
        age::AgeIdentity::new(self.made_for(b"countersign/attachments/1"))
    }

    /// The name an attachment is kept under: a keyed hash of its digest. The same content has the same name, and without the key
    /// the name says nothing.
    pub fn name_of(&self, digest: &str) -> String {
        let mac = age::mac_with(&self.made_for(b"countersign/names/1"));
        HEXLOWER.encode(&mac.chain_update(digest).finalize().into_bytes())
    }

    fn made_for(&self, use_of_it: &[u8]) -> Secret {
        // 32 bytes are always within what one key may be stretched to.
        Secret::made(|key| {
            let _ = Hkdf::<Sha256>::new(None, self.bytes()).expand(use_of_it, key);
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_use_has_its_own_key_and_each_portfolio_its_own_names() {
        let one = DataKey::new(&Randomness::counted(1)).unwrap();
        let two = DataKey::new(&Randomness::counted(2)).unwrap();
        assert_ne!(*one.database(), *one.made_for(b"countersign/names/1"));
        assert_eq!(one.name_of("ab"), one.name_of("ab"));
        assert_ne!(one.name_of("ab"), one.name_of("ac"));
        assert_ne!(one.name_of("ab"), two.name_of("ab"));
        assert_eq!(one.name_of("ab").len(), 64);
    }
}
