//! The automatic safety copies beside the portfolio: making one when it is due, listing, testing and restoring them.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::Serialize;

use super::restore::{put_in_place, replaceable};
use crate::error::{Error, Keeping, Result};
use crate::portfolio::DATABASE;
use crate::safety::copies::{BegunCopy, all, copied, whole};
use crate::safety::types::{Copied, Opener, Restored};
use crate::store;
use crate::vault::{DataKey, KEYS, KeyFile, Passphrase};
use crate::words;
use crate::{Portfolio, disk};

/// A copy of the series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Kept {
    /// When it was made, by the clock of this computer (`2026-05-31T12:00:00`).
    pub made_at: NaiveDateTime,
    /// That moment in words: "today", "yesterday", "3 days ago", "31 May 2026".
    pub when: String,
}

/// The folder of a portfolio's copies, beside the portfolio.
pub fn kept_beside(portfolio: &Path) -> PathBuf {
    let whole = std::path::absolute(portfolio).unwrap_or_else(|_| portfolio.to_owned());
    let name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
    whole.with_file_name(words::safety::safety_copies_of(&name))
}

impl Portfolio {
    /// Makes a copy when something changed since the last one, and the last is not of today or a day's work has ended. Says
    /// whether it made one.
    ///
    /// # Errors
    /// Those of [`Portfolio::keep_copy`].
    pub fn keep_copy_if_due(&self, work_ended: bool) -> Result<bool> {
        let begun = self.begin_copy_if_due(work_ended)?;
        begun.map(BegunCopy::finish).transpose().map(|made| made.is_some())
    }

    /// Begins the copy of [`Portfolio::keep_copy_if_due`], when one is due.
    ///
    /// # Errors
    /// Those of [`Portfolio::begin_copy`].
    pub fn begin_copy_if_due(&self, work_ended: bool) -> Result<Option<BegunCopy>> {
        if self.is_sample() {
            return Ok(None);
        }
        let place = kept_beside(&self.folder);
        if let Some((made, path)) = self.newest_kept(&place)? {
            let today = made.date() == self.clock.today();
            if (today && !work_ended) || self.is_as(&path)? {
                return Ok(None);
            }
        }
        self.begin_copy(&place).map(Some)
    }

    /// The newest copy in a folder; none when there is no folder.
    fn newest_kept(&self, place: &Path) -> Result<Option<(NaiveDateTime, PathBuf)>> {
        Ok(if place.is_dir() { all(place, self.now())?.pop() } else { None })
    }

    fn now(&self) -> NaiveDateTime {
        self.clock.now().naive_local()
    }

    /// Whether a copy has the same contents as the portfolio now.
    fn is_as(&self, copy: &Path) -> Result<bool> {
        let database = copy.join(DATABASE);
        let Ok(copied) = store::Store::open(&database, &self.key, store::Access::Inspect) else {
            return Ok(false);
        };
        Ok(store::copy::contents(copied.db())? == store::copy::contents(self.store.db())?)
    }

    /// The copies beside the portfolio, newest first.
    pub fn kept_copies(&self) -> Result<Vec<Kept>> {
        let place = kept_beside(&self.folder);
        if !place.is_dir() {
            return Ok(Vec::new());
        }
        let today = self.clock.today();
        let kept = all(&place, self.now())?.into_iter().rev().map(|(made_at, _)| {
            let when = match (today - made_at.date()).num_days() {
                0 => "today".to_owned(),
                1 => "yesterday".to_owned(),
                days @ 2..=13 => words::safety::days_ago(days),
                _ => crate::clock::printed(made_at.date()),
            };
            Kept { made_at, when }
        });
        Ok(kept.collect())
    }

    /// Whether a passphrase opens the copy made at a moment.
    ///
    /// # Errors
    /// [`Keeping::NoCopyYet`], [`Keeping::WrongKey`], [`Keeping::BackupDamaged`].
    pub fn kept_copy_opens(&self, made_at: NaiveDateTime, passphrase: &Passphrase) -> Result<()> {
        let copy = kept_at(&kept_beside(&self.folder), made_at)?;
        KeyFile::read(&copy)?.open(passphrase).map(drop)
    }

    /// Tests the newest copy by restoring it to a temporary folder and reading all of it. Returns what it holds.
    ///
    /// # Errors
    /// [`Keeping::NoCopyYet`], [`Keeping::BackupDamaged`].
    pub fn test_kept_copy(&self) -> Result<Copied> {
        self.copy_to_test()?.test()
    }

    /// The newest copy, ready to be tested while the portfolio is used.
    ///
    /// # Errors
    /// [`Keeping::NoCopyYet`].
    pub fn copy_to_test(&self) -> Result<ToTest> {
        let place = kept_beside(&self.folder);
        let (_, copy) = self.newest_kept(&place)?.ok_or(Keeping::NoCopyYet)?;
        Ok(ToTest { place, copy, key: self.key.again() })
    }
}

/// A copy, and the key that opens it.
pub struct ToTest {
    place: PathBuf,
    copy: PathBuf,
    key: DataKey,
}

impl ToTest {
    /// As [`Portfolio::test_kept_copy`].
    ///
    /// # Errors
    /// [`Keeping::BackupDamaged`].
    pub fn test(self) -> Result<Copied> {
        let scratch =
            tempfile::tempdir().map_err(Error::io(words::safety::TESTING_THE_SAFETY_COPY))?;
        let files = gather(&self.copy, &self.place, scratch.path(), &self.key)?;
        let contents = whole(scratch.path(), &self.key)?;
        Ok(copied(&contents, files))
    }
}

/// Replaces a portfolio by one of its copies. The replaced one is kept beside it under another name. It must be closed.
///
/// # Errors
/// [`Keeping::NoCopyYet`] when there is none of that moment, [`Keeping::BackupDamaged`],
/// [`Keeping::WrongKey`], [`Error::InUse`]; nothing was changed then.
pub fn restore_kept(portfolio: &Path, made_at: NaiveDateTime, opener: Opener) -> Result<Restored> {
    let io = || Error::io(words::safety::RESTORING_THE_SAFETY_COPY);
    let place = kept_beside(portfolio);
    let copy = kept_at(&place, made_at)?;
    let key = opener.open(&KeyFile::read(&copy)?)?;
    let folder = replaceable(portfolio)?;
    let part = disk::scratch(disk::above(&folder), ".restoring-").map_err(io())?;
    let files = gather(&copy, &place, part.path(), &key)?;
    let contents = whole(part.path(), &key)?;
    let earlier = put_in_place(part, &folder, &key)?;
    Ok(Restored { copied: copied(&contents, files), earlier })
}

/// The copy made at a moment.
fn kept_at(place: &Path, made_at: NaiveDateTime) -> Result<PathBuf> {
    let found = all(place, NaiveDateTime::MAX)?.into_iter().find(|(made, _)| *made == made_at);
    Ok(found.ok_or(Keeping::NoCopyYet)?.1)
}

/// Puts the parts of a copy into a folder: its database and keys, and the attached files that all copies share.
fn gather(copy: &Path, place: &Path, into: &Path, key: &DataKey) -> Result<usize> {
    let io = || Error::io(words::safety::RESTORING_THE_SAFETY_COPY);
    let unread = || Error::unread(words::safety::RESTORING_THE_SAFETY_COPY, Keeping::BackupDamaged);
    for name in [DATABASE, KEYS] {
        let bytes = disk::read_all(&copy.join(name)).map_err(unread())?;
        disk::write_whole(&into.join(name), &bytes).map_err(io())?;
    }
    let damaged = |error: Error| error.or_held(Keeping::BackupDamaged);
    let database = into.join(DATABASE);
    let store = store::Store::open(&database, key, store::Access::Inspect).map_err(damaged)?;
    let files = store::copy::kept_files(store.db()).map_err(damaged)?;
    for (digest, _) in &files {
        let to = store::files::place(into, key, digest);
        let bytes = disk::read_all(&store::files::place(place, key, digest)).map_err(unread())?;
        disk::folder(to.parent().unwrap_or(into)).map_err(io())?;
        disk::write_whole(&to, &bytes).map_err(io())?;
    }
    Ok(files.len())
}
