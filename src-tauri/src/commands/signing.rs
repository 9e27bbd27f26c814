//! Signing entries of working life by file: requests, and answers without a portfolio.

use countersign::clock::{self, Clock};
use countersign::progress::WaitingEntry;
use countersign::sign_off::{OwnRecord, ShownEntry};
use countersign::words::window;
use countersign::working_life::agree_by_file;
use tauri::{AppHandle, State, command};

use super::request::{exported, request_path};
use super::sign_off::file_stem;
use super::travel::Answered;
use crate::dialog;
use crate::error::Answer;
use crate::state::Desk;

/// The entries whose current version nobody signed.
#[command(async)]
pub fn waiting_entries(desk: State<'_, Desk>) -> Answer<Vec<WaitingEntry>> {
    desk.with(|portfolio| portfolio.waiting_entries())
}

/// Makes and saves a request for signatures on entries. Without a written file, no request is made.
#[command(async)]
pub fn save_agreement_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    entries: Vec<String>,
    to: &str,
) -> Answer<Option<String>> {
    let Some(path) = request_path(&app, &desk, to)? else { return Ok(None) };
    let asked = desk.with(|portfolio| portfolio.ask_to_agree(&entries, to))?;
    if let Err(problem) = dialog::write(&path, &asked.bytes) {
        desk.with(|portfolio| portfolio.take_back(&asked.request))?;
        return Err(problem);
    }
    Ok(Some(exported(&desk, path)))
}

/// Saves the file of such a request again.
#[command(async)]
pub fn save_agreement_request_again(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: &str,
    to: &str,
) -> Answer<Option<String>> {
    let file = desk.with(|portfolio| portfolio.agreement_request_again(request))?;
    let Some(path) = request_path(&app, &desk, to)? else { return Ok(None) };
    dialog::write(&path, &file)?;
    Ok(Some(exported(&desk, path)))
}

/// Saves an attached file of the request, for the signer to look at.
#[command(async)]
pub fn keep_agreement_file(
    app: AppHandle,
    desk: State<'_, Desk>,
    digest: &str,
    name: &str,
) -> Answer<Option<String>> {
    dialog::keep(&app, name, || {
        desk.inbox.with_agreement(|ask| ask.file(digest).map(<[u8]>::to_vec))
    })
}

#[command(async)]
pub fn close_agreement_request(desk: State<'_, Desk>) {
    desk.inbox.set_agreement(None);
    desk.hand_over.end();
}

/// Seals the agreed entries of the open request and saves the answer; then wipes the key.
#[command(async)]
pub fn answer_agreement_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    entries: Vec<ShownEntry>,
) -> Answer<Option<Answered>> {
    let (who, answer, listed) = desk.hand_over.with(|signer| {
        desk.inbox.with_agreement(|ask| {
            let answer = agree_by_file(ask, signer, &entries)?;
            let at = clock::stamp(Clock::System.now());
            let signed = |one: &ShownEntry| ask.title_of(&one.entry).to_owned();
            let whose = ask.view().practitioner.clone();
            let listed = entries.iter().map(|one| OwnRecord::of_entry(&signed(one), &at, &whose));
            Ok((whose.clone(), answer, listed.collect::<Vec<_>>()))
        })
    })?;
    let name = format!("{}.answer", file_stem(&who));
    let Some(path) = dialog::save(&app, &name, window::ANSWER, "answer") else { return Ok(None) };
    dialog::write(&path, &answer)?;
    let not_listed = desk.hand_over.note(&listed);
    desk.hand_over.end();
    let name = exported(&desk, path);
    Ok(Some(Answered { name, not_listed }))
}
