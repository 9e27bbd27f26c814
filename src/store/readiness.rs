//! The dated facts readiness is computed from, handed out row by row without copying.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Db;
use crate::error::Result;

/// A link or a request: the indicator's number, the first day it is true, the first day it is not.
pub type Span = (i64, NaiveDate, NaiveDate);

/// The pieces of evidence as readiness needs them, read once: each row of an index in its order.
#[derive(Debug, Default)]
pub struct Pieces {
    /// By the number of a version.
    versions: Vec<Version>,
    /// By the number of a piece of evidence: the newest version on the day, and until when it stands.
    evidence: Vec<(usize, NaiveDate)>,
    /// The codes of the kinds there are.
    kinds: Vec<String>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Version {
    evidence: usize,
    kind: u8,
}

impl Pieces {
    /// Reads them as they were on a day.
    pub fn read(db: &Db, on: NaiveDate) -> Result<Self> {
        let mut pieces = Self::default();
        let mut query = db.prepare_cached("SELECT number, withdrawn_at FROM evidence")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            *place(&mut pieces.evidence, index(row.get(0)?)) = (0, until(text(row, 1)?));
        }
        let on = on.to_string();
        let mut query = db.prepare_cached(include_str!("versions.sql"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (number, kind) = (index(row.get(0)?), text(row, 2)?);
            let evidence = index(row.get(1)?);
            let known = pieces.kinds.iter().position(|one| one == kind).unwrap_or_else(|| {
                pieces.kinds.push(kind.to_owned());
                pieces.kinds.len() - 1
            });
            let kind = u8::try_from(known).unwrap_or(u8::MAX);
            *place(&mut pieces.versions, number) = Version { evidence, kind };
            if text(row, 3)?.get(..10) <= Some(on.as_str())
                && let Some((newest, _)) = pieces.evidence.get_mut(evidence)
            {
                *newest = number.max(*newest);
            }
        }
        Ok(pieces)
    }

    fn version(&self, number: i64) -> Version {
        self.versions.get(index(number)).copied().unwrap_or_default()
    }

    fn piece(&self, number: usize) -> (usize, NaiveDate) {
        self.evidence.get(number).copied().unwrap_or((0, NaiveDate::MIN))
    }

    /// The first day a version's evidence no longer stands.
    fn stands_until(&self, version: i64) -> NaiveDate {
        self.piece(self.version(version).evidence).1
    }

    /// The code of a version's kind.
    fn kind(&self, version: i64) -> &str {
        self.kinds.get(usize::from(self.version(version).kind)).map_or("", String::as_str)
    }
}

fn index(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn place<T: Default + Clone>(all: &mut Vec<T>, at: usize) -> &mut T {
    if all.len() <= at {
        all.resize(at + 1, T::default());
    }
    &mut all[at]
}

/// Every link from evidence to indicators of the versions that were newest on the day; true from that
/// day or earlier.
pub fn links(db: &Db, pieces: &Pieces, on: NaiveDate, mut each: impl FnMut(Span)) -> Result<()> {
    let mut query = db.prepare_cached(include_str!("links.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let (newest, until) = pieces.piece(pieces.version(number).evidence);
        if newest == index(number) {
            each((row.get(1)?, on, until));
        }
    }
    Ok(())
}

/// Every request for sign-off, until it was answered, taken back, or withdrawn with its evidence.
pub fn asked(db: &Db, pieces: &Pieces, mut each: impl FnMut(Span)) -> Result<()> {
    let mut query = db.prepare_cached(include_str!("asked.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let ended = match text(row, 3)? {
            "" => pieces.stands_until(row.get(1)?),
            ended => day(ended),
        };
        each((row.get(0)?, day(text(row, 2)?), ended));
    }
    Ok(())
}

/// A decision: one row for each piece of evidence it rests on, decisions oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionRow<'a> {
    /// The record's number.
    pub number: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// Whether it says achieved.
    pub achieved: bool,
    /// The day it was made.
    pub on: NaiveDate,
    /// The moment it was made, in seconds.
    pub at: i64,
    /// Who made it: their key.
    pub signer: &'a str,
    /// The code of this piece's kind.
    pub kind: &'a str,
    /// The last day it is valid; [`NaiveDate::MAX`] without an end.
    pub valid_until: NaiveDate,
    /// The day it was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub withdrawn_on: NaiveDate,
    /// The day this piece of evidence was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub evidence_withdrawn_on: NaiveDate,
}

/// Every decision.
pub fn decisions(db: &Db, pieces: &Pieces, mut each: impl FnMut(DecisionRow<'_>)) -> Result<()> {
    let replaced = replaced(db)?;
    let rests_on = rests_on(db)?;
    let mut query = db.prepare_cached(include_str!("decisions.sql"))?;
    let mut rows = query.query([])?;
    // The order of an index is by indicator; the oldest first is made of it here, in memory.
    let mut texts = String::new();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (signed_at, signer) = (text(row, 3)?, text(row, 5)?);
        let from = texts.len();
        texts.push_str(signer);
        found.push(Found {
            number: row.get(0)?,
            indicator: row.get(1)?,
            achieved: text(row, 2)? == "achieved",
            on: day(signed_at),
            at: moment(signed_at),
            valid_until: until(text(row, 4)?),
            signer: (from, texts.len()),
        });
    }
    found.sort_unstable_by_key(|one| one.number);
    let mut rests_on = rests_on.as_slice();
    for one in found {
        let before = rests_on.partition_point(|(number, _)| *number < one.number);
        rests_on = rests_on.get(before..).unwrap_or_default();
        let own = rests_on.partition_point(|(number, _)| *number == one.number);
        let withdrawn_on = replaced.get(&one.number).copied().unwrap_or(NaiveDate::MAX);
        for (_, version) in rests_on.get(..own).unwrap_or_default() {
            each(DecisionRow {
                number: one.number,
                indicator: one.indicator,
                achieved: one.achieved,
                on: one.on,
                at: one.at,
                signer: texts.get(one.signer.0..one.signer.1).unwrap_or_default(),
                kind: pieces.kind(*version),
                valid_until: one.valid_until,
                withdrawn_on,
                evidence_withdrawn_on: pieces.stands_until(*version),
            });
        }
    }
    Ok(())
}

struct Found {
    number: i64,
    indicator: i64,
    achieved: bool,
    on: NaiveDate,
    at: i64,
    valid_until: NaiveDate,
    signer: (usize, usize),
}

/// The versions each decision rests on, in the order of the decisions.
fn rests_on(db: &Db) -> Result<Vec<(i64, i64)>> {
    let mut query = db.prepare_cached(include_str!("rests_on.sql"))?;
    let all = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

/// The day each decision that was amended or withdrawn was so first.
fn replaced(db: &Db) -> Result<HashMap<i64, NaiveDate>> {
    let mut query = db.prepare_cached(include_str!("replaced.sql"))?;
    let mut rows = query.query([])?;
    let mut all = HashMap::new();
    while let Some(row) = rows.next()? {
        all.insert(row.get(0)?, until(text(row, 1)?));
    }
    Ok(all)
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

/// The moment a stored time names, in seconds. What cannot be read counts as long ago.
pub fn moment(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).map_or(i64::MIN, |at| at.timestamp())
}

/// As [`day`], where an empty text means "never".
pub fn until(text: &str) -> NaiveDate {
    if text.is_empty() { NaiveDate::MAX } else { day(text) }
}
