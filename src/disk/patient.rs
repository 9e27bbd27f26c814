//! All renames and removals, with retries: a virus scanner or a sync program may hold a file for a moment, so each is tried
//! again for about two seconds.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::error::is_held;

/// The pause before each retry, in milliseconds: two seconds in all.
const PAUSES: [u64; 8] = [10, 20, 40, 80, 160, 320, 640, 730];

/// Windows error codes that may pass: access denied (5), also reported for a file that is open elsewhere; and directory not
/// empty (145), also reported while the last file in it is being removed.
const FOR_NOW: [i32; 2] = [5, 145];

/// Whether a rename or a removal that was refused may be allowed in a moment.
fn for_now(error: &io::Error) -> bool {
    is_held(error)
        || cfg!(windows) && error.raw_os_error().is_some_and(|code| FOR_NOW.contains(&code))
}

/// Does `work`, and tries again while the error is one that may pass.
pub(super) fn patiently<T>(
    passes: fn(&io::Error) -> bool,
    mut work: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    for pause in PAUSES {
        match work() {
            Err(error) if passes(&error) => thread::sleep(Duration::from_millis(pause)),
            done => return done,
        }
    }
    work()
}

/// Gives a file or a folder another name. A file that has the name already is replaced.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(for_now, || fs::rename(from, to))
}

/// Removes a file, or a link.
pub fn remove_file(path: &Path) -> io::Result<()> {
    patiently(for_now, || fs::remove_file(path))
}

/// Removes an empty folder.
pub fn remove_dir(path: &Path) -> io::Result<()> {
    patiently(for_now, || fs::remove_dir(path))
}

/// Removes a folder and everything in it.
pub fn remove_dir_all(path: &Path) -> io::Result<()> {
    patiently(for_now, || fs::remove_dir_all(path))
}

/// Renames an unfinished file to its final name.
pub(super) fn persist(file: tempfile::NamedTempFile, target: &Path) -> io::Result<()> {
    let mut file = Some(file);
    let put = || match file.take().map(|file| file.persist(target)) {
        Some(Err(failed)) => {
            file = Some(failed.file);
            Err(failed.error)
        }
        _ => Ok(()),
    };
    patiently(for_now, put).map_err(|error| match error.raw_os_error() {
        // This folder can be written to, so the older file is in the way: Windows reports access denied for a file that is
        // open in another program.
        Some(5) if cfg!(windows) && target.is_file() => io::ErrorKind::ResourceBusy.into(),
        _ => error,
    })
}

/// Opens a file that is there, to write to it.
pub fn to_write_over(path: &Path) -> io::Result<File> {
    patiently(is_held, || File::options().write(true).open(path))
}

/// Flushes a file that was written and closed. Windows flushes only a file that is open for writing.
pub fn flush(path: &Path) -> io::Result<()> {
    to_write_over(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Work that fails so many times, and then succeeds.
    fn after(refusals: usize, kind: io::ErrorKind) -> (io::Result<&'static str>, usize) {
        let mut tries = 0;
        let done = patiently(for_now, || {
            tries += 1;
            if tries > refusals { Ok("done") } else { Err(kind.into()) }
        });
        (done, tries)
    }

    #[test]
    fn what_is_refused_three_times_and_then_allowed_is_done() {
        let (done, tries) = after(3, io::ErrorKind::ResourceBusy);
        assert_eq!((done.unwrap(), tries), ("done", 4));
    }

    #[test]
    fn what_stays_refused_is_given_up_after_two_seconds_and_what_cannot_pass_at_once() {
        let began = std::time::Instant::now();
        let (done, tries) = after(usize::MAX, io::ErrorKind::ResourceBusy);
        assert_eq!((done.unwrap_err().kind(), tries), (io::ErrorKind::ResourceBusy, 9));
        assert!((1.9..4.0).contains(&began.elapsed().as_secs_f32()));
        assert_eq!(after(9, io::ErrorKind::NotFound).1, 1);
    }

    #[test]
    #[cfg(windows)]
    fn what_windows_says_of_a_file_in_use_is_waited_for() {
        for code in [5, 32, 33, 145] {
            assert!(for_now(&io::Error::from_raw_os_error(code)), "{code}");
        }
        assert!(!for_now(&io::Error::from_raw_os_error(2)));
    }
}
