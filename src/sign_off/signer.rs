//! Signers: a key, who its holder says they are, and the file both are kept in.
//!
//! A `.signer` file is two lines: a header in the clear (who, and how the passphrase is stretched)
//! and the secret key, encrypted with the header authenticated. One changed bit and it does not open.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::key;
use super::registration;
use super::seal::{Sealed, digest, seal};
use super::statement::{Card, FORM, Signatory};
use super::types::{Identity, SignerView};
use super::verify::verify_card;
use crate::clock::{self, Clock};
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::{disk, text};

/// The fewest characters of a passphrase.
pub const PASSPHRASE: usize = 8;

const FORMAT: &str = "countersign/signer/1";
/// A file that asks for more memory than this is refused: 1 GiB.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;

/// What it costs to try one passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes that may run side by side.
    pub lanes: u32,
}

impl Cost {
    /// What every signer file costs: 64 MiB, three passes, four lanes.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
}

/// A signer whose key is open. The key is wiped from memory when this is dropped.
pub struct Signer {
    // In one place on the heap: moving a signer leaves no copy behind.
    key: Box<SigningKey>,
    identity: Identity,
    card: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

impl Drop for Signer {
    fn drop(&mut self) {
        // The key wipes itself; opening it and signing with it left copies further down the stack.
        wipe_stack();
    }
}

/// Overwrites what earlier calls left below this place of the stack.
#[inline(never)]
fn wipe_stack() {
    let mut below = [0xff_u8; 64 * 1024];
    below.zeroize();
    std::hint::black_box(&below);
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: String,
    card: String,
    kdf: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    cipher: String,
    nonce: String,
}

impl Signer {
    /// Makes a signer and keeps them in a new file.
    ///
    /// # Errors
    /// [`Error::Missing`] (name), [`Error::WeakPassphrase`], [`Error::FileExists`]; no file is left then.
    pub fn create(path: &Path, identity: &Identity, passphrase: &str) -> Result<Self> {
        if path.exists() {
            return Err(Error::FileExists);
        }
        let randomness = Randomness::System;
        let signer = Self::new(identity, &Clock::System, &randomness)?;
        let file = signer.file(passphrase, Cost::STANDARD, &randomness)?;
        disk::write_whole(path, file.as_bytes()).map_err(Error::io("Keeping the signer file"))?;
        Ok(signer)
    }

    /// Makes a signer without a file.
    ///
    /// # Errors
    /// [`Error::Missing`] (name).
    pub fn new(identity: &Identity, clock: &Clock, randomness: &Randomness) -> Result<Self> {
        let identity = Identity {
            name: text::line(&identity.name),
            role: text::line(&identity.role),
            profession: text::line(&identity.profession),
            regulator: text::line(&identity.regulator),
            number: text::line(&identity.number),
            employer: text::line(&identity.employer),
        };
        if identity.name.is_empty() {
            return Err(Error::Missing { what: "The signer's name", field: "name" });
        }
        let secret = Zeroizing::new(randomness.bytes::<32>()?);
        let key = Box::new(SigningKey::from_bytes(&secret));
        let card = Card {
            form: FORM,
            key: key::did(&key.verifying_key()),
            identity: identity.clone(),
            made_at: clock::stamp(clock.now()),
        };
        let card = seal(Sealed::Card, &card, &key)?;
        Ok(Self { key, identity, card })
    }

    /// The content of the signer's file, at a cost for each try of a passphrase.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::NoRandomness`].
    pub fn file(&self, passphrase: &str, cost: Cost, randomness: &Randomness) -> Result<String> {
        if passphrase.chars().count() < PASSPHRASE {
            return Err(Error::WeakPassphrase { least: PASSPHRASE });
        }
        let header = Header {
            format: FORMAT.to_owned(),
            card: self.card.clone(),
            kdf: "argon2id".to_owned(),
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            lanes: cost.lanes,
            salt: BASE64URL_NOPAD.encode(&randomness.bytes::<16>()?),
            cipher: "xchacha20-poly1305".to_owned(),
            nonce: BASE64URL_NOPAD.encode(&randomness.bytes::<24>()?),
        };
        let line = serde_json::to_string(&header).map_err(|_| broken("it could not be written"))?;
        let (cipher, nonce) = lock(&header, passphrase)?;
        let secret = Zeroizing::new(self.key.to_bytes());
        let sealed = cipher
            .encrypt(&nonce, Payload { msg: secret.as_slice(), aad: line.as_bytes() })
            .map_err(|_| broken("it could not be written"))?;
        Ok(format!("{line}\n{}\n", BASE64URL_NOPAD.encode(&sealed)))
    }

    /// Opens a signer from the bytes of their file.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`]; [`Error::WrongPassphrase`].
    pub fn open(bytes: &[u8], passphrase: &str) -> Result<Self> {
        let (line, sealed, header) = read(bytes)?;
        let card =
            verify_card(&header.card).map_err(|_| broken("its identity card is not valid"))?;
        let (cipher, nonce) = lock(&header, passphrase)?;
        let secret = cipher
            .decrypt(&nonce, Payload { msg: &sealed, aad: line.as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongPassphrase)?;
        let secret: Zeroizing<[u8; 32]> = Zeroizing::new(
            secret.as_slice().try_into().map_err(|_| broken("its key is of another size"))?,
        );
        let key = Box::new(SigningKey::from_bytes(&secret));
        if key::did(&key.verifying_key()) != card.key {
            return Err(broken("its key is not the one on its identity card"));
        }
        Ok(Self { key, identity: card.identity.clone(), card: header.card.clone() })
    }

    /// Opens a signer from their file.
    ///
    /// # Errors
    /// As [`Signer::open`]; [`Error::Io`] when the file cannot be read.
    pub fn open_file(path: &Path, passphrase: &str) -> Result<Self> {
        let bytes = std::fs::read(path).map_err(Error::io("Reading the signer file"))?;
        Self::open(&bytes, passphrase)
    }

    /// Who a signer file says its holder is, without opening the key.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`].
    pub fn peek(bytes: &[u8]) -> Result<SignerView> {
        let (_, _, header) = read(bytes)?;
        let card =
            verify_card(&header.card).map_err(|_| broken("its identity card is not valid"))?;
        let key = key::parse_did(&card.key)?;
        Ok(view(card.identity, key::fingerprint(&key)))
    }

    /// The identity card in a signer file, to give away: it holds no secret.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`].
    pub fn card_in(bytes: &[u8]) -> Result<String> {
        let (_, _, header) = read(bytes)?;
        verify_card(&header.card).map_err(|_| broken("its identity card is not valid"))?;
        Ok(header.card)
    }

    /// The signer as a screen shows them.
    pub fn view(&self) -> SignerView {
        view(self.identity.clone(), key::fingerprint(&self.key.verifying_key()))
    }

    /// Who they say they are.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(super) fn key(&self) -> &SigningKey {
        &self.key
    }

    pub(super) fn card(&self) -> &str {
        &self.card
    }

    pub(super) fn did(&self) -> String {
        key::did(&self.key.verifying_key())
    }

    pub(super) fn signatory(&self) -> Signatory {
        Signatory {
            key: self.did(),
            card: digest(self.card.as_bytes()),
            identity: self.identity.clone(),
        }
    }
}

pub(super) fn view(identity: Identity, fingerprint: String) -> SignerView {
    let number_hint = registration::hint(&identity.regulator, &identity.number).to_owned();
    SignerView { identity, fingerprint, number_hint }
}

fn broken(problem: &'static str) -> Error {
    Error::SignerInvalid { problem }
}

/// The two lines of a signer file.
fn read(bytes: &[u8]) -> Result<(&str, Vec<u8>, Header)> {
    if bytes.len() > 64 * 1024 {
        return Err(broken("it is too large to be one"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| broken("it is not a signer file"))?;
    let (line, rest) = text.split_once('\n').ok_or(broken("it is not a signer file"))?;
    let sealed = rest.strip_suffix('\n').ok_or(broken("it ends too early"))?;
    let sealed = BASE64URL_NOPAD
        .decode(sealed.as_bytes())
        .map_err(|_| broken("its second line cannot be read"))?;
    let header: Header =
        serde_json::from_str(line).map_err(|_| broken("its first line cannot be read"))?;
    if header.format != FORMAT || header.kdf != "argon2id" || header.cipher != "xchacha20-poly1305"
    {
        return Err(broken("it is of a form this version does not know"));
    }
    Ok((line, sealed, header))
}

/// The cipher a passphrase gives.
fn lock(header: &Header, passphrase: &str) -> Result<(XChaCha20Poly1305, XNonce)> {
    if header.memory_kib > MOST_MEMORY_KIB || header.passes > 64 || header.lanes > 64 {
        return Err(broken("it asks for more memory or time than is safe"));
    }
    let salt = BASE64URL_NOPAD
        .decode(header.salt.as_bytes())
        .map_err(|_| broken("its salt cannot be read"))?;
    let nonce: [u8; 24] = BASE64URL_NOPAD
        .decode(header.nonce.as_bytes())
        .ok()
        .and_then(|nonce| nonce.try_into().ok())
        .ok_or(broken("its nonce cannot be read"))?;
    let params = Params::new(header.memory_kib, header.passes, header.lanes, Some(32))
        .map_err(|_| broken("its settings are not valid"))?;
    let mut stretched = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), &salt, stretched.as_mut_slice())
        .map_err(|_| broken("its settings are not valid"))?;
    let cipher = XChaCha20Poly1305::new_from_slice(stretched.as_slice())
        .map_err(|_| broken("its settings are not valid"))?;
    Ok((cipher, XNonce::from(nonce)))
}
