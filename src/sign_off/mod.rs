//! Sign-off: a sealed decision on one indicator over exact versions of evidence.
//!
//! A record is a compact JWS: the exact bytes a preceptor signed are kept and shown, never
//! changed and never deleted. `seal` and `verify` are pure.

mod agree;
mod agreement;
mod ask;
mod board;
mod key;
mod registration;
mod seal;
mod sign;
mod signer;
mod statement;
mod types;
mod verify;

pub use agreement::{Agreement, AgreementKind, AgreementStatement, ToAgree, verify_agreement};
pub use signer::Signer;
pub use statement::{Card, EvidenceContent, Statement};
pub use types::{
    AskedItem, Decision, Identity, Judgement, SignOff, SignOffBoard, SignedEvidence, SignerView,
};
pub use verify::{verify, verify_card};
