//! The period a document covers.

use chrono::{Months, NaiveDate};

use crate::clock::printed;
use crate::document::options::{DocumentKind, ExportOptions};
use crate::error::{Error, Result};
use crate::words;

/// A first and a last day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day, or none for the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: NaiveDate,
    /// Whether the last day was chosen, rather than today by default.
    pub chosen_end: bool,
}

impl Period {
    /// The period of some options. An appraisal covers one year unless another start is chosen.
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

    /// Whether the period contains a day. Without a chosen end, later days belong to it too.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && (!self.chosen_end || day <= self.to)
    }

    /// Whether the period is unlimited, so that nothing is left out.
    pub fn is_whole(&self) -> bool {
        self.from.is_none() && !self.chosen_end
    }

    /// The period in words.
    pub fn words(&self) -> String {
        match self.from {
            Some(from) => words::document::facts::to(printed(from), printed(self.to)),
            None => words::document::facts::from_the_beginning_to(printed(self.to)),
        }
    }
}
