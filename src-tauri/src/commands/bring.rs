//! Bringing in existing records, and saving the training record.

use countersign::ErrorCode;
use countersign::interchange::{BroughtIn, BroughtView, Choices, Look, Source, TakenBack};
use countersign::words::window;
use tauri::ipc::Request;
use tauri::{AppHandle, Manager, State, command};

use super::{beside, bytes};
use crate::brought::Dropped;
use crate::dialog::{self, own_name};
use crate::error::{Answer, Problem};
use crate::state::{Desk, away};

/// The endings of files that can be brought in.
const ENDINGS: [&str; 6] = ["xlsx", "csv", "txt", "zip", "xml", "json"];

/// Asks for a file or a folder to bring in; its name, or none if cancelled.
#[command]
pub async fn choose_to_bring(app: AppHandle, folder: bool) -> Answer<Option<String>> {
    away(move || {
        let chosen = match folder {
            true => dialog::folder(&app),
            false => dialog::open(&app, window::TABLES, &ENDINGS, false).pop(),
        };
        let Some(path) = chosen else { return Ok(None) };
        let source = Source::open(&path)?;
        let name = source.name.clone();
        app.state::<Desk>().inbox.set_source(Some(source));
        Ok(Some(name))
    })
    .await
}

/// Takes what was dropped on the window last to bring it in; its name, or none if nothing was dropped.
#[command(async)]
pub fn bring_dropped(desk: State<'_, Desk>, dropped: State<'_, Dropped>) -> Answer<Option<String>> {
    let Some(path) = dropped.take().into_iter().next() else { return Ok(None) };
    let source = Source::open(&path)?;
    let name = source.name.clone();
    desk.inbox.set_source(Some(source));
    Ok(Some(name))
}

/// Takes the bytes of a file from the page to bring it in; its name.
#[command(async)]
pub fn give_to_bring(desk: State<'_, Desk>, request: Request<'_>) -> Answer<String> {
    let source = Source::of_bytes(&beside(&request, "file-name"), bytes(&request)?.to_vec())?;
    let name = source.name.clone();
    desk.inbox.set_source(Some(source));
    Ok(name)
}

/// A preview of bringing in the chosen file.
#[command(async)]
pub fn look_to_bring(desk: State<'_, Desk>, choices: Choices) -> Answer<Look> {
    let source = desk.inbox.source().ok_or_else(nothing)?;
    desk.with(|portfolio| portfolio.look_into(&source, &choices))
}

/// Brings in the chosen file.
#[command(async)]
pub fn bring(desk: State<'_, Desk>, choices: Choices) -> Answer<BroughtIn> {
    let source = desk.inbox.source().ok_or_else(nothing)?;
    let brought = desk.with(|portfolio| portfolio.bring(&source, &choices))?;
    desk.inbox.set_source(None);
    Ok(brought)
}

/// Forgets the chosen file.
#[command]
pub fn leave_source(desk: State<'_, Desk>) {
    desk.inbox.set_source(None);
}

/// The files brought in, newest first.
#[command(async)]
pub fn brought(desk: State<'_, Desk>) -> Answer<Vec<BroughtView>> {
    desk.with(|portfolio| portfolio.brought())
}

/// Takes back the entries brought in with a file.
#[command(async)]
pub fn take_back_brought(desk: State<'_, Desk>, id: &str) -> Answer<TakenBack> {
    // A safety copy in progress still needs the files.
    desk.session.copied();
    desk.with(|portfolio| portfolio.take_back_brought(Some(id)))
}

/// Saves the training record as `xlsx`, `csv` or `pdf`; the name of the file, or none if cancelled.
#[command]
pub async fn save_training(app: AppHandle, form: String) -> Answer<Option<String>> {
    away(move || {
        let desk = app.state::<Desk>();
        let today = desk.with(|portfolio| Ok(portfolio.clock().today()))?;
        let name = window::training_file(today, &form);
        let Some(path) = dialog::save(&app, &name, window::TRAINING_RECORD, &form) else {
            return Ok(None);
        };
        desk.with(|portfolio| portfolio.write_training(&path))?;
        Ok(Some(own_name(&path)))
    })
    .await
}

fn nothing() -> Problem {
    Problem::new(ErrorCode::NotOpen, window::CHOOSE_THE_FILE_FIRST)
}
