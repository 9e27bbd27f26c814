//! The subject of an agreement that a stage is completed: the stage on that day, and the records that completed it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::types::ToAgree;
use crate::Portfolio;
use crate::codes::AgreementKind;
use crate::error::{Agreeing, Error, Result};
use crate::readiness::{By, State};
use crate::sign_off::record::{Digested, StageSeal, digest, verify, verify_agreement};
use crate::store;
use crate::words;

impl Portfolio {
    /// The stage an agreement is about, with its framework. It must be complete on that day.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the stages; [`Agreeing::StageNotComplete`].
    pub(crate) fn about_stage(
        &self,
        to: &ToAgree,
        on: NaiveDate,
    ) -> Result<Option<(String, StageSeal)>> {
        if to.kind != AgreementKind::Stage {
            return Ok(None);
        }
        let (of, id) = self.split_written(&to.stage);
        let framework = &self.known(of)?.framework;
        let (Some(rank), Some(stage)) = (framework.stage_rank(id), framework.stage(id)) else {
            let nearest = framework.stages.iter().map(|one| one.id.clone()).collect();
            return Err(Error::Unknown { what: words::shared::A_STAGE, field: "stage", nearest });
        };
        let readiness = self.stand(on)?.readiness;
        let ready = readiness.iter().find(|one| one.framework.id == framework.id);
        let ready = ready.ok_or(Error::Damaged)?;
        let told = ready.stages.iter().find(|one| one.id == id);
        let told = told.filter(|one| one.ready && one.required > 0);
        let told = told.ok_or(Agreeing::StageNotComplete)?;
        let signed: BTreeMap<i64, String> =
            store::sign_off::all(self.store.db())?.into_iter().collect();
        let mut seal = StageSeal {
            id: stage.id.clone(),
            title: stage.title.clone(),
            statements: told.required,
            left_out: told.not_my_role.clone(),
            valid_until: None,
            records: Vec::new(),
        };
        for ((_, _, indicator), one) in framework.indicators().zip(&ready.indicators) {
            if framework.first_needed(indicator) > rank {
                continue;
            }
            let record = match (one.by, one.decided_by) {
                (By::SignOff, Some(number)) => {
                    let jws = signed.get(&number).ok_or(Error::Damaged)?;
                    Some(Digested { id: verify(jws)?.id, digest: digest(jws.as_bytes()) })
                }
                (By::Agreement(number), _) => {
                    let row = store::agreement::by_number(self.store.db(), number)?;
                    let jws = row.ok_or(Error::Damaged)?.jws;
                    Some(Digested {
                        id: verify_agreement(&jws)?.id,
                        digest: digest(jws.as_bytes()),
                    })
                }
                // Met by a qualification, whose proof has a record of its own.
                _ => None,
            };
            if let Some(record) = record.filter(|record| !seal.records.contains(record)) {
                seal.records.push(record);
            }
            if let Some(until) = one.until.filter(|_| one.state == State::SignedOff) {
                seal.valid_until = Some(seal.valid_until.map_or(until, |known| known.min(until)));
            }
        }
        Ok(Some((framework.id.clone(), seal)))
    }

    /// Why a stage that was signed as completed is no longer complete on a day; none while it is.
    pub(crate) fn stage_lapsed(
        &self,
        framework: &str,
        stage: &str,
        on: NaiveDate,
    ) -> Result<Option<State>> {
        let readiness = self.stand(on)?.readiness;
        let told = readiness.iter().find(|one| one.framework.id == framework);
        let told = told.and_then(|one| one.stages.iter().find(|one| one.id == stage));
        let Some(told) = told else { return Ok(Some(State::Withdrawn)) };
        // Any other state, such as a new decision or a statement added by a newer version, is shown as withdrawn.
        let of = |state: State| if state.is_lapsed() { state } else { State::Withdrawn };
        Ok(told.left.first().map(|left| of(left.reason)))
    }
}
