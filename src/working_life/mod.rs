//! Working life: what happens between evidence and sign-off. Supervision, delegation, scope, goals, reviews, appraisal,
//! training and feedback.
//!
//! One pattern for every noun: an entry is kept in versions that never change, refers to statements, evidence and files, can
//! be withdrawn, brought back and erased, and is signed at one version. A noun is its fields as data and its own rule, one
//! file each; its words are in `words`. Nothing here counts towards readiness, and there is no score and no ranking. Why:
//! `docs/decisions/0150-entries-in-one-form.md`.

mod accept;
mod agreed;
mod appraisal;
mod as_it_came;
mod begin;
mod check;
mod coming_up;
mod delegation;
mod feedback;
mod fields;
mod goal;
mod in_force;
mod input;
mod keep;
mod list;
mod named;
mod noun;
mod review;
mod review_plan;
mod scope;
mod signing;
mod supervision;
mod template;
mod training;
mod view;
mod withdraw;

pub use coming_up::ComingUp;
pub use feedback::{
    Feedback, FeedbackAsk, FeedbackAskView, FeedbackRequest, Given, TakenIn, give_feedback,
    give_feedback_at, open_feedback, read_feedback,
};
pub use fields::Fields;
pub use in_force::{InForce, Terms, in_force};
pub use input::EntryInput;
pub use noun::{Due, Field, Form, Noun, Place, StandingEntries};
pub use signing::{
    AcceptedAgreements, AcceptedEntry, AgreementAnswer, AgreementAsk, AgreementAskView,
    AgreementRequest, AskedEntry, AskedEntryView, AskedToAgree, EntryWords, StatementWords,
    agree_by_file, agree_by_file_at,
};
pub use template::{ScopeTemplate, scope_templates};
pub use view::{EntryView, SignedBy};

/// Every noun, in the order a screen lists them.
pub const NOUNS: [&Noun; 9] = [
    &supervision::NOUN,
    &delegation::NOUN,
    &scope::NOUN,
    &goal::NOUN,
    &review_plan::NOUN,
    &review::NOUN,
    &appraisal::NOUN,
    &training::NOUN,
    &feedback::NOUN,
];

/// The noun with this code.
pub fn noun(code: &str) -> Option<&'static Noun> {
    NOUNS.into_iter().find(|noun| noun.code == code)
}
