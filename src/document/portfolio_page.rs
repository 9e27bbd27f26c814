//! The screen where documents are made.

use serde::Serialize;

use super::export::BeforeExport;
use super::options::{DocumentKind, ExportOptions};
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::EvidenceList;
use crate::passport::{BeforePassport, Include};

/// How many pieces are listed; searching finds the rest.
const FEW: usize = 8;

/// Everything the screen shows when it opens, with the default choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PortfolioPage {
    /// The first few pieces that can be highlights of an appraisal.
    pub highlights: EvidenceList,
    /// What to look at before the appraisal is made.
    pub before: BeforeExport,
    /// What to look at before the passport file is saved.
    pub passport: BeforePassport,
}

impl Portfolio {
    /// Everything the screen shows when it opens.
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
