//! What the practitioner should check before exporting a document.

use serde::Serialize;

use crate::Portfolio;
use crate::coach::Advice;
use crate::document::facts::Facts;
use crate::document::options::{DocumentKind, ExportOptions};
use crate::error::Result;
use crate::evidence::PieceToCheck;

/// How much a document would contain, which texts may name somebody, and what is still open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BeforeExport {
    /// How many pieces of evidence it contains.
    pub pieces: u32,
    /// How many drafts it leaves out.
    pub drafts: u32,
    /// The pieces whose text may name somebody.
    pub named: Vec<PieceToCheck>,
    /// What a reader of the document may question. Points left open are printed in it.
    pub advice: Vec<Advice>,
}

impl Portfolio {
    /// What to check before an export with these options. Nothing is written, and nothing prevents the export.
    ///
    /// # Errors
    /// [`crate::Error::PeriodEndsBeforeItStarts`].
    pub fn before_export(&self, options: &ExportOptions) -> Result<BeforeExport> {
        let mut facts = Facts::gather(self, options)?;
        facts.look_for_advice(self)?;
        // A passport contains no evidence.
        let told = options.document != DocumentKind::Passport;
        let pieces = facts.pieces.iter().filter(|piece| told && !piece.hidden);
        let told: Vec<String> = pieces.map(|piece| piece.evidence.summary.id.clone()).collect();
        let named = self.to_check(&told)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (pieces, drafts) = (count(facts.pieces.len()), count(facts.drafts));
        Ok(BeforeExport { pieces, drafts, named, advice: facts.advice })
    }
}
