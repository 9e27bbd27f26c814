//! The records that are signed, field by field, and how they are sealed and verified.
//!
//! Pure: it reads no file, asks no clock and knows no portfolio. A record is a compact JWS (RFC 7515) with an Ed25519
//! signature (RFC 8032): the exact bytes a signer signed are kept and shown.

mod agreement;
mod identity;
pub(super) mod key;
mod seal;
mod share;
mod stage;
mod statement;
mod verify;
pub(super) mod when;

pub(crate) use crate::digest::digest;
pub(super) use agreement::AGREEMENT_DECLARATION;
pub use agreement::{
    AgreementKind, AgreementStatement, EntryContent, QualificationContent, Said, Subject, Unmet,
    verify_agreement,
};
pub use identity::{Decision, Identity};
pub(crate) use key::signing as signing_key;
pub(crate) use key::{fingerprint, parse_did};
pub(crate) use seal::bytes;
pub(super) use seal::{Sealed, seal};
pub use share::{Share, seal_share, verify_share};
pub use stage::StageSeal;
pub(super) use statement::ShownSeal;
pub use statement::{
    AttachmentSeal, Card, DECLARATION, DECLARATION_ONCE, Digested, EvidenceContent, EvidenceSeal,
    FileSeal, Named, Party, Signatory, Statement,
};
pub(crate) use statement::{FORM, RequestSeal, each_key_once};
pub(crate) use verify::strict;
pub(super) use verify::{open, verify_with_key};
pub use verify::{verify, verify_card};
pub(crate) use when::{after, moment};
pub use when::{fits, not_ahead};
