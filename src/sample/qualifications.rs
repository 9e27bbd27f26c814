//! What the sample's person learned elsewhere, and whose proof of it was seen.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::calendar::{at, day, in_2026};
use super::people::By;
use crate::codes::QualificationProgress;
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

const ALL: &[Noted] = &[
    Noted {
        key: "english",
        kind: "functional-skills-english",
        title: "Functional Skills in English",
        level: 2,
        amount: 1,
        progress: QualificationProgress::Held,
        since: in_2026(2, 12),
        awarded_by: "Severnside College, adult learning",
        on: in_2026(3, 11),
        seen: Some((By::Priya, in_2026(3, 11))),
    },
    Noted {
        key: "maths",
        kind: "functional-skills-maths",
        title: "Functional Skills in maths",
        level: 2,
        amount: 1,
        progress: QualificationProgress::Held,
        since: day(2025, 7, 10),
        awarded_by: "Severnside College, adult learning",
        on: in_2026(3, 11),
        seen: Some((By::Priya, in_2026(3, 11))),
    },
    Noted {
        key: "science",
        kind: "gcse",
        title: "GCSE in science, grade 5",
        level: 2,
        amount: 1,
        progress: QualificationProgress::Held,
        since: day(2020, 8, 20),
        awarded_by: "WJEC",
        on: in_2026(3, 11),
        seen: None,
    },
    Noted {
        key: "care-home",
        kind: "experience-care",
        title: "Two years in a care home",
        level: 0,
        amount: 1,
        progress: QualificationProgress::Held,
        since: day(2024, 2, 5),
        awarded_by: "",
        on: in_2026(3, 11),
        seen: Some((By::Priya, in_2026(3, 25))),
    },
    Noted {
        key: "care-certificate",
        kind: "care-certificate",
        title: "Care Certificate",
        level: 0,
        amount: 1,
        progress: QualificationProgress::Held,
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
        progress: QualificationProgress::WorkingTowards,
        since: in_2026(8, 24),
        awarded_by: "Severnside College, adult learning",
        on: in_2026(8, 25),
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
            progress: self.progress,
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
