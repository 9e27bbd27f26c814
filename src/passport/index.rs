//! What a passport says besides the records: the indicators in words, and which evidence is inside.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::codes::day;
use crate::sign_off::Named;

/// `framework.json`: every framework and indicator that a record names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkIndex {
    /// The form: `countersign/framework-index/1`.
    pub format: String,
    /// The practitioner's name.
    pub practitioner: String,
    /// The frameworks, as records name them.
    pub frameworks: Vec<Named>,
    /// The indicators, as they were worded when they were signed.
    pub indicators: Vec<IndexedIndicator>,
}

/// An indicator in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexedIndicator {
    /// The id of its framework.
    pub framework: String,
    /// Its id.
    pub id: String,
    /// The competence's code and title.
    pub competence: String,
    /// The statement as it was signed.
    pub text: String,
    /// SHA-256 of the statement: the one the records name.
    pub digest: String,
}

/// `evidence/index.json`: every version of evidence that a record rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceIndex {
    /// The form: `countersign/evidence-index/1`.
    pub format: String,
    /// The versions.
    pub evidence: Vec<IndexedEvidence>,
}

/// A version of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexedEvidence {
    /// The evidence's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// SHA-256 of its content: the one the records name.
    pub digest: String,
    /// Whether the content is in the passport.
    pub included: bool,
    /// Its files.
    pub files: Vec<IndexedFile>,
    /// The day its owner erased it, if they did: then the content exists only in bundles made before.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day::maybe")]
    pub erased_on: Option<NaiveDate>,
}

/// A file of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexedFile {
    /// SHA-256.
    pub digest: String,
    /// Whether it is in the passport.
    pub included: bool,
}
