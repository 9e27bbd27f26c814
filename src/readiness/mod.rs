//! Readiness: how far a person is for each stage, what is left, and why.
//!
//! Pure: a framework, a policy, a day and the facts of a portfolio in, an answer out. It cannot
//! fail, asks no clock and is never stored.

mod compute;
mod record;
mod types;

pub use compute::compute;
pub use record::{Decided, Indexed, Link, Record, Verdict};
pub use types::{
    DomainReadiness, FrameworkRef, IndicatorReadiness, Left, Readiness, StageReadiness, State,
};
