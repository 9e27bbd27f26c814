//! What is worth a look before an export.

use serde::Serialize;

use crate::Portfolio;
use crate::coach::Advice;
use crate::document::facts::Facts;
use crate::document::options::{DocumentKind, ExportOptions};
use crate::error::Result;
use crate::evidence::PieceToCheck;

/// What a document would tell about, and what in it looks like it names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BeforeExport {
    /// How many pieces of evidence it tells about.
    pub pieces: u32,
    /// How many drafts are not in it.
    pub drafts: u32,
    /// The pieces to look at first.
    pub named: Vec<PieceToCheck>,
    /// What its reader may stumble over. What stays open is printed.
    pub advice: Vec<Advice>,
}

impl Portfolio {
    /// What is worth a look before an export with these options. Nothing is written, and nothing stops anybody.
    ///
    /// # Errors
    /// [`crate::Error::PeriodEndsBeforeItStarts`].
    pub fn before_export(&self, options: &ExportOptions) -> Result<BeforeExport> {
        let mut facts = Facts::gather(self, options)?;
        facts.look_for_advice(self)?;
        // A passport tells no evidence.
        let told = options.document != DocumentKind::Passport;
        let pieces = facts.pieces.iter().filter(|piece| told && !piece.hidden);
        let told: Vec<String> = pieces.map(|piece| piece.evidence.summary.id.clone()).collect();
        let named = self.to_check(&told)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (pieces, drafts) = (count(facts.pieces.len()), count(facts.drafts));
        Ok(BeforeExport { pieces, drafts, named, advice: facts.advice })
    }
}
