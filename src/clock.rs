//! The only place that asks what time it is.
//!
//! Everything else receives a [`Clock`], so that a test, the sample portfolio and
//! "as it was on a date" are ordinary uses and not special cases.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, Local, NaiveDate, SecondsFormat};

/// A source of the current time.
#[derive(Debug)]
pub enum Clock {
    /// The computer's own clock, in its own time zone.
    System,
    /// A time that stays the same until it is set.
    Fixed(Cell<DateTime<FixedOffset>>),
}

/// Parses a day written as `2026-03-14`; none for any other form.
pub fn day(written: &str) -> Option<NaiveDate> {
    let mut signs = written.bytes().enumerate();
    let form = written.len() == 10
        && signs.all(
            |(at, sign)| if matches!(at, 4 | 7) { sign == b'-' } else { sign.is_ascii_digit() },
        );
    written.parse().ok().filter(|_| form)
}

impl Clock {
    /// A clock that stands still at `at`.
    pub fn fixed(at: DateTime<FixedOffset>) -> Self {
        Self::Fixed(Cell::new(at))
    }

    /// The present moment, with the local offset: its calendar day is the user's day.
    pub fn now(&self) -> DateTime<FixedOffset> {
        match self {
            Self::System => Local::now().fixed_offset(),
            Self::Fixed(at) => at.get(),
        }
    }

    /// Today, as the user's calendar has it.
    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    /// Moves a fixed clock; the computer's own clock cannot be moved.
    pub fn set(&self, to: DateTime<FixedOffset>) {
        if let Self::Fixed(at) = self {
            at.set(to);
        }
    }
}

/// A moment as it is stored: RFC 3339 with its offset, so the first ten characters are the user's day.
pub fn stamp(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Midnight of a day in UTC.
pub fn start_of(day: NaiveDate) -> DateTime<FixedOffset> {
    day.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset()
}

/// A date as it is printed: `28 February 2027`.
pub fn printed(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
