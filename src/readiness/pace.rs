//! When a stage will be reached at the pace of the last days.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::types::StageReadiness;
use crate::clock::printed;
use crate::words;

/// Over how many days the pace is measured.
pub const PACE_DAYS: u32 = 90;
/// The fewest statements that make a pace.
const LEAST: u32 = 3;
/// A day further off than this says nothing useful: five years.
const FURTHEST: u64 = 5 * 365;

/// The pace, and the day it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Pace {
    /// How many more statements count than 90 days before.
    pub gained: u32,
    /// The day the stage is reached at that pace.
    #[cfg_attr(test, ts(type = "string"))]
    pub by: NaiveDate,
    /// Both as a sentence.
    pub words: String,
}

/// The pace towards a stage; none when the stage is ready, or too little was signed off to tell.
pub fn pace(before: &StageReadiness, now: &StageReadiness, on: NaiveDate) -> Option<Pace> {
    let gained = now.signed_off.checked_sub(before.signed_off)?;
    let left = u32::try_from(now.left.len()).ok()?;
    if left == 0 || gained < LEAST {
        return None;
    }
    let days = (u64::from(left) * u64::from(PACE_DAYS)).div_ceil(u64::from(gained));
    if days > FURTHEST {
        return None;
    }
    let by = on.checked_add_days(Days::new(days))?;
    let words = words::counting::done_at_this_pace(PACE_DAYS, left, printed(by));
    Some(Pace { gained, by, words })
}
