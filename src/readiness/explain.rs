//! Why an indicator counts or not, and what would change it, in plain sentences.

use chrono::NaiveDate;

use super::record::{Decided, Record, Verdict};
use super::routes::{self, RouteStanding, RouteState};
use super::types::{By, IndicatorReadiness, State, next};
use crate::clock::printed;
use crate::framework::{Indicator, Policy};
use crate::text::counted;

/// Why an indicator stands as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
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
) -> Why {
    let needs = policy.needs(indicator);
    let routes = policy.routes_of(&indicator.id).map(|known| routes::routes(known, record, on));
    let newest = record.decided.iter().find(|one| Some(one.number) == readiness.decided_by);
    let day = readiness.day.map(printed).unwrap_or_default();
    let mut because = Vec::new();
    match (readiness.state, readiness.by) {
        (State::SignedOff, By::Route) => {
            because.push("A preceptor has seen proof of one of the ways to meet it.".to_owned());
        }
        (State::SignedOff, By::Agreement(_)) => because.push(format!(
            "On {day} a preceptor agreed that earlier learning meets it."
        )),
        (State::SignedOff, _) => {
            because.push(format!("Signed off by your preceptor on {day}."));
            match readiness.until {
                Some(until) => because.push(format!("The sign-off runs out on {}.", printed(until))),
                None => because.push("The sign-off does not run out.".to_owned()),
            }
        }
        (State::NotMyRole, _) => because.push(format!(
            "On {day} a preceptor agreed that this is not part of your role. It is left out of the count."
        )),
        (State::Waiting, _) => {
            because.push("You asked a preceptor. They have not answered yet.".to_owned());
        }
        (State::NotYet, _) => because
            .push(format!("A preceptor sent it back to you on {day}.")),
        (State::Expired, _) => because.push(format!(
            "The sign-off of {day} ran out on {}.",
            newest.map(|one| printed(one.valid_until)).unwrap_or_default()
        )),
        (State::Withdrawn, _) => because.push(withdrawn(newest, on)),
        (State::Refresh, _) => because.push(format!(
            "On {day} you agreed with a preceptor to show it again. Earlier records stay as they are."
        )),
        (State::Requirement, By::Route) => because.push(route_words(routes.as_ref())),
        (State::Requirement, _) => {
            because.push("It is signed off, but your framework asks for more.".to_owned());
            let had = newest.map_or(0, |one| one.rests_on.len());
            if had < needs.evidence as usize {
                because.push(format!(
                    "It needs at least {}. The sign-off has {had}.",
                    counted(needs.evidence as usize, "piece of evidence", "pieces of evidence")
                ));
            }
            if !needs.kinds.is_empty() {
                because.push("It needs certain kinds of evidence.".to_owned());
            }
            if needs.second_look {
                because.push("A second preceptor must sign it off too.".to_owned());
            }
        }
        (State::NotAsked, _) => because.push(
            "There is evidence, but you have not asked anyone to sign it off.".to_owned(),
        ),
        (State::NoEvidence, _) => {
            because.push("There is no evidence for it yet.".to_owned());
        }
    }
    if let Some(day) = readiness.qualify.and_then(|qualify| qualify.start_by) {
        because.push(format!("Start by {}.", printed(day)));
    }
    let next = match (readiness.state, readiness.by) {
        (State::SignedOff, _) if readiness.until.is_some() => {
            "Ask for a new sign-off before it runs out.".to_owned()
        }
        (State::Requirement, By::Nothing) if needs.second_look => {
            "Ask a second preceptor to sign it off.".to_owned()
        }
        (State::Requirement, By::Nothing) => State::Requirement.next().to_owned(),
        (state, _) => next(state, readiness.qualify),
    };
    Why { readiness, because, next, routes }
}

fn withdrawn(newest: Option<&Decided>, on: NaiveDate) -> String {
    match newest {
        Some(one) if one.withdrawn_on <= on => format!(
            "The sign-off of {} was withdrawn on {}.",
            printed(one.on),
            printed(one.withdrawn_on)
        ),
        Some(one) if one.verdict == Verdict::Achieved => {
            format!("Evidence for the sign-off of {} was withdrawn.", printed(one.on))
        }
        _ => "The evidence for it was withdrawn.".to_owned(),
    }
}

fn route_words(routes: Option<&RouteStanding>) -> String {
    let parts = |known: &RouteStanding| {
        known.ways.iter().flat_map(|way| &way.parts).any(|part| part.state != RouteState::NotYet)
    };
    match routes.map(|known| (known.state, parts(known))) {
        Some((RouteState::NotSeen, _)) => {
            "What you added meets it, but no preceptor has seen proof yet.".to_owned()
        }
        Some((RouteState::WorkingTowards, _)) => "You are working towards it.".to_owned(),
        Some((_, true)) => {
            "What you added is part of what it needs. Something is still missing.".to_owned()
        }
        _ => "It needs a qualification or experience. You have not added one that meets it."
            .to_owned(),
    }
}
