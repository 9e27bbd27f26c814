//! Opening, making and closing a portfolio.

use std::path::{Path, PathBuf};

use countersign::evidence::{Kind, KindForm};
use countersign::words::window;
use countersign::{ErrorCode, NewPortfolio, Passphrase, Portfolio, framework, sample};
use serde::Serialize;
use tauri::{AppHandle, State, command};

use crate::closing;
use crate::dialog;
use crate::error::{Answer, Problem};
use crate::scripted::told;
use crate::state::Desk;

/// How many pieces of evidence the sample holds.
const SAMPLE_ENTRIES: u32 = 60;

/// What the first screen shows: the open portfolio, one that waits for its passphrase, or why none opened.
#[derive(Serialize)]
pub struct Opening {
    open: bool,
    locked: Option<String>,
    /// The owner of the waiting portfolio, if this computer remembers it.
    whose: Option<String>,
    /// The owner of the portfolio opened last, if this computer remembers one; empty if it knows no name.
    yours: Option<String>,
    problem: Option<String>,
    /// Whether the waiting portfolio must be moved first, because it is in a folder synced to the internet.
    synced: bool,
    /// Whether the waiting portfolio is a sample, whose passphrase is public.
    sample: bool,
    idle_seconds: u32,
    /// Whether the app was started with files to open.
    given: bool,
    /// The name of the folder a new portfolio goes into.
    place: String,
    /// The kinds of evidence, which never change.
    kinds: Vec<KindForm>,
}

#[command]
pub fn start(desk: State<'_, Desk>) -> Opening {
    let chosen = desk.session.chosen();
    let recent = desk.session.recent();
    Opening {
        whose: chosen.as_deref().and_then(|folder| recent.whose(folder)),
        yours: recent.last().map(|folder| recent.whose(&folder).unwrap_or_default()),
        open: desk.is_open(),
        synced: chosen.as_deref().is_some_and(|folder| Portfolio::may_live_in(folder).is_err()),
        sample: chosen.as_deref().and_then(Passphrase::published_for).is_some(),
        locked: chosen.as_deref().map(own_name),
        problem: desk.session.problem(),
        given: desk.inbox.has_given(),
        idle_seconds: idle_seconds(recent.minutes()),
        place: own_name(&desk.session.place()),
        kinds: Kind::forms(),
    }
}

/// After how many idle seconds the page locks: as chosen on this computer, or by
/// `COUNTERSIGN_IDLE_SECONDS` in scripted runs.
fn idle_seconds(minutes: u32) -> u32 {
    let seconds = told("COUNTERSIGN_IDLE_SECONDS").and_then(|seconds| seconds.into_string().ok());
    seconds.and_then(|seconds| seconds.parse().ok()).unwrap_or(minutes * 60)
}

/// The frameworks and stages a new portfolio can start with.
#[command]
pub fn starts() -> Answer<Vec<framework::Start>> {
    Ok(framework::starts()?)
}

#[command(async)]
pub fn try_sample(desk: State<'_, Desk>) -> Answer<()> {
    let folder = desk.session.data().join("sample");
    let sample = match Portfolio::open_sample(&folder) {
        Ok(made_before) => made_before,
        Err(_) => sample::make(&free(desk.session.data(), "sample"), SAMPLE_ENTRIES)?,
    };
    desk.take(sample);
    Ok(())
}

#[command(async)]
pub fn choose_place(app: AppHandle, desk: State<'_, Desk>) -> Option<String> {
    let folder = dialog::folder(&app)?;
    let name = own_name(&folder);
    desk.session.set_place(folder);
    Some(name)
}

/// Makes a portfolio; returns the groups of its recovery key, which is stored nowhere.
#[command(async)]
pub fn make_portfolio(
    desk: State<'_, Desk>,
    portfolio: NewPortfolio,
    passphrase: String,
) -> Answer<Vec<String>> {
    let folder = free(&desk.session.place(), window::PORTFOLIO_FOLDER);
    let passphrase = Passphrase::new(&passphrase);
    let (made, recovery) = Portfolio::create(&folder, &portfolio, &passphrase)?;
    desk.take(made);
    Ok(recovery.groups().into_iter().map(str::to_owned).collect())
}

/// Asks for the folder of a portfolio; whether one was chosen.
#[command(async)]
pub fn choose_portfolio(app: AppHandle, desk: State<'_, Desk>) -> Answer<bool> {
    dialog::folder(&app).map_or(Ok(false), |folder| desk.choose(folder).map(|_| true))
}

/// Opens the portfolio this computer remembers, or asks for its passphrase.
#[command(async)]
pub fn open_yours(desk: State<'_, Desk>) -> Answer<()> {
    let Some(folder) = desk.session.recent().last() else {
        return Err(Problem::new(ErrorCode::NotFound, window::NOT_THERE));
    };
    desk.choose(folder).map(drop)
}

#[command(async)]
pub fn close_portfolio(desk: State<'_, Desk>) {
    desk.close();
}

/// Closes the window, or leaves it open if the page could not save.
#[command]
pub fn close_window(app: AppHandle, saved: bool) {
    closing::answer(&app, saved);
}

/// A folder in `place` that does not exist yet: `name`, `name 2`, `name 3`…
pub(super) fn free(place: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| place.join(format!("{name} {number}")));
    let mut names = std::iter::once(place.join(name)).chain(numbered);
    names.find(|folder| !folder.exists()).unwrap_or_else(|| place.join(name))
}

/// A folder's name without its path.
pub(super) fn own_name(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}
