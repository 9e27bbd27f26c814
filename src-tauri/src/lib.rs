//! The shell: one window over the core.
//!
//! Every command is a line over a verb of the core. The shell keeps what a window needs between
//! two calls (the open portfolio, the signer of a hand-over, the file just exported) and opens the
//! dialogs of the system, so that no path reaches the page. It holds no rule of its own.

mod again;
mod commands;
mod dialog;
mod error;
mod painting;
mod recent;
mod screen;
mod scripted;
mod state;

use std::path::PathBuf;

use state::Desk;
use tauri::{Manager, RunEvent};

/// Opens the window, on the portfolio or the files in `paths`, and returns when it is closed.
///
/// # Errors
/// When the system gives no window.
pub fn run(paths: Vec<PathBuf>) -> tauri::Result<()> {
    let context = tauri::generate_context!();
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
        .setup(move |app| {
            let desk = Desk::new(app.path())?;
            desk.open_at_start(paths);
            app.manage(desk);
            screen::watch(app.handle());
            painting::plain(app.handle());
            Ok(())
        })
        // Every function of `commands` that is marked so: the build script reads them.
        .invoke_handler(include!(concat!(env!("OUT_DIR"), "/handlers.rs")))
        .build(context)?;
    #[cfg(target_os = "linux")]
    only.listen(app.handle());
    app.run(|app, event| {
        if let (RunEvent::Exit, Some(desk)) = (event, app.try_state::<Desk>()) {
            desk.close();
        }
    });
    Ok(())
}
