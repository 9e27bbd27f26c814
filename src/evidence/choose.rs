//! Lists finished pieces to choose from: to link to a statement, or as highlights of an appraisal.

use super::types::{EvidenceList, EvidenceSummary};
use crate::Portfolio;
use crate::error::Result;
use crate::text::Wanted;

impl Portfolio {
    /// At most `most` finished pieces whose title holds all the words, newest first, without those that are linked to `indicator`
    /// already.
    pub fn pieces_to_choose(
        &self,
        typed: &str,
        linked_to: &str,
        most: usize,
    ) -> Result<EvidenceList> {
        let mut items = self.evidence_list("")?.items;
        let linked = |one: &EvidenceSummary| one.indicators.iter().any(|link| link.id == linked_to);
        items.retain(|one| one.version > 0 && !one.withdrawn && !linked(one));
        let counted = |items: &[_]| u32::try_from(items.len()).unwrap_or(u32::MAX);
        let of = counted(&items);
        let wanted = Wanted::of(typed);
        items.retain(|one| wanted.all_in(&one.title));
        let total = counted(&items);
        items.truncate(most);
        Ok(EvidenceList { total, of, drafts: 0, items })
    }
}
