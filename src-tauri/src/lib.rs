//! The shell: one window over the core.
//!
//! Each command calls one verb of the core. The shell keeps the state between two calls (the open
//! portfolio, the open signer, the file just exported) and opens file dialogs, so that no path
//! reaches the page. It has no rules of its own.

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
use std::process::ExitCode;

use state::Desk;
use tauri::{Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// Runs the window of this process, with the portfolio or the files it was started with, until it is closed.
pub fn run() -> ExitCode {
    let paths = std::env::args_os().skip(1).map(Into::into).collect();
    match opened(paths) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", countersign::words::window::not_started(error));
            ExitCode::FAILURE
        }
    }
}

/// Opens the window with the portfolio or the files in `paths`, and returns when it is closed.
///
/// # Errors
/// When the system cannot open a window.
fn opened(paths: Vec<PathBuf>) -> tauri::Result<()> {
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
        // The window is opened below.
        context.config_mut().app.windows.iter_mut().for_each(|window| window.create = false);
    }
    let mut size = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED);
    if let Some(file) = carried.as_ref().and_then(|folder| folder.to_str()) {
        size = size.with_filename(format!("{file}/window.json"));
    }
    // First of all: a second instance passes its arguments to the first, and ends.
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
        // Restores the size and position of the window.
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
        // Every command: the build script collects them.
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
