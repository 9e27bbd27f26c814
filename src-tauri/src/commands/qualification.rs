//! Qualifications, the start in post and time away.

use chrono::NaiveDate;
use countersign::progress::QualificationBoard;
use countersign::qualification::QualificationInput;
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn qualification_board(desk: State<'_, Desk>) -> Answer<QualificationBoard> {
    desk.with(|portfolio| portfolio.qualification_board())
}

/// Saves a new entry for an empty id, else a new version of that entry.
#[command(async)]
pub fn save_qualification(
    desk: State<'_, Desk>,
    id: &str,
    entry: QualificationInput,
) -> Answer<()> {
    desk.with(|portfolio| match id {
        "" => portfolio.note_qualification(&entry).map(|_| ()),
        id => portfolio.change_qualification(id, &entry).map(drop),
    })
}

#[command(async)]
pub fn take_back_qualification(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.take_back_qualification(id))
}

#[command(async)]
pub fn start_in_post(desk: State<'_, Desk>, day: NaiveDate) -> Answer<()> {
    desk.with(|portfolio| portfolio.start_in_post(day))
}

#[command(async)]
pub fn note_absence(desk: State<'_, Desk>, first: NaiveDate, last: NaiveDate) -> Answer<()> {
    desk.with(|portfolio| portfolio.note_absence(first, last))
}
