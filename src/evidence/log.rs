//! Logs a new piece of evidence.

use std::path::PathBuf;

use super::kept::to_kept;
use super::types::{Draft, EvidenceInput};
use crate::Portfolio;
use crate::error::Result;
use crate::store::{self, Db};

impl Portfolio {
    /// Logs a piece of evidence as version 1 and returns its id.
    ///
    /// # Errors
    /// Those of a field that is missing, too long, unknown or in the future; nothing is saved then.
    pub fn log(&mut self, input: &EvidenceInput) -> Result<String> {
        let id = self.randomness.id(self.clock.now())?;
        self.log_as(&id, input)?;
        Ok(id)
    }

    /// Logs a piece of evidence with the files at these paths. When one cannot be attached, what was
    /// given so far is kept as a draft.
    ///
    /// # Errors
    /// Those of [`Portfolio::log`], with nothing saved; those of [`Portfolio::attach_file`], with a draft.
    pub fn log_with_files(&mut self, input: &EvidenceInput, files: &[PathBuf]) -> Result<String> {
        let mut draft = Draft { id: self.randomness.id(self.clock.now())?, input: input.clone() };
        self.checked(input)?;
        for file in files {
            match self.attach_file(file) {
                Ok(kept) => draft.input.files.push(kept.into()),
                Err(error) => {
                    self.save_draft(&draft)?;
                    return Err(error);
                }
            }
        }
        self.log_as(&draft.id, &draft.input)?;
        Ok(draft.id)
    }

    /// Logs a piece of evidence under an id it already has: that of its draft, or of the portfolio it comes from.
    pub(crate) fn log_as(&mut self, id: &str, input: &EvidenceInput) -> Result<()> {
        let input = self.checked(input)?;
        self.log_checked(id, input)
    }

    /// As [`Portfolio::log_as`], for input that [`Portfolio::checked`] has returned.
    pub(crate) fn log_checked(&mut self, id: &str, checked: EvidenceInput) -> Result<()> {
        let version = self.prepare_checked(1, checked)?;
        self.store.write(|db| {
            let evidence = store::evidence::insert(db, id)?;
            version.insert(db, evidence)?;
            store::evidence::delete_draft(db, id)
        })
    }

    /// Everything a new version needs, checked before the transaction begins.
    pub(super) fn prepare(&self, version: u32, input: &EvidenceInput) -> Result<Prepared> {
        let input = self.checked(input)?;
        self.prepare_checked(version, input)
    }

    fn prepare_checked(&self, version: u32, input: EvidenceInput) -> Result<Prepared> {
        let shows = input
            .shows
            .iter()
            .map(|show| Ok((self.indicator_number(&show.indicator)?, show.how.clone())))
            .collect::<Result<_>>()?;
        let details = to_kept(&input.details)?;
        Ok(Prepared { version, input, shows, details, saved_at: self.stamp() })
    }
}

/// A checked version, ready to be written.
pub(super) struct Prepared {
    version: u32,
    input: EvidenceInput,
    shows: Vec<(i64, String)>,
    details: String,
    saved_at: String,
}

impl Prepared {
    /// Writes the version with its links, its files and its words in the search index.
    pub(super) fn insert(&self, db: &Db, evidence: i64) -> Result<()> {
        let input = &self.input;
        let new = store::evidence::NewVersion {
            version: self.version,
            kind: input.kind,
            happened_on: input.happened_on,
            title: &input.title,
            text: &input.text,
            setting: &input.setting,
            details: &self.details,
            saved_at: &self.saved_at,
        };
        let number = store::evidence::insert_version(db, evidence, &new)?;
        for (indicator, how) in &self.shows {
            store::evidence::insert_shows(db, number, *indicator, how)?;
        }
        for (position, file) in input.files.iter().enumerate() {
            store::evidence::insert_attached(db, number, position, &file.digest, &file.name)?;
        }
        let names: Vec<&str> = input.files.iter().map(|file| file.name.as_str()).collect();
        store::search::index(
            db,
            evidence,
            &input.title,
            &input.text,
            &names.join(" "),
            self.version > 1,
        )
    }
}
