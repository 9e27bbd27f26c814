//! Days to look out for, from the entries of every noun.

use chrono::NaiveDate;
use serde::Serialize;

use super::fields::Fields;
use super::noun::StandingEntries;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::sign_off::EntryContent;

/// Something to look out for, from any source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ComingUp {
    /// What it is about: an entry, a piece of evidence, a statement; empty for the whole portfolio.
    pub id: String,
    /// The kind of that thing: the code of a noun, `evidence`, `statement` or `portfolio`.
    pub about: &'static str,
    /// What is to be done: the code of its words.
    pub what: &'static str,
    /// Its number among several of one entry.
    pub nth: u32,
    /// The day; none for what can be done at any time.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
    /// Its title; may be empty.
    pub title: String,
    /// Whether the day is past.
    pub overdue: bool,
    /// How often it was changed: the version before this one.
    pub changed: u32,
    /// When it was changed last (RFC 3339), or empty.
    pub changed_at: String,
}

impl Portfolio {
    /// The days of the entries of every noun.
    pub(crate) fn days_of_entries(&self) -> Result<Vec<ComingUp>> {
        let today = self.clock().today();
        let mut kept = StandingEntries::default();
        let mut all = Vec::new();
        for noun in super::NOUNS {
            let Some(due) = noun.due else { continue };
            let of_noun = kept.0.entry(noun.code).or_default();
            for row in self.standing_entries(noun)? {
                // Parsed leniently, because the first screen reads all entries; the strict check comes when an entry is signed.
                let content: EntryContent =
                    serde_json::from_str(&row.content).map_err(|_| Error::Damaged)?;
                let title = content.title();
                let fields = Fields(content.fields);
                of_noun.push(fields.clone());
                all.push((noun, due, row, title, fields));
            }
        }
        let mut found = Vec::new();
        for (noun, due, row, title, fields) in all {
            found.extend(due(&fields, &kept).into_iter().map(|due| ComingUp {
                id: row.id.clone(),
                about: noun.code,
                what: due.what,
                nth: due.nth,
                on: Some(due.on),
                title: title.clone(),
                overdue: due.on < today,
                changed: row.version - 1,
                changed_at: row.saved_at.clone(),
            }));
        }
        Ok(found)
    }
}
