//! The digests of answer files that were accepted. Their content is kept as records.

use rusqlite::OptionalExtension;

use super::Db;
use crate::error::Result;

/// Notes that an answer file was accepted, unless that was noted before.
pub fn note(db: &Db, digest: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO answer (digest, accepted_at) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING",
    )?
    .execute([digest, at])?;
    Ok(())
}

/// When an answer file was accepted.
pub fn accepted_at(db: &Db, digest: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT accepted_at FROM answer WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))
        .optional()?)
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
