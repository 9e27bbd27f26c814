//! What readiness answers: the state of each statement with its reasons, and the count of each stage.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::routes::Qualify;
use crate::framework::{Framework, Indicator, Policy};
use crate::words;

/// How an indicator stands. Every state but `SignedOff` and `NotMyRole` is a reason why it is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A standing sign-off says achieved.
    SignedOff,
    /// A preceptor was asked and has not answered.
    Waiting,
    /// The newest decision is "not yet" or "referred on".
    NotYet,
    /// The sign-off ran out.
    Expired,
    /// The sign-off, or evidence it rested on, was withdrawn.
    Withdrawn,
    /// The rules ask for more: than the sign-off rests on, or for a qualification.
    Requirement,
    /// To be shown again after an absence or further training.
    Refresh,
    /// There is evidence, and nobody was asked.
    NotAsked,
    /// There is nothing that could be signed.
    NoEvidence,
    /// A preceptor agreed that it is not part of the role: not counted, and shown.
    NotMyRole,
}

impl State {
    /// The states with something left to do, the nearest to being done first.
    pub const ORDER: [Self; 8] = [
        Self::NotYet,
        Self::NotAsked,
        Self::Waiting,
        Self::Requirement,
        Self::Expired,
        Self::Refresh,
        Self::Withdrawn,
        Self::NoEvidence,
    ];

    /// Whether a decision in this state still holds.
    pub const fn is_standing(self) -> bool {
        matches!(self, Self::SignedOff | Self::NotYet)
    }

    /// Whether a decision in this state no longer counts although nobody withdrew it.
    pub const fn is_lapsed(self) -> bool {
        matches!(
            self,
            Self::Withdrawn | Self::Expired | Self::Requirement | Self::Refresh | Self::NotMyRole
        )
    }

    /// Whether a preceptor can be asked to sign a piece of evidence in this state.
    pub const fn can_be_asked(self) -> bool {
        matches!(
            self,
            Self::NotAsked | Self::Requirement | Self::Expired | Self::Refresh | Self::Withdrawn
        )
    }

    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::SignedOff => words::shared::SIGNED_OFF,
            Self::Waiting => words::counting::WAITING,
            Self::NotYet => words::counting::RETURNED,
            Self::Expired => words::counting::OUT_OF_DATE,
            Self::Withdrawn => words::counting::WITHDRAWN,
            Self::Requirement => words::counting::MORE_NEEDED,
            Self::Refresh => words::counting::REFRESH,
            Self::NotAsked => words::counting::NOT_ASKED_YET,
            Self::NoEvidence => words::counting::NO_EVIDENCE_YET,
            Self::NotMyRole => words::shared::NOT_PART_OF_MY_ROLE,
        }
    }

    /// What would change it, as one sentence.
    pub const fn next(self) -> &'static str {
        match self {
            Self::SignedOff => words::counting::NOTHING_TO_DO,
            Self::Waiting => words::counting::WAIT_OR_CANCEL,
            Self::NotYet => words::counting::READ_WHAT_THEY_SAID,
            Self::Expired => words::counting::ADD_NEWER_EVIDENCE,
            Self::Withdrawn => words::counting::ADD_OTHER_EVIDENCE,
            Self::Requirement => words::counting::LINK_MORE_EVIDENCE,
            Self::Refresh => words::counting::SHOW_IT_AGAIN,
            Self::NotAsked => words::counting::ASK_A_PRECEPTOR,
            Self::NoEvidence => words::counting::ADD_EVIDENCE_THAT_SHOWS_IT,
            Self::NotMyRole => words::counting::NOTHING_TO_DO_IN_THIS_ROLE,
        }
    }
}

/// How ready a person is, for every stage of a framework, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// Which framework it is counted by.
    pub framework: FrameworkRef,
    /// The version of the rules it is counted by.
    pub policy: String,
    /// The day it is true for.
    pub on: NaiveDate,
    /// The stages, lowest first.
    pub stages: Vec<StageReadiness>,
    /// Every indicator in published order.
    #[serde(skip)]
    pub indicators: Vec<IndicatorReadiness>,
}

impl Readiness {
    /// The statements that need nothing more for a stage: signed off for it, or not part of the role. Without a stage, those
    /// that are signed off for any.
    pub fn settled<'a>(
        &'a self,
        framework: &'a Framework,
        policy: &'a Policy,
        stage: &str,
    ) -> impl Iterator<Item = &'a str> {
        let rank = framework.stage_rank(stage).unwrap_or(0);
        framework.indicators().zip(&self.indicators).filter_map(move |((_, _, known), one)| {
            let state = at_stage(policy, known, one, rank);
            matches!(state, State::SignedOff | State::NotMyRole).then_some(known.id.as_str())
        })
    }
}

/// A framework by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrameworkRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// A stage, counted over it and all stages before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageReadiness {
    /// The stage's id.
    pub id: String,
    /// Different indicators needed.
    pub required: u32,
    /// Of these, signed off.
    pub signed_off: u32,
    /// Whether nothing is left.
    pub ready: bool,
    /// What is left, in published order.
    pub left: Vec<Left>,
    /// What a preceptor agreed is not part of the role: in no count above.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_my_role: Vec<String>,
    /// The domains, counted over this stage's own indicators and those shared by all.
    pub domains: Vec<DomainReadiness>,
}

/// An indicator that is left, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Left {
    /// The indicator's id.
    pub indicator: String,
    /// Why it does not count.
    pub reason: State,
    /// How a qualification could still meet it, if one can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualify: Option<Qualify>,
}

impl Left {
    /// What would change it, as one sentence.
    pub fn next(&self) -> String {
        next(self.reason, self.qualify)
    }
}

/// What would change a statement in this state, as one sentence. When the rules ask for more and a qualification can meet
/// them, the sentence is about that.
pub(super) fn next(state: State, qualify: Option<Qualify>) -> String {
    match qualify.filter(|_| state == State::Requirement) {
        Some(qualify) => qualify.next(),
        None => state.next().to_owned(),
    }
}

/// A domain within a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DomainReadiness {
    /// The domain's id.
    pub id: String,
    /// Indicators of this stage.
    pub required: u32,
    /// Of these, signed off.
    pub signed_off: u32,
}

/// How one indicator stands, and what made it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndicatorReadiness {
    /// How it stands.
    pub state: State,
    /// Pieces of evidence linked to it that day.
    pub evidence: u32,
    /// The decision that made it so, by its number in the store.
    pub decided_by: Option<i64>,
    /// The kind of fact that made it so.
    pub by: By,
    /// The day of that fact.
    pub day: Option<NaiveDate>,
    /// The last day it counts, if nothing else happens.
    pub until: Option<NaiveDate>,
    /// How many times it is signed off; more than once matters only when a shared statement is signed at each stage anew.
    pub confirmed: u32,
    /// How a qualification could still meet it, if one can.
    pub qualify: Option<Qualify>,
}

/// What makes an indicator stand as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Nothing was signed or agreed.
    Nothing,
    /// A sign-off.
    SignOff,
    /// An agreement, by its number in the store.
    Agreement(i64),
    /// Recorded qualifications or experience.
    Route,
}

/// How an indicator stands for one stage: the policy may ask for a shared one at each stage anew.
pub(super) fn at_stage(
    policy: &Policy,
    indicator: &Indicator,
    one: &IndicatorReadiness,
    rank: usize,
) -> State {
    let again = policy.reconfirm_shared && indicator.is_shared();
    if again && one.state == State::SignedOff && (one.confirmed as usize) <= rank {
        return State::Requirement;
    }
    one.state
}
