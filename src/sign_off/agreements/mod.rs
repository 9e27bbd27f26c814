//! Agreements: what a preceptor signs that is not a decision on evidence. Making, sealing and keeping them.

mod about_entry;
mod about_stage;
mod agree;
mod draw;
mod types;

pub(crate) use agree::keep_agreement;
pub(crate) use draw::{AgreementChain, AgreementGround};
pub use types::{Agreement, ToAgree};
