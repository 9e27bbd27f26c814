//! Locks the portfolio when the screen of the computer is locked, and closes the window when the computer shuts down.
//!
//! The page is told first, so that it can save what is being written. Where the system does not say
//! (Windows and macOS are not listened to yet), the idle time locks.

use tauri::{AppHandle, Runtime};

#[cfg(target_os = "linux")]
use crate::closing;

#[cfg(target_os = "linux")]
const SHUT_DOWN: &str = "PrepareForShutdown";

#[cfg(target_os = "linux")]
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    use gio::{BusType, Cancellable, DBusSignalFlags};
    use tauri::Manager;

    // Who says it, and whether the first value must be true. Desktops differ; whoever speaks first counts.
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
            // No bus, nothing to hear.
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
                } else if let Some(window) = app.get_webview_window("main") {
                    let _ = window.eval("dispatchEvent(new Event('screenlocked'))");
                }
            };
            let all = DBusSignalFlags::NONE;
            let _id =
                bus.signal_subscribe(None, Some(interface), Some(signal), None, None, all, heard);
            // The connection lives as long as the app: what it hears must not end with this call.
            std::mem::forget(bus);
        });
    }
}

#[cfg(not(target_os = "linux"))]
pub fn watch<R: Runtime>(_app: &AppHandle<R>) {}
