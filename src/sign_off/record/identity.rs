//! The stated identity of a signer, and the decisions there are.

use serde::{Deserialize, Serialize};

use crate::codes;
pub use crate::codes::Decision;
use crate::error::Result;
use crate::words;

impl Decision {
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Achieved => "Achieved",
            Self::NotYet => words::shared::NOT_YET,
            Self::Referred => words::sign_off::REFERRED_ON,
        }
    }

    /// The decision a word names.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest.
    pub fn parse(word: &str) -> Result<Self> {
        codes::parse(word, words::sign_off::A_DECISION_IN_A_SENTENCE, "decision")
    }
}

/// Who a signer says they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Full name.
    pub name: String,
    /// The signer's own word for their role: preceptor, assessor, supervisor, mentor.
    pub role: String,
    /// Profession.
    pub profession: String,
    /// The register, such as HCPC or NMC.
    pub regulator: String,
    /// The registration number as the signer states it.
    pub number: String,
    /// Employer.
    pub employer: String,
}

impl Identity {
    /// The register and the number in it, as the signer states them; empty for somebody without.
    pub fn registration(&self) -> String {
        let parts = [self.regulator.trim(), self.number.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Name, profession and registration, those that are stated.
    pub fn described(&self) -> String {
        let registration = self.registration();
        let parts = [self.name.trim(), self.profession.trim(), &registration];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
