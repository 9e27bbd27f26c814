//! Days to decide whether something is still kept. Nothing is ever deleted automatically.

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::{Portfolio, store};

/// A day to decide whether a piece of evidence, or the whole portfolio, is still kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LookAgain {
    /// The day.
    pub on: NaiveDate,
    /// The evidence's id; empty for the whole portfolio.
    pub evidence: String,
    /// Its title; empty for the whole portfolio.
    pub title: String,
    /// Whether the day has come.
    pub due: bool,
}

impl Portfolio {
    /// Sets the day to decide whether a piece of evidence, or the whole portfolio, is still kept; without a day, removes it.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn look_again(&mut self, evidence: Option<&str>, on: Option<NaiveDate>) -> Result<()> {
        let number = match evidence {
            None => None,
            Some(id) => {
                let newest = store::evidence::newest(self.store.db(), id)?;
                Some(newest.ok_or(Error::NoSuchEvidence)?.evidence)
            }
        };
        self.store.write(|db| match number {
            None => store::look_again::set_for_all(db, on),
            Some(number) => store::look_again::set(db, number, on),
        })
    }

    /// All such days: the whole portfolio first, then the soonest.
    pub fn to_look_at(&self) -> Result<Vec<LookAgain>> {
        let today = self.clock.today();
        let whole = store::look_again::for_all(self.store.db())?;
        let whole = whole.map(|on| (on, String::new(), String::new()));
        let pieces = store::look_again::all(self.store.db())?;
        let all = whole.into_iter().chain(pieces);
        Ok(all
            .map(|(on, evidence, title)| LookAgain { on, evidence, title, due: on <= today })
            .collect())
    }
}
