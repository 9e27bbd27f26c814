//! Checks times: a time is the signer's claim, and an impossible one is refused. Pure.

use chrono::{DateTime, Duration, FixedOffset};

use super::statement::Statement;
use crate::clock;
use crate::codes::day;
use crate::error::{Error, Result};
use crate::words;

/// How far ahead of ours a signer's clock may run.
const AHEAD: Duration = Duration::hours(24);
/// How far two computers' clocks may differ when one time must not be before another: a wrong summer time, and some more.
const APART: Duration = Duration::hours(2);

/// Whether a statement's time is possible, seen from `now`.
///
/// # Errors
/// [`Error::SignedInFuture`], [`Error::SignedTooEarly`], [`Error::RecordInvalid`].
pub fn fits(statement: &Statement, now: DateTime<FixedOffset>) -> Result<()> {
    let asked = statement.request.iter().map(|request| request.asked_at.as_str());
    let saved = statement.evidence.iter().map(|evidence| evidence.saved_at.as_str());
    after(&statement.signed_at, asked.chain(saved), now)
}

/// Checks that a time is not in the future and not before others, with tolerance for clocks that differ.
///
/// # Errors
/// As [`fits`].
pub(crate) fn after<'a>(
    at: &str,
    others: impl IntoIterator<Item = &'a str>,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    let signed = not_ahead(at, now)?;
    for before in others {
        if signed + APART < moment(before)? {
            return Err(Error::SignedTooEarly);
        }
    }
    Ok(())
}

/// Checks that a time is not in the future, with tolerance for a clock that runs ahead.
///
/// # Errors
/// [`Error::SignedInFuture`], [`Error::RecordInvalid`].
pub fn not_ahead(at: &str, now: DateTime<FixedOffset>) -> Result<DateTime<FixedOffset>> {
    let signed = moment(at)?;
    if signed > now + AHEAD {
        return Err(Error::SignedInFuture);
    }
    Ok(signed)
}

/// Parses a time in the one form of records: [`clock::stamp`], with `+00:00` or `Z`. RFC 3339 allows more forms, and readers
/// differ about them.
pub(crate) fn moment(text: &str) -> Result<DateTime<FixedOffset>> {
    let unread = Error::RecordInvalid { problem: words::sign_off::TIME_CANNOT_BE_READ };
    let at = DateTime::parse_from_rfc3339(text).ok();
    let written = |at: &DateTime<FixedOffset>| {
        let stamp = clock::stamp(*at);
        let leaps = at.timestamp_subsec_nanos() > 0;
        !leaps
            && day::is_written(at.date_naive())
            && (stamp == text || stamp.replace('Z', "+00:00") == text)
    };
    at.filter(written).ok_or(unread)
}
