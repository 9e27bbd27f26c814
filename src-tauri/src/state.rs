//! What the window keeps between two calls.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use countersign::document::CheckedFile;
use countersign::safety::Moved;
use countersign::sign_off::{Ask, Signer};
use countersign::vault::wait_after;
use countersign::{ErrorCode, Portfolio};
use tauri::path::PathResolver;
use tauri::{Runtime, async_runtime};

use crate::error::{Answer, Problem};
use crate::recent::Recent;

/// The open portfolio and everything that belongs to it.
pub struct Desk {
    portfolio: Mutex<Option<Portfolio>>,
    signer: Mutex<Option<Signer>>,
    problem: Mutex<Option<String>>,
    chosen: Mutex<Option<PathBuf>>,
    wrong_tries: AtomicU32,
    place: Mutex<PathBuf>,
    exported: Mutex<Option<PathBuf>>,
    given: Mutex<Vec<PathBuf>>,
    request: Mutex<Option<Ask>>,
    checked: Mutex<Vec<Checked>>,
    copy: Mutex<Option<PathBuf>>,
    copy_problem: Mutex<Option<String>>,
    stop_export: AtomicBool,
    data: PathBuf,
    recent: Recent,
}

/// A file that was checked: its own name and what the check found.
pub type Checked = (String, CheckedFile);

/// Waits for a value; a panic elsewhere does not make what it guards unusable.
fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Nothing open. The data folder is the system's, or `COUNTERSIGN_DATA` in scripted runs.
    pub fn new<R: Runtime>(paths: &PathResolver<R>) -> tauri::Result<Self> {
        // A scripted run writes nowhere else.
        let (data, place) = match std::env::var_os("COUNTERSIGN_DATA") {
            Some(folder) => (PathBuf::from(&folder), PathBuf::from(folder)),
            None => {
                let data = paths.app_data_dir()?;
                // At work the documents are often kept in step with the internet.
                let places = [paths.document_dir(), paths.home_dir()].into_iter().flatten();
                let place = places.into_iter().find(|one| Portfolio::may_live_in(one).is_ok());
                (data.clone(), place.unwrap_or(data))
            }
        };
        Ok(Self {
            portfolio: Mutex::default(),
            signer: Mutex::default(),
            problem: Mutex::default(),
            chosen: Mutex::default(),
            wrong_tries: AtomicU32::new(0),
            place: Mutex::new(place),
            exported: Mutex::default(),
            given: Mutex::default(),
            request: Mutex::default(),
            checked: Mutex::default(),
            copy: Mutex::default(),
            copy_problem: Mutex::default(),
            stop_export: AtomicBool::new(false),
            recent: Recent::new(&data),
            data,
        })
    }

    /// The folder for what the app itself keeps.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The portfolio opened last on this computer.
    pub fn recent(&self) -> &Recent {
        &self.recent
    }

    /// What the app was started with: files somebody gave, to be looked at without a portfolio, or a
    /// portfolio to open, or to ask the passphrase of on the first screen. A failure is told there.
    pub fn open_at_start(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        *held(&self.given) = files;
        // Nothing to open, and nothing to look at: the portfolio of last time is offered.
        let last = if held(&self.given).is_empty() { self.recent.last() } else { None };
        let Some(folder) = folders.into_iter().next().or(last) else { return };
        if let Err(problem) = self.choose(folder) {
            *held(&self.problem) = Some(problem.message);
        }
    }

    /// What the app was started with once more: files to be looked at here, or a portfolio, opened
    /// here when none is open.
    pub fn arrive(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        held(&self.given).extend(files);
        let Some(folder) = folders.into_iter().find(|path| path.is_dir()) else { return };
        let open = held(&self.portfolio).as_ref().map(|open| open.folder().to_owned());
        let problem = match open {
            None => self.choose(folder).err().map(|problem| problem.message),
            Some(open) if open.canonicalize().ok() == folder.canonicalize().ok() => None,
            Some(_) => Some(ANOTHER_OPEN.to_owned()),
        };
        *held(&self.problem) = problem;
    }

    /// Whether the app was started with files that were not looked at yet.
    pub fn has_given(&self) -> bool {
        !held(&self.given).is_empty()
    }

    /// The files the app was started with, once.
    pub fn take_given(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *held(&self.given))
    }

    /// Puts a request on the desk, or takes it away.
    pub fn set_request(&self, request: Option<Ask>) {
        *held(&self.request) = request;
    }

    /// Does `work` with the request on the desk.
    pub fn with_request<T>(&self, work: impl FnOnce(&Ask) -> countersign::Result<T>) -> Answer<T> {
        match held(&self.request).as_ref() {
            Some(request) => Ok(work(request)?),
            None => Err(Problem::new(ErrorCode::NotOpen, "No request is open. Open it again.")),
        }
    }

    /// Does `work` with the request on the desk and the signer who answers it.
    pub fn with_answerer<T>(
        &self,
        work: impl FnOnce(&Ask, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.signer).as_ref() {
            Some(signer) => self.with_request(|request| work(request, signer)),
            None => Err(no_signer()),
        }
    }

    /// The files that were checked last.
    pub fn checked(&self) -> MutexGuard<'_, Vec<Checked>> {
        held(&self.checked)
    }

    /// Opens a sample; of a person's own portfolio it keeps the folder, to be opened with a
    /// passphrase. Says whether it is open.
    pub fn choose(&self, folder: PathBuf) -> Answer<bool> {
        match Portfolio::open_sample(&folder) {
            Ok(sample) => self.take(sample),
            // It waits for its passphrase, or to be moved first.
            Err(error) if matches!(error.code(), ErrorCode::Locked | ErrorCode::SyncedFolder) => {
                self.close();
                *held(&self.chosen) = Some(folder);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(self.is_open())
    }

    /// Opens the chosen portfolio with what was typed.
    pub fn unlock(&self, open: impl FnOnce(&Path) -> countersign::Result<Portfolio>) -> Answer<()> {
        self.take(self.tried(open)?);
        Ok(())
    }

    /// Moves the chosen portfolio; from then on the moved one is chosen.
    pub fn move_chosen(
        &self,
        to: PathBuf,
        work: impl FnOnce(&Path, &Path) -> countersign::Result<Moved>,
    ) -> Answer<Moved> {
        let moved = self.tried(|from| work(from, &to))?;
        *held(&self.chosen) = Some(to);
        Ok(moved)
    }

    /// Does `work` on the chosen portfolio with what was typed; after wrong tries it waits first.
    fn tried<T>(&self, work: impl FnOnce(&Path) -> countersign::Result<T>) -> Answer<T> {
        let Some(folder) = self.chosen() else {
            return Err(Problem::new(ErrorCode::NotOpen, "Choose the portfolio first."));
        };
        std::thread::sleep(wait_after(self.wrong_tries.load(Ordering::Relaxed)));
        let done = work(&folder);
        if done.as_ref().is_err_and(|error| error.code() == ErrorCode::Locked) {
            self.wrong_tries.fetch_add(1, Ordering::Relaxed);
        }
        Ok(done?)
    }

    /// The folder that waits for its passphrase.
    pub fn chosen(&self) -> Option<PathBuf> {
        held(&self.chosen).clone()
    }

    /// Closes the portfolio, so that no key of it is left, and keeps only where it is.
    pub fn lock(&self) {
        let folder = held(&self.portfolio).as_ref().map(|open| open.folder().to_owned());
        if folder.is_some() {
            self.close();
            *held(&self.chosen) = folder;
        }
    }

    /// Why the portfolio the app was started with is not open. Told once while another one is.
    pub fn problem(&self) -> Option<String> {
        let mut problem = held(&self.problem);
        if self.is_open() { problem.take() } else { problem.clone() }
    }

    /// Makes `portfolio` the open one.
    pub fn take(&self, portfolio: Portfolio) {
        *held(&self.problem) = None;
        *held(&self.chosen) = None;
        self.wrong_tries.store(0, Ordering::Relaxed);
        if !portfolio.is_sample() {
            self.recent.remember(portfolio.folder());
        }
        *held(&self.portfolio) = Some(portfolio);
    }

    /// Whether a portfolio is open.
    pub fn is_open(&self) -> bool {
        held(&self.portfolio).is_some()
    }

    /// Closes the portfolio, stops an export of it, and forgets the signer and the exported file.
    pub fn close(&self) {
        self.keep_copy_if_due(true);
        self.put_away();
    }

    /// Closes the portfolio without a safety copy: it is to be erased.
    pub fn put_away(&self) {
        self.stop_export(true);
        *held(&self.chosen) = None;
        if let Some(portfolio) = held(&self.portfolio).take() {
            portfolio.lock();
        }
        self.set_signer(None);
        *held(&self.exported) = None;
    }

    /// Makes a safety copy when one is due. Why it was not made is told in Settings and keeps nobody
    /// from working.
    pub fn keep_copy_if_due(&self, work_ended: bool) {
        if let Some(portfolio) = held(&self.portfolio).as_ref() {
            let made = portfolio.keep_copy_if_due(work_ended);
            *held(&self.copy_problem) = made.err().map(|error| error.to_string());
        }
    }

    /// Why the last safety copy was not made.
    pub fn copy_problem(&self) -> Option<String> {
        held(&self.copy_problem).clone()
    }

    /// Remembers the safety copy that was chosen to be brought back.
    pub fn set_copy(&self, file: PathBuf) {
        *held(&self.copy) = Some(file);
    }

    /// The safety copy chosen to be brought back.
    pub fn copy(&self) -> Option<PathBuf> {
        held(&self.copy).clone()
    }

    /// Does `work` with the open portfolio.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Portfolio) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.portfolio).as_mut() {
            Some(portfolio) => Ok(work(portfolio)?),
            None => Err(Problem::new(ErrorCode::NotOpen, "No portfolio is open.")),
        }
    }

    /// Does `work` with the open portfolio and the signer of the hand-over.
    pub fn with_signer<T>(
        &self,
        work: impl FnOnce(&mut Portfolio, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.signer).as_ref() {
            Some(signer) => self.with(|portfolio| work(portfolio, signer)),
            None => Err(no_signer()),
        }
    }

    /// Does `work` with the open signer.
    pub fn signer<T>(&self, work: impl FnOnce(&Signer) -> countersign::Result<T>) -> Answer<T> {
        match held(&self.signer).as_ref() {
            Some(signer) => Ok(work(signer)?),
            None => Err(no_signer()),
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

const ANOTHER_OPEN: &str =
    "Another portfolio is open here. Close it first, then open the other one.";

fn no_signer() -> Problem {
    Problem::new(ErrorCode::Signer, "No signer is open. Open your signer file again, then sign.")
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
