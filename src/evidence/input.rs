//! Evidence in the form it was given in, read back from the store, and its files.

use super::kept::from_kept;
use super::types::{Attachment, EvidenceInput, FileRef, Shows};
use crate::Portfolio;
use crate::error::Result;
use crate::store;
use crate::store::evidence::VersionRow;

impl Portfolio {
    /// The files that a form names; one that is not kept any more is left out.
    pub(crate) fn files_of(&self, input: &EvidenceInput) -> Result<Vec<Attachment>> {
        let db = self.store.db();
        let mut files = Vec::with_capacity(input.files.len());
        for FileRef { digest, name } in &input.files {
            if let Some((media_type, size)) = store::evidence::attachment(db, digest)? {
                let file = Attachment::new(digest.clone(), name.clone(), media_type, size);
                files.push(file.described(store::evidence::description(db, digest)?));
            }
        }
        Ok(files)
    }

    /// The files of a version.
    pub(crate) fn attachments(&self, version: i64) -> Result<Vec<Attachment>> {
        Ok(store::evidence::attached(self.store.db(), version)?
            .into_iter()
            .map(|row| {
                Attachment::new(row.digest, row.name, row.media_type, row.size)
                    .described(row.description)
            })
            .collect())
    }

    /// A saved version in the form it was given.
    pub(crate) fn input_of(&self, row: &VersionRow) -> Result<EvidenceInput> {
        let written = self.written_indicators()?;
        let details = from_kept(&row.details)?;
        let shows = store::evidence::shows(self.store.db(), row.number)?
            .into_iter()
            .map(|(indicator, how)| Shows {
                indicator: written.get(&indicator).cloned().unwrap_or_default(),
                how,
            })
            .collect();
        let files = store::evidence::attached(self.store.db(), row.number)?
            .into_iter()
            .map(|file| FileRef { digest: file.digest, name: file.name })
            .collect();
        Ok(EvidenceInput {
            kind: row.kind,
            happened_on: row.happened_on,
            title: row.title.clone(),
            text: row.text.clone(),
            setting: row.setting.clone(),
            details,
            shows,
            files,
        })
    }
}
