//! What is known of signers' keys: confirmed fingerprints, statements about keys, trust lists.

use rusqlite::OptionalExtension;

use super::{Db, rows};
use crate::codes::Compared;
use crate::error::Result;

/// Notes that a key's fingerprint was compared with its holder, in place of an older note.
pub fn confirm(db: &Db, key: &str, how: Compared, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO confirmed (key, how, at) VALUES (?1, ?2, ?3)
         ON CONFLICT (key) DO UPDATE SET how = ?2, at = ?3",
    )?
    .execute((key, how, at))?;
    Ok(())
}

/// The keys whose fingerprint was compared.
pub fn confirmed(db: &Db) -> Result<Vec<String>> {
    texts(db, "SELECT key FROM confirmed ORDER BY key")
}

/// Notes that a key was made on this computer while the portfolio was open.
pub fn note_made_here(db: &Db, key: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO made_here (key, at) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
    )?
    .execute([key, at])?;
    Ok(())
}

/// The keys that were made on this computer while the portfolio was open.
pub fn made_here(db: &Db) -> Result<Vec<String>> {
    texts(db, "SELECT key FROM made_here ORDER BY key")
}

/// Keeps a statement about a key; one already kept stays as it is.
pub fn keep_notice(db: &Db, digest: &str, jws: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO notice (digest, jws, added_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (digest) DO NOTHING",
    )?
    .execute([digest, jws, at])?;
    Ok(())
}

/// Every statement about a key, oldest first.
pub fn notices(db: &Db) -> Result<Vec<String>> {
    texts(db, "SELECT jws FROM notice ORDER BY added_at, digest")
}

/// The version of the trust list known from an organisation's key.
pub fn trust_list_version(db: &Db, key: &str) -> Result<Option<u32>> {
    Ok(db
        .prepare_cached("SELECT version FROM trust_list WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Keeps the newest trust list of an organisation in place of an older one.
pub fn keep_trust_list(db: &Db, key: &str, version: u32, jws: &str, at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO trust_list (key, version, jws, added_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = ?2, jws = ?3, added_at = ?4",
    )?
    .execute((key, version, jws, at))?;
    Ok(())
}

/// The newest trust list of every organisation.
pub fn trust_lists(db: &Db) -> Result<Vec<String>> {
    texts(db, "SELECT jws FROM trust_list ORDER BY key")
}

fn texts(db: &Db, sql: &str) -> Result<Vec<String>> {
    rows(db, sql, [], |row| row.get(0))
}
