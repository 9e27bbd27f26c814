//! Opens a request file: on any computer, with no portfolio.

use std::path::Path;

use super::envelope::{Opened, unpack};
use super::request::{AskedIndicator, Request};
use super::types::{AskView, AskedEvidenceView, AskedIndicatorView};
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::evidence::Attachment;
use crate::framework::Indicator;
use crate::sign_off::record::{EvidenceContent, FORM, digest, key, strict};
use crate::words;

/// A request file that was opened: every byte is as the practitioner signed it.
#[derive(Debug)]
pub struct Ask {
    pub(in crate::sign_off) request: Request,
    pub(in crate::sign_off) digest: String,
    opened: Opened,
    view: AskView,
}

impl Ask {
    /// Opens the bytes of a `.ask`.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`],
    /// [`Error::BundleTooLarge`], [`Error::RecordInvalid`].
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let opened = unpack(bytes, Kind::Ask, true)?;
        let request = opened.contents.get("request.json").ok_or(Error::BundleChanged)?;
        let request: Request = strict(request)?;
        if request.form != FORM {
            return Err(malformed());
        }
        if request.practitioner.key != opened.key {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_WAS_SIGNED_BY_ANOTHER_PRACTITIONER,
            });
        }
        let view = view(&request, &opened)?;
        Ok(Self { request, digest: digest(bytes), opened, view })
    }

    /// Opens a `.ask` file.
    ///
    /// # Errors
    /// As [`Ask::open`]; [`Error::Io`].
    pub fn open_file(path: &Path) -> Result<Self> {
        Self::open(&disk::read_at_most(path, bundle::LIMIT)?)
    }

    /// The request as a preceptor sees it.
    pub fn view(&self) -> &AskView {
        &self.view
    }

    /// A file of the evidence, by its digest.
    ///
    /// # Errors
    /// [`Error::NoSuchAttachment`].
    pub fn file(&self, digest: &str) -> Result<&[u8]> {
        let name = format!("files/{digest}");
        self.opened.contents.get(&name).map(Vec::as_slice).ok_or(Error::NoSuchAttachment)
    }

    /// The exact bytes of a digest that the request names.
    pub(in crate::sign_off) fn text(&self, name: &str) -> Result<&[u8]> {
        self.opened.contents.get(name).map(Vec::as_slice).ok_or(Error::BundleChanged)
    }
}

fn malformed() -> Error {
    Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD }
}

/// The request as a preceptor sees it, made from the signed bytes. A request whose parts contradict each other is refused
/// here, before anybody decides on it.
fn view(request: &Request, opened: &Opened) -> Result<AskView> {
    let mut evidence = Vec::new();
    for asked in &request.evidence {
        let seal = &asked.seal;
        let bytes = held(opened, format!("evidence/{}.json", seal.digest), &seal.digest)?;
        let content: EvidenceContent = strict(bytes)?;
        if (&content.id, content.version) != (&seal.id, seal.version) {
            return Err(malformed());
        }
        let mut files = Vec::new();
        if content.files.len() != seal.attachments.len() {
            return Err(malformed());
        }
        for (file, about) in content.files.iter().zip(&seal.attachments) {
            let bytes = held(opened, format!("files/{}", about.digest), &about.digest)?;
            if file.digest != about.digest || bytes.len() != about.size as usize {
                return Err(malformed());
            }
            let (digest, name) = (file.digest.clone(), file.name.clone());
            files.push(Attachment::new(digest, name, about.media_type.clone(), about.size));
        }
        let mut indicators = Vec::new();
        for written in &asked.indicators {
            let known = request.indicators.iter().find(|known| known.written == *written);
            let known = known.ok_or_else(malformed)?;
            if !request.frameworks.iter().any(|one| one.framework.id == known.framework) {
                return Err(malformed());
            }
            let text = held(opened, format!("texts/{}.txt", known.digest), &known.digest)?;
            let shown = content.shows.iter().find(|shown| shown.indicator == *written);
            indicators.push(AskedIndicatorView {
                id: written.clone(),
                competence: named(known),
                text: String::from_utf8(text.to_owned()).map_err(|_| malformed())?,
                how: shown.map(|shown| shown.how.clone()).unwrap_or_default(),
            });
        }
        evidence.push(AskedEvidenceView {
            id: content.id,
            version: content.version,
            kind: content.kind.known().ok_or_else(malformed)?,
            happened_on: content.happened_on.parse().map_err(|_| malformed())?,
            title: content.title,
            text: content.text,
            setting: content.setting,
            details: content.details,
            files,
            indicators,
        });
    }
    let key = key::parse_did(&request.practitioner.key)?;
    Ok(AskView {
        request: request.id.clone(),
        practitioner: request.practitioner.name.clone(),
        fingerprint: key::fingerprint(&key),
        to_name: request.to_name.clone(),
        asked_at: request.asked_at.clone(),
        framework: request.frameworks.first().map(|one| one.title.clone()).unwrap_or_default(),
        evidence,
    })
}

/// The competence of an indicator, with the stage from its id.
fn named(known: &AskedIndicator) -> String {
    match known.id.rsplit_once('/') {
        Some((_, stage)) if stage != Indicator::ALL => {
            format!("{} ({})", known.competence, stage.replace('-', " "))
        }
        _ => known.competence.clone(),
    }
}

/// An entry named by a digest, which its bytes must have.
fn held<'a>(opened: &'a Opened, name: String, promised: &str) -> Result<&'a [u8]> {
    let bytes = opened.contents.get(&name).ok_or(Error::BundleChanged)?;
    if digest(bytes) != promised {
        return Err(Error::BundleChanged);
    }
    Ok(bytes)
}
