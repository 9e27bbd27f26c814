//! Saving passports and badges.

use countersign::passport::{BeforePassport, Include, ToShare};
use countersign::words::window;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State, command};

use super::document::Progress;
use super::sign_off::file_stem;
use crate::dialog;
use crate::error::Answer;
use crate::state::{Desk, away};

#[command]
pub async fn before_passport(app: AppHandle, include: Include) -> Answer<BeforePassport> {
    away(move || app.state::<Desk>().with(|portfolio| portfolio.passport(include)?.before())).await
}

/// Saves the badge of a statement or a stage, or all badges as a learner record if `of` is empty; the file's name, or
/// none if cancelled.
#[command(async)]
pub fn save_badge(app: AppHandle, desk: State<'_, Desk>, of: &str) -> Answer<Option<String>> {
    let (badge, name) = desk.with(|portfolio| {
        Ok(match of {
            "" => {
                let name = window::badges_file(file_stem(portfolio.practitioner()));
                (portfolio.learner_record()?.0, name)
            }
            of => {
                let id = of.rsplit(':').next().unwrap_or(of);
                (portfolio.badge(of)?, window::badge_file(file_stem(id)))
            }
        })
    })?;
    dialog::keep(&app, &name, || Ok(badge))
}

/// Saves a passport; its name, or none if cancelled.
#[command]
pub async fn save_passport(
    app: AppHandle,
    include: Include,
    share: Option<ToShare>,
    progress: Channel<Progress>,
) -> Answer<Option<String>> {
    away(move || {
        let desk = app.state::<Desk>();
        let whose = desk.with(|portfolio| Ok(portfolio.practitioner().to_owned()))?;
        let name = format!("{}.passport", file_stem(&whose));
        let Some(path) = dialog::save(&app, &name, window::PASSPORT, "passport") else {
            return Ok(None);
        };
        desk.exports.stop(false);
        // It is written without holding the portfolio, so that the user can keep working.
        let passport = desk.with(|portfolio| portfolio.passport_for(include, share.as_ref()))?;
        passport.save(&path, &mut |done, total| {
            // The page may have been left; the file is still wanted.
            let _ = progress.send(Progress { done, total });
            !desk.exports.stopped()
        })?;
        let name = dialog::own_name(&path);
        desk.exports.set_last(path);
        Ok(Some(name))
    })
    .await
}
