//! What is wrong with what an entry of working life says.

use super::ErrorCode;
use crate::words;
pub use crate::words::Why;

/// What is wrong with a field of an entry. Its sentence is made with the words of the noun.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::fault(noun, field, why))]
pub struct EntryFault {
    /// The code of the noun.
    pub noun: &'static str,
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub why: Why,
}

impl EntryFault {
    /// A fault of a field.
    pub const fn new(noun: &'static str, field: &'static str, why: Why) -> Self {
        Self { noun, field, why }
    }

    /// What a screen may branch on.
    pub const fn code(&self) -> ErrorCode {
        ErrorCode::Invalid
    }
}
