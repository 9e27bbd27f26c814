//! The contents of the two files: the request for signatures on entries, and the answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::sign_off::{
    self, AskedFramework, AttachmentSeal, ChainEnd, Digested, Opened, Party, RequestSeal, Subject,
    Unmet, each_key_once,
};
use crate::words;

/// The entry with the content of a request.
pub(super) const REQUEST: &str = "request.json";
/// The entry with the names of the ids in its entries.
pub(super) const WORDS: &str = "words.json";
/// The entry with the content of an answer.
pub(super) const ANSWER: &str = "answer.json";

/// A request for signatures on entries, frozen when it was made: `request.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementRequest {
    /// The form of the request.
    pub form: u32,
    /// The request's id.
    pub id: String,
    /// 128 random bits in hexadecimal: an answer to another request cannot be passed off as one to this.
    pub nonce: String,
    /// Who asks.
    pub practitioner: Party,
    /// Who is asked.
    pub to_name: String,
    /// When, by the practitioner's clock (RFC 3339).
    pub asked_at: String,
    /// Where each signer's chain of agreements ends in this portfolio.
    pub chains: Vec<ChainEnd>,
    /// The framework that is followed, with its rules.
    pub framework: AskedFramework,
    /// The entries.
    pub entries: Vec<AskedEntry>,
    /// The version of Countersign.
    pub app: String,
}

/// An entry that is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedEntry {
    /// The entry and its version; its exact bytes are in the file under their digest.
    pub subject: Subject,
    /// When that version was saved (RFC 3339).
    pub saved_at: String,
    /// The indicators it rests on, with the digests of their texts, which are in the file.
    pub indicators: Vec<Digested>,
    /// Conditions of the entry that were not met on the day it was asked about.
    pub unmet: Vec<Unmet>,
    /// Its files, in their order.
    pub attachments: Vec<AttachmentSeal>,
}

/// Names for the ids in the entries: `words.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryWords {
    /// The form of this content.
    pub form: u32,
    /// The names of statements, trainings and evidence, by how the entry refers to each.
    #[serde(deserialize_with = "each_key_once")]
    pub names: BTreeMap<String, String>,
}

/// The content of an answer: `answer.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementAnswer {
    /// The form of this content.
    pub form: u32,
    /// The request it answers.
    pub request: RequestSeal,
    /// The version of Countersign.
    pub app: String,
}

/// An entry that must be in the file.
pub(super) fn part<'a>(opened: &'a Opened, name: &str) -> Result<&'a [u8]> {
    opened.contents.get(name).map(Vec::as_slice).ok_or(Error::BundleChanged)
}

/// An entry named by a digest, which its bytes must have.
pub(super) fn promised<'a>(opened: &'a Opened, name: &str, digest: &str) -> Result<&'a [u8]> {
    let content = part(opened, name)?;
    if sign_off::digest(content) == digest { Ok(content) } else { Err(Error::BundleChanged) }
}

/// The name of the exact bytes of an entry.
pub(super) fn of_entry(digest: &str) -> String {
    format!("entries/{digest}.json")
}

/// The name of the text of a statement.
pub(super) fn of_text(digest: &str) -> String {
    format!("texts/{digest}.txt")
}

pub(super) fn malformed() -> Error {
    Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD }
}
