//! Shows sign-offs as they were signed: each is verified first and read from its signed bytes.

use super::types::{SignOff, SignedEvidence};
use crate::Portfolio;
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::portfolio::Stands;
use crate::readiness::IndicatorReadiness;
use crate::sign_off::keys::{Trust, trust};
use crate::sign_off::record::{EvidenceContent, Statement, key, verify_with_key};
use crate::store;
use crate::store::sign_off::RecordRow;
use crate::words;

impl Portfolio {
    /// Every decision, newest first, shown from its signed bytes, as it stands today.
    pub fn sign_offs(&self) -> Result<Vec<SignOff>> {
        self.sign_offs_as(&self.stand(self.clock.today())?.stands)
    }

    /// Every decision, newest first, as it stands on the day of `stands`.
    pub(crate) fn sign_offs_as(&self, stands: &Stands) -> Result<Vec<SignOff>> {
        let trust = self.trust()?;
        let rows = store::sign_off::decisions(self.store.db())?;
        rows.iter().rev().map(|row| self.sign_off_with(row, &trust, stands)).collect()
    }

    /// The decisions on a piece of evidence, newest first.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn sign_offs_on(&self, evidence: &str) -> Result<Vec<SignOff>> {
        let db = self.store.db();
        let row = store::evidence::newest(db, evidence)?.ok_or(Error::NoSuchEvidence)?;
        self.sign_offs_of(&store::sign_off::decisions_on(db, row.evidence)?)
    }

    /// These decisions, newest first, as they stand today.
    pub(crate) fn sign_offs_of(&self, rows: &[RecordRow]) -> Result<Vec<SignOff>> {
        let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
        let (trust, stands) = (self.trust()?, self.decisions_stand(&numbers)?);
        rows.iter().rev().map(|row| self.sign_off_with(row, &trust, &stands)).collect()
    }

    /// The decision behind how an indicator stands, where there is one.
    pub fn deciding_record(&self, why: &IndicatorReadiness) -> Result<Option<SignOff>> {
        let Some(number) = why.decided_by else { return Ok(None) };
        let row = store::sign_off::decision(self.store.db(), number)?;
        row.map(|row| self.sign_off(&row)).transpose()
    }

    /// The sealed records, oldest first, byte for byte.
    pub fn sealed_records(&self) -> Result<Vec<String>> {
        Ok(store::sign_off::decisions(self.store.db())?.into_iter().map(|row| row.jws).collect())
    }

    /// A decision as it was signed: verified first, and read from the signed bytes, not from database columns.
    pub(crate) fn sign_off(&self, row: &RecordRow) -> Result<SignOff> {
        self.sign_off_with(row, &self.trust()?, &self.decisions_stand(&[row.number])?)
    }

    pub(in crate::sign_off) fn sign_off_with(
        &self,
        row: &RecordRow,
        trust: &Trust,
        stands: &Stands,
    ) -> Result<SignOff> {
        let (signed_key, statement) = verify_with_key(&row.jws)?;
        let indicator_text = self.sealed_text(&statement.indicator.digest)?;
        let evidence = self.signed_evidence(row.number, &statement)?;
        let state = stands.decision(row.number);
        let proof = store::answer::accepted_with(self.store.db(), row.number)?;
        let assurance = trust::assurance(&statement, trust, proof.as_deref())?;
        let (once, remark) = (statement.once(), self.remark(&statement, &evidence)?);
        let written = self.indicator_written(&statement.framework.id, &statement.indicator.id);
        Ok(SignOff {
            id: statement.id,
            competence: self.competence(&written)?,
            indicator: written,
            indicator_text,
            evidence,
            decision: statement.decision,
            comment: statement.comment,
            fingerprint: key::fingerprint(&signed_key),
            signer: statement.signer.identity,
            signed_at: statement.signed_at,
            assurance: assurance.words.to_owned(),
            level: assurance.level,
            once,
            remark,
            state,
            standing: state.is_standing(),
        })
    }

    /// A remark on what changed since it was signed.
    fn remark(&self, statement: &Statement, evidence: &[SignedEvidence]) -> Result<String> {
        let mut remarks = Vec::new();
        for one in evidence.iter().filter(|one| one.newest > one.version) {
            remarks.push(words::sign_off::valid_for_version(one.version, one.newest));
        }
        let written = self.indicator_written(&statement.framework.id, &statement.indicator.id);
        let unchanged = self
            .described(&written)
            .is_ok_and(|described| described.indicator.digest == statement.indicator.digest);
        if !unchanged {
            remarks.push(words::sign_off::STATEMENT_WORDS_CHANGED.to_owned());
        }
        Ok(remarks.join(" "))
    }

    fn signed_evidence(&self, record: i64, statement: &Statement) -> Result<Vec<SignedEvidence>> {
        let newest = store::sign_off::newest_versions(self.store.db(), record)?;
        statement
            .evidence
            .iter()
            .map(|seal| {
                let title = self.signed_title(&seal.digest)?;
                Ok(SignedEvidence {
                    id: seal.id.clone(),
                    version: seal.version,
                    newest: newest
                        .iter()
                        .find(|(id, _)| *id == seal.id)
                        .map_or(seal.version, |(_, version)| *version),
                    title,
                })
            })
            .collect()
    }

    /// The title of a version as it was signed; for an erased one, the words that it was erased.
    fn signed_title(&self, digest: &str) -> Result<String> {
        let db = self.store.db();
        if let Some(at) = store::erase::erased_at(db, digest)? {
            let day = printed(store::readiness::day(&at));
            return Ok(words::sign_off::erased_by_its_owner_on(&day));
        }
        let content = store::sign_off::sealed(db, digest)?.ok_or(Error::Damaged)?;
        let content: EvidenceContent =
            serde_json::from_slice(&content).map_err(|_| Error::Damaged)?;
        Ok(content.title)
    }

    /// A text that a record names; its digest is checked, so it is the text that was signed.
    fn sealed_text(&self, digest: &str) -> Result<String> {
        let content = store::sign_off::sealed(self.store.db(), digest)?.ok_or(Error::Damaged)?;
        if crate::sign_off::digest(&content) != digest {
            return Err(Error::Damaged);
        }
        String::from_utf8(content).map_err(|_| Error::Damaged)
    }

    /// The code, title and stage of an indicator's competence; with the framework's name before it when that is not the one
    /// followed.
    pub(crate) fn competence(&self, indicator: &str) -> Result<String> {
        let (of, id) = self.split_written(indicator);
        let known = self.known(of).ok();
        let found = known.and_then(|known| Some((known, known.framework.indicator(id)?)));
        let Some((known, (_, competence, one))) = found else { return Ok(indicator.to_owned()) };
        let title = known.framework.name_of(competence, one);
        if of == self.owner.framework {
            return Ok(title);
        }
        Ok(format!("{}: {title}", known.framework.short()))
    }
}
