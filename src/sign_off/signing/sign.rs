//! Signs on this device: the preceptor's decisions, sealed and kept in one transaction.
//!
//! The decisions become an answer file, which is accepted as if it had been sent.

use super::accept::Origin;
use crate::Portfolio;
use crate::bundle::Kind;
use crate::codes::{Device, RecordKind};
use crate::error::{Error, Keeping, Result};
use crate::framework;
use crate::sign_off::board::SignOff;
use crate::sign_off::files::{Chain, Decided, Ground, Judgement, Texts, awarded, draw, unpack};
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{Decision, Digested, Statement, verify};
use crate::store;
use crate::store::evidence::VersionRow;
use crate::words;

/// How far an automatically set clock may jump back: five minutes, in seconds.
const CLOCKS_DIFFER: i64 = 300;

impl Portfolio {
    /// Seals decisions and keeps them: all of them, or none.
    ///
    /// # Errors
    /// [`Error::SignerIsOwner`], [`Error::Missing`] (evidence), [`Error::NoSuchEvidence`],
    /// [`Error::EvidenceIsDraft`], [`Error::EvidenceWithdrawn`], [`Error::EvidenceDoesNotShow`],
    /// [`Error::ChangedSinceShown`], [`Error::Unknown`] (indicator).
    pub fn sign(&mut self, signer: &Signer, judgements: &[Judgement]) -> Result<Vec<SignOff>> {
        self.refuse_owner(signer)?;
        if judgements.is_empty() {
            return Ok(Vec::new());
        }
        let at = self.stamp();
        let mut texts = Texts::default();
        let mut statements = Vec::new();
        for judgement in judgements {
            let ground = self.ground(judgement, &mut texts)?;
            let decided = Decided {
                id: self.randomness.record_id()?,
                kind: RecordKind::Decide,
                target: None,
                decision: judgement.decision,
                comment: &judgement.comment,
            };
            statements.push(draw::statement(ground, decided, signer, &at));
        }
        let signed = self.keep_signed(signer, statements, texts, &at)?;
        self.forget_unsigned(signer, judgements)?;
        Ok(signed)
    }

    /// Amends a sign-off: a new record by the same signer takes the place of the old one, which stays.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`], [`Error::NotTheSigner`], [`Error::SignerIsOwner`].
    pub fn amend_sign_off(
        &mut self,
        signer: &Signer,
        record: &str,
        decision: Decision,
        comment: &str,
    ) -> Result<SignOff> {
        let mut signed = self.replace(signer, record, Some(decision), comment)?;
        signed.pop().ok_or(Error::Damaged)
    }

    /// Withdraws a sign-off: a new record by the same signer says that the old one, which stays, no longer counts.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`], [`Error::NotTheSigner`], [`Error::SignerIsOwner`].
    pub fn withdraw_sign_off(&mut self, signer: &Signer, record: &str, reason: &str) -> Result<()> {
        self.replace(signer, record, None, reason).map(|_| ())
    }

    fn replace(
        &mut self,
        signer: &Signer,
        record: &str,
        decision: Option<Decision>,
        comment: &str,
    ) -> Result<Vec<SignOff>> {
        self.refuse_owner(signer)?;
        let db = self.store.db();
        let (_, _, jws) = store::sign_off::by_id(db, record)?.ok_or(Error::NoSuchRecord)?;
        let target = verify(&jws)?;
        let mut texts = Texts::default();
        texts.indicator(&sealed(db, &target.indicator.digest)?);
        for evidence in &target.evidence {
            if !self.was_erased(&evidence.digest)? {
                texts.evidence(&sealed(db, &evidence.digest)?);
            }
        }
        let at = self.stamp();
        let place = Device::Practitioner;
        let id = self.randomness.record_id()?;
        let statement = draw::replacement(target, &jws, id, decision, comment, place, signer, &at);
        self.keep_signed(signer, vec![statement], texts, &at)
    }

    fn keep_signed(
        &mut self,
        signer: &Signer,
        statements: Vec<Statement>,
        texts: Texts,
        at: &str,
    ) -> Result<Vec<SignOff>> {
        let db = self.store.db();
        let head = store::sign_off::head(db)?.unwrap_or_default();
        let (sequence, previous) = store::sign_off::last_of(db, &signer.did())?.unwrap_or_default();
        let chain = Chain { sequence, previous, head };
        let bytes = draw::answer(signer, chain, statements, texts, at)?;
        let (bytes, _) = awarded(&bytes, signer)?;
        let opened = unpack(bytes.as_slice(), Kind::Answer, false)?;
        let mut signed = Vec::new();
        for number in self.import(&bytes, &opened, Origin::Here)? {
            if let Some(row) = store::sign_off::decision(self.store.db(), number)? {
                signed.push(self.sign_off(&row)?);
            }
        }
        Ok(signed)
    }

    fn ground(&self, judgement: &Judgement, texts: &mut Texts) -> Result<Ground> {
        let described = self.described(&judgement.indicator)?;
        if judgement.evidence.is_empty() {
            return Err(Error::Missing { what: words::sign_off::THE_EVIDENCE, field: "evidence" });
        }
        texts.indicator(&described.text);
        let mut evidence = Vec::new();
        for id in &judgement.evidence {
            let row = self.frozen(id, described.number)?;
            judgement.was_shown(id, row.version)?;
            let (seal, bytes) = self.sealed_version(&row)?;
            texts.evidence(&bytes);
            evidence.push(seal);
        }
        Ok(Ground {
            practitioner: self.party(),
            framework: described.framework.framework,
            policy: described.framework.policy,
            indicator: Digested { id: described.indicator.id, digest: described.indicator.digest },
            evidence,
            valid_until: described
                .months
                .and_then(|months| framework::months_after(self.clock.today(), months)),
            place: Device::Practitioner,
            request: None,
        })
    }

    /// The newest version of a piece of evidence, which must show the indicator.
    fn frozen(&self, id: &str, indicator: i64) -> Result<VersionRow> {
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
        // A wrong date that is signed stays wrong forever, so a clock that is far behind is refused.
        let now = self.clock.now().timestamp();
        if now.saturating_add(CLOCKS_DIFFER) < store::readiness::moment(&row.saved_at) {
            return Err(Keeping::ClockBehind.into());
        }
        let shows = store::evidence::shows(db, row.number)?;
        if !shows.iter().any(|(shown, _)| *shown == indicator) {
            return Err(Error::EvidenceDoesNotShow);
        }
        Ok(row)
    }
}

fn sealed(db: &store::Db, digest: &str) -> Result<Vec<u8>> {
    store::sign_off::sealed(db, digest)?.ok_or(Error::Damaged)
}
