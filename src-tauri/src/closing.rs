//! Closing the window: unsaved text is saved first, without asking.
//!
//! If something cannot be saved, the X button and Alt+F4 leave the window open once, and the page says what. The end of
//! the session closes it in any case. A page that does not answer is not waited for long.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

/// Longer than a save takes, and shorter than a system waits before it ends an app by force.
const PATIENCE: Duration = Duration::from_secs(4);

/// The state of closing: what was asked of the page, and its answer.
#[derive(Default)]
pub struct Closing {
    asked: AtomicBool,
    unsaved: AtomicBool,
    for_good: AtomicBool,
}

/// The user closes the window.
pub fn ask<R: Runtime>(app: &AppHandle<R>) {
    let closing = app.state::<Closing>();
    if closing.unsaved.load(Ordering::Relaxed) {
        return app.exit(0);
    }
    if closing.asked.swap(true, Ordering::Relaxed) {
        return;
    }
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.eval("dispatchEvent(new Event('closing'))");
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if app.state::<Closing>().asked.load(Ordering::Relaxed) {
            app.exit(0);
        }
    });
}

/// The session ends.
#[cfg_attr(
    not(any(target_os = "linux", windows)),
    expect(dead_code, reason = "nothing tells the window there")
)]
pub fn session_ends<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Closing>().for_good.store(true, Ordering::Relaxed);
    ask(app);
}

/// The page answers: everything is saved, or something could not be.
pub fn answer<R: Runtime>(app: &AppHandle<R>, saved: bool) {
    let closing = app.state::<Closing>();
    if saved || closing.for_good.load(Ordering::Relaxed) {
        return app.exit(0);
    }
    closing.unsaved.store(true, Ordering::Relaxed);
    closing.asked.store(false, Ordering::Relaxed);
}

/// Listens for termination signals, sent at the end of a session or when the terminal is closed.
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    {
        const HANG_UP: i32 = 1;
        const INTERRUPT: i32 = 2;
        const TERMINATE: i32 = 15;
        for signal in [HANG_UP, INTERRUPT, TERMINATE] {
            let app = app.clone();
            gio::glib::unix_signal_add(signal, move || {
                session_ends(&app);
                gio::glib::ControlFlow::Continue
            });
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}
