//! The two files: what asks for signatures on entries, and what comes back.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::view::{AgreementAskView, view};
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::{
    self, AskedFramework, AttachmentSeal, ChainEnd, Digested, FORM, Opened, Party, RequestSeal,
    Subject, Unmet, each_key_once,
};
use crate::words;

/// What the file that asks says.
pub(super) const REQUEST: &str = "request.json";
/// What people call what its entries name by an id.
pub(super) const WORDS: &str = "words.json";
/// What the file that comes back says.
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
    /// Which it is, at which version; its exact bytes are in the file under their digest.
    pub subject: Subject,
    /// When that version was saved (RFC 3339).
    pub saved_at: String,
    /// The indicators it rests on, with the digests of their texts, which are in the file.
    pub indicators: Vec<Digested>,
    /// What of that it rests on did not stand on the day it was asked about.
    pub unmet: Vec<Unmet>,
    /// Its files, in their order.
    pub attachments: Vec<AttachmentSeal>,
}

/// What people call what entries name by an id: `words.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryWords {
    /// The form of it.
    pub form: u32,
    /// Statements, trainings and evidence: what is written in the entry, and what it is called.
    #[serde(deserialize_with = "each_key_once")]
    pub names: BTreeMap<String, String>,
}

/// What came back: `answer.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementAnswer {
    /// The form of it.
    pub form: u32,
    /// The request it answers.
    pub request: RequestSeal,
    /// The version of Countersign.
    pub app: String,
}

/// A file that asks for signatures on entries, opened: every byte is as the practitioner signed it.
#[derive(Debug)]
pub struct AgreementAsk {
    pub(super) request: AgreementRequest,
    pub(super) digest: String,
    pub(super) opened: Opened,
    view: AgreementAskView,
}

impl AgreementAsk {
    /// Opens the bytes of a file that asks for signatures on entries.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`], [`Error::BundleTooLarge`],
    /// [`Error::RecordInvalid`].
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let opened = sign_off::unpack(bytes, Kind::AgreementAsk, true)?;
        let request: AgreementRequest = sign_off::strict(part(&opened, REQUEST)?)?;
        if request.form != FORM {
            return Err(malformed());
        }
        if request.practitioner.key != opened.key {
            return Err(Error::RecordInvalid { problem: "it was signed by another practitioner" });
        }
        let view = view(&request, &opened)?;
        Ok(Self { request, digest: sign_off::digest(bytes), opened, view })
    }

    /// Opens a file that asks for signatures on entries.
    ///
    /// # Errors
    /// As [`AgreementAsk::open`]; [`Error::Io`].
    pub fn open_file(path: &Path) -> Result<Self> {
        Self::open(&disk::read_at_most(path, bundle::LIMIT)?)
    }

    /// What whoever is asked is shown.
    pub fn view(&self) -> &AgreementAskView {
        &self.view
    }

    /// What names an entry it asks about, or what one of its noun is called.
    pub fn title_of(&self, entry: &str) -> &str {
        let found = self.view.entries.iter().find(|one| one.entry.id == entry);
        match found {
            Some(one) if one.entry.title.is_empty() => {
                words::noun(&one.entry.noun).map_or("", |words| words.one)
            }
            Some(one) => &one.entry.title,
            None => "",
        }
    }

    /// A file of an entry, by its digest.
    ///
    /// # Errors
    /// [`Error::NoSuchAttachment`].
    pub fn file(&self, digest: &str) -> Result<&[u8]> {
        let name = format!("files/{digest}");
        self.opened.contents.get(&name).map(Vec::as_slice).ok_or(Error::NoSuchAttachment)
    }
}

/// A part of a file that must be there.
pub(super) fn part<'a>(opened: &'a Opened, name: &str) -> Result<&'a [u8]> {
    opened.contents.get(name).map(Vec::as_slice).ok_or(Error::BundleChanged)
}

/// A part whose name promises a digest: the promise is kept, or it is refused.
pub(super) fn promised<'a>(opened: &'a Opened, name: &str, digest: &str) -> Result<&'a [u8]> {
    let content = part(opened, name)?;
    if sign_off::digest(content) == digest { Ok(content) } else { Err(Error::BundleChanged) }
}

/// Where the exact bytes of an entry are.
pub(super) fn of_entry(digest: &str) -> String {
    format!("entries/{digest}.json")
}

/// Where the words of a statement are.
pub(super) fn of_text(digest: &str) -> String {
    format!("texts/{digest}.txt")
}

pub(super) fn malformed() -> Error {
    Error::RecordInvalid { problem: "malformed record" }
}
