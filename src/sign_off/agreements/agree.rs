//! Agrees: a preceptor signs an agreement on this device.

use super::draw::{AgreementChain, AgreementGround};
use super::types::{Agreement, ToAgree};
use crate::Portfolio;
use crate::clock;
use crate::codes::Device;
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::files::badge_of_stage;
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{
    AgreementKind, AgreementStatement, Digested, Named, QualificationContent, bytes, digest, key,
    verify_agreement,
};
use crate::store::agreement::{AgreementRow, NewAgreement};
use crate::words;
use crate::{store, text};
use ed25519_dalek::VerifyingKey;

/// The most characters of a reason.
const REASON: usize = 2000;

impl Portfolio {
    /// Seals and keeps an agreement.
    ///
    /// # Errors
    /// [`Error::SignerIsOwner`], [`Error::Missing`] (indicators, reason, qualification),
    /// [`Error::Unknown`], [`Agreeing::NoSuchAgreement`], [`Agreeing::NoIncidentDetail`],
    /// [`Agreeing::NoSuchEntry`], [`Agreeing::StageNotComplete`],
    /// [`Agreeing::TooMuch`].
    pub fn agree(&mut self, signer: &Signer, to: &ToAgree) -> Result<Agreement> {
        self.refuse_owner(signer)?;
        let reason = text::lines(&to.reason);
        self.check_reason(to.kind, &reason)?;
        let target = self.target(to)?;
        let (qualification, version, seen) = self.proof(to)?;
        let about = self.about_entry(to)?;
        let now = self.clock.now();
        let stage = self.about_stage(to, now.date_naive())?;
        let mut numbers = Vec::new();
        let mut texts = Vec::new();
        let mut indicators = Vec::new();
        let mut framework = match &stage {
            Some((framework, _)) => framework.clone(),
            None => self.owner.framework.clone(),
        };
        let on = about.as_ref().map_or(&to.indicators, |about| &about.indicators);
        for (place, written) in on.iter().enumerate() {
            let number = self.indicator_number(written)?;
            let (of, id) = self.split_written(written);
            if place > 0 && of != framework {
                return Err(Error::Unknown {
                    what: words::sign_off::INDICATOR_OF_THE_SAME_FRAMEWORK,
                    field: "indicators",
                    nearest: Vec::new(),
                });
            }
            of.clone_into(&mut framework);
            let followed = self.known(of)?;
            let (_, _, described) = followed.framework.indicator(id).ok_or(Error::Damaged)?;
            let text = described.text.clone().into_bytes();
            indicators.push(Digested { id: described.id.clone(), digest: digest(&text) });
            texts.push(text);
            // An agreement on an entry does not change how a statement counts.
            if about.is_none() {
                numbers.push(number);
            }
        }
        let on_indicators = !matches!(
            to.kind,
            AgreementKind::Proof | AgreementKind::Entry | AgreementKind::Stage | AgreementKind::End
        );
        if on_indicators == indicators.is_empty() && about.is_none() {
            return Err(Error::Missing {
                what: words::sign_off::WHAT_IS_AGREED,
                field: "indicators",
            });
        }
        let followed = self.known(&framework)?;
        let ground = AgreementGround {
            kind: to.kind,
            target,
            practitioner: self.party(),
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
            indicators,
            qualification: seen
                .as_ref()
                .map(|seen| Digested { id: qualification.clone(), digest: digest(seen) }),
            subject: about.as_ref().map(|about| about.subject.clone()),
            unmet: about.as_ref().map(|about| about.unmet.clone()).unwrap_or_default(),
            stage: stage.map(|(_, seal)| seal),
            reason,
            place: Device::Practitioner,
        };
        let (id, at, did) = (self.randomness.record_id()?, clock::stamp(now), signer.did());
        let number = self.store.write(|db| {
            store::sign_off::note_signer(db, &did, signer.card(), &at)?;
            let (sequence, previous) = store::agreement::last_of(db, &did)?.unwrap_or_default();
            let mut chain = AgreementChain { sequence, previous };
            let (statement, jws) = chain.seal(ground, id, signer, &at)?;
            for (indicator, text) in statement.indicators.iter().zip(&texts) {
                store::sign_off::keep_sealed(db, &indicator.digest, text)?;
            }
            if let (Some(about), Some(seen)) = (&statement.qualification, &seen) {
                store::sign_off::keep_sealed(db, &about.digest, seen)?;
            }
            if let Some(about) = &about {
                store::sign_off::keep_sealed(db, &about.subject.digest, &about.content)?;
            }
            let number = keep_agreement(db, &statement, &jws, version, &numbers)?;
            if let Some(badge) = badge_of_stage(&statement, &jws, signer)? {
                store::badge::keep(db, &statement.id, &badge)?;
            }
            Ok(number)
        })?;
        let row = store::agreement::by_number(self.store.db(), number)?.ok_or(Error::Damaged)?;
        self.agreement(&row)
    }

    fn check_reason(&self, kind: AgreementKind, reason: &str) -> Result<()> {
        if kind.needs_reason() && reason.is_empty() {
            return Err(Error::Missing { what: words::sign_off::THE_REASON, field: "reason" });
        }
        // The reason for further training belongs in the workplace's records, never in a portfolio that travels.
        if kind == AgreementKind::Retraining && !reason.is_empty() {
            return Err(Agreeing::NoIncidentDetail.into());
        }
        if reason.chars().count() > REASON {
            return Err(Error::TooLong {
                what: words::sign_off::THE_REASON,
                field: "reason",
                limit: REASON,
            });
        }
        Ok(())
    }

    fn target(&self, to: &ToAgree) -> Result<Option<String>> {
        if to.kind != AgreementKind::End {
            return Ok(None);
        }
        let row = store::agreement::by_id(self.store.db(), &to.target)?;
        let row = row.ok_or(Agreeing::NoSuchAgreement)?;
        let ended = verify_agreement(&row.jws)?;
        if !row.ended_at.is_empty() || ended.kind == AgreementKind::End {
            return Err(Agreeing::NoSuchAgreement.into());
        }
        Ok(Some(ended.id))
    }

    /// The qualification's id, its newest version and that version's exact bytes.
    fn proof(&self, to: &ToAgree) -> Result<(String, u32, Option<Vec<u8>>)> {
        if to.kind != AgreementKind::Proof {
            return Ok((String::new(), 0, None));
        }
        let rows = store::qualification::all(self.store.db())?;
        let row = rows.into_iter().rfind(|row| row.id == to.qualification);
        let Some(row) = row.filter(|row| !row.withdrawn) else {
            return Err(Agreeing::NoSuchQualification.into());
        };
        let content = QualificationContent {
            id: row.id,
            version: row.version,
            kind: row.kind,
            title: row.title,
            level: row.level,
            amount: row.amount,
            progress: row.progress.into(),
            since: row.since.to_string(),
            awarded_by: row.awarded_by,
        };
        let seen = bytes(&content)?;
        Ok((content.id, content.version, Some(seen)))
    }

    /// Every agreement, oldest first, shown from its signed bytes.
    pub fn agreements(&self) -> Result<Vec<Agreement>> {
        let rows = store::agreement::all(self.store.db())?;
        rows.iter().map(|row| self.agreement(row)).collect()
    }

    /// The agreement with this number in the store.
    pub(crate) fn agreement_numbered(&self, number: i64) -> Result<Option<Agreement>> {
        let row = store::agreement::by_number(self.store.db(), number)?;
        row.map(|row| self.agreement(&row)).transpose()
    }

    /// The sealed agreements a passport carries, oldest first, byte for byte.
    pub fn sealed_agreements(&self) -> Result<Vec<String>> {
        Ok(self.agreements_to_carry()?.into_iter().map(|row| row.jws).collect())
    }

    /// The agreements a passport carries, oldest first.
    pub(crate) fn agreements_to_carry(&self) -> Result<Vec<AgreementRow>> {
        let mut carried = Vec::new();
        for row in store::agreement::all(self.store.db())? {
            if self.agreement(&row)?.in_passport {
                carried.push(row);
            }
        }
        Ok(carried)
    }

    /// Includes an agreement in passports although its kind is left out, or leaves it out again.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchAgreement`].
    pub fn take_along(&mut self, agreement: &str, along: bool) -> Result<()> {
        let row = store::agreement::by_id(self.store.db(), agreement)?;
        let row = row.ok_or(Agreeing::NoSuchAgreement)?;
        let at = self.stamp();
        self.store.write(|db| store::agreement::take_along(db, row.number, along, &at))
    }

    fn agreement(&self, row: &AgreementRow) -> Result<Agreement> {
        let statement = verify_agreement(&row.jws)?;
        let signed_by: VerifyingKey = key::parse_did(&statement.signer.key)?;
        let ends_private = match &statement.target {
            Some(target) => match store::agreement::by_id(self.store.db(), target)? {
                Some(row) => !row.taken_along && verify_agreement(&row.jws)?.kind.private(),
                None => false,
            },
            None => false,
        };
        Ok(Agreement {
            id: statement.id,
            kind: statement.kind,
            target: statement.target.unwrap_or_default(),
            indicators: statement
                .indicators
                .iter()
                .map(|one| self.indicator_written(&statement.framework.id, &one.id))
                .collect(),
            framework: statement.framework.id,
            qualification: statement.qualification.map(|one| one.id).unwrap_or_default(),
            entry_version: statement.subject.as_ref().map_or(0, |one| one.version),
            entry: statement.subject.map(|one| one.id).unwrap_or_default(),
            unmet: statement.unmet,
            stage: statement.stage,
            reason: statement.reason,
            signer: statement.signer.identity,
            fingerprint: key::fingerprint(&signed_by),
            signed_at: statement.signed_at,
            ended_at: row.ended_at.clone(),
            in_passport: row.taken_along || !(statement.kind.private() || ends_private),
        })
    }
}

/// Keeps a sealed agreement with the numbers of the indicators it counts for; answers its number.
pub(crate) fn keep_agreement(
    db: &store::Db,
    statement: &AgreementStatement,
    jws: &str,
    qualification_version: u32,
    indicators: &[i64],
) -> Result<i64> {
    let subject = statement.subject.as_ref();
    let new = NewAgreement {
        id: &statement.id,
        kind: statement.kind,
        target: statement.target.as_deref().unwrap_or(""),
        signer: &statement.signer.key,
        qualification: statement.qualification.as_ref().map_or("", |one| &one.id),
        version: qualification_version,
        entry: subject.map_or("", |one| &one.id),
        entry_version: subject.map_or(0, |one| one.version),
        signed_at: &statement.signed_at,
        sequence: statement.sequence,
        digest: &digest(jws.as_bytes()),
        jws,
    };
    store::agreement::insert(db, &new, indicators)
}
