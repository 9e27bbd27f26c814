//! What is worth a look before an export.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{DocumentKind, ExportOptions};
use crate::Portfolio;
use crate::document::facts::Facts;
use crate::error::Result;

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
}

/// A piece of evidence that looks like it names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PieceToCheck {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What was found, a sentence for each sort.
    pub found: Vec<String>,
}

impl Portfolio {
    /// What is worth a look before an export with these options. Nothing is written, and nothing stops anybody.
    ///
    /// # Errors
    /// [`crate::Error::PeriodEndsBeforeItStarts`].
    pub fn before_export(&self, options: &ExportOptions) -> Result<BeforeExport> {
        let facts = Facts::gather(self, options)?;
        let mut named = Vec::new();
        // A passport tells no evidence.
        let told = options.document != DocumentKind::Passport;
        for piece in facts.pieces.iter().filter(|piece| told && !piece.hidden) {
            let summary = &piece.evidence.summary;
            let found: BTreeSet<_> =
                self.privacy_of(&summary.id)?.iter().map(|one| one.warning.looks_like).collect();
            if !found.is_empty() {
                let found = found.into_iter().map(|sort| sort.sentence().to_owned()).collect();
                let (id, title) = (summary.id.clone(), summary.title.clone());
                named.push(PieceToCheck { id, title, found });
            }
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(BeforeExport { pieces: count(facts.pieces.len()), drafts: count(facts.drafts), named })
    }
}
