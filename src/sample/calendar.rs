//! Days and times of the sample. Nothing here asks what time it is.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeZone, Weekday};

/// The day the sample is as of: Monday 16 November 2026.
pub const AS_OF: NaiveDate = day(2026, 11, 16);

/// The day the sample's person started in post: Monday 2 March 2026.
pub const STARTED_IN_POST: NaiveDate = in_2026(3, 2);

const WINTER: FixedOffset = offset(0);
const SUMMER: FixedOffset = offset(3600);

/// A day of the calendar; a constant one that does not exist does not compile.
pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("a day of the sample is not in the calendar"),
    }
}

/// A day of 2026.
pub const fn in_2026(month: u32, day_of_month: u32) -> NaiveDate {
    day(2026, month, day_of_month)
}

const fn offset(seconds: i32) -> FixedOffset {
    match FixedOffset::east_opt(seconds) {
        Some(offset) => offset,
        None => panic!("an offset of the sample does not exist"),
    }
}

/// A time of day in the United Kingdom, with summer time from the last Sunday of March until the
/// last Sunday of October.
pub fn at(day: NaiveDate, hour: u32, minute: u32) -> DateTime<FixedOffset> {
    let time = day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN));
    let summer = last_sunday(day.year(), 3) <= day && day < last_sunday(day.year(), 10);
    let offset = if summer { SUMMER } else { WINTER };
    offset.from_local_datetime(&time).single().unwrap_or_else(|| time.and_utc().fixed_offset())
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let end = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    end - Days::new(u64::from(end.weekday().num_days_from_sunday()))
}

/// The day itself, or the Friday before when it is a Saturday or a Sunday.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_starts_and_ends_on_the_last_sundays() {
        assert_eq!(at(in_2026(3, 28), 9, 5).to_rfc3339(), "2026-03-28T09:05:00+00:00");
        assert_eq!(at(in_2026(3, 29), 9, 5).to_rfc3339(), "2026-03-29T09:05:00+01:00");
        assert_eq!(at(in_2026(10, 24), 9, 5).to_rfc3339(), "2026-10-24T09:05:00+01:00");
        assert_eq!(at(in_2026(10, 25), 9, 5).to_rfc3339(), "2026-10-25T09:05:00+00:00");
    }
}
