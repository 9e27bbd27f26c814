//! The state of the window between two calls: session, hand-over, inbox and exports.

mod exports;
mod hand_over;
mod inbox;
mod session;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use countersign::sign_off::{Ask, Signer};
use countersign::words::window;
use countersign::{ErrorCode, Portfolio};
use tauri::path::PathResolver;
use tauri::{Runtime, async_runtime};

use crate::error::{Answer, Problem};
use exports::Exports;
use hand_over::HandOver;
pub use inbox::Checked;
use inbox::Inbox;
use session::Session;

/// The whole state. Its methods are those that touch more than one part.
pub struct Desk {
    /// The portfolio.
    pub session: Session,
    /// The preceptor's turn.
    pub hand_over: HandOver,
    /// Received files.
    pub inbox: Inbox,
    /// Exported files.
    pub exports: Exports,
}

/// Locks a value, even if a panic poisoned its mutex.
fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// The empty state.
    pub fn new<R: Runtime>(
        paths: &PathResolver<R>,
        carried: Option<PathBuf>,
    ) -> tauri::Result<Self> {
        Ok(Self {
            session: Session::new(paths, carried)?,
            hand_over: HandOver::default(),
            inbox: Inbox::default(),
            exports: Exports::default(),
        })
    }

    /// Handles the arguments of the app: files to look at without a portfolio, or a portfolio to open or to
    /// ask the passphrase for. Errors are shown on the first screen.
    pub fn open_at_start(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        // Without arguments, the last portfolio is offered.
        let last = if files.is_empty() { self.session.recent().last() } else { None };
        self.inbox.give(files);
        let Some(folder) = folders.into_iter().next().or(last) else { return };
        if let Err(problem) = self.choose(folder) {
            self.session.set_problem(Some(problem.message));
        }
    }

    /// Handles the arguments of a second start: files to look at, or a portfolio, opened if none is
    /// open.
    pub fn arrive(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        self.inbox.give(files);
        let Some(folder) = folders.into_iter().find(|path| path.is_dir()) else { return };
        let problem = match self.session.folder() {
            None => self.choose(folder).err().map(|problem| problem.message),
            Some(open) if open.canonicalize().ok() == folder.canonicalize().ok() => None,
            Some(_) => Some(window::ANOTHER_IS_OPEN.to_owned()),
        };
        self.session.set_problem(problem);
    }

    /// Opens a sample; for any other portfolio remembers the folder until the passphrase is given.
    /// Returns whether it is open.
    pub fn choose(&self, folder: PathBuf) -> Answer<bool> {
        match Portfolio::open_sample(&folder) {
            Ok(sample) => self.take(sample),
            // It needs its passphrase, or must be moved first.
            Err(error) if matches!(error.code(), ErrorCode::Locked | ErrorCode::SyncedFolder) => {
                self.close();
                self.session.wait_for(folder);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(self.is_open())
    }

    /// Opens the chosen portfolio with a passphrase or recovery key.
    pub fn unlock(&self, open: impl FnOnce(&Path) -> countersign::Result<Portfolio>) -> Answer<()> {
        self.take(self.session.tried(open)?);
        Ok(())
    }

    /// Makes `portfolio` the open one.
    pub fn take(&self, portfolio: Portfolio) {
        self.session.take(portfolio);
    }

    /// Locks the portfolio: wipes its keys and remembers only its folder.
    pub fn lock(&self) {
        if let Some(folder) = self.session.folder() {
            self.close();
            self.session.wait_for(folder);
        }
    }

    /// Closes the portfolio, stops an export of it, and forgets the signer and the exported file.
    pub fn close(&self) {
        self.session.keep_copy_if_due(true);
        self.put_away();
    }

    /// Closes the portfolio without a safety copy, to erase it.
    pub fn put_away(&self) {
        self.exports.stop(true);
        self.session.copied();
        self.session.put_away();
        self.hand_over.end();
        self.exports.forget();
    }

    /// Whether a portfolio is open.
    pub fn is_open(&self) -> bool {
        self.session.is_open()
    }

    /// Does `work` with the open portfolio.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Portfolio) -> countersign::Result<T>,
    ) -> Answer<T> {
        self.session.with(work)
    }

    /// Does `work` with the open portfolio and the signer of the hand-over.
    pub fn with_signer<T>(
        &self,
        work: impl FnOnce(&mut Portfolio, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        self.hand_over.with(|signer| self.with(|portfolio| work(portfolio, signer)))
    }

    /// Does `work` with the open request and the open signer.
    pub fn with_answerer<T>(
        &self,
        work: impl FnOnce(&Ask, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        self.hand_over.with(|signer| self.inbox.with_request(|request| work(request, signer)))
    }
}

/// Runs long work off the threads that answer the page.
pub async fn away<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Problem::new(ErrorCode::Failed, window::NOT_FINISHED)))
}
