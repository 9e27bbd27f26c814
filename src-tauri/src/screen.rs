//! Locks the portfolio when the screen of the computer is locked, and closes the window when the computer shuts down.
//!
//! The page is told first, so that it can save what is being written. Where the system does not say
//! (macOS is not listened to), the idle time locks.

use tauri::{AppHandle, Runtime};

#[cfg(any(target_os = "linux", windows))]
use crate::closing;

#[cfg(target_os = "linux")]
const SHUT_DOWN: &str = "PrepareForShutdown";

#[cfg(target_os = "linux")]
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    use gio::{BusType, Cancellable, DBusSignalFlags};

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
                } else {
                    locked(&app);
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

#[cfg(windows)]
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;

    use crate::heard::{Heard, listen};

    let Some(window) = app.get_webview_window("main").and_then(|window| window.hwnd().ok()) else {
        return;
    };
    let app = app.clone();
    // A system that takes no listener leaves it to the idle time.
    let _ = listen(window, move |heard| match heard {
        Heard::Away => locked(&app),
        Heard::Ends => closing::session_ends(&app),
    });
}

#[cfg(not(any(target_os = "linux", windows)))]
pub fn watch<R: Runtime>(_app: &AppHandle<R>) {}

/// Nobody sees the screen any more: the page saves, and locks.
#[cfg(any(target_os = "linux", windows))]
fn locked<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;

    if let Some(window) = app.get_webview_window("main") {
        let _ = window.eval("dispatchEvent(new Event('screenlocked'))");
    }
}
