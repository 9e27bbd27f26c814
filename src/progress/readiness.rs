//! Readiness of this portfolio on a day.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::Portfolio;
use crate::error::{Error, Result};
use crate::framework::Framework;
use crate::readiness::{
    self, Decided, Indexed, IndicatorReadiness, Link, Readiness, Record, Verdict,
};
use crate::store;

impl Portfolio {
    /// How ready the practitioner is on a day; today when none is given.
    pub fn readiness(&self, on: Option<NaiveDate>) -> Result<Readiness> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let followed = self.followed()?;
        let record = self.record(&followed.framework, on)?;
        Ok(readiness::compute(&followed.framework, &followed.policy, &record, on))
    }

    /// How one indicator stands on a day, and why.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn why(&self, indicator: &str, on: Option<NaiveDate>) -> Result<IndicatorReadiness> {
        let framework = self.framework()?;
        let place = Indexed::new(framework).place(indicator);
        let Some(place) = place else {
            let nearest = self.nearest_indicators(indicator)?;
            return Err(Error::Unknown { what: "an indicator", field: "indicator", nearest });
        };
        self.readiness(on)?.indicators.get(place).copied().ok_or(Error::Damaged)
    }

    /// The facts readiness is computed from.
    fn record(&self, framework: &Framework, on: NaiveDate) -> Result<Record> {
        let db = self.store.db();
        let indexed = Indexed::new(framework);
        let places: HashMap<i64, usize> = store::framework::indicators(db)?
            .into_iter()
            .filter(|(_, (followed, _))| *followed == framework.id)
            .filter_map(|(number, (_, id))| Some((number, indexed.place(&id)?)))
            .collect();
        let mut record = Record::default();
        store::readiness::links(db, on, |(indicator, from, until)| {
            if let Some(place) = places.get(&indicator) {
                record.links.push(Link { indicator: *place, from, until });
            }
        })?;
        store::readiness::asked(db, |(indicator, from, until)| {
            if let Some(place) = places.get(&indicator) {
                record.asked.push(Link { indicator: *place, from, until });
            }
        })?;
        store::readiness::decisions(db, |row| {
            let Some(place) = places.get(&row.indicator) else { return };
            if let Some(last) = record.decided.last_mut().filter(|last| last.number == row.number) {
                last.rests_on.push(row.evidence_withdrawn_on);
                return;
            }
            record.decided.push(Decided {
                number: row.number,
                indicator: *place,
                verdict: if row.achieved { Verdict::Achieved } else { Verdict::Returned },
                on: row.on,
                valid_until: row.valid_until,
                withdrawn_on: row.withdrawn_on,
                rests_on: vec![row.evidence_withdrawn_on],
            });
        })?;
        Ok(record)
    }
}
