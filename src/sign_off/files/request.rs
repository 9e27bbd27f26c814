//! What a request file says: `request.json` inside a `.ask`.

use serde::{Deserialize, Serialize};

use crate::sign_off::record::{EvidenceSeal, Named, Party};

/// A request for sign-off, frozen when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The form of the request.
    pub form: u32,
    /// The request's id.
    pub id: String,
    /// 128 random bits in hexadecimal: an answer to another request cannot be passed off as one to this.
    pub nonce: String,
    /// Who asks.
    pub practitioner: Party,
    /// Who is asked.
    pub to_name: String,
    /// When, by the practitioner's clock (RFC 3339).
    pub asked_at: String,
    /// The digest of the portfolio's newest record; empty for none.
    pub head: String,
    /// Where each signer's chain ends in this portfolio.
    pub chains: Vec<ChainEnd>,
    /// The frameworks the indicators belong to; the one followed first.
    pub frameworks: Vec<AskedFramework>,
    /// Every indicator asked about, once.
    pub indicators: Vec<AskedIndicator>,
    /// The evidence, in the order it happened.
    pub evidence: Vec<AskedEvidence>,
    /// The version of Countersign.
    pub app: String,
}

/// The last record of a signer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainEnd {
    /// The signer's key.
    pub key: String,
    /// Their count of records.
    pub sequence: u32,
    /// The digest of the last.
    pub digest: String,
}

/// A framework with the rules its sign-offs are counted by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFramework {
    /// The framework.
    pub framework: Named,
    /// Its title.
    pub title: String,
    /// The rules.
    pub policy: Named,
}

/// An indicator asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedIndicator {
    /// As the practitioner writes it: `2.5/entry`, or `framework:id` for one of another framework.
    pub written: String,
    /// The id of its framework.
    pub framework: String,
    /// Its id.
    pub id: String,
    /// The competence's code and title.
    pub competence: String,
    /// The digest of its text.
    pub digest: String,
    /// How many months a sign-off on it counts, by the rules; no end when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A version of evidence and what it is asked to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedEvidence {
    /// The frozen version.
    pub seal: EvidenceSeal,
    /// The indicators, as written.
    pub indicators: Vec<String>,
}
