//! The computation.

use chrono::NaiveDate;

use super::record::{Decided, Record, Verdict};
use super::types::{
    DomainReadiness, FrameworkRef, IndicatorReadiness, Left, Readiness, StageReadiness, State,
};
use crate::framework::{Framework, Policy};

/// How ready a person is on a day. Stages add up, and a shared indicator counts once.
pub fn compute(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> Readiness {
    let indicators = each_indicator(framework, policy, record, on);
    let stages = (0..framework.stages.len())
        .filter_map(|rank| stage(framework, &indicators, rank))
        .collect();
    Readiness {
        framework: FrameworkRef { id: framework.id.clone(), version: framework.version.clone() },
        policy: policy.version.clone(),
        on,
        stages,
        indicators,
    }
}

/// What is known of one indicator on the day.
#[derive(Clone, Default)]
struct Facts<'a> {
    links: u32,
    asked: bool,
    decided: Vec<&'a Decided>,
}

fn each_indicator(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> Vec<IndicatorReadiness> {
    let mut facts = vec![Facts::default(); framework.indicators().count()];
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
    facts.iter().map(|fact| judge(fact, policy, on)).collect()
}

/// One achieved decision that stands is enough, whatever came after it: only a withdrawal takes it away.
fn judge(facts: &Facts, policy: &Policy, on: NaiveDate) -> IndicatorReadiness {
    let standing = facts.decided.iter().rev().find(|decided| stands(decided, policy, on).is_none());
    let newest = facts.decided.last();
    let (state, decided_by) = match (standing, newest) {
        (Some(decided), _) => (State::SignedOff, Some(decided.number)),
        (None, newest) if facts.asked => (State::Waiting, newest.map(|decided| decided.number)),
        (None, Some(decided)) => {
            (stands(decided, policy, on).unwrap_or(State::NotAsked), Some(decided.number))
        }
        (None, None) if facts.links > 0 => (State::NotAsked, None),
        (None, None) => (State::NoEvidence, None),
    };
    IndicatorReadiness { state, evidence: facts.links, decided_by }
}

/// Why a decision does not make the indicator count; nothing when it does.
fn stands(decided: &Decided, policy: &Policy, on: NaiveDate) -> Option<State> {
    if decided.verdict == Verdict::Returned {
        return Some(State::NotYet);
    }
    if decided.withdrawn_on <= on {
        return Some(State::Withdrawn);
    }
    if decided.valid_until < on {
        return Some(State::Expired);
    }
    let needed = policy.evidence_needed as usize;
    let left = decided.rests_on.iter().filter(|withdrawn_on| **withdrawn_on > on).count();
    match (decided.rests_on.len() >= needed, left >= needed) {
        (_, true) => None,
        (true, false) => Some(State::Withdrawn),
        (false, false) => Some(State::Requirement),
    }
}

fn stage(
    framework: &Framework,
    indicators: &[IndicatorReadiness],
    rank: usize,
) -> Option<StageReadiness> {
    let own = framework.stages.get(rank)?;
    let mut required = 0;
    let mut left = Vec::new();
    for ((_, _, indicator), readiness) in framework.indicators().zip(indicators) {
        if framework.first_needed(indicator) > rank {
            continue;
        }
        required += 1;
        if readiness.state != State::SignedOff {
            left.push(Left { indicator: indicator.id.clone(), reason: readiness.state });
        }
    }
    let mut domains: Vec<DomainReadiness> = framework
        .domains
        .iter()
        .map(|domain| DomainReadiness { id: domain.id.clone(), required: 0, signed_off: 0 })
        .collect();
    for ((domain, _, indicator), readiness) in framework.indicators().zip(indicators) {
        if !framework.shows(&own.id, indicator) {
            continue;
        }
        if let Some(count) = domains.iter_mut().find(|count| count.id == domain.id) {
            count.required += 1;
            count.signed_off += u32::from(readiness.state == State::SignedOff);
        }
    }
    let still_left = u32::try_from(left.len()).unwrap_or(u32::MAX);
    Some(StageReadiness {
        id: own.id.clone(),
        required,
        signed_off: required - still_left,
        ready: left.is_empty(),
        left,
        domains,
    })
}
