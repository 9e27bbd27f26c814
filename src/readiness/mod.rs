//! Readiness: how far a person is for each stage, what is left, and why.
//!
//! Pure: a framework, a policy, a day and the facts of a portfolio in, an answer out. It cannot
//! fail, asks no clock and is never stored.

mod change;
mod compute;
mod explain;
mod judge;
mod pace;
mod record;
mod routes;
mod standings;
mod steps;
mod types;

pub use crate::codes::QualificationProgress as Progress;
pub use change::{Change, changed};
pub use compute::compute;
pub use explain::{Explanation, why};
pub use pace::{Pace, pace};
pub use record::{Agreed, DatedLink, Decided, Held, Indexed, Outcome, Record, Rested, What};
pub use routes::{PartStanding, Qualify, RouteStanding, RouteState, WayStanding, routes};
pub use standings::{PieceStanding, Standings, standings, standings_without_rules};
pub use steps::{Step, steps};
pub use types::{
    By, DomainReadiness, FrameworkRef, IndicatorReadiness, Left, Readiness, StageReadiness, State,
};
