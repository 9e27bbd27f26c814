//! Evidence as a list shows it.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::evidence::numbers;
use super::readiness::{day, text};
use super::{Db, rows};
use crate::codes::Kind;
use crate::error::Result;

/// A piece of evidence as a list shows it.
#[derive(Debug, Clone)]
pub struct ListedRow {
    /// The evidence's number.
    pub evidence: i64,
    /// The newest version's number.
    pub newest: i64,
    /// The evidence's id.
    pub id: String,
    /// The newest version.
    pub version: u32,
    /// What sort of evidence it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The title.
    pub title: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it was erased.
    pub erased: bool,
    /// How many files it has.
    pub files: u32,
}

/// The number of every piece of evidence, the one that happened last first.
pub fn newest_first(db: &Db) -> Result<Vec<i64>> {
    let mut all: Vec<(NaiveDate, i64)> = rows(
        db,
        "SELECT v.happened_on, e.number FROM evidence e JOIN evidence_version v ON v.number = e.newest",
        [],
        |row| Ok((day(text(row, 0)?), row.get(1)?)),
    )?;
    // Sorted here, which is faster than SQLite's sorter.
    all.sort_unstable_by_key(|one| Reverse(*one));
    Ok(all.into_iter().map(|(_, number)| number).collect())
}

/// Every piece of evidence as a list shows it, the one that happened last first.
pub fn every(db: &Db) -> Result<Vec<ListedRow>> {
    let mut all: Vec<ListedRow> = rows(
        db,
        &format!("SELECT {LISTED} FROM evidence e JOIN evidence_version v ON v.number = e.newest"),
        [],
        listed_row,
    )?;
    // Sorted here: SQLite would carry every column through its sorter.
    all.sort_unstable_by_key(|row| Reverse((row.happened_on, row.evidence)));
    Ok(all)
}

/// A piece of evidence that is not withdrawn, with its text.
#[derive(Debug)]
pub struct ToldRow<'r> {
    /// The evidence's number.
    pub evidence: i64,
    /// The evidence's id.
    pub id: &'r str,
    /// What sort it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The title.
    pub title: &'r str,
    /// What it says.
    pub text: &'r str,
    /// How many files it has.
    pub files: u32,
    /// The newest version's number.
    pub version: i64,
}

/// The pieces that are not withdrawn, with their texts, in the order they were logged.
pub fn told(db: &Db, mut each: impl FnMut(ToldRow)) -> Result<()> {
    let files = counted(db, "SELECT version FROM attached ORDER BY version")?;
    let mut query = db.prepare_cached(
        "SELECT e.number, e.id, v.kind, v.happened_on, v.title, v.text, v.number
         FROM evidence e JOIN evidence_version v ON v.number = e.newest WHERE e.withdrawn_at = ''
         ORDER BY e.number",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(6)?;
        let of_it = files.binary_search_by_key(&version, |one| one.0);
        each(ToldRow {
            evidence: row.get(0)?,
            id: text(row, 1)?,
            kind: row.get(2)?,
            happened_on: day(text(row, 3)?),
            title: text(row, 4)?,
            text: text(row, 5)?,
            files: of_it.ok().and_then(|at| files.get(at)).map_or(0, |one| one.1),
            version,
        });
    }
    Ok(())
}

/// How often each number occurs in a sorted list: faster than GROUP BY.
fn counted(db: &Db, sql: &str) -> Result<Vec<(i64, u32)>> {
    let mut query = db.prepare_cached(sql)?;
    let mut rows = query.query([])?;
    let mut counts: Vec<(i64, u32)> = Vec::new();
    while let Some(row) = rows.next()? {
        let number = row.get(0)?;
        match counts.last_mut() {
            Some(last) if last.0 == number => last.1 += 1,
            _ => counts.push((number, 1)),
        }
    }
    Ok(counts)
}

/// The pieces that are not withdrawn: number, newest version and that version's number; the newest first.
pub fn standing(db: &Db) -> Result<Vec<(i64, u32, i64)>> {
    rows(
        db,
        "SELECT e.number, v.version, v.number FROM evidence e JOIN evidence_version v ON v.number = e.newest
         WHERE e.withdrawn_at = '' ORDER BY v.happened_on DESC, e.number DESC",
        [],
        |row| row.try_into(),
    )
}

/// The months (`YYYY-MM`) with evidence, the last first.
pub fn months(db: &Db) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT DISTINCT substr(v.happened_on, 1, 7) AS month
         FROM evidence e JOIN evidence_version v ON v.number = e.newest ORDER BY month DESC",
        [],
        |row| row.get(0),
    )
}

/// Those of these pieces that are not withdrawn and linked to nothing, the newest first.
pub fn unlinked(db: &Db, of: &[i64]) -> Result<Vec<i64>> {
    rows(
        db,
        "SELECT e.number FROM json_each(?1) one
         JOIN evidence e ON e.number = one.value JOIN evidence_version v ON v.number = e.newest
         WHERE e.withdrawn_at = '' AND NOT EXISTS (SELECT 1 FROM shows s WHERE s.version = e.newest)
         ORDER BY v.happened_on DESC, e.number DESC",
        [numbers(of)],
        |row| row.get(0),
    )
}

/// These pieces of evidence as a list shows them, in the given order.
pub fn these(db: &Db, of: &[i64]) -> Result<Vec<ListedRow>> {
    // Asked for one by one: a page is short, and SQLite reads no list of them as fast.
    let mut query = db.prepare_cached(&format!(
        "SELECT {LISTED} FROM evidence e JOIN evidence_version v ON v.number = e.newest
         WHERE e.number = ?1"
    ))?;
    let mut all = Vec::with_capacity(of.len());
    for number in of {
        all.extend(query.query_row([number], listed_row).optional()?);
    }
    Ok(all)
}

/// The columns of a [`ListedRow`], from `evidence e` and its newest `evidence_version v`.
const LISTED: &str =
    "e.number, e.id, v.version, v.kind, v.happened_on, v.title, e.withdrawn_at <> '',
     (SELECT count(*) FROM attached d WHERE d.version = v.number), e.erased_at <> '', e.newest";

fn listed_row(row: &Row) -> rusqlite::Result<ListedRow> {
    Ok(ListedRow {
        evidence: row.get(0)?,
        id: row.get(1)?,
        version: row.get(2)?,
        kind: row.get(3)?,
        happened_on: day(text(row, 4)?),
        title: row.get(5)?,
        withdrawn: row.get(6)?,
        files: row.get(7)?,
        erased: row.get(8)?,
        newest: row.get(9)?,
    })
}
