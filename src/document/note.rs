//! Notes on what in a document differs from what is kept.

use serde::Serialize;

/// Something in a document that differs from what is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExportNote {
    /// What it is about.
    pub about: NoteAbout,
    /// What happened, in one sentence.
    pub sentence: String,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NoteAbout {
    /// A character no font has.
    Character,
    /// A picture that could not be shown.
    Picture,
    /// A file that is not inside.
    File,
}
