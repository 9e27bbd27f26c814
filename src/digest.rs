//! The digest that names bytes everywhere: in what is signed, in the store, in files that travel. Pure.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
