//! The printed portfolio.

use std::path::Path;

use countersign::ErrorCode;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State, command};

use crate::dialog;
use crate::error::{Answer, Problem};
use crate::state::{Desk, away};

/// How far an export is, in pages.
#[derive(Clone, Serialize)]
pub struct Progress {
    done: u32,
    total: u32,
}

#[command]
pub async fn export(app: AppHandle, progress: Channel<Progress>) -> Answer<Option<String>> {
    away(move || {
        let Some(path) = dialog::save(&app, "Countersign portfolio.pdf", "PDF", "pdf") else {
            return Ok(None);
        };
        let desk = app.state::<Desk>();
        desk.stop_export(false);
        desk.with(|portfolio| {
            portfolio.export(&path, &mut |done, total| {
                // A page that went away no longer listens; the file is still wanted.
                let _ = progress.send(Progress { done, total });
                !desk.export_stopped()
            })
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        desk.set_exported(path);
        Ok(Some(name))
    })
    .await
}

#[command]
pub fn cancel_export(desk: State<'_, Desk>) {
    desk.stop_export(true);
}

#[command(async)]
pub fn open_export(desk: State<'_, Desk>) -> Answer<()> {
    open_with_system(desk.exported().as_deref())
}

#[command(async)]
pub fn show_export(desk: State<'_, Desk>) -> Answer<()> {
    open_with_system(desk.exported().as_deref().and_then(Path::parent))
}

fn open_with_system(path: Option<&Path>) -> Answer<()> {
    path.and_then(|path| open::that_detached(path).ok()).ok_or_else(|| {
        Problem::new(
            ErrorCode::Failed,
            "This computer could not open it. Look for the file where you saved it.",
        )
    })
}
