//! A lock: a passphrase stretched into a key (Argon2id), with which a secret is encrypted (XChaCha20-Poly1305). Its settings
//! are kept beside the secret, in the clear, as associated data.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::phrase::Passphrase;
use crate::error::Result;
use crate::ids::Randomness;
use crate::words;

const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// A lock that asks for more memory than this is refused: 1 GiB.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 64;

/// The cost of trying one passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Stretch {
    /// For a passphrase that a person chose: 64 MiB, three passes.
    pub const HARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// For a secret that cannot be guessed (a recovery key) or is public (the passphrase of a sample).
    pub const LIGHT: Self = Self { memory_kib: 64, passes: 1, lanes: 1 };
}

/// The settings of a lock, as they are kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    kdf: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    cipher: String,
    nonce: String,
}

/// Why a lock does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockError {
    /// Its settings cannot be used, for this reason.
    Unusable(&'static str),
    /// The passphrase is wrong, or the sealed bytes were changed.
    Closed,
}

impl Lock {
    /// A new lock.
    pub fn new(stretch: Stretch, randomness: &Randomness) -> Result<Self> {
        Ok(Self {
            kdf: KDF.to_owned(),
            memory_kib: stretch.memory_kib,
            passes: stretch.passes,
            lanes: stretch.lanes,
            salt: BASE64URL_NOPAD.encode(&randomness.bytes::<16>()?),
            cipher: CIPHER.to_owned(),
            nonce: BASE64URL_NOPAD.encode(&randomness.bytes::<24>()?),
        })
    }

    /// Encrypts a secret. `beside` is associated data: it opens only with the same passphrase and the same `beside`.
    ///
    /// # Errors
    /// [`LockError::Unusable`].
    pub fn seal(
        &self,
        passphrase: &Passphrase,
        secret: &[u8],
        beside: &[u8],
    ) -> std::result::Result<String, LockError> {
        let (cipher, nonce) = self.cipher(passphrase)?;
        let sealed = cipher
            .encrypt(&nonce, Payload { msg: secret, aad: beside })
            .map_err(|_| LockError::Unusable(words::shared::IT_COULD_NOT_BE_WRITTEN))?;
        Ok(BASE64URL_NOPAD.encode(&sealed))
    }

    /// Decrypts a sealed secret.
    ///
    /// # Errors
    /// [`LockError`].
    pub fn open(
        &self,
        passphrase: &Passphrase,
        sealed: &str,
        beside: &[u8],
    ) -> std::result::Result<Zeroizing<Vec<u8>>, LockError> {
        let sealed = BASE64URL_NOPAD
            .decode(sealed.as_bytes())
            .map_err(|_| LockError::Unusable(words::keeping::ITS_SECRET_CANNOT_BE_READ))?;
        let (cipher, nonce) = self.cipher(passphrase)?;
        cipher
            .decrypt(&nonce, Payload { msg: &sealed, aad: beside })
            .map(Zeroizing::new)
            .map_err(|_| LockError::Closed)
    }

    /// The cipher with the key that a passphrase is stretched into.
    fn cipher(
        &self,
        passphrase: &Passphrase,
    ) -> std::result::Result<(XChaCha20Poly1305, XNonce), LockError> {
        if self.kdf != KDF || self.cipher != CIPHER {
            return Err(LockError::Unusable(words::shared::FORM_OF_A_LATER_VERSION));
        }
        // Refused before memory is allocated: a file must not be able to use up all of it.
        if self.memory_kib > MOST_MEMORY_KIB || self.passes > MOST_PASSES || self.lanes > MOST_LANES
        {
            return Err(LockError::Unusable(words::keeping::ASKS_FOR_TOO_MUCH_MEMORY));
        }
        let salt = BASE64URL_NOPAD
            .decode(self.salt.as_bytes())
            .map_err(|_| LockError::Unusable(words::keeping::ITS_SALT_CANNOT_BE_READ))?;
        let nonce: [u8; 24] = BASE64URL_NOPAD
            .decode(self.nonce.as_bytes())
            .ok()
            .and_then(|nonce| nonce.try_into().ok())
            .ok_or(LockError::Unusable(words::keeping::ITS_NONCE_CANNOT_BE_READ))?;
        let invalid = LockError::Unusable(words::keeping::ITS_SETTINGS_ARE_NOT_VALID);
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| invalid)?;
        let mut stretched = Zeroizing::new([0_u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.bytes(), &salt, stretched.as_mut_slice())
            .map_err(|_| invalid)?;
        let cipher =
            XChaCha20Poly1305::new_from_slice(stretched.as_slice()).map_err(|_| invalid)?;
        Ok((cipher, XNonce::from(nonce)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_opens_for_its_passphrase_and_with_what_stands_beside_it_only() {
        let lock = Lock::new(Stretch::LIGHT, &Randomness::counted(1)).unwrap();
        let (right, wrong) = (Passphrase::new("three small words"), Passphrase::new("three"));
        let sealed = lock.seal(&right, b"secret", b"beside").unwrap();
        assert_eq!(lock.open(&right, &sealed, b"beside").unwrap().as_slice(), b"secret");
        assert_eq!(lock.open(&wrong, &sealed, b"beside"), Err(LockError::Closed));
        assert_eq!(lock.open(&right, &sealed, b"besides"), Err(LockError::Closed));
    }

    #[test]
    fn a_lock_that_asks_for_64_gib_is_refused_before_it_gets_them() {
        let mut lock = Lock::new(Stretch::LIGHT, &Randomness::counted(1)).unwrap();
        lock.memory_kib = 64 * 1024 * 1024;
        let refused = lock.open(&Passphrase::new("three small words"), "", b"");
        assert_eq!(
            refused,
            Err(LockError::Unusable("it asks for more memory or time than is safe"))
        );
    }
}
