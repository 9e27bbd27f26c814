//! The preceptor's signer file: choosing, making and opening it, and what was signed with it.

use std::path::Path;

use countersign::sign_off::{Identity, OwnRecord, Signer, SignerView};
use serde::Serialize;
use tauri::{AppHandle, State, command};

use super::sign_off::file_stem;
use crate::dialog;
use crate::error::{Answer, Problem};
use crate::state::Desk;
use countersign::ErrorCode;
use countersign::words::window;

/// The signer file to use.
#[derive(Serialize)]
pub struct SignerFile {
    /// Its name and holder, if one is chosen or remembered.
    chosen: Option<ChosenSigner>,
    /// Whether it is remembered on this computer.
    remembered: bool,
    /// Whether it may be remembered: not on a shared computer, nor on the requester's.
    may_remember: bool,
    /// Whether anybody ever signed on this computer.
    seen: bool,
}

/// The chosen signer file.
#[derive(Serialize)]
pub struct ChosenSigner {
    /// The file's name.
    file: String,
    /// The holder, as the file states.
    holder: String,
}

fn chosen(path: &Path) -> Answer<ChosenSigner> {
    let bytes = std::fs::read(path).map_err(|_| unreadable())?;
    let holder = Signer::peek(&bytes)?.identity.name;
    Ok(ChosenSigner { file: dialog::own_name(path), holder })
}

fn unreadable() -> Problem {
    Problem::new(ErrorCode::Signer, window::SIGNER_NOT_READ)
}

/// The signer file to offer when a preceptor's turn begins.
#[command(async)]
pub fn signer_file(desk: State<'_, Desk>) -> Answer<SignerFile> {
    let known = desk.session.recent().signer();
    // Never the file that somebody else chose before.
    desk.hand_over.set_file(None);
    let at_hand = known.clone().and_then(|path| Some((chosen(&path).ok()?, path)));
    let met = desk.is_open() && desk.with(|portfolio| portfolio.has_signers())?;
    if let Some((_, path)) = &at_hand {
        desk.hand_over.set_file(Some(path.clone()));
    }
    Ok(SignerFile {
        seen: met || at_hand.is_some(),
        remembered: known.is_some(),
        may_remember: desk.inbox.has_request() && !desk.session.recent().shared(),
        chosen: at_hand.map(|(chosen, _)| chosen),
    })
}

/// Asks for a signer file; none if cancelled.
#[command(async)]
pub fn choose_signer(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<ChosenSigner>> {
    let Some(path) = dialog::open(&app, window::SIGNER, &["signer"], false).pop() else {
        return Ok(None);
    };
    let view = chosen(&path)?;
    desk.hand_over.set_file(Some(path));
    Ok(Some(view))
}

/// Opens the chosen file, and remembers or forgets it.
#[command(async)]
pub fn open_signer(desk: State<'_, Desk>, passphrase: &str, remember: bool) -> Answer<SignerView> {
    let path = desk.hand_over.file().ok_or_else(unreadable)?;
    let bytes = std::fs::read(&path).map_err(|_| unreadable())?;
    let signer = Signer::open(&bytes, passphrase)?;
    let view = signer.view();
    remember_or_not(&desk, &path, remember);
    desk.hand_over.begin(signer);
    Ok(view)
}

#[command(async)]
pub fn make_signer(
    app: AppHandle,
    desk: State<'_, Desk>,
    identity: Identity,
    passphrase: &str,
) -> Answer<Option<SignerView>> {
    let name = format!("{}.signer", file_stem(&identity.name));
    let Some(path) = dialog::save(&app, &name, window::SIGNER, "signer") else { return Ok(None) };
    let signer = Signer::create(&path, &identity, passphrase)?;
    if desk.is_open() {
        desk.with(|portfolio| portfolio.note_made_here(&signer))?;
    }
    let view = signer.view();
    desk.hand_over.set_file(Some(path));
    desk.hand_over.begin(signer);
    Ok(Some(view))
}

/// Remembers the chosen file on this computer, or forgets the remembered one.
#[command(async)]
pub fn remember_signer(desk: State<'_, Desk>, remember: bool) {
    if let Some(path) = desk.hand_over.file() {
        remember_or_not(&desk, &path, remember);
    }
}

fn remember_or_not(desk: &Desk, path: &Path, remember: bool) {
    let recent = desk.session.recent();
    if remember && desk.inbox.has_request() {
        recent.remember_signer(path);
    } else if !remember && recent.signer().as_deref() == Some(path) {
        recent.forget_signer();
    }
}

#[command(async)]
pub fn close_signer(desk: State<'_, Desk>) {
    desk.hand_over.end();
}

/// Saves the revocation statement of the open signer's key, to be kept apart from the key.
#[command(async)]
pub fn save_revocation(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<String>> {
    let (name, statement) = desk.hand_over.with(|signer| {
        let name = window::lost_key_file(file_stem(&signer.identity().name));
        Ok((name, signer.revocation()?))
    })?;
    let Some(path) = dialog::save(&app, &name, window::STATEMENT, "notice") else {
        return Ok(None);
    };
    dialog::write(&path, statement.as_bytes())?;
    Ok(Some(dialog::own_name(&path)))
}

/// What was signed with the open signer's file, newest first.
#[command(async)]
pub fn signed_before(desk: State<'_, Desk>) -> Answer<Vec<OwnRecord>> {
    let file = desk.hand_over.file().ok_or_else(unreadable)?;
    let mut all = desk.hand_over.with(|signer| Ok(signer.signed_before(&file)?))?;
    all.reverse();
    Ok(all)
}
