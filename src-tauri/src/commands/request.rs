//! Requests by file: saving, saving again, and renewing for newer versions.

use countersign::words::window;
use std::path::PathBuf;

use tauri::{AppHandle, State, command};

use super::sign_off::{Item, file_stem, pairs};
use crate::dialog;
use crate::error::Answer;
use crate::state::Desk;

/// Makes and saves a request. Without a chosen place or a written file, no request is made.
#[command(async)]
pub fn save_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    items: Vec<Item>,
    to: &str,
) -> Answer<Option<String>> {
    let Some(path) = request_path(&app, &desk, to)? else { return Ok(None) };
    let asked = desk.with(|portfolio| portfolio.ask_by_file(&pairs(items), to))?;
    if let Err(problem) = dialog::write(&path, &asked.bytes) {
        desk.with(|portfolio| portfolio.take_back(&asked.request))?;
        return Err(problem);
    }
    Ok(Some(exported(&desk, path)))
}

/// Saves the file of a request again.
#[command(async)]
pub fn save_request_again(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: &str,
    to: &str,
) -> Answer<Option<String>> {
    let file = desk.with(|portfolio| portfolio.request_again(request))?;
    let Some(path) = request_path(&app, &desk, to)? else { return Ok(None) };
    dialog::write(&path, &file)?;
    Ok(Some(exported(&desk, path)))
}

/// Renews a request for the newest versions and saves it. Without a chosen place or a written file, nothing
/// changes.
#[command(async)]
pub fn renew_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: &str,
    to: &str,
) -> Answer<Option<String>> {
    let Some(path) = request_path(&app, &desk, to)? else { return Ok(None) };
    let asked = desk.with(|portfolio| portfolio.renew_by_file(request))?;
    if let Err(problem) = dialog::write(&path, &asked.bytes) {
        desk.with(|portfolio| portfolio.take_back(&asked.request))?;
        desk.with(|portfolio| portfolio.ask_again(request))?;
        return Err(problem);
    }
    Ok(Some(exported(&desk, path)))
}

/// Asks where to save a request. The proposed name says for whom, from whom and of which day, as preceptors get many.
pub(super) fn request_path(app: &AppHandle, desk: &Desk, to: &str) -> Answer<Option<PathBuf>> {
    let (from, day) =
        desk.with(|portfolio| Ok((initials(portfolio.practitioner()), portfolio.clock().today())))?;
    let name = window::request_file(file_stem(to), from, day);
    Ok(dialog::save(app, &name, window::REQUEST, "ask"))
}

/// The first letter of each word of a name.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|one| one.is_alphanumeric()))
        .collect()
}

/// Remembers a saved file, so that it can be shown in its folder; returns its name.
pub(super) fn exported(desk: &Desk, path: PathBuf) -> String {
    let name = dialog::own_name(&path);
    desk.exports.set_last(path);
    name
}
