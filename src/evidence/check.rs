//! The checks on evidence before it is saved as more than a draft.

use std::collections::BTreeMap;

use super::types::{EvidenceInput, FileRef, Shows};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::words;
use crate::{clock, store, text};

/// The most characters a title may have.
const TITLE: usize = 200;
/// The most characters a text may have.
const TEXT: usize = 64 * 1024;
/// The most characters a small field may have.
const FIELD: usize = 2_000;

impl Portfolio {
    /// Checks the input and returns it in the form it is kept in.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::TooLong`], [`Error::DateInFuture`], [`Error::Unknown`]
    /// (indicator), [`Error::NoSuchAttachment`].
    pub(crate) fn checked(&self, input: &EvidenceInput) -> Result<EvidenceInput> {
        if input.happened_on > self.clock.today() {
            return Err(Error::DateInFuture);
        }
        let title = text::line(&input.title);
        if title.is_empty() {
            return Err(Error::Missing { what: words::entries::A_TITLE, field: "title" });
        }
        at_most(words::shared::THE_TITLE, "title", &title, TITLE)?;
        let body = text::lines(&input.text);
        at_most(words::entries::THE_TEXT, "text", &body, TEXT)?;
        let setting = text::line(&input.setting);
        at_most(words::entries::THE_SETTING, "setting", &setting, FIELD)?;
        Ok(EvidenceInput {
            kind: input.kind,
            happened_on: input.happened_on,
            title,
            text: body,
            setting,
            details: details(input)?,
            shows: self.checked_shows(&input.shows)?,
            files: self.checked_files(&input.files)?,
        })
    }

    /// Checks that every indicator exists and is named once.
    fn checked_shows(&self, shows: &[Shows]) -> Result<Vec<Shows>> {
        let mut kept: Vec<Shows> = Vec::with_capacity(shows.len());
        for show in shows {
            self.indicator_number(&show.indicator)?;
            let how = text::lines(&show.how);
            at_most(words::entries::HOW_IT_SHOWS_IT, "how", &how, FIELD)?;
            let (framework, id) = self.split_written(&show.indicator);
            let indicator = self.indicator_written(framework, id);
            if !kept.iter().any(|one| one.indicator == indicator) {
                kept.push(Shows { indicator, how });
            }
        }
        Ok(kept)
    }

    fn checked_files(&self, files: &[FileRef]) -> Result<Vec<FileRef>> {
        files
            .iter()
            .map(|file| {
                store::evidence::attachment(self.store.db(), &file.digest)?
                    .ok_or(Error::NoSuchAttachment)?;
                Ok(FileRef { digest: file.digest.clone(), name: text::line(&file.name) })
            })
            .collect()
    }
}

pub(super) fn at_most(
    what: &'static str,
    field: &'static str,
    text: &str,
    limit: usize,
) -> Result<()> {
    if text.chars().count() > limit {
        return Err(Error::TooLong { what, field, limit });
    }
    Ok(())
}

/// The answers to the kind's own questions; empty answers are left out.
fn details(input: &EvidenceInput) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for field in input.kind.fields() {
        let answer = text::lines(input.details.get(field.id).map_or("", String::as_str));
        at_most(words::entries::THAT_ANSWER, field.id, &answer, FIELD)?;
        if field.date && !answer.is_empty() && clock::day(&answer).is_none() {
            return Err(Error::BadDate);
        }
        if !answer.is_empty() {
            kept.insert(field.id.to_owned(), answer);
        }
    }
    Ok(kept)
}
