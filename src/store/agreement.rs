//! Agreements: sealed, only ever added.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, named_params};

use super::readiness::{day, moment, until};
use super::{Db, rows};
use crate::codes::AgreementKind;
use crate::error::Result;

/// A sealed agreement to keep.
#[derive(Debug)]
pub struct NewAgreement<'a> {
    /// Its id.
    pub id: &'a str,
    /// What is agreed.
    pub kind: AgreementKind,
    /// The agreement it ends, or empty.
    pub target: &'a str,
    /// The signer's key (`did:key`).
    pub signer: &'a str,
    /// The qualification it is about, or empty.
    pub qualification: &'a str,
    /// The version of that, or 0.
    pub version: u32,
    /// The entry of working life it is about, or empty.
    pub entry: &'a str,
    /// The version of that, or 0.
    pub entry_version: u32,
    /// When, by the signer's clock.
    pub signed_at: &'a str,
    /// The signer's count of agreements.
    pub sequence: u32,
    /// SHA-256 of the sealed agreement.
    pub digest: &'a str,
    /// The sealed agreement.
    pub jws: &'a str,
}

/// An agreement as it is kept.
#[derive(Debug, Clone)]
pub struct AgreementRow {
    /// Its number.
    pub number: i64,
    /// The sealed agreement.
    pub jws: String,
    /// When it was ended, or empty.
    pub ended_at: String,
    /// Whether it is to be taken along in a passport though that leaves it out otherwise.
    pub taken_along: bool,
}

/// Adds an agreement on indicators.
pub fn insert(db: &Db, new: &NewAgreement, indicators: &[i64]) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO agreement
           (id, kind, target, signer, qualification, qualification_version, entry, entry_version,
            signed_at, sequence, digest, jws)
         VALUES (:id, :kind, :target, :signer, :qualification, :version, :entry, :entry_version,
            :signed_at, :sequence, :digest, :jws)",
    )?
    .execute(named_params! {
        ":id": new.id, ":kind": new.kind, ":target": new.target, ":signer": new.signer,
        ":qualification": new.qualification, ":version": new.version, ":entry": new.entry,
        ":entry_version": new.entry_version, ":signed_at": new.signed_at, ":sequence": new.sequence, ":digest": new.digest, ":jws": new.jws,
    })?;
    let number = db.last_insert_rowid();
    let mut about = db.prepare_cached(
        "INSERT INTO agreement_indicator (agreement, indicator) VALUES (?1, ?2)
         ON CONFLICT DO NOTHING",
    )?;
    for indicator in indicators {
        about.execute([number, *indicator])?;
    }
    Ok(number)
}

/// The count and digest of a signer's last agreement.
pub fn last_of(db: &Db, signer: &str) -> Result<Option<(u32, String)>> {
    Ok(db
        .prepare_cached(
            "SELECT sequence, digest FROM agreement WHERE signer = ?1 ORDER BY sequence DESC, number DESC LIMIT 1",
        )?
        .query_row([signer], |row| row.try_into())
        .optional()?)
}

/// Every signer's place in their chain of agreements: key, count and digest of the last.
pub fn chains(db: &Db) -> Result<Vec<(String, u32, String)>> {
    rows(
        db,
        "SELECT signer, sequence, digest FROM agreement a
         WHERE number = (SELECT n.number FROM agreement n WHERE n.signer = a.signer
                         ORDER BY n.sequence DESC, n.number DESC LIMIT 1)
         ORDER BY signer",
        [],
        |row| row.try_into(),
    )
}

/// Whether an agreement of a signer has this digest.
pub fn has(db: &Db, signer: &str, digest: &str) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM agreement WHERE signer = ?1 AND digest = ?2)",
        )?
        .query_row([signer, digest], |row| row.get(0))?)
}

const ROW: &str = "SELECT a.number, a.jws,
        coalesce((SELECT min(e.signed_at) FROM agreement e
                  WHERE e.target = a.id AND e.target <> '' AND e.kind = 'end'), ''),
        EXISTS (SELECT 1 FROM agreement_taken_along t WHERE t.agreement = a.number)
 FROM agreement a";

fn row(row: &rusqlite::Row) -> rusqlite::Result<AgreementRow> {
    Ok(AgreementRow {
        number: row.get(0)?,
        jws: row.get(1)?,
        ended_at: row.get(2)?,
        taken_along: row.get(3)?,
    })
}

/// Every agreement, oldest first.
pub fn all(db: &Db) -> Result<Vec<AgreementRow>> {
    rows(db, &format!("{ROW} ORDER BY a.number"), [], row)
}

/// One agreement, by id.
pub fn by_id(db: &Db, id: &str) -> Result<Option<AgreementRow>> {
    Ok(db.prepare_cached(&format!("{ROW} WHERE a.id = ?1"))?.query_row([id], row).optional()?)
}

/// One agreement, by number.
pub fn by_number(db: &Db, number: i64) -> Result<Option<AgreementRow>> {
    Ok(db
        .prepare_cached(&format!("{ROW} WHERE a.number = ?1"))?
        .query_row([number], row)
        .optional()?)
}

/// Takes an agreement along in a passport, or leaves it out again.
pub fn take_along(db: &Db, number: i64, along: bool, at: &str) -> Result<()> {
    if along {
        db.execute(
            "INSERT INTO agreement_taken_along (agreement, chosen_at) VALUES (?1, ?2)
             ON CONFLICT (agreement) DO NOTHING",
            rusqlite::params![number, at],
        )?;
    } else {
        db.execute("DELETE FROM agreement_taken_along WHERE agreement = ?1", [number])?;
    }
    Ok(())
}

/// An agreement on one indicator, dated.
#[derive(Debug, Clone)]
pub struct AgreedRow {
    /// The agreement's number.
    pub number: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// What was agreed.
    pub kind: AgreementKind,
    /// The day.
    pub on: NaiveDate,
    /// The moment, in seconds.
    pub at: i64,
    /// The day it was ended; [`NaiveDate::MAX`] while it stands.
    pub ended_on: NaiveDate,
}

/// Every agreement on indicators, oldest first.
pub fn agreed(db: &Db, mut each: impl FnMut(AgreedRow)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT a.number, i.indicator, a.kind, a.signed_at,
                coalesce((SELECT min(e.signed_at) FROM agreement e
                          WHERE e.target = a.id AND e.target <> '' AND e.kind = 'end'), '')
         FROM agreement a JOIN agreement_indicator i ON i.agreement = a.number
         WHERE a.kind <> 'end' ORDER BY a.number, i.indicator",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let at = row.get_ref(3)?.as_str().unwrap_or_default();
        each(AgreedRow {
            number: row.get(0)?,
            indicator: row.get(1)?,
            kind: row.get(2)?,
            on: day(at),
            at: moment(at),
            ended_on: until(row.get_ref(4)?.as_str().unwrap_or_default()),
        });
    }
    Ok(())
}
