//! Public keys: how they are written, compared and read aloud.

use data_encoding::Specification;
use ed25519_dalek::{SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::words;

/// Marks an Ed25519 public key in a multicodec.
const ED25519: [u8; 2] = [0xed, 0x01];

/// A key as `did:key:z6Mk…`.
pub fn did(key: &VerifyingKey) -> String {
    let mut bytes = ED25519.to_vec();
    bytes.extend_from_slice(key.as_bytes());
    format!("did:key:z{}", bs58::encode(bytes).into_string())
}

/// A secret key from its bytes.
pub fn signing(secret: &[u8; 32]) -> SigningKey {
    SigningKey::from_bytes(secret)
}

/// The key a `did:key` names.
///
/// # Errors
/// [`Error::RecordInvalid`] when it is not an Ed25519 key, is written in another way, or is weak
/// (a weak key accepts a signature over any message).
pub fn parse_did(text: &str) -> Result<VerifyingKey> {
    let wrong = |problem| Error::RecordInvalid { problem };
    let encoded =
        text.strip_prefix("did:key:z").ok_or(wrong(words::sign_off::THE_KEY_IS_OF_ANOTHER_KIND))?;
    if encoded.len() > 64 {
        return Err(wrong(words::sign_off::THE_KEY_IS_OF_ANOTHER_KIND));
    }
    let bytes = bs58::decode(encoded)
        .into_vec()
        .map_err(|_| wrong(words::sign_off::THE_KEY_CANNOT_BE_READ))?;
    let key: [u8; 32] = bytes
        .strip_prefix(&ED25519)
        .and_then(|rest| rest.try_into().ok())
        .ok_or(wrong(words::sign_off::THE_KEY_IS_OF_ANOTHER_KIND))?;
    let key = VerifyingKey::from_bytes(&key)
        .map_err(|_| wrong(words::sign_off::THE_KEY_CANNOT_BE_READ))?;
    if key.is_weak() {
        return Err(wrong(words::sign_off::THE_KEY_IS_WEAK));
    }
    if did(&key) != text {
        return Err(wrong(words::sign_off::KEY_WRITTEN_IN_ANOTHER_WAY));
    }
    Ok(key)
}

/// A key's fingerprint, to be compared by eye or read out: four groups of five characters,
/// without letters that look or sound like digits.
pub fn fingerprint(key: &VerifyingKey) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let start = digest.get(..15).unwrap_or_default();
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    let text =
        specification.encoding().map(|crockford| crockford.encode(start)).unwrap_or_default();
    let characters: Vec<char> = text.chars().take(20).collect();
    characters.chunks(5).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A fingerprint in the form it is compared in: without hyphens and spaces, in upper case, with digits for letters that look
/// like them.
pub fn plain(fingerprint: &str) -> String {
    fingerprint
        .to_uppercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}
