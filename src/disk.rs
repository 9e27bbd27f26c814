//! Writes files so that they are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

use crate::error::{Error, Result};

/// Writes a file whole: an old one stays until the new one is on the disk, and a failure leaves nothing behind.
pub fn write_whole(target: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(target, |file| file.write_all(bytes))
}

/// Writes a file the user chose a place for, whole; the system's dialog asked before an old one is replaced.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::Io`].
pub fn write_file(target: &Path, bytes: &[u8]) -> Result<()> {
    write_whole(target, bytes).map_err(Error::io("Saving the file"))
}

/// Writes a new file whole, in parts; a file that is there stays.
pub fn write_new(target: &Path, work: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    if target.exists() {
        return Err(Error::FileExists);
    }
    write_parts(target, work)
}

/// Writes a file whole, in parts; an old one stays until the new one is on the disk.
pub fn write_parts(target: &Path, work: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut failed = None;
    let written = write_with(target, |file| {
        work(file).map_err(|error| {
            failed = Some(error);
            io::Error::other("stopped")
        })
    });
    match failed {
        Some(error) => Err(error),
        None => written.map_err(Error::io("Writing the file")),
    }
}

/// How the name of everything begins that is not whole yet.
pub const UNFINISHED: &str = ".writing-";
/// Nothing is written for so long.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes from a folder what was begun a day ago or more and never got its name: the program was ended meanwhile, and
/// nobody was told that it is there. Folders in it are not looked into: they may be somebody else's.
pub fn sweep(folder: &Path) {
    sweep_since(folder, OLD);
}

/// As [`sweep`], whenever it was begun: where nobody else writes meanwhile.
pub fn sweep_all(folder: &Path) {
    sweep_since(folder, Duration::ZERO);
}

fn sweep_since(folder: &Path, least: Duration) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(about) = entry.metadata() else { continue };
        // What is dated ahead has no age.
        let age = about.modified().ok().and_then(|at| at.elapsed().ok()).unwrap_or_default();
        if age < least || !is_unfinished(&entry.file_name().to_string_lossy()) {
            continue;
        }
        // What cannot be removed is in nobody's way.
        let _ = match about.is_dir() {
            true => fs::remove_dir_all(entry.path()),
            false => fs::remove_file(entry.path()),
        };
    }
}

/// Whether a name is one that is given here to what is not whole yet: six letters or digits end it.
fn is_unfinished(name: &str) -> bool {
    let end = name.strip_prefix(UNFINISHED).unwrap_or_default();
    end.len() == 6 && end.chars().all(|sign| sign.is_ascii_alphanumeric())
}

/// How much is written before the disk is told to take it.
const STEP: usize = 16 * 1024 * 1024;

/// Writes much to a file while the disk takes what is written already, so that little is left for the last wait.
pub fn flushed_meanwhile<T>(
    file: &File,
    write: impl FnOnce(&mut Meanwhile) -> Result<T>,
) -> Result<T> {
    let (more, told) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let flush = scope.spawn(move || -> io::Result<()> {
            while told.recv().is_ok() {
                // A fault of the disk is told once, so it must not be lost here.
                file.sync_data()?;
            }
            Ok(())
        });
        let mut to = Meanwhile { file, more, since: 0 };
        let written = write(&mut to);
        drop(to);
        let flushed = flush.join().unwrap_or_else(|_| Err(io::Error::other("not flushed")));
        flushed.map_err(Error::io("Writing the file")).and(written)
    })
}

/// A file that the disk takes while it is written.
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
            // Where the other side has ended, its fault is told at the end.
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

/// A file without its name, in the folder it belongs to.
fn begun(target: &Path) -> io::Result<(NamedTempFile, &Path)> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    Ok((file, folder))
}

/// Gives a file that is on the disk its name.
fn named(file: NamedTempFile, target: &Path, folder: &Path) -> io::Result<()> {
    file.persist(target).map_err(|error| error.error)?;
    sync(folder)
}

/// Writes a file whole. While the disk takes it, `check` reads it; one that is refused never gets its name.
pub fn write_checked(
    target: &Path,
    write: impl FnOnce(&mut File) -> Result<()>,
    check: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let io = || Error::io("Writing the file");
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

/// Reads a file of a kind that has a limit, and no more of it than that and one byte.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>> {
    let read = || {
        let mut bytes = Vec::new();
        File::open(path)?.take(most + 1).read_to_end(&mut bytes).map(|_| bytes)
    };
    read().map_err(Error::io("Reading the file"))
}

/// Makes the names in a folder safe: a name is only on the disk once its folder is. Windows has no
/// such call and needs none.
pub fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Makes a folder, and those above it, so that they are still there after a power cut.
pub fn folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    folder(above)?;
    match std::fs::create_dir(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    sync(above)
}

/// Which file is under a name: another one there later is not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Same(u64, u64);

impl Same {
    /// The file under a name; none when there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let about = std::fs::metadata(path).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Some(Self(about.dev(), about.ino()))
        }
        // Elsewhere an open file cannot be taken away; a disk can.
        #[cfg(not(unix))]
        Some(Self(0, u64::from(about.is_file())))
    }
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
            File::open(inside.join(name)).unwrap().set_modified(yesterday).unwrap();
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
