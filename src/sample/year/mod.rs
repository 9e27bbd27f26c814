//! The year around the evidence: supervision, what was delegated, the scope, the plan with its reviews, training and
//! feedback. Written as data, and kept and signed the way a person would.

mod plan;
mod talks;
mod work;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::calendar::{at, in_2026};
use super::people::By;
use crate::sign_off::Said;

/// An entry as the sample has it kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What others call it by.
    pub key: &'static str,
    /// The code of its noun.
    pub noun: &'static str,
    /// The day it was kept.
    pub on: NaiveDate,
    /// What its fields of one text say.
    says: &'static [(&'static str, &'static str)],
    /// What its fields of several texts say. What it names of the sample is written with its key: `#moving`.
    lists: &'static [(&'static str, &'static [&'static str])],
    /// Whether the worker said that they agree to it.
    accepted: bool,
    /// Who signed it, and on which day.
    signed: Option<(By, NaiveDate)>,
    /// How a goal ended, and on which day.
    closed: Option<(&'static str, NaiveDate)>,
}

impl Kept {
    const BLANK: Self = Self {
        key: "",
        noun: "",
        on: in_2026(3, 2),
        says: &[],
        lists: &[],
        accepted: false,
        signed: None,
        closed: None,
    };

    /// What it says, with the ids of what it names.
    pub(super) fn fields(
        &self,
        id: &impl Fn(&str) -> crate::error::Result<String>,
    ) -> crate::error::Result<BTreeMap<String, Said>> {
        let mut fields = BTreeMap::new();
        for (name, text) in self.says {
            fields.insert((*name).to_owned(), Said::Text((*text).to_owned()));
        }
        for (name, lines) in self.lists {
            let named = |line: &&str| match line.strip_prefix('#') {
                Some(key) => id(key),
                None => Ok((*line).to_owned()),
            };
            let lines = lines.iter().map(named).collect::<crate::error::Result<_>>()?;
            fields.insert((*name).to_owned(), Said::Many(lines));
        }
        Ok(fields)
    }
}

/// Something that happens to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lived {
    /// It is kept.
    Kept(&'static Kept),
    /// The worker agrees to it.
    Accepted(&'static str),
    /// It is signed.
    Signed(&'static str, By),
    /// A goal is closed.
    Closed(&'static str, &'static str),
}

/// Every entry of the sample.
fn all() -> impl Iterator<Item = &'static Kept> {
    work::ALL.iter().chain(talks::ALL).chain(plan::ALL)
}

/// All that happens, each with its time.
pub(super) fn lived() -> impl Iterator<Item = (DateTime<FixedOffset>, Lived)> {
    (0_u32..).zip(all()).flat_map(|(place, kept)| {
        let minute = place % 30;
        let mut all = vec![(at(kept.on, 18, minute), Lived::Kept(kept))];
        if kept.accepted {
            all.push((at(kept.on, 18, 30 + minute), Lived::Accepted(kept.key)));
        }
        if let Some((by, on)) = kept.signed {
            all.push((at(on, 19, minute), Lived::Signed(kept.key, by)));
        }
        if let Some((how, on)) = kept.closed {
            all.push((at(on, 19, 30 + minute), Lived::Closed(kept.key, how)));
        }
        all
    })
}
