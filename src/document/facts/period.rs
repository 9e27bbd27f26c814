//! The days a document tells about.

use chrono::{Months, NaiveDate};

use crate::clock::printed;
use crate::document::options::{DocumentKind, ExportOptions};
use crate::error::{Error, Result};
use crate::words;

/// From a day to a day, both told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day, or none for the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: NaiveDate,
    /// Whether the last day was chosen and is not only today.
    pub chosen_end: bool,
}

impl Period {
    /// The period of some options. An appraisal tells about a year unless it is told otherwise.
    ///
    /// # Errors
    /// [`Error::PeriodEndsBeforeItStarts`].
    pub fn of(options: &ExportOptions, today: NaiveDate) -> Result<Self> {
        let to = options.to.unwrap_or(today).min(today);
        let year = || to.checked_sub_months(Months::new(12)).and_then(|day| day.succ_opt());
        let from = match options.document {
            DocumentKind::Appraisal => options.from.or_else(year),
            DocumentKind::Portfolio | DocumentKind::Passport => options.from,
        };
        if from.is_some_and(|from| from > to) {
            return Err(Error::PeriodEndsBeforeItStarts);
        }
        Ok(Self { from, to, chosen_end: options.to.is_some() })
    }

    /// Whether a day is told about. Without a chosen end nothing is cut off at the end.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && (!self.chosen_end || day <= self.to)
    }

    /// Whether anything could be left out.
    pub fn is_whole(&self) -> bool {
        self.from.is_none() && !self.chosen_end
    }

    /// In words.
    pub fn words(&self) -> String {
        match self.from {
            Some(from) => words::document::facts::to(printed(from), printed(self.to)),
            None => words::document::facts::from_the_beginning_to(printed(self.to)),
        }
    }
}
