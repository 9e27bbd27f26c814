//! Settings: the owner, known keys, frameworks, and this computer.

use countersign::interchange::Reading;
use countersign::portfolio::{FrameworkOf, Owner};
use countersign::safety::SafetyView;
use countersign::sign_off::{KeysFile, Person, SignerView, TrustListView};
use serde::Serialize;
use tauri::ipc::Request;
use tauri::{State, WebviewWindow, command};

use super::{beside, bytes, text};
use crate::error::Answer;
use crate::state::Desk;

/// The content of the settings page.
#[derive(Serialize)]
pub struct Settings {
    owner: Owner,
    people: Vec<Person>,
    /// The trusted lists, the newest of each organisation.
    lists: Vec<TrustListView>,
    frameworks: Vec<FrameworkOf>,
    safety: SafetyView,
    /// Why the last safety copy was not made.
    copy_problem: Option<String>,
    /// Whether this computer is shared, so that it remembers no portfolio.
    shared: bool,
    /// After how many idle minutes a portfolio locks on this computer.
    lock_minutes: u32,
}

#[command(async)]
pub fn settings(desk: State<'_, Desk>) -> Answer<Settings> {
    let (copy_problem, shared) = (desk.session.copy_problem(), desk.session.recent().shared());
    let lock_minutes = desk.session.recent().minutes();
    desk.with(|portfolio| {
        Ok(Settings {
            owner: portfolio.owner(),
            people: portfolio.people()?,
            lists: portfolio.trust_lists()?,
            frameworks: portfolio.framework_list()?,
            safety: portfolio.safety_view()?,
            copy_problem,
            shared,
            lock_minutes,
        })
    })
}

#[command(async)]
pub fn change_owner(desk: State<'_, Desk>, owner: Owner) -> Answer<()> {
    desk.with(|portfolio| {
        portfolio.change_owner(&owner)?;
        if !portfolio.is_sample() {
            desk.session.recent().remember(portfolio.folder(), &owner.name);
        }
        Ok(())
    })
}

#[command(async)]
pub fn confirm_signer(desk: State<'_, Desk>, fingerprint: &str, how: &str) -> Answer<SignerView> {
    desk.with(|portfolio| portfolio.confirm_signer(fingerprint, how))
}

/// The content of a file about keys; it is trusted only once it is saved.
#[command(async)]
pub fn read_keys(desk: State<'_, Desk>, request: Request<'_>) -> Answer<KeysFile> {
    let file = text(&request)?;
    desk.with(|portfolio| portfolio.read_keys(&file))
}

#[command(async)]
pub fn keep_keys(desk: State<'_, Desk>, request: Request<'_>) -> Answer<()> {
    let file = text(&request)?;
    desk.with(|portfolio| portfolio.learn_keys(&file).map(drop))
}

/// Adds a framework from its file, of ours or of another system; returns its title.
#[command(async)]
pub fn add_framework_file(desk: State<'_, Desk>, request: Request<'_>) -> Answer<String> {
    let (name, file) = (beside(&request, "file-name"), bytes(&request)?);
    desk.with(|portfolio| {
        let reading = Reading::of(&name, portfolio.clock().today());
        Ok(portfolio.add_framework_file(&name, file, &reading)?.framework.title)
    })
}

#[command(async)]
pub fn load_wording(desk: State<'_, Desk>, request: Request<'_>) -> Answer<usize> {
    let rows = text(&request)?;
    desk.with(|portfolio| portfolio.load_wording(&rows))
}

#[command(async)]
pub fn set_shared(desk: State<'_, Desk>, shared: bool) -> Answer<()> {
    desk.session.recent().set_shared(shared)
}

#[command(async)]
pub fn set_lock_minutes(desk: State<'_, Desk>, minutes: u32) -> Answer<()> {
    desk.session.recent().set_minutes(minutes)
}

// Failing to set the title is no error.
#[command]
pub fn title(window: WebviewWindow, text: &str) {
    let _ = window.set_title(text);
}

/// Zooms the page, in percent. Failing to do so is no error.
#[command]
pub fn zoom(window: WebviewWindow, percent: f64) {
    let _ = window.set_zoom(percent.clamp(50.0, 400.0) / 100.0);
}
