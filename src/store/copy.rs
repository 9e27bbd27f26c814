//! Copies a database whole, summarises its contents, and finds damage in it.

use std::path::Path;
use std::time::Duration;

use rusqlite::OpenFlags;
use rusqlite::backup::Backup;
use serde::{Deserialize, Serialize};

use super::connection::opened;
use super::tables::{self, TABLES};
use super::unlock::{connect, unlock};
use super::{Db, rows};
use crate::disk;
use crate::error::{Error, Keeping, Result};
use crate::vault::DataKey;
use crate::words;

/// A summary of a database's contents: two databases with the same summary hold the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Rows, by table.
    pub rows: Vec<(String, u32)>,
    /// The digest of every record's digest, in order.
    pub records: String,
    /// The digest of when every version was saved, in order.
    pub versions: String,
    /// The digest over the rows of all tables; empty in older summaries, which covered only some tables.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub all: String,
}

impl Contents {
    /// Whether these contents agree with everything an older summary says.
    pub fn agree_with(&self, list: &Self) -> bool {
        list.rows.iter().all(|row| self.rows.contains(row))
            && (&self.records, &self.versions) == (&list.records, &list.versions)
            && (list.all.is_empty() || self.all == list.all)
    }
}

/// Copies the open database to a new file and reads the copy back.
///
/// # Errors
/// [`Keeping::CopyNotVerified`] when it does not read back; the new file is removed then.
pub fn copy(db: &Db, key: &DataKey, to: &Path) -> Result<Contents> {
    let done = written(db, key, to).and_then(|contents| verified(contents, key, to));
    if done.is_err() {
        let _ = disk::remove_file(to);
    }
    done
}

/// Copies the open database to a new file and returns what must be in it, without reading it back.
pub fn written(db: &Db, key: &DataKey, to: &Path) -> Result<Contents> {
    write(db, key, to)?;
    contents(db)
}

fn write(db: &Db, key: &DataKey, to: &Path) -> Result<()> {
    let made = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    // SQLite would make a file that every user of this computer may read.
    disk::new_file(to).map_err(Error::io(words::safety::COPYING_THE_PORTFOLIO))?;
    let mut target = connect(to, made)?;
    unlock(&target, key)?;
    // Nobody uses this file yet: it is flushed once, when it is complete.
    target.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    target.pragma_update(None, "synchronous", "OFF")?;
    Backup::new(db, &mut target)?.run_to_completion(1_000, Duration::ZERO, None)?;
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Reads a copy back: it must have the right contents and no damage.
///
/// # Errors
/// [`Keeping::CopyNotVerified`].
pub fn verified(contents: Contents, key: &DataKey, copy: &Path) -> Result<Contents> {
    let unread = |_| Error::Keeping(Keeping::CopyNotVerified);
    let (copied, _) = opened(copy, key, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(unread)?;
    let there = self::contents(&copied).map_err(unread)?;
    if !faults(&copied).map_err(unread)?.is_empty() || there != contents {
        return Err(Keeping::CopyNotVerified.into());
    }
    // Flushed to the disk before it counts.
    let taken = || {
        disk::flush(copy)?;
        copy.parent().map_or(Ok(()), disk::sync)
    };
    taken().map_err(Error::io(words::safety::COPYING_THE_PORTFOLIO))?;
    Ok(there)
}

/// What is in a database.
pub fn contents(db: &Db) -> Result<Contents> {
    let mut rows = Vec::new();
    let mut told = Vec::new();
    for table in &TABLES {
        // A copy made before a migration lacks newer tables.
        if let Some((count, digest)) = tables::told(db, table)? {
            rows.push((table.name.to_owned(), count));
            told.extend_from_slice(table.name.as_bytes());
            told.extend_from_slice(&digest);
        }
    }
    let of = |sql: &str| -> Result<String> {
        let mut query = db.prepare(sql)?;
        let mut text = String::new();
        for row in query.query_map([], |row| row.get::<_, String>(0))? {
            text.push_str(&row?);
            text.push('\n');
        }
        Ok(crate::digest::digest(text.as_bytes()))
    };
    Ok(Contents {
        rows,
        records: of("SELECT digest FROM sign_off ORDER BY number")?,
        versions: of("SELECT saved_at FROM evidence_version ORDER BY number")?,
        all: crate::digest::digest(&told),
    })
}

/// The integrity checks that a database fails; none when it is undamaged.
pub fn faults(db: &Db) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for question in ["cipher_integrity_check", "integrity_check", "foreign_key_check"] {
        let mut query = db.prepare(&format!("PRAGMA {question}"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, String>(0).ok().as_deref() != Some("ok") {
                found.push(question.to_owned());
            }
        }
    }
    Ok(found)
}

/// The digest and size of every kept file.
pub fn kept_files(db: &Db) -> Result<Vec<(String, u64)>> {
    rows(db, "SELECT digest, size FROM attachment ORDER BY digest", [], |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
    })
}

/// Every sealed record: its digest and its text.
pub fn records(db: &Db) -> Result<Vec<(String, String)>> {
    rows(db, "SELECT digest, jws FROM sign_off ORDER BY number", [], |row| row.try_into())
}

/// How many sealed bytes no longer match their digest.
pub fn changed_sealed(db: &Db) -> Result<u32> {
    let mut query = db.prepare("SELECT digest, content FROM sealed")?;
    let mut rows = query.query([])?;
    let mut changed = 0;
    while let Some(row) = rows.next()? {
        let (digest, content): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        changed += u32::from(crate::digest::digest(&content) != digest);
    }
    Ok(changed)
}
