//! Safety copies, the passphrase, and the user's data.

use std::path::PathBuf;

use countersign::clock::{Clock, day};
use countersign::safety::{self, BegunCopy, Copied, Opener, ToTest};
use countersign::words::window;
use countersign::{Error, ErrorCode, Passphrase, Portfolio, RecoveryKey};
use serde::Serialize;
use tauri::{AppHandle, Manager, State, command};

use super::portfolio::{free, own_name};
use crate::dialog;
use crate::error::{Answer, Problem};
use crate::state::{Desk, away};

/// Saves a safety copy; the name of its file.
#[command]
pub async fn save_copy(app: AppHandle) -> Answer<Option<String>> {
    away(move || {
        let today = app.state::<Desk>().with(|portfolio| Ok(portfolio.clock().today()))?;
        let name = window::safety_copy_file(today);
        let Some(path) = dialog::save(&app, &name, "Countersign", "backup") else {
            return Ok(None);
        };
        app.state::<Desk>()
            .session
            .copying(|portfolio| portfolio.begin_file(&path), |begun| begun.finish(&path))?;
        Ok(Some(own_name(&path)))
    })
    .await
}

#[command]
pub async fn keep_copy(app: AppHandle) -> Answer<Copied> {
    away(move || {
        app.state::<Desk>().session.copying(
            |portfolio| portfolio.begin_copy(&safety::kept_beside(portfolio.folder())),
            BegunCopy::finish,
        )
    })
    .await
}

#[command]
pub async fn test_kept_copy(app: AppHandle) -> Answer<Copied> {
    away(move || app.state::<Desk>().session.copying(Portfolio::copy_to_test, ToTest::test)).await
}

/// Restores a kept safety copy; the name of the folder that now holds the previous portfolio.
#[command]
pub async fn restore_kept_copy(
    app: AppHandle,
    made_at: String,
    passphrase: String,
) -> Answer<Option<String>> {
    away(move || {
        let desk = app.state::<Desk>();
        let passphrase = Passphrase::new(&passphrase);
        let made_at = made_at.parse().map_err(|_| Error::BadDate)?;
        // Checked while the portfolio is open, so that a wrong passphrase closes nothing.
        let folder = desk.with(|portfolio| {
            portfolio.kept_copy_opens(made_at, &passphrase)?;
            Ok(portfolio.folder().to_owned())
        })?;
        desk.lock();
        let restored = safety::restore_kept(&folder, made_at, Opener::Passphrase(&passphrase))?;
        desk.take(Portfolio::open(&folder, &passphrase)?);
        Ok(restored.earlier.as_deref().map(own_name))
    })
    .await
}

/// Asks for a safety copy; whether one was chosen.
#[command(async)]
pub fn choose_copy(app: AppHandle, desk: State<'_, Desk>) -> Option<String> {
    let file = dialog::file(&app, "Countersign", "backup")?;
    let name = own_name(&file);
    desk.session.set_copy(file);
    Some(name)
}

/// Restores the chosen copy into a new folder and opens it there.
#[command]
pub async fn restore_copy(app: AppHandle, passphrase: String) -> Answer<()> {
    away(move || {
        let desk = app.state::<Desk>();
        let file = desk
            .session
            .copy()
            .ok_or_else(|| Problem::new(ErrorCode::NotOpen, window::CHOOSE_THE_COPY_FIRST))?;
        let folder: PathBuf = free(&desk.session.place(), window::PORTFOLIO_FOLDER);
        let passphrase = Passphrase::new(&passphrase);
        safety::restore(&file, &folder, Opener::Passphrase(&passphrase))?;
        desk.close();
        desk.take(Portfolio::open(&folder, &passphrase)?);
        Ok(())
    })
    .await
}

/// Writes all data of the portfolio; the name of the folder.
#[command]
pub async fn take_out(app: AppHandle) -> Answer<Option<String>> {
    away(move || {
        let Some(place) = dialog::folder(&app) else { return Ok(None) };
        let folder = free(&place, window::DATA_FOLDER);
        app.state::<Desk>().with(|portfolio| portfolio.write_readable(&folder))?;
        Ok(Some(own_name(&folder)))
    })
    .await
}

#[command(async)]
pub fn look_again(desk: State<'_, Desk>, on: Option<String>) -> Answer<()> {
    let on = on.map(|written| day(&written).ok_or(Error::BadDate)).transpose()?;
    desk.with(|portfolio| portfolio.look_again(None, on))
}

#[command(async)]
pub fn change_passphrase(desk: State<'_, Desk>, current: String, new: String) -> Answer<()> {
    desk.with(|portfolio| {
        portfolio.change_passphrase(&Passphrase::new(&current), &Passphrase::new(&new))
    })
}

/// Makes a new recovery key and returns its groups; the old one no longer works.
#[command(async)]
pub fn new_recovery_key(desk: State<'_, Desk>, current: String) -> Answer<Vec<String>> {
    let key: RecoveryKey =
        desk.with(|portfolio| portfolio.new_recovery_key(&Passphrase::new(&current)))?;
    Ok(key.groups().into_iter().map(str::to_owned).collect())
}

/// The result of moving a portfolio.
#[derive(Serialize)]
pub struct MovedTo {
    /// The name of its new folder.
    name: String,
    /// Whether parts of the old folder could not be deleted.
    left_behind: bool,
}

/// Moves the chosen portfolio into a local folder, without opening it.
#[command]
pub async fn move_portfolio(
    app: AppHandle,
    recovery: Option<String>,
    passphrase: String,
) -> Answer<MovedTo> {
    away(move || {
        let desk = app.state::<Desk>();
        let name = desk.session.chosen().as_deref().map(own_name).unwrap_or_default();
        let to = free(&desk.session.place(), &name);
        let name = own_name(&to);
        let moved = desk.session.move_chosen(to, |from, to| match &recovery {
            Some(typed) => {
                let key = RecoveryKey::parse(typed)?;
                safety::move_folder(from, to, Opener::Recovery(&key))
            }
            None => {
                let typed = Passphrase::new(&passphrase);
                let passphrase = Passphrase::published_for(from).unwrap_or(typed);
                safety::move_folder(from, to, Opener::Passphrase(&passphrase))
            }
        })?;
        Ok(MovedTo { name, left_behind: moved.left_behind })
    })
    .await
}

/// What remains of an erased portfolio.
#[derive(Serialize)]
pub struct ErasedAll {
    /// The number of sign-offs whose digests stay in the folder.
    records: usize,
    /// The name of the folder of safety copies, if there is one: they still hold the data.
    copies: Option<String>,
}

/// Erases the open portfolio for good.
#[command]
pub async fn erase_everything(app: AppHandle, passphrase: String) -> Answer<ErasedAll> {
    away(move || {
        let desk = app.state::<Desk>();
        let folder = desk.with(|portfolio| Ok(portfolio.folder().to_owned()))?;
        let typed = Passphrase::new(&passphrase);
        let passphrase = Passphrase::published_for(&folder).unwrap_or(typed);
        // Checked while the portfolio is open, so that a wrong passphrase closes nothing.
        desk.with(|portfolio| portfolio.opens_with(&passphrase))?;
        desk.put_away();
        let left = safety::erase_all(&folder, Opener::Passphrase(&passphrase), &Clock::System)
            .inspect_err(|_| drop(desk.choose(folder.clone())))?;
        desk.session.recent().forget();
        let copies = safety::kept_beside(&folder);
        let copies = copies.is_dir().then(|| own_name(&copies));
        Ok(ErasedAll { records: left.records.len(), copies })
    })
    .await
}
