//! A preview of bringing in a file. Nothing is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::columns::{self, Columns};
use super::fields::fields;
use super::here::{Here, TRAINING};
use super::pieces::{Outlook, PieceToBring, Pieces, ReadAs, Says};
use super::sort::Sort;
use super::source::Source;
use super::statements::Statements;
use super::table::{DataTable, letters};
use super::{badge, folder, leap2a, log, moodle_own, taken_out, training};
use crate::error::{Bringing, Result};
use crate::working_life::{EntryInput, Form, Noun};
use crate::{Portfolio, store, working_life};

/// What somebody chose before a file is brought in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default)]
pub struct Choices {
    /// What it is read as; none to recognise it by its content.
    pub reader: Option<ReadAs>,
    /// The meaning of the columns; none to use the remembered or recognised one.
    pub columns: Option<Columns>,
    /// The statements meant by codes that fit several, by code, or by row and code (`7:2.1`).
    pub means: BTreeMap<String, String>,
    /// Only these entries, by their keys or places; all of them when none.
    pub only: Option<Vec<String>>,
    /// Whether each folder becomes a piece, instead of each file.
    pub by_folder: bool,
}

/// The preview.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Look {
    /// The name of the file.
    pub name: String,
    /// Its digest.
    pub digest: String,
    /// What it is read as.
    pub reader: ReadAs,
    /// The columns of a table; none of anything else.
    pub columns: Vec<ColumnLook>,
    /// The fields that a column may hold.
    pub fields: Vec<FieldLook>,
    /// The meaning of the columns, as it was set, remembered or recognised.
    pub said: Columns,
    /// Its entries, in their order.
    pub entries: Vec<EntryLook>,
    /// The questions that must be answered first.
    pub questions: Vec<QuestionLook>,
    /// What has no place here, and how often it occurs.
    pub left_out: BTreeMap<String, usize>,
    /// Other remarks, as sentences.
    pub notes: Vec<String>,
    /// How many entries would be brought in.
    pub new: usize,
    /// How many are here already.
    pub here: usize,
    /// How many cannot be brought in.
    pub no: usize,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ColumnLook {
    /// Its letters, as a spreadsheet shows them.
    pub letters: String,
    /// Its heading.
    pub head: String,
    /// The field it holds, or none.
    pub field: Option<&'static str>,
    /// The first value in it.
    pub example: String,
    /// How many rows have a value in it.
    pub filled: usize,
}

/// A field that a column may hold.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FieldLook {
    /// Its name.
    pub name: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Whether it is required and has no column.
    pub missing: bool,
}

/// An entry of a file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EntryLook {
    /// Its key, different for every entry.
    pub key: String,
    /// Its place in the file: "row 7".
    pub at: String,
    /// What it would become: `evidence`, `qualification`, or a noun of working life.
    pub what: String,
    /// Its title.
    pub title: String,
    /// Its day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
    /// The statements it is linked to.
    pub shows: Vec<String>,
    /// How many files it has.
    pub files: usize,
    /// What would become of it.
    pub outlook: Outlook,
    /// Why it cannot be brought in, as a sentence.
    pub why: String,
}

/// A question: a code that fits several statements.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QuestionLook {
    /// The name of the answer, in `means`.
    pub id: String,
    /// The code as it is written there.
    pub written: String,
    /// Where.
    pub at: String,
    /// The title of the entry.
    pub title: String,
    /// The statements it fits: their written ids and names.
    pub fits: Vec<(String, String)>,
}

/// A source that was read, with what would become of each entry.
pub(super) struct ReadSource {
    pub digest: String,
    pub reader: ReadAs,
    pub pieces: Pieces,
    pub outlooks: Vec<(Outlook, String)>,
    pub table: Option<ReadTable>,
}

/// A table that was read.
pub(super) struct ReadTable {
    pub table: DataTable,
    pub places: columns::Places,
    pub said: Columns,
    pub head: String,
}

impl Portfolio {
    /// Previews bringing in a file. Nothing is written.
    ///
    /// # Errors
    /// [`Bringing`], with where it is.
    pub fn look_into(&self, source: &Source, choices: &Choices) -> Result<Look> {
        let read = self.read_source(source, choices)?;
        let count = |wanted| read.outlooks.iter().filter(|(outlook, _)| *outlook == wanted).count();
        let (new, here, no) = (count(Outlook::New), count(Outlook::Here), count(Outlook::No));
        let mut columns = Vec::new();
        let mut fields = Vec::new();
        let mut said = Columns::default();
        if let Some(read_table) = &read.table {
            columns = column_looks(read_table);
            let missing = columns::missing(read.reader, &read_table.places, &read_table.said);
            fields = self::fields(read.reader)
                .iter()
                .map(|field| FieldLook {
                    name: field.name,
                    label: field.label,
                    missing: missing.iter().any(|one| one.name == field.name),
                })
                .collect();
            said = read_table.said.clone();
        }
        let questions = self.question_looks(&read.pieces)?;
        let entries = read.pieces.pieces.iter().zip(read.outlooks);
        Ok(Look {
            name: source.name.clone(),
            digest: read.digest,
            reader: read.reader,
            columns,
            fields,
            said,
            entries: entries
                .map(|(piece, (outlook, why))| entry_look(piece, outlook, why))
                .collect(),
            questions,
            left_out: read.pieces.left_out,
            notes: read.pieces.notes,
            new,
            here,
            no,
        })
    }

    /// Reads a source: its pieces, and what would become of each.
    pub(super) fn read_source(&self, source: &Source, choices: &Choices) -> Result<ReadSource> {
        let (reader, mut pieces, table) = match source.sort()? {
            Sort::Table => self.read_table(source, choices)?,
            Sort::Folder => {
                let today = self.clock().today();
                (ReadAs::Folder, folder::read(source, choices.by_folder, today)?, None)
            }
            Sort::TakeOut => {
                let own = store::copy::records(self.store.db())?;
                let own = own.into_iter().map(|(digest, _)| digest).collect();
                (ReadAs::TakeOut, taken_out::read(source, &Statements::of(self)?, &own)?, None)
            }
            Sort::Badge => {
                (ReadAs::Badge, badge::read(source, &self.trust()?, self.clock().now())?, None)
            }
            Sort::Moodle => {
                let today = self.clock().today();
                let pieces = moodle_own::read(source, &Statements::of(self)?, today)?;
                (ReadAs::Moodle, pieces, None)
            }
            Sort::Leap2a => (ReadAs::Leap2a, leap2a::read(source, self.clock().today())?, None),
        };
        let outlooks = self.outlooks(&mut pieces.pieces)?;
        // A folder has no bytes, so its digest is made from the keys of its pieces.
        let keys: Vec<&str> = pieces.pieces.iter().map(|piece| piece.key.as_str()).collect();
        let digest = match source.digest.as_str() {
            "" => crate::digest::digest(keys.join("\n").as_bytes()),
            digest => digest.to_owned(),
        };
        Ok(ReadSource { digest, reader, pieces, outlooks, table })
    }

    fn read_table(
        &self,
        source: &Source,
        choices: &Choices,
    ) -> Result<(ReadAs, Pieces, Option<ReadTable>)> {
        let said = choices.columns.clone().unwrap_or_default();
        let table = source.table(&said.sheet)?;
        if table.head.iter().filter(|head| !head.is_empty()).count() < 2 {
            return Err(Bringing::Unknown.into());
        }
        let reader = match choices.reader {
            Some(reader @ (ReadAs::Log | ReadAs::Training)) => reader,
            Some(_) => return Err(Bringing::Unknown.into()),
            None => columns::told(&table),
        };
        let head = columns::head_digest(reader, &table.head);
        let said = match &choices.columns {
            Some(said) => said.clone(),
            None => match store::brought::columns(self.store.db(), &head)? {
                Some(kept) => Columns::read(&kept)?,
                None => Columns::default(),
            },
        };
        let places = columns::places(reader, &table, &said)?;
        let noun = working_life::noun(TRAINING).ok_or(Bringing::Unknown)?;
        let pieces = match reader {
            ReadAs::Training => training::read(&table, &places, &said, noun),
            _ => {
                let statements = Statements::of(self)?;
                log::read(&table, &places, &said, &statements, &choices.means)?
            }
        };
        Ok((reader, pieces, Some(ReadTable { table, places, said, head })))
    }

    /// What would become of each piece. Evidence is normalised on the way.
    fn outlooks(&self, pieces: &mut [PieceToBring]) -> Result<Vec<(Outlook, String)>> {
        let known = store::brought::keys(self.store.db())?;
        let here = Here::of(self, pieces)?;
        let mut seen: HashSet<String> = HashSet::new();
        let mut outlooks = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let again =
                known.contains(&piece.key) || !seen.insert(piece.key.clone()) || here.has(piece);
            let checked = match &mut piece.says {
                _ if again => Ok(()),
                Says::Evidence(input) => self.checked(input).map(|checked| *input = checked),
                // Checked without references, because what it refers to may be in the same file.
                Says::Entry(noun, input) => self.check_entry(noun, &without_names(noun, input)),
                Says::Qualification(input) => self.check_qualification(input),
                Says::Nothing { why, .. } => {
                    outlooks.push((Outlook::No, why.clone()));
                    continue;
                }
            };
            outlooks.push(match checked {
                _ if again => (Outlook::Here, String::new()),
                Ok(()) => (Outlook::New, String::new()),
                Err(error) => (Outlook::No, error.to_string()),
            });
        }
        Ok(outlooks)
    }

    fn question_looks(&self, pieces: &Pieces) -> Result<Vec<QuestionLook>> {
        let mut called: HashMap<String, String> = HashMap::new();
        if !pieces.questions.is_empty() {
            for followed in self.every_framework()? {
                let framework = &followed.framework;
                for (_, competence, indicator) in framework.indicators() {
                    let written = self.indicator_written(&framework.id, &indicator.id);
                    called.insert(written, framework.name_of(competence, indicator));
                }
            }
        }
        let name = |id: &String| (id.clone(), called.get(id).unwrap_or(id).clone());
        Ok(pieces
            .questions
            .iter()
            .map(|one| QuestionLook {
                id: one.id.clone(),
                written: one.written.clone(),
                at: one.at.clone(),
                title: one.title.clone(),
                fits: one.fits.iter().map(name).collect(),
            })
            .collect())
    }
}

/// An entry without its references to evidence and trainings.
fn without_names(noun: &Noun, input: &EntryInput) -> EntryInput {
    let mut input = input.clone();
    for field in
        noun.fields.iter().filter(|field| matches!(field.form, Form::Evidence | Form::RestsOn))
    {
        input.fields.remove(field.name);
    }
    input
}

fn entry_look(piece: &PieceToBring, outlook: Outlook, why: String) -> EntryLook {
    let mut look = EntryLook {
        key: piece.key.clone(),
        at: piece.at.clone(),
        what: String::new(),
        title: String::new(),
        on: None,
        shows: Vec::new(),
        files: piece.files.len(),
        outlook,
        why,
    };
    match &piece.says {
        Says::Evidence(input) => {
            look.what = "evidence".to_owned();
            look.title.clone_from(&input.title);
            look.on = Some(input.happened_on);
            look.shows = input.shows.iter().map(|one| one.indicator.clone()).collect();
            look.files += input.files.len();
        }
        Says::Entry(noun, input) => {
            let said = working_life::Fields(input.fields.clone());
            look.what = noun.code.to_owned();
            look.title = said.text("title").to_owned();
            look.on = said.day(noun.day);
        }
        Says::Qualification(input) => {
            look.what = "qualification".to_owned();
            look.title.clone_from(&input.title);
            look.on = Some(input.since);
        }
        Says::Nothing { title, .. } => look.title.clone_from(title),
    }
    look
}

fn column_looks(read: &ReadTable) -> Vec<ColumnLook> {
    let heads = read.table.head.iter().enumerate();
    heads
        .map(|(place, head)| {
            let cells =
                || read.table.rows.iter().map(|row| row.cell(place)).filter(|one| !one.is_empty());
            ColumnLook {
                letters: letters(place),
                head: head.clone(),
                field: read.places.field_of(place),
                example: cells()
                    .next()
                    .map(|cell| cell.text().chars().take(60).collect())
                    .unwrap_or_default(),
                filled: cells().count(),
            }
        })
        .collect()
}
