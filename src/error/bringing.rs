//! What can go wrong in bringing in what somebody already has.

use super::ErrorCode;

/// Why a file of another system was not brought in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Bringing {
    /// A file that holds nothing.
    #[error(
        "There is nothing in this file. Nothing was changed. Check that you chose the right one."
    )]
    Nothing,
    /// A file of more bytes than are read.
    #[error(
        "This file is larger than {most}, so it was not read. Nothing was changed. Part it into smaller files."
    )]
    TooLarge {
        /// The most there may be, in words.
        most: &'static str,
    },
    /// A table of more rows than are read.
    #[error(
        "This table has more than {most} rows, so it was not read. Nothing was changed. Part it into smaller files."
    )]
    TooManyRows {
        /// The most there may be, in words.
        most: &'static str,
    },
    /// A file that unpacks to far more than a real one does.
    #[error(
        "This file unpacks to far more than it should, so it was not read. Nothing was changed. Ask for the file again."
    )]
    Bomb,
    /// A file locked with a password, or saved by a very old program.
    #[error(
        "This file is locked with a password, or it was saved by a very old program. Nothing was changed. Open it there, save it as .xlsx or .csv without a password, and try again."
    )]
    Locked,
    /// A file that is no table.
    #[error(
        "This file could not be read as a table. Nothing was changed. Open it in the program it came from, save it as .xlsx or .csv, and try again."
    )]
    NotATable,
    /// A file that is no archive, or a damaged one.
    #[error(
        "This ZIP file is damaged, or packed in a way we cannot open. Nothing was changed. Unpack it yourself and bring in the folder."
    )]
    NotAnArchive,
    /// An archive with a path that leads out of it.
    #[error(
        "This ZIP file holds a file with a path that leads out of it, so it was not opened. Nothing was changed. Unpack it yourself and bring in the folder."
    )]
    OutsidePath,
    /// A link where a file should be.
    #[error(
        "There is a link in it in place of a file, and nobody knows where it leads. Nothing was changed. Put the file itself there and try again."
    )]
    Link,
    /// A heading that is one cell over several columns.
    #[error(
        "The heading at {at} is one cell over several columns or rows, so the columns below have no names. Nothing was changed. Split that cell, give each column its own name, and try again."
    )]
    MergedHead {
        /// The first cell of it.
        at: String,
    },
    /// No sheet of that name.
    #[error(
        "There is no sheet with that name in this file. Nothing was changed. Check the name, or leave it out to read the first sheet."
    )]
    NoSheet,
    /// Something that cannot be read, at a place.
    #[error("At {at}, {problem}. Nothing was changed. Mend it there and try again.")]
    At {
        /// Where: a cell, a row, a line.
        at: String,
        /// What is wrong.
        problem: &'static str,
    },
    /// A file of an unknown sort.
    #[error(
        "We cannot tell what sort of file this is. Nothing was changed. Save it as a table (.xlsx or .csv), or put it in a folder and bring in the folder."
    )]
    Unknown,
    /// A table without a column that is needed.
    #[error("No column was found for {}. Nothing was changed. Say which column it is, and try again.", fields.join(", "))]
    NoColumn {
        /// What is missing, as people say it.
        fields: Vec<&'static str>,
    },
    /// A column that is named and is not there.
    #[error(
        "There is no column with the name you gave for {field}. Nothing was changed. Look at the first row of the table and try again."
    )]
    NoSuchColumn {
        /// The field.
        field: String,
    },
    /// A list of columns that cannot be read.
    #[error(
        "That list of columns could not be read. Nothing was changed. Write it as the help says, and try again."
    )]
    BadColumns,
    /// Cells that may mean more than one statement.
    #[error(
        "There are numbers that fit more than one statement: {at}. A spreadsheet makes 2.1 of 2.10, so we do not guess. Nothing was changed. Say for each which is meant, and try again."
    )]
    Unanswered {
        /// Where the first of them stand.
        at: String,
    },
    /// An answer that fits no question.
    #[error(
        "One of your answers fits none of the statements that were asked about. Nothing was changed. Look again, then answer."
    )]
    BadAnswer,
    /// An entry that is chosen and is not there.
    #[error(
        "One of the entries you chose is not in this file. Nothing was changed. Look again, then choose."
    )]
    NoSuchEntry,
    /// Nothing that could be taken back.
    #[error("Nothing was brought in that could be taken back. Nothing was changed.")]
    NothingBrought,
}

impl Bringing {
    /// What a screen may branch on.
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::NothingBrought | Self::NoSuchEntry => ErrorCode::NotFound,
            _ => ErrorCode::Invalid,
        }
    }
}
