//! The result of reading a file: pieces, questions and remarks.

use std::collections::BTreeMap;

use super::listing::BytesPlace;
use crate::codes;
use crate::evidence::EvidenceInput;
use crate::qualification::QualificationInput;
use crate::working_life::{EntryInput, Noun};

codes::codes! {
    /// What a file is read as.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    ReadAs {
        /// A table with a line for each thing that was done.
        Log = "log",
        /// A table with a line for each training.
        Training = "training",
        /// A folder or a ZIP file with files in it.
        Folder = "folder",
        /// A portfolio of Mahara or another program, in the form Leap2A.
        Leap2a = "leap2a",
        /// The copy of their own data that Moodle hands to a person.
        Moodle = "moodle",
        /// A take-out of one of our portfolios.
        TakeOut = "take-out",
        /// A badge that somebody gave, or a learner record of several.
        Badge = "badge",
    }
}

codes::codes! {
    /// What would become of an entry.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    Outlook {
        /// It would be brought in.
        New = "new",
        /// It is here already.
        Here = "here",
        /// It cannot be brought in.
        No = "no",
    }
}

/// Something to be brought in.
#[derive(Debug, Clone)]
pub struct PieceToBring {
    /// The id it keeps; a new one when empty.
    pub id: String,
    /// Its key, a digest, by which it is recognised when it is brought in again.
    pub key: String,
    /// Its place in the file: "row 7".
    pub at: String,
    /// Its content.
    pub says: Says,
    /// Its files.
    pub files: Vec<PieceFile>,
}

/// A file of a piece. Its bytes are read when they are kept.
#[derive(Debug, Clone)]
pub struct PieceFile {
    /// Its own name.
    pub name: String,
    /// Where its bytes are.
    pub place: BytesPlace,
}

/// The content of a piece.
#[derive(Debug, Clone)]
pub enum Says {
    /// It is evidence.
    Evidence(EvidenceInput),
    /// It is an entry of working life.
    Entry(&'static Noun, EntryInput),
    /// It is a qualification or experience.
    Qualification(QualificationInput),
    /// It cannot be brought in, and why.
    Nothing {
        /// Its title.
        title: String,
        /// Why, as a sentence.
        why: String,
    },
}

/// A code that fits more than one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The id of the answer: row and code.
    pub id: String,
    /// The code as it is written there.
    pub written: String,
    /// Its place in the file.
    pub at: String,
    /// The title of the piece.
    pub title: String,
    /// The statements it fits, as they are written here.
    pub fits: Vec<String>,
}

/// Everything that was read of a file.
#[derive(Debug, Default)]
pub struct Pieces {
    /// The pieces, in the order of the file.
    pub pieces: Vec<PieceToBring>,
    /// The questions that must be answered first.
    pub questions: Vec<Question>,
    /// What has no place here, and how often it occurs.
    pub left_out: BTreeMap<String, usize>,
    /// Remarks on the file, as sentences.
    pub notes: Vec<String>,
}

impl Pieces {
    /// Counts something that has no place here.
    pub fn leave_out(&mut self, what: &str) {
        *self.left_out.entry(what.to_owned()).or_default() += 1;
    }
}
