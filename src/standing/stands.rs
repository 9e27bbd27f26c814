//! How pieces of evidence and decisions stand.

use std::sync::Arc;

use chrono::NaiveDate;

use super::records::Gathered;
use crate::Portfolio;
use crate::error::Result;
use crate::portfolio::{Followed, Stand, Stands};
use crate::readiness::{
    PieceStanding, Standings, State, compute, standings, standings_without_rules,
};
use crate::store::standing::Of;

impl Portfolio {
    /// How everything stands on a day. The answer is cached until something is written, so that the screens share one
    /// computation.
    pub(crate) fn stand(&self, on: NaiveDate) -> Result<Stand> {
        if let Some(stand) = self.stood_on(on) {
            return Ok(stand);
        }
        let stand = self.stand_anew(on)?;
        self.keep_stood(on, &stand);
        Ok(stand)
    }

    fn stand_anew(&self, on: NaiveDate) -> Result<Stand> {
        let every = self.every_framework()?;
        let all = self.all_places()?;
        let mut gathered = Gathered::new(every.len() + 1, &all.places);
        gathered.read(self, on)?;
        let (records, pieces) = (gathered.records, Arc::new(gathered.pieces));
        let readiness = every
            .iter()
            .zip(&records)
            .map(|(one, record)| compute(&one.framework, &one.policy, record, on))
            .collect();
        let standings = stand_of(&every, &records, all.rest, on);
        let stands = Stands { all, standings };
        Ok(Stand { readiness, stands, pieces, sorted: Arc::default() })
    }

    /// How some pieces of evidence stand today, for every statement they show.
    pub(crate) fn pieces_stand(&self, pieces: &[i64]) -> Result<Stands> {
        self.stand_today(Of::Pieces(pieces))
    }

    /// How some decisions stand today.
    pub(crate) fn decisions_stand(&self, decisions: &[i64]) -> Result<Stands> {
        self.stand_today(Of::Decisions(decisions))
    }

    fn stand_today(&self, of: Of) -> Result<Stands> {
        let on = self.clock.today();
        if let Some(stand) = self.stood_on(on) {
            return Ok(stand.stands);
        }
        let every = self.every_framework()?;
        // When two preceptors must sign, whether one decision counts depends on the others.
        if every.iter().any(|one| one.policy.asks_for_second_look()) {
            return Ok(self.stand(on)?.stands);
        }
        let all = self.all_places()?;
        let mut gathered = Gathered::new(every.len() + 1, &all.places);
        gathered.read_of(self, of, on)?;
        let standings = stand_of(&every, &gathered.records, all.rest, on);
        Ok(Stands { all, standings })
    }
}

fn stand_of(
    every: &[&Followed],
    records: &[crate::readiness::Record],
    rest: usize,
    on: NaiveDate,
) -> Arc<[Standings]> {
    let mut all: Vec<Standings> = every
        .iter()
        .zip(records)
        .map(|(one, record)| standings(&one.framework, &one.policy, record, on))
        .collect();
    if let Some(record) = records.last() {
        all.push(standings_without_rules(rest, record, on));
    }
    all.into()
}

impl Stands {
    /// How a piece stands for an indicator, both by number; [`State::NoEvidence`] for a piece that was not there that day.
    pub fn piece(&self, piece: i64, indicator: i64) -> PieceStanding {
        // A place that sign-offs follow to counts more than one that only links follow to.
        let places = self.all.places.of(indicator);
        let place = places.iter().find(|place| place.signed).or(places.first());
        let found = place
            .and_then(|place| self.standings.get(place.framework)?.piece(piece, place.indicator));
        found.unwrap_or(PieceStanding { state: State::NoEvidence, decided_by: None })
    }

    /// How a decision stands, by number: [`State::SignedOff`] when it makes its statement count, [`State::NotYet`]
    /// when it asks for more, else why it does neither.
    pub fn decision(&self, number: i64) -> State {
        let found = self.standings.iter().find_map(|one| one.decisions.get(&number));
        found.copied().unwrap_or(State::NoEvidence)
    }

    /// Whether an agreement about earlier learning, by number, still meets all its statements.
    pub fn prior(&self, number: i64) -> Option<State> {
        self.standings.iter().find_map(|one| one.prior.get(&number)).copied()
    }
}
