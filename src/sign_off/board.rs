//! Everything the sign-off screen shows, and sign-offs as they were signed.

use std::collections::{HashMap, HashSet};

use super::key;
use super::statement::{EvidenceContent, Statement};
use super::trust::{self, Trust};
use super::types::{AskedItem, Decision, SignOff, SignOffBoard, SignedEvidence};
use super::verify::verify;
use crate::Portfolio;
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::readiness::{IndicatorReadiness, State};
use crate::standing::{Stand, Stands};
use crate::store;
use crate::store::sign_off::RecordRow;

impl Portfolio {
    /// What is to be sent, waits, was returned and was signed.
    pub fn sign_off_board(&self) -> Result<SignOffBoard> {
        let stand = self.stand(self.clock.today())?;
        let settled = self.settled(&stand)?;
        let (mut signed, mut returned) = (Vec::new(), Vec::new());
        // The newest version each piece was decided on by a record that stands.
        let mut decided: HashMap<(String, String), u32> = HashMap::new();
        for (row, sign_off) in self.decisions(&stand.stands)? {
            for evidence in sign_off.evidence.iter().filter(|_| sign_off.standing) {
                let about = (evidence.id.clone(), sign_off.indicator.clone());
                let version = decided.entry(about).or_default();
                *version = evidence.version.max(*version);
            }
            if sign_off.decision == Decision::Achieved {
                signed.push(sign_off);
            } else if !settled.contains(&sign_off.indicator)
                && self.asks_for_more(&row, &sign_off, &stand.stands)?
            {
                returned.push(sign_off);
            }
        }
        let mut to_send = Vec::new();
        for item in self.saved_pieces(&stand.stands)?.into_iter().filter(|item| !item.withdrawn) {
            for link in &item.indicators {
                let about = (item.id.clone(), link.id.clone());
                let newer = decided.get(&about).is_none_or(|on| *on < item.version);
                let can_be_asked = match link.state {
                    // What was asked for was added.
                    State::NotYet => newer,
                    state => state.can_be_asked(),
                };
                if !can_be_asked || settled.contains(&link.id) {
                    continue;
                }
                to_send.push(AskedItem {
                    request: String::new(),
                    evidence: item.id.clone(),
                    title: item.title.clone(),
                    version: item.version,
                    indicator: link.id.clone(),
                    competence: self.competence(&link.id)?,
                    text: self.statement_text(&link.id)?,
                    to_name: String::new(),
                    days: 0,
                    newest: item.version,
                    linked: true,
                    by_file: false,
                });
            }
        }
        Ok(SignOffBoard { to_send, waiting: self.waiting()?, returned, signed })
    }

    /// What waits for an answer, oldest first.
    pub(super) fn waiting(&self) -> Result<Vec<AskedItem>> {
        let written = self.written_indicators()?;
        let today = self.clock.today();
        let item = |row: store::request::OpenRow| -> Result<AskedItem> {
            let indicator = written.get(&row.indicator).cloned().unwrap_or_default();
            let days = (today - store::readiness::day(&row.asked_at)).num_days();
            Ok(AskedItem {
                request: row.request,
                evidence: row.evidence_id,
                title: row.title,
                version: row.version,
                competence: self.competence(&indicator)?,
                text: self.statement_text(&indicator)?,
                indicator,
                to_name: row.to_name,
                days: u32::try_from(days).unwrap_or(0),
                newest: row.newest,
                linked: row.linked,
                by_file: row.by_file,
            })
        };
        store::request::open(self.store.db())?.into_iter().map(item).collect()
    }

    /// What waits for an answer about one piece of evidence.
    pub(crate) fn waiting_about(&self, evidence: &str) -> Result<Vec<AskedItem>> {
        let mut waiting = self.waiting()?;
        waiting.retain(|item| item.evidence == evidence);
        Ok(waiting)
    }

    /// The statements, as they are written, of which no further sign-off would change anything for the stage worked
    /// towards.
    fn settled(&self, stand: &Stand) -> Result<HashSet<String>> {
        let mut settled = HashSet::new();
        for (known, readiness) in self.every_framework()?.into_iter().zip(&stand.readiness) {
            let of = known.framework.id.as_str();
            let stage = if of == self.owner.framework { self.owner.stage.as_str() } else { "" };
            let ids = readiness.settled(&known.framework, &known.policy, stage);
            settled.extend(ids.map(|id| self.indicator_written(of, id)));
        }
        Ok(settled)
    }

    /// Whether a decision is what is left to be answered: nothing came after it on a piece it is about.
    fn asks_for_more(&self, row: &RecordRow, sign_off: &SignOff, stands: &Stands) -> Result<bool> {
        if sign_off.state != State::NotYet {
            return Ok(false);
        }
        let Ok(indicator) = self.indicator_number(&sign_off.indicator) else { return Ok(true) };
        for evidence in &sign_off.evidence {
            let Some(piece) = store::evidence::number(self.store.db(), &evidence.id)? else {
                continue;
            };
            let standing = stands.piece(piece, indicator);
            if standing.state == State::NotYet && standing.decided_by == Some(row.number) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Every decision, newest first, shown from its signed bytes, as it stands today.
    pub fn sign_offs(&self) -> Result<Vec<SignOff>> {
        self.sign_offs_as(&self.stand(self.clock.today())?.stands)
    }

    /// Every decision, newest first, as it stands on the day that was asked about.
    pub(crate) fn sign_offs_as(&self, stands: &Stands) -> Result<Vec<SignOff>> {
        Ok(self.decisions(stands)?.into_iter().map(|(_, sign_off)| sign_off).collect())
    }

    fn decisions(&self, stands: &Stands) -> Result<Vec<(RecordRow, SignOff)>> {
        let trust = self.trust()?;
        let rows = store::sign_off::decisions(self.store.db())?.into_iter().rev();
        rows.map(|row| {
            let sign_off = self.sign_off_with(&row, &trust, stands)?;
            Ok((row, sign_off))
        })
        .collect()
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

    /// Some decisions, the last first, as they stand today.
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

    /// A decision as it was signed: verified first, and told from the signed bytes, not from the database.
    pub(crate) fn sign_off(&self, row: &RecordRow) -> Result<SignOff> {
        self.sign_off_with(row, &self.trust()?, &self.decisions_stand(&[row.number])?)
    }

    fn sign_off_with(&self, row: &RecordRow, trust: &Trust, stands: &Stands) -> Result<SignOff> {
        let statement = verify(&row.jws)?;
        let signed_key = key::parse_did(&statement.signer.key)?;
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

    /// What a reader should know besides what was signed.
    fn remark(&self, statement: &Statement, evidence: &[SignedEvidence]) -> Result<String> {
        let mut remarks = Vec::new();
        for one in evidence.iter().filter(|one| one.newest > one.version) {
            remarks.push(format!(
                "Valid for version {}. Version {} is not signed off.",
                one.version, one.newest
            ));
        }
        let written = self.indicator_written(&statement.framework.id, &statement.indicator.id);
        let unchanged = self
            .described(&written)
            .is_ok_and(|described| described.indicator.digest == statement.indicator.digest);
        if !unchanged {
            remarks.push(
                "The words of this statement were changed since. They are shown as they were signed."
                    .to_owned(),
            );
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

    /// The title of a version as it was signed; of one that was erased, that it was.
    fn signed_title(&self, digest: &str) -> Result<String> {
        let db = self.store.db();
        if let Some(at) = store::erase::erased_at(db, digest)? {
            let day = printed(store::readiness::day(&at));
            return Ok(format!("Erased by its owner on {day}"));
        }
        let content = store::sign_off::sealed(db, digest)?.ok_or(Error::Damaged)?;
        let content: EvidenceContent =
            serde_json::from_slice(&content).map_err(|_| Error::Damaged)?;
        Ok(content.title)
    }

    /// A text kept for a record; the digest is checked, so it is the text that was signed.
    fn sealed_text(&self, digest: &str) -> Result<String> {
        let content = store::sign_off::sealed(self.store.db(), digest)?.ok_or(Error::Damaged)?;
        if super::seal::digest(&content) != digest {
            return Err(Error::Damaged);
        }
        String::from_utf8(content).map_err(|_| Error::Damaged)
    }

    /// A competence's code, title and stage, told from an indicator; of another framework than the one
    /// followed, with that one's name before it.
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

    /// The statement of an indicator, in plain words; empty for one that is no longer there.
    fn statement_text(&self, indicator: &str) -> Result<String> {
        let (of, id) = self.split_written(indicator);
        let found = self.known(of).ok().and_then(|known| known.framework.indicator(id));
        Ok(found.map_or_else(String::new, |(_, _, one)| one.text.clone()))
    }
}
