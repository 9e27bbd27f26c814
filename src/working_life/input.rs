//! An entry as a form gives it, and a kept version read back into that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Agreeing, Result};
use crate::evidence::FileRef;
use crate::sign_off::{self, EntryContent, Said};
use crate::store::entry::EntryRow;

/// An entry as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EntryInput {
    /// What it says, by field.
    pub fields: BTreeMap<String, Said>,
    /// What is for the owner's eyes only.
    #[serde(default)]
    pub private: String,
    /// Its files, in their order.
    #[serde(default)]
    pub files: Vec<FileRef>,
}

/// The content of a version; none when it was erased.
pub(super) fn content_of(row: &EntryRow) -> Result<Option<EntryContent>> {
    if !row.erased_at.is_empty() {
        return Ok(None);
    }
    sign_off::strict(row.content.as_bytes()).map(Some)
}

/// A version as a form gives it.
pub(super) fn input_of(row: &EntryRow) -> Result<EntryInput> {
    let content = content_of(row)?.ok_or(Agreeing::NoSuchEntry)?;
    let files = content.files.into_iter();
    Ok(EntryInput {
        fields: content.fields,
        private: row.private.clone(),
        files: files.map(|file| FileRef { digest: file.digest, name: file.name }).collect(),
    })
}
