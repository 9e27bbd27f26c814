//! Lists qualifications and experience, and the kinds there are.

use chrono::NaiveDate;
use serde::Serialize;

use crate::Portfolio;
use crate::codes::QualificationProgress;
use crate::error::Result;
use crate::framework::QUALIFICATION_KINDS;
use crate::store;

/// An entry as a screen shows it: its newest version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QualificationView {
    /// Its id.
    pub id: String,
    /// The newest version.
    pub version: u32,
    /// The code of its kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Its level; 0 where a level means nothing.
    pub level: u8,
    /// How many.
    pub amount: u32,
    /// How far it is.
    pub progress: QualificationProgress,
    /// The day it was awarded, or begun.
    #[cfg_attr(test, ts(type = "string"))]
    pub since: NaiveDate,
    /// Who awarded it; for an equivalent, who agreed to it.
    pub awarded_by: String,
    /// When a preceptor signed that they saw proof of this version, or empty.
    pub seen_at: String,
}

/// A kind for a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QualificationKindView {
    /// The code.
    pub code: &'static str,
    /// The words people read.
    pub label: &'static str,
    /// The lowest level it can have.
    pub lowest: u8,
    /// The highest; 0 where a level means nothing.
    pub highest: u8,
    /// Whether an entry can be of several.
    pub several: bool,
}

impl Portfolio {
    /// The qualifications and experience that were not taken back, in the order they were noted.
    pub fn qualifications(&self) -> Result<Vec<QualificationView>> {
        let rows = store::qualification::all(self.store.db())?;
        let newest = rows.iter().enumerate().filter(|(place, row)| {
            !row.withdrawn && rows.get(place + 1).is_none_or(|next| next.id != row.id)
        });
        Ok(newest
            .map(|(_, row)| QualificationView {
                id: row.id.clone(),
                version: row.version,
                kind: row.kind.clone(),
                title: row.title.clone(),
                level: row.level,
                amount: row.amount,
                progress: row.progress,
                since: row.since,
                awarded_by: row.awarded_by.clone(),
                seen_at: if row.seen_until.is_empty() {
                    row.seen_at.clone()
                } else {
                    String::new()
                },
            })
            .collect())
    }

    /// Every kind that can be recorded.
    pub fn qualification_kinds() -> Vec<QualificationKindView> {
        QUALIFICATION_KINDS
            .iter()
            .map(|kind| QualificationKindView {
                code: kind.code,
                label: kind.label,
                lowest: kind.levels.0,
                highest: kind.levels.1,
                several: kind.several,
            })
            .collect()
    }
}
