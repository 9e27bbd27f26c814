//! Import and export: files of other systems are read and written here, and nowhere else.
//!
//! A reader only turns bytes into pieces; `look` shows what would happen, and `bring` does it in one transaction. Nothing that
//! is brought in counts as a sign-off. Readers are lenient, writers are strict. Why:
//! `docs/decisions/0160-what-people-already-have.md`.

mod add_framework;
mod alone;
pub mod archive;
mod badge;
mod bring;
mod case;
mod columns;
mod columns_of_sheet;
mod day;
mod fields;
mod folder;
mod form;
mod frameworks;
mod head;
mod here;
mod html;
mod leap2a;
mod listing;
mod log;
mod look;
mod loose;
mod matrix;
mod moodle;
mod moodle_own;
mod notes;
mod pieces;
mod rows;
mod sheet;
mod sort;
mod source;
mod statements;
pub mod table;
mod take_back;
mod taken_out;
mod training;
mod training_out;
mod tree;
mod xml;

use chrono::{Datelike, NaiveDate};
use serde_json::error::Category;

pub use alone::count_entries;
pub use bring::BroughtIn;
pub use columns::Columns;
pub use form::FrameworkForm;
pub use frameworks::{FrameworkFile, framework_in, framework_out};
pub use look::{Choices, ColumnLook, EntryLook, FieldLook, Look, QuestionLook};
pub use pieces::{Outlook, ReadAs};
pub use source::Source;
pub use take_back::{BroughtView, TakenBack};
pub use tree::{Converted, MOST_ITEMS};

use crate::error::Error;
use crate::words;

/// What a file of another system calls stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StagesFrom {
    /// Its levels.
    Levels,
    /// The items that others refer to.
    CrossReferences,
    /// Nothing: every item is a statement.
    None,
}

/// How a framework of another system is read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What the stages are; none to follow the file itself.
    pub stages_from: Option<StagesFrom>,
    /// The current year, for a file without one.
    pub year: u16,
    /// The title of the framework, for a file without one.
    pub name: String,
}

impl Reading {
    /// Reads stages as the file says, for a file with this name.
    pub fn of(name: &str, today: NaiveDate) -> Self {
        let year = u16::try_from(today.year()).unwrap_or_default();
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        Self { stages_from: None, year, name }
    }
}

/// A file that was made.
#[derive(Debug)]
pub struct Written {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What has no place in it.
    pub told: Vec<String>,
}

/// JSON that cannot be read, and where.
fn malformed(error: &serde_json::Error) -> Error {
    let problem = match error.classify() {
        Category::Data => words::brought::FIELD_OF_WRONG_TYPE_OR_REPEATED,
        Category::Eof => words::shared::THE_FILE_ENDS_TOO_EARLY,
        _ => words::shared::THE_FILE_IS_NOT_VALID_JSON,
    };
    tree::wrong(words::shared::line_column(error.line(), error.column()), problem)
}
