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
        let mut shown = self.linked(&linked, &self.pieces_stand(&linked)?)?;
        let rows = store::listed::these(db, &linked)?;
        let summaries = rows.into_iter().map(|row| {
            let indicators = shown.remove(&row.evidence).unwrap_or_default();
            summary(row, indicators)
        });
        Ok(summaries.collect())
    }
}
