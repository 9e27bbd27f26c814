//! Signers: a key, its holder's stated identity, and the file that keeps both.
//!
//! A `.signer` file has two lines: a header in the clear (the identity card, and how the passphrase is stretched) and the
//! encrypted secret key, with the header as associated data. If one bit is changed, it does not open.

use std::path::Path;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::registration;
use crate::clock::{self, Clock};
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::output::TargetFile;
use crate::sign_off::record::{
    Card, DECLARATION, DECLARATION_ONCE, FORM, Identity, Sealed, Signatory, digest, key, seal,
    verify_card,
};
use crate::vault::{Lock, LockError, Passphrase, Stretch};
use crate::words;
use crate::{disk, text};

const FORMAT: &str = "countersign/signer/1";
/// The most bytes a signer's file has.
const LARGEST: u64 = 64 * 1024;

/// A signer whose key is open. The key is wiped from memory when this is dropped.
pub struct Signer {
    // On the heap, so that moving a signer leaves no copy behind.
    key: Box<SigningKey>,
    identity: Identity,
    card: String,
    /// Whether the key was made for one answer and is not kept.
    once: bool,
}

/// A signer as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignerView {
    /// Who they say they are.
    pub identity: Identity,
    /// The key's fingerprint, four groups of five characters.
    pub fingerprint: String,
    /// What looks unusual about the registration number, or empty; never a refusal.
    pub number_hint: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

impl Drop for Signer {
    fn drop(&mut self) {
        // The key wipes itself, but opening it and signing with it left copies further down the stack.
        wipe_stack();
    }
}

/// Overwrites the part of the stack that earlier calls used.
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
    lock: Lock,
}

impl Signer {
    /// Makes a signer and keeps them in a new file.
    ///
    /// # Errors
    /// [`Error::Missing`] (name), [`Error::WeakPassphrase`], [`Error::EasyPassphrase`],
    /// [`Error::FileExists`]; no file is left then.
    pub fn create(path: &Path, identity: &Identity, passphrase: &str) -> Result<Self> {
        let place = TargetFile::free(path)?;
        let randomness = Randomness::System;
        let signer = Self::new(identity, &Clock::System, &randomness)?;
        let file = signer.file(passphrase, Stretch::HARD, &randomness)?;
        place
            .write_bytes(file.as_bytes())
            .map_err(Error::io(words::sign_off::KEEPING_THE_SIGNER_FILE))?;
        Ok(signer)
    }

    /// Makes a signer without a file.
    ///
    /// # Errors
    /// [`Error::Missing`] (name).
    pub fn new(identity: &Identity, clock: &Clock, randomness: &Randomness) -> Result<Self> {
        let identity = Identity {
            name: text::name(&identity.name),
            role: text::line(&identity.role),
            profession: text::line(&identity.profession),
            regulator: text::line(&identity.regulator),
            number: text::line(&identity.number),
            employer: text::line(&identity.employer),
        };
        if identity.name.is_empty() {
            return Err(Error::Missing { what: words::sign_off::THE_SIGNERS_NAME, field: "name" });
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
        Ok(Self { key, identity, card, once: false })
    }

    /// Makes a signer for one answer: no file is kept, and what they sign says so.
    ///
    /// # Errors
    /// As [`Signer::new`].
    pub fn once(identity: &Identity, clock: &Clock, randomness: &Randomness) -> Result<Self> {
        let mut signer = Self::new(identity, clock, randomness)?;
        signer.once = true;
        Ok(signer)
    }

    /// The content of the signer's file; `stretch` is the cost of trying a passphrase.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::EasyPassphrase`], [`Error::NoRandomness`].
    pub fn file(
        &self,
        passphrase: &str,
        stretch: Stretch,
        randomness: &Randomness,
    ) -> Result<String> {
        let passphrase = Passphrase::new(passphrase);
        passphrase.strong_enough(&[&self.identity.name, &self.identity.employer])?;
        let header = Header {
            format: FORMAT.to_owned(),
            card: self.card.clone(),
            lock: Lock::new(stretch, randomness)?,
        };
        let line = serde_json::to_string(&header)
            .map_err(|_| broken(words::shared::IT_COULD_NOT_BE_WRITTEN))?;
        let secret = Zeroizing::new(self.key.to_bytes());
        let sealed =
            header.lock.seal(&passphrase, secret.as_slice(), line.as_bytes()).map_err(closed)?;
        Ok(format!("{line}\n{sealed}\n"))
    }

    /// Opens a signer from the bytes of their file.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`]; [`Error::WrongPassphrase`].
    pub fn open(bytes: &[u8], passphrase: &str) -> Result<Self> {
        let (line, sealed, header) = read(bytes)?;
        let card = verify_card(&header.card)
            .map_err(|_| broken(words::sign_off::ITS_IDENTITY_CARD_IS_NOT_VALID))?;
        let passphrase = Passphrase::new(passphrase);
        let secret = header.lock.open(&passphrase, &sealed, line.as_bytes()).map_err(closed)?;
        let secret: Zeroizing<[u8; 32]> = Zeroizing::new(
            secret
                .as_slice()
                .try_into()
                .map_err(|_| broken(words::sign_off::ITS_KEY_IS_OF_ANOTHER_SIZE))?,
        );
        let key = Box::new(SigningKey::from_bytes(&secret));
        if key::did(&key.verifying_key()) != card.key {
            return Err(broken(words::sign_off::KEY_NOT_ON_THE_CARD));
        }
        let identity = card.identity.clone();
        Ok(Self { key, identity, card: header.card.clone(), once: false })
    }

    /// Opens a signer from their file.
    ///
    /// # Errors
    /// As [`Signer::open`]; [`Error::Io`] when the file cannot be read.
    pub fn open_file(path: &Path, passphrase: &str) -> Result<Self> {
        Self::open(&Self::read_file(path)?, passphrase)
    }

    /// The bytes of a signer's file.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn read_file(path: &Path) -> Result<Vec<u8>> {
        disk::read_at_most(path, LARGEST)
    }

    /// The stated identity in a signer file, without opening the key.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`].
    pub fn peek(bytes: &[u8]) -> Result<SignerView> {
        let (_, _, header) = read(bytes)?;
        let card = verify_card(&header.card)
            .map_err(|_| broken(words::sign_off::ITS_IDENTITY_CARD_IS_NOT_VALID))?;
        let key = key::parse_did(&card.key)?;
        Ok(view(card.identity, key::fingerprint(&key)))
    }

    /// The identity card in a signer file, to give away: it holds no secret.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`].
    pub fn card_in(bytes: &[u8]) -> Result<String> {
        let (_, _, header) = read(bytes)?;
        verify_card(&header.card)
            .map_err(|_| broken(words::sign_off::ITS_IDENTITY_CARD_IS_NOT_VALID))?;
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

    pub(crate) fn key(&self) -> &SigningKey {
        &self.key
    }

    pub(crate) fn card(&self) -> &str {
        &self.card
    }

    pub(crate) fn did(&self) -> String {
        key::did(&self.key.verifying_key())
    }

    /// The declaration in every decision of this signer.
    pub(in crate::sign_off) const fn declaration(&self) -> &'static str {
        if self.once { DECLARATION_ONCE } else { DECLARATION }
    }

    pub(in crate::sign_off) fn signatory(&self) -> Signatory {
        Signatory {
            key: self.did(),
            card: digest(self.card.as_bytes()),
            identity: self.identity.clone(),
        }
    }
}

pub(in crate::sign_off) fn view(identity: Identity, fingerprint: String) -> SignerView {
    let number_hint = registration::hint(&identity.regulator, &identity.number).to_owned();
    SignerView { identity, fingerprint, number_hint }
}

fn broken(problem: &'static str) -> Error {
    Error::SignerInvalid { problem }
}

fn closed(error: LockError) -> Error {
    match error {
        LockError::Closed => Error::WrongPassphrase,
        LockError::Unusable(problem) => broken(problem),
    }
}

/// The two lines of a signer file, with any line ends.
fn read(bytes: &[u8]) -> Result<(String, String, Header)> {
    if bytes.len() as u64 > LARGEST {
        return Err(broken(words::sign_off::TOO_LARGE_FOR_A_SIGNER_FILE));
    }
    let text = text::of_file(bytes).ok_or(broken(words::sign_off::IT_IS_NOT_A_SIGNER_FILE))?;
    let (line, rest) =
        text.split_once('\n').ok_or(broken(words::sign_off::IT_IS_NOT_A_SIGNER_FILE))?;
    let sealed = rest.strip_suffix('\n').ok_or(broken(words::sign_off::IT_ENDS_TOO_EARLY))?;
    let header: Header = serde_json::from_str(line)
        .map_err(|_| broken(words::sign_off::ITS_FIRST_LINE_CANNOT_BE_READ))?;
    if header.format != FORMAT {
        return Err(broken(words::shared::FORM_OF_A_LATER_VERSION));
    }
    Ok((line.to_owned(), sealed.to_owned(), header))
}
