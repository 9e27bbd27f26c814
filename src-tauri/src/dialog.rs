//! File dialogs of the system. The shell opens them, so that no path reaches the page.
//!
//! In scripted runs the environment variable `COUNTERSIGN_SAVE_TO` (a folder) answers the save
//! dialogs: the file is written there under the proposed name and nothing is asked.

use countersign::words::window;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::error::Answer;
use crate::scripted::told;

/// Asks where to save a file; none if cancelled.
pub fn save<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    kind: &str,
    extension: &str,
) -> Option<PathBuf> {
    // A proposed name may contain characters that file names must not.
    let name = countersign::file_name(name);
    if let Some(folder) = told("COUNTERSIGN_SAVE_TO") {
        return Some(PathBuf::from(folder).join(name));
    }
    let dialog = app.dialog().file().set_file_name(name).add_filter(kind, &[extension]);
    dialog.blocking_save_file()?.into_path().ok()
}

/// Asks for files to open; none if cancelled. `COUNTERSIGN_OPEN` answers it in scripted
/// runs: the files of a folder that have one of the endings, by name.
pub fn open<R: Runtime>(
    app: &AppHandle<R>,
    kind: &str,
    endings: &[&str],
    many: bool,
) -> Vec<PathBuf> {
    if let Some(folder) = told("COUNTERSIGN_OPEN") {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut found: Vec<PathBuf> = entries
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|it| endings.iter().any(|one| it == *one)))
            .collect();
        found.sort();
        found.truncate(if many { usize::MAX } else { 1 });
        return found;
    }
    let dialog = app.dialog().file().add_filter(kind, endings);
    let chosen = if many {
        dialog.blocking_pick_files().unwrap_or_default()
    } else {
        dialog.blocking_pick_file().into_iter().collect()
    };
    chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

/// Writes a file atomically to the chosen place.
pub fn write(path: &Path, bytes: &[u8]) -> Answer<()> {
    Ok(countersign::write_file(path, bytes)?)
}

/// A file's name without its path.
pub fn own_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Saves a received file where the user chooses, proposing its original name as far as that is safe. Returns its name;
/// none if cancelled.
pub fn keep<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    content: impl FnOnce() -> Answer<Vec<u8>>,
) -> Answer<Option<String>> {
    let name = countersign::file_name(name);
    let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy();
    let Some(path) = save(app, &name, window::FILE, &ending) else { return Ok(None) };
    write(&path, &content()?)?;
    Ok(Some(own_name(&path)))
}

/// Asks for a file; none if cancelled. `COUNTERSIGN_FILE` answers it in scripted runs.
pub fn file<R: Runtime>(app: &AppHandle<R>, kind: &str, extension: &str) -> Option<PathBuf> {
    if let Some(file) = told("COUNTERSIGN_FILE") {
        return Some(PathBuf::from(file));
    }
    app.dialog().file().add_filter(kind, &[extension]).blocking_pick_file()?.into_path().ok()
}

/// Asks for a folder; none if cancelled. `COUNTERSIGN_FOLDER` answers it in scripted
/// runs.
pub fn folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    if let Some(folder) = told("COUNTERSIGN_FOLDER") {
        return Some(PathBuf::from(folder));
    }
    app.dialog().file().blocking_pick_folder()?.into_path().ok()
}
