//! Reads a file without a portfolio, for tests that feed damaged files to every reader.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::columns::{self, Columns};
use super::pieces::ReadAs;
use super::sort::Sort;
use super::source::Source;
use super::statements::Statements;
use super::{badge, folder, leap2a, log, moodle_own, taken_out, training};
use crate::clock;
use crate::error::{Bringing, Result};
use crate::sign_off::Trust;
use crate::words;
use crate::working_life;

/// How many entries there are in a file of any sort.
///
/// # Errors
/// [`Bringing`], with where it is.
pub fn count_entries(bytes: &[u8], today: NaiveDate) -> Result<usize> {
    let source = Source::of_bytes(words::brought::A_FILE, bytes.to_vec())?;
    let statements = Statements::default();
    let pieces = match source.sort()? {
        Sort::Folder => folder::read(&source, false, today)?,
        Sort::TakeOut => taken_out::read(&source, &statements, &HashSet::new())?,
        Sort::Moodle => moodle_own::read(&source, &statements, today)?,
        Sort::Leap2a => leap2a::read(&source, today)?,
        Sort::Badge => badge::read(&source, &Trust::default(), clock::start_of(today))?,
        Sort::Table => {
            let (table, said) = (source.table("")?, Columns::default());
            let reader = columns::told(&table);
            let places = columns::places(reader, &table, &said)?;
            match reader {
                ReadAs::Training => {
                    let noun = working_life::noun("training").ok_or(Bringing::Unknown)?;
                    training::read(&table, &places, &said, noun)
                }
                _ => log::read(&table, &places, &said, &statements, &BTreeMap::new())?,
            }
        }
    };
    Ok(pieces.pieces.len())
}
