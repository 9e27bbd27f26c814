//! How one indicator stands on a day.

use chrono::NaiveDate;

use super::record::{Agreed, Decided, Record, Verdict, What};
use super::routes;
use super::types::{By, IndicatorReadiness, State};
use crate::framework::{Indicator, Needs, Policy};

/// What is known of one indicator on the day.
#[derive(Clone, Default)]
pub(super) struct Facts<'a> {
    pub links: u32,
    pub asked: bool,
    pub decided: Vec<&'a Decided>,
    pub agreed: Vec<&'a Agreed>,
}

/// One achieved decision that stands is enough (two with a second look), whatever came after it:
/// only a withdrawal, its last day or an agreement to show it again takes it away.
pub(super) fn judge(
    facts: &Facts,
    indicator: &Indicator,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> IndicatorReadiness {
    let needs = policy.needs(indicator);
    let mut answer = IndicatorReadiness {
        state: State::NoEvidence,
        evidence: facts.links,
        decided_by: None,
        by: By::Nothing,
        day: None,
        until: None,
        confirmed: 0,
    };
    if let Some(agreed) = facts.newest(What::NotMyRole) {
        answer.state = State::NotMyRole;
        answer.by = By::Agreement(agreed.number);
        answer.day = Some(agreed.on);
        return answer;
    }
    // The last moment at which it was put back; nothing signed up to then counts.
    let back = facts.newest(What::ShowAgain);
    let fresh = |at: i64| back.is_none_or(|back| at > back.at);
    let standing: Vec<&Decided> = facts
        .decided
        .iter()
        .copied()
        .filter(|decided| fresh(decided.at) && stands(decided, needs, on).is_none())
        .collect();
    let confirmed = confirmed(&standing, needs.second_look);
    let (prior, prior_back) = match facts.newest(What::PriorLearning) {
        Some(prior) if fresh(prior.at) => (Some(prior), None),
        Some(_) => (None, back),
        None => (None, None),
    };
    if let Some(decided) = standing.last().filter(|_| confirmed > 0) {
        answer.state = State::SignedOff;
        answer.decided_by = Some(decided.number);
        answer.by = By::SignOff;
        answer.day = Some(decided.on);
        answer.until = until(&standing, needs.second_look);
        answer.confirmed = confirmed;
        return answer;
    }
    if let Some(prior) = prior {
        answer.state = State::SignedOff;
        answer.by = By::Agreement(prior.number);
        answer.day = Some(prior.on);
        answer.confirmed = u32::MAX;
        return answer;
    }
    let route = policy.routes_of(&indicator.id).map(|known| routes::state(known, record, on));
    if route.is_some_and(|(state, _)| state.counts()) {
        answer.state = State::SignedOff;
        answer.by = By::Route;
        answer.confirmed = u32::MAX;
        return answer;
    }
    let newest = facts.decided.last().copied();
    answer.decided_by = newest.map(|decided| decided.number);
    answer.day = newest.map(|decided| decided.on);
    answer.state = match newest {
        _ if facts.asked => State::Waiting,
        Some(decided) => match back {
            Some(back) if !fresh(decided.at) && achieved_then(facts, back, needs) => {
                answer.by = By::Agreement(back.number);
                answer.day = Some(back.on);
                State::Refresh
            }
            _ => stands(decided, needs, on).unwrap_or(State::Requirement),
        },
        None if prior_back.is_some() => {
            answer.by = prior_back.map_or(By::Nothing, |back| By::Agreement(back.number));
            answer.day = prior_back.map(|back| back.on);
            State::Refresh
        }
        None if route.is_some_and(|(_, any)| any) => {
            answer.by = By::Route;
            State::Requirement
        }
        None if facts.links > 0 => State::NotAsked,
        None => State::NoEvidence,
    };
    answer
}

impl<'a> Facts<'a> {
    /// The newest agreement of a sort that stands on the day.
    fn newest(&self, what: What) -> Option<&'a Agreed> {
        let all = self.agreed.iter().copied().filter(|agreed| agreed.what == what);
        all.max_by_key(|agreed| (agreed.at, agreed.number))
    }
}

/// How many times over the standing decisions confirm the indicator.
fn confirmed(standing: &[&Decided], second_look: bool) -> u32 {
    let count = u32::try_from(standing.len()).unwrap_or(u32::MAX);
    if !second_look {
        return count;
    }
    let first = standing.first().map(|decided| decided.signer);
    let another = standing.iter().any(|decided| Some(decided.signer) != first);
    if another { count / 2 } else { 0 }
}

/// The day after which it no longer counts, if nothing else happens.
fn until(standing: &[&Decided], second_look: bool) -> Option<NaiveDate> {
    let last = |of: &dyn Fn(&Decided) -> bool| {
        standing.iter().filter(|one| of(one)).map(|one| one.valid_until).max()
    };
    let mut day = last(&|_| true)?;
    if second_look {
        let by = standing.iter().max_by_key(|one| one.valid_until).map(|one| one.signer)?;
        day = last(&|one| one.signer != by)?;
    }
    (day < NaiveDate::MAX).then_some(day)
}

/// Whether anything achieved was there to be put back.
fn achieved_then(facts: &Facts, back: &Agreed, needs: Needs) -> bool {
    facts
        .decided
        .iter()
        .any(|decided| decided.at <= back.at && stands(decided, needs, back.on).is_none())
}

/// Why a decision does not make the indicator count; nothing when it does.
fn stands(decided: &Decided, needs: Needs, on: NaiveDate) -> Option<State> {
    if decided.verdict == Verdict::Returned {
        return Some(State::NotYet);
    }
    if decided.withdrawn_on <= on {
        return Some(State::Withdrawn);
    }
    if decided.valid_until < on {
        return Some(State::Expired);
    }
    let enough = |on: NaiveDate| {
        let left = || decided.rests_on.iter().filter(move |piece| piece.withdrawn_on > on);
        let kind_there = needs.kinds.is_empty()
            || left().any(|piece| needs.kinds.iter().any(|kind| kind == piece.kind));
        left().count() >= needs.evidence as usize && kind_there
    };
    match (enough(NaiveDate::MIN), enough(on)) {
        (_, true) => None,
        (true, false) => Some(State::Withdrawn),
        (false, false) => Some(State::Requirement),
    }
}
