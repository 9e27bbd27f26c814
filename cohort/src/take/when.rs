//! The timestamps of a passport, as a day and as Unix seconds.

use chrono::{DateTime, NaiveDate};

/// The date of a timestamp, in its own time zone.
pub fn day(at: &str) -> Result<NaiveDate, String> {
    let day = at.get(..10).and_then(|day| day.parse().ok());
    day.ok_or_else(|| "A day in it cannot be read.".to_owned())
}

/// A timestamp in Unix seconds.
pub fn seconds(at: &str) -> Result<i64, String> {
    let at = DateTime::parse_from_rfc3339(at).map_err(|_| "A time in it cannot be read.")?;
    Ok(at.timestamp())
}
