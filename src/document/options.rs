//! The options of a document: which one, for which period, and what its reader may see.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::codes::Reader;
use crate::error::{Error, Result, nearest};
use crate::words;

/// Which document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// A few pages about a year, for an appraisal.
    Appraisal,
    /// Everything, for a panel.
    #[default]
    Portfolio,
    /// One page, for a new employer.
    Passport,
}

impl DocumentKind {
    /// Every document.
    pub const ALL: [Self; 3] = [Self::Appraisal, Self::Portfolio, Self::Passport];

    /// The word used on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Appraisal => "appraisal",
            Self::Portfolio => "portfolio",
            Self::Passport => "passport",
        }
    }

    /// The name people read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Appraisal => words::document::facts::APPRAISAL_SUMMARY,
            Self::Portfolio => words::shared::PORTFOLIO_OF_EVIDENCE,
            Self::Passport => words::document::facts::COMPETENCY_PASSPORT,
        }
    }

    /// Its usual reader.
    pub const fn reader(self) -> Reader {
        match self {
            Self::Appraisal => Reader::Appraisal,
            Self::Portfolio => Reader::Panel,
            Self::Passport => Reader::Employer,
        }
    }

    /// The document a word names.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest.
    pub fn parse(word: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == word).ok_or_else(|| Error::Unknown {
            what: words::document::facts::A_DOCUMENT,
            field: "as",
            nearest: nearest(word, Self::ALL.iter().map(|kind| kind.code())),
        })
    }
}

/// How a document is made. The default is the whole portfolio with nothing left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default)]
pub struct ExportOptions {
    /// Which document.
    pub document: DocumentKind,
    /// The first day of the period; none for the beginning. An appraisal without one covers a year.
    pub from: Option<NaiveDate>,
    /// The last day of the period; none for today.
    pub to: Option<NaiveDate>,
    /// Whether reflective accounts are left out.
    pub leave_out_reflections: bool,
    /// Whether people are named by their initials.
    pub initials: bool,
    /// Whether attached files that are not pictures travel inside the PDF.
    pub embed_files: bool,
    /// Who it is for, printed on the first page; may be empty.
    pub for_whom: String,
    /// The highlights of an appraisal, by id; empty to let the document choose.
    pub highlights: Vec<String>,
}

impl ExportOptions {
    /// A document with nothing left out.
    pub fn of(document: DocumentKind) -> Self {
        Self { document, ..Self::default() }
    }
}
