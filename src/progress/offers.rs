//! What is offered besides the count: where evidence may fit too, what may show a statement, and
//! the career map. None of it counts by itself.

use serde::Serialize;

use crate::Portfolio;
use crate::error::Result;
use crate::framework::{self, Crosswalk, Examples, Framework, Stage};
use crate::readiness::Readiness;

/// The framework the career map is drawn from.
const CAREER: &str = "multi-professional-career";

/// Something support workers often do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExampleView {
    /// The profession's name.
    pub profession: String,
    /// What they do.
    pub text: String,
}

/// Where one is on the career map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CareerMap {
    /// That it is based on a draft, and that levels are not pay bands.
    pub note: String,
    /// The levels, lowest first.
    pub levels: Vec<CareerLevel>,
}

/// A level of the career map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CareerLevel {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What work there is like.
    pub description: String,
    /// What is usually asked for.
    pub requirements: Vec<String>,
    /// Example roles.
    pub roles: Vec<String>,
    /// Ways in.
    pub routes_in: Vec<String>,
    /// Moves at the same level.
    pub sideways: Vec<String>,
    /// Whether the stage worked towards is of this level.
    pub here: bool,
    /// Whether it is the level after that.
    pub next: bool,
    /// The level's own statements, where the portfolio follows the career framework too.
    pub statements: u32,
    /// Of these, signed off.
    pub signed_off: u32,
}

impl Portfolio {
    /// Where evidence that shows some indicators may fit too: in frameworks of this portfolio only.
    /// Offered, never linked and never counted by itself.
    pub fn may_fit_too(&self, shown: &[String]) -> Result<Vec<String>> {
        let known = packs()?;
        let crosswalk = Crosswalk::load(Crosswalk::STANDARD, &known)?;
        let shown: Vec<String> = shown
            .iter()
            .map(|written| {
                let (of, id) = self.split_written(written);
                format!("{of}:{id}")
            })
            .collect();
        let mut offers = Vec::new();
        for offer in crosswalk.offers(&shown) {
            if self.indicator_number(&offer).is_ok() {
                let (of, id) = self.split_written(&offer);
                offers.push(self.indicator_written(of, id));
            }
        }
        Ok(offers)
    }

    /// Things the practitioner may have done that could show a statement.
    pub fn examples_for(&self, indicator: &str, profession: &str) -> Result<Vec<ExampleView>> {
        let (of, id) = self.split_written(indicator);
        let Some(framework) = packs()?.into_iter().find(|one| one.id == of) else {
            return Ok(Vec::new());
        };
        let Ok(examples) = Examples::load(Examples::STANDARD, &framework) else {
            return Ok(Vec::new());
        };
        Ok(examples
            .for_indicator(id, profession)
            .map(|(profession, activity)| ExampleView {
                profession: profession.title.clone(),
                text: activity.text.clone(),
            })
            .collect())
    }

    /// Where am I, what is next, and which moves are there at the same level.
    pub fn career_map(&self) -> Result<CareerMap> {
        let counted = self.readiness_of_all(None)?;
        let counted = counted.iter().find(|one| one.framework.id == CAREER);
        let known = packs()?;
        let framework = known.iter().find(|one| one.id == CAREER);
        let stages: &[Stage] = framework.map_or(&[], |one| &one.stages);
        let here = self.level(stages);
        let note = framework.map_or(String::new(), |one| {
            format!("{} A level is not a pay band, and nobody has to move.", one.source.note)
        });
        let levels = stages
            .iter()
            .enumerate()
            .map(|(rank, stage)| {
                let (statements, signed_off) = own(counted, rank);
                CareerLevel {
                    id: stage.id.clone(),
                    title: stage.title.clone(),
                    description: stage.description.clone(),
                    requirements: stage.requirements.clone(),
                    roles: stage.roles.clone(),
                    routes_in: stage.routes_in.clone(),
                    sideways: stage.sideways.clone(),
                    here: here == Some(rank),
                    next: here.is_some_and(|here| here + 1 == rank),
                    statements,
                    signed_off,
                }
            })
            .collect();
        Ok(CareerMap { note, levels })
    }

    /// The level of the stage worked towards.
    fn level(&self, stages: &[Stage]) -> Option<usize> {
        let stage = match (self.owner.framework.as_str(), self.owner.stage.as_str()) {
            (CAREER, own) => own,
            (_, "assistant-practitioner") => "associate",
            _ => "support-work",
        };
        stages.iter().position(|one| one.id == stage)
    }
}

/// A level's own statements, and how many are signed off.
fn own(readiness: Option<&Readiness>, rank: usize) -> (u32, u32) {
    let stage = readiness.and_then(|one| one.stages.get(rank));
    stage.map_or((0, 0), |stage| {
        let sum = |of: &dyn Fn(&crate::readiness::DomainReadiness) -> u32| {
            stage.domains.iter().map(of).sum()
        };
        (sum(&|domain| domain.required), sum(&|domain| domain.signed_off))
    })
}

/// The packs that come with Countersign.
fn packs() -> Result<Vec<Framework>> {
    framework::bundled().iter().map(|pack| framework::load(pack)).collect()
}
