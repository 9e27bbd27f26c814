//! Badges that are handed out from a portfolio: one, all as a learner record, or in a passport.

use std::collections::{BTreeMap, BTreeSet};

use super::content::Content;
use super::standing::Carried;
use crate::Portfolio;
use crate::badge;
use crate::clock;
use crate::codes::RecordKind;
use crate::error::{BadgeFault, Result};
use crate::portfolio::Stands;
use crate::sign_off::{self, AgreementStatement, Decision, Statement};
use crate::store;

impl Portfolio {
    /// The records that say achieved and stand today, each with its number, oldest first.
    fn achieved(&self, stands: &Stands) -> Result<Vec<(i64, Statement)>> {
        let mut all = Vec::new();
        for (number, jws) in store::sign_off::all(self.store.db())? {
            all.push((number, sign_off::verify(&jws)?));
        }
        let standing: BTreeSet<i64> =
            self.achieved_of(&all, stands).map(|(number, _)| *number).collect();
        all.retain(|(number, _)| standing.contains(number));
        Ok(all)
    }

    /// Those of all records that say achieved and stand today.
    fn achieved_of<'r>(
        &self,
        all: &'r [(i64, Statement)],
        stands: &Stands,
    ) -> impl Iterator<Item = &'r (i64, Statement)> {
        let replaced = all.iter().filter_map(|(_, one)| Some(one.target.as_ref()?.id.as_str()));
        let replaced: BTreeSet<&str> = replaced.collect();
        let today = self.clock().today();
        all.iter().filter(move |(number, one)| {
            let achieved = one.kind != RecordKind::Withdraw && one.decision == Decision::Achieved;
            let old = one.valid_until.is_some_and(|until| until < today);
            achieved
                && !replaced.contains(one.id.as_str())
                && !stands.decision(*number).is_lapsed()
                && !old
        })
    }

    /// The agreements that a stage is completed and that stand today, oldest first.
    fn completed(&self) -> Result<Vec<AgreementStatement>> {
        let mut standing = Vec::new();
        for row in store::agreement::all(self.store.db())? {
            let agreed = sign_off::verify_agreement(&row.jws)?;
            if row.ended_at.is_empty() && self.is_completed(&agreed)? {
                standing.push(agreed);
            }
        }
        Ok(standing)
    }

    /// Whether an agreement says that a stage is completed, and that still holds today.
    fn is_completed(&self, agreed: &AgreementStatement) -> Result<bool> {
        let Some(stage) = &agreed.stage else { return Ok(false) };
        let today = self.clock().today();
        Ok(self.stage_lapsed(&agreed.framework.id, &stage.id, today)?.is_none()
            && stage.valid_until.is_none_or(|until| today <= until))
    }

    /// The badge of a statement, or of a stage: of the newest sign-off or agreement on it that stands.
    ///
    /// # Errors
    /// [`BadgeFault::DoesNotStand`]; [`BadgeFault::None`] when the sign-off came without one; [`crate::error::Error::Unknown`].
    pub fn badge(&self, indicator: &str) -> Result<Vec<u8>> {
        let (framework, id) = self.split_written(indicator);
        if self.known(framework)?.framework.stage(id).is_some() {
            let completed = self.completed()?;
            let newest = completed.iter().rfind(|one| {
                let stage = one.stage.as_ref();
                one.framework.id == framework && stage.is_some_and(|stage| stage.id == id)
            });
            let newest = newest.ok_or(BadgeFault::StageNotAgreed)?;
            return store::badge::of(self.store.db(), &newest.id)?
                .ok_or_else(|| BadgeFault::None.into());
        }
        let achieved = self.achieved(&self.stand(self.clock().today())?.stands)?;
        let mut of = achieved
            .iter()
            .rev()
            .filter(|(_, one)| one.framework.id == framework && one.indicator.id == id)
            .peekable();
        if of.peek().is_none() {
            return Err(BadgeFault::DoesNotStand.into());
        }
        for (_, statement) in of {
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                return Ok(badge);
            }
        }
        Err(BadgeFault::None.into())
    }

    /// Every badge that may be handed out today, as one learner record, signed with the practitioner's key.
    ///
    /// # Errors
    /// [`BadgeFault::None`].
    pub fn learner_record(&self) -> Result<(Vec<u8>, usize)> {
        let stands = self.stand(self.clock().today())?.stands;
        let mut badges = Vec::new();
        for (_, statement) in self.achieved(&stands)? {
            badges.extend(store::badge::of(self.store.db(), &statement.id)?);
        }
        for agreed in self.completed()? {
            badges.extend(store::badge::of(self.store.db(), &agreed.id)?);
        }
        if badges.is_empty() {
            return Err(BadgeFault::None.into());
        }
        let key = sign_off::signing_key(&self.owner.key);
        let at = clock::stamp(self.clock().now());
        let id = uuid::Uuid::from_bytes(self.randomness.bytes()?).to_string();
        let holder = self.practitioner_key();
        let record = badge::learner_record(&badges, (&holder, &self.owner.name), &key, &id, &at)?;
        Ok((record, badges.len()))
    }

    /// Adds the badges of all records and of the carried agreements to the contents of a passport.
    pub(super) fn gather_badges(
        &self,
        all: &[(i64, Statement)],
        carried: &[Carried],
        stands: &Stands,
        contents: &mut BTreeMap<String, Content>,
    ) -> Result<()> {
        for (_, statement) in self.achieved_of(all, stands) {
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                contents.insert(sign_off::badge_name(&statement.id), badge.into());
            }
        }
        let ended = carried.iter().filter_map(|one| one.statement.target.as_deref());
        let ended: BTreeSet<&str> = ended.collect();
        for Carried { statement, .. } in carried {
            if ended.contains(statement.id.as_str()) || !self.is_completed(statement)? {
                continue;
            }
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                contents.insert(sign_off::badge_name(&statement.id), badge.into());
            }
        }
        Ok(())
    }
}
