//! Everything the framework screen shows, in one call.

use super::home::stage_counts;
use super::types::{CompetenceView, DomainView, FrameworkName, FrameworkView, IndicatorView};
use crate::Portfolio;
use crate::error::Result;
use crate::framework::{Competence, Examples, Framework, Indicator};
use crate::readiness::{IndicatorReadiness, State, compute};
use crate::store;

impl Portfolio {
    /// The framework followed, with how each statement stands today.
    pub fn framework_view(&self) -> Result<FrameworkView> {
        self.framework_view_of(&self.owner.framework)
    }

    /// A framework of the portfolio, with how each statement stands today.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] with those there are.
    pub fn framework_view_of(&self, id: &str) -> Result<FrameworkView> {
        let known = self.known(id)?;
        let framework = &known.framework;
        let today = self.clock.today();
        let record = self.record(framework, today)?;
        let readiness = compute(framework, &known.policy, &record, today);
        let published = store::framework::published(self.store.db(), &framework.id)?;
        let examples = Examples::load(Examples::STANDARD, framework).ok();
        let mut states = readiness.indicators.iter();
        let domains = framework
            .domains
            .iter()
            .map(|domain| DomainView {
                id: domain.id.clone(),
                title: domain.title.clone(),
                description: domain.description.clone(),
                competences: domain
                    .competences
                    .iter()
                    .map(|competence| CompetenceView {
                        code: competence.code.clone(),
                        title: competence.title.clone(),
                        said: examples.as_ref().map(|one| one.said(competence)).unwrap_or_default(),
                        indicators: self.indicators_of(id, competence, &mut states, &published),
                    })
                    .collect(),
            })
            .collect();
        // A framework that is not followed opens at its first stage.
        let stage = if framework.id == self.owner.framework {
            self.owner.stage.clone()
        } else {
            framework.stages.first().map_or_else(String::new, |stage| stage.id.clone())
        };
        Ok(FrameworkView {
            id: framework.id.clone(),
            title: framework.title.clone(),
            draft: framework.source.draft,
            source: framework.published_by(),
            note: framework.source.note.clone(),
            stages: stage_counts(framework, &readiness),
            stage,
            domains,
            all: self.every_framework()?.into_iter().map(|known| name(&known.framework)).collect(),
        })
    }

    fn indicators_of<'a>(
        &self,
        framework: &str,
        competence: &Competence,
        states: &mut impl Iterator<Item = &'a IndicatorReadiness>,
        published: &std::collections::HashMap<String, String>,
    ) -> Vec<IndicatorView> {
        let view = |indicator: &Indicator| {
            let one = states.next();
            IndicatorView {
                id: self.indicator_written(framework, &indicator.id),
                stage: indicator.stage.clone(),
                text: indicator.text.clone(),
                published: published.get(&indicator.id).cloned().unwrap_or_default(),
                state: one.map_or(State::NoEvidence, |one| one.state),
                evidence: one.map_or(0, |one| one.evidence),
            }
        };
        competence.indicators.iter().map(view).collect()
    }
}

fn name(framework: &Framework) -> FrameworkName {
    FrameworkName { id: framework.id.clone(), short_title: framework.short().to_owned() }
}
