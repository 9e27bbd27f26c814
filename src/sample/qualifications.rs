//! The qualifications of the sample's person, and which proofs were seen.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::calendar::at;
use super::load::qualifications;
use super::people::By;
use crate::codes::QualificationProgress;
use crate::qualification::QualificationInput;

/// A qualification or experience of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// Its key, by which proofs refer to it.
    pub key: &'static str,
    /// The code of its kind.
    kind: &'static str,
    title: &'static str,
    level: u8,
    amount: u32,
    progress: QualificationProgress,
    since: NaiveDate,
    awarded_by: &'static str,
    /// The day it was noted.
    on: NaiveDate,
    /// Who saw proof of it, and on which day.
    seen: Option<(By, NaiveDate)>,
}

/// Proof that a preceptor saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The key of the qualification.
    pub noted: &'static str,
    /// Who saw it.
    pub by: By,
}

/// Every qualification.
fn all() -> impl Iterator<Item = Noted> {
    qualifications().iter().map(|one| Noted {
        key: &one.key,
        kind: &one.kind,
        title: &one.title,
        level: one.level,
        amount: one.amount,
        progress: one.progress,
        since: one.since,
        awarded_by: &one.awarded_by,
        on: one.on,
        seen: one.seen(),
    })
}

impl Noted {
    /// The entry as a form gives it.
    pub fn input(&self) -> QualificationInput {
        QualificationInput {
            kind: self.kind.to_owned(),
            title: self.title.to_owned(),
            level: self.level,
            amount: self.amount,
            progress: self.progress,
            since: self.since,
            awarded_by: self.awarded_by.to_owned(),
        }
    }
}

/// Every qualification, with the time it was noted.
pub(super) fn noted() -> impl Iterator<Item = (DateTime<FixedOffset>, Noted)> {
    (0_u32..).zip(all()).map(|(place, one)| (at(one.on, 9, 30 + place), one))
}

/// Every proof that was seen, at the end of the sitting of that day.
pub(super) fn seen() -> impl Iterator<Item = (DateTime<FixedOffset>, Seen)> {
    all().filter_map(|one| {
        let (by, on) = one.seen?;
        Some((at(on, 17, 0), Seen { noted: one.key, by }))
    })
}
