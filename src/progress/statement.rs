//! The page of one statement: its text, its state and why, and its history.

use serde::Serialize;

use super::home::stage_counts;
use super::offers::{ExampleView, StatementRef};
use super::self_view::{OWN_VIEW, OwnView};
use super::types::{IndicatorView, StageCount};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::evidence::EvidenceSummary;
use crate::framework::Indicator;
use crate::readiness::{self, Indexed, RouteStanding, State};
use crate::sign_off::{Agreement, SignOff};
use crate::store;
use crate::words;

/// Everything the page of one statement shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IndicatorPage {
    /// The indicator's id, as it is written.
    pub id: String,
    /// The framework's id.
    pub framework: String,
    /// The framework's title.
    pub framework_title: String,
    /// Publisher and year: where to find the published text under the code.
    pub source: String,
    /// Whether the framework is based on a draft.
    pub draft: bool,
    /// The domain's number and title.
    pub domain: String,
    /// The published code.
    pub code: String,
    /// The published title.
    pub title: String,
    /// The stage's title; empty when shared by all stages.
    pub stage: String,
    /// The statement in plain words.
    pub text: String,
    /// The published text, where the user loaded it; else empty.
    pub published: String,
    /// How it stands today.
    pub state: State,
    /// Why, as sentences.
    pub because: Vec<String>,
    /// What would change it.
    pub next: String,
    /// The record that made it so.
    pub decided: Option<SignOff>,
    /// The agreement that made it so.
    pub agreed: Option<Agreement>,
    /// Its routes, where recorded qualifications can meet it.
    pub routes: Option<RouteStanding>,
    /// The evidence linked to it, newest first.
    pub evidence: Vec<EvidenceSummary>,
    /// The same competence at other stages.
    pub others: Vec<IndicatorView>,
    /// The stages, lowest first.
    pub stages: Vec<StageCount>,
    /// Every decision on it, newest first.
    pub history: Vec<SignOff>,
    /// Every agreement on it, newest first.
    pub agreements: Vec<Agreement>,
    /// Things one may have done that could show it.
    pub examples: Vec<ExampleView>,
    /// What a reader should know about the examples.
    pub examples_note: String,
    /// Where the same evidence may fit too, in frameworks of this portfolio.
    pub fits_too: Vec<StatementRef>,
    /// The person's own view, where they said one.
    pub own_view: Option<OwnView>,
    /// The note that the own view never counts.
    pub own_view_note: &'static str,
}

impl Portfolio {
    /// The page of one statement.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn indicator_page(&self, written: &str) -> Result<IndicatorPage> {
        let number = self.indicator_number(written)?;
        let (of, id) = self.split_written(written);
        let known = self.known(of)?;
        let framework = &known.framework;
        // A statement of a replaced version still has records, but is no longer in the framework.
        let Some((domain, competence, indicator)) = framework.indicator(id) else {
            let nearest = self.nearest_indicators(id)?;
            return Err(Error::Unknown {
                what: words::shared::AN_INDICATOR,
                field: "indicator",
                nearest,
            });
        };
        let written = self.indicator_written(of, id);

        let today = self.clock.today();
        let record = self.record(framework, today)?;
        let counted = readiness::compute(framework, &known.policy, &record, today);
        let place = Indexed::new(framework).place(id).ok_or(Error::Damaged)?;
        let one = *counted.indicators.get(place).ok_or(Error::Damaged)?;
        let why = readiness::why(indicator, &known.policy, &record, one, today);

        let published = store::framework::published(self.store.db(), of)?;
        let view = |other: &Indicator| {
            let place = Indexed::new(framework).place(&other.id)?;
            let stands = counted.indicators.get(place)?;
            Some(IndicatorView {
                id: self.indicator_written(of, &other.id),
                stage: other.stage.clone(),
                text: other.text.clone(),
                published: published.get(&other.id).cloned().unwrap_or_default(),
                state: stands.state,
                evidence: stands.evidence,
            })
        };
        let others = competence.indicators.iter().filter(|other| other.id != indicator.id);

        let numbers = self.with_those_before(number)?;
        let rows = store::sign_off::decisions_about(self.store.db(), &numbers)?;
        let history = self.sign_offs_of(&rows)?;
        let mut agreements = self.agreements()?;
        agreements.retain(|one| one.indicators.contains(&written));
        agreements.reverse();
        let (examples, examples_note) = self.examples(of, id, "")?;
        let own_view = self.own_views()?.views.into_iter().find(|one| one.indicator == written);
        Ok(IndicatorPage {
            framework: framework.id.clone(),
            framework_title: framework.title.clone(),
            source: framework.published_by(),
            draft: framework.source.draft,
            domain: format!("{} {}", domain.id, domain.title),
            code: competence.code.clone(),
            title: competence.title.clone(),
            stage: framework
                .stage(&indicator.stage)
                .map_or_else(String::new, |stage| stage.title.clone()),
            text: indicator.text.clone(),
            published: published.get(id).cloned().unwrap_or_default(),
            state: one.state,
            because: why.because,
            next: why.next,
            decided: self.deciding_record(&one)?,
            agreed: self.deciding_agreement(&one)?,
            routes: why.routes,
            evidence: self.evidence_for(&numbers)?,
            others: others.filter_map(view).collect(),
            stages: stage_counts(framework, &counted),
            history,
            agreements,
            examples,
            examples_note,
            fits_too: self.may_fit_too(std::slice::from_ref(&written))?,
            own_view: own_view.map(|one| one.view),
            own_view_note: OWN_VIEW,
            id: written,
        })
    }

    /// An indicator and those of replaced versions that moved to it, by number.
    fn with_those_before(&self, number: i64) -> Result<Vec<i64>> {
        let moves = store::framework::moved(self.store.db())?;
        let mut numbers = vec![number];
        let mut at = 0;
        while let Some(to) = numbers.get(at).copied() {
            at += 1;
            for (from, target, _) in &moves {
                if *target == to && !numbers.contains(from) {
                    numbers.push(*from);
                }
            }
        }
        Ok(numbers)
    }
}
