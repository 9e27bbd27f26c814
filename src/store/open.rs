//! The open database of a portfolio: opening, migrating and transactions.

use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::connection::{APPLICATION_ID, cannot_open, opened, settle};
use super::unlock::{connect, unlock};
use super::{Db, copy, migrate, reserve};
use crate::disk;
use crate::error::{Error, Keeping, Result};
use crate::vault::DataKey;
use crate::words;

/// What a portfolio is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To look only: works in a place that cannot be written to.
    Read,
    /// To check or copy it as it is, without migrating it.
    Inspect,
    /// To work in: nobody else can open it meanwhile.
    Write,
}

/// The open database of one portfolio.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    /// Its path, and the identity of the file there when it was opened.
    at: Option<(PathBuf, disk::Same)>,
    /// A migrated temporary copy, of an old database that was opened to read. It is deleted when dropped.
    _looked_at: Option<tempfile::TempDir>,
}

impl Store {
    /// Makes a new database at a path where there is none.
    pub fn create(path: &Path, key: &DataKey) -> Result<Self> {
        let made = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        disk::new_file(path).map_err(Error::io(words::safety::MAKING_THE_PORTFOLIO))?;
        let mut db = connect(path, made).map_err(cannot_open(path))?;
        unlock(&db, key)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        settle(&db)?;
        migrate::steps().to_latest(&mut db).map_err(migration)?;
        let at = disk::Same::of(path).map(|same| (path.to_owned(), same));
        Ok(Self { db, at, _looked_at: None })
    }

    /// Opens a database that is there.
    ///
    /// # Errors
    /// [`Error::NotAPortfolio`], [`Error::Damaged`], [`Error::TooNew`], [`Error::InUse`] and
    /// [`Error::ReadOnly`] (only for [`Access::Write`]); in each case nothing was changed.
    pub fn open(path: &Path, key: &DataKey, access: Access) -> Result<Self> {
        let flags = match access {
            Access::Read | Access::Inspect => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
        let (mut db, version) = opened(path, key, flags)?;
        if access == Access::Write {
            // Takes the lock for as long as the portfolio is open, and checks that it can be written.
            db.transaction_with_behavior(TransactionBehavior::Exclusive)?.commit()?;
            if version < migrate::NEWEST {
                copy_before(&db, path, key, version)?;
                migrate::steps().to_latest(&mut db).map_err(migration)?;
            }
        }
        if access == Access::Read && version < migrate::NEWEST {
            return Self::renewed(&db, key);
        }
        let at = disk::Same::of(path).map(|same| (path.to_owned(), same));
        Ok(Self { db, at, _looked_at: None })
    }

    /// A migrated copy of an old database: a database opened to read is never changed.
    fn renewed(old: &Db, key: &DataKey) -> Result<Self> {
        let folder = disk::scratch(&std::env::temp_dir(), "")
            .map_err(Error::io(words::safety::READING_THE_PORTFOLIO))?;
        let path = folder.path().join("portfolio.db");
        copy::copy(old, key, &path)?;
        let mut db =
            connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(cannot_open(&path))?;
        unlock(&db, key)?;
        settle(&db)?;
        migrate::steps().to_latest(&mut db).map_err(migration)?;
        Ok(Self { db, at: None, _looked_at: Some(folder) })
    }

    /// Whether a file is an unencrypted SQLite database, which is never one of ours.
    pub fn is_plain(path: &Path) -> bool {
        let mut start = [0_u8; 16];
        let read = disk::open(path).and_then(|mut file| file.read_exact(&mut start));
        read.is_ok() && &start == b"SQLite format 3\0"
    }

    /// The database, to read from.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Does `work` as one transaction: all of it is on the disk afterwards, or none. After [`Store::begin`] it is a savepoint
    /// inside that transaction.
    pub fn write<T>(&mut self, work: impl FnOnce(&Db) -> Result<T>) -> Result<T> {
        if self.db.is_autocommit() {
            self.still_there()?;
            let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            return Ok(done);
        }
        let step = self.db.savepoint()?;
        let done = work(&step)?;
        step.commit()?;
        Ok(done)
    }

    /// As [`Store::write`], for deleting: on a full disk it gives up the reserve and tries again.
    pub fn take_away<T>(&mut self, work: impl Fn(&Db) -> Result<T>) -> Result<T> {
        match self.write(&work) {
            Err(Error::DiskFull) if self.gives_up_the_reserve() => self.write(work),
            done => done,
        }
    }

    /// Rewrites the whole file (VACUUM). Deleted rows are overwritten anyway, but a row that SQLite moved to another page leaves
    /// its bytes on the first.
    pub fn write_anew(&mut self) -> Result<()> {
        self.still_there()?;
        match self.db.execute_batch("VACUUM").map_err(Error::from) {
            Err(Error::DiskFull) if self.gives_up_the_reserve() => {
                Ok(self.db.execute_batch("VACUUM")?)
            }
            done => done,
        }
    }

    fn gives_up_the_reserve(&self) -> bool {
        let folder = self.at.as_ref().and_then(|(path, _)| path.parent());
        folder.is_some_and(reserve::give_up)
    }

    /// Checks that the file is still at its path. An open file can still be written after its folder was moved or a stick was
    /// pulled out, and nobody would find what was written.
    ///
    /// # Errors
    /// [`Keeping::Gone`].
    pub fn still_there(&self) -> Result<()> {
        match &self.at {
            Some((path, was)) if disk::Same::of(path).as_ref() != Some(was) => {
                Err(Keeping::Gone.into())
            }
            _ => Ok(()),
        }
    }

    /// How many rows were written since it was opened; while it is the same, so is everything that is read. None within a
    /// transaction, which may be rolled back.
    pub fn settled_changes(&self) -> Option<u64> {
        self.db.is_autocommit().then(|| self.db.total_changes())
    }

    /// Begins a transaction that several writes belong to.
    pub fn begin(&mut self) -> Result<()> {
        self.still_there()?;
        Ok(self.db.execute_batch("BEGIN IMMEDIATE")?)
    }

    /// Ends the transaction of [`Store::begin`]: commit or rollback.
    pub fn end(&mut self, keep: bool) -> Result<()> {
        Ok(self.db.execute_batch(if keep { "COMMIT" } else { "ROLLBACK" })?)
    }
}

/// Copies a database beside itself before its schema changes.
fn copy_before(db: &Db, path: &Path, key: &DataKey, version: i64) -> Result<()> {
    let to = path.with_file_name(migrate::copy_before(version + 1));
    if to.exists() {
        return Ok(());
    }
    // Renamed when it is complete: a power cut must not leave half a copy under the final name.
    let part = path.with_file_name(migrate::COPY_BEGUN);
    let _ = disk::remove_file(&part);
    copy::copy(db, key, &part)?;
    let io = || Error::io(words::safety::MAKING_A_SAFETY_COPY);
    disk::rename(&part, &to).map_err(io())?;
    disk::sync(path.parent().unwrap_or(path)).map_err(io())
}

fn migration(error: rusqlite_migration::Error) -> Error {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => Error::Store(words::safety::THE_SCHEMA.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Randomness;
    use crate::store::connection::settled;

    fn key() -> DataKey {
        DataKey::new(&Randomness::counted(1)).unwrap()
    }

    #[test]
    fn the_settings_that_keep_a_portfolio_whole_are_on() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("portfolio.db"), &key()).unwrap();
        let ask = |name: &str| -> String {
            store
                .db()
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))
                .map(|value| match value {
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => format!("{other:?}"),
                })
                .unwrap()
        };
        assert_eq!(ask("journal_mode"), "truncate");
        assert_eq!(ask("synchronous"), "2");
        assert_eq!(ask("locking_mode"), "exclusive");
        assert_eq!(ask("foreign_keys"), "1");
        assert_eq!(ask("trusted_schema"), "0");
        assert_eq!(ask("user_version"), migrate::NEWEST.to_string());
    }

    #[test]
    fn a_failed_piece_of_work_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("portfolio.db"), &key()).unwrap();
        let failed: Result<()> = store.write(|db| {
            db.execute("INSERT INTO draft (id, input, saved_at) VALUES ('a', '{}', '')", [])?;
            Err(Error::Cancelled)
        });
        assert!(failed.is_err());
        let drafts: i64 =
            store.db().query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap();
        assert_eq!(drafts, 0);
    }

    #[test]
    fn a_setting_that_was_not_taken_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("portfolio.db"), &key()).unwrap();
        settled(&store.db).unwrap();
        store.db.pragma_update(None, "synchronous", "OFF").unwrap();
        assert!(settled(&store.db).is_err());
    }

    #[test]
    fn the_file_is_noise_without_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("portfolio.db");
        drop(Store::create(&path, &key()).unwrap());
        let bytes = std::fs::read(&path).unwrap();
        let told = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        assert!(!told(b"SQLite") && !told(b"evidence") && !told(b"CREATE"));
        let other = DataKey::new(&Randomness::counted(2)).unwrap();
        assert!(matches!(Store::open(&path, &other, Access::Read), Err(Error::Damaged)));
        assert!(Store::open(&path, &key(), Access::Read).is_ok());
    }
}
