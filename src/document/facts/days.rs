//! Days of stored times.

use chrono::NaiveDate;

/// The day of a stored time.
pub fn day(at: &str) -> Option<NaiveDate> {
    // Days kept by early versions may lack a nought.
    at.split('T').next()?.parse().ok()
}

/// The day of a stored time, as it is printed.
pub fn printed_day(at: &str) -> String {
    day(at).map_or_else(|| at.to_owned(), crate::clock::printed)
}
