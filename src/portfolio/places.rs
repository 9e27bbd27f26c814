//! Finds the place of each indicator of the store in the frameworks: the place by which readiness knows it.

use crate::error::Result;
use crate::framework::Framework;
use crate::readiness::Indexed;
use crate::store::by_number::ByNumber;
use crate::store::{self, Db};

/// The place of an indicator: the framework's place among the frameworks, its own in there, and whether sign-offs count
/// there as well as links.
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
        // A moved indicator counts at the end of its chain of moves, which is at most as long as the list of moves.
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

    /// Gives every indicator whose sign-offs count nowhere a place after the last framework; returns how many there are.
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

/// The places of all indicators of a portfolio. The `rest` are indicators that no framework holds any more, numbered after the
/// last framework.
#[derive(Debug)]
pub(crate) struct AllPlaces {
    pub places: Places,
    pub rest: usize,
}
