//! The file exported last, and whether a running export should stop.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::held;

/// The state of exports.
#[derive(Default)]
pub struct Exports {
    last: Mutex<Option<PathBuf>>,
    stop: AtomicBool,
}

impl Exports {
    /// The file exported last.
    pub fn last(&self) -> Option<PathBuf> {
        held(&self.last).clone()
    }

    /// Remembers the file exported last.
    pub fn set_last(&self, path: PathBuf) {
        *held(&self.last) = Some(path);
    }

    /// Forgets the file.
    pub(super) fn forget(&self) {
        *held(&self.last) = None;
    }

    /// Asks a running export to stop, or lets the next one run.
    pub fn stop(&self, stop: bool) {
        self.stop.store(stop, Ordering::Relaxed);
    }

    /// Whether a running export should stop.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
