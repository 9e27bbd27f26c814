//! The portable app: one folder, on a USB stick, with the program and its data. It leaves nothing on the computer.
//!
//! A data folder beside the program makes the app portable. Settings are inside it, a portfolio beside it.

use std::path::{Path, PathBuf};

use tauri::{App, Runtime, WebviewWindowBuilder};

/// The name of the data folder beside the program.
const FOLDER: &str = countersign::words::window::CARRIED_FOLDER;

/// The data folder of a portable app; none for an installed one.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.join(FOLDER);
    folder.is_dir().then_some(folder)
}

/// Redirects the files of system libraries there too; must run before any of them is used.
pub fn settle(folder: &Path) {
    #[cfg(target_os = "linux")]
    for variable in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        // If that fails, system libraries use their own folders, and the app still uses this one.
        let _ = gio::glib::setenv(variable, folder, true);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
}

/// Opens the window with the webview's data there; the configuration cannot hold a folder known only at run time.
pub fn window<R: Runtime>(app: &App<R>, folder: &Path) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, window)?
            .data_directory(folder.join("webview"))
            .build()?;
    }
    Ok(())
}
