//! The dialogs of the system. They open here so that no path reaches the page.
//!
//! In scripted runs the environment variable `COUNTERSIGN_SAVE_TO` (a folder) answers the save
//! dialogs: the file is written there under the proposed name and nothing is asked.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Asks where to save a file; none when the user chose no place.
pub fn save<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    kind: &str,
    extension: &str,
) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("COUNTERSIGN_SAVE_TO") {
        return Some(PathBuf::from(folder).join(name));
    }
    let dialog = app.dialog().file().set_file_name(name).add_filter(kind, &[extension]);
    dialog.blocking_save_file()?.into_path().ok()
}

/// Asks for a file; none when the user chose none. `COUNTERSIGN_FILE` answers it in scripted runs.
pub fn file<R: Runtime>(app: &AppHandle<R>, kind: &str, extension: &str) -> Option<PathBuf> {
    if let Some(file) = std::env::var_os("COUNTERSIGN_FILE") {
        return Some(PathBuf::from(file));
    }
    app.dialog().file().add_filter(kind, &[extension]).blocking_pick_file()?.into_path().ok()
}

/// Asks for a folder; none when the user chose none. `COUNTERSIGN_FOLDER` answers it in scripted
/// runs.
pub fn folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("COUNTERSIGN_FOLDER") {
        return Some(PathBuf::from(folder));
    }
    app.dialog().file().blocking_pick_folder()?.into_path().ok()
}
