//! What people already have, in; what they have here, out. Files of other systems are read here, and nowhere else.
//!
//! A reader turns bytes into pieces and does nothing else; `look` says what would happen, and `bring` does it as one.
//! Nothing that is brought in counts as a sign-off. Read leniently, written strictly. Why so:
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
    /// What its items refer to.
    CrossReferences,
    /// Nothing: every item is a statement.
    None,
}

/// How a framework of another system is read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What are stages; not told, what the file itself says.
    pub stages_from: Option<StagesFrom>,
    /// The year of today, for a file that tells none.
    pub year: u16,
    /// What the framework is called, where the file tells nothing.
    pub name: String,
}

impl Reading {
    /// As the file itself says it, of a file with this name.
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
