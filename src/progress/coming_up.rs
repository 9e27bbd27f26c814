//! Collects what is coming up from several sources into one list. A step may have a day or none.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::Portfolio;
use crate::error::Result;
use crate::readiness::{Readiness, State};
use crate::words;
use crate::working_life::ComingUp;

/// How many days ahead the first screen looks.
const AHEAD: u64 = 90;
const LISTED: usize = 5;

/// Something coming up, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Upcoming {
    /// What it is.
    pub step: ComingUp,
    /// What is to be done.
    pub says: String,
}

/// A source of steps: one kind of record.
type Source = fn(&Portfolio, &Readiness) -> Result<Vec<ComingUp>>;

/// The sources of steps.
const SOURCES: [Source; 4] = [
    |portfolio, _| portfolio.days_of_entries(),
    Portfolio::days_to_decide,
    Portfolio::days_of_statements,
    Portfolio::to_show_again,
];

impl Portfolio {
    /// Everything coming up until a day, or without end; steps without a day come last.
    pub fn coming_up(&self, until: Option<NaiveDate>) -> Result<Vec<ComingUp>> {
        self.coming_up_of(&self.readiness(None)?, until)
    }

    fn coming_up_of(&self, now: &Readiness, until: Option<NaiveDate>) -> Result<Vec<ComingUp>> {
        let mut all = Vec::new();
        for source in SOURCES {
            all.extend(source(self, now)?);
        }
        all.retain(|one| until.is_none_or(|until| one.on.is_none_or(|on| on <= until)));
        all.sort_by(|a, b| {
            let key = |one: &ComingUp| (one.on.unwrap_or(NaiveDate::MAX), one.id.clone(), one.nth);
            key(a).cmp(&key(b))
        });
        Ok(all)
    }

    /// The next few steps with a day, for the first screen.
    pub(super) fn soon(&self, now: &Readiness) -> Result<Vec<Upcoming>> {
        let until = self.clock().today().checked_add_days(Days::new(AHEAD));
        let mut all = self.coming_up_of(now, until)?;
        all.retain(|one| one.on.is_some());
        all.truncate(LISTED);
        let says =
            |step: ComingUp| Upcoming { says: words::coming_up(step.about, step.what), step };
        Ok(all.into_iter().map(says).collect())
    }

    /// The days to decide whether something is still kept.
    fn days_to_decide(&self, _: &Readiness) -> Result<Vec<ComingUp>> {
        let all = self.to_look_at()?.into_iter().map(|one| {
            let about = if one.evidence.is_empty() { "portfolio" } else { "evidence" };
            self.step(one.evidence, about, "decide", Some(one.on), one.title)
        });
        Ok(all.collect())
    }

    /// The last days of sign-offs, and the last day to begin a qualification.
    fn days_of_statements(&self, now: &Readiness) -> Result<Vec<ComingUp>> {
        let followed = self.followed()?;
        let mut found = Vec::new();
        for ((_, competence, indicator), one) in
            followed.framework.indicators().zip(&now.indicators)
        {
            let title = || followed.framework.name_of(competence, indicator);
            let step = |what, on| self.step(indicator.id.clone(), "statement", what, on, title());
            if one.state == State::SignedOff && one.until.is_some() {
                found.push(step("refresh", one.until));
            }
            let begin = one.qualify.and_then(|qualify| qualify.start_by);
            if begin.is_some() && indicator.stage == self.owner.stage {
                found.push(step("start", begin));
            }
        }
        Ok(found)
    }

    /// What is proposed to be shown again after a long absence. It has no day.
    fn to_show_again(&self, _: &Readiness) -> Result<Vec<ComingUp>> {
        let proposed = self.proposed_refresh()?.map(|one| one.indicators).unwrap_or_default();
        let step = |id: String| -> Result<ComingUp> {
            let title = self.called(&id)?.unwrap_or_default();
            Ok(self.step(id, "statement", "refresh", None, title))
        };
        proposed.into_iter().map(step).collect()
    }

    fn step(
        &self,
        id: String,
        about: &'static str,
        what: &'static str,
        on: Option<NaiveDate>,
        title: String,
    ) -> ComingUp {
        let overdue = on.is_some_and(|on| on < self.clock().today());
        let (nth, changed, changed_at) = (0, 0, String::new());
        ComingUp { id, about, what, nth, on, title, overdue, changed, changed_at }
    }
}
