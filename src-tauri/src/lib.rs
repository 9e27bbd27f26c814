//! The shell: one window over the core.
//!
//! Every command is a line over a verb of the core. The shell keeps what a window needs between
//! two calls (the open portfolio, the signer of a hand-over, the file just exported) and opens the
//! dialogs of the system, so that no path reaches the page. It holds no rule of its own.

mod again;
mod brought;
mod closing;
mod commands;
mod dialog;
mod error;
#[cfg(windows)]
mod heard;
mod portable;
mod recent;
mod screen;
mod scripted;
mod state;
mod webview;

use std::path::PathBuf;

use state::Desk;
use tauri::{Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// Opens the window, on the portfolio or the files in `paths`, and returns when it is closed.
///
/// # Errors
/// When the system gives no window.
pub fn run(paths: Vec<PathBuf>) -> tauri::Result<()> {
    let carried = portable::folder();
    if let Some(folder) = &carried {
        portable::settle(folder);
    }
    webview::paint_plainly();
    if !webview::there() {
        return Ok(());
    }
    let mut context = tauri::generate_context!();
    if carried.is_some() {
        // It is opened below.
        context.config_mut().app.windows.iter_mut().for_each(|window| window.create = false);
    }
    let mut size = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED);
    if let Some(file) = carried.as_ref().and_then(|folder| folder.to_str()) {
        size = size.with_filename(format!("{file}/window.json"));
    }
    // The first of all: started a second time it hands over what it was given, and ends.
    #[cfg(target_os = "linux")]
    let Some(only) = again::Only::new(&context.config().identifier, &paths) else {
        return Ok(());
    };
    let builder = tauri::Builder::default();
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(again::plugin());
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(webview::stays())
        // As large as it was left, and where it was left. Kept on this computer, without a name.
        .plugin(size.build())
        .manage(closing::Closing::default())
        .manage(brought::Dropped::default())
        .setup(move |app| {
            if let Some(folder) = &carried {
                portable::window(app, folder)?;
            }
            let desk = Desk::new(app.path(), carried)?;
            desk.open_at_start(paths);
            app.manage(desk);
            screen::watch(app.handle());
            closing::watch(app.handle());
            webview::settle(app.handle());
            webview::show_in_any_case(app.handle());
            brought::listen(app.handle());
            Ok(())
        })
        .on_page_load(webview::loaded)
        // Every function of `commands` that is marked so: the build script reads them.
        .invoke_handler(include!(concat!(env!("OUT_DIR"), "/handlers.rs")))
        .build(context)?;
    #[cfg(target_os = "linux")]
    only.listen(app.handle());
    app.run(|app, event| match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } => {
            api.prevent_close();
            closing::ask(app);
        }
        RunEvent::Exit => {
            if let Some(desk) = app.try_state::<Desk>() {
                desk.close();
            }
        }
        _ => (),
    });
    Ok(())
}
