//! What the window keeps between two calls.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use countersign::sign_off::Signer;
use countersign::{ErrorCode, Portfolio};
use tauri::path::PathResolver;
use tauri::{Runtime, async_runtime};

use crate::error::{Answer, Problem};

/// The open portfolio and everything that belongs to it.
pub struct Desk {
    portfolio: Mutex<Option<Portfolio>>,
    signer: Mutex<Option<Signer>>,
    problem: Mutex<Option<String>>,
    place: Mutex<PathBuf>,
    exported: Mutex<Option<PathBuf>>,
    stop_export: AtomicBool,
    data: PathBuf,
}

/// Waits for a value; a panic elsewhere does not make what it guards unusable.
fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Nothing open. The data folder is the system's, or `COUNTERSIGN_DATA` in scripted runs.
    pub fn new<R: Runtime>(paths: &PathResolver<R>) -> tauri::Result<Self> {
        let data = match std::env::var_os("COUNTERSIGN_DATA") {
            Some(folder) => PathBuf::from(folder),
            None => paths.app_data_dir()?,
        };
        let place = paths.document_dir().or_else(|_| paths.home_dir()).unwrap_or(data.clone());
        Ok(Self {
            portfolio: Mutex::default(),
            signer: Mutex::default(),
            problem: Mutex::default(),
            place: Mutex::new(place),
            exported: Mutex::default(),
            stop_export: AtomicBool::new(false),
            data,
        })
    }

    /// The folder for what the app itself keeps.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Opens the portfolio the app was started with; a failure is told on the first screen.
    pub fn open_at_start(&self, folder: &Path) {
        match Portfolio::open_sample(folder) {
            Ok(portfolio) => self.take(portfolio),
            Err(error) => *held(&self.problem) = Some(error.to_string()),
        }
    }

    /// Why the portfolio the app was started with is not open.
    pub fn problem(&self) -> Option<String> {
        held(&self.problem).clone()
    }

    /// Makes `portfolio` the open one.
    pub fn take(&self, portfolio: Portfolio) {
        *held(&self.problem) = None;
        *held(&self.portfolio) = Some(portfolio);
    }

    /// Whether a portfolio is open.
    pub fn is_open(&self) -> bool {
        held(&self.portfolio).is_some()
    }

    /// Closes the portfolio and forgets the signer and the exported file.
    pub fn close(&self) {
        *held(&self.portfolio) = None;
        self.set_signer(None);
        *held(&self.exported) = None;
    }

    /// Does `work` with the open portfolio.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Portfolio) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.portfolio).as_mut() {
            Some(portfolio) => Ok(work(portfolio)?),
            None => Err(Problem::new(ErrorCode::NotFound, "No portfolio is open.")),
        }
    }

    /// Does `work` with the open portfolio and the signer of the hand-over.
    pub fn with_signer<T>(
        &self,
        work: impl FnOnce(&mut Portfolio, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.signer).as_ref() {
            Some(signer) => self.with(|portfolio| work(portfolio, signer)),
            None => Err(Problem::new(
                ErrorCode::Signer,
                "No signer is open. Open your signer file again, then sign.",
            )),
        }
    }

    /// Keeps a signer for the hand-over, or wipes the one kept: its key is zeroed when dropped.
    pub fn set_signer(&self, signer: Option<Signer>) {
        *held(&self.signer) = signer;
    }

    /// The folder a new portfolio goes into.
    pub fn place(&self) -> PathBuf {
        held(&self.place).clone()
    }

    /// Changes the folder a new portfolio goes into.
    pub fn set_place(&self, place: PathBuf) {
        *held(&self.place) = place;
    }

    /// The file exported last.
    pub fn exported(&self) -> Option<PathBuf> {
        held(&self.exported).clone()
    }

    /// Remembers the file exported last.
    pub fn set_exported(&self, path: PathBuf) {
        *held(&self.exported) = Some(path);
    }

    /// Asks a running export to stop, or lets the next one run.
    pub fn stop_export(&self, stop: bool) {
        self.stop_export.store(stop, Ordering::Relaxed);
    }

    /// Whether a running export should stop.
    pub fn export_stopped(&self) -> bool {
        self.stop_export.load(Ordering::Relaxed)
    }
}

/// Runs long work away from the threads that answer the page.
pub async fn away<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| {
        Err(Problem::new(
            ErrorCode::Failed,
            "This did not finish. Close Countersign and try again.",
        ))
    })
}
