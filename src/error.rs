//! What can go wrong, as facts.
//!
//! Every message is one plain sentence that says what happened and what to do. No message holds
//! the user's text, a person's name or a path: it may be read over a shoulder or end in a log.

mod agreeing;
mod badge;
mod bringing;
mod code;
mod entry;
mod held;
mod keeping;
mod nearest;
mod outside;

use std::io;

use crate::words;

pub use code::ErrorCode;

pub use self::entry::{EntryFault, Why};
pub use self::held::is_held;
pub use self::nearest::nearest;
pub use self::{
    agreeing::Agreeing, badge::BadgeFault, bringing::Bringing, keeping::Keeping, outside::Outside,
};

/// The result of everything in the core that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A word that has a fixed list was not in it.
    #[error("That is not {what} we know. {}", nearest_sentence(nearest))]
    Unknown {
        /// What was asked for, with its article: "a stage".
        what: &'static str,
        /// The field it was given in.
        field: &'static str,
        /// The nearest valid ones, best first.
        nearest: Vec<String>,
    },
    /// A date that is not a day of the calendar.
    #[error("That is not a date. Write it as year-month-day, for example 2026-03-14.")]
    BadDate,
    /// A period that ends before it starts.
    #[error("That period ends before it starts. Swap the two dates.")]
    PeriodEndsBeforeItStarts,
    /// A date that has not come yet.
    #[error("That date is in the future. Check it, and check the clock of this computer.")]
    DateInFuture,
    /// A field that cannot be empty.
    #[error("{what} is missing. Add it and try again.")]
    Missing {
        /// The field's own name as a sentence opener: "A title".
        what: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A text longer than the limit.
    #[error("{what} is too long: at most {limit} characters. Shorten it, or attach it as a file.")]
    TooLong {
        /// The field's own name as a sentence opener.
        what: &'static str,
        /// The field.
        field: &'static str,
        /// The most characters it may have.
        limit: usize,
    },
    /// No such evidence.
    #[error(
        "There is no evidence with that id in this portfolio. List the evidence to see the ids."
    )]
    NoSuchEvidence,
    /// No such sign-off request.
    #[error("There is no such request in this portfolio. It may have been taken back already.")]
    NoSuchRequest,
    /// What a request asked about was changed or erased since.
    #[error(
        "This request cannot be saved again: something in it was erased or replaced. Cancel it and ask again."
    )]
    RequestChanged,
    /// No such attachment.
    #[error("There is no such file in this portfolio.")]
    NoSuchAttachment,
    /// A description for a file that is no picture.
    #[error("Only a picture can be described, and this file is not one. Choose a picture.")]
    NotAPicture,
    /// The evidence was withdrawn.
    #[error("This evidence was withdrawn, so it cannot be changed or signed.")]
    EvidenceWithdrawn,
    /// The evidence is only a draft.
    #[error("This evidence is still a draft. Finish it before asking for a sign-off.")]
    EvidenceIsDraft,
    /// Evidence was not linked to the indicator.
    #[error("This evidence is not linked to that indicator. Link it first, then sign.")]
    EvidenceDoesNotShow,
    /// Evidence was changed after the signer was shown it.
    #[error(
        "This evidence was changed after you were shown it, so nothing was signed. Look at it again, then decide."
    )]
    ChangedSinceShown,
    /// The folder is not a portfolio.
    #[error(
        "This folder is not a Countersign portfolio. Choose the folder named \"Countersign portfolio\", or make a new portfolio."
    )]
    NotAPortfolio,
    /// The folder to make a portfolio in is already used.
    #[error(
        "There is already something in that folder, so no portfolio was made. Choose an empty or new folder."
    )]
    FolderInUse,
    /// A newer version wrote the portfolio.
    #[error(
        "This portfolio was last used with a newer version of Countersign. Nothing was changed. Use the newer version to open it."
    )]
    TooNew,
    /// The database is damaged.
    #[error(
        "This portfolio's file is damaged. Nothing was changed. Make a copy of the folder, then restore your latest safety copy."
    )]
    Damaged,
    /// Another process has the portfolio.
    #[error("This portfolio is open in another window or program. Close it there, then try again.")]
    InUse,
    /// The portfolio cannot be written.
    #[error(
        "This portfolio is in a place that cannot be written to, so nothing was changed. Copy the folder to a place you can write to and open it there."
    )]
    ReadOnly,
    /// The portfolio was not opened, copied or restored.
    #[error(transparent)]
    Keeping(#[from] Keeping),
    /// Something outside a portfolio: a place to write to, a terminal.
    #[error(transparent)]
    Outside(#[from] Outside),
    /// A file of another system is not brought in.
    #[error(transparent)]
    Bringing(#[from] Bringing),
    /// The disk is full.
    #[error(
        "The disk is full, so this was not saved. Nothing already saved is lost. Make some room and try again."
    )]
    DiskFull,
    /// A qualification or agreement was not kept.
    #[error(transparent)]
    Agreeing(#[from] Agreeing),
    /// A badge was not made, read or handed out.
    #[error(transparent)]
    Badge(#[from] BadgeFault),
    /// An entry of working life says something that cannot be kept.
    #[error(transparent)]
    Entry(#[from] EntryFault),
    /// Counting rules that cannot be met, or that name something unknown.
    #[error("The counting rules were not loaded: {problem} at {place}. Nothing was changed.")]
    PolicyInvalid {
        /// The line or path of what is wrong.
        place: String,
        /// What is wrong.
        problem: String,
    },
    /// A framework file that breaks a rule.
    #[error("The framework file was not loaded: {problem} at {place}. Nothing was changed.")]
    FrameworkInvalid {
        /// The line or path of what is wrong.
        place: String,
        /// What is wrong, without the file's own words.
        problem: String,
    },
    /// A framework of the same id and version with other content.
    #[error(
        "This portfolio already has another edition of that framework with the same version. Nothing was changed."
    )]
    FrameworkDiffers,
    /// A wording file that breaks a rule.
    #[error("The wording file was not loaded: {problem} on line {line}. Nothing was changed.")]
    WordingInvalid {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A file to attach that is not there.
    #[error("The file to attach was not found. The evidence is kept as a draft.")]
    AttachmentMissing,
    /// A file to attach that is too large.
    #[error(
        "The file to attach is larger than 25 MB. The evidence is kept as a draft. Attach a smaller copy."
    )]
    AttachmentTooLarge,
    /// A folder given as a file to attach.
    #[error(
        "A folder cannot be attached. The evidence is kept as a draft. Attach the files one by one."
    )]
    AttachmentIsFolder,
    /// A file to attach that cannot be read.
    #[error("The file to attach could not be read. The evidence is kept as a draft.")]
    AttachmentUnreadable,
    /// An attachment whose content no longer matches its name.
    #[error(
        "A file kept in this portfolio is missing or was changed outside Countersign. Restore your latest safety copy."
    )]
    AttachmentDamaged,
    /// A signer file that cannot be used.
    #[error("The signer file was not opened: {problem}.")]
    SignerInvalid {
        /// What is wrong.
        problem: &'static str,
    },
    /// The passphrase does not open the signer file.
    #[error("The passphrase does not open this signer file. Check capital letters and try again.")]
    WrongPassphrase,
    /// A passphrase too short to keep a key.
    #[error(
        "Choose a passphrase of at least {least} characters. Three unrelated words are easy to remember."
    )]
    WeakPassphrase {
        /// The fewest characters.
        least: usize,
    },
    /// A passphrase that is among the first anybody tries.
    #[error(
        "This passphrase is easy to guess. Choose three words that have nothing to do with each other or with you."
    )]
    EasyPassphrase,
    /// The file to write is already there.
    #[error("There is already a file with that name. Nothing was changed. Choose another name.")]
    FileExists,
    /// The owner tried to sign.
    #[error(
        "This signer is the owner of the portfolio. Nobody can sign off their own evidence: ask a preceptor. If you share a name with the owner, make a signer with your middle name."
    )]
    SignerIsOwner,
    /// A record that does not verify.
    #[error("A sealed record does not match its signature: {problem}. Nothing was imported.")]
    RecordInvalid {
        /// What does not match.
        problem: &'static str,
    },
    /// A bundle in a form that we do not write.
    #[error(
        "This file was not opened: {problem}. Nothing was imported. Ask for it to be sent again."
    )]
    BundleInvalid {
        /// What is wrong.
        problem: &'static str,
    },
    /// A bundle that was changed after it was signed.
    #[error(
        "Changed after signing: this file is not as it was made. Nothing was imported. Ask for it to be sent again."
    )]
    BundleChanged,
    /// A bundle with content that was not signed.
    #[error(
        "Contains unsigned content: something was added to this file after it was made. Nothing was imported. Ask for it to be sent again."
    )]
    BundleUnsigned,
    /// A bundle that is too large.
    #[error(
        "This is more than one file may carry: 200 MB, 25 MB for a file inside, and 2,000 entries for a request. Nothing was changed. Use fewer or smaller files."
    )]
    BundleTooLarge,
    /// An answer to somebody else's request.
    #[error(
        "For a different practitioner. The answer is for another portfolio. Nothing was imported."
    )]
    AnotherPractitioner,
    /// An answer to no request we made.
    #[error(
        "This answer does not match a request of this portfolio. Nothing was imported. Ask the preceptor to answer the file you sent."
    )]
    AnswerDoesNotMatch,
    /// Two decisions on the same thing.
    #[error(
        "There are two decisions on the same statement and piece of evidence. Keep one of them."
    )]
    DecidedTwice,
    /// A record dated after today.
    #[error(
        "Date is in the future: a record was signed by a clock that runs ahead. Nothing was imported. Check the clock of this computer, then ask for a new answer."
    )]
    SignedInFuture,
    /// A record dated before what it is about.
    #[error(
        "A record is dated before the evidence or the request it answers. Nothing was imported. Ask the signer to check their clock and answer again."
    )]
    SignedTooEarly,
    /// A trust list that is older than the one known.
    #[error("This trust list is older than the one you have. The newer one is kept.")]
    OldTrustList,
    /// Somebody else tried to change a record.
    #[error(
        "Only the key that signed a record, or the key it named to follow it, can amend or withdraw it. Nothing was changed."
    )]
    NotTheSigner,
    /// No such record.
    #[error("There is no sign-off with that id here, or it was amended or withdrawn already.")]
    NoSuchRecord,
    /// A fingerprint nobody has.
    #[error(
        "No signer here has that fingerprint. Compare it again, character by character. If it still differs, do not rely on that signer."
    )]
    NoSuchFingerprint,
    /// The document could not be written.
    #[error("The document could not be written there. Nothing was left behind. {hint}")]
    CannotWrite {
        /// What to do, from the kind of failure.
        hint: &'static str,
    },
    /// The user stopped the work.
    #[error("Stopped. No file was written.")]
    Cancelled,
    /// No random numbers from the operating system.
    #[error(
        "This computer gave no random numbers, so no key or id could be made. Restart it and try again."
    )]
    NoRandomness,
    /// A file that could not be read or written.
    #[error("{action} did not work: {}. Nothing was changed.", io_reason(source))]
    Io {
        /// What was being done, as a sentence opener: "Reading the file".
        action: &'static str,
        /// Why.
        source: io::Error,
    },
    /// The store failed in a way that has no better sentence.
    #[error(
        "The portfolio's file answered with an error ({0}). Nothing was changed. Close Countersign and try again."
    )]
    Store(String),
}

impl Error {
    /// An input or output failure while doing `action`; a full disk has its own sentence.
    pub fn io(action: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io { action, source },
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sql;
        match error.sqlite_error_code() {
            Some(Sql::DatabaseBusy | Sql::DatabaseLocked) => Self::InUse,
            Some(Sql::ReadOnly) => Self::ReadOnly,
            Some(Sql::DiskFull) => Self::DiskFull,
            Some(Sql::DatabaseCorrupt | Sql::NotADatabase) => Self::Damaged,
            // The database is open already: the journal beside it cannot be made.
            Some(Sql::CannotOpen) => Self::ReadOnly,
            Some(code) => Self::Store(format!("{code:?}")),
            // An invalid day or word: no version of ours writes one.
            None if matches!(error, rusqlite::Error::FromSqlConversionFailure(..)) => Self::Damaged,
            // The text of other errors may quote a value, so only the kind is kept.
            None => Self::Store(
                match error {
                    rusqlite::Error::QueryReturnedNoRows => words::keeping::NO_ROW,
                    rusqlite::Error::InvalidColumnType(..)
                    | rusqlite::Error::IntegralValueOutOfRange(..) => {
                        words::keeping::A_VALUE_OF_ANOTHER_TYPE
                    }
                    _ => "unexpected",
                }
                .to_owned(),
            ),
        }
    }
}

fn nearest_sentence(nearest: &[String]) -> String {
    match nearest {
        [] => words::keeping::CHECK_IT_AND_TRY_AGAIN.to_owned(),
        [one] => words::keeping::the_nearest_is(one),
        many => words::keeping::the_nearest_are(many.join(", ")),
    }
}

fn io_reason(error: &io::Error) -> &'static str {
    match error.kind() {
        _ if is_held(error) => words::keeping::ANOTHER_PROGRAM_HOLDS_THE_FILE,
        io::ErrorKind::NotFound => words::keeping::IT_WAS_NOT_FOUND,
        io::ErrorKind::PermissionDenied => words::keeping::THIS_COMPUTER_DOES_NOT_ALLOW_IT,
        io::ErrorKind::AlreadyExists => words::keeping::IT_IS_ALREADY_THERE,
        io::ErrorKind::IsADirectory => words::keeping::IT_IS_A_FOLDER,
        io::ErrorKind::NotADirectory => words::keeping::FOLDER_IS_A_FILE,
        io::ErrorKind::InvalidData => words::shared::IT_IS_NOT_TEXT,
        io::ErrorKind::InvalidInput => words::keeping::IT_IS_NOT_A_FILE,
        io::ErrorKind::FileTooLarge => words::shared::IT_IS_TOO_LARGE,
        io::ErrorKind::StorageFull => words::keeping::THERE_IS_NO_ROOM,
        _ => words::keeping::THE_COMPUTER_REPORTED_AN_ERROR,
    }
}
