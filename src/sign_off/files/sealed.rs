//! The contents of a portfolio that are sealed: its owner, its frameworks, a statement and a version, as they are now.

use ed25519_dalek::SigningKey;

use super::draw;
use super::request::AskedFramework;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::sign_off::keys::{Signer, is_owner};
use crate::sign_off::record::{
    AttachmentSeal, Digested, EvidenceContent, EvidenceSeal, FileSeal, Named, Party, ShownSeal,
    bytes, digest, key,
};
use crate::store::evidence::VersionRow;

/// An indicator with everything that is sealed of it.
#[derive(Debug)]
pub(crate) struct Described {
    /// Its number in the store.
    pub number: i64,
    /// Its framework, with its rules.
    pub framework: AskedFramework,
    /// Its id, and the digest of its text.
    pub indicator: Digested,
    /// Its text.
    pub text: Vec<u8>,
    /// The competence's code and title.
    pub competence: String,
    /// How many months a sign-off counts, by the rules.
    pub months: Option<u32>,
}

impl Portfolio {
    /// Refuses a signer who is the owner: by the portfolio's key, or by the owner's name.
    pub(in crate::sign_off) fn refuse_owner(&self, signer: &Signer) -> Result<()> {
        if is_owner(signer, &self.practitioner_key(), &self.owner.name) {
            return Err(Error::SignerIsOwner);
        }
        Ok(())
    }

    /// The practitioner's public key.
    pub fn practitioner_key(&self) -> String {
        key::did(&SigningKey::from_bytes(&self.owner.key).verifying_key())
    }

    pub(crate) fn party(&self) -> Party {
        Party { key: self.practitioner_key(), name: self.owner.name.clone() }
    }

    pub(crate) fn asked_framework(&self, id: &str) -> Result<AskedFramework> {
        let followed = self.known(id)?;
        Ok(AskedFramework {
            framework: Named {
                id: followed.row.id.clone(),
                version: followed.row.version.clone(),
                digest: followed.row.digest.clone(),
            },
            title: followed.framework.title.clone(),
            policy: Named {
                id: followed.policy.framework.clone(),
                version: followed.policy.version.clone(),
                digest: digest(followed.row.policy.as_bytes()),
            },
        })
    }

    /// An indicator as it is written, with everything that is sealed of it.
    pub(crate) fn described(&self, written: &str) -> Result<Described> {
        let number = self.indicator_number(written)?;
        let (framework, id) = self.split_written(written);
        let followed = self.known(framework)?;
        let (_, competence, indicator) = followed.framework.indicator(id).ok_or(Error::Damaged)?;
        let text = indicator.text.clone().into_bytes();
        Ok(Described {
            number,
            framework: self.asked_framework(framework)?,
            indicator: Digested { id: indicator.id.clone(), digest: digest(&text) },
            text,
            competence: format!("{} {}", competence.code, competence.title),
            months: followed.policy.needs(indicator).months,
        })
    }

    /// The exact bytes of a version of evidence, and what is sealed of it.
    pub(crate) fn sealed_version(&self, row: &VersionRow) -> Result<(EvidenceSeal, Vec<u8>)> {
        let input = self.input_of(row)?;
        let shows = input.shows.into_iter();
        let files = input.files.into_iter();
        let content = EvidenceContent {
            id: row.id.clone(),
            version: row.version,
            kind: row.kind.into(),
            happened_on: row.happened_on.to_string(),
            title: input.title,
            text: input.text,
            setting: input.setting,
            details: input.details,
            shows: shows.map(|s| ShownSeal { indicator: s.indicator, how: s.how }).collect(),
            files: files.map(|f| FileSeal { name: f.name, digest: f.digest }).collect(),
        };
        let attachments = self
            .attachments(row.number)?
            .into_iter()
            .map(|file| AttachmentSeal {
                digest: file.digest,
                size: file.size,
                media_type: file.media_type,
            })
            .collect();
        let bytes = bytes(&content)?;
        Ok((draw::evidence_seal(&content, &bytes, &row.saved_at, attachments), bytes))
    }
}
