//! Finds evidence and statements by words.

use serde::Serialize;

use super::types::EvidenceSummary;
use crate::Portfolio;
use crate::error::Result;
use crate::framework::Examples;
use crate::store::statements::{StatementIndex, Words};

/// The most of each sort that are found.
const MOST: usize = 8;

/// The results of a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Found {
    /// Evidence; drafts first.
    pub evidence: Vec<EvidenceSummary>,
    /// Statements of the framework followed.
    pub statements: Vec<FoundStatement>,
}

/// A statement that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FoundStatement {
    /// The indicator's id.
    pub id: String,
    /// The id of its domain.
    pub domain: String,
    /// The code and title of its competence.
    pub competence: String,
    /// The stage's title; empty when it is the same for all.
    pub stage: String,
    /// The statement.
    pub text: String,
}

impl Portfolio {
    /// The evidence and statements that hold all the words. A code such as `3.2` finds its statements, and only evidence with
    /// the code in its title, since its digits begin many words. An empty search finds nothing.
    pub fn find(&self, typed: &str) -> Result<Found> {
        if typed.trim().is_empty() {
            return Ok(Found { evidence: Vec::new(), statements: Vec::new() });
        }
        let (statements, coded) = self.find_statements(typed.trim())?;
        let mut evidence = self.evidence_part(typed, 0, MOST)?.items;
        if coded {
            evidence.retain(|piece| piece.title.contains(typed.trim()));
        }
        Ok(Found { evidence, statements })
    }

    /// The statements, and whether they were found by their code.
    fn find_statements(&self, typed: &str) -> Result<(Vec<FoundStatement>, bool)> {
        let framework = self.framework()?;
        let all: Vec<_> = framework.indicators().collect();
        let coded = |code: &str| code == typed || typed.contains('.') && code.starts_with(typed);
        let mut places: Vec<usize> =
            (0..all.len()).filter(|place| coded(&all[*place].1.code)).collect();
        let by_code = typed.contains('.') && !places.is_empty();
        if places.is_empty() {
            let examples = Examples::load(Examples::STANDARD, framework).ok();
            let index =
                StatementIndex::to_find(all.iter().map(|(_, competence, indicator)| Words {
                    title: format!("{} {}", competence.code, competence.title),
                    text: indicator.text.clone(),
                    said: examples.as_ref().map(|one| one.said(competence)).unwrap_or_default(),
                }))?;
            places = index.with_all(typed, u32::try_from(MOST).unwrap_or(u32::MAX))?;
        }
        let found = places.into_iter().take(MOST).filter_map(|place| all.get(place));
        let found = found
            .map(|(domain, competence, indicator)| FoundStatement {
                id: indicator.id.clone(),
                domain: domain.id.clone(),
                competence: format!("{} {}", competence.code, competence.title),
                stage: framework
                    .stage(&indicator.stage)
                    .map(|stage| stage.short().to_owned())
                    .unwrap_or_default(),
                text: indicator.text.clone(),
            })
            .collect();
        Ok((found, by_code))
    }
}
