//! The automatic series of safety copies: all in one folder, from which old ones are deleted by a rule.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::thread;

use chrono::NaiveDateTime;
use tempfile::TempDir;

use super::archive;
use super::rotation;
use crate::clock::Clock;
use crate::error::{Error, Keeping, Result};
use crate::portfolio::DATABASE;
use crate::safety::types::{Copied, Opener};
use crate::store::copy::Contents;
use crate::store::{self, Access, Store};
use crate::vault::{DataKey, KEYS, KeyFile};
use crate::words;
use crate::{Portfolio, disk};

const NAME: &str = "%Y-%m-%dT%H%M%S";
const ENDING: &str = ".copy";
/// How many bytes of a file are copied at once.
const PART: usize = 1024 * 1024;

/// A safety copy that was begun. The portfolio is no longer needed to finish it; dropped, it leaves nothing behind.
pub struct BegunCopy {
    folder: PathBuf,
    place: PathBuf,
    key: DataKey,
    files: Vec<(String, u64)>,
    contents: Contents,
    part: TempDir,
    now: NaiveDateTime,
}

impl Portfolio {
    /// Adds a safety copy to the series, reads it back, and then deletes the copies that [`rotation`] no longer keeps. Attached
    /// files that are there already are not written again; unfinished files of a killed program are deleted.
    ///
    /// # Errors
    /// [`Error::Keeping`], [`Error::DiskFull`], [`Error::AttachmentDamaged`]; the earlier copies stay then.
    pub fn keep_copy(&self, place: &Path) -> Result<Copied> {
        self.begin_copy(place)?.finish()
    }

    /// Begins a safety copy. The slow part, [`BegunCopy::finish`], does not need the portfolio.
    ///
    /// # Errors
    /// [`Error::Keeping`], [`Error::DiskFull`].
    pub fn begin_copy(&self, place: &Path) -> Result<BegunCopy> {
        let io = || Error::io(words::safety::MAKING_A_SAFETY_COPY);
        disk::folder(place).map_err(io())?;
        let part = disk::scratch(place, disk::UNFINISHED).map_err(io())?;
        // Only now: later, somebody may be attaching a file.
        sweep(&self.folder);
        let contents =
            store::copy::written(self.store.db(), &self.key, &part.path().join(DATABASE))?;
        Ok(BegunCopy {
            folder: self.folder.clone(),
            place: place.to_owned(),
            key: self.key.again(),
            files: store::copy::kept_files(self.store.db())?,
            contents,
            part,
            now: self.clock.now().naive_local(),
        })
    }
}

impl BegunCopy {
    /// Copies the attached files that are not there yet, reads everything back, and adds the copy to the series.
    ///
    /// # Errors
    /// Those of [`Portfolio::keep_copy`].
    pub fn finish(self) -> Result<Copied> {
        let io = || Error::io(words::safety::MAKING_A_SAFETY_COPY);
        let Self { folder, place, key, files, contents, part, now } = self;
        let contents = thread::scope(|scope| {
            let copied = scope.spawn(|| copy_files(&folder, &key, &files, &place));
            let database = store::copy::verified(contents, &key, &part.path().join(DATABASE));
            copied.join().unwrap_or(Err(Error::AttachmentDamaged)).and(database)
        })?;
        let keys = disk::read_whole(&folder.join(KEYS), PART as u64)
            .map_err(Error::unread(words::safety::MAKING_A_SAFETY_COPY, Keeping::KeysMissing))?;
        disk::write_whole(&part.path().join(KEYS), &keys).map_err(io())?;
        let whole = place.join(format!("{}{ENDING}", now.format(NAME)));
        let _ = disk::remove_dir_all(&whole);
        disk::rename(part.path(), &whole).map_err(io())?;
        // It was renamed, so nothing is left to delete.
        let _ = part.keep();
        disk::sync(&place).map_err(io())?;
        give_up(&place, now)?;
        sweep(&place);
        Ok(copied(&contents, files.len()))
    }
}

/// Deletes unfinished files in a folder of ours and among its attached files.
fn sweep(place: &Path) {
    disk::sweep(place);
    let folders = fs::read_dir(place.join(store::files::FOLDER));
    folders.into_iter().flatten().flatten().for_each(|folder| disk::sweep(&folder.path()));
}

/// Copies the attached files that are not there yet.
fn copy_files(
    portfolio: &Path,
    key: &DataKey,
    files: &[(String, u64)],
    place: &Path,
) -> Result<()> {
    for (digest, _) in files {
        let from = store::files::place(portfolio, key, digest);
        let name = from.strip_prefix(portfolio).map_err(|_| Error::AttachmentDamaged)?;
        let to = place.join(name);
        let there = fs::metadata(&to).map(|about| about.len()).unwrap_or(0);
        let kept = fs::metadata(&from)
            .map_err(Error::unread(words::safety::MAKING_A_SAFETY_COPY, Error::AttachmentDamaged))?
            .len();
        if there == 0 || there != kept {
            disk::folder(to.parent().unwrap_or(place))
                .map_err(Error::io(words::safety::MAKING_A_SAFETY_COPY))?;
            copy_file(&from, &to, key, digest)?;
        }
    }
    Ok(())
}

/// Copies an attached file, still encrypted, and reads the copy back.
fn copy_file(from: &Path, to: &Path, key: &DataKey, digest: &str) -> Result<()> {
    let mut kept = disk::open(from)
        .map_err(Error::unread(words::safety::MAKING_A_SAFETY_COPY, Error::AttachmentDamaged))?;
    let copy = |file: &mut File| {
        let mut part = vec![0; PART];
        loop {
            let read = kept.read(&mut part).map_err(Error::unread(
                words::safety::MAKING_A_SAFETY_COPY,
                Error::AttachmentDamaged,
            ))?;
            let part = part.get(..read).unwrap_or_default();
            if part.is_empty() {
                return Ok(());
            }
            file.write_all(part).map_err(Error::io(words::safety::MAKING_A_SAFETY_COPY))?;
        }
    };
    let check = |copy: &Path| store::files::each(copy, &key.attachments(), digest, &mut |_| Ok(()));
    disk::write_checked(to, copy, check)
}

/// What a copy holds, in numbers.
pub(in crate::safety) fn copied(contents: &Contents, files: usize) -> Copied {
    let rows = |table: &str| {
        contents.rows.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    };
    Copied {
        evidence: rows("evidence"),
        sign_offs: rows("sign_off"),
        files: u32::try_from(files).unwrap_or(u32::MAX),
    }
}

/// The copies of a series, oldest first. Copies dated in the future come first: either the clock was wrong then or it is
/// now, and in both cases a copy made now is newer.
pub(in crate::safety) fn all(
    place: &Path,
    now: NaiveDateTime,
) -> Result<Vec<(NaiveDateTime, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(place).map_err(Error::io(words::safety::LOOKING_FOR_SAFETY_COPIES))? {
        let path = entry.map_err(Error::io(words::safety::LOOKING_FOR_SAFETY_COPIES))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(made) = name.strip_suffix(ENDING)
            && let Ok(made) = NaiveDateTime::parse_from_str(made, NAME)
        {
            found.push((made, path));
        }
    }
    found.sort();
    let ahead = found.partition_point(|(made, _)| *made <= now);
    found.rotate_left(ahead);
    Ok(found)
}

fn give_up(place: &Path, now: NaiveDateTime) -> Result<()> {
    let all = all(place, now)?;
    let stay = rotation::stay(&all.iter().map(|(made, _)| *made).collect::<Vec<_>>(), now);
    for (_, path) in all.iter().filter(|(made, _)| !stay.contains(made)) {
        disk::remove_dir_all(path)
            .map_err(Error::io(words::safety::GIVING_UP_AN_OLD_SAFETY_COPY))?;
    }
    Ok(())
}

/// The newest copy of a series that opens and is whole.
///
/// # Errors
/// [`Keeping::WrongKey`] when none opens with this.
pub fn newest(place: &Path, opener: Opener, clock: &Clock) -> Result<Option<PathBuf>> {
    for (_, path) in all(place, clock.now().naive_local())?.into_iter().rev() {
        let keys = KeyFile::read(&path);
        let key = match keys.and_then(|keys| opener.open(&keys)) {
            Err(Error::Keeping(Keeping::WrongKey)) => return Err(Keeping::WrongKey.into()),
            Err(_) => continue,
            Ok(key) => key,
        };
        if sound(&path.join(DATABASE), &key).is_ok() {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// Tests a safety copy by restoring it to a temporary folder.
///
/// # Errors
/// [`Keeping::NotABackup`], [`Keeping::BackupDamaged`], [`Keeping::WrongKey`].
pub fn test_copy(file: &Path, opener: Opener) -> Result<()> {
    let scratch = tempfile::tempdir().map_err(Error::io(words::safety::TESTING_THE_SAFETY_COPY))?;
    archive::read(file, Some(scratch.path()))?;
    let key = opener.open(&KeyFile::read(scratch.path())?)?;
    whole(scratch.path(), &key).map(|_| ())
}

/// Whether a safety copy is of a sample, whose passphrase is public.
///
/// # Errors
/// [`Keeping::NotABackup`], [`Keeping::BackupDamaged`].
pub fn is_published(file: &Path) -> Result<bool> {
    let scratch = tempfile::tempdir().map_err(Error::io(words::safety::READING_THE_SAFETY_COPY))?;
    archive::read(file, Some(scratch.path()))?;
    Ok(KeyFile::read(scratch.path())?.published)
}

/// As [`test_copy`], for a copy just made.
pub(in crate::safety) fn proved(file: &Path, key: &DataKey) -> Result<()> {
    let scratch = tempfile::tempdir().map_err(Error::io(words::safety::TESTING_THE_SAFETY_COPY))?;
    archive::read(file, Some(scratch.path())).map_err(|_| Keeping::CopyNotVerified)?;
    whole(scratch.path(), key).map(|_| ()).map_err(|_| Keeping::CopyNotVerified.into())
}

/// What a restored folder holds; an error when any part of it is damaged.
pub(in crate::safety) fn whole(folder: &Path, key: &DataKey) -> Result<Contents> {
    let contents = sound(&folder.join(DATABASE), key)?;
    let store = Store::open(&folder.join(DATABASE), key, Access::Inspect)?;
    for (digest, _) in store::copy::kept_files(store.db())? {
        store::files::read(folder, key, &digest)
            .map_err(|error| error.or_held(Keeping::BackupDamaged))?;
    }
    Ok(contents)
}

fn sound(database: &Path, key: &DataKey) -> Result<Contents> {
    let damaged = |error: Error| error.or_held(Keeping::BackupDamaged);
    let store = Store::open(database, key, Access::Inspect).map_err(damaged)?;
    if !store::copy::faults(store.db()).map_err(damaged)?.is_empty() {
        return Err(Keeping::BackupDamaged.into());
    }
    store::copy::contents(store.db()).map_err(damaged)
}
