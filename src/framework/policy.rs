//! The rules by which sign-offs are counted, as data with a version.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// How sign-offs are counted for one framework. Its version is sealed in every record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The form of the file: `countersign/policy/1`.
    pub format: String,
    /// The framework it is for, or `any`.
    pub framework: String,
    /// The version of the rules.
    pub version: String,
    /// How many pieces of evidence a sign-off must rest on, at least 1.
    pub evidence_needed: u32,
}

impl Policy {
    /// The rules that come with Countersign for a framework without its own, as their exact text.
    pub const STANDARD: &'static str = include_str!("../../assets/policies/standard.json");

    /// Reads rules from their text.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with the line or field that is wrong.
    pub fn load(text: &str) -> Result<Self> {
        let policy: Self = serde_json::from_str(text).map_err(|error| Error::FrameworkInvalid {
            place: format!("line {} of the policy", error.line()),
            problem: "the rules are not of the right form".to_owned(),
        })?;
        if policy.format != "countersign/policy/1" || policy.evidence_needed == 0 {
            return Err(Error::FrameworkInvalid {
                place: "the policy".to_owned(),
                problem: "the rules cannot be met or are of another form".to_owned(),
            });
        }
        Ok(policy)
    }
}
