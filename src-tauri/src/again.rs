//! Single instance for each user: when started again, the app passes its arguments to the open window.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};

use crate::state::Desk;

/// Opens the paths of a second start, and brings the window to the front.
pub fn again<R: Runtime>(app: &AppHandle<R>, paths: Vec<PathBuf>) {
    if let Some(desk) = app.try_state::<Desk>() {
        desk.arrive(paths);
    }
    if let Some(window) = app.get_webview_window("main") {
        // Where the system refuses to raise a window, its content is still updated.
        let _ = window.unminimize();
        let _ = window.set_focus();
        let _ = window.eval("dispatchEvent(new Event('startedagain'))");
    }
}

/// The single instance, registered by name on the session bus.
#[cfg(target_os = "linux")]
pub struct Only(gio::Application);

#[cfg(target_os = "linux")]
impl Only {
    /// Registers the name. None when another instance has it: the paths were passed to that one. Without a
    /// bus, only the lock of the portfolio refuses a second window.
    pub fn new(name: &str, paths: &[PathBuf]) -> Option<Self> {
        use gio::prelude::*;

        let app = gio::Application::new(Some(name), gio::ApplicationFlags::HANDLES_OPEN);
        if app.register(gio::Cancellable::NONE).is_err() || !app.is_remote() {
            return Some(Self(app));
        }
        let files: Vec<gio::File> = paths.iter().map(gio::File::for_path).collect();
        if files.is_empty() {
            app.activate();
        } else {
            app.open(&files, "");
        }
        // The message is sent only once it left this process.
        let sent =
            app.dbus_connection().is_none_or(|bus| bus.flush_sync(gio::Cancellable::NONE).is_ok());
        if sent { None } else { Some(Self(app)) }
    }

    /// Listens for further starts.
    pub fn listen<R: Runtime>(self, window: &AppHandle<R>) {
        use gio::prelude::*;

        let (one, other) = (window.clone(), window.clone());
        self.0.connect_activate(move |_| again(&one, Vec::new()));
        self.0.connect_open(move |_, files, _| {
            again(&other, files.iter().filter_map(gio::prelude::FileExt::path).collect());
        });
        // Leaked, because it listens as long as the app runs.
        std::mem::forget(self.0);
    }
}

/// The single instance on systems other than Linux.
#[cfg(not(target_os = "linux"))]
pub fn plugin<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, told, at| {
        let at = std::path::Path::new(&at);
        again(app, told.iter().skip(1).map(|path| at.join(path)).collect());
    })
}
