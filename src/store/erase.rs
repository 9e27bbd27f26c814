//! Takes the words and files of a piece of evidence away for good. The digests of what was signed stay.

use std::path::Path;

use rusqlite::OptionalExtension;

use super::{Db, Store, copy, files, migrate, tables};
use crate::disk;
use crate::error::Result;
use crate::vault::DataKey;

/// Erases every version of a piece of evidence (by its number, where it was ever saved) and its draft. `sealed` are
/// the digests of its exact bytes, kept here or not: they stay known as erased. Answers how many files went with it.
/// What stays: its id, the days, the indicators, and the digests of what was signed. [`clean`] has to follow.
pub fn erase<'a>(
    db: &Db,
    piece: Option<i64>,
    id: &str,
    sealed: impl Iterator<Item = &'a String>,
    at: &str,
) -> Result<usize> {
    // First: only what is erased may be written over.
    db.execute(
        "UPDATE evidence SET erased_at = ?2,
                withdrawn_at = CASE WHEN withdrawn_at = '' THEN ?2 ELSE withdrawn_at END
         WHERE number = ?1 AND erased_at = ''",
        (piece, at),
    )?;
    take_away(db, tables::erasing(), (":piece", piece), id, sealed, at)
}

/// Erases every version of an entry of working life, as [`erase`] does a piece of evidence. [`clean`] has to follow.
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

/// Runs what the tables say of erasing; answers how many files went with it.
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

/// Takes away what else may hold something that was erased: files that nothing names any more, copies of the database
/// from before its schema changed, what was begun and never finished, and what stays between the rows on the pages of
/// the database. Does nothing when there is nothing to do.
///
/// # Errors
/// Those of deleting and writing. It is noted that there is something to do, so that the next time does it.
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
