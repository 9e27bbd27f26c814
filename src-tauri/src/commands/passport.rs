//! Making a passport: the signed file that travels.

use countersign::passport::{BeforePassport, Include, ToShare};
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

/// Saves the badge of a statement or a stage, or all of them as a learner record when none is named; the file's name, or
/// nothing when no place was chosen.
#[command(async)]
pub fn save_badge(app: AppHandle, desk: State<'_, Desk>, of: &str) -> Answer<Option<String>> {
    let (badge, name) = desk.with(|portfolio| {
        Ok(match of {
            "" => {
                let name = format!("{} badges.json", file_stem(portfolio.practitioner()));
                (portfolio.learner_record()?.0, name)
            }
            of => {
                let id = of.rsplit(':').next().unwrap_or(of);
                (portfolio.badge(of)?, format!("{} badge.json", file_stem(id)))
            }
        })
    })?;
    dialog::keep(&app, &name, || Ok(badge))
}

/// Saves a passport; its name, or nothing when no place was chosen.
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
        let Some(path) = dialog::save(&app, &name, "Passport", "passport") else {
            return Ok(None);
        };
        desk.exports.stop(false);
        // It is written without the portfolio, so that writing and saving go on meanwhile.
        let passport = desk.with(|portfolio| portfolio.passport_for(include, share.as_ref()))?;
        passport.save(&path, &mut |done, total| {
            // A page that went away no longer listens; the file is still wanted.
            let _ = progress.send(Progress { done, total });
            !desk.exports.stopped()
        })?;
        let name = dialog::own_name(&path);
        desk.exports.set_last(path);
        Ok(Some(name))
    })
    .await
}
