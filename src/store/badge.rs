//! Badges of records and of agreements on stages, as their signers signed them.

use rusqlite::OptionalExtension;

use super::{Db, rows};
use crate::error::Result;

/// Keeps the badge of a record; one that is kept already stays.
pub fn keep(db: &Db, record: &str, content: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO badge (record, content) VALUES (?1, ?2) ON CONFLICT (record) DO NOTHING",
    )?
    .execute((record, content))?;
    Ok(())
}

/// The badge of a record.
pub fn of(db: &Db, record: &str) -> Result<Option<Vec<u8>>> {
    Ok(db
        .prepare_cached("SELECT content FROM badge WHERE record = ?1")?
        .query_row([record], |row| row.get(0))
        .optional()?)
}

/// Every badge, by the id of its record.
pub fn all(db: &Db) -> Result<Vec<(String, Vec<u8>)>> {
    rows(db, "SELECT record, content FROM badge ORDER BY record", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
