//! Reads the published text of a framework from a file the user holds.

use super::types::{Framework, Indicator};
use crate::error::{Error, Result};
use crate::words;

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

/// A row of the file: its line, and its fields.
type Line = (u64, Vec<String>);

/// Reads `code,stage,text` rows, separated by commas, semicolons or tabs, as spreadsheets save them. Empty rows and columns
/// are skipped; a heading with these names, in any case, says which column is which.
///
/// # Errors
/// [`Error::WordingInvalid`] with the line of the first row that is not three fields, names no
/// indicator of the framework, is empty, or repeats one.
pub fn read_wording(framework: &Framework, csv_text: &str) -> Result<Vec<WordingRow>> {
    if csv_text.len() > LIMIT {
        return Err(wrong(1, words::frameworks_read::FILE_LARGER_THAN_4_MB));
    }
    let lines = filled(csv_text)?;
    let columns = match lines.first() {
        Some((_, first)) => columns(first),
        None => None,
    };
    let body = lines.get(usize::from(columns.is_some())..).unwrap_or_default();
    let mut rows: Vec<WordingRow> = Vec::new();
    for (line, fields) in body {
        let three = match columns {
            Some(places) => places.map(|place| fields.get(place).map_or("", String::as_str)),
            None => match fields.as_slice() {
                [code, stage, text] => [code, stage, text].map(String::as_str),
                _ => {
                    return Err(wrong(*line, words::frameworks_read::ROW_NEEDS_THREE_FIELDS));
                }
            },
        };
        let [code, stage, text] = three;
        let named = |one: &str| one.eq_ignore_ascii_case(&format!("{code}/{stage}"));
        let found = framework.indicators().find(|(_, _, one)| named(&one.id));
        let Some((_, _, Indicator { id, .. })) = found else {
            return Err(wrong(*line, words::frameworks_read::NO_SUCH_INDICATOR));
        };
        if text.is_empty() {
            return Err(wrong(*line, words::frameworks_read::THE_TEXT_IS_EMPTY));
        }
        if rows.iter().any(|row| row.indicator == *id) {
            return Err(wrong(*line, words::shared::AN_INDICATOR_IS_REPEATED));
        }
        rows.push(WordingRow { indicator: id.clone(), text: text.to_owned() });
    }
    if rows.is_empty() {
        return Err(wrong(1, words::frameworks_read::THERE_IS_NO_ROW));
    }
    Ok(rows)
}

fn wrong(line: u64, problem: &str) -> Error {
    let line = usize::try_from(line).unwrap_or(0);
    Error::WordingInvalid { line, problem: problem.to_owned() }
}

/// The rows that are not empty, without columns that are empty throughout.
fn filled(csv_text: &str) -> Result<Vec<Line>> {
    let text = csv_text.trim_start_matches('\u{feff}');
    let sign = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut lines: Vec<Line> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            wrong(
                error.position().map_or(1, csv::Position::line),
                words::frameworks_read::THE_ROW_IS_NOT_TEXT,
            )
        })?;
        let line = record.position().map_or(1, csv::Position::line);
        // Excel's own line that names the separator (`sep=;`).
        let of_excel = lines.is_empty() && record.get(0).is_some_and(|one| one.starts_with("sep="));
        if !of_excel && record.iter().any(|field| !field.is_empty()) {
            lines.push((line, record.iter().map(str::to_owned).collect()));
        }
    }
    let widest = lines.iter().map(|(_, fields)| fields.len()).max().unwrap_or(0);
    let used: Vec<bool> = (0..widest)
        .map(|place| {
            lines.iter().any(|(_, fields)| fields.get(place).is_some_and(|one| !one.is_empty()))
        })
        .collect();
    for (_, fields) in &mut lines {
        let mut place = used.iter();
        fields.retain(|_| place.next().copied().unwrap_or(true));
    }
    Ok(lines)
}

/// The separator: the first comma, semicolon or tab in the text. No code contains one.
fn separator(text: &str) -> u8 {
    let told = text.strip_prefix("sep=").unwrap_or(text).bytes();
    let mut told = told.filter(|byte| matches!(byte, b',' | b';' | b'\t'));
    told.next().unwrap_or(b',')
}

/// The columns of code, stage and text, when a row is the heading.
fn columns(heading: &[String]) -> Option<[usize; 3]> {
    let place = |name: &str| heading.iter().position(|field| field.eq_ignore_ascii_case(name));
    Some([place("code")?, place("stage")?, place("text")?])
}
