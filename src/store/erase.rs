//! Erases the words and files of a piece of evidence or an entry. The digests of what was signed stay.

use std::path::Path;

use rusqlite::OptionalExtension;

use super::{Db, Store, copy, files, migrate, tables};
use crate::disk;
use crate::error::Result;
use crate::vault::DataKey;

/// Erases every version of a piece of evidence (by its number, if it was ever saved) and its draft. `sealed` are the digests
/// of its sealed bytes, which are noted as erased. Returns how many files were erased with it. Its id, days, indicators and
/// digests stay. [`clean`] must be called afterwards.
pub fn erase<'a>(
    db: &Db,
    piece: Option<i64>,
    id: &str,
    sealed: impl Iterator<Item = &'a String>,
    at: &str,
) -> Result<usize> {
    // This comes first: triggers allow changes only to what is marked as erased.
    db.execute(
        "UPDATE evidence SET erased_at = ?2,
                withdrawn_at = CASE WHEN withdrawn_at = '' THEN ?2 ELSE withdrawn_at END
         WHERE number = ?1 AND erased_at = ''",
        (piece, at),
    )?;
    take_away(db, tables::erasing(), (":piece", piece), id, sealed, at)
}

/// Erases every version of an entry of working life, as [`erase`] does. [`clean`] must be called afterwards.
pub fn erase_entry<'a>(
    db: &Db,
    entry: i64,
    id: &str,
    sealed: impl Iterator<Item = &'a String>,
    at: &str,
) -> Result<usize> {
    db.execute(
        "UPDATE entry SET erased_at = ?2,
                withdrawn_at = CASE WHEN withdrawn_at = '' THEN ?2 ELSE withdrawn_at END
         WHERE number = ?1 AND erased_at = ''",
        (entry, at),
    )?;
    take_away(db, tables::erasing_entry(), (":entry", Some(entry)), id, sealed, at)
}

/// Runs the erasing statements of all tables; returns how many files were erased.
fn take_away<'a>(
    db: &Db,
    erasing: impl Iterator<Item = &'static str>,
    (name, number): (&str, Option<i64>),
    id: &str,
    sealed: impl Iterator<Item = &'a String>,
    at: &str,
) -> Result<usize> {
    let mut note = db.prepare(
        "INSERT INTO erased (digest, erased_at) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING",
    )?;
    for digest in sealed {
        note.execute([digest, at])?;
    }
    let before = copy::kept_files(db)?.len();
    for sql in erasing {
        let mut statement = db.prepare(sql)?;
        if let Some(place) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(place, number)?;
        }
        if let Some(place) = statement.parameter_index(":id")? {
            statement.raw_bind_parameter(place, id)?;
        }
        statement.raw_execute()?;
    }
    db.execute("UPDATE portfolio SET traces_left = 1", [])?;
    Ok(before - copy::kept_files(db)?.len())
}

/// Removes what may still hold erased content: attached files that nothing names any more, copies from before a change of the
/// schema, unfinished files, and free space inside the database. Does nothing when nothing was erased.
///
/// # Errors
/// Errors of deleting and writing. The work stays noted, so that the next call does it.
pub fn clean(store: &mut Store, portfolio: &Path, key: &DataKey) -> Result<()> {
    let left: bool =
        store.db().query_row("SELECT traces_left FROM portfolio", [], |row| row.get(0))?;
    if !left {
        return Ok(());
    }
    files::keep_only(portfolio, key, &copy::kept_files(store.db())?)?;
    migrate::forget_copies(portfolio)?;
    disk::sweep_all(portfolio);
    store.write_anew()?;
    store.take_away(|db| Ok(db.execute("UPDATE portfolio SET traces_left = 0", [])?))?;
    Ok(())
}

/// When the sealed bytes with this digest were erased.
pub fn erased_at(db: &Db, digest: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT erased_at FROM erased WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))
        .optional()?)
}

/// Whether the piece of evidence with this id was erased.
pub fn is_erased(db: &Db, id: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM evidence WHERE id = ?1 AND erased_at <> '')")?
        .query_row([id], |row| row.get(0))?)
}
