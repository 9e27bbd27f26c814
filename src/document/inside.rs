//! Checks a PDF that somebody hands over: the passport is taken out and checked, and told instead of the pages.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::carried::Carried;
use super::reread::{PagesSince, reread};
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::passport::{self, Verdict};
use crate::sign_off::{EvidenceContent, Trust};

/// What a check of a PDF says. Its pages are a view; everything else here is told from the passport inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CheckedPdf {
    /// The verdict on the passport.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Whether the pages are as they were made.
    pub pages: PagesSince,
    /// The same as a sentence.
    pub pages_sentence: String,
    /// The check code of the passport; the pages must print the same.
    pub check_code: String,
    /// The evidence as it was sealed, where its text is inside and the passport is as signed.
    pub evidence: Vec<SealedText>,
}

/// A version of evidence, as the signers saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SealedText {
    /// The day it happened.
    pub happened_on: String,
    /// Its title.
    pub title: String,
    /// What happened.
    pub text: String,
}

impl CheckedPdf {
    /// Whether the passport and the pages are as they were made.
    pub fn intact(&self) -> bool {
        self.verdict.intact && self.pages == PagesSince::Same
    }
}

/// What a check says of a file: of a PDF also of its pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum CheckedFile {
    /// A passport or an answer.
    Passport(Verdict),
    /// A PDF with a passport inside.
    Pdf(CheckedPdf),
}

impl CheckedFile {
    /// The verdict on what was signed.
    pub fn verdict(&self) -> &Verdict {
        match self {
            Self::Passport(verdict) => verdict,
            Self::Pdf(pdf) => &pdf.verdict,
        }
    }

    /// Whether everything is as it was made.
    pub fn intact(&self) -> bool {
        match self {
            Self::Passport(verdict) => verdict.intact,
            Self::Pdf(pdf) => pdf.intact(),
        }
    }

    /// Whether the pages are as they were made, as a sentence; empty where there are none.
    pub fn pages(&self) -> &str {
        match self {
            Self::Passport(_) => "",
            Self::Pdf(pdf) => &pdf.pages_sentence,
        }
    }
}

/// What a check says of each file, in the order they were named, told apart by what they say they are; on every core.
pub fn check_files(
    files: &[PathBuf],
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Vec<CheckedFile> {
    passport::on_every_core(files, |path| {
        if !says_pdf(path) {
            return CheckedFile::Passport(passport::verify_file(path, trust, now));
        }
        match disk::read_at_most(path, bundle::LIMIT) {
            Ok(bytes) => check_content(&bytes, trust, now),
            Err(error) => CheckedFile::Passport(Verdict::not_intact(&error)),
        }
    })
}

/// As [`check_files`], of a file's content.
pub fn check_content(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> CheckedFile {
    let checked = if is_pdf(bytes) {
        check_pdf(bytes, trust, now).map(CheckedFile::Pdf)
    } else {
        passport::verify_bytes(bytes, trust, now).map(CheckedFile::Passport)
    };
    checked.unwrap_or_else(|error| CheckedFile::Passport(Verdict::not_intact(&error)))
}

fn says_pdf(path: &Path) -> bool {
    let mut start = [0; 5];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && is_pdf(&start)
}

/// Whether some bytes say they are a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// Takes the passport out of a PDF and checks it.
///
/// # Errors
/// [`Error::BundleInvalid`] for a file that cannot be read or holds no passport. A passport that is not as signed is
/// a verdict, not an error.
pub fn check_pdf(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> Result<CheckedPdf> {
    let invalid = |problem| Error::BundleInvalid { problem };
    let (files, pages) = reread(bytes).map_err(|_| invalid("it is not a PDF that can be read"))?;
    let inside = files.into_iter().find(|file| file.name == Carried::NAME);
    let inside = inside.ok_or_else(|| invalid("there is no passport inside this PDF"))?;
    let carried = Carried::of(inside.bytes);
    let verdict = passport::verify(&carried.bytes[..], Kind::Passport, trust, now)
        .unwrap_or_else(|error| Verdict::not_intact(&error));
    let evidence = if verdict.intact { texts(&carried.bytes)? } else { Vec::new() };
    Ok(CheckedPdf {
        verdict,
        pages,
        pages_sentence: pages.sentence().to_owned(),
        check_code: carried.fingerprint,
        evidence,
    })
}

/// The texts of evidence in a passport that was checked, in the order things happened.
fn texts(passport: &[u8]) -> Result<Vec<SealedText>> {
    let mut texts = Vec::new();
    for found in bundle::read(passport, Kind::Passport, false)? {
        let content = found.content.unwrap_or_default();
        if found.name.starts_with("evidence/")
            && let Ok(sealed) = serde_json::from_slice::<EvidenceContent>(&content)
        {
            let EvidenceContent { happened_on, title, text, .. } = sealed;
            texts.push(SealedText { happened_on, title, text });
        }
    }
    texts.sort_by(|a, b| (&a.happened_on, &a.title).cmp(&(&b.happened_on, &b.title)));
    Ok(texts)
}
