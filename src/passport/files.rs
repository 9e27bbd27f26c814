//! Checks many files at once, each as it is read.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};

use super::verdict::Verdict;
use super::verify::verify;
use crate::bundle::Kind;
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::Trust;

/// The verdict on each file, in the order they were named; every core works on them.
pub fn verify_files(files: &[PathBuf], trust: &Trust, now: DateTime<FixedOffset>) -> Vec<Verdict> {
    let next = AtomicUsize::new(0);
    let verdicts: Vec<Mutex<Option<Verdict>>> = files.iter().map(|_| Mutex::new(None)).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let (Some(path), Some(slot)) = (files.get(at), verdicts.get(at)) else { break };
            let verdict = one(path, trust, now).unwrap_or_else(|error| Verdict::not_intact(&error));
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(verdict);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    verdicts
        .into_iter()
        .filter_map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}

/// What kind of bundle a file says it is, whatever its name.
///
/// # Errors
/// [`Error::Io`].
pub fn kind_of(path: &Path) -> Result<Option<Kind>> {
    Ok(Kind::told_by(&disk::read_at_most(path, 128)?))
}

/// The verdict on a file, told apart by what it says it is and not by its name.
fn one(path: &Path, trust: &Trust, now: DateTime<FixedOffset>) -> Result<Verdict> {
    let kind = match kind_of(path)? {
        Some(Kind::Answer) => Kind::Answer,
        _ => Kind::Passport,
    };
    let file = File::open(path).map_err(Error::io("Reading the file"))?;
    verify(BufReader::with_capacity(1 << 16, file), kind, trust, now)
}
