//! What the coach found, as a person reads it, with what it is about.

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::RandomState;
use serde::Serialize;

use super::judge::{CoachFinding, judge};
use super::rules::{Reader, rules};
use crate::codes::Kind;
use crate::error::Result;
use crate::{Portfolio, words};

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Advice {
    /// The code of the rule.
    pub rule: &'static str,
    /// How many there are.
    pub count: usize,
    /// What the rule allows; 0 where it names no number.
    pub limit: usize,
    /// What was found.
    pub says: String,
    /// Why a reader minds.
    pub why: &'static str,
    /// What to do about it.
    pub mend: &'static str,
    /// The pieces, decisions or kinds it is about.
    pub about: Vec<AdviceOn>,
}

/// Something a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AdviceOn {
    /// The id of a piece of evidence or a decision, or the code of a kind.
    pub id: String,
    /// What people call it.
    pub title: String,
}

impl Portfolio {
    /// The coach's advice on the evidence of a period, as it stands on its last day.
    pub fn advice(
        &self,
        reader: Reader,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Vec<Advice>> {
        let on = to.unwrap_or_else(|| self.clock().today());
        let (facts, signed) = self.coach_facts(from, on)?;
        let rules = rules(reader)?;
        let mut titles: Titles<'_> =
            facts.pieces.iter().map(|one| (one.id.as_str(), one.title.as_str())).collect();
        titles.extend(signed.iter().map(|(id, title)| (id.as_str(), title.as_str())));
        titles.extend(Kind::ALL.map(|kind| (kind.code(), kind.label())));
        let found = rules.iter().filter_map(|rule| judge(rule, &facts, on));
        Ok(found.map(|one| told(one, &titles)).collect())
    }
}

/// The titles of pieces, sign-offs and kinds, by id or code.
type Titles<'a> = HashMap<&'a str, &'a str, RandomState>;

fn told(finding: CoachFinding, titles: &Titles<'_>) -> Advice {
    let CoachFinding { rule, count, limit, about } = finding;
    let words = words::coach(rule, count, limit);
    let title = |id: &str| titles.get(id).copied().unwrap_or_default().to_owned();
    let about = about.into_iter().map(|id| AdviceOn { title: title(&id), id }).collect();
    Advice { rule, count, limit, says: words.says, why: words.why, mend: words.mend, about }
}
