//! Settings of the system's webview: painting, context menu, spell checking, browser keys. Where a system has no
//! setting here, its default is right.

use std::time::Duration;

use tauri::plugin::{self, TauriPlugin};
use tauri::webview::{PageLoadEvent, PageLoadPayload};
use tauri::{AppHandle, Manager, Runtime, Webview};

/// How long the window waits for the page before it is shown anyway.
const PATIENCE: Duration = Duration::from_secs(3);

/// Turns off GPU compositing: the window opens sooner, uses less memory, and is not left white by incompatible drivers.
/// Must run before the webview exists: one that has begun to load keeps the old mode, and does not scroll by the
/// wheel.
pub fn paint_plainly() {
    #[cfg(target_os = "linux")]
    {
        // A value set by the user wins. Failing to set it is no error.
        let _ = gio::glib::setenv("WEBKIT_DISABLE_COMPOSITING_MODE", "1", false);
    }
}

/// Prevents navigation away from the app, such as to a file dropped where nothing accepts it.
pub fn stays<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("stays").on_navigation(|_, address| address.scheme() != "file").build()
}

/// Shows the window once the page has loaded. Shown earlier, WebKitGTK waits for a snapshot of the loading page, which
/// costs half a second in every second start.
pub fn loaded<R: Runtime>(webview: &Webview<R>, page: &PageLoadPayload) {
    if page.event() == PageLoadEvent::Finished {
        // Without a window there is nowhere to report the error.
        let _ = webview.window().show();
    }
}

/// Shows the window after a while even without a page, so that errors can be seen.
pub fn show_in_any_case<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if let Some(window) = app.get_webview_window("main") {
            let _ = window.show();
        }
    });
}

/// Spell checking in British English, and a context menu only for text.
#[cfg(target_os = "linux")]
pub fn settle<R: Runtime>(app: &AppHandle<R>) {
    use webkit2gtk::{ContextMenuExt, ContextMenuItemExt, WebContextExt, WebViewExt};

    let Some(window) = app.get_webview_window("main") else { return };
    // If the webview cannot be reached, its defaults are used.
    let _ = window.with_webview(|webview| {
        let view = webview.inner();
        if let Some(context) = view.context() {
            context.set_spell_checking_languages(&["en_GB"]);
            context.set_spell_checking_enabled(true);
        }
        view.connect_context_menu(|_, menu, _, _| {
            for item in menu.items() {
                if !item.is_separator() && !for_writing(item.stock_action()) {
                    menu.remove(&item);
                }
            }
            tidy(menu);
            menu.n_items() == 0
        });
    });
}

/// Turns off browser keys that would leave or reload the page: Alt+Left, F5, Ctrl+R, Ctrl+P.
#[cfg(windows)]
pub fn settle<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;
    use webview2_com::Microsoft::Web::WebView2::Win32::ICoreWebView2Settings3;
    use windows::core::Interface;

    let Some(window) = app.get_webview_window("main") else { return };
    // If the webview cannot be reached, its defaults are used.
    let _ = window.with_webview(|webview| {
        #[expect(unsafe_code, reason = "the webview has no safe face")]
        // SAFETY: the webview is valid inside this callback, which runs on its thread.
        let _: windows::core::Result<()> = (|| unsafe {
            let settings = webview.controller().CoreWebView2()?.Settings()?;
            settings.cast::<ICoreWebView2Settings3>()?.SetAreBrowserAcceleratorKeysEnabled(false)
        })();
    });
}

#[cfg(not(any(target_os = "linux", windows)))]
pub fn settle<R: Runtime>(_app: &AppHandle<R>) {}

/// Whether there is a webview; shows a message if it is missing, because the app could not open a window to
/// explain.
pub fn there() -> bool {
    #[cfg(windows)]
    if tauri::webview_version().is_err() {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Countersign")
            .set_description(countersign::words::window::NO_WEBVIEW)
            .show();
        return false;
    }
    true
}

/// Whether a menu item is about text, unlike going back or reloading.
#[cfg(target_os = "linux")]
fn for_writing(action: webkit2gtk::ContextMenuAction) -> bool {
    use webkit2gtk::ContextMenuAction as Action;

    matches!(
        action,
        Action::Copy
            | Action::Cut
            | Action::Paste
            | Action::PasteAsPlainText
            | Action::Delete
            | Action::SelectAll
            | Action::SpellingGuess
            | Action::NoGuessesFound
            | Action::IgnoreSpelling
            | Action::LearnSpelling
    )
}

/// Removes separators without items on both sides.
#[cfg(target_os = "linux")]
fn tidy(menu: &webkit2gtk::ContextMenu) {
    use webkit2gtk::{ContextMenuExt, ContextMenuItemExt};

    let mut after_line = true;
    for item in menu.items() {
        if item.is_separator() && after_line {
            menu.remove(&item);
        }
        after_line = item.is_separator();
    }
    if let Some(last) = menu.last().filter(|last| last.is_separator()) {
        menu.remove(&last);
    }
}
