//! Opening, making and closing a portfolio.

use std::path::{Path, PathBuf};

use countersign::{NewPortfolio, Portfolio, sample};
use serde::Serialize;
use tauri::{AppHandle, State, command};

use crate::dialog;
use crate::error::Answer;
use crate::state::Desk;

/// How many pieces of evidence the sample holds.
const SAMPLE_ENTRIES: u32 = 60;

/// Whether a portfolio is open, and why the one asked for is not.
#[derive(Serialize)]
pub struct Start {
    open: bool,
    problem: Option<String>,
}

#[command]
pub fn start(desk: State<'_, Desk>) -> Start {
    Start { open: desk.is_open(), problem: desk.problem() }
}

#[command(async)]
pub fn try_sample(desk: State<'_, Desk>) -> Answer<()> {
    let folder = desk.data().join("sample");
    let sample = match Portfolio::open_sample(&folder) {
        Ok(made_before) => made_before,
        Err(_) => sample::make(&free(desk.data(), "sample"), SAMPLE_ENTRIES)?,
    };
    desk.take(sample);
    Ok(())
}

#[command]
pub fn place(desk: State<'_, Desk>) -> String {
    own_name(&desk.place())
}

#[command(async)]
pub fn choose_place(app: AppHandle, desk: State<'_, Desk>) -> Option<String> {
    let folder = dialog::folder(&app)?;
    let name = own_name(&folder);
    desk.set_place(folder);
    Some(name)
}

#[command(async)]
pub fn make_portfolio(desk: State<'_, Desk>, portfolio: NewPortfolio) -> Answer<()> {
    let folder = free(&desk.place(), "Countersign portfolio");
    desk.take(Portfolio::create(&folder, &portfolio)?);
    Ok(())
}

#[command(async)]
pub fn open_portfolio(app: AppHandle, desk: State<'_, Desk>) -> Answer<bool> {
    let Some(folder) = dialog::folder(&app) else { return Ok(false) };
    desk.take(Portfolio::open(&folder)?);
    Ok(true)
}

#[command(async)]
pub fn close_portfolio(desk: State<'_, Desk>) {
    desk.close();
}

/// A folder in `place` that is not there yet: `name`, `name 2`, `name 3`…
fn free(place: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| place.join(format!("{name} {number}")));
    let mut names = std::iter::once(place.join(name)).chain(numbered);
    names.find(|folder| !folder.exists()).unwrap_or_else(|| place.join(name))
}

/// A folder's own name, without the way to it.
fn own_name(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}
