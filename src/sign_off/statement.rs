//! What a sealed record says, field by field, in the order it is written.
//!
//! Integers and texts only. A record is read strictly: an unknown or repeated field is refused.

use serde::{Deserialize, Serialize};

use super::types::Identity;

/// The form of record this version writes and reads.
pub const FORM: u32 = 1;

/// What a signer declares with every decision.
pub const DECLARATION: &str = "I have looked at this evidence. In my judgement the decision recorded here is right. \
I know that this record carries my name, role and registration number, and travels with the portfolio.";

/// Everything a signer signs about one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The form of the record.
    pub form: u32,
    /// 128 random bits in hexadecimal.
    pub id: String,
    /// `decide`, `amend` or `withdraw`.
    pub kind: String,
    /// The record it amends or withdraws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Whose evidence it is.
    pub practitioner: Party,
    /// Who signs.
    pub signer: Signatory,
    /// The framework.
    pub framework: Named,
    /// The rules sign-offs are counted by.
    pub policy: Named,
    /// The indicator, with the digest of its text.
    pub indicator: Digested,
    /// The exact versions it rests on.
    pub evidence: Vec<EvidenceSeal>,
    /// `achieved`, `not-yet` or `referred`.
    pub decision: String,
    /// What was good, and what to do next.
    pub comment: String,
    /// The declaration.
    pub declaration: String,
    /// How it was judged: `read`, `observed`, `discussed`, …
    pub judged: Vec<String>,
    /// The signer's own time (RFC 3339).
    pub signed_at: String,
    /// The last day it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// `practitioner-device` or `signer-device`.
    pub place: String,
    /// The request it answers, when it came by file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestSeal>,
    /// The signer's count of records in this portfolio, from 1.
    pub sequence: u32,
    /// The digest of the signer's previous record; empty for the first.
    pub previous: String,
    /// The digest of the portfolio's newest record; empty for the first.
    pub head: String,
    /// The version of Countersign.
    pub app: String,
}

/// A key and the name it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// `did:key:z6Mk…`.
    pub key: String,
    /// The name.
    pub name: String,
}

/// A signer: key, identity card and who they say they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// `did:key:z6Mk…`.
    pub key: String,
    /// The digest of the identity card.
    pub card: String,
    /// Who they say they are.
    pub identity: Identity,
}

/// Something versioned, with the digest of its exact text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// Something named, with the digest of its exact text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digested {
    /// Its id.
    pub id: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// A version of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSeal {
    /// The evidence's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// The digest of the version's exact bytes ([`EvidenceContent`] as JSON).
    pub digest: String,
    /// Its files.
    pub attachments: Vec<AttachmentSeal>,
}

/// A file of a version of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentSeal {
    /// SHA-256 in hexadecimal.
    pub digest: String,
    /// Bytes.
    pub size: u32,
    /// The media type.
    #[serde(rename = "type")]
    pub media_type: String,
}

/// A request that came by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestSeal {
    /// The request's id.
    pub id: String,
    /// The request's nonce.
    pub nonce: String,
    /// SHA-256 of the request.
    pub digest: String,
}

/// The content of a version of evidence, as a signer saw it. Its JSON bytes are kept and digested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceContent {
    /// The evidence's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// The kind's code.
    pub kind: String,
    /// The day it happened.
    pub happened_on: String,
    /// The title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Where.
    pub setting: String,
    /// The kind's own fields.
    pub details: std::collections::BTreeMap<String, String>,
    /// The indicators it was meant to show, and how.
    pub shows: Vec<ShownSeal>,
    /// The names of its files, in their order, with digests.
    pub files: Vec<FileSeal>,
}

/// An indicator that evidence was meant to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownSeal {
    /// The indicator's id.
    pub indicator: String,
    /// How.
    pub how: String,
}

/// A file by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileSeal {
    /// The name.
    pub name: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// Who a signer says they are, signed by their own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The form of the card.
    pub form: u32,
    /// `did:key:z6Mk…`.
    pub key: String,
    /// Who they say they are.
    pub identity: Identity,
    /// When the card was made (RFC 3339).
    pub made_at: String,
}
