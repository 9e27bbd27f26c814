//! Received files: requests, answers, and passports to check.

use std::path::{Path, PathBuf};

use countersign::ErrorCode;
use countersign::bundle::Kind;
use countersign::clock::{self, Clock};
use countersign::document::{check_content, check_files};
use countersign::passport::kind_of;
use countersign::sign_off::{self, Accepted, Ask, AskView, Judgement, OwnRecord, Trust, Unsigned};
use countersign::words::window;
use countersign::working_life::{
    AcceptedAgreements, AgreementAsk, AgreementAskView, FeedbackAsk, FeedbackAskView, TakenIn,
    read_feedback,
};
use serde::{Deserialize, Serialize};
use tauri::ipc::{Request, Response};
use tauri::{AppHandle, State, command};

use super::check::CheckView;
use super::sign_off::file_stem;
use super::{beside, bytes};
use crate::dialog;
use crate::error::{Answer, Problem};
use crate::state::{Checked, Desk};

/// The content of a received file.
#[derive(Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Arrived {
    /// A request for sign-off.
    Request(Box<AskView>),
    /// An answer, accepted into the open portfolio.
    Answer(Accepted),
    /// A request for signatures on entries of working life.
    AgreementRequest(Box<AgreementAskView>),
    /// Signatures on entries, accepted into the open portfolio.
    Agreements(AcceptedAgreements),
    /// A request for feedback.
    FeedbackRequest(FeedbackAskView),
    /// Feedback, accepted into the open portfolio.
    Feedback(TakenIn),
    /// Checked passports and similar files.
    Check(Vec<CheckView>),
}

/// The endings of files that can be checked: ours, and badges of any issuer.
const CHECKED: [&str; 8] = ["passport", "pdf", "answer", "json", "1ob", "png", "svg", "jwt"];

/// What the open dialog offers.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    Request,
    Answer,
    Passports,
}

/// Opens the files the app was started with.
#[command(async)]
pub fn given_files(desk: State<'_, Desk>) -> Answer<Option<Arrived>> {
    let files = desk.inbox.take_given();
    match files.as_slice() {
        [] => Ok(None),
        [one] => open(&desk, one, desk.is_open()).map(Some),
        many => check(&desk, many).map(Some),
    }
}

#[command(async)]
pub fn choose_files(
    app: AppHandle,
    desk: State<'_, Desk>,
    wanted: Wanted,
) -> Answer<Option<Arrived>> {
    let files = match wanted {
        Wanted::Request => dialog::open(&app, window::REQUEST, &["ask"], false),
        Wanted::Answer => dialog::open(&app, window::ANSWER, &["answer"], false),
        Wanted::Passports => dialog::open(&app, window::PASSPORT, &CHECKED, true),
    };
    match (wanted, files.as_slice()) {
        (_, []) => Ok(None),
        (Wanted::Answer, [one]) => open(&desk, one, true).map(Some),
        (_, [one]) => open(&desk, one, false).map(Some),
        (_, many) => check(&desk, many).map(Some),
    }
}

/// Opens a file that was dropped on the window.
#[command(async)]
pub fn bring_file(desk: State<'_, Desk>, request: Request<'_>) -> Answer<Arrived> {
    let (name, content) = (beside(&request, "file-name"), bytes(&request)?);
    match Kind::told_by(content) {
        Some(Kind::Ask) => put(&desk, Ask::open(content)?),
        Some(Kind::Answer) if desk.is_open() => {
            desk.with(|portfolio| portfolio.accept(content)).map(Arrived::Answer)
        }
        Some(Kind::AgreementAsk) => Ok(put_agreement(&desk, AgreementAsk::open(content)?)),
        Some(Kind::AgreementAnswer) if desk.is_open() => {
            desk.with(|portfolio| portfolio.accept_agreements(content)).map(Arrived::Agreements)
        }
        Some(Kind::FeedbackAsk) => Ok(put_feedback(&desk, FeedbackAsk::open(content)?)),
        Some(Kind::Feedback) => take_in(&desk, content, desk.is_open()),
        _ => {
            let one = check_content(content, &trust(&desk)?, Clock::System.now());
            let mut all = match beside(&request, "more").as_str() {
                "yes" => desk.inbox.checked().clone(),
                _ => Vec::new(),
            };
            all.push((name, one));
            Ok(checked(&desk, all))
        }
    }
}

fn open(desk: &Desk, path: &Path, accept: bool) -> Answer<Arrived> {
    // A signer file shows nothing, so a sentence explains what it is for.
    if path.extension().is_some_and(|ending| ending == "signer") {
        return Err(Problem::new(ErrorCode::Signer, window::THIS_IS_A_SIGNER_FILE));
    }
    match kind_of(path)? {
        Some(Kind::Ask) => put(desk, Ask::open_file(path)?),
        Some(Kind::Answer) if accept => {
            desk.with(|portfolio| portfolio.accept_file(path)).map(Arrived::Answer)
        }
        Some(Kind::AgreementAsk) => Ok(put_agreement(desk, AgreementAsk::open_file(path)?)),
        Some(Kind::AgreementAnswer) if accept => {
            desk.with(|portfolio| portfolio.accept_agreements_file(path)).map(Arrived::Agreements)
        }
        Some(Kind::FeedbackAsk) => Ok(put_feedback(desk, FeedbackAsk::open_file(path)?)),
        Some(Kind::Feedback) => take_in(desk, &read_feedback(path)?, accept),
        _ => check(desk, &[path.to_owned()]),
    }
}

fn put(desk: &Desk, ask: Ask) -> Answer<Arrived> {
    let view = Box::new(ask.view().clone());
    desk.inbox.set_request(Some(ask));
    Ok(Arrived::Request(view))
}

fn put_agreement(desk: &Desk, ask: AgreementAsk) -> Arrived {
    let view = Box::new(ask.view().clone());
    desk.inbox.set_agreement(Some(ask));
    Arrived::AgreementRequest(view)
}

fn put_feedback(desk: &Desk, ask: FeedbackAsk) -> Arrived {
    let view = ask.view().clone();
    desk.inbox.set_feedback(ask);
    Arrived::FeedbackRequest(view)
}

/// Accepts feedback into the open portfolio, if `accept`; otherwise refuses it, because it cannot be checked.
fn take_in(desk: &Desk, content: &[u8], accept: bool) -> Answer<Arrived> {
    if !accept {
        return Err(Problem::new(ErrorCode::NotOpen, window::THIS_IS_FEEDBACK));
    }
    desk.with(|portfolio| portfolio.accept_feedback(content)).map(Arrived::Feedback)
}

fn check(desk: &Desk, files: &[PathBuf]) -> Answer<Arrived> {
    let all = check_files(files, &trust(desk)?, Clock::System.now());
    let names = files.iter().map(|path| dialog::own_name(path));
    Ok(checked(desk, names.zip(all).collect()))
}

/// The trust in keys of the open portfolio; none without one.
fn trust(desk: &Desk) -> Answer<Trust> {
    if !desk.is_open() {
        return Ok(Trust::default());
    }
    desk.with(|portfolio| portfolio.trust())
}

fn checked(desk: &Desk, all: Vec<Checked>) -> Arrived {
    let views = all.iter().map(CheckView::of).collect();
    *desk.inbox.checked() = all;
    Arrived::Check(views)
}

#[command(async)]
pub fn request_file(desk: State<'_, Desk>, digest: &str) -> Answer<Response> {
    desk.inbox.with_request(|ask| ask.file(digest).map(<[u8]>::to_vec)).map(Response::new)
}

/// Saves an attached file of the request, for the preceptor to look at.
#[command(async)]
pub fn keep_request_file(
    app: AppHandle,
    desk: State<'_, Desk>,
    digest: &str,
    name: &str,
) -> Answer<Option<String>> {
    dialog::keep(&app, name, || desk.inbox.with_request(|ask| ask.file(digest).map(<[u8]>::to_vec)))
}

#[command(async)]
pub fn close_request(desk: State<'_, Desk>) {
    desk.inbox.set_request(None);
    desk.hand_over.end();
}

/// Seals the decisions on the open request and saves the answer; then wipes the key.
#[command(async)]
pub fn answer_request(
    app: AppHandle,
    desk: State<'_, Desk>,
    judgements: Vec<Judgement>,
) -> Answer<Option<Answered>> {
    let (who, answer, listed) = desk.with_answerer(|ask, signer| {
        let answer = sign_off::answer(ask, signer, &judgements)?;
        let at = clock::stamp(Clock::System.now());
        let listed = judgements.iter().map(|one| OwnRecord::of_answer(one, ask, &at));
        Ok((ask.view().practitioner.clone(), answer, listed.collect::<Vec<_>>()))
    })?;
    let name = format!("{}.answer", file_stem(&who));
    let Some(path) = dialog::save(&app, &name, window::ANSWER, "answer") else { return Ok(None) };
    dialog::write(&path, &answer)?;
    let not_listed = desk.hand_over.note(&listed);
    let kept = unsigned_files(&desk);
    desk.with_answerer(|ask, signer| ask.keep_unsigned(&kept, signer, &[]))?;
    desk.hand_over.end();
    let name = dialog::own_name(&path);
    desk.exports.set_last(path);
    Ok(Some(Answered { name, not_listed }))
}

/// A saved answer.
#[derive(Serialize)]
pub struct Answered {
    /// The file's name.
    pub(super) name: String,
    /// Why it is missing from the list beside the signer's file, if it is.
    pub(super) not_listed: Option<String>,
}

/// The folder of unfinished decisions on requests.
fn unsigned_files(desk: &Desk) -> PathBuf {
    desk.session.data().join("unsigned")
}

/// Saves the unfinished decisions of the open signer on the request, for that signer only.
#[command(async)]
pub fn keep_unanswered(desk: State<'_, Desk>, decisions: Vec<Unsigned>) -> Answer<()> {
    let kept = unsigned_files(&desk);
    desk.with_answerer(|ask, signer| ask.keep_unsigned(&kept, signer, &decisions))
}

/// The unfinished decisions of the open signer.
#[command(async)]
pub fn unanswered(desk: State<'_, Desk>) -> Answer<Vec<Unsigned>> {
    let kept = unsigned_files(&desk);
    desk.with_answerer(|ask, signer| Ok(ask.unsigned(&kept, signer)))
}
