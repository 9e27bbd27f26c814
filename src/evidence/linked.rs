//! The evidence linked to indicators.

use super::list::summary;
use super::types::EvidenceSummary;
use crate::Portfolio;
use crate::error::Result;
use crate::store;

impl Portfolio {
    /// The pieces whose newest version is linked to any of some indicators, newest first.
    pub(crate) fn evidence_for(&self, indicators: &[i64]) -> Result<Vec<EvidenceSummary>> {
        let db = self.store.db();
        let linked = store::evidence::linked_to(db, indicators)?;
        let standings = self.standings(Some(&linked))?;
        let rows = store::evidence::listed_of(db, &linked)?;
        rows.iter().map(|row| summary(row, standings.get(&row.evidence))).collect()
    }
}
