//! Brings in the chosen entries of a file: all of them, or none.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::columns::missing;
use super::listing::Bytes;
use super::look::{Choices, ReadSource};
use super::pieces::{Outlook, PieceToBring, ReadAs, Says};
use super::source::Source;
use crate::error::{Bringing, Error, Result};
use crate::evidence::{FileRef, sniff};
use crate::ids::is_id;
use crate::sign_off::Said;
use crate::store::brought::BroughtRow;
use crate::words;
use crate::working_life::{self, EntryInput, Noun};
use crate::{Portfolio, store};

/// Codes of what an entry of a file became.
pub(super) const EVIDENCE: &str = "evidence";
pub(super) const ENTRY: &str = "entry";
pub(super) const QUALIFICATION: &str = "qualification";

/// The most unanswered questions that an error names.
const NAMED: usize = 3;

/// The result of bringing in a file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BroughtIn {
    /// Its id, to take it back by; empty when nothing was new.
    pub id: String,
    /// What it was read as.
    pub reader: ReadAs,
    /// How many pieces were made.
    pub added: usize,
    /// How many entries were here already.
    pub here: usize,
    /// How many could not be brought in.
    pub no: usize,
    /// How many were not chosen.
    pub not_chosen: usize,
    /// What had no place here, and how often it occurs.
    pub left_out: BTreeMap<String, usize>,
    /// What else there is to say, in sentences.
    pub notes: Vec<String>,
}

impl Portfolio {
    /// Brings in the chosen entries of a file: all of them are on the disk afterwards, or none. The file is kept unchanged. Entries
    /// that are here already are skipped.
    ///
    /// # Errors
    /// [`Bringing`], with where it is; those of what is kept. Nothing is brought in then.
    pub fn bring(&mut self, source: &Source, choices: &Choices) -> Result<BroughtIn> {
        let read = self.read_source(source, choices)?;
        if let Some(table) = &read.table {
            let missing = missing(read.reader, &table.places, &table.said);
            if !missing.is_empty() {
                let fields = missing.iter().map(|field| field.label).collect();
                return Err(Bringing::NoColumn { fields }.into());
            }
        }
        let chosen = chosen(&read, choices)?;
        let count = |wanted| read.outlooks.iter().filter(|(outlook, _)| *outlook == wanted).count();
        let mut brought = BroughtIn {
            id: String::new(),
            reader: read.reader,
            added: chosen.len(),
            here: count(Outlook::Here),
            no: count(Outlook::No),
            not_chosen: count(Outlook::New) - chosen.len(),
            left_out: read.pieces.left_out.clone(),
            notes: read.pieces.notes.clone(),
        };
        if chosen.is_empty() {
            return Ok(brought);
        }
        self.store.still_there()?;
        // The file first, the row after, as with every attachment.
        let kept = match source.bytes() {
            Some(bytes) => store::files::keep(&self.folder, &self.key, bytes)?,
            None => String::new(),
        };
        brought.id = self.randomness.id(self.clock.now())?;
        let row = BroughtRow {
            number: 0,
            id: brought.id.clone(),
            digest: read.digest.clone(),
            source: kept,
            name: source.name.clone(),
            reader: read.reader.code().to_owned(),
            left_out: serde_json::to_string(&read.pieces.left_out)
                .map_err(|_| Error::Store(words::brought::WHAT_WAS_LEFT_OUT.to_owned()))?,
            brought_at: self.stamp(),
            taken_back_at: String::new(),
            pieces: 0,
        };
        let mut bytes = Bytes::of(source)?;
        self.as_one(|portfolio| {
            let number = portfolio.note_source(&row, source)?;
            let mut made = Vec::with_capacity(chosen.len());
            for piece in chosen {
                made.push((piece.key.as_str(), portfolio.keep_piece(piece, &mut bytes)?));
            }
            // Inserted in the order of the primary key, which is fastest.
            made.sort_unstable_by_key(|(key, _)| *key);
            portfolio.store.write(|db| {
                made.iter().try_for_each(|(key, (what, made))| {
                    store::brought::insert_piece(db, key, number, what, made)
                })
            })?;
            let Some(table) = &read.table else { return Ok(()) };
            let said = serde_json::to_string(&table.said)
                .map_err(|_| Error::Store(words::brought::THE_COLUMNS.to_owned()))?;
            portfolio.store.write(|db| {
                store::brought::remember_columns(db, &table.head, &said, &row.brought_at)
            })
        })?;
        Ok(brought)
    }

    fn note_source(&mut self, row: &BroughtRow, source: &Source) -> Result<i64> {
        self.store.write(|db| {
            if let Some(bytes) = source.bytes() {
                let size = u32::try_from(bytes.len()).map_err(|_| Error::AttachmentTooLarge)?;
                let at = &row.brought_at;
                store::evidence::note_attachment(db, &row.source, size, sniff(bytes), at)?;
            }
            store::brought::insert(db, row)
        })
    }

    /// Keeps a piece; returns what it became, and its id.
    fn keep_piece(
        &mut self,
        piece: &PieceToBring,
        bytes: &mut Bytes<'_>,
    ) -> Result<(&'static str, String)> {
        let mut files: Vec<FileRef> = Vec::with_capacity(piece.files.len());
        for file in &piece.files {
            files.push(self.attach(&file.name, &bytes.read(&file.place)?)?.into());
        }
        let id = match piece.id.as_str() {
            "" => self.randomness.id(self.clock.now())?,
            id => id.to_owned(),
        };
        let what = match &piece.says {
            Says::Evidence(input) if files.is_empty() => {
                self.log_checked(&id, input.clone())?;
                EVIDENCE
            }
            Says::Evidence(input) => {
                let mut input = input.clone();
                input.files.extend(files);
                self.log_as(&id, &input)?;
                EVIDENCE
            }
            Says::Entry(noun, input) => {
                let noun = *noun;
                let mut input = self.with_what_is_here(noun, input)?;
                input.files.extend(files);
                self.add_entry_as(noun, &id, &input)?;
                ENTRY
            }
            Says::Qualification(input) => {
                return Ok((QUALIFICATION, self.note_qualification(input)?));
            }
            Says::Nothing { .. } => return Err(Bringing::NoSuchEntry.into()),
        };
        Ok((what, id))
    }

    /// An entry without references to evidence and trainings that were not chosen.
    fn with_what_is_here(&self, noun: &'static Noun, input: &EntryInput) -> Result<EntryInput> {
        let mut input = input.clone();
        for field in noun.fields {
            if !matches!(field.form, working_life::Form::Evidence | working_life::Form::RestsOn) {
                continue;
            }
            let Some(Said::Many(named)) = input.fields.get_mut(field.name) else { continue };
            let mut here = Vec::new();
            for one in named.iter() {
                let there = match field.form {
                    _ if !is_id(one) => self.indicator_number(one).is_ok(),
                    working_life::Form::Evidence => {
                        store::evidence::number(self.store.db(), one)?.is_some()
                    }
                    _ => store::entry::newest(self.store.db(), one)?.is_some(),
                };
                if there {
                    here.push(one.clone());
                }
            }
            *named = here;
        }
        Ok(input)
    }
}

/// The new pieces that were chosen.
fn chosen<'a>(read: &'a ReadSource, choices: &Choices) -> Result<Vec<&'a PieceToBring>> {
    let only: Option<HashSet<&str>> =
        choices.only.as_ref().map(|only| only.iter().map(String::as_str).collect());
    let pieces = &read.pieces.pieces;
    if let Some(only) = &only {
        let there: HashSet<&str> =
            pieces.iter().flat_map(|piece| [piece.key.as_str(), piece.at.as_str()]).collect();
        if !only.is_subset(&there) {
            return Err(Bringing::NoSuchEntry.into());
        }
    }
    let wanted = |piece: &PieceToBring| {
        let named = |only: &HashSet<&str>| {
            only.contains(piece.key.as_str()) || only.contains(piece.at.as_str())
        };
        only.as_ref().is_none_or(named)
    };
    let new = pieces.iter().zip(&read.outlooks);
    let new = new.filter(|(piece, (outlook, _))| *outlook == Outlook::New && wanted(piece));
    let chosen: Vec<&PieceToBring> = new.map(|(piece, _)| piece).collect();
    let places: HashSet<&str> = chosen.iter().map(|piece| piece.at.as_str()).collect();
    let questions = read.pieces.questions.iter().map(|question| question.at.as_str());
    let open: Vec<&str> = questions.filter(|at| places.contains(at)).collect();
    if !open.is_empty() {
        let more = open.len().saturating_sub(NAMED);
        let mut at = open.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        if more > 0 {
            at.push_str(&words::brought::and_more(more));
        }
        return Err(Bringing::Unanswered { at }.into());
    }
    Ok(chosen)
}
