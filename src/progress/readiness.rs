//! Readiness of this portfolio on a day, why, and what changed.

use chrono::{Days, NaiveDate};

use crate::Portfolio;
use crate::error::{Error, Result};
use crate::evidence::Kind;
use crate::framework::Framework;
use crate::readiness::{
    self, By, Change, Explanation, Indexed, IndicatorReadiness, Pace, Readiness, RouteStanding,
    Step,
};
use crate::sign_off::Agreement;
use crate::words;

impl Portfolio {
    /// How ready the practitioner is on a day; today when none is given.
    pub fn readiness(&self, on: Option<NaiveDate>) -> Result<Readiness> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let followed = self.followed()?;
        let record = self.record(&followed.framework, on)?;
        Ok(readiness::compute(&followed.framework, &followed.policy, &record, on))
    }

    /// Readiness for every framework of the portfolio, the one followed first.
    pub fn readiness_of_all(&self, on: Option<NaiveDate>) -> Result<Vec<Readiness>> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let every = self.every_framework()?;
        let frameworks: Vec<&Framework> = every.iter().map(|one| &one.framework).collect();
        let records = self.records(&frameworks, on)?;
        Ok(every
            .iter()
            .zip(records)
            .map(|(one, record)| readiness::compute(&one.framework, &one.policy, &record, on))
            .collect())
    }

    /// How one indicator stands on a day, and what made it so.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn why(&self, indicator: &str, on: Option<NaiveDate>) -> Result<IndicatorReadiness> {
        Ok(self.explain(indicator, on)?.readiness)
    }

    /// Why one indicator counts or not on a day, in words, and what would change it.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn explain(&self, indicator: &str, on: Option<NaiveDate>) -> Result<Explanation> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let (framework, id) = self.split_written(indicator);
        let followed = self.known(framework)?;
        let place = Indexed::new(&followed.framework).place(id);
        let found = followed.framework.indicator(id);
        let (Some(place), Some((_, _, described))) = (place, found) else {
            let nearest = self.nearest_indicators(id)?;
            return Err(Error::Unknown {
                what: words::shared::AN_INDICATOR,
                field: "indicator",
                nearest,
            });
        };
        let record = self.record(&followed.framework, on)?;
        let readiness = readiness::compute(&followed.framework, &followed.policy, &record, on);
        let one = readiness.indicators.get(place).copied().ok_or(Error::Damaged)?;
        Ok(readiness::why(described, &followed.policy, &record, one, on))
    }

    /// The agreement behind how an indicator stands, where there is one.
    pub fn deciding_agreement(&self, why: &IndicatorReadiness) -> Result<Option<Agreement>> {
        match why.by {
            By::Agreement(number) => self.agreement_numbered(number),
            By::Nothing | By::SignOff | By::Route => Ok(None),
        }
    }

    /// "How is this counted?": the rules as sentences, made from the rules themselves.
    pub fn how_counted(&self) -> Result<Vec<String>> {
        let followed = self.followed()?;
        let label = |code: &str| {
            Kind::ALL
                .iter()
                .find(|kind| kind.code() == code)
                .map_or_else(|| code.to_owned(), |kind| kind.label().to_owned())
        };
        let mut words = vec![format!("{}.", followed.policy.name())];
        words.extend(followed.policy.words(&followed.framework, label, self.clock.today()));
        Ok(words)
    }

    /// The shortest list of next steps for a stage on a day.
    pub fn steps_for(&self, stage: &str, on: Option<NaiveDate>) -> Result<Vec<Step>> {
        let readiness = self.readiness(on)?;
        let framework = self.framework()?;
        let found = readiness.stages.iter().find(|one| one.id == stage);
        Ok(found.map_or_else(Vec::new, |one| readiness::steps(framework, one)))
    }

    /// When a stage will be reached at the pace of the last 90 days; none when there is no pace.
    pub fn pace_for(&self, stage: &str, on: Option<NaiveDate>) -> Result<Option<Pace>> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let Some(earlier) = on.checked_sub_days(Days::new(90)) else { return Ok(None) };
        let before = self.readiness(Some(earlier))?;
        let now = self.readiness(Some(on))?;
        let of =
            |readiness: &Readiness| readiness.stages.iter().find(|one| one.id == stage).cloned();
        Ok(of(&before).zip(of(&now)).and_then(|(before, now)| readiness::pace(&before, &now, on)))
    }

    /// What changed from one day to another.
    pub fn changed_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Change>> {
        let (before, after) = (self.readiness(Some(from))?, self.readiness(Some(to))?);
        Ok(readiness::changed(self.framework()?, &before, &after))
    }

    /// How far the routes of the framework followed are: qualifications and experience.
    pub fn routes(&self, on: Option<NaiveDate>) -> Result<Vec<RouteStanding>> {
        let on = on.unwrap_or_else(|| self.clock.today());
        let followed = self.followed()?;
        let record = self.record(&followed.framework, on)?;
        Ok(followed.policy.routes.iter().map(|one| readiness::routes(one, &record, on)).collect())
    }
}
