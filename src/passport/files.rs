//! Checks files, on all cores at once.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};

use super::verdict::Verdict;
use super::verify::{verify, verify_bytes};
use crate::bundle::{self, Kind};
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::Trust;
use crate::words;

/// Runs `work` on each file, on all cores; the results are in the order of the files.
pub fn on_every_core<T: Send>(files: &[PathBuf], work: impl Fn(&Path) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<Option<T>>> = files.iter().map(|_| Mutex::new(None)).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let take = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let (Some(path), Some(slot)) = (files.get(at), done.get(at)) else { break };
            let result = work(path);
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(take);
        }
    });
    let found = |slot: Mutex<Option<T>>| slot.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.into_iter().filter_map(found).collect()
}

/// The verdict on a passport, an answer or a badge, recognised by its content and not by its name.
pub fn verify_file(path: &Path, trust: &Trust, now: DateTime<FixedOffset>) -> Verdict {
    let check = || {
        let kind = match kind_of(path)? {
            Some(kind @ (Kind::Answer | Kind::AgreementAnswer)) => kind,
            Some(kind @ (Kind::FeedbackAsk | Kind::Feedback | Kind::AgreementAsk)) => {
                return Ok(Verdict::of_unsigned(kind));
            }
            None => return verify_bytes(&disk::read_at_most(path, bundle::LIMIT)?, trust, now),
            _ => Kind::Passport,
        };
        let file = disk::open(path).map_err(Error::io(words::shared::READING_THE_FILE))?;
        verify(BufReader::with_capacity(1 << 16, file), kind, trust, now)
    };
    check().unwrap_or_else(|error| Verdict::not_intact(&error))
}

/// The kind of bundle a file says it is, whatever its name.
///
/// # Errors
/// [`Error::Io`].
pub fn kind_of(path: &Path) -> Result<Option<Kind>> {
    Ok(Kind::told_by(&disk::read_at_most(path, 128)?))
}
