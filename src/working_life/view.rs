//! A version of an entry as lists, pages and other programs see it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::fields::Fields;
use crate::evidence::FileRef;
use crate::sign_off::{EntryContent, Said, Unmet};
use crate::store;

/// A version of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EntryView {
    /// The entry's id.
    pub id: String,
    /// The code of its noun.
    pub noun: String,
    /// The version.
    pub version: u32,
    /// Its title, task, or the first line of what was said; empty when it was erased.
    pub title: String,
    /// The day that dates it.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// What it says, by field.
    pub fields: BTreeMap<String, Said>,
    /// Names for the ids in it: statements, trainings and evidence.
    pub names: BTreeMap<String, String>,
    /// What is for the owner's eyes only.
    pub private: String,
    /// Its files.
    pub files: Vec<FileRef>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it was erased.
    pub erased: bool,
    /// The signatures on it that were not ended, oldest first.
    pub signed: Vec<SignedBy>,
    /// When the version was saved (RFC 3339).
    pub saved_at: String,
}

/// A signature on an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignedBy {
    /// The signer's name, as they stated it.
    pub by: String,
    /// Their profession and registration.
    pub described: String,
    /// The day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// The version that was signed: a newer one is not.
    pub version: u32,
    /// Conditions of the entry that were not met on that day.
    pub unmet: Vec<Unmet>,
}

impl EntryView {
    /// What it says.
    pub fn said(&self) -> Fields {
        Fields(self.fields.clone())
    }

    /// The name of an id in it; any other text is returned unchanged.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.get(id).map_or(id, String::as_str)
    }

    /// Whether this version is signed.
    pub fn is_signed(&self) -> bool {
        self.signed.iter().any(|one| one.version == self.version)
    }
}

/// A version, with the names of the ids in it.
pub(super) fn read(
    content: EntryContent,
    saved_at: &str,
    names: BTreeMap<String, String>,
) -> EntryView {
    let title = content.title();
    let fields = Fields(content.fields);
    let dated = super::noun(&content.noun).and_then(|noun| fields.day(noun.day));
    let files = content.files.into_iter();
    EntryView {
        on: dated.unwrap_or_else(|| store::readiness::day(saved_at)),
        id: content.id,
        noun: content.noun,
        version: content.version,
        title,
        fields: fields.0,
        names,
        private: String::new(),
        files: files.map(|file| FileRef { digest: file.digest, name: file.name }).collect(),
        withdrawn: false,
        erased: false,
        signed: Vec::new(),
        saved_at: saved_at.to_owned(),
    }
}
