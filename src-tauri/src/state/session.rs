//! The open portfolio, or the one waiting for its passphrase, and what this computer remembers.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use countersign::safety::{BegunCopy, Moved};
use countersign::vault::wait_after;
use countersign::words::window;
use countersign::{ErrorCode, Portfolio};
use tauri::Runtime;
use tauri::path::PathResolver;

use super::held;
use crate::error::{Answer, Problem};
use crate::recent::Recent;
use crate::scripted::told;

/// The state of the session.
pub struct Session {
    open: Mutex<Option<Portfolio>>,
    waits: Mutex<Waits>,
    /// The parent folder of new portfolios.
    place: Mutex<PathBuf>,
    copies: Mutex<Copies>,
    /// Held while a safety copy is made.
    one_copy: Mutex<()>,
    data: PathBuf,
    recent: Recent,
}

/// A portfolio waiting for its passphrase.
#[derive(Default)]
struct Waits {
    folder: Option<PathBuf>,
    /// The number of wrong passphrases.
    wrong_tries: u32,
    /// Why the portfolio the app was started with did not open.
    problem: Option<String>,
}

/// The state of safety copies.
#[derive(Default)]
struct Copies {
    /// The copy chosen to be restored.
    chosen: Option<PathBuf>,
    /// Why the last copy was not made.
    problem: Option<String>,
}

impl Session {
    /// A session without a portfolio. The data folder is the system's, that of a portable app, or
    /// `COUNTERSIGN_DATA` in scripted runs.
    pub fn new<R: Runtime>(
        paths: &PathResolver<R>,
        carried: Option<PathBuf>,
    ) -> tauri::Result<Self> {
        // A portable app keeps the portfolio beside the program.
        let stick = carried.as_deref().and_then(Path::parent).map(Path::to_owned);
        // A scripted run writes only to its own folder.
        let (data, place) = match (told("COUNTERSIGN_DATA"), carried, &stick) {
            (Some(folder), ..) => (PathBuf::from(&folder), PathBuf::from(folder)),
            (None, Some(data), Some(stick)) => (data, stick.clone()),
            _ => {
                // On Windows not the roaming profile.
                let data = paths.app_local_data_dir()?;
                // At work the documents folder is often synced to the internet.
                let places = [paths.document_dir(), paths.home_dir()].into_iter().flatten();
                let place = places.into_iter().find(|one| Portfolio::may_live_in(one).is_ok());
                (data.clone(), place.unwrap_or(data))
            }
        };
        Ok(Self {
            open: Mutex::default(),
            waits: Mutex::default(),
            place: Mutex::new(place),
            copies: Mutex::default(),
            one_copy: Mutex::default(),
            recent: Recent::new(&data, stick.unwrap_or_default()),
            data,
        })
    }

    /// The data folder of the app.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The portfolio opened last on this computer.
    pub fn recent(&self) -> &Recent {
        &self.recent
    }

    /// Whether a portfolio is open.
    pub fn is_open(&self) -> bool {
        held(&self.open).is_some()
    }

    /// The folder of the open portfolio.
    pub fn folder(&self) -> Option<PathBuf> {
        held(&self.open).as_ref().map(|open| open.folder().to_owned())
    }

    /// Does `work` with the open portfolio.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Portfolio) -> countersign::Result<T>,
    ) -> Answer<T> {
        match held(&self.open).as_mut() {
            Some(portfolio) => Ok(work(portfolio)?),
            None => Err(Problem::new(ErrorCode::NotOpen, window::NO_PORTFOLIO_IS_OPEN)),
        }
    }

    /// Makes `portfolio` the open one.
    pub fn take(&self, portfolio: Portfolio) {
        *held(&self.waits) = Waits::default();
        if !portfolio.is_sample() {
            self.recent.remember(portfolio.folder(), &portfolio.owner().name);
        }
        *held(&self.open) = Some(portfolio);
    }

    /// Closes the portfolio and wipes its keys.
    pub(super) fn put_away(&self) {
        held(&self.waits).folder = None;
        if let Some(portfolio) = held(&self.open).take() {
            portfolio.lock();
        }
    }

    /// Remembers a folder to be opened with a passphrase.
    pub(super) fn wait_for(&self, folder: PathBuf) {
        held(&self.waits).folder = Some(folder);
    }

    /// The folder waiting for its passphrase.
    pub fn chosen(&self) -> Option<PathBuf> {
        held(&self.waits).folder.clone()
    }

    /// Moves the chosen portfolio and chooses it at its new place.
    pub fn move_chosen(
        &self,
        to: PathBuf,
        work: impl FnOnce(&Path, &Path) -> countersign::Result<Moved>,
    ) -> Answer<Moved> {
        let moved = self.tried(|from| work(from, &to))?;
        self.wait_for(to);
        Ok(moved)
    }

    /// Does `work` on the chosen portfolio; delays it after wrong passphrases.
    pub(super) fn tried<T>(&self, work: impl FnOnce(&Path) -> countersign::Result<T>) -> Answer<T> {
        let (folder, tries) = {
            let waits = held(&self.waits);
            (waits.folder.clone(), waits.wrong_tries)
        };
        let Some(folder) = folder else {
            return Err(Problem::new(ErrorCode::NotOpen, window::CHOOSE_THE_PORTFOLIO_FIRST));
        };
        std::thread::sleep(wait_after(tries));
        let done = work(&folder);
        if done.as_ref().is_err_and(|error| error.code() == ErrorCode::Locked) {
            held(&self.waits).wrong_tries += 1;
        }
        Ok(done?)
    }

    /// Why the portfolio the app was started with did not open. Returned only once while another is open.
    pub fn problem(&self) -> Option<String> {
        let is_open = self.is_open();
        let mut waits = held(&self.waits);
        if is_open { waits.problem.take() } else { waits.problem.clone() }
    }

    /// Sets or clears that reason.
    pub(super) fn set_problem(&self, problem: Option<String>) {
        held(&self.waits).problem = problem;
    }

    /// Makes a safety copy if one is due. A failure is shown in Settings and does not interrupt
    /// work.
    pub fn keep_copy_if_due(&self, work_ended: bool) {
        let made = self.copying(
            |portfolio| portfolio.begin_copy_if_due(work_ended),
            |begun| begun.map(BegunCopy::finish).transpose(),
        );
        match made {
            Err(problem) if problem.code == ErrorCode::NotOpen => (),
            made => held(&self.copies).problem = made.err().map(|problem| problem.message),
        }
    }

    /// Makes or tests a safety copy, holding the portfolio only during `begin`. Copies run one at a time, because each
    /// deletes half-written ones.
    pub fn copying<B, T>(
        &self,
        begin: impl FnOnce(&Portfolio) -> countersign::Result<B>,
        finish: impl FnOnce(B) -> countersign::Result<T>,
    ) -> Answer<T> {
        let _alone = held(&self.one_copy);
        let begun = self.with(|portfolio| begin(portfolio))?;
        Ok(finish(begun)?)
    }

    /// Waits until no safety copy is being made.
    pub fn copied(&self) {
        drop(held(&self.one_copy));
    }

    /// Why the last safety copy was not made.
    pub fn copy_problem(&self) -> Option<String> {
        held(&self.copies).problem.clone()
    }

    /// Chooses the safety copy to restore.
    pub fn set_copy(&self, file: PathBuf) {
        held(&self.copies).chosen = Some(file);
    }

    /// The safety copy chosen to be restored.
    pub fn copy(&self) -> Option<PathBuf> {
        held(&self.copies).chosen.clone()
    }

    /// The parent folder of new portfolios.
    pub fn place(&self) -> PathBuf {
        held(&self.place).clone()
    }

    /// Changes the parent folder of new portfolios.
    pub fn set_place(&self, place: PathBuf) {
        *held(&self.place) = place;
    }
}
