//! Qualifications and experience, in versions, and absences.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, named_params};

use super::{Db, rows};
use crate::codes::QualificationProgress;
use crate::error::Result;

/// A version of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualificationRow {
    /// The entry's id.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// The code of its kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Its level; 0 where a level means nothing.
    pub level: u8,
    /// How many.
    pub amount: u32,
    /// How far it is.
    pub progress: QualificationProgress,
    /// The day it was awarded, or begun.
    pub since: NaiveDate,
    /// Who awarded it, or agreed to it as equivalent.
    pub awarded_by: String,
    /// Whether this version takes the entry back.
    pub withdrawn: bool,
    /// When it was saved.
    pub saved_at: String,
    /// When a preceptor agreed to this version, or empty.
    pub seen_at: String,
    /// When that agreement was ended, or empty.
    pub seen_until: String,
}

/// Adds a version.
pub fn insert(db: &Db, row: &QualificationRow) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO qualification
           (id, version, kind, title, level, amount, progress, since, awarded_by, withdrawn, saved_at)
         VALUES (:id, :version, :kind, :title, :level, :amount, :progress, :since, :by, :withdrawn, :at)",
    )?
    .execute(named_params! {
        ":id": row.id, ":version": row.version, ":kind": row.kind, ":title": row.title,
        ":level": row.level, ":amount": row.amount, ":progress": row.progress, ":since": row.since,
        ":by": row.awarded_by, ":withdrawn": row.withdrawn, ":at": row.saved_at,
    })?;
    Ok(())
}

/// Every version of every entry, entries in the order they were added.
pub fn all(db: &Db) -> Result<Vec<QualificationRow>> {
    rows(db, "SELECT q.id, q.version, q.kind, q.title, q.level, q.amount, q.progress, q.since,
                q.awarded_by, q.withdrawn, q.saved_at, coalesce(min(a.signed_at), ''),
                coalesce((SELECT min(e.signed_at) FROM agreement e
                          WHERE e.target = a.id AND e.target <> '' AND e.kind = 'end'), '')
         FROM qualification q
         LEFT JOIN agreement a ON a.number = (
             SELECT p.number FROM agreement p
             WHERE p.kind = 'proof' AND p.qualification = q.id AND p.qualification_version = q.version
             ORDER BY EXISTS (SELECT 1 FROM agreement e WHERE e.target = p.id AND e.kind = 'end'), p.number
             LIMIT 1)
         GROUP BY q.number
         ORDER BY (SELECT min(f.number) FROM qualification f WHERE f.id = q.id), q.version", [], |row| {
            Ok(QualificationRow {
                id: row.get(0)?,
                version: row.get(1)?,
                kind: row.get(2)?,
                title: row.get(3)?,
                level: row.get(4)?,
                amount: row.get(5)?,
                progress: row.get(6)?,
                since: row.get(7)?,
                awarded_by: row.get(8)?,
                withdrawn: row.get(9)?,
                saved_at: row.get(10)?,
                seen_at: row.get(11)?,
                seen_until: row.get(12)?,
            })
        })
}

/// Notes an absence, first and last day.
pub fn insert_absence(db: &Db, first: NaiveDate, last: NaiveDate, at: &str) -> Result<()> {
    db.execute(
        "INSERT INTO absence (first_day, last_day, saved_at) VALUES (?1, ?2, ?3)",
        (first, last, at),
    )?;
    Ok(())
}

/// The absence that ended last, first and last day.
pub fn last_absence(db: &Db) -> Result<Option<(NaiveDate, NaiveDate)>> {
    Ok(db
        .query_row(
            "SELECT first_day, last_day FROM absence ORDER BY last_day DESC, number DESC LIMIT 1",
            [],
            |row| row.try_into(),
        )
        .optional()?)
}

/// Says the day of the start in post.
pub fn set_started_in_post(db: &Db, day: NaiveDate) -> Result<()> {
    db.execute("UPDATE portfolio SET started_in_post = ?1", [day])?;
    Ok(())
}
