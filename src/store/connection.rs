//! A connection to the database of a portfolio: unlocked, known to be ours, and with the settings that keep it whole.

use std::io::ErrorKind::{PermissionDenied, ResourceBusy};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::migrate;
use super::unlock::{connect, unlock};
use crate::error::{Error, Result};
use crate::vault::DataKey;
use crate::words;

/// Marks the file as a Countersign portfolio: "CSgn".
pub(super) const APPLICATION_ID: i64 = 0x4353_676e;

/// The oldest SQLite whose durability this was tested with (3.51.3).
const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens a database that is there, and says of which version its schema is.
///
/// # Errors
/// [`Error::NotAPortfolio`], [`Error::Damaged`], [`Error::TooNew`], and [`Error::ReadOnly`] when it is opened to write; in each
/// case nothing was changed.
pub(super) fn opened(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<(Connection, i64)> {
    let reads_only = flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY);
    let db = match looked_into(path, key, flags) {
        // A save was interrupted. Opening the file to write rolls it back, and then it can be read.
        Err(Error::ReadOnly) if reads_only => {
            drop(looked_into(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?);
            looked_into(path, key, flags)?
        }
        opened => opened?,
    };
    let application: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::NotAPortfolio);
    }
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > migrate::NEWEST {
        return Err(Error::TooNew);
    }
    settle(&db)?;
    Ok((db, version))
}

/// Opens and unlocks a database, and reads from it once to be sure of it.
fn looked_into(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection> {
    let db = connect(path, flags).map_err(cannot_open(path))?;
    unlock(&db, key)?;
    // A pragma returns 0 even for a file that is no database; a read fails.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(db)
}

/// The error of a file that cannot be opened. A file that exists may be a portfolio: another program holds it, or access is
/// denied.
pub(super) fn cannot_open(path: &Path) -> impl FnOnce(rusqlite::Error) -> Error {
    move |error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::CannotOpen) if path.is_file() => {
            let kept = if cfg!(windows) { ResourceBusy } else { PermissionDenied };
            Error::io(words::safety::OPENING_THE_PORTFOLIO)(kept.into())
        }
        Some(rusqlite::ErrorCode::CannotOpen) => Error::NotAPortfolio,
        _ => error.into(),
    }
}

/// Sets the pragmas. Journal TRUNCATE with synchronous FULL lost no acknowledged save in replayed power cuts; DELETE with FULL
/// did, and a WAL database does not open on read-only media.
pub(super) fn settle(db: &Connection) -> Result<()> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::Store(words::safety::AN_SQLITE_THAT_IS_TOO_OLD.to_owned()));
    }
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    if !db.is_readonly(rusqlite::MAIN_DB)? {
        db.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |_| Ok(()))?;
    }
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "fullfsync", true)?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    // Deleted content is overwritten with zeros.
    db.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    // A cache of 64 MiB, since each page that is read again is decrypted again.
    db.pragma_update(None, "cache_size", -65_536)?;
    db.set_prepared_statement_cache_capacity(64);
    settled(db)
}

/// Checks that every setting was accepted: a less safe portfolio is never opened.
pub(super) fn settled(db: &Connection) -> Result<()> {
    let mut wanted = vec![("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0)];
    wanted.extend([
        ("cell_size_check", 1),
        ("fullfsync", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
    ]);
    for (name, wanted) in wanted {
        let taken: i64 = db.pragma_query_value(None, name, |row| row.get(0))?;
        if taken != wanted {
            return Err(Error::Store(words::safety::the_setting(name)));
        }
    }
    let journal: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if journal != "truncate" && !db.is_readonly(rusqlite::MAIN_DB)? {
        return Err(Error::Store(words::safety::THE_SETTING_JOURNAL_MODE.to_owned()));
    }
    Ok(())
}
