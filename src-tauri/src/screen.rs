//! Locks the portfolio when the screen of the computer is locked, and closes the window when the computer shuts down.
//!
//! The page is notified first, so that it can save unsaved text. Where the system sends nothing (macOS
//! is not supported), only the idle time locks.

use tauri::{AppHandle, Runtime};

#[cfg(any(target_os = "linux", windows))]
use crate::closing;

#[cfg(target_os = "linux")]
const SHUT_DOWN: &str = "PrepareForShutdown";

#[cfg(target_os = "linux")]
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    use gio::{BusType, Cancellable, DBusSignalFlags};

    // The senders of the signal on different desktops, and whether its first value must be true.
    let speakers = [
        (BusType::Session, "org.freedesktop.ScreenSaver", "ActiveChanged", true),
        (BusType::Session, "org.gnome.ScreenSaver", "ActiveChanged", true),
        (BusType::System, "org.freedesktop.login1.Session", "Lock", false),
        (BusType::System, "org.freedesktop.login1.Manager", "PrepareForSleep", true),
        (BusType::System, "org.freedesktop.login1.Manager", SHUT_DOWN, true),
    ];
    for (bus, interface, signal, told) in speakers {
        let app = app.clone();
        gio::bus_get(bus, Cancellable::NONE, move |bus| {
            // Without a bus there are no signals.
            let Ok(bus) = bus else { return };
            let heard = move |_: &gio::DBusConnection,
                              _: &str,
                              _: &str,
                              _: &str,
                              _: &str,
                              said: &gio::glib::Variant| {
                if told && said.try_child_get::<bool>(0).ok().flatten() != Some(true) {
                    return;
                }
                if signal == SHUT_DOWN {
                    closing::session_ends(&app);
                } else {
                    locked(&app);
                }
            };
            let all = DBusSignalFlags::NONE;
            let _id =
                bus.signal_subscribe(None, Some(interface), Some(signal), None, None, all, heard);
            // Leaked, because the connection is needed as long as the app runs.
            std::mem::forget(bus);
        });
    }
}

#[cfg(windows)]
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;

    use crate::heard::{Heard, listen};

    let Some(window) = app.get_webview_window("main").and_then(|window| window.hwnd().ok()) else {
        return;
    };
    let app = app.clone();
    // If the system refuses the listener, only the idle time locks.
    let _ = listen(window, move |heard| match heard {
        Heard::Away => locked(&app),
        Heard::Ends => closing::session_ends(&app),
    });
}

#[cfg(not(any(target_os = "linux", windows)))]
pub fn watch<R: Runtime>(_app: &AppHandle<R>) {}

/// Has the page save and lock.
#[cfg(any(target_os = "linux", windows))]
fn locked<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;

    if let Some(window) = app.get_webview_window("main") {
        let _ = window.eval("dispatchEvent(new Event('screenlocked'))");
    }
}
