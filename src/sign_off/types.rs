//! What sign-off takes and shows.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::codes;
pub use crate::codes::{BoardList, Decision};
use crate::error::{Error, Result};
use crate::evidence::{Attachment, Kind};
use crate::readiness::State;

impl Decision {
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Achieved => "Achieved",
            Self::NotYet => "Not yet",
            Self::Referred => "Referred on",
        }
    }

    /// The decision a word names.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest.
    pub fn parse(word: &str) -> Result<Self> {
        codes::parse(word, "a decision", "decision")
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

/// A signer as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignerView {
    /// Who they say they are.
    pub identity: Identity,
    /// The key's fingerprint, four groups of five characters.
    pub fingerprint: String,
    /// What looks unusual about the registration number, or empty; never a refusal.
    pub number_hint: String,
}

/// A decision on one indicator, before it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Judgement {
    /// The pieces of evidence it rests on.
    pub evidence: Vec<String>,
    /// The indicator.
    pub indicator: String,
    /// The decision.
    pub decision: Decision,
    /// What was good, and what to do next.
    #[serde(default)]
    pub comment: String,
    /// The version of each piece that the signer was shown: another one is not sealed. A piece that
    /// is not named here was not shown on a screen, and is taken as it is.
    #[serde(default)]
    pub shown: BTreeMap<String, u32>,
}

impl Judgement {
    /// Whether the signer was shown this version of a piece.
    ///
    /// # Errors
    /// [`Error::ChangedSinceShown`].
    pub(super) fn was_shown(&self, evidence: &str, version: u32) -> Result<()> {
        match self.shown.get(evidence) {
            Some(shown) if *shown != version => Err(Error::ChangedSinceShown),
            _ => Ok(()),
        }
    }
}

/// One item asked for or decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedItem {
    /// The request it belongs to, or empty when not asked yet.
    pub request: String,
    /// The evidence's id.
    pub evidence: String,
    /// Its title.
    pub title: String,
    /// The version that was frozen when it was asked.
    pub version: u32,
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title, with the stage where it has several.
    pub competence: String,
    /// The statement, in plain words.
    pub text: String,
    /// Who was asked, or empty.
    pub to_name: String,
    /// Days since it was asked.
    pub days: u32,
    /// The newest version of the evidence: on this computer that one is shown and sealed.
    pub newest: u32,
    /// Whether the newest version is still linked to the indicator.
    pub linked: bool,
    /// Whether it was asked by file: then the frozen version is the one that is shown and sealed.
    pub by_file: bool,
}

/// A sealed sign-off, shown from its signed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignOff {
    /// The record's id.
    pub id: String,
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title, with the stage where it has several.
    pub competence: String,
    /// The statement as it was signed.
    pub indicator_text: String,
    /// The evidence it rests on.
    pub evidence: Vec<SignedEvidence>,
    /// The decision.
    pub decision: Decision,
    /// The signer's comment.
    pub comment: String,
    /// Who signed, as they stated it.
    pub signer: Identity,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// When, by the signer's clock (RFC 3339).
    pub signed_at: String,
    /// How we know whose key it is, in words.
    pub assurance: String,
    /// The same as a level, from 0 (only stated) to 4 (an organisation vouches).
    pub level: u8,
    /// Whether it was signed with a key that was made for one answer and is not kept; the words say so, too.
    pub once: bool,
    /// What a reader should know besides: a newer version, or a statement whose words changed; or empty.
    pub remark: String,
    /// How it stands: `signed_off` when it makes its statement count, `not_yet` when it asks for more, else why it
    /// does neither.
    pub state: State,
    /// Whether it does either.
    pub standing: bool,
}

/// Evidence as a sign-off names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignedEvidence {
    /// The evidence's id.
    pub id: String,
    /// The version that was signed.
    pub version: u32,
    /// The newest version today.
    pub newest: u32,
    /// The title as it was signed.
    pub title: String,
}

/// Everything in the lists of the sign-off screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffBoard {
    /// Linked and not asked for yet.
    pub to_send: Vec<AskedItem>,
    /// Waiting for a preceptor.
    pub waiting: Vec<AskedItem>,
    /// Returned: not yet, or referred on, and not asked for again.
    pub returned: Vec<SignOff>,
    /// Signed off, newest first.
    pub signed: Vec<SignOff>,
}

/// How many are in each list of the sign-off screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BoardCounts {
    /// Linked and not asked for yet.
    pub to_send: u32,
    /// Waiting for a preceptor.
    pub waiting: u32,
    /// Returned and not asked for again.
    pub returned: u32,
    /// Signed off.
    pub signed: u32,
}

/// A part of one list of the sign-off screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BoardPart {
    /// How many are in each.
    pub counts: BoardCounts,
    /// Which list it is of.
    pub list: BoardList,
    /// What is to be sent, or waits.
    pub items: Vec<AskedItem>,
    /// What was decided, newest first; each verified.
    pub decisions: Vec<SignOff>,
}

/// A request as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskFile {
    /// The request's id.
    pub request: String,
    /// The bytes of the `.ask`.
    pub bytes: Vec<u8>,
}

/// A request file as a preceptor is shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskView {
    /// The request's id.
    pub request: String,
    /// Who asks.
    pub practitioner: String,
    /// The fingerprint of the practitioner's key.
    pub fingerprint: String,
    /// Who is asked.
    pub to_name: String,
    /// When, by the practitioner's clock (RFC 3339).
    pub asked_at: String,
    /// The title of the framework.
    pub framework: String,
    /// The evidence.
    pub evidence: Vec<AskedEvidenceView>,
}

/// A piece of evidence in a request file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedEvidenceView {
    /// The evidence's id.
    pub id: String,
    /// The frozen version.
    pub version: u32,
    /// What sort of evidence it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Where.
    pub setting: String,
    /// The kind's own fields, by field id.
    pub details: BTreeMap<String, String>,
    /// The files.
    pub files: Vec<Attachment>,
    /// The indicators to be decided on.
    pub indicators: Vec<AskedIndicatorView>,
}

/// An indicator to be decided on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedIndicatorView {
    /// The indicator's id, as a decision names it.
    pub id: String,
    /// The competence's code and title, with the stage of the indicator.
    pub competence: String,
    /// The statement.
    pub text: String,
    /// How the evidence shows it, in the practitioner's words; may be empty.
    pub how: String,
}

/// An answer that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Accepted {
    /// Whether it had been accepted before; nothing changed then.
    pub again: bool,
    /// The decisions in it.
    pub sign_offs: Vec<SignOff>,
    /// How many sign-offs it withdraws.
    pub withdrawn: u32,
}
