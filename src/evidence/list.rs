//! Lists and finds evidence.

use std::collections::{HashMap, HashSet};

use super::filter::{EvidenceFilter, SortBy};
use super::types::{Draft, EvidenceList, EvidenceSummary, LinkedIndicator};
use crate::Portfolio;
use crate::error::Result;
use crate::portfolio::{Stand, Stands};
use crate::readiness::State;
use crate::store;
use crate::store::listed::ListedRow;
use crate::text::Wanted;

/// The indicators linked to each piece, by its number, in the framework's order.
pub(super) type Linked = HashMap<i64, Vec<LinkedIndicator>>;

impl Portfolio {
    /// The evidence that holds all the words (best first), or all of it (newest first); drafts come first.
    pub fn evidence_list(&self, search: &str) -> Result<EvidenceList> {
        self.evidence_part(search, 0, usize::MAX)
    }

    /// As [`Portfolio::evidence_list`], but only `most` pieces from place `from` on.
    pub fn evidence_part(&self, search: &str, from: usize, most: usize) -> Result<EvidenceList> {
        self.evidence_where(&EvidenceFilter::words(search), from, most)
    }

    /// The evidence that passes a filter, drafts first: `most` pieces from place `from` on.
    pub fn evidence_where(
        &self,
        wanted: &EvidenceFilter,
        from: usize,
        most: usize,
    ) -> Result<EvidenceList> {
        let db = self.store.db();
        let drafts = self.drafts_with_number()?;
        let drafted: HashSet<i64> = drafts.iter().filter_map(|(_, number)| *number).collect();
        let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let stand = self.stand(self.clock.today())?;
        let of = stand.pieces.count + counted(drafts.len() - drafted.len());
        let whole = wanted == &EvidenceFilter::default() && from == 0 && most >= of as usize;
        let mut saved = if whole { Vec::new() } else { self.saved_where(wanted, &stand)? };
        saved.retain(|number| !drafted.contains(number));
        let mut ahead = self.draft_summaries(drafts, &wanted.search)?;
        ahead.retain(|one| wanted.takes_drafts() && wanted.takes(one.kind, one.happened_on));
        wanted.sort(&mut ahead);
        let drafts = ahead.len();
        let total = if whole { of as usize } else { drafts + saved.len() };

        let mut items: Vec<_> = ahead.into_iter().skip(from).take(most).collect();
        let page: Vec<i64> = saved
            .into_iter()
            .skip(from.saturating_sub(drafts))
            .take(most.saturating_sub(items.len()))
            .collect();
        self.stand_in(&mut items, &stand.stands)?;
        let rows = if whole { store::listed::every(db)? } else { store::listed::these(db, &page)? };
        for row in rows.into_iter().filter(|row| !drafted.contains(&row.evidence)) {
            let indicators = self.shown_by(&row, &stand)?;
            items.push(summary(row, indicators));
        }
        Ok(EvidenceList { total: counted(total), of, drafts: counted(drafts), items })
    }

    /// The numbers of the saved pieces that pass a filter, in order.
    fn saved_where(&self, wanted: &EvidenceFilter, stand: &Stand) -> Result<Vec<i64>> {
        let db = self.store.db();
        let searched = !wanted.search.trim().is_empty();
        let found = if searched { store::search::find(db, &wanted.search)? } else { Vec::new() };
        if wanted.only_words() {
            return if searched { Ok(found) } else { store::listed::newest_first(db) };
        }
        let places: HashMap<i64, usize> =
            found.iter().enumerate().map(|(place, number)| (*number, place)).collect();
        let mut kept = Vec::new();
        for row in store::listed::every(db)? {
            if (!searched || places.contains_key(&row.evidence))
                && wanted.takes(row.kind, row.happened_on)
                && wanted.is_at(row.withdrawn, &self.shown_by(&row, stand)?)
            {
                kept.push((row.evidence, row.happened_on, row.title));
            }
        }
        wanted.sort_saved(&mut kept);
        let mut kept: Vec<i64> = kept.into_iter().map(|(number, ..)| number).collect();
        if searched && wanted.sort_by == SortBy::Newest {
            kept.sort_by_key(|number| places.get(number));
        }
        Ok(kept)
    }

    /// The months (`YYYY-MM`) with evidence, the last first.
    pub fn evidence_months(&self) -> Result<Vec<String>> {
        store::listed::months(self.store.db())
    }

    /// The unfinished evidence: drafts, then those of these pieces that are linked to nothing, newest first.
    pub(crate) fn unfinished(&self, of: &[i64], most: usize) -> Result<EvidenceList> {
        let db = self.store.db();
        let drafts = self.drafts_with_number()?;
        let drafted: HashSet<i64> = drafts.iter().filter_map(|(_, number)| *number).collect();
        let mut unlinked = store::listed::unlinked(db, of)?;
        unlinked.retain(|number| !drafted.contains(number));
        let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (of_drafts, total) = (counted(drafts.len()), counted(drafts.len() + unlinked.len()));
        let mut items = self.draft_summaries(drafts.into_iter().take(most).collect(), "")?;
        unlinked.truncate(most - items.len());
        for row in store::listed::these(db, &unlinked)? {
            items.push(summary(row, Vec::new()));
        }
        Ok(EvidenceList { total, of: total, drafts: of_drafts, items })
    }

    /// Every saved piece in its newest version, with how it stands, the newest first; without drafts.
    pub(crate) fn saved_pieces(&self, stand: &Stand) -> Result<Vec<EvidenceSummary>> {
        let db = self.store.db();
        let rows = store::listed::every(db)?.into_iter();
        rows.map(|row| {
            let indicators = self.shown_by(&row, stand)?;
            Ok(summary(row, indicators))
        })
        .collect()
    }

    /// How many drafts were never saved as a piece.
    pub(crate) fn never_saved(&self) -> Result<usize> {
        Ok(self.drafts_with_number()?.iter().filter(|(_, number)| number.is_none()).count())
    }

    /// The statements a piece is linked to, with how each stands for it.
    fn shown_by(&self, row: &ListedRow, stand: &Stand) -> Result<Vec<LinkedIndicator>> {
        let written = self.written_indicators()?;
        let shown = stand.pieces.shown_by(row.newest).iter().map(|indicator| LinkedIndicator {
            id: written.get(indicator).cloned().unwrap_or_default(),
            state: stand.stands.piece(row.evidence, *indicator).state,
        });
        Ok(shown.collect())
    }

    /// The statements that these pieces are linked to, by the number of the piece, with how each stands for it.
    pub(super) fn linked(&self, of: &[i64], stands: &Stands) -> Result<Linked> {
        let written = self.written_indicators()?;
        let mut linked = Linked::new();
        for (evidence, indicator) in store::evidence::newest_shows(self.store.db(), of)? {
            let state = stands.piece(evidence, indicator).state;
            let id = written.get(&indicator).cloned().unwrap_or_default();
            linked.entry(evidence).or_default().push(LinkedIndicator { id, state });
        }
        Ok(linked)
    }

    /// Fills in how the statements of drafts stand for the saved versions of the same pieces.
    fn stand_in(&self, drafts: &mut [EvidenceSummary], stands: &Stands) -> Result<()> {
        for draft in drafts.iter_mut().filter(|draft| draft.version > 0) {
            let Some(number) = store::evidence::number(self.store.db(), &draft.id)? else {
                continue;
            };
            for link in &mut draft.indicators {
                let Ok(indicator) = self.indicator_number(&link.id) else { continue };
                let state = stands.piece(number, indicator).state;
                link.state = if state == State::NoEvidence { State::NotAsked } else { state };
            }
        }
        Ok(())
    }

    /// Every draft, with the number of its evidence if that was saved before.
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
        let wanted = Wanted::of(search);
        if wanted.beginnings().is_empty() && !search.trim().is_empty() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for (draft, number) in drafts {
            let input = draft.input;
            let names = input.files.iter().map(|file| file.name.as_str());
            let said = [input.title.as_str(), &input.text].into_iter().chain(names);
            if !wanted.all_in(&said.collect::<Vec<_>>().join(" ")) {
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

/// A row as a list shows it. Evidence without an indicator is shown as a draft: it cannot count.
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
