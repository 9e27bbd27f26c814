//! Lists and finds evidence.

use std::collections::{HashMap, HashSet};

use super::types::{Draft, EvidenceList, EvidenceSummary, LinkedIndicator};
use crate::Portfolio;
use crate::codes::Decision;
use crate::error::Result;
use crate::readiness::State;
use crate::store;
use crate::store::listed::ListedRow;

/// How each linked indicator stands, by evidence number, in the framework's order.
pub(super) type Standings = HashMap<i64, Vec<LinkedIndicator>>;

impl Portfolio {
    /// The evidence that holds all the words (best first), or all of it (newest first); drafts come first.
    pub fn evidence_list(&self, search: &str) -> Result<EvidenceList> {
        self.evidence_part(search, 0, usize::MAX)
    }

    /// As [`Portfolio::evidence_list`], from that place on and at most so many: a long list is read
    /// in parts.
    pub fn evidence_part(&self, search: &str, from: usize, most: usize) -> Result<EvidenceList> {
        let db = self.store.db();
        let searched = !search.trim().is_empty();
        let drafts = self.drafts_with_number()?;
        let drafted: HashSet<i64> = drafts.iter().filter_map(|(_, number)| *number).collect();
        let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let of = store::listed::count(db)? + counted(drafts.len() - drafted.len());
        let mut saved = if searched {
            store::search::find(db, search)?
        } else {
            store::listed::newest_first(db)?
        };
        saved.retain(|number| !drafted.contains(number));
        let drafts = self.draft_summaries(drafts, search)?;
        let total = drafts.len() + saved.len();

        let whole = !searched && from == 0 && most >= total;
        let ahead = drafts.len();
        let mut items: Vec<_> = drafts.into_iter().skip(from).take(most).collect();
        let page: Vec<i64> = saved
            .into_iter()
            .skip(from.saturating_sub(ahead))
            .take(most.saturating_sub(items.len()))
            .collect();
        let mut standings = self.standings((!whole).then_some(&page))?;
        for row in store::listed::these(db, &page)? {
            let indicators = standings.remove(&row.evidence).unwrap_or_default();
            items.push(summary(row, indicators));
        }
        Ok(EvidenceList { total: counted(total), of, items })
    }

    /// How every linked indicator stands for its evidence: these pieces, or all.
    pub(super) fn standings(&self, of: Option<&[i64]>) -> Result<Standings> {
        let db = self.store.db();
        let mut states: HashMap<(i64, i64), State> = HashMap::new();
        for (evidence, indicator, decision, withdrawn) in store::sign_off::outcomes(db, of)? {
            let state = match (decision, withdrawn) {
                (Decision::Achieved, false) => State::SignedOff,
                (Decision::Achieved, true) => State::Withdrawn,
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

    /// Every draft, with the number of its evidence when that was saved before.
    fn drafts_with_number(&self) -> Result<Vec<(Draft, Option<i64>)>> {
        self.drafts()?
            .into_iter()
            .map(|draft| {
                let number = store::evidence::number(self.store.db(), &draft.id)?;
                Ok((draft, number))
            })
            .collect()
    }

    fn draft_summaries(
        &self,
        drafts: Vec<(Draft, Option<i64>)>,
        search: &str,
    ) -> Result<Vec<EvidenceSummary>> {
        let wanted = search.trim().to_lowercase();
        let mut found = Vec::new();
        for (draft, number) in drafts {
            let input = draft.input;
            let text = format!("{} {}", input.title, input.text).to_lowercase();
            if !wanted.split_whitespace().all(|word| text.contains(word)) {
                continue;
            }
            let saved = match number {
                Some(_) => store::evidence::newest(self.store.db(), &draft.id)?,
                None => None,
            };
            found.push(EvidenceSummary {
                id: draft.id,
                title: input.title,
                kind: input.kind,
                happened_on: input.happened_on,
                version: saved.map_or(0, |row| row.version),
                draft: true,
                withdrawn: false,
                erased: false,
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
pub(super) fn summary(row: ListedRow, indicators: Vec<LinkedIndicator>) -> EvidenceSummary {
    EvidenceSummary {
        id: row.id,
        title: row.title,
        kind: row.kind,
        happened_on: row.happened_on,
        version: row.version,
        draft: indicators.is_empty(),
        withdrawn: row.withdrawn,
        erased: row.erased,
        files: row.files,
        indicators,
    }
}
