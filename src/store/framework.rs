//! Frameworks kept in a portfolio, as the exact text they were added with.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, named_params};

use super::readiness::text;
use super::{Db, rows};
use crate::error::Result;

/// A framework as it was added.
#[derive(Debug, Clone)]
pub struct FrameworkRow {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the pack's text.
    pub digest: String,
    /// The pack's exact text.
    pub pack: String,
    /// The exact text of the rules it is counted by.
    pub policy: String,
}

/// Adds a framework with its indicators.
pub fn insert<'a>(
    db: &Db,
    row: &FrameworkRow,
    indicators: impl Iterator<Item = &'a str>,
    added_at: &str,
) -> Result<()> {
    db.execute(
        "INSERT INTO framework (id, version, digest, pack, policy, added_at)
         VALUES (:id, :version, :digest, :pack, :policy, :added)",
        named_params! {
            ":id": row.id, ":version": row.version, ":digest": row.digest,
            ":pack": row.pack, ":policy": row.policy, ":added": added_at,
        },
    )?;
    let mut add = db.prepare("INSERT INTO indicator (framework, id) VALUES (?1, ?2)")?;
    for indicator in indicators {
        add.execute([row.id.as_str(), indicator])?;
    }
    Ok(())
}

/// The framework with this id.
pub fn read(db: &Db, id: &str) -> Result<Option<FrameworkRow>> {
    Ok(db
        .prepare_cached("SELECT id, version, digest, pack, policy FROM framework WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(FrameworkRow {
                id: row.get(0)?,
                version: row.get(1)?,
                digest: row.get(2)?,
                pack: row.get(3)?,
                policy: row.get(4)?,
            })
        })
        .optional()?)
}

/// The ids of the frameworks in this portfolio.
pub fn ids(db: &Db) -> Result<Vec<String>> {
    rows(db, "SELECT id FROM framework ORDER BY added_at, id", [], |row| row.get(0))
}

/// The number of an indicator.
pub fn indicator_number(db: &Db, framework: &str, id: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached("SELECT number FROM indicator WHERE framework = ?1 AND id = ?2")?
        .query_row([framework, id], |row| row.get(0))
        .optional()?)
}

/// Hands out every indicator: its number, framework and id.
pub fn each_indicator(db: &Db, mut each: impl FnMut(i64, &str, &str)) -> Result<()> {
    let mut query = db.prepare_cached("SELECT number, framework, id FROM indicator")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, text(row, 1)?, text(row, 2)?);
    }
    Ok(())
}

/// Every indicator's framework and id by its number.
pub fn indicators(db: &Db) -> Result<HashMap<i64, (String, String)>> {
    let mut all = HashMap::new();
    each_indicator(db, |number, framework, id| {
        all.insert(number, (framework.to_owned(), id.to_owned()));
    })?;
    Ok(all)
}

/// Keeps the published text of an indicator.
pub fn set_published(db: &Db, framework: &str, indicator: &str, text: &str) -> Result<()> {
    db.prepare_cached("UPDATE indicator SET published = ?3 WHERE framework = ?1 AND id = ?2")?
        .execute([framework, indicator, text])?;
    Ok(())
}

/// The published texts that were loaded, by indicator id.
pub fn published(db: &Db, framework: &str) -> Result<HashMap<String, String>> {
    rows(
        db,
        "SELECT id, published FROM indicator WHERE framework = ?1 AND published <> ''",
        [framework],
        |row| row.try_into(),
    )
}

/// The moves of indicators between versions: from, to, and whether sign-offs move too.
pub fn moved(db: &Db) -> Result<Vec<(i64, i64, bool)>> {
    rows(db, "SELECT from_indicator, to_indicator, same FROM moved", [], |row| row.try_into())
}

/// Keeps a framework as it was before it is replaced.
pub fn keep_before(db: &Db, id: &str, at: &str) -> Result<()> {
    db.execute(
        "INSERT INTO framework_before (framework, version, digest, pack, policy, replaced_at)
         SELECT id, version, digest, pack, policy, ?2 FROM framework WHERE id = ?1",
        [id, at],
    )?;
    Ok(())
}

/// Replaces a framework by a newer version.
pub fn replace(db: &Db, row: &FrameworkRow, at: &str) -> Result<()> {
    db.execute(
        "UPDATE framework SET version = :version, digest = :digest, pack = :pack, policy = :policy,
                added_at = :at WHERE id = :id",
        named_params! {
            ":id": row.id, ":version": row.version, ":digest": row.digest, ":pack": row.pack,
            ":policy": row.policy, ":at": at,
        },
    )?;
    Ok(())
}

/// Replaces the counting rules of a framework.
pub fn set_policy(db: &Db, id: &str, policy: &str) -> Result<()> {
    db.execute("UPDATE framework SET policy = ?2 WHERE id = ?1", [id, policy])?;
    Ok(())
}

/// Gives an indicator another id.
pub fn rename_indicator(db: &Db, number: i64, id: &str) -> Result<()> {
    db.execute("UPDATE indicator SET id = ?2 WHERE number = ?1", rusqlite::params![number, id])?;
    Ok(())
}

/// Adds an indicator.
pub fn insert_indicator(db: &Db, framework: &str, id: &str) -> Result<()> {
    db.execute("INSERT INTO indicator (framework, id) VALUES (?1, ?2)", [framework, id])?;
    Ok(())
}

/// Notes the move of an indicator.
pub fn move_indicator(db: &Db, from: i64, to: i64, same: bool) -> Result<()> {
    db.execute(
        "INSERT INTO moved (from_indicator, to_indicator, same) VALUES (?1, ?2, ?3)",
        rusqlite::params![from, to, same],
    )?;
    Ok(())
}
