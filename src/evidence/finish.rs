//! Finishes a draft: it becomes a version of its evidence.

use super::types::Evidence;
use crate::Portfolio;
use crate::error::Result;

impl Portfolio {
    /// Turns a draft into version 1 of its evidence, or the next version. Saved evidence without a
    /// draft stays as it is.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`] when there is neither; those of [`Portfolio::log`], and the draft stays.
    pub fn finish_draft(&mut self, id: &str) -> Result<Evidence> {
        if let Some(draft) = self.draft(id)? {
            self.amend(id, &draft.input)?;
        }
        self.evidence(id)
    }
}
