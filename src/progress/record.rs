//! The facts readiness is computed from, read once for any number of frameworks.

use chrono::NaiveDate;

use crate::Portfolio;
use crate::codes::{AgreementKind, Kind};
use crate::error::Result;
use crate::framework::{Framework, QualificationKind};
use crate::readiness::{Agreed, Decided, Held, Indexed, Link, Record, Rested, Verdict, What};
use crate::store;

/// Where an indicator of the store belongs: the framework's and its own place, and whether
/// sign-offs may follow the links there.
#[derive(Clone, Copy)]
struct Place {
    framework: usize,
    indicator: usize,
    signed: bool,
}

/// The places of the indicators, by number.
struct Places(Vec<Vec<Place>>);

impl Places {
    fn of(&self, number: i64) -> &[Place] {
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        self.0.get(at).map_or(&[], Vec::as_slice)
    }
}

impl Portfolio {
    /// The facts about some frameworks on a day and all days before, one record for each.
    pub(super) fn records(&self, frameworks: &[&Framework], on: NaiveDate) -> Result<Vec<Record>> {
        let db = self.store.db();
        let places = self.places(frameworks)?;
        let mut records = vec![
            Record {
                held: self.held()?,
                started_in_post: self.started_in_post(),
                ..Record::default()
            };
            frameworks.len()
        ];
        let pieces = store::readiness::Pieces::read(db, on)?;
        store::readiness::links(db, &pieces, on, |(indicator, from, until)| {
            for place in places.of(indicator) {
                if let Some(record) = records.get_mut(place.framework) {
                    record.links.push(Link { indicator: place.indicator, from, until });
                }
            }
        })?;
        store::readiness::asked(db, &pieces, |(indicator, from, until)| {
            for place in places.of(indicator) {
                if let Some(record) = records.get_mut(place.framework) {
                    record.asked.push(Link { indicator: place.indicator, from, until });
                }
            }
        })?;
        store::readiness::decisions(db, &pieces, |row| {
            let kind = row.kind.map_or("", Kind::code);
            let piece = Rested { withdrawn_on: row.evidence_withdrawn_on, kind };
            for place in places.of(row.indicator).iter().filter(|place| place.signed) {
                let Some(record) = records.get_mut(place.framework) else { continue };
                let last = record.decided.last_mut();
                if let Some(last) = last
                    .filter(|last| last.number == row.number && last.indicator == place.indicator)
                {
                    last.rests_on.push(piece);
                    continue;
                }
                record.decided.push(Decided {
                    number: row.number,
                    indicator: place.indicator,
                    verdict: if row.achieved { Verdict::Achieved } else { Verdict::Returned },
                    on: row.on,
                    at: row.at,
                    signer: row.signer,
                    valid_until: row.valid_until,
                    withdrawn_on: row.withdrawn_on,
                    rests_on: vec![piece],
                });
            }
        })?;
        store::agreement::agreed(db, |row| {
            let what = match row.kind {
                AgreementKind::NotMyRole => What::NotMyRole,
                AgreementKind::Refresh | AgreementKind::Retraining => What::ShowAgain,
                AgreementKind::PriorLearning => What::PriorLearning,
                AgreementKind::Proof | AgreementKind::End => return,
            };
            for place in places.of(row.indicator).iter().filter(|place| place.signed) {
                if let Some(record) = records.get_mut(place.framework) {
                    record.agreed.push(Agreed {
                        number: row.number,
                        indicator: place.indicator,
                        what,
                        on: row.on,
                        at: row.at,
                        ended_on: row.ended_on,
                    });
                }
            }
        })?;
        Ok(records)
    }

    fn places(&self, frameworks: &[&Framework]) -> Result<Places> {
        let db = self.store.db();
        let indexed: Vec<Indexed> = frameworks.iter().map(|one| Indexed::new(one)).collect();
        let mut places: Vec<Vec<Place>> = Vec::new();
        store::framework::each_indicator(db, |number, of, id| {
            let at = usize::try_from(number).unwrap_or(0);
            let Some(framework) = frameworks.iter().position(|one| one.id == of) else { return };
            let Some(indicator) = indexed.get(framework).and_then(|one| one.place(id)) else {
                return;
            };
            if places.len() <= at {
                places.resize(at + 1, Vec::new());
            }
            if let Some(here) = places.get_mut(at) {
                here.push(Place { framework, indicator, signed: true });
            }
        })?;
        let mut places = Places(places);
        // What moved stands at the end of its way; a way is as long as there were versions.
        let moves = store::framework::moved(db)?;
        for _ in 0..moves.len() {
            let mut more = false;
            for (from, to, same) in &moves {
                let targets = places.of(*to).to_vec();
                let at = usize::try_from(*from).unwrap_or(0);
                if places.0.len() <= at {
                    places.0.resize(at + 1, Vec::new());
                }
                let Some(here) = places.0.get_mut(at) else { continue };
                for target in targets {
                    if !here.iter().any(|known| {
                        known.framework == target.framework && known.indicator == target.indicator
                    }) {
                        here.push(Place { signed: target.signed && *same, ..target });
                        more = true;
                    }
                }
            }
            if !more {
                break;
            }
        }
        Ok(places)
    }

    /// The qualifications, each version for the time it was the newest.
    fn held(&self) -> Result<Vec<Held>> {
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
