//! The coach: what a reader of a document may stumble over, before it is made. It advises and never blocks.
//!
//! The rules are data, a list for each reader; `judge` is pure. What a person reads of a finding is in `words`.

mod advice;
mod facts;
mod judge;
mod rules;

pub use advice::{Advice, AdviceOn};
pub use judge::{CoachFacts, CoachFinding, JudgedPiece, StandingSignOff, judge};
pub use rules::{CoachRule, Reader, rules};
