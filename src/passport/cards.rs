//! The identity cards in a bundle, and helpers for all its checks.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::sign_off::{self, Identity, Opened, Signatory};
use crate::words;

/// The identity cards by key: the digest of each, and the identity on it.
pub(super) type Cards = BTreeMap<String, (String, Identity)>;

/// The identity cards of a bundle.
pub(super) fn cards(opened: &Opened) -> Result<Cards> {
    let mut cards = Cards::new();
    for (name, text) in opened.sealed("cards")? {
        let card = sign_off::verify_card(text)?;
        named(name, &format!("{}.jws", sign_off::fingerprint(&sign_off::parse_did(&card.key)?)))?;
        cards.insert(card.key.clone(), (sign_off::digest(text.as_bytes()), card.identity));
    }
    Ok(cards)
}

/// Checks that a bundle holds the identity card a signer signed with.
pub(super) fn holds_card(signer: &Signatory, cards: &Cards) -> Result<()> {
    match cards.get(&signer.key) {
        Some((digest, identity)) if *digest == signer.card && *identity == signer.identity => {
            Ok(())
        }
        _ => Err(wrong(words::passport::IT_HAS_NO_IDENTITY_CARD)),
    }
}

/// The error of a record that fails a check.
pub(super) fn wrong(problem: &'static str) -> Error {
    Error::RecordInvalid { problem }
}

/// Checks that an entry has the name that belongs to its content.
pub(super) fn named(name: &str, promised: &str) -> Result<()> {
    if name == promised { Ok(()) } else { Err(Error::BundleChanged) }
}
