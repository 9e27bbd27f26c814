//! What is to be agreed, and an agreement as it is shown.

use serde::{Deserialize, Serialize};

use crate::sign_off::record::{AgreementKind, Identity, StageSeal, Unmet};

/// What is to be agreed, before it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ToAgree {
    /// Which sort of agreement.
    pub kind: AgreementKind,
    /// The indicators it is about.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// The qualification it is about, or empty.
    #[serde(default)]
    pub qualification: String,
    /// The entry of working life it is about, or empty.
    #[serde(default)]
    pub entry: String,
    /// The stage it is about, or empty.
    #[serde(default)]
    pub stage: String,
    /// The agreement it ends, or empty.
    #[serde(default)]
    pub target: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl ToAgree {
    /// An agreement on indicators.
    pub fn on(kind: AgreementKind, indicators: &[&str], reason: &str) -> Self {
        Self {
            kind,
            indicators: indicators.iter().map(|id| (*id).to_owned()).collect(),
            qualification: String::new(),
            entry: String::new(),
            stage: String::new(),
            target: String::new(),
            reason: reason.to_owned(),
        }
    }

    /// An agreement that proof of a qualification was seen.
    pub fn proof(qualification: &str) -> Self {
        Self { qualification: qualification.to_owned(), ..Self::on(AgreementKind::Proof, &[], "") }
    }

    /// An agreement on the newest version of an entry of working life.
    pub fn entry(entry: &str) -> Self {
        Self { entry: entry.to_owned(), ..Self::on(AgreementKind::Entry, &[], "") }
    }

    /// An agreement that a stage is completed.
    pub fn stage(stage: &str) -> Self {
        Self { stage: stage.to_owned(), ..Self::on(AgreementKind::Stage, &[], "") }
    }

    /// An agreement that ends another.
    pub fn end(target: &str, reason: &str) -> Self {
        Self { target: target.to_owned(), ..Self::on(AgreementKind::End, &[], reason) }
    }
}

/// An agreement, shown from its signed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Agreement {
    /// Its id.
    pub id: String,
    /// What was agreed.
    pub kind: AgreementKind,
    /// The agreement it ends, or empty.
    pub target: String,
    /// The id of its framework.
    pub framework: String,
    /// The indicators it is about.
    pub indicators: Vec<String>,
    /// The qualification it is about, or empty.
    pub qualification: String,
    /// The entry of working life it is about, or empty.
    pub entry: String,
    /// The version of that entry, or 0.
    pub entry_version: u32,
    /// Conditions of the entry that were not met on that day.
    pub unmet: Vec<Unmet>,
    /// The stage that was completed, as it stood then.
    pub stage: Option<StageSeal>,
    /// Why.
    pub reason: String,
    /// Who signed.
    pub signer: Identity,
    /// The fingerprint of their key.
    pub fingerprint: String,
    /// When.
    pub signed_at: String,
    /// When it was ended, or empty.
    pub ended_at: String,
    /// Whether passports include it.
    pub in_passport: bool,
}
