//! The meaning of the columns of a framework's table, recognised by their headings.

use super::table::{DataCell, DataRow, DataTable};
use super::tree::wrong;
use crate::error::Result;
use crate::text;
use crate::words;

/// The fields that a column of a framework's table may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    DomainCode,
    Domain,
    Code,
    Title,
    StageCode,
    Stage,
    Text,
    Identifier,
    Parent,
    Order,
}

/// The headings of each field, letters and digits only; the first that is found counts.
const HEADINGS: [(Field, &[&str]); 10] = [
    (Field::DomainCode, &["domaincode", "domainid", "domainnumber", "areacode"]),
    (
        Field::Domain,
        &["domain", "domaintitle", "area", "category", "section", "standard", "theme", "group"],
    ),
    (
        Field::Code,
        &["code", "humancodingscheme", "competencecode", "reference", "ref", "number", "no"],
    ),
    (
        Field::Title,
        &[
            "title",
            "abbreviatedstatement",
            "competence",
            "competency",
            "shortname",
            "name",
            "skill",
        ],
    ),
    (Field::StageCode, &["stagecode", "stageid"]),
    (Field::Stage, &["stage", "stagetitle", "level", "band", "grade"]),
    (
        Field::Text,
        &[
            "statement",
            "fullstatement",
            "text",
            "indicator",
            "description",
            "criteria",
            "outcome",
            "performancecriteria",
        ],
    ),
    (Field::Identifier, &["identifier", "id", "guid"]),
    (Field::Parent, &["parentidentifier", "parentid", "parentcode", "parent"]),
    (Field::Order, &["sequencenumber", "order", "sequence"]),
];

/// The column of each field.
#[derive(Debug)]
pub(super) struct Columns(Vec<(Field, usize)>);

/// The columns, the rows below their heading, and the values of lines like `#title,…` above it.
type Found<'a> = (Columns, &'a [DataRow], Vec<(String, String)>);

impl Columns {
    /// The headings of the tables we write.
    pub const WRITTEN: [&'static str; 7] =
        ["Domain code", "Domain", "Code", "Title", "Stage code", "Stage", "Statement"];

    /// Finds the columns of a table.
    ///
    /// # Errors
    /// [`crate::Error::FrameworkInvalid`] when neither a title nor a statement has one.
    pub fn find(table: &DataTable) -> Result<Found<'_>> {
        let mut about = Vec::new();
        let mut heading = table.head.clone();
        let mut rows = table.rows.as_slice();
        while let Some(name) = heading.first().and_then(|first| first.strip_prefix('#')) {
            about.push((name.trim().to_lowercase(), heading.get(1).cloned().unwrap_or_default()));
            let Some((first, rest)) = rows.split_first() else { break };
            heading = first.cells.iter().map(said).collect();
            rows = rest;
        }
        let columns = Self::of(&heading);
        if !columns.has(Field::Title) && !columns.has(Field::Text) {
            let problem = words::brought::NO_TITLE_COLUMN;
            return Err(wrong(words::brought::THE_FIRST_ROW, problem));
        }
        Ok((columns, rows, about))
    }

    fn of(heading: &[String]) -> Self {
        let plain: Vec<String> = heading
            .iter()
            .map(|one| text::fold(one).chars().filter(char::is_ascii_alphanumeric).collect())
            .collect();
        let found = HEADINGS.iter().filter_map(|(field, names)| {
            let at = names.iter().find_map(|name| plain.iter().position(|one| one == name))?;
            Some((*field, at))
        });
        Self(found.collect())
    }

    /// Whether a heading looks like that of a framework's table.
    pub fn fits(table: &DataTable) -> bool {
        Self::find(table).is_ok_and(|(columns, ..)| {
            columns.has(Field::Code) || columns.has(Field::Domain) || columns.has(Field::Parent)
        })
    }

    pub fn has(&self, field: Field) -> bool {
        self.0.iter().any(|(known, _)| *known == field)
    }

    fn raw(&self, row: &DataRow, field: Field) -> String {
        let at = self.0.iter().find(|(known, _)| *known == field).map(|(_, at)| *at);
        at.map(|at| said(row.cell(at))).unwrap_or_default()
    }

    /// The text of a field in a row, as one line.
    pub fn line(&self, row: &DataRow, field: Field) -> String {
        text::line(&self.raw(row, field))
    }

    /// The text of a field in a row.
    pub fn lines(&self, row: &DataRow, field: Field) -> String {
        text::lines(&self.raw(row, field))
    }
}

fn said(cell: &DataCell) -> String {
    cell.text().trim().to_owned()
}
