//! What the webview of a system does by itself: how it paints, what its menu offers, that it checks spelling, which keys
//! of a browser it knows. Where nothing is said of it here, it does as wanted unasked; the page keeps its menu away.

use std::time::Duration;

use tauri::plugin::{self, TauriPlugin};
use tauri::webview::{PageLoadEvent, PageLoadPayload};
use tauri::{AppHandle, Manager, Runtime, Webview};

/// How long a page may take before its window is shown without it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Paints without the graphics card: text and lines need none, the window is there sooner, holds less memory, and is
/// not left white where a card's driver and the webview disagree. It is said before there is a webview: one that has
/// begun to load paints on in the old way, and does not scroll by the wheel.
pub fn paint_plainly() {
    #[cfg(target_os = "linux")]
    {
        // Whoever set it otherwise knows why. Not being able to set it leaves the webview to decide.
        let _ = gio::glib::setenv("WEBKIT_DISABLE_COMPOSITING_MODE", "1", false);
    }
}

/// The app is never left for a file: one that is dropped where nothing takes it would be shown in its place.
pub fn stays<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("stays").on_navigation(|_, address| address.scheme() != "file").build()
}

/// Shows the window once there is a page in it. Shown before, the webview of Linux asks a page that is still loading for
/// a picture of itself, and in one start of two waits half a second for it.
pub fn loaded<R: Runtime>(webview: &Webview<R>, page: &PageLoadPayload) {
    if page.event() == PageLoadEvent::Finished {
        // A window that cannot be shown is not there, and nobody is left to be told.
        let _ = webview.window().show();
    }
}

/// Shows the window after a while also when no page came: what is wrong must be seen.
pub fn show_in_any_case<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if let Some(window) = app.get_webview_window("main") {
            let _ = window.show();
        }
    });
}

/// British English, checked where a dictionary is installed; a menu only where somebody writes or copies.
#[cfg(target_os = "linux")]
pub fn settle<R: Runtime>(app: &AppHandle<R>) {
    use webkit2gtk::{ContextMenuExt, ContextMenuItemExt, WebContextExt, WebViewExt};

    let Some(window) = app.get_webview_window("main") else { return };
    // A webview that cannot be reached is used as it is.
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

/// The keys of a browser would leave the page, or load it anew, under somebody's hands: Alt+Left, F5, Ctrl+R, Ctrl+P.
#[cfg(windows)]
pub fn settle<R: Runtime>(app: &AppHandle<R>) {
    use tauri::Manager;
    use webview2_com::Microsoft::Web::WebView2::Win32::ICoreWebView2Settings3;
    use windows::core::Interface;

    let Some(window) = app.get_webview_window("main") else { return };
    // A webview that cannot be reached is used as it is.
    let _ = window.with_webview(|webview| {
        #[expect(unsafe_code, reason = "the webview has no safe face")]
        // SAFETY: the webview is there while it is handed out, and this is its thread.
        let _: windows::core::Result<()> = (|| unsafe {
            let settings = webview.controller().CoreWebView2()?.Settings()?;
            settings.cast::<ICoreWebView2Settings3>()?.SetAreBrowserAcceleratorKeysEnabled(false)
        })();
    });
}

#[cfg(not(any(target_os = "linux", windows)))]
pub fn settle<R: Runtime>(_app: &AppHandle<R>) {}

/// Says that the computer has no webview, where one is not part of the system: without it there would be no window and no
/// word. Answers whether there is one.
pub fn there() -> bool {
    #[cfg(windows)]
    if tauri::webview_version().is_err() {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Countersign")
            .set_description(MISSING)
            .show();
        return false;
    }
    true
}

#[cfg(windows)]
const MISSING: &str = "Countersign could not open its window: this computer has no Microsoft Edge WebView2. Nothing was changed.\n\nAsk the people who look after your computers to put in the \"WebView2 Runtime\" from Microsoft. Their \"Evergreen Standalone Installer\" needs no internet. Then start Countersign again.";

/// Whether an item of the menu is about text. Going back, loading anew and saving a picture of the page are not.
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

/// Takes away lines between items where there is nothing on one side.
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
