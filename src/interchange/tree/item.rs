//! An item of a framework of another system, and what is said of one that is wrong.

use crate::error::Error;

/// The most items a framework may have: more than any that is published has.
pub const MOST_ITEMS: usize = 20_000;

/// An item of a framework: whatever stands in its tree.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// What names it in the file.
    pub key: String,
    /// Where it stands in the file, for a person who looks there.
    pub place: String,
    /// What names the item above it, or empty.
    pub parent: String,
    /// Where it stands among those beside it, where the file says so.
    pub order: Option<i64>,
    /// Its published code, or empty.
    pub code: String,
    /// What it is called, when others stand below it.
    pub title: String,
    /// A shorter title, or empty.
    pub short: String,
    /// What is said about it, when others stand below it.
    pub description: String,
    /// What it states, when nothing stands below it.
    pub text: String,
    /// The stages it is for, by their ids; none when it is for all.
    pub stages: Vec<String>,
}

/// The error of a file that no framework can be made of: where in it, and why.
pub(in crate::interchange) fn wrong(place: impl Into<String>, problem: impl Into<String>) -> Error {
    Error::FrameworkInvalid { place: place.into(), problem: problem.into() }
}
