//! Reads the two files of feedback: the request and the answer.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::FROM;
use crate::bundle::Kind;
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::{self, Digested, FORM, Party};
use crate::words;

/// The most bytes of a file of feedback: there are only words in it.
pub(super) const LARGEST: u64 = 512 * 1024;
/// The entry with the content of a request.
pub(super) const REQUEST: &str = "request.json";
/// The entry with the content of an answer.
pub(super) const FEEDBACK: &str = "feedback.json";
/// The entry of an answer that holds the request file, byte for byte.
pub(super) const ASKED: &str = "request.ask";

/// A request for feedback: `request.json` inside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedbackRequest {
    /// The form of the request.
    pub form: u32,
    /// 128 random bits in hexadecimal.
    pub id: String,
    /// Who asks.
    pub practitioner: Party,
    /// What it is about, in their words.
    pub about: String,
    /// When, by their clock (RFC 3339).
    pub asked_at: String,
    /// The version of Countersign.
    pub app: String,
}

/// What somebody said: `feedback.json` inside the file that comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// The form of this content.
    pub form: u32,
    /// 128 random bits in hexadecimal.
    pub id: String,
    /// The request it comes from, and the digest of its file.
    pub request: Digested,
    /// Who says it, as a word of a closed set.
    pub from: String,
    /// Their role in their own words, or empty.
    pub role: String,
    /// What went well.
    pub well: String,
    /// What could be better.
    pub next: String,
    /// What else there is to say.
    pub more: String,
    /// When, by their clock (RFC 3339).
    pub given_at: String,
    /// The version of Countersign.
    pub app: String,
}

/// A file that asks for feedback, opened: every byte is as the practitioner signed it.
#[derive(Debug)]
pub struct FeedbackAsk {
    pub(super) request: FeedbackRequest,
    pub(super) digest: String,
    pub(super) bytes: Vec<u8>,
    view: FeedbackAskView,
}

/// A request as the person who is asked sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FeedbackAskView {
    /// Who asks.
    pub practitioner: String,
    /// The fingerprint of their key.
    pub fingerprint: String,
    /// What it is about.
    pub about: String,
    /// When, by their clock (RFC 3339).
    pub asked_at: String,
}

impl FeedbackAsk {
    /// Opens the bytes of a file that asks for feedback.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`], [`Error::BundleTooLarge`],
    /// [`Error::RecordInvalid`].
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let opened = sign_off::unpack(bytes, Kind::FeedbackAsk, true)?;
        let content = opened.contents.get(REQUEST).ok_or(Error::BundleChanged)?;
        let request: FeedbackRequest = sign_off::strict(content)?;
        if request.form != FORM {
            return Err(malformed());
        }
        if request.practitioner.key != opened.key {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_WAS_SIGNED_BY_ANOTHER_PRACTITIONER,
            });
        }
        sign_off::moment(&request.asked_at)?;
        let key = sign_off::parse_did(&request.practitioner.key)?;
        let view = FeedbackAskView {
            practitioner: request.practitioner.name.clone(),
            fingerprint: sign_off::fingerprint(&key),
            about: request.about.clone(),
            asked_at: request.asked_at.clone(),
        };
        Ok(Self { request, digest: sign_off::digest(bytes), bytes: bytes.to_vec(), view })
    }

    /// Opens a file that asks for feedback.
    ///
    /// # Errors
    /// As [`FeedbackAsk::open`]; [`Error::Io`].
    pub fn open_file(path: &Path) -> Result<Self> {
        Self::open(&read_feedback(path)?)
    }

    /// The request as the person who is asked sees it.
    pub fn view(&self) -> &FeedbackAskView {
        &self.view
    }
}

/// The bytes of a file of feedback.
///
/// # Errors
/// [`Error::Io`], [`Error::BundleTooLarge`].
pub fn read_feedback(path: &Path) -> Result<Vec<u8>> {
    disk::read_at_most(path, LARGEST)
}

/// Opens an answer and the request inside it. Checks every sealed byte, and that the two belong together.
///
/// # Errors
/// As [`FeedbackAsk::open`]; [`Error::AnswerDoesNotMatch`].
pub fn open_feedback(bytes: &[u8]) -> Result<(FeedbackAsk, Feedback)> {
    let opened = sign_off::unpack(bytes, Kind::Feedback, true)?;
    let part = |name: &str| opened.contents.get(name).ok_or(Error::BundleChanged);
    let (ask, feedback): (_, Feedback) =
        (FeedbackAsk::open(part(ASKED)?)?, sign_off::strict(part(FEEDBACK)?)?);
    if feedback.form != FORM || !FROM.contains(&feedback.from.as_str()) {
        return Err(malformed());
    }
    if (&feedback.request.id, &feedback.request.digest) != (&ask.request.id, &ask.digest) {
        return Err(Error::AnswerDoesNotMatch);
    }
    Ok((ask, feedback))
}

fn malformed() -> Error {
    Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD }
}
