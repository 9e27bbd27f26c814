//! Where the indicators of the store stand in their frameworks.

use crate::error::Result;
use crate::framework::Framework;
use crate::readiness::Indexed;
use crate::store::by_number::ByNumber;
use crate::store::{self, Db};

/// Where an indicator of the store belongs: the framework's and its own place, and whether
/// sign-offs may follow the links there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub framework: usize,
    pub indicator: usize,
    pub signed: bool,
}

/// The places of the indicators, by number.
#[derive(Debug, Default)]
pub(crate) struct Places(ByNumber<Vec<Place>>);

impl Places {
    /// The places of the indicators of some frameworks.
    pub fn of_frameworks(db: &Db, frameworks: &[&Framework]) -> Result<Self> {
        let indexed: Vec<Indexed> = frameworks.iter().map(|one| Indexed::new(one)).collect();
        let mut places = Self::default();
        store::framework::each_indicator(db, |number, of, id| {
            let Some(framework) = frameworks.iter().position(|one| one.id == of) else { return };
            if let Some(indicator) = indexed.get(framework).and_then(|one| one.place(id)) {
                places.0.place(number).push(Place { framework, indicator, signed: true });
            }
        })?;
        // What moved stands at the end of its way; a way is as long as there were versions.
        let moves = store::framework::moved(db)?;
        for _ in 0..moves.len() {
            let mut more = false;
            for (from, to, same) in &moves {
                let targets = places.of(*to).to_vec();
                let here = places.0.place(*from);
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

    /// Where an indicator counts: nowhere when it is of another framework, or of one no longer followed.
    pub fn of(&self, number: i64) -> &[Place] {
        self.0.get(number).map_or(&[], Vec::as_slice)
    }

    /// Gives every indicator whose sign-offs count nowhere a place after the last framework; says how many there are.
    pub fn add_the_rest(&mut self, numbers: impl Iterator<Item = i64>, framework: usize) -> usize {
        let mut count = 0;
        for number in numbers {
            let here = self.0.place(number);
            if !here.iter().any(|place| place.signed) {
                here.push(Place { framework, indicator: count, signed: true });
                count += 1;
            }
        }
        count
    }
}

/// The places of all indicators of a portfolio. Those that no framework holds any more stand after the last one: so many.
#[derive(Debug)]
pub(crate) struct AllPlaces {
    pub places: Places,
    pub rest: usize,
}
