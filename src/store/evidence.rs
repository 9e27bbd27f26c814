//! Evidence, its versions, what each version shows and the files it has; and drafts.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::readiness::text;
use super::{Db, rows};
use crate::codes::Kind;
use crate::error::Result;

/// A version of a piece of evidence, as it is kept.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// The evidence's number.
    pub evidence: i64,
    /// The evidence's id.
    pub id: String,
    /// The version's own number in the store.
    pub number: i64,
    /// The version, counted from 1.
    pub version: u32,
    /// What sort of evidence it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Where.
    pub setting: String,
    /// The kind's own fields, as a JSON object.
    pub details: String,
    /// When it was saved.
    pub saved_at: String,
    /// When the evidence was withdrawn, or empty.
    pub withdrawn_at: String,
}

/// A version to be added.
#[derive(Debug)]
pub struct NewVersion<'a> {
    /// The version, counted from 1.
    pub version: u32,
    /// What sort of evidence it is.
    pub kind: Kind,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The title.
    pub title: &'a str,
    /// What happened.
    pub text: &'a str,
    /// Where.
    pub setting: &'a str,
    /// The kind's own fields, as a JSON object.
    pub details: &'a str,
    /// When it is saved.
    pub saved_at: &'a str,
}

/// A file of a version.
#[derive(Debug, Clone)]
pub struct AttachedRow {
    /// SHA-256 of the content.
    pub digest: String,
    /// The file's name.
    pub name: String,
    /// The media type.
    pub media_type: String,
    /// Bytes.
    pub size: u32,
    /// What a picture shows, or empty.
    pub description: String,
}

/// Adds a piece of evidence, still without a version, and returns its number.
pub fn insert(db: &Db, id: &str) -> Result<i64> {
    db.prepare_cached("INSERT INTO evidence (id, newest) VALUES (?1, 0)")?.execute([id])?;
    Ok(db.last_insert_rowid())
}

/// Adds a version, makes it the newest, and returns its number.
pub fn insert_version(db: &Db, evidence: i64, new: &NewVersion) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO evidence_version
           (evidence, version, kind, happened_on, title, text, setting, details, saved_at)
         VALUES (:evidence, :version, :kind, :happened_on, :title, :text, :setting, :details, :saved_at)",
    )?
    .execute(named_params! {
        ":evidence": evidence, ":version": new.version, ":kind": new.kind,
        ":happened_on": new.happened_on, ":title": new.title, ":text": new.text,
        ":setting": new.setting, ":details": new.details, ":saved_at": new.saved_at,
    })?;
    let number = db.last_insert_rowid();
    db.prepare_cached("UPDATE evidence SET newest = ?2 WHERE number = ?1")?
        .execute([evidence, number])?;
    Ok(number)
}

/// Links a version to an indicator.
pub fn insert_shows(db: &Db, version: i64, indicator: i64, how: &str) -> Result<()> {
    db.prepare_cached("INSERT INTO shows (version, indicator, how) VALUES (?1, ?2, ?3)")?
        .execute((version, indicator, how))?;
    Ok(())
}

/// Gives a version a file.
pub fn insert_attached(
    db: &Db,
    version: i64,
    position: usize,
    digest: &str,
    name: &str,
) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO attached (version, position, digest, name) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((version, i64::try_from(position).unwrap_or(i64::MAX), digest, name))?;
    Ok(())
}

/// Notes that a file is kept; one that is already known stays as it is.
pub fn note_attachment(db: &Db, digest: &str, size: u32, media_type: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO attachment (digest, size, media_type, added_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (digest) DO NOTHING",
    )?
    .execute((digest, size, media_type, at))?;
    Ok(())
}

/// The media type and size of a kept file.
pub fn attachment(db: &Db, digest: &str) -> Result<Option<(String, u32)>> {
    Ok(db
        .prepare_cached("SELECT media_type, size FROM attachment WHERE digest = ?1")?
        .query_row([digest], |row| row.try_into())
        .optional()?)
}

/// What a kept picture shows, or empty.
pub fn description(db: &Db, digest: &str) -> Result<String> {
    Ok(db
        .prepare_cached("SELECT description FROM attachment WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// Keeps what a picture shows.
pub fn describe(db: &Db, digest: &str, words: &str) -> Result<()> {
    db.execute("UPDATE attachment SET description = ?2 WHERE digest = ?1", [digest, words])?;
    Ok(())
}

const VERSION: &str =
    "SELECT e.number, e.id, v.number, v.version, v.kind, v.happened_on, v.title, v.text,
        v.setting, v.details, v.saved_at, e.withdrawn_at
 FROM evidence e JOIN evidence_version v ON";

fn version_row(row: &Row) -> rusqlite::Result<VersionRow> {
    Ok(VersionRow {
        evidence: row.get(0)?,
        id: row.get(1)?,
        number: row.get(2)?,
        version: row.get(3)?,
        kind: row.get(4)?,
        happened_on: row.get(5)?,
        title: row.get(6)?,
        text: row.get(7)?,
        setting: row.get(8)?,
        details: row.get(9)?,
        saved_at: row.get(10)?,
        withdrawn_at: row.get(11)?,
    })
}

/// The newest version of a piece of evidence.
pub fn newest(db: &Db, id: &str) -> Result<Option<VersionRow>> {
    Ok(db
        .prepare_cached(&format!("{VERSION} v.number = e.newest WHERE e.id = ?1"))?
        .query_row([id], version_row)
        .optional()?)
}

/// The version with this number.
pub fn version(db: &Db, number: i64) -> Result<VersionRow> {
    Ok(db
        .prepare_cached(&format!("{VERSION} v.evidence = e.number WHERE v.number = ?1"))?
        .query_row([number], version_row)?)
}

/// A version of a piece of evidence, by the evidence's id.
pub fn version_of(db: &Db, id: &str, version: u32) -> Result<Option<VersionRow>> {
    Ok(db
        .prepare_cached(&format!(
            "{VERSION} v.evidence = e.number WHERE e.id = ?1 AND v.version = ?2"
        ))?
        .query_row((id, version), version_row)
        .optional()?)
}

/// The newest version of every piece of evidence, in the order they happened.
pub fn all_newest(db: &Db) -> Result<Vec<VersionRow>> {
    rows(
        db,
        &format!("{VERSION} v.number = e.newest ORDER BY v.happened_on, e.number"),
        [],
        version_row,
    )
}

/// When each version was saved, oldest first.
pub fn saved_at(db: &Db, evidence: i64) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT saved_at FROM evidence_version WHERE evidence = ?1 ORDER BY version",
        [evidence],
        |row| row.get(0),
    )
}

/// What a version shows: indicator number and how.
pub fn shows(db: &Db, version: i64) -> Result<Vec<(i64, String)>> {
    rows(
        db,
        "SELECT indicator, how FROM shows WHERE version = ?1 ORDER BY indicator",
        [version],
        |row| row.try_into(),
    )
}

/// The files of a version, in their order.
pub fn attached(db: &Db, version: i64) -> Result<Vec<AttachedRow>> {
    rows(
        db,
        "SELECT d.digest, d.name, a.media_type, a.size, a.description
         FROM attached d JOIN attachment a ON a.digest = d.digest
         WHERE d.version = ?1 ORDER BY d.position",
        [version],
        |row| {
            Ok(AttachedRow {
                digest: row.get(0)?,
                name: row.get(1)?,
                media_type: row.get(2)?,
                size: row.get(3)?,
                description: row.get(4)?,
            })
        },
    )
}

/// The digest and a name of every attached file, those of the newest versions first.
pub fn attached_names(db: &Db) -> Result<Vec<(String, String)>> {
    let mut query =
        db.prepare("SELECT digest, name FROM attached ORDER BY version DESC, position")?;
    let all = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

/// Marks a piece of evidence as withdrawn.
pub fn withdraw(db: &Db, evidence: i64, at: &str) -> Result<()> {
    db.prepare_cached("UPDATE evidence SET withdrawn_at = ?2 WHERE number = ?1")?
        .execute((evidence, at))?;
    Ok(())
}

/// The days a piece of evidence was withdrawn and erased, by its id; none when it was not.
pub fn taken_away(db: &Db, id: &str) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let day = |at: &str| (!at.is_empty()).then(|| super::readiness::day(at));
    let found = db
        .prepare_cached("SELECT withdrawn_at, erased_at FROM evidence WHERE id = ?1")?
        .query_row([id], |row| Ok((day(text(row, 0)?), day(text(row, 1)?))))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Takes a withdrawal back; false for erased evidence, which stays withdrawn.
pub fn bring_back(db: &Db, evidence: i64) -> Result<bool> {
    let changed = db
        .prepare_cached(
            "UPDATE evidence SET withdrawn_at = '' WHERE number = ?1 AND erased_at = ''",
        )?
        .execute([evidence])?;
    Ok(changed > 0)
}

/// The number of a piece of evidence.
pub fn number(db: &Db, id: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached("SELECT number FROM evidence WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// What the newest versions of these pieces show: evidence number and indicator number.
pub fn newest_shows(db: &Db, of: &[i64]) -> Result<Vec<(i64, i64)>> {
    rows(
        db,
        "SELECT e.number, s.indicator FROM json_each(?1) one
         JOIN evidence e ON e.number = one.value JOIN shows s ON s.version = e.newest",
        [numbers(of)],
        |row| row.try_into(),
    )
}

/// The pieces whose newest version is linked to any of some indicators, newest first.
pub fn linked_to(db: &Db, indicators: &[i64]) -> Result<Vec<i64>> {
    rows(
        db,
        "SELECT e.number FROM evidence e JOIN evidence_version v ON v.number = e.newest
         WHERE e.newest IN (SELECT s.version FROM shows s
                            WHERE s.indicator IN (SELECT value FROM json_each(?1)))
         ORDER BY v.happened_on DESC, e.number DESC",
        [numbers(indicators)],
        |row| row.get(0),
    )
}

/// Numbers as a JSON array, the form that queries take them in.
pub(super) fn numbers(numbers: &[i64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
    format!("[{}]", numbers.join(","))
}

/// Keeps a draft, in place of an older one of the same evidence.
pub fn save_draft(db: &Db, id: &str, input: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO draft (id, input, saved_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET input = ?2, saved_at = ?3",
    )?
    .execute([id, input, at])?;
    Ok(())
}

/// The draft of a piece of evidence, as JSON.
pub fn draft(db: &Db, id: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT input FROM draft WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// Every draft that is no template: id and JSON, newest first.
pub fn drafts(db: &Db) -> Result<Vec<(String, String)>> {
    rows(
        db,
        "SELECT id, input FROM draft WHERE json_extract(input, '$.template') IS NULL
         ORDER BY saved_at DESC, id",
        [],
        |row| row.try_into(),
    )
}

/// Every draft that is kept as a template: id and JSON, by name.
pub fn templates(db: &Db) -> Result<Vec<(String, String)>> {
    rows(
        db,
        "SELECT id, input FROM draft WHERE json_extract(input, '$.template') IS NOT NULL
         ORDER BY json_extract(input, '$.template') COLLATE NOCASE, id",
        [],
        |row| row.try_into(),
    )
}

/// Drops a draft.
pub fn delete_draft(db: &Db, id: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The kind of the evidence logged last.
pub fn last_kind(db: &Db) -> Result<Option<Kind>> {
    Ok(db
        .prepare_cached("SELECT kind FROM evidence_version ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// How many pieces of evidence stand.
pub fn count(db: &Db) -> Result<u32> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM evidence WHERE withdrawn_at = ''")?
        .query_row([], |row| row.get(0))?)
}

/// Whether any piece of evidence is linked to an indicator.
pub fn is_any_linked(db: &Db) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM evidence e JOIN shows s ON s.version = e.newest)",
        )?
        .query_row([], |row| row.get(0))?)
}
