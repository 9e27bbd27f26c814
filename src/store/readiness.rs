//! The dated facts readiness is computed from, handed out row by row without copying.

use chrono::NaiveDate;

use super::Db;
use crate::error::Result;

/// A link or a request: the indicator's number, the first day it is true, the first day it is not.
pub type Span = (i64, NaiveDate, NaiveDate);

/// Every link from evidence to indicators of the versions that were newest on a day; true from that day
/// or earlier.
pub fn links(db: &Db, on: NaiveDate, mut each: impl FnMut(Span)) -> Result<()> {
    let mut query = db.prepare_cached(include_str!("links.sql"))?;
    let mut rows = query.query([on.to_string()])?;
    while let Some(row) = rows.next()? {
        each((row.get(0)?, on, until(text(row, 1)?)));
    }
    Ok(())
}

/// Every request for sign-off, until it was answered or taken back.
pub fn asked(db: &Db, mut each: impl FnMut(Span)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT a.indicator, r.asked_at,
                CASE WHEN a.answered_at <> '' THEN a.answered_at
                     WHEN r.taken_back_at <> '' THEN r.taken_back_at
                     ELSE e.withdrawn_at END
         FROM asked a
         JOIN request r ON r.number = a.request
         JOIN evidence_version v ON v.number = a.version
         JOIN evidence e ON e.number = v.evidence",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each((row.get(0)?, day(text(row, 1)?), until(text(row, 2)?)));
    }
    Ok(())
}

/// A decision: one row for each piece of evidence it rests on, decisions oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionRow {
    /// The record's number.
    pub number: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// Whether it says achieved.
    pub achieved: bool,
    /// The day it was made.
    pub on: NaiveDate,
    /// The last day it is valid; [`NaiveDate::MAX`] without an end.
    pub valid_until: NaiveDate,
    /// The day it was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub withdrawn_on: NaiveDate,
    /// The day this piece of evidence was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub evidence_withdrawn_on: NaiveDate,
}

/// Every decision.
pub fn decisions(db: &Db, mut each: impl FnMut(DecisionRow)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT s.number, s.indicator, s.decision = 'achieved', s.signed_at, s.valid_until,
                coalesce((SELECT min(w.signed_at) FROM sign_off w
                          WHERE w.target = s.id AND w.target <> '' AND w.kind IN ('amend', 'withdraw')), ''),
                e.withdrawn_at
         FROM sign_off s
         JOIN sign_off_evidence x ON x.sign_off = s.number
         JOIN evidence_version v ON v.number = x.version
         JOIN evidence e ON e.number = v.evidence
         WHERE s.kind <> 'withdraw'
         ORDER BY s.number",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each(DecisionRow {
            number: row.get(0)?,
            indicator: row.get(1)?,
            achieved: row.get(2)?,
            on: day(text(row, 3)?),
            valid_until: until(text(row, 4)?),
            withdrawn_on: until(text(row, 5)?),
            evidence_withdrawn_on: until(text(row, 6)?),
        });
    }
    Ok(())
}

/// The calendar day a stored time or date begins with. What cannot be read counts as long ago.
pub fn day(text: &str) -> NaiveDate {
    let number = |range: std::ops::Range<usize>| {
        text.get(range).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(0)
    };
    i32::try_from(number(0..4))
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, number(5..7), number(8..10)))
        .unwrap_or(NaiveDate::MIN)
}

fn text<'a>(row: &'a rusqlite::Row, column: usize) -> rusqlite::Result<&'a str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// As [`day`], where an empty text means "never".
fn until(text: &str) -> NaiveDate {
    if text.is_empty() { NaiveDate::MAX } else { day(text) }
}
