//! Suggestions beside the count: where evidence may fit too, activities that may show a statement, and the career map. None
//! of it counts by itself.

use serde::Serialize;

use crate::Portfolio;
use crate::error::Result;
use crate::framework::{self, Crosswalk, Examples, Stage};
use crate::readiness::Readiness;
use crate::words;

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

/// A statement of any framework of the portfolio, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StatementRef {
    /// The indicator's id, as it is written.
    pub id: String,
    /// The framework's short title.
    pub framework: String,
    /// The competence's code and title.
    pub title: String,
    /// The title of its stage; empty when shared by all stages.
    pub stage: String,
    /// The statement in plain words.
    pub text: String,
}

/// Where one is on the career map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CareerMap {
    /// A note that the map is based on a draft, and that levels are not pay bands.
    pub note: String,
    /// The levels, lowest first.
    pub levels: Vec<CareerLevel>,
    /// Whether the portfolio follows the career framework too, so that its statements can be looked at.
    pub followed: bool,
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
    /// The other statements of this portfolio's frameworks that evidence for these indicators may fit. They are suggested, and
    /// never linked by themselves.
    pub fn may_fit_too(&self, shown: &[String]) -> Result<Vec<StatementRef>> {
        let shown: Vec<String> = shown
            .iter()
            .map(|written| {
                let (of, id) = self.split_written(written);
                format!("{of}:{id}")
            })
            .collect();
        // A statement that is not in the portfolio's version of a framework is not suggested.
        Ok(self.named(&Crosswalk::standard()?.offers(&shown)))
    }

    /// The statements with these written ids, in that order; unknown ones are left out.
    pub fn named(&self, written: &[String]) -> Vec<StatementRef> {
        written.iter().filter_map(|one| self.statement_ref(one)).collect()
    }

    fn statement_ref(&self, written: &str) -> Option<StatementRef> {
        let (of, id) = self.split_written(written);
        let framework = &self.known(of).ok()?.framework;
        let (_, competence, indicator) = framework.indicator(id)?;
        Some(StatementRef {
            id: self.indicator_written(of, id),
            framework: framework.short().to_owned(),
            title: format!("{} {}", competence.code, competence.title),
            stage: framework
                .stage(&indicator.stage)
                .map_or_else(String::new, |stage| stage.short().to_owned()),
            text: indicator.text.clone(),
        })
    }

    /// Things the practitioner may have done that could show a statement.
    pub fn examples_for(&self, indicator: &str, profession: &str) -> Result<Vec<ExampleView>> {
        let (of, id) = self.split_written(indicator);
        Ok(self.examples(of, id, profession)?.0)
    }

    /// The examples for a statement, with the note about examples.
    pub(super) fn examples(
        &self,
        of: &str,
        id: &str,
        profession: &str,
    ) -> Result<(Vec<ExampleView>, String)> {
        let examples = Examples::standard()?;
        if examples.framework != of {
            return Ok((Vec::new(), String::new()));
        }
        let found = examples.for_indicator(id, profession).map(|(profession, activity)| {
            ExampleView { profession: profession.title.clone(), text: activity.text.clone() }
        });
        Ok((found.collect(), examples.note.clone()))
    }

    /// The career map: the level worked at, the next one, and moves at the same level.
    pub fn career_map(&self) -> Result<CareerMap> {
        let counted = self.readiness_of_all(None)?;
        let counted = counted.iter().find(|one| one.framework.id == CAREER);
        let framework = framework::bundled_as(CAREER).map(framework::load).transpose()?;
        let stages: &[Stage] = framework.as_ref().map_or(&[], |one| &one.stages);
        let here = self.level(stages);
        let note = framework.as_ref().map_or_else(String::new, |one| {
            words::counting::level_is_not_a_pay_band(&one.source.note)
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
        Ok(CareerMap { note, levels, followed: counted.is_some() })
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
