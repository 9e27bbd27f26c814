//! Asking for sign-off, and signing on this computer.

use countersign::sign_off::{
    AskPage, HandOver, Identity, Judgement, SignOff, SignOffBoard, Signer, SignerView,
};
use serde::Deserialize;
use tauri::ipc::Request;
use tauri::{AppHandle, State, command};

use super::{beside, bytes};
use crate::dialog;
use crate::error::Answer;
use crate::state::Desk;

/// An indicator of a piece of evidence to be asked about.
#[derive(Deserialize)]
pub struct Item {
    evidence: String,
    indicator: String,
}

#[command(async)]
pub fn sign_off_board(desk: State<'_, Desk>) -> Answer<SignOffBoard> {
    desk.with(|portfolio| portfolio.sign_off_board())
}

#[command(async)]
pub fn ask_page(desk: State<'_, Desk>, evidence: &str) -> Answer<AskPage> {
    desk.with(|portfolio| portfolio.ask_page(evidence))
}

#[command(async)]
pub fn hand_over(desk: State<'_, Desk>) -> Answer<HandOver> {
    desk.with(|portfolio| portfolio.hand_over())
}

#[command(async)]
pub fn ask(desk: State<'_, Desk>, items: Vec<Item>, to: &str) -> Answer<String> {
    desk.with(|portfolio| portfolio.ask(&pairs(items), to))
}

#[command(async)]
pub fn take_back(desk: State<'_, Desk>, request: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.take_back(request))
}

#[command(async)]
pub fn ask_again(desk: State<'_, Desk>, request: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.ask_again(request))
}

#[command(async)]
pub fn make_signer(
    app: AppHandle,
    desk: State<'_, Desk>,
    identity: Identity,
    passphrase: &str,
) -> Answer<Option<SignerView>> {
    let name = format!("{}.signer", file_stem(&identity.name));
    let Some(path) = dialog::save(&app, &name, "Signer", "signer") else { return Ok(None) };
    let signer = Signer::create(&path, &identity, passphrase)?;
    if desk.is_open() {
        desk.with(|portfolio| portfolio.note_made_here(&signer))?;
    }
    let view = signer.view();
    desk.set_signer(Some(signer));
    Ok(Some(view))
}

#[command(async)]
pub fn open_signer(desk: State<'_, Desk>, request: Request<'_>) -> Answer<SignerView> {
    let signer = Signer::open(bytes(&request)?, &beside(&request, "passphrase"))?;
    let view = signer.view();
    desk.set_signer(Some(signer));
    Ok(view)
}

#[command(async)]
pub fn close_signer(desk: State<'_, Desk>) {
    desk.set_signer(None);
}

/// Saves the statement that takes the open signer's key out of use, to be printed or kept apart from it.
#[command(async)]
pub fn save_revocation(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<String>> {
    let (name, statement) = desk.signer(|signer| {
        let name = format!("{}-lost-key.notice", file_stem(&signer.identity().name));
        Ok((name, signer.revocation()?))
    })?;
    let Some(path) = dialog::save(&app, &name, "Statement", "notice") else { return Ok(None) };
    dialog::write(&path, statement.as_bytes())?;
    Ok(Some(dialog::own_name(&path)))
}

#[command(async)]
pub fn sign(desk: State<'_, Desk>, judgements: Vec<Judgement>) -> Answer<Vec<SignOff>> {
    desk.with_signer(|portfolio, signer| portfolio.sign(signer, &judgements))
}

/// Items as the core takes them.
pub fn pairs(items: Vec<Item>) -> Vec<(String, String)> {
    items.into_iter().map(|item| (item.evidence, item.indicator)).collect()
}

/// A name as the beginning of a file's name: letters and digits, with one hyphen between words.
pub fn file_stem(name: &str) -> String {
    let words =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let stem = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "my".to_owned() } else { stem }
}
