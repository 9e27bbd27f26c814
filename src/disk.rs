//! Writes files so that they are there whole or not at all.

mod patient;
mod read;
mod same;

use std::fs::{self, DirBuilder, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tempfile::{NamedTempFile, TempDir};

pub use self::patient::{flush, remove_dir, remove_dir_all, remove_file, rename, to_write_over};
pub use self::read::{open, read_all, read_at_most, read_whole};
pub use self::same::Same;
use crate::error::{Error, Result};
use crate::words;

/// Writes a file whole: an old one stays until the new one is on the disk, and a failure leaves nothing behind.
pub fn write_whole(target: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(target, |file| file.write_all(bytes))
}

/// The prefix of the name of every file and folder that is still being written.
pub const UNFINISHED: &str = ".writing-";
/// What is older than this is no longer being written.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes from a folder unfinished files of a day ago or more, which a program left behind that was ended while it wrote.
/// Does not look into the folders in it: they may be somebody else's.
pub fn sweep(folder: &Path) {
    sweep_since(folder, OLD);
}

/// As [`sweep`], of any age: for a folder that nobody else writes to.
pub fn sweep_all(folder: &Path) {
    sweep_since(folder, Duration::ZERO);
}

fn sweep_since(folder: &Path, least: Duration) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(about) = entry.metadata() else { continue };
        // A file dated in the future has no age and stays.
        let age = about.modified().ok().and_then(|at| at.elapsed().ok()).unwrap_or_default();
        if age < least || !is_unfinished(&entry.file_name().to_string_lossy()) {
            continue;
        }
        // What cannot be removed stays: it does no harm.
        let _ = match about.is_dir() {
            true => fs::remove_dir_all(entry.path()),
            false => fs::remove_file(entry.path()),
        };
    }
}

/// Whether a name is that of an unfinished file: the prefix and six letters or digits.
fn is_unfinished(name: &str) -> bool {
    let end = name.strip_prefix(UNFINISHED).unwrap_or_default();
    end.len() == 6 && end.chars().all(|sign| sign.is_ascii_alphanumeric())
}

/// How many bytes are written before the next flush to the disk begins.
const STEP: usize = 16 * 1024 * 1024;

/// Writes a large file and flushes it to the disk meanwhile, on a thread of its own, so that the last flush is short.
pub fn flushed_meanwhile<T>(
    file: &File,
    write: impl FnOnce(&mut Meanwhile) -> Result<T>,
) -> Result<T> {
    let (more, told) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let flush = scope.spawn(move || -> io::Result<()> {
            while told.recv().is_ok() {
                // The system reports a write error once only, so it must not be lost here.
                file.sync_data()?;
            }
            Ok(())
        });
        let mut to = Meanwhile { file, more, since: 0 };
        let written = write(&mut to);
        drop(to);
        let flushed = flush.join().unwrap_or_else(|_| Err(io::Error::other("not flushed")));
        flushed.map_err(Error::io(words::keeping::WRITING_THE_FILE)).and(written)
    })
}

/// A file that is flushed to the disk while it is written.
pub struct Meanwhile<'a> {
    file: &'a File,
    more: mpsc::Sender<()>,
    since: usize,
}

impl Write for Meanwhile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.since += written;
        if self.since >= STEP {
            self.since = 0;
            // If the flushing thread has ended, its error is returned at the end.
            let _ = self.more.send(());
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Meanwhile<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// As [`write_whole`], for what is too large to hold in memory.
pub fn write_with(
    target: &Path,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let (mut file, folder) = begun(target)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    named(file, target, folder)
}

/// As [`write_with`], of a new file: whatever has the name by then stays, and it is an error
/// ([`io::ErrorKind::AlreadyExists`]).
pub fn write_new(target: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let (mut file, folder) = begun(target)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(target) {
        Ok(_) => sync(folder),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Err(failed.error),
        // A file system without an atomic rename that refuses to replace: look first, then rename.
        Err(failed) if fs::symlink_metadata(target).is_err() => named(failed.file, target, folder),
        Err(failed) => Err(failed.error),
    }
}

/// An unfinished file, in the folder it will be in.
fn begun(target: &Path) -> io::Result<(NamedTempFile, &Path)> {
    let folder = above(target);
    let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    Ok((file, folder))
}

/// The folder that a path is in.
pub fn above(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Renames an unfinished file, which was flushed, to its final name.
fn named(file: NamedTempFile, target: &Path, folder: &Path) -> io::Result<()> {
    patient::persist(file, target)?;
    sync(folder)
}

/// Makes a temporary folder inside another. It is deleted when dropped unless it is kept; only this user may read it.
pub fn scratch(place: &Path, prefix: &str) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.prefix(prefix).tempdir_in(place)
}

/// Makes a new file to write to, which only this user may read. It is an error when there is one already.
pub fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file whole and runs `check` on it while it is flushed. A file that the check refuses never gets its name.
pub fn write_checked(
    target: &Path,
    write: impl FnOnce(&mut File) -> Result<()>,
    check: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let io = || Error::io(words::keeping::WRITING_THE_FILE);
    let (mut file, folder) = begun(target).map_err(io())?;
    write(file.as_file_mut())?;
    thread::scope(|scope| {
        let taken = scope.spawn(|| file.as_file().sync_all());
        let checked = check(file.path());
        let taken = taken.join().unwrap_or_else(|_| Err(io::Error::other("not taken")));
        taken.map_err(io()).and(checked)
    })?;
    named(file, target, folder).map_err(io())
}

/// Flushes a folder to the disk: a new name in it survives a power cut only after that. Windows has no such call and
/// needs none.
pub fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Makes a folder, and those above it, so that they survive a power cut. Only this user may read them.
pub fn folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = above(path);
    folder(above)?;
    #[allow(unused_mut, reason = "other systems give a new folder to whoever made it")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    sync(above)
}

/// A path with every link resolved, also when its last parts do not exist yet.
pub fn resolved(path: &Path) -> PathBuf {
    let written = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for above in written.ancestors() {
        if let (Ok(led_to), Ok(rest)) = (above.canonicalize(), written.strip_prefix(above)) {
            // Joining an empty path would add a slash at the end.
            return if rest.as_os_str().is_empty() { led_to } else { led_to.join(rest) };
        }
    }
    written
}

/// A path without the prefix `\\?\` that Windows gives to resolved paths.
pub fn as_known(path: PathBuf) -> PathBuf {
    #[cfg(windows)]
    return dunce::simplified(&path).to_owned();
    #[cfg(not(windows))]
    path
}

/// Deletes a file; of a link, the file that it leads to as well.
pub fn remove(path: &Path) -> io::Result<()> {
    if path.is_symlink()
        && let Ok(led_to) = path.canonicalize()
        && led_to.is_file()
    {
        remove_file(&led_to)?;
    }
    remove_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_new_file_takes_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("portfolio.pdf");
        write_whole(&path, b"old").unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["portfolio.pdf"]);
    }

    #[test]
    fn a_file_that_is_refused_never_gets_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy");
        let write = |file: &mut File| file.write_all(b"half").map_err(Error::io("Writing"));
        let read = |copy: &Path| match std::fs::read(copy).unwrap().as_slice() {
            b"whole" => Ok(()),
            _ => Err(Error::Damaged),
        };
        assert!(matches!(write_checked(&path, write, read), Err(Error::Damaged)));
        assert!(names(folder.path()).is_empty());
        write_checked(&path, write, |_| Ok(())).unwrap();
        assert_eq!(names(folder.path()), ["copy"]);
    }

    /// A file or a folder, open to give it another time: Windows opens a folder for nothing else, and only when asked.
    fn to_date(path: &Path) -> File {
        let mut options = File::options();
        #[cfg(windows)]
        std::os::windows::fs::OpenOptionsExt::custom_flags(
            std::os::windows::fs::OpenOptionsExt::access_mode(&mut options, 0x100),
            0x0200_0000,
        );
        #[cfg(not(windows))]
        options.read(true);
        options.open(path).unwrap()
    }

    #[test]
    fn what_a_killed_program_left_is_removed_after_a_day_and_nothing_of_anybody_else() {
        let place = tempfile::tempdir().unwrap();
        let inside = place.path();
        std::fs::create_dir_all(inside.join(".writing-aB3xY9")).unwrap();
        std::fs::create_dir_all(inside.join("a folder of theirs")).unwrap();
        let old = [
            ".writing-aB3xY9",
            ".writing-Zz0Zz0",
            ".writing-a-poem",
            "kept",
            "a folder of theirs/.writing-Zz0Zz0",
        ];
        for name in [".writing-aB3xY9/half.db", ".writing-nEw123"].iter().chain(&old[1..]) {
            std::fs::write(inside.join(name), b"half").unwrap();
        }
        let yesterday = std::time::SystemTime::now() - OLD;
        for name in old {
            to_date(&inside.join(name)).set_modified(yesterday).unwrap();
        }
        sweep(inside);
        let mut left = names(inside);
        left.sort();
        assert_eq!(left, [".writing-a-poem", ".writing-nEw123", "a folder of theirs", "kept"]);
        assert_eq!(names(&inside.join("a folder of theirs")), [".writing-Zz0Zz0"]);
    }

    #[test]
    fn a_failure_leaves_no_half_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_whole(&folder.path().join("missing/portfolio.pdf"), b"new").is_err());
        // A folder in the way: the bytes are written, the name cannot be taken.
        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("full")).unwrap();
        assert!(write_whole(&taken, b"new").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }
}
