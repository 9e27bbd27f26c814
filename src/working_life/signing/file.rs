//! A file that asks for signatures on entries, opened on any computer.

use std::path::Path;

use super::view::{AgreementAskView, view};
use super::written::{AgreementRequest, REQUEST, malformed, part};
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::{self, FORM, Opened};
use crate::words;

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
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_WAS_SIGNED_BY_ANOTHER_PRACTITIONER,
            });
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

    /// The request as the person who is asked sees it.
    pub fn view(&self) -> &AgreementAskView {
        &self.view
    }

    /// The title of an entry it asks about, or else the name of its noun.
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
