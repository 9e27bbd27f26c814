//! Logging, changing and withdrawing evidence.

use std::path::PathBuf;

use countersign::evidence::{
    Attachment, Draft, Evidence, EvidenceFilter, EvidenceInput, EvidenceList, Found, LookAt,
    PieceToCheck, Shows, Template, VersionRef, look_at,
};
use countersign::privacy::{self, Warning};
use countersign::progress::{DraftPage, EvidencePage};
use countersign::safety::Erased;
use serde::Serialize;
use tauri::ipc::{Request, Response};
use tauri::{AppHandle, State, command};

use super::{beside, bytes};
use crate::brought::{Copied, Dropped, copied};
use crate::dialog::own_name;
use crate::error::Answer;
use crate::state::Desk;

/// The initial content of the page of all evidence.
#[derive(Serialize)]
pub struct EvidenceBoard {
    /// The first part of the list.
    list: EvidenceList,
    /// The months to filter by (`YYYY-MM`), newest first.
    months: Vec<String>,
    /// Whether there are templates.
    templates: bool,
}

#[command(async)]
pub fn evidence_board(
    desk: State<'_, Desk>,
    wanted: EvidenceFilter,
    most: usize,
) -> Answer<EvidenceBoard> {
    desk.with(|portfolio| {
        Ok(EvidenceBoard {
            list: portfolio.evidence_where(&wanted, 0, most)?,
            months: portfolio.evidence_months()?,
            templates: !portfolio.templates()?.is_empty(),
        })
    })
}

#[command(async)]
pub fn evidence_part(
    desk: State<'_, Desk>,
    wanted: EvidenceFilter,
    from: usize,
    most: usize,
) -> Answer<EvidenceList> {
    desk.with(|portfolio| portfolio.evidence_where(&wanted, from, most))
}

/// Links every piece to every statement; returns the previous versions.
#[command(async)]
pub fn link(
    desk: State<'_, Desk>,
    evidence: Vec<String>,
    shows: Vec<Shows>,
) -> Answer<Vec<VersionRef>> {
    desk.with(|portfolio| portfolio.link(&evidence, &shows))
}

/// Begins a new piece as a copy of another.
#[command(async)]
pub fn duplicate(desk: State<'_, Desk>, id: &str) -> Answer<Draft> {
    desk.with(|portfolio| portfolio.duplicate(id))
}

#[command(async)]
pub fn templates(desk: State<'_, Desk>) -> Answer<Vec<Template>> {
    desk.with(|portfolio| portfolio.templates())
}

/// Saves a piece as a template.
#[command(async)]
pub fn save_template(desk: State<'_, Desk>, id: &str, name: &str) -> Answer<Template> {
    desk.with(|portfolio| portfolio.save_template(id, name))
}

#[command(async)]
pub fn delete_template(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.delete_template(id))
}

/// Begins a new piece from a template.
#[command(async)]
pub fn use_template(desk: State<'_, Desk>, id: &str) -> Answer<Draft> {
    desk.with(|portfolio| portfolio.draft_from_template(id))
}

/// Where a text may name somebody.
#[command]
pub fn look_at_text(text: &str) -> Vec<Warning> {
    privacy::look(text)
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
    // A safety copy in progress still needs the files.
    desk.session.copied();
    desk.with(|portfolio| portfolio.erase(id))
}

/// The fields of a form that may name somebody.
#[command]
pub fn names_in(input: EvidenceInput) -> Vec<LookAt> {
    look_at(&input.privacy())
}

/// The pieces that may name somebody.
#[command(async)]
pub fn to_check(desk: State<'_, Desk>, evidence: Vec<String>) -> Answer<Vec<PieceToCheck>> {
    desk.with(|portfolio| portfolio.to_check(&evidence))
}

#[command(async)]
pub fn attach(desk: State<'_, Desk>, request: Request<'_>) -> Answer<Attachment> {
    let (name, content) = (beside(&request, "file-name"), bytes(&request)?);
    desk.with(|portfolio| portfolio.attach(&name, content))
}

/// Saves the alternative text of a picture.
#[command(async)]
pub fn describe(desk: State<'_, Desk>, digest: &str, words: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.describe(digest, words))
}

/// A file to attach: attached, or why not.
#[derive(Serialize)]
pub struct Brought {
    name: String,
    kept: Option<Attachment>,
    problem: Option<String>,
}

impl Brought {
    fn of(name: String, kept: Answer<Attachment>) -> Self {
        let (kept, problem) = match kept {
            Ok(kept) => (Some(kept), None),
            Err(problem) => (None, Some(problem.message)),
        };
        Self { name, kept, problem }
    }
}

fn attach_files(desk: &Desk, files: &[PathBuf]) -> Vec<Brought> {
    let kept = |file: &PathBuf| desk.with(|portfolio| portfolio.attach_file(file));
    files.iter().map(|file| Brought::of(own_name(file), kept(file))).collect()
}

/// Attaches the files that were dropped on the window last.
#[command(async)]
pub fn attach_dropped(desk: State<'_, Desk>, dropped: State<'_, Dropped>) -> Vec<Brought> {
    attach_files(&desk, &dropped.take())
}

/// Attaches the files on the clipboard, or its picture under a name.
#[command(async)]
pub fn attach_copied(app: AppHandle, desk: State<'_, Desk>, name: String) -> Vec<Brought> {
    match copied(&app) {
        None => Vec::new(),
        Some(Copied::Files(files)) => attach_files(&desk, &files),
        Some(Copied::Picture(png)) => {
            let kept = desk.with(|portfolio| portfolio.attach(&name, &png));
            vec![Brought::of(name, kept)]
        }
    }
}

#[command(async)]
pub fn attachment_bytes(desk: State<'_, Desk>, digest: &str) -> Answer<Response> {
    desk.with(|portfolio| portfolio.attachment_bytes(digest)).map(Response::new)
}
