//! An item of a framework of another system, and the error of an invalid one.

use crate::error::Error;

/// The most items a framework may have: more than any published one.
pub const MOST_ITEMS: usize = 20_000;

/// An item of a framework: any node of its tree.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Its identifier in the file.
    pub key: String,
    /// Its place in the file, for error messages.
    pub place: String,
    /// The identifier of its parent, or empty.
    pub parent: String,
    /// Its place among its siblings, if the file says so.
    pub order: Option<i64>,
    /// Its published code, or empty.
    pub code: String,
    /// Its title, when it has children.
    pub title: String,
    /// A shorter title, or empty.
    pub short: String,
    /// Its description, when it has children.
    pub description: String,
    /// The text of the statement, when it has no children.
    pub text: String,
    /// The stages it is for, by their ids; none when it is for all.
    pub stages: Vec<String>,
}

/// The error of an invalid framework file: where, and why.
pub(in crate::interchange) fn wrong(place: impl Into<String>, problem: impl Into<String>) -> Error {
    Error::FrameworkInvalid { place: place.into(), problem: problem.into() }
}
