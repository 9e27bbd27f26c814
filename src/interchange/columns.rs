//! The meaning of a table's columns: recognised by common headings, set by a person, or remembered. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fields::{ColumnField, LOG, TRAINING, fields};
use super::pieces::ReadAs;
use super::table::{DataTable, letters};
use crate::digest::digest;
use crate::error::{Bringing, Result};
use crate::text;

/// The meaning of the columns, as a person sets it and as it is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default, deny_unknown_fields)]
pub struct Columns {
    /// The headings or letters of the columns, by field; an empty list for a field without a column.
    pub columns: BTreeMap<String, Vec<String>>,
    /// The value for every entry, for fields without a column.
    pub fixed: BTreeMap<String, String>,
    /// The kinds of evidence that words in the table stand for.
    pub kinds: BTreeMap<String, String>,
    /// Whether the month comes before the day in dates such as 02/11/2026.
    pub month_first: bool,
    /// The sheet to read; empty for the first one that is not empty.
    pub sheet: String,
}

impl Columns {
    /// Reads a list of columns. One column may be written as a text in place of a list.
    ///
    /// # Errors
    /// [`Bringing::BadColumns`].
    pub fn read(json: &str) -> Result<Self> {
        let mut value: serde_json::Value =
            serde_json::from_str(json).map_err(|_| Bringing::BadColumns)?;
        if let Some(columns) = value.get_mut("columns").and_then(|one| one.as_object_mut()) {
            for column in columns.values_mut() {
                if column.is_string() {
                    *column = serde_json::Value::Array(vec![column.take()]);
                }
            }
        }
        Ok(serde_json::from_value(value).map_err(|_| Bringing::BadColumns)?)
    }
}

/// A digest of a heading, under which its columns are remembered.
pub fn head_digest(reader: ReadAs, head: &[String]) -> String {
    let folded: Vec<String> = head.iter().map(|one| plain(one)).collect();
    digest(format!("{}\n{}", reader.code(), folded.join("\n")).as_bytes())
}

/// Whether a table is a training record or a log, by its heading.
pub fn told(table: &DataTable) -> ReadAs {
    let heads: Vec<String> = table.head.iter().map(|one| plain(one)).collect();
    let has = |words: &[&str]| heads.iter().any(|head| words.contains(&head.as_str()));
    let of = |fields: &[ColumnField], name: &str| {
        let skipped =
            ["date", "title", "name", "activity", "type", "category", "competence", "competency"];
        let field = fields.iter().find(|field| field.name == name);
        let sure = field.into_iter().flat_map(|field| field.headings());
        has(&sure.filter(|word| !skipped.contains(word)).collect::<Vec<_>>())
    };
    let is_log = of(&LOG, "codes") || of(&LOG, "text") && !of(&TRAINING, "completed");
    let is_training =
        of(&TRAINING, "completed") || of(&TRAINING, "runs-out") || of(&TRAINING, "provider");
    if is_training && !is_log { ReadAs::Training } else { ReadAs::Log }
}

/// The places of the columns of each field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(BTreeMap<&'static str, Vec<usize>>);

impl Places {
    /// The first column of a field.
    pub fn one(&self, field: &str) -> Option<usize> {
        self.all(field).first().copied()
    }

    /// All columns of a field.
    pub fn all(&self, field: &str) -> &[usize] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// The field of a column.
    pub fn field_of(&self, column: usize) -> Option<&'static str> {
        self.0.iter().find(|(_, places)| places.contains(&column)).map(|(field, _)| *field)
    }
}

/// Finds the columns of each field: as they are set, else by heading.
///
/// # Errors
/// [`Bringing::NoSuchColumn`], [`Bringing::BadColumns`] for a field that is none.
pub fn places(reader: ReadAs, table: &DataTable, said: &Columns) -> Result<Places> {
    let fields = fields(reader);
    let known = |name: &String| fields.iter().any(|field| field.name == name);
    if !said.columns.keys().chain(said.fixed.keys()).all(known) {
        return Err(Bringing::BadColumns.into());
    }
    let heads: Vec<String> = table.head.iter().map(|one| plain(one)).collect();
    let mut places = Places::default();
    let mut taken: Vec<usize> = Vec::new();
    for field in fields {
        let Some(wanted) = said.columns.get(field.name) else { continue };
        let mut found = Vec::new();
        for one in wanted.iter().filter(|one| !one.trim().is_empty()) {
            let by_head = heads.iter().position(|head| *head == plain(one));
            let place = by_head.or_else(|| by_letters(one, heads.len()));
            found.push(
                place.ok_or_else(|| Bringing::NoSuchColumn { field: field.label.to_owned() })?,
            );
        }
        taken.extend(&found);
        places.0.insert(field.name, found);
    }
    // First the surest heading of every field, then the next: so "date completed" is not taken as "date".
    let most = fields.iter().map(|field| field.headings().count()).max().unwrap_or(0);
    for rank in 0..most {
        for field in fields.iter().filter(|field| !said.columns.contains_key(field.name)) {
            if !field.several && places.one(field.name).is_some() {
                continue;
            }
            let Some(heading) = field.headings().nth(rank) else { continue };
            let free = |place: &usize| !taken.contains(place);
            let found = heads.iter().enumerate().find(|(_, head)| head.as_str() == heading);
            if let Some(place) = found.map(|(place, _)| place).filter(free) {
                taken.push(place);
                places.0.entry(field.name).or_default().push(place);
            }
        }
    }
    for columns in places.0.values_mut() {
        columns.sort_unstable();
        columns.dedup();
    }
    Ok(places)
}

/// The required fields that have neither a column nor a fixed value.
pub fn missing(reader: ReadAs, places: &Places, said: &Columns) -> Vec<&'static ColumnField> {
    fields(reader)
        .iter()
        .filter(|field| {
            let fixed = said.fixed.get(field.name).is_some_and(|value| !value.trim().is_empty());
            field.needed && places.one(field.name).is_none() && !fixed
        })
        .collect()
}

fn by_letters(written: &str, columns: usize) -> Option<usize> {
    let written = written.trim();
    (0..columns).find(|place| letters(*place).eq_ignore_ascii_case(written))
}

/// A heading in the form it is compared in: folded, with single spaces, without punctuation and without text in brackets.
fn plain(head: &str) -> String {
    let folded = text::fold(head);
    let mut depth = 0_u32;
    let mut outside = String::new();
    for c in folded.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let kept = if outside.trim().is_empty() { folded.as_ref() } else { outside.as_str() };
    let spaced: String = kept.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
