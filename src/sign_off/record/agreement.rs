//! Agreements: what a preceptor signs that is not a decision on evidence.
//!
//! Sealed by the same functions as a sign-off, with another type in the header, so that neither can be passed off as the
//! other. The agreements of each signer are a chain of their own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::key;
use super::seal::Sealed;
use super::stage::StageSeal;
use super::statement::{Digested, FORM, FileSeal, Named, Party, Signatory, each_key_once};
use super::verify::open;
pub use crate::codes::AgreementKind;
use crate::codes::{self, Device, QualificationProgress, Word};
use crate::error::{Error, Result};
use crate::readiness::State;
use crate::words;

/// What a signer declares with every agreement.
pub const AGREEMENT_DECLARATION: &str = words::sign_off::DECLARATION_OF_AGREEMENT;

impl AgreementKind {
    /// The words people read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotMyRole => words::shared::NOT_PART_OF_MY_ROLE,
            Self::Refresh => words::sign_off::SHOWN_AGAIN_AFTER_TIME_AWAY,
            Self::Retraining => words::sign_off::SHOWN_AGAIN_AFTER_TRAINING,
            Self::PriorLearning => words::sign_off::MET_BY_EARLIER_LEARNING,
            Self::Proof => words::sign_off::PROOF_SEEN,
            Self::Entry => words::sign_off::SIGNED_AS_IT_SAYS,
            Self::Stage => words::sign_off::STAGE_COMPLETED,
            Self::End => words::sign_off::AGREEMENT_ENDED,
        }
    }

    /// The kind with this code.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest codes.
    pub fn parse(word: &str) -> Result<Self> {
        codes::parse(word, words::sign_off::AN_AGREEMENT, "kind")
    }

    /// Whether it needs a reason.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::NotMyRole | Self::PriorLearning)
    }

    /// Whether a passport leaves it out unless the practitioner chooses otherwise.
    pub const fn private(self) -> bool {
        matches!(self, Self::Retraining)
    }
}

/// Everything a signer signs about an agreement, in the order it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementStatement {
    /// The form of the record.
    pub form: u32,
    /// 128 random bits.
    pub id: String,
    /// What is agreed.
    pub kind: AgreementKind,
    /// The agreement it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Whose portfolio it is.
    pub practitioner: Party,
    /// Who signs.
    pub signer: Signatory,
    /// The framework.
    pub framework: Named,
    /// The counting rules.
    pub policy: Named,
    /// The indicators, with the digests of their texts.
    pub indicators: Vec<Digested>,
    /// The qualification: its id and the digest of the version that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<Digested>,
    /// The entry of working life it is about, at the version that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Conditions of the entry that were not met on that day, as both people were shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<Unmet>,
    /// The stage that is completed, as it stood on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageSeal>,
    /// Why, in the signer's words.
    pub reason: String,
    /// What the signer declares.
    pub declaration: String,
    /// When, by the signer's clock.
    pub signed_at: String,
    /// Where it was signed.
    pub place: Device,
    /// The signer's count of agreements in this portfolio.
    pub sequence: u32,
    /// The digest of the signer's agreement before.
    pub previous: String,
    /// The version of the program.
    pub app: String,
}

/// The subject of an agreement: a version of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The code of its noun.
    pub noun: String,
    /// The entry's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// The digest of the version's exact bytes ([`EntryContent`] as JSON).
    pub digest: String,
}

/// A condition of an entry that was not met on the day of the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Unmet {
    /// An indicator as it is written here, or the id of a training.
    pub id: String,
    /// Its state on that day.
    pub state: State,
}

/// The content of a version of an entry, as a signer saw it. Its JSON bytes are kept and digested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryContent {
    /// The code of its noun.
    pub noun: String,
    /// The entry's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// What it says, by field.
    #[serde(deserialize_with = "each_key_once")]
    pub fields: BTreeMap<String, Said>,
    /// The names of its files, in their order, with digests.
    pub files: Vec<FileSeal>,
}

/// The fields that can be an entry's title, the first that is filled in.
const NAMED_BY: [&str; 10] =
    ["title", "task", "about", "said", "in", "only", "out", "objectives", "comments", "worker"];

impl EntryContent {
    /// Its title, its task, or the first line of what was said; empty when it has none of these.
    pub fn title(&self) -> String {
        let said = NAMED_BY.iter().find_map(|field| self.fields.get(*field));
        let text = match said {
            Some(Said::Text(text)) => text.as_str(),
            Some(Said::Many(many)) => many.first().map_or("", String::as_str),
            _ => "",
        };
        text.lines().next().unwrap_or_default().to_owned()
    }
}

/// What a field says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(untagged)]
pub enum Said {
    /// A number.
    Number(u32),
    /// A text, a day or a word of a closed set.
    Text(String),
    /// Several texts.
    Many(Vec<String>),
}

/// The content of a version of a qualification, as a signer saw it. Its JSON bytes are kept and digested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualificationContent {
    /// Its id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// The kind's code.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The level, 0 for none.
    pub level: u8,
    /// How many, such as units.
    pub amount: u32,
    /// How far it is.
    pub progress: Word<QualificationProgress>,
    /// Since when.
    pub since: String,
    /// Who awarded it; may be empty.
    pub awarded_by: String,
}

/// Verifies an agreement and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`] with what does not match.
pub fn verify_agreement(jws: &str) -> Result<AgreementStatement> {
    let (key, statement): (_, AgreementStatement) = open(Sealed::Agreement, jws)?;
    if statement.form != FORM {
        return Err(Error::RecordInvalid { problem: words::shared::FORM_OF_A_LATER_VERSION });
    }
    if statement.signer.key != key::did(&key) {
        return Err(Error::RecordInvalid { problem: words::sign_off::NAMES_ANOTHER_KEY });
    }
    let ends = statement.kind == AgreementKind::End;
    let on_an_entry = statement.kind == AgreementKind::Entry;
    if ends != statement.target.is_some()
        || on_an_entry != statement.subject.is_some()
        || !on_an_entry && !statement.unmet.is_empty()
        || (statement.kind == AgreementKind::Stage) != statement.stage.is_some()
        || statement.stage.as_ref().is_some_and(|stage| stage.statements == 0)
        || statement.sequence == 0
    {
        return Err(Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD });
    }
    Ok(statement)
}
