//! The documents a portfolio is printed as.

use std::path::Path;

use countersign::ErrorCode;
use countersign::document::{
    BeforeExport, DocumentKind, ExportOptions, ExportReport, PagePicture, PortfolioPage,
};
use countersign::evidence::EvidenceList;
use countersign::words::window;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State, command};

use crate::dialog;
use crate::error::{Answer, Problem};
use crate::state::{Desk, away};

/// The progress of an export: in pages, or in bytes of a passport.
#[derive(Clone, Serialize)]
pub struct Progress {
    pub done: u32,
    pub total: u32,
}

/// An exported file, and what is missing from it.
#[derive(Serialize)]
pub struct Exported {
    name: String,
    report: ExportReport,
}

#[command]
pub async fn portfolio_page(app: AppHandle) -> Answer<PortfolioPage> {
    away(move || app.state::<Desk>().with(|portfolio| portfolio.portfolio_page())).await
}

#[command(async)]
pub fn highlights(desk: State<'_, Desk>, typed: &str) -> Answer<EvidenceList> {
    desk.with(|portfolio| portfolio.highlights(typed))
}

#[command]
pub async fn page_pictures(app: AppHandle) -> Answer<Vec<PagePicture>> {
    away(move || {
        let picture = |kind| {
            app.state::<Desk>().with(|portfolio| portfolio.page_picture(&ExportOptions::of(kind)))
        };
        DocumentKind::ALL.into_iter().map(picture).collect()
    })
    .await
}

#[command]
pub async fn before_export(app: AppHandle, options: ExportOptions) -> Answer<BeforeExport> {
    away(move || app.state::<Desk>().with(|portfolio| portfolio.before_export(&options))).await
}

#[command]
pub async fn export(
    app: AppHandle,
    options: ExportOptions,
    progress: Channel<Progress>,
) -> Answer<Option<Exported>> {
    away(move || {
        let name = window::document_file(options.document.code());
        let Some(path) = dialog::save(&app, &name, "PDF", "pdf") else {
            return Ok(None);
        };
        let desk = app.state::<Desk>();
        desk.exports.stop(false);
        // Pages are rendered without holding the portfolio, so that the user can keep working.
        let prepared = desk.with(|portfolio| portfolio.prepare_export(&options))?;
        let report = prepared.write(&path, &mut |done, total| {
            // The page may have been left; the file is still wanted.
            let _ = progress.send(Progress { done, total });
            !desk.exports.stopped()
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        desk.exports.set_last(path);
        Ok(Some(Exported { name, report }))
    })
    .await
}

#[command]
pub fn cancel_export(desk: State<'_, Desk>) {
    desk.exports.stop(true);
}

#[command(async)]
pub fn open_export(desk: State<'_, Desk>) -> Answer<()> {
    open_with_system(desk.exports.last().as_deref())
}

#[command(async)]
pub fn show_export(desk: State<'_, Desk>) -> Answer<()> {
    open_with_system(desk.exports.last().as_deref().and_then(Path::parent))
}

fn open_with_system(path: Option<&Path>) -> Answer<()> {
    path.and_then(|path| open::that_detached(path).ok())
        .ok_or_else(|| Problem::new(ErrorCode::Failed, window::NOT_OPENED))
}
