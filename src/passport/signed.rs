//! The signed contents of a checked passport, for programs that count.

use std::collections::BTreeMap;

use super::verdict::Verdict;
use crate::sign_off::{AgreementStatement, QualificationContent, Share, Statement};

/// A passport that was checked: the verdict, and the signed contents it is made from.
#[derive(Debug)]
pub struct CheckedPassport {
    /// The verdict.
    pub verdict: Verdict,
    /// The key of the practitioner, who made the passport: `did:key:z6Mk…`.
    pub key: String,
    /// The fingerprint of that key.
    pub fingerprint: String,
    /// Every record, by its id.
    pub records: BTreeMap<String, Statement>,
    /// Every agreement, by its id.
    pub agreements: BTreeMap<String, AgreementStatement>,
    /// The qualifications whose proof an agreement says was seen, by their digest.
    pub qualifications: BTreeMap<String, QualificationContent>,
    /// What the passport may be used for, where it says so.
    pub share: Option<Share>,
}
