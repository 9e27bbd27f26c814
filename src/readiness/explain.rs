//! Why an indicator counts or not, and what would change it, in plain sentences.

use chrono::NaiveDate;

use super::record::{Decided, Outcome, Record};
use super::routes::{self, RouteStanding, RouteState};
use super::types::{By, IndicatorReadiness, State, next};
use crate::clock::printed;
use crate::framework::{Indicator, Policy};
use crate::words;

/// Why an indicator stands as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// How it stands.
    pub readiness: IndicatorReadiness,
    /// Why, as sentences.
    pub because: Vec<String>,
    /// What would change it.
    pub next: String,
    /// Its routes, where it has any.
    pub routes: Option<RouteStanding>,
}

/// Why one indicator stands as `readiness` says it does on a day.
pub fn why(
    indicator: &Indicator,
    policy: &Policy,
    record: &Record,
    readiness: IndicatorReadiness,
    on: NaiveDate,
) -> Explanation {
    let needs = policy.needs(indicator);
    let routes = policy.routes_of(&indicator.id).map(|known| routes::routes(known, record, on));
    let newest = record.decided.iter().find(|one| Some(one.number) == readiness.decided_by);
    let day = readiness.day.map(printed).unwrap_or_default();
    let mut because = Vec::new();
    match (readiness.state, readiness.by) {
        (State::SignedOff, By::Route) => {
            because.push(words::counting::PROOF_WAS_SEEN.to_owned());
        }
        (State::SignedOff, By::Agreement(_)) => {
            because.push(words::counting::agreed_as_earlier_learning(&day))
        }
        (State::SignedOff, _) => {
            because.push(words::counting::signed_off_on(&day));
            match readiness.until {
                Some(until) => because.push(words::counting::sign_off_runs_out_on(printed(until))),
                None => because.push(words::counting::SIGN_OFF_DOES_NOT_RUN_OUT.to_owned()),
            }
        }
        (State::NotMyRole, _) => because.push(words::counting::agreed_not_part_of_role(&day)),
        (State::Waiting, _) => {
            because.push(words::counting::ASKED_AND_NOT_ANSWERED.to_owned());
        }
        (State::NotYet, _) => because.push(words::counting::sent_back_on(&day)),
        (State::Expired, _) => because.push(words::counting::sign_off_ran_out(
            &day,
            newest.map(|one| printed(one.valid_until)).unwrap_or_default(),
        )),
        (State::Withdrawn, _) => because.push(withdrawn(newest, on)),
        (State::Refresh, _) => because.push(words::counting::agreed_to_show_again(&day)),
        (State::Requirement, By::Route) => because.push(route_words(routes.as_ref())),
        (State::Requirement, _) => {
            because.push(words::counting::SIGNED_OFF_BUT_MORE_IS_ASKED.to_owned());
            let had = newest.map_or(0, |one| one.rests_on.len());
            if had < needs.evidence as usize {
                because.push(words::counting::more_pieces_needed(
                    words::shared::pieces_of_evidence(needs.evidence as usize),
                    had,
                ));
            }
            if !needs.kinds.is_empty() {
                because.push(words::counting::CERTAIN_KINDS_NEEDED.to_owned());
            }
            if needs.second_look {
                because.push(words::counting::SECOND_PRECEPTOR_NEEDED.to_owned());
            }
        }
        (State::NotAsked, _) => because.push(words::counting::EVIDENCE_AND_NOT_ASKED.to_owned()),
        (State::NoEvidence, _) => {
            because.push(words::counting::NO_EVIDENCE_FOR_IT.to_owned());
        }
    }
    if let Some(day) = readiness.qualify.and_then(|qualify| qualify.start_by) {
        because.push(words::counting::start_by(printed(day)));
    }
    let next = match (readiness.state, readiness.by) {
        (State::SignedOff, _) if readiness.until.is_some() => {
            words::counting::ASK_AGAIN_BEFORE_IT_RUNS_OUT.to_owned()
        }
        (State::Requirement, By::Nothing) if needs.second_look => {
            words::counting::ASK_A_SECOND_PRECEPTOR.to_owned()
        }
        (State::Requirement, By::Nothing) => State::Requirement.next().to_owned(),
        (state, _) => next(state, readiness.qualify),
    };
    Explanation { readiness, because, next, routes }
}

fn withdrawn(newest: Option<&Decided>, on: NaiveDate) -> String {
    match newest {
        Some(one) if one.withdrawn_on <= on => {
            words::counting::sign_off_withdrawn(printed(one.on), printed(one.withdrawn_on))
        }
        Some(one) if one.outcome == Outcome::Achieved => {
            words::counting::evidence_withdrawn_of_sign_off(printed(one.on))
        }
        _ => words::counting::EVIDENCE_WITHDRAWN.to_owned(),
    }
}

fn route_words(routes: Option<&RouteStanding>) -> String {
    let parts = |known: &RouteStanding| {
        known.ways.iter().flat_map(|way| &way.parts).any(|part| part.state != RouteState::NotYet)
    };
    match routes.map(|known| (known.state, parts(known))) {
        Some((RouteState::NotSeen, _)) => words::counting::MET_AND_PROOF_NOT_SEEN.to_owned(),
        Some((RouteState::WorkingTowards, _)) => {
            words::counting::YOU_ARE_WORKING_TOWARDS_IT.to_owned()
        }
        Some((_, true)) => words::counting::PARTLY_MET.to_owned(),
        _ => words::counting::NO_QUALIFICATION_OR_EXPERIENCE.to_owned(),
    }
}
