//! Files dropped on the window or pasted into it. On Linux the webview gives the page neither (WebKitGTK 2.50), so the
//! shell receives them; elsewhere the page does. No path reaches the page.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

#[cfg(target_os = "linux")]
use tauri::Manager;
use tauri::{AppHandle, Runtime};

/// Endings of files that are opened wherever they are dropped; all others are left to the page.
#[cfg(target_os = "linux")]
const TRAVELS: [&str; 3] = ["ask", "answer", "passport"];

/// The files dropped last, until the page takes them.
#[derive(Default)]
pub struct Dropped(Mutex<Vec<PathBuf>>);

impl Dropped {
    /// Takes the dropped files.
    pub fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    #[cfg(target_os = "linux")]
    fn set(&self, paths: Vec<PathBuf>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = paths;
    }
}

/// The content of the clipboard: files, or a picture as a PNG.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "the page is given it there"))]
pub enum Copied {
    Files(Vec<PathBuf>),
    Picture(Vec<u8>),
}

/// A drag over the window and its files.
#[cfg(target_os = "linux")]
type Held = (gtk::gdk::DragContext, Vec<PathBuf>);

/// Receives files dropped on the window.
#[cfg(target_os = "linux")]
pub fn listen<R: Runtime>(app: &AppHandle<R>) {
    use std::cell::RefCell;
    use std::rc::Rc;

    use gtk::prelude::WidgetExt;

    let Some(window) = app.get_webview_window("main") else { return };
    let app = app.clone();
    let _ = window.with_webview(move |webview| {
        let view = webview.inner();
        // The files are announced while they are dragged over the window, and are kept for that drag only.
        let over: Rc<RefCell<Option<Held>>> = Rc::default();
        let held = Rc::clone(&over);
        view.connect_drag_data_received(move |_, way, _, _, data, _, _| {
            let files = paths(&data.uris());
            if !files.is_empty() {
                *held.borrow_mut() = Some((way.clone(), files));
            }
        });
        view.connect_drag_drop(move |_, way, _, _, _| {
            if let Some((_, files)) = over.take().filter(|(held, _)| held == way) {
                arrive(&app, files);
            }
            // The page receives the drop too, and must not navigate to the file.
            false
        });
    });
}

#[cfg(not(target_os = "linux"))]
pub fn listen<R: Runtime>(_app: &AppHandle<R>) {}

#[cfg(target_os = "linux")]
fn paths(uris: &[gio::glib::GString]) -> Vec<PathBuf> {
    use gio::prelude::FileExt;

    uris.iter().filter_map(|uri| gio::File::for_uri(uri).path()).collect()
}

#[cfg(target_os = "linux")]
fn arrive<R: Runtime>(app: &AppHandle<R>, files: Vec<PathBuf>) {
    let travels = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| TRAVELS.iter().any(|one| ending.eq_ignore_ascii_case(one)))
    };
    let (to_open, to_attach): (Vec<_>, Vec<_>) = files.into_iter().partition(travels);
    if !to_open.is_empty() {
        crate::again::again(app, to_open);
    }
    if let (false, Some(window)) = (to_attach.is_empty(), app.get_webview_window("main")) {
        app.state::<Dropped>().set(to_attach);
        let _ = window.eval("dispatchEvent(new Event('filesdropped'))");
    }
}

/// The content of the clipboard; none where the page receives it itself, or when no program answers.
#[cfg(target_os = "linux")]
pub fn copied<R: Runtime>(app: &AppHandle<R>) -> Option<Copied> {
    use std::sync::mpsc::sync_channel;
    use std::time::Duration;

    use gtk::gdk::SELECTION_CLIPBOARD;

    let (give, take) = sync_channel(1);
    app.run_on_main_thread(move || {
        gtk::Clipboard::get(&SELECTION_CLIPBOARD).request_uris(move |clipboard, uris| {
            let files = paths(uris);
            if !files.is_empty() {
                let _ = give.send(Some(Copied::Files(files)));
                return;
            }
            clipboard.request_image(move |_, picture| {
                let png = picture.and_then(|picture| picture.save_to_bufferv("png", &[]).ok());
                let _ = give.send(png.map(Copied::Picture));
            });
        });
    })
    .ok()?;
    take.recv_timeout(Duration::from_secs(10)).ok().flatten()
}

#[cfg(not(target_os = "linux"))]
pub fn copied<R: Runtime>(_app: &AppHandle<R>) -> Option<Copied> {
    None
}
