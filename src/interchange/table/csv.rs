//! Reads CSV with commas, semicolons or tabs.

use super::data::{CELL, CELLS, COLUMNS, DataCell, DataRow, DataTable, ROWS};
use crate::error::{Bringing, Error, Outside, Result};
use crate::text;
use crate::words;

/// The most lines of one cell: more means that a quotation mark was not closed.
const LINES: usize = 2_000;

pub(super) fn read(bytes: &[u8]) -> Result<DataTable> {
    let text = text::of_file(bytes).ok_or(Outside::NotText)?;
    let (told, body) = told_separator(&text);
    let separator = told.unwrap_or_else(|| separator(body));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.as_bytes());
    let before = if told.is_some() { 1 } else { 0 };
    let mut table = DataTable {
        typed: false,
        sheet: String::new(),
        other_sheets: Vec::new(),
        head: Vec::new(),
        rows: Vec::new(),
        formulas: 0,
        merged: 0,
    };
    let mut cells = 0;
    for record in reader.records() {
        let record = record.map_err(|_| Outside::NotText)?;
        let line = record.position().map_or(1, csv::Position::line) + before;
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        let at = |problem| Error::from(Bringing::At { at: words::brought::row(number), problem });
        if record.len() > COLUMNS {
            return Err(at(words::brought::MORE_THAN_500_COLUMNS));
        }
        if record.iter().any(|cell| cell.len() > CELL && cell.matches('\n').count() > LINES) {
            return Err(at(words::brought::QUOTATION_MARK_NOT_CLOSED));
        }
        if record.iter().any(|cell| cell.chars().nth(CELL).is_some()) {
            return Err(at(words::brought::CELL_TOO_LONG));
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if table.head.is_empty() {
            table.head = record.iter().map(text::line).collect();
            continue;
        }
        cells += record.iter().filter(|cell| !cell.is_empty()).count();
        if table.rows.len() >= ROWS || cells > CELLS {
            return Err(Bringing::TooManyRows { most: "100,000" }.into());
        }
        table.rows.push(DataRow { number, cells: record.iter().map(cell).collect() });
    }
    Ok(table)
}

fn cell(written: &str) -> DataCell {
    let written = written.trim();
    // An apostrophe before a text that looks like a formula, as our own tables have it.
    let plain = match written.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => written,
    };
    if plain.is_empty() { DataCell::Empty } else { DataCell::Text(plain.to_owned()) }
}

/// The separator from Excel's line `sep=…`, and the text after that line.
fn told_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim().strip_prefix("sep=").map(str::as_bytes) {
        Some([sign]) => (Some(*sign), rest),
        // A tab was trimmed away with the end of the line.
        Some([]) if first.contains('\t') => (Some(b'\t'), rest),
        _ => (None, text),
    }
}

/// The separator that is most frequent in the first non-empty line, outside quotation marks.
fn separator(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [0_usize; 3];
    for byte in line.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let place = counts.iter().position(|count| *count == most).unwrap_or(0);
    [b',', b';', b'\t'].get(place).copied().unwrap_or(b',')
}
