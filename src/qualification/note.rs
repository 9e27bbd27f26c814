//! Notes a qualification or experience, changes it, and takes it back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Portfolio;
use crate::codes::QualificationProgress;
use crate::error::{Agreeing, Error, Result, nearest};
use crate::framework::{QUALIFICATION_KINDS, QualificationKind};
use crate::store::qualification::QualificationRow;
use crate::versions::{Saving, change};
use crate::words;
use crate::{store, text};

/// The most characters of a title or name.
const NAME: usize = 200;

/// A qualification or experience as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QualificationInput {
    /// The code of its kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Its level on the national scale; 0 to take the kind's own.
    #[serde(default)]
    pub level: u8,
    /// How many, such as five GCSEs; 0 means 1.
    #[serde(default)]
    pub amount: u32,
    /// How far it is.
    pub progress: QualificationProgress,
    /// The day it was awarded, or begun.
    #[cfg_attr(test, ts(type = "string"))]
    pub since: NaiveDate,
    /// Who awarded it; for an equivalent, who agreed to it.
    #[serde(default)]
    pub awarded_by: String,
}

impl QualificationInput {
    /// A qualification that is held.
    pub fn held(kind: &str, title: &str, since: NaiveDate) -> Self {
        Self {
            kind: kind.to_owned(),
            title: title.to_owned(),
            level: 0,
            amount: 1,
            progress: QualificationProgress::Held,
            since,
            awarded_by: String::new(),
        }
    }
}

impl Portfolio {
    /// Notes a qualification or experience; returns its id.
    ///
    /// # Errors
    /// [`Error::Unknown`] (kind, level, amount), [`Error::Missing`] (title; for an equivalent, by
    /// whom), [`Error::DateInFuture`], [`Error::TooLong`].
    pub fn note_qualification(&mut self, input: &QualificationInput) -> Result<String> {
        let id = self.randomness.id(self.clock.now())?;
        let row = self.version(&id, 1, input)?;
        self.store.write(|db| store::qualification::insert(db, &row))?;
        Ok(id)
    }

    /// Whether a qualification could be noted as it is.
    ///
    /// # Errors
    /// As [`Portfolio::note_qualification`].
    pub(crate) fn check_qualification(&self, input: &QualificationInput) -> Result<()> {
        self.version("", 1, input).map(drop)
    }

    /// Saves the next version of an entry and returns which it is; a preceptor's agreement belongs to the version they saw.
    /// Saving what is there already makes none.
    ///
    /// # Errors
    /// As [`Portfolio::note_qualification`]; [`Agreeing::NoSuchQualification`].
    pub fn change_qualification(&mut self, id: &str, input: &QualificationInput) -> Result<u32> {
        let newest = self.newest_version(id)?;
        let mut row = self.version(id, newest.version, input)?;
        match change((newest.version, &said(&newest)), &said(&row)) {
            Saving::Said(version) => return Ok(version),
            Saving::Next(version) => row.version = version,
        }
        self.store.write(|db| store::qualification::insert(db, &row))?;
        Ok(row.version)
    }

    /// Takes an entry back: it stays on record and no longer counts.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchQualification`].
    pub fn take_back_qualification(&mut self, id: &str) -> Result<()> {
        let mut row = self.newest_version(id)?;
        row.version += 1;
        row.withdrawn = true;
        row.saved_at = self.stamp();
        self.store.write(|db| store::qualification::insert(db, &row))
    }

    /// Says on which day the practitioner started in post.
    ///
    /// # Errors
    /// [`Error::DateInFuture`] when it is more than a year away.
    pub fn start_in_post(&mut self, day: NaiveDate) -> Result<()> {
        if day > self.clock.today() + chrono::Days::new(366) {
            return Err(Error::DateInFuture);
        }
        self.store.write(|db| store::qualification::set_started_in_post(db, day))?;
        self.owner.started_in_post = Some(day);
        Ok(())
    }

    fn newest_version(&self, id: &str) -> Result<QualificationRow> {
        let rows = store::qualification::all(self.store.db())?;
        let newest = rows.into_iter().rfind(|row| row.id == id).filter(|row| !row.withdrawn);
        newest.ok_or(Error::Agreeing(Agreeing::NoSuchQualification))
    }

    fn version(
        &self,
        id: &str,
        version: u32,
        input: &QualificationInput,
    ) -> Result<QualificationRow> {
        let kind = QualificationKind::of(&input.kind).ok_or_else(|| Error::Unknown {
            what: words::counting::A_KIND_OF_QUALIFICATION,
            field: "kind",
            nearest: nearest(&input.kind, QUALIFICATION_KINDS.iter().map(|kind| kind.code)),
        })?;
        if input.since > self.clock.today() {
            return Err(Error::DateInFuture);
        }
        let title = text::line(&input.title);
        let awarded_by = text::line(&input.awarded_by);
        if title.is_empty() {
            return Err(Error::Missing {
                what: words::counting::WHAT_IT_IS_CALLED,
                field: "title",
            });
        }
        if input.progress == QualificationProgress::Equivalent && awarded_by.is_empty() {
            return Err(Error::Missing {
                what: words::counting::WHO_AGREED_TO_IT,
                field: "awarded_by",
            });
        }
        for (what, field, value) in [
            (words::shared::THE_TITLE, "title", &title),
            (words::counting::THE_NAME, "awarded_by", &awarded_by),
        ] {
            if value.chars().count() > NAME {
                return Err(Error::TooLong { what, field, limit: NAME });
            }
        }
        let (low, high) = kind.levels;
        let level = if low == high { low } else { input.level };
        if !(low..=high).contains(&level) {
            let nearest = (low..=high).map(|level| level.to_string()).collect();
            return Err(Error::Unknown {
                what: words::counting::A_LEVEL_OF_THIS_QUALIFICATION,
                field: "level",
                nearest,
            });
        }
        let amount = input.amount.max(1);
        if amount > 1 && !kind.several || amount > 100 {
            let nearest = vec!["1".to_owned()];
            let what = words::counting::AN_AMOUNT_OF_THIS_QUALIFICATION;
            return Err(Error::Unknown { what, field: "amount", nearest });
        }
        Ok(QualificationRow {
            id: id.to_owned(),
            version,
            kind: kind.code.to_owned(),
            title,
            level,
            amount,
            progress: input.progress,
            since: input.since,
            awarded_by,
            withdrawn: false,
            saved_at: self.stamp(),
            seen_at: String::new(),
            seen_until: String::new(),
        })
    }
}

/// What a version says, without its number and without who saw proof of it.
fn said(row: &QualificationRow) -> QualificationInput {
    QualificationInput {
        kind: row.kind.clone(),
        title: row.title.clone(),
        level: row.level,
        amount: row.amount,
        progress: row.progress,
        since: row.since,
        awarded_by: row.awarded_by.clone(),
    }
}
