//! Bringing in what somebody already has, and the training record out.

use countersign::ErrorCode;
use countersign::interchange::{BroughtIn, BroughtView, Choices, Look, Source, TakenBack};
use tauri::ipc::Request;
use tauri::{AppHandle, Manager, State, command};

use super::{beside, bytes};
use crate::brought::Dropped;
use crate::dialog::{self, own_name};
use crate::error::{Answer, Problem};
use crate::state::{Desk, away};

/// The endings of files that can be brought in.
const ENDINGS: [&str; 6] = ["xlsx", "csv", "txt", "zip", "xml", "json"];

/// Asks for a file, or for a folder, and puts it on the desk; its name, or none when none was chosen.
#[command]
pub async fn choose_to_bring(app: AppHandle, folder: bool) -> Answer<Option<String>> {
    away(move || {
        let chosen = match folder {
            true => dialog::folder(&app),
            false => dialog::open(&app, "Tables and ZIP files", &ENDINGS, false).pop(),
        };
        let Some(path) = chosen else { return Ok(None) };
        let source = Source::open(&path)?;
        let name = source.name.clone();
        app.state::<Desk>().inbox.set_source(Some(source));
        Ok(Some(name))
    })
    .await
}

/// Puts what was dropped on the window last on the desk; its name, or none when nothing was.
#[command(async)]
pub fn bring_dropped(desk: State<'_, Desk>, dropped: State<'_, Dropped>) -> Answer<Option<String>> {
    let Some(path) = dropped.take().into_iter().next() else { return Ok(None) };
    let source = Source::open(&path)?;
    let name = source.name.clone();
    desk.inbox.set_source(Some(source));
    Ok(Some(name))
}

/// Puts the bytes of a file that the page was given on the desk; its name.
#[command(async)]
pub fn give_to_bring(desk: State<'_, Desk>, request: Request<'_>) -> Answer<String> {
    let source = Source::of_bytes(&beside(&request, "file-name"), bytes(&request)?.to_vec())?;
    let name = source.name.clone();
    desk.inbox.set_source(Some(source));
    Ok(name)
}

/// Says what would happen if what is on the desk were brought in.
#[command(async)]
pub fn look_to_bring(desk: State<'_, Desk>, choices: Choices) -> Answer<Look> {
    let source = desk.inbox.source().ok_or_else(nothing)?;
    desk.with(|portfolio| portfolio.look_into(&source, &choices))
}

/// Brings in what is on the desk.
#[command(async)]
pub fn bring(desk: State<'_, Desk>, choices: Choices) -> Answer<BroughtIn> {
    let source = desk.inbox.source().ok_or_else(nothing)?;
    let brought = desk.with(|portfolio| portfolio.bring(&source, &choices))?;
    desk.inbox.set_source(None);
    Ok(brought)
}

/// Takes what is on the desk away again.
#[command]
pub fn leave_source(desk: State<'_, Desk>) {
    desk.inbox.set_source(None);
}

/// What was brought in, the last first.
#[command(async)]
pub fn brought(desk: State<'_, Desk>) -> Answer<Vec<BroughtView>> {
    desk.with(|portfolio| portfolio.brought())
}

/// Takes back what was brought in with a file.
#[command(async)]
pub fn take_back_brought(desk: State<'_, Desk>, id: &str) -> Answer<TakenBack> {
    // A safety copy that was begun needs the files.
    desk.session.copied();
    desk.with(|portfolio| portfolio.take_back_brought(Some(id)))
}

/// Writes the training record in a form: `xlsx`, `csv` or `pdf`. The name of the file, or none when no place was chosen.
#[command]
pub async fn save_training(app: AppHandle, form: String) -> Answer<Option<String>> {
    away(move || {
        let desk = app.state::<Desk>();
        let today = desk.with(|portfolio| Ok(portfolio.clock().today()))?;
        let name = format!("Training record {today}.{form}");
        let Some(path) = dialog::save(&app, &name, "Training record", &form) else {
            return Ok(None);
        };
        desk.with(|portfolio| portfolio.write_training(&path))?;
        Ok(Some(own_name(&path)))
    })
    .await
}

fn nothing() -> Problem {
    Problem::new(ErrorCode::NotOpen, "Choose the file first.")
}
