//! Seals a record: exact bytes and one signature over them, as a compact JWS.
//!
//! Pure. The signed bytes are the bytes that are kept and shown; nothing is canonicalised.

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde::Serialize;

use super::key;
use crate::error::{Agreeing, Error, Result};
use crate::words;

/// The type of a sealed text. It is in the header, so that one type cannot be passed off as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// A decision.
    SignOff,
    /// A signer's identity card.
    Card,
    /// An agreement that is not a decision on evidence.
    Agreement,
    /// The manifest of a bundle.
    Bundle,
    /// What became of a key.
    Notice,
    /// The keys an organisation vouches for.
    TrustList,
    /// What a passport may be used for.
    Share,
}

impl Sealed {
    const fn word(self) -> &'static str {
        match self {
            Self::SignOff => "countersign-sign-off",
            Self::Card => "countersign-card",
            Self::Agreement => "countersign-agreement",
            Self::Bundle => "countersign-bundle",
            Self::Notice => "countersign-notice",
            Self::TrustList => "countersign-trust-list",
            Self::Share => "countersign-share",
        }
    }
}

/// The one header a sealed text may have, byte for byte.
pub fn header(kind: Sealed, key: &VerifyingKey) -> String {
    let did = key::did(key);
    let fragment = did.trim_start_matches("did:key:");
    format!(r#"{{"alg":"EdDSA","kid":"{did}#{fragment}","typ":"{}"}}"#, kind.word())
}

/// The most bytes of a sealed text.
pub(in crate::sign_off) const LIMIT: usize = 256 * 1024;

/// Seals `content` with a key.
///
/// # Errors
/// [`Agreeing::TooMuch`] for what nobody could open again.
pub fn seal(kind: Sealed, content: &impl Serialize, key: &SigningKey) -> Result<String> {
    let payload = bytes(content)?;
    let signed = format!(
        "{}.{}",
        BASE64URL_NOPAD.encode(header(kind, &key.verifying_key()).as_bytes()),
        BASE64URL_NOPAD.encode(&payload)
    );
    let signature = key.sign(signed.as_bytes());
    let jws = format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()));
    if jws.len() > LIMIT { Err(Agreeing::TooMuch.into()) } else { Ok(jws) }
}

/// The exact bytes of a value that is digested or signed.
pub fn bytes(content: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(content).map_err(|_| Error::Store(words::sign_off::THE_RECORD.to_owned()))
}
