//! The list of what a signer signed, encrypted beside their signer file.

use std::path::{Path, PathBuf};

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::agreements::Agreement;
use crate::sign_off::board::SignOff;
use crate::sign_off::files::{Ask, Judgement};
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{AgreementKind, Decision};
use crate::words;

const FORMAT: &str = "countersign/signed/1";

/// The most bytes of a list: some hundred thousand lines.
const LIMIT: u64 = 64 * 1024 * 1024;

/// One thing a signer signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct OwnRecord {
    /// When (RFC 3339).
    pub signed_at: String,
    /// Whose portfolio it is.
    pub practitioner: String,
    /// The competence, or the competences agreed on.
    pub competence: String,
    /// The titles of the evidence.
    pub evidence: Vec<String>,
    /// What was decided; nothing for an agreement.
    pub decision: Option<Decision>,
    /// What was agreed; nothing for a decision.
    pub agreement: Option<AgreementKind>,
    /// The comment, or the reason.
    pub comment: String,
}

impl OwnRecord {
    /// A decision that was sealed in a portfolio.
    pub fn of(signed: &SignOff, practitioner: &str) -> Self {
        Self {
            signed_at: signed.signed_at.clone(),
            practitioner: practitioner.to_owned(),
            competence: signed.competence.clone(),
            evidence: signed.evidence.iter().map(|one| one.title.clone()).collect(),
            decision: Some(signed.decision),
            agreement: None,
            comment: signed.comment.clone(),
        }
    }

    /// An agreement, with the names of the statements it is about.
    pub fn of_agreement(signed: &Agreement, about: &[String], practitioner: &str) -> Self {
        Self {
            signed_at: signed.signed_at.clone(),
            practitioner: practitioner.to_owned(),
            competence: about.join(", "),
            evidence: Vec::new(),
            decision: None,
            agreement: Some(signed.kind),
            comment: signed.reason.clone(),
        }
    }

    /// An entry of working life that was agreed to by file, by its title.
    pub fn of_entry(title: &str, signed_at: &str, practitioner: &str) -> Self {
        Self {
            signed_at: signed_at.to_owned(),
            practitioner: practitioner.to_owned(),
            competence: title.to_owned(),
            evidence: Vec::new(),
            decision: None,
            agreement: Some(AgreementKind::Entry),
            comment: String::new(),
        }
    }

    /// A decision on a request file.
    pub fn of_answer(judged: &Judgement, ask: &Ask, signed_at: &str) -> Self {
        let view = ask.view();
        let about = |id: &String| view.evidence.iter().find(move |one| one.id == *id);
        let pieces: Vec<_> = judged.evidence.iter().filter_map(about).collect();
        let competence = pieces
            .iter()
            .flat_map(|one| &one.indicators)
            .find(|one| one.id == judged.indicator)
            .map(|one| one.competence.clone());
        Self {
            signed_at: signed_at.to_owned(),
            practitioner: view.practitioner.clone(),
            competence: competence.unwrap_or_default(),
            evidence: pieces.iter().map(|one| one.title.clone()).collect(),
            decision: Some(judged.decision),
            agreement: None,
            comment: crate::text::lines(&judged.comment),
        }
    }
}

impl Signer {
    /// Adds to the list beside a signer's file.
    ///
    /// # Errors
    /// [`Error::SignerInvalid`] when the list there is another's or was changed: it is left alone;
    /// [`Error::Io`].
    pub fn note_signed(&self, file: &Path, new: &[OwnRecord]) -> Result<()> {
        let mut all = self.signed_before(file)?;
        all.extend_from_slice(new);
        let sealed = BASE64URL_NOPAD.encode(&self.seal_own(FORMAT, &all)?);
        let text = format!("{FORMAT}\n{sealed}\n");
        disk::write_whole(&beside(file), text.as_bytes())
            .map_err(Error::io(words::sign_off::KEEPING_THE_LIST_OF_SIGNED))
    }

    /// What was signed with a signer's file, oldest first.
    ///
    /// # Errors
    /// As [`Signer::note_signed`].
    pub fn signed_before(&self, file: &Path) -> Result<Vec<OwnRecord>> {
        let list = beside(file);
        if !list.exists() {
            return Ok(Vec::new());
        }
        let text = String::from_utf8(disk::read_at_most(&list, LIMIT)?).map_err(|_| another())?;
        let sealed = text.strip_prefix(FORMAT).ok_or_else(another)?.trim();
        let sealed = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| another())?;
        self.open_own(FORMAT, &sealed).ok_or_else(another)
    }
}

fn another() -> Error {
    Error::SignerInvalid { problem: words::sign_off::LIST_OF_SIGNED_NOT_ITS_OWN }
}

/// The list beside a signer's file.
fn beside(file: &Path) -> PathBuf {
    file.with_extension("signed")
}
