//! Results of checking passports, and saving them as a PDF.

use std::collections::BTreeMap;

use countersign::clock::Clock;
use countersign::document::{Check, CheckedPdf, check_result};
use countersign::passport::{Mark, MarkedIndicator, Verdict, marked};
use countersign::words::window;
use serde::Serialize;
use tauri::{AppHandle, State, command};

use super::sign_off::file_stem;
use crate::dialog;
use crate::error::Answer;
use crate::state::{Checked, Desk};

/// The result for a checked file, with every indicator to be marked.
#[derive(Serialize)]
pub struct CheckView {
    name: String,
    verdict: Verdict,
    /// Whether it holds anything signed.
    signed: bool,
    /// Of a PDF: sentences on whether its pages and embedded files are unchanged.
    pages: Vec<String>,
    indicators: Vec<MarkedIndicator>,
}

impl CheckView {
    /// The result as the page shows it; no indicator is marked yet.
    pub fn of((name, checked): &Checked) -> Self {
        let verdict = checked.verdict().clone();
        let signed = checked.pdf().is_none_or(|pdf| !pdf.check_code.is_empty());
        let pages = checked.pdf().into_iter().flat_map(CheckedPdf::sentences);
        let pages = pages.map(str::to_owned).collect();
        let indicators = marked(&verdict, &BTreeMap::new()).unwrap_or_default();
        Self { name: name.clone(), verdict, signed, pages, indicators }
    }
}

/// Saves the result as a PDF, with the marks the reader gave each file.
#[command(async)]
pub fn save_check(
    app: AppHandle,
    desk: State<'_, Desk>,
    marks: Vec<BTreeMap<String, Mark>>,
) -> Answer<Option<String>> {
    let files = desk.inbox.checked().clone();
    let mut all = Vec::new();
    for (place, (_, checked)) in files.iter().enumerate() {
        all.push(marked(checked.verdict(), &marks.get(place).cloned().unwrap_or_default())?);
    }
    let checks: Vec<Check<'_>> = files
        .iter()
        .zip(&all)
        .map(|((name, checked), indicators)| Check { name, file: checked, indicators })
        .collect();
    let name = match files.as_slice() {
        [(_, one)] => window::check_file(file_stem(&one.verdict().practitioner)),
        _ => window::CHECK_FILE.to_owned(),
    };
    let Some(path) = dialog::save(&app, &name, "PDF", "pdf") else { return Ok(None) };
    dialog::write(&path, &check_result(&checks, Clock::System.now())?)?;
    let name = dialog::own_name(&path);
    desk.exports.set_last(path);
    Ok(Some(name))
}

#[command(async)]
pub fn close_check(desk: State<'_, Desk>) {
    desk.inbox.checked().clear();
}
