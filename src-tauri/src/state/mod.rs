//! What the window keeps between two calls: the session, the hand-over, the inbox and the exports.

mod exports;
mod hand_over;
mod inbox;
mod session;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use countersign::sign_off::{Ask, Signer};
use countersign::{ErrorCode, Portfolio};
use tauri::path::PathResolver;
use tauri::{Runtime, async_runtime};

use crate::error::{Answer, Problem};
use exports::Exports;
use hand_over::HandOver;
pub use inbox::Checked;
use inbox::Inbox;
use session::Session;

/// Everything on the desk. Its own verbs are those that touch more than one part of it.
pub struct Desk {
    /// The portfolio.
    pub session: Session,
    /// The preceptor's turn.
    pub hand_over: HandOver,
    /// What somebody gave.
    pub inbox: Inbox,
    /// What was written.
    pub exports: Exports,
}

/// Waits for a value; a panic elsewhere does not make what it guards unusable.
fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Nothing on it.
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

    /// What the app was started with: files somebody gave, to be looked at without a portfolio, or a
    /// portfolio to open, or to ask the passphrase of on the first screen. A failure is told there.
    pub fn open_at_start(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        // Nothing to open, and nothing to look at: the portfolio of last time is offered.
        let last = if files.is_empty() { self.session.recent().last() } else { None };
        self.inbox.give(files);
        let Some(folder) = folders.into_iter().next().or(last) else { return };
        if let Err(problem) = self.choose(folder) {
            self.session.set_problem(Some(problem.message));
        }
    }

    /// What the app was started with once more: files to be looked at here, or a portfolio, opened
    /// here when none is open.
    pub fn arrive(&self, paths: Vec<PathBuf>) {
        let (files, folders): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_file());
        self.inbox.give(files);
        let Some(folder) = folders.into_iter().find(|path| path.is_dir()) else { return };
        let problem = match self.session.folder() {
            None => self.choose(folder).err().map(|problem| problem.message),
            Some(open) if open.canonicalize().ok() == folder.canonicalize().ok() => None,
            Some(_) => Some(ANOTHER_OPEN.to_owned()),
        };
        self.session.set_problem(problem);
    }

    /// Opens a sample; of a person's own portfolio it keeps the folder, to be opened with a
    /// passphrase. Says whether it is open.
    pub fn choose(&self, folder: PathBuf) -> Answer<bool> {
        match Portfolio::open_sample(&folder) {
            Ok(sample) => self.take(sample),
            // It waits for its passphrase, or to be moved first.
            Err(error) if matches!(error.code(), ErrorCode::Locked | ErrorCode::SyncedFolder) => {
                self.close();
                self.session.wait_for(folder);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(self.is_open())
    }

    /// Opens the chosen portfolio with what was typed.
    pub fn unlock(&self, open: impl FnOnce(&Path) -> countersign::Result<Portfolio>) -> Answer<()> {
        self.take(self.session.tried(open)?);
        Ok(())
    }

    /// Makes `portfolio` the open one.
    pub fn take(&self, portfolio: Portfolio) {
        self.session.take(portfolio);
    }

    /// Closes the portfolio, so that no key of it is left, and keeps only where it is.
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

    /// Closes the portfolio without a safety copy: it is to be erased.
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

    /// Does `work` with the request on the desk and the signer who answers it.
    pub fn with_answerer<T>(
        &self,
        work: impl FnOnce(&Ask, &Signer) -> countersign::Result<T>,
    ) -> Answer<T> {
        self.hand_over.with(|signer| self.inbox.with_request(|request| work(request, signer)))
    }
}

const ANOTHER_OPEN: &str =
    "Another portfolio is open here. Close it first, then open the other one.";

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
