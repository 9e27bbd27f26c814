//! Qualifications and experience as facts: each version for the time it was the newest.

use chrono::NaiveDate;

use crate::Portfolio;
use crate::error::Result;
use crate::framework::QualificationKind;
use crate::readiness::Held;
use crate::store;

impl Portfolio {
    /// The qualifications, each version for the time it was the newest.
    pub(super) fn held(&self) -> Result<Vec<Held>> {
        let rows = store::qualification::all(self.store.db())?;
        let next = rows.iter().skip(1).map(Some).chain([None]);
        let held = rows.iter().zip(next).filter(|(row, _)| !row.withdrawn);
        Ok(held
            .filter_map(|(row, next)| {
                Some(Held {
                    kind: QualificationKind::of(&row.kind)?,
                    level: row.level,
                    count: row.amount,
                    progress: row.progress,
                    since: row.since,
                    from: store::readiness::day(&row.saved_at),
                    until: next
                        .filter(|next| next.id == row.id)
                        .map_or(NaiveDate::MAX, |next| store::readiness::day(&next.saved_at)),
                    seen_on: store::readiness::until(&row.seen_at),
                    seen_until: store::readiness::until(&row.seen_until),
                })
            })
            .collect())
    }

    /// The day of the start in post, where it is known.
    pub fn started_in_post(&self) -> Option<NaiveDate> {
        self.owner.started_in_post
    }
}
