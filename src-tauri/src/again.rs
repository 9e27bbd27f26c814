//! One app for each person at a computer: started again, it hands over to the window that is open.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};

use crate::state::Desk;

/// Shows what the app was given when it was started again, and brings the window to the front.
pub fn again<R: Runtime>(app: &AppHandle<R>, paths: Vec<PathBuf>) {
    if let Some(desk) = app.try_state::<Desk>() {
        desk.arrive(paths);
    }
    if let Some(window) = app.get_webview_window("main") {
        // A system that does not let a window come to the front still shows what is in it.
        let _ = window.unminimize();
        let _ = window.set_focus();
        let _ = window.eval("dispatchEvent(new Event('startedagain'))");
    }
}

/// The only app there is, by its name on the person's message bus.
#[cfg(target_os = "linux")]
pub struct Only(gio::Application);

#[cfg(target_os = "linux")]
impl Only {
    /// Takes the name. None when an app that is open has it: that one has the paths now. Without a
    /// bus nobody can be asked, and the lock of a portfolio alone refuses a second window.
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
        // It is on its way only once it left this process.
        let sent =
            app.dbus_connection().is_none_or(|bus| bus.flush_sync(gio::Cancellable::NONE).is_ok());
        if sent { None } else { Some(Self(app)) }
    }

    /// Listens for the next start.
    pub fn listen<R: Runtime>(self, window: &AppHandle<R>) {
        use gio::prelude::*;

        let (one, other) = (window.clone(), window.clone());
        self.0.connect_activate(move |_| again(&one, Vec::new()));
        self.0.connect_open(move |_, files, _| {
            again(&other, files.iter().filter_map(gio::prelude::FileExt::path).collect());
        });
        // It listens as long as the app lives: what it hears must not end with this call.
        std::mem::forget(self.0);
    }
}

/// The same where the system is no Linux.
#[cfg(not(target_os = "linux"))]
pub fn plugin<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, told, at| {
        let at = std::path::Path::new(&at);
        again(app, told.iter().skip(1).map(|path| at.join(path)).collect());
    })
}
