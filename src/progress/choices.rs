//! The frameworks one can look at, and those one can add.

use std::collections::HashMap;

use serde::Serialize;

use super::home::stage_counts;
use super::types::StageCount;
use crate::Portfolio;
use crate::error::Result;
use crate::framework::{self, Framework};
use crate::readiness::Readiness;

/// A framework of the portfolio, or one that comes with Countersign and can be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FrameworkChoice {
    /// Its id.
    pub id: String,
    /// The published title.
    pub title: String,
    /// A title that fits in a menu.
    pub short_title: String,
    /// Publisher and year.
    pub source: String,
    /// What a reader should know about the wording.
    pub note: String,
    /// Whether it is based on a draft.
    pub draft: bool,
    /// How many statements it has.
    pub statements: u32,
    /// Whether it is the one the stage worked towards belongs to.
    pub followed: bool,
    /// Its stages with what is signed off; empty when the portfolio does not hold it.
    pub stages: Vec<StageCount>,
}

impl Portfolio {
    /// The frameworks of the portfolio, the one followed first, then those that can be added.
    pub fn framework_choices(&self) -> Result<Vec<FrameworkChoice>> {
        let counted = self.readiness_of_all(None)?;
        let counted: HashMap<&str, &Readiness> =
            counted.iter().map(|one| (one.framework.id.as_str(), one)).collect();
        let mut choices = Vec::new();
        for known in self.every_framework()? {
            let framework = &known.framework;
            let stages = counted.get(framework.id.as_str());
            choices.push(FrameworkChoice {
                followed: framework.id == self.owner.framework,
                stages: stages.map_or_else(Vec::new, |one| stage_counts(framework, one)),
                ..choice(framework)
            });
        }
        for pack in framework::bundled() {
            let framework = framework::load(pack)?;
            if !choices.iter().any(|known| known.id == framework.id) {
                choices.push(choice(&framework));
            }
        }
        Ok(choices)
    }
}

fn choice(framework: &Framework) -> FrameworkChoice {
    FrameworkChoice {
        id: framework.id.clone(),
        title: framework.title.clone(),
        short_title: framework.short().to_owned(),
        source: framework.published_by(),
        note: framework.source.note.clone(),
        draft: framework.source.draft,
        statements: u32::try_from(framework.indicators().count()).unwrap_or(u32::MAX),
        followed: false,
        stages: Vec::new(),
    }
}
