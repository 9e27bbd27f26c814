//! Reads XLSX spreadsheets as Excel, LibreOffice, Google and learning systems save them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::data::{CELL, CELLS, COLUMNS, DataCell, DataRow, DataTable, ROWS, letters};
use crate::error::{Bringing, Error, Result};
use crate::interchange::archive::Archive;
use crate::words;
use crate::{clock, text};

/// The most bytes the parts of a spreadsheet unpack to.
const UNPACKED: u64 = 150 * 1024 * 1024;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8], wanted: &str) -> Result<DataTable> {
    sound(bytes)?;
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(unread)?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let wanted = text::fold(wanted.trim());
    if !wanted.is_empty() && !sheets.iter().any(|name| text::fold(name.trim()) == wanted) {
        return Err(Bringing::NoSheet.into());
    }
    let mut found: Option<DataTable> = None;
    let mut others = Vec::new();
    for name in sheets {
        let chosen = found.is_none() && (wanted.is_empty() || text::fold(name.trim()) == wanted);
        if chosen {
            let table = sheet(&mut book, &name)?;
            if !table.head.is_empty() || !wanted.is_empty() {
                found = Some(table);
            }
        } else if says_something(&mut book, &name)? {
            others.push(name);
        }
    }
    let mut table = found.ok_or(Bringing::Nothing)?;
    table.other_sheets = others;
    Ok(table)
}

/// Checks every part before a library trusts its headers.
fn sound(bytes: &[u8]) -> Result<()> {
    let mut archive = Archive::open(bytes)?;
    let mut left = UNPACKED;
    let mut is_book = false;
    for place in 0..archive.len() {
        let name = archive.name(place)?;
        is_book |= name.eq_ignore_ascii_case("xl/workbook.xml");
        let part = archive.read(place, left)?;
        left = left.saturating_sub(part.len() as u64);
        // UTF-16: the check below would not see what it looks for.
        if part.starts_with(b"\xFF\xFE") || part.starts_with(b"\xFE\xFF") {
            return Err(Bringing::NotATable.into());
        }
        if promises_too_much(&part) {
            return Err(Bringing::Bomb.into());
        }
    }
    if is_book { Ok(()) } else { Err(Bringing::NotATable.into()) }
}

/// Whether a part claims more strings than it has bytes: the library would allocate memory for them at once.
fn promises_too_much(part: &[u8]) -> bool {
    let word = b"uniqueCount";
    let mut rest = part.get(..part.len().min(64 * 1024)).unwrap_or_default();
    while let Some(at) = rest.windows(word.len()).position(|window| window == word) {
        rest = rest.get(at + word.len()..).unwrap_or_default();
        let digits = rest.iter().skip_while(|byte| !byte.is_ascii_digit()).take(24);
        let digits: Vec<u8> = digits.take_while(|byte| byte.is_ascii_digit()).copied().collect();
        let count =
            std::str::from_utf8(&digits).ok().and_then(|digits| digits.parse::<usize>().ok());
        if count.is_none_or(|count| count > part.len()) {
            return true;
        }
    }
    false
}

fn unread(error: XlsxError) -> Error {
    match error {
        XlsxError::Password => Bringing::Locked.into(),
        _ => Bringing::NotATable.into(),
    }
}

fn says_something(book: &mut Book, name: &str) -> Result<bool> {
    let mut cells = book.worksheet_cells_reader(name).map_err(unread)?;
    while let Some(cell) = cells.next_cell().map_err(unread)? {
        if !matches!(cell.get_value(), DataRef::Empty) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn sheet(book: &mut Book, name: &str) -> Result<DataTable> {
    let mut rows: BTreeMap<u32, BTreeMap<u32, DataCell>> = BTreeMap::new();
    let (mut formulas, mut filled) = (0, 0);
    let mut cells = book.worksheet_cells_reader(name).map_err(unread)?;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(unread)? {
        let (row, column) = found.pos;
        let is_formula = found.formula.is_some();
        let cell = match cell(found.value) {
            DataCell::Empty if is_formula => DataCell::Broken,
            DataCell::Empty => continue,
            cell => cell,
        };
        formulas += usize::from(is_formula && cell != DataCell::Broken);
        filled += 1;
        let at = |problem| {
            let place = format!("{}{}", letters(column as usize), row.saturating_add(1));
            Error::from(Bringing::At { at: place, problem })
        };
        if column as usize >= COLUMNS {
            return Err(at(words::brought::MORE_THAN_500_COLUMNS));
        }
        if matches!(&cell, DataCell::Text(text) if text.chars().nth(CELL).is_some()) {
            return Err(at(words::brought::CELL_TOO_LONG));
        }
        rows.entry(row).or_default().insert(column, cell);
        if rows.len() > ROWS + 1 || filled > CELLS {
            return Err(Bringing::TooManyRows { most: "100,000" }.into());
        }
    }
    drop(cells);
    let mut table = DataTable {
        typed: true,
        sheet: name.to_owned(),
        other_sheets: Vec::new(),
        head: Vec::new(),
        rows: Vec::new(),
        formulas,
        merged: 0,
    };
    let merged = book.merge_cells_by_sheet_name(name).map_err(unread)?;
    let mut rows = rows.into_iter();
    let Some((first, head)) = rows.next() else { return Ok(table) };
    table.merged = not_in_the_heading(first, &merged)?;
    table.head = in_a_line(head).iter().map(|cell| text::line(&cell.text())).collect();
    table.rows = rows
        .map(|(row, cells)| DataRow { number: row.saturating_add(1), cells: in_a_line(cells) })
        .collect();
    Ok(table)
}

/// How many merged ranges there are; an error when one is in the heading.
fn not_in_the_heading(head: u32, merged: &[Dimensions]) -> Result<usize> {
    for part in merged {
        if part.start.0 <= head && head <= part.end.0 && part.start != part.end {
            let at =
                format!("{}{}", letters(part.start.1 as usize), part.start.0.saturating_add(1));
            return Err(Bringing::MergedHead { at }.into());
        }
    }
    Ok(merged.iter().filter(|part| part.start != part.end && part.start.0 > head).count())
}

fn in_a_line(cells: BTreeMap<u32, DataCell>) -> Vec<DataCell> {
    let last = cells.keys().last().map_or(0, |last| *last as usize + 1);
    let mut line = vec![DataCell::Empty; last];
    for (column, cell) in cells {
        if let Some(place) = line.get_mut(column as usize) {
            *place = cell;
        }
    }
    line
}

fn cell(value: DataRef<'_>) -> DataCell {
    let text = |text: &str| match text.trim() {
        "" => DataCell::Empty,
        text => DataCell::Text(text.to_owned()),
    };
    match value {
        DataRef::Empty => DataCell::Empty,
        DataRef::String(written) => text(&written),
        DataRef::SharedString(written) => text(written),
        DataRef::Int(number) => DataCell::Number(number as f64),
        DataRef::Float(number) if number.is_finite() => DataCell::Number(number),
        DataRef::Float(_) | DataRef::Error(_) => DataCell::Broken,
        DataRef::Bool(yes) => text(if yes { "yes" } else { "no" }),
        DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
                .map_or(DataCell::Number(moment.as_f64()), DataCell::Day)
        }
        // A time without a date, or a duration.
        DataRef::DateTime(moment) => DataCell::Number(moment.as_f64()),
        DataRef::DateTimeIso(written) => match written.get(..10).and_then(clock::day) {
            Some(day) => DataCell::Day(day),
            None => text(&written),
        },
        DataRef::DurationIso(written) => text(&written),
    }
}
