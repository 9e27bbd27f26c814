//! Requests for sign-off and the items they ask about.

use rusqlite::{OptionalExtension, Row};

use super::{Db, rows};
use crate::error::Result;

/// One item of a request that has not been answered or taken back.
#[derive(Debug, Clone)]
pub struct OpenRow {
    /// The request's id.
    pub request: String,
    /// Who was asked.
    pub to_name: String,
    /// When.
    pub asked_at: String,
    /// The evidence's number.
    pub evidence: i64,
    /// The evidence's id.
    pub evidence_id: String,
    /// The frozen version.
    pub version: u32,
    /// The frozen version's title.
    pub title: String,
    /// The indicator's number.
    pub indicator: i64,
    /// The newest version.
    pub newest: u32,
    /// Whether the newest version is linked to the indicator.
    pub linked: bool,
    /// Whether the request was made as a file.
    pub by_file: bool,
}

/// Adds a request and returns its number.
pub fn insert(db: &Db, id: &str, to_name: &str, asked_at: &str) -> Result<i64> {
    db.prepare_cached("INSERT INTO request (id, to_name, asked_at) VALUES (?1, ?2, ?3)")?
        .execute([id, to_name, asked_at])?;
    Ok(db.last_insert_rowid())
}

/// Notes the nonce and the digest of a request's file.
pub fn bind(db: &Db, id: &str, nonce: &str, digest: &str) -> Result<()> {
    db.prepare_cached("UPDATE request SET nonce = ?2, digest = ?3 WHERE id = ?1")?
        .execute([id, nonce, digest])?;
    Ok(())
}

/// Keeps the content of a request's file, so that the file can be made again.
pub fn keep_content(db: &Db, id: &str, content: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO request_file (request, content) SELECT number, ?2 FROM request WHERE id = ?1",
    )?
    .execute((id, content))?;
    Ok(())
}

/// The content of a request's file, and the digest of the file.
pub fn content(db: &Db, id: &str) -> Result<Option<(Vec<u8>, String)>> {
    Ok(db
        .prepare_cached(
            "SELECT f.content, r.digest FROM request r JOIN request_file f ON f.request = r.number
             WHERE r.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// A request that was made as a file.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// The request's number.
    pub number: i64,
    /// The nonce in the file.
    pub nonce: String,
    /// SHA-256 of the file.
    pub digest: String,
}

/// The request with this id that was made as a file.
pub fn file(db: &Db, id: &str) -> Result<Option<FileRow>> {
    Ok(db
        .prepare_cached("SELECT number, nonce, digest FROM request WHERE id = ?1 AND digest <> ''")?
        .query_row([id], |row| {
            Ok(FileRow { number: row.get(0)?, nonce: row.get(1)?, digest: row.get(2)? })
        })
        .optional()?)
}

/// Whether a request asks about a version and an indicator.
pub fn asks(db: &Db, request: i64, version: i64, indicator: i64) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM asked WHERE request = ?1 AND version = ?2 AND indicator = ?3)",
        )?
        .query_row((request, version, indicator), |row| row.get(0))?)
}

/// Adds an item to a request.
pub fn insert_item(db: &Db, request: i64, version: i64, indicator: i64) -> Result<()> {
    db.prepare_cached("INSERT INTO asked (request, version, indicator) VALUES (?1, ?2, ?3)")?
        .execute([request, version, indicator])?;
    Ok(())
}

/// The items that wait for an answer, oldest first.
pub fn open(db: &Db) -> Result<Vec<OpenRow>> {
    rows(
        db,
        "SELECT r.id, r.to_name, r.asked_at, e.number, e.id, v.version, v.title, a.indicator,
                n.version, EXISTS (SELECT 1 FROM shows s WHERE s.version = n.number AND s.indicator = a.indicator),
                r.digest <> ''
         FROM request r
         JOIN asked a ON a.request = r.number AND a.answered_at = ''
         JOIN evidence_version v ON v.number = a.version
         JOIN evidence e ON e.number = v.evidence AND e.withdrawn_at = ''
         JOIN evidence_version n ON n.number = e.newest
         WHERE r.taken_back_at = ''
         ORDER BY r.asked_at, r.number, e.number, a.indicator",
        [],
        open_row,
    )
}

fn open_row(row: &Row) -> rusqlite::Result<OpenRow> {
    Ok(OpenRow {
        request: row.get(0)?,
        to_name: row.get(1)?,
        asked_at: row.get(2)?,
        evidence: row.get(3)?,
        evidence_id: row.get(4)?,
        version: row.get(5)?,
        title: row.get(6)?,
        indicator: row.get(7)?,
        newest: row.get(8)?,
        linked: row.get(9)?,
        by_file: row.get(10)?,
    })
}

/// Takes back an open request; says whether there was one.
pub fn take_back(db: &Db, id: &str, at: &str) -> Result<bool> {
    let changed = db
        .prepare_cached(
            "UPDATE request SET taken_back_at = ?2 WHERE id = ?1 AND taken_back_at = ''",
        )?
        .execute([id, at])?;
    Ok(changed == 1)
}

/// Asks again: undoes [`take_back`]; says whether there was such a request.
pub fn ask_again(db: &Db, id: &str) -> Result<bool> {
    let changed = db
        .prepare_cached(
            "UPDATE request SET taken_back_at = '' WHERE id = ?1 AND taken_back_at <> ''",
        )?
        .execute([id])?;
    Ok(changed == 1)
}

/// Marks the open items about this evidence and indicator as answered.
pub fn answer(db: &Db, evidence: i64, indicator: i64, at: &str) -> Result<()> {
    db.prepare_cached(
        "UPDATE asked SET answered_at = ?3
         WHERE answered_at = '' AND indicator = ?2
           AND version IN (SELECT number FROM evidence_version WHERE evidence = ?1)",
    )?
    .execute((evidence, indicator, at))?;
    Ok(())
}

/// Whether a preceptor was ever asked.
pub fn is_any(db: &Db) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM request)")?
        .query_row([], |row| row.get(0))?)
}

/// A request about entries of working life, which are listed only in its file.
#[derive(Debug, Clone)]
pub struct OpenFileRow {
    /// The request's id.
    pub request: String,
    /// Who was asked.
    pub to_name: String,
    /// When.
    pub asked_at: String,
    /// What its file says.
    pub content: Vec<u8>,
}

/// The requests about entries of working life that were not taken back, oldest first.
pub fn open_about_entries(db: &Db) -> Result<Vec<OpenFileRow>> {
    rows(
        db,
        "SELECT r.id, r.to_name, r.asked_at, f.content
         FROM request r JOIN request_file f ON f.request = r.number
         WHERE r.taken_back_at = '' AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.request = r.number)
         ORDER BY r.asked_at, r.number",
        [],
        |row| {
            Ok(OpenFileRow {
                request: row.get(0)?,
                to_name: row.get(1)?,
                asked_at: row.get(2)?,
                content: row.get(3)?,
            })
        },
    )
}
