//! Sign-off: a sealed decision on one indicator over exact versions of evidence.

mod types;

pub use types::{
    AskedItem, Decision, Identity, Judgement, SignOff, SignOffBoard, SignedEvidence, SignerView,
};
