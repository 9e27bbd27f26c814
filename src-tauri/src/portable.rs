//! The app carried about: one folder, on a stick, with the program and whatever it keeps. It leaves nothing on a computer.
//!
//! A folder of this name beside the program makes it so. What is kept for the person lies in it; a portfolio lies beside it.

use std::path::{Path, PathBuf};

use tauri::{App, Runtime, WebviewWindowBuilder};

/// The folder beside the program that everything the app keeps is in.
const FOLDER: &str = "Countersign data";

/// That folder, where the app is carried about; none for one that is installed.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.join(FOLDER);
    folder.is_dir().then_some(folder)
}

/// Sends what the system's own parts keep for a person there too: said before any of them is asked.
pub fn settle(folder: &Path) {
    #[cfg(target_os = "linux")]
    for variable in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        // Without it the desktop's own parts keep to their own places, and the app to this one.
        let _ = gio::glib::setenv(variable, folder, true);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
}

/// Opens the window with the webview's own files there. The configuration has no place for a folder that is known only now.
pub fn window<R: Runtime>(app: &App<R>, folder: &Path) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, window)?
            .data_directory(folder.join("webview"))
            .build()?;
    }
    Ok(())
}
