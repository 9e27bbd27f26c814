//! A request as a preceptor sees it, and their decisions.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::evidence::{Attachment, Kind};
use crate::sign_off::record::Decision;

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
    /// The version of each piece that the signer was shown: no other version is sealed. A piece that is not listed was not shown on
    /// a screen, and its version is not compared.
    #[serde(default)]
    pub shown: BTreeMap<String, u32>,
}

impl Judgement {
    /// Whether the signer was shown this version of a piece.
    ///
    /// # Errors
    /// [`Error::ChangedSinceShown`].
    pub(in crate::sign_off) fn was_shown(&self, evidence: &str, version: u32) -> Result<()> {
        match self.shown.get(evidence) {
            Some(shown) if *shown != version => Err(Error::ChangedSinceShown),
            _ => Ok(()),
        }
    }
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
