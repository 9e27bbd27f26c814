//! Errors of commands.

use countersign::{ErrorCode, words};
use serde::Serialize;

/// The result of a command.
pub type Answer<T> = Result<T, Problem>;

/// An error as the page receives it.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// What the page may branch on.
    pub code: ErrorCode,
    /// A plain sentence to show.
    pub message: String,
    /// The form field it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
}

impl Problem {
    /// An error of the shell itself.
    pub fn new(code: ErrorCode, message: &str) -> Self {
        Self { code, message: message.to_owned(), field: None }
    }
}

impl From<countersign::Error> for Problem {
    fn from(error: countersign::Error) -> Self {
        Self { code: error.code(), message: words::told(&error), field: error.field() }
    }
}
