//! Feedback by file: asking for it, and giving it with no portfolio.

use countersign::words::window;
use countersign::working_life::{Given, give_feedback};
use tauri::{AppHandle, State, command};

use super::sign_off::file_stem;
use crate::dialog;
use crate::error::Answer;
use crate::state::Desk;

/// Saves a request for feedback as a file; its name, or none if cancelled.
#[command(async)]
pub fn save_feedback_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    about: &str,
) -> Answer<Option<String>> {
    let (file, whose) = desk.with(|portfolio| {
        Ok((portfolio.ask_for_feedback(about)?, portfolio.practitioner().to_owned()))
    })?;
    let name = window::feedback_request_file(file_stem(&whose));
    saved(&app, &desk, (&name, window::REQUEST, "ask"), &file)
}

/// Seals and saves feedback on the open request; its name, or none if cancelled.
#[command(async)]
pub fn save_feedback(
    app: AppHandle,
    desk: State<'_, Desk>,
    given: Given,
) -> Answer<Option<String>> {
    let (file, whose) = desk
        .inbox
        .with_feedback(|ask| Ok((give_feedback(ask, &given)?, ask.view().practitioner.clone())))?;
    let name = window::feedback_file(file_stem(&whose));
    saved(&app, &desk, (&name, window::ANSWER, "answer"), &file)
}

fn saved(
    app: &AppHandle,
    desk: &Desk,
    (name, kind, ending): (&str, &str, &str),
    file: &[u8],
) -> Answer<Option<String>> {
    let Some(path) = dialog::save(app, name, kind, ending) else { return Ok(None) };
    dialog::write(&path, file)?;
    let name = dialog::own_name(&path);
    desk.exports.set_last(path);
    Ok(Some(name))
}
