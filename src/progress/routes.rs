//! The page of qualifications: what is recorded, how far each route is, and by when to begin.

use serde::Serialize;

use super::offers::StatementRef;
use crate::Portfolio;
use crate::error::Result;
use crate::framework::Match;
use crate::qualification::{QualificationKindView, QualificationView};
use crate::readiness::{self, Record, RouteStanding, State};

/// Everything the page of qualifications shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QualificationBoard {
    /// The day of the start in post, or empty.
    pub started_in_post: String,
    /// The qualifications and experience.
    pub entries: Vec<QualificationView>,
    /// The statements that routes can meet, those of the stage worked towards first.
    pub routes: Vec<RouteView>,
    /// What is recommended and never required.
    pub recommends: Vec<RecommendView>,
    /// The kinds that can be recorded.
    pub kinds: Vec<QualificationKindView>,
    /// Sentences for information: they change nothing in the count.
    pub information: Vec<String>,
}

/// A statement with its routes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RouteView {
    /// The statement.
    pub statement: StatementRef,
    /// How it stands today, by whatever means.
    pub state: State,
    /// Whether it belongs to the stage worked towards.
    pub own_stage: bool,
    /// How far each route is.
    pub routes: RouteStanding,
}

/// Something recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RecommendView {
    /// What it is called.
    pub title: String,
    /// Whether it is on record as held or agreed to be equivalent.
    pub held: bool,
    /// What applies to it today.
    pub note: String,
}

impl Portfolio {
    /// Qualifications, routes and what is recommended, today.
    pub fn qualification_board(&self) -> Result<QualificationBoard> {
        let followed = self.followed()?;
        let (framework, policy) = (&followed.framework, &followed.policy);
        let today = self.clock.today();
        let record = self.record(framework, today)?;
        let counted = readiness::compute(framework, policy, &record, today);
        let mut routes = Vec::new();
        for known in &policy.routes {
            let mut all = framework.indicators().zip(&counted.indicators);
            let found = all.find(|((_, _, one), _)| one.id == known.indicator);
            let Some(((_, _, indicator), stands)) = found else { continue };
            let Some(statement) = self.named(std::slice::from_ref(&known.indicator)).pop() else {
                continue;
            };
            routes.push(RouteView {
                statement,
                state: stands.state,
                own_stage: framework.shows(&self.owner.stage, indicator),
                routes: readiness::routes(known, &record, today),
            });
        }
        routes.sort_by_key(|one| !one.own_stage);
        Ok(QualificationBoard {
            started_in_post: self
                .owner
                .started_in_post
                .map(|day| day.to_string())
                .unwrap_or_default(),
            entries: self.qualifications()?,
            routes,
            recommends: policy
                .recommends
                .iter()
                .map(|one| RecommendView {
                    title: one.title.clone(),
                    held: one.any.iter().any(|choice| on_record(choice, &record, today)),
                    note: one.note(today).to_owned(),
                })
                .collect(),
            kinds: Self::qualification_kinds(),
            information: policy.information.clone(),
        })
    }
}

/// Whether enough of a recommended choice is held, or was agreed as equivalent.
fn on_record(choice: &Match, record: &Record, on: chrono::NaiveDate) -> bool {
    let held = record.held.iter().filter(|held| {
        held.from <= on
            && on < held.until
            && held.progress != readiness::Progress::WorkingTowards
            && choice.takes(held.kind, held.level)
    });
    held.map(|held| held.count).sum::<u32>() >= choice.count
}
