//! Signs on this device: the preceptor's decisions, sealed and kept in one transaction.

use ed25519_dalek::SigningKey;

use super::key;
use super::seal::{Sealed, bytes, digest, seal};
use super::signer::Signer;
use super::statement::{
    AttachmentSeal, DECLARATION, Digested, EvidenceContent, EvidenceSeal, FORM, FileSeal, Named,
    Party, ShownSeal, Statement,
};
use super::types::{Judgement, SignOff};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::store::evidence::VersionRow;
use crate::{store, text};

/// A decision that may be signed: everything checked, nothing written.
struct Ready {
    indicator: i64,
    indicator_text: Vec<u8>,
    versions: Vec<VersionRow>,
    contents: Vec<Vec<u8>>,
    statement: Statement,
}

impl Portfolio {
    /// Seals decisions and keeps them: all of them, or none.
    ///
    /// # Errors
    /// [`Error::SignerIsOwner`], [`Error::Missing`] (evidence), [`Error::NoSuchEvidence`],
    /// [`Error::EvidenceIsDraft`], [`Error::EvidenceWithdrawn`], [`Error::EvidenceDoesNotShow`],
    /// [`Error::Unknown`] (indicator).
    pub fn sign(&mut self, signer: &Signer, judgements: &[Judgement]) -> Result<Vec<SignOff>> {
        self.refuse_owner(signer)?;
        let mut ready = judgements
            .iter()
            .map(|judgement| self.ready(signer, judgement))
            .collect::<Result<Vec<_>>>()?;
        let at = self.stamp();
        let did = signer.did();
        let numbers = self.store.write(|db| {
            store::sign_off::note_signer(db, &did, signer.card(), &at)?;
            let (mut sequence, mut previous) =
                store::sign_off::last_of(db, &did)?.unwrap_or_default();
            let mut head = store::sign_off::head(db)?.unwrap_or_default();
            let mut numbers = Vec::new();
            for item in &mut ready {
                sequence += 1;
                item.statement.sequence = sequence;
                item.statement.previous.clone_from(&previous);
                item.statement.head.clone_from(&head);
                let jws = seal(Sealed::SignOff, &item.statement, signer.key())?;
                let sealed = digest(jws.as_bytes());
                numbers.push(keep(db, item, &jws, &sealed, &did)?);
                previous.clone_from(&sealed);
                head = sealed;
            }
            Ok(numbers)
        })?;
        let mut signed = Vec::new();
        for number in numbers {
            let row = store::sign_off::decision(self.store.db(), number)?.ok_or(Error::Damaged)?;
            signed.push(self.sign_off(&row)?);
        }
        Ok(signed)
    }

    /// Nobody signs off their own evidence: not with the portfolio's key, and not under its owner's name.
    fn refuse_owner(&self, signer: &Signer) -> Result<()> {
        let same_key = signer.did() == self.practitioner_key();
        let same_name = text::line(&signer.identity().name).to_lowercase()
            == text::line(&self.owner.name).to_lowercase();
        if same_key || same_name {
            return Err(Error::SignerIsOwner);
        }
        Ok(())
    }

    /// The practitioner's public key.
    pub fn practitioner_key(&self) -> String {
        key::did(&SigningKey::from_bytes(&self.owner.key).verifying_key())
    }

    fn ready(&self, signer: &Signer, judgement: &Judgement) -> Result<Ready> {
        let indicator = self.indicator_number(&judgement.indicator)?;
        let (framework, id) = self.split_written(&judgement.indicator);
        let another;
        let followed = if framework == self.owner.framework {
            self.followed()?
        } else {
            another = self.load_followed(framework)?;
            &another
        };
        let (_, _, described) = followed.framework.indicator(id).ok_or(Error::Damaged)?;
        if judgement.evidence.is_empty() {
            return Err(Error::Missing { what: "The evidence", field: "evidence" });
        }
        let mut versions = Vec::new();
        let mut contents = Vec::new();
        let mut evidence = Vec::new();
        for id in &judgement.evidence {
            let (row, content) = self.frozen(id, indicator)?;
            let bytes = bytes(&content)?;
            evidence.push(EvidenceSeal {
                id: row.id.clone(),
                version: row.version,
                digest: digest(&bytes),
                attachments: self
                    .attachments(row.number)?
                    .into_iter()
                    .map(|file| AttachmentSeal {
                        digest: file.digest,
                        size: file.size,
                        media_type: file.media_type,
                    })
                    .collect(),
            });
            versions.push(row);
            contents.push(bytes);
        }
        let indicator_text = described.text.clone().into_bytes();
        let statement = Statement {
            form: FORM,
            id: self.randomness.record_id()?,
            kind: "decide".to_owned(),
            target: None,
            practitioner: Party { key: self.practitioner_key(), name: self.owner.name.clone() },
            signer: signer.signatory(),
            framework: Named {
                id: followed.row.id.clone(),
                version: followed.row.version.clone(),
                digest: followed.row.digest.clone(),
            },
            policy: Named {
                id: followed.policy.framework.clone(),
                version: followed.policy.version.clone(),
                digest: digest(followed.row.policy.as_bytes()),
            },
            indicator: Digested { id: described.id.clone(), digest: digest(&indicator_text) },
            evidence,
            decision: judgement.decision.code().to_owned(),
            comment: text::lines(&judgement.comment),
            declaration: DECLARATION.to_owned(),
            judged: vec!["read".to_owned()],
            signed_at: self.stamp(),
            valid_until: followed
                .policy
                .valid_until(described, self.clock.today())
                .map(|until| until.to_string()),
            place: "practitioner-device".to_owned(),
            request: None,
            sequence: 0,
            previous: String::new(),
            head: String::new(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
        };
        Ok(Ready { indicator, indicator_text, versions, contents, statement })
    }

    /// The newest version of a piece of evidence, which must show the indicator.
    fn frozen(&self, id: &str, indicator: i64) -> Result<(VersionRow, EvidenceContent)> {
        let db = self.store.db();
        let Some(row) = store::evidence::newest(db, id)? else {
            return Err(match store::evidence::draft(db, id)? {
                Some(_) => Error::EvidenceIsDraft,
                None => Error::NoSuchEvidence,
            });
        };
        if !row.withdrawn_at.is_empty() {
            return Err(Error::EvidenceWithdrawn);
        }
        let shows = store::evidence::shows(db, row.number)?;
        if !shows.iter().any(|(shown, _)| *shown == indicator) {
            return Err(Error::EvidenceDoesNotShow);
        }
        let input = self.input_of(&row)?;
        let content = EvidenceContent {
            id: row.id.clone(),
            version: row.version,
            kind: row.kind.clone(),
            happened_on: row.happened_on.clone(),
            title: input.title,
            text: input.text,
            setting: input.setting,
            details: input.details,
            shows: input
                .shows
                .into_iter()
                .map(|show| ShownSeal { indicator: show.indicator, how: show.how })
                .collect(),
            files: input
                .files
                .into_iter()
                .map(|file| FileSeal { name: file.name, digest: file.digest })
                .collect(),
        };
        Ok((row, content))
    }
}

/// Keeps a sealed record, the bytes it names, and marks what it answers.
fn keep(db: &store::Db, item: &Ready, jws: &str, sealed: &str, did: &str) -> Result<i64> {
    let statement = &item.statement;
    store::sign_off::keep_sealed(db, &statement.indicator.digest, &item.indicator_text)?;
    for (evidence, content) in statement.evidence.iter().zip(&item.contents) {
        store::sign_off::keep_sealed(db, &evidence.digest, content)?;
    }
    let new = store::sign_off::NewRecord {
        id: &statement.id,
        kind: &statement.kind,
        target: statement.target.as_deref().unwrap_or(""),
        signer: did,
        indicator: item.indicator,
        decision: &statement.decision,
        signed_at: &statement.signed_at,
        valid_until: statement.valid_until.as_deref().unwrap_or(""),
        sequence: statement.sequence,
        digest: sealed,
        jws,
    };
    let versions: Vec<i64> = item.versions.iter().map(|row| row.number).collect();
    let number = store::sign_off::insert(db, &new, &versions)?;
    for row in &item.versions {
        store::request::answer(db, row.evidence, item.indicator, &statement.signed_at)?;
    }
    Ok(number)
}
