//! Logging, changing and withdrawing evidence.

use countersign::evidence::{
    Attachment, Draft, Evidence, EvidenceInput, EvidenceList, Found, LookAt, PieceToCheck, look_at,
};
use countersign::progress::{DraftPage, EvidencePage};
use countersign::safety::Erased;
use tauri::ipc::{Request, Response};
use tauri::{State, command};

use super::{beside, bytes};
use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn evidence_part(
    desk: State<'_, Desk>,
    search: &str,
    from: usize,
    most: usize,
) -> Answer<EvidenceList> {
    desk.with(|portfolio| portfolio.evidence_part(search, from, most))
}

#[command(async)]
pub fn find(desk: State<'_, Desk>, typed: &str) -> Answer<Found> {
    desk.with(|portfolio| portfolio.find(typed))
}

#[command(async)]
pub fn suggest(desk: State<'_, Desk>, text: &str) -> Answer<Vec<String>> {
    desk.with(|portfolio| portfolio.suggest(text))
}

#[command(async)]
pub fn evidence_page(desk: State<'_, Desk>, id: &str) -> Answer<EvidencePage> {
    desk.with(|portfolio| portfolio.evidence_page(id))
}

#[command(async)]
pub fn draft_page(desk: State<'_, Desk>, id: &str) -> Answer<DraftPage> {
    desk.with(|portfolio| portfolio.draft_page(id))
}

#[command(async)]
pub fn new_draft(desk: State<'_, Desk>, indicator: Option<&str>) -> Answer<Draft> {
    desk.with(|portfolio| portfolio.new_draft(indicator))
}

#[command(async)]
pub fn draft(desk: State<'_, Desk>, id: &str) -> Answer<Option<Draft>> {
    desk.with(|portfolio| portfolio.draft(id))
}

#[command(async)]
pub fn earlier(desk: State<'_, Desk>, id: &str, version: u32) -> Answer<Draft> {
    desk.with(|portfolio| portfolio.earlier(id, version))
}

#[command(async)]
pub fn edit_draft(desk: State<'_, Desk>, id: &str) -> Answer<Draft> {
    desk.with(|portfolio| portfolio.edit_draft(id))
}

#[command(async)]
pub fn save_draft(desk: State<'_, Desk>, draft: Draft) -> Answer<()> {
    desk.with(|portfolio| portfolio.save_draft(&draft))
}

#[command(async)]
pub fn finish_draft(desk: State<'_, Desk>, id: &str) -> Answer<Evidence> {
    desk.with(|portfolio| portfolio.finish_draft(id))
}

#[command(async)]
pub fn discard_draft(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.discard_draft(id))
}

#[command(async)]
pub fn withdraw(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.withdraw(id))
}

#[command(async)]
pub fn bring_back(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.bring_back(id))
}

/// Erases a piece for good: its words and files.
#[command(async)]
pub fn erase(desk: State<'_, Desk>, id: &str) -> Answer<Erased> {
    desk.with(|portfolio| portfolio.erase(id))
}

/// What of a form looks like it names somebody.
#[command]
pub fn names_in(input: EvidenceInput) -> Vec<LookAt> {
    look_at(&input.privacy())
}

/// Which pieces look like they name somebody.
#[command(async)]
pub fn to_check(desk: State<'_, Desk>, evidence: Vec<String>) -> Answer<Vec<PieceToCheck>> {
    desk.with(|portfolio| portfolio.to_check(&evidence))
}

#[command(async)]
pub fn attach(desk: State<'_, Desk>, request: Request<'_>) -> Answer<Attachment> {
    let (name, content) = (beside(&request, "file-name"), bytes(&request)?);
    desk.with(|portfolio| portfolio.attach(&name, content))
}

#[command(async)]
pub fn attachment_bytes(desk: State<'_, Desk>, digest: &str) -> Answer<Response> {
    desk.with(|portfolio| portfolio.attachment_bytes(digest)).map(Response::new)
}
