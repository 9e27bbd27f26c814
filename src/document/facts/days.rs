//! Dates of stored timestamps.

use chrono::NaiveDate;

/// The date of a stored timestamp.
pub fn day(at: &str) -> Option<NaiveDate> {
    // Dates stored by early versions may lack a leading zero.
    at.split('T').next()?.parse().ok()
}

/// The date of a stored timestamp, as documents print it.
pub fn printed_day(at: &str) -> String {
    day(at).map_or_else(|| at.to_owned(), crate::clock::printed)
}
