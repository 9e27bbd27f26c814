//! What a next employer makes of each indicator: accept it, test it, or have it shown again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::verdict::Verdict;
use crate::error::{Error, Result, nearest};
use crate::sign_off::Decision;
use crate::words;

/// What is to be done about an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Relied on as it is.
    Accept,
    /// To be tested at work.
    Test,
    /// To be shown and signed again.
    Repeat,
}

impl Mark {
    const ALL: [(&'static str, Self); 3] =
        [("accept", Self::Accept), ("test", Self::Test), ("repeat", Self::Repeat)];

    /// The word a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Accept => words::passport::ACCEPT,
            Self::Test => words::passport::TEST,
            Self::Repeat => words::passport::REPEAT,
        }
    }
}

/// An indicator of a passport with the mark it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MarkedIndicator {
    /// The indicator's id.
    pub indicator: String,
    /// The statement as it was signed.
    pub text: String,
    /// How many sign-offs say achieved and stand.
    pub standing: u32,
    /// The best of what is known of their keys, from 0 to 4.
    pub level: u8,
    /// The mark, where one was given.
    pub mark: Option<Mark>,
}

/// Reads marks: one line for each, the indicator, a space and `accept`, `test` or `repeat`.
///
/// # Errors
/// [`Error::Unknown`] with the nearest word.
pub fn read_marks(text: &str) -> Result<BTreeMap<String, Mark>> {
    let mut marks = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (indicator, word) = line.rsplit_once([' ', ',', '\t']).unwrap_or((line, ""));
        let known = Mark::ALL.into_iter().find(|(name, _)| *name == word.to_lowercase());
        let (_, mark) = known.ok_or_else(|| Error::Unknown {
            what: words::passport::A_MARK,
            field: "marks",
            nearest: nearest(word, Mark::ALL.iter().map(|(name, _)| *name)),
        })?;
        marks.insert(indicator.trim().to_owned(), mark);
    }
    Ok(marks)
}

/// Every indicator of a passport with its mark.
///
/// # Errors
/// [`Error::Unknown`] for a mark on an indicator that nobody signed.
pub fn marked(verdict: &Verdict, marks: &BTreeMap<String, Mark>) -> Result<Vec<MarkedIndicator>> {
    let mut all: BTreeMap<&str, MarkedIndicator> = BTreeMap::new();
    for record in &verdict.records {
        let one = all.entry(&record.indicator).or_insert_with(|| MarkedIndicator {
            indicator: record.indicator.clone(),
            text: record.indicator_text.clone(),
            standing: 0,
            level: 0,
            mark: marks.get(&record.indicator).copied(),
        });
        if record.standing && record.decision == Decision::Achieved {
            one.standing += 1;
            one.level = one.level.max(record.level);
        }
    }
    for indicator in marks.keys() {
        if !all.contains_key(indicator.as_str()) {
            return Err(Error::Unknown {
                what: words::passport::AN_INDICATOR_OF_THIS_PASSPORT,
                field: "marks",
                nearest: nearest(indicator, all.keys().copied()),
            });
        }
    }
    Ok(all.into_values().collect())
}
