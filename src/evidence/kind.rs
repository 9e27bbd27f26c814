//! The eleven kinds of evidence and the fields each adds.

use serde::Serialize;

use crate::codes;
pub use crate::codes::Kind;
use crate::error::Result;
use crate::words;

/// A field that a kind of evidence adds to the common ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct KindField {
    /// The field's id.
    pub id: &'static str,
    /// The question a form asks.
    pub label: &'static str,
    /// Whether the answer is a date.
    pub date: bool,
}

/// A kind with its label and fields, for a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct KindForm {
    /// The kind.
    pub kind: Kind,
    /// Its name for people.
    pub label: &'static str,
    /// When to choose it.
    pub hint: &'static str,
    /// The fields it adds.
    pub fields: Vec<KindField>,
}

const fn text(id: &'static str, label: &'static str) -> KindField {
    KindField { id, label, date: false }
}

const fn date(id: &'static str, label: &'static str) -> KindField {
    KindField { id, label, date: true }
}

impl Kind {
    /// The name for people.
    pub const fn label(self) -> &'static str {
        match self {
            Self::DirectObservation => words::entries::DIRECT_OBSERVATION,
            Self::ReflectiveAccount => words::entries::REFLECTIVE_ACCOUNT,
            Self::WitnessTestimony => words::entries::WITNESS_TESTIMONY,
            Self::ExpertWitness => words::entries::EXPERT_WITNESS,
            Self::Discussion => words::entries::PROFESSIONAL_OR_CASE_DISCUSSION,
            Self::Certificate => words::entries::CERTIFICATE,
            Self::SupervisionRecord => words::entries::SUPERVISION_RECORD,
            Self::ServiceUserFeedback => words::entries::FEEDBACK_FROM_SERVICE_USERS,
            Self::WorkProduct => words::entries::WORK_PRODUCT,
            Self::Simulation => words::entries::SIMULATION,
            Self::PriorLearning => words::entries::PRIOR_LEARNING,
        }
    }

    /// When to choose it, in one sentence.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::DirectObservation => words::entries::ABOUT_DIRECT_OBSERVATION,
            Self::ReflectiveAccount => words::entries::ABOUT_REFLECTIVE_ACCOUNT,
            Self::WitnessTestimony => words::entries::ABOUT_WITNESS_TESTIMONY,
            Self::ExpertWitness => words::entries::ABOUT_EXPERT_WITNESS,
            Self::Discussion => words::entries::ABOUT_DISCUSSION,
            Self::Certificate => words::entries::ABOUT_CERTIFICATE,
            Self::SupervisionRecord => words::entries::ABOUT_SUPERVISION_RECORD,
            Self::ServiceUserFeedback => words::entries::ABOUT_FEEDBACK,
            Self::WorkProduct => words::entries::ABOUT_WORK_PRODUCT,
            Self::Simulation => words::entries::ABOUT_SIMULATION,
            Self::PriorLearning => words::entries::ABOUT_PRIOR_LEARNING,
        }
    }

    /// The fields this kind adds.
    pub const fn fields(self) -> &'static [KindField] {
        match self {
            Self::DirectObservation => {
                const {
                    &[
                        text("observer", words::entries::WHO_OBSERVED_YOU),
                        text("observer_role", words::entries::WHAT_IS_THEIR_ROLE),
                    ]
                }
            }
            Self::ReflectiveAccount => {
                const { &[text("learned", words::entries::WHAT_DID_YOU_LEARN)] }
            }
            Self::WitnessTestimony => {
                const {
                    &[
                        text("witness", words::entries::WHO_SAW_IT),
                        text("witness_role", words::entries::WHAT_IS_THEIR_ROLE),
                    ]
                }
            }
            Self::ExpertWitness => {
                const {
                    &[
                        text("witness", words::entries::WHO_IS_THE_SPECIALIST),
                        text("expertise", words::entries::WHAT_IS_THEIR_SPECIALITY),
                    ]
                }
            }
            Self::Discussion => {
                const {
                    &[
                        text("with", words::entries::WHO_DID_YOU_TALK_WITH),
                        text("points", words::entries::WHAT_DID_YOU_AGREE),
                    ]
                }
            }
            Self::Certificate => {
                const {
                    &[
                        text("provider", words::entries::WHO_GAVE_THE_TRAINING),
                        text("level", words::entries::WHAT_LEVEL_IS_IT),
                        date("expires_on", words::entries::WHEN_DOES_IT_RUN_OUT),
                    ]
                }
            }
            Self::SupervisionRecord => {
                const {
                    &[
                        text("supervisor", words::entries::WHO_IS_YOUR_SUPERVISOR),
                        text("actions", words::entries::WHAT_DID_YOU_AGREE_TO_DO),
                    ]
                }
            }
            Self::ServiceUserFeedback => {
                const {
                    &[
                        text("collected", words::entries::HOW_WAS_THE_FEEDBACK_GIVEN),
                        text("from", words::entries::WHO_IS_IT_FROM_NO_NAMES),
                    ]
                }
            }
            Self::WorkProduct => {
                const { &[text("own_part", words::entries::WHICH_PART_IS_YOUR_OWN_WORK)] }
            }
            Self::Simulation => {
                const {
                    &[
                        text("scenario", words::entries::WHAT_WAS_PRACTISED),
                        text("facilitator", words::entries::WHO_RAN_IT),
                    ]
                }
            }
            Self::PriorLearning => {
                const {
                    &[
                        text("where", words::entries::WHERE_DID_YOU_LEARN_IT),
                        date("learned_on", words::entries::WHEN_DID_YOU_LEARN_IT),
                    ]
                }
            }
        }
    }

    /// The kind a word names.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest kinds.
    pub fn parse(word: &str) -> Result<Self> {
        codes::parse(word, words::entries::A_KIND_OF_EVIDENCE, "kind")
    }

    /// Every kind as a form needs it.
    pub fn forms() -> Vec<KindForm> {
        Self::ALL
            .into_iter()
            .map(|kind| KindForm {
                kind,
                label: kind.label(),
                hint: kind.hint(),
                fields: kind.fields().to_vec(),
            })
            .collect()
    }
}
