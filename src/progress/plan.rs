//! The plan: the shortest list of next steps for the stage worked towards, and the pace.

use serde::Serialize;

use super::offers::StatementRef;
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::{State, compute, steps};

/// What is left of a stage, as steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Plan {
    /// The stage's title.
    pub stage: String,
    /// How many statements are left.
    pub left: u32,
    /// The steps, what is nearest to being done first.
    pub steps: Vec<PlannedStep>,
    /// Where the pace of the last 90 days leads, or empty when there is too little to say.
    pub pace: String,
    /// The last day to begin a qualification, as a sentence, or empty.
    pub start_by: String,
}

/// One step, with the statements it settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PlannedStep {
    /// What it is about.
    pub state: State,
    /// The step as a sentence.
    pub words: String,
    /// The statements it settles, in published order.
    pub statements: Vec<StatementRef>,
}

impl Portfolio {
    /// The next steps for the stage worked towards.
    pub fn plan(&self) -> Result<Plan> {
        let followed = self.followed()?;
        let framework = &followed.framework;
        let today = self.clock.today();
        let record = self.record(framework, today)?;
        let now = compute(framework, &followed.policy, &record, today);
        let own = now.stages.iter().find(|stage| stage.id == self.owner.stage);
        let planned = own.map_or_else(Vec::new, |stage| steps(framework, stage));
        Ok(Plan {
            stage: framework.stage(&self.owner.stage).map_or_else(String::new, |s| s.title.clone()),
            left: own.map_or(0, |stage| stage.required - stage.signed_off),
            steps: planned
                .into_iter()
                .map(|step| PlannedStep {
                    state: step.state,
                    words: step.words,
                    statements: self.named(&step.indicators),
                })
                .collect(),
            pace: self.pace_words(&record, &now)?,
            start_by: self.start_by_words(&now)?,
        })
    }
}
