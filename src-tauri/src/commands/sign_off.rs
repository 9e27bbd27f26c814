//! Asking for sign-off, and signing on this computer.

use countersign::progress::{SignOffPage, Sitting};
use countersign::sign_off::{
    AskPage, BoardList, BoardPart, Judgement, OwnRecord, ShownEntry, Unsigned,
};
use serde::{Deserialize, Serialize};
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

/// The name under which unfinished decisions of a sitting are saved.
const SITTING: &str = "sitting";

/// An indicator and a piece of evidence to request a sign-off for.
#[derive(Deserialize)]
pub struct Item {
    evidence: String,
    indicator: String,
}

#[command(async)]
pub fn sign_off_part(
    desk: State<'_, Desk>,
    list: Option<BoardList>,
    from: usize,
    most: usize,
) -> Answer<BoardPart> {
    desk.with(|portfolio| portfolio.sign_off_part(list, from, most))
}

/// The sign-off page: the first part of its list, and the entries of working life that wait.
#[command(async)]
pub fn sign_off_page(
    desk: State<'_, Desk>,
    list: Option<BoardList>,
    most: usize,
) -> Answer<SignOffPage> {
    desk.with(|portfolio| portfolio.sign_off_page(list, most))
}

#[command(async)]
pub fn ask_page(desk: State<'_, Desk>, evidence: &str) -> Answer<AskPage> {
    desk.with(|portfolio| portfolio.ask_page(evidence))
}

#[command(async)]
pub fn hand_over(desk: State<'_, Desk>) -> Answer<Sitting> {
    desk.with(|portfolio| portfolio.sitting())
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

/// Renews a request for the newest versions; the new request's id.
#[command(async)]
pub fn renew(desk: State<'_, Desk>, request: &str) -> Answer<String> {
    desk.with(|portfolio| portfolio.renew(request))
}

/// What was signed, and why it is missing from the list beside the signer's file, if it is.
#[derive(Serialize)]
pub struct Signed {
    count: usize,
    not_listed: Option<String>,
}

/// Seals the decisions and the entries of one sitting, all or none.
#[command(async)]
pub fn sign(
    desk: State<'_, Desk>,
    judgements: Vec<Judgement>,
    entries: Vec<ShownEntry>,
) -> Answer<Signed> {
    let listed = desk.with_signer(|portfolio, signer| {
        let signed = portfolio.sign_together(signer, &judgements, &entries)?;
        portfolio.keep_unagreed(signer, SITTING, None)?;
        let whose = portfolio.practitioner().to_owned();
        let mut listed: Vec<_> =
            signed.decided.iter().map(|one| OwnRecord::of(one, &whose)).collect();
        for one in &signed.agreed {
            let about = super::agreement::about(portfolio, one)?;
            listed.push(OwnRecord::of_agreement(one, &about, &whose));
        }
        Ok(listed)
    })?;
    Ok(Signed { count: listed.len(), not_listed: desk.hand_over.note(&listed) })
}

/// Saves the unfinished decisions of the open signer, for that signer only.
#[command(async)]
pub fn keep_unsigned(desk: State<'_, Desk>, decisions: Vec<Unsigned>) -> Answer<()> {
    desk.with_signer(|portfolio, signer| portfolio.keep_unsigned(signer, &decisions))
}

/// The unfinished decisions of the open signer.
#[command(async)]
pub fn unsigned(desk: State<'_, Desk>) -> Answer<Vec<Unsigned>> {
    desk.with_signer(|portfolio, signer| portfolio.unsigned(signer))
}

/// Items as pairs of indicator and evidence.
pub fn pairs(items: Vec<Item>) -> Vec<(String, String)> {
    items.into_iter().map(|item| (item.evidence, item.indicator)).collect()
}

/// A name as a file name without extension: letters and digits, with a hyphen between words.
pub fn file_stem(name: &str) -> String {
    let words =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let stem = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "my".to_owned() } else { stem }
}
