//! Files that were brought in: each file, what its entries became, and which column of a table has which meaning.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, named_params};

use super::{Db, rows};
use crate::error::Result;

/// A file that was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtRow {
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// The digest of the file as it came.
    pub digest: String,
    /// That digest while the file itself is kept, or empty.
    pub source: String,
    /// Its name.
    pub name: String,
    /// What it was read as.
    pub reader: String,
    /// What had no place here, as JSON.
    pub left_out: String,
    /// When it was brought in.
    pub brought_at: String,
    /// When it was taken back, or empty.
    pub taken_back_at: String,
    /// How many pieces of it there are.
    pub pieces: u32,
}

/// Notes a file and returns its number. `pieces` is ignored: they are counted from what is noted of them.
pub fn insert(db: &Db, row: &BroughtRow) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO brought (id, digest, source, name, reader, left_out, brought_at)
         VALUES (:id, :digest, :source, :name, :reader, :left_out, :at)",
    )?
    .execute(named_params! {
        ":id": row.id, ":digest": row.digest, ":source": row.source, ":name": row.name,
        ":reader": row.reader, ":left_out": row.left_out, ":at": row.brought_at,
    })?;
    Ok(db.last_insert_rowid())
}

/// Notes what an entry of a file became.
pub fn insert_piece(db: &Db, key: &str, brought: i64, what: &str, made: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO brought_piece (key, brought, what, made) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((key, brought, what, made))?;
    Ok(())
}

/// The keys of everything that was brought in.
pub fn keys(db: &Db) -> Result<HashSet<String>> {
    rows(db, "SELECT key FROM brought_piece", [], |row| row.get(0))
}

/// Every file that was brought in, oldest first.
pub fn all(db: &Db) -> Result<Vec<BroughtRow>> {
    rows(
        db,
        "SELECT b.number, b.id, b.digest, b.source, b.name, b.reader, b.left_out, b.brought_at,
                b.taken_back_at, (SELECT count(*) FROM brought_piece p WHERE p.brought = b.number)
         FROM brought b ORDER BY b.number",
        [],
        |row| {
            Ok(BroughtRow {
                number: row.get(0)?,
                id: row.get(1)?,
                digest: row.get(2)?,
                source: row.get(3)?,
                name: row.get(4)?,
                reader: row.get(5)?,
                left_out: row.get(6)?,
                brought_at: row.get(7)?,
                taken_back_at: row.get(8)?,
                pieces: row.get(9)?,
            })
        },
    )
}

/// The name of every kept file that was brought in, by its digest.
pub fn names(db: &Db) -> Result<Vec<(String, String)>> {
    let sql = "SELECT source, name FROM brought WHERE source <> '' ORDER BY number DESC";
    rows(db, sql, [], |row| row.try_into())
}

/// What the entries of a file became: what, and its id.
pub fn pieces(db: &Db, brought: i64) -> Result<Vec<(String, String)>> {
    let sql = "SELECT what, made FROM brought_piece WHERE brought = ?1 ORDER BY made DESC";
    rows(db, sql, [brought], |row| row.try_into())
}

/// Forgets that an entry was ever brought in.
pub fn forget_piece(db: &Db, made: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM brought_piece WHERE made = ?1")?.execute([made])?;
    Ok(())
}

/// Notes that a file was taken back, and no longer keeps the file.
pub fn take_back(db: &Db, brought: i64, at: &str) -> Result<()> {
    db.execute(
        "UPDATE brought SET taken_back_at = ?2, source = '' WHERE number = ?1",
        (brought, at),
    )?;
    super::tables::forget_unnamed_files(db)?;
    db.execute("UPDATE portfolio SET traces_left = 1", [])?;
    Ok(())
}

/// Deletes a piece of evidence when nothing was done with it since it was brought in; says whether it did.
pub fn remove_evidence(db: &Db, id: &str) -> Result<bool> {
    let untouched: Option<(i64, i64)> = db
        .prepare_cached(
            "SELECT e.number, v.number FROM evidence e JOIN evidence_version v ON v.number = e.newest
             WHERE e.id = ?1 AND v.version = 1 AND e.withdrawn_at = '' AND e.erased_at = ''
             AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.version = v.number)
             AND NOT EXISTS (SELECT 1 FROM sign_off_evidence s WHERE s.version = v.number)
             AND NOT EXISTS (SELECT 1 FROM entry_evidence x WHERE x.evidence = e.number)
             AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = e.id)
             AND NOT EXISTS (SELECT 1 FROM unsigned u
                             WHERE substr(u.about, 1, length(e.id) + 1) = e.id || ' ')",
        )?
        .query_row([id], |row| row.try_into())
        .optional()?;
    let Some((evidence, version)) = untouched else { return Ok(false) };
    for (sql, of) in [
        ("DELETE FROM shows WHERE version = ?1", version),
        ("DELETE FROM attached WHERE version = ?1", version),
        ("DELETE FROM evidence_search WHERE rowid = ?1", evidence),
        ("DELETE FROM evidence_version WHERE number = ?1", version),
        ("DELETE FROM evidence WHERE number = ?1", evidence),
    ] {
        db.prepare_cached(sql)?.execute([of])?;
    }
    Ok(true)
}

/// Deletes an entry of working life when nothing was done with it since it was brought in; says whether it did.
pub fn remove_entry(db: &Db, id: &str) -> Result<bool> {
    let untouched: Option<(i64, i64)> = db
        .prepare_cached(
            "SELECT e.number, v.number FROM entry e JOIN entry_version v ON v.number = e.newest
             WHERE e.id = ?1 AND v.version = 1 AND e.withdrawn_at = '' AND e.erased_at = ''
             AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.entry = e.id)
             AND NOT EXISTS (SELECT 1 FROM entry_version o
                             WHERE o.entry <> e.number AND instr(o.content, e.id) > 0)",
        )?
        .query_row([id], |row| row.try_into())
        .optional()?;
    let Some((entry, version)) = untouched else { return Ok(false) };
    for (sql, of) in [
        ("DELETE FROM entry_indicator WHERE version = ?1", version),
        ("DELETE FROM entry_evidence WHERE version = ?1", version),
        ("DELETE FROM entry_attached WHERE version = ?1", version),
        ("DELETE FROM entry_version WHERE number = ?1", version),
        ("DELETE FROM entry WHERE number = ?1", entry),
    ] {
        db.prepare_cached(sql)?.execute([of])?;
    }
    Ok(true)
}

/// The remembered meaning of the columns below a heading, as JSON.
pub fn columns(db: &Db, head: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT said FROM columns WHERE head = ?1")?
        .query_row([head], |row| row.get(0))
        .optional()?)
}

/// Remembers the meaning of the columns below a heading, in place of an older one.
pub fn remember_columns(db: &Db, head: &str, said: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO columns (head, said, saved_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (head) DO UPDATE SET said = ?2, saved_at = ?3",
    )?
    .execute([head, said, at])?;
    Ok(())
}
