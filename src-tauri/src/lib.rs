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
mod state;

use std::path::PathBuf;

use commands::{
    agreement, check, document, evidence, keys, passport, portfolio, progress, qualification,
    safety, settings, sign_off, travel,
};
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
        .invoke_handler(tauri::generate_handler![
            portfolio::start,
            portfolio::try_sample,
            portfolio::starts,
            portfolio::choose_place,
            portfolio::make_portfolio,
            portfolio::choose_portfolio,
            portfolio::close_portfolio,
            keys::open_portfolio,
            keys::open_sample,
            keys::recover_portfolio,
            keys::has_group,
            keys::lock,
            safety::save_copy,
            safety::keep_copy,
            safety::test_kept_copy,
            safety::restore_kept_copy,
            safety::choose_copy,
            safety::restore_copy,
            safety::take_out,
            safety::move_portfolio,
            safety::erase_everything,
            safety::look_again,
            safety::change_passphrase,
            safety::new_recovery_key,
            progress::home,
            progress::framework_view,
            progress::framework_choices,
            progress::add_framework,
            progress::indicator_page,
            progress::link_page,
            progress::fits,
            progress::career_map,
            progress::plan,
            progress::over_time,
            progress::own_view_page,
            progress::view_myself,
            qualification::qualification_board,
            qualification::save_qualification,
            qualification::take_back_qualification,
            qualification::start_in_post,
            qualification::note_absence,
            agreement::agreement_board,
            agreement::agree_page,
            agreement::agree,
            agreement::take_along,
            evidence::evidence_part,
            evidence::find,
            evidence::suggest,
            evidence::evidence_page,
            evidence::draft_page,
            evidence::new_draft,
            evidence::draft,
            evidence::earlier,
            evidence::edit_draft,
            evidence::save_draft,
            evidence::finish_draft,
            evidence::discard_draft,
            evidence::withdraw,
            evidence::bring_back,
            evidence::erase,
            evidence::names_in,
            evidence::to_check,
            evidence::attach,
            evidence::attachment_bytes,
            sign_off::sign_off_board,
            sign_off::ask_page,
            sign_off::hand_over,
            sign_off::ask,
            sign_off::take_back,
            sign_off::ask_again,
            sign_off::make_signer,
            sign_off::open_signer,
            sign_off::close_signer,
            sign_off::save_revocation,
            sign_off::sign,
            travel::given_files,
            travel::choose_files,
            travel::bring_file,
            travel::request_file,
            travel::keep_request_file,
            travel::close_request,
            travel::answer_request,
            travel::save_request,
            check::save_check,
            check::close_check,
            document::portfolio_page,
            document::highlights,
            document::page_pictures,
            document::before_export,
            document::export,
            document::cancel_export,
            document::open_export,
            document::show_export,
            passport::before_passport,
            passport::save_passport,
            settings::settings,
            settings::change_owner,
            settings::confirm_signer,
            settings::read_keys,
            settings::keep_keys,
            settings::add_framework_file,
            settings::load_wording,
            settings::set_shared,
            settings::zoom,
        ])
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
