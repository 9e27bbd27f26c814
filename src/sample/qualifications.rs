//! What the sample's person learned elsewhere, and whose proof of it was seen.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::calendar::{at, day, in_2026};
use super::people::By;
use crate::qualification::QualificationInput;

/// A qualification or experience as the sample has it noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// What a preceptor who saw proof calls it by.
    pub key: &'static str,
    /// The code of its kind.
    kind: &'static str,
    title: &'static str,
    level: u8,
    amount: u32,
    progress: &'static str,
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

const ALL: &[Noted] = &[
    Noted {
        key: "gcses",
        kind: "gcse",
        title: "GCSEs, English and maths among them",
        level: 2,
        amount: 6,
        progress: "held",
        since: day(2019, 8, 22),
        awarded_by: "WJEC",
        on: in_2026(3, 4),
        seen: Some((By::Priya, in_2026(4, 2))),
    },
    Noted {
        key: "cafe",
        kind: "experience-public",
        title: "Waiting tables in a community café",
        level: 0,
        amount: 1,
        progress: "held",
        since: day(2021, 9, 6),
        awarded_by: "",
        on: in_2026(3, 4),
        seen: None,
    },
    Noted {
        key: "care-certificate",
        kind: "care-certificate",
        title: "Care Certificate",
        level: 0,
        amount: 1,
        progress: "held",
        since: in_2026(5, 22),
        awarded_by: super::people::EMPLOYER,
        on: in_2026(5, 26),
        seen: Some((By::Gareth, in_2026(7, 15))),
    },
    Noted {
        key: "diploma",
        kind: "vocational",
        title: "Diploma in healthcare support",
        level: 3,
        amount: 1,
        progress: "working-towards",
        since: in_2026(9, 14),
        awarded_by: "Severnside College",
        on: in_2026(9, 15),
        seen: None,
    },
];

impl Noted {
    /// The entry as a form gives it.
    pub fn input(&self) -> QualificationInput {
        QualificationInput {
            kind: self.kind.to_owned(),
            title: self.title.to_owned(),
            level: self.level,
            amount: self.amount,
            progress: self.progress.to_owned(),
            since: self.since,
            awarded_by: self.awarded_by.to_owned(),
        }
    }
}

/// Every qualification, with the time it was noted.
pub(super) fn noted() -> impl Iterator<Item = (DateTime<FixedOffset>, Noted)> {
    (0_u32..).zip(ALL).map(|(place, one)| (at(one.on, 9, 30 + place), *one))
}

/// Every proof that was seen, at the end of the sitting of that day.
pub(super) fn seen() -> impl Iterator<Item = (DateTime<FixedOffset>, Seen)> {
    ALL.iter().filter_map(|one| {
        let (by, on) = one.seen?;
        Some((at(on, 17, 0), Seen { noted: one.key, by }))
    })
}
