//! The shortest list of next steps for a stage: one step for everything that one action settles.

use serde::Serialize;

use super::types::{Left, StageReadiness, State};
use crate::framework::Framework;
use crate::words;

/// Something to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Step {
    /// What it is about.
    pub state: State,
    /// The indicators it settles, in published order.
    pub indicators: Vec<String>,
    /// The step as a sentence.
    pub words: String,
}

/// The steps for a stage. Every indicator that is left is in exactly one of them.
pub fn steps(framework: &Framework, stage: &StageReadiness) -> Vec<Step> {
    let mut steps = Vec::new();
    for state in State::ORDER {
        let left: Vec<&str> = stage
            .left
            .iter()
            .filter(|left| left.reason == state && !asks_for_qualification(left))
            .map(|left| left.indicator.as_str())
            .collect();
        if state == State::Requirement {
            steps.extend(qualifications(stage));
        }
        if left.is_empty() {
            continue;
        }
        if state != State::NoEvidence {
            steps.push(step(state, &left, ""));
            continue;
        }
        // One good piece can show several statements of a domain, so a domain is one step.
        for domain in &framework.domains {
            let inside = |id: &&&str| {
                domain.competences.iter().flat_map(|one| &one.indicators).any(|one| one.id == **id)
            };
            let here: Vec<&str> = left.iter().filter(inside).copied().collect();
            if !here.is_empty() {
                steps.push(step(state, &here, &domain.title));
            }
        }
    }
    steps
}

/// Whether only a qualification can settle a statement that is left.
fn asks_for_qualification(left: &Left) -> bool {
    left.reason == State::Requirement && left.qualify.is_some()
}

/// The steps that qualifications and experience settle: one step for all statements that ask for the same.
fn qualifications(stage: &StageReadiness) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for left in stage.left.iter().filter(|left| asks_for_qualification(left)) {
        let words = left.next();
        match steps.iter_mut().find(|step| step.words == words) {
            Some(step) => step.indicators.push(left.indicator.clone()),
            None => steps.push(Step {
                state: left.reason,
                indicators: vec![left.indicator.clone()],
                words,
            }),
        }
    }
    steps
}

fn step(state: State, left: &[&str], domain: &str) -> Step {
    let statements = words::shared::statements(left.len());
    let words = match state {
        State::NotYet => words::counting::read_what_they_said(&statements),
        State::NotAsked => words::counting::ask_for_sign_off(&statements),
        State::Waiting => words::counting::wait_for_answer(&statements),
        State::Requirement => words::counting::add_what_is_still_asked(&statements),
        State::Expired => words::counting::ask_for_new_sign_off(&statements),
        State::Refresh => words::counting::show_again_and_ask(&statements),
        State::Withdrawn => words::counting::add_other_evidence(&statements),
        State::NoEvidence => words::counting::add_evidence_for(&statements, domain),
        State::SignedOff | State::NotMyRole => words::counting::NOTHING_TO_DO.to_owned(),
    };
    Step { state, indicators: left.iter().map(|id| (*id).to_owned()).collect(), words }
}
