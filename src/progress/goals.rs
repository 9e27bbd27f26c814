//! Makes a goal from what is there: a statement that is left, returned work, the person's own view, or an agreed line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Portfolio;
use crate::clock::printed;
use crate::error::{Agreeing, Error, Result};
use crate::framework::months_after;
use crate::sign_off::Said;
use crate::working_life::{EntryInput, noun};
use crate::{store, words};

/// In how many months a goal is to be reached, until the person changes it.
const MONTHS: u32 = 3;

/// What a goal comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum GoalFrom {
    /// A statement that is not signed off.
    Gap {
        /// The indicator.
        indicator: String,
    },
    /// A statement the owner is not sure of.
    OwnView {
        /// The indicator.
        indicator: String,
    },
    /// Work that was returned.
    Returned {
        /// The id of the decision.
        record: String,
    },
    /// A line that was agreed in an entry of working life.
    Agreed {
        /// The entry.
        entry: String,
        /// Which of the lines it agreed, from 0.
        line: usize,
    },
}

/// A goal as it would be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedGoal {
    /// The id of an open goal about the same, or empty.
    pub there: String,
    /// What a new one says.
    pub input: EntryInput,
}

/// The fields of a goal while it is made.
#[derive(Default)]
struct Says {
    title: String,
    why: String,
    how: String,
    shows: Vec<String>,
    evidence: Vec<String>,
}

impl Portfolio {
    /// The goal made from `from`, linked to its statement and evidence, and whether there is such a goal already.
    ///
    /// # Errors
    /// [`Error::Unknown`] (indicator), [`Error::NoSuchRecord`], [`Agreeing::NoSuchEntry`].
    pub fn proposed_goal(&self, from: &GoalFrom) -> Result<ProposedGoal> {
        let says = match from {
            GoalFrom::Gap { indicator } => {
                let why = self.explain(indicator, None)?;
                let how = why.next;
                Says { how, ..self.about_statement("gap", indicator)? }
            }
            GoalFrom::OwnView { indicator } => self.about_statement("own-view", indicator)?,
            GoalFrom::Returned { record } => self.about_returned(record)?,
            GoalFrom::Agreed { entry, line } => self.about_agreed(entry, *line)?,
        };
        let by = months_after(self.clock.today(), MONTHS).ok_or(Error::BadDate)?;
        let mut fields = BTreeMap::new();
        for (name, text) in [
            ("title", &says.title),
            ("why", &says.why),
            ("how", &says.how),
            ("by", &by.to_string()),
        ] {
            if !text.is_empty() {
                fields.insert(name.to_owned(), Said::Text(text.clone()));
            }
        }
        for (name, many) in [("shows", says.shows), ("evidence", says.evidence)] {
            if !many.is_empty() {
                fields.insert(name.to_owned(), Said::Many(many));
            }
        }
        let there = self.open_goal(&says.title, &says.why)?;
        Ok(ProposedGoal { there, input: EntryInput { fields, ..EntryInput::default() } })
    }

    fn about_statement(&self, of: &str, indicator: &str) -> Result<Says> {
        self.indicator_number(indicator)?;
        let (framework, id) = self.split_written(indicator);
        let title = words::goal_title(of, &self.competence(indicator)?);
        Ok(Says { title, why: self.indicator_written(framework, id), ..Says::default() })
    }

    fn about_returned(&self, record: &str) -> Result<Says> {
        let db = self.store.db();
        let (number, ..) = store::sign_off::by_id(db, record)?.ok_or(Error::NoSuchRecord)?;
        let row = store::sign_off::decision(db, number)?.ok_or(Error::NoSuchRecord)?;
        let returned = self.sign_off(&row)?;
        let says = self.about_statement("returned", &returned.indicator)?;
        let pieces = returned.evidence.into_iter().map(|piece| piece.id);
        let there = |id: &String| matches!(store::evidence::number(db, id), Ok(Some(_)));
        Ok(Says { how: returned.comment, evidence: pieces.filter(there).collect(), ..says })
    }

    fn about_agreed(&self, entry: &str, line: usize) -> Result<Says> {
        let entry = self.entry(entry)?.into_iter().next().ok_or(Agreeing::NoSuchEntry)?;
        let said = entry.said();
        let title = said.many("agreed").get(line).ok_or(Agreeing::NoSuchEntry)?;
        Ok(Says {
            title: title.clone(),
            why: words::agreed_on(&printed(entry.on)),
            how: String::new(),
            shows: said.many("shows").to_vec(),
            evidence: said.many("evidence").to_vec(),
        })
    }

    /// The id of an open goal with the same title and reason, or empty.
    fn open_goal(&self, title: &str, why: &str) -> Result<String> {
        let goals = self.entries(noun("goal").ok_or(Error::Damaged)?, "")?;
        let same = goals.into_iter().find(|goal| {
            let said = goal.said();
            said.text("state").is_empty() && said.text("why") == why && said.text("title") == title
        });
        Ok(same.map_or_else(String::new, |goal| goal.id))
    }
}
