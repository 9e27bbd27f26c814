//! Keeps entries: a new one, or the next version of one.

use super::agreed::lapse;
use super::as_it_came::as_it_came;
use super::check::Checked;
use super::fields::Fields;
use super::input::{EntryInput, content_of, input_of};
use super::noun::Noun;
use crate::Portfolio;
use crate::error::{Agreeing, EntryFault, Error, Result, Why};
use crate::evidence::FileRef;
use crate::sign_off::{self, EntryContent, FileSeal};
use crate::store::entry::{EntryRow, NewVersion};
use crate::versions::{Saving, change};
use crate::{store, text};

/// The most characters of the part for the owner's eyes only.
const PRIVATE: usize = 20_000;
/// The name of that part, as a field.
pub(super) const PRIVATE_FIELD: &str = "private";

impl Portfolio {
    /// Keeps a new entry and returns its id. Of a noun with a single entry, that entry is changed.
    ///
    /// # Errors
    /// [`Error::Entry`], [`Error::BadDate`], [`Error::Unknown`] (indicator), [`Error::NoSuchEvidence`],
    /// [`Error::NoSuchAttachment`]; nothing is kept then.
    pub fn add_entry(&mut self, noun: &'static Noun, input: &EntryInput) -> Result<String> {
        if noun.single
            && let Some(row) = self.standing_entries(noun)?.pop()
        {
            self.change_entry(&row.id, input)?;
            return Ok(row.id);
        }
        let id = self.randomness.id(self.clock.now())?;
        self.keep(noun, None, &id, input)?;
        Ok(id)
    }

    /// As [`Portfolio::add_entry`], under the id it had in the portfolio it comes from.
    pub(crate) fn add_entry_as(
        &mut self,
        noun: &'static Noun,
        id: &str,
        input: &EntryInput,
    ) -> Result<()> {
        self.keep(noun, None, id, input).map(drop)
    }

    /// Keeps the next version of an entry and returns its number. Saving the newest version unchanged makes no new one.
    ///
    /// # Errors
    /// As [`Portfolio::add_entry`]; [`Agreeing::NoSuchEntry`].
    pub fn change_entry(&mut self, id: &str, input: &EntryInput) -> Result<u32> {
        let newest = self.standing_entry(id)?;
        let noun = super::noun(&newest.noun).ok_or(Error::Damaged)?;
        self.keep(noun, Some(&newest), id, input)
    }

    /// The newest version of an entry, as a form gives it.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`].
    pub fn entry_input(&self, id: &str) -> Result<EntryInput> {
        input_of(&self.standing_entry(id)?)
    }

    /// Whether an entry could be kept as it is.
    ///
    /// # Errors
    /// As [`Portfolio::add_entry`].
    pub(crate) fn check_entry(&self, noun: &'static Noun, input: &EntryInput) -> Result<()> {
        self.checked_entry(noun, &Fields(input.fields.clone())).map(drop)
    }

    /// The newest version of an entry that is neither withdrawn nor erased.
    pub(super) fn standing_entry(&self, id: &str) -> Result<EntryRow> {
        let row = store::entry::newest(self.store.db(), id)?;
        let row = row.filter(|row| row.withdrawn_at.is_empty() && row.erased_at.is_empty());
        Ok(row.ok_or(Agreeing::NoSuchEntry)?)
    }

    /// The entries of a noun that are neither withdrawn nor erased, in the order they were added.
    pub(super) fn standing_entries(&self, noun: &Noun) -> Result<Vec<EntryRow>> {
        let mut rows = store::entry::all_newest(self.store.db(), noun.code)?;
        rows.retain(|row| row.withdrawn_at.is_empty() && row.erased_at.is_empty());
        Ok(rows)
    }

    fn keep(
        &mut self,
        noun: &'static Noun,
        before: Option<&EntryRow>,
        id: &str,
        input: &EntryInput,
    ) -> Result<u32> {
        let Checked { mut fields, indicators, evidence } =
            self.checked_entry(noun, &Fields(input.fields.clone()))?;
        let said = before.map(content_of).transpose()?.flatten();
        let said_before = said.as_ref().map(|said| Fields(said.fields.clone()));
        (noun.fill)(&mut fields, said_before.as_ref(), self)?;
        lapse(noun, &mut fields, said_before.as_ref());
        if let Some(before) = before {
            as_it_came(before, &fields)?;
        }
        let private = if noun.private { text::lines(&input.private) } else { String::new() };
        if private.chars().count() > PRIVATE {
            return Err(EntryFault::new(noun.code, PRIVATE_FIELD, Why::TooLong(PRIVATE)).into());
        }
        let files = self.sealed_files(&input.files)?;
        let says = (&fields.0, &files, &private);
        let version = match (before, &said) {
            (Some(before), Some(said)) => {
                let newest = (&said.fields, &said.files, &before.private);
                match change((before.version, &newest), &says) {
                    Saving::Said(version) => return Ok(version),
                    Saving::Next(version) => version,
                }
            }
            _ => 1,
        };
        let named: Vec<(String, String)> =
            files.iter().map(|file| (file.digest.clone(), file.name.clone())).collect();
        let content = EntryContent {
            noun: noun.code.to_owned(),
            id: id.to_owned(),
            version,
            fields: fields.0,
            files,
        };
        let content = String::from_utf8(sign_off::bytes(&content)?).map_err(|_| Error::Damaged)?;
        let at = self.stamp();
        self.store.write(|db| {
            let entry = match before {
                Some(before) => before.entry,
                None => store::entry::insert(db, id, noun.code)?,
            };
            let new = NewVersion {
                version,
                content: &content,
                private: &private,
                saved_at: &at,
                indicators: &indicators,
                evidence: &evidence,
                files: &named,
            };
            store::entry::insert_version(db, entry, &new)
        })?;
        Ok(version)
    }

    fn sealed_files(&self, files: &[FileRef]) -> Result<Vec<FileSeal>> {
        files
            .iter()
            .map(|file| {
                store::evidence::attachment(self.store.db(), &file.digest)?
                    .ok_or(Error::NoSuchAttachment)?;
                Ok(FileSeal { name: text::line(&file.name), digest: file.digest.clone() })
            })
            .collect()
    }
}
