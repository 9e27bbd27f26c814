//! Encrypts data for one signer with a key derived from theirs (HKDF-SHA-256, XChaCha20-Poly1305).
//!
//! Nobody else can read or change it. Somebody with the file can delete it or restore an older state, so its content is shown
//! to the signer again before anything is signed.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::signer::Signer;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::words;

/// The purpose of the derived key, with the version of the format.
const USE: &[u8] = b"countersign/signer-only/1";

const NONCE: usize = 24;

impl Signer {
    /// Encrypts something for this signer; `about` is associated data.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub(in crate::sign_off) fn seal_own(
        &self,
        about: &str,
        content: &impl Serialize,
    ) -> Result<Vec<u8>> {
        let unwritable =
            || Error::SignerInvalid { problem: words::sign_off::ITS_NOTES_COULD_NOT_BE_WRITTEN };
        let content = Zeroizing::new(serde_json::to_vec(content).map_err(|_| unwritable())?);
        // Always from the operating system: a repeated nonce under one key would reveal both texts.
        let nonce = Randomness::System.bytes::<NONCE>()?;
        let payload = Payload { msg: content.as_slice(), aad: about.as_bytes() };
        let sealed = self.own_cipher()?.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| unwritable())?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts data for this signer; none when it was changed, or has another signer or another `about`.
    pub(in crate::sign_off) fn open_own<T: DeserializeOwned>(
        &self,
        about: &str,
        sealed: &[u8],
    ) -> Option<T> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: about.as_bytes() };
        let content = self.own_cipher().ok()?.decrypt(&XNonce::from(*nonce), payload).ok()?;
        serde_json::from_slice(&Zeroizing::new(content)).ok()
    }

    fn own_cipher(&self) -> Result<XChaCha20Poly1305> {
        let unusable =
            Error::SignerInvalid { problem: words::sign_off::ITS_KEY_IS_OF_ANOTHER_SIZE };
        let mut key = Zeroizing::new([0_u8; 32]);
        let made = Hkdf::<Sha256>::new(None, self.key().as_bytes()).expand(USE, key.as_mut_slice());
        let cipher = XChaCha20Poly1305::new_from_slice(key.as_slice());
        match (made, cipher) {
            (Ok(()), Ok(cipher)) => Ok(cipher),
            _ => Err(unusable),
        }
    }
}
