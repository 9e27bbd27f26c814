//! Whether a signer is the owner: nobody signs off their own evidence.

use super::signer::Signer;
use crate::sign_off::record::Card;
use crate::text;

/// Whether a signer is the owner: by the portfolio's key, or by the owner's name.
pub(crate) fn is_owner(by: &Signer, key: &str, name: &str) -> bool {
    by.did() == key || same_name(&by.identity().name, name)
}

/// As [`is_owner`], for a card.
pub(in crate::sign_off) fn is_owner_card(card: &Card, key: &str, name: &str) -> bool {
    card.key == key || same_name(&card.identity.name, name)
}

/// Whether two names are the same to a reader.
pub(in crate::sign_off) fn same_name(a: &str, b: &str) -> bool {
    text::look_alike(a, b)
}
