//! Asking for sign-off, and signing on this computer.

use countersign::sign_off::{
    AskPage, BoardList, BoardPart, HandOver, Judgement, OwnRecord, Unsigned,
};
use serde::{Deserialize, Serialize};
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

/// An indicator of a piece of evidence to be asked about.
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

/// Asks again for the newest versions; the new request's id.
#[command(async)]
pub fn renew(desk: State<'_, Desk>, request: &str) -> Answer<String> {
    desk.with(|portfolio| portfolio.renew(request))
}

/// What was signed, and why the list beside the signer's file does not hold it.
#[derive(Serialize)]
pub struct Signed {
    count: usize,
    not_listed: Option<String>,
}

#[command(async)]
pub fn sign(desk: State<'_, Desk>, judgements: Vec<Judgement>) -> Answer<Signed> {
    let (signed, whose) = desk.with_signer(|portfolio, signer| {
        Ok((portfolio.sign(signer, &judgements)?, portfolio.practitioner().to_owned()))
    })?;
    let listed: Vec<_> = signed.iter().map(|one| OwnRecord::of(one, &whose)).collect();
    Ok(Signed { count: signed.len(), not_listed: desk.hand_over.note(&listed) })
}

/// Keeps what the open signer decided so far, for them alone.
#[command(async)]
pub fn keep_unsigned(desk: State<'_, Desk>, decisions: Vec<Unsigned>) -> Answer<()> {
    desk.with_signer(|portfolio, signer| portfolio.keep_unsigned(signer, &decisions))
}

/// What was kept for the open signer.
#[command(async)]
pub fn unsigned(desk: State<'_, Desk>) -> Answer<Vec<Unsigned>> {
    desk.with_signer(|portfolio, signer| portfolio.unsigned(signer))
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
