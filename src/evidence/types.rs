//! Evidence as it is given, listed and shown.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::media;
use crate::readiness::State;

/// A piece of evidence as it is logged or amended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidenceInput {
    /// What sort of evidence it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// A short title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Where, in general words; never patient details.
    #[serde(default)]
    pub setting: String,
    /// The kind's own fields, by field id.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
    /// The indicators it is meant to show.
    #[serde(default)]
    pub shows: Vec<Shows>,
    /// The files kept with it, by what they contain.
    #[serde(default)]
    pub files: Vec<FileRef>,
}

/// A link from evidence to an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Shows {
    /// The indicator's id; one of another framework is written `framework:id`.
    pub indicator: String,
    /// How the evidence shows it; may be empty.
    #[serde(default)]
    pub how: String,
}

/// A file already kept in the portfolio, under a name the user knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FileRef {
    /// SHA-256 of the content, in hexadecimal.
    pub digest: String,
    /// The file's name when it was attached.
    pub name: String,
}

/// An attachment as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Attachment {
    /// SHA-256 of the content, in hexadecimal.
    pub digest: String,
    /// The file's name when it was attached.
    pub name: String,
    /// The media type, from the content and not from the name.
    pub media_type: String,
    /// What to know before opening it elsewhere, or empty.
    pub remark: &'static str,
    /// Bytes.
    pub size: u32,
    /// What a picture shows, in its owner's words, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub description: String,
}

/// A piece of evidence in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidenceSummary {
    /// The evidence's id.
    pub id: String,
    /// Its title; empty only in a draft.
    pub title: String,
    /// What sort it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The newest version; 0 when it was never saved as more than a draft.
    pub version: u32,
    /// Whether something is unfinished: unsaved changes, or no indicator yet.
    pub draft: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether its words and files were erased.
    pub erased: bool,
    /// How many files it has.
    pub files: u32,
    /// The indicators it is linked to, and how each stands for this evidence.
    pub indicators: Vec<LinkedIndicator>,
}

/// An indicator of a piece of evidence in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LinkedIndicator {
    /// The indicator's id.
    pub id: String,
    /// How it stands for this evidence.
    pub state: State,
}

/// A list of evidence, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidenceList {
    /// How many were found, listed or not.
    pub total: u32,
    /// How many there are in all.
    pub of: u32,
    /// How many of those found are drafts: they come first.
    pub drafts: u32,
    /// Those that are listed.
    pub items: Vec<EvidenceSummary>,
}

/// A piece of evidence in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Evidence {
    /// What a list shows of it.
    pub summary: EvidenceSummary,
    /// What happened.
    pub text: String,
    /// Where, in general words.
    pub setting: String,
    /// The kind's own fields, by field id.
    pub details: BTreeMap<String, String>,
    /// The indicators with how each is shown.
    pub shows: Vec<Shows>,
    /// The files.
    pub files: Vec<Attachment>,
    /// When each version was saved, oldest first (RFC 3339).
    pub saved_at: Vec<String>,
}

/// The unfinished form of a piece of evidence, saved while the user types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Draft {
    /// The evidence's id, also for one that was never saved.
    pub id: String,
    /// What the form holds.
    pub input: EvidenceInput,
}

impl EvidenceInput {
    /// A form with nothing filled in but the kind and the day.
    pub fn empty(kind: Kind, happened_on: NaiveDate) -> Self {
        Self {
            kind,
            happened_on,
            title: String::new(),
            text: String::new(),
            setting: String::new(),
            details: BTreeMap::new(),
            shows: Vec::new(),
            files: Vec::new(),
        }
    }
}

impl Attachment {
    /// A kept file under a name.
    pub fn new(digest: String, name: String, media_type: String, size: u32) -> Self {
        let remark = media::remark(&name, &media_type, size);
        Self { digest, name, media_type, remark, size, description: String::new() }
    }

    /// The attachment with a description.
    #[must_use]
    pub fn described(self, description: String) -> Self {
        Self { description, ..self }
    }
}

impl From<Attachment> for FileRef {
    fn from(attachment: Attachment) -> Self {
        Self { digest: attachment.digest, name: attachment.name }
    }
}
