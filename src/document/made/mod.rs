//! The record of a document as it was made: a digest of each page, of the structure tree, the outline, the metadata
//! and the embedded files. It is embedded in the document and compared with it when the document is checked.
//!
//! It proves nothing by itself, since whoever changes a part could change its digest too; the proof is the embedded
//! passport. It shows a reader what was changed by a program that does not know of the record.

pub(super) mod about;
mod back;
mod digest;
pub(super) mod labels;
pub(super) mod listed;
pub(super) mod look;
pub(super) mod outline;
pub(super) mod pages;
pub(super) mod structure;
mod tokens;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub(super) use self::digest::{RECORD, kept};
use super::carried::Carried;
use super::types::{EmbeddedFile, Meta};
use crate::words;

const FORMAT: &str = "countersign/pages/2";

/// The digests of a document's parts as they were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Made {
    format: String,
    /// The passport inside, SHA-256 in hexadecimal; none where a document carries none.
    pub passport: Option<String>,
    /// The other embedded files.
    pub files: Vec<MadeFile>,
    /// The structure tree: elements, their order, and their alternative texts.
    pub structure: String,
    /// The outline: titles and destinations.
    pub outline: String,
    /// Metadata, language and file purposes; none in records of older versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Each page, without its annotations.
    pub pages: Vec<String>,
    /// The links of each page; empty for a page without links.
    pub links: Vec<String>,
}

/// A file embedded in a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct MadeFile {
    /// Its name.
    pub name: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Made {
    /// The record of a document being made with these files.
    pub(super) fn of(
        meta: &Meta,
        attachments: &[EmbeddedFile],
        structure: Sha256,
        outline: Sha256,
        pages: impl Iterator<Item = (String, String)>,
    ) -> Self {
        let (inside, files): (Vec<_>, Vec<_>) =
            attachments.iter().map(MadeFile::of).partition(|file| file.name == Carried::NAME);
        let (pages, links) = pages.unzip();
        Self {
            format: FORMAT.to_owned(),
            passport: inside.into_iter().next().map(|file| file.sha256),
            files,
            structure: kept(structure),
            outline: kept(outline),
            about: Some(kept(about::made(meta, attachments))),
            pages,
            links,
        }
    }

    /// Reads the record embedded in a document; none if it is unreadable.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|made: &Self| made.format == FORMAT)
    }

    /// The record as a file.
    pub(super) fn attachment(&self) -> EmbeddedFile {
        // Text and lists of text can always be written.
        let bytes = serde_json::to_vec(self).unwrap_or_default();
        EmbeddedFile {
            name: RECORD.to_owned(),
            media_type: "application/json".to_owned(),
            description: words::document::checked::ABOUT_THE_RECORD_OF_MAKING.to_owned(),
            bytes: Arc::from(bytes),
        }
    }
}

impl MadeFile {
    /// The entry of an embedded file.
    pub(super) fn of(file: &EmbeddedFile) -> Self {
        let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(&file.bytes));
        Self { name: file.name.clone(), sha256 }
    }
}
