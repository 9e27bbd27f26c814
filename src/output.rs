//! Writes files where a person said. A file that is there already stays, unless it is an older file of the same sort.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::bundle::Kind;
use crate::error::{Error, Outside, Result};
use crate::words;
use crate::{disk, text};

/// How many bytes at the beginning of a file tell its sort.
const START: u64 = 128;

/// The sort of a file, recognised by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A PDF.
    Pdf,
    /// A bundle: a request, an answer, a passport and so on.
    Bundle(Kind),
    /// A calendar.
    Calendar,
    /// A file that is never replaced: a key, a safety copy, a database.
    Kept,
    /// Anything else.
    Other,
}

impl Sort {
    /// Recognises the sort of a file from its first bytes.
    pub fn told_by(start: &[u8]) -> Self {
        // Signer files, key files and safety copies name their form in their first line.
        let kept: [&[u8]; 5] = [
            b"SQLite format 3\0",
            b"age-encryption.org/",
            b"contents.json\0",
            b"{\"format\":\"countersign/",
            b"{\n  \"format\": \"countersign/",
        ];
        if start.starts_with(b"%PDF-") {
            return Self::Pdf;
        }
        if start.starts_with(b"BEGIN:VCALENDAR") {
            return Self::Calendar;
        }
        match Kind::told_by(start) {
            Some(kind) => Self::Bundle(kind),
            None if kept.iter().any(|one| start.starts_with(one)) => Self::Kept,
            None => Self::Other,
        }
    }
}

/// A path that was checked: it is free, or may be replaced.
#[derive(Debug)]
pub struct TargetFile {
    target: PathBuf,
    replaces: bool,
}

impl TargetFile {
    /// A path where there is nothing yet.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Outside::NoPlace`].
    pub fn free(path: &Path) -> Result<Self> {
        refuse_reserved(path)?;
        refuse_own_name(path)?;
        match fs::symlink_metadata(path) {
            Ok(_) => Err(Error::FileExists),
            Err(_) => Ok(Self { target: path.to_owned(), replaces: false }),
        }
    }

    /// A path where there is nothing yet, or an older file of the same sort.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Outside::NoPlace`].
    pub fn over(path: &Path, sort: Sort) -> Result<Self> {
        if fs::symlink_metadata(path).is_err() {
            return Self::free(path);
        }
        refuse_own_name(path)?;
        // A link is followed; one that leads nowhere is refused and stays as it is.
        let target = path.canonicalize().map_err(|_| Error::FileExists)?;
        refuse_own_name(&target)?;
        if !target.is_file() {
            return Err(Outside::NoPlace.into());
        }
        let old = Sort::told_by(&disk::read_at_most(&target, START)?);
        if old != sort || old == Sort::Kept {
            return Err(Error::FileExists);
        }
        Ok(Self { target, replaces: true })
    }

    /// Writes the file whole: what was there stays until the new one is on the disk, and a failure leaves nothing.
    ///
    /// # Errors
    /// [`Error::FileExists`] when something stands there by now; [`Error::DiskFull`], [`Error::Io`].
    pub fn write(&self, work: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
        let mut failed = None;
        let whole = |file: &mut File| {
            work(file).map_err(|error| {
                failed = Some(error);
                io::Error::other("stopped")
            })
        };
        let written = self.put(whole);
        match (failed, written) {
            (Some(error), _) => Err(error),
            (None, Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(Error::FileExists)
            }
            (None, written) => written.map_err(Error::io(words::keeping::WRITING_THE_FILE)),
        }
    }

    /// As [`TargetFile::write`], with all bytes at once.
    ///
    /// # Errors
    /// As [`TargetFile::write`].
    pub fn write_all(&self, bytes: &[u8]) -> Result<()> {
        self.write(|file| {
            file.write_all(bytes).map_err(Error::io(words::keeping::WRITING_THE_FILE))
        })
    }

    /// As [`TargetFile::write_all`], with the error of the system.
    pub fn write_bytes(&self, bytes: &[u8]) -> io::Result<()> {
        self.put(|file| file.write_all(bytes))
    }

    fn put(&self, work: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
        match self.replaces {
            true => disk::write_with(&self.target, work),
            false => disk::write_new(&self.target, work),
        }
    }
}

/// Refuses names that Windows reads as a device, or as a stream of another file.
///
/// # Errors
/// [`Outside::ReservedName`], on Windows.
pub(crate) fn refuse_reserved(path: &Path) -> Result<()> {
    let reserved = |part: Component<'_>| match part {
        Component::Normal(name) => text::is_reserved(&name.to_string_lossy()),
        _ => false,
    };
    match cfg!(windows) && path.components().any(reserved) {
        true => Err(Outside::ReservedName.into()),
        false => Ok(()),
    }
}

/// Refuses the names of a portfolio's own files in the folder of a portfolio.
fn refuse_own_name(path: &Path) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let own = ["portfolio.", "before-schema-", "erased.json", disk::UNFINISHED];
    let inside = |folder: &Path| folder.join("portfolio.db").exists();
    // Links are resolved: another path may lead to the folder of a portfolio.
    let folder = &disk::resolved(disk::above(path));
    if own.iter().any(|start| name.starts_with(start)) && inside(folder)
        || folder.ancestors().any(|one| one.ends_with("attachments") && inside(disk::above(one)))
    {
        return Err(Outside::NoPlace.into());
    }
    Ok(())
}

/// Writes a new file; it is an error when there is one already.
///
/// # Errors
/// [`Error::FileExists`], [`Outside::NoPlace`], [`Error::DiskFull`], [`Error::Io`].
#[cfg(any(test, feature = "cli"))]
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    TargetFile::free(path)?.write_all(bytes)
}

/// Writes a file to a path from the system's dialog, which has asked whether to replace an older file: it is replaced when
/// it is of the same sort.
///
/// # Errors
/// [`Error::FileExists`], [`Outside::NoPlace`], [`Error::DiskFull`], [`Error::Io`].
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    TargetFile::over(path, Sort::told_by(bytes))?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(done: Result<()>) -> bool {
        matches!(done, Err(Error::FileExists | Error::Outside(Outside::NoPlace)))
    }

    #[test]
    fn only_an_older_file_of_the_same_sort_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("out.pdf");
        let pdf = |bytes: &[u8]| write_file(&at, bytes);
        pdf(b"%PDF-1.7 first").unwrap();
        pdf(b"%PDF-1.7 second").unwrap();
        assert!(refused(write_file(&at, b"notes")));
        assert!(refused(write_new(&at, b"%PDF-1.7 third")));
        for other in
            [&b"my essay"[..], b"{\"format\":\"countersign/signer/1\"", b"SQLite format 3\0"]
        {
            fs::write(&at, other).unwrap();
            assert!(refused(pdf(b"%PDF-1.7")), "{other:?}");
            assert_eq!(fs::read(&at).unwrap(), other);
        }
        assert!(refused(write_file(&at, b"{\"format\":\"countersign/signer/1\" another")));
        assert!(refused(write_file(folder.path(), b"%PDF-1.7")));
    }

    #[test]
    #[cfg(windows)]
    fn a_name_that_windows_keeps_for_itself_is_refused_in_its_own_words() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["NUL", "con.pdf", "my.pdf:hidden", "what?.pdf", "LPT1/my.pdf"] {
            let refused = write_new(&folder.path().join(name), b"%PDF-");
            assert!(matches!(refused, Err(Error::Outside(Outside::ReservedName))), "{name}");
        }
    }

    #[test]
    fn the_names_of_a_portfolio_are_kept_for_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("portfolio.db"), b"noise").unwrap();
        for name in
            ["portfolio.keys", "Portfolio.keys.spare", "portfolio.db-journal", "erased.json"]
        {
            assert!(refused(write_new(&folder.path().join(name), b"%PDF-")), "{name}");
        }
        assert!(refused(write_new(&folder.path().join("attachments/ab/x.pdf"), b"%PDF-")));
        #[cfg(unix)]
        {
            let elsewhere = tempfile::tempdir().unwrap();
            let link = elsewhere.path().join("link");
            fs::create_dir(folder.path().join("attachments")).unwrap();
            std::os::unix::fs::symlink(folder.path().join("attachments"), &link).unwrap();
            assert!(refused(write_new(&link.join("x.pdf"), b"%PDF-")));
        }
        write_new(&folder.path().join("out.pdf"), b"%PDF-").unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn a_file_is_written_where_a_link_leads_and_a_device_is_no_place() {
        let folder = tempfile::tempdir().unwrap();
        let (at, link) = (folder.path().join("out.pdf"), folder.path().join("latest.pdf"));
        fs::write(&at, b"%PDF-1.7 first").unwrap();
        std::os::unix::fs::symlink(&at, &link).unwrap();
        write_file(&link, b"%PDF-1.7 second").unwrap();
        assert_eq!(fs::read(&at).unwrap(), b"%PDF-1.7 second");
        assert!(link.is_symlink());
        fs::remove_file(&at).unwrap();
        assert!(refused(write_file(&link, b"%PDF-1.7 third")) && !at.exists());
        assert!(refused(write_file(Path::new("/dev/null"), b"%PDF-1.7")));
    }
}
