//! Reads and writes a framework as a plain table (CSV or XLSX) with a row for each statement. Pure.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, Workbook};

use super::columns_of_sheet::{Columns, Field};
use super::table::{DataRow, DataTable};
use super::tree::{Item, Tree, stage_id, wrong};
use super::{Reading, Written, head};
use crate::error::{Error, Result};
use crate::framework::{Framework, Indicator};
use crate::text;
use crate::words;

/// The widths of the columns of a spreadsheet, in characters.
const WIDTHS: [f64; 7] = [12.0, 32.0, 12.0, 36.0, 16.0, 24.0, 80.0];

/// Reads a framework.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with where.
pub(super) fn read(table: &DataTable, reading: &Reading) -> Result<Tree> {
    let (columns, rows, about) = Columns::find(table)?;
    let told =
        |name: &str| about.iter().find(|(known, _)| known == name).map(|(_, said)| said.as_str());
    let mut tree = Tree::new(told("title").unwrap_or(reading.name.as_str()));
    if let Some(publisher) = told("publisher").or(told("creator")) {
        tree.head.source.publisher = text::line(publisher);
    }
    if let Some(version) = told("version") {
        version.clone_into(&mut tree.head.version);
    }
    tree.head.origin = told("identifier").unwrap_or_default().to_owned();
    if columns.has(Field::Parent) {
        as_tree(&mut tree, &columns, rows)?;
    } else {
        as_rows(&mut tree, &columns, rows, table.typed)?;
    }
    Ok(tree)
}

fn place(row: &DataRow) -> String {
    words::brought::row(row.number)
}

/// Reads a table with a row for each item, which names its parent.
fn as_tree(tree: &mut Tree, columns: &Columns, rows: &[DataRow]) -> Result<()> {
    for row in rows {
        let (code, short) = (columns.line(row, Field::Code), columns.line(row, Field::Title));
        let full = columns.lines(row, Field::Text);
        let id = columns.line(row, Field::Identifier);
        let said = [&full, &short, &code].into_iter().find(|said| !said.is_empty());
        let said =
            said.ok_or_else(|| wrong(place(row), words::brought::AN_ITEM_SAYS_NOTHING))?.clone();
        let key = [&id, &code].into_iter().find(|key| !key.is_empty());
        tree.items.push(Item {
            key: key.cloned().unwrap_or_else(|| place(row)),
            place: place(row),
            parent: columns.line(row, Field::Parent),
            order: columns.line(row, Field::Order).parse().ok(),
            title: text::line(&said),
            short: if short == said { String::new() } else { short },
            description: String::new(),
            text: said,
            code,
            stages: Vec::new(),
        });
    }
    Ok(())
}

/// The values of the rows above, for cells that are left empty.
#[derive(Default)]
struct Above {
    domain: (String, String),
    code: String,
    title: String,
}

/// Reads a table with a row for each statement.
fn as_rows(tree: &mut Tree, columns: &Columns, rows: &[DataRow], typed: bool) -> Result<()> {
    let mut above = Above::default();
    let mut domains: HashMap<(String, String), String> = HashMap::new();
    // The competences: the first row of each, and the stages of its rows.
    let mut known: HashMap<(String, String, String), usize> = HashMap::new();
    let mut taken: HashMap<(usize, String), u32> = HashMap::new();
    let mut coded: HashMap<String, (u32, usize)> = HashMap::new();
    let mut twice = 0;
    for row in rows {
        let domain = (columns.line(row, Field::DomainCode), columns.line(row, Field::Domain));
        if domain != Default::default() {
            above = Above { domain, ..Above::default() };
        }
        let (code, title) = (columns.line(row, Field::Code), columns.line(row, Field::Title));
        if !code.is_empty() || !title.is_empty() {
            (above.code, above.title) = (code, title);
        }
        let said = columns.lines(row, Field::Text);
        let stage = stage(tree, columns, row);
        let under = domain_of(tree, &mut domains, &above.domain, row);
        let text = if said.is_empty() { above.title.clone() } else { said };
        if text.is_empty() {
            return Err(wrong(place(row), words::brought::A_ROW_SAYS_NOTHING));
        }
        let name = match (above.code.as_str(), above.title.as_str()) {
            ("", "") => place(row),
            ("", title) => title.to_owned(),
            _ => String::new(),
        };
        let key = (under.clone(), above.code.clone(), name);
        let new = tree.items.len();
        let at = *known.entry(key).or_insert(new);
        if at == new {
            if let Some((first, _)) = coded.get(&above.code).filter(|_| !above.code.is_empty()) {
                return Err(wrong(place(row), repeated(*first, typed)));
            }
            coded.insert(above.code.clone(), (row.number, at));
            let title =
                if above.title.is_empty() { text::line(&text) } else { above.title.clone() };
            tree.items.push(Item {
                key: words::brought::competence_of_row(row.number),
                place: place(row),
                parent: under,
                code: above.code.clone(),
                title,
                text: text.clone(),
                ..Item::default()
            });
        }
        if let Some(first) = taken.get(&(at, stage.clone())) {
            let same = tree
                .items
                .iter()
                .any(|item| item.place == words::brought::row(first) && item.text == text);
            if same {
                twice += 1;
                continue;
            }
            return Err(wrong(place(row), repeated(*first, typed)));
        }
        let other =
            taken.iter().any(|((known, of), _)| *known == at && of.is_empty() != stage.is_empty());
        if other {
            return Err(wrong(place(row), words::brought::CODE_WITH_AND_WITHOUT_STAGE));
        }
        taken.insert((at, stage.clone()), row.number);
        if stage.is_empty() {
            continue;
        }
        let parent = tree.items.get(at).map(|item| item.key.clone()).unwrap_or_default();
        let (code, stages) = match stage.as_str() {
            Indicator::ALL => (format!("{}/{stage}", above.code), Vec::new()),
            _ => (String::new(), vec![stage]),
        };
        tree.items.push(Item {
            key: words::brought::statement_of_row(row.number),
            place: place(row),
            parent,
            code,
            title: text::line(&text),
            text,
            stages,
            ..Item::default()
        });
    }
    tree.told.extend(words::frameworks::items_twice(twice));
    Ok(())
}

/// The error of a repeated code. In a spreadsheet it is mostly a code that was typed as a number.
fn repeated(first: u32, typed: bool) -> String {
    let numbers = match typed {
        true => words::brought::SPREADSHEET_CUTS_CODES,
        false => "",
    };
    words::brought::code_repeated(first, numbers)
}

/// The id of a row's stage; empty without one.
fn stage(tree: &mut Tree, columns: &Columns, row: &DataRow) -> String {
    let (code, title) = (columns.line(row, Field::StageCode), columns.line(row, Field::Stage));
    let named = if title.is_empty() { code.clone() } else { title };
    if code == Indicator::ALL || named.is_empty() {
        return code;
    }
    let stages = &mut tree.head.stages;
    let same = |stage: &&crate::framework::Stage| match code.as_str() {
        "" => text::fold(&stage.title) == text::fold(&named),
        code => stage.id == code,
    };
    if let Some(stage) = stages.iter().find(same) {
        return stage.id.clone();
    }
    let id = stage_id(if code.is_empty() { &named } else { &code }, stages);
    stages.push(head::stage(id.clone(), &named, "", ""));
    id
}

/// The item of a domain, added when it first occurs; none for a table without domains.
fn domain_of(
    tree: &mut Tree,
    known: &mut HashMap<(String, String), String>,
    domain: &(String, String),
    row: &DataRow,
) -> String {
    if *domain == Default::default() {
        return String::new();
    }
    if let Some(key) = known.get(domain) {
        return key.clone();
    }
    let key = words::brought::domain_of_row(row.number);
    let (code, title) = domain;
    let title = if title.is_empty() { code } else { title };
    tree.items.push(Item {
        key: key.clone(),
        place: place(row),
        code: code.clone(),
        title: title.clone(),
        text: title.clone(),
        ..Item::default()
    });
    known.insert(domain.clone(), key.clone());
    key
}

/// The rows of a pack.
fn rows(pack: &Framework) -> Vec<[String; 7]> {
    let either = |origin: &str, own: &str| if origin.is_empty() { own } else { origin }.to_owned();
    let mut rows = Vec::new();
    for (domain, competence, indicator) in pack.indicators() {
        let stage = pack.stage(&indicator.stage).map_or("", |stage| stage.title.as_str());
        rows.push([
            either(&domain.origin, &domain.id),
            domain.title.clone(),
            either(&competence.origin, &competence.code),
            competence.title.clone(),
            indicator.stage.clone(),
            stage.to_owned(),
            indicator.text.clone(),
        ]);
    }
    rows
}

/// A cell that no program runs as a formula.
fn harmless(said: &str) -> String {
    let begins = said.starts_with(['=', '+', '-', '@']);
    if begins { format!("'{said}") } else { said.to_owned() }
}

/// A pack as a table: CSV, or a spreadsheet.
///
/// # Errors
/// None that a person could meet.
pub(super) fn write(pack: &Framework, spreadsheet: bool) -> Result<Written> {
    let rows = rows(pack);
    let bytes = match spreadsheet {
        true => xlsx(&rows).map_err(|_| Error::Store(words::shared::THE_FILE.to_owned()))?,
        false => csv(&rows).ok_or(Error::Store(words::shared::THE_FILE.to_owned()))?,
    };
    Ok(Written { bytes, told: vec![words::frameworks::NOT_IN_A_TABLE.to_owned()] })
}

fn csv(rows: &[[String; 7]]) -> Option<Vec<u8>> {
    // With a byte order mark: Excel needs it to read UTF-8.
    let mut csv = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    csv.write_record(Columns::WRITTEN).ok()?;
    for row in rows {
        csv.write_record(row.iter().map(|cell| harmless(cell))).ok()?;
    }
    csv.into_inner().ok()
}

fn xlsx(rows: &[[String; 7]]) -> std::result::Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Framework")?;
    let (bold, wrapped) =
        (Format::new().set_bold(), Format::new().set_text_wrap().set_num_format("@"));
    for (column, heading) in (0_u16..).zip(Columns::WRITTEN) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (number, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write_string_with_format(number, column, cell, &wrapped)?;
        }
    }
    book.save_to_buffer()
}
