//! Compares readiness on two days.

use chrono::NaiveDate;
use serde::Serialize;

use super::home::stage_counts;
use super::types::StageCount;
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::{State, changed};

/// Two days beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OverTime {
    /// How far each stage was on the first day.
    pub before: Vec<StageCount>,
    /// How far each stage was on the second.
    pub after: Vec<StageCount>,
    /// The statements whose state changed, in published order.
    pub changes: Vec<ChangeView>,
}

/// A statement whose state changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ChangeView {
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title.
    pub title: String,
    /// How it stood.
    pub from: State,
    /// How it stands.
    pub to: State,
}

impl Portfolio {
    /// Readiness on two days, and what changed between them.
    pub fn over_time(&self, from: NaiveDate, to: NaiveDate) -> Result<OverTime> {
        let framework = self.framework()?;
        let (before, after) = (self.readiness(Some(from))?, self.readiness(Some(to))?);
        let changes = changed(framework, &before, &after)
            .into_iter()
            .map(|one| {
                let title = self.competence(&one.indicator)?;
                Ok(ChangeView { indicator: one.indicator, title, from: one.from, to: one.to })
            })
            .collect::<Result<_>>()?;
        Ok(OverTime {
            before: stage_counts(framework, &before),
            after: stage_counts(framework, &after),
            changes,
        })
    }
}
