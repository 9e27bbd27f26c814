//! The eleven kinds of evidence and the fields each adds.

use serde::Serialize;

use crate::codes;
pub use crate::codes::Kind;
use crate::error::Result;

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
            Self::DirectObservation => "Direct observation",
            Self::ReflectiveAccount => "Reflective account",
            Self::WitnessTestimony => "Witness testimony",
            Self::ExpertWitness => "Expert witness",
            Self::Discussion => "Professional or case discussion",
            Self::Certificate => "Certificate",
            Self::SupervisionRecord => "Supervision record",
            Self::ServiceUserFeedback => "Feedback from people who use the service",
            Self::WorkProduct => "Work product",
            Self::Simulation => "Simulation",
            Self::PriorLearning => "Prior learning",
        }
    }

    /// When to choose it, in one sentence.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::DirectObservation => "Someone watched you do it.",
            Self::ReflectiveAccount => "You did it, and you write what you learned.",
            Self::WitnessTestimony => "Someone who was there describes it.",
            Self::ExpertWitness => "A specialist who saw your work describes it.",
            Self::Discussion => "You talked it through with a professional.",
            Self::Certificate => "You finished training and have proof.",
            Self::SupervisionRecord => "Notes of a supervision meeting.",
            Self::ServiceUserFeedback => {
                "Someone you supported, or their family, said how it went."
            }
            Self::WorkProduct => "Something you made at work, with names removed.",
            Self::Simulation => "You practised it in a training room.",
            Self::PriorLearning => "You learned it before this post.",
        }
    }

    /// The fields this kind adds.
    pub const fn fields(self) -> &'static [KindField] {
        match self {
            Self::DirectObservation => {
                const {
                    &[
                        text("observer", "Who observed you?"),
                        text("observer_role", "What is their role?"),
                    ]
                }
            }
            Self::ReflectiveAccount => const { &[text("learned", "What did you learn?")] },
            Self::WitnessTestimony => {
                const { &[text("witness", "Who saw it?"), text("witness_role", "What is their role?")] }
            }
            Self::ExpertWitness => {
                const {
                    &[
                        text("witness", "Who is the specialist?"),
                        text("expertise", "What is their speciality?"),
                    ]
                }
            }
            Self::Discussion => {
                const { &[text("with", "Who did you talk with?"), text("points", "What did you agree?")] }
            }
            Self::Certificate => {
                const {
                    &[
                        text("provider", "Who gave the training?"),
                        text("level", "What level is it?"),
                        date("expires_on", "When does it run out?"),
                    ]
                }
            }
            Self::SupervisionRecord => {
                const {
                    &[
                        text("supervisor", "Who is your supervisor?"),
                        text("actions", "What did you agree to do?"),
                    ]
                }
            }
            Self::ServiceUserFeedback => {
                const {
                    &[
                        text("collected", "How was the feedback given?"),
                        text("from", "Who is it from? No names."),
                    ]
                }
            }
            Self::WorkProduct => const { &[text("own_part", "Which part is your own work?")] },
            Self::Simulation => {
                const { &[text("scenario", "What was practised?"), text("facilitator", "Who ran it?")] }
            }
            Self::PriorLearning => {
                const {
                    &[
                        text("where", "Where did you learn it?"),
                        date("learned_on", "When did you learn it?"),
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
        codes::parse(word, "a kind of evidence", "kind")
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
