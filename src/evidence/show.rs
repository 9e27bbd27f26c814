//! Shows a piece of evidence in full.

use super::list::summary;
use super::types::{Evidence, EvidenceSummary};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::portfolio::Stands;
use crate::store;

impl Portfolio {
    /// A piece of evidence in full, as last saved; a draft that was never saved as it stands.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn evidence(&self, id: &str) -> Result<Evidence> {
        let db = self.store.db();
        let Some(number) = store::evidence::number(db, id)? else {
            return self.draft_in_full(id);
        };
        self.in_full(id, &self.pieces_stand(&[number])?)
    }

    /// A saved piece in full, when it is known how it stands.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub(crate) fn in_full(&self, id: &str, stands: &Stands) -> Result<Evidence> {
        let db = self.store.db();
        let newest = store::evidence::newest(db, id)?.ok_or(Error::NoSuchEvidence)?;
        let row = store::listed::these(db, &[newest.evidence])?.pop();
        let row = row.ok_or(Error::NoSuchEvidence)?;
        let mut linked = self.linked(&[newest.evidence], stands)?;
        let mut summary = summary(row, linked.remove(&newest.evidence).unwrap_or_default());
        summary.draft |= store::evidence::draft(db, id)?.is_some();
        let input = self.input_of(&newest)?;
        Ok(Evidence {
            summary,
            text: input.text,
            setting: input.setting,
            details: input.details,
            shows: input.shows,
            files: self.attachments(newest.number)?,
            saved_at: store::evidence::saved_at(db, newest.evidence)?,
        })
    }

    fn draft_in_full(&self, id: &str) -> Result<Evidence> {
        let input = self.draft(id)?.ok_or(Error::NoSuchEvidence)?.input;
        let files = self.files_of(&input)?;
        Ok(Evidence {
            summary: EvidenceSummary {
                id: id.to_owned(),
                title: input.title,
                kind: input.kind,
                happened_on: input.happened_on,
                version: 0,
                draft: true,
                withdrawn: false,
                erased: false,
                files: u32::try_from(files.len()).unwrap_or(u32::MAX),
                indicators: Vec::new(),
            },
            text: input.text,
            setting: input.setting,
            details: input.details,
            shows: input.shows,
            files,
            saved_at: Vec::new(),
        })
    }
}
