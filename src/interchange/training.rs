//! Reads the training record of a learning system: each row of a finished training becomes an entry. Pure.

use std::collections::BTreeMap;

use super::columns::{Columns, Places};
use super::pieces::{PieceToBring, Pieces, ReadAs, Says};
use super::rows::{Day, Rows};
use super::table::DataTable;
use crate::sign_off::Said;
use crate::text;
use crate::words;
use crate::working_life::{EntryInput, Noun};

/// Words for a training that is not finished.
const OPEN: [&str; 18] = [
    "not started",
    "not yet started",
    "in progress",
    "started",
    "enrolled",
    "booked",
    "registered",
    "incomplete",
    "not complete",
    "not completed",
    "failed",
    "fail",
    "not attended",
    "did not attend",
    "cancelled",
    "withdrawn",
    "pending",
    "overdue",
];

/// Reads the rows of a training record.
pub fn read(table: &DataTable, places: &Places, said: &Columns, noun: &'static Noun) -> Pieces {
    let mut rows = Rows::new(ReadAs::Training, table, places, said);
    let mut pieces = Pieces::default();
    for row in &table.rows {
        let key = rows.key(row);
        let at = words::bringing::row(row.number);
        let title = text::line(&rows.text(row, "title"));
        let completed = rows.day(row, "completed");
        let runs_out = rows.day(row, "runs-out");
        rows.rest(row, &mut pieces);
        let status = plain(&rows.text(row, "status"));
        let broken = ["title", "completed"].iter().any(|field| rows.is_broken(row, field));
        let why = match (&completed, title.as_str()) {
            _ if OPEN.contains(&status.as_str()) => words::bringing::NOT_FINISHED,
            _ if broken => words::bringing::BROKEN_CELL,
            (Day::None, _) => words::bringing::NO_DAY,
            (Day::Not, _) => words::bringing::NOT_A_DAY,
            (_, "") => words::bringing::NO_TITLE,
            _ => "",
        };
        let mut fields = BTreeMap::new();
        let mut set = |field: &str, text: String| {
            if !text.is_empty() {
                fields.insert(field.to_owned(), Said::Text(text));
            }
        };
        if let Day::On(on) = completed {
            set("completed", on.to_string());
        }
        match runs_out {
            Day::On(on) => set("runs-out", on.to_string()),
            Day::Not => pieces.leave_out(words::bringing::UNKNOWN_ENDS),
            Day::None => {}
        }
        set("provider", text::line(&rows.text(row, "provider")));
        set("subject", text::line(&rows.text(row, "subject")));
        set("need", need(&rows.text(row, "need"), &mut pieces).to_owned());
        set("title", title.clone());
        let says = match why {
            "" => Says::Entry(noun, EntryInput { fields, ..EntryInput::default() }),
            why => Says::Nothing { title, why: why.to_owned() },
        };
        pieces.pieces.push(PieceToBring { id: String::new(), key, at, says, files: Vec::new() });
    }
    rows.notes(&mut pieces);
    pieces
}

fn need(written: &str, pieces: &mut Pieces) -> &'static str {
    let written = plain(written);
    let any = |words: &[&str]| words.iter().any(|word| written.contains(word));
    if written.is_empty() {
        ""
    } else if any(&["optional", "chosen", "elective", "desirable", "not mandatory", "not required"])
        || written == "no"
        || written == "n"
    {
        "chosen"
    } else if any(&[
        "mandatory",
        "statutory",
        "required",
        "needed",
        "essential",
        "core",
        "compulsory",
    ]) || written == "yes"
        || written == "y"
    {
        "needed"
    } else {
        pieces.leave_out(words::bringing::UNKNOWN_NEEDS);
        ""
    }
}

fn plain(text: &str) -> String {
    let folded: String =
        text::fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
