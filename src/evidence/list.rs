//! Lists and finds evidence.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::kind::Kind;
use super::types::{EvidenceList, EvidenceSummary, LinkedIndicator};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::readiness::State;
use crate::store;
use crate::store::evidence::ListedRow;

/// The most pieces a search lists.
const FOUND: u32 = 100;

/// How each linked indicator stands, by evidence number, in the framework's order.
pub(super) type Standings = HashMap<i64, Vec<LinkedIndicator>>;

impl Portfolio {
    /// The evidence that holds all the words (best first), or all of it (newest first); drafts come first.
    pub fn evidence_list(&self, search: &str) -> Result<EvidenceList> {
        let mut items = self.draft_summaries(search)?;
        if search.trim().is_empty() {
            let standings = self.standings(None)?;
            for row in store::evidence::listed(self.store.db())? {
                if !items.iter().any(|item| item.id == row.id) {
                    items.push(summary(&row, standings.get(&row.evidence))?);
                }
            }
            let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
            return Ok(EvidenceList { total, items });
        }
        let found = store::search::find(self.store.db(), search, FOUND)?;
        let standings = self.standings(Some(&found))?;
        for row in store::evidence::listed_of(self.store.db(), &found)? {
            if !items.iter().any(|item| item.id == row.id) {
                items.push(summary(&row, standings.get(&row.evidence))?);
            }
        }
        let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
        Ok(EvidenceList { total, items })
    }

    /// How every linked indicator stands for its evidence: these pieces, or all.
    pub(super) fn standings(&self, of: Option<&[i64]>) -> Result<Standings> {
        let db = self.store.db();
        let mut states: HashMap<(i64, i64), State> = HashMap::new();
        for (evidence, indicator, decision, withdrawn) in store::sign_off::outcomes(db, of)? {
            let state = match (decision.as_str(), withdrawn) {
                ("achieved", false) => State::SignedOff,
                ("achieved", true) => State::Withdrawn,
                _ => State::NotYet,
            };
            let before = states.get(&(evidence, indicator));
            // An achieved sign-off stands whatever was decided later.
            if before != Some(&State::SignedOff) || withdrawn {
                states.insert((evidence, indicator), state);
            }
        }
        for place in store::request::waiting(db)? {
            let state = states.entry(place).or_insert(State::Waiting);
            if *state != State::SignedOff {
                *state = State::Waiting;
            }
        }
        let written = self.written_indicators()?;
        let mut standings = Standings::new();
        for (evidence, indicator) in store::evidence::newest_shows(db, of)? {
            let state = states.get(&(evidence, indicator)).copied().unwrap_or(State::NotAsked);
            let id = written.get(&indicator).cloned().unwrap_or_default();
            standings.entry(evidence).or_default().push(LinkedIndicator { id, state });
        }
        Ok(standings)
    }

    fn draft_summaries(&self, search: &str) -> Result<Vec<EvidenceSummary>> {
        let wanted = search.trim().to_lowercase();
        let mut found = Vec::new();
        for draft in self.drafts()? {
            let input = draft.input;
            let text = format!("{} {}", input.title, input.text).to_lowercase();
            if !wanted.split_whitespace().all(|word| text.contains(word)) {
                continue;
            }
            let saved = store::evidence::newest(self.store.db(), &draft.id)?;
            found.push(EvidenceSummary {
                id: draft.id,
                title: input.title,
                kind: input.kind,
                happened_on: input.happened_on,
                version: saved.map_or(0, |row| row.version),
                draft: true,
                withdrawn: false,
                files: u32::try_from(input.files.len()).unwrap_or(u32::MAX),
                indicators: input
                    .shows
                    .into_iter()
                    .map(|show| LinkedIndicator { id: show.indicator, state: State::NotAsked })
                    .collect(),
            });
        }
        Ok(found)
    }
}

/// A row as a list shows it. Evidence without an indicator is still a draft: it counts for nothing.
pub(super) fn summary(
    row: &ListedRow,
    indicators: Option<&Vec<LinkedIndicator>>,
) -> Result<EvidenceSummary> {
    let indicators = indicators.cloned().unwrap_or_default();
    Ok(EvidenceSummary {
        id: row.id.clone(),
        title: row.title.clone(),
        kind: Kind::parse(&row.kind).map_err(|_| Error::Damaged)?,
        happened_on: row.happened_on.parse::<NaiveDate>().map_err(|_| Error::Damaged)?,
        version: row.version,
        draft: indicators.is_empty(),
        withdrawn: row.withdrawn,
        files: row.files,
        indicators,
    })
}
