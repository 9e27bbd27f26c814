//! Absences, and what is proposed to be shown again after a long one.

use chrono::NaiveDate;
use serde::Serialize;

use crate::Portfolio;
use crate::codes::AgreementKind;
use crate::error::{Error, Result};
use crate::framework::months_after;
use crate::store;

/// What is proposed after a long absence. The supervisor picks from it; nothing changes by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RefreshProposal {
    /// The first day away.
    #[cfg_attr(test, ts(type = "string"))]
    pub first_day: NaiveDate,
    /// The last day away.
    #[cfg_attr(test, ts(type = "string"))]
    pub last_day: NaiveDate,
    /// The indicators the rules name, in published order.
    pub indicators: Vec<String>,
}

impl Portfolio {
    /// Notes an absence, first and last day.
    ///
    /// # Errors
    /// [`Error::BadDate`] when it ends before it begins; [`Error::DateInFuture`].
    pub fn note_absence(&mut self, first: NaiveDate, last: NaiveDate) -> Result<()> {
        if last < first {
            return Err(Error::BadDate);
        }
        if last > self.clock.today() {
            return Err(Error::DateInFuture);
        }
        let at = self.stamp();
        self.store.write(|db| store::qualification::insert_absence(db, first, last, &at))
    }

    /// What the rules propose after the last absence; nothing when it was short, the rules name no
    /// time, or a refresh was agreed since.
    pub fn proposed_refresh(&self) -> Result<Option<RefreshProposal>> {
        let policy = self.policy()?;
        let last = store::qualification::last_absence(self.store.db())?;
        let (Some(months), Some((first_day, last_day))) = (policy.absence_months, last) else {
            return Ok(None);
        };
        // Away from 1 March to 31 August is six months: the first day back is 1 September.
        let back = last_day.succ_opt().unwrap_or(last_day);
        if months_after(first_day, months).is_none_or(|long| back < long) {
            return Ok(None);
        }
        let mut agreed = false;
        store::agreement::agreed(self.store.db(), |row| {
            agreed |= row.kind == AgreementKind::Refresh && row.on > last_day;
        })?;
        if agreed {
            return Ok(None);
        }
        let proposed = self.framework()?.indicators().map(|(_, _, indicator)| indicator);
        let indicators =
            proposed.filter(|one| policy.proposes(one)).map(|one| one.id.clone()).collect();
        Ok(Some(RefreshProposal { first_day, last_day, indicators }))
    }
}
