//! The identity cards in a bundle, and what is the same for everything checked in it.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::sign_off::{self, Identity, Opened, Signatory};
use crate::words;

/// The digest of each identity card and who it says its holder is, by key.
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

/// Whether a signer's identity card is there, and the one they signed with.
pub(super) fn holds_card(signer: &Signatory, cards: &Cards) -> Result<()> {
    match cards.get(&signer.key) {
        Some((digest, identity)) if *digest == signer.card && *identity == signer.identity => {
            Ok(())
        }
        _ => Err(wrong(words::passport::IT_HAS_NO_IDENTITY_CARD)),
    }
}

/// A record that is not as it must be.
pub(super) fn wrong(problem: &'static str) -> Error {
    Error::RecordInvalid { problem }
}

/// Whether an entry has the name its content promises.
pub(super) fn named(name: &str, promised: &str) -> Result<()> {
    if name == promised { Ok(()) } else { Err(Error::BundleChanged) }
}
