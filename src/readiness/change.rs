//! What changed between two days.

use serde::Serialize;

use super::types::{Readiness, State};
use crate::framework::Framework;

/// An indicator whose state changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Change {
    /// The indicator's id.
    pub indicator: String,
    /// How it stood.
    pub from: State,
    /// How it stands.
    pub to: State,
}

/// The indicators whose state changed, in published order. `before` and `after` must be about `framework`.
pub fn changed(framework: &Framework, before: &Readiness, after: &Readiness) -> Vec<Change> {
    let pairs = before.indicators.iter().zip(&after.indicators);
    framework
        .indicators()
        .zip(pairs)
        .filter(|(_, (before, after))| before.state != after.state)
        .map(|((_, _, indicator), (before, after))| Change {
            indicator: indicator.id.clone(),
            from: before.state,
            to: after.state,
        })
        .collect()
}
