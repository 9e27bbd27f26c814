//! The facts readiness is computed from, read once for any number of frameworks.

use chrono::NaiveDate;

use crate::Portfolio;
use crate::codes::{AgreementKind, Kind};
use crate::error::Result;
use crate::framework::Framework;
use crate::portfolio::Places;
use crate::readiness::{Agreed, DatedLink, Decided, Outcome, Record, Rested, What};
use crate::store;
use crate::store::agreement::AgreedRow;
use crate::store::readiness::{DecisionRow, LinkRow, PieceIndex};
use crate::store::standing::Of;

/// Rows of the store, sorted into one record for each framework.
pub(super) struct Gathered<'a> {
    pub records: Vec<Record>,
    /// The pieces that stand and are linked to nothing, in whatever framework.
    pub unlinked: Vec<i64>,
    pub pieces: PieceIndex,
    places: &'a Places,
}

impl Portfolio {
    /// The facts up to a day, one record for each framework.
    pub(crate) fn records(&self, frameworks: &[&Framework], on: NaiveDate) -> Result<Vec<Record>> {
        let places = Places::of_frameworks(self.store.db(), frameworks)?;
        let mut gathered = Gathered::new(frameworks.len(), &places);
        gathered.read(self, on)?;
        Ok(gathered.records)
    }

    /// The facts about one framework.
    pub(crate) fn record(&self, framework: &Framework, on: NaiveDate) -> Result<Record> {
        Ok(self.records(&[framework], on)?.pop().unwrap_or_default())
    }

    /// As [`Portfolio::record`], with the pieces that stand and are linked to nothing, in whatever framework.
    pub(crate) fn record_and_unlinked(
        &self,
        framework: &Framework,
        on: NaiveDate,
    ) -> Result<(Record, Vec<i64>)> {
        let places = Places::of_frameworks(self.store.db(), &[framework])?;
        let mut gathered = Gathered::new(1, &places);
        gathered.read(self, on)?;
        Ok((gathered.records.pop().unwrap_or_default(), gathered.unlinked))
    }
}

impl<'a> Gathered<'a> {
    pub fn new(records: usize, places: &'a Places) -> Self {
        Self {
            records: vec![Record::default(); records],
            unlinked: Vec::new(),
            pieces: PieceIndex::default(),
            places,
        }
    }

    /// Reads all facts up to a day.
    pub fn read(&mut self, portfolio: &Portfolio, on: NaiveDate) -> Result<()> {
        let db = portfolio.store.db();
        let mut pieces = PieceIndex::read(db, on)?;
        store::readiness::links(db, &mut pieces, on, |span| self.shown(span))?;
        store::readiness::asked(db, &pieces, |span| self.asked(span))?;
        store::readiness::decisions(db, &pieces, |row| self.decided(row))?;
        store::agreement::agreed(db, |row| self.agreed(&row))?;
        (self.unlinked, self.pieces) = (pieces.unlinked(), pieces);
        let held = portfolio.held()?;
        for record in &mut self.records {
            record.kinds = kinds();
            record.held.clone_from(&held);
            record.started_in_post = portfolio.started_in_post();
        }
        Ok(())
    }

    /// Reads only the facts that decide how some pieces or decisions stand today.
    pub fn read_of(&mut self, portfolio: &Portfolio, of: Of, on: NaiveDate) -> Result<()> {
        let db = portfolio.store.db();
        if let Of::Pieces(pieces) = of {
            store::standing::links(db, pieces, on, |span| self.shown(span))?;
            store::standing::asked(db, pieces, |span| self.asked(span))?;
        }
        store::standing::decisions(db, of, |row| self.decided(row))?;
        store::agreement::agreed(db, |row| self.agreed(&row))?;
        self.records.iter_mut().for_each(|record| record.kinds = kinds());
        Ok(())
    }

    fn shown(&mut self, span: LinkRow) {
        for place in self.places.of(span.indicator) {
            if let Some(record) = self.records.get_mut(place.framework) {
                record.links.push(during(span, place.indicator));
            }
        }
    }

    fn asked(&mut self, span: LinkRow) {
        for place in self.places.of(span.indicator) {
            if let Some(record) = self.records.get_mut(place.framework) {
                record.asked.push(during(span, place.indicator));
            }
        }
    }

    fn decided(&mut self, row: DecisionRow) {
        let piece = Rested {
            piece: row.evidence,
            withdrawn_on: row.evidence_withdrawn_on,
            kind: row.kind.map_or(u8::MAX, |kind| kind as u8),
        };
        for place in self.places.of(row.indicator).iter().filter(|place| place.signed) {
            let Some(record) = self.records.get_mut(place.framework) else { continue };
            let last = record.decided.last_mut();
            if let Some(last) =
                last.filter(|last| last.number == row.number && last.indicator == place.indicator)
            {
                last.rests_on.push(piece);
                continue;
            }
            record.decided.push(Decided {
                number: row.number,
                indicator: place.indicator,
                outcome: if row.achieved { Outcome::Achieved } else { Outcome::Returned },
                on: row.on,
                at: row.at,
                signer: row.signer,
                valid_until: row.valid_until,
                withdrawn_on: row.withdrawn_on,
                rests_on: vec![piece],
            });
        }
    }

    fn agreed(&mut self, row: &AgreedRow) {
        let what = match row.kind {
            AgreementKind::NotMyRole => What::NotMyRole,
            AgreementKind::Refresh | AgreementKind::Retraining => What::ShowAgain,
            AgreementKind::PriorLearning => What::PriorLearning,
            AgreementKind::Proof
            | AgreementKind::Entry
            | AgreementKind::Stage
            | AgreementKind::End => {
                return;
            }
        };
        for place in self.places.of(row.indicator).iter().filter(|place| place.signed) {
            if let Some(record) = self.records.get_mut(place.framework) {
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
    }
}

/// The codes of the kinds of evidence, in the order of the enum.
fn kinds() -> Vec<String> {
    Kind::ALL.iter().map(|kind| kind.code().to_owned()).collect()
}

fn during(span: LinkRow, indicator: usize) -> DatedLink {
    DatedLink { piece: span.evidence, indicator, from: span.from, until: span.until }
}
