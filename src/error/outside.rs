//! What can go wrong between Countersign and the computer around it: places to write to, a terminal.

use std::io;

use super::{ErrorCode, io_reason};

/// Why something outside a portfolio was not done.
#[derive(Debug, thiserror::Error)]
pub enum Outside {
    /// A place no file is written to: a folder, a device, a name a portfolio keeps for itself.
    #[error(
        "A file cannot be written there: the place is no file, or its name belongs to the portfolio. Nothing was changed. Choose another name or folder."
    )]
    NoPlace,
    /// A name that Windows keeps for itself.
    #[error(
        "Windows does not take that name: it means a device, ends in a dot, or has one of these in it: < > : \" | ? *. Nothing was changed. Choose another name."
    )]
    ReservedName,
    /// A folder inside a portfolio, chosen for a portfolio, a copy or a take-out: erasing or moving the outer one would take it along.
    #[error(
        "That folder is inside a portfolio, where nothing else can be kept. Nothing was changed. Choose another folder."
    )]
    InsideAPortfolio,
    /// The work was done, and the answer could not be printed.
    #[error(
        "What you asked for was done. Only the answer could not be printed: {}. Look before you ask again.",
        io_reason(.0)
    )]
    NotPrinted(io::Error),
    /// A new recovery key that nobody has seen.
    #[error(
        "The recovery key could not be printed, and it is kept nowhere else. The portfolio opens with its passphrase. Make a new key now: `countersign passphrase PORTFOLIO --new-recovery-key`."
    )]
    RecoveryKeyNotPrinted,
    /// No terminal to ask a question on.
    #[error(
        "There is no terminal to ask on. Put the answer into the environment variable {0} and try again."
    )]
    NobodyToAsk(&'static str),
    /// A file that is no text.
    #[error("This file is not text, so it was not read. Nothing was changed. Choose another file.")]
    NotText,
}

impl Outside {
    /// What a screen may branch on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NotText => ErrorCode::Invalid,
            _ => ErrorCode::Failed,
        }
    }
}
