//! What the place shows where documents are made.

use serde::Serialize;

use super::export::BeforeExport;
use super::options::{DocumentKind, ExportOptions};
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::EvidenceList;
use crate::passport::{BeforePassport, Include};

/// As many pieces as fit a look; the search narrows the rest.
const FEW: usize = 8;

/// Everything the place shows when it opens, of what is chosen then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PortfolioPage {
    /// The first few of the pieces that an appraisal can tell first.
    pub highlights: EvidenceList,
    /// What is worth a look before the appraisal is made.
    pub before: BeforeExport,
    /// The same for the passport as a file.
    pub passport: BeforePassport,
}

impl Portfolio {
    /// What the place shows when it opens.
    pub fn portfolio_page(&self) -> Result<PortfolioPage> {
        Ok(PortfolioPage {
            highlights: self.highlights("")?,
            before: self.before_export(&ExportOptions::of(DocumentKind::Appraisal))?,
            passport: self.passport(Include::Index)?.before()?,
        })
    }

    /// The first few finished pieces with these words in their title.
    pub fn highlights(&self, typed: &str) -> Result<EvidenceList> {
        self.pieces_to_choose(typed, "", FEW)
    }
}
