//! Evidence that could be linked to a statement.

use serde::Serialize;

use super::offers::StatementRef;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::evidence::{EvidenceList, PieceToCheck};
use crate::words;

/// How many pieces are listed; searching finds the rest.
const FEW: usize = 12;

/// Everything the page shows on which evidence is linked to a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LinkPage {
    /// The statement.
    pub statement: StatementRef,
    /// The first few of the pieces that could be linked to it.
    pub pieces: EvidenceList,
    /// Those of them that look like they name somebody; they are shown because linking saves a new version.
    pub to_check: Vec<PieceToCheck>,
}

impl Portfolio {
    /// The finished pieces with these words in their title that are not linked to the statement yet.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn link_page(&self, indicator: &str, typed: &str) -> Result<LinkPage> {
        let Some(statement) = self.named(&[indicator.to_owned()]).pop() else {
            let nearest = self.nearest_indicators(indicator)?;
            return Err(Error::Unknown {
                what: words::shared::AN_INDICATOR,
                field: "indicator",
                nearest,
            });
        };
        let pieces = self.pieces_to_choose(typed, &statement.id, FEW)?;
        let shown: Vec<String> = pieces.items.iter().map(|one| one.id.clone()).collect();
        Ok(LinkPage { statement, to_check: self.to_check(&shown)?, pieces })
    }
}
