//! Reads the published text of a framework from a file the user holds.

use super::types::Framework;
use crate::error::{Error, Result};

/// The most bytes a wording file may have.
const LIMIT: usize = 4 * 1024 * 1024;

/// The published text of one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingRow {
    /// The indicator's id.
    pub indicator: String,
    /// The published statement, as the user's file has it.
    pub text: String,
}

/// Reads `code,stage,text` rows; a first row with exactly these names is passed over.
///
/// # Errors
/// [`Error::WordingInvalid`] with the line of the first row that is not three fields, names no
/// indicator of the framework, is empty, or repeats one.
pub fn read_wording(framework: &Framework, csv_text: &str) -> Result<Vec<WordingRow>> {
    let wrong = |line: u64, problem: &str| Error::WordingInvalid {
        line: usize::try_from(line).unwrap_or(0),
        problem: problem.to_owned(),
    };
    if csv_text.len() > LIMIT {
        return Err(wrong(1, "the file is larger than 4 MB"));
    }
    let mut rows: Vec<WordingRow> = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(csv_text.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| {
            wrong(error.position().map_or(1, csv::Position::line), "the row is not text")
        })?;
        let line = record.position().map_or(1, csv::Position::line);
        let (Some(code), Some(stage), Some(text), 3) =
            (record.get(0), record.get(1), record.get(2), record.len())
        else {
            return Err(wrong(line, "a row needs three fields (code, stage, text)"));
        };
        if rows.is_empty() && (code, stage, text) == ("code", "stage", "text") {
            continue;
        }
        let id = format!("{code}/{stage}");
        if framework.indicator(&id).is_none() {
            return Err(wrong(line, "there is no indicator with that code and stage"));
        }
        if text.is_empty() {
            return Err(wrong(line, "the text is empty"));
        }
        if rows.iter().any(|row| row.indicator == id) {
            return Err(wrong(line, "an indicator is repeated"));
        }
        rows.push(WordingRow { indicator: id, text: text.to_owned() });
    }
    if rows.is_empty() {
        return Err(wrong(1, "there is no row"));
    }
    Ok(rows)
}
