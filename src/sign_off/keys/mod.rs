//! Signers: the file their secret key is kept in, and what a portfolio knows of the keys of others.

mod learn;
mod notice;
mod owner;
mod people;
mod private;
mod registration;
mod signer;
#[cfg(test)]
mod tests;
pub(super) mod trust;

pub use learn::AboutKeys;
pub(crate) use owner::is_owner;
pub(super) use owner::is_owner_card;
pub use people::{KeysFile, Person, TrustListView};
pub use signer::{Signer, SignerView};
pub use trust::{
    Assurance, Member, Notice, SELF_DECLARED, Signed, Trust, TrustList, assurance, may_follow,
    newer_list, verify_list, verify_notice,
};
