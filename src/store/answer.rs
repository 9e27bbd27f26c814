//! Answer files, kept byte for byte: together they hold every sign-off.

use rusqlite::OptionalExtension;

use super::Db;
use crate::error::Result;

/// Keeps an answer file; one already kept stays as it is.
pub fn keep(db: &Db, digest: &str, content: &[u8], at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO answer (digest, content, accepted_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (digest) DO NOTHING",
    )?
    .execute((digest, content, at))?;
    Ok(())
}

/// When an answer file was accepted.
pub fn accepted_at(db: &Db, digest: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT accepted_at FROM answer WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))
        .optional()?)
}

/// Every answer file, oldest first.
pub fn all(db: &Db) -> Result<Vec<Vec<u8>>> {
    let mut query = db.prepare_cached("SELECT content FROM answer ORDER BY number")?;
    let all = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

/// When the answer file that a record came in was accepted.
pub fn accepted_with(db: &Db, record: i64) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(
            "SELECT a.accepted_at FROM sign_off s JOIN answer a ON a.digest = s.answer
             WHERE s.number = ?1",
        )?
        .query_row([record], |row| row.get(0))
        .optional()?)
}
