//! Computes readiness: the state of each statement on a day, and how many of each stage are signed off.

use chrono::NaiveDate;

use super::judge::{Facts, Rule};
use super::record::Record;
use super::types::{
    By, DomainReadiness, FrameworkRef, IndicatorReadiness, Left, Readiness, StageReadiness, State,
    at_stage,
};
use crate::framework::{Framework, Indicator, Policy};

/// How ready a person is on a day. Stages add up, and a shared indicator counts once.
pub fn compute(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> Readiness {
    let indicators = each_indicator(framework, policy, record, on);
    let stages = (0..framework.stages.len())
        .filter_map(|rank| stage(framework, policy, &indicators, rank))
        .collect();
    Readiness {
        framework: FrameworkRef { id: framework.id.clone(), version: framework.version.clone() },
        policy: policy.version.clone(),
        on,
        stages,
        indicators,
    }
}

fn each_indicator(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> Vec<IndicatorReadiness> {
    let all: Vec<&Indicator> = framework.indicators().map(|(_, _, indicator)| indicator).collect();
    let facts = facts(all.len(), record, on);
    facts
        .iter()
        .zip(all)
        .map(|(facts, one)| rule(policy, one, record, on).statement(facts))
        .collect()
}

pub(super) fn rule<'a>(
    policy: &'a Policy,
    indicator: &Indicator,
    record: &'a Record,
    on: NaiveDate,
) -> Rule<'a> {
    let routes = policy.routes_of(&indicator.id);
    Rule { needs: policy.needs(indicator), routes, record, on }
}

/// The facts about each statement that were known on the day.
pub(super) fn facts(statements: usize, record: &Record, on: NaiveDate) -> Vec<Facts<'_>> {
    let mut facts = vec![Facts::default(); statements];
    for link in record.links.iter().filter(|link| link.holds(on)) {
        if let Some(fact) = facts.get_mut(link.indicator) {
            fact.links += 1;
        }
    }
    for asked in record.asked.iter().filter(|asked| asked.holds(on)) {
        if let Some(fact) = facts.get_mut(asked.indicator) {
            fact.asked = true;
        }
    }
    for decided in record.decided.iter().filter(|decided| decided.on <= on) {
        if let Some(fact) = facts.get_mut(decided.indicator) {
            fact.decided.push(decided);
        }
    }
    for agreed in record.agreed.iter().filter(|agreed| agreed.holds(on)) {
        if let Some(fact) = facts.get_mut(agreed.indicator) {
            fact.agreed.push(agreed);
        }
    }
    facts
}

fn stage(
    framework: &Framework,
    policy: &Policy,
    indicators: &[IndicatorReadiness],
    rank: usize,
) -> Option<StageReadiness> {
    let own = framework.stages.get(rank)?;
    let mut required = 0;
    let mut left = Vec::new();
    let mut not_my_role = Vec::new();
    let mut domains: Vec<DomainReadiness> = framework
        .domains
        .iter()
        .map(|domain| DomainReadiness { id: domain.id.clone(), required: 0, signed_off: 0 })
        .collect();
    for ((domain, _, indicator), readiness) in framework.indicators().zip(indicators) {
        let state = at_stage(policy, indicator, readiness, rank);
        let shown = state != State::NotMyRole && framework.shows(&own.id, indicator);
        if let Some(count) = domains.iter_mut().find(|count| shown && count.id == domain.id) {
            count.required += 1;
            count.signed_off += u32::from(state == State::SignedOff);
        }
        if framework.first_needed(indicator) > rank {
            continue;
        }
        match state {
            State::NotMyRole => not_my_role.push(indicator.id.clone()),
            State::SignedOff => required += 1,
            reason => {
                required += 1;
                // A sign-off that falls short can also be mended by more evidence.
                let qualify = readiness.qualify.filter(|_| readiness.by == By::Route);
                left.push(Left { indicator: indicator.id.clone(), reason, qualify });
            }
        }
    }
    let still_left = u32::try_from(left.len()).unwrap_or(u32::MAX);
    Some(StageReadiness {
        id: own.id.clone(),
        required,
        signed_off: required - still_left,
        ready: left.is_empty(),
        left,
        not_my_role,
        domains,
    })
}
