//! The framework screen in one call.

use super::home::stage_counts;
use super::types::{CompetenceView, DomainView, FrameworkView, IndicatorView};
use crate::Portfolio;
use crate::error::Result;
use crate::framework::Competence;
use crate::readiness::{IndicatorReadiness, State};
use crate::store;

impl Portfolio {
    /// The framework with how each statement stands today.
    pub fn framework_view(&self) -> Result<FrameworkView> {
        let framework = self.framework()?;
        let readiness = self.readiness(None)?;
        let published = store::framework::published(self.store.db(), &framework.id)?;
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
                        indicators: indicators(competence, &mut states, &published),
                    })
                    .collect(),
            })
            .collect();
        Ok(FrameworkView {
            title: framework.title.clone(),
            source: format!("{}, {}", framework.source.publisher, framework.source.year),
            note: framework.source.note.clone(),
            stages: stage_counts(framework, &readiness),
            stage: self.owner.stage.clone(),
            domains,
        })
    }
}

fn indicators<'a>(
    competence: &Competence,
    states: &mut impl Iterator<Item = &'a IndicatorReadiness>,
    published: &std::collections::HashMap<String, String>,
) -> Vec<IndicatorView> {
    competence
        .indicators
        .iter()
        .map(|indicator| {
            let one = states.next();
            IndicatorView {
                id: indicator.id.clone(),
                stage: indicator.stage.clone(),
                text: indicator.text.clone(),
                published: published.get(&indicator.id).cloned().unwrap_or_default(),
                state: one.map_or(State::NoEvidence, |one| one.state),
                evidence: one.map_or(0, |one| one.evidence),
            }
        })
        .collect()
}
