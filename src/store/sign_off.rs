//! Sealed records, who signed them, and the exact bytes they name.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::columns::OrEmpty;
use super::evidence::numbers;
use super::readiness::text;
use super::{Db, rows};
use crate::codes::{Decision, RecordKind};
use crate::error::Result;

/// A sealed record with what is needed to find it; what it says is in `jws`.
#[derive(Debug)]
pub struct NewRecord<'a> {
    /// The record's id.
    pub id: &'a str,
    /// What it does.
    pub kind: RecordKind,
    /// The record it names, or empty.
    pub target: &'a str,
    /// The signer's key (`did:key`).
    pub signer: &'a str,
    /// The indicator's number.
    pub indicator: i64,
    /// The decision.
    pub decision: Decision,
    /// When, by the signer's clock.
    pub signed_at: &'a str,
    /// The last day it is valid; no end without one.
    pub valid_until: Option<NaiveDate>,
    /// The signer's count.
    pub sequence: u32,
    /// SHA-256 of the sealed record.
    pub digest: &'a str,
    /// The sealed record.
    pub jws: &'a str,
    /// SHA-256 of the answer file it came in.
    pub answer: &'a str,
}

/// A decision as it is kept.
#[derive(Debug, Clone)]
pub struct RecordRow {
    /// The record's number.
    pub number: i64,
    /// The sealed record.
    pub jws: String,
}

/// Adds a record and the versions it rests on; returns its number.
pub fn insert(db: &Db, new: &NewRecord, versions: &[i64]) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO sign_off
           (id, kind, target, signer, indicator, decision, signed_at, valid_until, sequence, digest, jws, answer)
         VALUES (:id, :kind, :target, :signer, :indicator, :decision, :signed_at, :valid_until,
                 :sequence, :digest, :jws, :answer)",
    )?
    .execute(named_params! {
        ":id": new.id, ":kind": new.kind, ":target": new.target, ":signer": new.signer,
        ":indicator": new.indicator, ":decision": new.decision, ":signed_at": new.signed_at,
        ":valid_until": OrEmpty(new.valid_until), ":sequence": new.sequence, ":digest": new.digest,
        ":jws": new.jws, ":answer": new.answer,
    })?;
    let number = db.last_insert_rowid();
    let mut rest =
        db.prepare_cached("INSERT INTO sign_off_evidence (sign_off, version) VALUES (?1, ?2)")?;
    for version in versions {
        rest.execute([number, *version])?;
    }
    Ok(number)
}

/// Keeps the bytes of a digest, unless they are kept already or were erased.
pub fn keep_sealed(db: &Db, digest: &str, content: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO sealed (digest, content)
         SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM erased WHERE digest = ?1)
         ON CONFLICT (digest) DO NOTHING",
    )?
    .execute((digest, content))?;
    Ok(())
}

/// The bytes of a digest.
pub fn sealed(db: &Db, digest: &str) -> Result<Option<Vec<u8>>> {
    Ok(db
        .prepare_cached("SELECT content FROM sealed WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))
        .optional()?)
}

/// Notes a signer by key and identity card.
pub fn note_signer(db: &Db, key: &str, card: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO signer (key, card, first_seen_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (key) DO NOTHING",
    )?
    .execute([key, card, at])?;
    Ok(())
}

/// The count and digest of a signer's last record in this portfolio.
pub fn last_of(db: &Db, signer: &str) -> Result<Option<(u32, String)>> {
    Ok(db
        .prepare_cached(
            "SELECT sequence, digest FROM sign_off WHERE signer = ?1
             ORDER BY sequence DESC, number DESC LIMIT 1",
        )?
        .query_row([signer], |row| row.try_into())
        .optional()?)
}

/// The sealed text of a signer's last record in this portfolio.
pub fn last_signed(db: &Db, signer: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(
            "SELECT jws FROM sign_off WHERE signer = ?1 ORDER BY sequence DESC, number DESC LIMIT 1",
        )?
        .query_row([signer], |row| row.get(0))
        .optional()?)
}

/// Every signer's place in their chain: key, count and digest of the last record.
pub fn chains(db: &Db) -> Result<Vec<(String, u32, String)>> {
    rows(
        db,
        "SELECT signer, sequence, digest FROM sign_off s
         WHERE number = (SELECT n.number FROM sign_off n WHERE n.signer = s.signer
                         ORDER BY n.sequence DESC, n.number DESC LIMIT 1)
         ORDER BY signer",
        [],
        |row| row.try_into(),
    )
}

/// Every record of every kind, oldest first: its number and its sealed text.
pub fn all(db: &Db) -> Result<Vec<(i64, String)>> {
    rows(db, "SELECT number, jws FROM sign_off ORDER BY number", [], |row| row.try_into())
}

/// A record by its id: number, indicator's number and sealed text.
pub fn by_id(db: &Db, id: &str) -> Result<Option<(i64, i64, String)>> {
    Ok(db
        .prepare_cached("SELECT number, indicator, jws FROM sign_off WHERE id = ?1")?
        .query_row([id], |row| row.try_into())
        .optional()?)
}

/// Whether there is a record with this digest.
pub fn has(db: &Db, digest: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sign_off WHERE digest = ?1)")?
        .query_row([digest], |row| row.get(0))?)
}

/// Whether a later record amended or withdrew the record with this id.
pub fn is_replaced(db: &Db, id: &str) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sign_off WHERE target = ?1 AND target <> '')",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// Every signer: key and identity card.
pub fn signers(db: &Db) -> Result<Vec<(String, String)>> {
    rows(db, "SELECT key, card FROM signer ORDER BY key", [], |row| row.try_into())
}

/// The identity card of a signer.
pub fn card(db: &Db, key: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT card FROM signer WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// The digest of the newest record of the portfolio.
pub fn head(db: &Db) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT digest FROM sign_off ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

const RECORD: &str = "SELECT s.number, s.jws FROM sign_off s";

fn record_row(row: &Row) -> rusqlite::Result<RecordRow> {
    Ok(RecordRow { number: row.get(0)?, jws: row.get(1)? })
}

/// Every decision, oldest first.
pub fn decisions(db: &Db) -> Result<Vec<RecordRow>> {
    rows(db, &format!("{RECORD} WHERE s.kind <> 'withdraw' ORDER BY s.number"), [], record_row)
}

/// The decisions that rest on a piece of evidence, oldest first.
pub fn decisions_on(db: &Db, evidence: i64) -> Result<Vec<RecordRow>> {
    rows(
        db,
        &format!(
            "{RECORD} WHERE s.kind <> 'withdraw' AND s.number IN
           (SELECT x.sign_off FROM sign_off_evidence x
            JOIN evidence_version v ON v.number = x.version WHERE v.evidence = ?1)
         ORDER BY s.number"
        ),
        [evidence],
        record_row,
    )
}

/// The sealed text of every record that rests on a piece of evidence, of every kind.
pub fn records_on(db: &Db, evidence: i64) -> Result<Vec<String>> {
    let mut query = db.prepare_cached(
        "SELECT s.jws FROM sign_off s WHERE s.number IN
           (SELECT x.sign_off FROM sign_off_evidence x
            JOIN evidence_version v ON v.number = x.version WHERE v.evidence = ?1)
         ORDER BY s.number",
    )?;
    let all = query.query_map([evidence], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

/// The decisions about some indicators, oldest first.
pub fn decisions_about(db: &Db, indicators: &[i64]) -> Result<Vec<RecordRow>> {
    let sql = format!(
        "{RECORD} WHERE s.kind <> 'withdraw' AND s.indicator IN (SELECT value FROM json_each(?1))
         ORDER BY s.number"
    );
    rows(db, &sql, [numbers(indicators)], record_row)
}

/// These decisions, in the given order.
pub fn these(db: &Db, of: &[i64]) -> Result<Vec<RecordRow>> {
    rows(
        db,
        "SELECT s.number, s.jws FROM json_each(?1) one JOIN sign_off s ON s.number = one.value
         ORDER BY one.key",
        [numbers(of)],
        record_row,
    )
}

/// The ids of these records, in the given order.
pub fn ids(db: &Db, of: &[i64]) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT s.id FROM json_each(?1) one JOIN sign_off s ON s.number = one.value ORDER BY one.key",
        [numbers(of)],
        |row| row.get(0),
    )
}

/// A decision and one of the pieces it is about.
#[derive(Debug, Clone, Copy)]
pub struct DecidedOn {
    /// The record's number.
    pub record: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// What was decided.
    pub decision: Decision,
    /// The evidence's number.
    pub evidence: i64,
    /// The version it was decided on.
    pub version: u32,
}

/// Every decision on every piece it is about, the newest decision first. The sealed texts are not read.
pub fn decided_on(db: &Db) -> Result<Vec<DecidedOn>> {
    rows(
        db,
        "SELECT s.number, s.indicator, s.decision, v.evidence, v.version
         FROM sign_off s INDEXED BY sign_off_facts
         JOIN sign_off_evidence x ON x.sign_off = s.number
         JOIN evidence_version v ON v.number = x.version
         WHERE s.kind <> 'withdraw' ORDER BY s.number DESC",
        [],
        |row| {
            Ok(DecidedOn {
                record: row.get(0)?,
                indicator: row.get(1)?,
                decision: row.get(2)?,
                evidence: row.get(3)?,
                version: row.get(4)?,
            })
        },
    )
}

/// An achieved decision.
#[derive(Debug)]
pub struct AchievedRow<'r> {
    /// The record's number.
    pub record: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// The signer's key.
    pub signer: &'r str,
    /// When.
    pub signed_at: &'r str,
}

/// Every achieved decision, in any order, read from an index without the sealed texts.
pub fn achieved(db: &Db, mut each: impl FnMut(AchievedRow)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT number, indicator, signer, signed_at FROM sign_off INDEXED BY sign_off_facts
         WHERE kind <> 'withdraw' AND decision = 'achieved'",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each(AchievedRow {
            record: row.get(0)?,
            indicator: row.get(1)?,
            signer: text(row, 2)?,
            signed_at: text(row, 3)?,
        });
    }
    Ok(())
}

/// The identity cards of signers, the one who signed last first.
pub fn last_signers(db: &Db) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT g.card FROM signer g JOIN sign_off s ON s.signer = g.key
         GROUP BY g.key ORDER BY max(s.number) DESC",
        [],
        |row| row.get(0),
    )
}

/// One decision.
pub fn decision(db: &Db, number: i64) -> Result<Option<RecordRow>> {
    Ok(db
        .prepare_cached(&format!("{RECORD} WHERE s.number = ?1"))?
        .query_row([number], record_row)
        .optional()?)
}

/// The newest version of each piece of evidence a record rests on, by evidence id.
pub fn newest_versions(db: &Db, record: i64) -> Result<Vec<(String, u32)>> {
    rows(
        db,
        "SELECT e.id, n.version FROM sign_off_evidence x
         JOIN evidence_version v ON v.number = x.version
         JOIN evidence e ON e.number = v.evidence
         JOIN evidence_version n ON n.number = e.newest
         WHERE x.sign_off = ?1",
        [record],
        |row| row.try_into(),
    )
}

/// Whether anything was ever signed.
pub fn is_any(db: &Db) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sign_off)")?
        .query_row([], |row| row.get(0))?)
}
