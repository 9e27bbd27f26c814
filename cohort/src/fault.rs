//! Errors, as sentences: what happened, and what to do.

use std::io;

/// The result of everything here that can fail.
pub type Result<T> = std::result::Result<T, Fault>;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A fault of the core.
    #[error(transparent)]
    Core(#[from] countersign::Error),
    /// No data set.
    #[error("There is no data set in that folder. Make one with `take`, or choose another folder.")]
    NoDataSet,
    /// A folder that is used for something else.
    #[error(
        "That folder holds other things, so no data set was made there. Choose an empty or new folder."
    )]
    FolderInUse,
    /// A data set that cannot be read.
    #[error(
        "This data set was changed or is damaged. Make it anew: take the passports into a new folder."
    )]
    Damaged,
    /// No recipient was given.
    #[error(
        "Say for whom the passports are shared: `--for NAME`, the name the workers were given."
    )]
    ForWhom,
    /// The data set has another recipient.
    #[error(
        "This data set is for somebody else. Leave out `--for`, or take the passports into a new folder."
    )]
    OtherWhom,
    /// A data set too old to be queried.
    #[error(
        "This data set is too old to be asked: somebody may have taken back what they shared. Take the passports again."
    )]
    TooOld,
    /// A day that has gone.
    #[error(
        "That day has passed. Passports say how things stood when they were made, so ask about today or a later day."
    )]
    DayPassed,
    /// Something that is not a day.
    #[error("That is not a date. Write it as year-month-day, for example 2026-03-14.")]
    NotADay,
    /// No such question.
    #[error("There is no such question. These are the questions: {0}.")]
    NoSuchQuestion(String),
    /// Two data sets with different hash keys.
    #[error(
        "These data sets hide people under different keys, so one person could be counted twice. Take the passports into one data set instead."
    )]
    OtherKey,
    /// A list that cannot be read.
    #[error("The list was not taken: {problem} in line {line}. Nothing was changed.")]
    List {
        /// What is wrong.
        problem: &'static str,
        /// The line, from 1.
        line: u64,
    },
    /// Nobody by that fingerprint.
    #[error(
        "Nobody with that fingerprint is in this data set. Check the four groups of letters and digits."
    )]
    NoSuchPerson,
    /// No such post or stage.
    #[error("There is no such {0} in this data set. Check how it is written.")]
    NoSuch(&'static str),
    /// Consent on paper without an end.
    #[error("Say until when they agreed on paper: `--until DATE`.")]
    UntilWhen,
    /// The disk is full.
    #[error("The disk is full, so nothing was changed. Make some room and try again.")]
    DiskFull,
    /// Anything the computer refused.
    #[error("A file or folder could not be read or written: {0}. Nothing was changed.")]
    Io(String),
    /// The query engine.
    #[error("The question could not be answered. The data set may be damaged: run `check`.")]
    Engine(String),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind.to_string()),
        }
    }
}

impl From<tempfile::PersistError> for Fault {
    fn from(error: tempfile::PersistError) -> Self {
        error.error.into()
    }
}

impl From<serde_json::Error> for Fault {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}

impl From<datafusion::error::DataFusionError> for Fault {
    fn from(error: datafusion::error::DataFusionError) -> Self {
        Self::Engine(error.to_string())
    }
}

impl From<datafusion::arrow::error::ArrowError> for Fault {
    fn from(error: datafusion::arrow::error::ArrowError) -> Self {
        Self::Engine(error.to_string())
    }
}

impl From<datafusion::parquet::errors::ParquetError> for Fault {
    fn from(error: datafusion::parquet::errors::ParquetError) -> Self {
        match error {
            datafusion::parquet::errors::ParquetError::External(inner) => {
                inner.downcast::<io::Error>().map_or(Self::Damaged, |error| (*error).into())
            }
            _ => Self::Damaged,
        }
    }
}
