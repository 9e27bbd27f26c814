//! Entries of working life: the same tables for every noun. An entry has versions that never change; a version holds the
//! exact bytes that may be signed, and beside them links for queries.

use rusqlite::{OptionalExtension, Row, named_params};

use super::{Db, rows};
use crate::error::Result;

/// A version of an entry, with how the entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry's number.
    pub entry: i64,
    /// The entry's id.
    pub id: String,
    /// The code of its noun.
    pub noun: String,
    /// The number of the version.
    pub number: i64,
    /// The version, from 1.
    pub version: u32,
    /// What it says, as JSON; `{}` once it was erased.
    pub content: String,
    /// What is for the owner's eyes only.
    pub private: String,
    /// When the version was saved.
    pub saved_at: String,
    /// When the entry was withdrawn, or empty.
    pub withdrawn_at: String,
    /// When the entry was erased, or empty.
    pub erased_at: String,
}

/// A version to keep.
#[derive(Debug)]
pub struct NewVersion<'a> {
    /// The version, from 1.
    pub version: u32,
    /// What it says, as JSON.
    pub content: &'a str,
    /// What is for the owner's eyes only.
    pub private: &'a str,
    /// When it is saved.
    pub saved_at: &'a str,
    /// The fields that name indicators, and the numbers of these.
    pub indicators: &'a [(&'static str, i64)],
    /// The numbers of the pieces of evidence it names.
    pub evidence: &'a [i64],
    /// Its files: digest and name.
    pub files: &'a [(String, String)],
}

/// Adds an entry without a version; returns its number.
pub fn insert(db: &Db, id: &str, noun: &str) -> Result<i64> {
    db.prepare_cached("INSERT INTO entry (id, noun, newest) VALUES (?1, ?2, 0)")?
        .execute([id, noun])?;
    Ok(db.last_insert_rowid())
}

/// Adds a version to an entry, which is its newest from then on.
pub fn insert_version(db: &Db, entry: i64, new: &NewVersion) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO entry_version (entry, version, content, private, saved_at)
         VALUES (:entry, :version, :content, :private, :at)",
    )?
    .execute(named_params! {
        ":entry": entry, ":version": new.version, ":content": new.content,
        ":private": new.private, ":at": new.saved_at,
    })?;
    let number = db.last_insert_rowid();
    db.prepare_cached("UPDATE entry SET newest = ?2 WHERE number = ?1")?
        .execute([entry, number])?;
    let mut indicators = db.prepare_cached(
        "INSERT INTO entry_indicator (version, field, indicator) VALUES (?1, ?2, ?3)
         ON CONFLICT DO NOTHING",
    )?;
    for (field, indicator) in new.indicators {
        indicators.execute((number, field, indicator))?;
    }
    let mut evidence = db.prepare_cached(
        "INSERT INTO entry_evidence (version, evidence) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?;
    for piece in new.evidence {
        evidence.execute([number, *piece])?;
    }
    let mut files = db.prepare_cached(
        "INSERT INTO entry_attached (version, position, digest, name) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, (digest, name)) in (0_i64..).zip(new.files) {
        files.execute((number, position, digest, name))?;
    }
    Ok(())
}

const ROW: &str = "SELECT e.number, e.id, e.noun, v.number, v.version, v.content, v.private,
        v.saved_at, e.withdrawn_at, e.erased_at
 FROM entry e JOIN entry_version v ON v.entry = e.number";

fn row(row: &Row) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        entry: row.get(0)?,
        id: row.get(1)?,
        noun: row.get(2)?,
        number: row.get(3)?,
        version: row.get(4)?,
        content: row.get(5)?,
        private: row.get(6)?,
        saved_at: row.get(7)?,
        withdrawn_at: row.get(8)?,
        erased_at: row.get(9)?,
    })
}

/// The newest version of an entry.
pub fn newest(db: &Db, id: &str) -> Result<Option<EntryRow>> {
    Ok(db
        .prepare_cached(&format!("{ROW} AND v.number = e.newest WHERE e.id = ?1"))?
        .query_row([id], row)
        .optional()?)
}

/// The newest version of every entry of a noun, in the order they were added; of every noun when it is empty.
pub fn all_newest(db: &Db, noun: &str) -> Result<Vec<EntryRow>> {
    let sql =
        format!("{ROW} AND v.number = e.newest WHERE (?1 = '' OR e.noun = ?1) ORDER BY e.number");
    rows(db, &sql, [noun], row)
}

/// The entry that has this file in one of its versions.
pub fn with_file(db: &Db, digest: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(
            "SELECT e.id FROM entry_attached a JOIN entry_version v ON v.number = a.version
             JOIN entry e ON e.number = v.entry WHERE a.digest = ?1 ORDER BY e.number LIMIT 1",
        )?
        .query_row([digest], |row| row.get(0))
        .optional()?)
}

/// Every version of an entry, oldest first.
pub fn versions(db: &Db, id: &str) -> Result<Vec<EntryRow>> {
    rows(db, &format!("{ROW} WHERE e.id = ?1 ORDER BY v.version"), [id], row)
}

/// Every version of every entry of a noun, entries in the order they were added.
pub fn all_versions(db: &Db, noun: &str) -> Result<Vec<EntryRow>> {
    let sql = format!("{ROW} WHERE e.noun = ?1 ORDER BY e.number, v.version");
    rows(db, &sql, [noun], row)
}

/// The numbers of the indicators that a version names in a field.
pub fn indicators(db: &Db, version: i64, field: &str) -> Result<Vec<i64>> {
    let sql = "SELECT indicator FROM entry_indicator WHERE version = ?1 AND field = ?2
               ORDER BY indicator";
    rows(db, sql, (version, field), |row| row.get(0))
}

/// The digest and name of the files of entries, those of the newest versions first.
pub fn attached_names(db: &Db) -> Result<Vec<(String, String)>> {
    let sql = "SELECT digest, name FROM entry_attached ORDER BY version DESC, position";
    rows(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Marks an entry as withdrawn at a time; an empty time brings it back. An erased entry stays withdrawn.
pub fn withdraw(db: &Db, entry: i64, at: &str) -> Result<()> {
    db.prepare_cached("UPDATE entry SET withdrawn_at = ?2 WHERE number = ?1 AND erased_at = ''")?
        .execute((entry, at))?;
    Ok(())
}

/// A signature on a version of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedRow {
    /// The entry's id.
    pub entry: String,
    /// The version that was signed.
    pub version: u32,
    /// The number of the agreement.
    pub agreement: i64,
    /// When it was signed.
    pub signed_at: String,
    /// When that was ended, or empty.
    pub ended_at: String,
}

/// Every signature on an entry, oldest first; on all entries when the id is empty.
pub fn signed(db: &Db, id: &str) -> Result<Vec<SignedRow>> {
    let sql = "SELECT a.entry, a.entry_version, a.number, a.signed_at,
           coalesce((SELECT min(e.signed_at) FROM agreement e
                     WHERE e.target = a.id AND e.target <> '' AND e.kind = 'end'), '')
         FROM agreement a WHERE a.kind = 'entry' AND (?1 = '' OR a.entry = ?1) ORDER BY a.number";
    rows(db, sql, [id], |row| {
        Ok(SignedRow {
            entry: row.get(0)?,
            version: row.get(1)?,
            agreement: row.get(2)?,
            signed_at: row.get(3)?,
            ended_at: row.get(4)?,
        })
    })
}
