//! Checks a PDF: verifies the embedded passport, which counts instead of the pages, and compares the pages and files with the
//! record of how the PDF was made.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::carried::Carried;
use super::made::MadeFile;
use super::reread::{NotAPdf, beginning, read};
use super::since::{Finding, PagesSince, shown};
use super::types::EmbeddedFile;
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::passport::{self, EvidenceIndex, Verdict};
use crate::sign_off::{self, EvidenceContent, Trust};
use crate::words;

/// The result of checking a PDF. Its pages are only a view; everything else here comes from the passport inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CheckedPdf {
    /// The verdict on the passport.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Whether the pages are as they were made.
    pub pages: PagesSince,
    /// That in a sentence.
    pub pages_sentence: String,
    /// Other findings.
    pub findings: Vec<Finding>,
    /// The check code of the passport inside, which the pages must print as well; empty without a passport.
    pub check_code: String,
    /// The evidence as it was sealed, when its text is inside and the passport is intact.
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
    /// Whether the passport, the pages and all embedded files are as they were made.
    pub fn intact(&self) -> bool {
        self.verdict.intact
            && self.pages == PagesSince::Same
            && !self.findings.iter().any(|one| one.fault)
    }

    /// The findings about the PDF itself, as sentences.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        let found = self.findings.iter().map(|one| one.sentence.as_str());
        std::iter::once(self.pages_sentence.as_str()).chain(found)
    }

    /// The result for a PDF that cannot be read.
    fn shut(sentence: &str) -> Self {
        Self {
            verdict: Verdict::of_nothing(words::document::checked::SIGNATURES_NOT_CHECKED),
            pages: PagesSince::NotRecorded,
            pages_sentence: sentence.to_owned(),
            findings: Vec::new(),
            check_code: String::new(),
            evidence: Vec::new(),
        }
    }
}

/// The result of checking a file.
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

    /// The check of a PDF; none for a passport or an answer by itself.
    pub fn pdf(&self) -> Option<&CheckedPdf> {
        match self {
            Self::Passport(_) => None,
            Self::Pdf(pdf) => Some(pdf),
        }
    }
}

/// Checks files on all cores; recognises each by its content. The results are in the order of the files.
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

/// As [`check_files`], for the content of one file.
pub fn check_content(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> CheckedFile {
    let checked = if is_pdf(bytes) {
        check_pdf(bytes, trust, now).map(CheckedFile::Pdf)
    } else {
        passport::verify_bytes(bytes, trust, now).map(CheckedFile::Passport)
    };
    checked.unwrap_or_else(|error| CheckedFile::Passport(Verdict::not_intact(&error)))
}

fn says_pdf(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = disk::open(path).and_then(|file| file.take(2_048).read_to_end(&mut start));
    read.is_ok() && is_pdf(&start)
}

/// Whether bytes are a PDF, possibly after some other bytes.
pub fn is_pdf(bytes: &[u8]) -> bool {
    beginning(bytes).is_some()
}

/// Checks the passport in a PDF, and the PDF around it.
///
/// # Errors
/// [`Error::BundleInvalid`] for a file that cannot be read. A passport that is not there or not as signed is a verdict,
/// not an error.
pub fn check_pdf(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> Result<CheckedPdf> {
    let read = match read(bytes) {
        Ok(read) => read,
        Err(NotAPdf::Unreadable) => {
            return Err(Error::BundleInvalid {
                problem: words::document::checked::IT_IS_NOT_A_PDF,
            });
        }
        Err(NotAPdf::Locked) => {
            return Ok(CheckedPdf::shut(words::document::checked::PDF_IS_LOCKED));
        }
        Err(NotAPdf::Joined) => {
            return Ok(CheckedPdf::shut(words::document::checked::TWO_PDFS_JOINED));
        }
    };
    let inside = read.files.iter().find(|file| file.name == Carried::NAME);
    let mut findings = read.findings;
    let (verdict, check_code, evidence) = match inside {
        None => (
            Verdict::of_nothing(words::document::checked::NO_PASSPORT_INSIDE),
            String::new(),
            Vec::new(),
        ),
        Some(inside) => {
            let carried = Carried::of(Arc::clone(&inside.bytes));
            let verdict = passport::verify(&carried.bytes[..], Kind::Passport, trust, now)
                .unwrap_or_else(|error| Verdict::not_intact(&error));
            let sealed = if verdict.intact { sealed(&carried.bytes)? } else { Sealed::default() };
            findings.extend(sealed.compare(&read.files, verdict.intact));
            (verdict, carried.fingerprint, sealed.texts)
        }
    };
    Ok(CheckedPdf {
        verdict,
        pages: read.pages,
        pages_sentence: read.sentence,
        findings,
        check_code,
        evidence,
    })
}

/// The evidence in a checked passport.
#[derive(Default)]
struct Sealed {
    /// The texts, in the order things happened.
    texts: Vec<SealedText>,
    /// The digests of all sealed files.
    files: BTreeSet<String>,
    /// The names of sealed files, where known.
    named: BTreeSet<String>,
}

impl Sealed {
    /// Compares the files embedded in a PDF with the sealed ones.
    fn compare(&self, inside: &[EmbeddedFile], intact: bool) -> Option<Finding> {
        let files: Vec<MadeFile> =
            inside.iter().filter(|file| file.name != Carried::NAME).map(MadeFile::of).collect();
        if files.is_empty() || !intact {
            return None;
        }
        let signed = |file: &&MadeFile| self.files.contains(&file.sha256);
        let other: Vec<&str> = files
            .iter()
            .filter(|file| !signed(file))
            .filter(|file| self.named.iter().any(|name| file.name.ends_with(&format!(" {name}"))))
            .map(|file| file.name.as_str())
            .collect();
        let count = files.iter().filter(signed).count();
        let mut told = match count {
            0 => words::document::checked::NO_FILE_AS_SEALED.to_owned(),
            count if count == files.len() => {
                words::document::checked::EVERY_FILE_AS_SEALED.to_owned()
            }
            count => words::document::checked::some_files_as_sealed(files.len(), count),
        };
        if !other.is_empty() {
            told.push_str(&words::document::checked::not_the_signed_one(
                other.iter().map(|name| shown(name)).collect::<Vec<_>>().join(", "),
            ));
        }
        Some(Finding::note(told))
    }
}

fn sealed(passport: &[u8]) -> Result<Sealed> {
    let mut sealed = Sealed::default();
    for found in bundle::read(passport, Kind::Passport, false)? {
        let content = found.content.unwrap_or_default();
        if found.name == "evidence/index.json" {
            let index: EvidenceIndex = sign_off::strict(&content)?;
            let files = index.evidence.into_iter().flat_map(|piece| piece.files);
            sealed.files.extend(files.map(|file| file.digest));
        } else if found.name.starts_with("evidence/")
            && let Ok(piece) = serde_json::from_slice::<EvidenceContent>(&content)
        {
            let EvidenceContent { happened_on, title, text, files, .. } = piece;
            sealed.texts.push(SealedText { happened_on, title, text });
            sealed.named.extend(files.into_iter().map(|file| file.name));
        }
    }
    sealed.texts.sort_by(|a, b| (&a.happened_on, &a.title).cmp(&(&b.happened_on, &b.title)));
    Ok(sealed)
}
